"""Break tables at random and measure how they are read or refused.

    python -m tests.reliability.mutate_tables [COUNT]

Every broken table must be read, and what is read must make a decision, or be refused in words; the slowest
case and the peak memory are printed.
"""

from __future__ import annotations

import io
import random
import resource
import sys
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from steelyard.importing.document import to_decision
from steelyard.importing.faults import ImportFailedError
from steelyard.importing.figures import import_figures
from steelyard.importing.result import import_source
from steelyard.importing.sources import read_source
from tests.importing.workbooks import Rows, workbook

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT_COUNT = 5_000
SLOWEST = 10.0
"""Seconds that one broken table may take."""
_TABLES = Path(__file__).parents[1] / "importing" / "tables"
_PIECES: tuple[str, ...] = (
    *"|-:;,\t\n\"'*_`~[](){}<>&!#+=%$€?/\\\0\x07\ufeff\u200d☆★✅❌⚠",
    *("|||", "---", "|---|", "\n\n", "</td>", "<td colspan=999999>", "<td rowspan='99999'>", "<table>"),
    *(
        "</table>",
        "<tr>",
        "<!--",
        "&#1;",
        "[x](",
        "![](",
        "**",
        "```",
        "\n|---|---|\n",
        "sep=;",
        "1e999",
        "-0",
    ),
    *("9" * 400, "100%", "0/0", "5/0", "$", "$$", "1,234.5", "1.234,5", "n/a", "-", "+", "++", "1-5", "5-1"),
    *(
        "< 1 ms",
        "unknown",
        "none",
        "x" * 3_000,
        "(" * 200,
        "[" * 200,
        "|" * 300,
        "★" * 50,
        "\ud800",
        "\u2028",
    ),
    *("Total", "Weight", "Criteria"),
)
_HTML = (
    """Return the bytes with one to four random changes of bytes, lines, cells or parts of an archive."""
    "<th colspan=2>Bix</th></tr><tr><th>Score</th><th>Notes</th><th>Score</th><th>Notes</th></tr></thead>"
    "<tr><td>Cost</td><td>60%</td><td>4</td><td>free</td><td>3</td><td></td></tr>"
    "<tr><td>Speed</td><td>40%</td><td>2</td><td>slow &amp; steady</td><td>5</td><td>fast</td></tr>"
    "<tr><td colspan=2>Total</td><td>3.2</td><td></td><td>3.8</td><td></td></tr></table>"
)
_ROWS: Rows = [
    ["Choice of a store", None, None, None],
    [None, None, None, None],
    ["Criterion", "Weight", "Ada", "Bix"],
    ["Cost", 0.6, 4, 3],
    ["Speed", 0.4, 2, 5],
    ["Latency", None, "12 ms", "< 1 ms"],
    ["Total", None, 3.2, 3.8],
]


def mutate(content: bytes, chance: random.Random) -> bytes:
    """Return the bytes with one to four random changes: of bytes, lines, cells or parts of an archive."""
    for _ in range(chance.randint(1, 4)):
        change = chance.choice(_ARCHIVE_CHANGES if content.startswith(b"PK") else _TEXT_CHANGES)
        content = change(content, chance)
    return content


def _insert(content: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] + chance.choice(_PIECES).encode(errors="surrogatepass") + content[at:]


def _flip(content: bytes, chance: random.Random) -> bytes:
    if not content:
        return content
    at = chance.randrange(len(content))
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _cut(content: bytes, chance: random.Random) -> bytes:
    at = chance.randint(0, len(content))
    return content[:at] + content[at + chance.randint(1, 60) :]


def _truncate(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randint(0, len(content))]


def _swap_lines(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    a, b = (chance.randrange(len(lines)) for _ in range(2))
    lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def _repeat_line(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    return b"\n".join([*lines[:at], *[lines[at]] * chance.randint(2, 400), *lines[at:]])


def _replace_cell(content: bytes, chance: random.Random) -> bytes:
    mark = chance.choice((b"|", b",", b"\t", b"<td>"))
    cells = content.split(mark)
    cells[chance.randrange(len(cells))] = chance.choice(_PIECES).encode(errors="surrogatepass")
    return mark.join(cells)


def _other_encoding(content: bytes, chance: random.Random) -> bytes:
    codec = chance.choice(("utf-16", "utf-16-le", "cp1252", "utf-8-sig", "shift_jis"))
    return content.decode("utf-8", errors="replace").encode(codec, errors="replace")


def _spoil_entry(content: bytes, chance: random.Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
    except Exception:
        return _flip(content, chance)
    if not parts:
        return content
    name = chance.choice(list(parts))
    action = chance.randrange(4)
    if action == 0:
        del parts[name]
    elif action == 1:
        parts[name] = mutate(parts[name], chance) if not parts[name].startswith(b"PK") else b""
    elif action == 2:
        parts[f"{name}x"] = parts.pop(name)
    else:
        parts[name] = parts[name].replace(
            b"<v>", chance.choice((b"<v>9", b"<f>A1</f><v>", b"<v></v><v>", b"<is>"))
        )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    return made.getvalue()


_TEXT_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_insert, _insert, _flip, _cut, _truncate, _swap_lines, _repeat_line, _replace_cell, _replace_cell),
    _other_encoding,
)
_ARCHIVE_CHANGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _spoil_entry,
    _spoil_entry,
    _flip,
    _cut,
)


def originals() -> list[tuple[str, bytes]]:
    """Return the tables that are broken, under names whose endings tell their form."""
    found = [
        (path.name, path.read_bytes()) for path in sorted(_TABLES.iterdir()) if path.suffix in (".md", ".csv")
    ]
    found.append(("stores.html", _HTML.encode()))
    found.append(("stores.xlsx", workbook({"Stores": _ROWS})))
    found.append(("stores.tsv", "\n".join("\t".join(str(c or "") for c in row) for row in _ROWS).encode()))
    return found


def attempt(name: str, content: bytes) -> bool:
    """Read a table to the end, to figures and a decision; return whether it was read rather than refused."""
    try:
        imported = import_source(read_source(content, name))
    except ImportFailedError as error:
        if not str(error).strip():
            raise AssertionError("refused without a word") from error
        return False
    import_figures(imported)
    to_decision(imported)
    return True


def main(count: int) -> int:
    """Try `count` broken tables; return 0 if each was read or refused."""
    tables, read, slowest = originals(), 0, (0.0, "")
    for seed in range(count):
        chance = random.Random(seed)
        name, content = chance.choice(tables)
        broken = mutate(content, chance)
        start = time.perf_counter()
        try:
            read += attempt(name, broken)
        except Exception as error:
            print(f"seed {seed} ({name}): {type(error).__name__}: {error}")
            return 1
        slowest = max(slowest, (time.perf_counter() - start, f"seed {seed}, {name}"))
        if slowest[0] > SLOWEST:
            print(f"{slowest[1]}: took {slowest[0]:.0f} s")
            return 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{count} tables, {read} read, the rest refused; slowest {slowest[0] * 1000:.0f} ms ({slowest[1]}); "
        f"peak {peak:.0f} MB"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_COUNT))
