"""Where an address lies: by its postcode, else by the town it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from catalog.places import names as placenames
from catalog.places.gazetteer import Gazetteer
from catalog.wish import Place

POSTCODE = re.compile(r"(?<!\d)\d{5}(?!\d)")


@dataclass(frozen=True)
class Located:
    """The place of an address, or up to four to choose from. ``is_unknown``: its postcode does not exist."""

    place: Place | None = None
    candidates: tuple[Place, ...] = ()
    is_unknown: bool = False


def locate(gazetteer: Gazetteer, address: str, near: Place) -> Located:
    """The place in Germany that ``address`` names; of namesakes, the one around ``near``. Nothing if it names none."""
    postcode = POSTCODE.search(address)
    if postcode:
        place = gazetteer.by_postcode(postcode[0])
        return Located(place, is_unknown=place is None)
    for part in reversed(re.split(r"[,;\n]", address)):
        words = placenames.words(part)
        if words and not re.search(r"\d", part):  # with a number it is a street
            hit = gazetteer.exact(words, near)
            return Located(hit.place, hit.candidates)
    return Located()
