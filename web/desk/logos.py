"""What is printed for everybody, and the logo on it: sent, checked by printing it once, shown, taken away."""

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
from web.print.sheets import INVITATIONS, Code, Sheet, Sheets

PAGE = "/desk/settings/logo"
POSTER = "poster-a4"
LARGEST_UPLOAD = LARGEST + 64 * 1024
"""Bytes: the largest file, and the form around it; with what is a little too large, for a sentence about that."""


class Logos:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("GET", "/settings/logo", self.show, Role.COORDINATOR),
            Door("POST", "/settings/logo", self.save, Role.COORDINATOR, LARGEST_UPLOAD),
            Door("GET", "/settings/logo/print.pdf", self.print, Role.COORDINATOR),
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
            print_now(_invitation(visit, POSTER, LANGUAGE, picture))
        except NoLogo as problem:
            return _page(visit, Words(f"wrong-logo-{problem.key}", {"most": LARGEST // 1024}))
        except Busy:
            raise _later() from None
        except CannotPrint:
            return _page(visit, Words("wrong-logo-broken"))
        keep_logo(visit.session, ags, picture)
        return visit.go(PAGE, "logo-saved")

    def print(self, visit: Visit) -> Response:
        """A poster or cards for everybody, in the language that is asked for; by default a German poster."""
        asked, texts = visit.request.query_params, visit.office.texts
        what, language = asked.get("sheet", POSTER), asked.get("lang", LANGUAGE)
        if what not in INVITATIONS or language not in texts.languages:
            raise HTTPException(404)
        try:
            made = print_now(_invitation(visit, what, language))
        except CannotPrint:
            raise _later() from None
        disposition = {"Content-Disposition": f'attachment; filename="lotse-{what}-{language}.pdf"'}
        return Response(made, media_type="application/pdf", headers=disposition)


def _invitation(visit: Visit, what: str, language: str, picture: Picture | None = None) -> Sheet:
    """What leads everybody into the chat, with another logo than there is where one is given."""
    head = letterhead_of(visit.session, visit.municipality)
    code = Code(f"{visit.office.public_url}/?lang={language}")
    sheets = Sheets(visit.office.texts, language)
    return sheets.invitation(what, replace(head, logo=picture or head.logo), code)


def _later() -> HTTPException:
    return HTTPException(503, headers={"Retry-After": "10"})


def _page(visit: Visit, wrong: Words | None = None) -> Response:
    """The logo is in the page itself, as a picture: nowhere of ours can it be opened as a document."""
    logo = logo_of(visit.session, visit.municipality.ags)
    picture = f"data:image/svg+xml;base64,{base64.b64encode(logo.svg.encode()).decode()}" if logo else ""
    status = 422 if wrong else 200
    return visit.page(
        "settings_logo.html",
        status,
        picture=picture,
        wrong=wrong,
        most=LARGEST // 1024,
        sheets=tuple(INVITATIONS),
        print_languages=visit.office.texts.languages,
        language_name=visit.office.texts.own_name,
    )
