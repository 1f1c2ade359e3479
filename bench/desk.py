"""How long the desk's pages take, alone and with 30 coordinators at once.

There are 4,000 offers, 150 providers, 70 FAQ entries and 10,000 open questions.

Each page's p50 and p95 in milliseconds, and p95 as a multiple of that of the sign-in page, which reads no offers: the
ratio tells more than the time on a machine that does other things, too. Then 30 people list, open and save, with
some seconds between their clicks; every save must have raised a version, or an update was lost. Run with
``python -m bench.desk``.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import random
import re
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from statistics import quantiles

import httpx
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from starlette.applications import Starlette
from starlette.routing import Mount

from bot.bootstrap import keep_still
from bot.importer import Importer
from bot.serving import Site, free_port, serving
from bot.settings import Settings
from bot.texts import default_texts
from catalog.accounts import accounts
from catalog.database import Database
from catalog.faq.entries import text_vector
from catalog.meaning.embedding import embed, to_bytes
from catalog.model import FaqText, Offer, OfferDate, OfferField, UnansweredQuestion
from catalog.places.gazetteer import default_gazetteer
from catalog.vocabulary import Field, Format, Kind
from tests.factories import KASSEL, WEINHEIM, make_account, make_faq, make_provider
from tests.web.desk.conftest import form_on
from web.desk.access import COOKIE, proof_of
from web.desk.desk import build_desk, build_office
from web.pages import Pages

OFFERS, PROVIDERS, PEOPLE = 4_000, 150, 30
FAQS, QUESTIONS = 70, 10_000
ASKED = (
    *("was soll ich anziehen", "bekomme ich geld", "darf mein hund mit", "gibt es da wlan", "wo kann ich parken"),
    *("gibt es mittagessen", "muss ich mich anmelden", "wer kommt mit", "was kostet die fahrt", "wie lange dauert es"),
)
ROUNDS = 40
"""How often each page is asked for."""
SAVES = 4
"""How often each of the people lists, opens and saves."""
THINKS_S = 2.0, 4.0
"""How long a person looks at a page before the next click: quick ones. (After 5, the server closes a connection.)"""
PAGES = (
    *("/login", "/", "/offers", "/offers?page=40", "/offers?q=schnuppertag+holz", "/offers?sort=next"),
    *("/offers?state=undated", "/offers?field=it&sort=review", "/offers/7", "/offers/7/preview", "/offers/7/history"),
    *("/providers", "/providers?q=gmbh&state=due", "/providers/7", "/proposals", "/settings"),
    *("/questions", "/questions?page=90", "/questions?sort=newest", "/questions/7"),
    *("/faqs", "/faqs?q=anziehen&missing=tr", "/faqs/7", "/faqs/new?question=7", "/faqs?try=was+soll+ich+anziehen"),
)


def main() -> None:
    """Print one line per page, and one about all at once."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.sqlite"
        tokens = build(url)
        port = free_port()
        server = multiprocessing.get_context("spawn").Process(target=serve, args=(url, port), daemon=True)
        server.start()
        try:
            people = [_client(port, token) for token in tokens]
            alone(people[0])
            together(people, url)
        finally:
            server.terminate()
            server.join(10)


def build(url: str) -> list[str]:
    """Fill a new database; the tokens of people who are signed in."""
    database, chance, now = Database(url), random.Random(1), datetime.now(UTC)
    database.migrate()
    with database.session() as session:
        for place in (KASSEL, WEINHEIM):
            providers = [make_provider(session, place, name=f"Holzbau {number}").id for number in range(PROVIDERS)]
            for number in range(OFFERS):
                offer = Offer(
                    municipality_ags=place.ags,
                    provider_id=chance.choice(providers),
                    source_id=f"bench:{place.ags}-{number}",
                    title=f"{chance.choice(('Schnuppertag', 'Kurs', 'Ärztlicher Dienst'))} {number}",
                    summary="Du probierst etwas aus und lernst Leute kennen.",
                    description="Du probierst aus, fragst nach und lernst Leute kennen. " * 10,
                    kind=chance.choice(list(Kind)),
                    status=chance.choice(("draft", "published", "published", "archived")),
                    assured_date=(now - timedelta(days=chance.randrange(300))).date(),
                    updated_at=now - timedelta(hours=chance.randrange(9_000)),
                )
                offer.field_rows = [OfferField(field=field) for field in chance.sample(list(Field), 2)]
                offer.dates = [
                    OfferDate(
                        format=chance.choice(list(Format)),
                        starts_at=now + timedelta(days=chance.randrange(-100, 200), minutes=number),
                    )
                    for number in range(4)
                ]
                session.add(offer)
        _fill_faqs(session)
        _fill_questions(session, chance, now)
        people = [make_account(session, role="coordinator") for _ in range(PEOPLE)]
        tokens = [accounts.sign_in(session, account, now) for account in people]
    database.close()
    return tokens


