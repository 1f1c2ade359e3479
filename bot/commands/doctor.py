"""``lotse doctor``: what is missing or wrong."""

from __future__ import annotations

import click


@click.command()
def doctor() -> None:
    """Name each missing or wrong setting, file, port, database or model. Exit code 1 if there is one.

    Nothing is changed, and nobody outside is called.
    """
    from bot.doctor import examine

    findings = list(examine())
    for finding in findings:
        click.echo(f"{'ok   ' if finding.good else 'WRONG'} {finding.sentence}")
    wrong = sum(not finding.good for finding in findings)
    click.echo("Everything is as it should be." if not wrong else f"{wrong} of {len(findings)} things are wrong.")
    if wrong:
        raise click.exceptions.Exit(1)
