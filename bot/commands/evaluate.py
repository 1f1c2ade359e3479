"""``lotse evaluate``: how well Lotse understands lines with known answers."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from bot.conversation import Conversation
    from bot.evaluation.figures import Figures

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def evaluate() -> None:
    """Measure understanding on a set of lines with known answers, and print the figures.

    Lines go the way of every message, through the engine too, each in a chat of its own on data of their own: nobody's
    data is touched. The formats are described in docs/evaluation.md.
    """


def _options[Command: Callable[..., Any]](command: Command) -> Command:
    for option in (
        click.option("--wrong", is_flag=True, help="Show the wrong lines first."),
        click.option(
            "--predictions",
            type=click.Path(dir_okay=False, path_type=Path),
            help="Write what was understood to this file, a JSON object per line or turn.",
        ),
        click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object."),
    ):
        command = option(command)
    return command


@evaluate.command()
@click.argument("file", type=FILE)
@_options
def criteria(file: Path, as_json: bool, predictions: Path | None, wrong: bool) -> None:
    """Measure what is taken from the messages of FILE as criteria of a search: age, place, fields, format, kind."""
    from bot.evaluation.asking import ask_lines
    from bot.evaluation.figures import criteria_figures
    from bot.evaluation.report import wrong_criteria
    from bot.evaluation.sets import read_criteria

    lines = read_criteria(file)
    understood = _with_lotse(lambda conversation: ask_lines(conversation, lines, _progress))
    _keep(predictions, [{"id": line.id, **said.to_json()} for line, said in zip(lines, understood, strict=True)])
    _show(criteria_figures(lines, understood), wrong_criteria(lines, understood) if wrong else (), as_json)


@evaluate.command()
@click.argument("file", type=FILE)
@_options
def intents(file: Path, as_json: bool, predictions: Path | None, wrong: bool) -> None:
    """Measure which act the messages of FILE are taken for."""
    from bot.evaluation.asking import ask_lines
    from bot.evaluation.figures import intent_figures
    from bot.evaluation.report import wrong_intents
    from bot.evaluation.sets import read_intents

    lines = read_intents(file)
    understood = _with_lotse(lambda conversation: ask_lines(conversation, lines, _progress))
    _keep(predictions, [{"id": line.id, **said.to_json()} for line, said in zip(lines, understood, strict=True)])
    _show(intent_figures(lines, understood), wrong_intents(lines, understood) if wrong else (), as_json)


@evaluate.command()
@click.argument("entries", type=FILE)
@click.argument("queries", type=FILE)
@_options
def faq(entries: Path, queries: Path, as_json: bool, predictions: Path | None, wrong: bool) -> None:
    """Measure which of ENTRIES are found for QUERIES. Needs no engine."""
    from bot.evaluation.asking import rank_queries
    from bot.evaluation.figures import faq_figures
    from bot.evaluation.report import wrong_faqs
    from bot.evaluation.sets import read_faq_entries, read_faq_queries

    asked = read_faq_queries(queries)
    found = rank_queries(read_faq_entries(entries), asked, _progress)
    _keep(predictions, [{"id": query.id, **ranking.to_json()} for query, ranking in zip(asked, found, strict=True)])
    _show(faq_figures(asked, found), wrong_faqs(asked, found) if wrong else (), as_json)


@evaluate.command()
@click.argument("file", type=FILE)
@_options
def dialogues(file: Path, as_json: bool, predictions: Path | None, wrong: bool) -> None:
    """Measure whole conversations: act and complete criteria after each turn of the dialogues in FILE."""
    from bot.evaluation.asking import ask_dialogues
    from bot.evaluation.figures import dialogue_figures
    from bot.evaluation.report import wrong_dialogues
    from bot.evaluation.sets import read_dialogues

    read = read_dialogues(file)
    understood = _with_lotse(lambda conversation: ask_dialogues(conversation, read, _progress))
    _keep(
        predictions,
        [
            {"dialogue": dialogue.name, "turn": number, **said.to_json()}
            for dialogue, answers in zip(read, understood, strict=True)
            for number, said in enumerate(answers)
        ],
    )
    _show(dialogue_figures(read, understood), wrong_dialogues(read, understood) if wrong else (), as_json)


def _with_lotse[Found](work: Callable[[Conversation], Awaitable[Found]]) -> Found:
    """What ``work`` finds out in a conversation with a Lotse of its own."""
    import asyncio

    from bot.bootstrap import configure_logging
    from bot.evaluation.asking import trial_conversation
    from bot.settings import read_settings

    configure_logging("warning")
    cache = read_settings().data_dir / "cache"

    async def run() -> Found:
        async with trial_conversation(cache, _tell) as conversation:
            return await work(conversation)

    return asyncio.run(run())


def _tell(sentence: str) -> None:
    click.echo(sentence, err=True)


def _progress(done: int, of: int) -> None:
    if done % 50 == 0 or done == of:
        _tell(f"{done} of {of}")


def _keep(path: Path | None, predictions: Sequence[dict[str, Any]]) -> None:
    if path:
        path.write_text("".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in predictions), encoding="utf-8")


def _show(figures: Figures, wrong: Iterable[str], as_json: bool) -> None:
    """The wrong lines, then the figures. With JSON asked for, standard output holds nothing but the object."""
    from bot.evaluation.report import table

    for line in wrong:
        click.echo(line, err=as_json)
    if as_json:
        click.echo(json.dumps(figures, ensure_ascii=False))
    else:
        for line in table(figures):
            click.echo(line)
