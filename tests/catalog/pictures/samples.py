"""Pictures to send."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from PIL import Image


def painted(width: int = 640, height: int = 480, colour: tuple[int, int, int] = (90, 140, 60)) -> Image.Image:
    """A picture with something on it."""
    picture = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    picture.paste(colour, (width // 4, height // 4, width // 2, height // 2))
    return picture


def encoded(picture: Image.Image, format_: str = "JPEG", **options: Any) -> bytes:
    """A picture as a file."""
    file = BytesIO()
    picture.save(file, format_, **options)
    return file.getvalue()
