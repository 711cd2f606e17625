"""Opens a finished bundle for Linux and says what must not leave the house.

usage: python packaging/bundle/check.py FOLDER

Every library that a file needs is bundled or in `from-the-system.txt`, which names no other; nothing links
GTK or TLS; no file needs a newer C library than the oldest system has; nothing names the folder of the build;
whatever the program ships with is there; the whole stays within its size. Needs `objdump` (binutils).
"""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
GLIBC_FLOOR = (2, 35)
"""Ubuntu 22.04; Debian 12 has 2.36."""
MOST_MEGABYTES = 250
ELF = b"\x7fELF"
NEVER = re.compile(r"libgtk|libgdk|libssl|libcrypto|libgnutls|libnss3|libsqlite")


@dataclass(frozen=True, slots=True)
class Library:
    """What one file of machine code asks of others."""

    path: Path
    needed: tuple[str, ...]
    run_paths: tuple[str, ...]
    glibc: tuple[int, ...]


def read_system() -> dict[str, str]:
    """Return the libraries that the system brings, each with whether it is `required` or for a `window`."""
    lines = (HERE / "from-the-system.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {library: kind for kind, library, _ in rows}


def libraries(folder: Path) -> list[Library]:
    """Return everything in a folder that is machine code."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return [_read(file) for file in files if _is_code(file)]


def _is_code(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == ELF


def _read(file: Path) -> Library:
    said = subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=True).stdout
    versions = [tuple(map(int, one.split("."))) for one in re.findall(r"GLIBC_(\d+(?:\.\d+)+)", said)]
    return Library(
        file,
        tuple(re.findall(r"^\s+NEEDED\s+(\S+)", said, flags=re.MULTILINE)),
        tuple(re.findall(r"^\s+R(?:UN)?PATH\s+(\S+)", said, flags=re.MULTILINE)),
        max(versions, default=(0,)),
    )


def faults(folder: Path) -> list[str]:
    """Return everything that is wrong with a bundle, one line each."""
    found = libraries(folder)
    bundled = {file.name for file in folder.rglob("*") if file.is_file()}
    system = read_system()
    needed = {name for library in found for name in library.needed}
    said = []
    for library in found:
        place = library.path.relative_to(folder)
        strange = [name for name in library.needed if name not in bundled and name not in system]
        said += [f"{place}: needs {name}, which is neither bundled nor of the system" for name in strange]
        said += [f"{place}: links {name}" for name in library.needed if NEVER.search(name)]
        said += [f"{place}: looks for libraries in {path}" for path in library.run_paths if _is_strange(path)]
        if library.glibc > GLIBC_FLOOR:
            said.append(f"{place}: needs glibc {'.'.join(map(str, library.glibc))}")
    said += [f"{name}: is bundled" for name in sorted(bundled) if NEVER.search(name)]
    said += [f"{name}: is of the system, and bundled" for name in sorted(bundled & set(system))]
    said += [f"from-the-system.txt: {name} is needed by nothing" for name in sorted(set(system) - needed)]
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    if size > MOST_MEGABYTES * 1_000_000:
        said.append(f"the bundle has {size / 1e6:.0f} MB, more than {MOST_MEGABYTES}")
    return said


def _is_strange(run_path: str) -> bool:
    return any(not part.startswith("$ORIGIN") for part in run_path.split(":"))


def build_paths(folder: Path, root: Path) -> list[str]:
    """Return the files that name the folder in which they were built."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return [
        f"{file.relative_to(folder)}: names the folder of the build"
        for file in files
        if str(root).encode() in file.read_bytes()
    ]


def missing_files(folder: Path, root: Path) -> list[str]:
    """Return the files that the program ships with and a bundle does not have."""
    files = (file for part in ("resources", "data") for file in (root / part).rglob("*") if file.is_file())
    held = folder / "_internal" / "steelyard" / "bundled"
    places = (file.relative_to(root) for file in files)
    return [f"{place}: is not in the bundle" for place in places if not (held / place).is_file()]


def main(folder: Path) -> int:
    """Say what is wrong, else what was found; status 1 where anything is."""
    root = HERE.parents[1]
    said = [*faults(folder), *build_paths(folder, root), *missing_files(folder, root)]
    for line in said:
        print(line, file=sys.stderr)
    if not said:
        found = libraries(folder)
        size = sum(
            file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink()
        )
        floor = max(library.glibc for library in found)
        newest = ".".join(map(str, floor))
        print(f"{folder}: {size / 1e6:.0f} MB, {len(found)} files of code, glibc {newest} or newer")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
