"""Colours and fonts, read once; without Qt."""
