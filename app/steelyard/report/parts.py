"""The parts that a brief can do without; the command line names them, so nothing slow is imported here."""

from types import MappingProxyType

PARTS = MappingProxyType(
    {
        "comparison": "Full comparison",
        "weights": "What was weighted",
        "assumptions": "Assumptions and unknowns",
        "sources": "Sources",
    }
)
"""The parts that a brief can do without, with their titles; the answer and the method always stand in it."""
