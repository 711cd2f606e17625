"""The recommendation that explains itself."""
