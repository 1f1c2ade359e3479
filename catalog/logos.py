"""Logos of municipalities: what is taken for one, and kept."""

from __future__ import annotations

import base64
import hashlib
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.model import Logo

LARGEST = 300 * 1024
"""Bytes of a file. A logo of shapes has some 20 kB; as a picture that is sharp on A3, some 100 kB."""
PNG = b"\x89PNG\r\n\x1a\n"
PIXELS = (100, 4000)
"""A side of a PNG, at least and at most: below, it is blurred on a poster; above, it takes too long to set."""
SLIMMEST, WIDEST = 0.2, 8.0
"""Width by height: beyond, nothing could be recognised in the room that there is for it."""
MOST_ELEMENTS = 5_000
SVG = "{http://www.w3.org/2000/svg}"
ACTIVE = frozenset({"script", "foreignObject", "iframe", "animate", "animateTransform", "animateMotion", "set", "a"})
WRITTEN = frozenset({"text", "tspan", "textPath", "font", "font-face"})
"""Elements that need a font, which is none of ours."""
OWN_PICTURE = re.compile(r"data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\s]*")
ELSEWHERE = re.compile(r"url\((?!\s*[\"']?\s*#)|@import|javascript:", re.IGNORECASE)
NUMBER = re.compile(r"\s*\+?(\d*\.?\d+)(?:px|pt|mm|cm|in|pc)?\s*")


class NoLogo(Exception):
    """A file cannot be a logo. ``key`` says why: the text ``wrong-logo-...`` of the desk."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__(key)


@dataclass(frozen=True)
class Picture:
    """A picture as SVG, and its width divided by its height."""

    svg: str
    ratio: float

    @property
    def digest(self) -> str:
        """Tells it from others."""
        return hashlib.sha256(self.svg.encode()).hexdigest()[:12]


def picture_of(content: bytes) -> Picture:
    """The picture that a file holds, SVG or PNG, whatever its name. Raises NoLogo.

    Nothing in it may be fetched from elsewhere, be done by a script, or need a font.
    """
    if len(content) > LARGEST:
        raise NoLogo("large")
    picture = _of_png(content) if content.startswith(PNG) else _of_svg(content)
    if not SLIMMEST <= picture.ratio <= WIDEST:
        raise NoLogo("shape")
    return picture


def logo_of(session: Session, ags: str) -> Logo | None:
    """The logo of a municipality, if it has one."""
    return session.scalar(select(Logo).where(Logo.municipality_ags == ags))


def keep_logo(session: Session, ags: str, picture: Picture | None) -> None:
    """Make ``picture`` the logo of a municipality; None takes it away."""
    logo = logo_of(session, ags)
    if picture is None:
        if logo:
            session.delete(logo)
    elif logo:
        logo.svg, logo.ratio, logo.digest = picture.svg, picture.ratio, picture.digest
    else:
        session.add(Logo(municipality_ags=ags, svg=picture.svg, ratio=picture.ratio, digest=picture.digest))
    session.flush()


def _of_png(content: bytes) -> Picture:
    if content[12:16] != b"IHDR" or len(content) < 24:
        raise NoLogo("broken")
    width, height = struct.unpack(">II", content[16:24])
    least, most = PIXELS
    if min(width, height) < least:
        raise NoLogo("coarse")
    if max(width, height) > most:
        raise NoLogo("pixels")
    data = base64.b64encode(content).decode()
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{data}"/></svg>'
    )
    return Picture(svg, width / height)


def _of_svg(content: bytes) -> Picture:
    try:
        text = content.decode("utf-8-sig")
        root = fromstring(text, forbid_dtd=False)
    except (UnicodeDecodeError, ParseError, DefusedXmlException, ValueError):
        raise NoLogo("broken") from None
    if root.tag != f"{SVG}svg":
        raise NoLogo("kind")
    elements = list(root.iter())
    if len(elements) > MOST_ELEMENTS:
        raise NoLogo("elements")
    for element in elements:
        _check(element)
    return Picture(text, _ratio(root))


def _check(element: Element) -> None:
    """Raises NoLogo where an element does something, shows something from elsewhere, or is written."""
    name = str(element.tag).rpartition("}")[2]
    if name in WRITTEN:
        raise NoLogo("text")
    if name in ACTIVE or any(_is_active(*pair) for pair in _told(element)):
        raise NoLogo("active")


def _told(element: Element) -> Iterator[tuple[str, str]]:
    """The attributes of an element by their names without a namespace, and its text as one of them."""
    for name, value in element.attrib.items():
        yield str(name).rpartition("}")[2], str(value)
    yield "", element.text or ""


def _is_active(name: str, value: str) -> bool:
    if name.lower().startswith("on") or ELSEWHERE.search(value):
        return True
    return name in ("href", "src") and not (value.startswith("#") or OWN_PICTURE.fullmatch(value))


def _ratio(root: Element) -> float:
    """Width by height, of the attributes or of the ``viewBox``. Raises NoLogo where neither says."""
    sides = [NUMBER.fullmatch(root.get(name, "")) for name in ("width", "height")]
    numbers = [float(side[1]) for side in sides if side]
    if len(numbers) < 2:
        box = [NUMBER.fullmatch(part.lstrip("-")) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip())]
        numbers = [float(part[1]) for part in box[2:] if part]
    if len(numbers) != 2 or not all(numbers):
        raise NoLogo("size")
    return numbers[0] / numbers[1]
