"""Every text exists in every language, with the same values, and none is left over."""

import json
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.telegram.commands import COMMANDS
from bot.texts import FOLDER, MissingText, default_texts
from tools.mark_translated import NOTES, digests

LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
TEXTS = default_texts()
ROOT = Path(__file__).resolve().parents[2]
FAMILIES = (
    "field-", "kind-", "format-", "contact-kind-", "spoken-", "interest-", "smalltalk-",
    "button-change-", "button-format-", "reason-", "unknown-", "widened-", "card-ages-", "details-", "contact-",
    "ask-place-", "register-", "web-error-", "criterion-days-", "part-", "holidays-",
    "booking-no-", "booking-state-", "booking-news-", "booking-change-", "button-book-", "button-wait-",
    "print-", "helper-", "portal-title-", "portal-intro-", "portal-view-", "page-", "legal-", "propose-",
    "subscribe-",
    "code-set-", "code-list-", "certificate-wrong-", "face-", "offers-",
)  # fmt: skip
"""Keys made from an id at run time; the tests of the rooms that make them hold them."""


class _Values(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library names it
        self.names.add(node.id.name)


def read(language: str) -> dict[str, set[str]]:
    """The keys of a language with the values each uses."""
    found: dict[str, set[str]] = {}
    for path in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content[:80]}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} twice"
                values = _Values()
                values.visit(entry)
                found[entry.id.name] = values.names
    return found


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "de"])
def test_every_language_has_every_text_with_the_same_values(language: str) -> None:
    german, other = read("de"), read(language)
    assert sorted(german.keys() - other.keys()) == [], "missing"
    assert sorted(other.keys() - german.keys()) == [], "stale"
    assert {key for key in german if german[key] != other[key]} == set()


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "de"])
def test_no_translation_is_older_than_its_german_text(language: str) -> None:
    notes = json.loads(NOTES.read_text("utf-8"))[language]
    assert [key for key, digest in digests().items() if notes.get(key) != digest] == [], (
        "translate anew, then run tools/mark_translated.py"
    )


def test_no_text_is_left_over() -> None:
    code = "\n".join(
        path.read_text("utf-8")
        for room in ("actions", "bot", "web")
        for path in (ROOT / room).rglob("*")
        if path.suffix in {".py", ".html", ".js"} and "vendor" not in path.parts
    )
    named = set(re.findall(r"[\"'`]([a-z][a-z0-9-]+)[\"'`]", code))
    assert sorted(key for key in read("de") if key not in named and not key.startswith(FAMILIES)) == []


def test_a_missing_text_is_named() -> None:
    with pytest.raises(MissingText, match="no-such-text"):
        TEXTS.say("de", "no-such-text")


def test_an_unknown_language_is_not_supported_and_a_region_is_ignored() -> None:
    assert TEXTS.supported("xx") is None
    assert TEXTS.supported("en-GB") == "en"
    assert TEXTS.supported(None) is None


def test_texts_without_a_language_of_their_own_are_said_in_german() -> None:
    assert TEXTS.say("xx", "restart") == TEXTS.say("de", "restart")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_languages_says_who_has_read_each(language: str) -> None:
    rows = [line.split("|") for line in (ROOT / "docs/languages.md").read_text("utf-8").splitlines()]
    found = [row for row in rows if len(row) > 3 and row[2].strip() == f"`{language}`"]
    assert len(found) == 1
    for cell in (found[0][3], found[0][4]):
        unread = "written by us" if language == "de" else "written by us, not yet read by .+"
        assert re.fullmatch(rf"{unread}|in German so far|read by .+, \d{{4}}-\d{{2}}", cell.strip())


def test_each_command_of_telegram_does_one_thing_in_all_languages() -> None:
    done: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for payload, name, _ in COMMANDS:
            done.setdefault(TEXTS.say(language, name), set()).add(payload)
    assert {command: payloads for command, payloads in done.items() if len(payloads) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_telegram_shows_is_within_its_limits(language: str) -> None:
    """https://core.telegram.org/bots/api: setMyCommands, setMyDescription, setMyShortDescription."""
    assert len(TEXTS.say(language, "telegram-description")) <= 512
    assert len(TEXTS.say(language, "telegram-short-description")) <= 120
    for _, name, about in COMMANDS:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", TEXTS.say(language, name)), name
        assert 1 <= len(TEXTS.say(language, about)) <= 256
