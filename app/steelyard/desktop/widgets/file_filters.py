"""What file dialogs offer."""

COMPARISONS = "Comparisons (*.comparison.yaml *.yaml *.yml)"
DECISIONS = "Decisions (*.decision.yaml *.yaml *.yml)"
DOCUMENTS = "Comparisons and decisions (*.yaml *.yml);;All files (*)"
