"""The age of the person an offer is for, out of a message full of other numbers.

Every number is judged by the words around it: cues that make it an age ("bin 15", "15 Jahre"), words that make it
something else (a clock time, a distance, a class, a house number), and whose age it is. Without any word about it, a
number counts only where it stands alone or was asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cache
from itertools import islice

from catalog.hearing.people import Subject, looks_for_other, subject_before, tells_of_other
from catalog.hearing.phrases import alternatives, leaves, phrases, read

YOUNGEST, OLDEST = 5, 89
"""Whole years that can be meant; others are asked again (no offer here is for anybody outside 5-89)."""
BARE = range(10, 30)
"""Numbers that are taken as an age without any word about them: those of who comes here, and a little more."""
ADULT = 28
"""From here on, somebody who names a younger person beside themselves looks for an offer for that person."""
OF_AGE = 18
"""Whole years of somebody who is said to be of age, in German law."""
INTRODUCED = range(12, 28)
"""Ages beside a name or a wish that need no word about them: the people this is made for, up to 27."""
SHORT = 6
"""Words of a message so short that a number in it needs no cue ("kassel 15 autos")."""
ASKED_SHORT = 12
"""The same where the age was just asked for."""
NEARBY = 120
"""Characters around a number that are read to judge it."""
MOST_NUMBERS = 25
"""Numbers of a message that are judged: nobody states an age after as many others."""


class Strength(IntEnum):
    """How sure it is that a number is an age."""

    BARE = 1
    SOON = 2
    SAID = 3
    SOUGHT = 4
    CORRECTED = 5


@dataclass(frozen=True)
class Stated:
    """An age as it was said: whole years now, how sure, whose."""

    years: int
    strength: Strength
    subject: Subject | None


@dataclass(frozen=True)
class Age:
    """The age heard: ``years`` within 5-89, or ``unlikely`` outside of it, or neither."""

    years: int | None = None
    unlikely: int | None = None
    own: bool = False
    """Whether it is said to be the age of the person who writes."""


_PHONE = re.compile(r"(?:\+\d|(?<!\d)0)[\d /-]{6,}")
_RANGE = re.compile(r"(?<![\d.:])(\d{1,2}) ?(?:-|bis|to|до|do) ?\d{1,2}(?=[ -]?(?:jahr|jahrig|years|лет|lat|рок))")
_NUMBER = re.compile(
    r"(?<!\d)(?<!\d[.,:/-])(?<!#)(?P<number>\d{1,3})(?!\d)(?! ?[:/-] ?\d)(?![.,]\d)(?!/[mwfd]\d)"
    r"(?P<glued>[a-zа-яіїєء-ي]+)?(?P<suffix>'[^\W\d]+)?"
)
_SEX = re.compile(r"(?<!\w)(?:[mwfd]|[mwfd]/)$")
_GLUED_BEFORE = re.compile(r"(?:^|[^\w])(?:bin|ich|alter|im|m|w|f|d|age|بال)$")
_TURKISH_AM = frozenset(["im", "yim", "um", "yum"])
"""What makes a number the age of who writes: "15im", "16yım"."""
_GLUED_AFTER = _TURKISH_AM | frozenset("mwfdyei")
"""What may hang on an age: "16w", Swabian "16e", Turkish "15im"."""
_BIRTH = re.compile(
    r"(?<!\w)(?:jahrgang|baujahr|geboren|geb|born|dogum|doguml\w+|родил\w+|народ\w+|urodz\w+|nascut\w*)"
    r"\.?(?: (?:am|bin|ich|in|im|on|в|у|sie|ist|w|roku))*[ :]*"
    r"(?:(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.)?(?P<year>(?:19|20)\d\d)"
    r"|(?<!\w)(?:jahrgang|baujahr) (?P<short>(?:0|1)\d)(?!\d)"
    r"|(?:(?P<day2>[0-3]?\d)\.(?P<month2>[01]?\d)\.)?(?P<year2>(?:19|20)\d\d)"
    r"(?: (?:geboren|geb\b|born|dogumlu|года рождения|року народження)|er (?:jahrgang|baujahr))"
)

_AMID_A_THING = re.compile(r"(?<!\w)(?:am|im|vom|vorm|mit)(?: dem| nem)? (?:laptop|handy|auto|haus|verein) ?,\s*$")
"""A thing people do something with ("bastel am laptop, 15, ..."), not one whose age is told."""
_LAST = re.compile(r"[\s.!?]*")
""" "wohn bei mama, will friseur lernen, 16": the last word of a message is one's own age, not an elder's."""
_PARENT_OF = re.compile(r" (?:von|of) [^\W\d]+[ ,(]*$")
""" "ich bin die mutter von jonas, 15": the child's age."""
_FOR_THEM = re.compile(r"(?<!\w)(?:fur|for|для|dla|pentru) $")
""" "ich bin lehrerin und suche was für 14-jährige": the pupils' age."""
_HAVE = re.compile(r"(?:^|[^\w ] ?|(?<!\w)und )ich habe? $")
_ENDS = re.compile(r" *(?:$|[.,;!\n])(?!\d)")
""" "ich habe 17.", as people say it whose language has years."""
_ANOTHER_THEN = re.compile(r" (?:und )?(?:werde?|wird|will be|turning) [^.,;]{0,20}\d")
""" "bin 14 werde im dezember 15": the second is to come, not the first."""
_BEFORE_PLACE = re.compile(r" ,{3,}(?!,)")
""" "... lol 16 dresden", the place blanked: number and place belong together."""
_AT_THE_AGE = re.compile(r"(?<!\w)(?:mit|with) $")
_DONE_THEN = re.compile(
    r" (?:von|aus|nach|weg|raus|hierher|ausgezogen|rausgeflogen|abgehauen|gekommen|hergekommen)(?!\w)"
)
""" "bin mit 16 von zuhause weg": an age of the past."""
_ENGLISH_AFTER = re.compile(r" ?,? ?(?:from|and i|years|yrs|yo|i|looking|live|living|male|female)(?!\w)")
_GREETED = re.compile(r"^\W*(?:hi+|he+y+|hello|yo|sup) im \w+ $")
""" "im" is "I'm" here, and no preposition of a street."""
_NO_CLOCK = r"(?<! o)(?<! о)(?<! об)(?<! um)(?<! at)(?<! la)"
"""No word for "at" at the end: "kończę lekcje o 14" ends at a time, not at a birthday."""
_NAMED_FIRST = re.compile(r"^(?:(?:hi|hey|hallo|moin|servus)[ ,!]+)?[^\W\d]{3,} $")
"""A message that begins with one word: a name, if a number and where from follow ("tom 15 aus Kassel")."""
_FROM = re.compile(r" (?:aus|from|din)(?! de| einem| einer)(?!\w)")
_NO_AGE_BEFORE = frozenset("%€°:+*-")


