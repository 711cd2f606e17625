"""What an export says of the filters that were on in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.wording.status import describe_active_filter

if TYPE_CHECKING:
    from steelyard.desktop.state.workspace import Workspace


def filter_note(workspace: Workspace) -> str:
    """Return the note on the filters of the table, empty where there are none."""
    view = workspace.view
    hidden = [one.name for one in workspace.agreed.comparison.candidates if one.id in view.hidden]
    return describe_active_filter(search=view.search, rows=view.row_filter, theme=view.theme, hidden=hidden)
