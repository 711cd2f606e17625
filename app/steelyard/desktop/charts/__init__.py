"""The charts on the screen."""
