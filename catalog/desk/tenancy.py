"""What a municipality's desk can see and write, by one mechanism: a session that cannot reach beyond it.

Every statement of a :class:`ConfinedSession` is narrowed to the municipality before it runs; every row it writes is
held against the same rules before it is committed, and written down in the audit log (see
:mod:`catalog.desk.audit`). What has no rule here cannot be read or written at a desk at all: a new table is out of
reach until somebody decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NoReturn

from sqlalchemy import ColumnElement, Engine, String, and_, cast, event, inspect, literal, or_, select, true
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction, with_loader_criteria

from catalog.bookings.attendance import in_reach
from catalog.database import Database
from catalog.desk import audit
from catalog.figures.counting import face_key
from catalog.model import (
    SEATED,
    Account,
    AdvanceQuestion,
    AuditEntry,
    Base,
    Booking,
    BookingSetup,
    BookingSlot,
    BookingTally,
    CalendarFeed,
    ColumnChoice,
    DeadLetter,
    DeskLogin,
    Faq,
    FaqText,
    GroupRequest,
    Handoff,
    HandoffText,
    ImportRun,
    Kit,
    KitLink,
    Logo,
    MonthlyCount,
    Municipality,
    Offer,
    OfferDate,
    OfferField,
    OfferText,
    OneTimeLink,
    Picture,
    Proposal,
    ProposedWording,
    Provider,
    ProviderLink,
    Recommendation,
    RecommendedOffer,
    UnansweredQuestion,
    WeeklyCount,
)
from catalog.vocabulary import AskedStatus, CountKind, Face, OfferStatus, RequestStatus


class NotYours(Exception):
    """Something of another municipality was to be written, or pointed at. Nothing of the transaction is kept."""


class Unconfined(Exception):
    """A statement that the rules cannot be applied to. A fault of the program, not of whoever uses it."""


@dataclass(frozen=True)
class Actor:
    """Who works at a desk, and whose desk it is.

    Without an account it is the provider or the kit that came by its link, or else the operator, or Lotse by itself.
    """

    account_id: int | None
    municipality_ags: str
    provider_id: int | None = None
    kit_id: int | None = None
    import_id: int | None = None
    """The import that does it in their name."""


Rule = Callable[[str], ColumnElement[bool]]


def _of_offer(child: type[OfferDate] | type[OfferField] | type[OfferText] | type[BookingSetup]) -> Rule:
    offers = Offer.__table__.c
    return lambda ags: child.offer_id.in_(select(offers.id).where(offers.municipality_ags == ags))


def _of_date(child: type[BookingSlot] | type[BookingTally]) -> Rule:
    offers, dates = Offer.__table__.c, OfferDate.__table__.c
    return lambda ags: child.date_id.in_(
        select(dates.id).join(Offer.__table__, offers.id == dates.offer_id).where(offers.municipality_ags == ags)
    )


def _of_provider(child: type[ProviderLink] | type[Proposal]) -> Rule:
    providers = Provider.__table__.c
    return lambda ags: child.provider_id.in_(select(providers.id).where(providers.municipality_ags == ags))


def _proposed(ags: str) -> ColumnElement[bool]:
    return or_(_of_provider(Proposal)(ags), Proposal.municipality_ags == ags)


def _of_account(child: type[DeskLogin] | type[OneTimeLink]) -> Rule:
    accounts = Account.__table__.c
    return lambda ags: child.account_id.in_(select(accounts.id).where(accounts.municipality_ags == ags))


def _own_or_for_all(shared: type[Faq] | type[FaqText]) -> Rule:
    return lambda ags: or_(shared.municipality_ags == ags, shared.municipality_ags.is_(None))


def _of_handoff(ags: str) -> ColumnElement[bool]:
    handoffs = Handoff.__table__.c
    return HandoffText.handoff_id.in_(select(handoffs.id).where(handoffs.municipality_ags == ags))


def _of_code(ags: str) -> ColumnElement[bool]:
    codes = Recommendation.__table__.c
    return RecommendedOffer.recommendation_id.in_(select(codes.id).where(codes.municipality_ags == ags))


def _of_kit(ags: str) -> ColumnElement[bool]:
    kits = Kit.__table__.c
    return KitLink.kit_id.in_(select(kits.id).where(kits.municipality_ags == ags))


RULES: dict[type[Base], Rule] = {
    Municipality: lambda ags: Municipality.ags == ags,
    Provider: lambda ags: Provider.municipality_ags == ags,
    Offer: lambda ags: Offer.municipality_ags == ags,
    OfferDate: _of_offer(OfferDate),
    OfferField: _of_offer(OfferField),
    OfferText: _of_offer(OfferText),
    BookingSetup: _of_offer(BookingSetup),
    BookingSlot: _of_date(BookingSlot),
    Booking: lambda ags: Booking.municipality_ags == ags,
    BookingTally: _of_date(BookingTally),
    Picture: lambda ags: Picture.municipality_ags == ags,
    ProviderLink: _of_provider(ProviderLink),
    Proposal: _proposed,
    Account: lambda ags: Account.municipality_ags == ags,
    DeskLogin: _of_account(DeskLogin),
    OneTimeLink: _of_account(OneTimeLink),
    Handoff: lambda ags: Handoff.municipality_ags == ags,
    HandoffText: _of_handoff,
    AuditEntry: lambda ags: AuditEntry.municipality_ags == ags,
    Kit: lambda ags: Kit.municipality_ags == ags,
    KitLink: _of_kit,
    Logo: lambda ags: Logo.municipality_ags == ags,
    Recommendation: lambda ags: Recommendation.municipality_ags == ags,
    RecommendedOffer: _of_code,
    GroupRequest: lambda ags: GroupRequest.municipality_ags == ags,
    WeeklyCount: lambda ags: WeeklyCount.municipality_ags == ags,
    MonthlyCount: lambda _ags: true(),
    Faq: _own_or_for_all(Faq),
    FaqText: _own_or_for_all(FaqText),
    ProposedWording: lambda ags: ProposedWording.municipality_ags == ags,
    UnansweredQuestion: lambda ags: UnansweredQuestion.municipality_ags == ags,
    AdvanceQuestion: lambda ags: AdvanceQuestion.municipality_ags == ags,
    ImportRun: lambda ags: ImportRun.municipality_ags == ags,
    CalendarFeed: lambda ags: CalendarFeed.municipality_ags == ags,
    ColumnChoice: lambda ags: ColumnChoice.municipality_ags == ags,
    DeadLetter: lambda _ags: true(),
}
"""Which rows the municipality ``ags`` sees. Those that belong to none (FAQ entries for all, counts per month) can be
read, but are no one's to change; but for dead letters, which every administration may settle."""
READ_ONLY = frozenset({AuditEntry, WeeklyCount, MonthlyCount, BookingTally})
NOTING = frozenset({"state"})
"""The column of a booking that a desk and a provider write: whether somebody who had a seat came."""


