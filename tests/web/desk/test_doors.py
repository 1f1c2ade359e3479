"""Every address of the desk for every role, and with what belongs to another municipality in its place."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from bot.settings import Settings
from catalog.database import Database
from catalog.desk.tenancy import RULES, Actor, confined
from catalog.model import AuditEntry, Base, Faq, Municipality, Offer, OfferDate, Proposal, Provider
from catalog.pictures.keeping import keep_picture
from catalog.questions.sorting import sort_questions
from catalog.vocabulary import Role
from catalog.wish import Place
from tests.factories import (
    KASSEL,
    NOW,
    WEINHEIM,
    make_account,
    make_advance_question,
    make_code,
    make_faq,
    make_feed,
    make_handoff,
    make_import,
    make_kit,
    make_offer,
    make_question,
    make_request,
    make_wording,
)
from tests.web.conftest import Running, filled_web
from tests.web.desk.conftest import FROM_OUR_PAGE, SignIn, Somebody, made_guest, signing_in
from web.desk.desk import all_doors
from web.desk.doors import Door, OpenDoor, ProviderDoor

EVERYONE = "everyone"
LINK = "whoever has a provider's link"
TABLE = {
    "GET /login": EVERYONE,
    "POST /login": EVERYONE,
    "POST /logout": EVERYONE,
    "GET /forgot": EVERYONE,
    "POST /forgot": EVERYONE,
    "GET /oidc": EVERYONE,
    "GET /oidc/back": EVERYONE,
    "GET /link/{token}": EVERYONE,
    "POST /link/{token}": EVERYONE,
    "GET /": "editor",
    "GET /log": "admin",
    "GET /settings/logo": "coordinator",
    "POST /settings/logo": "coordinator",
    "GET /settings/logo/print.pdf": "coordinator",
    "GET /me": "editor",
    "GET /me/data": "editor",
    "POST /me": "editor",
    "POST /me/password": "editor",
    "POST /me/logout": "editor",
    "POST /me/code": "editor",
    "POST /me/code/off": "editor",
    "GET /offers": "editor",
    "POST /offers/bulk": "coordinator",
    "GET /offers/new": "editor",
    "POST /offers/new": "editor",
    "GET /offers/{offer}": "editor",
    "POST /offers/{offer}": "editor",
    "GET /offers/{offer}/preview": "editor",
    "GET /pictures/{key}.jpg": "editor",
    "POST /offers/{offer}/copy": "editor",
    "POST /offers/{offer}/status": "coordinator",
    "GET /offers/{offer}/languages": "editor",
    "GET /offers/{offer}/languages/{language}": "editor",
    "POST /offers/{offer}/languages/{language}": "editor",
    "GET /offers/{offer}/seats": "editor",
    "POST /offers/{offer}/seats": "coordinator",
    "POST /offers/{offer}/talks": "coordinator",
    "GET /offers/{offer}/dates/{date}/people": "coordinator",
    "POST /offers/{offer}/dates/{date}/people": "coordinator",
    "GET /offers/{offer}/history": "editor",
    "POST /offers/{offer}/history/{entry}/undo": "coordinator",
    "GET /faqs": "editor",
    "GET /faqs/new": "editor",
    "POST /faqs/new": "editor",
    "GET /faqs/{faq}": "editor",
    "POST /faqs/{faq}": "editor",
    "POST /faqs/{faq}/status": "coordinator",
    "POST /faqs/{faq}/remove": "coordinator",
    "POST /faqs/{faq}/wordings": "coordinator",
    "POST /faqs/{faq}/proposals": "coordinator",
    "GET /faqs/{faq}/history": "editor",
    "POST /faqs/{faq}/history/{entry}/undo": "coordinator",
    "GET /questions": "editor",
    "GET /questions/elsewhere": "admin",
    "GET /questions/{question}": "editor",
    "POST /questions/{question}": "coordinator",
    "GET /beforehand": "editor",
    "POST /beforehand": "coordinator",
    "GET /beforehand/{asked}": "editor",
    "POST /beforehand/{asked}": "coordinator",
    "GET /providers": "editor",
    "GET /providers/new": "editor",
    "POST /providers/new": "editor",
    "GET /providers/{provider}": "editor",
    "POST /providers/{provider}": "editor",
    "POST /providers/{provider}/archive": "coordinator",
    "POST /providers/{provider}/remove": "coordinator",
    "POST /providers/{provider}/link": "coordinator",
    "POST /providers/{provider}/link/revoke": "coordinator",
    "GET /providers/{provider}/history": "editor",
    "POST /providers/{provider}/history/{entry}/undo": "coordinator",
    "GET /messages": "coordinator",
    "GET /messages/{handoff}": "coordinator",
    "POST /messages/{handoff}": "coordinator",
    "POST /messages/{handoff}/remove": "coordinator",
    "GET /numbers": "editor",
    "GET /numbers/table": "editor",
    "GET /exchange": "editor",
    "GET /exchange/template/{format}": "editor",
    "GET /exchange/export/{format}": "editor",
    "POST /exchange/imports": "coordinator",
    "GET /exchange/imports/{import}": "coordinator",
    "POST /exchange/imports/{import}": "coordinator",
    "POST /exchange/feeds": "coordinator",
    "POST /exchange/feeds/{feed}": "coordinator",
    "GET /proposals": "editor",
    "GET /proposals/{proposal}": "editor",
    "POST /proposals/{proposal}": "coordinator",
    "GET /by/{token}": LINK,
    "POST /by/{token}/confirm": LINK,
    "GET /by/{token}/offers/new": LINK,
    "POST /by/{token}/offers/new": LINK,
    "GET /by/{token}/offers/{offer}": LINK,
    "POST /by/{token}/offers/{offer}": LINK,
    "POST /by/{token}/offers/{offer}/confirm": LINK,
    "GET /by/{token}/offers/{offer}/dates/{date}/cancel": LINK,
    "POST /by/{token}/offers/{offer}/dates/{date}/cancel": LINK,
    "GET /by/{token}/offers/{offer}/dates/{date}/people": LINK,
    "POST /by/{token}/offers/{offer}/dates/{date}/people": LINK,
    "GET /by/{token}/requests/{request}": LINK,
    "POST /by/{token}/requests/{request}": LINK,
    "GET /by/{token}/questions": LINK,
    "POST /by/{token}/questions/{asked}": LINK,
    "GET /kits": "coordinator",
    "POST /kits": "coordinator",
    "GET /kits/{kit}": "coordinator",
    "POST /kits/{kit}/link": "coordinator",
    "POST /kits/{kit}/link/revoke": "coordinator",
    "POST /kits/{kit}/close": "coordinator",
    "POST /kits/{kit}/codes/{code}/end": "coordinator",
    "GET /group-requests/{request}": "coordinator",
    "POST /group-requests/{request}": "coordinator",
    "GET /settings": "coordinator",
    "POST /settings": "coordinator",
    "GET /settings/pages": "coordinator",
    "POST /settings/pages": "coordinator",
    "GET /settings/history": "coordinator",
    "POST /settings/history/{entry}/undo": "coordinator",
    "GET /undelivered": "admin",
    "POST /undelivered": "admin",
    "GET /accounts": "admin",
    "GET /accounts/new": "admin",
    "POST /accounts/new": "admin",
    "GET /accounts/{account}": "admin",
    "POST /accounts/{account}": "admin",
    "POST /accounts/{account}/link": "admin",
    "POST /accounts/{account}/code/off": "admin",
    "POST /accounts/{account}/remove": "admin",
}
"""The least role for each address. Who adds or opens one decides it here, too."""
ROLES = [role.value for role in Role]
DOORS = {f"{door.method} {door.path}": door for door in all_doors(Settings())}
DO = {
    **{"status": "confirm", "bulk": "confirm", "new": "save", "{offer}": "save", "{import}": "cancel"},
    **{"{proposal}": "accept", "{question}": "not-ours", "{faq}": "save", "{feed}": "look"},
    **{"/beforehand": "approve", "{asked}": "save"},
    **{"/undelivered": "drop", "/faqs/{faq}/status": "publish", "/faqs/{faq}/proposals": "accept-1"},
}
"""Which button is pressed, where there are several: by the address or its end."""


def test_the_table_is_that_of_the_desk() -> None:
    others = {OpenDoor: EVERYONE, ProviderDoor: LINK}
    found = {name: door.role.value if isinstance(door, Door) else others[type(door)] for name, door in DOORS.items()}
    assert found == TABLE


GROUPS = {"faq": "faqs", "offer": "offers", "provider": "providers", "municipality": "settings"}
"""The addresses below which the history of each kind of thing is."""


@pytest.fixture(scope="module")
def sqlite_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With something of two municipalities for each variable of an address. What, the file beside it says."""
    path = tmp_path_factory.mktemp("doors") / "template.sqlite"
    shutil.copy(sqlite_template, path)
    database = Database(f"sqlite:///{path}")
    path.with_suffix(".json").write_text(json.dumps([things(database, place) for place in (KASSEL, WEINHEIM)]))
    with database.session() as session:
        sort_questions(session)  # or pages that start would, while somebody looks whether anything has changed
    database.close()
    return path


