"""People who book and cancel, in a process beside the product: ``python -m tests.chaos.booker DATABASE JOURNAL SEED``.

The journal says what is tried and what was done, written to the disk each time. Killed in between, it begins with what
it does not know the end of: as somebody does who saw no answer.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.lanes import AWAY
from catalog.bookings.booking import Asked, book, cancel
from catalog.database import Database
from catalog.model import Booking
from catalog.model.bookings import ACTIVE
from tests.chaos.fair import dates

PEOPLE = 12
PAUSE_S = (0.05, 0.4)
BOOK, CANCEL = "book", "cancel"


def name_of(journal: str, number: int) -> str:
    """The pseudonym of one of the people of a journal."""
    return hashlib.sha256(f"{journal}:{number}".encode()).hexdigest()


def do(session: Session, what: str, name: str, date_id: int) -> None:
    """Book, or cancel what is booked. Both may be done again."""
    now = datetime.now(UTC)
    if what == BOOK:
        book(session, Asked(date_id, name, "web", "de", link_key=b"chaos"), now)
        return
    own = (Booking.pseudonym == name, Booking.date_id == date_id, Booking.state.in_(ACTIVE))
    if found := session.scalar(select(Booking).where(*own)):
        cancel(session, found, now)


def until_done(database: Database, what: str, name: str, date_id: int) -> None:
    """Try until the database can be used."""
    while True:
        try:
            with database.session() as session:
                do(session, what, name, date_id)
            return
        except AWAY:
            time.sleep(0.2)


def main(url: str, journal: Path, seed: int) -> None:
    """Book and cancel until killed."""
    database, random = Database(url), Random(seed)
    with database.session() as session:
        there = dates(session)
    lines = journal.read_text().splitlines() if journal.exists() else []
    with journal.open("a") as written:

        def note(word: str, entry: str) -> None:
            written.write(f"{word} {entry}\n")
            written.flush()
            os.fsync(written.fileno())

        def perform(entry: str) -> None:
            what, name, date_id = entry.split()
            until_done(database, what, name, int(date_id))
            note("done", entry)

        if lines and lines[-1].startswith("try "):
            perform(lines[-1].removeprefix("try "))
        while True:
            what = random.choice((BOOK, BOOK, CANCEL))
            entry = f"{what} {name_of(journal.name, random.randrange(PEOPLE))} {random.choice(there)}"
            note("try", entry)
            perform(entry)
            time.sleep(random.uniform(*PAUSE_S))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
