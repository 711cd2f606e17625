"""Everything Qt: application, store, windows and panels."""
