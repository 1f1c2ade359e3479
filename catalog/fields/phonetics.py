"""Kölner Phonetik: words that sound alike in German get the same digits (H. J. Postel, 1969)."""

from __future__ import annotations

from itertools import groupby

_SIMPLE = dict.fromkeys("aeijouy", "0") | dict.fromkeys("fvw", "3") | dict.fromkeys("gkq", "4")
_SIMPLE |= {"b": "1", "l": "5", "m": "6", "n": "6", "r": "7", "s": "8", "z": "8"}


def sound(word: str) -> str:
    """The code of a folded word, such as ``"657"`` for "müller". Empty when nothing of it is spoken."""
    digits: list[str] = []
    for position, letter in enumerate(word):
        before = word[position - 1] if position else ""
        after = word[position + 1 : position + 2]
        digits.append(_digits(letter, before, after))
    squeezed = "".join(digit for digit, _ in groupby("".join(digits)))
    return squeezed[:1] + squeezed[1:].replace("0", "")


def _digits(letter: str, before: str, after: str) -> str:
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in ("d", "t"):
        return "8" if after and after in "csz" else "2"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    if letter == "c":
        if before and before in "sz":
            return "8"
        hard = "ahkloqrux" if not before else "ahkoqux"
        return "4" if after and after in hard else "8"
    return _SIMPLE.get(letter, "")
