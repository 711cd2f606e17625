"""The decision table as a filterable matrix with details."""
