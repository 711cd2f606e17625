"""The slides of a decision as drawings: one geometry for the meeting's screen and for paper."""
