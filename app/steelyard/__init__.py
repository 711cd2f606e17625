"""Steelyard: compare technologies, weigh what matters, see what follows and why."""

__version__ = "0.1.0"
