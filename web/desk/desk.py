"""The desk, wired: all its doors behind one address, with error pages of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.identity import IdentityProvider
from bot.importer import Importer
from bot.mail import Mailer
from bot.settings import Settings
from bot.texts import Texts
from catalog.database import Database
from catalog.faq.entries import FaqIndex
from web.desk import (
    accounts,
    beforehand,
    exchange,
    faqs,
    kits,
    log,
    messages,
    municipality_settings,
    numbers,
    offers,
    providers,
    questions,
    today,
    undelivered,
)
from web.desk.accounts import Accounts
from web.desk.beforehand import Beforehand
from web.desk.by_link import ByLink, beginning
from web.desk.doors import AnyDoor, Office, routes
from web.desk.entrance import Entrance
from web.desk.exchange import Exchange
from web.desk.faqs import Faqs
from web.desk.feeds import CalendarFeeds
from web.desk.kits import Kits
from web.desk.languages import Languages
from web.desk.log import Log
from web.desk.logos import Logos
from web.desk.me import Me
from web.desk.messages import Messages
from web.desk.moments import shown_clock, shown_day, shown_moment, shown_month
from web.desk.municipality_settings import MunicipalitySettings
from web.desk.numbers import Numbers
from web.desk.offer import OneOffer
from web.desk.offers import Offers
from web.desk.people import People
from web.desk.pictures import Pictures
from web.desk.proposals import Proposals
from web.desk.providers import Providers
from web.desk.public_pages import PublicPages
from web.desk.questions import Questions
from web.desk.refusals import refusal
from web.desk.seats import Seats
from web.desk.today import Today
from web.desk.undelivered import Undelivered
from web.pages import Pages

SECTIONS = (
    today.SECTION,
    messages.SECTION,
    questions.SECTION,
    faqs.SECTION,
    offers.SECTION,
    beforehand.SECTION,
    providers.SECTION,
    kits.SECTION,
    exchange.SECTION,
    numbers.SECTION,
    municipality_settings.SECTION,
    accounts.SECTION,
    log.SECTION,
    undelivered.SECTION,
)


def all_doors(settings: Settings) -> list[AnyDoor]:
    """Every address of the desk, and who may use it."""
    mailer = Mailer(settings)
    groups = (
        Entrance(mailer, IdentityProvider(settings)),
        Today(),
        Offers(),
        OneOffer(),
        Languages(),
        Seats(),
        People(),
        Pictures(),
        Faqs(),
        Questions(),
        Beforehand(),
        Providers(mailer),
        Proposals(),
        Kits(mailer),
        ByLink(mailer),
        MunicipalitySettings(),
        Logos(),
        PublicPages(),
        Messages(),
        Numbers(),
        Exchange(),
        CalendarFeeds(),
        Accounts(mailer),
        Log(),
        Undelivered(),
        Me(),
    )
    return [door for group in groups for door in group.doors()]


def build_office(
    database: Database,
    settings: Settings,
    texts: Texts,
    chat_pages: Pages,
    now: Callable[[], datetime],
    importer: Importer,
    index: FaqIndex | None = None,
) -> Office:
    """What the desk works with. ``texts``, ``chat_pages`` and ``index`` are those of the chat."""
    pages = Pages(importer.texts, settings)
    faq_index = index or FaqIndex(database)
    provider = IdentityProvider(settings)
    by = provider.name if provider.is_on else ""
    return Office(database, pages, now, settings.public_url, texts, chat_pages, importer, faq_index, by, SECTIONS)


def build_desk(office: Office, settings: Settings) -> Starlette:
    """The app below ``/desk``."""
    pages = office.pages
    pages.share(choice=office.choice, name=office.name)
    pages.share(at=shown_moment, clock=shown_clock, on=shown_day, month_of=shown_month)

    async def refused(request: Request, error: Exception) -> Response:
        back = beginning(request.url.path)
        return refusal(pages, "desk/by_link_error.html" if back else "desk/error.html", error, back)

    return Starlette(
        routes=routes(office, all_doors(settings)),
        exception_handlers={HTTPException: refused, Exception: refused},
    )
