"""One factory per model: what a test does not name gets a sensible value that fits everything.

They add to the session and flush, so that ids are there. ``make_municipality`` gets or makes, the others always make.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.kit.spelling import new_code
from catalog.meaning.embedding import DIMENSIONS
from catalog.model import (
    Account,
    AdvanceQuestion,
    Booking,
    BookingSetup,
    BookingSlot,
    CalendarFeed,
    Faq,
    FaqText,
    GroupRequest,
    Handoff,
    HandoffText,
    ImportRun,
    Kit,
    Municipality,
    Offer,
    OfferDate,
    OfferField,
    OfferText,
    ProposedWording,
    Provider,
    Recommendation,
    UnansweredQuestion,
    WeeklyCount,
)
from catalog.model.base import Base
from catalog.offers.translating import write_text
from catalog.wish import Place

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
"""A Monday, ten in the morning in Germany: the moment at which the factories' dates are all in the future."""
KASSEL = Place("06611000", "Kassel", "Kassel", 51.3167, 9.5, "HE")
BAUNATAL = Place("06633003", "Baunatal", "Baunatal", 51.2592, 9.4173, "HE")
WEINHEIM = Place("08226096", "Weinheim", "Weinheim", 49.5497, 8.6667, "BW")

_numbers = count(1)


def _stored[Row: Base](session: Session, row: Row) -> Row:
    session.add(row)
    session.flush()
    return row


def make_municipality(session: Session, place: Place = KASSEL, **values: Any) -> Municipality:
    """The municipality of ``place``, made with ``values`` when it is not there yet."""
    found = session.get(Municipality, place.ags)
    if found is not None:
        return found
    filled: dict[str, Any] = {
        "ags": place.ags,
        "name": place.name,
        "state": place.state,
        "lat": place.lat,
        "lon": place.lon,
        "contact_name": f"Koordinierungsstelle {place.name}",
        "is_example": True,
    }
    return _stored(session, Municipality(**(filled | values)))


def make_account(session: Session, place: Place = KASSEL, **values: Any) -> Account:
    """An account of the coordination of ``place``, without a password."""
    filled: dict[str, Any] = {
        "municipality_ags": make_municipality(session, place).ags,
        "email": f"person-{next(_numbers)}@example.org",
        "name": "Kim Beispiel",
        "role": "coordinator",
        "created_at": NOW,
    }
    return _stored(session, Account(**(filled | values)))


def make_feed(session: Session, place: Place = KASSEL, **values: Any) -> CalendarFeed:
    """A calendar that ``place`` follows, to be looked at tomorrow."""
    filled: dict[str, Any] = {
        "municipality_ags": make_municipality(session, place).ags,
        "name": "Volkshochschule",
        "url": "https://vhs.example/kalender.ics",
        "source": f"ics-{place.ags}-vhs-{next(_numbers)}",
        "defaults": {"kind": "kurs", "provider": "VHS"},
        "every_hours": 24,
        "next_at": NOW + timedelta(days=1),
    }
    return _stored(session, CalendarFeed(**(filled | values)))


def make_import(session: Session, place: Place = KASSEL, **values: Any) -> ImportRun:
    """An import into ``place`` that is done."""
    filled: dict[str, Any] = {
        "municipality_ags": make_municipality(session, place).ags,
        "file_name": "angebote.csv",
        "format": "table",
        "source": "test",
        "status": "done",
        "report": {"taken": {"new": 0, "changed": 0, "published": 0}},
        "created_at": NOW,
    }
    return _stored(session, ImportRun(**(filled | values)))


def make_provider(session: Session, place: Place = KASSEL, **values: Any) -> Provider:
    """A firm in ``place``."""
    filled: dict[str, Any] = {
        "municipality_ags": make_municipality(session, place).ags,
        "source_id": f"test:provider-{next(_numbers)}",
        "name": "Beispielwerk GmbH",
        "kind": "firm",
        "is_example": True,
    }
    return _stored(session, Provider(**(filled | values)))


