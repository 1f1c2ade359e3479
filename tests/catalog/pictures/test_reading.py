"""Pictures are judged by their content and made anew; nothing else that was in them is passed on."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from catalog.pictures import reading
from catalog.pictures.reading import LONGEST_SIDE, NoPicture, picture_of
from tests.catalog.pictures.samples import encoded, painted

SECRET = "50.1109 N 8.6821 E"


def opened(content: bytes) -> Image.Image:
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
def test_what_a_picture_tells_beside_is_gone(format_: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = exif[0x8298] = SECRET  # description, copyright
    more = PngImagePlugin.PngInfo()
    more.add_text("Comment", SECRET)
    given = encoded(painted(640, 480), format_, exif=exif, pnginfo=more, comment=SECRET.encode())
    assert SECRET.encode() in given
    made = picture_of(given)
    assert SECRET.encode() not in made
    assert not opened(made).getexif()
    assert set(opened(made).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}


def test_what_hangs_on_behind_the_picture_is_gone() -> None:
    assert b"<script>" not in picture_of(encoded(painted(300, 300)) + b"<script>alert(1)</script>")


def test_large_ones_become_smaller_and_stand_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees, as phones do
    made = opened(picture_of(encoded(painted(3000, 1500), exif=exif)))
    assert (made.format, made.mode, made.size) == ("JPEG", "RGB", (LONGEST_SIDE // 2, LONGEST_SIDE))


def test_colours_stay_and_what_is_transparent_becomes_white() -> None:
    clear = Image.new("RGBA", (300, 300), (200, 30, 30, 255))
    clear.paste((0, 0, 0, 0), (0, 0, 150, 300))
    made = opened(picture_of(encoded(clear, "PNG")))
    assert made.getpixel((20, 20)) == pytest.approx((255, 255, 255), abs=3)
    assert made.getpixel((280, 280)) == pytest.approx((200, 30, 30), abs=6)


def bomb() -> bytes:
    """A PNG of 100,000 x 100,000 pixels in a few hundred bytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    data = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + data + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "format"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "format"),
        (b"%PDF-1.7 \x00", "format"),
        (b"GIF89a" + bytes(100), "format"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "format"),
        (encoded(painted(300, 300), "TIFF"), "format"),
        (encoded(painted(300, 300))[:900], "broken"),
        (encoded(painted(300, 300), "PNG")[:-200], "broken"),
        (encoded(painted(199, 800)), "too-small"),
    ],
)
def test_what_is_no_picture_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(NoPicture) as refused:
        picture_of(content)
    assert refused.value.key == why


def test_bombs_are_refused_before_they_are_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoPicture) as refused:
        picture_of(bomb())
    assert refused.value.key in ("format", "too-many-pixels")
    monkeypatch.setattr(reading, "LARGEST", 1000)
    with pytest.raises(NoPicture) as refused:
        picture_of(encoded(painted(300, 300)))
    assert refused.value.key == "too-large"
