"""Numbers of five digits that can be postcodes: no prices, amounts or parts of telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from catalog.hearing.place_context import Token, cues

_CODE = re.compile(r"(?<![\d.,/+\w-])(?:[dD][ -]?)?(\d{5})(?![\d\w]|[.,/-]\d)")


def find_codes(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The position among ``tokens`` and the digits of every number in ``text`` that may be a postcode."""
    for match in _CODE.finditer(text):
        index = next((i for i, token in enumerate(tokens) if token.end >= match.end(1)), None)
        if index is not None and not _is_other_number(text, tokens, index):
            yield index, match[1]


def _is_other_number(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a number is an amount, or a part of a telephone number."""
    before = tokens[max(0, index - 2) : index]
    after = tokens[index + 1 : index + 2]
    gap = text[tokens[index].end :][:2]
    return (
        "€" in gap
        or "$" in gap
        or cues().any("not_codes_after", after)
        or cues().any("not_codes_before", before)
        or any(token.text.isdecimal() and token.text[0] in "0+" and len(token.text) > 2 for token in before)
        or any(token.text.isdecimal() and len(token.text) >= 3 and gap[:1] in " -" for token in after)
    )