def make_offer(
    session: Session,
    place: Place = KASSEL,
    *,
    fields: Iterable[str] = ("it",),
    dates: Iterable[dict[str, Any]] = ({},),
    **values: Any,
) -> Offer:
    """A published offer for young people in ``place``, with a date for each entry of ``dates`` (see ``make_date``)."""
    filled: dict[str, Any] = {
        "municipality_ags": make_municipality(session, place).ags,
        "source_id": f"test:offer-{next(_numbers)}",
        "title": "Schnuppertag",
        "summary": "Einen Tag lang mitmachen.",
        "kind": "infotag",
        "audience": "young_people",
        "status": "published",
        "age_min": 14,
        "age_max": 18,
        "cost_cents": 0,
        "languages": ["de"],
        "step_free": True,
        "updated_at": NOW,
        "is_example": True,
    }
    if "provider_id" not in values:
        values["provider_id"] = make_provider(session, place).id
    offer = Offer(**(filled | values))
    offer.field_rows = [OfferField(field=field) for field in fields]
    session.add(offer)
    session.flush()
    for date_values in dates:
        make_date(session, offer, place, **date_values)
    return offer


def translate(
    offer: Offer,
    language: str,
    title: str,
    *,
    is_checked: bool = True,
    rules: Mapping[str, str] | None = None,
    **told: str | None,
) -> OfferText:
    """``offer`` in a language."""
    return write_text(offer, language, {"title": title, **told}, NOW, rules=rules or {}, is_checked=is_checked)


def make_date(session: Session, offer: Offer, place: Place = KASSEL, **values: Any) -> OfferDate:
    """A date of ``offer`` a week from ``NOW``, onsite in ``place`` unless ``values`` say otherwise."""
    filled: dict[str, Any] = {"offer_id": offer.id, "format": "onsite", "status": "scheduled"}
    if "opening_rule" not in values:
        filled["starts_at"] = NOW + timedelta(days=7)
    if values.get("format") != "digital":
        filled |= {"lat": place.lat, "lon": place.lon, "onsite_ags": place.ags, "onsite_place": "Rathaus"}
    return _stored(session, OfferDate(**(filled | values)))


def make_faq(session: Session, question: str = "Was soll ich anziehen?", **values: Any) -> Faq:
    """A published entry for all municipalities, with one German wording that has no vector yet."""
    answer = values.pop("answer", "Sauber und bequem reicht.")
    faq = Faq(**({"source_id": f"test:faq-{next(_numbers)}"} | values))
    ags = values.get("municipality_ags")
    faq.texts = [FaqText(language="de", question=question, answer=answer, municipality_ags=ags)]
    return _stored(session, faq)


def make_question(session: Session, text: str = "darf ich mein handy mitnehmen", **values: Any) -> UnansweredQuestion:
    """An open question without a municipality, asked once on the day of ``NOW``."""
    filled: dict[str, Any] = {
        "key": f"test-{next(_numbers)}",
        "text": text,
        "language": "de",
        "first_day": NOW.date(),
        "last_day": NOW.date(),
        "vector": bytes(2 * DIMENSIONS),
    }
    return _stored(session, UnansweredQuestion(**(filled | values)))


def make_advance_question(session: Session, offer: Offer, **values: Any) -> AdvanceQuestion:
    """A question for the first date of ``offer`` that nobody at the desk has read yet."""
    first = select(OfferDate.id).where(OfferDate.offer_id == offer.id).order_by(OfferDate.id).limit(1)
    filled: dict[str, Any] = {
        "municipality_ags": offer.municipality_ags,
        "offer_id": offer.id,
        "date_id": session.scalar(first),
        "text": "Muss man gut in Mathe sein?",
        "language": "de",
        "asked_on": NOW.date(),
    }
    return _stored(session, AdvanceQuestion(**(filled | values)))


def make_wording(session: Session, faq: Faq, text: str = "jogginghose ok", **values: Any) -> ProposedWording:
    """A wording proposed for ``faq``, once, on the day of ``NOW``."""
    filled: dict[str, Any] = {
        "faq_id": faq.id,
        "key": f"test-{next(_numbers)}",
        "text": text,
        "language": "de",
        "first_day": NOW.date(),
        "last_day": NOW.date(),
    }
    return _stored(session, ProposedWording(**(filled | values)))


def make_figure(session: Session, **values: Any) -> WeeklyCount:
    """A figure of Kassel: ten searches of ten people in the week before that of ``NOW``."""
    filled: dict[str, Any] = {
        "municipality_ags": KASSEL.ags,
        "week": NOW.date() - timedelta(days=7),
        "kind": "search",
        "key": "",
        "n": 10,
    }
    filled |= values
    people = filled.setdefault("people", filled["n"])
    figure = WeeklyCount(**({"newcomers": people} | filled))
    return _stored(session, figure)


