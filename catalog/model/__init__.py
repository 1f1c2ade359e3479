"""The mapped classes of the catalog, all on one metadata (see ``base``)."""

from catalog.model.accounts import Account, AuditEntry, DeskLogin, OneTimeLink
from catalog.model.base import Base, UtcDateTime
from catalog.model.beforehand import LONGEST_REPLY, AdvanceQuestion
from catalog.model.bookings import (
    ACTIVE,
    CONFIRM_HOURS,
    HOLDING,
    LONGEST_NICKNAME,
    PAGE,
    SEATED,
    Booking,
    BookingNotice,
    BookingSetup,
    BookingSlot,
    BookingTally,
    number_of,
)
from catalog.model.faqs import Faq, FaqText
from catalog.model.handoffs import LONGEST_ANSWER, LONGEST_HANDOFF, Handoff, HandoffText
from catalog.model.imports import CalendarFeed, ColumnChoice, ImportRun
from catalog.model.kits import (
    LONGEST_SENTENCE,
    MOST_SEATS_ASKED,
    GroupRequest,
    Kit,
    KitLink,
    Recommendation,
    RecommendedOffer,
)
from catalog.model.logos import Logo
from catalog.model.messages import DeadLetter, InboxUpdate, OutboxMessage, TranscriptEntry
from catalog.model.notices import LONGEST_ADDRESS, LONGEST_QUERY, MAIL, BookingMail, Notice, Subscription
from catalog.model.offers import (
    ORIGINAL,
    TOLD,
    Municipality,
    Offer,
    OfferDate,
    OfferField,
    OfferText,
    Provider,
    digest_of,
)
from catalog.model.people import MonthlyCount, Person, WeeklyCount
from catalog.model.pictures import Picture
from catalog.model.providers import Proposal, ProviderLink
from catalog.model.questions import LONGEST_QUESTION, ProposedWording, UnansweredQuestion
from catalog.model.state import WATCHED, CatalogState, OfferChange

__all__ = [
    "ACTIVE",
    "CONFIRM_HOURS",
    "HOLDING",
    "LONGEST_ADDRESS",
    "LONGEST_ANSWER",
    "LONGEST_HANDOFF",
    "LONGEST_NICKNAME",
    "LONGEST_QUERY",
    "LONGEST_QUESTION",
    "LONGEST_REPLY",
    "LONGEST_SENTENCE",
    "MAIL",
    "MOST_SEATS_ASKED",
    "ORIGINAL",
    "PAGE",
    "SEATED",
    "TOLD",
    "WATCHED",
    "Account",
    "AdvanceQuestion",
    "AuditEntry",
    "Base",
    "Booking",
    "BookingMail",
    "BookingNotice",
    "BookingSetup",
    "BookingSlot",
    "BookingTally",
    "CalendarFeed",
    "CatalogState",
    "ColumnChoice",
    "DeadLetter",
    "DeskLogin",
    "Faq",
    "FaqText",
    "GroupRequest",
    "Handoff",
    "HandoffText",
    "ImportRun",
    "InboxUpdate",
    "Kit",
    "KitLink",
    "Logo",
    "MonthlyCount",
    "Municipality",
    "Notice",
    "Offer",
    "OfferChange",
    "OfferDate",
    "OfferField",
    "OfferText",
    "OneTimeLink",
    "OutboxMessage",
    "Person",
    "Picture",
    "Proposal",
    "ProposedWording",
    "Provider",
    "ProviderLink",
    "Recommendation",
    "RecommendedOffer",
    "Subscription",
    "TranscriptEntry",
    "UnansweredQuestion",
    "UtcDateTime",
    "WeeklyCount",
    "digest_of",
    "number_of",
]
