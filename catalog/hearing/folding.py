"""One spelling per letter, for patterns and word lists that must not change with what hearing learns."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from catalog.hearing.text import sound

_SAME = str.maketrans("ßıłđøæёґأإآٱىیئةکؤ’‘ʼ`´", "sildoaегااااييي" + "هكو" + "'''''")


def plain_letters(text: str) -> str:
    """The sound part of ``text`` in lower case, without marks on Latin letters, Arabic variants of a letter as one."""
    return "".join(_plain(character) for character in sound(text))


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    lower = character.lower()[:1].translate(_SAME)
    base = unicodedata.normalize("NFD", lower)[:1]
    return base if base.isascii() else lower
