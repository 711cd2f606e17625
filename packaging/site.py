"""Writes the manual as a static site: plain pages without a script, which need no server and no network.

usage: python packaging/site.py FOLDER
"""

from __future__ import annotations

import re
import shutil
import sys
from html import escape, unescape
from pathlib import Path

from markdown_it import MarkdownIt

from steelyard import __version__
from steelyard.desktop.help.manual import Chapter, anchor, chapters, manual_folder

_STYLE = """\
:root { color-scheme: light dark; --text: #1b1f24; --muted: #59636e; --line: #d1d9e0; --page: #fff; --code: #f3f5f7;
  --link: #0a58ca }
@media (prefers-color-scheme: dark) { :root { --text: #e6e9ed; --muted: #9aa4af; --line: #3a424b; --page: #15181c;
  --code: #1f242a; --link: #7db4ff } }
* { box-sizing: border-box }
body { margin: 0; color: var(--text); background: var(--page); font: 17px/1.6 Inter, system-ui, sans-serif }
a { color: var(--link) }
.page { display: grid; grid-template-columns: 15rem minmax(0, 46rem); gap: 3rem; max-width: 70rem; margin: 0 auto;
  padding: 2rem 1.5rem }
nav ol { list-style: none; margin: 1rem 0 0; padding: 0 } nav li { margin: .35rem 0 }
nav a { text-decoration: none } nav [aria-current] { font-weight: 600; color: var(--text) }
h1 { line-height: 1.2; margin-top: 0 } h2 { margin-top: 2.2rem } h3 { font-size: 1rem; margin-top: 1.8rem }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px }
code, pre { font: .88em/1.5 ui-monospace, monospace; background: var(--code); border-radius: 4px }
code { padding: .1em .3em } pre { padding: .9rem 1rem; overflow-x: auto } pre code { padding: 0; background: none }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { text-align: left; vertical-align: top; padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line) }
footer { margin-top: 3rem; color: var(--muted); font-size: .88em }
@media (max-width: 50rem) { .page { display: block } nav { margin-bottom: 2rem } }
@media print { nav { display: none } .page { display: block } }
"""
_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – Steelyard</title>
<link rel="icon" href="steelyard.svg">
<link rel="stylesheet" href="style.css">
</head>
<body>
<div class="page">
<nav aria-label="Chapters"><a href="index.html"><strong>Steelyard</strong></a>
<ol>
{contents}
</ol></nav>
<main>
{body}
<footer>Steelyard {version}. MIT licence. It connects to nothing and sends nothing, and neither does this page.</footer>
</main>
</div>
</body>
</html>
"""


def write_site(folder: Path) -> None:
    """Write every chapter, the pictures and the style into a folder; the first chapter is the start page too."""
    folder.mkdir(parents=True, exist_ok=True)
    every = chapters()
    for chapter in every:
        (folder / _address(chapter)).write_text(_page(chapter, every), encoding="utf-8")
    shutil.copyfile(folder / _address(every[0]), folder / "index.html")
    (folder / "style.css").write_text(_STYLE, encoding="utf-8")
    shutil.copyfile(manual_folder().parent / "app-icon" / "steelyard.svg", folder / "steelyard.svg")
    shutil.copytree(manual_folder() / "pictures", folder / "pictures", dirs_exist_ok=True)


def _page(chapter: Chapter, every: tuple[Chapter, ...]) -> str:
    contents = "\n".join(
        f'<li><a href="{_address(one)}"{" aria-current=page" if one is chapter else ""}>{escape(one.title)}</a></li>'
        for one in every
    )
    body = MarkdownIt("commonmark", {"html": False}).enable("table").render(chapter.text)
    return _PAGE.format(
        title=escape(chapter.title), contents=contents, body=_with_anchors(body), version=__version__
    )


def _with_anchors(body: str) -> str:
    """Return a page in which headings can be linked to, and links to chapters lead to their pages."""
    linked = re.sub(r'href="([\w-]+)\.md(#[\w-]*)?"', r'href="\1.html\2"', body)
    return re.sub(r"<h([23])>(.*?)</h\1>", _heading, linked)


def _heading(found: re.Match[str]) -> str:
    name = anchor(unescape(re.sub(r"<[^>]+>", "", found[2])))
    return f'<h{found[1]} id="{name}">{found[2]}</h{found[1]}>'


def _address(chapter: Chapter) -> str:
    return f"{chapter.name}.html"


if __name__ == "__main__":
    write_site(Path(sys.argv[1]))
