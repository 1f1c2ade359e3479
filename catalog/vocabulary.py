"""The closed vocabularies of the catalog: Berufsfelder, kinds, formats and the like, as stable ids.

The ids are written to the database, to files and to evaluation sets, so they never change.
Their names in the languages of the readers are texts (``field-it``, ``kind-praktikum`` ...), never code.
"""

from enum import StrEnum

SPOKEN = ("de", "en", "tr", "uk", "ar", "ru", "pl", "ro", "fa", "hsb", "fr", "gsg")
"""Languages of offers (ISO 639) that have a name in our texts (``spoken-de``)."""


class Field(StrEnum):
    """The 16 Berufsfelder of the Federal Employment Agency (BERUFENET, https://web.arbeitsagentur.de/berufenet)."""

    BAU = "bau"
    DIENSTLEISTUNG = "dienstleistung"
    ELEKTRO = "elektro"
    GESELLSCHAFT = "gesellschaft"
    GESUNDHEIT = "gesundheit"
    IT = "it"
    KUNST = "kunst"
    NATUR = "natur"
    MEDIEN = "medien"
    METALL = "metall"
    NATURWISSENSCHAFT = "naturwissenschaft"
    PRODUKTION = "produktion"
    SOZIALES = "soziales"
    TECHNIK = "technik"
    VERKEHR = "verkehr"
    WIRTSCHAFT = "wirtschaft"


class Kind(StrEnum):
    """What sort of thing an offer is."""

    PRAKTIKUM = "praktikum"
    AUSBILDUNG = "ausbildung"
    INFOTAG = "infotag"
    FIRMENKONTAKT = "firmenkontakt"
    BERATUNG = "beratung"
    KURS = "kurs"
    FERIEN = "ferien"
    PROJEKT = "projekt"
    FREIWILLIGENDIENST = "freiwilligendienst"
    STUDIUM = "studium"


class Format(StrEnum):
    """How one attends an offer date. A hybrid date serves those who want digital and those who want onsite."""

    DIGITAL = "digital"
    ONSITE = "onsite"
    HYBRID = "hybrid"


class Audience(StrEnum):
    """Whom an offer addresses. Only ``YOUNG_PEOPLE`` is ever suggested to a student."""

    YOUNG_PEOPLE = "young_people"
    SCHOOLS = "schools"
    PARENTS = "parents"


class OfferStatus(StrEnum):
    """Where an offer is in its life."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class DateStatus(StrEnum):
    """schema.org's eventStatus, without its prefix."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


class QuestionStatus(StrEnum):
    """Where a question without an answer is: waiting, answered by an entry, or none of our business."""

    OPEN = "open"
    ANSWERED = "answered"
    NOT_OURS = "not_ours"


class WordingStatus(StrEnum):
    """What the coordinators made of a proposed wording of an entry."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class AskedStatus(StrEnum):
    """What the coordination made of a question that was handed in before a date."""

    NEW = "new"
    APPROVED = "approved"
    """The provider sees it."""
    REJECTED = "rejected"


class ContactKind(StrEnum):
    """Whom a young person meets."""

    TRAINING_MANAGER = "training_manager"
    TRAINEE = "trainee"
    COUNSELLOR = "counsellor"
    TEACHER = "teacher"
    STUDENT = "student"
    SPECIALIST = "specialist"


class ProviderKind(StrEnum):
    """What sort of organisation a provider is."""

    FIRM = "firm"
    SCHOOL = "school"
    CHAMBER = "chamber"
    COUNSELLING = "counselling"
    MUNICIPALITY = "municipality"
    ASSOCIATION = "association"
    UNIVERSITY = "university"


class ProposalStatus(StrEnum):
    """What the coordination made of a provider's proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class KitKind(StrEnum):
    """Whose social workers a kit is for."""

    SCHOOL = "school"
    YOUTH_CENTRE = "youth_centre"
    OTHER = "other"