def _fill_faqs(session: Session) -> None:
    """Entries for all with as many texts as the pilot's; few different ones, as embedding takes its time."""
    texts = [(question, text_vector(question, None)) for question in ASKED]
    for number in range(FAQS):
        faq = make_faq(session, f"{ASKED[number % len(ASKED)]} {number}")
        faq.texts += [
            FaqText(language="en", question=f"{question} {number}", vector=vector) for question, vector in texts * 2
        ]


def _fill_questions(session: Session, chance: random.Random, now: datetime) -> None:
    """Open questions, some five of each meaning."""
    vectors = {text: to_bytes(embed(text)) for text in ASKED}
    for number in range(QUESTIONS):
        text, day = chance.choice(ASKED), (now - timedelta(days=chance.randrange(180))).date()
        session.add(
            UnansweredQuestion(
                key=f"bench-{number}",
                text=f"{text} {number}",
                language=chance.choice(("de", "de", "en", "ar")),
                municipality_ags=KASSEL.ags,
                first_day=day,
                last_day=day,
                count=chance.randrange(1, 9),
                vector=vectors[text],
                group_id=chance.randrange(1, QUESTIONS // 5),
            )
        )


def serve(url: str, port: int) -> None:
    """Serve the desk until the process is ended."""
    default_gazetteer().warm_up()  # as at the start of the product
    settings, texts = Settings(port=port), default_texts()
    database = Database(url)

    def now() -> datetime:
        return datetime.now(UTC)

    importer = Importer(database, texts, now)
    desk = build_desk(build_office(database, settings, texts, Pages(texts, settings), now, importer), settings)
    app = Starlette(routes=[Mount("/desk", desk)])
    keep_still()  # as at the start of the product

    async def run() -> None:
        async with serving(Site(app, "127.0.0.1", port, "PORT")):
            await asyncio.Event().wait()

    asyncio.run(run())


def _client(port: int, token: str) -> httpx.Client:
    client = httpx.Client(base_url=f"http://127.0.0.1:{port}/desk", trust_env=False, timeout=60)
    client.cookies.set(COOKIE, token, domain="127.0.0.1", path="/desk")
    for _ in range(1200):
        try:
            client.get("/login")
        except httpx.ConnectError:
            time.sleep(0.1)
        else:
            return client
    raise SystemExit("The desk does not start.")


def alone(client: httpx.Client) -> None:
    """Time each page while nobody else is there."""
    floor = 0.0
    for page in PAGES:
        times = [_timed(client, page) for _ in range(ROUNDS)][2:]
        p50, p95 = quantiles(times, n=100)[49], quantiles(times, n=100)[94]
        floor = floor or p95
        print(f"desk {page:32} p50 {p50:6.1f} ms  p95 {p95:6.1f} ms  {p95 / floor:4.1f} x the sign-in page")


def together(people: list[httpx.Client], url: str) -> None:
    """Let all people work at once, each on offers of their own, and count what was kept."""
    with ThreadPoolExecutor(PEOPLE) as pool:
        began = time.perf_counter()
        times = [one for each in pool.map(_work, people, range(PEOPLE)) for one in each]
        took = time.perf_counter() - began
    database = Database(url)
    with database.session() as session:
        raised = session.scalar(select(func.sum(Offer.version - 1)).where(Offer.version > 1)) or 0
    database.close()
    p50, p95 = quantiles(times, n=100)[49], quantiles(times, n=100)[94]
    print(
        f"desk {PEOPLE} people at once: {len(times) / took:.0f} pages/s, p50 {p50:.0f} ms, p95 {p95:.0f} ms; "
        f"saved {PEOPLE * SAVES}, kept {raised}"
    )


def _work(client: httpx.Client, person: int) -> list[float]:
    times, chance = [], random.Random(person)
    for turn in range(SAVES):
        page = f"/offers/{100 + person}"
        for path in ("/offers", page):
            time.sleep(chance.uniform(*THINKS_S))
            times.append(_timed(client, path))
        form = form_on(client.get(page)) | {"cost_note": f"Runde {turn}", "do": "save"}
        form["proof"] = proof_of(client.cookies[COOKIE])
        time.sleep(chance.uniform(*THINKS_S))
        began = time.perf_counter()
        answer = client.post(page, data=form)
        times.append((time.perf_counter() - began) * 1000)
        if answer.status_code != 303:
            raise SystemExit(f"Not saved: {answer.status_code} {re.sub('<[^>]+>', ' ', answer.text)[:300]}")
    return times


def _timed(client: httpx.Client, page: str) -> float:
    began = time.perf_counter()
    answer = client.get(page)
    assert answer.status_code == 200, (page, answer.status_code)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
