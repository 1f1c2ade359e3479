"""What a municipality says on the pages the law asks for, and on which sites its offers may be shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from starlette.responses import Response
from wtforms import Form, HiddenField, TextAreaField

from bot.legal import FACTS, OWN_LANGUAGES
from catalog.model import Municipality
from catalog.offers.history import change_row
from catalog.vocabulary import Role
from web.desk.doors import LANGUAGE, Door, Visit
from web.desk.forms import Flaw, Words, at_most, flaws, trimmed
from web.desk.municipality_settings import wording
from web.desk.rows import base_text, together
from web.portal.embed import TITLE, snippet
from web.portal.legal import LEGAL

PAGE = "/desk/settings/pages"
LINES = ("operator", "represented", "responsible", "officer", "enforcement")
"""Facts of up to 300 characters."""
COLUMNS = (*(f"legal_{name}" for name in LINES), "legal_barriers", "legal_texts", "embed_hosts")
TEXTS = tuple((page, language) for page in FACTS for language in OWN_LANGUAGES)
LONGEST_FACT, LONGEST_BARRIERS, LONGEST_TEXT = 300, 2_000, 20_000
MOST_HOSTS = 30
ORIGIN = re.compile(r"https://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}(?::[0-9]{1,5})?")


def _name(page: str, language: str) -> str:
    return f"text_{page}_{language.replace('-', '_')}"


class _Fields(Form):
    """Its fields are added below."""

    base = HiddenField()
    embed_hosts = TextAreaField("municipality-embed-hosts", filters=[trimmed])
    legal_barriers = TextAreaField(
        "municipality-legal-barriers", filters=[trimmed], validators=[at_most(LONGEST_BARRIERS)]
    )


PagesForm: type[Any] = type(
    "PagesForm",
    (_Fields,),
    {
        f"legal_{name}": TextAreaField(
            f"municipality-legal-{name}", filters=[trimmed], validators=[at_most(LONGEST_FACT)]
        )
        for name in LINES
    }
    | {
        _name(page, language): TextAreaField(
            f"own-{page}-{language}", filters=[trimmed], validators=[at_most(LONGEST_TEXT)]
        )
        for page, language in TEXTS
    },
)


class PublicPages:
    """The doors of this group. The history is that of the settings."""

    def doors(self) -> list[Door]:
        """Both of them."""
        return [
            Door("GET", "/settings/pages", self.show, Role.COORDINATOR),
            Door("POST", "/settings/pages", self.save, Role.COORDINATOR),
        ]

    def show(self, visit: Visit) -> Response:
        """The form with what is kept."""
        return _page(visit, _form_of(_parts(visit.municipality)))

    def save(self, visit: Visit) -> Response:
        """Take what was changed. The pages follow at once."""
        form = PagesForm(visit.form)
        form.validate()
        hosts, strange = _origins(form.embed_hosts.data or "")
        if wrong := flaws(form) + strange:
            return _page(visit, form, wrong)
        town = visit.municipality
        stored, base = _parts(town), form.base.data or ""
        mine = _typed(form) | {"embed_hosts": hosts}
        both = together(visit, wording(visit), ("municipality", town.number), base, stored, mine)
        if both.is_to_be_seen:
            again = _form_of(both.parts)
            again.base.data = base_text(stored)
            return _page(visit, again, status=409, taken=both.taken, disputed=both.disputed)
        change_row(town, both.parts)
        return visit.go(PAGE, "pages-saved")


def _parts(town: Municipality) -> dict[str, Any]:
    return {name: getattr(town, name) for name in COLUMNS}


def _form_of(parts: dict[str, Any]) -> Any:
    texts = {_name(*one): parts["legal_texts"].get(".".join(one), "") for one in TEXTS}
    form = PagesForm(data=parts | texts | {"embed_hosts": "\n".join(parts["embed_hosts"])})
    form.base.data = base_text(parts)
    return form


def _typed(form: Any) -> dict[str, Any]:
    texts = {".".join(one): form[_name(*one)].data for one in TEXTS if form[_name(*one)].data}
    return {name: form[name].data or None for name in COLUMNS if name.startswith("legal_") and name in form} | {
        "legal_texts": {name: text.replace("\r\n", "\n") for name, text in texts.items()}
    }


def _origins(text: str) -> tuple[list[str], list[Flaw]]:
    """The sites that were typed, one a line, as origins; and the lines that are none."""
    found: list[str] = []
    wrong: list[Flaw] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        origin = _origin(line)
        if origin:
            found.append(origin)
        else:
            words = Words("wrong-embed-host", {"line": line[:80]})
            wrong.append(Flaw("embed_hosts", "municipality-embed-hosts", words))
    if len(found) > MOST_HOSTS:
        wrong.append(Flaw("embed_hosts", "municipality-embed-hosts", Words("wrong-embed-hosts", {"most": MOST_HOSTS})))
    return list(dict.fromkeys(found)), wrong


def _origin(line: str) -> str | None:
    """``https://www.stadt.de`` of whatever address of that site; names with umlauts as the network has them."""
    host = re.sub(r"^https://", "", line.lower()).partition("/")[0]
    try:
        name, _, port = host.partition(":")
        address = f"https://{name.encode('idna').decode()}{f':{port}' if port else ''}"
    except UnicodeError:
        return None
    return address if ORIGIN.fullmatch(address) else None


def _page(visit: Visit, form: Any, wrong: Sequence[Flaw] = (), *, status: int | None = None, **more: Any) -> Response:
    town = visit.municipality
    values: dict[str, Any] = {
        "form": form,
        "flaws": wrong,
        "taken": (),
        "disputed": (),
        "groups": [
            (
                page,
                [form[f"legal_{name}"] for name in FACTS[page.name] if page.name == "imprint" or name != "operator"],
                [form[_name(page.name, language)] for language in OWN_LANGUAGES],
            )
            for page in LEGAL
        ],
        "ags": town.ags,
        "code": snippet(visit.office.public_url, town.ags, visit.office.texts.say(LANGUAGE, TITLE, town=town.name), []),
    }
    return visit.page("public_pages.html", status or (422 if wrong else 200), **(values | more))
