"""Reading YAML with places: bounded, strict, and nothing interpreted; every scalar stays text."""

from __future__ import annotations

import logging
import os
from itertools import islice
from typing import TYPE_CHECKING

from steelyard.documents.characters import UNPRINTABLE
from steelyard.documents.document import Document
from steelyard.documents.faults import DocumentError, Fault
from steelyard.documents.ordinary import NOT_ORDINARY, open_ordinary
from steelyard.documents.tree import TreeBuilder, UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 5_000_000
_LOG = logging.getLogger(__name__)
_MOST_UNPRINTABLE = 20


def read_file(path: Path) -> str:
    """Return the text of a file, of at most 5 MB of UTF-8.

    Raises:
        DocumentError: the file cannot be opened, is no ordinary one, is too large or is not UTF-8.
    """
    return decode(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """Return the content of an ordinary file, of one beyond 5 MB the beginning and a byte more.

    Raises:
        DocumentError: the file cannot be opened or is no ordinary one.
    """
    try:
        with os.fdopen(open_ordinary(path), "rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise DocumentError(str(path), (Fault(1, 1, "", _unopened(error)),)) from error
    _LOG.debug("read %s: %d bytes", path, len(content))
    return content


def decode(content: bytes, name: str) -> str:
    """Return bytes as text, without a byte order mark.

    Raises:
        DocumentError: there are more than 5 MB, or they are not UTF-8.
    """
    if len(content) > MOST_BYTES:
        raise _too_large(name)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        readable = error.object[: error.start].decode("utf-8-sig", errors="replace")
        message = f"expected UTF-8 text, found the byte 0x{error.object[error.start]:02x}"
        raise DocumentError(name, (Document(name, readable).fault(len(readable), message),)) from error


def parse_document(text: str, name: str, *, most_bytes: int | None = MOST_BYTES) -> Document:
    """Read the text of a document, of any size where `most_bytes` is None.

    Faults that leave the rest readable, such as a repeated key, are kept in the document's findings.

    Raises:
        DocumentError: the text is no YAML, breaks a bound, or its top level is no mapping.
    """
    text = text.replace("\ufeff", "")  # YAML knows it at the beginning only, where it says nothing either
    document = Document(name, text)
    unprintable = [
        document.fault(match.start(), f"character U+{ord(match[0]):04X} cannot stand in a document")
        for match in islice(UNPRINTABLE.finditer(text), _MOST_UNPRINTABLE)
    ]
    if unprintable:
        raise DocumentError(name, tuple(unprintable))
    if most_bytes is not None and len(text.encode()) > most_bytes:
        raise _too_large(name)
    try:
        document.root = TreeBuilder(document).build()
    except UnreadableError:
        raise document.refuse(document.findings) from None
    return document


def _too_large(name: str) -> DocumentError:
    return DocumentError(name, (Fault(1, 1, "", "the file is larger than 5 MB"),))


def _unopened(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "this is a folder, not a file"
    if isinstance(error, PermissionError):
        return "the file may not be read: permission denied"
    if isinstance(error, OSError) and error.strerror == NOT_ORDINARY:
        return error.strerror
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"the file cannot be read: {reason}"
