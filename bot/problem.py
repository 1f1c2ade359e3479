"""What the command line shows as a sentence instead of a traceback."""

from __future__ import annotations


class Problem(Exception):
    """Something that whoever runs Lotse can mend. Its text says what is wrong, names the place, shows no secret."""


def first_line(error: Exception) -> str:
    """What a database says of an error, in short: SQLAlchemy's own words around it are for programmers."""
    return (str(getattr(error, "orig", None) or error).strip().splitlines() or [type(error).__name__])[0]
