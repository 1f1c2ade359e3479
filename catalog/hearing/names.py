"""What a person is called, where they say so: a name is no place, no job and no hobby, whatever it may also mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

from catalog.hearing.phrases import phrases

_NAME = re.compile(r"[ :,]*(?P<first>[^\W\d_][\w'’-]*)(?P<last> [^\W\d_][\w'’-]*)?")
_TITLED = re.compile(
    r"(?<!\w)(?:frau|herrn?|hr\.?|fr\.|mrs?\.?|ms\.?) (?P<name>[^\W\d_][\w'’-]+)(?=,| (?:hat|sagt|sagte|meint|meinte"
    r"|mein|meine|unsere?|vo[nm]|aus|ist|war|findet|schickt|said|says|told|my|from|is)(?!\w))"
)
""" "frau gießen hat gesagt", in folded text: somebody's name."""
_GOES_ON = re.compile(r" *(?:$|[,.;!?\n(]|(?:und|and|ve|и|й|та|i|și|si|و|bin|aus|i'm|im|from)(?!\w))")
"""What follows a whole name written in small letters: "ich heiße anna koch und suche"."""


def names(said: str, plain: str) -> Iterator[tuple[int, int]]:
    """Where names stand in ``said`` (``plain`` is its folded form, of the same length), after words that introduce one.

    A second word belongs to the name if it has a capital letter or ends what is said about it. After "Frau" or "Herr",
    a name is what says or is something.
    """
    for titled in _TITLED.finditer(plain):
        yield titled.span("name")
    for introduced in phrases("people", "introduces").finditer(plain):
        name = _NAME.match(said, introduced.end())
        if name and introduced.end() < name.start("first"):
            last = name["last"]
            whole = last and (last[1].isupper() or _GOES_ON.match(said, name.end()))
            yield name.start("first"), name.end() if whole else name.end("first")
