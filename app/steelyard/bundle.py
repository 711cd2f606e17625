"""The only finder of the files that ship with the program: `resources/` and `data/`."""

from pathlib import Path

_INSTALLED = Path(__file__).parent / "bundled"
_SOURCE_TREE = Path(__file__).parents[2]
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _SOURCE_TREE


def resource(*parts: str) -> Path:
    """Return the path of a file or folder below `resources/`."""
    return _ROOT.joinpath("resources", *parts)


def built_in_comparisons() -> tuple[Path, ...]:
    """Return the files of the built-in comparisons, in the order of their names."""
    return tuple(sorted((_ROOT / "data").glob("*.yaml"), key=lambda path: path.stem))
