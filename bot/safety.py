"""The crisis rule: deterministic, before any model. Whoever is in danger gets help lines, and nothing else.

Patterns per language and category (data/crisis/phrases.yml) are looked for in every message, whatever its language is
thought to be. What only sounds like a crisis ("killt mich mein lehrer") is blanked out first. What no pattern foresees
is left to a second opinion on the meaning (``bot.crisis_judge``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from bot.crisis_judge import CrisisJudge
from catalog.hearing.folding import plain_letters

if TYPE_CHECKING:
    from catalog.meaning.embedding import Meaning

CRISIS = "crisis"
"""The act of a message that speaks of one. How many there were in a month is all that is kept of it."""
FOLDER = Path(__file__).parent.parent / "data" / "crisis"
GAP = r"(?:\W+\w+){0,3}\W+"
"""``..`` in a pattern: up to three words in between."""
READ_AS_LETTERS = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"}
)
"""How digits and signs inside of words are meant ("su1z1d")."""
EMERGENCY_CATEGORIES = frozenset({"weapons", "drugs"})
"""Where 112 and 110 come before those who listen."""
LEAST_SPECIAL = "suicide"
"""The category named last: who is beaten and despairs needs those who help against both."""
LISTENERS = 5
"""Help lines of one answer, beside police and ambulance: more are not read."""


@dataclass(frozen=True)
class Crisis:
    """That someone may be in danger, of which kind (a category of the phrases) and in which language it was said."""

    category: str
    language: str | None = None
    """None when no phrase told it, only the meaning."""


@dataclass(frozen=True)
class Helpline:
    """Who listens. ``name`` is what it is found under; ``note`` (what that means; empty where the name says it) and
    ``hours`` are in the language asked for; ``phone`` is empty where one only writes.

    ``speaks``: the language asked for, too. Police and ambulance find someone who does.
    """

    id: str
    name: str
    note: str
    phone: str
    url: str
    hours: str
    speaks: bool


class SafetyRule:
    """Looks for a crisis in a message. Reads its data once; checking takes under a millisecond."""

    def __init__(self, folder: Path = FOLDER) -> None:
        phrases = yaml.safe_load((folder / "phrases.yml").read_text(encoding="utf-8"))
        self._languages = {language: _Phrases(language, entry) for language, entry in phrases.items()}
        self._judge = CrisisJudge(folder)
        self._helplines: list[dict[str, Any]] = yaml.safe_load((folder / "helplines.yml").read_text(encoding="utf-8"))

    def check(self, text: str, meaning: Meaning | None = None) -> Crisis | None:
        """The crisis that ``text`` speaks of, or None. With its embedding, which ``meaning`` gives, a second opinion is
        heard.

        What is known to only sound like a crisis never needs one.
        """
        plain = normalise(text)
        for phrases in self._languages.values():
            category = phrases.category(plain)
            if category:
                return Crisis(category, phrases.language)
        if meaning is None or self._knows_harmless(plain):
            return None
        category = self._judge.category(meaning())
        return Crisis(category) if category else None

    def sounds_harmless(self, text: str) -> bool:
        """Whether ``text`` holds something known to only sound like a crisis: no guess is to make one of it."""
        return self._knows_harmless(normalise(text))

    def _knows_harmless(self, plain: str) -> bool:
        return any(phrases.knows_harmless(plain) for phrases in self._languages.values())

    def helplines(self, language: str, category: str | None = None) -> tuple[Helpline, ...]:
        """Who to call or write to, most fitting first: made for the category, speaking the language, then by rank.

        Police and ambulance come last, or first where life is in danger at once. Without a category, those for all.
        """
        spoken = language.split("-")[0]
        fitting = [line for line in self._helplines if _fits(line, spoken, category)]
        fitting.sort(key=lambda line: _order(line, spoken))
        listeners = [line for line in fitting if not line.get("emergency")][:LISTENERS]
        emergency = [line for line in fitting if line.get("emergency")]
        shown = emergency + listeners if category in EMERGENCY_CATEGORIES else listeners + emergency
        return tuple(
            Helpline(
                line["id"],
                line["name"],
                line["note"].get(language) or line["note"].get("de") or "",
                line.get("phone", ""),
                line.get("url", ""),
                line["hours"].get(language) or line["hours"]["de"],
                spoken in line.get("languages", (spoken,)),
            )
            for line in shown
        )


@cache
def default_safety() -> SafetyRule:
    """The rule of data/crisis, read once: it takes a quarter of a second, and nobody changes it."""
    return SafetyRule()


def normalise(text: str) -> str:
    """``text`` as patterns see it: one spelling per letter, at most two equal ones in a row, disguises undone."""
    plain = _spelling(plain_letters(text))
    plain = re.sub(r"(?<=\w)[*_'’](?=\w)", "", plain)
    plain = re.sub(r"\b(?:\w[ .\-]){3,}\w\b", lambda spaced: re.sub(r"[ .\-]", "", spaced[0]), plain)
    plain = re.sub(r"(?<=[a-z])[0-9@$!]+(?=[a-z])", lambda sign: sign[0].translate(READ_AS_LETTERS), plain)
    return re.sub(r"(\w)\1{2,}", r"\1", plain)


def _spelling(folded: str) -> str:
    """One spelling for ß and ss, and for umlauts with and without dots ("schlaegt")."""
    return re.sub(r"(?<=[aou])e(?!u)", "", folded.replace("ss", "s"))


class _Phrases:
    """The compiled patterns of one language."""

    def __init__(self, language: str, entry: Mapping[str, Any]) -> None:
        self.language = language
        self._entry = entry

    @cached_property
    def _harmless(self) -> re.Pattern[str]:
        return self._compile(self._entry.get("harmless", ()))

    @cached_property
    def _categories(self) -> dict[str, re.Pattern[str]]:
        names = [name for name in self._entry if name not in {"words", "harmless", "alone", LEAST_SPECIAL}]
        return {name: self._compile(self._entry[name]) for name in [*names, LEAST_SPECIAL] if name in self._entry}

    @cached_property
    def _alone(self) -> dict[str, re.Pattern[str]]:
        return {name: self._compile(patterns) for name, patterns in self._entry.get("alone", {}).items()}

    def _compile(self, patterns: Iterable[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{'|'.join(self._expand(pattern) for pattern in patterns)})(?!\w)")

    def _expand(self, pattern: str) -> str:
        for name, words in self._entry.get("words", {}).items():
            pattern = pattern.replace(f"<{name}>", f"(?:{words})")
        pattern = _spelling(plain_letters(pattern)).replace(" .. ", GAP)
        return re.sub(r" [?*]", r"\\W*", pattern).replace(" ", r"\W+")

    def knows_harmless(self, plain: str) -> bool:
        """Whether ``plain`` holds something that only sounds like a crisis."""
        return bool(self._entry.get("harmless")) and self._harmless.search(plain) is not None

    def category(self, plain: str) -> str | None:
        """The category of the crisis in ``plain``, if there is one."""
        rest = self._harmless.sub(" ", plain)
        for name, pattern in self._categories.items():
            if pattern.search(rest):
                return name
        whole = re.sub(r"^\W+|\W+$", "", plain)
        return next((name for name, pattern in self._alone.items() if pattern.fullmatch(whole)), None)


def _fits(line: Mapping[str, Any], language: str, category: str | None) -> bool:
    return language in line.get("only", (language,)) and category in line.get("categories", (category,))


def _order(line: Mapping[str, Any], language: str) -> tuple[bool, bool, int]:
    return language not in line.get("languages", (language,)), "categories" not in line, line["rank"]
