"""Unsaved work: kept by itself, offered again."""
