"""Through the doors of the desk: who is asked for what, in which transaction, and what a visit can do."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, ClassVar
from urllib.parse import parse_qsl, quote, urlencode

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.importer import Importer
from bot.texts import Texts
from catalog.accounts import accounts
from catalog.database import Database
from catalog.desk.tenancy import Actor, ConfinedSession, NotYours, confined
from catalog.faq.entries import FaqIndex
from catalog.model import Account, Base, Municipality, Provider
from catalog.providers.links import PROVIDER_LINKS
from catalog.search.eligibility import LOCAL
from catalog.vocabulary import Role
from web.channel import UNFIT
from web.desk import access
from web.desk.forms import Name
from web.desk.held import held_of
from web.desk.sign_in import SignInForm, sign_in_page
from web.forms import is_number
from web.limits import DEAD_LINKS, LINK_FORMS, Buckets, address_of, body_of
from web.pages import Pages

LANGUAGE = "de"
"""The desk speaks German."""
LARGEST_FORM = 512 * 1024
"""Bytes: an offer with a hundred dates has some 150,000."""
MOST_FIELDS = 5_000
NOBODY: dict[str, Any] = {"me": None, "town": "", "sections": (), "path": "", "said": "", "proof": ""}
"""What the frame of a page needs, for somebody who is not signed in."""


@dataclass(frozen=True)
class Office:
    """What all visits share."""

    database: Database
    pages: Pages
    now: Callable[[], datetime]
    public_url: str
    texts: Texts
    """Those of the chat: they name fields, kinds and languages."""
    chat_pages: Pages
    """Makes what young people see."""
    importer: Importer
    """Works off imports."""
    faqs: FaqIndex
    """What the chat answers with."""
    provider_name: str = ""
    """By which accounts of their own people may sign in; empty for none."""
    sections: tuple[Section, ...] = ()
    forms_of_link: Buckets = field(default_factory=lambda: Buckets("forms of links", LINK_FORMS))
    dead_links: Buckets = field(default_factory=lambda: Buckets("dead links", DEAD_LINKS))

    @property
    def is_https(self) -> bool:
        """Whether people reach the desk over an encrypted connection."""
        return self.public_url.startswith("https://")

    def say(self, key: str, **values: Any) -> str:
        """A text of the desk."""
        return self.pages.say(LANGUAGE, key, **values)

    def name(self, key: str) -> str:
        """The name of a field, kind or language, as the chat has it."""
        return self.texts.say(LANGUAGE, key)

    def choice(self, label: str) -> str:
        """The label of a choice in words: a name as it is, else a text of the desk, else one of the chat's names."""
        if isinstance(label, Name):
            return label
        return self.say(label) if self.pages.knows(LANGUAGE, label) else self.name(label)


@dataclass(frozen=True)
class Section:
    """An entry of the navigation, for all whose role is enough."""

    path: str
    title: str
    """Key of its text."""
    role: Role
    is_rare: bool = False
    """Whether it is needed so seldom that it stands under "more"."""
    also: tuple[str, ...] = ()
    """Further addresses whose pages belong to it."""


@dataclass
class Guest:
    """A request of somebody who need not be signed in, in a transaction that sees everything."""

    office: Office
    request: Request
    form: FormData
    session: Session
    token: str | None
    """What the browser had already."""

    @property
    def now(self) -> datetime:
        """The moment of the request."""
        return self.office.now()

    @property
    def address(self) -> str:
        """The path that was asked for, with its query."""
        query = self.request.url.query
        return self.request.url.path + (f"?{query}" if query else "")

    def page(self, template: str, status: int = 200, **values: object) -> Response:
        """A page. With a status of 400 or more, nothing that was done in the transaction is kept."""
        token = self.token or accounts.new_token()
        frame = {"path": self.request.url.path, "said": self._said(), "proof": access.proof_of(token)}
        response = self.office.pages.page(f"desk/{template}", LANGUAGE, status=status, **(NOBODY | frame | values))
        if token != self.token:
            access.give_token(response, token, is_https=self.office.is_https)
        return response

    def go(self, path: str, said: str = "", count: int | None = None) -> Response:
        """On to another page of the desk, which says the text ``said-...`` there."""
        query = {"said": said, "n": count} if count is not None else {"said": said} if said else {}
        joint = "&" if "?" in path else "?"
        return RedirectResponse(f"{path}{joint}{urlencode(query)}" if query else path, 303)

    def leave(self, address: str) -> Response:
        """On to an address that is none of ours."""
        return RedirectResponse(address, 303)

    def number(self, name: str) -> int:
        """A part of the path that is an id. Raises HTTPException 404 for anything else."""
        text = str(self.request.path_params[name])
        if not is_number(text):
            raise HTTPException(404)
        return int(text)

    def _said(self) -> str:
        """What the page before had to say. Only texts of ours, whatever the address holds."""
        key = f"said-{self.request.query_params.get('said', '')}"
        count = self.request.query_params.get("n", "")
        count = count if is_number(count) else "0"
        pages = self.office.pages
        return pages.say(LANGUAGE, key, count=int(count)) if pages.knows(LANGUAGE, key) else ""


