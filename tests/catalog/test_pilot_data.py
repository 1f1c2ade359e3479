"""The pilot data as a young person meets it: enough of everything, readable, marked as examples, never out of date."""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from catalog.database import Database
from catalog.model import Municipality, Offer
from catalog.seeding.dates import BERLIN, moments_of_all
from catalog.seeding.entries import DateEntry, OfferEntry, PlaceEntry
from catalog.seeding.files import Town, read_pilot
from catalog.seeding.seed import load_pilot
from catalog.vocabulary import Audience, Field, Format, Kind

ROOT = Path(__file__).parents[2]
PILOT = ROOT / "data" / "pilot"
TOWNS = {town.municipality.folder: town for town in read_pilot(PILOT)}
OFFERS = [offer for town in TOWNS.values() for offer in town.offers]
YOUNG = [offer for offer in OFFERS if offer.audience is Audience.YOUNG_PEOPLE]
LOADING_DAYS = [datetime(2026, 11, 23, 7, 0, tzinfo=UTC) + timedelta(days=17 * step) for step in range(43)]
"""Two years in steps of 17 days: every weekday and every time of the year."""

FEWEST_OFFERS = 45
FEWEST_FIRM_TALKS = 12
FEWEST_PER_FIELD = 3
"""So that a search for any Berufsfeld finds the two or three cards a person is shown."""
LONGEST_TITLE = 80
LONGEST_SUMMARY = 200
MEAN_WORDS = 15
LONGEST_SENTENCE = 22
"""Words. The rules for plain German ask for about 15 on average; none may run away."""
FARTHEST_KM = 60
NEAR_ITS_MUNICIPALITY_KM = 12
"""The villages of Elsterheide and Spreetal lie that far from the middle that is known of them."""

