"""``lotse run``: everything, until Ctrl-C."""

from __future__ import annotations

import click


@click.command()
def run() -> None:
    """Start engine, pages and channels, and print their addresses. Ctrl-C ends all of it.

    Before that: bring the database up to date, load the pilot content if there is none, train the engine if its
    training data changed.
    """
    import asyncio

    import uvloop

    from bot.bootstrap import prepared, serve
    from bot.child import share_memory_pools
    from bot.logs import configure_logging
    from bot.settings import load_settings

    share_memory_pools()
    settings = load_settings()
    configure_logging(settings.log_level, settings.log_format)
    with prepared(settings, click.echo) as (database, engine):
        click.echo("Lotse starts ...")
        asyncio.run(serve(settings, database, engine, click.echo), loop_factory=uvloop.new_event_loop)
