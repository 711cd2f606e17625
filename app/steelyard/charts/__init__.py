"""The geometry of every chart as plain floats, drawn by the window and on paper alike."""
