"""The kit, wired: all its doors behind one address, with error pages of its own."""

from __future__ import annotations

import re

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.browsing import Browsing
from web.desk.doors import LANGUAGE, NOBODY, Office, routes
from web.errors import told
from web.kit.addresses import CodeAddresses
from web.kit.codes import Codes
from web.kit.doors import PATH, KitDoor
from web.kit.finding import Finding
from web.kit.groups import Groups
from web.kit.printing import Printing
from web.print.pages import Printer

OWN = re.compile(rf"{PATH}/[^/]+")


def kit_doors(browsing: Browsing, addresses: CodeAddresses) -> list[KitDoor]:
    """Every address of the kit."""
    groups = (Codes(browsing, addresses), Finding(browsing), Groups())
    return [door for group in groups for door in group.doors()]


def build_kit(office: Office, browsing: Browsing, addresses: CodeAddresses, printer: Printer) -> Starlette:
    """The app below ``/kit``."""
    pages = office.pages

    async def refused(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        sentence = pages.say(LANGUAGE, f"error-{told(status)}")
        own = OWN.match(request.url.path)
        values = NOBODY | {"number": status, "sentence": sentence, "back": own[0] if own else ""}
        page = pages.page("kit/error.html", LANGUAGE, status=status, **values)
        page.headers.update((error.headers if isinstance(error, HTTPException) else None) or {})
        return page

    return Starlette(
        routes=[
            *routes(office, kit_doors(browsing, addresses)),
            *Printing(office, browsing, addresses, printer).routes(),
        ],
        exception_handlers={HTTPException: refused, Exception: refused},
    )
