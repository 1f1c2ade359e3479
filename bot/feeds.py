"""A search for machines: as a calendar to subscribe to, as a feed of news, and what there is for search engines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from bot.browsing import Browsing
from bot.months import FARTHEST_MONTHS
from bot.searches import Search
from bot.texts import Texts
from catalog.database import Database
from catalog.exchange.icalendar import calendar_of
from catalog.model import ORIGINAL, Offer
from catalog.offers.freshness import is_in_sight
from catalog.offers.words import Addresses, Words, languages_of, words_for
from catalog.search.eligibility import LOCAL
from catalog.search.searching import matching_dates
from catalog.vocabulary import OfferStatus

ATOM = "http://www.w3.org/2005/Atom"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XHTML = "http://www.w3.org/1999/xhtml"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST_EVENTS = 1_000
"""Of a calendar: more than a phone's calendar shows in a year."""
MOST_IN_SITEMAP = 50_000
"""Addresses of one sitemap (sitemaps.org)."""
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
"""When a feed without offers changed last."""

register_namespace("", ATOM)
register_namespace("xhtml", XHTML)


class Feeds:
    """What machines are told: only what fits: nobody reads there how a search was widened. No join links."""

    def __init__(self, database: Database, browsing: Browsing, texts: Texts) -> None:
        self._database = database
        self._browsing = browsing
        self._texts = texts

    def calendar(self, search: Search, language: str, page: str) -> bytes:
        """The dates of a search as iCalendar. ``page`` is the address of an offer's page, ``{offer}`` in it its id."""
        now = self._browsing.now()
        with self._database.session() as session:
            offers = self._browsing.offers(session, search, widened=False)
            last = now + timedelta(days=31 * FARTHEST_MONTHS)
            dates = matching_dates(session, search.wish, offers, now=now, first=now, last=last)[:MOST_EVENTS]
            # The moment of the newest change, so that the same dates are the same bytes and have the same tag.
            changed = max((date.offer.updated_at for date in dates), default=LONG_AGO)
            say = self._texts.say
            return calendar_of(
                dates,
                words_for(session, (date.offer for date in dates), language),
                online=say(language, "card-digital"),
                page=page,
                now=changed,
                example=say(language, "card-example"),
            )

    def atom(self, search: Search, language: str, title: str, own: str, shown: str, page: str) -> bytes:
        """The offers of a search as Atom (RFC 4287), the newest changes first. ``own`` and ``shown`` are the addresses
        of the feed and of the search's page."""
        with self._database.session() as session:
            offers = _offers(session, self._browsing.offers(session, search, widened=False))
            words = words_for(session, offers, language)
            feed = Element(f"{{{ATOM}}}feed", {LANG: language})
            _add(feed, "title", title)
            _add(feed, "id", own)
            _add(feed, "link", rel="self", href=own, type="application/atom+xml")
            _add(feed, "link", rel="alternate", href=shown, type="text/html")
            _add(feed, "updated", _iso(max((offer.updated_at for offer in offers), default=LONG_AGO)))
            for offer in offers:
                self._entry(feed, words[offer.id], language, page.format(offer=offer.id))
            return bytes(tostring(feed, encoding="utf-8", xml_declaration=True))

    def _entry(self, feed: Element, words: Words, language: str, address: str) -> None:
        offer, entry = words.offer, SubElement(feed, f"{{{ATOM}}}entry", {LANG: words.language})
        note = f"{self._texts.say(language, 'card-example')}. " if offer.is_example else ""
        _add(entry, "title", words.title)
        _add(entry, "id", address)
        _add(entry, "link", rel="alternate", href=address, type="text/html")
        _add(entry, "updated", _iso(offer.updated_at))
        _add(SubElement(entry, f"{{{ATOM}}}author"), "name", offer.provider.name)
        _add(entry, "category", term=offer.kind)
        for field in sorted(offer.fields):
            _add(entry, "category", term=field)
        _add(entry, "summary", note + words.summary)

    def sitemap(self, pages: Iterable[str], offers: dict[str, str]) -> bytes:
        """The addresses that search engines may know: ``pages``, and the real offers of each audience in ``offers``,
        which says where their pages are (with ``{offer}``). Each page in a further language is one of its own there,
        and all of an offer name each other."""
        root = Element("urlset", xmlns=SITEMAP)
        for page in pages:
            SubElement(SubElement(root, "url"), "loc").text = page
        with self._database.session() as session:
            found = _real(session, self._browsing.now().astimezone(LOCAL).date())
            languages = languages_of(session)
            for offer_id, audience, changed in found:
                if audience in offers:
                    address = offers[audience].format(offer=offer_id)
                    _list(root, Addresses(address, (ORIGINAL, *languages.get(offer_id, ()))), changed)
        return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _list(root: Element, addresses: Addresses, changed: datetime) -> None:
    """The pages of an offer in a sitemap, as many as there is room for."""
    for language in addresses.languages[: MOST_IN_SITEMAP - len(root)]:
        url = SubElement(root, "url")
        SubElement(url, "loc").text = addresses.of(language)
        SubElement(url, "lastmod").text = _iso(changed)
        for other in addresses.languages if len(addresses.languages) > 1 else ():
            SubElement(url, f"{{{XHTML}}}link", rel="alternate", hreflang=other, href=addresses.of(other))


def _offers(session: Session, ids: Sequence[int]) -> list[Offer]:
    return list(session.scalars(select(Offer).where(Offer.id.in_(ids)).order_by(Offer.updated_at.desc(), Offer.id)))


def _real(session: Session, today: date) -> list[tuple[int, str, datetime]]:
    columns = select(Offer.id, Offer.audience, Offer.updated_at)
    real = columns.where(
        Offer.status == OfferStatus.PUBLISHED, Offer.is_example.is_(False), is_in_sight(literal(today))
    )
    rows = session.execute(real.order_by(Offer.id.desc()).limit(MOST_IN_SITEMAP))
    return [(offer_id, audience, changed) for offer_id, audience, changed in rows]


def _add(inside: Element, tag: str, text: str | None = None, **attributes: str) -> None:
    SubElement(inside, f"{{{ATOM}}}{tag}", attributes).text = None if text is None else _writable(text)


def _writable(text: str) -> str:
    """``text`` without what XML cannot hold."""
    return "".join(one for one in text if one in "\t\n\r" or (one >= " " and not "\ud800" <= one <= "\udfff"))


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
