"""Finding what can be done: the command palette and the list of keys."""
