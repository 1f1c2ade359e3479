"""What the words around a place name say: wanted, left behind, denied, or no place at all. Needs no gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

import yaml

from catalog.places import names as placenames
from catalog.places.gazetteer import FOLDER

AT, FROM, NONE = "at", "from", ""
RANK_AT, RANK_FROM, RANK_BARE = 3.0, 2.5, 2.0
"""The place itself is named ("in", "bei") rather than where the person comes from, rather than just a name."""
RANK_NOW = 2.0
"""Added where the clause says what holds now: "jetzt", "sondern", "lieber"."""
RANK_SEARCHED = 1.0
"""Added where something is looked for at the place: it counts more than where the person lives."""
RANK_RESIDES = 0.8
"""Added where somebody says that they live there."""
RANK_SCHOOL = 0.7
"""Taken off where the person only goes to school."""
RANK_FAMILY = 1.5
"""Taken off where the clause is about somebody of the family and nothing is looked for."""
RANK_VISIT = 1.5
"""Taken off where somebody only was at the place."""
RANK_NOTHING = 1.0
"""Taken off where there is said to be nothing: "in kassel gibts nix mehr, auch göttingen"."""
RANK_BESIDE = 0.4
"""Taken off after "bei", which may go with a firm as well as with a town."""
CLOSE = 6
"""Words before a name among which a denial or an introduction ("ich heiße") is looked for."""

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[,;.!?:\n()،؛؟]|\s[-–—]\s|->|→")
_ARTICLE = re.compile(
    r"der|die|das|den|dem|des|the|im|am|zum|zur|vom|beim|(?:ein|mein|dein|sein|ihr|unser|kein)(?:e[mnrs]?)?|(?:dies|jed)e[mnrs]"
)
_SENTENCE = re.compile(r"[.!?؟\n]")
_WANTS = re.compile(r"such|sag|soll|will|mocht|brauch|wir$|we$|look|want|need|ищ|шука|szuka|caut")
_FAR = re.compile(
    r"(?:ist |is |war |ware |waere )?(?:mir |halt |echt |leider )?(?:viel |etwas |ein bisschen )?(?:"
    r"zu weit|nicht(?: mehr| so gern\w*| unbedingt| in frage)?$|nich$|net$|geht (?:gar )?nicht|kommt nicht"
    r"|fallt (?:raus|weg)|raus$|kann\w*(?: ich| man| du)? (?:knicken|vergessen)"
    r"|(?:ist|is) (?:doof|blod|scheisse|langweilig|nix|nichts)|is too far|too far|cok uzak"
    r"|слишком далеко|занадто далеко|jest za daleko|za daleko|e prea departe|بعيد|خيلي دور)"
)
"""What is said of a place that does not suit, right after its name, in folded words."""


class Token(NamedTuple):
    """A word of a message: as written, folded, where it stands, and in which clause and sentence."""

    text: str
    folded: str
    start: int
    end: int
    clause: int
    sentence: int
    attached: bool
    """Whether it is a case ending after an apostrophe (Kassel'de)."""


class Cues:
    """The word lists of ``data/places/cues.yml``, each as one pattern."""

    def __init__(self, lists: dict[str, list[str]]) -> None:
        self._lists = {
            name: (
                frozenset(word for word in words if not word.endswith("*")),
                tuple(word[:-1] for word in words if word.endswith("*")),
            )
            for name, words in ((name, _folded(lines)) for name, lines in lists.items())
        }

    def has(self, name: str, word: str) -> bool:
        """Whether the list ``name`` holds this folded word."""
        words, starts = self._lists[name]
        return word in words or (bool(starts) and word.startswith(starts))

    def any(self, name: str, tokens: Iterable[Token]) -> bool:
        """Whether one of ``tokens`` is in the list."""
        return any(self.has(name, token.folded) for token in tokens)


@cache
def cues() -> Cues:
    """The cues of this process."""
    return Cues(yaml.safe_load((FOLDER / "cues.yml").read_text(encoding="utf-8")))


def _folded(lines: list[str]) -> list[str]:
    return [placenames.fold(word) for line in lines for word in line.split()]


def tokens_of(text: str) -> list[Token]:
    """The words of ``text``. Clauses end at punctuation and at words such as "und", sentences at full stops."""
    found: list[Token] = []
    clause = sentence = end = begun = 0
    past = False
    for match in _WORD.finditer(text):
        gap = text[end : match.start()]
        folded = placenames.fold(match[0])
        attached = bool(found) and gap in ("'", "’", "`", "´", "ʼ") and len(folded) <= 6
        turns = (past and cues().has("now", folded)) or _tells_of_self(found[begun:], folded)
        if _BREAK.search(gap) or turns or (cues().has("breaks", folded) and len(found) - begun > 1):
            clause, begun, past = clause + 1, len(found), False
        past = past or cues().has("past", folded) or cues().has("past_or_later", folded)
        sentence += bool(_SENTENCE.search(gap))
        found.append(Token(match[0], folded, match.start(), match.end(), clause, sentence, attached))
        end = match.end()
    return found


def _tells_of_self(clause: Sequence[Token], word: str) -> bool:
    """Whether a new thought begins with ``word`` though no comma says so: "papa lebt in köln ich wohn bei mama"."""
    return cues().has("myself", word) and (cues().any("relative", clause) or cues().any("family", clause))


class Context:
    """The surroundings of the words ``first`` to ``last`` (exclusive) of a message ``text``."""

    def __init__(self, text: str, tokens: Sequence[Token], first: int, last: int) -> None:
        self._cues = cues()
        self.text, self.tokens, self.first, self.last = text, tokens, first, last
        clause = tokens[first].clause
        self.before = [token for token in tokens[max(0, first - CLOSE) : first] if token.clause == clause]
        self.clause = [
            token for token in tokens if token.clause == clause and not first <= token_index(tokens, token) < last
        ]
        self.after = [token for token in tokens[last:] if token.clause == clause]
        self.endings = [token.folded for token in tokens[last : last + 1] if token.attached]

    @property
    def previous(self) -> str:
        """The folded word directly before, whatever the clause."""
        return self.tokens[self.first - 1].folded if self.first else ""

    def cue(self) -> str:
        """``at``, ``from`` or nothing: what the word before, or the case ending, says."""
        if any(ending[:2] in ("de", "da", "te", "ta") and not ending.endswith("n") for ending in self.endings):
            return AT
        if any(ending[:3] in ("den", "dan", "ten", "tan") for ending in self.endings):
            return FROM
        for word in (token.folded for token in reversed(self.before[-2:])):
            if self._cues.has("from", word):
                if word == "von" and self.after[:1] and self.after[0].folded == "aus":
                    return AT
                return AT if any(self._cues.has("around", token.folded) for token in self.before[-3:-1]) else FROM
            if self._cues.has("at", word):
                return AT
            if word not in placenames.FILLERS and word not in ("bad",):
                break
        return AT if self.endings else NONE

    def article(self) -> bool:
        """Whether an article or the like stands directly before: "in der Halle" is no town."""
        if self.previous == "meine" and self.first > 1 and self.tokens[self.first - 2].folded == "ich":
            return False
        return _ARTICLE.fullmatch(self.previous) is not None

    def is_name(self) -> bool:
        """Whether the words are somebody's name, a club's, or a street's."""
        last_before = self.before[-1] if self.before else None
        if self._after_abbreviated_title():
            return True
        if last_before:
            if self._cues.has("title", last_before.folded) or self._cues.has("club", last_before.folded):
                return True
            if self._cues.has("first_names", last_before.folded) and last_before.text[:1].isupper():
                return True
        if self.cue() == NONE and self._cues.any("naming", self.before):
            return True
        return self._is_street()

    def _after_abbreviated_title(self) -> bool:
        """Whether "Hr." or "Fr." stands before: its full stop ends no clause."""
        if not self.first or not self._cues.has("title", self.previous):
            return False
        title = self.tokens[self.first - 1]
        return self.text[title.end : self.tokens[self.first].start].strip() == "."

    def _is_street(self) -> bool:
        """Whether a word such as "Straße" follows at once. "weg" in lower case means away."""
        following = self.tokens[self.last : self.last + 1]
        end = self.tokens[self.last - 1].end
        return any(
            self._cues.has("street", token.folded) and token.start - end <= 1 and token.text != "weg"
            for token in following
        )

    def explained(self) -> bool:
        """Whether brackets right after the name say where it is: "aus lage (lippe)"."""
        return self.text[self.tokens[self.last - 1].end :].lstrip(" ").startswith("(")

    def is_month(self) -> bool:
        """Whether the name is a month's in English ("in march"), and nobody says that they live there."""
        return self._cues.has("months", self.tokens[self.first].folded) and not self.resides()

    def is_school_subject(self) -> bool:
        """Whether "gut in", "Spaß an" or the like stands before."""
        return self._cues.any("skill", self.before[-3:])

    def is_denied(self) -> bool:
        """Whether the place is the one not wanted: "nicht in", "statt", "lieber ... als", "... ist zu weit"."""
        words = [token.folded for token in self.before]
        if self._stays(words):
            return False
        for position in range(len(words) - 1, -1, -1):
            if self._cues.has("denial", words[position]) and not self._is_persian_we(position):
                return not any(self._cues.has("only", word) for word in words[position + 1 :])
            if position == 0 and self._cues.has("denial_first", words[0]):
                return self.before[0].start == self._start_of_clause()
            if words[position] in ("als", "than") and any(
                re.match("lieber|besser|eher|rather|better", word) for word in words[:position]
            ):
                return True
            if not self._cues.has("between", words[position]) and words[position] != "als":
                break
        if "?" in self._gap_after() and self.tokens[self.last].folded in ("nee", "ne", "nein", "no", "nope"):
            return True
        following = [token.folded for token in self.after]
        if any(self._cues.has("denial_later", word) for word in following):
            return True
        return bool((following and self._cues.has("denial_after", following[0])) or _FAR.match(" ".join(following)))

    def _is_persian_we(self, position: int) -> bool:
        """Whether the word is "we" in Persian, which is "not" in Arabic: Persian prepositions follow."""
        return self.before[position].folded == "ما" and self._cues.any("persian", self.before[position + 1 :])

    def _stays(self, words: Sequence[str]) -> bool:
        """Whether ``words`` before the name say that nobody leaves: "nicht weg aus kassel"."""
        leaving = self.cue() == FROM and any(self._cues.has("stays", word) for word in words[-2:])
        return leaving and any(self._cues.has("denial", word) for word in words)

    def _gap_after(self) -> str:
        """The characters between the name and the next word; empty at the end."""
        following = self.tokens[self.last : self.last + 1]
        return self.text[self.tokens[self.last - 1].end : following[0].start] if following else ""

    def _start_of_clause(self) -> int:
        clause = self.tokens[self.first].clause
        return next(token.start for token in self.tokens if token.clause == clause)

    def is_left(self) -> bool:
        """Whether the person was there only once, or moves away, or somebody else lives there."""
        if self.previous == "nach" and self.moves():
            return False
        if not self._cues.any("now", self.clause):
            if self._cues.any("past", self.clause):
                return True
            wants = any(_WANTS.match(token.folded) or token.folded == "will" for token in self.clause)
            if not wants and self._cues.any("past_or_later", self.clause):
                return True
            if (
                self._cues.any("relative", self.clause)
                and (self.resides() or self.cue() == FROM)
                and not self._lives_with_them()
            ):
                return True
        if self._stays([token.folded for token in self.before]):
            return False
        return self.cue() == FROM and self.moves() and not self._cues.any("distance", self.clause)

    def _lives_with_them(self) -> bool:
        """Whether the relative is whom the person lives with: "ich wohne bei meiner tante in ..."."""
        words = [token.folded for token in self.before]
        near = (words[max(0, at - 2) : at] for at, word in enumerate(words) if self._cues.has("relative", word))
        return any("bei" in before or "beim" in before or "with" in before for before in near)

    def moves(self) -> bool:
        """Whether the sentence speaks of somebody moving house."""
        sentence = [token for token in self.tokens if token.sentence == self.tokens[self.first].sentence]
        return self._cues.any("leave", sentence)

    def alone(self) -> bool:
        """Whether the clause says nothing else: "ffm, 18, koch"."""
        return not self.clause

    def beside_a_number(self) -> bool:
        """Whether a number of two digits stands next to it, or nothing in its clause: "18 hd koch", "17, hy"."""
        neighbours = [*self.before[-1:], *self.after[:1]]
        numbers = [token for token in neighbours if token.text.isdecimal() and len(token.text) == len("18")]
        return not self.clause or bool(numbers)

    def only_a_cue(self) -> bool:
        """Whether the clause says nothing but the word before: "16, aus cham, ..."."""
        return self.clause == self.before[-1:]

    def resides(self) -> bool:
        """Whether the clause says where somebody lives."""
        return self._cues.any("reside", self.clause)

    def searches(self) -> bool:
        """Whether the clause says what is looked for."""
        return self._cues.any("search", self.clause)

    def visited(self) -> bool:
        """Whether the clause tells where somebody was lately ("war gestern auf der messe in leipzig")."""
        return self._cues.any("visit", self.clause) and self._cues.any("lately", self.clause)

    def corrects(self) -> bool:
        """Whether the speaker takes back what was said before, in this clause or the one before."""
        clause = self.tokens[self.first].clause
        return self._cues.any("mistake", (token for token in self.tokens[: self.first] if token.clause >= clause - 1))

    def rank(self) -> float:
        """How much the place is the one meant, among several that are not ruled out."""
        cue = self.cue()
        value = {AT: RANK_AT, FROM: RANK_FROM}.get(cue, RANK_BARE)
        if self._cues.any("now", self.clause) or (self.previous == "nach" and self._cues.any("leave", self.clause)):
            value += RANK_NOW
        if cue == AT and self.searches() and not self.visited():
            value += RANK_SEARCHED
        elif self._cues.any("school", self.clause):
            value -= RANK_SCHOOL
        elif self.resides():
            value += RANK_RESIDES
        of_self = self.resides() and self._cues.any("myself", self.clause)
        if (
            self._cues.any("family", self.clause)
            and not of_self
            and not any(_WANTS.match(token.folded) for token in self.clause)
        ):
            value -= RANK_FAMILY
        if self._cues.any("visit", self.clause):
            value -= RANK_VISIT
        if self.previous == "bei":
            value -= RANK_BESIDE
        if self.after[:1] and self._cues.has("offers", self.after[0].folded) and self._cues.any("nothing", self.after):
            value -= RANK_NOTHING
        return value


def token_index(tokens: Sequence[Token], token: Token) -> int:
    """Where ``token`` stands among ``tokens``."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].start < token.start:
            low = middle + 1
        else:
            high = middle
    return low
