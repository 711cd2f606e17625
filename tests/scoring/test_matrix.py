from __future__ import annotations

import pytest

from steelyard.scoring.matrix import view_matrix
from tests.samples import comparison
from tests.scoring.tables import compare


def test_that_the_same_comparison_is_read_once_and_its_arrays_cannot_be_changed() -> None:
    table = compare({"r": {"a": 1, "b": 4}})
    matrix = view_matrix(table)
    assert view_matrix(table) is matrix
    for array in (matrix.fits, matrix.lows, matrix.highs, matrix.burdens, matrix.signal_means):
        assert not array.flags.writeable


@pytest.mark.parametrize(
    ("cell", "low", "high"),
    [
        ({"fit": 3, "evidence": "measured"}, 3, 3),
        ({"fit": 3, "evidence": "documented"}, 2.5, 3.5),
        ({"fit": 3, "evidence": "reported"}, 2.25, 3.75),
        (3, 2, 4),
        (0.5, -0.5, 1.5),
        (5, 4, 6),
        ({"fit": [2, 4], "evidence": "measured"}, 2, 4),
        ({"fit": [2, 4], "evidence": "judged"}, 2, 4),
        ("unknown", 0, 5),
    ],
)
def test_that_evidence_gives_the_interval_of_a_fit_without_a_range(
    cell: object, low: float, high: float
) -> None:
    matrix = view_matrix(compare({"r": {"a": cell, "b": 1}}))
    assert (matrix.lows[0, 0], matrix.highs[0, 0]) == (low, high)


def test_that_a_combination_inherits_and_says_in_which_rows() -> None:
    matrix = view_matrix(comparison())
    assert matrix.candidates == ("redis", "kafka", "both")
    (both,) = matrix.inheritances
    assert both.members == (1, 0)
    assert both.best.tolist() == [True, True, False]
    assert both.worst.tolist() == [False, False, True]
    assert matrix.fits[:, 2].tolist() == [4.5, 5, 1]


def test_that_unknown_cells_and_wholly_unknown_signals_are_listed() -> None:
    matrix = view_matrix(compare({"r": {"a": "unknown", "b": 1}, "s": {"a": 2, "b": "unknown"}}))
    assert matrix.unknown_cells == (("a", "r"), ("b", "s"))
    assert matrix.unknown_signals == {("signal-r", "a"), ("signal-s", "b")}


def test_that_a_comparison_may_be_guidance_only() -> None:
    matrix = view_matrix(comparison(requirements="", scenarios=""))
    assert matrix.fits.shape == (0, 3)
    assert matrix.unknown_signals == frozenset()
    assert matrix.signal_means.shape == (0, 3)
