"""The story of a decision on a screen of its own, made for meetings."""
