"""The answer itself: its sentence, its headline, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from steelyard.comparison.model import Combination
from steelyard.scoring.results import Outcome
from steelyard.wording.language.grammar import capitalise, join, number_word, quote, sentences, shorten
from steelyard.wording.language.names import Names
from steelyard.wording.language.numbers import fit_phrase, of_hundred
from steelyard.wording.language.templates import say
from steelyard.wording.result.held_back import held_back_phrases
from steelyard.wording.result.scores import candidate_score
from steelyard.wording.result.standings import ResultLine, result_lines

if TYPE_CHECKING:
    from steelyard.comparison.model import Comparison
    from steelyard.scoring.results import NearMiss, Recommendation
    from steelyard.scoring.snapshot import Snapshot

HEADLINE_WORDS = 12
SHARES_NAMED = 3
LEAST_SHARE = 0.005
"""What rounds to nothing is not worth a name in a list of shares."""
ALWAYS = 1 - 1e-9
NEARLY_HALF = 0.01
"""How far from a half two shares are "about half each"."""
CHECKING = "Trying weights and fits a little different…"
CONFIDENCE_NOTE = (
    "This is about the inputs: 10,000 trials in which every weight is up to half as much again or a third "
    "less, and every fit is within what its evidence allows. It is not the probability that "
    "the choice is right."
)
TRIALS = "trials with weights and fits a little different"


@dataclass(frozen=True, slots=True)
class AnswerWords:
    """The answer. Empty strings where there is nothing to say.

    `sentence` is the answer without numbers; `headline` the same in at most twelve words for a slide;
    `one_line` sentence and confidence for terminal and screen reader. `addition` is what belongs right
    behind the sentence: what to take if one must be chosen now, who comes nearest, what is known.
    `confidence_word`, empty until the trials are drawn, `held_back` ("the lead is small") and
    `frequency` ("It held in 83 of 100 ...") make `confidence`; `confidence_note` says what it means.
    """

    sentence: str
    headline: str
    one_line: str
    addition: str
    confidence_word: str
    held_back: str
    frequency: str
    confidence: str
    confidence_note: str
    results: tuple[ResultLine, ...]
    roles: tuple[str, ...]
    all_weightings: str


def explain_answer(snapshot: Snapshot) -> AnswerWords:
    """Put the answer into words."""
    return AnswerWords(
        sentence=answer_sentence(snapshot),
        headline=headline(snapshot),
        one_line=one_line(snapshot),
        addition=addition(snapshot),
        confidence_word=confidence_word(snapshot),
        held_back=join(held_back_phrases(snapshot)),
        frequency=frequency(snapshot),
        confidence=confidence(snapshot),
        confidence_note=CONFIDENCE_NOTE,
        results=result_lines(snapshot),
        roles=roles(snapshot),
        all_weightings=all_weightings(snapshot),
    )


def answer_sentence(snapshot: Snapshot) -> str:
    """Return the answer in one sentence without numbers."""
    comparison = snapshot.decision.comparison
    names, recommendation = Names(comparison), snapshot.recommendation
    match recommendation.outcome:
        case Outcome.NO_WEIGHTS:
            return _nothing_weighted(snapshot)
        case Outcome.NONE_ELIGIBLE:
            number = len(comparison.candidates)
            return say("neither_meets") if number == 2 else say("none_meets", number=number_word(number))
        case Outcome.NOT_ENOUGH_KNOWN:
            return say("not_enough_known", name=names.candidate(snapshot.evaluation.leaders[0]))
        case Outcome.TOO_CLOSE:
            return say("too_close", names=names.candidates(tied(recommendation)))
        case Outcome.COMBINE | Outcome.CHOOSE:
            return _choose(snapshot, names)


def headline(snapshot: Snapshot) -> str:
    """Return the answer in at most twelve words, for a slide."""
    whole = answer_sentence(snapshot)
    recommendation, comparison = snapshot.recommendation, snapshot.decision.comparison
    shorter = [whole]
    if recommendation.outcome is Outcome.COMBINE:
        names, combination = Names(comparison), comparison.candidate_by_id[recommendation.recommended[0]]
        shorter += [
            _use_all(comparison, combination.members),
            f"Use {names.candidate(combination.id)}.",
        ]
    elif recommendation.outcome is Outcome.TOO_CLOSE:
        number = number_word(len(recommendation.recommended))
        shorter.append(f"Too close to call between {number} candidates.")
    fitting = (text for text in shorter if len(text.split()) <= HEADLINE_WORDS)
    return next(fitting, shorten(whole, HEADLINE_WORDS))


def tied(recommendation: Recommendation) -> tuple[str, ...]:
    """Return the candidates among which it is too close to call."""
    pair = (*recommendation.recommended, recommendation.leader, recommendation.rival)
    known = tuple(dict.fromkeys(candidate for candidate in pair if candidate is not None))
    return known if len(recommendation.recommended) < 2 else recommendation.recommended


def addition(snapshot: Snapshot) -> str:
    """Return what belongs right behind the answer, empty where it stands by itself."""
    recommendation, names = snapshot.recommendation, Names(snapshot.decision.comparison)
    if recommendation.outcome is Outcome.TOO_CLOSE and recommendation.simpler is not None:
        return say("simpler", name=names.candidate(recommendation.simpler))
    if recommendation.nearest_miss is not None:
        return _miss(recommendation.nearest_miss, names)
    if recommendation.known_best is not None:
        score = candidate_score(snapshot, recommendation.known_best)
        return say("known_best", name=names.candidate(recommendation.known_best), score=score)
    return ""


def confidence_word(snapshot: Snapshot) -> str:
    """Return the fixed word for how sure the answer is, empty where there is none."""
    word = snapshot.recommendation.confidence
    return word.value if word else ""


def confidence(snapshot: Snapshot) -> str:
    """Return how sure the answer is: the word, what holds it back, how often the answer holds.

    Where it is too close to call the answer itself has said the word.
    """
    if awaits_draws(snapshot):
        return CHECKING
    word, held_back = confidence_word(snapshot), join(held_back_phrases(snapshot))
    if snapshot.recommendation.outcome is Outcome.TOO_CLOSE or not word:
        return frequency(snapshot)
    return sentences(f"{word}: {held_back}" if held_back else word, frequency(snapshot))


def frequency(snapshot: Snapshot) -> str:
    """Return how often the answer holds when the inputs are a little different, as a sentence."""
    recommendation, evaluation = snapshot.recommendation, snapshot.evaluation
    if recommendation.confidence is None or recommendation.trials_share is None:
        return ""
    if recommendation.outcome is Outcome.TOO_CLOSE:
        return _shares_of_the_tied(snapshot)
    trials = _often(recommendation.trials_share)
    forgotten = evaluation.forgotten_share
    if forgotten is None:
        return f"It held in {trials}."
    if forgotten >= ALWAYS:
        return f"It held in {trials}, and whichever requirement was forgotten."
    return f"It held in {trials}, and in {of_hundred(forgotten)} of 100 if one requirement was forgotten."


def one_line(snapshot: Snapshot) -> str:
    """Return answer and confidence in one line, for the terminal and for screen readers."""
    return sentences(answer_sentence(snapshot), confidence(snapshot))


def all_weightings(snapshot: Snapshot) -> str:
    """Return who leads how often when nothing is assumed of the weights; empty where there is no figure."""
    names = Names(snapshot.decision.comparison)
    shares = [
        (names.candidate(standing.candidate), standing.all_weightings_share)
        for standing in snapshot.evaluation.standings
    ]
    drawn = sorted(
        ((name, share) for name, share in shares if share is not None and share >= LEAST_SHARE),
        key=lambda pair: -pair[1],
    )
    if not drawn or snapshot.evaluation.runner_up is None:
        return ""
    (first, most), *others = drawn[:SHARES_NAMED]
    said = [f"{first} leads in {of_hundred(most)}"]
    said += [f"{name} in {of_hundred(share)}" for name, share in others]
    return f"Of 100 weightings from all that are possible, {join(said)}."


def roles(snapshot: Snapshot) -> tuple[str, ...]:
    """Return what each member of a recommended combination is for, of those that carry weight."""
    recommendation, comparison = snapshot.recommendation, snapshot.decision.comparison
    if recommendation.outcome is not Outcome.COMBINE:
        return ()
    combination = comparison.candidate_by_id[recommendation.recommended[0]]
    if not isinstance(combination, Combination):
        return ()
    names, carried = Names(comparison), _carried(snapshot, combination.members)
    return tuple(
        f"{names.candidate(member)}: {names.role(combination, member)}."
        for member in combination.members
        if member in combination.roles and member in carried
    )


def awaits_draws(snapshot: Snapshot) -> bool:
    """Return whether the confidence is still to come."""
    comparable = sum(standing.eligible for standing in snapshot.evaluation.standings) > 1
    judged = (Outcome.CHOOSE, Outcome.COMBINE, Outcome.TOO_CLOSE)
    return snapshot.recommendation.outcome in judged and comparable and not snapshot.evaluation.trials_drawn


def _nothing_weighted(snapshot: Snapshot) -> str:
    standings = snapshot.evaluation.standings
    left = sum(standing.eligible for standing in standings)
    if not snapshot.decision.must_haves:
        return say("nothing_weighted")
    if left == len(standings):
        return say("all_meet", number=number_word(left))
    return say("some_meet", Number=capitalise(number_word(left)), all=number_word(len(standings)))


def _miss(miss: NearMiss, names: Names) -> str:
    name, missed = names.candidate(miss.candidate), len(miss.failed)
    steps = say("step" if miss.steps == 1 else "steps", number=number_word(miss.steps))
    if missed == 1:
        return say("nearest_miss", name=name, steps=steps)
    return say("nearest_misses", name=name, number=number_word(missed), steps=steps)


def _choose(snapshot: Snapshot, names: Names) -> str:
    _comparison, recommendation = snapshot.decision.comparison, snapshot.recommendation
    chosen = recommendation.recommended[0]
    name, standing = names.candidate(chosen), snapshot.evaluation.standing(chosen)
    left = [one.candidate for one in snapshot.evaluation.standings if one.eligible]
    if len(left) == 1:
        return say("only_one_left" if standing.to_be_shown else "only_one", name=name)
    to_show = join(names.quoted(standing.to_be_shown))
    condition = say("if_it_meets", requirements=to_show) if to_show else ""
    if recommendation.weak:
        return say("weak", name=name, phrase=fit_phrase(standing.score or 0.0), condition=condition)
    if recommendation.outcome is Outcome.COMBINE:
        return _use_together(snapshot, chosen, condition)
    if len(left) == 2:
        other = next(candidate for candidate in left if candidate != chosen)
        return say("better", name=name, other=names.candidate(other), condition=condition)
    return say("best", name=name, condition=condition)


def _use_together(snapshot: Snapshot, chosen: str, condition: str) -> str:
    """Return "Use both: Kafka for “Replay”, Redis for “Fast reads”", without roles that nothing asks for."""
    comparison = snapshot.decision.comparison
    names, members = Names(comparison), comparison.candidate_by_id[chosen].members
    carried = _carried(snapshot, members)
    if len(carried) < len(members):
        return _use_all(comparison, members, condition)
    played = [
        say("role", name=names.candidate(member), requirement=quote(names.requirement(carried[member])))
        for member in members
    ]
    return say("use_all", all=_all_of(len(members)), names=join(played), condition=condition)


def _carried(snapshot: Snapshot, members: tuple[str, ...]) -> dict[str, str]:
    """Return for each member the weighted requirement on which it does most more than the others.

    A burden is no role: being cheaper to run than the other is no reason to run both.
    """
    evaluation, requirements = snapshot.evaluation, snapshot.decision.comparison.requirement_by_id
    found: dict[str, str] = {}
    for member in members:
        others = [other for other in members if other != member]
        gains = {
            requirement: share * (fits[member].value - max(fits[other].value for other in others))
            for requirement, share in evaluation.exact_shares.items()
            if share > 0
            and requirements[requirement].combine == "best"
            and not (fits := evaluation.fits[requirement])[member].unknown
        }
        best = max(gains, key=lambda requirement: gains[requirement], default=None)
        if best is not None and gains[best] > 0:
            found[member] = best
    return found


def _use_all(comparison: Comparison, members: tuple[str, ...], condition: str = "") -> str:
    named = Names(comparison).candidates(members)
    return say("use_all", all=_all_of(len(members)), names=named, condition=condition)


def _all_of(number: int) -> str:
    return say("both") if number == 2 else say("all_of", number=number_word(number))


def _often(share: float) -> str:
    if share >= ALWAYS:
        return f"every one of 10,000 {TRIALS}"
    return f"{of_hundred(share)} of 100 {TRIALS}"


def _shares_of_the_tied(snapshot: Snapshot) -> str:
    evaluation, names = snapshot.evaluation, Names(snapshot.decision.comparison)
    shares = [
        (names.candidate(candidate), evaluation.standing(candidate).trials_share)
        for candidate in tied(snapshot.recommendation)[:SHARES_NAMED]
    ]
    drawn = sorted(((name, share) for name, share in shares if share is not None), key=lambda pair: -pair[1])
    if not drawn:
        return ""
    (first, share), *others = drawn
    if share >= ALWAYS:
        return f"{first} is ahead in every trial, but by less than the fits can tell apart."
    if len(drawn) == 2 and abs(share - others[0][1]) <= 2 * NEARLY_HALF and share + others[0][1] > ALWAYS:
        return f"Each is ahead in about half of 10,000 {TRIALS}."
    said = [f"{first} is ahead in {of_hundred(share)} of 100 {TRIALS}"]
    said += [f"{name} in {of_hundred(other)}" for name, other in others if other > 0]
    return f"{join(said)}."
