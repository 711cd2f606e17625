from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUN = "requirements.lock"
DEVELOP = "requirements-dev.lock"


def pinned(lock: str) -> dict[tuple[str, str], str]:
    """Return the version of every distribution and marker that a lock names."""
    text = (ROOT / "packaging" / lock).read_text(encoding="utf-8").replace("\\\n", "")
    entries = [line for line in text.splitlines() if line and not line.startswith("#")]
    found = {}
    for entry in entries:
        matched = re.fullmatch(
            r"([\w.-]+)==([^ ]+)(?: ; (.+?))?((?:\s+--hash=sha256:[0-9a-f]{64})+)\s*", entry
        )
        assert matched, entry
        found[matched[1], matched[3] or ""] = matched[2]
    return found


def named(requirements: list[str]) -> set[str]:
    return {re.split(r"[<>=\[; ]", requirement)[0].lower().replace("_", "-") for requirement in requirements}


@pytest.mark.parametrize("lock", [RUN, DEVELOP])
def test_that_a_lock_pins_all_that_the_program_needs_with_hashes(lock: str) -> None:
    assert named(PROJECT["dependencies"]) <= {name for name, _ in pinned(lock)}


def test_that_the_lock_for_development_pins_its_tools_and_the_same_versions_of_the_rest() -> None:
    develop = pinned(DEVELOP)
    assert named(PROJECT["optional-dependencies"]["dev"]) <= {name for name, _ in develop}
    assert pinned(RUN).items() <= develop.items()


def test_that_the_set_up_takes_the_pythons_that_the_project_takes() -> None:
    lowest, beyond = re.findall(r"3\.(\d+)", PROJECT["requires-python"])
    script = (ROOT / "packaging" / "set-up.sh").read_text(encoding="utf-8")
    assert f"(3, {lowest}) <= sys.version_info < (3, {beyond})" in script
    assert f"Python 3.{lowest} to 3.{int(beyond) - 1} is needed" in script
    assert f"Python 3.{lowest} to 3.{int(beyond) - 1}" in (ROOT / "README.md").read_text(encoding="utf-8")
    minors = range(int(lowest), int(beyond))
    named_ones = {one.rsplit(" ", 1)[1] for one in PROJECT["classifiers"] if ":: Python :: 3." in one}
    assert named_ones == {f"3.{minor}" for minor in minors}
