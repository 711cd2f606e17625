"""Whether a workbook has a password; the reader of workbooks takes one that has for damaged."""

from __future__ import annotations

import struct
import zipfile

_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""The name of the part of an OLE file that holds an encrypted XLSX."""
_BOOK_BEGINS = (b"\x09\x08\x10\x00\x00\x06\x05\x00", b"\x09\x08\x08\x00\x00\x05\x05\x00")
_FILE_PASS = 0x002F
_SECTOR = 512
_MINI_SECTOR = 64
_FEW_RECORDS = 12
_ENCRYPTION = b"encryption-data"
_MOST_MANIFEST = 1_000_000


def has_password(content: bytes) -> bool:
    """Return whether an OLE file is an encrypted XLSX, or an XLS whose records are encrypted."""
    if _ENCRYPTED_PACKAGE in content:
        return True
    starts = (at for begin in _BOOK_BEGINS for at in _found(content, begin))
    return any(_passes(content, at) for at in starts)


def has_encrypted_parts(archive: zipfile.ZipFile) -> bool:
    """Return whether the parts of an archive are encrypted, as the archive or its ODS manifest says."""
    if any(entry.flag_bits & 1 for entry in archive.infolist()):
        return True
    try:
        with archive.open("META-INF/manifest.xml") as part:
            return _ENCRYPTION in part.read(_MOST_MANIFEST)
    except (KeyError, zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return False
    except Exception as error:
        if type(error).__module__ == "zlib":
            return False
        raise


def _found(content: bytes, begin: bytes) -> list[int]:
    """Return where a stream of records begins: at the start of a sector."""
    found, at = [], content.find(begin)
    while at >= 0:
        if at % _MINI_SECTOR == 0:
            found.append(at)
        at = content.find(begin, at + 1)
    return found


def _passes(content: bytes, at: int) -> bool:
    """Return whether one of the first records says that what follows is encrypted."""
    end = min(len(content), at + _SECTOR)
    for _ in range(_FEW_RECORDS):
        if at + 4 > end:
            return False
        kind, length = struct.unpack_from("<HH", content, at)
        if kind == _FILE_PASS:
            return True
        at += 4 + length
    return False
