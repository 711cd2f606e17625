"""The names behind the ids of a comparison, in one line each and without a full stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.wording.language.grammar import clause, isolate, join, quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from steelyard.comparison.model import Combination, Comparison


@dataclass(frozen=True, slots=True)
class Names:
    """Looks up what candidates, requirements and methods are called."""

    comparison: Comparison

    def candidate(self, candidate: str) -> str:
        """Return the name of a candidate."""
        return isolate(clause(self.comparison.candidate_by_id[candidate].name))

    def candidates(self, candidates: Iterable[str], conjunction: str = "and") -> str:
        """Return the names of several candidates as a list."""
        return join([self.candidate(candidate) for candidate in candidates], conjunction)

    def requirement(self, requirement: str) -> str:
        """Return the name of a requirement."""
        return isolate(clause(self.comparison.requirement_by_id[requirement].name))

    def quoted(self, requirements: Iterable[str]) -> list[str]:
        """Return the names of requirements in quotation marks."""
        return [quote(self.requirement(requirement)) for requirement in requirements]

    def role(self, combination: Combination, member: str) -> str:
        """Return what a member of a combination is for, in one line without a full stop."""
        return clause(combination.roles[member])
