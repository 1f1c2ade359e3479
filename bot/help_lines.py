"""The text for whoever may be in a crisis, with whom to call or write to."""

from __future__ import annotations

from collections.abc import Sequence

from bot.messages import Button, Message
from bot.phrasing import Phrasing
from bot.safety import SafetyRule


def crisis_message(
    phrasing: Phrasing,
    safety: SafetyRule,
    language: str,
    category: str | None,
    own: Sequence[dict[str, str]] = (),
) -> Message:
    """Help lines for ``category``, calmly, and nothing else; last those that a municipality has of its ``own``."""
    lines = safety.helplines(language, category)
    listed = "\n".join(
        phrasing.say(
            "crisis-line" if line.speaks else "crisis-line-german",
            name=phrasing.noted(line.name, line.note),
            phone=line.phone or line.url,
            hours=line.hours,
        )
        for line in lines
    )
    key = "crisis-line" if language.startswith("de") else "crisis-line-german"
    listed += "".join("\n" + phrasing.say(key, **line) for line in own)
    return Message(
        phrasing.say("crisis", lines=listed),
        buttons=(Button(phrasing.say("button-human"), "/human"),),
        language=language,
        in_german=phrasing.in_german([{"name": line.name} for line in lines], list(own)),
        key="crisis",
    )
