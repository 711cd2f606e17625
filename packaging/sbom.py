"""Writes what a bundle is made of as CycloneDX, for programs that look for known faults.

usage: python packaging/sbom.py OUT
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from notices import crates, licence, normalise, ours

from steelyard import APPLICATION_ID, __version__

if TYPE_CHECKING:
    from importlib.metadata import Distribution


def bill() -> dict[str, object]:
    """Return the bill of materials; the same for the same distributions, without a time or a number."""
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": APPLICATION_ID,
                "name": "steelyard",
                "version": __version__,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": [_component(one) for one in ours()],
        "dependencies": [
            {"ref": APPLICATION_ID, "dependsOn": [_reference(one) for one in ours()]},
        ],
    }


def _component(one: Distribution) -> dict[str, object]:
    parts = [
        {
            "type": "library",
            "bom-ref": f"{_reference(one)}#{name}@{version}",
            "name": name,
            "version": version,
            "purl": f"pkg:cargo/{name}@{version}",
            "licenses": [{"license": {"name": said}}],
        }
        for name, version, said in crates(one)
    ]
    made: dict[str, object] = {
        "type": "library",
        "bom-ref": _reference(one),
        "name": one.name,
        "version": one.version,
        "purl": _reference(one),
        "licenses": [{"license": {"name": licence(one)}}],
    }
    return made | ({"components": parts} if parts else {})


def _reference(one: Distribution) -> str:
    return f"pkg:pypi/{normalise(one.name)}@{one.version}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(bill(), indent=1) + "\n", encoding="utf-8")
