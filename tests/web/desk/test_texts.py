"""Every text of the desk is used, and none says more of a person than their name."""

from __future__ import annotations

import re

from fluent.syntax import FluentParser, ast

from bot.importer import DESK_TEXTS as TEXTS
from web.pages import HERE

FAMILIES = (
    *(
        "role-",
        "log-",
        "link-",
        "mail-",
        "wrong-",
        "error-",
        "said-",
        "offer-",
        "faq-",
        "tried-",
        "question-",
        "inbox-sort-",
        "audience-",
        "status-",
        "provider-",
        "people-date-",
        "people-note-",
        "date-status-",
        "sort-",
        "review-",
        "weeks-",
        "bulk-sure-",
        "hint-",
        "today-",
        "lacks-",
        "provider-kind-",
        "numbers-",
        "unreadable-",
        "import-",
        "exchange-out-",
        "feed-",
        "message-from-",
        "municipality-legal-",
        "own-",
        "pages-",
    ),
    *("undelivered-", "kit-days-", "kit-of-", "kit-sheet-", "kit-request-", "kit-find-", "kit-answer-"),
    *("by-link-", "proposal-", "municipality-", "beforehand-state-"),
)
"""Keys that are made from an id when a page is made; the tests of the pages hold them."""
GENDERED = re.compile(r"\b\w+(?:[*:_]in|Innen|[a-zß](?:/-?in))(?:nen)?\b")
"""Forms that name a gender, or a sign in its place: screen readers stumble over them."""


def texts() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted((TEXTS / "de").glob("*.ftl")):
        source = path.read_text("utf-8")
        for entry in FluentParser().parse(source).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content[:80]}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} twice"
                assert entry.span
                found[entry.id.name] = source[entry.span.start : entry.span.end]
    return found


def test_no_text_is_left_over() -> None:
    code = "\n".join(
        path.read_text("utf-8")
        for folder in (HERE / "desk", HERE / "templates" / "desk", HERE / "kit", HERE / "templates" / "kit")
        for path in folder.rglob("*")
        if path.suffix in {".py", ".html"}
    )
    named = set(re.findall(r"[\"']([a-z][a-z0-9-]+)[\"']", code))
    hints = {f"{name}-hint" for name in named}
    assert sorted(key for key in texts() if key not in named | hints and not key.startswith(FAMILIES)) == []


def test_nobody_is_addressed_by_gender() -> None:
    assert {key: text for key, text in texts().items() if GENDERED.search(text)} == {}


def test_every_picture_of_the_handbook_is_there_and_used() -> None:
    handbook = TEXTS.parent.parent / "docs" / "handbuch"
    named = {
        name for page in handbook.glob("*.md") for name in re.findall(r"\]\((bilder/[\w-]+\.png)\)", page.read_text())
    }
    assert named == {f"bilder/{path.name}" for path in (handbook / "bilder").glob("*.png")}
    assert len(named) >= 8
