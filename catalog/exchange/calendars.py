"""Offers as a calendar (iCalendar, RFC 5545): read from whatever others publish, and written.

An event is an offer, its occurrences are dates; a series is written out for half a year to come. What is over is not
read. A calendar carries: id, title, a text, begin and end, place, link, whether a date is called off. All else (kind,
provider, ages, cost ...) is said once for the whole calendar, or at the desk, and stays when it is read again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import recurring_ical_events
from icalendar import Calendar, Component, Event, vGeo

from catalog.exchange.icalendar import LOCAL, STATUS
from catalog.exchange.records import ProviderRecord, Reading, Record, RowFault, Unreadable, beginning, fill_in
from catalog.exchange.rows import Mapped
from catalog.exchange.source_ids import LONGEST, source_id
from catalog.exchange.values import Words
from catalog.moments import moment_at
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.vocabulary import DateStatus, Format

AHEAD = timedelta(days=183)
"""How far series are written out: what is further away comes with the next look."""
MOST_EVENTS = 5_000
MOST_SERIES = 200
MOST_OCCURRENCES = 100
"""Of one event: an offer may have twice as many dates, those that are over included."""
TOO_OFTEN = ("SECONDLY", "MINUTELY", "HOURLY")
WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")
"""Rules that no offer has, and that can be written so that they never end."""
OURS = re.compile(r"(.+)/\d+@lotse")
"""The UID of a date that we have written: before the slash is the source id of its offer."""
STARTED = "BEGIN:VCALENDAR"
ONLINE = re.compile(r"online|digital|virtuell|zoom|teams|webex|jitsi|bigbluebutton", re.IGNORECASE)
TOLD = frozenset({"title", "description"})
TOLD_DATES = frozenset(
    {*("starts_at", "ends_at", "status", "format", "digital_link", "onsite_address", "onsite_ags", "lat", "lon")}
)

TOLD_OF_OURS = frozenset({"title"})
TOLD_DATES_OF_OURS = frozenset({"starts_at", "ends_at", "status"})


def write(records: Sequence[Record], _words: Words) -> bytes:
    """A calendar of all dates that have a moment."""
    calendar = Calendar()
    calendar.add("prodid", "-//Lotse//Angebote//DE")
    calendar.add("version", "2.0")
    for record in records:
        for number, date_ in enumerate(record.sheet.dates, start=1):
            if date_.starts_at:
                calendar.add_component(_event(record, date_, date_.id or number))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def read(content: bytes, mapped: Mapped) -> Reading:
    """The events of a calendar that are still to come. Raises Unreadable."""
    now = mapped.now or datetime.now(UTC)
    calendar = _parsed(content)
    groups: dict[str, _Group] = {}
    for number, event in enumerate(calendar.walk("VEVENT"), start=1):
        uid = str(event.get("UID", "")).strip() or _made_uid(event)
        group = groups.setdefault(_offer_id(uid, mapped.source), _Group(number))
        group.is_unfit |= _is_unfit(event)
    series = [event for event in calendar.walk("VEVENT") if "RRULE" in event]
    if len(series) > MOST_SERIES:
        raise Unreadable("too-many-series", most=MOST_SERIES)
    is_called_off = str(calendar.get("METHOD", "")).upper() == "CANCEL"
    for event in _occurrences(calendar, now):
        uid = str(event.get("UID", "")).strip() or _made_uid(event)
        groups[_offer_id(uid, mapped.source)].add(event, is_called_off=is_called_off)
    found = [_record(key, group, mapped) for key, group in groups.items() if group.events or group.is_unfit]
    return Reading([record for record in found if record.faults or record.sheet.dates])


@dataclass
class _Group:
    """What belongs to one offer."""

    number: int
    """Of its first event in the file."""
    is_unfit: bool = False
    events: list[tuple[Component, bool]] = field(default_factory=list)

    def add(self, event: Component, *, is_called_off: bool) -> None:
        """One more occurrence, unless there are very many."""
        if len(self.events) < MOST_OCCURRENCES:
            self.events.append((event, is_called_off or str(event.get("STATUS", "")).upper() == "CANCELLED"))


def _parsed(content: bytes) -> Calendar:
    try:
        calendar = Calendar.from_ical(content.decode("utf-8-sig", "replace"))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OverflowError):
        raise Unreadable("broken-calendar") from None
    if not isinstance(calendar, Calendar):
        raise Unreadable("broken-calendar")
    count = len(calendar.walk("VEVENT"))
    if not count:
        raise Unreadable("no-events")
    if count > MOST_EVENTS:
        raise Unreadable("too-many-rows", most=MOST_EVENTS)
    return calendar


def _occurrences(calendar: Calendar, now: datetime) -> Iterator[Component]:
    """All that is still to come, series written out, in the order of the calendar's days."""
    calendar.subcomponents = [
        one for one in calendar.subcomponents if one.name != "VEVENT" or not (_is_unfit(one) or "DTSTART" not in one)
    ]
    try:
        query = recurring_ical_events.of(calendar, skip_bad_series=True)
        yield from query.between(now, now + AHEAD)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        raise Unreadable("broken-calendar") from None


def _is_unfit(event: Component) -> bool:
    """Whether it repeats more often than daily, or several times a day."""
    rules = event.get("RRULE") or ()
    listed = rules if isinstance(rules, list) else [rules] if rules else []
    return any(
        str((rule.get("FREQ") or [""])[0]).upper() in TOO_OFTEN or any(name in rule for name in WITHIN_A_DAY)
        for rule in listed
    )


