"""The explanation of a result in words, as every surface shows it, in five parts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from steelyard.wording.result.answer import AnswerWords, explain_answer
from steelyard.wording.result.basis import BasisWords, explain_basis
from steelyard.wording.result.cautions import CautionWords, explain_cautions
from steelyard.wording.result.decision_sentence import decision_sentence
from steelyard.wording.result.flips import FlipWords, explain_flips
from steelyard.wording.result.reasons import ReasonWords, explain_reasons

if TYPE_CHECKING:
    from steelyard.scoring.snapshot import Snapshot

SNAPSHOTS_KEPT = 8


@dataclass(frozen=True, slots=True)
class Explanation:
    """The whole result in words: the answer, why, what would change it, what to look at, what it stands on.

    `decision_sentence` is what is proposed or decided, for the record.
    """

    answer: AnswerWords
    reasons: ReasonWords
    flips: FlipWords
    cautions: CautionWords
    basis: BasisWords
    decision_sentence: str


@lru_cache(maxsize=SNAPSHOTS_KEPT)
def explain(snapshot: Snapshot) -> Explanation:
    """Put a snapshot into words; the last few are kept, so every surface may ask for itself."""
    return Explanation(
        answer=explain_answer(snapshot),
        reasons=explain_reasons(snapshot),
        flips=explain_flips(snapshot),
        cautions=explain_cautions(snapshot),
        basis=explain_basis(snapshot),
        decision_sentence=decision_sentence(snapshot),
    )
