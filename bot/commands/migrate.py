"""``lotse migrate``: the database's schema forwards, and back for an older Lotse."""

from __future__ import annotations

import click


@click.command()
@click.option("--to", "wanted", metavar="REVISION", help="Which revision. Default: the newest that this Lotse knows.")
@click.option("--yes", is_flag=True, help="Do not ask before going back.")
def migrate(wanted: str | None, yes: bool) -> None:
    """Bring the database to the newest schema, or to REVISION, also backwards. Lotse must not be running.

    Each start of Lotse does the former by itself. Going back is for who wants to start an older Lotse after this: what
    only newer schemas can hold is lost. The schema is changed wholly or not at all.
    """
    from sqlalchemy.exc import SQLAlchemyError

    from bot.instance import only_one
    from bot.problem import Problem, first_line
    from bot.settings import load_settings
    from catalog.database import Database
    from catalog.upkeep.schema import NewerSchema, is_way_back, migrate_to, revisions

    target = wanted or revisions()[-1]
    if target not in revisions():
        raise Problem(f"There is no revision {target}; there are {revisions()[0]} to {revisions()[-1]}.")
    settings = load_settings()
    database = Database(settings.database_url)
    try:
        with only_one(settings.data_dir):
            if is_way_back(database, target) and not yes:
                click.confirm(f"Go back to {target}? What only newer schemas can hold is lost.", abort=True)
            came_from = migrate_to(database, target)
    except NewerSchema as newer:
        raise Problem(f"The database is of a newer Lotse than this one ({newer}).") from None
    except SQLAlchemyError as error:
        raise Problem(f"The database {settings.shown_database} cannot be changed: {first_line(error)}") from None
    finally:
        database.close()
    click.echo(
        f"The schema is {target}" + (f", it was {came_from or 'empty'}." if came_from != target else " already.")
    )
