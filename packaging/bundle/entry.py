"""What the program in the bundle runs."""

from steelyard.cli import run

run()
