"""What file dialogs offer."""

DECISIONS = "Decisions (*.decision.yaml *.yaml *.yml)"
DOCUMENTS = "Comparisons and decisions (*.yaml *.yml);;All files (*)"
