"""Follows the comparison file that the decision came from, and offers what it has become."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Slot

from steelyard.comparison.files import parse_comparison
from steelyard.comparison.fingerprint import fingerprint
from steelyard.comparison.model import Comparison
from steelyard.comparison.versions import compare
from steelyard.decision.edits import take_version
from steelyard.desktop.files.reading_aside import ReadingAside
from steelyard.desktop.files.sources import find_source, is_built_in
from steelyard.desktop.state.aside import Aside
from steelyard.desktop.state.draws import CELLS_DRAWN_AT_ONCE
from steelyard.documents.characters import printable
from steelyard.documents.faults import DocumentError
from steelyard.documents.reading import decode
from steelyard.importing.endings import is_table_name
from steelyard.importing.faults import ImportFailedError
from steelyard.scoring.snapshot import take_snapshot
from steelyard.wording.language.grammar import sentences
from steelyard.wording.versions import describe_given_up, describe_new_answer, describe_new_comparison

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from steelyard.decision.model import Decision
    from steelyard.desktop.files.followed import Followed
    from steelyard.desktop.files.reading_aside import Reading
    from steelyard.desktop.files.session import Session
    from steelyard.desktop.state.workspace import Workspace
    from steelyard.desktop.widgets.banner import Banner

DEBOUNCE_MILLISECONDS = 300
FIRST_LOOK_MILLISECONDS = 1_500
"""When a window that has just been opened first looks: once it is complete, which has to come before."""
TAKE, KEEP, CLOSE = "Use the new version", "Keep mine", "Close"
FOLLOW, NOT_NOW = "Follow it", "Not now"


class ComparisonWatch(QObject):
    """Offers a new version of the comparison in a banner; taking it is one undo step and keeps the weights.

    A file that is gone is no news: the decision holds the whole comparison. A version that was not
    wanted is not offered again until the file changes. A file outside the folder of the decision is
    looked at only when that was asked for. It is read away from the window's thread.
    """

    def __init__(
        self,
        workspace: Workspace,
        session: Session,
        banner: Banner,
        followed: Followed,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._session = session
        self._banner = banner
        self._followed = followed
        self._path: Path | None = None
        self._offered: Comparison | None = None
        self._considered: bytes | None = None
        self._was_comparison = False
        self._table: Aside | None = None
        self._reader = ReadingAside(self)
        self._watcher = QFileSystemWatcher(self)
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(DEBOUNCE_MILLISECONDS)
        self._watcher.fileChanged.connect(self._expect)
        self._watcher.directoryChanged.connect(self._expect)
        self._debounce.timeout.connect(self.check)
        self._refresh.timeout.connect(self._refresh_offer)
        self._reader.read.connect(self._consider)
        session.begun.connect(self._follow)
        workspace.undo_stack.indexChanged.connect(self._follow_decision)
        banner.answered.connect(self._take_answer)
        self._follow()

    @Slot()
    def check(self) -> None:
        """Have the file read, and offer it if it holds another version than the decision."""
        if self._path is not None:
            self._reader.ask(self._path)

    @Slot(object)
    def _consider(self, reading: Reading) -> None:
        path = self._path
        if path is None or reading.path != path:  # another decision is open meanwhile
            return
        self._watch_again(path)
        if reading.refused is not None:
            self._say_faulty(path, reading.refused.lines())
        if reading.content is None or reading.content == self._considered:
            return
        self._considered = reading.content
        self._let_go_of_table()
        if is_table_name(path.name) and self._workspace.agreed.comparison.origin is not None:
            read = partial(_read_table, reading.content, path.name, self._workspace.agreed, date.today())
            self._table = Aside(read, self)
            self._table.done.connect(self._take_table)
            return
        try:
            comparison = parse_comparison(decode(reading.content, str(path)), str(path))
        except DocumentError as error:
            self._say_faulty(path, error.lines())
            return
        self._offer(comparison)

    def _let_go_of_table(self) -> None:
        if self._table is not None:
            self._table.let_go()
            self._table = None

    @Slot(object)
    def _take_table(self, aside: Aside) -> None:
        path, self._table = self._path, None
        if path is None:
            return
        try:
            comparison = aside.result()
        except ImportFailedError as error:
            self._say_faulty(path, (str(error),))
            return
        assert isinstance(comparison, Comparison)
        self._offer(comparison)

    def _offer(self, comparison: Comparison) -> None:
        self._was_comparison = True
        self._offered = comparison
        self._refresh_offer()

    @Slot()
    def _expect(self) -> None:
        self._debounce.start(DEBOUNCE_MILLISECONDS)

    @Slot()
    def _follow(self) -> None:
        """Watch where the decision's comparison comes from, and look there once."""
        agreed = self._workspace.agreed
        path = find_source(agreed)
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        self._path = None
        self._considered = None
        self._was_comparison = False
        self._let_go_of_table()
        self._forget()
        if path is None:
            return
        if is_built_in(agreed) or self._followed.may_follow(path, self._session.path):
            self._path = path
            self._debounce.start(FIRST_LOOK_MILLISECONDS)
        else:
            self._banner.ask(
                f"The comparison comes from {printable(str(path))}, outside the folder of this decision. "
                "It is not looked at.",
                (FOLLOW, NOT_NOW),
            )

    @Slot()
    def _follow_decision(self) -> None:
        """Keep what the banner says about the answer true while the decision changes under it."""
        if self._offered is not None:
            self._refresh.start()

    def _watch_again(self, path: Path) -> None:
        """Watch the folder as well: a file that is replaced as a whole is lost to the watcher."""
        watched = {*self._watcher.files(), *self._watcher.directories()}
        for place in (path, path.parent):
            if str(place) not in watched and place.exists():
                self._watcher.addPath(str(place))

    @Slot()
    def _refresh_offer(self) -> None:
        agreed, offered = self._workspace.agreed, self._offered
        if offered is None or self._path is None:
            return
        if fingerprint(offered) in (fingerprint(agreed.comparison), agreed.taken_fingerprint):
            self._forget()
            return
        cells = len(offered.requirements) * len(offered.candidates)
        before, after = (
            take_snapshot(decision, trials=cells <= CELLS_DRAWN_AT_ONCE, knowing=False)
            for decision in (agreed, take_version(agreed, offered))
        )
        changes = compare(agreed.comparison, offered)
        said = sentences(
            describe_new_comparison(changes),
            describe_new_answer(before, after),
            describe_given_up(agreed, after.decision),
        )
        details = [change.text for change in changes.changes]
        self._banner.ask(f"“{printable(self._path.name)}” has a new version. {said}", (TAKE, KEEP), details)

    def _say_faulty(self, path: Path, faults: Sequence[str]) -> None:
        self._offered = None
        name = printable(path.name)
        happened = (
            f"“{name}” changed and cannot be read now."
            if self._was_comparison
            else f"“{name}”, which this decision names as its comparison, cannot be read as one."
        )
        self._banner.ask(f"{happened} The decision keeps the version it has.", (CLOSE,), faults)

    def _forget(self) -> None:
        self._offered = None
        self._banner.withdraw()

    @Slot(str)
    def _take_answer(self, answer: str) -> None:
        offered, self._offered = self._offered, None
        if answer == TAKE and offered is not None:
            self._workspace.commit(take_version(self._workspace.agreed, offered))
        elif answer == FOLLOW and (path := find_source(self._workspace.agreed)) is not None:
            self._followed.allow(path)
            self._follow()


def _read_table(content: bytes, name: str, agreed: Decision, day: date) -> Comparison:
    """Read a table again; what it takes to read is loaded here, away from the window's thread."""
    from steelyard.importing.again import read_again

    return read_again(content, name, agreed, day)
