"""The templates of texts in `resources/report`: what they print is escaped by itself.

A template cannot forget to escape: everything between `{{ }}` that is not marked as Markdown is text of
people. The filters `paragraphs`, `link` and `quoted` and the template's own macros give marked text.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from steelyard.bundle import resource
from steelyard.report.markdown import escape, link, paragraphs


def fill(template: str, **values: Any) -> str:
    """Return a Markdown template of `resources/report` filled with values; a missing one is an error."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        finalize=_as_markdown,
        autoescape=True,  # marks what macros return; the escaping is finalize's
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"paragraphs": _paragraphs, "link": _link, "quoted": _quoted}
    return environment


def _as_markdown(value: object) -> Markup:
    return value if isinstance(value, Markup) else Markup(escape(str(value)))


def _paragraphs(text: str) -> Markup:
    return Markup(paragraphs(text))


def _link(title: str, url: str) -> Markup:
    return Markup(link(title, url))


def _quoted(text: str) -> Markup:
    """Return a text in quotes that YAML reads as JSON does."""
    return Markup(json.dumps(text, ensure_ascii=False))
