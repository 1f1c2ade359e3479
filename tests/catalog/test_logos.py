"""What is taken for a logo, and what is not."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from catalog.logos import LARGEST, MOST_ELEMENTS, NoLogo, keep_logo, logo_of, picture_of
from catalog.model import Logo
from tests.factories import KASSEL, WEINHEIM, make_municipality
from tests.pictures import LOGO, png


def svg(inside: str, head: str = 'viewBox="0 0 200 100"') -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {head}>{inside}</svg>'
    ).encode()


@pytest.mark.parametrize(
    ("content", "ratio"),
    [
        (LOGO.encode(), 3),
        (b"\xef\xbb\xbf" + LOGO.encode(), 3),
        (b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- by hand -->\n' + LOGO.encode(), 3),
        (svg("<path d='M0 0h9v9z'/>", 'width="40mm" height="20mm"'), 2),
        (svg("<path d='M0 0h9v9z'/>", 'width="100%" height="100%" viewBox="-5,-5,30,10"'), 3),
        (svg('<defs><path id="a" d="M0 0h9v9z"/></defs><use xlink:href="#a"/><rect fill="url(#a)"/>'), 2),
        (svg('<style>.a { fill: url("#b") }</style><path class="a" d="M0 0h9v9z"/>'), 2),
        (svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'), 2),
        (png(400, 200), 2),
    ],
)
def test_drawings_and_pictures_are_taken(content: bytes, ratio: float) -> None:
    assert picture_of(content).ratio == pytest.approx(ratio)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (svg("<script>alert(1)</script>"), "active"),
        (svg('<path onload="alert(1)"/>'), "active"),
        (svg("<foreignObject/>"), "active"),
        (svg('<a href="https://example.org"><path/></a>'), "active"),
        (svg('<image href="https://example.org/a.png"/>'), "active"),
        (svg('<image xlink:href="file:///etc/passwd"/>'), "active"),
        (svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'), "active"),
        (svg('<use href="other.svg#a"/>'), "active"),
        (svg('<path style="fill: url(https://example.org/a)"/>'), "active"),
        (svg('<style>@import "https://example.org/a.css";</style>'), "active"),
        (svg('<animate attributeName="x"/>'), "active"),
        (svg("<text>Stadt</text>"), "text"),
        (svg("<path/>", ""), "size"),
        (svg("<path/>", 'viewBox="0 0 0 0"'), "size"),
        (svg("<path/>", 'viewBox="0 0 900 100"'), "shape"),
        (svg("<path/>", 'viewBox="0 0 10 100"'), "shape"),
        (svg("<path/>" * MOST_ELEMENTS), "elements"),
        (svg("<path/>" + "x" * LARGEST), "large"),
        (b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + svg("<path id='&a;'/>"), "broken"),
        (LOGO.replace("<svg", "<sgv").replace("</svg", "</sgv").encode(), "kind"),
        (b"<html><body/></html>", "kind"),
        (LOGO[:-9].encode(), "broken"),
        (LOGO.encode("utf-16"), "broken"),
        (b"\xff\xd8\xff\xe0 a JPEG", "broken"),
        (b"GIF89a", "broken"),
        (b"", "broken"),
        (png(400, 99), "coarse"),
        (png(4001, 600), "pixels"),
        (png(900, 100), "shape"),
        (png(400, 200)[:20], "broken"),
    ],
)
def test_what_is_no_logo_is_refused_with_a_reason(content: bytes, key: str) -> None:
    with pytest.raises(NoLogo) as problem:
        picture_of(content)
    assert problem.value.key == key


def test_each_municipality_has_one_logo_or_none(session: Session) -> None:
    for place in (KASSEL, WEINHEIM):
        make_municipality(session, place)
    keep_logo(session, KASSEL.ags, None)
    assert logo_of(session, KASSEL.ags) is None
    keep_logo(session, KASSEL.ags, picture_of(LOGO.encode()))
    keep_logo(session, WEINHEIM.ags, picture_of(png(400, 200)))
    keep_logo(session, KASSEL.ags, picture_of(png(300, 300)))
    kept = {logo.municipality_ags: logo.ratio for logo in session.scalars(select(Logo))}
    assert kept == {KASSEL.ags: 1, WEINHEIM.ags: 2}
    keep_logo(session, KASSEL.ags, None)
    assert [logo.municipality_ags for logo in session.scalars(select(Logo))] == [WEINHEIM.ags]
