"""``lotse import`` and ``lotse export``: offers in and out as files, for whoever operates Lotse."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from catalog.database import Database

FORMATS = ("xlsx", "csv", "hsds", "openqcat", "ics")


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--municipality", metavar="AGS", help="Whose offers these are. Default: LOTSE_MUNICIPALITY.")
@click.option("--source", help="A short name of where the file is from, for ids. Default: the name of the file.")
@click.option("--kind", help="The kind of all offers that the file does not say one of.")
@click.option("--provider", help="The provider of all offers that the file does not say one of.")
@click.option("--only-right", is_flag=True, help="Take the offers without faults, and leave the others out.")
@click.option("--publish", metavar="NAME", default="", help="Publish new offers; NAME is who vouches for them.")
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
def import_(
    file: Path,
    municipality: str | None,
    source: str | None,
    kind: str | None,
    provider: str | None,
    only_right: bool,
    publish: str,
    dry_run: bool,
) -> None:
    """Take the offers of FILE over: new ones become drafts, known ones (by their id) are changed, none is doubled.

    Faults are listed in German, as coordinators read them. If there are any, nothing is taken, and the exit code is 1.
    """
    from bot.intake import Intake
    from bot.problem import Problem

    with _database(municipality) as (database, ags, _):
        intake = Intake(database, ags)
        intake.read(file.read_bytes(), source or file.stem, kind=kind, provider=provider)
        click.echo(", ".join(f"{number} {state}" for state, number in intake.counts.items()) + ".")
        for line in intake.faults:
            click.echo(f"  {line}")
        if intake.counts["wrong"] and not only_right:
            raise Problem("Nothing was taken: mend the file, or use --only-right.")
        if not dry_run:
            taken = intake.take(publish, lambda done, of: click.echo(f"  {done} of {of} offers read"))
            click.echo(f"Taken: {taken.new} new, {taken.changed} changed, {taken.published} published.")


@click.command()
@click.argument("format", type=click.Choice(FORMATS))
@click.argument("out", type=click.Path(dir_okay=False, writable=True, path_type=Path))
@click.option("--municipality", metavar="AGS", help="Whose offers. Default: LOTSE_MUNICIPALITY.")
def export(format: str, out: Path, municipality: str | None) -> None:
    """Write all offers of a municipality to the file OUT, drafts and the archive included.

    Links to online rooms are among them: do not pass the file on as it is.
    """
    from bot.intake import written_offers

    with _database(municipality) as (database, ags, public_url):
        content, count = written_offers(database, ags, format, public_url)
    out.write_bytes(content)
    click.echo(f"{count} offers written to {out}.")


@contextmanager
def _database(municipality: str | None) -> Iterator[tuple[Database, str, str]]:
    """The database, the AGS of the municipality that is meant, and the address of this Lotse."""
    from bot.bootstrap import municipality_meant, open_database
    from bot.problem import Problem
    from bot.settings import load_settings
    from catalog.model import Municipality

    settings = load_settings()
    ags = municipality_meant(settings, municipality)
    database = open_database(settings)
    try:
        with database.session() as session:
            if session.get(Municipality, ags) is None:
                raise Problem(f"There is no municipality {ags} in this Lotse.")
        yield database, ags, settings.public_url
    finally:
        database.close()
