"""The texts people read, from Fluent files (``data/texts/<language>/*.ftl``). Adding a language is adding a folder."""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.directions import arranged, direction, isolated

FOLDER = Path(__file__).parent.parent / "data" / "texts"
REFERENCE = "de"
"""The language that has every text; the others fall back on it, easy German without anyone noticing."""
REGIONS = {"ar": "ar_SY", "fa": "fa_AF"}
"""Whose names of months and days a language takes, where regions differ: those of most young people here who read it,
Syrian (with Iraq and Lebanon: كانون الأول, not ديسمبر) and Afghan (دسمبر, not دسامبر)."""
OTHER_CODES = {"prs": "fa"}
"""Codes that browsers have for a language of ours: Dari by itself."""


class MissingText(KeyError):
    """There is no text of that key in the language nor in German."""


class Texts:
    """All texts of all languages."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Read all files of ``folder``: a second in all, at start."""
        self._bundles = {path.name: _bundle(path) for path in sorted(folder.iterdir()) if path.is_dir()}
        self._plain: dict[tuple[str, str], str] = {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages there are texts in, German and easy German first."""
        return tuple(sorted(self._bundles, key=lambda name: (not name.startswith(REFERENCE), name)))

    def own_name(self, language: str) -> str:
        """What a language calls itself, for those who look for it among others."""
        return self.say(language, "language-name")

    def supported(self, language: str | None) -> str | None:
        """The language of ours that suits ``language`` (``en-GB`` -> ``en``), or None."""
        if not language:
            return None
        wanted = language.lower()
        first = wanted.split("-")[0]
        return next((one for one in (wanted, first, OTHER_CODES.get(first)) if one in self._bundles), None)

    def has(self, language: str, key: str) -> bool:
        """Whether there is a text of that key in the language itself."""
        return language in self._bundles and self._bundles[language].has_message(key)

    def say(self, language: str, key: str, **values: Any) -> str:
        """The text ``key`` with its values. Raises MissingText, and nothing else: odd values show in the text."""
        for one in (language, REFERENCE):
            if self.has(one, key):
                return self._filled(one, key, values)
        raise MissingText(key)

    def _filled(self, language: str, key: str, values: dict[str, Any]) -> str:
        """A page says some hundred texts without any value: each is made once."""
        if values:
            return self._made(language, key, values)
        if (language, key) not in self._plain:
            self._plain[language, key] = self._made(language, key, values)
        return self._plain[language, key]

    def _made(self, language: str, key: str, values: dict[str, Any]) -> str:
        bundle = self._bundles[language]
        is_rtl = direction(language) == "rtl"
        if is_rtl:
            values = {name: isolated(value) if isinstance(value, str) else value for name, value in values.items()}
        text, _errors = bundle.format_pattern(bundle.get_message(key).value, values)
        return arranged(str(text)) if is_rtl else str(text)


@cache
def default_texts(folder: Path = FOLDER) -> Texts:
    """The texts of ``folder``, read once: nobody changes them."""
    return Texts(folder)


def locale_of(language: str) -> str:
    """The Babel locale of a language of ours: easy German dates are German dates."""
    return REFERENCE if language.startswith(REFERENCE) else REGIONS.get(language, language)


def _bundle(folder: Path) -> FluentBundle:
    # Fluent would isolate every value of every language; see bot/directions.py for what is isolated here.
    bundle = FluentBundle([locale_of(folder.name)], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle
