"""Web pages from the templates of `resources/handout`: what they print is escaped by itself.

A page is one file that asks for nothing: style and script stand in it, and its policy lets only these two,
named by their hashes, work. What people wrote is text in the page and JSON, never style or script.
"""

from __future__ import annotations

import json
from base64 import b64encode
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from steelyard.bundle import resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FOLDER = "handout"
_IN_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end the element which holds the JSON, or a line of it."""


def fill_page(template: str, *, style: str, script: str, data: Mapping[str, Any], **values: Any) -> str:
    """Return a page with its style, its script and the data that the script reads."""
    return (
        _environment()
        .get_template(template)
        .render(
            policy=_policy(style, script),
            style=Markup(style),
            script=Markup(script),
            data=Markup(as_json(data)),
            **values,
        )
    )


def as_json(data: Mapping[str, Any]) -> str:
    """Return data as JSON that can stand in an element of a page."""
    written = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return written.translate(_IN_SCRIPT)


def joined_script(names: Sequence[str]) -> str:
    """Return scripts of `resources/handout` as one, which keeps its names to itself."""
    parts = [resource(FOLDER, name).read_text(encoding="utf-8") for name in names]
    return "".join(('(() => {\n"use strict";\n', *parts, "})();\n"))


def _policy(style: str, script: str) -> str:
    """Return what the page may do: nothing but its own style and script."""
    hashes = (f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in (style, script))
    allowed = "; ".join(
        f"{what} {found}" for what, found in zip(("style-src", "script-src"), hashes, strict=True)
    )
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(resource(FOLDER)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