@pytest.fixture
def own(sqlite_template: Path) -> dict[str, Any]:
    """What belongs to Kassel."""
    return {"token": "A" * 43, "format": "csv", "language": "tr"} | json.loads(
        sqlite_template.with_suffix(".json").read_text()
    )[0]


@pytest.fixture
def foreign(sqlite_template: Path) -> dict[str, Any]:
    """The same of Weinheim."""
    return {"format": "exe", "language": "de"} | json.loads(sqlite_template.with_suffix(".json").read_text())[1]


@pytest.fixture(scope="module")
def still(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The pages for all who change nothing, which their tests say."""
    with filled_web(sqlite_template, tmp_path_factory.mktemp("still")) as running:
        yield running


@pytest.fixture(scope="module")
def admin(still: Running) -> Iterator[Somebody]:
    """The one with the highest role."""
    with signing_in(still) as make:
        yield make("admin")


def things(database: Database, place: Place) -> dict[str, Any]:
    """For each variable of an address, something of ``place``."""
    with database.session() as session:
        account, offer = make_account(session, place), make_offer(session, place, title="Alt")
        date_id = session.scalars(select(OfferDate.id).where(OfferDate.offer_id == offer.id)).one()
        make_offer(session, place)
        faq = make_faq(session, municipality_ags=place.ags)
        make_wording(session, faq, municipality_ags=place.ags)
        question = make_question(session, municipality_ags=place.ags)
        asked = make_advance_question(session, offer)
        run = make_import(session, place)
        feed = make_feed(session, place)
        handoff = make_handoff(session, place)
        kit = make_kit(session, place)
        code, request = make_code(session, kit), make_request(session, kit, offer)
        key = keep_picture(session, b"jpeg", place.ags, NOW)
    with confined(database, Actor(account.id, place.ags), NOW) as session:
        session.get_one(Offer, offer.id).title = "Neu"
        session.get_one(Provider, offer.provider_id).name = "Neu"
        session.get_one(Municipality, place.ags).greeting = "Neu"
        session.get_one(Faq, faq.id).published = False
    with database.session() as session:
        entries = {
            f"{GROUPS[entry.subject]}.entry": entry.id
            for entry in session.scalars(select(AuditEntry).where(AuditEntry.municipality_ags == place.ags))
        }
        proposal = Proposal(provider_id=offer.provider_id, base={}, parts={}, title="Neu", created_at=NOW)
        session.add(proposal)
        session.flush()
    found = {"account": account.id, "offer": offer.id, "provider": offer.provider_id, "proposal": proposal.id}
    found |= {"import": run.id, "feed": feed.id, "faq": faq.id, "question": question.id, "handoff": handoff.id}
    found |= {"asked": asked.id, "date": date_id, "kit": kit.id, "code": code.id, "request": request.id, "key": key}
    return found | entries


def ask(somebody: Somebody, name: str, values: dict[str, Any]) -> httpx.Response:
    method, path = name.split(" ")
    do = DO.get(path, DO.get(path.split("/")[-1], ""))
    group = path.split("/")[1]
    for variable, value in values.items():
        path = path.replace(f"{{{variable.removeprefix(f'{group}.')}}}", str(value))
    assert "{" not in path
    return somebody.get(path) if method == "GET" else somebody.post(path, sure="yes", do=do)


def everything(web: Running) -> list[list[str]]:
    with web.database.session() as session:
        models: list[type[Base]] = [model for model in RULES if model is not AuditEntry]
        return [sorted(map(repr, session.execute(select(model.__table__)))) for model in models]


@pytest.mark.parametrize("name", [name for name, role in TABLE.items() if role in ROLES])
def test_each_address_is_for_its_roles_only(web: Running, sign_in: SignIn, own: dict[str, Any], name: str) -> None:
    """Those who may not come in find the page of error 403 and change nothing; nobody finds an error of ours."""
    needed = ROLES.index(TABLE[name])
    for rank, role in enumerate(ROLES):
        somebody = sign_in(role)
        with web.database.session() as session:
            own["handoff"] = make_handoff(session).id  # the one before may have been deleted
            if name == "POST /faqs/{faq}/remove":
                own["faq"] = make_faq(session, municipality_ags=KASSEL.ags).id
        before = everything(web) if rank < needed else []
        answer = ask(somebody, name, own)
        if rank < needed:
            assert answer.status_code == 403, role
            assert everything(web) == before
        else:
            assert answer.status_code in (200, 303, 422), role
            assert "/desk/login" not in answer.headers.get("location", "")


@pytest.mark.parametrize("name", [name for name, role in TABLE.items() if role in ROLES])
def test_nobody_gets_anywhere_without_signing_in(still: Running, own: dict[str, Any], name: str) -> None:
    before = everything(still)
    with made_guest(still) as guest:
        answer = ask(guest, name, own)
    if answer.status_code == 401:  # what was typed is kept on the sign-in page
        assert name.startswith("POST ")
        assert 'action="/desk/login"' in answer.text
    else:
        assert (answer.status_code, answer.headers["location"][:11]) == (303, "/desk/login")
    assert everything(still) == before


@pytest.mark.parametrize("name", [name for name in TABLE if name.startswith("POST ")])
def test_no_form_is_taken_from_another_site_or_without_its_proof(still: Running, admin: Somebody, name: str) -> None:
    path = "/desk" + re.sub(r"\{\w+\}", "1", name.removeprefix("POST "))
    before = everything(still)
    for headers in (FROM_OUR_PAGE, {"Sec-Fetch-Site": "cross-site"}, {}):
        assert admin.client.post(path, data={"sure": "yes", "proof": "0" * 64}, headers=headers).status_code == 403
    assert everything(still) == before


@pytest.mark.parametrize("name", [name for name in TABLE if "{" in name and "{token}" not in name])
def test_what_belongs_to_another_municipality_is_not_there(
    still: Running, admin: Somebody, foreign: dict[str, Any], own: dict[str, Any], name: str
) -> None:
    """Each variable in turn is another municipality's, no number, or one that nothing has."""
    before = everything(still)
    for variable in re.findall(r"\{(\w+)\}", name):
        named = variable if variable in own else f"{name.split('/')[1]}.{variable}"
        for value in (foreign[named], 999_999_999, 10**12, "x", "-1", "1.0", "٣"):
            assert ask(admin, name, own | {named: value}).status_code == 404, value
    assert everything(still) == before


def test_open_doors_are_few() -> None:
    assert [name for name, door in DOORS.items() if isinstance(door, OpenDoor)] == [
        name for name, role in TABLE.items() if role == EVERYONE
    ]


@pytest.fixture(autouse=True)
def _no_error(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert "could not be made" not in caplog.text
