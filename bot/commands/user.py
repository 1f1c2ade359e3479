"""``lotse user``: accounts of the desk, for whoever operates Lotse."""

from __future__ import annotations

import click

REFUSALS = {
    "email-taken": "There is an account of that address already; `lotse user reset` makes a new link for it.",
    "no-such-municipality": "There is no municipality of that AGS in this Lotse.",
}


@click.group()
def user() -> None:
    """Let people into the desk. Within a municipality, its admins do this in their browser."""


@user.command()
@click.argument("email")
@click.option("--name", required=True, help="As it is shown to the others.")
@click.option("--municipality", help="AGS of 8 digits; default: LOTSE_MUNICIPALITY.")
@click.option("--role", type=click.Choice(["editor", "coordinator", "admin"]), default="coordinator", show_default=True)
def add(email: str, name: str, municipality: str | None, role: str) -> None:
    """Make an account for EMAIL, and print the one-time link by which its owner chooses a password."""
    from bot.bootstrap import add_user, municipality_meant, open_database
    from bot.problem import Problem
    from bot.settings import load_settings
    from catalog.accounts.accounts import AccountRefused
    from catalog.vocabulary import Role

    settings = load_settings()
    ags = municipality_meant(settings, municipality)
    database = open_database(settings)
    try:
        link = add_user(settings, database, ags=ags, email=email, name=name, role=Role(role))
    except AccountRefused as refused:
        raise Problem(REFUSALS[refused.reason]) from None
    finally:
        database.close()
    click.echo(f"Pass this link on; it works once, within 7 days:\n  {link}")


@user.command()
@click.argument("email")
@click.option("--without-code", is_flag=True, help="Switch the second factor off, too: the phone is lost.")
def reset(email: str, without_code: bool) -> None:
    """Print a one-time link by which the owner of EMAIL's account chooses another password."""
    from bot.bootstrap import open_database, reset_user
    from bot.problem import Problem
    from bot.settings import load_settings

    settings = load_settings()
    database = open_database(settings)
    try:
        link = reset_user(settings, database, email, without_code)
    finally:
        database.close()
    if link is None:
        raise Problem("There is no account of that address, or it is shut out.")
    click.echo(f"Pass this link on; it works once, within 24 hours:\n  {link}")
