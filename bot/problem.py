"""What the command line shows as a sentence instead of a traceback."""

from __future__ import annotations


class Problem(Exception):
    """Something that whoever runs Lotse can mend. Its text says what is wrong, names the place, shows no secret."""