each_town = pytest.mark.parametrize("town", TOWNS.values(), ids=TOWNS.keys())


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two points in degrees."""
    (lat1, lon1), (lat2, lon2) = ((math.radians(x), math.radians(y)) for x, y in (a, b))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def young(town: Town) -> list[OfferEntry]:
    return [offer for offer in town.offers if offer.audience is Audience.YOUNG_PEOPLE]


def is_reachable_online(offer: OfferEntry) -> bool:
    return any(when.format is not Format.ONSITE for when in offer.dates)


def sentences(offer: OfferEntry) -> list[str]:
    text = f"{offer.summary} {offer.description}".strip()
    return [part for part in re.split(r"(?<=[.!?])\s+", text) if part]


def places(town: Town) -> list[PlaceEntry]:
    at_home = [provider.place for provider in town.providers if provider.place]
    return at_home + [
        when.onsite.place for offer in town.offers for when in offer.dates if when.onsite and when.onsite.place
    ]


def known_municipalities() -> dict[str, tuple[str, float, float]]:
    with (ROOT / "data" / "places" / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return {row["ags"]: (row["name"], float(row["lat"]), float(row["lon"])) for row in csv.DictReader(file)}


KNOWN = known_municipalities()


class TestThereIsEnough:
    def test_three_towns(self) -> None:
        assert sorted(TOWNS) == ["hoyerswerda", "kassel", "weinheim"]

    @each_town
    def test_of_every_kind_and_every_field(self, town: Town) -> None:
        offers = young(town)
        assert len(offers) >= FEWEST_OFFERS
        assert {offer.kind for offer in offers} == set(Kind)
        fields = Counter(field for offer in offers for field in offer.fields)
        assert {field: fields[field] for field in Field if fields[field] < FEWEST_PER_FIELD} == {}

    @each_town
    def test_talks_with_firms_online_in_every_field(self, town: Town) -> None:
        talks = [offer for offer in young(town) if offer.kind is Kind.FIRMENKONTAKT and is_reachable_online(offer)]
        assert len(talks) >= FEWEST_FIRM_TALKS
        assert {field for offer in talks for field in offer.fields} == set(Field)
        several = [offer for offer in talks if offer.contact and (offer.contact.firms or 0) >= 3]
        assert len(several) >= FEWEST_FIRM_TALKS - 2
        assert all(offer.contact and offer.contact.minutes for offer in talks)

    @each_town
    def test_projects_say_what_is_made(self, town: Town) -> None:
        projects = [offer for offer in young(town) if offer.kind is Kind.PROJEKT]
        assert len(projects) >= 3
        assert all(offer.project and offer.project.meetings and offer.project.meetings > 1 for offer in projects)

    @each_town
    def test_something_for_those_aged_12_and_for_those_aged_25(self, town: Town) -> None:
        for age in (12, 25):
            fitting = [
                offer
                for offer in young(town)
                if offer.ages and (offer.ages.min or 0) <= age <= (offer.ages.max or 99) and is_reachable_online(offer)
            ]
            assert len(fitting) >= 2

    @each_town
    def test_something_in_the_neighbouring_municipalities(self, town: Town) -> None:
        elsewhere = {place.ags for place in places(town)} - {town.municipality.ags}
        assert len(elsewhere & set(town.municipality.neighbours)) >= 4

    @each_town
    def test_something_for_newcomers_for_the_deaf_and_without_a_certificate(self, town: Town) -> None:
        assert any("ar" in (offer.languages or []) for offer in young(town))
        assert any("gsg" in (offer.languages or []) for offer in young(town))
        assert any(
            offer.kind is Kind.AUSBILDUNG and re.search("ohne (Schulab|Ab|Zeug)", offer.title) for offer in young(town)
        )

    @each_town
    def test_attributes_vary_and_some_are_unknown(self, town: Town) -> None:
        offers = young(town)
        assert {offer.step_free for offer in offers} == {True, False, None}
        assert any(offer.cost is None or offer.cost.cents is None for offer in offers)
        assert any(offer.cost and offer.cost.cents for offer in offers)
        assert any(offer.languages is None for offer in offers)
        assert any(offer.ages is None for offer in offers)
        assert {offer.ages.required for offer in offers if offer.ages} == {True, False}
        assert {when.format for offer in offers for when in offer.dates} == set(Format)
        assert any(when.standing for offer in offers for when in offer.dates)

    def test_sorbian_is_spoken_in_hoyerswerda(self) -> None:
        spoken = [offer for offer in young(TOWNS["hoyerswerda"]) if "hsb" in (offer.languages or [])]
        assert len(spoken) >= 5

    @each_town
    def test_there_are_offers_no_student_may_see(self, town: Town) -> None:
        audiences = Counter(offer.audience for offer in town.offers)
        assert audiences[Audience.SCHOOLS] >= 2
        assert audiences[Audience.PARENTS] >= 1


GENDERED = re.compile(
    r"\b(Jung(e|s|en)|Mädchen|Mädels|Männer\w*|Frauen\w*|Schüler\w*|Lehrer\w*|Mitarbeiter\w*|Berater\w*|"
    r"\w*mechaniker\w*|\w*elektroniker\w*|\w*informatiker\w*|Erzieher\w*|Kauf(mann|frau)|Studenten)\b"
)
TO_THE_READER = re.compile(r"\b([Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?[mnrs]?|[Ii]hr|[Ee]uch|[Ee]ure?[mnrs]?)\b")
MARKUP = re.compile(r"\s{2}|;|\(m/w/d\)|[*_]\w|<")


class TestTexts:
    def test_titles_and_summaries_fit_on_a_card(self) -> None:
        assert {offer.source_id: offer.title for offer in OFFERS if len(offer.title) > LONGEST_TITLE} == {}
        assert {offer.source_id: offer.summary for offer in OFFERS if len(offer.summary) > LONGEST_SUMMARY} == {}

    def test_sentences_are_short(self) -> None:
        words = {offer.source_id: [len(sentence.split()) for sentence in sentences(offer)] for offer in OFFERS}
        assert {source: counts for source, counts in words.items() if sum(counts) > MEAN_WORDS * len(counts)} == {}
        assert {source: counts for source, counts in words.items() if max(counts) > LONGEST_SENTENCE} == {}

    def test_descriptions_have_two_to_five_sentences(self) -> None:
        lengths = {offer.source_id: len(re.findall(r"[.!?](?:\s|$)", offer.description)) for offer in OFFERS}
        assert {source: length for source, length in lengths.items() if not 2 <= length <= 5} == {}

    def test_texts_are_plain(self) -> None:
        assert [offer.source_id for offer in OFFERS if MARKUP.search(f"{offer.summary} {offer.description}")] == []

    def test_no_two_titles_are_alike(self) -> None:
        titles = Counter(offer.title.casefold() for offer in OFFERS)
        assert [title for title, times in titles.items() if times > 1] == []

    def test_young_people_are_addressed(self) -> None:
        texts = {offer.source_id: f"{offer.summary} {offer.description}" for offer in YOUNG}
        assert [source for source, text in texts.items() if not TO_THE_READER.search(text)] == []

    def test_offers_for_adults_say_so_at_once(self) -> None:
        adults = [offer for offer in OFFERS if offer not in YOUNG]
        assert [o.source_id for o in adults if not re.match("Für (Lehrkräfte|Schul|Eltern)", o.summary)] == []

    def test_nobody_is_addressed_by_gender(self) -> None:
        found = {
            offer.source_id: match.group()
            for offer in OFFERS
            if (match := GENDERED.search(f"{offer.title} {offer.summary} {offer.description} {offer.registration}"))
        }
        assert found == {}

    def test_an_example_says_so_beside_the_title_not_in_it(self) -> None:
        assert [offer.source_id for offer in OFFERS if "eispiel" in offer.title] == []

    @each_town
    def test_every_provider_and_contact_is_recognisable_as_invented(self, town: Town) -> None:
        assert all("Beispiel" in provider.name and provider.is_example for provider in town.providers)
        assert all(re.search("Beispiel|Muster|Bahnhofsplatz", place.address) for place in places(town))
        assert "Beispiel" in town.municipality.contact.name
        assert town.municipality.is_example

    @pytest.mark.parametrize("file", sorted(PILOT.rglob("*.yml")), ids=lambda file: file.name)
    def test_every_address_on_the_net_is_one_that_cannot_exist(self, file: Path) -> None:
        text = file.read_text(encoding="utf-8")
        hosts = re.findall(r"https?://([^/\s\"',}]+)", text) + re.findall(r"\S+@([\w.-]*\w)", text)
        assert [host for host in hosts if host != "example.org" and not host.endswith(".example.org")] == []

    @each_town
    def test_every_provider_has_an_offer(self, town: Town) -> None:
        assert {provider.source_id for provider in town.providers} == {offer.provider for offer in town.offers}


class TestDates:
    @pytest.mark.parametrize("now", LOADING_DAYS, ids=lambda now: f"{now:%Y-%m-%d}")
    def test_all_lie_ahead_and_can_be_signed_up_for_whenever_they_are_loaded(self, now: datetime) -> None:
        for town in TOWNS.values():
            for offer in town.offers:
                starts = []
                everything = moments_of_all(offer.dates, now, town.municipality.state)
                for when, moments in zip(offer.dates, everything, strict=True):
                    if moments.starts_at is None:
                        continue
                    local = moments.starts_at.astimezone(BERLIN)
                    assert local.weekday() != 6, offer.source_id
                    assert local.strftime("%H:%M") == when.at
                    assert moments.starts_at > now + timedelta(days=3)
                    assert moments.ends_at
                    assert moments.ends_at > moments.starts_at
                    for deadline in (moments.digital_deadline, moments.onsite_deadline):
                        assert deadline is None or now + timedelta(days=1) < deadline <= moments.starts_at
                    starts.append((moments.starts_at, when.format))
                assert len(starts) == len(set(starts)), offer.source_id

    def test_there_are_evenings_afternoons_and_saturdays_soon(self) -> None:
        now = LOADING_DAYS[0]
        for town in TOWNS.values():
            local = [
                moments.starts_at.astimezone(BERLIN)
                for offer in young(town)
                for moments in moments_of_all(offer.dates, now, town.municipality.state)
                if moments.starts_at
            ]
            assert sum(start.weekday() == 5 for start in local) >= 5
            assert sum(start.hour >= 17 for start in local) >= 10
            assert sum(12 <= start.hour < 17 for start in local) >= 10
            soon = [start for start in local if start - now < timedelta(days=60)]
            assert len(soon) > 0.7 * len(local)
            assert sum(start - now < timedelta(days=10) for start in local) >= 4

    def test_every_offer_has_one_to_four_dates_and_an_open_end_nowhere(self) -> None:
        dated: list[DateEntry] = [when for offer in OFFERS for when in offer.dates if not when.standing]
        assert all(1 <= len(offer.dates) <= 4 for offer in OFFERS)
        assert all(when.minutes for when in dated)


class TestPlaces:
    @each_town
    def test_municipality_keys_are_official(self, town: Town) -> None:
        municipality = town.municipality
        assert KNOWN[municipality.ags][0] == municipality.name
        assert [ags for ags in municipality.neighbours if ags not in KNOWN] == []
        assert municipality.ags not in municipality.neighbours
        here = (municipality.lat, municipality.lon)
        far = {KNOWN[ags][0]: distance_km(here, KNOWN[ags][1:]) for ags in municipality.neighbours}
        assert {name: km for name, km in far.items() if km > 35} == {}

    @each_town
    def test_places_lie_where_their_municipality_is(self, town: Town) -> None:
        for place in places(town):
            here = (place.lat, place.lon)
            assert distance_km(here, (town.municipality.lat, town.municipality.lon)) < FARTHEST_KM
            name, lat, lon = KNOWN[place.ags]
            assert distance_km(here, (lat, lon)) < NEAR_ITS_MUNICIPALITY_KM, place
            town_in_address = re.search(r"\d{5} (.+)$", place.address)
            assert town_in_address
            assert town_in_address.group(1).split("-")[0].split()[0] == name.split(",")[0].split()[0]


@pytest.mark.slow
def test_the_pilot_data_load_as_they_are(sqlite_database: Database) -> None:
    with Session(sqlite_database.engine) as session:
        report = load_pilot(session, PILOT, LOADING_DAYS[0])
        assert (report.municipalities, report.offers) == (3, len(OFFERS))
        loaded = session.scalars(select(Offer).options(selectinload(Offer.dates))).unique().all()
        assert {offer.source_id for offer in loaded} == {offer.source_id for offer in OFFERS}
        assert all(offer.is_example and offer.status == "published" and offer.vector for offer in loaded)
        assert {offer.audience for offer in loaded} == set(Audience)
        assert len(session.scalars(select(Municipality)).all()) == 3
