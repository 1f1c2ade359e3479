"""The mails that people subscribe to: plain text, and the same as simple HTML. No pictures, nothing that is counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from babel.dates import format_date
from markupsafe import Markup

from bot.directions import comma, direction
from bot.mail import Letter
from bot.messages import Card, Message
from bot.phrasing import BERLIN, Phrasing
from bot.searches import Chip, Search
from bot.texts import Texts, locale_of
from catalog.bookings.reading import titled
from catalog.model import BookingMail, BookingNotice, Subscription
from catalog.notices.subscriptions import CONFIRM_WITHIN, Asked, Link, token_of
from catalog.offers.words import language_note

PATH = "/bescheid"
"""Where the pages of subscriptions are: to ask for one, to confirm it, to end it."""
LINKS = {Link.CONFIRM: f"{PATH}/ja", Link.END: f"{PATH}/aus"}


@dataclass(frozen=True)
class Part:
    """A paragraph: words, or a link with its title, or an offer with its lines."""

    text: str
    link: str = ""
    lines: tuple[str, ...] = ()
    language: str = ""
    """That of an offer's title and lines."""


@dataclass(frozen=True)
class Shelf:
    """Where the offers of an audience are on pages: the search, and a single offer (``{offer}``)."""

    search: str
    offer: str


class Mails:
    """Writes mails. Made once per process."""

    def __init__(
        self, texts: Texts, *, public_url: str, secret: bytes, shelves: Mapping[str, Shelf], is_on: bool
    ) -> None:
        """``shelves`` by audience; ``secret`` makes the tokens of links; ``is_on``: there is a mail server."""
        self._texts, self._url, self._shelves, self.is_on = texts, public_url, shelves, is_on
        self.secret = secret

    def address_of(self, search: Search, language: str) -> str:
        """Where a search is."""
        query = urlencode([*search.query(), ("lang", language)])
        return f"{self._url}{self._shelves[search.wish.audience].search}?{query}"

    def link(self, link: Link, asked: Asked) -> str:
        """The address at which a subscription is confirmed or ended."""
        return f"{self._url}{LINKS[link]}/{token_of(self.secret, link, asked.handle)}"

    def confirmation(self, asked: Asked, about: str) -> Letter:
        """The question whether the address is meant. It says nothing that was written by whoever entered it."""
        say = Phrasing(self._texts, asked.language).say
        parts = [
            Part(say("mail-confirm", rhythm=rhythm_of(asked), search=about)),
            Part(say("mail-confirm-button"), link=self.link(Link.CONFIRM, asked)),
            Part(say("mail-confirm-else", days=CONFIRM_WITHIN.days)),
        ]
        return self._letter(asked, say("mail-confirm-subject"), parts, f"confirm.{asked.handle}")

    def news(
        self, asked: Subscription, search: Search, chips: Sequence[Chip], cards: Sequence[dict[str, Any]], count: int
    ) -> Letter:
        """News of a search: ``count`` offers, the first of them as ``cards``."""
        phrasing = Phrasing(self._texts, asked.language)
        say, offer = phrasing.say, self._shelves[search.wish.audience].offer
        written = [(values["offer"], values["title"], phrasing.card(values, 1)) for values in cards]
        note = language_note(asked.language, (card.title_language for _, _, card in written))
        parts = [
            Part(say("mail-news", rhythm=asked.rhythm, search=criteria_of(self._texts, asked.language, chips))),
            *([Part(say(note))] if note else []),
            *(
                Part(
                    title,
                    f"{self._url}{offer.format(offer=number)}?lang={asked.language}",
                    _lines(card),
                    card.title_language,
                )
                for number, title, card in written
            ),
            Part(say("mail-all"), link=self.address_of(search, asked.language)),
            Part(say("mail-why", day=self._day(asked, asked.created_at), end=self._day(asked, asked.ends_at))),
            Part(say("mail-end"), link=self.link(Link.END, asked)),
        ]
        key = f"news.{asked.handle}.{asked.told_at:%Y%m%d}" if asked.told_at else f"news.{asked.handle}"
        return self._letter(asked, say("mail-news-subject", count=count), parts, key, self.link(Link.END, asked))

    def of_booking(
        self, asked: BookingMail, notice: BookingNotice, message: Message, page: str, calendar: str
    ) -> Letter:
        """What whoever has booked is told: ``message``, the ``page`` of the booking, and its ``calendar`` file."""
        say = Phrasing(self._texts, asked.language).say
        parts = [
            Part(message.text),
            Part(say("mail-booking-page"), link=page),
            Part(say("mail-booking-why")),
            Part(say("mail-end"), link=self.link(Link.END, asked)),
        ]
        subject = say("mail-booking-subject", title=titled(asked.booking, asked.language)["title"])
        key = f"booking.{asked.handle}.{notice.id}"
        return self._letter(asked, subject, parts, key, self.link(Link.END, asked), calendar)

    def _day(self, asked: Subscription, moment: datetime) -> str:
        return format_date(moment.astimezone(BERLIN).date(), "long", locale=locale_of(asked.language))

    def _letter(
        self, asked: Asked, subject: str, parts: Sequence[Part], key: str, end: str = "", calendar: str = ""
    ) -> Letter:
        html = as_html(asked.language, subject, parts)
        return Letter(asked.address or "", subject, as_text(parts), html, end, key, calendar)


def criteria_of(texts: Texts, language: str, chips: Sequence[Chip]) -> str:
    """A search in words: its criteria, or that it is for everything."""
    return comma(language).join(chip.text for chip in chips) or texts.say(language, "mail-everything")


def rhythm_of(asked: Asked) -> str:
    """When mails come: ``weekly``, ``monthly``, or ``booking`` for when there is something to say about one."""
    return "booking" if isinstance(asked, BookingMail) else asked.rhythm


def as_text(parts: Sequence[Part]) -> str:
    """``parts`` as plain text."""
    return (
        "\n\n".join("\n".join([part.text, *part.lines, *([part.link] if part.link else [])]) for part in parts) + "\n"
    )


def as_html(language: str, title: str, parts: Sequence[Part]) -> str:
    """``parts`` as HTML that needs nothing from anywhere."""
    head = Markup(
        '<!doctype html><html lang="{language}" dir="{direction}"><head><meta charset="utf-8"><title>{title}</title>'
        '</head><body style="font:16px/1.5 sans-serif;max-width:36em;margin:auto;padding:1em">'
    ).format(language=language, direction=direction(language), title=title)
    return head + Markup("").join(map(_as_html, parts)) + Markup("</body></html>\n")


def _as_html(part: Part) -> Markup:
    if part.lines:
        language = Markup(' lang="{}" dir="{}"').format(part.language, direction(part.language))
        title = Markup('<h2 style="font-size:1.1em;margin-bottom:0"><a href="{}"{}>{}</a></h2>')
        lines = Markup('<p style="margin-top:0">{}</p>').format(Markup("<br>").join(part.lines))
        return title.format(part.link, language, part.text) + lines
    if part.link:
        return Markup('<p><a href="{}">{}</a></p>').format(part.link, part.text)
    return Markup("<p>{}</p>").format(Markup("<br>").join(part.text.split("\n")))


def _lines(card: Card) -> tuple[str, ...]:
    return (*([card.badge] if card.badge else []), *card.lines)
