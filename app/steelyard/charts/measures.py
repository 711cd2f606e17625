"""Measures that several charts share."""

HAIRLINE = 0.75
"""The width of a line of the grid, in units of the frame."""

STRONG_LINE = 1.2
"""The width of an upright line that is read, in units of the frame."""

STROKES_IN_TEXT = 6.5
"""A text size is so many widths of the line of a candidate."""

HEAD = 1.3
"""What is kept above the rows of a chart for its head, and below them for its caption, in lines."""

HEADS_APART = 0.5
"""From the zero line to each of the two heads beside it, in text sizes."""

BAR, TALLEST_BAR = 0.62, 1.3
"""The height of a bar in parts of its row, at the most in text sizes."""

BESIDE_BAR = 0.35
"""From the end of a bar to the text beside it, in text sizes."""
