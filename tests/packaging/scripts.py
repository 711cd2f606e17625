"""The scripts of `packaging/`, which is no package, as modules."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

PACKAGING = Path(__file__).parents[2] / "packaging"


def load_script(name: str) -> ModuleType:
    """Return a script such as `bundle/check` as a module."""
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # a data class looks itself up there
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[name]
    return module
