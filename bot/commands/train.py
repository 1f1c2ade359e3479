"""``lotse train``: the engine's model."""

from __future__ import annotations

import click


@click.command()
@click.option("--force", is_flag=True, help="Train even if nothing has changed.")
def train(force: bool) -> None:
    """Train the engine if what it learns from has changed since the last time."""
    from bot.training import ensure_model

    click.echo(f"The model is {ensure_model(click.echo, force=force)}.")
