"""Offers as schema.org JSON-LD, for search engines and for whoever collects events.

A dated offer is an ``EducationEvent`` per date, one that is open all year a ``Service``. Unknown values are left out:
a price that is not known is not free. Nothing here is for those booked only.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from catalog.model import ORIGINAL, Offer, OfferDate
from catalog.offers.words import Addresses, Words
from catalog.pictures.keeping import path_of
from catalog.vocabulary import DateStatus, Format

CONTEXT = "https://schema.org"
MODE = {
    Format.DIGITAL: "OnlineEventAttendanceMode",
    Format.ONSITE: "OfflineEventAttendanceMode",
    Format.HYBRID: "MixedEventAttendanceMode",
}
STATUS = {
    DateStatus.SCHEDULED: "EventScheduled",
    DateStatus.POSTPONED: "EventPostponed",
    DateStatus.CANCELLED: "EventCancelled",
}


def described(words: Words, dates: Iterable[OfferDate], addresses: Addresses) -> list[dict[str, Any]]:
    """One description per date that has a moment; without any, one of the offer itself.

    It says what the page says that it is on, in the language of that; ``addresses`` are those of all its pages.
    """
    offer = words.offer
    dated = [date for date in dates if date.starts_at]
    if not dated:
        return [{"@context": CONTEXT, "@type": "Service", "serviceType": offer.kind} | _common(words, addresses)]
    return [_event(words, date, addresses) for date in dated]


def _common(words: Words, addresses: Addresses) -> dict[str, Any]:
    offer, page = words.offer, addresses.of(words.language)
    organization = {"@type": "Organization", "name": offer.provider.name, "url": offer.provider.website}
    return _filled(
        {
            "name": words.title,
            "description": words.summary,
            "url": page,
            "mainEntityOfPage": _page(words.language, addresses),
            "image": urljoin(page, path_of(offer.picture_key)) if offer.picture_key else None,
            "provider": _filled(organization),
            "audience": _filled(
                {
                    "@type": "PeopleAudience",
                    "suggestedMinAge": offer.age_min,
                    "suggestedMaxAge": offer.age_max,
                    "requiredMinAge": offer.age_min if offer.age_required else None,
                    "requiredMaxAge": offer.age_max if offer.age_required else None,
                }
            ),
        }
    )


def _page(language: str, addresses: Addresses) -> dict[str, Any]:
    """The page, and those it was translated into or from: texts have a language, and an event another one."""

    def page(one: str) -> dict[str, Any]:
        return {"@type": "WebPage", "@id": addresses.of(one), "inLanguage": one}

    if language != ORIGINAL:
        return page(language) | {"translationOfWork": page(ORIGINAL)}
    others = [page(one) for one in addresses.languages if one != ORIGINAL]
    return page(ORIGINAL) | _filled({"workTranslation": others})


def _event(words: Words, date: OfferDate, addresses: Addresses) -> dict[str, Any]:
    offer, page = words.offer, addresses.of(words.language)
    common = _common(words, addresses)
    organizer = common.pop("provider")  # what events call it
    return _filled(
        {
            "@context": CONTEXT,
            "@type": "EducationEvent",
            **common,
            "organizer": organizer,
            "startDate": date.starts_at and date.starts_at.isoformat(),
            "endDate": date.ends_at and date.ends_at.isoformat(),
            "eventAttendanceMode": f"{CONTEXT}/{MODE[Format(date.format)]}",
            "eventStatus": f"{CONTEXT}/{STATUS[DateStatus(date.status)]}",
            "location": _locations(date, page),
            "typicalAgeRange": _age_range(offer),
            "inLanguage": offer.languages,
            "isAccessibleForFree": None if offer.cost_cents is None else offer.cost_cents == 0,
            "offers": _price(offer, page),
        }
    )


def _locations(date: OfferDate, page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if date.format != Format.DIGITAL:
        point = {"@type": "GeoCoordinates", "latitude": date.lat, "longitude": date.lon}
        place = {"@type": "Place", "name": date.onsite_place, "address": date.onsite_address}
        found.append(_filled(place | ({"geo": point} if date.lat is not None else {})))
    if date.format != Format.ONSITE:
        found.append({"@type": "VirtualLocation", "url": page})
    return found


def _age_range(offer: Offer) -> str | None:
    """``14-16``, ``14-`` or ``-16``, as schema.org writes it."""
    if offer.age_min is None and offer.age_max is None:
        return None
    low, high = ("" if age is None else str(age) for age in (offer.age_min, offer.age_max))
    return f"{low}-{high}"


def _price(offer: Offer, page: str) -> dict[str, Any] | None:
    if offer.cost_cents is None:
        return None
    return {"@type": "Offer", "price": f"{offer.cost_cents / 100:.2f}", "priceCurrency": "EUR", "url": page}


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, [])}
