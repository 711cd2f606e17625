"""The windows that are kept as pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from steelyard.comparison.built_ins import open_built_in
from steelyard.decision import intents
from tests.pictures import odd

if TYPE_CHECKING:
    from collections.abc import Callable

    from steelyard.decision.model import Decision
    from steelyard.desktop.appearance.appearance import ThemeChoice


@dataclass(frozen=True, slots=True)
class Case:
    """One picture: what is decided, how the window looks, and on which day."""

    name: str
    theme: ThemeChoice = "light"
    size: tuple[int, int] = (1440, 900)
    text_percent: int = 100
    scenario: str = "order-events"
    zero: bool = False
    must_haves: tuple[tuple[str, float], ...] = ()
    odd: Callable[[], Decision] | None = None
    day: date = date(2026, 11, 25)

    def decision(self) -> Decision:
        """Return the decision on show."""
        if self.odd is not None:
            return self.odd()
        decision = intents.begin(open_built_in("redis-vs-kafka"))
        scenario = decision.find_scenario(self.scenario)
        assert scenario is not None
        decision = intents.apply_scenario(decision, scenario)
        if self.zero:
            decision = intents.set_weights(decision, {})
        for requirement, least in self.must_haves:
            decision = intents.set_must_have(decision, requirement, least)
        return decision


CASES = (
    Case("light"),
    Case("dark", theme="dark"),
    Case("contrast", theme="contrast"),
    Case("1280x800", size=(1280, 800), scenario="iot-dashboard"),
    Case("1024x640", size=(1024, 640)),
    Case("narrow", size=(900, 640)),
    Case("text-200", text_percent=200),
    Case("nothing-weighted", zero=True),
    Case("large", odd=odd.large),
    Case("twelve-options", odd=odd.twelve),
    Case("long-names", odd=odd.long_names),
    Case("right-to-left", odd=odd.right_to_left),
    Case("unknown", odd=odd.unknown),
    Case("plain", odd=odd.plain),
    Case("too-close", odd=odd.too_close),
    Case("one-left", odd=odd.one_left),
    Case("to-verify", day=date(2028, 1, 1)),
    Case("none-eligible", must_haves=(("lookup-latency", 4), ("long-backfill", 4), ("low-ops", 3))),
)
