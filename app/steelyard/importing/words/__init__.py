"""The words and signs that tables use, in the eight languages in which tables were seen; data, no logic."""
