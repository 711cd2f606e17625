"""Grammar, names and numbers."""
