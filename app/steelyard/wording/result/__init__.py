"""What follows from the weights, in words."""
