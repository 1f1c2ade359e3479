"""The texts people read, from Fluent files (``data/texts/<language>/*.ftl``). Adding a language is adding a folder."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

FOLDER = Path(__file__).parent.parent / "data" / "texts"
REFERENCE = "de"
"""The language that has every text; the others fall back on it, easy German without anyone noticing."""


class MissingText(KeyError):
    """There is no text of that key in the language nor in German."""


class Texts:
    """All texts of all languages."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Read all files of ``folder``: a second in all, at start."""
        self._bundles = {path.name: _bundle(path) for path in sorted(folder.iterdir()) if path.is_dir()}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages there are texts in, German first."""
        return (REFERENCE, *(name for name in self._bundles if name != REFERENCE))

    def own_name(self, language: str) -> str:
        """What a language calls itself, for those who look for it among others."""
        return self.say(language, "language-name")

    def supported(self, language: str | None) -> str | None:
        """The language of ours that suits ``language`` (``en-GB`` -> ``en``), or None."""
        if not language:
            return None
        wanted = language.lower()
        return next((one for one in (wanted, wanted.split("-")[0]) if one in self._bundles), None)

    def has(self, language: str, key: str) -> bool:
        """Whether there is a text of that key in the language itself."""
        return language in self._bundles and self._bundles[language].has_message(key)

    def say(self, language: str, key: str, **values: Any) -> str:
        """The text ``key`` with its values. Raises MissingText, and nothing else: odd values show in the text."""
        for one in (language, REFERENCE):
            if self.has(one, key):
                message = self._bundles[one].get_message(key)
                text, _errors = self._bundles[one].format_pattern(message.value, values)
                return str(text)
        raise MissingText(key)


def _bundle(folder: Path) -> FluentBundle:
    locale = "de" if folder.name.startswith("de") else folder.name
    # Isolating marks would show up as boxes in Telegram on old phones; right-to-left texts bring their own.
    bundle = FluentBundle([locale], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle
