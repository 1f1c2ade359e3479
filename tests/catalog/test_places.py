"""The gazetteer holds all of Germany and finds places by whatever people call them."""

import csv
from pathlib import Path

import pytest

from catalog.places.distance import distance_km
from catalog.places.gazetteer import FOLDER, Gazetteer, default_gazetteer

PILOT_TOWNS = {"06611000": "Kassel", "08226096": "Weinheim", "14625240": "Hoyerswerda"}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return default_gazetteer()


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_nearly_every_municipality_and_postcode_is_there() -> None:
    assert 10_700 < len(rows("municipalities.csv")) < 10_900
    assert 8_100 < len(rows("postcodes.csv")) < 8_250


def test_keys_keep_their_leading_zeros() -> None:
    assert all(len(row["ags"]) == 8 for row in rows("municipalities.csv"))
    assert all(len(row["postcode"]) == 5 for row in rows("postcodes.csv"))


def test_no_municipality_is_listed_twice() -> None:
    keys = [row["ags"] for row in rows("municipalities.csv")]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("file", ["aliases.csv", "districts.csv"])
def test_what_was_written_by_hand_belongs_to_an_official_name(file: str) -> None:
    official = {row["name"] for row in rows("municipalities.csv")}
    assert [row["place"] for row in rows(file) if row["place"] not in official] == []


@pytest.mark.parametrize(("ags", "name"), PILOT_TOWNS.items())
def test_pilot_towns_are_known_by_their_key(gazetteer: Gazetteer, ags: str, name: str) -> None:
    place = gazetteer.by_ags(ags)
    assert place
    assert (place.name, place.label) == (name, name)


def test_an_unknown_key_or_postcode_is_no_place(gazetteer: Gazetteer) -> None:
    assert gazetteer.by_ags("00000000") is None
    assert gazetteer.by_postcode("99999") is None


@pytest.mark.parametrize(
    ("code", "name"),
    [("34225", "Baunatal"), ("34117", "Kassel"), ("69469", "Weinheim"), ("02977", "Hoyerswerda"), ("01917", "Kamenz")],
)
def test_a_postcode_leads_to_its_municipality(gazetteer: Gazetteer, code: str, name: str) -> None:
    place = gazetteer.by_postcode(code)
    assert place
    assert (place.name, place.label) == (name, f"{code} {name}")


def test_distances_are_those_of_the_map() -> None:
    assert distance_km(51.3127, 9.4797, 51.3127, 9.4797) == 0
    assert distance_km(52.52, 13.405, 48.137, 11.575) == pytest.approx(504, abs=3)


def test_a_location_is_in_its_municipality_and_none_when_abroad(gazetteer: Gazetteer) -> None:
    inside = gazetteer.nearest(51.3113, 9.4350)
    edge_of_berlin = gazetteer.nearest(52.4380, 13.2560)
    assert inside
    assert inside.name == "Kassel"
    assert edge_of_berlin
    assert edge_of_berlin.name == "Berlin"
    assert gazetteer.nearest(48.2, 16.37) is None
    assert gazetteer.nearest(float("nan"), 9.0) is None


def test_neighbours_come_nearest_first_and_without_the_place_itself(gazetteer: Gazetteer) -> None:
    kassel = gazetteer.by_ags("06611000")
    assert kassel
    near = gazetteer.neighbours(kassel, 10)
    gaps = [distance_km(kassel.lat, kassel.lon, place.lat, place.lon) for place in near]
    assert {"Vellmar", "Baunatal", "Lohfelden"} <= {place.name for place in near}
    assert gaps == sorted(gaps)
    assert max(gaps) <= 10
    assert kassel.ags not in {place.ags for place in near}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("KASSEL", "Kassel"),
        ("Koeln", "Köln"),
        ("koln", "Köln"),
        ("Hoywoy", "Hoyerswerda"),
        ("Wojerecy", "Hoyerswerda"),
        ("Ffm", "Frankfurt am Main"),
        ("Munich", "München"),
        ("Monachium", "München"),
        ("Münih", "München"),
        ("Касселі", "Kassel"),
        ("Вайнхайме", "Weinheim"),
        ("Гойєрсверді", "Hoyerswerda"),
        ("كاسل", "Kassel"),
        ("بكاسل", "Kassel"),
        ("واینهایم", "Weinheim"),
        ("هويرسفيردا", "Hoyerswerda"),
        ("Kassel'de", "Kassel"),
        ("Berlinie", "Berlin"),
        ("St. Ingbert", "Sankt Ingbert"),
        ("Weisswasser", "Weißwasser/O.L."),
        ("Frankfurt Oder", "Frankfurt (Oder)"),
        ("halle an der saale", "Halle (Saale)"),
    ],
)
def test_other_names_scripts_and_endings_are_understood(gazetteer: Gazetteer, written: str, name: str) -> None:
    place = gazetteer.look_up(written).place
    assert place
    assert place.name == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("weinhiem", "Weinheim"),
        ("hoyaswerda", "Hoyerswerda"),
        ("Baunatl", "Baunatal"),
        ("göttigen", "Göttingen"),
        ("heidelburg", "Heidelberg"),
        ("felmar", "Vellmar"),
        ("dortmunt", "Dortmund"),
    ],
)
def test_typos_lead_to_the_place_that_was_meant(gazetteer: Gazetteer, written: str, name: str) -> None:
    place = gazetteer.look_up(written).place
    assert place
    assert place.name == name


def test_a_village_that_sounds_like_a_pilot_town_gives_way(gazetteer: Gazetteer) -> None:
    place = gazetteer.look_up("kasel").place
    assert place
    assert place.name == "Kassel"


@pytest.mark.parametrize(
    ("written", "name"), [("Freiburg", "Freiburg im Breisgau"), ("Oldenburg", "Oldenburg"), ("Hamm", "Hamm")]
)
def test_a_far_larger_namesake_is_meant_without_asking(gazetteer: Gazetteer, written: str, name: str) -> None:
    place = gazetteer.look_up(written).place
    assert place
    assert place.name == name


@pytest.mark.parametrize("written", ["Frankfurt", "Neustadt", "Halle", "Bergen", "wlnheim"])
def test_namesakes_and_weak_hits_are_asked_back_about(gazetteer: Gazetteer, written: str) -> None:
    hit = gazetteer.look_up(written)
    labels = [place.label for place in hit.candidates]
    assert hit.place is None
    assert 1 <= len(labels) <= 4
    assert len(set(labels)) == len(labels)


def test_the_place_said_before_decides_between_namesakes(gazetteer: Gazetteer) -> None:
    near_hoyerswerda = gazetteer.look_up("Neustadt", near=gazetteer.by_ags("14625240")).place
    assert near_hoyerswerda
    assert near_hoyerswerda.label == "Neustadt (Hoyerswerda)"


@pytest.mark.parametrize(
    ("written", "name", "label"),
    [
        ("Wehlheiden", "Kassel", "Wehlheiden (Kassel)"),
        ("Hohensachsen", "Weinheim", "Hohensachsen (Weinheim)"),
        ("Weststadt Weinheim", "Weinheim", "Weststadt (Weinheim)"),
        ("Berlin-Neukölln", "Berlin", "Neukölln (Berlin)"),
        ("Schwarzkollm", "Hoyerswerda", "Schwarzkollm (Hoyerswerda)"),
    ],
)
def test_districts_show_themselves_and_belong_to_their_town(
    gazetteer: Gazetteer, written: str, name: str, label: str
) -> None:
    place = gazetteer.look_up(written).place
    assert place
    assert (place.name, place.label) == (name, label)


@pytest.mark.parametrize("written", ["Wien", "Österreich", "Istanbul", "Київ", "Londra", "دمشق", "Warszawa"])
def test_foreign_places_are_abroad(gazetteer: Gazetteer, written: str) -> None:
    assert gazetteer.look_up(written).unknown == "abroad"


@pytest.mark.parametrize("written", ["", "qwertz", "xkcdplonk", "Deutschland", "🤷", "\ud800"])
def test_what_is_no_municipality_is_unknown(gazetteer: Gazetteer, written: str) -> None:
    hit = gazetteer.look_up(written)
    assert (hit.place, hit.candidates, hit.unknown) == (None, (), "unknown")


def test_a_folder_without_the_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Gazetteer.load(tmp_path)
