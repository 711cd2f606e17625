"""What tests read from a PDF: its structure tree, its text, its links."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator


def opened(content: bytes) -> pikepdf.Pdf:
    """Return the document."""
    return pikepdf.open(io.BytesIO(content))


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Return all structure elements in reading order."""
    return list(_walk(pdf.Root.StructTreeRoot.get("/K")))


def of_kind(pdf: pikepdf.Pdf, *kinds: str) -> list[pikepdf.Dictionary]:
    """Return the structure elements of some kinds, such as "/Figure"."""
    return [element for element in elements(pdf) if str(element.S) in kinds]


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """Return all fonts, also those of forms inside pages."""
    found: dict[tuple[int, int], Any] = {}
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font" and "/Subtype" in item:
            found[item.objgen] = item
    return list(found.values())


def images(pdf: pikepdf.Pdf) -> list[Any]:
    """Return all raster images."""
    return [
        item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Image"
    ]


def links(pdf: pikepdf.Pdf) -> list[str]:
    """Return the addresses of all links."""
    return [
        str(annotation.A.URI)
        for page in pdf.pages
        for annotation in page.get("/Annots", [])
        if annotation.get("/Subtype") == "/Link" and "/A" in annotation and "/URI" in annotation.A
    ]


def outline_titles(pdf: pikepdf.Pdf) -> list[str]:
    """Return the titles of the outline."""
    with pdf.open_outline() as outline:
        return [item.title for item in outline.root]


def text_of(content: bytes, *, page: int | None = None) -> str:
    """Return the text in reading order, in one line."""
    pages = ["-f", str(page), "-l", str(page)] if page else []
    made = subprocess.run(["pdftotext", *pages, "-", "-"], input=content, capture_output=True, check=True)
    return " ".join(made.stdout.decode().split())


def text_sizes(pdf: pikepdf.Pdf) -> set[float]:
    """Return the sizes of all texts in points, after every scaling, rounded to a tenth."""
    return {size for page in pdf.pages for size in _sizes(page)}


def _sizes(page: Any) -> Iterator[float]:
    scale, stack, size, text_scale = 1.0, list[float](), 0.0, 1.0
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "q":
                stack.append(scale)
            case "Q":
                scale = stack.pop()
            case "cm":
                scale *= abs(float(operands[3])) or abs(float(operands[1]))
            case "Tf":
                size = float(operands[1])
            case "Tm":
                text_scale = abs(float(operands[3])) or abs(float(operands[1]))
            case "TJ" | "Tj":
                yield round(size * scale * text_scale, 1)


def _walk(node: Any) -> Iterator[pikepdf.Dictionary]:
    if isinstance(node, pikepdf.Array):
        for item in node:
            yield from _walk(item)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from _walk(node.get("/K"))
