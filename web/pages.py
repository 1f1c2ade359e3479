"""Making HTML: templates, the person's language, the addresses of static files."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from bot.directions import direction
from bot.messages import Message
from bot.settings import Settings
from bot.texts import REFERENCE, Texts
from catalog.model import TranscriptEntry
from web import session, transcript
from web.markup import linked

HERE = Path(__file__).parent
STATIC = HERE / "static"
MOST_LANGUAGES = 10
"""Of a browser's wish list that are read."""


class Pages:
    """Renders templates. Knows no conversation."""

    def __init__(self, texts: Texts, settings: Settings) -> None:
        self._texts = texts
        self._default = settings.default_language
        version = _version(STATIC)
        self._environment = jinja2.Environment(
            loader=jinja2.DictLoader(_templates(HERE / "templates")),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals |= {
            "static": lambda name: f"/static/{name}?v={version}",
            "linked": linked,
            "languages": texts.languages,
            "own_name": texts.own_name,
            "direction_of": direction,
            "offers_language": REFERENCE,
            "messages_of": transcript.messages_of,
        }

    def share(self, **functions: Callable[..., object]) -> None:
        """Give all templates further functions."""
        self._environment.globals |= functions

    @property
    def languages(self) -> tuple[str, ...]:
        """Those there are texts in."""
        return self._texts.languages

    def language(self, request: Request) -> str:
        """The language of someone we know nothing of: asked for in the address, or the browser's first that we have."""
        asked = [request.query_params.get("lang", ""), *_wanted(request.headers.get("accept-language", ""))]
        return next((known for one in asked if (known := self._texts.supported(one))), self._default)

    def own_name(self, language: str) -> str:
        """What a language calls itself."""
        return self._texts.own_name(language)

    def say(self, language: str, key: str, **values: Any) -> str:
        """A text."""
        return self._texts.say(language, key, **values)

    def knows(self, language: str, key: str) -> bool:
        """Whether there is a text of that key."""
        return self._texts.has(language, key)

    def page(self, template: str, language: str, *, status: int = 200, **values: Any) -> HTMLResponse:
        """A whole page."""
        return HTMLResponse(self.render(template, language, **values), status)

    def render(self, template: str, language: str, **values: Any) -> str:
        """A template with its values. ``t`` in it says a text in ``language``."""
        return self._environment.get_template(template).render(
            values | {"language": language, "direction": direction(language), "t": self._translator(language)}
        )

    def entries(self, language: str, entries: list[TranscriptEntry], last_words: list[Message]) -> Markup:
        """Lines of a conversation."""
        return Markup(self.render("_entries.html", language, entries=entries, last_words=last_words))  # noqa: S704

    def _translator(self, language: str) -> Callable[..., str]:
        return lambda key, **values: self._texts.say(language, key, **values)


def new_key() -> str:
    """A key for the next message of a page: what is sent twice with it counts once."""
    return session.new_id()


def _wanted(header: str) -> list[str]:
    """The languages of an ``Accept-Language`` header, the best first."""

    def weight(part: str) -> float:
        _, _, q = part.partition(";q=")
        try:
            return float(q) if q else 1.0
        except ValueError:
            return 0.0

    parts = [part.strip() for part in header.split(",")[:MOST_LANGUAGES]]
    return [part.partition(";")[0].strip() for part in sorted(parts, key=weight, reverse=True)]


def _templates(folder: Path) -> dict[str, str]:
    """All templates by their names, as they are now: an update beneath a running Lotse changes none of its pages."""
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.html")}


def _version(folder: Path) -> str:
    """Changes with any static file, so that browsers may keep them."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:10]
