"""How long is fuzzed, and with what: the same short run each time in `make test`, a long random one in `make fuzz`."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from functools import wraps
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

LONGER = int(os.environ.get("LOTSE_FUZZ", "0"))
"""How many times as long as in `make test`; 0 is that run, which is the same each time."""
FED: Counter[str] = Counter()
"""How many inputs each thing was fed."""
ODD = (
    *("\x00", "\ud800", "\u202e", "\ufeff", "﷽", "🏳️‍🌈", "İ", "ß" * 300, "١٢", "½", "1e999", "-0", "9" * 400, "NaN"),
    *("' OR 1=1 --", "{{7*7}}", "${jndi:ldap://x}", "%00", "../../etc/passwd", "<script>alert(1)</script>", "%s%n"),
    *("/inform{\"age\": 3}", "/start " + "a" * 500, "\r\nSet-Cookie: a=b", "a" * 5000, "[" * 2000, "(" * 500, "0x41"),
    *("am 31.2.2026", "zwischen 99 und 12", "bin minus 3 jahre", "00000", "seit 1.1.9999", "in 10000000 tagen"),
)  # fmt: skip
"""Texts on which programs have stumbled before."""

TEXTS = st.one_of(
    st.sampled_from(ODD), st.text(max_size=60), st.tuples(st.sampled_from(ODD), st.text(max_size=20)).map("".join)
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=8,
)
"""Any JSON."""


def fuzzed(what: str, examples: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Feed a property ``examples`` inputs, more in a long run, and count them under ``what``.

    To be put below ``given``: no shrinking of what takes long, no deadline on a busy machine.
    """

    def decorate(test: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(test)
        def counted(*arguments: Any, **named: Any) -> Any:
            FED[what] += 1
            return test(*arguments, **named)

        return settings(
            max_examples=examples * max(1, LONGER),
            derandomize=not LONGER,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )(counted)

    return decorate


@st.composite
def damaged(draw: st.DrawFn, wholes: st.SearchStrategy[bytes]) -> bytes:
    """One of ``wholes`` after some bites: pieces left out, doubled, moved, replaced, and odd ones put in."""
    content = bytearray(draw(wholes))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(0, len(content))))
        length = draw(st.integers(0, 40))
        piece = draw(
            st.sampled_from([bytes(content[at : at + length]) * 2, b"", bytes(content[:length])])
            | st.binary(max_size=12)
            | st.sampled_from(ODD).map(lambda text: text.encode("utf-8", "surrogatepass"))
        )
        content[at : at + length] = piece
    return bytes(content)


@st.composite
def altered(draw: st.DrawFn, whole: Any) -> Any:
    """A JSON value of which some parts are replaced by any other."""
    if draw(st.integers(0, 9)) == 0:
        return draw(VALUES)
    if isinstance(whole, dict):
        return {name: draw(altered(value)) for name, value in whole.items() if draw(st.integers(0, 19))}
    if isinstance(whole, list):
        return [draw(altered(value)) for value in whole]
    return whole
