"""A comparison with the odd cells of a table: unknown, partly unknown, guidance, eliminated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.comparison.files import parse_comparison
from steelyard.decision.intents import begin

if TYPE_CHECKING:
    from steelyard.decision.model import Decision

_TEXT = """
kind: comparison
format: 1
id: odd
title: Odd
options:
  - {id: a, name: Alpha}
  - {id: b, name: Beta & <b>Co</b>}
  - {id: c, name: Gamma}
signals:
  - id: mystery
    title: Mystère
    theme: One & two
    statements: {a: Nobody has measured it, b: Better | than most}
    too_simple: It depends on the load
    requirements:
      - id: hidden-need
        name: Café at night
        fits: {b: {fit: [2, 4], because: A test said so, evidence: reported, source: paper}}
  - id: half
    title: Half known
    theme: Three
    requirements:
      - {id: known, name: Known need, fits: {a: 4, b: 3.5, c: 4}}
      - {id: open, name: Open need, fits: {a: 4, b: 3.5}}
  - {id: rule, title: Quick rule, theme: Three, statements: {a: "=Take it at night", b: Never}}
  - id: clear
    title: Clear
    requirements:
      - {id: plain, name: Plain need, fits: {a: 5, b: 0, c: 2}}
scenarios:
  - {id: first, title: First, weights: {known: 2, plain: 3}, must_haves: {plain: 1}}
sources:
  paper: {title: A paper, url: "https://example.org/paper"}
"""


def odd_decision() -> Decision:
    """Return a decision in which Beta is eliminated."""
    return begin(parse_comparison(_TEXT, "odd.yaml"))
