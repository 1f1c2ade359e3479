"""The logo of the municipality: sent, checked by printing it once, shown, taken away."""

from __future__ import annotations

import base64
from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.responses import Response

from bot.letterheads import letterhead_of
from catalog.logos import LARGEST, NoLogo, Picture, keep_logo, logo_of, picture_of
from catalog.vocabulary import Role
from web.desk.doors import LANGUAGE, Door, Visit
from web.desk.forms import Words
from web.print.press import Busy, CannotPrint, print_now
from web.print.sheets import Code, Sheets

PAGE = "/desk/settings/logo"
LARGEST_UPLOAD = LARGEST + 64 * 1024
"""Bytes: the largest file, and the form around it; with what is a little too large, for a sentence about that."""


class Logos:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/settings/logo", self.show, Role.COORDINATOR),
            Door("POST", "/settings/logo", self.save, Role.COORDINATOR, LARGEST_UPLOAD),
            Door("GET", "/settings/logo/trial", self.trial, Role.COORDINATOR),
        ]

    def show(self, visit: Visit) -> Response:
        """The logo there is, and a form for another."""
        return _page(visit)

    def save(self, visit: Visit) -> Response:
        """Take a logo that can be printed, or take the one there is away."""
        ags = visit.municipality.ags
        if visit.form.get("do") == "remove":
            keep_logo(visit.session, ags, None)
            return visit.go(PAGE, "logo-removed")
        _name, content = visit.file("file")
        if not content:
            return _page(visit, Words("wrong-no-file"))
        try:
            picture = picture_of(content)
            _poster(visit, picture)
        except NoLogo as problem:
            return _page(visit, Words(f"wrong-logo-{problem.key}", {"most": LARGEST // 1024}))
        except Busy:
            raise _later() from None
        except CannotPrint:
            return _page(visit, Words("wrong-logo-broken"))
        keep_logo(visit.session, ags, picture)
        return visit.go(PAGE, "logo-saved")

    def trial(self, visit: Visit) -> Response:
        """A poster with the logo there is."""
        try:
            made = _poster(visit)
        except CannotPrint:
            raise _later() from None
        disposition = {"Content-Disposition": 'attachment; filename="lotse-probedruck.pdf"'}
        return Response(made, media_type="application/pdf", headers=disposition)


def _poster(visit: Visit, picture: Picture | None = None) -> bytes:
    """A poster that leads to the portal, with another logo than there is where one is given. Raises CannotPrint."""
    head = letterhead_of(visit.session, visit.municipality)
    code = Code(f"{visit.office.public_url}/angebote")
    sheets = Sheets(visit.office.texts, LANGUAGE)
    return print_now(sheets.poster(replace(head, logo=picture or head.logo), code))


def _later() -> HTTPException:
    return HTTPException(503, headers={"Retry-After": "10"})


def _page(visit: Visit, wrong: Words | None = None) -> Response:
    """The logo is in the page itself, as a picture: nowhere of ours can it be opened as a document."""
    logo = logo_of(visit.session, visit.municipality.ags)
    picture = f"data:image/svg+xml;base64,{base64.b64encode(logo.svg.encode()).decode()}" if logo else ""
    status = 422 if wrong else 200
    return visit.page("settings_logo.html", status, picture=picture, wrong=wrong, most=LARGEST // 1024)
