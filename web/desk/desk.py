"""The desk, wired: all its doors behind one address, with error pages of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.mail import Mailer
from bot.settings import ROOT, Settings
from bot.texts import Texts
from catalog.database import Database
from web.desk import accounts, today
from web.desk.accounts import Accounts
from web.desk.doors import LANGUAGE, NOBODY, Door, Office, OpenDoor, routes
from web.desk.entrance import Entrance
from web.desk.me import Me
from web.desk.today import Today
from web.errors import KNOWN
from web.pages import Pages

TEXTS = ROOT / "data" / "desk"
SECTIONS = (today.SECTION, accounts.SECTION)


def all_doors(mailer: Mailer) -> list[Door | OpenDoor]:
    """Every address of the desk, and who may use it."""
    return [*Entrance(mailer).doors(), *Today().doors(), *Accounts(mailer).doors(), *Me().doors()]


def build_desk(database: Database, settings: Settings, now: Callable[[], datetime]) -> Starlette:
    """The app below ``/desk``."""
    pages = Pages(Texts(TEXTS), settings)
    office = Office(database, pages, now, settings.public_url, SECTIONS)

    async def refused(_request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        key = f"error-{status if status in KNOWN else 400}"
        sentence = pages.say(LANGUAGE, key)
        page = pages.page("desk/error.html", LANGUAGE, status=status, number=status, sentence=sentence, **NOBODY)
        page.headers.update((error.headers if isinstance(error, HTTPException) else None) or {})
        return page

    return Starlette(
        routes=routes(office, all_doors(Mailer(settings))),
        exception_handlers={HTTPException: refused, Exception: refused},
    )
