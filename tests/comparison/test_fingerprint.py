from __future__ import annotations

import hashlib
import json
import re

from steelyard.comparison.files import parse_comparison
from steelyard.comparison.fingerprint import fingerprint
from steelyard.documents.fingerprints import canonical
from tests.samples import REQUIREMENTS, comparison, comparison_text


def test_that_a_fingerprint_is_the_beginning_of_sha_256_over_sorted_json() -> None:
    text = json.dumps(canonical(comparison()), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert fingerprint(comparison()) == hashlib.sha256(text.encode()).hexdigest()[:12]
    assert re.fullmatch(r"[0-9a-f]{12}", fingerprint(comparison()))


def test_that_another_way_of_writing_the_same_has_the_same_fingerprint() -> None:
    text = comparison_text()
    same = text.replace(
        "fits: {redis: 4, kafka: 2}", "optional: false\n        fits: {kafka: {fit: 2.0}, redis: 4e0}"
    )
    lines = same.splitlines(keepends=True)
    reordered = "".join([*lines[2:], *lines[:2]])
    assert same != text
    assert fingerprint(parse_comparison(reordered, "f")) == fingerprint(comparison())


def test_that_any_other_fit_has_another_fingerprint() -> None:
    changed = comparison(requirements=REQUIREMENTS.replace("redis: 4", "redis: 4.5"))
    assert fingerprint(changed) != fingerprint(comparison())
