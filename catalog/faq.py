"""The coordinators' FAQ entries: read from files, kept in the database, found by questions in other words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import yaml
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from catalog.database import Database
from catalog.embedding import DIMENSIONS, embed, from_bytes, to_bytes
from catalog.faq_ranking import OFFERED, Entries, EntryText, outcome_of, prepare, rank, sureness, texts_to_embed
from catalog.model import Faq, FaqText

if TYPE_CHECKING:
    from catalog.embedding import Vector

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
    """How clearly the first stands out, which decides the outcome (``catalog.faq_ranking``)."""


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
    faq.texts = [kept.get(key) or FaqText(language=key[0], question=key[1], answer=key[2]) for key in wanted]


def add_vectors(session: Session, progress: Callable[[int, int], None] | None = None) -> None:
    """Embed every text that has no vector yet. Whoever changes a text sets its vector to None."""
    missing = session.scalars(select(FaqText).where(FaqText.vector.is_(None))).all()
    for done, text in enumerate(missing, start=1):
        text.vector = b"".join(to_bytes(embed(part)) for part in texts_to_embed(text.question, text.answer))
        if progress:
            progress(done, len(missing))


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


class FaqIndex:
    """The published entries in memory. Changes in the database show with the next question."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._state = _State((), prepare(()), {})
        self.refresh()

    def refresh(self) -> bool:
        """Read the entries again if any was added, changed or removed since; returns whether it did.

        Costs one query of counts and newest times when nothing changed.
        """
        with self._database.session() as session:
            if _version(session) == self._state.version:
                return False
            add_vectors(session)
            session.flush()
            self._state = _read(session)
        return True

    def ask(self, text: str, vector: Vector, municipality_ags: str | None = None) -> FaqAnswer:
        """The entries that may answer ``text`` (``vector`` is its embedding) for someone in a municipality.

        Entries of other municipalities are left out, those of the own one come first among equals. Meaning is compared
        across languages.
        """
        self.refresh()
        state = self._state
        if not state.entries.ids:
            return FaqAnswer("declined", ())
        scores = rank(vector, text, state.entries)
        places = [state.municipality[faq_id] for faq_id in state.entries.ids]
        here = np.array([place in (None, municipality_ags) for place in places])
        scores = scores + np.array([LOCAL if place else 0.0 for place in places], dtype=np.float32)
        ids, scores = np.array(state.entries.ids)[here], scores[here]
        best = np.argsort(-scores)[: OFFERED + 1]
        hits = tuple(FaqHit(int(ids[position]), float(scores[position])) for position in best)
        sure = sureness(scores)
        return FaqAnswer(outcome_of(sure), hits, sure)


@dataclass(frozen=True)
class _State:
    version: tuple[Any, ...]
    entries: Entries[int]
    municipality: dict[int, str | None]


def _version(session: Session) -> tuple[Any, ...]:
    """Differs whenever an entry or a text was added, changed or removed."""
    aggregates = (func.count(Faq.id), func.max(Faq.updated_at), func.count(FaqText.id), func.max(FaqText.updated_at))
    return tuple(session.execute(select(*(select(each).scalar_subquery() for each in aggregates))).one())


def _read(session: Session) -> _State:
    rows = session.execute(
        select(Faq.id, Faq.municipality_ags, FaqText.language, FaqText.question, FaqText.answer, FaqText.vector)
        .join(FaqText)
        .where(Faq.published)
        .order_by(Faq.id, FaqText.language != REFERENCE, FaqText.id)
    ).all()
    texts = [
        EntryText(faq_id, question, answer, from_bytes(stored).reshape(-1, DIMENSIONS))
        for faq_id, _, _, question, answer, stored in rows
        if stored is not None
    ]
    return _State(_version(session), prepare(texts), {faq_id: ags for faq_id, ags, *_ in rows})
