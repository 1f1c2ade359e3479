"""Small pictures for tests, made without a library."""

from __future__ import annotations

import struct
import zlib

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><title>Wappen</title>'
    '<path d="M0 0h100v100H0z" fill="#c00000"/><circle cx="200" cy="50" r="50" fill="#c00000"/></svg>'
)
"""A red square and a red circle, three times as wide as high."""


def png(width: int, height: int, colour: bytes = b"\xc0\x00\x00") -> bytes:
    """A PNG of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\x00" + colour * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