def _record(key: str, group: _Group, mapped: Mapped) -> Record:
    first = group.events[0][0] if group.events else Event()
    text = _text(first, "DESCRIPTION")
    sheet = OfferSheet(title=_text(first, "SUMMARY")[:160], description=text[:5000], summary=beginning(text))
    sheet.registration_url = _text(first, "URL") or None
    record = Record(key, sheet, ProviderRecord(), told=TOLD, told_dates=TOLD_DATES, lenient_places=True)
    if OURS.fullmatch(str(first.get("UID", ""))):  # what we have written into it in other words is here already
        record.told, record.told_dates = TOLD_OF_OURS, TOLD_DATES_OF_OURS
    elif sheet.registration_url:
        record.told |= {"registration_url"}
    record.row = group.number
    fill_in(record, mapped.defaults)
    if group.is_unfit:
        record.faults.append(RowFault(group.number, "day", "series"))
    seen: set[datetime] = set()
    for event, is_called_off in group.events:
        found = _date(event, is_called_off=is_called_off)
        if found and found.starts_at and found.starts_at not in seen:
            seen.add(found.starts_at)
            sheet.dates.append(found)
    sheet.dates.sort(key=lambda one: one.starts_at or datetime.max.replace(tzinfo=UTC))
    record.date_rows = [group.number] * len(sheet.dates)
    return record


def _date(event: Component, *, is_called_off: bool) -> DateSheet | None:
    start, end = _value(event, "DTSTART"), _value(event, "DTEND")
    if start is None:
        return None
    found = DateSheet(starts_at=_moment(start), ends_at=_end(end))
    if found.ends_at and found.starts_at and found.ends_at <= found.starts_at:
        found.ends_at = None
    found.status = DateStatus.CANCELLED if is_called_off else _status(event)
    place, link = _text(event, "LOCATION"), _text(event, "CONFERENCE") or _text(event, "X-GOOGLE-CONFERENCE")
    if place.startswith(("http://", "https://")):
        place, link = "", link or place
    is_online = bool(link or ONLINE.search(place))
    if is_online and not re.search(r"\d{5}", place):
        found.format, found.digital_link = Format.DIGITAL, link[:500] or None
        return found
    found.format = Format.HYBRID if is_online else Format.ONSITE
    found.digital_link = link[:500] or None if is_online else None
    found.onsite_address = place[:200] or None
    geo = event.get("GEO")
    if geo is not None:
        found.lat, found.lon = float(geo.latitude), float(geo.longitude)
    return found


def _status(event: Component) -> str:
    """``TENTATIVE`` is what we write for a date that is put off; others mean less by it."""
    is_ours = OURS.fullmatch(str(event.get("UID", "")))
    is_put_off = is_ours and str(event.get("STATUS", "")).upper() == STATUS[DateStatus.POSTPONED]
    return DateStatus.POSTPONED if is_put_off else DateStatus.SCHEDULED


def _event(record: Record, date_: DateSheet, number: int) -> Event:
    event = Event()
    event.add("uid", f"{record.source_id}/{number}@lotse")
    event.add("dtstamp", datetime.now(UTC))
    assert date_.starts_at is not None
    event.add("dtstart", date_.starts_at.astimezone(LOCAL))
    if date_.ends_at:
        event.add("dtend", date_.ends_at.astimezone(LOCAL))
    event.add("summary", record.sheet.title)
    event.add("description", record.sheet.description or record.sheet.summary)
    event.add("status", STATUS[DateStatus(date_.status)])
    if record.sheet.registration_url:
        event.add("url", record.sheet.registration_url)
    if date_.format != Format.DIGITAL:
        event.add("location", ", ".join(part for part in (date_.onsite_place, date_.onsite_address) if part))
        if date_.lat is not None and date_.lon is not None:
            event.add("geo", vGeo((date_.lat, date_.lon)))
    else:
        event.add("location", "online")
    return event


def _offer_id(uid: str, source: str) -> str:
    ours = OURS.fullmatch(uid)
    key = source_id(ours[1] if ours else uid, source)
    if len(key) <= LONGEST:
        return key
    return f"{source}:{hashlib.sha256(uid.encode()).hexdigest()[:32]}"


def _made_uid(event: Component) -> str:
    """For the few that have none, against the rules: what it is called, and when."""
    said = f"{_text(event, 'SUMMARY')}/{_value(event, 'DTSTART')}"
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def _text(event: Component, name: str) -> str:
    value = event.get(name)
    value = value[0] if isinstance(value, list) and value else value
    return str(value).replace("\r\n", "\n").strip() if value is not None else ""


def _value(event: Component, name: str) -> Any:
    value = getattr(event.get(name), "dt", None)
    return value if isinstance(value, date) else None


def _moment(value: date) -> datetime:
    """A moment; times without a zone are German, a day begins at midnight."""
    if not isinstance(value, datetime):
        return moment_at(value, time())
    return value.astimezone(UTC) if value.tzinfo else moment_at(value.date(), value.time())


def _end(value: date | None) -> datetime | None:
    """The end; a day on which something ends is the first that is free again."""
    if value is None:
        return None
    return _moment(value) if isinstance(value, datetime) else _moment(value) - timedelta(minutes=1)