def make_handoff(session: Session, place: Place = KASSEL, *, text: str = "Wer hilft mir?", **values: Any) -> Handoff:
    """A message to the coordination of ``place`` that waits for an answer, from somebody who chats on the page."""
    filled: dict[str, Any] = {
        "municipality_ags": make_municipality(session, place).ags,
        "pseudonym": f"{next(_numbers):064x}",
        "channel": "web",
        "language": "de",
        "changed_at": NOW,
    }
    handoff = Handoff(**(filled | values))
    handoff.texts = [HandoffText(side="person", text=text, written_at=NOW)]
    return _stored(session, handoff)


def make_kit(session: Session, place: Place = KASSEL, **values: Any) -> Kit:
    """The kit of a school."""
    municipality = make_municipality(session, place)
    kit = Kit(**({"municipality_ags": municipality.ags, "name": "Goetheschule", "created_at": NOW} | values))
    return _stored(session, kit)


def make_code(session: Session, kit: Kit, **values: Any) -> Recommendation:
    """A code of a kit that opens something for four weeks."""
    filled: dict[str, Any] = {"code": new_code(), "label": "9b", "expires_at": NOW + timedelta(days=28)}
    own = {"municipality_ags": kit.municipality_ags, "kit_id": kit.id}
    code = Recommendation(**(own | filled | values))
    return _stored(session, code)


def make_request(session: Session, kit: Kit, offer: Offer, **values: Any) -> GroupRequest:
    """A class would like to come."""
    filled: dict[str, Any] = {"size": 24, "grade": "9", "days_wished": "im Mai", "contact_name": "Kim Lehr"}
    own = {"municipality_ags": kit.municipality_ags, "kit_id": kit.id, "offer_id": offer.id, "created_at": NOW}
    request = GroupRequest(**(own | filled | values))
    return _stored(session, request)


def make_bookable(session: Session, place: Place = KASSEL, title: str = "Schnuppertag", **date: Any) -> OfferDate:
    """A date two weeks after ``NOW`` of an offer whose seats are given away here: two onsite, if nothing is said."""
    filled: dict[str, Any] = {
        "starts_at": NOW + timedelta(days=14),
        "ends_at": NOW + timedelta(days=14, hours=2),
        "onsite_seats": 2,
    }
    offer = make_offer(session, place, title=title, dates=[filled | date])
    make_setup(session, offer)
    session.refresh(offer)
    return offer.dates[0]


def make_setup(session: Session, offer: Offer, **values: Any) -> BookingSetup:
    """How seats of ``offer`` are given away: without a nickname, a day to confirm."""
    setup = BookingSetup(**({"offer_id": offer.id} | values))
    return _stored(session, setup)


def make_slot(session: Session, date: OfferDate, firm: str = "Backhaus Krume", minutes: int = 0) -> BookingSlot:
    """A talk of 15 minutes for one, ``minutes`` after the date has begun."""
    assert date.starts_at is not None
    starts_at = date.starts_at + timedelta(minutes=minutes)
    slot = BookingSlot(date_id=date.id, firm=firm, starts_at=starts_at, ends_at=starts_at + timedelta(minutes=15))
    return _stored(session, slot)


def make_booking(session: Session, date: OfferDate, **values: Any) -> Booking:
    """A seat at ``date`` of somebody who chats on the page; just the row, nothing is counted."""
    starts_at = date.starts_at or NOW
    number = next(_numbers)
    filled: dict[str, Any] = {
        "uid": f"{number:032x}",
        "municipality_ags": date.offer.municipality_ags,
        "date_id": date.id,
        "pseudonym": f"{number:064x}",
        "channel": "web",
        "language": "de",
        "link_hash": f"{number:064x}",
        "mode": "onsite",
        "state": "booked",
        "booked_at": NOW,
        "title": date.offer.title,
        "starts_at": starts_at,
        "ends_at": date.ends_at or starts_at + timedelta(hours=1),
        "told": {},
        "told_version": date.offer.version,
    }
    return _stored(session, Booking(**(filled | values)))
