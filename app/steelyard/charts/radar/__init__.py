"""The radar chart."""
