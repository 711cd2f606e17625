"""Theme and text size of the running program."""
