"""From a person's words to Berufsfelder: what is named, what is refused, and what only sounds like an interest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from catalog.fields.entries import FOLDER, FieldFile, Topic, read_fields, read_listening
from catalog.fields.folding import Token, forms, may_be_german, tokens
from catalog.fields.guessing import Guesser, load_guesser
from catalog.fields.phrases import Phrases
from catalog.fields.refusal import Listening, Mention
from catalog.fields.words import Words
from catalog.places.plainwords import plain_words

if TYPE_CHECKING:
    from catalog.meaning.embedding import Vector

PRONOUN = "it"
_ARTICLE = re.compile(r"(?<!\w)[dsn]['’](?=\w{4})", re.IGNORECASE)
"""An article as southern Germans write it: "d'feuerwehr"."""
JOINED_PART_LETTERS = 3
"""The second of two words that are one in the lexicon ("video schnitt") has at least so many letters."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a topic is named: offsets in the message, the topic, and whether it is refused."""

    start: int
    end: int
    topic: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class FieldHits:
    """What a message says about interests; all empty when it says nothing."""

    fields: tuple[str, ...] = ()
    """Berufsfelder wanted, best first."""
    not_fields: tuple[str, ...] = ()
    """Berufsfelder refused, none of which is in ``fields``."""
    topics: tuple[str, ...] = ()
    """The lexicon's own German words for what is wanted, in the order of the message."""
    spans: tuple[Span, ...] = ()
    """Everything named, refused or not, in the order of the message."""

    def __bool__(self) -> bool:
        return bool(self.fields or self.not_fields)


