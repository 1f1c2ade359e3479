"""Reading printed matter as others do: a validator, a screen reader's way through the tags, a camera, an eye."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import page
import pypdf
import pypdfium2
import zxingcpp

SEEN = 1200
"""Pixels of a picture's longer side: what a phone sees of a poster from two steps away."""


@dataclass(frozen=True)
class Printed:
    """A PDF."""

    content: bytes

    @cached_property
    def flaws(self) -> list[str]:
        """What PDF/UA-1 forbids and is in it, as the validator ``page`` finds it (it passes veraPDF's corpus)."""
        report = page.validate_pdf_bytes(self.content, profile="ua1")
        assert report.rules.total > 100
        return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]

    @cached_property
    def reader(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(io.BytesIO(self.content))

    @property
    def sizes_mm(self) -> list[tuple[int, int]]:
        """Width and height of each page."""
        boxes = [one.mediabox for one in self.reader.pages]
        return [(round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) for box in boxes]

    @cached_property
    def words(self) -> set[str]:
        """All words of the text, as one copies it out."""
        return set(plain(" ".join(one.extract_text() for one in self.reader.pages)).split())

    @cached_property
    def text(self) -> str:
        """The text in one line, as another library copies it out: good for scripts from left to right."""
        document = pypdfium2.PdfDocument(self.content)
        texts = [one.get_textpage().get_text_range() for one in document]
        return plain(" ".join(texts))

    def lacks(self, said: str) -> set[str]:
        """The words of ``said`` that neither library finds.

        One of them loses spaces between Arabic words, the other turns the two letters of a ligature around.
        """
        letters = {_letters(word) for word in self.text.split()}
        return {word for word in plain(said).split() if word not in self.words and _letters(word) not in letters}

    def codes(self) -> list[str]:
        """What a reader of QR codes finds in the pictures of the pages."""
        longer = max(float(side) for one in self.reader.pages for side in one.mediabox[2:])
        return [code.text for picture in self.pictures(SEEN / longer) for code in zxingcpp.read_barcodes(picture)]

    def left_mm(self, word: str) -> float:
        """How far from the left edge of the first page ``word`` begins where it is first told."""
        text = pypdfium2.PdfDocument(self.content)[0].get_textpage()
        index, _ = text.search(word).get_next()
        return float(text.get_charbox(index)[0]) / 72 * 25.4

    def pictures(self, scale: float = 1.0) -> list[Any]:
        """The pages as arrays of height, width and colour."""
        return [one.render(scale=scale).to_numpy() for one in pypdfium2.PdfDocument(self.content)]

    def tags(self) -> list[tuple[str, Any]]:
        """The structure as a screen reader walks it: each tag with its element."""
        found: list[tuple[str, Any]] = []

        def walk(element: Any) -> None:
            if not isinstance(element, dict):
                return
            if "/S" in element:
                found.append((str(element["/S"]), element))
            kids = element.get("/K", [])
            for kid in kids if isinstance(kids, list) else [kids]:
                walk(kid.get_object())

        walk(self.reader.trailer["/Root"]["/StructTreeRoot"])
        return found


def plain(text: str) -> str:
    """``text`` without what only steers how it is shown, in one line, Arabic letters in their base forms."""
    joined = re.sub("[\u00ad\ufffe]\\s*", "", unicodedata.normalize("NFKC", text))
    return " ".join(re.sub("[\u200b-\u200f\u2066-\u2069\u202a-\u202e]", "", joined).split())


def _letters(word: str) -> str:
    return "".join(sorted(re.sub(r"[^\w]", "", word)))