@cache
def _of_several() -> re.Pattern[str]:
    """ "zwei Brüder (5 und 8)", "sisters aged 4, 7 and 9": who they are and how old."""
    people = alternatives(leaves(read("age")["several"]))
    aged = r"(?:,? (?:aged|im alter von|sind|are|die sind|they are))?"
    another = r"(?: ?, ?| ?(?:und|u|and|ve|і|и|та|i|și|si|و) )\d{1,2}"
    return re.compile(rf"(?<!\w){people}{aged}[ (:]+\d{{1,2}}(?:{another})+")


@cache
def _before(*groups: str) -> re.Pattern[str]:
    """A pattern for any phrase of the groups directly before a number, with adverbs or punctuation between."""
    age = read("age")
    cues = alternatives([phrase for group in groups for phrase in leaves(age[group])])
    adverbs = alternatives(leaves(age["adverbs"]))
    return re.compile(rf"(?<![\w'-]){cues}(?:[ ,:(=-]+{adverbs}(?!\w))*[ ,:(=~-]*$")


@cache
def _kin_before() -> re.Pattern[str]:
    people, age = read("people"), read("age")
    kin = alternatives([*leaves(people["young"]), *leaves(people["young_someone"])])
    adverbs = alternatives([*leaves(age["adverbs"]), *leaves(age["copulas"])])
    return re.compile(rf"(?<!\w){kin}(?: [^\W\d]+(?=[ ]*[,(]| ist| is))?(?:[ ,:(-]+{adverbs}(?!\w))*[ ,:(=-]*$")


@cache
def _sought_before() -> re.Pattern[str]:
    """ "für den kleinen (13)": whom something is looked for, told apart from another child that is just named."""
    people = read("people")
    words, owner = alternatives(leaves(people["for_words"])), alternatives(leaves(people["possessive"]))
    return re.compile(rf"(?<!\w){words} (?:{owner} )?(?:[^\W\d]+ )?[^\W\d]+[ ,:(=-]*$")


