"""``lotse faq``: which of the coordinators' entries a question would get."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.group()
def faq() -> None:
    """Try out the coordinators' FAQ entries, without a chat and without the engine."""


@faq.command()
@click.argument("question")
@click.option("--municipality", metavar="AGS|NAME", help="Ask from here. Default: LOTSE_MUNICIPALITY.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def test(question: str, municipality: str | None, as_json: bool) -> None:
    """Show which entries QUESTION would get, with their scores, and what Lotse would do with them.

    Outcomes: answered (the first is given as the answer), offered (the first three are suggested), declined (Lotse says
    that it does not know). Scores compare within one question only; the outcome hangs on the sureness, which is how
    clearly the best entry stands out from the others.
    """
    from bot.bootstrap import open_database
    from bot.problem import Problem
    from bot.settings import load_settings
    from catalog.faq.entries import FaqIndex
    from catalog.meaning.embedding import embed

    if not question.strip():
        raise Problem("The question is empty.")
    settings = load_settings()
    database = open_database(settings)
    try:
        with database.session() as session:
            ags = _ags(session, municipality) if municipality else settings.municipality
        answer = FaqIndex(database).ask(question, embed(question), ags)
        if not answer.ranked:
            raise Problem("There are no published FAQ entries for this municipality (`lotse seed` loads the pilot's).")
        with database.session() as session:
            entries = [{"score": round(hit.score, 3), **_entry(session, hit.faq_id)} for hit in answer.ranked]
    finally:
        database.close()
    if as_json:
        found = {"outcome": answer.outcome, "sureness": round(answer.sureness, 3), "municipality": ags}
        click.echo(json.dumps({**found, "entries": entries}, ensure_ascii=False))
    else:
        _show(answer.outcome, answer.sureness, entries)


def _ags(session: Session, municipality: str) -> str:
    """The AGS of one of the municipalities here, given as such or by name."""
    from sqlalchemy import select

    from bot.problem import Problem
    from catalog.model import Municipality

    here = list(session.scalars(select(Municipality).order_by(Municipality.name)))
    for one in here:
        if municipality.casefold() in (one.ags, one.name.casefold()):
            return one.ags
    known = ", ".join(f"{one.name} ({one.ags})" for one in here) or "none yet"
    raise Problem(f"No municipality {municipality!r} here. There are: {known}.")


def _entry(session: Session, faq_id: int) -> dict[str, Any]:
    """What tells an entry to its coordinators."""
    from catalog.faq.entries import REFERENCE, question_text
    from catalog.model import Faq

    entry = session.get_one(Faq, faq_id)
    return {
        "id": entry.source_id,
        "municipality": entry.municipality_ags,
        "question": question_text(session, faq_id, REFERENCE),
    }


def _show(outcome: str, sure: float, entries: list[dict[str, Any]]) -> None:
    from catalog.faq.ranking import SURE, UNSURE

    click.echo(f"{outcome} (sureness {sure:.2f}; answered from {SURE}, offered from {UNSURE})")
    for entry in entries:
        where = f" [{entry['municipality']}]" if entry["municipality"] else ""
        click.echo(f"{entry['score']:6.2f}  {entry['id']}{where}: {entry['question']}")
