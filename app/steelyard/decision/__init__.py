"""The decision: weights, must-haves and record on one comparison, and the files that hold it."""
