"""A booking in words: what, when, where, how it stands, and the link when it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.phrasing import Phrasing

STATES = ("waiting", "offered", "cancelled", "called_off", "expired")
"""Those that have to be said: whoever has a seat is not told so again."""


def booking_text(phrasing: Phrasing, values: dict[str, Any]) -> str:
    """The lines about a booking (``catalog.bookings.reading.shown``), or about a date that may become one."""
    return "\n".join(line for line in _lines(phrasing, values) if line)


def other_dates(phrasing: Phrasing, dates: list[dict[str, Any]]) -> list[str]:
    """Dates to choose from (``catalog.bookings.reading.date_values``), a line each, with its number."""
    return [
        phrasing.say("booking-other", number=number, title=date["title"], moment=phrasing.when_and_where(date))
        for number, date in enumerate(dates, start=1)
    ]


def _lines(phrasing: Phrasing, values: dict[str, Any]) -> list[str]:
    state = values.get("state")
    return [
        phrasing.say("card-example") if values.get("is_example") else "",
        values["title"],
        phrasing.say("booking-firm", firm=values["firm"]) if values.get("firm") else "",
        phrasing.say("booking-postponed") if values.get("postponed") else phrasing.when(values),
        phrasing.where(values),
        phrasing.say("booking-nickname", nickname=values["nickname"]) if values.get("nickname") else "",
        phrasing.say("booking-number", number=values["number"]) if values.get("number") else "",
        _standing(phrasing, state, values) if state in STATES else "",
        _instead(phrasing, state, values["instead"]) if values.get("instead") else "",
        phrasing.say("booking-link", link=values["link"]) if values.get("link") else "",
        _link_later(phrasing, values) if values.get("link_later") else "",
        phrasing.say("booking-others") if values.get("others") else "",
        *other_dates(phrasing, values.get("others", [])),
        phrasing.say("booking-calendar-again", calendar=values["calendar"]) if values.get("calendar") else "",
    ]


def _standing(phrasing: Phrasing, state: str, values: dict[str, Any]) -> str:
    more = {"line": values["line"]} if values.get("line") else {}
    if values.get("until"):
        more["until"] = phrasing.moment(values["until"])
    return phrasing.say(f"booking-state-{state.replace('_', '-')}", **more)


def _instead(phrasing: Phrasing, state: str | None, others: list[dict[str, Any]]) -> str:
    """What else there is at that time: given back with a yes, or kept as long as one waits."""
    names = [f"{one['title']} ({one['firm']})" if one["firm"] else one["title"] for one in others]
    key = "booking-instead-offered" if state == "offered" else "booking-instead-waiting"
    return phrasing.say(key, others=phrasing.listed(names))


def _link_later(phrasing: Phrasing, values: dict[str, Any]) -> str:
    """Where the link will be: among one's bookings in the chat, or ``on_page``, that of the booking."""
    return phrasing.say("booking-link-later-page" if values.get("on_page") else "booking-link-later")