class RequestStatus(StrEnum):
    """What became of a request for places for a group."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Role(StrEnum):
    """What somebody may do at the desk of a municipality. Each may do all that those before it may."""

    EDITOR = "editor"
    """Writes offers; does not publish them."""
    COORDINATOR = "coordinator"
    """Decides what young people see."""
    ADMIN = "admin"
    """Lets people in."""


class LinkPurpose(StrEnum):
    """What a one-time link is good for."""

    SETUP = "setup"
    """To make the very first account."""
    INVITATION = "invitation"
    """To choose the first password of an account."""
    RESET = "reset"
    """To choose another password."""


class CountKind(StrEnum):
    """What is counted of the chats, by week and municipality. What a key says more is beside each."""

    CHAT = "chat"
    """A conversation: somebody writes on a day, however often."""
    LANGUAGE = "language"
    """A conversation, by its language."""
    CODE = "code"
    """A conversation that began with a recommendation, by its code."""
    SEARCH = "search"
    """A search with a first page of results, or none."""
    FIELD = "field"
    """A search, by each field that was looked for; empty for any."""
    GAP = "gap"
    """A search that found nothing exact, by field, age band and format."""
    SHOWN = "shown"
    """An offer on a page of results."""
    OPENED = "opened"
    """The details of an offer."""
    SIGNUP = "signup"
    """Somebody asked how to register for an offer."""
    BOOKED = "booked"
    """A seat was kept for somebody, or a place on a waiting list."""
    QUESTION = "question"
    """A question, by its outcome: answered, offered, unanswered."""
    HANDOFF = "handoff"
    """A message to the coordination."""
    FACE = "face"
    """An answer to whether a date was of use: the face, and again with the offer ("good|17")."""


class BookingState(StrEnum):
    """Where a booking is in its life."""

    BOOKED = "booked"
    WAITING = "waiting"
    """On the waiting list."""
    OFFERED = "offered"
    """Moved up: the seat is kept until it is confirmed, or the time for that is over."""
    CANCELLED = "cancelled"
    """By the person."""
    CALLED_OFF = "called_off"
    """By the organiser."""
    EXPIRED = "expired"
    """Moved up, and not confirmed in time."""
    ATTENDED = "attended"
    MISSED = "missed"
    """Booked, and not there."""


class NoticeKind(StrEnum):
    """What somebody who has booked is told without having asked."""

    MOVED_UP = "moved_up"
    """There is a seat after all, if it is confirmed in time."""
    EXPIRED = "expired"
    """It was not."""
    CHANGED = "changed"
    """The time, the place or the link is another one."""
    POSTPONED = "postponed"
    """It will take place at a time that nobody knows yet."""
    CALLED_OFF = "called_off"
    MOVED_BACK = "moved_back"
    """There are fewer seats now: on the waiting list, among the first."""
    DAY_BEFORE = "day_before"
    HOUR_BEFORE = "hour_before"
    HOW_WAS_IT = "how_was_it"
    """Whether it was of use, once it is over."""


class Face(StrEnum):
    """Whether a date was of use to somebody."""

    GOOD = "good"
    FAIR = "fair"
    BAD = "bad"


class DeadReason(StrEnum):
    """Why a message could not be delivered or answered."""

    BLOCKED = "blocked"
    """The person has blocked the bot, or deleted the chat."""
    REFUSED = "refused"
    """The channel does not take the message as it is."""
    LATE = "late"
    """It did not arrive for a day, however often it was tried."""
    FAILED = "failed"
    """What somebody sent could not be read or answered; where possible, an apology was sent."""


class ImportStatus(StrEnum):
    """Where an import is. ``CHECKING`` and ``TAKING`` are at work, or wait for it."""

    MAPPING = "mapping"
    """Somebody has to say which column is what."""
    CHECKING = "checking"
    CHECKED = "checked"
    """It is known what it would do; somebody has to decide."""
    TAKING = "taking"
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"
