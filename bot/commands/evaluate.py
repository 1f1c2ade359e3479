"""``lotse evaluate``: how well Lotse understands lines with known answers."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from bot.conversation import Conversation
    from bot.evaluation.baseline import Baseline
    from bot.evaluation.figures import Figures

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def evaluate() -> None:
    """Measure understanding on a set of lines with known answers, and print the figures.

    Lines go the way of every message, through the engine too, each in a chat of its own on data of their own: nobody's
    data is touched. The formats are described in docs/evaluation.md.
    """


def _in_a_folder(_context: click.Context, _option: click.Parameter, path: Path | None) -> Path | None:
    """Said before minutes of work, not after."""
    if path and not path.absolute().parent.is_dir():
        raise click.BadParameter(f"there is no folder {path.parent}")
    return path


def _options[Command: Callable[..., Any]](command: Command) -> Command:
    for option in (
        click.option(
            "--baseline",
            is_flag=True,
            help="Measure common means on the same lines as well, and print both side by side.",
        ),
        click.option("--wrong", is_flag=True, help="Show the wrong lines first."),
        click.option(
            "--predictions",
            type=click.Path(dir_okay=False, path_type=Path),
            callback=_in_a_folder,
            help="Write what was understood to this file, a JSON object per line or turn.",
        ),
        click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object."),
    ):
        command = option(command)
    return command


@evaluate.command()
@click.argument("file", type=FILE)
@_options
def criteria(file: Path, as_json: bool, predictions: Path | None, wrong: bool, baseline: bool) -> None:
    """Measure what is taken from the messages of FILE as criteria of a search: age, place, fields, format, kind."""
    from bot.evaluation.asking import ask_lines
    from bot.evaluation.baseline import stock_criteria
    from bot.evaluation.figures import criteria_figures
    from bot.evaluation.report import wrong_criteria
    from bot.evaluation.sets import read_criteria

    lines = read_criteria(file)
    understood = _with_lotse(lambda conversation: ask_lines(conversation, lines, _progress))
    _keep(predictions, [{"id": line.id, **said.to_json()} for line, said in zip(lines, understood, strict=True)])
    beside = stock_criteria(lines, _cache(), _tell) if baseline else None
    _show(criteria_figures(lines, understood), wrong_criteria(lines, understood) if wrong else (), as_json, beside)


@evaluate.command()
@click.argument("file", type=FILE)
@_options
def intents(file: Path, as_json: bool, predictions: Path | None, wrong: bool, baseline: bool) -> None:
    """Measure which act the messages of FILE are taken for."""
    from bot.evaluation.asking import ask_lines
    from bot.evaluation.baseline import stock_intents
    from bot.evaluation.figures import intent_figures
    from bot.evaluation.report import wrong_intents
    from bot.evaluation.sets import read_intents

    lines = read_intents(file)
    understood = _with_lotse(lambda conversation: ask_lines(conversation, lines, _progress))
    _keep(predictions, [{"id": line.id, **said.to_json()} for line, said in zip(lines, understood, strict=True)])
    beside = stock_intents(lines, _cache(), _tell) if baseline else None
    _show(intent_figures(lines, understood), wrong_intents(lines, understood) if wrong else (), as_json, beside)


@evaluate.command()
@click.argument("entries", type=FILE)
@click.argument("queries", type=FILE)
@_options
def faq(entries: Path, queries: Path, as_json: bool, predictions: Path | None, wrong: bool, baseline: bool) -> None:
    """Measure which of ENTRIES are found for QUERIES. Needs no engine."""
    from bot.evaluation.asking import rank_queries
    from bot.evaluation.baseline import fuzzy_faqs
    from bot.evaluation.figures import faq_figures
    from bot.evaluation.report import wrong_faqs
    from bot.evaluation.sets import read_faq_entries, read_faq_queries

    known = read_faq_entries(entries)
    asked = read_faq_queries(queries, known)
    found = rank_queries(known, asked, _progress)
    _keep(predictions, [{"id": query.id, **ranking.to_json()} for query, ranking in zip(asked, found, strict=True)])
    beside = fuzzy_faqs(known, asked) if baseline else None
    _show(faq_figures(asked, found), wrong_faqs(asked, found) if wrong else (), as_json, beside)


@evaluate.command()
@click.argument("file", type=FILE)
@_options
def dialogues(file: Path, as_json: bool, predictions: Path | None, wrong: bool, baseline: bool) -> None:
    """Measure whole conversations: act and complete criteria after each turn of the dialogues in FILE."""
    from bot.evaluation.asking import ask_dialogues
    from bot.evaluation.baseline import no_dialogues
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
    beside = no_dialogues() if baseline else None
    _show(dialogue_figures(read, understood), wrong_dialogues(read, understood) if wrong else (), as_json, beside)


def _with_lotse[Found](work: Callable[[Conversation], Awaitable[Found]]) -> Found:
    """What ``work`` finds out in a conversation with a Lotse of its own."""
    import asyncio

    from bot.evaluation.asking import trial_conversation
    from bot.logs import configure_logging

    configure_logging("warning")

    async def run() -> Found:
        async with trial_conversation(_cache(), _tell) as conversation:
            return await work(conversation)

    return asyncio.run(run())


def _cache() -> Path:
    """Where what takes long to make is kept between evaluations."""
    from bot.settings import read_settings

    return read_settings().data_dir / "cache"


def _tell(sentence: str) -> None:
    click.echo(sentence, err=True)


def _progress(done: int, of: int) -> None:
    if done % 50 == 0 or done == of:
        _tell(f"{done} of {of}")


def _keep(path: Path | None, predictions: Sequence[dict[str, Any]]) -> None:
    if path:
        path.write_text("".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in predictions), encoding="utf-8")


def _show(figures: Figures, wrong: Iterable[str], as_json: bool, baseline: Baseline | None = None) -> None:
    """The wrong lines, then the figures. With JSON asked for, standard output holds nothing but the object."""
    from bot.evaluation.report import table

    for line in wrong:
        click.echo(line.encode("utf-8", "replace").decode(), err=as_json)  # a set may hold lone surrogates
    if as_json:
        beside = {"baseline": baseline.to_json()} if baseline else {}
        click.echo(json.dumps({**figures, **beside}, ensure_ascii=False))
    else:
        for line in table(figures, baseline):
            click.echo(line)
