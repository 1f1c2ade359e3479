"""From a file that somebody sent to a picture of ours: judged by its content, made anew, without what it tells beside.

Pillow decodes it and writes a new JPEG of moderate size. So neither a place, a camera, a thumbnail of the uncropped
original nor anything that only looks like a picture is ever passed on.
"""

from __future__ import annotations

import struct
import threading
from io import BytesIO

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

LARGEST = 10 * 1024 * 1024
"""Bytes: what a phone of today takes has 3 to 8 MB."""
FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 50_000_000
"""Of a JPEG, which is made smaller while it is decoded: what phones of today take."""
MOST_DECODED = 25_000_000
"""Of the others: decoded, each pixel takes 4 bytes."""
SMALLEST_SIDE = 200
"""Pixels: smaller ones are blurred on a card."""
LONGEST_SIDE = 1200
"""Pixels: twice as many as a card is wide, for sharp screens."""
QUALITY = 80
MEDIA = "image/jpeg"
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
BROKEN = (OSError, ValueError, TypeError, SyntaxError, EOFError, KeyError, IndexError, MemoryError, struct.error)
"""What Pillow raises for files that are broken or made to harm."""
_one_at_a_time = threading.Lock()
"""A decoded picture may take 100 MB: two coordinators wait for each other."""


class NoPicture(Exception):
    """Nothing can be made of a file. The text ``wrong-picture-`` with ``key`` says why and what to do."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def picture_of(content: bytes) -> bytes:
    """A JPEG of at most ``LONGEST_SIDE`` pixels a side that shows what ``content`` shows, and tells nothing else.

    Raises NoPicture: ``too-large``, ``format`` (no JPEG, PNG or WebP), ``broken``, ``too-many-pixels``, ``too-small``.
    """
    if len(content) > LARGEST:
        raise NoPicture("too-large")
    with _one_at_a_time:
        try:
            with Image.open(BytesIO(content), formats=FORMATS) as opened:
                return _made_anew(opened)
        except (UnidentifiedImageError, Image.DecompressionBombError):
            raise NoPicture("format") from None
        except BROKEN:
            raise NoPicture("broken") from None


def _made_anew(opened: Image.Image) -> bytes:
    width, height = opened.size  # nothing is decoded yet
    if width * height > (MOST_DECODED if opened.format in ("PNG", "WEBP") else MOST_PIXELS):
        raise NoPicture("too-many-pixels")
    if min(width, height) < SMALLEST_SIDE:
        raise NoPicture("too-small")
    opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    opened.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=2)
    shown = _on_white(_in_srgb(ImageOps.exif_transpose(opened)))
    made = BytesIO()
    Image.frombytes("RGB", shown.size, shown.tobytes()).save(made, "JPEG", quality=QUALITY, progressive=True)
    return made.getvalue()


def _in_srgb(picture: Image.Image) -> Image.Image:
    """The same colours without a profile, as far as the profile is sound: phones write one of their own."""
    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return picture
    try:
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        given = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(picture, given, SRGB, outputMode=mode) or picture
    except (ImageCms.PyCMSError, *BROKEN):
        return picture


def _on_white(picture: Image.Image) -> Image.Image:
    """In plain colours: what is transparent becomes white."""
    if picture.mode == "RGB":
        return picture
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layered = picture.convert("RGBA")
    white = Image.new("RGBA", layered.size, "white")
    white.alpha_composite(layered)
    return white.convert("RGB")
