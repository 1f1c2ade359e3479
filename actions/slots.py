"""The wish as it lives in Rasa's slots, and how what was heard changes it. Pure."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import Any

from catalog.wish import Heard, Place, Wish, days_from_json, days_to_json

ANY = "any"
"""In a slot: does not matter to the person."""
NEAREST_KM, FARTHEST_KM, USUAL_KM = 5, 200, 25
KINDS_WITHOUT_INTEREST = ("beratung",)
"""Kinds for which nobody needs to name an interest: who wants advice often has none yet."""


@dataclass(frozen=True)
class WishSlots:
    """The slots of the wish. ``None`` means not said, ``"any"`` does not matter."""

    age: int | str | None = None
    interests: dict[str, list[str]] | str | None = None
    place: dict[str, Any] | str | None = None
    extras: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, slots: dict[str, Any]) -> WishSlots:
        """From the slots of a Rasa tracker."""
        return cls(slots.get("age"), slots.get("interests"), slots.get("place"), dict(slots.get("extras") or {}))

    @property
    def complete(self) -> bool:
        """Whether nothing needs to be asked before searching."""
        return None not in (self.age, self.interests, self.place)

    def wish(self) -> Wish:
        """What to search for."""
        interests = self.interests if isinstance(self.interests, dict) else {}
        days = self.extras.get("days")
        youngest, oldest = self.extras.get("ages") or (None, None)
        return Wish(
            age=self.age if isinstance(self.age, int) else youngest,
            age_to=None if isinstance(self.age, int) else oldest,
            place=Place(**self.place) if isinstance(self.place, dict) else None,
            radius_km=self.extras.get("radius_km"),
            fields=frozenset(interests.get("fields", ())),
            not_fields=frozenset(self.extras.get("not_fields") or ()),
            format=self.extras.get("format"),
            kind=self.extras.get("kind"),
            days=days_from_json(days) if days else None,
            topics=tuple(interests.get("topics", ())),
            free=bool(self.extras.get("free")),
        )

    def criteria(self) -> dict[str, Any]:
        """What is known, for showing it and for the figures: municipality name, fields, format, kind, age."""
        return criteria_of(self.wish())

    def known(self) -> dict[str, Any]:
        """All that is kept of the wish, to be shown to the person: the criteria, and what the figures leave out."""
        return known_of(self.wish())


def criteria_of(wish: Wish) -> dict[str, Any]:
    """The criteria of a wish in short, as :meth:`WishSlots.criteria`."""
    known = {
        "age": None if wish.age_to else wish.age,
        "place": wish.place.name if wish.place else None,
        "fields": sorted(wish.fields),
        "format": wish.format,
        "kind": wish.kind,
    }
    return {name: value for name, value in known.items() if value}


def known_of(wish: Wish) -> dict[str, Any]:
    """All that a wish says, to be shown to the person, as :meth:`WishSlots.known`."""
    more = {
        "ages": [wish.age, wish.age_to] if wish.age_to else None,
        "days": days_to_json(wish.days) if wish.days else None,
        "radius_km": wish.radius_km,
        "not_fields": sorted(wish.not_fields),
        "free": wish.free,
    }
    return criteria_of(wish) | {name: value for name, value in more.items() if value}


def merge(slots: WishSlots, heard: Heard, asking: str | None) -> WishSlots:
    """``slots`` after a message. The newest word counts; ``asking`` is the slot that was just asked for."""
    if heard.for_other:
        slots = WishSlots()
    return WishSlots(
        age=_age(slots, heard, asking),
        interests=_interests(slots, heard, asking),
        place=_place(slots, heard, asking),
        extras=_extras(slots, heard),
    )


def skipped(slots: WishSlots, asking: str | None) -> WishSlots:
    """``slots`` with what was asked for left open."""
    return merge(slots, Heard(whatever=True), asking)


def without(slots: WishSlots, name: str) -> WishSlots:
    """``slots`` with one part unsaid, so that it is asked again. Parts of ``extras`` are simply dropped."""
    if name in ("age", "interests", "place"):
        emptied: dict[str, Any] = {name: None}
        return replace(slots, **emptied) if name != "age" else replace(without(slots, "ages"), **emptied)
    return replace(slots, extras={key: value for key, value in slots.extras.items() if key != name})


def _age(slots: WishSlots, heard: Heard, asking: str | None) -> int | str | None:
    if heard.age is not None:
        return heard.age
    return ANY if heard.ages or (heard.whatever and asking == "age") else slots.age


def names_no_town(heard: Heard, place: dict[str, Any] | str | None) -> bool:
    """Whether a place was named that has to be asked back about. A Land is none where a town is known already."""
    asked_back = heard.place_candidates or heard.place_unknown
    return bool(asked_back) and not (heard.place_unknown == "region" and isinstance(place, dict))


def _is_open(slot: str, heard: Heard, asking: str | None) -> bool:
    """Whether the message leaves a slot open: by its name, or as an answer to the question for it."""
    return slot in heard.open or (heard.whatever and asking == slot)


def _place(slots: WishSlots, heard: Heard, asking: str | None) -> dict[str, Any] | str | None:
    if heard.place:
        return asdict(heard.place)
    if names_no_town(heard, slots.place):
        return None  # asked back
    return ANY if _is_open("place", heard, asking) else slots.place


def _interests(slots: WishSlots, heard: Heard, asking: str | None) -> dict[str, list[str]] | str | None:
    before = slots.interests if isinstance(slots.interests, dict) else {"fields": [], "topics": []}
    fields, topics = list(before["fields"]), list(before["topics"])
    if heard.fields:
        kept = (fields, topics) if heard.adds else ([], [])
        fields = list(dict.fromkeys([*kept[0], *heard.fields]))
        topics = list(dict.fromkeys([*kept[1], *heard.topics]))
    elif heard.not_fields:
        topics = []
    fields = [name for name in fields if name not in heard.not_fields]
    if "interests" in heard.open and not heard.fields:
        return ANY
    if fields:
        return {"fields": fields, "topics": topics}
    if slots.interests == ANY or _is_open("interests", heard, asking):
        return ANY
    kind = heard.kind or slots.extras.get("kind")
    return ANY if kind in KINDS_WITHOUT_INTEREST else None


def _extras(slots: WishSlots, heard: Heard) -> dict[str, Any]:
    extras = dict(slots.extras)
    if heard.format:
        extras["format"] = None if heard.format == ANY else heard.format
    if heard.kind and not _only_a_time(heard, extras):
        extras["kind"] = heard.kind
    if extras.get("kind") in heard.not_kinds:
        extras["kind"] = None
    if heard.days or "days" in heard.open:
        extras["days"] = days_to_json(heard.days) if heard.days else None
    if heard.ages:
        extras["ages"] = list(heard.ages)
    elif heard.age is not None:
        extras["ages"] = None
    if heard.cost:
        extras["free"] = heard.cost == "free"
    extras["radius_km"] = _radius(extras.get("radius_km"), heard)
    unwanted = set(extras.get("not_fields") or ()) | set(heard.not_fields)
    extras["not_fields"] = sorted(unwanted - set(heard.fields))
    return {name: value for name, value in extras.items() if value}


def _only_a_time(heard: Heard, extras: dict[str, Any]) -> bool:
    """ "In den Herbstferien" is a kind of offer for whoever has named none, else just a time."""
    return heard.kind == "ferien" and heard.days is not None and bool(extras.get("kind"))


def _radius(before: int | None, heard: Heard) -> int | None:
    if heard.radius_km:
        return min(max(heard.radius_km, 1), FARTHEST_KM)
    if heard.nearer:
        return max((before or USUAL_KM) // 2, NEAREST_KM)
    if heard.farther:
        return min((before or USUAL_KM) * 2, FARTHEST_KM)
    return before