@dataclass
class Inside(Guest):
    """A request of somebody who was let in, in a transaction that sees nothing but what is theirs."""

    session: ConfinedSession

    @property
    def today(self) -> date:
        """The day at the desk."""
        return self.now.astimezone(LOCAL).date()

    def row[Row: Base](self, model: type[Row], name: str) -> Row:
        """The row whose id is the part ``name`` of the path. Raises HTTPException 404 if none is seen from here."""
        found = self.session.get(model, self.number(name))
        if found is None:
            raise HTTPException(404)
        return found

    def file(self, name: str) -> tuple[str, bytes]:
        """Name and content of the file that was sent; both empty if there is none."""
        sent = self.form.get(name)
        if not isinstance(sent, UploadFile):
            return "", b""
        sent.file.seek(0)
        return sent.filename or "", sent.file.read()

    @property
    def municipality(self) -> Municipality:
        """Whose desk it is."""
        return self.session.get_one(Municipality, self.session.actor.municipality_ags)


@dataclass
class Caller(Inside):
    """A request of a provider that came by its link: it sees its own offers, and no other page of the desk."""

    provider: Provider

    @property
    def own_path(self) -> str:
        """Where the pages behind the link are."""
        return f"{access.PATH}/by/{self.token}"

    def page(self, template: str, status: int = 200, **values: object) -> Response:
        """A page without the navigation of the desk."""
        frame = {"provider": self.provider, "municipality": self.municipality, "own_path": self.own_path}
        return super().page(template, status, **(frame | values))


@dataclass
class Visit(Inside):
    """A request of somebody who is signed in, in a transaction that sees nothing but their municipality."""

    account: Account

    def may(self, role: Role) -> bool:
        """Whether the visitor may do what ``role`` may."""
        return accounts.may(self.account.role, role)

    def page(self, template: str, status: int = 200, **values: object) -> Response:
        """A page with the navigation of whoever looks at it."""
        sections = [section for section in self.office.sections if self.may(section.role)]
        frame = {"me": self.account, "town": self.municipality.name, "sections": sections, "may": self.may}
        return super().page(template, status, **(frame | values))


@dataclass(frozen=True)
class OpenDoor:
    """An address for everyone."""

    method: str
    path: str
    enter: Callable[[Guest], Response]


@dataclass(frozen=True)
class Door:
    """An address for those who are signed in and have at least ``role``."""

    method: str
    path: str
    enter: Callable[[Visit], Response]
    role: Role
    largest: int = LARGEST_FORM
    """Bytes of the form that is sent there."""
    first: Callable[[Visit], FormData] | None = None
    """What is done with a form before, and kept even if it is refused. Returns the form as ``enter`` sees it."""


@dataclass(frozen=True)
class LinkDoor[C: Inside](ABC):
    """An address for those who come by a link; its ``{token}`` is in the path."""

    method: str
    path: str
    enter: Callable[[C], Response]

    dead: ClassVar[str]
    """The template of the page that a link opens which opens nothing else."""

    @abstractmethod
    def actor(self, session: Session, token: str, now: datetime) -> Actor | None:
        """Who comes by the link of ``token``, if it can still be used."""

    @abstractmethod
    def caller(self, office: Office, request: Request, form: FormData, session: ConfinedSession, token: str) -> C:
        """The request of whoever came, inside."""


@dataclass(frozen=True)
class ProviderDoor(LinkDoor[Caller]):
    """An address for those who come by the link of a provider."""

    dead: ClassVar[str] = "desk/by_link_dead.html"

    def actor(self, session: Session, token: str, now: datetime) -> Actor | None:
        """The provider."""
        provider = PROVIDER_LINKS.owner_of(session, token, now)
        return Actor(None, provider.municipality_ags, provider.id) if provider else None

    def caller(self, office: Office, request: Request, form: FormData, session: ConfinedSession, token: str) -> Caller:
        """With its own row."""
        return Caller(office, request, form, session, token, session.get_one(Provider, session.actor.provider_id))


AnyDoor = Door | OpenDoor | LinkDoor[Any]


class NotKept(Exception):
    """Carries the answer of a request out of its transaction, which is rolled back."""

    def __init__(self, response: Response) -> None:
        self.response = response


def routes(office: Office, doors: Iterable[AnyDoor]) -> list[Route]:
    """The doors as routes. Reading a form is asynchronous, all else runs in a thread."""
    return [_route(office, door) for door in doors]


def _route(office: Office, door: AnyDoor) -> Route:
    async def endpoint(request: Request) -> Response:
        largest = door.largest if isinstance(door, Door) else LARGEST_FORM
        form = await _form(request, largest) if request.method == "POST" else FormData()
        return await asyncio.to_thread(enter, office, door, request, form)

    return Route(door.path, endpoint, methods=[door.method], name=f"{door.method} {door.path}")


