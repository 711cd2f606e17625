"""From a table of anybody's to a comparison: source, grid of cells, reading, result; without any window."""
