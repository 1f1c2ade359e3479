"""What becomes of offers that nobody confirms: the rules as functions of days, the same in SQL, and what is shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import Date, bindparam, select
from sqlalchemy.orm import Session

from actions.cards import cards
from bot.phrasing import Phrasing
from bot.texts import default_texts
from catalog.model import Municipality, Offer
from catalog.offers.freshness import Freshness, Rules, freshness, is_in_sight, marked, may_remind
from catalog.search.searching import find
from catalog.wish import Wish
from tests.factories import KASSEL, NOW, WEINHEIM, make_municipality, make_offer

TODAY = NOW.date()
RULES = Rules(remind_days=14, mark_days=14, hide_days=60)


def reviewed(over: int) -> date:
    """The day on which somebody confirmed an offer that is to be confirmed again since so many days."""
    return TODAY - timedelta(days=180 + over)


@pytest.mark.parametrize(
    ("over", "expected"),
    [(-1, "fresh"), (0, "due"), (14, "due"), (15, "marked"), (60, "marked"), (61, "hidden"), (999, "hidden")],
)
def test_an_offer_is_due_then_marked_then_hidden(over: int, expected: str) -> None:
    assert freshness(TODAY - timedelta(days=over), TODAY, RULES) == expected


def test_what_was_never_confirmed_is_due_and_nought_means_never() -> None:
    assert freshness(None, TODAY, RULES) == Freshness.DUE
    assert freshness(date(2020, 1, 1), TODAY, Rules(0, 0, 0)) == Freshness.DUE
    assert freshness(date(2020, 1, 1), TODAY, Rules(0, 5, 0)) == Freshness.MARKED


def test_a_provider_is_reminded_once_in_an_interval() -> None:
    assert may_remind(None, NOW, RULES)
    assert may_remind(NOW - timedelta(days=14), NOW, RULES)
    assert not may_remind(NOW - timedelta(days=13, hours=23), NOW, RULES)
    assert not may_remind(None, NOW, Rules(0, 14, 60))


def test_sql_and_the_rules_agree_for_every_town_and_day(session: Session) -> None:
    make_municipality(session, KASSEL, hide_days=30)
    make_municipality(session, WEINHEIM, hide_days=0)
    overs = [-1, 0, 29, 30, 31, 365, 4_000]
    for place in (KASSEL, WEINHEIM):
        for over in overs:
            make_offer(session, place, assured_date=reviewed(over), dates=[])
        make_offer(session, place, assured_date=None, dates=[])
    seen = set(session.scalars(select(Offer.id).where(is_in_sight(bindparam("today", TODAY, Date)))))
    for offer in session.scalars(select(Offer)).unique():
        town = session.get_one(Municipality, offer.municipality_ags)
        rules = Rules(town.remind_days, town.mark_days, town.hide_days)
        assert (offer.id in seen) == (freshness(offer.review_on, TODAY, rules) != Freshness.HIDDEN), offer.review_on
    assert len(seen) == 4 + 1 + 8


def test_the_chat_marks_and_then_does_not_find_until_somebody_confirms(session: Session) -> None:
    make_municipality(session)
    number = make_offer(session, assured_date=reviewed(20)).id
    hidden = make_offer(session, assured_date=reviewed(61))
    fresh = make_offer(session, assured_date=TODAY).id

    def found() -> dict[int, dict[str, object]]:
        matches = find(session, Wish(place=KASSEL), now=NOW).matches
        return {values["offer"]: values for values in cards(session, matches, NOW, "de")}

    shown = found()
    assert set(shown) == {number, fresh}
    assert "assured_on" not in shown[fresh]
    card = Phrasing(default_texts(), "de").card(shown[number], 1)
    assert card.lines[-1] == "Zuletzt bestätigt am 16. April 2026. Frag vorher nach, ob es noch stimmt."
    assert all(
        Phrasing(default_texts(), language).card(shown[number], 1).lines[-1].count("2026") == 1
        for language in ("en", "uk")
    )
    hidden.assured_date = TODAY
    session.flush()
    assert set(found()) == {number, fresh, hidden.id}
    assert marked(session, session.scalars(select(Offer)).unique(), TODAY) == {number: reviewed(20)}
