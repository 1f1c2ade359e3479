"""When it may be: weekdays, parts of the day, dates, months and school holidays, as :class:`catalog.wish.Days`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from catalog.hearing import calendar
from catalog.hearing.negation import denied
from catalog.hearing.phrases import alternatives, compile_phrases, leaves, phrases, read
from catalog.hearing.text import blank, clause_around
from catalog.wish import Days

Range = tuple[date | None, date | None]

WEEKEND = frozenset({5, 6})
WORKING_WEEK = frozenset(range(5))
EVERY_DAY = frozenset(range(7))

BARE_DAY_WORDS = 3
"""Words up to which "heute" and the like need no word of wishing beside them; in longer talk they only tell."""
EVENING_HOUR = 17
"""From this hour on it is evening (see :class:`Days`)."""

_DATE = r"(?<![\d.,:])(?P<day>[0-3]?\d)\. ?(?P<month>[01]?\d)(?:\.(?P<year>20\d\d|\d\d)?(?!\d)|(?![\d.,:]))"
_FROM_HOUR = re.compile(
    r"(?<!\w)(?:zeit|kann|kynnte|erst|nur|frei|passt|am liebsten|gern) (?:[\w']+ ){0,3}ab (\d\d?) ?(?:uhr|h)(?!\w)"
    r"|(?<!\w)ab (\d{1,2}) ?(?:uhr|h) (?:hab|habe|kann|kynnte|zeit|frei|passt|geht|wyrs|wyre?)"
)
_DISTANCE = re.compile(r"(?<!\w)in (\d{1,2}|einer|einem|ein paar) (tag|woche|monat)(?:en|e|n)?(?!\w)")


def hear_days(text: str, *, today: date, state: str | None = None) -> Days | None:
    """When it may be, out of the folded ``text`` (number words as written); None if nothing is said about it.

    School holidays get their dates if ``state`` (two letters) is known, else only a label: see :func:`resolve_days`.
    """
    text = blank(text, [found.span() for found in phrases("days", "parts_none").finditer(text)])
    label, dates = _dates(text, today)
    weekdays = _weekdays(text)
    part = _part(text)
    if not (label or weekdays or part):
        return None
    if not label:
        label = "weekend" if weekdays == WEEKEND else "weekdays" if weekdays else str(part)
    days = Days(first=dates[0], last=dates[1], weekdays=weekdays, part=part, label=label)
    return resolve_days(days, state, today) if state else days


def resolve_days(days: Days, state: str, today: date) -> Days:
    """``days`` with the dates of the school holidays their label names, in the Land ``state``; else unchanged."""
    named = re.fullmatch(r"(?:(before|after|from)-)?holidays-(\w+)", days.label)
    if not named:
        return days
    found = calendar.school_holidays(named[2], state, today)
    if not found:
        return days
    first, last = found
    if named[1] == "before":
        return replace(days, first=None, last=first - timedelta(days=1))
    if named[1] == "after":
        return replace(days, first=last + timedelta(days=1), last=None)
    if named[1] == "from":
        return replace(days, first=first, last=None)
    return replace(days, first=first, last=last)


@cache
def _led(group: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternatives(leaves(read('days')[group]))}[ ]*$")


@cache
def _keyed(group: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((str(key), compile_phrases(words)) for key, words in read("days")[group].items())


def _dates(text: str, today: date) -> tuple[str, Range]:
    """The label and range of the first statement about dates, the most exact kind first."""
    written = _written_dates(text, today) or _months(text, today)
    if written != (None, None) and written is not None:
        return _iso(written), written
    holidays = _holidays(text)
    if holidays:
        return holidays, (None, None)
    others = _feasts(text, today) or _relative(text, today) or _seasons(text, today)
    return (_iso(others), others) if others else ("", (None, None))


def _iso(dates: Range) -> str:
    """An ISO 8601 interval, open ends as ``..``; a single day as that day."""
    first, last = dates
    if first and first == last:
        return first.isoformat()
    return f"{first.isoformat() if first else '..'}/{last.isoformat() if last else '..'}"


def _joined(found: list[tuple[str, date, date]]) -> Range | None:
    """Ranges with what led to them (``from``, ``until`` or ````) as one range."""
    if not found:
        return None
    role, first, last = found[0]
    if len(found) > 1 and (role == "from" or found[1][0] == "until"):
        return first, found[1][2]
    if role == "from":
        return first, None
    if role == "until":
        return None, last
    return first, max(one[2] for one in found)


def _role(text: str, position: int) -> str:
    before = text[:position]
    return "from" if _led("from").search(before) else "until" if _led("until").search(before) else ""


def _written_dates(text: str, today: date) -> Range | None:
    """ "am 3.12.", "vom 3. bis 5. Mai", "ab 1.8."."""
    found: list[tuple[int, str, date, date]] = []
    for match in re.finditer(_DATE, text):
        day = calendar.day_of(int(match["day"]), int(match["month"]), _number(match["year"]), today)
        if day and not _is_birthday(text, match.start(), match.end()):
            found.append((match.start(), _role(text, match.start()), day, day))
    for number, pattern in _keyed("months"):
        for match in pattern.finditer(text):
            day_before = re.search(
                r"(?<![\d.,:])(?:(\d{1,2})\.? ?(?:bis|-|und) ?(?:zum )?)?(\d{1,2})(?:\.|th|st|nd|rd)? ?(?:of )?$",
                text[: match.start()],
            )
            if not day_before or _is_birthday(text, day_before.start(), match.end()):
                continue
            last = calendar.day_of(int(day_before[2]), int(number), None, today)
            first = calendar.day_of(int(day_before[1]), int(number), None, today) if day_before[1] else last
            if first and last and first <= last:
                role = "" if day_before[1] else _role(text, day_before.start())
                found.append((day_before.start(), role, first, last))
    return _joined([one[1:] for one in sorted(found)])


def _months(text: str, today: date) -> Range | None:
    """ "im April", "ab März", "von Juni bis August"."""
    found: list[tuple[int, str, date, date]] = []
    for number, pattern in _keyed("months"):
        for match in pattern.finditer(text):
            before = text[: match.start()]
            led = _role(text, match.start()) or ("within" if _led("within").search(before) else _ending(match[0]))
            if led and not _is_birthday(text, match.start(), match.end()):
                first, last = calendar.month(int(number), today)
                found.append((match.start(), led, first, last))
    return _joined([(role if role != "within" else "", first, last) for _, role, first, last in sorted(found)])


def _ending(month: str) -> str:
    """The role that a month names by its own ending; empty if by none."""
    return next((role for role, pattern in _keyed("month_endings") if pattern.fullmatch(month.split()[-1])), "")


def _is_birthday(text: str, start: int, end: int) -> bool:
    before, after = clause_around(text, start, end)
    return bool(phrases("days", "birthday").search(before) or phrases("days", "birthday").search(after))


def _holidays(text: str) -> str:
    """The label of school holidays: ``holidays-autumn``, ``after-holidays-summer`` ..."""
    for key, pattern in _keyed("holidays"):
        found = pattern.search(text)
        if found and not denied(text, *found.span()):
            before = text[: found.start()]
            if _led("after").search(before):
                return f"after-holidays-{key}"
            if _led("before").search(before) or _led("until").search(before):
                return f"before-holidays-{key}"
            return f"{'from-' if _led('from').search(before) else ''}holidays-{key}"
    return ""


def _feasts(text: str, today: date) -> Range | None:
    for key, pattern in _keyed("feasts"):
        found = pattern.search(text)
        if not found:
            continue
        day, before = calendar.feast(key, today), text[: found.start()]
        if _led("until").search(before) or _led("before").search(before):
            return None, day
        if _led("from").search(before) or _led("after").search(before):
            return day, None
    return None


def _relative(text: str, today: date) -> Range | None:
    ahead = _DISTANCE.search(text)
    starts = re.search(r"(?<!\w)(?:beginn|start|fang|gehts? los|zu ende|fertig|vorbei)", text)
    if ahead and not starts and re.search(r"(?<!\w)(?:zeit|frei|kann|such\w*|brauch\w*|will|mocht\w*|was)(?!\w)", text):
        count = int(ahead[1]) if ahead[1].isdigit() else 1
        day = today + timedelta(days=count * {"tag": 1, "woche": 7, "monat": 30}[ahead[2]])
        return day, None
    named = {key for key, pattern in _keyed("relative") if pattern.search(text)}
    if len(text.split()) > BARE_DAY_WORDS and not phrases("days", "wished").search(text):
        return None
    next_month = calendar.month(today.month % 12 + 1, today)
    ranges: dict[str, Range] = {
        "after_tomorrow": (today + timedelta(days=2), today + timedelta(days=2)),
        "tomorrow": (today + timedelta(days=1), today + timedelta(days=1)),
        "today": (today, today),
        "next_week": calendar.week(today, 1),
        "this_week": calendar.week(today, 0),
        "next_month": next_month,
        "this_month": (today, calendar.month(today.month, today)[1]),
    }
    for key, dates in ranges.items():
        if key in named:
            return None if key == "next_month" and phrases("days", "birthday").search(text) else dates
    return None


def _seasons(text: str, today: date) -> Range | None:
    for key, pattern in _keyed("seasons"):
        if pattern.search(text):
            return calendar.season(key, today)
    return None


def _weekdays(text: str) -> frozenset[int]:
    wanted: set[int] = set()
    refused: set[int] = set()
    groups = [(WORKING_WEEK, phrases("days", "working_week")), (WEEKEND, phrases("days", "weekend"))]
    groups += [(frozenset({int(day)}), pattern) for day, pattern in _keyed("weekdays")]
    named = [(found.span(), days) for days, pattern in groups for found in pattern.finditer(text)]
    for (start, end), days in named:
        # In Persian most days are a number before the word for Saturday.
        if not any(span != (start, end) and span[0] <= start and end <= span[1] for span, _ in named):
            (refused if denied(text, start, end) else wanted).update(days)
    if refused and not wanted:
        return EVERY_DAY - refused
    return frozenset(wanted - refused)


def _part(text: str) -> str | None:
    hour = _FROM_HOUR.search(text)
    if hour:
        return "evening" if int(hour[1] or hour[2]) >= EVENING_HOUR else "afternoon"
    named = [(found.span(), part) for part, pattern in _keyed("parts") for found in pattern.finditer(text)]
    wished = [(span, part) for span, part in named if not denied(text, *span)]
    return min(wished)[1] if wished else None


def _number(text: str | None) -> int | None:
    return int(text) if text else None
