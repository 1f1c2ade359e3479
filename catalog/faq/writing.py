"""FAQ entries as a desk works on them: written in all their languages, published, taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from catalog.desk.audit import ANSWER, QUESTION, WORDINGS
from catalog.faq.entries import REFERENCE, text_vector
from catalog.model import LONGEST_QUESTION, AuditEntry, Faq, FaqText, UnansweredQuestion
from catalog.offers.history import Undone
from catalog.offers.writing import new_source_id
from catalog.questions.open_questions import key_of, reopen

Parts = Mapping[str, Any]
"""What can be changed of an entry, named as in the audit log: ``question-de``, ``answer-de``, ``wordings-de``."""

LONGEST_ANSWER = 1_500
"""Characters: what one reads in a chat without scrolling twice."""
MOST_WORDINGS = 60
"""In one language. Each is embedded when it is new, which takes 10 ms or more."""


def faq_parts(faq: Faq, languages: Iterable[str]) -> dict[str, Any]:
    """The parts of an entry in ``languages``. What is not there is None."""
    parts: dict[str, Any] = {}
    for language in languages:
        texts = [text for text in faq.texts if text.language == language and _is_own(faq, text)]
        main = next((text for text in texts if text.answer is not None), None)
        parts[f"{QUESTION}{language}"] = main.question if main else None
        parts[f"{ANSWER}{language}"] = main.answer if main else None
        parts[f"{WORDINGS}{language}"] = [text.question for text in texts if text is not main] or None
    return parts


def wordings_in(text: str) -> list[str] | None:
    """The wordings in ``text``, one a line, each words only once; None without any."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        wording = " ".join(line.split())
        if wording:
            found.setdefault(key_of(wording), wording)
    return list(found.values()) or None


def new_faq(session: Session, parts: Parts, ags: str, replaces_id: int | None, now: datetime) -> Faq:
    """A draft of the municipality ``ags``, perhaps one that is to stand for an entry for all."""
    faq = Faq(municipality_ags=ags, source_id=new_source_id(), published=False, replaces_id=replaces_id, texts=[])
    _write(faq, parts, now)
    session.add(faq)
    session.flush()
    return faq


def change_faq(session: Session, faq: Faq, parts: Parts, now: datetime) -> None:
    """Make an entry what ``parts`` say. Languages that they do not name stay; nothing is written if nothing differs."""
    languages = {part.split("-", 1)[1] for part in parts}
    if {**faq_parts(faq, languages), **parts} != faq_parts(faq, languages):
        _write(faq, parts, now)
    session.flush()


def publish_faq(faq: Faq, now: datetime, *, published: bool = True) -> None:
    """Let the chat answer with an entry, or not any more."""
    if faq.published != published:
        faq.published = published
        _touch(faq, now)


def remove_faq(session: Session, faq: Faq) -> None:
    """Delete an entry for good. The questions that it answered wait for an answer again."""
    answered = session.scalars(select(UnansweredQuestion.id).where(UnansweredQuestion.faq_id == faq.id)).all()
    reopen(session, answered)
    session.delete(faq)
    session.flush()


def undo_faq(session: Session, faq: Faq, entry: AuditEntry, now: datetime) -> Undone:
    """Take one change of an entry back, as far as nobody has changed the same since. This is a change of its own.

    An entry keeps its German question and answer, whatever is taken back.
    """
    texts = {name: change for name, change in entry.changes.items() if name.startswith((QUESTION, ANSWER, WORDINGS))}
    current = faq_parts(faq, {name.split("-", 1)[1] for name in texts})
    back = {name: before for name, (before, after) in texts.items() if (current[name] or None) == (after or None)}
    needed = (f"{QUESTION}{REFERENCE}", f"{ANSWER}{REFERENCE}")
    back = {name: before for name, before in back.items() if before or name not in needed}
    if back:
        change_faq(session, faq, current | back, now)
    if "published" in entry.changes and entry.changes["published"][1] == faq.published:
        back["published"] = entry.changes["published"][0]
        publish_faq(faq, now, published=bool(back["published"]))
    session.flush()
    return Undone(tuple(back), tuple(name for name in entry.changes if name not in back))


def own_wordings(faq: Faq, ags: str) -> list[FaqText]:
    """The wordings that a municipality has added to an entry for all."""
    return [text for text in faq.texts if text.municipality_ags == ags and not _is_own(faq, text)]


def set_own_wordings(session: Session, faq: Faq, wordings: Iterable[str], ags: str) -> None:
    """Make these the wordings that a municipality has added to an entry for all. New ones are taken for German."""
    wanted = {key_of(wording): wording for wording in wordings}
    kept = set()
    for text in own_wordings(faq, ags):
        if key_of(text.question) in wanted:
            kept.add(key_of(text.question))
        else:
            session.delete(text)
    known = kept | {key_of(text.question) for text in faq.texts if _is_own(faq, text)}
    for key, wording in wanted.items():
        if key not in known:
            text = FaqText(faq_id=faq.id, language=REFERENCE, question=wording, municipality_ags=ags)
            text.vector = text_vector(wording, None)
            session.add(text)
    session.flush()


def too_long(wordings: Iterable[str]) -> list[str]:
    """Those of the wordings that have too many characters."""
    return [wording for wording in wordings if len(wording) > LONGEST_QUESTION]


def _is_own(faq: Faq, text: FaqText) -> bool:
    """Whether a text is part of the entry itself, and not added to it by a municipality."""
    return text.municipality_ags == faq.municipality_ags


def _write(faq: Faq, parts: Parts, now: datetime) -> None:
    """Vectors first: while they are made, nobody else's write has to wait."""
    languages = list(dict.fromkeys(part.split("-", 1)[1] for part in parts))
    wanted = [one for language in languages for one in _texts(parts, language)]
    known = {(text.language, text.question, text.answer): text for text in faq.texts if text.language in languages}
    texts = [known.get(one) or _new_text(faq, *one) for one in wanted]
    faq.texts = [text for text in faq.texts if text.language not in languages] + texts
    _touch(faq, now)


def _texts(parts: Parts, language: str) -> list[tuple[str, str, str | None]]:
    question, answer = parts.get(f"{QUESTION}{language}"), parts.get(f"{ANSWER}{language}")
    main: list[tuple[str, str, str | None]] = [(language, question, answer)] if question and answer else []
    asked = {key_of(one) for _, one, _ in main}
    wordings = [one for one in parts.get(f"{WORDINGS}{language}") or () if key_of(one) not in asked]
    return main + [(language, one, None) for one in wordings]


def _new_text(faq: Faq, language: str, question: str, answer: str | None) -> FaqText:
    text = FaqText(language=language, question=question, answer=answer, municipality_ags=faq.municipality_ags)
    text.vector = text_vector(question, answer)
    return text


def _touch(faq: Faq, now: datetime) -> None:
    """Note that the entry was changed, be it only its texts: its version rises."""
    faq.updated_at = now
    flag_modified(faq, "updated_at")
