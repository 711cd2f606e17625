"""Readers of the forms in which tables come: each makes grids of cells, none knows what a comparison is."""
