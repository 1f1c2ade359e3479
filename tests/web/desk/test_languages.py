"""Offers in further languages at the desk: written beside the original, found out of date, taken back."""

from __future__ import annotations

import re
from html import unescape

from sqlalchemy import select

from catalog.model import AuditEntry, Offer, OfferText
from tests.factories import make_offer, translate
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, Somebody, words_of

TITLE = "Bir günlük staj"


def hidden(desk: Somebody, path: str) -> dict[str, str]:
    """What the form of a page carries unseen."""
    page = desk.get(path).text
    found = re.findall(r'<input type="hidden" name="(base|made_from)" value="([^"]*)"', page)
    return {name: unescape(value) for name, value in found}


def is_outdated(desk: Somebody, path: str = "/offers") -> bool:
    """Whether the list marks the offer, the only one there is."""
    return '<span class="tag wait">Übersetzung veraltet</span>' in desk.get(path).text


def test_a_text_is_written_found_out_of_date_and_taken_back(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        offer = make_offer(session, registration="Per Mail.").id
    desk = sign_in()
    path = f"/offers/{offer}/languages/tr"
    page = words_of(desk.get(path))
    assert "Einen Tag lang mitmachen." in page
    assert "Hinweis zu den Kosten" not in page, "what the original does not say is not to be translated"
    carried = hidden(desk, path)
    assert desk.post(path, **carried, title="").status_code == 422
    assert desk.post(path, **carried, title=TITLE, summary="x" * 301).status_code == 422
    assert web.stored(OfferText) == []
    told = {"title": TITLE, "summary": "Bir gün <b>katıl</b>.", "registration": "E-posta ile.", "is_checked": "y"}
    assert desk.post(path, **carried, **told).status_code == 303
    assert not is_outdated(desk)
    assert TITLE in words_of(desk.get(f"/offers/{offer}/languages"))
    seen = desk.get(f"/offers/{offer}/preview?lang=tr")
    assert f"1. {TITLE}" in words_of(seen)
    assert seen.text.count('lang="tr" dir="ltr"') >= 2
    assert TITLE not in desk.get(f"/offers/{offer}/preview?lang=xx").text
    with web.database.session() as session:
        session.get_one(Offer, offer).summary = "Zwei Tage lang mitmachen."
    assert is_outdated(desk, "/offers?state=outdated")
    assert "Eine Übersetzung ist veraltet" in words_of(desk.get("/"))
    assert "wurde geändert, nachdem diese Fassung entstand" in words_of(desk.get(path))
    # What was begun before the original changed is out of date, however late it is saved.
    began = carried | hidden(desk, path) | {"made_from": carried["made_from"]}
    assert desk.post(path, **began, **(told | {"summary": "Bir gün."})).status_code == 303
    assert is_outdated(desk)
    assert desk.post(path, **hidden(desk, path), **(told | {"summary": "İki gün."})).status_code == 303
    assert not is_outdated(desk)
    assert desk.post(path, do="remove").status_code == 303
    assert web.stored(OfferText) == []
    history = words_of(desk.get(f"/offers/{offer}/history"))
    assert "Kurz gesagt (Türkisch)" in history
    assert "Bir gün <b>katıl</b>." in history
    with web.database.session() as session:
        entry = session.scalars(select(AuditEntry.id).order_by(AuditEntry.id.desc())).first()
    assert "said=undone" in desk.post(f"/offers/{offer}/history/{entry}/undo").headers["location"]
    (text,) = web.stored(OfferText)
    assert (text.title, text.summary, text.is_checked) == (TITLE, "İki gün.", True)
    assert not is_outdated(desk), "what it was made from is remembered, too"


def test_of_two_who_translate_at_once_the_second_sees_what_the_first_did(web: Running, sign_in: SignIn) -> None:
    with web.database.session() as session:
        offer = make_offer(session)
        translate(offer, "tr", TITLE, summary="Bir gün.")
        path = f"/offers/{offer.id}/languages/tr"
    desk = sign_in()
    carried = hidden(desk, path)
    assert desk.post(path, **carried, title="Staj", summary="Bir gün.").status_code == 303
    both = desk.post(path, **carried, title="Pratik", summary="Bütün gün.")
    assert both.status_code == 409
    assert {"Staj", "Pratik", "Bütün gün."} <= set(re.findall(r"[\w.]+(?: gün\.)?", words_of(both)))
    (text,) = web.stored(OfferText)
    assert text.title == "Staj"
    odd = carried | {"base": carried["base"].replace('"rules":{}', '"rules":"x"'), "made_from": "x" * 999}
    assert desk.post(path, **odd, title="Staj", summary="Bir gün.").status_code == 303
    (text,) = web.stored(OfferText)
    assert len(text.made_from) == 16
