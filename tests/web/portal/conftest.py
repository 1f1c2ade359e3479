"""The pages over a small catalog that no test changes: one server for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from sqlalchemy.orm import Session

from tests.factories import (
    BAUNATAL,
    KASSEL,
    NOW,
    WEINHEIM,
    make_advance_question,
    make_municipality,
    make_offer,
    make_provider,
)
from tests.web.conftest import Running, filled_web
from tests.web.desk.conftest import sign_in as sign_in
from tests.web.portal.forms import Stranger

STREET = "Teststraße 1, 34117 Kassel"
AUTUMN = datetime(2027, 10, 6, 8, tzinfo=UTC)
"""In the autumn holidays of Hesse in 2027."""
SERIES = 30
"""Offers of one sort, so that there is more than one page."""


def fill(session: Session) -> None:
    """Offers that differ in one thing each."""
    make_municipality(
        session, KASSEL, contact_phone="0561 1234", contact_email="hilfe@example.org", contact_address=STREET
    )
    dates: list[dict[str, object]] = [{"format": "digital", "starts_at": AUTUMN}]
    zoo = make_offer(session, title="Zoo online", fields=["natur"], dates=dates, questions_beforehand=True)
    answered = {"status": "approved", "answer": "Ja, aber nicht alle.", "is_shown": True}
    make_advance_question(session, zoo, text="Darf man die Tiere füttern?", **answered)
    make_offer(session, title="Hof vor Ort", fields=["natur"], step_free=False, languages=["de"], cost_cents=1500)
    make_offer(session, BAUNATAL, title="Stall in Baunatal", fields=["natur"], languages=["de", "ar"])
    make_offer(
        session, WEINHEIM, title="Wald in Weinheim", fields=["natur"], dates=[{"opening_rule": "nach Absprache"}]
    )
    make_offer(session, title="Unklar", fields=["natur"], step_free=None, languages=None, cost_cents=None, age_min=None)
    klinik = make_provider(session, name="Klinik am Wehr")
    make_offer(session, title="Ein Tag auf Station", fields=["gesundheit"], provider_id=klinik.id)
    make_offer(session, title="Echt <b>fett</b>", fields=["kunst"], is_example=False, dates=[{"onsite_seats": 3}])
    adults = {"questions_beforehand": True, "contact_kind": "trainee", "project_product": "ein Film"}
    adults |= {"project_meetings": 3, "project_equipment": "nichts", "project_consent": True, "talk_minutes": 15}
    make_offer(session, title="Nur für Klassen", audience="schools", kind="projekt", **adults)
    make_offer(session, title="Abend für Eltern", audience="parents")
    make_offer(session, title="Noch ein Entwurf", status="draft")
    make_offer(session, title="Ausgebucht", dates=[{"onsite_seats": 0}])
    for number in range(SERIES):
        day = NOW + timedelta(days=30 + number)
        make_offer(session, title=f"Werkstatt {number}", fields=["metall"], dates=[{"starts_at": day}])


@contextmanager
def small_catalog(template: Path, folder: Path) -> Iterator[Running]:
    """The pages over the small catalog, running while the block does."""
    mails = {"mail_url": "smtp://127.0.0.1:9", "mail_from": "lotse@example.org"}
    with filled_web(template, folder, fill, **mails) as running:
        yield running


@contextmanager
def scriptless(url: str) -> Iterator[httpx.Client]:
    """A browser without scripts, which must never be given a cookie."""
    with httpx.Client(base_url=url, trust_env=False, timeout=20, follow_redirects=True) as opened:
        yield opened
        assert not opened.cookies


@pytest.fixture(scope="package")
def portal(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The running pages. Whoever changes what others may look for has a server of her own."""
    with small_catalog(sqlite_template, tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture(scope="package")
def visitor(portal: Running) -> Iterator[httpx.Client]:
    """A browser without scripts."""
    with scriptless(portal.url) as opened:
        yield opened


@pytest.fixture
def stranger(web: Running, client: httpx.Client) -> Stranger:
    """Somebody who fills in a form."""
    return Stranger(web, client)
