"""Own widgets that several surfaces use."""
