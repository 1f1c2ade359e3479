"""Which kind of offer is asked for, in ten languages, and which is ruled out."""

from __future__ import annotations

import pytest

from catalog.hearing.kinds import hear_kinds
from catalog.hearing.text import fold, sound
from catalog.hearing.typos import mend
from catalog.vocabulary import Kind
from tests.catalog.hearing_lines import lines


def heard(text: str) -> tuple[str | None, tuple[str, ...]]:
    kinds = hear_kinds(mend(fold(sound(text))))
    return kinds.kind, kinds.not_kinds


@pytest.mark.parametrize(("expected", "message"), lines("kind"))
def test_the_kind_asked_for_is_heard(expected: str, message: str) -> None:
    assert (heard(message)[0] or "-") == expected


@pytest.mark.parametrize(
    ("message", "ruled_out"),
    [
        ("kein praktikum", "praktikum"),
        ("ausbildung is nix für mich", "ausbildung"),
        ("auf keinen fall studieren", "studium"),
        ("staj istemiyorum", "praktikum"),
        ("no internship please", "praktikum"),
        ("не хочу стажування", "praktikum"),
        ("без практики", "praktikum"),
        ("nie chcę studiów", "studium"),
        ("nu vreau facultate", "studium"),
        ("ما بدي تدريب", "praktikum"),
        ("کارآموزی نمی‌خوام", "praktikum"),
    ],
)
def test_a_denied_kind_is_ruled_out_and_not_asked_for(message: str, ruled_out: str) -> None:
    assert heard(message) == (None, (ruled_out,))


def test_the_later_kind_wins_only_if_it_corrects() -> None:
    assert heard("praktikum, ne doch lieber ausbildung")[0] == "ausbildung"
    assert heard("praktikum und später ausbildung")[0] == "praktikum"


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_can_be_asked_for_by_its_own_name(kind: Kind) -> None:
    names = {Kind.FERIEN: "ferienprogramm", Kind.FIRMENKONTAKT: "kontakt zu firmen"}
    assert heard(f"ich suche {names.get(kind, kind.value)}")[0] == kind.value
