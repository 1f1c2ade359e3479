"""The list of offers: found by words, narrowed, in order, a page at a time; and what waits for somebody."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from catalog.desk.duties import gaps, offers_to
from catalog.offers.listing import PAGE, Listing, list_offers
from tests.factories import NOW, make_offer, make_provider

TODAY = NOW.date()


def titles(session: Session, **asked: Any) -> list[str]:
    return [line.title for line in list_offers(session, Listing(**asked), NOW, TODAY).lines]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["Ärztin für einen Tag", "Öffnungstag", "Zahnradbau"]),
        ("arztin", ["Ärztin für einen Tag"]),
        ("TAG öffnung", ["Öffnungstag"]),
        ("holzbau", ["Zahnradbau"]),
        ("zähne", ["Zahnradbau"]),
        ("100%", []),
        ("_", []),
        ("nichts davon", []),
    ],
)
def test_words_are_found_in_title_summary_and_provider(session: Session, words: str, found: list[str]) -> None:
    make_offer(
        session, title="Zahnradbau", summary="Zähne feilen", provider_id=make_provider(session, name="Holzbau Öz").id
    )
    make_offer(session, title="Ärztin für einen Tag", summary="-")
    make_offer(session, title="Öffnungstag", summary="-")
    assert titles(session, words=words) == found


def test_filters_narrow_the_list(session: Session) -> None:
    provider = make_provider(session)
    make_offer(session, title="A", status="draft", kind="kurs", fields=("bau",))
    make_offer(session, title="B", status="archived", provider_id=provider.id)
    make_offer(session, title="C", assured_date=TODAY, review_days=10, dates=[])
    make_offer(session, title="D", assured_date=TODAY - timedelta(days=10), review_days=10)
    make_offer(session, title="E", assured_date=TODAY, dates=[{"opening_rule": "immer"}])
    assert titles(session) == ["A", "C", "D", "E"]
    assert titles(session, status="") == ["A", "B", "C", "D", "E"]
    assert titles(session, status="archived") == ["B"]
    assert titles(session, kind="kurs") == ["A"]
    assert titles(session, field="bau") == ["A"]
    assert titles(session, provider_id=provider.id, status="") == ["B"]
    assert titles(session, state="due") == ["D"]
    assert titles(session, state="undated") == ["C"]


def test_the_order_is_the_one_asked_for(session: Session) -> None:
    ahead = [{"starts_at": NOW + timedelta(days=days)} for days in (-3, 9, 5)]
    make_offer(session, title="A", dates=[], updated_at=NOW, assured_date=TODAY)
    make_offer(session, title="b", dates=ahead, updated_at=NOW + timedelta(days=2))
    make_offer(
        session, title="C", dates=ahead[1:2], updated_at=NOW + timedelta(days=1), assured_date=TODAY - timedelta(9)
    )
    assert titles(session, sort="title") == ["A", "b", "C"]
    assert titles(session, sort="next") == ["b", "C", "A"]
    assert titles(session, sort="changed") == ["b", "C", "A"]
    assert titles(session, sort="review") == ["b", "C", "A"]
    assert titles(session, sort="nonsense") == ["A", "b", "C"]
    line = list_offers(session, Listing(sort="next"), NOW, TODAY).lines[0]
    assert (line.next_at, line.always) == (NOW + timedelta(days=5), False)


def test_a_page_that_is_not_there_is_the_last_one(session: Session) -> None:
    provider = make_provider(session)
    for number in range(PAGE + 2):
        make_offer(session, title=f"Angebot {number:03}", provider_id=provider.id, dates=[])
    found = list_offers(session, Listing(page=99), NOW, TODAY)
    assert (found.total, found.page, found.pages, len(found.lines)) == (PAGE + 2, 2, 2, 2)
    assert len(list_offers(session, Listing(page=-5), NOW, TODAY).lines) == PAGE


def test_dates_this_week_without_link_or_place_are_named(session: Session) -> None:
    soon, far = {"starts_at": NOW + timedelta(days=3)}, {"starts_at": NOW + timedelta(days=8)}
    nowhere = {"onsite_place": None}
    make_offer(session, title="Ohne Link", dates=[soon | {"format": "digital"}, far | {"format": "digital"}])
    make_offer(session, title="Mit Link", dates=[soon | {"format": "digital", "digital_link": "https://x.example"}])
    make_offer(session, title="Ohne Ort", dates=[soon | nowhere])
    make_offer(session, title="Mit Adresse", dates=[soon | nowhere | {"onsite_address": "Weg 1"}])
    make_offer(session, title="Abgesagt", dates=[soon | nowhere | {"status": "cancelled"}])
    make_offer(session, title="Entwurf", status="draft", dates=[soon | nowhere])
    make_offer(session, title="Beides", dates=[soon | {"format": "hybrid", "onsite_place": None}])
    assert [(gap.title, gap.lacks) for gap in gaps(session, NOW)] == [
        ("Ohne Link", "link"),
        ("Ohne Ort", "place"),
        ("Beides", "link"),
    ]


def test_duties_count_all_and_name_the_first(session: Session) -> None:
    for number in range(7):
        make_offer(session, title=f"T{number}", assured_date=TODAY - timedelta(days=400 - number))
    make_offer(session, title="Nie")
    duty = offers_to(session, Listing(state="due"), NOW, TODAY)
    assert (duty.count, [title for _, title in duty.first]) == (8, ["Nie", "T0", "T1", "T2", "T3"])
