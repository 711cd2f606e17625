"""Steelyard: compare technologies, weigh what matters, see what follows and why."""

import os

# Looking for pydantic plugins reads the metadata of every installed package at each start; none is ours.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

__version__ = "0.2.0"

APPLICATION_ID = "app.steelyard.Steelyard"
"""By what a desktop knows the program: its entry, icon, metadata, bundle; a test holds all files to it."""
