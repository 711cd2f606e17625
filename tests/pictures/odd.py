"""Decisions that a window must stand as well as the usual ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from steelyard.comparison.model import Comparison
from steelyard.decision import intents
from tests.bench.tables import large_comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from steelyard.decision.model import Decision

_LONG = "Guaranteed retention of everything that anybody ever wrote down, whoever asks for it and whenever"
_HEBREW = ("זמן תגובה", "סדר האירועים", "שמירת היסטוריה", "פשטות תפעול")
_ARABIC = ("قاعدة بيانات", "سجل الأحداث", "كلاهما معا")


def large() -> Decision:
    """Return 200 requirements by 20 options."""
    return intents.begin(large_comparison(200, 20))


def twelve() -> Decision:
    """Return 12 options, more than there are profiles in the radar."""
    return intents.begin(large_comparison(24, 12, each=2))


def long_names() -> Decision:
    """Return names that need every line and more."""
    return _decide([f"{_LONG} {number}" for number in range(4)], [f"{_LONG}: {name}" for name in "ABC"])


def right_to_left() -> Decision:
    """Return names in Hebrew and Arabic."""
    return _decide(_HEBREW, _ARABIC)


def unknown() -> Decision:
    """Return a table in which nothing but one fit is known."""
    fits: list[list[int | None]] = [[None, None], [None, 4], [None, None]]
    return _decide(["Latency", "Ordering", "Cost"], ["Redis", "Kafka"], fits)


def plain() -> Decision:
    """Return a comparison without scenarios and combinations, with a signal that only guides."""
    decision = _decide(["Latency", "Ordering"], ["Redis", "Kafka"], scenario=False, guidance="Quick rule")
    return intents.set_weights(decision, {"need-0": 6.0, "need-1": 3.0})


def too_close() -> Decision:
    """Return two options that nothing sets apart."""
    return _decide(["Latency", "Ordering", "Cost"], ["Redis", "Kafka"], [[4, 3], [3, 4], [2, 2]])


def one_left() -> Decision:
    """Return a decision whose must-haves leave one candidate."""
    decision = _decide(["Latency", "Ordering", "Cost"], ["Redis", "Kafka"], [[5, 2], [2, 5], [3, 3]])
    return intents.set_must_have(decision, "need-0", 3.0)


def _decide(
    titles: Sequence[str],
    names: Sequence[str],
    fits: Sequence[Sequence[int | None]] = (),
    *,
    scenario: bool = True,
    guidance: str = "",
) -> Decision:
    """Return a decision with one requirement a signal; `guidance` is the title of a signal without any."""
    signals: list[dict[str, Any]] = []
    for row, title in enumerate(titles):
        cells = fits[row] if fits else [(row + 2 * column) % 6 for column in range(len(names))]
        stated = {f"option-{column}": "unknown" if fit is None else fit for column, fit in enumerate(cells)}
        signals.append(
            {
                "id": f"signal-{row}",
                "title": title,
                "statements": {f"option-{column}": f"{title}, {name}" for column, name in enumerate(names)},
                "requirements": [{"id": f"need-{row}", "name": title, "fits": stated}],
            }
        )
    if guidance:
        said = {f"option-{column}": f"Ask for {name} first" for column, name in enumerate(names)}
        signals.append({"id": "guidance", "title": guidance, "statements": said})
    weights = {f"need-{row}": 8.0 - row for row in range(len(titles))}
    scenarios = [{"id": "all", "title": titles[0], "weights": weights}] if scenario else []
    comparison = {
        "kind": "comparison",
        "format": 1,
        "id": "odd",
        "title": titles[0],
        "options": [{"id": f"option-{column}", "name": name} for column, name in enumerate(names)],
        "signals": signals,
        "scenarios": scenarios,
    }
    return intents.begin(Comparison.model_validate(comparison))
