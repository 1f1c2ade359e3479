"""``lotse talk``: a chat in the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.talk import Chat


@click.command()
@click.option("--save", type=click.Path(dir_okay=False, path_type=Path), help="Keep the chat as a conversation test.")
@click.option(
    "--chat", "name", default="terminal", show_default=True, help="Which conversation to begin or go on with."
)
def talk(save: Path | None, name: str) -> None:
    """Chat with Lotse in the terminal, with the real engine and the real content.

    A number presses the button with that number. Ctrl-D ends the chat. Uses the engine of a Lotse that is running, else
    starts one.
    """
    import asyncio

    from bot.bootstrap import talking
    from bot.logs import configure_logging
    from bot.settings import load_settings
    from bot.talk import Chat

    settings = load_settings()
    configure_logging("warning")

    async def session() -> None:
        async with talking(settings, click.echo) as conversation:
            chat = Chat(conversation.converse, name)
            click.echo("Write something, or the number of a button; Ctrl-D ends.")
            await _until_the_end(chat)
            if save:
                chat.save(save)
                click.echo(f"Kept in {save}.")

    asyncio.run(session())


async def _until_the_end(chat: Chat) -> None:
    import asyncio

    while True:
        try:
            line = await asyncio.to_thread(input, "> ")
        except EOFError:
            click.echo()
            return
        click.echo(await chat.enter(line))
