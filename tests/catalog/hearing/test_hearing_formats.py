"""Digital or on site, in ten languages."""

from __future__ import annotations

import pytest

from catalog.hearing.formats import hear_format
from catalog.hearing.text import fold, sound
from catalog.hearing.typos import mend
from tests.catalog.hearing_lines import lines


@pytest.mark.parametrize(("expected", "message"), lines("format"))
def test_the_format_is_heard_and_online_as_a_topic_is_not(expected: str, message: str) -> None:
    assert (hear_format(mend(fold(sound(message)))) or "-") == expected
