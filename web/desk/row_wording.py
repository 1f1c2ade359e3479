"""Values of something that is one row of its own, such as a provider, in words: for its history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from web.desk.doors import Office
from web.desk.wording import Difference

Teller = Callable[[Any], str]


class RowWording:
    """Puts values into words. Labels are the texts ``subject``-part; ``tellers`` know parts that need more."""

    def __init__(self, office: Office, subject: str, tellers: Mapping[str, Teller]) -> None:
        self._say = office.say
        self._subject = subject
        self._tellers = tellers

    def differences(self, changes: Mapping[str, Any]) -> list[Difference]:
        """The differences of an entry of the audit log: {part: [before, after]}."""
        told = [
            Difference(self._label(part), self._value(part, before), self._value(part, after))
            for part, (before, after) in changes.items()
        ]
        return [one for one in told if one.before != one.after]

    def _label(self, part: str) -> str:
        return self._say(f"{self._subject}-{part.replace('_', '-')}")

    def _value(self, part: str, value: Any) -> str:
        if value in (None, "", [], {}):
            return self._say("nothing-there")
        if isinstance(value, bool):
            return self._say("yes" if value else "no")
        return self._tellers[part](value) if part in self._tellers else str(value)
