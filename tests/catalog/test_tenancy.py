"""A desk reaches its own municipality and nothing else: every way we know to reach further is tried."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, func, insert, literal, select, text, update
from sqlalchemy.orm import aliased, joinedload, selectinload

from catalog.database import Database
from catalog.desk.audit import clean_audit
from catalog.desk.tenancy import (
    KIT_RULES,
    PROVIDER_RULES,
    RULES,
    Actor,
    ConfinedSession,
    NotYours,
    Unconfined,
    confined,
)
from catalog.logos import Picture, keep_logo
from catalog.model import (
    Account,
    AdvanceQuestion,
    AuditEntry,
    Base,
    Booking,
    BookingTally,
    ColumnChoice,
    DeadLetter,
    DeskLogin,
    Faq,
    FaqText,
    GroupRequest,
    InboxUpdate,
    Kit,
    KitLink,
    Logo,
    MonthlyCount,
    Municipality,
    Offer,
    OfferDate,
    OfferField,
    OneTimeLink,
    Person,
    Proposal,
    Provider,
    ProviderLink,
    Recommendation,
    RecommendedOffer,
)
from catalog.pictures.keeping import keep_picture
from tests.factories import (
    KASSEL,
    NOW,
    WEINHEIM,
    make_account,
    make_advance_question,
    make_booking,
    make_code,
    make_date,
    make_faq,
    make_feed,
    make_figure,
    make_handoff,
    make_import,
    make_kit,
    make_offer,
    make_question,
    make_request,
    make_setup,
    make_slot,
    make_wording,
    translate,
)


@dataclass
class Towns:
    """A database with one offer, provider and account in each of two towns; the desk is that of Kassel."""

    database: Database
    actor: Actor
    own: Offer
    other: Offer
    other_account: Account
    other_faq: Faq
    common_faq: Faq
    kits: dict[str, Kit]
    """By the key of the town."""

    def at_the_desk(self, work: Callable[[ConfinedSession], Any]) -> Any:
        """What ``work`` gives in a confined session."""
        with confined(self.database, self.actor, NOW) as session:
            return work(session)

    def everything(self) -> list[list[tuple[Any, ...]]]:
        """The content of all tables a desk can reach, but for the audit log."""
        with self.database.session() as session:
            tables = [model.__table__ for model in RULES if model is not AuditEntry]
            return [sorted(map(repr, session.execute(select(table)))) for table in tables]


@pytest.fixture
def towns(database: Database) -> Towns:
    with database.session() as session:
        own, other = make_offer(session), make_offer(session, WEINHEIM)
        account, other_account = make_account(session), make_account(session, WEINHEIM)
        session.add(DeskLogin(token_hash="h", account_id=other_account.id, created_at=NOW, seen_at=NOW))
        session.add(ColumnChoice(municipality_ags=WEINHEIM.ags, heading="nr", name="source_id"))
        make_import(session, WEINHEIM)
        make_feed(session, WEINHEIM)
        session.add(OneTimeLink(token_hash="h", purpose="reset", account_id=other_account.id, expires_at=NOW))
        for ags in (KASSEL.ags, WEINHEIM.ags):
            make_figure(session, municipality_ags=ags)
            offer = own if ags == KASSEL.ags else other
            make_figure(session, municipality_ags=ags, kind="face", key=f"good|{offer.id}")
        for place in (KASSEL, WEINHEIM):
            faq = make_faq(session, municipality_ags=place.ags)
            make_wording(session, faq, municipality_ags=place.ags)
            make_question(session, municipality_ags=place.ags)
            make_handoff(session, place)
        kits = {}
        for place, offer in ((KASSEL, own), (WEINHEIM, other)):
            kit = kits[place.ags] = make_kit(session, place)
            session.add(KitLink(kit_id=kit.id, token_hash=place.ags, created_at=NOW, expires_at=NOW))
            make_code(session, kit, entries=[RecommendedOffer(offer_id=offer.id, position=1)])
            make_request(session, kit, offer)
            keep_logo(session, place.ags, Picture("<svg/>", 1.0))
        for offer in (own, other):
            token, provider = f"h{offer.id}", offer.provider_id
            session.add(ProviderLink(provider_id=provider, token_hash=token, created_at=NOW, expires_at=NOW))
            session.add(Proposal(provider_id=provider, base={}, parts={}, title="x", created_at=NOW))
            offer.picture_key, offer.picture_alt = keep_picture(session, b"jpeg", offer.municipality_ags, NOW), "x"
        for offer in (own, other):
            session.refresh(offer)  # the dates were made after it
            translate(offer, "tr", "Bir gün")
            make_setup(session, offer)
            make_slot(session, offer.dates[0])
            make_booking(session, offer.dates[0])
            session.add(BookingTally(date_id=offer.dates[0].id, mode="onsite"))
            make_advance_question(session, offer, status="approved")
        assert [len(offer.dates) for offer in (own, other)] == [1, 1]
        assert own.provider_id != other.provider_id
        common = make_faq(session, "Bekomme ich Geld?")
        return Towns(database, Actor(account.id, KASSEL.ags), own, other, other_account, faq, common, kits)


OWNED = [model for model in RULES if model not in (AuditEntry, MonthlyCount, DeadLetter)]
"""Models whose rows belong to a municipality. The log has none yet; a bare count per month belongs to nobody, and what
could not be delivered to the whole installation, whose administration its door asks for."""


@pytest.mark.parametrize("model", OWNED, ids=lambda one: one.__name__)
def test_only_own_rows_are_read_however_they_are_asked_for(towns: Towns, model: type[Base]) -> None:
    with towns.database.session() as session:
        everywhere = session.scalar(select(func.count()).select_from(model))

    def counts(session: ConfinedSession) -> set[int]:
        other = aliased(model)
        return {
            len(session.scalars(select(model)).unique().all()),
            len(session.scalars(select(other)).unique().all()),
            session.scalar(select(func.count()).select_from(model)),
            session.scalar(select(select(func.count()).select_from(model).scalar_subquery()).select_from(Municipality)),
            len(session.scalars(select(model).union_all(select(model))).all()) // 2,
        }

    own = towns.at_the_desk(counts)
    assert len(own) == 1
    assert 0 <= own.pop() < everywhere


def test_a_row_of_another_municipality_is_not_found_by_its_key(towns: Towns) -> None:
    def look(session: ConfinedSession) -> list[Any]:
        return [
            session.get(Offer, towns.other.id),
            session.get(OfferDate, towns.other.dates[0].id),
            session.get(OfferField, (towns.other.id, "it")),
            session.get(Provider, towns.other.provider_id),
            session.get(Municipality, WEINHEIM.ags),
            session.get(Account, towns.other_account.id),
            session.get(DeskLogin, "h"),
            session.get(OneTimeLink, "h"),
            session.scalar(select(OfferDate).join(Offer).where(Offer.id == towns.other.id)),
            session.scalar(select(Offer.title).where(Offer.id == towns.other.id)),
        ]

    assert towns.at_the_desk(look) == [None] * 10


def test_related_rows_are_confined_however_they_are_loaded(towns: Towns) -> None:
    """Even where the data are wrong: an offer of ours that belongs to a provider of another town."""
    with towns.database.session() as session:
        session.execute(update(Offer).where(Offer.id == towns.own.id).values(provider_id=towns.other.provider_id))

    def load(session: ConfinedSession) -> list[Any]:
        joined = session.scalars(select(Offer).options(joinedload(Offer.dates))).unique().one()
        session.expunge_all()
        selected = session.scalars(select(Offer).options(selectinload(Offer.dates))).unique().one()
        session.expunge_all()
        lazy = session.get_one(Offer, towns.own.id)
        return [
            joined.provider,
            selected.provider,
            lazy.provider,
            len(joined.dates),
            len(selected.dates),
            len(lazy.dates),
        ]

    assert towns.at_the_desk(load) == [None, None, None, 1, 1, 1]


STATEMENTS: dict[str, Callable[[Towns], Any]] = {
    "text": lambda towns: text("SELECT * FROM offer"),
    "a table": lambda towns: select(Offer.__table__),
    "a constant": lambda towns: select(literal(1)),
    "update": lambda towns: update(Offer).values(title="x"),
    "update by key": lambda towns: update(Offer).where(Offer.id == towns.own.id).values(title="x"),
    "delete": lambda towns: delete(OfferDate),
    "insert": lambda towns: insert(Municipality).values(ags="1" * 8),
    "people": lambda towns: select(Person),
    "messages": lambda towns: select(InboxUpdate.raw),
    "a join with people": lambda towns: select(Offer, Person),
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_what_cannot_be_narrowed_does_not_run(towns: Towns, name: str) -> None:
    before = towns.everything()
    with pytest.raises(Unconfined):
        towns.at_the_desk(lambda session: session.execute(STATEMENTS[name](towns)))
    assert towns.everything() == before


def test_there_is_no_connection_to_be_had(towns: Towns) -> None:
    with pytest.raises(Unconfined):
        towns.at_the_desk(lambda session: session.connection())


def _own(session: ConfinedSession, towns: Towns) -> Offer:
    return session.get_one(Offer, towns.own.id)


def _question(session: ConfinedSession) -> AdvanceQuestion:
    return session.scalars(select(AdvanceQuestion)).one()


ATTACKS: dict[str, Callable[[ConfinedSession, Towns], Any]] = {
    "a provider of another town": lambda s, t: setattr(_own(s, t), "provider_id", t.other.provider_id),
    "giving an offer away": lambda s, t: setattr(_own(s, t), "municipality_ags", WEINHEIM.ags),
    "a date for another town's offer": lambda s, t: s.add(
        OfferDate(offer_id=t.other.id, format="digital", starts_at=NOW + timedelta(days=90))
    ),
    "moving a date there": lambda s, t: setattr(
        s.get_one(OfferDate, t.own.dates[0].id), "offer_id", t.other.id
    ),
    "a field for another town's offer": lambda s, t: s.add(OfferField(offer_id=t.other.id, field="bau")),
    "a new offer there": lambda s, t: s.add(
        Offer(
            provider_id=t.other.provider_id, municipality_ags=WEINHEIM.ags, source_id="x:y", title="X", summary="x",
            kind="infotag", updated_at=NOW,
        )
    ),
    "a new provider there": lambda s, t: s.add(
        Provider(municipality_ags=WEINHEIM.ags, source_id="x:y", name="X", kind="firm")
    ),
    "an account there": lambda s, t: s.add(
        Account(municipality_ags=WEINHEIM.ags, email="x@x", name="X", role="admin", created_at=NOW)
    ),
    "a login of another town's account": lambda s, t: s.add(
        DeskLogin(token_hash="mine", account_id=t.other_account.id, created_at=NOW, seen_at=NOW)
    ),
    "a link for another town's account": lambda s, t: s.add(
        OneTimeLink(token_hash="mine", purpose="reset", account_id=t.other_account.id, expires_at=NOW)
    ),
    "a municipality": lambda s, t: s.add(
        Municipality(ags="12345678", name="X", state="HE", lat=50, lon=9, contact_name="X")
    ),
    "an entry there": lambda s, t: s.add(Faq(municipality_ags=WEINHEIM.ags, source_id="x:y")),
    "an entry for all": lambda s, t: s.add(Faq(source_id="x:y")),
    "taking over an entry for all": lambda s, t: setattr(
        s.get_one(Faq, t.common_faq.id), "municipality_ags", KASSEL.ags
    ),
    "hiding an entry for all": lambda s, t: setattr(s.get_one(Faq, t.common_faq.id), "published", False),
    "deleting an entry for all": lambda s, t: s.delete(s.get_one(Faq, t.common_faq.id)),
    "another answer of an entry for all": lambda s, t: setattr(
        s.get_one(FaqText, t.common_faq.texts[0].id), "answer", "X"
    ),
    "a wording for all": lambda s, t: s.add(FaqText(faq_id=t.common_faq.id, language="de", question="X")),
    "a wording of another town's entry": lambda s, t: s.add(
        FaqText(faq_id=t.other_faq.id, language="de", question="X", municipality_ags=KASSEL.ags)
    ),
    "standing for another town's entry": lambda s, t: s.add(
        Faq(municipality_ags=KASSEL.ags, source_id="x:y", replaces_id=t.other_faq.id)
    ),
    "a kit there": lambda s, t: s.add(Kit(municipality_ags=WEINHEIM.ags, name="X", created_at=NOW)),
    "a link to another town's kit": lambda s, t: s.add(
        KitLink(kit_id=t.kits[WEINHEIM.ags].id, token_hash="x", created_at=NOW, expires_at=NOW)
    ),
    "a code of another town's kit": lambda s, t: make_code(s, t.kits[WEINHEIM.ags], municipality_ags=KASSEL.ags),
    "a question about another town's offer": lambda s, t: make_advance_question(s, t.own, offer_id=t.other.id),
    "a question as another town's entry": lambda s, t: setattr(_question(s), "faq_id", t.other_faq.id),
    "another key of the own municipality": lambda s, t: setattr(
        s.get_one(Municipality, KASSEL.ags), "ags", WEINHEIM.ags
    ),
}  # fmt: skip


def _booking(session: ConfinedSession) -> Booking:
    return session.scalars(select(Booking)).one()


def _unseen(session: ConfinedSession) -> None:
    """Give somebody who waits a seat, without what was before having been read."""
    booking = _booking(session)
    session.expire(booking)
    booking.state = "attended"


NOTES: dict[str, Callable[[ConfinedSession, Towns], Any]] = {
    "cancel a seat": lambda s, t: setattr(_booking(s), "state", "cancelled"),
    "note what was not read": lambda s, t: _unseen(s),
    "name somebody": lambda s, t: setattr(_booking(s), "nickname", "X"),
    "take over a seat": lambda s, t: setattr(_booking(s), "pseudonym", "x"),
    "book": lambda s, t: make_booking(s, s.get_one(OfferDate, t.own.dates[0].id)),
    "book elsewhere": lambda s, t: make_booking(s, t.other.dates[0]),
    "move a seat there": lambda s, t: setattr(_booking(s), "date_id", t.other.dates[0].id),
    "delete a booking": lambda s, t: s.delete(_booking(s)),
}
"""What neither a desk nor a provider does with bookings."""


def test_of_a_booking_nothing_is_written_but_who_came(towns: Towns) -> None:
    before = towns.everything()
    firm = Actor(None, KASSEL.ags, towns.own.provider_id)
    for actor in (towns.actor, firm):
        for attack in NOTES.values():
            with pytest.raises(NotYours), confined(towns.database, actor, NOW) as session:
                attack(session, towns)
    assert towns.everything() == before
    for actor, state in ((towns.actor, "attended"), (firm, "missed")):
        with confined(towns.database, actor, NOW) as session:
            _booking(session).state = state
        with towns.database.session() as session:
            assert set(session.scalars(select(Booking.state))) == {state, "booked"}
    noted = [(one.subject, one.subject_id, one.changes) for one in audit(towns.database)]
    date = towns.own.dates[0].id
    assert noted == [
        ("attendance", date, {"state": [before, after]})
        for before, after in (("booked", "attended"), ("attended", "missed"))
    ], "of the date: it says nothing of a person for longer than the booking is kept"


def test_a_provider_s_link_sees_bookings_around_their_date_only(towns: Towns) -> None:
    firm = Actor(None, KASSEL.ags, towns.own.provider_id)
    for days, seen in ((-8, 0), (-6, 1), (14, 1), (15, 0)):
        with confined(towns.database, firm, NOW + timedelta(days=days)) as session:
            assert len(session.scalars(select(Booking)).all()) == seen, days


@pytest.mark.parametrize("name", ATTACKS)
def test_nothing_is_written_beyond_the_own_municipality(towns: Towns, name: str) -> None:
    before = towns.everything()
    with pytest.raises(NotYours):
        towns.at_the_desk(lambda session: ATTACKS[name](session, towns))
    assert towns.everything() == before


@pytest.mark.parametrize("row", [Person(pseudonym="x", channel="web", conversation_id="x", seen_at=NOW), AuditEntry()])
def test_what_has_no_rule_for_writing_is_not_written(towns: Towns, row: Base) -> None:
    with pytest.raises(Unconfined):
        towns.at_the_desk(lambda session: session.add(row))


def _proposed(towns: Towns, **values: Any) -> Proposal:
    filled = {"provider_id": towns.own.provider_id, "base": {}, "parts": {}, "title": "x", "created_at": NOW}
    return Proposal(**(filled | values))


def _request(session: ConfinedSession) -> GroupRequest:
    return session.scalars(select(GroupRequest)).one()


BY_LINK: dict[str, Callable[[ConfinedSession, Towns], Any]] = {
    "change its own offer": lambda s, t: setattr(_own(s, t), "title", "Neu"),
    "withdraw it": lambda s, t: setattr(_own(s, t), "status", "draft"),
    "delete it": lambda s, t: s.delete(_own(s, t)),
    "change its date": lambda s, t: setattr(_own(s, t).dates[0], "status", "cancelled"),
    "change its fields": lambda s, t: setattr(_own(s, t), "field_rows", []),
    "change itself": lambda s, t: setattr(s.get_one(Provider, t.own.provider_id), "name", "Neu"),
    "change the town": lambda s, t: setattr(s.get_one(Municipality, KASSEL.ags), "name", "Neu"),
    "decide a proposal": lambda s, t: setattr(s.scalars(select(Proposal)).one(), "status", "accepted"),
    "delete a proposal": lambda s, t: s.delete(s.scalars(select(Proposal)).one()),
    "propose for another provider": lambda s, t: s.add(_proposed(t, provider_id=t.other.provider_id)),
    "propose for another's offer": lambda s, t: s.add(_proposed(t, offer_id=t.other.id)),
    "change what a school asks for": lambda s, t: setattr(_request(s), "size", 90),
    "delete what a school asks for": lambda s, t: s.delete(_request(s)),
    "change what is asked": lambda s, t: setattr(_question(s), "text", "X"),
    "publish its answer": lambda s, t: [setattr(_question(s), *one) for one in (("answer", "X"), ("is_shown", True))],
    "delete a question": lambda s, t: s.delete(_question(s)),
    "make an offer": lambda s, t: s.add(
        Offer(
            provider_id=t.own.provider_id, municipality_ags=KASSEL.ags, source_id="x:y", title="X", summary="x",
            kind="infotag", updated_at=NOW,
        )
    ),
    "make a link": lambda s, t: s.add(
        ProviderLink(provider_id=t.own.provider_id, token_hash="x", created_at=NOW, expires_at=NOW)
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BY_LINK)
def test_a_provider_s_link_writes_nothing_but_proposals_and_confirmations(towns: Towns, name: str) -> None:
    before = towns.everything()
    actor = Actor(None, KASSEL.ags, towns.own.provider_id)
    with pytest.raises((NotYours, Unconfined)), confined(towns.database, actor, NOW) as session:
        BY_LINK[name](session, towns)
    assert towns.everything() == before


def test_a_provider_s_link_reads_its_own_and_no_neighbour_s(towns: Towns) -> None:
    with towns.database.session() as session:
        neighbour = make_offer(session)
        session.add(_proposed(towns, provider_id=neighbour.provider_id))
        make_advance_question(session, neighbour, status="approved")
        translate(neighbour, "tr", "Bir gün")
        for status in ("new", "rejected"):
            make_advance_question(session, towns.own, status=status)
    with confined(towns.database, Actor(None, KASSEL.ags, towns.own.provider_id), NOW) as session:
        found = {model: len(session.scalars(select(model)).unique().all()) for model in PROVIDER_RULES}
        assert found == dict.fromkeys(PROVIDER_RULES, 1)
        assert session.get(Offer, neighbour.id) is None
        for model in RULES.keys() - PROVIDER_RULES.keys():
            with pytest.raises(Unconfined):
                session.scalars(select(model)).all()


def _kit(towns: Towns) -> Kit:
    return towns.kits[KASSEL.ags]


def _code(session: ConfinedSession) -> Recommendation:
    return session.scalars(select(Recommendation)).one()


BY_KIT: dict[str, Callable[[ConfinedSession, Towns], Any]] = {
    "change an offer": lambda s, t: setattr(_own(s, t), "title", "Neu"),
    "delete an offer": lambda s, t: s.delete(_own(s, t)),
    "change itself": lambda s, t: setattr(s.get_one(Kit, _kit(t).id), "name", "Neu"),
    "make a link": lambda s, t: s.add(KitLink(kit_id=_kit(t).id, token_hash="x", created_at=NOW, expires_at=NOW)),
    "make a kit": lambda s, t: make_kit(s),
    "make a code of another's": lambda s, t: make_code(s, t.kits[WEINHEIM.ags], municipality_ags=KASSEL.ags),
    "make a code of nobody's": lambda s, t: make_code(s, _kit(t), kit_id=None),
    "give a code away": lambda s, t: setattr(_code(s), "kit_id", t.kits[WEINHEIM.ags].id),
    "delete a code": lambda s, t: s.delete(_code(s)),
    "put an offer on another's list": lambda s, t: s.add(
        RecommendedOffer(recommendation_id=_code(s).id + 1, offer_id=t.own.id, position=9)
    ),
    "ask in another's name": lambda s, t: make_request(
        s, t.kits[WEINHEIM.ags], t.own, municipality_ags=KASSEL.ags
    ),
    "ask with an answer": lambda s, t: make_request(s, _kit(t), t.own, status="accepted"),
    "accept itself": lambda s, t: setattr(_request(s), "status", "accepted"),
    "answer itself": lambda s, t: setattr(_request(s), "answer", "Ja"),
    "ask for more than was answered": lambda s, t: setattr(_request(s), "size", 90),
    "delete a request": lambda s, t: s.delete(_request(s)),
    "propose": lambda s, t: s.add(_proposed(t)),
}  # fmt: skip


@pytest.mark.parametrize("name", BY_KIT)
def test_a_kit_s_link_writes_nothing_but_its_codes_lists_and_requests(towns: Towns, name: str) -> None:
    before = towns.everything()
    actor = Actor(None, KASSEL.ags, kit_id=_kit(towns).id)
    with pytest.raises((NotYours, Unconfined)), confined(towns.database, actor, NOW) as session:
        BY_KIT[name](session, towns)
    assert towns.everything() == before


def test_a_kit_s_link_reads_its_own_and_what_is_published_anywhere(towns: Towns) -> None:
    with towns.database.session() as session:
        neighbour = make_kit(session, name="Nebenan")
        make_code(session, neighbour)
        make_request(session, neighbour, towns.own)
        draft = make_offer(session, status="draft")
    with confined(towns.database, Actor(None, KASSEL.ags, kit_id=_kit(towns).id), NOW) as session:
        own = (Kit, Recommendation, RecommendedOffer, GroupRequest, Municipality)
        assert {len(session.scalars(select(model)).unique().all()) for model in own} == {1}
        assert session.get(Offer, towns.other.id)
        assert session.get(Offer, draft.id) is None
        assert session.get(Provider, draft.provider_id) is None
        assert [logo.municipality_ags for logo in session.scalars(select(Logo))] == [KASSEL.ags]
        for model in RULES.keys() - KIT_RULES.keys():
            with pytest.raises(Unconfined):
                session.scalars(select(model)).all()


def audit(database: Database) -> list[AuditEntry]:
    with database.session() as session:
        return list(session.scalars(select(AuditEntry).order_by(AuditEntry.id)))


def test_every_change_is_written_down_as_one_entry_per_thing_and_transaction(towns: Towns) -> None:
    def change(session: ConfinedSession) -> None:
        offer = _own(session, towns)
        offer.title = "Neu"
        session.flush()
        offer.field_rows = [OfferField(field="bau")]
        session.flush()
        offer.dates[0].note = "Bitte pünktlich"
        offer.title = "Ganz neu"

    towns.at_the_desk(change)
    (entry,) = audit(towns.database)
    assert (entry.subject, entry.subject_id, entry.action) == ("offer", towns.own.id, "changed")
    assert (entry.account_id, entry.municipality_ags, entry.at) == (towns.actor.account_id, KASSEL.ags, NOW)
    date = f"date:{towns.own.dates[0].id}"
    assert entry.changes.keys() == {"title", "fields", date}
    assert entry.changes["title"] == ["Schnuppertag", "Ganz neu"]
    assert entry.changes["fields"] == [["it"], ["bau"]]
    assert [one["note"] for one in entry.changes[date]] == [None, "Bitte pünktlich"]


def test_what_is_the_same_in_the_end_is_not_written_down(towns: Towns) -> None:
    def there_and_back(session: ConfinedSession) -> None:
        offer = _own(session, towns)
        offer.title = "Neu"
        session.flush()
        offer.title = "Schnuppertag"

    towns.at_the_desk(there_and_back)
    assert audit(towns.database) == []


def test_making_and_deleting_are_written_down(towns: Towns) -> None:
    def make(session: ConfinedSession) -> int:
        offer = make_offer(session, title="Kurz da")
        make_date(session, offer, starts_at=NOW + timedelta(days=30))
        return offer.id

    made = towns.at_the_desk(make)
    towns.at_the_desk(lambda session: session.delete(session.get_one(Offer, made)))
    entries = [entry for entry in audit(towns.database) if entry.subject == "offer"]
    assert [entry.action for entry in entries] == ["created", "deleted"]
    assert [entry.changes["title"] for entry in entries] == [[None, "Kurz da"], ["Kurz da", None]]
    assert len([key for key in entries[1].changes if key.startswith("date:")]) == 2


def test_no_secret_is_written_down(towns: Towns) -> None:
    def change(session: ConfinedSession) -> None:
        account = session.get_one(Account, towns.actor.account_id)
        account.password_hash, account.totp_secret = "$argon2id$secret", "BASE32SECRET"

    towns.at_the_desk(change)
    (entry,) = audit(towns.database)
    assert entry.changes == {"password_hash": [False, True], "totp_secret": [False, True]}


def test_nothing_is_written_down_of_what_was_rolled_back(towns: Towns) -> None:
    def fail(session: ConfinedSession) -> None:
        _own(session, towns).title = "Neu"
        session.flush()
        raise KeyError

    with pytest.raises(KeyError):
        towns.at_the_desk(fail)
    assert audit(towns.database) == []


def test_the_log_of_another_municipality_is_not_read(towns: Towns) -> None:
    there = Actor(towns.other_account.id, WEINHEIM.ags)
    with confined(towns.database, there, NOW) as session:
        session.get_one(Offer, towns.other.id).title = "Neu"
    assert len(audit(towns.database)) == 1
    assert towns.at_the_desk(lambda session: session.scalars(select(AuditEntry)).all()) == []


def test_entries_are_deleted_after_two_years(towns: Towns) -> None:
    towns.at_the_desk(lambda session: setattr(_own(session, towns), "title", "Neu"))
    for days, kept in ((729, 1), (731, 0)):
        with towns.database.session() as session:
            clean_audit(session, NOW + timedelta(days=days))
        assert len(audit(towns.database)) == kept