def enter(office: Office, door: AnyDoor, request: Request, form: FormData, *, is_last_try: bool = False) -> Response:
    """Go through a door, in a thread. Raises HTTPException for whoever may not, and for what there is not."""
    token = access.token_of(request)
    try:
        if isinstance(door, LinkDoor):
            return _by_link(office, door, request, form)
        if isinstance(door, OpenDoor):
            return _as_guest(office, door, request, form, token)
        return _as_visitor(office, door, request, form, token)
    except NotKept as refused:
        return refused.response
    except NotYours:
        raise HTTPException(404) from None
    except StaleDataError:
        if is_last_try:
            raise
        # Somebody changed the same row between our reading and writing: the second look sees what they did.
        return enter(office, door, request, form, is_last_try=True)


def _as_guest(office: Office, door: OpenDoor, request: Request, form: FormData, token: str | None) -> Response:
    if request.method == "POST":
        access.check_own(request, access.texts_of(form), token)
    with office.database.session() as session:
        return _kept(door.enter(Guest(office, request, form, session, token)))


def _by_link(office: Office, door: LinkDoor[Any], request: Request, form: FormData) -> Response:
    """The token in the path is what the proof of a form belongs to: whoever does not know it cannot send any."""
    token, now = str(request.path_params["token"]), office.now()
    if request.method == "POST":
        access.check_own(request, access.texts_of(form), token)
        if not office.forms_of_link.take(token):
            raise HTTPException(429)
    with office.database.session() as session:
        actor = door.actor(session, token, now)
    if actor is None:
        return _dead_link(office, door.dead, request)
    with confined(office.database, actor, now) as confined_session:
        return _kept(door.enter(door.caller(office, request, form, confined_session, token)))


def _dead_link(office: Office, page: str, request: Request) -> Response:
    if not office.dead_links.take(address_of(request)):
        raise HTTPException(429)
    return office.pages.page(page, LANGUAGE, status=404, **NOBODY)


def _as_visitor(office: Office, door: Door, request: Request, form: FormData, token: str | None) -> Response:
    now = office.now()
    with office.database.session() as session:
        account = accounts.signed_in(session, token, now) if token else None
    if account is None or token is None:
        return _to_sign_in(office, request, form, token)
    if request.method == "POST":
        try:
            access.check_own(request, access.texts_of(form), token)
        except HTTPException:
            return _held(office, request, form, token)
    if not accounts.may(account.role, door.role):
        raise HTTPException(403)
    actor = Actor(account.id, account.municipality_ags)
    if door.first:
        with confined(office.database, actor, now) as before:
            form = door.first(Visit(office, request, form, before, token, before.get_one(Account, account.id)))
    with confined(office.database, actor, now) as confined_session:
        own = confined_session.get_one(Account, account.id)
        return _kept(door.enter(Visit(office, request, form, confined_session, token, own)))


def _kept(response: Response) -> Response:
    """The answer, unless it is a refusal: then nothing that was done on the way to it is to be kept."""
    if response.status_code >= 400:
        raise NotKept(response)
    return response


def _to_sign_in(office: Office, request: Request, form: FormData, token: str | None) -> Response:
    """To the sign-in page, and from there back to where one wanted to go, or on with what one has typed."""
    held = held_of(request, form, token) if request.method == "POST" else None
    if held is None:
        wanted = f"?next={quote(request.url.path, safe='/')}" if request.method == "GET" else ""
        return RedirectResponse(f"{access.PATH}/login{wanted}", 303)
    with office.database.session() as session:
        return sign_in_page(Guest(office, request, form, session, token), SignInForm(), [], held, status=401)


def _held(office: Office, request: Request, form: FormData, token: str) -> Response:
    """What was typed for a login that is over, to be sent once more under the present one. Raises HTTPException 403."""
    held = held_of(request, form, token)
    if held is None:
        raise HTTPException(403)
    with office.database.session() as session:
        return Guest(office, request, form, session, token).page("held.html", 403, held=held)


async def _form(request: Request, largest: int) -> FormData:
    """The fields that were sent, without what no database takes. Raises HTTPException 400 or 413."""
    body = await body_of(request, largest)
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await _form_with_file(request, body)
    try:
        fields = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS)
    except ValueError:
        raise HTTPException(400) from None
    return FormData([(name, UNFIT.sub("", value)) for name, value in fields])


async def _form_with_file(request: Request, body: bytes) -> FormData:
    """The fields of a form that may hold one file. Raises HTTPException 400."""

    async def stream() -> AsyncGenerator[bytes, None]:
        yield body

    parser = MultiPartParser(request.headers, stream(), max_files=1, max_fields=MOST_FIELDS, max_part_size=LARGEST_FORM)
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError, ValueError):
        raise HTTPException(400) from None
    return FormData(
        [(name, value if isinstance(value, UploadFile) else UNFIT.sub("", value)) for name, value in form.multi_items()]
    )
