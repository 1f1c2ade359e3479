"""Of whom a message speaks: the person who writes, someone an offer is looked for, or an elder who only happens."""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from catalog.hearing.phrases import alternatives, leaves, phrases, read


class Subject(Enum):
    """Whose age or wish a part of a message is about."""

    SELF = "self"
    OTHER = "other"
    ELDER = "elder"


_SENTENCE_END = re.compile(r"[.!?\n](?!\d)")


@cache
def _cues() -> tuple[tuple[Subject, re.Pattern[str]], ...]:
    return (
        (Subject.SELF, phrases("people", "self")),
        (Subject.OTHER, phrases("people", "young")),
        (Subject.OTHER, phrases("people", "young_someone")),
        (Subject.OTHER, phrases("people", "other")),
        (Subject.ELDER, phrases("people", "elder")),
    )


def subject_before(text: str, position: int) -> Subject | None:
    """Who was named last before ``position`` in the same sentence of the folded ``text``; None if nobody was."""
    first = max((end.end() for end in _SENTENCE_END.finditer(text, 0, position)), default=0)
    last: tuple[int, Subject] | None = None
    for subject, pattern in _cues():
        for found in pattern.finditer(text, first, position):
            if subject is Subject.ELDER and text[: found.start()].endswith("als "):
                continue  # "als trainer arbeiten, 17"
            if last is None or found.end() >= last[0]:
                last = (found.end(), subject)
    return last[1] if last else None


@cache
def _searched_for() -> re.Pattern[str]:
    """ "für meine Schwester", "for my little son", "dla córki"; Turkish, Arabic and Persian by their own order."""
    people = read("people")
    owner = alternatives(leaves(people["possessive"]))
    young = alternatives(leaves(people["young"]))
    young_tr = alternatives(leaves(people["young"]["tr"]))
    someone = alternatives(leaves(people["young_someone"]))
    words = alternatives(leaves(people["for_words"]))
    return re.compile(
        rf"(?<!\w)(?:{words} (?:{owner} )?(?:\w+ )?{young}(?!\w)|{words} {owner} (?:\w+ )?{someone}(?!\w)"
        rf"|{young_tr} icin(?!\w)|ل(?:ابن|بنت|اخ|صديق|صاحب|ولد|طفل|حفيد)\w*)"
    )


@cache
def _wishing_person() -> re.Pattern[str]:
    """ "meine Tochter sucht", "my son wants", "kızım istiyor": the person and, nearby, a wish or an age."""
    people = read("people")
    owner = alternatives(leaves(people["possessive"]))
    young = alternatives([*leaves(people["young"]), *leaves(people["young_someone"])])
    wishes = alternatives(leaves(people["wishes"]))
    called = alternatives(leaves(people["called"]))
    return re.compile(
        rf"(?<!\w){young}(?!\w)(?:[ ,(]+[\w)]+){{0,6}}?[ ,)]+{wishes}(?!\w)"
        rf"|(?<!\w){owner} (?:\w+ )?{young}(?!\w)[^.!?\n]{{0,30}}?(?<!\d)\d{{1,2}}(?![\d:]|[.,]\d)"
        rf"|^\W*(?!{called}(?!\w))(?:{owner} )?(?:\w+ )?{young}(?!\w)[^.!?\n]{{0,20}}?(?<!\d)\d{{1,2}}(?![\d:]|[.,]\d)"
        rf"|(?<!\w)(?:hab|habe|have|mam|am) (?:\w+ )?{young}(?!\w)"
    )


def looks_for_other(text: str) -> bool:
    """Whether the folded ``text`` says that it looks for somebody else ("für meinen Bruder")."""
    return bool(_searched_for().search(text))


def tells_of_other(text: str) -> bool:
    """Whether the folded ``text`` (numbers in digits) tells a younger person's age or wish, and none of one's own."""
    return bool(_wishing_person().search(text)) and not phrases("people", "for_self").search(text)
