"""The kit, wired: all its doors behind one address, with error pages of its own."""

from __future__ import annotations

import re

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.browsing import Browsing
from web.desk.doors import Office, routes
from web.desk.refusals import refusal
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

    async def refused(request: Request, error: Exception) -> Response:
        own = OWN.match(request.url.path)
        return refusal(office.pages, "kit/error.html", error, own[0] if own else "")

    return Starlette(
        routes=[
            *routes(office, kit_doors(browsing, addresses)),
            *Printing(office, browsing, addresses, printer).routes(),
        ],
        exception_handlers={HTTPException: refused, Exception: refused},
    )
