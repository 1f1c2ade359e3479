"""``lotse backup`` and ``lotse restore``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--replace", is_flag=True, help="Write over a file of this name.")
def backup(file: Path, replace: bool) -> None:
    """Save databases and key into FILE, or into a file named after the moment if FILE is a folder. Lotse may run.

    What young people agreed to be kept is in it: keep it where nobody else can read it, and no longer than you must.
    """
    from datetime import UTC, datetime

    from bot.backup import make_backup
    from bot.problem import Problem
    from bot.settings import load_settings

    now = datetime.now(UTC)
    target = (file / f"lotse-{now:%Y%m%dT%H%M%SZ}.tar.gz" if file.is_dir() else file).resolve()
    if target.exists() and not replace:
        raise Problem(f"{target} is there already; --replace writes over it.")
    manifest = make_backup(load_settings(), target, now)
    kept = ", ".join(part.name for part in manifest.parts)
    click.echo(f"Saved to {target} ({target.stat().st_size / 10**6:.1f} MB): {kept}; schema {manifest.revision}.")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--keep-old", is_flag=True, help="Leave what was there before beside it (*.before-restore).")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def restore(file: Path, keep_old: bool, yes: bool) -> None:
    """Put the backup FILE in the place of what is there. Lotse must not be running.

    Nothing is changed unless the backup is whole and fits this version; cut off, the next start of Lotse ends it.
    """
    from bot.backup import restore as put_back
    from bot.instance import only_one
    from bot.settings import load_settings

    settings = load_settings()
    with only_one(settings.data_dir):
        if not yes:
            click.confirm(f"Replace what is in {settings.shown_database} by {file}?", abort=True)
        manifest = put_back(settings, file.resolve(), keep_old=keep_old)
    click.echo(f"Restored: {', '.join(part.name for part in manifest.parts)}, as of {manifest.made_at}.")
    click.echo("Who had wished to be forgotten since then is back; so is what was let go of: `lotse retention` again.")
