from __future__ import annotations

from types import MappingProxyType

from steelyard.comparison.built_ins import open_built_in
from steelyard.comparison.files import check
from steelyard.comparison.model import Comparison, Scenario, StatedFit
from tests.samples import comparison


def said(changed: Comparison) -> list[str]:
    return [f"{found.node.path}: {found.sentence}" for found in check(changed)]


def test_that_nothing_is_wrong_with_what_was_read() -> None:
    assert check(open_built_in()) == ()
    assert check(comparison()) == ()


def test_that_a_change_in_memory_has_the_faults_of_the_file_it_would_be() -> None:
    read = comparison()
    scenario = Scenario(id="orders", title="x", weights={"fats": 3}, running=("rabbit",))
    changed = read.model_copy(
        update={
            "options": (read.options[0], read.options[1].model_copy(update={"name": "Redis"})),
            "scenarios": (scenario, *read.scenarios),
        }
    )
    assert said(changed) == [
        'options[1].name: another candidate is named "Redis": options[0].name; names must differ',
        'scenarios[1].id: another scenario has the id "orders": scenarios[0].id',
        'scenarios[0].weights.fats: no requirement has the id "fats"; did you mean "fast"?',
        'scenarios[0].running[0]: no option has the id "rabbit"; expected one of: redis, kafka',
    ]


def test_that_a_fit_outside_its_scale_is_a_fault_of_the_object() -> None:
    read = comparison()
    signal = read.signals[0]
    first = signal.requirements[0].model_copy(update={"fits": MappingProxyType({"redis": StatedFit(fit=7)})})
    changed = read.model_copy(
        update={"stated_signals": (signal.model_copy(update={"requirements": (first,)}),)}
    )
    assert 'signals[0].requirements[0].fits.redis: expected a fit from 0 to 5, found "7"' in said(changed)


def test_that_a_field_that_no_file_could_hold_is_a_fault_of_the_object() -> None:
    assert said(comparison().model_copy(update={"title": " "})) == [
        'title: expected text that is not empty, found ""'
    ]
