"""What both the program and the page of a hand-out say, as templates with named slots.

A hand-out answers "what if" without the program, so what it can say is taken from here as it stands. Which
of them fits is decided twice, here in Python and there in the page, and tests hold one against the other.
"""

from __future__ import annotations

from types import MappingProxyType

TEMPLATES = MappingProxyType(
    {
        "nothing_weighted": "Nothing is weighted yet.",
        "all_meet": "All {number} meet your must-haves; nothing else is weighted yet.",
        "some_meet": "{Number} of {all} meet your must-haves; nothing else is weighted yet.",
        "neither_meets": "Neither meets your must-haves.",
        "none_meets": "None of the {number} meets your must-haves.",
        "not_enough_known": "Not enough is known about {name}.",
        "too_close": "Too close to call between {names}.",
        "only_one": "Only {name} meets your must-haves.",
        "only_one_left": "Only {name} is not ruled out by your must-haves.",
        "if_it_meets": ", if it turns out to meet {requirements}",
        "weak": "{name} comes closest, but {phrase}{condition}.",
        "better": "{name} fits better than {other}{condition}.",
        "best": "{name} fits these requirements best{condition}.",
        "use_all": "Use {all}: {names}{condition}.",
        "both": "both",
        "all_of": "all {number}",
        "role": "{name} for {requirement}",
        "simpler": "If one must be chosen now: {name}, the simpler one.",
        "nearest_miss": "{name} comes nearest: it misses one, by {steps}.",
        "nearest_misses": "{name} comes nearest: it misses {number}, by {steps} at the most.",
        "known_best": "Of what is known, {name} comes first with {score} of 5.",
        "step": "{number} step",
        "steps": "{number} steps",
        "out": "{name} is out: {missed}.",
        "must_be": "{requirement} must be {least}",
        "it_has": "it has {measured}",
        "it": "it {phrase}",
        "otherwise": "Otherwise it would lead with {score} of 5.",
        "at_least": "at least {word}",
        "at_least_figure": "at least {figure} of 5",
        "offers_nothing": "offers next to nothing",
        "is_only": "is only {word}",
        "is_not_offered": "is not offered",
        "is_as": "is {word}",
        "has_figure": "has {figure}",
        "a_workaround": "a {word}",
        "why": "Why {leader}, against {rival}",
        "speaks_for": "What speaks for {name}",
        "reason": "{requirement}: {detail}",
        "against": "{first}, against {second}",
        "both_as": "both {word}, {figure} of 5",
        "figures_against": "{first} of 5, against {second}",
        "raise_slider": "Raise a slider to say what matters.",
        "raise_or_choose": "Raise a slider or choose a scenario to say what matters.",
        "lower_must_have": "Lower a must-have, or look for an option that meets them all.",
        "nobody_else": "No other candidate is left to compare it with.",
        "only_the_price": "No weighted requirement favours {name}; that it needs no further system does.",
        "none_known_favours": "No weighted requirement that is known favours {name}.",
        "only_unknown": "Only unknown fits set {names} apart.",
        "equally_well": "{names} meet everything that is weighted equally well{known}.",
        "as_far_as_known": ", as far as known",
        "none_favours": "No weighted requirement favours {name}.",
        "flips": "What would change the answer",
        "flips_ahead": "What would change who is ahead",
        "flip": "{requirement}, now {now}: {consequence}",
        "no_slider": "No single slider changes the answer.",
        "no_slider_stands": "No slider changes the answer while the must-haves stand.",
        "at": "at {weight}",
        "from": "from {weight}",
        "from_down": "from {weight} down",
        "close_then_leads": "{close} too close to call, {clear} {leader} leads",
        "leads": "{clear} {leader} leads",
        "close_at_end": "{close} too close to call, with {leader} just ahead at the end",
        "close_beyond": "beyond it {leader} is just ahead, still too close to call",
        "agreed": "This is the team's answer: nothing differs from what was agreed.",
        "same_answer": "The team's answer is the same.",
        "other_answer": "The team's answer is: {answer}",
        "differ": "{subject} in {number} places{matters}.",
        "differ_once": "{subject} in one place{matters}.",
        "your_weights": "Your weights differ from the agreed ones",
        "what_you_set": "What you set differs from what was agreed",
        "it_matters_not": "; by itself it does not change the answer",
        "it_matters": "; it changes the answer: {names}",
        "none_matters": "; none of them changes the answer by itself",
        "one_matters": "; one of them matters: {names}",
        "some_matter": "; {number} of them matter: {names}",
    }
)


def say(sentence: str, **slots: str) -> str:
    """Return a sentence of the table with its slots filled."""
    return TEMPLATES[sentence].format_map(slots)
