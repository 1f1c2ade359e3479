"""What is printed, in words: a poster, cards, a month of offers, a list. Each is a template and its values."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, get_args

import segno

from bot.certificates import Certificate
from bot.directions import direction, without_marks
from bot.letterheads import Letterhead
from bot.notices import Line, MonthSheet, Notice
from bot.offers import OfferView
from bot.phrasing import Phrasing
from bot.texts import REFERENCE, Texts
from catalog.offers.words import language_note

Paper = Literal["a4", "a3"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
CARDS = {"a4": 4, "a3": 8}
"""Cards of A6 on a sheet."""
INVITATIONS: dict[str, tuple[str, Paper]] = {
    f"{what}-{paper}": (what, paper) for what in ("poster", "cards") for paper in PAPERS
}
"""What invites to scan a code, and on which paper, by the ids that forms have for it."""
QUIET = 4
"""Modules around a code that stay white (ISO/IEC 18004)."""
DOTS = 16
"""Pixels of a module of a picture: 37 modules and the margin are 720 pixels, enough for a poster."""
LONGEST_TYPED = 60
"""Characters of an address that somebody may type."""
INK = "#1c2530"


@dataclass(frozen=True)
class Code:
    """An address to scan or to type. ``label`` says what it is for, ``preset`` what it sets; both may be empty."""

    url: str
    label: str = ""
    preset: str = ""

    @property
    def shown(self) -> str:
        """The address as one types it: where it is too long to be typed, the page that it is on."""
        bare = self.url.removeprefix("https://").removeprefix("http://")
        return bare if len(bare) <= LONGEST_TYPED else bare.partition("?")[0]


@dataclass(frozen=True)
class Sheet:
    """What is to be set: the name of a template under data/print/, and its values."""

    template: str
    data: dict[str, Any]
    is_private: bool = False
    """Whether there is somebody on it: then it is kept nowhere, not even in memory."""


class Sheets:
    """Makes sheets in one language."""

    def __init__(self, texts: Texts, language: str) -> None:
        self._texts = texts
        self._language = language
        self._phrasing = Phrasing(texts, language)

    def invitation(self, name: str, town: Letterhead, code: Code) -> Sheet:
        """One of ``INVITATIONS``."""
        what, paper = INVITATIONS[name]
        return (self.poster if what == "poster" else self.cards)(town, code, paper)

    def poster(self, town: Letterhead, code: Code, paper: Paper = "a4") -> Sheet:
        """A poster."""
        more = {"paper": paper, "human": self._human(town), "languages": self._languages()}
        return self._sheet("poster", self._say("headline"), town, code, more | self._invitation(town))

    def cards(self, town: Letterhead, code: Code, paper: Paper = "a4") -> Sheet:
        """Cards of A6 to cut out: four on A4, eight on A3."""
        return self._sheet("cards", self._say("headline"), town, code, {"paper": paper} | self._invitation(town))

    def month_sheet(self, town: Letterhead, code: Code, month: MonthSheet, criteria: str, today: date) -> Sheet:
        """The offers of a month, for a notice board. ``criteria`` are those of the search, in words."""
        title = self._say("month", month=month.name)
        columns = {name: self._say(name) for name in ("when", "what", "where")}
        words = {
            **columns,
            "title": title,
            "none": self._say("none"),
            "always": self._say("always"),
            "more": self._say("more", count=month.more) if month.more else "",
        }
        more = {
            "criteria": criteria,
            "items": _items(month.dated),
            "always": _items(month.always),
            "human": self._human(town),
            "words": words | self._foot(today, (*month.dated, *month.always)),
        }
        return self._sheet("month", title, town, code, more)

    def list_sheet(
        self,
        town: Letterhead,
        code: Code,
        notices: Sequence[Notice],
        today: date,
        *,
        name: str = "",
        sentence: str = "",
        until: date | None = None,
    ) -> Sheet:
        """A hand-picked list: its ``name`` (else one of ours) and a sentence, in German, by whoever picked it."""
        words = {
            "title": self._say("list"),
            "none": self._say("list-none"),
            "until": self._say("until", day=self._phrasing.whole_day(until)) if until else "",
        }
        more = {
            "name": name,
            "sentence": sentence,
            "items": _items(notices),
            "human": self._human(town),
            "words": words | self._foot(today, notices),
        }
        return self._sheet("list", name or self._say("list"), town, code, more)

    def offer_sheet(self, town: Letterhead, code: Code, offer: OfferView, today: date) -> Sheet:
        """One offer, with all that its page says."""
        german = {without_marks(line) for line in offer.in_german}

        def line(text: str) -> dict[str, Any]:
            return _line(Line(text, without_marks(text) in german))

        words = {
            "dates": self._texts.say(self._language, "web-dates"),
            "none": self._texts.say(self._language, "no-dates", title=offer.title),
        }
        told = {
            "title": _title(offer.title, offer.title_language),
            "provider": line(offer.provider),
            "badge": offer.badge,
            "lines": [line(one) for one in offer.lines],
            "dates": [line(one.text) for one in offer.dates],
        }
        more = {
            "offer": told,
            "human": self._human(town),
            "words": words | self._foot(today),
        }  # the page says itself that it is German
        return self._sheet("offer", offer.title, town, code, more)

    def certificate(self, certificate: Certificate, name: str) -> Sheet:
        """That the person ``name`` was at a date."""
        words = {
            "title": self._say("certificate"),
            "says": self._say("certificate-says"),
            "issued": self._say("certificate-issued", day=self._phrasing.whole_day(certificate.today)),
            "how": self._say("certificate-how"),
        }
        told = {part: getattr(certificate, part) for part in ("title", "provider", "badge")}
        more = {
            "name": name,
            "certificate": told | {"lines": list(certificate.lines)},
            "human": self._human(certificate.town)[1:],  # not a talk but whom to ask about the sheet
            "words": words,
        }
        return replace(self._sheet("certificate", words["title"], certificate.town, None, more), is_private=True)

    def _sheet(self, template: str, what: str, town: Letterhead, code: Code | None, more: dict[str, Any]) -> Sheet:
        """What every sheet says. ``what`` begins its title."""
        logo = {"svg": town.logo.svg, "ratio": town.logo.ratio} if town.logo else None
        data = {
            "title": self._say("title", what=what, town=town.name) if town.name else what,
            "language": self._language.partition("-")[0],
            "direction": direction(self._language),
            "town": {"name": town.name, "logo": logo, "logo_alt": self._say("logo-alt", town=town.name)},
            "code": self._code(code) if code else None,
        }
        words = {"scan": self._say("scan")} | more.pop("words", {})
        return Sheet(template, data | more | {"words": words})

    def _invitation(self, town: Letterhead) -> dict[str, Any]:
        """The words of what invites to scan a code."""
        points = ("print-point-1", "print-point-2", "print-point-3")
        words = {
            "headline": self._say("headline"),
            "offers": self._say("offers", town=town.name),
            "type": self._say("type"),
            "again": self._say("again"),
            "points": [self._texts.say(self._language, point) for point in points],
        }
        return {"words": words}

    def _code(self, code: Code) -> dict[str, Any]:
        return {
            "svg": code_svg(code.url),
            "alt": self._say("code-alt", address=code.shown),
            "url": code.url,
            "shown": code.shown,
            "label": code.label,
            "preset": self._say("preset", criteria=code.preset) if code.preset else "",
        }

    def _foot(self, today: date, told: Iterable[Notice] = ()) -> dict[str, str]:
        """The day, and that offers are in German, where some that are ``told`` are on a sheet in another language."""
        note = language_note(self._language, (one.title_language for one in told))
        is_foreign = note and not self._language.startswith(REFERENCE)
        return {
            "as_of": self._say("as-of", day=self._phrasing.whole_day(today)),
            "german": self._texts.say(self._language, note) if is_foreign else "",
        }

    def _human(self, town: Letterhead) -> list[dict[str, Any]]:
        """Whom to turn to, with no more than fits at the foot of a sheet."""
        lines = [self._say("human"), *self._phrasing.contact(town.contact).split("\n")] if town.contact else []
        return [_line(Line(line)) for line in lines]

    def _languages(self) -> list[dict[str, str]]:
        """The names of the languages there are, easy German not among them: it is one more way to say German."""
        return [
            {"language": one, "direction": direction(one), "name": self._texts.own_name(one)}
            for one in self._texts.languages
            if "-" not in one
        ]

    def _say(self, key: str, **values: Any) -> str:
        return self._texts.say(self._language, f"print-{key}", **values)


def code_svg(url: str) -> str:
    """A QR code as SVG."""
    return _picture_of(url, "svg", xmldecl=False, omitsize=True, nl=False).decode()


def code_png(url: str) -> bytes:
    """A QR code as PNG."""
    return _picture_of(url, "png", scale=DOTS)


def _picture_of(url: str, kind: str, **how: Any) -> bytes:
    """A QR code. Error correction M (15 %): a fold or a stain on a poster does no harm."""
    out = io.BytesIO()
    segno.make(url, error="m", micro=False).save(out, kind=kind, border=QUIET, dark=INK, **how)
    return out.getvalue()


def _items(notices: Iterable[Notice]) -> list[dict[str, Any]]:
    return [
        {
            "title": _title(one.title, one.title_language),
            "provider": one.provider,
            "when": _line(one.when),
            "where": _line(one.where),
            "lines": [_line(line) for line in one.lines],
            "badge": one.badge,
            "opens_day": one.opens_day,
        }
        for one in notices
    ]


def _title(title: str, language: str) -> dict[str, Any]:
    return _line(Line(title, language == REFERENCE))


def _line(line: Line) -> dict[str, Any]:
    return {"text": line.text, "german": line.is_german}
