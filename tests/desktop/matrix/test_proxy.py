from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from steelyard.decision.intents import set_weight
from steelyard.desktop.matrix.model import CELL_ROLE, ROW_ROLE, MatrixModel
from steelyard.desktop.matrix.proxy import MatrixProxy
from steelyard.desktop.state.view import View
from steelyard.scoring.snapshot import take_snapshot

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision


@pytest.fixture
def model(odd: Decision, qtbot: QtBot) -> MatrixModel:
    model = MatrixModel()
    model.show_snapshot(take_snapshot(odd))
    return model


@pytest.fixture
def proxy(model: MatrixModel) -> MatrixProxy:
    return MatrixProxy(model)


def rows(proxy: MatrixProxy) -> list[str]:
    vertical = Qt.Orientation.Vertical
    return [proxy.headerData(row, vertical, ROW_ROLE).signal for row in range(proxy.rowCount())]


def columns(proxy: MatrixProxy) -> list[str]:
    return [proxy.index(0, column).data(CELL_ROLE).candidate for column in range(proxy.columnCount())]


def test_that_the_view_filters_rows_and_hides_columns(proxy: MatrixProxy) -> None:
    proxy.show_view(View(theme="Three", hidden=frozenset("b")))
    assert rows(proxy) == ["half", "rule"]
    assert columns(proxy) == ["a", "c"]


def test_that_rows_are_sorted_by_fit_with_what_has_none_last_in_either_order(proxy: MatrixProxy) -> None:
    proxy.show_view(View(sort_by="c", order="descending"))
    assert rows(proxy) == ["half", "clear", "mystery", "rule"]
    proxy.show_view(View(sort_by="c", order="ascending"))
    assert rows(proxy) == ["clear", "half", "mystery", "rule"]


def test_that_the_original_order_comes_back(proxy: MatrixProxy) -> None:
    proxy.show_view(View(sort_by="a", order="descending"))
    assert rows(proxy)[0] == "clear"
    proxy.show_view(View())
    assert rows(proxy) == ["mystery", "half", "rule", "clear"]


def test_that_hiding_the_sorted_column_restores_the_original_order(proxy: MatrixProxy) -> None:
    proxy.show_view(View(sort_by="a", order="descending"))
    proxy.show_view(View(sort_by="a", order="descending", hidden=frozenset("a")))
    assert rows(proxy) == ["mystery", "half", "rule", "clear"]


def test_that_hiding_another_column_keeps_the_order(proxy: MatrixProxy) -> None:
    proxy.show_view(View(sort_by="c", order="descending"))
    proxy.show_view(View(sort_by="c", order="descending", hidden=frozenset("a")))
    assert rows(proxy) == ["half", "clear", "mystery", "rule"]


def test_that_a_row_joins_the_weighted_ones_as_soon_as_it_weighs(
    proxy: MatrixProxy, model: MatrixModel, odd: Decision
) -> None:
    proxy.show_view(View(row_filter="weighted"))
    assert rows(proxy) == ["half", "clear"]
    model.show_snapshot(take_snapshot(set_weight(odd, "hidden-need", 2)))
    assert rows(proxy) == ["mystery", "half", "clear"]


def test_that_signals_and_candidates_are_found_where_they_are_shown(proxy: MatrixProxy) -> None:
    proxy.show_view(View(theme="Three", hidden=frozenset("a")))
    assert (proxy.row_of("rule"), proxy.row_of("clear"), proxy.row_of("none")) == (1, -1, -1)
    assert (proxy.column_of("c"), proxy.column_of("a")) == (1, -1)
