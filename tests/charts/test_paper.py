from __future__ import annotations

import json

import pytest
import typst

from steelyard.charts.paper import measure

TEXTS = [
    "Which one, or both, for this part of the system?",
    "The quick brown fox jumps over the lazy dog 0123456789",
    "WAWAWA MMMM @@ &&& WWWW",
    "illicit fillings (1.5) [x] {y} – 3 → 5…",
    "Größe, Überraschung, façade, naïve, Łódź",
]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("text", TEXTS)
def test_that_the_estimate_is_never_below_the_real_width_and_close_to_it(text: str, bold: bool) -> None:
    weight = "bold" if bold else "regular"
    source = (
        f'#set text(font: "Libertinus Serif", size: 10pt, weight: "{weight}")\n'
        "#context [#metadata(measure(sys.inputs.text).width.pt()) <w>]"
    )
    width = json.loads(
        typst.query(source.encode(), "<w>", field="value", one=True, sys_inputs={"text": text})
    )
    assert width <= measure(text, 10, bold) <= 1.25 * width
