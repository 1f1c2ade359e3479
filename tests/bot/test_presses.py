"""Payloads of buttons: those of ours mean something, everything else is plain text."""

import pytest

from bot.presses import INTENTS, read_press
from catalog.places.gazetteer import default_gazetteer
from catalog.wish import Heard


def press(payload: str):
    return read_press(payload, default_gazetteer())


@pytest.mark.parametrize(
    ("payload", "intent", "heard"),
    [
        ("/age:15", "inform", Heard(age=15)),
        ("/field:it", "inform", Heard(fields=("it",))),
        ("/interest:nature", "inform", Heard(fields=("natur",))),
        ("/format:any", "inform", Heard(format="any")),
        ("/kind:praktikum", "inform", Heard(kind="praktikum")),
        ("/skip:age", "inform", Heard(whatever=True)),
        ("/pick:garden.a", "dont_know", Heard(choice="a")),
        ("/pick:last.neither", "dont_know", Heard(choice="neither")),
        ("/stop", "start_over", Heard(steer="stop")),
        ("/restart", "start_over", Heard()),
        ("/details:12", "details", Heard()),
    ],
)
def test_a_button_means_what_its_title_says(payload: str, intent: str, heard: Heard) -> None:
    read = press(payload)
    assert read is not None
    assert (read.intent, read.heard) == (intent, heard)


def test_a_place_is_named_by_its_ags() -> None:
    read = press("/place:06611000")
    assert read is not None
    assert read.heard.place is not None
    assert read.heard.place.name == "Kassel"


@pytest.mark.parametrize(
    "typed",
    [
        '/inform{"place": "Atlantis"}', "/age:3", "/age:999", "/age:", "/age:fünf", "/place:99999999", "/field:magie",
        "/skip:name",
        "/change:secret", "/details:x", "/details:99999999999999", "/nothing", "//more", "/more /more", "/MORE", "",
        "/interest:", "/format:telepathy", "more", "/details:-1", "/faq:1;drop table offer",
        "/pick:garden", "/pick:garden.c", "/pick:garden.", "/pick:.a", "/pick:nowhere.a", "/pick:garden.a.b", "/pick",
    ],
)  # fmt: skip
def test_whatever_no_button_sends_is_no_press(typed: str) -> None:
    assert press(typed) is None


def test_every_name_fits_into_telegrams_64_bytes_with_the_longest_argument() -> None:
    assert max(len(name) for name in INTENTS) + 2 + 40 <= 64
