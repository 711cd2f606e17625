from __future__ import annotations

from math import dist

import pytest

from steelyard.charts.drawing import Area, Label, Line, Marker
from steelyard.charts.paper import paper_frame
from steelyard.charts.radar.radar import CAPTION, radar
from tests.charts.geometry import areas, labels, lines, markers, outside, overlapping
from tests.charts.profiles import profile

FRAME = paper_frame(260, 240)
LONG = "Guaranteed retention of everything that anybody ever wrote down"
WORD = "Donaudampfschifffahrtsgesellschaftskapitänspatent"


@pytest.mark.parametrize("count", range(3, 13))
@pytest.mark.parametrize("title", ["Latency", "Delivery model", LONG, WORD])
@pytest.mark.parametrize("size", [(260, 240), (390, 340), (200, 180), (620, 300)])
def test_that_labels_neither_overlap_nor_leave_the_frame(
    count: int, title: str, size: tuple[float, float]
) -> None:
    frame = paper_frame(*size)
    drawing = radar(profile([f"{title} {i}" for i in range(count)]), frame)
    assert outside(drawing, frame) == []
    assert overlapping(drawing, frame) == []


def test_that_every_spoke_keeps_a_label_where_there_is_room() -> None:
    drawing = radar(profile([f"Signal {i}" for i in range(12)]), FRAME)
    assert all(
        " ".join(label.text for label in labels(drawing, key=f"s{i}")) == f"Signal {i}" for i in range(12)
    )


def test_that_a_small_radar_keeps_its_labels() -> None:
    names = ["Main problem", "Data nature", "Typical use", "Latency", "Durability", "Fan-out", "Replay",
             "Ordering", "Backpressure", "Scale", "Simplicity"]  # fmt: skip
    drawing = radar(profile(names), paper_frame(259, 190))
    assert [" ".join(label.text for label in labels(drawing, key=f"s{i}")) for i in range(11)] == names


def test_that_a_name_too_long_for_two_lines_is_shortened_visibly() -> None:
    drawing = radar(profile([LONG, "B", "C", "D"]), paper_frame(180, 180))
    said = [label.text for label in labels(drawing, key="s0")]
    assert len(said) <= 2
    assert any(text.endswith("…") for text in said)


def test_that_a_fit_of_0_lies_off_the_centre_and_fits_are_equally_far_apart() -> None:
    snapshot = profile(["A", "B", "C"], candidates=2)
    drawing = radar(snapshot, FRAME)
    centre = lines(drawing, "grid")[-1].points[0]
    fits = snapshot.evaluation.signal_fits
    reaches = {fits[marker.key]["c0"]: dist(centre, marker.at) for marker in markers(drawing, "series:0")}
    assert sorted(reaches) == [0.0, 2.0, 4.0]
    assert reaches[0.0] > 5
    assert reaches[2.0] == pytest.approx(3 * reaches[0.0])
    assert reaches[4.0] == pytest.approx(5 * reaches[0.0])


def test_that_values_are_not_multiplied_by_weights() -> None:
    even, uneven = profile(["A", "B", "C"]), profile(["A", "B", "C"], weights=[10, 1, 0.5])
    assert [m.at for m in markers(radar(even, FRAME), "series:1")] == [
        m.at for m in markers(radar(uneven, FRAME), "series:1")
    ]


def test_that_the_thickness_of_a_spoke_grows_with_its_share() -> None:
    drawing = radar(profile(["A", "B", "C"], weights=[10, 5, 0]), FRAME)
    widths = {line.key: line.width for line in lines(drawing, "grid") if line.key}
    assert widths["s0"] > widths["s1"] > widths["s2"] > 0


