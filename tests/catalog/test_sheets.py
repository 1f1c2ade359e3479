"""Sheets: nothing is lost on the way to JSON and back, and two people's changes come together without loss."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

from sqlalchemy.orm import Session

from catalog.offers.sheets import DateSheet, OfferSheet, date_sheet_of, merge, parts_of, sheet_from, sheet_of
from tests.factories import NOW, make_offer

DATE = DateSheet(id=1, starts_at=NOW, format="digital", digital_link="https://x.example")
SHEET = OfferSheet(provider_id=1, title="A", summary="S", kind="kurs", fields=("it",), dates=[DATE])


def test_a_sheet_survives_json(session: Session) -> None:
    offer = make_offer(session, fields=("it", "bau"), dates=[{}, {"opening_rule": "mittwochs", "format": "digital"}])
    session.refresh(offer)
    sheet = sheet_of(offer)
    assert sheet_from(json.loads(json.dumps(parts_of(sheet)))) == sheet
    assert [date.id for date in sheet.dates] == [date.id for date in offer.dates]
    assert sheet.dates[0] == date_sheet_of(offer.dates[0])


def _merged(base: OfferSheet, stored: OfferSheet, mine: OfferSheet):  # type: ignore[no-untyped-def]
    return merge(parts_of(base), parts_of(stored), parts_of(mine))


def test_what_only_one_of_two_changed_is_kept_of_both() -> None:
    theirs, mine = replace(SHEET, title="Von ihr"), replace(SHEET, summary="Von mir", fields=("bau",))
    merged = _merged(SHEET, theirs, mine)
    assert (merged.sheet.title, merged.sheet.summary, merged.sheet.fields) == ("Von ihr", "Von mir", ("bau",))
    assert (merged.taken, merged.disputed) == (("title",), ())


def test_what_both_changed_is_disputed_and_mine_is_shown() -> None:
    merged = _merged(SHEET, replace(SHEET, title="Von ihr"), replace(SHEET, title="Von mir"))
    assert (merged.sheet.title, merged.taken, merged.disputed) == ("Von mir", (), ("title",))


def test_the_same_change_twice_is_no_dispute() -> None:
    both = replace(SHEET, title="Neu")
    merged = _merged(SHEET, both, both)
    assert (merged.sheet, merged.taken, merged.disputed) == (both, (), ())


def test_a_date_that_the_other_added_stays_and_one_that_she_removed_goes() -> None:
    added = DateSheet(id=2, starts_at=NOW + timedelta(days=1))
    merged = _merged(SHEET, replace(SHEET, dates=[added]), SHEET)
    assert merged.sheet.dates == [added]
    assert set(merged.taken) == {"date:1", "date:2"}


def test_a_date_that_one_changed_and_the_other_removed_is_disputed() -> None:
    changed = replace(SHEET, dates=[replace(DATE, note="Neu")])
    without = replace(SHEET, dates=[])
    mine_changed = _merged(SHEET, without, changed)
    assert (mine_changed.sheet.dates, mine_changed.disputed) == (changed.dates, ("date:1",))
    mine_removed = _merged(SHEET, changed, without)
    assert (mine_removed.sheet.dates, mine_removed.disputed) == ([], ("date:1",))


def test_new_dates_of_both_are_kept() -> None:
    new = DateSheet(starts_at=NOW + timedelta(days=3))
    merged = _merged(SHEET, replace(SHEET, dates=[DATE, replace(new, id=2)]), replace(SHEET, dates=[DATE, new]))
    assert [date.id for date in merged.sheet.dates] == [1, None, 2]


def test_without_a_known_beginning_nothing_of_the_other_is_overwritten_silently() -> None:
    merged = merge({}, parts_of(replace(SHEET, title="Von ihr")), parts_of(SHEET))
    assert "title" in merged.disputed