@cache
def _directly_before(group: str) -> re.Pattern[str]:
    words = leaves(read("age")[group])
    return re.compile(rf"(?<![\w'-]){alternatives(words)}\.? *$")


@cache
def _directly_after(*groups: str) -> re.Pattern[str]:
    words = [phrase for group in groups for phrase in leaves(read("age")[group])]
    return re.compile(rf"[ -]*(?:{alternatives(words)})(?!\w)")


@cache
def _ordinal_after() -> re.Pattern[str]:
    months = alternatives(leaves(read("age")["months"]))
    units = alternatives(leaves(read("age")["units"]))
    return re.compile(rf"(?:\.|th|st|nd|rd)? ?(?:of )?{months}(?!\w)|\. ?(?:{units}|in|im|kl)(?!\w)|\.-")


@cache
def _listed_days_after() -> re.Pattern[str]:
    """ "15, 16 und 17 april": days of a month, not ages."""
    months = alternatives(leaves(read("age")["months"]))
    return re.compile(
        rf"\.?(?: ?(?:,|/|-|und|u|bis|and|to|ve|i|si|та|и|و) ?\d{{1,2}}\.?){{1,5}} ?(?:of )?{months}(?!\w)"
    )


@cache
def _soon_before() -> re.Pattern[str]:
    words = alternatives(leaves(read("age")["soon_before"]))
    directly = alternatives(leaves(read("age")["soon_directly"]))
    span = r" \d+ (?:jahre?n?|wochen|monate?n?|tage?n?|weeks|months|days)"
    return re.compile(rf"(?<![\w'-])(?:{words}(?: [^\W\d]+|{span}| \d+\.){{0,5}}{_NO_CLOCK}|{directly}) *$")


@cache
def _bare_start() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^\w\s%€#+*'-]|(?<!\w){alternatives(leaves(read('age')['starts']))})\s*$")


@cache
def _introduced() -> re.Pattern[str]:
    """A name after words that introduce it, or a wish, directly before a number."""
    age = read("age")
    who, what = alternatives(leaves(age["introduced"])), alternatives(leaves(age["wished_before"]))
    return re.compile(rf"(?<!\w)(?:{who} (?!in |im |um |am |mit |seit )[^\W\d]+|{what}) *$")


