"""The kit of a school: its links, codes nobody guesses, lists in order, places for a class."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from alembic import command
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from catalog.database import Database, migration_config
from catalog.desk.tenancy import Actor, confined
from catalog.kit import codes, requests
from catalog.kit.codes import (
    TooMany,
    add_code,
    clean_codes,
    count_opened,
    find_code,
    move_up,
    names_somebody,
    picked_dates,
    put_on,
    shown_count,
    take_off,
)
from catalog.kit.links import KIT_LINKS
from catalog.kit.requests import CannotAsk, answer_request, ask_for_places, clean_requests
from catalog.kit.spelling import LENGTH, SIGNS, hash_of, looks_like_code, new_code, normal, spelled
from catalog.links import MOST
from catalog.model import AuditEntry, GroupRequest, Kit, KitLink, Recommendation
from catalog.vocabulary import RequestStatus
from tests.factories import KASSEL, NOW, WEINHEIM, make_code, make_kit, make_offer, make_request

DAY = timedelta(days=1)


def test_a_code_has_fifty_bits_and_no_signs_that_look_alike() -> None:
    assert len(SIGNS) ** LENGTH > 2**53
    for alike in ("0OQ", "1IL", "2Z", "5S", "8B", "6G", "UV"):
        assert len(set(alike) & set(SIGNS)) <= 1
    drawn = {new_code() for _ in range(200)}
    assert len(drawn) == 200
    assert {sign for code in drawn for sign in code} == set(SIGNS)


def test_a_code_is_read_however_it_is_typed() -> None:
    assert spelled("7KXM3PRT9HCW") == "7KXM-3PRT-9HCW"
    for typed in ("7KXM3PRT9HCW", " 7kxm-3prt-9hcw ", "7KXM 3PRT 9HCW"):
        assert looks_like_code(typed)
        assert normal(typed) == "7KXM3PRT9HCW"
        assert hash_of(typed) == hash_of("7KXM3PRT9HCW")
    for other in ("", "hallo", "7KXM-3PRT-9HC", "7KXM-3PRT-9HCWW", "0KXM-3PRT-9HCW", "Praktikum im Mai"):
        assert not looks_like_code(other)


def test_links_open_their_kit_until_they_end_or_are_revoked(session: Session) -> None:
    kit, other = make_kit(session), make_kit(session, name="Nebenan")
    tokens = [KIT_LINKS.make(session, kit, NOW + timedelta(minutes=number)) for number in range(MOST + 1)]
    others = KIT_LINKS.make(session, other, NOW)
    assert session.scalars(select(KitLink.token_hash)).all().count(tokens[1]) == 0
    assert KIT_LINKS.owner_of(session, tokens[0], NOW) is None, "one too many ends the oldest"
    tried = (tokens[1], others, "x", "")
    assert [KIT_LINKS.owner_of(session, token, NOW) for token in tried] == [kit, other, None, None]
    assert KIT_LINKS.owner_of(session, tokens[1], NOW + timedelta(days=366)) is None
    assert [bool(link.used_at) for link in KIT_LINKS.open(session, kit, NOW)] == [True, False, False, False, False]
    assert KIT_LINKS.revoke(session, kit) == MOST
    assert [KIT_LINKS.owner_of(session, token, NOW) for token in (tokens[1], others)] == [None, other]
    other.is_closed = True
    assert KIT_LINKS.owner_of(session, others, NOW) is None
    KIT_LINKS.clean(session, NOW + timedelta(days=366))
    assert session.scalars(select(KitLink)).all() == []


def test_a_code_opens_what_it_is_for_until_the_end_of_its_last_day(session: Session) -> None:
    kit = make_kit(session)
    code = add_code(session, kit, label="9b", now=NOW, days=10, preset={"place": [KASSEL.ags]})
    assert code.expires_at == datetime(2026, 11, 12, 23, tzinfo=UTC), "midnight in Germany"
    assert find_code(session, spelled(code.code).lower(), NOW) is code
    assert find_code(session, code.code, NOW + 10 * DAY) is code
    assert find_code(session, code.code, NOW + 11 * DAY) is None
    assert [find_code(session, typed, NOW) for typed in (new_code(), "", "9b", "\ud800")] == [None] * 4
    code.is_revoked = True
    assert find_code(session, code.code, NOW) is None
    code.is_revoked, kit.is_closed = False, True
    assert find_code(session, code.code, NOW) is None


def test_codes_are_kept_a_year_for_the_figures_and_no_kit_has_endless_ones(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit = make_kit(session)
    add_code(session, kit, label="alt", now=NOW - 500 * DAY, days=10)
    kept = add_code(session, kit, label="neu", now=NOW, days=100_000)
    assert kept.expires_at is not None
    assert kept.expires_at < NOW + 402 * DAY
    clean_codes(session, NOW)
    assert codes.codes_of(session, kit) == [kept]
    monkeypatch.setattr(codes, "MOST_CODES", 1)
    with pytest.raises(TooMany):
        add_code(session, kit, label="mehr", now=NOW)


def test_openings_are_counted_and_told_in_steps_of_five(session: Session) -> None:
    code = make_code(session, make_kit(session))
    for _ in range(7):
        count_opened(session, code)
    session.refresh(code)
    assert code.opened == 7
    assert [shown_count(opened) for opened in (0, 1, 4, 5, 7, 10, 23)] == [0, 0, 0, 5, 5, 10, 20]


@pytest.mark.parametrize("label", ["Klasse 9b", "Elternabend März", "Girls' Day", "BO-Tag Jahrgang 8", "DaZ-Gruppe"])
def test_classes_and_occasions_name_nobody(label: str) -> None:
    assert not names_somebody(label)


@pytest.mark.parametrize("label", ["für Lena", "Mehmet Yılmaz", "Gespräch mit Frau Müller", "0561 123456"])
def test_a_label_that_names_somebody_is_noticed(label: str) -> None:
    assert names_somebody(label)


def test_a_list_keeps_its_order_and_holds_each_offer_once(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    picked = add_code(session, make_kit(session), label="Technik", now=NOW, is_list=True)
    first, second, third = (make_offer(session, title=title) for title in "abc")
    draft, for_schools = make_offer(session, status="draft"), make_offer(session, audience="schools")
    assert [put_on(session, picked, one.id) for one in (first, second, third, first)] == [True, True, True, False]
    assert [put_on(session, picked, number) for number in (draft.id, for_schools.id, 999_999)] == [False] * 3
    move_up(session, picked, third.id)
    move_up(session, picked, first.id)
    assert picked.offer_ids == [first.id, third.id, second.id]
    assert [date.offer_id for date in picked_dates(session, picked.offer_ids, NOW)] == [first.id, third.id, second.id]
    take_off(session, picked, first.id)
    third.status = "archived"
    session.flush()
    assert [date.offer_id for date in picked_dates(session, picked.offer_ids, NOW)] == [second.id]
    assert picked_dates(session, picked.offer_ids, NOW + 400 * DAY) == [], "what is over is left out"
    monkeypatch.setattr(codes, "MOST_ON_LIST", 2)
    with pytest.raises(TooMany):
        put_on(session, picked, first.id)


def _asking(size: int = 24) -> GroupRequest:
    return GroupRequest(size=size, grade="9", days_wished="im Mai", contact_name="Kim Lehr", created_at=NOW)


def test_places_are_asked_for_once_and_answered_once(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    kit, offer = make_kit(session), make_offer(session)
    far, draft = make_offer(session, WEINHEIM), make_offer(session, status="draft")
    asked = ask_for_places(session, kit, offer, _asking())
    assert (asked.kit_id, asked.offer_id, asked.municipality_ags) == (kit.id, offer.id, KASSEL.ags)
    for other in (far, draft, None):
        with pytest.raises(CannotAsk):
            ask_for_places(session, kit, other, _asking())
    assert answer_request(asked, RequestStatus.ACCEPTED, "Gern am 4. Mai.", "Werk", NOW)
    assert not answer_request(asked, RequestStatus.DECLINED, "Doch nicht.", "Amt", NOW)
    assert (asked.status, asked.answer, asked.answered_by) == ("accepted", "Gern am 4. Mai.", "Werk")
    monkeypatch.setattr(requests, "MOST_OPEN", 1)
    ask_for_places(session, kit, offer, _asking())
    with pytest.raises(CannotAsk):
        ask_for_places(session, kit, offer, _asking())
    clean_requests(session, NOW + timedelta(days=181))
    assert session.scalars(select(GroupRequest)).all() == []


def test_the_log_says_which_kit_and_no_word_of_a_request(database: Database) -> None:
    with database.session() as session:
        kit, offer = make_kit(session), make_offer(session)
    with confined(database, Actor(None, KASSEL.ags, kit_id=kit.id), NOW) as inside:
        own = inside.get_one(Kit, kit.id)
        picked = add_code(inside, own, label="Technik", now=NOW, is_list=True)
        put_on(inside, picked, offer.id)
        make_request(inside, own, offer)
    with database.session() as session:
        entries = {entry.subject: entry for entry in session.scalars(select(AuditEntry))}
        assert {entry.kit_id for entry in entries.values()} == {kit.id}
        assert entries["code"].changes["offers"] == [None, [offer.id]]
        assert entries["group_request"].changes == {"status": [None, "open"]}


def test_codes_from_before_the_kit_are_kept_both_ways(database: Database) -> None:
    with database.session() as session:
        make_code(session, make_kit(session), code="Schule-12", label="Alt", preset={"field": ["it"]}, opened=3)
    with database.engine.begin() as connection:
        command.downgrade(migration_config(connection), "0014")
        assert connection.execute(text("SELECT code, opened FROM recommendation")).all() == [("Schule-12", 3)]
    database.migrate()
    with database.session() as session:
        found = find_code(session, "schule12", NOW)
        assert found is not None
        assert (found.label, found.preset, found.opened, found.is_list) == ("Alt", {"field": ["it"]}, 3, False)
        assert session.scalars(select(Recommendation)).all() == [found]
