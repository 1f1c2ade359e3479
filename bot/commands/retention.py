"""``lotse retention``: let go of what is due, or say what that would be."""

from __future__ import annotations

import click


@click.command()
@click.option("--dry-run", is_flag=True, help="Only say how much would be erased.")
def retention(dry_run: bool) -> None:
    """Erase what has been kept long enough, say how much that was, and write SQLite's files anew.

    A running Lotse does the same every ten minutes, and the latter by night.
    """
    from datetime import UTC, datetime

    from bot.bootstrap import open_database
    from bot.settings import load_settings
    from catalog.database import Database
    from catalog.upkeep.retention import Retention

    settings = load_settings()
    database, tracker = open_database(settings), Database(settings.tracker_url)
    try:
        job = Retention(database, tracker.engine, settings.question_days)
        for taken in job.report(datetime.now(UTC), dry_run=dry_run):
            click.echo(f"{taken.rows:7} {taken.what}, kept {taken.kept}")
        if not dry_run:
            job.wipe()
    finally:
        tracker.close()
        database.close()
    click.echo("Nothing was changed." if dry_run else "Erased, and the files written anew.")
