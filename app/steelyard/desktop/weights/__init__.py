"""The weights panel: what matters, how much of the whole it is, and where the answer flips."""