def _of_own_offer(child: type[OfferDate] | type[OfferField] | type[OfferText]) -> Callable[[int], ColumnElement[bool]]:
    offers = Offer.__table__.c
    return lambda provider: child.offer_id.in_(select(offers.id).where(offers.provider_id == provider))


def _of_own_date(child: type[Booking] | type[BookingSlot]) -> Callable[[int], ColumnElement[bool]]:
    offers, dates = Offer.__table__.c, OfferDate.__table__.c
    own = select(dates.id).join(Offer.__table__, offers.id == dates.offer_id)
    return lambda provider: child.date_id.in_(own.where(offers.provider_id == provider))


def _faces_of_own_offers(provider: int) -> list[ColumnElement[bool]]:
    offers = Offer.__table__.c
    keys = [select(literal(face_key(face)) + cast(offers.id, String)) for face in Face]
    return [WeeklyCount.key.in_(key.where(offers.provider_id == provider)) for key in keys]


PROVIDER_RULES: dict[type[Base], Callable[[int], ColumnElement[bool]]] = {
    Provider: lambda provider: Provider.id == provider,
    Offer: lambda provider: Offer.provider_id == provider,
    OfferDate: _of_own_offer(OfferDate),
    OfferField: _of_own_offer(OfferField),
    OfferText: _of_own_offer(OfferText),
    BookingSlot: _of_own_date(BookingSlot),
    Booking: _of_own_date(Booking),
    WeeklyCount: lambda provider: and_(WeeklyCount.kind == CountKind.FACE, or_(*_faces_of_own_offers(provider))),
    Picture: lambda provider: Picture.key.in_(
        select(Offer.__table__.c.picture_key).where(Offer.__table__.c.provider_id == provider)
    ),
    Proposal: lambda provider: Proposal.provider_id == provider,
    GroupRequest: lambda provider: GroupRequest.offer_id.in_(
        select(Offer.__table__.c.id).where(Offer.__table__.c.provider_id == provider)
    ),
    AdvanceQuestion: lambda provider: and_(
        AdvanceQuestion.status == AskedStatus.APPROVED,
        AdvanceQuestion.offer_id.in_(select(Offer.__table__.c.id).where(Offer.__table__.c.provider_id == provider)),
    ),
    Municipality: lambda provider: Municipality.ags.in_(
        select(Provider.__table__.c.municipality_ags).where(Provider.__table__.c.id == provider)
    ),
}
"""Which rows there are for whoever came by the link of a provider. Of bookings those around today (``in_reach``)."""
CONFIRMING = frozenset({"assured_date", "assurer", "updated_at"})
"""The columns of an offer that a provider writes by saying that all of it is still right. The rest it proposes."""
ANSWERING = frozenset({"status", "answer", "answered_by", "answered_at"})
"""The columns of a request for a group that a provider writes."""
REPLYING = frozenset({"answer", "answered_by"})
"""The columns of a question handed in beforehand that a provider writes, as long as the answer is on no page."""


