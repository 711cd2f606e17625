"""What file dialogs offer, and how the file of a new decision ends."""

import sys

_LAST_ENDING_ONLY = ("win32", "darwin")
_OURS, _FOR_GIT = ".steelyard", ".decision.yaml"


def decision_endings(platform: str) -> tuple[str, str]:
    """Return how files of decisions end, first the one that is proposed.

    Where a system goes by the last ending alone, only one of our own opens with a double click.
    """
    return (_OURS, _FOR_GIT) if platform in _LAST_ENDING_ONLY else (_FOR_GIT, _OURS)


COMPARISONS = "Comparisons (*.comparison.yaml *.yaml *.yml)"
DECISION_ENDING = decision_endings(sys.platform)[0]
_BOTH = " ".join(f"*{ending}" for ending in decision_endings(sys.platform))
DECISIONS = f"Decisions ({_BOTH} *.yaml *.yml)"
DOCUMENTS = f"Comparisons and decisions (*.yaml *.yml *{_OURS});;All files (*)"
