"""Votes of a group: taken from a chat, and what they disagree on."""
