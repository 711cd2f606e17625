"""The fingerprint of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.documents.fingerprints import canonical, digest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from steelyard.comparison.model import Comparison


def fingerprint(comparison: Comparison) -> str:
    """Return 12 hex digits that stay the same as long as the comparison says the same."""
    return digest(canonical(comparison))


def digest_names(names: Iterable[str]) -> str:
    """Return 6 hex digits for names of requirements in their order: what the weights of a vote are for."""
    return digest([" ".join(name.split()) for name in names])[:6]
