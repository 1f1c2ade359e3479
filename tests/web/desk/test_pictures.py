"""The picture of an offer: sent with its form, seen where young people see the offer, and by nobody before."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import timedelta
from io import BytesIO
from typing import Any

import httpx
import pytest
from PIL import Image

from actions.cards import card
from actions.offer import details
from bot.messages import Picture as Shown
from bot.phrasing import Phrasing
from bot.telegram.rendering import Renderer
from bot.texts import default_texts
from catalog.model import AuditEntry, Offer, Picture
from catalog.offers.words import Words
from catalog.pictures.keeping import clean_pictures, keep_picture, path_of
from tests.catalog.pictures.samples import encoded, painted
from tests.factories import NOW, WEINHEIM, make_municipality, make_offer, make_provider, translate
from tests.web.conftest import Running
from tests.web.desk.conftest import FROM_OUR_PAGE, SignIn, Somebody, form_on, value_of, words_of
from web.desk.access import PROOF, proof_of
from web.rest import elements
from web.transcript import message_from

ALT = "Zwei Jugendliche löten eine Platine."


def send(somebody: Somebody, path: str, content: bytes = b"", **fields: Any) -> httpx.Response:
    """Send the form at ``path`` as a browser does, with a file."""
    typed = form_on(somebody.get(path)) | {PROOF: proof_of(somebody.token), "do": "save"} | fields
    files = {"picture_file": ("C:\\bild.exe", content, "text/html")}
    return somebody.client.post(f"/desk{path}", data=typed, files=files, headers=FROM_OUR_PAGE)


@pytest.fixture
def number(web: Running) -> int:
    with web.database.session() as session:
        offer = make_offer(session, title="Löten", status="draft", is_example=False)
        return offer.id


def picture_of_offer(web: Running, number: int) -> tuple[str | None, str | None]:
    with web.database.session() as session:
        offer = session.get_one(Offer, number)
        return offer.picture_key, offer.picture_alt


def test_a_picture_is_seen_by_everybody_once_the_offer_is_published(
    web: Running, sign_in: SignIn, client: httpx.Client, number: int
) -> None:
    somebody = sign_in("coordinator")
    answer = send(somebody, f"/offers/{number}", encoded(painted(), "PNG"), picture_alt=ALT)
    assert answer.status_code == 303, words_of(answer)
    key, alt = picture_of_offer(web, number)
    assert key is not None
    assert alt == ALT
    path = path_of(key)
    for page in (f"/offers/{number}", f"/offers/{number}/preview"):
        assert f'src="/desk{path}" alt="{ALT}"' in somebody.get(page).text
    seen = somebody.get(path)
    assert (seen.status_code, seen.headers["content-type"]) == (200, "image/jpeg")
    assert client.get(path).status_code == 404
    somebody.post(f"/offers/{number}/status", do="publish")
    shown = client.get(path)
    assert shown.status_code == 200
    assert Image.open(BytesIO(shown.content)).size == (640, 480)
    assert shown.headers["content-type"] == "image/jpeg"
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert shown.headers["cache-control"] == "public, max-age=3600"
    assert "default-src 'none'" in shown.headers["content-security-policy"]
    assert client.get(path, headers={"If-None-Match": shown.headers["etag"]}).status_code == 304
    page = client.get(f"/offer/{number}").text
    assert f'src="{path}" alt="{ALT}"' in page
    assert f'<meta property="og:image" content="{web.url}{path}">' in page
    assert f'"image": "{web.url}{path}"' in page
    assert f'src="{path}" alt="{ALT}"' in client.get("/angebote").text
    somebody.post(f"/offers/{number}/status", do="archived")
    assert client.get(path).status_code == 404


def test_the_chat_shows_it_on_the_card_and_with_the_details(web: Running, number: int) -> None:
    with web.database.session() as session:
        offer = session.get_one(Offer, number)
        offer.picture_key, offer.picture_alt = keep_picture(session, b"jpeg", offer.municipality_ags, NOW), ALT
        translate(offer, "tr", "Bir gün", picture_alt="Kısa.")
        turkish = card(Words(offer, offer.texts[0]), offer.dates[0])
        shown, told = card(Words(offer), offer.dates[0]), details(Words(offer), offer.dates[0])
    seen = Shown(path_of(offer.picture_key), ALT)
    phrasing = Phrasing(default_texts(), "tr")
    message = phrasing.message({"key": "found-any", "kind": "results", "cards": [shown]})
    assert (message.picture, message.cards[0].picture) == (None, seen)
    assert phrasing.card(turkish, 1).picture == Shown(seen.path, "Kısa.", "tr")
    text, found = elements("me", message, "https://lotse.example")
    assert "image" not in text
    assert found["image"] == f"https://lotse.example{seen.path}"
    assert found["custom"]["card"]["picture"]["alt"] == ALT
    detailed = phrasing.message({"key": "details", "values": told})
    assert detailed.picture == seen
    assert message_from(json.loads(json.dumps(asdict(detailed)))) == detailed
    assert message_from(json.loads(json.dumps(asdict(message)))) == message
    (call,) = Renderer(default_texts(), 7, public_url="https://lotse.example").calls([detailed])
    assert call["parameters"]["link_preview_options"]["url"] == f"https://lotse.example{seen.path}"
    (call,) = Renderer(default_texts(), 7, public_url="http://localhost").calls([detailed])
    assert call["parameters"]["link_preview_options"] == {"is_disabled": True}


def test_a_picture_needs_words_and_stays_while_they_are_missing(web: Running, sign_in: SignIn, number: int) -> None:
    somebody = sign_in("editor")
    answer = send(somebody, f"/offers/{number}", encoded(painted()), title="Löten für alle")
    assert answer.status_code == 422
    assert "was auf dem Bild zu sehen ist" in words_of(answer)
    assert picture_of_offer(web, number) == (None, None)
    form = form_on(answer)
    assert form["title"] == "Löten für alle"
    (picture,) = web.stored(Picture)
    assert form["picture_key"] == picture.key
    saved = somebody.post(f"/offers/{number}", **form | {"picture_alt": ALT, "do": "save"})
    assert saved.status_code == 303
    assert picture_of_offer(web, number) == (picture.key, ALT)
    without = send(somebody, f"/offers/{number}", picture_alt="")
    assert without.status_code == 422
    alone = send(somebody, f"/offers/{number}", picture_remove="y")
    assert alone.status_code == 303
    assert picture_of_offer(web, number) == (None, None)
    words = send(somebody, f"/offers/{number}", picture_alt=ALT)
    assert "es gibt kein Bild" in words_of(words)


def test_what_is_no_picture_is_refused_and_all_else_is_kept(web: Running, sign_in: SignIn, number: int) -> None:
    somebody = sign_in("editor")
    for content, why in (
        (b"<html><script>alert(1)</script>", "kein Bild"),
        (encoded(painted())[:500], "beschädigt"),
        (encoded(painted(100, 100)), "zu klein"),
        (bytes(11 * 1024 * 1024), "mehr als 10 MB"),
    ):
        answer = send(somebody, f"/offers/{number}", content, picture_alt=ALT, title="Anders")
        assert answer.status_code == 422
        assert why in words_of(answer)
        assert form_on(answer)["title"] == "Anders"
    assert web.stored(Picture) == []
    assert send(somebody, f"/offers/{number}", bytes(26 * 1024 * 1024)).status_code == 413


def test_a_new_offer_can_be_previewed_with_its_picture_before_it_is_kept(web: Running, sign_in: SignIn) -> None:
    somebody = sign_in("editor")
    with web.database.session() as session:
        provider = make_provider(session).id
    fields = {"title": "Neu", "kind": "infotag", "provider_id": str(provider), "picture_alt": ALT}
    dates = {"dates-0-day": "2026-12-20", "dates-0-start": "10:00"}
    answer = send(somebody, "/offers/new", encoded(painted()), **fields, **dates, do="preview")
    assert answer.status_code == 200, words_of(answer)
    assert web.stored(Offer) == []
    (picture,) = web.stored(Picture)
    assert answer.text.count(f'src="/desk{path_of(picture.key)}"') == 3  # card, page, form
    assert somebody.get(path_of(picture.key)).status_code == 200


def test_pictures_of_other_municipalities_are_out_of_reach(web: Running, sign_in: SignIn, number: int) -> None:
    with web.database.session() as session:
        make_municipality(session, WEINHEIM)
        foreign = keep_picture(session, b"jpeg", WEINHEIM.ags, NOW)
    somebody = sign_in("admin")
    assert somebody.get(path_of(foreign)).status_code == 404
    for key in (foreign, "0" * 32, "' OR 1=1", "../../etc"):
        answer = send(somebody, f"/offers/{number}", picture_key=key, picture_alt=ALT)
        assert answer.status_code == 404
        answer = somebody.post("/offers/new", **form_on(somebody.get(f"/offers/{number}")) | {"picture_key": key})
        assert answer.status_code in (404, 422)
    assert picture_of_offer(web, number) == (None, None)
    stranger = sign_in("admin", WEINHEIM)
    assert stranger.post(f"/offers/{number}", picture_key=foreign, picture_alt=ALT).status_code == 404


def test_a_provider_cannot_touch_the_picture(web: Running, sign_in: SignIn, number: int) -> None:
    somebody = sign_in("coordinator")
    send(somebody, f"/offers/{number}", encoded(painted()), picture_alt=ALT)
    with web.database.session() as session:
        provider = session.get_one(Offer, number).provider_id
    shown = somebody.post(f"/providers/{provider}/link", do="show")
    path = re.search(r"/desk(/by/[\w-]+)", shown.text)[1]  # type: ignore[index]
    form = form_on(somebody.get(f"{path}/offers/{number}"))
    token = path.rsplit("/", 1)[1]
    sent = form | {PROOF: proof_of(token), "title": "Anders", "picture_remove": "y", "picture_key": "0" * 32}
    answer = somebody.client.post(f"/desk{path}/offers/{number}", data=sent, headers=FROM_OUR_PAGE)
    assert answer.status_code == 303, words_of(answer)
    page = somebody.get("/proposals")
    proposal = re.search(r"/desk/proposals/(\d+)", page.text)[1]  # type: ignore[index]
    before = picture_of_offer(web, number)
    version = value_of(somebody.get(f"/proposals/{proposal}"), "version")
    assert somebody.post(f"/proposals/{proposal}", do="accept", version=version).status_code == 303
    assert picture_of_offer(web, number) == before
    assert before[1] == ALT


def test_the_history_takes_pictures_back_while_they_are_there(web: Running, sign_in: SignIn, number: int) -> None:
    somebody = sign_in("coordinator")
    send(somebody, f"/offers/{number}", encoded(painted()), picture_alt=ALT)
    first, _ = picture_of_offer(web, number)
    send(somebody, f"/offers/{number}", encoded(painted(400, 400)), picture_alt="Eine Werkbank.")
    entries = [entry.id for entry in web.stored(AuditEntry) if entry.subject == "offer"]
    history = words_of(somebody.get(f"/offers/{number}/history"))
    assert f"Bild {first[:4] if first else ''}" in history
    somebody.post(f"/offers/{number}/history/{entries[-1]}/undo")
    assert picture_of_offer(web, number) == (first, ALT)
    # The older picture alone cannot be undone into one without words, nor into one that is deleted.
    send(somebody, f"/offers/{number}", encoded(painted(500, 400)))
    send(somebody, f"/offers/{number}", picture_remove="y")
    last = web.stored(AuditEntry)[-1].id
    with web.database.session() as session:
        clean_pictures(session, NOW + timedelta(days=31))
    assert web.stored(Picture) == []
    somebody.post(f"/offers/{number}/history/{last}/undo")
    assert picture_of_offer(web, number) == (None, None)


def test_pictures_in_use_are_never_cleaned_away(web: Running, sign_in: SignIn, number: int) -> None:
    send(sign_in("editor"), f"/offers/{number}", encoded(painted()), picture_alt=ALT)
    with web.database.session() as session:
        clean_pictures(session, NOW + timedelta(days=400))
    assert len(web.stored(Picture)) == 1
