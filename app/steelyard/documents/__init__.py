"""Reading YAML with places, bounded and strict, and writing without ever losing a file."""
