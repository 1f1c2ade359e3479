"""Loading pilot files: relative dates become sound moments, nothing is doubled, and mistakes are named."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from catalog.database import Database
from catalog.model import Municipality, Offer, OfferDate, Provider
from catalog.offers.vector import offer_vector
from catalog.seeding.dates import BERLIN, Moments, moments_of_all
from catalog.seeding.entries import DateEntry
from catalog.seeding.seed import SeedError, SeedReport, load_pilot, refresh_if_stale

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SUMMER = datetime(2027, 6, 7, 9, 0, tzinfo=UTC)

PLACE = {"name": "Halle", "address": "Beispielweg 1, 34117 Kassel", "ags": "06611000", "lat": 51.31, "lon": 9.5}
MUNICIPALITY: dict[str, Any] = {
    "ags": "06611000",
    "name": "Kassel",
    "folder": "kassel",
    "state": "HE",
    "lat": 51.3167,
    "lon": 9.5,
    "radius_km": 20,
    "neighbours": ["06633003"],
    "contact": {"name": "Bildungskoordination (Beispiel)", "email": "bildung@example.org"},
    "is_example": True,
}
PROVIDERS: list[dict[str, Any]] = [
    {"source_id": "kassel:werk", "name": "Beispiel-Werk", "kind": "firm", "is_example": True, "place": PLACE},
    {"source_id": "kassel:amt", "name": "Beispiel-Amt", "kind": "counselling", "is_example": True},
]
DIGITAL = {"seats": 20, "link": "https://video.example.org/x", "deadline_days": 2}
TALK: dict[str, Any] = {
    "source_id": "kassel:talk",
    "provider": "kassel:werk",
    "title": "Talk mit Firmen",
    "summary": "Du sprichst mit vier Firmen.",
    "kind": "firmenkontakt",
    "fields": ["metall", "elektro"],
    "ages": {"min": 14, "max": 18, "required": True},
    "cost": {"cents": 250, "note": "Material"},
    "languages": ["de", "en"],
    "contact": {"kind": "training_manager", "firms": 4, "minutes": 15, "questions_beforehand": True},
    "dates": [
        {"in_days": 7, "weekday": "tue", "at": "17:30", "minutes": 90, "format": "digital", "digital": DIGITAL},
        {"in_days": 14, "weekday": "tue", "at": "17:30", "minutes": 90, "format": "digital", "digital": DIGITAL},
    ],
}
TRIAL: dict[str, Any] = {
    "source_id": "kassel:praktikum",
    "provider": "kassel:werk",
    "title": "Praktikum",
    "summary": "Du arbeitest mit.",
    "kind": "praktikum",
    "fields": ["bau"],
    "dates": [{"standing": "Das ganze Jahr", "format": "onsite", "onsite": {"seats": 2}}],
}


def write_pilot(folder: Path, *offers: dict[str, Any], providers: Any = PROVIDERS, municipality: Any = None) -> Path:
    (folder / "kassel").mkdir(exist_ok=True)
    for name, content in (
        ("municipalities.yml", [municipality or MUNICIPALITY]),
        ("kassel/providers.yml", providers),
        ("kassel/offers.yml", list(offers)),
    ):
        (folder / name).write_text(yaml.safe_dump(copy.deepcopy(content), allow_unicode=True), encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_pilot(tmp_path, TALK, TRIAL)


def one(session: Session, source_id: str) -> Offer:
    session.expire_all()
    return session.scalars(select(Offer).where(Offer.source_id == source_id)).unique().one()


def count(session: Session, table: type[Any]) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def entry(**values: Any) -> DateEntry:
    spec = {"at": "17:30", "minutes": 90, "format": "digital", "digital": DIGITAL, **values}
    return DateEntry.model_validate(spec)


def moments_of(spec: DateEntry, now: datetime, state: str) -> Moments:
    (moments,) = moments_of_all([spec], now, state)
    return moments


def day_of(spec: DateEntry, now: datetime, state: str = "HE") -> date:
    starts_at = moments_of(spec, now, state).starts_at
    assert starts_at is not None
    return starts_at.astimezone(BERLIN).date()


class TestLoading:
    def test_what_the_files_say_is_in_the_database(self, session: Session, folder: Path) -> None:
        report = load_pilot(session, folder, MONDAY)
        assert report == SeedReport(municipalities=1, providers=2, offers=2, dates=3)
        talk = one(session, "kassel:talk")
        assert (talk.title, talk.kind, talk.status, talk.audience) == (
            "Talk mit Firmen",
            "firmenkontakt",
            "published",
            "young_people",
        )
        assert talk.fields == {"metall", "elektro"}
        assert (talk.age_min, talk.age_max, talk.age_required) == (14, 18, True)
        assert (talk.cost_cents, talk.cost_note, talk.languages) == (250, "Material", ["de", "en"])
        assert (talk.contact_kind, talk.firms, talk.talk_minutes) == ("training_manager", 4, 15)
        assert talk.questions_beforehand is True
        assert talk.is_example
        assert talk.assured_date == date(2026, 11, 23)
        assert talk.provider.name == "Beispiel-Werk"
        first = talk.dates[0]
        assert (first.digital_seats, first.digital_link) == (20, "https://video.example.org/x")
        kassel = session.get(Municipality, "06611000")
        assert kassel is not None
        assert (kassel.neighbours, kassel.contact_email) == (["06633003"], "bildung@example.org")

    def test_what_is_not_said_stays_unknown(self, session: Session, folder: Path) -> None:
        load_pilot(session, folder, MONDAY)
        trial = one(session, "kassel:praktikum")
        unknown = (trial.age_min, trial.cost_cents, trial.languages, trial.step_free, trial.contact_kind, trial.firms)
        assert unknown == (None,) * 6

    def test_a_standing_offer_has_one_date_without_a_start_at_the_place_of_its_provider(
        self, session: Session, folder: Path
    ) -> None:
        load_pilot(session, folder, MONDAY)
        (standing,) = one(session, "kassel:praktikum").dates
        assert (standing.starts_at, standing.opening_rule) == (None, "Das ganze Jahr")
        assert (standing.onsite_place, standing.onsite_ags, standing.lat) == ("Halle", "06611000", 51.31)

    def test_a_place_of_its_own_comes_before_that_of_the_provider(self, session: Session, tmp_path: Path) -> None:
        baunatal = PLACE | {"name": "Saal", "ags": "06633003", "lat": 51.25, "lon": 9.41}
        trial = TRIAL | {"dates": [{"standing": "Immer", "format": "onsite", "onsite": {"place": baunatal}}]}
        load_pilot(session, write_pilot(tmp_path, trial), MONDAY)
        (standing,) = one(session, "kassel:praktikum").dates
        assert (standing.onsite_place, standing.onsite_ags) == ("Saal", "06633003")

    def test_an_offer_is_stored_with_what_it_is_about(self, session: Session, folder: Path) -> None:
        load_pilot(session, folder, MONDAY)
        talk = one(session, "kassel:talk")
        assert talk.vector == offer_vector("Talk mit Firmen", "Du sprichst mit vier Firmen.", ["elektro", "metall"])

    def test_progress_counts_up_to_the_number_of_offers(self, session: Session, folder: Path) -> None:
        told: list[tuple[int, int]] = []
        load_pilot(session, folder, MONDAY, progress=lambda done, total: told.append((done, total)))
        assert told == [(1, 2), (2, 2)]

    def test_a_second_loading_changes_nothing(self, session: Session, folder: Path) -> None:
        load_pilot(session, folder, MONDAY)
        before = [row.starts_at for row in one(session, "kassel:talk").dates]
        report = load_pilot(session, folder, MONDAY + timedelta(days=50))
        assert not report
        assert [row.starts_at for row in one(session, "kassel:talk").dates] == before

    def test_an_example_that_was_deleted_does_not_come_back_by_itself(self, session: Session, folder: Path) -> None:
        load_pilot(session, folder, MONDAY)
        session.delete(one(session, "kassel:talk"))
        session.flush()
        load_pilot(session, folder, MONDAY)
        assert count(session, Offer) == 1


class TestRefreshing:
    def test_a_refresh_moves_the_dates_on_and_doubles_nothing(self, session: Session, folder: Path) -> None:
        load_pilot(session, folder, MONDAY)
        ids = {row.id for row in one(session, "kassel:talk").dates}
        load_pilot(session, folder, MONDAY + timedelta(days=70), refresh=True)
        dates = one(session, "kassel:talk").dates
        assert [day.starts_at.date() for day in dates if day.starts_at] == [date(2027, 2, 9), date(2027, 2, 16)]
        assert {row.id for row in dates} == ids
        assert (count(session, Offer), count(session, OfferDate), count(session, Provider)) == (2, 3, 2)

    @pytest.mark.parametrize("days", [7, -7])
    def test_weekly_dates_can_be_moved_by_a_week(self, session: Session, folder: Path, days: int) -> None:
        """One date takes the moment that another one has had: the database forbids two at once."""
        load_pilot(session, folder, MONDAY)
        load_pilot(session, folder, MONDAY + timedelta(days=days), refresh=True)
        moments = [row.starts_at for row in one(session, "kassel:talk").dates if row.starts_at]
        assert [moment.date() for moment in moments] == [
            date(2026, 12, 1) + timedelta(days=days),
            date(2026, 12, 8) + timedelta(days=days),
        ]

    def test_a_refresh_takes_over_changed_texts_fields_and_fewer_dates(self, session: Session, folder: Path) -> None:
        load_pilot(session, folder, MONDAY)
        before = one(session, "kassel:talk").vector
        changed = TALK | {"title": "Reden mit Leuten vom Bau", "fields": ["bau", "metall"], "dates": TALK["dates"][:1]}
        load_pilot(session, write_pilot(folder, changed, TRIAL), MONDAY, refresh=True)
        talk = one(session, "kassel:talk")
        assert (talk.title, talk.fields, len(talk.dates)) == ("Reden mit Leuten vom Bau", {"bau", "metall"}, 1)
        assert talk.vector != before

    def test_what_a_coordinator_has_taken_over_is_never_touched(self, session: Session, folder: Path) -> None:
        load_pilot(session, folder, MONDAY)
        talk = one(session, "kassel:talk")
        talk.is_example, talk.title = False, "Unser echter Talk"
        kassel = session.get_one(Municipality, "06611000")
        kassel.is_example, kassel.contact_phone = False, "0561 1"
        session.flush()
        before = [row.starts_at for row in talk.dates]
        load_pilot(session, folder, MONDAY + timedelta(days=200), refresh=True)
        talk = one(session, "kassel:talk")
        assert (talk.title, [row.starts_at for row in talk.dates]) == ("Unser echter Talk", before)
        assert session.get_one(Municipality, "06611000").contact_phone == "0561 1"


class TestStaleness:
    def test_dates_are_moved_on_once_most_examples_have_passed(self, session: Session, folder: Path) -> None:
        load_pilot(session, folder, MONDAY)
        later = MONDAY + timedelta(days=100)
        report = refresh_if_stale(session, folder, later)
        assert report == SeedReport(offers=2, dates=3)
        talk = one(session, "kassel:talk")
        assert all(row.starts_at and row.starts_at > later for row in talk.dates)
        assert talk.assured_date == later.date()

    def test_nothing_moves_while_enough_is_still_to_come(self, session: Session, folder: Path) -> None:
        load_pilot(session, folder, MONDAY)
        assert not refresh_if_stale(session, folder, MONDAY + timedelta(days=10))

    def test_texts_changed_by_hand_stay(self, session: Session, folder: Path) -> None:
        load_pilot(session, folder, MONDAY)
        one(session, "kassel:talk").title = "Von Hand"
        session.flush()
        refresh_if_stale(session, folder, MONDAY + timedelta(days=100))
        assert one(session, "kassel:talk").title == "Von Hand"

    def test_an_offer_taken_over_keeps_its_dates(self, session: Session, folder: Path) -> None:
        other = TALK | {"source_id": "kassel:anderes", "title": "Anderes"}
        load_pilot(session, write_pilot(folder, TALK, other, TRIAL), MONDAY)
        talk = one(session, "kassel:talk")
        talk.is_example = False
        session.flush()
        before = [row.starts_at for row in talk.dates]
        refresh_if_stale(session, folder, MONDAY + timedelta(days=100))
        assert [row.starts_at for row in one(session, "kassel:talk").dates] == before
        assert one(session, "kassel:anderes").dates[0].starts_at not in before

    def test_an_empty_catalog_is_not_stale(self, session: Session, folder: Path) -> None:
        assert not refresh_if_stale(session, folder, MONDAY)


class TestDates:
    def test_a_weekday_is_the_next_such_day(self) -> None:
        assert day_of(entry(in_days=3, weekday="tue"), MONDAY) == date(2026, 12, 1)
        assert day_of(entry(in_days=8, weekday="tue"), MONDAY) == date(2026, 12, 1)

    @pytest.mark.parametrize(("now", "utc"), [(MONDAY, 16), (SUMMER, 15)], ids=["winter", "summer"])
    def test_the_clock_is_that_of_berlin(self, now: datetime, utc: int) -> None:
        starts_at = moments_of(entry(in_days=9, weekday="tue"), now, "HE").starts_at
        assert starts_at is not None
        assert (starts_at.hour, starts_at.minute) == (utc, 30)

    def test_nothing_falls_on_a_public_holiday_of_the_state(self) -> None:
        """6 January 2027 is a Wednesday and a holiday in Baden-Württemberg, not in Hessen."""
        january = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
        assert day_of(entry(in_days=2, weekday="wed"), january, "HE") == date(2027, 1, 6)
        assert day_of(entry(in_days=2, weekday="wed"), january, "BW") == date(2027, 1, 13)

    def test_nothing_falls_between_christmas_and_new_year_or_on_a_sunday(self) -> None:
        christmas = datetime(2026, 12, 23, 8, 0, tzinfo=UTC)
        assert day_of(entry(in_days=1), christmas) == date(2027, 1, 2)
        assert day_of(entry(in_days=6), MONDAY) == date(2026, 11, 30)

    def test_dates_that_move_on_from_a_holiday_do_not_meet(self) -> None:
        """Mondays before, between and after the holidays at the turn of the year."""
        weekly = [entry(in_days=ahead, weekday="mon") for ahead in (7, 14, 21, 28)]
        moments = moments_of_all(weekly, datetime(2026, 12, 12, 8, 0, tzinfo=UTC), "HE")
        assert [moment.starts_at.date() for moment in moments if moment.starts_at] == [
            date(2026, 12, 21),
            date(2027, 1, 4),
            date(2027, 1, 11),
            date(2027, 1, 18),
        ]

    def test_no_day_of_a_week_is_closed(self) -> None:
        """The week from 29 March 2027 begins with Easter Monday."""
        march = datetime(2027, 3, 20, 8, 0, tzinfo=UTC)
        assert day_of(entry(in_days=7, weekday="mon", days=5), march) == date(2027, 4, 5)

    def test_holiday_offers_lie_in_the_school_holidays_of_the_state(self) -> None:
        spec = entry(in_holidays=1, weekday="tue", days=3)
        assert day_of(spec, MONDAY, "HE") == date(2027, 1, 5)
        assert day_of(spec, MONDAY, "SN") == date(2027, 2, 9)
        assert day_of(entry(in_holidays=2, weekday="tue", days=3), MONDAY, "SN") == date(2027, 3, 30)

    def test_holidays_that_have_begun_still_count_if_there_is_time_to_sign_up(self) -> None:
        begun = datetime(2027, 7, 1, 8, 0, tzinfo=UTC)
        assert day_of(entry(in_holidays=1, weekday="tue"), begun, "HE") == date(2027, 7, 13)

    def test_when_no_holidays_are_known_it_is_still_in_the_future(self) -> None:
        far = datetime(2040, 5, 1, 8, 0, tzinfo=UTC)
        assert date(2040, 6, 25) < day_of(entry(in_holidays=1, weekday="tue"), far) < date(2040, 7, 12)

    def test_one_can_sign_up_until_the_end_of_the_day(self) -> None:
        moments = moments_of(entry(in_days=8, weekday="tue"), MONDAY, "HE")
        assert moments.digital_deadline == datetime(2026, 11, 29, 23, 59, tzinfo=BERLIN)
        assert moments.onsite_deadline is None

    def test_one_cannot_sign_up_after_it_has_begun(self) -> None:
        spec = entry(in_days=8, weekday="tue", digital=DIGITAL | {"deadline_days": 0})
        moments = moments_of(spec, MONDAY, "HE")
        assert moments.digital_deadline == moments.starts_at

    def test_a_week_ends_on_its_last_day_at_the_usual_time(self) -> None:
        moments = moments_of(entry(in_days=7, weekday="mon", at="09:00", minutes=360, days=5), MONDAY, "HE")
        assert moments.ends_at == datetime(2026, 12, 4, 15, 0, tzinfo=BERLIN)


def without(values: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name != key}


def talk_on(**values: Any) -> dict[str, Any]:
    return TALK | {"dates": [TALK["dates"][0] | values]}


class TestMistakes:
    """Files are read before the database is, so one backend is enough."""

    @pytest.fixture
    def session(self, sqlite_database: Database) -> Iterator[Session]:
        with Session(sqlite_database.engine) as opened:
            yield opened

    @pytest.mark.parametrize(
        ("offer", "words"),
        [
            (TALK | {"fields": ["metal"]}, "fields.0"),
            (TALK | {"kind": "job"}, "kind"),
            (TALK | {"colour": "red"}, "colour"),
            (TALK | {"provider": "kassel:niemand"}, "kassel:niemand is not in kassel/providers.yml"),
            (TALK | {"ages": {"min": 18, "max": 14}}, "min is above max"),
            (TALK | {"languages": [False]}, "languages.0"),
            (TALK | {"dates": []}, "dates"),
            (without(TALK, "summary"), "summary"),
            (talk_on(format="onsite", onsite={"seats": 3}), "is onsite, so it has no digital part"),
            (talk_on(onsite={"seats": 3}), "is digital, so it has no onsite part"),
            (talk_on(format="hybrid"), "is hybrid, so it needs an onsite part"),
            (talk_on(at=1050), "dates.0.at"),
            (without(talk_on(), "dates") | {"dates": [without(TALK["dates"][0], "in_days")]}, "exactly one of"),
            (talk_on(weekday="tuesday"), "weekday"),
            (talk_on(in_days=0), "in_days"),
            (talk_on(digital=DIGITAL | {"link": "video.example.org"}), "link"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_a_mistake_is_named_with_file_and_entry(
        self, session: Session, tmp_path: Path, offer: dict[str, Any], words: str
    ) -> None:
        with pytest.raises(SeedError) as error:
            load_pilot(session, write_pilot(tmp_path, TRIAL, offer), MONDAY)
        assert "kassel/offers.yml, kassel:talk" in str(error.value)
        assert words in str(error.value)
        assert count(session, Municipality) == 0

    def test_an_onsite_date_needs_a_place(self, session: Session, tmp_path: Path) -> None:
        with pytest.raises(SeedError, match=r"kassel:praktikum: dates\.0\.onsite: place is missing"):
            load_pilot(session, write_pilot(tmp_path, TRIAL | {"provider": "kassel:amt"}), MONDAY)

    def test_a_source_id_stands_once(self, session: Session, tmp_path: Path) -> None:
        with pytest.raises(SeedError, match="kassel:talk: this source_id is used twice"):
            load_pilot(session, write_pilot(tmp_path, TALK, TALK), MONDAY)

    def test_a_municipality_key_is_text(self, session: Session, tmp_path: Path) -> None:
        """Without quotes YAML reads 06611000 as an octal number."""
        with pytest.raises(SeedError, match=r"municipalities\.yml, Kassel: ags"):
            load_pilot(session, write_pilot(tmp_path, TALK, municipality=MUNICIPALITY | {"ags": 1774080}), MONDAY)

    def test_all_mistakes_are_told_at_once(self, tmp_path: Path, session: Session) -> None:
        wrong = [TALK | {"kind": "job"}, TRIAL | {"fields": ["holz"]}]
        with pytest.raises(SeedError) as error:
            load_pilot(session, write_pilot(tmp_path, *wrong), MONDAY)
        assert len(error.value.problems) == 2

    def test_a_key_that_stands_twice_is_a_mistake(self, session: Session, folder: Path) -> None:
        offers = folder / "kassel/offers.yml"
        offers.write_text(offers.read_text(encoding="utf-8") + "  title: Noch einer\n", encoding="utf-8")
        with pytest.raises(SeedError, match="'title' stands twice"):
            load_pilot(session, folder, MONDAY)

    def test_a_missing_file_is_named(self, session: Session, folder: Path) -> None:
        (folder / "kassel/providers.yml").unlink()
        with pytest.raises(SeedError, match=r"kassel/providers\.yml: is missing"):
            load_pilot(session, folder, MONDAY)
