"""Offers of every kind, drawn by chance, for round trips through files."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache

from hypothesis import strategies as st

from bot.importer import DESK_TEXTS, desk_words
from bot.texts import default_texts
from catalog.exchange.records import ProviderRecord, Record
from catalog.exchange.values import Words
from catalog.offers.sheets import DateSheet, OfferSheet
from catalog.vocabulary import (
    SPOKEN,
    Audience,
    ContactKind,
    DateStatus,
    Field,
    Format,
    Kind,
    OfferStatus,
    ProviderKind,
)

HOSTILE = (
    *("=1+1", "+49 561 1", "-2", "@SUM(A1)", "'=x", "''", "'n Abend", '"; DROP', "a;b", "Zeile\nzwei", "ÄÖÜß €", "0"),
    *("ja", "_x0041_", "<b>&amp;</b>", "]]>", "\\n \\, \\;", "3.11.2026", "1e5", "{ $name }"),
)
"""Texts that one program or another takes for something else."""


@cache
def words() -> Words:
    """The names as tables have them."""
    return desk_words(default_texts(DESK_TEXTS), default_texts())


def texts(most: int, least: int = 1) -> st.SearchStrategy[str]:
    """What a person can have typed: trimmed, no control characters."""
    letters = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"), include_characters="\n")
    free = st.text(letters, min_size=least, max_size=most).map(str.strip).filter(lambda text: len(text) >= least)
    return st.sampled_from(HOSTILE) | free


def maybe[T](strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """A value, or none that is known."""
    return st.none() | strategy


NUMBERS = maybe(st.integers(0, 10_000))
YES_OR_NO = maybe(st.booleans())
URLS = maybe(st.sampled_from(["https://www.beispiel.de/a?b=c&d=ü", "http://beispiel.de"]))
CHANGE_OF_CLOCKS = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2001, 1, 1), datetime(2098, 1, 1)).map(
    lambda moment: moment.replace(tzinfo=UTC, second=0, microsecond=0)
) | st.integers(0, 200).map(lambda minutes: CHANGE_OF_CLOCKS + timedelta(minutes=minutes, seconds=minutes % 3))


@st.composite
def dates(draw: st.DrawFn) -> DateSheet:
    """A date that may be kept."""
    start = draw(maybe(MOMENTS))
    length = draw(maybe(st.integers(1, 10_000)))
    mode = draw(st.sampled_from(Format))
    found = DateSheet(
        starts_at=start,
        ends_at=start + timedelta(minutes=length) if start and length else None,
        opening_rule=draw(texts(50)) if start is None else draw(maybe(texts(50))),
        format=mode,
        status=draw(st.sampled_from(DateStatus)),
        note=draw(maybe(texts(80))),
    )
    early = start or CHANGE_OF_CLOCKS
    deadlines = st.integers(0, 100_000).map(lambda minutes: early - timedelta(minutes=minutes))
    if mode != Format.ONSITE:
        found.digital_seats, found.digital_link = draw(NUMBERS), draw(URLS)
        found.digital_deadline = draw(maybe(deadlines))
    if mode != Format.DIGITAL:
        found.onsite_seats, found.onsite_place = draw(NUMBERS), draw(maybe(texts(50)))
        found.onsite_deadline, found.onsite_address = draw(maybe(deadlines)), draw(maybe(texts(50)))
        found.onsite_ags = draw(maybe(st.sampled_from(["06611000", "08226096"])))
        if draw(st.booleans()):
            found.lat, found.lon = draw(st.floats(-90, 90)), draw(st.floats(-180, 180))
    return found


@st.composite
def sheets(draw: st.DrawFn) -> OfferSheet:
    """An offer that may be kept."""
    ages = sorted(draw(st.lists(st.integers(0, 99), min_size=2, max_size=2)))
    return OfferSheet(
        title=draw(texts(60)),
        summary=draw(texts(100) | st.just("")),
        description=draw(texts(300) | st.just("")),
        kind=draw(st.sampled_from(Kind)),
        audience=draw(st.sampled_from(Audience)),
        fields=tuple(sorted(draw(st.sets(st.sampled_from(Field), max_size=4)))),
        age_min=draw(maybe(st.just(ages[0]))),
        age_max=draw(maybe(st.just(ages[1]))),
        age_required=draw(st.booleans()),
        cost_cents=draw(maybe(st.integers(0, 1_000_000))),
        cost_note=draw(maybe(texts(60))),
        languages=draw(maybe(st.lists(st.sampled_from(SPOKEN), min_size=1, max_size=4, unique=True).map(tuple))),
        step_free=draw(YES_OR_NO),
        contact_kind=draw(maybe(st.sampled_from(ContactKind))),
        firms=draw(NUMBERS),
        talk_minutes=draw(NUMBERS),
        questions_beforehand=draw(YES_OR_NO),
        project_product=draw(maybe(texts(60))),
        project_meetings=draw(NUMBERS),
        project_equipment=draw(maybe(texts(60))),
        project_consent=draw(YES_OR_NO),
        registration=draw(maybe(texts(60))),
        registration_url=draw(URLS),
        picture_key=draw(URLS),
        picture_alt=draw(maybe(texts(60))),
        review_days=draw(st.integers(1, 900)),
        is_example=draw(st.booleans()),
        dates=draw(st.lists(dates(), max_size=3)),
    )


@st.composite
def records(draw: st.DrawFn) -> Record:
    """An offer as it is stored, with its provider."""
    source = draw(st.sampled_from(["desk", "ihk-kassel", "kassel"]))
    provider = ProviderRecord(
        name=draw(texts(60)),
        kind=draw(st.sampled_from(ProviderKind)),
        website=draw(URLS),
        source_id=f"{source}:p{draw(st.integers(0, 9))}",
    )
    return Record(
        source_id=f"{source}:{draw(st.integers(0, 10**9))}",
        sheet=draw(sheets()),
        provider=provider,
        status=draw(st.sampled_from(OfferStatus)),
        assured_date=draw(maybe(st.dates(date(2001, 1, 1), date(2098, 1, 1)))),
        assurer=draw(maybe(texts(60))),
    )


def offers(most: int = 3) -> st.SearchStrategy[list[Record]]:
    """Some offers with ids of their own."""
    return st.lists(records(), min_size=1, max_size=most, unique_by=lambda record: record.source_id)


def said(record: Record) -> tuple[object, ...]:
    """All that a record says, without where it stands in a file."""
    return (record.source_id, record.sheet, record.provider, record.status, record.assured_date, record.assurer)