def test_that_fills_are_pale_and_lie_under_lines_and_those_under_markers() -> None:
    drawing = radar(profile(["A", "B", "C"]), FRAME)
    data = [mark for mark in drawing.marks if mark.role.startswith("series:") and not isinstance(mark, Label)]
    kinds = [type(mark) for mark in data]
    assert kinds[:9].count(Area) == 3
    assert kinds.index(Line) == 3
    assert kinds.index(Marker) == 6
    assert all(area.opacity <= 0.1 for area in areas(drawing))


def test_that_more_than_twelve_signals_become_themes() -> None:
    drawing = radar(
        profile([f"Signal {i}" for i in range(16)], themes=["Money", "People", "Time", ""]), FRAME
    )
    assert [row[0] for row in drawing.rows] == ["Money", "People", "Time", "Other"]
    assert [row[1] for row in drawing.rows] == ["25%", "25%", "25%", "25%"]


def test_that_a_theme_has_the_weighted_mean_of_its_requirements() -> None:
    snapshot = profile([f"S {i}" for i in range(14)], themes=["A", "B", "C"], weights=[10, 0, 0, 5])
    fits, weights = snapshot.evaluation.fits, snapshot.decision.weights
    ours = [f"r{i}" for i in range(0, 14, 3)]
    mean = sum(weights[r] * fits[r]["c1"].value for r in ours) / sum(weights[r] for r in ours)
    assert radar(snapshot, FRAME).rows[0][3] == f"{mean:.1f}"


@pytest.mark.parametrize("count", [13, 40])
@pytest.mark.parametrize("themes", [(), ("One", "Two"), tuple(f"Theme {i}" for i in range(14))])
def test_that_there_are_never_more_than_twelve_spokes_nor_a_lost_share(
    count: int, themes: tuple[str, ...]
) -> None:
    drawing = radar(profile([f"Signal {i}" for i in range(count)], themes=themes), FRAME)
    assert 3 <= len(drawing.rows) <= 12
    assert sum(int(row[1].rstrip("%")) for row in drawing.rows) == 100


@pytest.mark.parametrize("count", [1, 2])
def test_that_fewer_than_three_spokes_are_drawn_as_strips(count: int) -> None:
    snapshot = profile([f"Signal {i}" for i in range(count)])
    drawing = radar(snapshot, FRAME)
    found = markers(drawing, "series:0")
    assert len(found) == count
    assert drawing.caption != CAPTION
    assert outside(drawing, FRAME) == []
    by_fit = sorted((snapshot.evaluation.signal_fits[m.key]["c0"], m.at[0]) for m in found)
    assert [x for _, x in by_fit] == sorted(m.at[0] for m in found)


def test_that_a_hidden_candidate_is_neither_drawn_nor_named() -> None:
    drawing = radar(profile(["A", "B", "C"]), FRAME, hidden=frozenset({"c1"}))
    assert not [mark for mark in drawing.marks if mark.role == "series:1"]
    assert "Candidate 1" not in drawing.columns


def test_that_of_many_candidates_the_six_best_are_drawn_and_all_are_in_the_rows() -> None:
    drawing = radar(profile(["A", "B", "C"], candidates=9), FRAME)
    assert len(areas(drawing)) == 6
    assert len(drawing.columns) == 2 + 9
    assert "3 more in the table" in drawing.caption


def test_that_spots_walk_the_spokes_and_say_all_values() -> None:
    drawing = radar(profile(["A", "B", "C"]), FRAME)
    assert [spot.key for spot in drawing.spots] == ["s0", "s1", "s2"]
    assert drawing.spots[1].text == "B, 33% of the weight: Candidate 0 2.0, Candidate 1 5.0, Candidate 2 2.0"


def test_that_an_eliminated_candidate_has_no_fill() -> None:
    from steelyard.decision import intents
    from steelyard.scoring.snapshot import take_snapshot

    decision = intents.set_must_have(profile(["A", "B", "C"]).decision, "r0", 1.0)
    drawing = radar(take_snapshot(decision), FRAME)
    assert {area.role for area in areas(drawing)} == {"series:1"}
    assert lines(drawing, "muted")
