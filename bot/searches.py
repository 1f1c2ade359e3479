"""A search of the portal: what an address asks for, a form that was sent, and a criterion in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from actions.slots import WishSlots, merge
from bot.messages import Message
from bot.phrasing import Phrasing
from catalog.search.wish_query import MOST_SEATS, OLDEST, YOUNGEST, Said, criteria, to_query
from catalog.wish import Heard, Place, Wish, days_to_json

VIEWS = ("list", "calendar", "map")


@dataclass(frozen=True)
class Search:
    """What an address asks for."""

    wish: Wish
    words: str = ""
    """What was typed and names no criterion: looked for in titles and names of providers."""
    page: int = 1
    view: str = "list"
    month: str = ""
    """``2026-11``, for the calendar; empty for the first one with an offer."""

    def plain(self) -> Search:
        """The same search, whatever page, view or month it was looked at in."""
        return replace(self, page=1, view="list", month="")

    def query(self, **changes: Any) -> list[tuple[str, str]]:
        """The search as the query of an address, with ``changes``. Without any, it is the address to share."""
        changed = replace(self, **changes)
        more = [
            ("q", changed.words),
            ("view", "" if changed.view == "list" else changed.view),
            ("month", changed.month),
            ("page", str(changed.page) if changed.page > 1 else ""),
        ]
        return to_query(changed.wish) + [(name, value) for name, value in more if value]


@dataclass(frozen=True)
class Asked:
    """What came of a form that was sent: a search; or what has to be put right or chosen first."""

    search: Search
    problems: dict[str, str]
    """The key of a text by the name of the field that cannot be read."""
    places: tuple[Place, ...] = ()
    """Those a name may mean."""
    crisis: Message | None = None
    """Help lines: whoever writes this is to be shown nothing else."""


@dataclass(frozen=True)
class Chip:
    """A criterion in words, and the search without it."""

    text: str
    without: Search


def with_heard(wish: Wish, heard: Heard) -> Wish:
    """``wish`` after a message, by the same rules as in the chat."""
    extras = {
        "format": wish.format,
        "kind": wish.kind,
        "days": days_to_json(wish.days) if wish.days else None,
        "free": wish.free,
        "radius_km": wish.radius_km,
        "not_fields": sorted(wish.not_fields),
    }
    before = WishSlots(
        age=wish.age,
        interests={"fields": sorted(wish.fields), "topics": list(wish.topics)} if wish.fields else None,
        place=asdict(wish.place) if wish.place else None,
        extras={name: value for name, value in extras.items() if value},
    )
    after = merge(before, heard, None).wish()
    kept = {name: getattr(wish, name) for name in ("spoken", "step_free", "seats", "audience")}
    kept["age_to"] = wish.age_to if after.age == wish.age else None
    # A word that names no town asks for none to be forgotten: what stands in the form stays.
    return replace(after, place=after.place or (None if "place" in heard.open else wish.place), **kept)


def unreadable(said: Said) -> dict[str, str]:
    """What stands in the form and cannot be taken."""
    problems = {}
    if said.one("age") and said.number("age", YOUNGEST, OLDEST) is None:
        problems["age"] = "portal-wrong-age"
    if said.one("seats") and said.number("seats", 1, MOST_SEATS) is None:
        problems["seats"] = "portal-wrong-seats"
    for name in ("from", "to"):
        if said.one(name) and said.day(name) is None:
            problems[name] = "portal-wrong-day"
    return problems


def place_problem(unknown: str) -> str:
    """The text that asks again for a place; ``unknown`` is why the gazetteer has none (empty: there are several)."""
    return f"ask-place-{unknown}" if unknown else "ask-which-place"


def month_key(text: str) -> str:
    """The month of an address, as :attr:`Search.month`; empty if it is none."""
    try:
        return datetime.strptime(text, "%Y-%m").strftime("%Y-%m")
    except ValueError:
        return ""


def chips_of(search: Search, phrasing: Phrasing) -> list[Chip]:
    """The criteria of a search in words, each with the search without it."""
    chips = [
        Chip(text, replace(search, wish=wish, page=1, month=""))
        for name, value, wish in criteria(search.wish)
        if (text := _in_words(phrasing, name, value, search.wish))
    ]
    words = [Chip(f"„{search.words}“", replace(search, words="", page=1))] if search.words else []
    return words + chips


def _in_words(phrasing: Phrasing, name: str, value: str, wish: Wish) -> str:
    """A criterion in words."""
    say: Callable[..., str] = partial(phrasing.say)
    match name:
        case "field" | "kind" | "format":
            return say(f"{name}-{value}")
        case "not":
            return say("criterion-not", fields=[value])
        case "age":
            ages = {"first": int(value), "last": wish.age_to} if wish.age_to else None
            return say("criterion-ages", **ages) if ages else say("criterion-age", age=int(value))
        case "place":
            return wish.place.label if wish.place else ""
        case "km":
            return say("criterion-radius", km=int(value))
        case "free":
            return say("criterion-free")
        case "spoken":
            return say("portal-chip-spoken", spoken=value)
        case "step_free":
            return say("reason-step-free")
        case "seats":
            return say("portal-chip-seats", count=int(value))
        case _:
            return ", ".join(phrasing.days(days_to_json(wish.days))) if wish.days else ""
