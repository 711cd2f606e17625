"""Writes the third-party notices from what is installed: names, versions and texts of everything that ships.

usage: python packaging/notices.py [OUT] [--bundle FOLDER]

OUT is by default `resources/licences/THIRD-PARTY-NOTICES.txt`, which ships in wheel, bundle and package, and
stands under Help > Licences. With --bundle, what a bundle for Linux has taken from the system of its build is
named too.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
TEXTS = Path(__file__).parent / "licences"
OUT = ROOT / "resources" / "licences" / "THIRD-PARTY-NOTICES.txt"
WIDTH = 100
LGPL = """\
Steelyard uses Qt {qt} and PySide {version} under the GNU Lesser General Public License, version 3. Their
libraries are separate files beside the program (in a bundle: _internal/PySide6 and _internal/shiboken6) and
may be replaced by versions of your own that are compatible with them; nothing forbids you to take the program
apart to find faults in such versions. Their complete source is at
https://download.qt.io/official_releases/QtForPython/ and https://download.qt.io/official_releases/qt/, under
the version named here. Copyright (C) The Qt Company Ltd. and other contributors. The texts of LGPL-3 and
GPL-3 follow.
"""
HEAD = """\
THIRD-PARTY NOTICES

Steelyard is made by its contributors under the MIT licence. It stands on the work of others, whose names,
licences and texts follow.
"""
FONTS = (
    ("Inter", "SIL Open Font License 1.1", ROOT / "resources" / "fonts" / "LICENSE-Inter.txt"),
    ("Libertinus Serif (in typst), Copyright 2012-2024 The Libertinus Project Authors",
     "SIL Open Font License 1.1", TEXTS / "OFL-1.1.txt"),
    ("New Computer Modern (in typst), by Antonis Tsolomitis", "GUST Font License", TEXTS / "GUST-font.txt"),
    ("DejaVu Sans Mono (in typst)", "Bitstream Vera licence", TEXTS / "DejaVu.txt"),
)  # fmt: skip
QT = ("pyside6-essentials", "shiboken6")


def ours() -> list[Distribution]:
    """Return every distribution that the program needs when it runs, in the order of their names."""
    found: dict[str, Distribution] = {}
    waiting = [distribution("steelyard")]
    while waiting:
        for text in waiting.pop().requires or []:
            requirement = Requirement(text)
            name = normalise(requirement.name)
            if name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
                continue
            found[name] = distribution(requirement.name)
            waiting.append(found[name])
    return [found[name] for name in sorted(found)]


def normalise(name: str) -> str:
    """Return the name of a distribution in the one spelling that a lock has."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence(one: Distribution) -> str:
    """Return what a distribution says its licence is."""
    said = one.metadata["License-Expression"] or one.metadata["License"] or ""
    classified = [
        text.rsplit(" :: ", 1)[1]
        for text in one.metadata.get_all("Classifier", [])
        if text.startswith("License")
    ]
    return said.strip().splitlines()[0] if said.strip() else ", ".join(classified) or "see its text"


def texts(one: Distribution) -> list[tuple[str, str]]:
    """Return the texts of licences that a distribution carries, each with its name."""
    named = [file for file in one.files or [] if re.search(r"(?i)\b(licen[cs]e|copying|notice)", file.name)]
    inside = [file for file in named if ".dist-info" in str(file)]
    return [
        (file.name, Path(str(file.locate())).read_text(encoding="utf-8")) for file in sorted(inside, key=str)
    ]


def _bodies(one: Distribution) -> list[str]:
    return [text for _, text in texts(one)]


def crates(one: Distribution) -> list[tuple[str, str, str]]:
    """Return name, version and licence of every part compiled into a distribution, by its own list."""
    found = set()
    for file in one.files or []:
        if "/sboms/" in str(file).replace("\\", "/"):
            listed = json.loads(Path(str(file.locate())).read_text(encoding="utf-8"))
            found |= {
                (part["name"], part["version"], _licence_of(part)) for part in listed.get("components", [])
            }
    return sorted(found)


def _licence_of(part: dict) -> str:
    named = (
        one.get("expression") or one["license"].get("id") or one["license"].get("name", "")
        for one in part.get("licenses", [])
    )
    return " AND ".join(named) or "see its source"


def notices() -> str:
    """Return the whole text."""
    distributions = ours()
    parts = [
        HEAD,
        _qt_part(distributions),
    ]
    for one in distributions:
        if normalise(one.name) not in QT:
            parts.append(_part(f"{one.name} {one.version}", licence(one), _bodies(one)))
    for one in distributions:
        if listed := crates(one):
            lines = [f"  {name} {version}: {said}" for name, version, said in listed]
            parts.append(
                _part(
                    f"Compiled into {one.name}", "of each part; Apache-2.0 and MIT below", ["\n".join(lines)]
                )
            )
    parts += [_part(name, said, [file.read_text(encoding="utf-8")]) for name, said, file in FONTS]
    parts.append(_part("Apache License 2.0", "text", [_own("Apache-2.0")]))
    parts.append(_part("Shell completions (made by shtab)", "Mozilla Public License 2.0", [_own("MPL-2.0")]))
    return "\n".join(parts)


def _qt_part(distributions: list[Distribution]) -> str:
    versions = {normalise(one.name): one.version for one in distributions}
    version = versions[QT[0]]
    head = f"Qt, PySide6_Essentials {version}, shiboken6 {versions[QT[1]]}"
    said = LGPL.format(qt=version, version=version)
    return _part(head, "GNU Lesser General Public License 3", [said, _own("LGPL-3"), _own("GPL-3")])


def _own(name: str) -> str:
    return (TEXTS / f"{name}.txt").read_text(encoding="utf-8")


def _part(head: str, said: str, bodies: list[str]) -> str:
    rule = "=" * WIDTH
    text = "\n\n".join(body.strip("\n") for body in bodies)
    return f"{rule}\n{head}\nLicence: {said}\n{rule}\n\n{text}\n"


def lent(folder: Path) -> str:
    """Return the notices of what starts a bundle, and of the libraries from the system of its build."""
    owners: dict[str, list[str]] = {}
    for library in sorted(folder.glob("_internal/lib*.so*")):
        if library.is_symlink():
            continue
        asked = subprocess.run(["dpkg", "--search", f"*/{library.name}"], capture_output=True, text=True)
        for owner in {line.split(":", 1)[0] for line in asked.stdout.splitlines()}:
            owners.setdefault(owner, []).append(library.name)
    starter = distribution("pyinstaller")
    parts = [
        _part(f"Start of the program: PyInstaller {starter.version}", licence(starter), _bodies(starter))
    ]
    parts += [
        _part(
            f"{owner} ({', '.join(names)}, from the system of the build)", "see its text", [_copyright(owner)]
        )
        for owner, names in sorted(owners.items())
    ]
    return "\n".join(parts)


def _copyright(package: str) -> str:
    return Path(f"/usr/share/doc/{package}/copyright").read_text(encoding="utf-8", errors="replace")


def main() -> None:
    """Write the notices where it was asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", nargs="?", type=Path, default=OUT)
    parser.add_argument("--bundle", type=Path)
    options = parser.parse_args()
    text = notices() + ("\n" + lent(options.bundle) if options.bundle else "")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