def _of_published(child: type[OfferDate] | type[OfferField] | type[OfferText]) -> ColumnElement[bool]:
    offers = Offer.__table__.c
    return child.offer_id.in_(select(offers.id).where(offers.status == OfferStatus.PUBLISHED))


def _of_own_code(kit: int) -> ColumnElement[bool]:
    codes = Recommendation.__table__.c
    return RecommendedOffer.recommendation_id.in_(select(codes.id).where(codes.kit_id == kit))


KIT_RULES: dict[type[Base], Callable[[int], ColumnElement[bool]]] = {
    Kit: lambda kit: Kit.id == kit,
    Recommendation: lambda kit: Recommendation.kit_id == kit,
    RecommendedOffer: _of_own_code,
    GroupRequest: lambda kit: GroupRequest.kit_id == kit,
    Municipality: lambda kit: Municipality.ags.in_(
        select(Kit.__table__.c.municipality_ags).where(Kit.__table__.c.id == kit)
    ),
    Logo: lambda kit: Logo.municipality_ags.in_(
        select(Kit.__table__.c.municipality_ags).where(Kit.__table__.c.id == kit)
    ),
    Offer: lambda _kit: Offer.status == OfferStatus.PUBLISHED,
    OfferDate: lambda _kit: _of_published(OfferDate),
    OfferField: lambda _kit: _of_published(OfferField),
    OfferText: lambda _kit: _of_published(OfferText),
    Provider: lambda _kit: Provider.id.in_(
        select(Offer.__table__.c.provider_id).where(Offer.__table__.c.status == OfferStatus.PUBLISHED)
    ),
}
"""Which rows there are for whoever came by the link of a kit: its own, and the offers that everybody sees, of other
municipalities, too, as in the portal."""
WITHDRAWING = frozenset({"status"})
"""The column of a request for a group that the kit that asked writes."""
_BY_TABLE = {model.__table__: model for model in RULES}


class ConfinedSession(Session):
    """A session in which there is nothing but the municipality of ``actor``."""

    def __init__(self, engine: Engine, actor: Actor, now: datetime) -> None:
        super().__init__(engine, expire_on_commit=False)
        self.actor = actor
        self._seen: dict[type[Base], set[Any]] = defaultdict(set)
        ags, provider, kit = actor.municipality_ags, actor.provider_id, actor.kit_id
        self._changes = audit.Changes(super().connection, ags, actor.account_id, now, provider, kit, actor.import_id)
        if provider is not None:
            self.allowed = {model: rule(provider) for model, rule in PROVIDER_RULES.items()}
            self.allowed[Booking] &= in_reach(now)
        elif kit is not None:
            self.allowed = {model: rule(kit) for model, rule in KIT_RULES.items()}
        else:
            self.allowed = {model: rule(ags) for model, rule in RULES.items()}
        self._criteria = [
            with_loader_criteria(model, criterion, include_aliases=True) for model, criterion in self.allowed.items()
        ]

    def connection(self, *_args: Any, **_kwargs: Any) -> NoReturn:
        """Not to be had: what runs on it would not be confined."""
        raise Unconfined("a confined session hands out no connection")


@contextmanager
def confined(database: Database, actor: Actor, now: datetime) -> Iterator[ConfinedSession]:
    """A confined session in one transaction: committed at the end of the block, rolled back if the block raises.

    Raises :class:`NotYours` when something beyond the municipality was to be written.
    """
    with ConfinedSession(database.engine, actor, now) as session, session.begin():
        yield session


@event.listens_for(ConfinedSession, "do_orm_execute")
def _narrow(state: ORMExecuteState) -> None:
    """Let nothing run but reading through mapped classes that have a rule, and add the rules."""
    session = state.session
    assert isinstance(session, ConfinedSession)
    if not state.is_select or not state.is_orm_statement:
        raise Unconfined("only mapped classes can be read here, and only single objects changed")
    strange = [mapper.class_.__name__ for mapper in state.all_mappers if mapper.class_ not in session.allowed]
    if strange:
        raise Unconfined(f"there is no rule for {', '.join(strange)}")
    if not state.is_column_load:  # columns of a row that is here already
        state.statement = state.statement.options(*session._criteria)


