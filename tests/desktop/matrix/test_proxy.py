from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from steelyard.decision.intents import set_weight
from steelyard.desktop.matrix.model import CELL_ROLE, ROW_ROLE, MatrixModel
from steelyard.desktop.matrix.proxy import MatrixProxy
from steelyard.desktop.state.view import View
from tests.desktop.matrix.rows import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from steelyard.decision.model import Decision


@pytest.fixture
def model(odd: Decision, qtbot: QtBot) -> MatrixModel:
    model = MatrixModel()
    show(model, odd)
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


def test_that_a_row_joins_the_weighted_ones_as_soon_as_it_weighs(
    proxy: MatrixProxy, model: MatrixModel, odd: Decision
) -> None:
    proxy.show_view(View(row_filter="weighted"))
    assert rows(proxy) == ["half", "clear"]
    show(model, set_weight(odd, "hidden-need", 2))
    assert rows(proxy) == ["mystery", "half", "clear"]


def test_that_signals_and_candidates_are_found_where_they_are_shown(proxy: MatrixProxy) -> None:
    proxy.show_view(View(theme="Three", hidden=frozenset("a")))
    assert [proxy.row_of((name, "")) for name in ("rule", "clear", "none")] == [1, -1, -1]
    assert (proxy.column_of("c"), proxy.column_of("a")) == (1, -1)
