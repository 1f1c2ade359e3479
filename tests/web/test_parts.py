"""The small parts of the pages: links in texts, limits."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.pace import Allowance, Pace
from bot.settings import Settings
from bot.texts import default_texts
from web import pages
from web.limits import MOST_BUCKETS, SEATS, Buckets, Gate, Limit, address_of
from web.markup import linked


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Mehr: https://example.org/a?b=1.", '<a href="https://example.org/a?b=1" rel="noopener noreferrer">'),
        ("Telefon: 0561 12345-67", '<a href="tel:05611234567" rel="noopener noreferrer">0561 12345-67</a>'),
        ("0800 4 5555 00 (kostenlos)", 'href="tel:08004555500"'),
        ("Nummer gegen Kummer: 116 111 (Mo)", 'href="tel:116111"'),
        ("+49 561 123456", 'href="tel:+49561123456"'),
        ("Mail: rat@kassel.example.org", 'href="mailto:rat@kassel.example.org"'),
    ],
)
def test_addresses_and_numbers_can_be_clicked(text: str, link: str) -> None:
    assert link in linked(text)


@pytest.mark.parametrize(
    "text",
    [
        "in 01234 Pirna",
        "am 08.12.2026, 09:00 bis 12:30 Uhr",
        "Hauptstraße 112",
        "javascript:alert(1)",
        "ftp://example.org",
        "für 14 bis 18 Jahre, 0 Euro",
        "@name",
    ],
)
def test_other_texts_cannot(text: str) -> None:
    assert "<a" not in linked(text)


def test_the_emergency_number_can_be_called_where_it_is_meant() -> None:
    assert '<a href="tel:112" rel="noopener noreferrer">112</a>' in linked("Ruf sofort 112 an.", emergency=True)


def test_everything_else_is_escaped() -> None:
    made = linked('<b>https://example.org/"onmouseover=alert(1)</b> & mehr')
    assert made.startswith('&lt;b&gt;<a href="https://example.org/" rel=')
    assert "&#34;onmouseover=alert(1)&lt;/b&gt; &amp; mehr" in made


def test_pieces_are_marked_as_german_longest_first_and_only_as_whole_words() -> None:
    text = "Запис: Ruf an: 0561 12345 <b>. Kurs, Kursus, Kurs für alle"
    assert linked(text, ["Kurs", "Kurs für alle", "Ruf an: 0561 12345 <b>."]) == (
        'Запис: <span lang="de">Ruf an: '
        '<a href="tel:056112345" rel="noopener noreferrer">0561 12345</a> &lt;b&gt;.</span>'
        ' <span lang="de">Kurs</span>, Kursus, <span lang="de">Kurs für alle</span>'
    )
    assert linked("(.*)", [".*"]) == '(<span lang="de">.*</span>)'


def test_an_update_beneath_a_running_lotse_changes_no_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template = tmp_path / "templates" / "portal" / "said.html"
    template.parent.mkdir(parents=True)
    template.write_text("as it was")
    monkeypatch.setattr(pages, "HERE", tmp_path)
    running = pages.Pages(default_texts(), Settings())
    template.write_text("{{ what_only_newer_code_knows }}")
    assert running.render("portal/said.html", "de") == "as it was"


def test_a_bucket_fills_again_with_time() -> None:
    clock = [0.0]
    buckets = Buckets("tries", Limit(2), lambda: clock[0])
    assert [buckets.take("a") for _ in range(3)] == [True, True, False]
    assert buckets.take("b"), "others are not slowed down"
    clock[0] = 30.0
    assert [buckets.take("a") for _ in range(2)] == [True, False]


def test_messages_of_a_chat_count_by_when_they_came_and_once_however_often_they_are_tried() -> None:
    allowance = Allowance(Pace(burst=2, per_second=0.1))
    verdicts = [allowance.of("7", number, at) for number, at in ((1, 0), (1, 0), (2, 0), (3, 0), (3, 0), (4, 0))]
    assert [one.is_allowed for one in verdicts] == [True, True, True, False, False, False]
    assert [one.is_first for one in verdicts] == [False, False, False, True, True, False]
    assert allowance.of("7", 5, 10).is_allowed
    assert not allowance.of("7", 6, -3600).is_allowed, "a clock that is set back gives nothing"
    assert allowance.of("7", 7, -3590).is_allowed, "and it goes on from there"


def test_nobody_takes_all_seats_from_one_address_by_being_many() -> None:
    gate = Gate(lambda: 0.0)
    here, there = (Request({"type": "http", "client": (host, 1)}) for host in ("192.0.2.1", "192.0.2.2"))
    for number in range(SEATS.size):
        gate.pass_through(here, f"somebody {number}", " /book:7.digital")
    with pytest.raises(HTTPException) as refused:
        gate.pass_to_seats(here)
    assert refused.value.status_code == 429
    gate.pass_through(here, "somebody", "wie buche ich einen Platz?")
    gate.pass_to_seats(there)


def test_buckets_do_not_grow_without_end() -> None:
    buckets = Buckets("tries", Limit(1), lambda: 0.0)
    for number in range(MOST_BUCKETS + 1):
        buckets.take(str(number))
    assert buckets.take("0"), "forgotten, so full again"
    assert not buckets.take(str(MOST_BUCKETS))


@pytest.mark.parametrize(
    ("host", "counted"),
    [("192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("testclient", "testclient")],
)
def test_an_ipv6_connection_is_counted_as_one(host: str, counted: str) -> None:
    assert address_of(Request({"type": "http", "client": (host, 1), "headers": []})) == counted
