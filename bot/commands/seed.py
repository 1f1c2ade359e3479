"""``lotse seed``: the content a new Lotse starts with."""

from __future__ import annotations

import click


@click.command()
@click.option("--refresh", is_flag=True, help="Bring examples and FAQs back to what the files say, with new dates.")
def seed(refresh: bool) -> None:
    """Load the pilot offers and FAQs under data/ into the database.

    What coordinators have entered or taken over is left alone.
    """
    from bot.bootstrap import open_database
    from bot.bootstrap import seed as load
    from bot.settings import load_settings

    database = open_database(load_settings())
    try:
        seeded = load(database, refresh, click.echo)
    finally:
        database.close()
    if seeded:
        click.echo(f"Loaded: {seeded.offers} example offers, {seeded.faqs} FAQs.")
    else:
        click.echo("Everything was there already (--refresh brings the examples back to what the files say).")