class Lexicon:
    """The words the 16 Berufsfelder can be said with, ready to be found in messages."""

    def __init__(
        self,
        files: Sequence[FieldFile],
        listening: Mapping[str, tuple[str, ...]],
        guesser: Guesser | None = None,
        spelt_right: Set[str] = frozenset(),
    ) -> None:
        """Compile the lexicon from its files; :meth:`load` reads them. Without a ``guesser`` nothing is guessed.

        ``spelt_right`` are words of everyday language, which are no misspelt words of the lexicon.
        """
        self._related = {file.field: file.related for file in files}
        self._listening = Listening(listening)
        self._guesser = guesser
        self._topics: list[Topic] = []
        self._words = Words(
            listening["ordinary"],
            listening["verb_prefixes"],
            listening["other_heads"],
            listening["kind_heads"],
            spelt_right,
        )
        self._phrases = Phrases()
        for file in files:
            for topic, words in file.topics:
                self._add(topic, words)

    @classmethod
    def load(cls, folder: Path = FOLDER) -> Lexicon:
        """The lexicon in ``folder``. Raises LexiconError when a file cannot be used."""
        return cls(read_fields(folder), read_listening(folder), load_guesser(folder), plain_words())

    def _add(self, topic: Topic, words: Mapping[str, Iterable[str]]) -> None:
        number = len(self._topics)
        self._topics.append(topic)
        for language, entries in words.items():
            for entry in entries:
                for written in _both_genders(entry) if language == "de" else (entry,):
                    self._add_entry(written, language, number)

    def _add_entry(self, written: str, language: str, number: int) -> None:
        parts = _parts(written)
        if len(parts) > 1:
            self._phrases.add(parts, number)
            written = "".join(written.split()).replace("-", "") if "-" in written and " " not in written else ""
        if written:
            self._words.add(written, language, number)

    def spot(self, text: str) -> FieldHits:
        """What ``text`` names and refuses. Reads at most 2,000 characters; never fails, whatever it is given."""
        words = tokens(_ARTICLE.sub("  ", text))
        mentions = self._mentions(words, may_be_german(text))
        if not mentions:
            return FieldHits()
        others = self._listening.of_others(words, mentions) | self._listening.taken_back(words, mentions)
        mentions = [mention for position, mention in enumerate(mentions) if position not in others]
        refused = self._listening.refused(words, mentions)
        wanted = [mention for position, mention in enumerate(mentions) if position not in refused]
        unwanted = [mention for position, mention in enumerate(mentions) if position in refused]
        strong = self._without_weak(words, wanted)
        refused_fields = {self._topics[number].fields[0] for mention in unwanted for number in mention.topics}
        fields = self._wanted_fields(strong, refused_fields)
        spans = [
            Span(words[mention.first].start, words[mention.after - 1].end, self._topics[number].name, at in refused)
            for at, mention in enumerate(mentions)
            for number in mention.topics[:1]
        ]
        return FieldHits(
            fields,
            tuple(field for field in sorted(refused_fields) if field not in fields),
            tuple(dict.fromkeys(self._topics[number].name for mention in strong for number in mention.topics)),
            tuple(spans),
        )

    def guess(self, vector: Vector) -> tuple[str, ...]:
        """The field of an interest no word of the lexicon names, by the meaning of its sentence; empty when unsure."""
        return self._guesser.guess(vector) if self._guesser else ()

    def related(self, field: str) -> tuple[str, ...]:
        """Fields close to ``field``, closest first, to widen a search by. Raises KeyError for an unknown one."""
        return self._related[field]

    def _mentions(self, words: Sequence[Token], german: bool) -> list[Mention]:
        """What is named, left to right, each word once: longer phrases and circumstances go before single words."""
        phrases = [Mention(first, after, (number,)) for first, after, number in self._phrases.find(words)]
        circumstances = [Mention(first, after, ()) for first, after in self._listening.circumstances(words)]
        joined = self._joined(words)
        longest_first = sorted(
            (*phrases, *circumstances, *joined), key=lambda found: (found.first - found.after, not found.topics)
        )
        taken: set[int] = set()
        found: list[Mention] = []
        for mention in longest_first:
            if taken.isdisjoint(range(mention.first, mention.after)):
                taken |= set(range(mention.first, mention.after))
                found.append(mention)
        for index in range(len(words)):
            if index not in taken and (topics := self._named_by(words, index, german)):
                found.append(Mention(index, index + 1, topics))
        return sorted(mention for mention in found if mention.topics)

    def _named_by(self, words: Sequence[Token], index: int, german: bool) -> tuple[int, ...]:
        """The topics of a single word. "it" is the English pronoun unless in capitals or with German beside it."""
        word = words[index]
        if word.capitals and (topics := self._words.exactly(word.form.upper())):
            return topics
        if word.form == PRONOUN and not self._listening.stands_in_german(words, index):
            return ()
        return self._words.find(word.form, german)

    def _joined(self, words: Sequence[Token]) -> list[Mention]:
        """Words written apart or with a hyphen that the lexicon knows as one: "video schnitt", "e-sport"."""
        found = []
        for index in range(len(words) - 1):
            one = words[index].form + words[index + 1].form
            short = len(words[index + 1].form) < JOINED_PART_LETTERS
            if not (short or words[index + 1].gap) and (topics := self._words.exactly(one)):
                found.append(Mention(index, index + 2, topics))
        return found

    def _without_weak(self, words: Sequence[Token], wanted: list[Mention]) -> list[Mention]:
        """``wanted`` without words such as "menschen" where another word of the same breath says it better."""
        kept = []
        for mention in wanted:
            weak = all(self._topics[number].weak for number in mention.topics)
            if not (weak and any(self._specifies(words, mention, other) for other in wanted)):
                kept.append(mention)
        return kept

    def _specifies(self, words: Sequence[Token], weak: Mention, other: Mention) -> bool:
        if other is weak or all(self._topics[number].weak for number in other.topics):
            return False
        left, right = sorted((weak, other))
        return self._listening.same_breath(words, left.after, right.first)

    def _wanted_fields(self, wanted: Sequence[Mention], refused: set[str]) -> tuple[str, ...]:
        topics = [self._topics[number] for mention in wanted for number in mention.topics]
        first = dict.fromkeys(topic.fields[0] for topic in topics)
        others = dict.fromkeys(field for topic in topics for field in topic.fields[1:] if field not in refused)
        return tuple(first | others)


def _parts(written: str) -> tuple[str, ...]:
    return tuple(
        form + ("*" if part.endswith("*") else "") for part in written.split() for form, part in _hyphened(part)
    )


def _hyphened(part: str) -> list[tuple[str, str]]:
    split = forms(part)
    return [(form, part if at == len(split) - 1 else "") for at, form in enumerate(split)]


def _both_genders(entry: str) -> tuple[str, ...]:
    """ "Kaufmann" is "kauffrau" and "kaufleute" too. Words in -er need nothing: their -in is an ending."""
    if not entry.endswith("mann"):
        return (entry,)
    stem = entry.removesuffix("mann")
    return (entry, f"{stem}frau", f"{stem}leute", f"{stem}männer")


@cache
def default_lexicon() -> Lexicon:
    """The lexicon of this product, read once per process."""
    return Lexicon.load()