@cache
def _bare_end() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:$|[^\w\s%€°:+*'-]|{alternatives(leaves(read('age')['next_ok']))}(?!\w))")


def hear_age(text: str, *, today: date, asked: bool = False) -> Age:
    """The age in the folded ``text``, number words already in digits; ``asked`` if the age was just asked for."""
    text = _of_several().sub(lambda ages: " " * len(ages[0]), text)
    text = _RANGE.sub(r"\1", _PHONE.sub(lambda phone: " " * len(phone[0]), text))
    stated = _stated(text, today=today, asked=asked)
    chosen = _chosen(stated, text)
    if chosen is None:
        return Age()
    own = chosen.subject is Subject.SELF
    if YOUNGEST <= chosen.years <= OLDEST:
        return Age(years=chosen.years, own=own)
    return Age(unlikely=chosen.years, own=own)


def _chosen(stated: list[Stated], text: str) -> Stated | None:
    of_others = [one for one in stated if one.subject is Subject.OTHER]
    unnamed = [one for one in stated if one.subject is None]
    of_self = [one for one in stated if one.subject is Subject.SELF]
    if looks_for_other(text):
        candidates = of_others or unnamed or [one for one in of_self if one.strength is Strength.BARE]
    elif any(one.years < ADULT for one in of_self):
        candidates = of_self + unnamed
    elif tells_of_other(text) or of_self:
        candidates = of_others or unnamed or of_self
    else:
        candidates = unnamed or of_others
    if not candidates:
        return None
    best = max(one.strength for one in candidates)
    sure = [one for one in candidates if one.strength == best]
    return sure[-1] if best is Strength.CORRECTED else sure[0]


def _stated(text: str, *, today: date, asked: bool) -> list[Stated]:
    stated = [_by_birth(found, today) for found in _BIRTH.finditer(text)]
    words = len(text.split())
    stated += _of_age(text)
    for found in islice(_NUMBER.finditer(text), MOST_NUMBERS):
        one = _judged(text, found, asked=asked, words=words)
        if one:
            stated.append(one)
    return stated


def _by_birth(found: re.Match[str], today: date) -> Stated:
    """Without a day, the middle of the year is taken."""
    year = int(found["year"] or found["year2"] or f"20{found['short']}")
    month, day = int(found["month"] or found["month2"] or 7), int(found["day"] or found["day2"] or 1)
    years = today.year - year - ((today.month, today.day) < (month, day))
    return Stated(years, Strength.SAID, None)


def _of_age(text: str) -> list[Stated]:
    """ "bin volljährig", "bald volljährig"; a number that is stated beside it says more."""
    stated = []
    for found in phrases("age", "of_age").finditer(text):
        before = text[: found.start()]
        soon = bool(_directly_before("of_age_soon").search(before))
        if soon or not _directly_before("of_age_not").search(before):
            stated.append(Stated(OF_AGE - soon, Strength.BARE, subject_before(text, found.start())))
    return stated


def _judged(text: str, found: re.Match[str], *, asked: bool, words: int) -> Stated | None:
    """What the number in ``found`` says about an age; None if it is something else."""
    number, before = int(found["number"]), text[max(0, found.start() - NEARBY) : found.start()]
    after = text[found.end("number") : found.end("number") + NEARBY]
    glued_before = before[-1:].isalpha()
    if glued_before and not _GLUED_BEFORE.search(before):
        return None
    years_after = bool(_directly_after("years", "years_old").match(after))
    if not _may_be_age(found, before, after, years_after, short=words <= SHORT):
        return None
    if found["glued"] in _TURKISH_AM and number in INTRODUCED:
        return Stated(number, Strength.SAID, Subject.SELF)
    whole = found["suffix"] or found["glued"] in _GLUED_AFTER
    tail = text[found.end() : found.end() + NEARBY] if whole else after
    subject = subject_before(text, found.start())
    strength, kin = _strength(number, before, tail, years_after, asked=asked, words=words, text=text)
    if strength is None:
        return None
    if kin:
        subject = Subject.OTHER
    if subject is Subject.ELDER and (_PARENT_OF.search(before) or _FOR_THEM.search(before)):
        subject = Subject.OTHER
    if subject is Subject.ELDER:
        theirs = not (_AMID_A_THING.search(before) or (number in INTRODUCED and _LAST.fullmatch(tail)))
        if strength is not Strength.BARE or theirs or not _stands_alone(before, tail):
            return None
        subject = None
    if strength is Strength.SAID or strength is Strength.SOON:
        soon = _is_to_come(before, tail) or int(strength is Strength.SOON)
        if soon:
            return Stated(number - soon, Strength.SOON, subject)
    if kin and strength is Strength.SAID and _sought_before().search(before):
        strength = Strength.SOUGHT
    return Stated(number, strength, subject)


def _may_be_age(found: re.Match[str], before: str, after: str, years_after: bool, *, short: bool) -> bool:
    """False for clock times, distances, dates, classes, durations and the like, and for a number that is denied."""
    if _counts_things(found, before, after, short=short) and not (
        years_after and not _directly_after("duration_after").match(after)
    ):
        return False
    if found["glued"] and not years_after and not before.endswith("bin") and found["glued"] not in _GLUED_AFTER:
        return False
    if _directly_after("birthday").match(after.lstrip(". ")):
        return True
    if _ordinal_after().match(after) or _listed_days_after().match(after):
        return False
    if after.startswith(".") and re.search(r"(?:am|vom|bis|zum|den|dem|ab|der|die|das)(?: \w+)? *$", before):
        return False
    if _AT_THE_AGE.search(before) and _DONE_THEN.match(after):
        return False
    if _directly_before("denied_before").search(before) or _directly_after("denied_after").match(after):
        return False
    if _directly_before("another_time").search(before):
        return False
    if _directly_after("duration_after").match(after):
        return False
    number = int(found["number"])
    told = (number in INTRODUCED and _before("own").search(before)) or (
        YOUNGEST <= number < ADULT and (_before("theirs").search(before) or _kin_before().search(before))
    )
    if not told and _directly_after("lasting_after").match(after):
        return False
    if years_after and not _directly_after("years_old").match(after):
        lasting = _directly_before("duration_before").search(before)
        return not lasting or bool(_directly_before("person_of").search(before)) or _has_years(before, after)
    return True


def _counts_things(found: re.Match[str], before: str, after: str, *, short: bool) -> bool:
    if not _directly_after("units").match(after):
        return False
    listed = short and int(found["number"]) in INTRODUCED and _bare_start().search(before)
    return not (listed and _directly_after("units_or_interests").match(after))


def _has_years(before: str, after: str) -> bool:
    """ "ich habe 16 Jahre", as people say it whose language has years rather than is old."""
    years = _directly_after("years").match(after)
    return bool(years and re.search(r"(?<!\w)(?:ich habe?|i have) $", before) and _bare_end().match(after, years.end()))


def _strength(
    number: int, before: str, after: str, years_after: bool, *, asked: bool, words: int, text: str
) -> tuple[Strength | None, bool]:
    """How sure the number is an age, and whether a younger relative is named right before it."""
    kin = bool(_kin_before().search(before))
    plausible = YOUNGEST <= number <= OLDEST
    if not plausible and not _ends_statement(after):
        return None, kin
    if years_after and (plausible or _before("own", "theirs").search(before) or asked):
        return Strength.SAID, kin
    if number >= BARE.start and plausible and _before("corrected").search(before) and _ends_statement(after):
        return Strength.CORRECTED, kin
    if _before("own", "theirs").search(before) or kin or _SEX.search(before.rstrip()):
        return Strength.SAID, kin
    if _is_to_come(before, after) and plausible:
        return Strength.SOON, kin
    if _directly_after("past_after").match(after):
        return Strength.SAID, kin
    if _directly_after("birthday").match(after.lstrip(". ")):
        return (Strength.SAID if phrases("age", "birthday_past").search(text) else Strength.SOON), kin
    if number in INTRODUCED and _HAVE.search(before) and _ENDS.match(after):
        return Strength.BARE, kin
    if _offer_age(number, before, after, text):
        return Strength.BARE, kin
    english = _GREETED.search(before) or _ENGLISH_AFTER.match(after)
    if _directly_before("not_before").search(before) or (_directly_before("street").search(before) and not english):
        return None, kin
    if asked and (words <= ASKED_SHORT or _stands_alone(before, after)):
        return Strength.BARE, kin
    if number in BARE and (_stands_alone(before, after) or (words <= SHORT and _is_bounded(before, after))):
        return Strength.BARE, kin
    if number in INTRODUCED and (_is_introduced(before, after) or _BEFORE_PLACE.match(after)):
        return Strength.BARE, kin
    return None, kin


def _ends_statement(after: str) -> bool:
    return bool(_bare_end().match(after)) or bool(_directly_after("years").match(after))


def _stands_alone(before: str, after: str) -> bool:
    return bool(_bare_start().search(before) and _bare_end().match(after))


def _is_bounded(before: str, after: str) -> bool:
    return bool(_bare_start().search(before) or _bare_end().match(after))


def _is_introduced(before: str, after: str) -> bool:
    if _NAMED_FIRST.search(before) and _FROM.match(after):
        return True
    return bool(_bare_end().match(after) and _introduced().search(before))


def _offer_age(number: int, before: str, after: str, text: str) -> bool:
    """ "gibts was ab 16", "was für 14", "mit 15 praktikum": an age the offer must suit."""
    if number not in range(YOUNGEST, ADULT) or after.lstrip()[:1] in _NO_AGE_BEFORE:
        return False
    if re.search(r"(?<!\w)(?:ab|from)[ ]*$", before):
        wanted = re.search(rf"{alternatives(leaves(read('age')['offers_from']))} (?:ab|from)[ ]*$", before)
        timed = re.search(rf"(?<!\w){alternatives(leaves(read('age')['times']))}(?!\w)", text)
        return bool(wanted) and not timed
    done = r"schon ?mal (?:\w+ ){1,4}(?:gemacht|gehabt|gewesen)"
    past = re.match(rf" (?:hab|habe|hatte|war|bin|had|was|{done})(?!\w)", after)
    return bool(re.search(r"(?<!\w)(?:fur|mit|with|for)[ ]*$", before)) and number in BARE and not past


def _is_to_come(before: str, after: str) -> int:
    """The years until the named birthday, if it is still to come; else 0."""
    if _directly_after("past_after").match(after):
        return 0
    if re.search(rf"(?<!\w){alternatives(leaves(read('age')['now_before']))}\W*$", before):
        return 0
    soon = _soon_before().search(before)
    if not soon and (_ANOTHER_THEN.match(after) or not _directly_after("soon_after").match(after)):
        return 0
    years = re.search(r"in (\d) jahre?n?[^.]*$", before[soon.start() :] if soon else before)
    return int(years[1]) if years else 1
