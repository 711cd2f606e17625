"""Doubts about a comparison in a sentence each, for its author; ids are named as the file has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steelyard.scoring.judgement import LONGEST_STATEMENT
from steelyard.wording.contents import list_places

if TYPE_CHECKING:
    from steelyard.scoring.judgement import Doubt

_SENTENCES = {
    "leads-everywhere": (
        "{places} leads in {share} of all weightings; requirements that it meets badly may be missing"
    ),
    "dominated": "nowhere better than {places}, and somewhere worse; drop it, or say what speaks for it",
    "same-for-all": "every option has the same fit, so it separates nothing",
    "mostly-unknown": "not known on {share} of the requirements",
    "unfounded": "{count} without a reason and without a source: {places}",
    "unsourced": "{count} measured, documented or reported, but without a source: {places}",
    "undated": "{count} without a day (state as_of, the day verified, or that of the source): {places}",
    "scale-from-values": (
        "worst and best are the values of the options themselves, so a small difference may count in full; "
        "state ends that hold without them"
    ),
    "same-name": "has the name of the requirement {places}",
    "long-statement": f"longer than two lines ({LONGEST_STATEMENT} characters): {{places}}",
    "no-scenario": "there is no scenario, so nobody knows which weights to start from",
    "equal-weights": "all weights are equal, which judges nothing",
    "counted-once": (
        "{places} rate the candidates alike and carry {share} of the weight; counted once, another leads"
    ),
    "must-haves-decide": "its must-haves leave only {places}, whatever is weighted",
    "unused": "never referred to: {places}",
    "idle-remark": "the remark {places} answers no warning",
}


def describe_doubt(doubt: Doubt) -> str:
    """Return a doubt as one sentence without its place and without a full stop."""
    number = len(doubt.places)
    return _SENTENCES[doubt.kind].format(
        places=list_places(list(doubt.places)),
        count=f"{number} cell{'' if number == 1 else 's'}",
        share="" if doubt.share is None else f"{doubt.share:.0%}",
    )
