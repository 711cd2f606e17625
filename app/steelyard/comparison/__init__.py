"""The comparison: options, signals, requirements and fits, and the files that hold them."""
