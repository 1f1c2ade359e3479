"""The command ``lotse``: its subcommands, and problems as sentences instead of tracebacks."""

from __future__ import annotations

from typing import Any

import click

from bot.commands.backup import backup, restore
from bot.commands.doctor import doctor
from bot.commands.evaluate import evaluate
from bot.commands.exchange import export, import_
from bot.commands.faq import faq
from bot.commands.forget import forget
from bot.commands.migrate import migrate
from bot.commands.retention import retention
from bot.commands.run import run
from bot.commands.seed import seed
from bot.commands.talk import talk
from bot.commands.train import train
from bot.commands.user import user
from bot.problem import Problem


class _Sentences(click.Group):
    """Shows a :class:`Problem` as its sentences, and ends with exit code 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except Problem as problem:
            raise click.ClickException(str(problem)) from None


@click.group(cls=_Sentences, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
def main() -> None:
    """Lotse helps young people find education and vocational-orientation offers.

    Settings come from the environment and from the file .env; `lotse doctor` checks them.
    """


for command in (
    run,
    talk,
    train,
    seed,
    doctor,
    evaluate,
    faq,
    forget,
    user,
    import_,
    export,
    backup,
    restore,
    migrate,
    retention,
):
    main.add_command(command)
