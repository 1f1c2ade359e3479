"""``lotse forget``: erase a person at their wish, where they cannot do it in the chat themselves."""

from __future__ import annotations

import click


@click.command()
@click.argument("channel", type=click.Choice(["telegram", "web", "rest", "terminal"]))
@click.argument("chat")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def forget(channel: str, chat: str, yes: bool) -> None:
    """Erase all that is kept of the person behind CHAT (the channel's own id of the chat) on CHANNEL.

    Exit code 1 if nobody is known there.
    """
    from bot.bootstrap import forget_chat, open_database
    from bot.problem import Problem
    from bot.settings import load_settings

    if not yes:
        click.confirm(f"Erase everything kept of chat {chat} on {channel}? This cannot be undone.", abort=True)
    settings = load_settings()
    database = open_database(settings)
    try:
        if not forget_chat(settings, database, channel, chat):
            raise Problem(f"Nobody is known as chat {chat} on {channel}.")
    finally:
        database.close()
    click.echo("Erased.")