@event.listens_for(ConfinedSession, "before_flush")
def _before(session: Session, _context: UOWTransaction, _instances: Any) -> None:
    assert isinstance(session, ConfinedSession)
    written = [*session.new, *session.dirty, *session.deleted]
    for row in written:
        _check_own(row, session.actor.municipality_ags)
        if isinstance(row, Booking):
            _check_only_noted(row)
        if session.actor.provider_id is not None:
            _check_only_proposed(row)
        if session.actor.kit_id is not None:
            _check_only_of_kit(row, session.actor.kit_id)
    _check_pointed_at(session, written)
    session._changes.note_before(written)


@event.listens_for(ConfinedSession, "after_flush")
def _after(session: Session, _context: UOWTransaction) -> None:
    assert isinstance(session, ConfinedSession)
    written = [*session.new, *session.dirty]
    _check_pointed_at(session, written)  # again: what points at a new row only does so now
    session._changes.note_written(written)


@event.listens_for(ConfinedSession, "before_commit")
def _at_the_end(session: Session) -> None:
    assert isinstance(session, ConfinedSession)
    session.flush()
    session._changes.write_down()


def _check_own(row: object, ags: str) -> None:
    """The row has a rule, and is the municipality's own: as it is, and as it was."""
    if type(row) not in RULES or type(row) in READ_ONLY:
        raise Unconfined(f"{type(row).__name__} cannot be written here")
    if isinstance(row, Municipality):
        if inspect(row).transient or inspect(row).pending or row.ags != ags:
            raise NotYours("a municipality is not made at a desk")
    elif hasattr(row, "municipality_ags"):
        history = inspect(row).attrs.municipality_ags.history
        owners = {*history.added, *history.unchanged, *history.deleted, row.municipality_ags}
        if owners - {ags, *([None] if isinstance(row, Proposal) else [])}:  # those of a provider are its provider's
            raise NotYours(f"{type(row).__name__} of another municipality")


def _check_only_noted(row: Booking) -> None:
    """Of a booking is written whether who had a seat came. All else is its person's, or follows from the date."""
    written, is_new, is_deleted = _written(row)
    before = inspect(row).attrs.state.history.deleted
    is_seat = row.state in SEATED and bool(before) and {*before} <= {*SEATED}
    if is_new or is_deleted or not (written <= NOTING and (is_seat or not written)):
        raise NotYours("a booking is its person's")


def _check_only_proposed(row: object) -> None:
    """A provider proposes, confirms offers, answers groups and questions, notes who came, and writes nothing else."""
    written, is_new, is_deleted = _written(row)
    if (isinstance(row, Proposal) and is_new) or isinstance(row, Booking):
        return  # what may be written of a booking is the same for a desk
    answers = isinstance(row, GroupRequest) and written <= ANSWERING
    confirms = isinstance(row, Offer) and written <= CONFIRMING
    replies = isinstance(row, AdvanceQuestion) and written <= REPLYING and not row.is_shown
    if is_new or is_deleted or not (answers or confirms or replies):
        raise NotYours(f"a provider does not write {type(row).__name__}")


def _check_only_of_kit(row: object, kit: int) -> None:
    """A kit writes its codes and lists, asks for places and withdraws that, and writes nothing else."""
    written, is_new, is_deleted = _written(row)
    if isinstance(row, Recommendation) and row.kit_id == kit and not is_deleted:
        return
    if isinstance(row, RecommendedOffer):
        return  # of which list it may be is looked up as all that is pointed at
    if isinstance(row, GroupRequest) and row.kit_id == kit:
        is_asked = is_new and row.status in (None, RequestStatus.OPEN) and not row.answered_at
        is_withdrawn = not is_new and row.status == RequestStatus.WITHDRAWN and written <= WITHDRAWING
        if is_asked or (is_withdrawn and not is_deleted):
            return
    raise NotYours(f"a kit does not write {type(row).__name__}")


def _written(row: object) -> tuple[set[str], bool, bool]:
    """Which parts of a row are written, whether it is new, and whether it is deleted."""
    state = inspect(row)
    assert state is not None
    written = {name for name, attribute in state.attrs.items() if attribute.history.has_changes()}
    return written, state.transient or state.pending, row in state.session.deleted


def _check_pointed_at(session: ConfinedSession, rows: list[object]) -> None:
    """Every row that the written ones point at can be seen from here."""
    wanted: dict[type[Base], set[Any]] = defaultdict(set)
    for row in rows:
        for key in inspect(type(row)).local_table.foreign_keys:
            value = getattr(row, key.parent.key)
            if value is not None:
                wanted[_BY_TABLE[key.column.table]].add(value)
    for model, ids in wanted.items():
        unknown = ids - session._seen[model]
        (primary,) = inspect(model).primary_key
        if unknown:
            session._seen[model] |= set(session.scalars(select(primary).select_from(model).where(primary.in_(unknown))))
        if unknown - session._seen[model]:
            raise NotYours(f"a row points at a {model.__name__} of another municipality")
