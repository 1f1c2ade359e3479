"""The coordinators' FAQ entries: read from files, kept in the database, found by questions in other words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import yaml
from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from catalog.database import Database
from catalog.faq.conflicts import near_pairs
from catalog.faq.ranking import (
    OFFERED,
    Entries,
    EntryText,
    outcome_of,
    places_of,
    prepare,
    rank,
    sureness,
    texts_to_embed,
)
from catalog.meaning.embedding import DIMENSIONS, from_bytes
from catalog.meaning.known_vectors import stored_vector
from catalog.model import Faq, FaqText

if TYPE_CHECKING:
    from catalog.meaning.embedding import Vector
    from catalog.meaning.kernel import Floats

REFERENCE = "de"
"""The language every entry has; the one shown where the person's own is missing."""
LOCAL = 0.1
"""What an entry of the own municipality is ahead: differences below are chance (wordings of one entry differ more)."""


@dataclass(frozen=True)
class FaqHit:
    """An entry and how well it fits. Scores compare within one question only."""

    faq_id: int
    score: float


@dataclass(frozen=True)
class FaqAnswer:
    """``answered`` (show the first), ``offered`` (ask "meinst du ...?" with all) or ``declined`` (say so honestly).

    ``ranked`` holds the best four entries, best first, whatever the outcome: an answer, and three should it be wrong.
    """

    outcome: str
    ranked: tuple[FaqHit, ...]
    sureness: float = 0.0
    """How clearly the first stands out, which decides the outcome (``catalog.faq.ranking``)."""


def load_faqs(session: Session, folder: Path, now: datetime, progress: Callable[[int, int], None] | None = None) -> int:
    """Bring the entries of all files in ``folder`` into the database and return how many there are.

    An entry is known by its id: it is updated, never doubled, and a text that stays the same keeps its vector.
    An entry past its ``until`` is kept unpublished. ``progress`` hears (embedded, to embed).
    """
    known = {faq.source_id: faq for faq in session.scalars(select(Faq))}
    entries = [entry for path in sorted(folder.glob("*.yml")) for entry in read_entries(path)]
    for entry in entries:
        faq = known.get(entry["id"])
        if faq is None:
            faq = known[entry["id"]] = Faq(source_id=entry["id"], texts=[])
            session.add(faq)
        faq.municipality_ags = entry.get("municipality")
        faq.source, faq.source_date = entry["source"], entry["date"]
        faq.published = entry.get("until", date.max) >= now.date()
        _set_texts(faq, entry)
    session.flush()
    add_vectors(session, progress)
    return len(entries)


def read_entries(path: Path) -> list[dict[str, Any]]:
    """The entries of one file; ``municipality`` (an AGS) at its head holds for all of them."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [entry | {"municipality": content.get("municipality")} for entry in content["faqs"]]


def texts_of(entry: dict[str, Any]) -> Iterator[tuple[str, str, str | None]]:
    """(language, question, answer) of an entry's file form; further wordings have no answer."""
    for language, texts in entry.items():
        if not isinstance(texts, dict):
            continue
        if "question" in texts:
            yield language, texts["question"], texts["answer"]
        for wording in texts.get("wordings", ()):
            yield language, wording, None


def _set_texts(faq: Faq, entry: dict[str, Any]) -> None:
    wanted = dict.fromkeys(texts_of(entry))
    kept = {(text.language, text.question, text.answer): text for text in faq.texts}
    added = [text for text in faq.texts if text.municipality_ags != faq.municipality_ags]  # at desks, not in files
    texts = [kept.get(key) or FaqText(language=key[0], question=key[1], answer=key[2]) for key in wanted]
    for text in texts:
        text.municipality_ags = faq.municipality_ags
    faq.texts = texts + [text for text in added if text not in texts]


def add_vectors(session: Session, progress: Callable[[int, int], None] | None = None) -> None:
    """Embed every text that has no vector yet. Whoever changes a text sets its vector to None."""
    missing = session.scalars(select(FaqText).where(FaqText.vector.is_(None))).all()
    for done, text in enumerate(missing, start=1):
        text.vector = text_vector(text.question, text.answer)
        if progress:
            progress(done, len(missing))


def text_vector(question: str, answer: str | None) -> bytes:
    """What :class:`FaqText` holds as the vector of a text. 10 to 40 ms for each part that is new."""
    return b"".join(stored_vector(part) for part in texts_to_embed(question, answer))


def question_text(session: Session, faq_id: int, language: str) -> str:
    """The question of an entry in ``language``, else in German."""
    return _text(session, faq_id, language).question


def answer_text(session: Session, faq_id: int, language: str) -> tuple[str, str]:
    """The answer of an entry in ``language``, else in German; and which of both it is."""
    text = _text(session, faq_id, language)
    return text.answer or "", text.language


def _text(session: Session, faq_id: int, language: str) -> FaqText:
    """The text with the answer. Raises KeyError when there is no such published entry."""
    texts = {
        text.language: text
        for text in session.scalars(
            select(FaqText)
            .join(Faq)
            .where(
                Faq.id == faq_id,
                Faq.published,
                FaqText.answer.is_not(None),
                FaqText.language.in_((language, REFERENCE)),
            )
        )
    }
    if not texts:
        raise KeyError(faq_id)
    return texts.get(language) or texts[REFERENCE]


