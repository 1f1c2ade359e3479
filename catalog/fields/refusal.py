"""What a person does not want: which of the things named in a message are refused ("kein büro, lieber tiere")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from catalog.fields.folding import Token, fold
from catalog.fields.phrases import Patterns

REACH = 5
"""Words between a refusal and what it refuses, at most: "nicht den ganzen tag im büro" has four."""
REACH_BACK = 8
"""Words between a thing and a refusal behind it: "mathe hab ich noch nie so richtig gemocht"."""
_STEPS = {"next": (1,), "either": (1, -1), "last": (-1, 1), "all": (1,)}
"""Where each kind of refusal looks for what it refuses: 1 is behind it, -1 before it."""


class Mention(NamedTuple):
    """Words of a message that name topics: the first of them, the one after the last, and the topics' numbers."""

    first: int
    after: int
    topics: tuple[int, ...]


class _Refusal(NamedTuple):
    first: int
    after: int
    kind: str


class Listening:
    """The compiled lists of ``listening.yml``."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._refusals = {kind: Patterns(lists[f"refuse_{kind}"]) for kind in _STEPS}
        self._harmless = Patterns(lists["harmless"])
        self._circumstances = Patterns(lists["circumstances"])
        self._relatives = Patterns(lists["relatives"])
        self._advised = Patterns(lists["advised"])
        self._taken_back = Patterns(lists["taken_back"])
        self._than, self._prefer, self._turns, self._breaks, self._and, self._or = (
            frozenset(fold(word) for word in lists[name]) for name in ("than", "prefer", "turns", "breaks", "and", "or")
        )
        self._works_as, self._likewise, self._between, self._light, self._german = (
            frozenset(fold(word) for word in lists[name])
            for name in ("works_as", "likewise", "between", "light", "german")
        )
        self._they_want, self._own, self._that, self._seekers, self._now = (
            frozenset(fold(word) for word in lists[name]) for name in ("they_want", "own", "that", "seekers", "now")
        )
        self._once = Patterns(lists["once"])

    def circumstances(self, words: Sequence[Token]) -> list[tuple[int, int]]:
        """Where words only describe a circumstance ("mit dem bus", "nach der schule")."""
        return self._circumstances.find(words)

    def of_relatives(self, words: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
        """Mentions (by position) that say what a relative does: "meine mutter ist krankenschwester"."""
        found: set[int] = set()
        for _, after in self._relatives.find(words):
            end = next((i for i in range(after, len(words)) if self._ends_relative(words, i)), len(words))
            works = next((i for i in range(after, end) if words[i].form in self._works_as), end)
            found |= {n for n, mention in enumerate(mentions) if works <= mention.first < end}
        others = len(found) < len(mentions)
        if found and not others and any(word.form in self._likewise for word in words):
            return set()
        return found

    def of_others(self, words: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
        """Mentions (by position) that are not the person's own: a relative's job, their advice or wish, or a wish of
        the past, where one of now follows ("meine eltern wollen dass ich ins büro soll, ich mag aber tiere")."""
        if not mentions:
            return set()
        found = self.of_relatives(words, mentions)
        if len(mentions) > 1:  # what another wish follows
            for given_up in (self._advice, self._their_wish, self._past_wishes):
                found |= given_up(words, mentions)
        return found

    def _advice(self, words: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
        relatives = self._relatives.find(words)
        for first, after in self._advised.find(words):
            if not any(0 <= first - end <= REACH for _, end in relatives):
                continue
            if advised := self._given_up(words, mentions, after, self._breaks):
                return advised
        return set()

    def _past_wishes(self, words: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
        """ "früher wollte ich arzt werden, jetzt lieber koch"."""
        ends = self._breaks | self._now
        return {n for _, after in self._once.find(words) for n in self._given_up(words, mentions, after, ends)}

    def _given_up(
        self, words: Sequence[Token], mentions: Sequence[Mention], after: int, ends: frozenset[str]
    ) -> set[int]:
        """Mentions from the word ``after`` on up to one of ``ends``, if another mention stands behind that."""
        end = next((i for i in range(after, len(words)) if words[i].form in ends), 0)
        if not any(mention.first > end for mention in mentions):
            return set()
        return {n for n, mention in enumerate(mentions) if after <= mention.first and mention.after <= end}

    def _their_wish(self, words: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
        """ "mein bruder will zur feuerwehr, ich mag eher labor", and "abim kuaför, ben ..." without any verb; for whom
        something is looked for, the wish counts."""
        found: set[int] = set()
        for first, after in self._relatives.find(words):
            if first and words[first - 1].form in self._seekers:
                continue
            own = next((i for i in range(after, len(words)) if self._speaks_for_themselves(words, i)), len(words))
            wish = next((i for i in range(after, own) if words[i].form in self._they_want), own)
            if any(mention.first > own for mention in mentions):
                found |= {
                    n
                    for n, mention in enumerate(mentions)
                    if wish < mention.first < own or mention.first == after < own
                }
        return found

    def _speaks_for_themselves(self, words: Sequence[Token], index: int) -> bool:
        """ "ich", but not in what others want: "papa will dass ich ..."."""
        return words[index].form in self._own and words[index - 1].form not in self._that

    def taken_back(self, words: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
        """Mentions (by position) that the person replaces at once: "was mit kindern, ne doch lieber tiere"."""
        for first, after in self._taken_back.find(words):
            before = {n for n, mention in enumerate(mentions) if mention.after <= first}
            if before and any(mention.first >= after for mention in mentions):
                return before
        return set()

    def _ends_relative(self, words: Sequence[Token], index: int) -> bool:
        return words[index].gap == "." or words[index].form in self._turns or words[index].form in self._breaks

    def refused(self, words: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
        """Mentions (by position) the person does not want."""
        if not mentions:
            return set()
        segments = self._segments(words)
        found: set[int] = set()
        for refusal in self._find_refusals(words, mentions):
            steps = _STEPS[refusal.kind]
            targets = ((step, self._target(step, refusal, words, mentions, segments)) for step in steps)
            step, target = next(((step, target) for step, target in targets if target is not None), (1, None))
            if target is not None:
                found |= set(self._chain(target, step, words, mentions, whole=refusal.kind == "all"))
        return found | self._less_liked(words, mentions)

    def _target(
        self,
        step: int,
        refusal: _Refusal,
        words: Sequence[Token],
        mentions: Sequence[Mention],
        segments: Sequence[int],
    ) -> int | None:
        look = self._following if step > 0 else self._preceding
        return look(refusal, words, mentions, segments)

    def stands_in_german(self, words: Sequence[Token], index: int) -> bool:
        """Whether the word at ``index`` stands alone between stops, or within two words of a German one."""
        alone = (index == 0 or words[index].gap) and (index + 1 == len(words) or words[index + 1].gap)
        near = range(max(0, index - 2), min(len(words), index + 3))
        return bool(alone) or any(words[at].form in self._german for at in near)

    def same_breath(self, words: Sequence[Token], after: int, first: int) -> bool:
        """Whether the words at ``after`` - 1 and ``first`` stand together, not as two things in a list."""
        joints = self._and | self._or | self._breaks
        return not any(words[index].gap or words[index].form in joints for index in range(after, first + 1))

    def _segments(self, words: Sequence[Token]) -> list[int]:
        numbers: list[int] = []
        number = 0
        for word in words:
            number += bool(word.gap) or word.form in self._breaks
            numbers.append(number)
        return numbers

    def _find_refusals(self, words: Sequence[Token], mentions: Sequence[Mention]) -> list[_Refusal]:
        taken = {index for first, after in self._harmless.find(words) for index in range(first, after)}
        taken |= {index for mention in mentions for index in range(mention.first, mention.after)}
        places = [(first, after, kind) for kind in _STEPS for first, after in self._refusals[kind].find(words)]
        found = []
        for first, after, kind in sorted(places, key=lambda place: (place[0] - place[1], place[0])):
            if taken.isdisjoint(range(first, after)):
                taken |= set(range(first, after))
                found.append(_Refusal(first, after, kind))
        return sorted(found)

    def _following(
        self, refusal: _Refusal, words: Sequence[Token], mentions: Sequence[Mention], segments: Sequence[int]
    ) -> int | None:
        for position, mention in enumerate(mentions):
            if mention.first < refusal.after:
                continue
            if segments[mention.first] != segments[refusal.after - 1] or mention.first - refusal.after > REACH:
                return None
            between = range(refusal.after + 1, mention.first)
            return None if any(words[index].form in self._turns for index in between) else position
        return None

    def _preceding(
        self, refusal: _Refusal, words: Sequence[Token], mentions: Sequence[Mention], segments: Sequence[int]
    ) -> int | None:
        before = [n for n, mention in enumerate(mentions) if mention.after <= refusal.first]
        if not before or refusal.first - mentions[before[-1]].after > REACH_BACK:
            return None
        segment = segments[refusal.first]
        own = [index for index, number in enumerate(segments) if number == segment]
        rest = [index for index in own if index >= refusal.after]
        stop = next((index for index in rest if words[index].form in self._turns and index > refusal.after), len(words))
        if refusal.kind == "either" and not self._all_light(words, [index for index in rest if index < stop]):
            return None
        named = mentions[before[-1]].after - 1
        if segments[named] == segment:
            return before[-1]
        outside = [index for index in own if not refusal.first <= index < refusal.after]
        near = segments[named] == segment - 1 and words[own[0]].form not in self._breaks
        return before[-1] if near and self._all_light(words, outside) else None

    def _all_light(self, words: Sequence[Token], indices: Iterable[int]) -> bool:
        return all(words[index].form in self._light for index in indices)

    def _chain(
        self, start: int, step: int, words: Sequence[Token], mentions: Sequence[Mention], *, whole: bool
    ) -> Iterator[int]:
        """``start`` and the mentions listed together with it ("pflege, büro oder verkauf").

        A comma alone may begin a new thought, so it joins only if an "oder" follows (or an "und" stood before, looking
        back), or if the refusal covers the ``whole`` list ("alles außer ...").
        """
        yield start
        waiting: list[int] = []
        linked = whole
        position = start
        while 0 <= position + step < len(mentions):
            left, right = sorted((position, position + step))
            link = self._link(words, mentions[left].after, mentions[right].first)
            if not link:
                return
            position += step
            waiting.append(position)
            linked = linked or link == "or" or (link == "and" and (step < 0 or len(waiting) == 1))
            if linked:
                yield from waiting
                waiting = []
                linked = whole or step < 0

    def _link(self, words: Sequence[Token], after: int, first: int) -> str:
        """How two mentions are joined: ``and``, ``or``, ``,`` or not at all (empty)."""
        link = ""
        for index in range(after, first + 1):
            word = words[index]
            if word.gap == "." or (word.gap and word.form in self._breaks):
                return ""
            if word.gap:
                link = link or ","
            if index == first:
                break
            if word.form in self._or:
                link = "or"
            elif word.form in self._and:
                if link == ",":
                    return ""
                link = "and"
            elif word.form not in self._between:
                return ""
        return link

    def _less_liked(self, words: Sequence[Token], mentions: Sequence[Mention]) -> set[int]:
        """ "Lieber tiere als büro": what stands behind "als", when something preferred stands before it."""
        found: set[int] = set()
        for index, word in enumerate(words):
            if word.form not in self._than:
                continue
            preferred = next((i for i in range(index) if words[i].form in self._prefer), index)
            if any(preferred < mention.first < index for mention in mentions):
                target = next((n for n, mention in enumerate(mentions) if mention.first > index), None)
                if target is not None and mentions[target].first - index <= REACH:
                    found.add(target)
        return found
