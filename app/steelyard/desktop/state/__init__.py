"""What is true while the window is open: decision, view, settings."""