@dataclass(frozen=True)
class FaqRow:
    """A text of an entry, as it is kept in memory."""

    text: EntryText[int]
    entry_ags: str | None
    """Whose entry it is; None: for all."""
    text_ags: str | None
    """For whose people the text counts; None: for all."""
    replaces_id: int | None
    stamp: tuple[int, datetime]
    """Differs whenever the text has changed."""


@dataclass(frozen=True)
class Listed:
    """The entries that somebody in one municipality may get."""

    entries: Entries[int]
    ahead: Floats
    """What each entry is ahead of the others."""

    @cached_property
    def near(self) -> dict[int, tuple[int, ...]]:
        """Which entries answer the same question (see ``catalog.faq.conflicts``)."""
        return near_pairs(self.entries)

    def ask(self, text: str, vector: Vector) -> FaqAnswer:
        """The entries that may answer ``text`` (``vector`` is its embedding). Meaning is compared across languages."""
        if not self.entries.ids:
            return FaqAnswer("declined", ())
        scores = rank(vector, text, self.entries) + self.ahead
        best = np.argsort(-scores)[: OFFERED + 1]
        hits = tuple(FaqHit(self.entries.ids[position], float(scores[position])) for position in best)
        sure = sureness(scores)
        return FaqAnswer(outcome_of(sure), hits, sure)


def listed_for(rows: Iterable[FaqRow], municipality_ags: str | None) -> Listed:
    """What of ``rows`` holds in a municipality: its own entries, and those for all that none of its own replaces."""
    here = [row for row in rows if {row.entry_ags, row.text_ags} <= {None, municipality_ags}]
    replaced = {row.replaces_id for row in here}
    entries = prepare(row.text for row in here if row.text.entry not in replaced)
    own = {row.text.entry for row in here if row.entry_ags}
    return Listed(entries, np.array([LOCAL if faq_id in own else 0.0 for faq_id in entries.ids], dtype=np.float32))


def read_rows(session: Session, known: Iterable[FaqRow] = (), draft_id: int | None = None) -> list[FaqRow]:
    """The texts of all published entries that ``session`` sees, and of the draft ``draft_id``.

    Where a text lies is taken from ``known`` rows as long as it has not changed.
    """
    rows = session.execute(
        select(
            *(Faq.id, Faq.municipality_ags, Faq.replaces_id, FaqText.id, FaqText.updated_at),
            *(FaqText.municipality_ags, FaqText.question, FaqText.answer, FaqText.vector),
        )
        .join(FaqText)
        .where(Faq.published if draft_id is None else or_(Faq.published, Faq.id == draft_id))
        .where(FaqText.vector.is_not(None))
        .order_by(Faq.id, FaqText.language != REFERENCE, FaqText.id)
    ).all()
    places = {row.stamp: (row.text.place, row.text.asked) for row in known}
    new = [row for row in rows if (row[3], row[4]) not in places]
    vectors = [from_bytes(row[-1] or b"").reshape(-1, DIMENSIONS) for row in new]
    places |= {(row[3], row[4]): place for row, place in zip(new, zip(*places_of(vectors), strict=True), strict=True)}
    return [
        FaqRow(EntryText(faq_id, question, answer, *places[number, at]), entry_ags, text_ags, replaces, (number, at))
        for faq_id, entry_ags, replaces, number, at, text_ags, question, answer, _ in rows
    ]


class FaqIndex:
    """The published entries in memory. Changes in the database show with the next question, whoever made them."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._state = _State((), ())
        self.refresh()

    def refresh(self) -> bool:
        """Read the entries again if any was added, changed or removed since; returns whether it did.

        Costs one query of counts and newest times when nothing changed, else half a second for 70 entries.
        """
        with self._database.session() as session:
            if _version(session) == self._state.version:
                return False
            add_vectors(session)
            session.flush()
            version = _version(session)
            self._state = _State(version, tuple(read_rows(session, self._state.rows)))
        return True

    def listed(self, municipality_ags: str | None) -> Listed:
        """The entries that somebody in a municipality may get, as they are now."""
        self.refresh()
        return self._state.listed(municipality_ags)

    def rows(self) -> tuple[FaqRow, ...]:
        """All texts of all municipalities, as they are now."""
        self.refresh()
        return self._state.rows

    def ask(self, text: str, vector: Vector, municipality_ags: str | None = None) -> FaqAnswer:
        """The entries that may answer ``text`` (``vector`` is its embedding) for someone in a municipality.

        Entries and wordings of other municipalities are left out; those of the own one come first among equals.
        """
        return self.listed(municipality_ags).ask(text, vector)


@dataclass(frozen=True)
class _State:
    version: tuple[Any, ...]
    rows: tuple[FaqRow, ...]
    lists: dict[str | None, Listed] = field(default_factory=dict)

    def listed(self, municipality_ags: str | None) -> Listed:
        """Made once for each municipality that somebody asks in."""
        if municipality_ags not in self.lists:
            self.lists[municipality_ags] = listed_for(self.rows, municipality_ags)
        return self.lists[municipality_ags]


_AGGREGATES = (
    *(func.count(Faq.id), func.max(Faq.updated_at), func.sum(Faq.version)),
    *(func.count(FaqText.id), func.max(FaqText.updated_at), func.max(FaqText.id)),
)
_VERSION = select(*(select(each).scalar_subquery() for each in _AGGREGATES))


def _version(session: Session) -> tuple[Any, ...]:
    """Differs whenever an entry or a text was added, changed or removed.

    Times alone would not do: of two writers at once, the one whose time is earlier may commit later. What the desk
    changes raises a version.
    """
    return tuple(session.execute(_VERSION).one())
