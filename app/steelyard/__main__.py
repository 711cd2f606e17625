"""Run with `python -m steelyard`."""

from steelyard.cli import run

run()
