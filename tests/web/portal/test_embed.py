"""Offers on other sites: only where the municipality allows it, only this page, and without a script."""

from __future__ import annotations

import re
from html import unescape

import httpx
import pytest

from catalog.model import Municipality
from tests.factories import KASSEL, WEINHEIM, make_municipality, make_offer
from tests.web.conftest import Running
from tests.web.desk.conftest import SignIn, form_on, value_of, words_of
from web.guard import HEADERS

FRAME = f"/einbetten/{KASSEL.ags}"


def ancestors(answer: httpx.Response) -> str:
    """Who may frame a page."""
    found = re.search(r"frame-ancestors ([^;]+)", answer.headers["content-security-policy"])
    assert found
    return found[1]


def test_sites_that_the_desk_names_may_frame_offers_and_nothing_else(
    web: Running, sign_in: SignIn, client: httpx.Client
) -> None:
    kim = sign_in("coordinator")
    with web.database.session() as session:
        make_offer(session, title="Hof <b>vor Ort</b>", fields=["natur"])
        make_offer(session, title="Metall", fields=["metall"])
        make_municipality(session, WEINHEIM, embed_hosts=["https://weinheim.example"])
    assert ancestors(client.get(FRAME)) == "'none'"
    form = form_on(kim.get("/settings/pages"), "pages-form")
    hosts = "https://www.kassel.example/bildung/\n\nhttps://schüle-kassel.example:8443\nhttps://WWW.kassel.example"
    assert kim.post("/settings/pages", **(form | {"embed_hosts": hosts})).status_code == 303
    page = client.get(f"{FRAME}?field=natur&lang=de")
    assert ancestors(page) == "https://www.kassel.example https://xn--schle-kassel-flb.example:8443"
    assert "script-src" not in page.headers["content-security-policy"]
    assert "<script" not in page.text
    assert "x-frame-options" not in page.headers
    assert page.headers["x-content-type-options"] == "nosniff"
    assert "Hof &lt;b&gt;vor Ort&lt;/b&gt;" in page.text
    assert "Metall" not in page.text
    assert all("noopener" in link for link in re.findall(r"<a [^>]+>", page.text))
    assert ancestors(client.get(f"/einbetten/{WEINHEIM.ags}")) == "https://weinheim.example"
    for path in ("/", "/angebote", "/einbinden", "/privacy", f"/impressum/{KASSEL.ags}", "/einbetten/1", "/desk/login"):
        answer = client.get(path)
        assert ancestors(answer) == "'none'", path
        assert answer.headers["x-frame-options"] == HEADERS["X-Frame-Options"]


@pytest.mark.parametrize(
    "line", ["http://kassel.example", "kassel", "https://*.kassel.example", "https://a b.de", "'self'", "https://x.de;"]
)
def test_what_is_no_site_is_not_let_in(web: Running, sign_in: SignIn, line: str) -> None:
    kim = sign_in("coordinator")
    form = form_on(kim.get("/settings/pages"), "pages-form") | {"embed_hosts": f"https://gut.example\n{line}"}
    if line == "http://kassel.example":
        form["legal_operator"] = "Bleibt stehen"
    answer = kim.post("/settings/pages", **form)
    assert answer.status_code == 422
    assert "keine Adresse wie" in words_of(answer)
    assert (line != "http://kassel.example") or "Bleibt stehen" in answer.text
    with web.database.session() as session:
        assert session.get_one(Municipality, KASSEL.ags).embed_hosts == []
    assert value_of(answer, "base")


def test_the_snippet_leads_to_the_page_of_the_frame(portal: Running, visitor: httpx.Client) -> None:
    """As a browser reads it: the attributes of the one element."""
    help_page = visitor.get("/angebote?field=natur&lang=de").text
    path = re.search(r'href="(/einbinden\?[^"]+)"', help_page)
    assert path
    shown = visitor.get(unescape(path[1])).text
    codes = [unescape(code) for code in re.findall(r"<textarea[^>]*>([^<]+)</textarea>", shown)]
    assert len(codes) == 3
    code = next(code for code in codes if KASSEL.ags in code)
    source = re.search(r'src="([^"]+)"', code)
    assert source
    address = unescape(source[1])
    assert address == f"{portal.url}{FRAME}?field=natur&lang=de"
    assert "Hof vor Ort" in visitor.get(address).text
    assert "allow-scripts" not in code
    assert code.endswith("</iframe>")
