"""The place a message asks for, in a free sentence of any of the ten languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from catalog.hearing.place_context import AT, FROM, NONE, RANK_AT, Context, Token, cues, tokens_of
from catalog.hearing.postcodes import find_codes
from catalog.places import names as placenames
from catalog.places.distance import distance_km
from catalog.places.files import Region
from catalog.places.gazetteer import LARGE_CITY, Gazetteer, PlaceHit
from catalog.wish import Place

LONGEST_TEXT = 2000
MOST_TOKENS = 250
MOST_GUESSES = 15
"""Unknown words of one message that are compared with all names (1 ms each): the rest is no sentence anyway."""
LONGEST_NAME = 5
"""Words of the longest names that are looked for: "Neustadt an der Weinstraße" has four."""
SMALLEST_BARE = 6000.0
"""How likely (people, twentyfold around the pilot towns) a place must be to be meant by its bare name in lower case."""
SMALLEST_BARE_CAPITAL = 3000.0
SMALLEST_COMMON = 5000.0
"""A place called like a common word must be this likely to be the answer to "where?" (Lage, not Bescheid)."""
SMALLEST_BESIDE_ABROAD = 5000.0
"""German villages called like a foreign city (Rom, Wien) are not meant below this."""
SMALLEST_FOREIGN = 20_000.0
"""The same in Cyrillic and Arabic script after a preposition (twice that without): villages have no name there."""
SHORTEST_BARE = 4
LEAST_SHORT = 100_000.0
"""How likely a place of three letters must be to be meant by them alone."""
LEAST_ALONE = 40_000.0
"""How likely a place called like a common word must be for its bare name between commas to be asked back about."""
SMALLEST_ALONE = 15_000.0
"""How likely a place must be for its misspelt name between commas to be read."""
SHORTEST_MISSPELT = 6
"""Letters a word must have to be read as a misspelt town without a preposition before it."""
MOST_WORDS_OF_ANSWER = 4
"""An answer to "where?" with more words than this, fillers apart, is a sentence: only real names count in it."""
RANK_UNSURE = 1.0
"""Taken off for namesakes that would have to be asked back about, and for places abroad."""
RANK_REGION = 0.5
"""A Land only counts where nothing smaller is named."""
RANK_CODE = RANK_AT + 0.2
NO_QUALIFIERS = frozenset(["stadt", "land", "bezirk", "kreis", "landkreis"])
"""Words of labels that tell nobody apart."""
QUALIFYING = frozenset(["am", "an", "a", "ob", "im", "in", "i", "der", "d"])
"""Words between a town and what tells it from its namesakes: Frankfurt am Main, Mülheim an der Ruhr."""

NEIGHBOUR_KM = 30
"""How far a namesake may be from the town it is said to be near."""
BESIDE = frozenset(["bei", "nahe", "near", "kolo", "біля", "возле", "langa"])
"""Words between a place and a larger one nearby."""

_PLACE_ENDING = re.compile(
    r"(?:heim|burg|berg|stadt|dorf|hausen|ingen|bach|feld|kirchen|tal|hagen|furt|bruck|rode|walde?|see|stein|leben|itz|ow|au|city)$"
)
_BESIDE = re.compile(r"\s*,?\s*(?:bei|b\.|nahe|near|koło|біля|возле|lângă)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """A stretch of the text read as a place, and how much it is the one meant (None: ruled out)."""

    hit: PlaceHit
    start: int
    end: int
    rank: float | None
    corrects: bool = False


def spot_place(
    text: str,
    gazetteer: Gazetteer,
    *,
    expecting: bool = False,
    near: Place | None = None,
    other_words: Sequence[tuple[int, int]] = (),
    among: Sequence[Place] = (),
) -> PlaceHit:
    """The place where the person wants something.

    ``expecting`` says that the place was just asked for: then a bare word is an attempt at one, a weak hit gives
    candidates, and an attempt that leads nowhere ``unknown``. ``near`` is the place said before, for namesakes.
    ``other_words`` are stretches (start, end) known to mean something else: they name no place. ``among`` are the
    places that were just asked back about: "die an der Weinstraße" picks one of them.
    """
    return (
        _picked(text[:LONGEST_TEXT], among)
        or _Spotter(text[:LONGEST_TEXT], gazetteer, expecting, near, other_words).spot()
    )


def _picked(text: str, among: Sequence[Place]) -> PlaceHit:
    """The one of the places asked back about that shares a telling word with the answer."""
    told = [set(placenames.words(place.label)) for place in among]
    common = set.intersection(*told) if told else set[str]()
    said = [token for token in tokens_of(text) if len(token.folded) >= SHORTEST_BARE] if among else []
    meant = [
        (place, [token for token in said if token.folded in words - common - NO_QUALIFIERS])
        for place, words in zip(among, told, strict=True)
    ]
    found = [(place, tokens) for place, tokens in meant if tokens]
    if len(found) != 1:
        return PlaceHit()
    place, tokens = found[0]
    return PlaceHit(place, spans=tuple((token.start, token.end) for token in tokens))


def _apart(one: Place, other: Place) -> float:
    """Kilometres between two places."""
    return distance_km(one.lat, one.lon, other.lat, other.lon)


class _Spotter:
    def __init__(
        self,
        text: str,
        gazetteer: Gazetteer,
        expecting: bool,
        near: Place | None,
        other_words: Sequence[tuple[int, int]] = (),
    ) -> None:
        self.text, self.gazetteer, self.expecting, self.near = text, gazetteer, expecting, near
        self.tokens = tokens_of(text)[:MOST_TOKENS]
        self.taken = {
            index
            for index, token in enumerate(self.tokens)
            if any(start < token.end and token.start < end for start, end in other_words)
        }
        self.other_words = frozenset(self.taken)
        self.guesses = 0
        answer = len(self._words_of_answer())
        self.bare_answer = expecting and answer <= 2
        self.single_word = answer == 1

    def spot(self) -> PlaceHit:
        mentions = sorted(self._codes(), key=lambda mention: mention.start)
        mentions += self._names()
        mentions.sort(key=lambda mention: mention.start)
        spans = tuple((mention.start, mention.end) for mention in mentions)
        best: Mention | None = None
        for before, mention in zip([None, *mentions], mentions, strict=False):
            if mention.rank is None or self._explains(mention, before):
                continue
            if best is None or best.rank is None or mention.corrects or mention.rank > best.rank:
                best = mention
        if best:
            return replace(best.hit, spans=spans)
        if mentions or not self.expecting:
            return PlaceHit(spans=spans)
        return self._attempt()

    def _explains(self, mention: Mention, before: Mention | None) -> bool:
        """Whether a place only says where the one before is: "Hohensachsen bei Weinheim"."""
        return bool(before and before.rank is not None and _BESIDE.fullmatch(self.text[before.end : mention.start]))

    # Postcodes

    def _codes(self) -> Iterator[Mention]:
        for index, code in find_codes(self.text, self.tokens):
            place = self.gazetteer.by_postcode(code)
            if not place:
                continue
            self.taken.add(index)
            context = Context(self.text, self.tokens, index, index + 1)
            rank = None if context.is_denied() or context.is_left() else RANK_CODE + (context.rank() - RANK_AT) / 10
            token = self.tokens[index]
            yield Mention(PlaceHit(place), token.start, token.end, rank, context.corrects())

    # Names

    def _names(self) -> Iterator[Mention]:
        index = 0
        while index < len(self.tokens):
            length, mention = self._at(index)
            if mention:
                yield mention
            index += length

    def _at(self, index: int) -> tuple[int, Mention | None]:
        """The name that begins at this word, if any, and how many words were read."""
        token = self.tokens[index]
        if index in self.taken or token.attached or token.text.isdecimal():
            return 1, None
        only_a_cue = any(cues().has(name, token.folded) for name in ("at", "from", "filler"))
        return self._qualified(index) or self._at_words(index, shortest=2 if only_a_cue else 1)

    def _qualified(self, index: int) -> tuple[int, Mention | None] | None:
        """A misspelt name of several words: "Mühlheim an der Ruhr", "Ida-Roberstein"."""
        following = [token.folded for token in self.tokens[index + 1 : index + LONGEST_NAME]]
        link = len(list(takewhile(QUALIFYING.__contains__, following)))
        qualified = link and link < len(following) and following[link] in self.gazetteer.qualifiers
        if not qualified and not self._is_hyphenated(index):
            return None
        length = link + 2 if qualified else 2
        words = self._words(index, length)
        if not words or self.gazetteer.exact(words, self.near):
            return None
        hit = self.gazetteer.misspelt(words, self.near)
        if not hit.place or " " not in placenames.key(placenames.words(hit.place.name)):
            return None
        context = Context(self.text, self.tokens, index, index + length)
        return length, None if context.is_name() else self._mention(index, length, hit, context)

    def _is_hyphenated(self, index: int) -> bool:
        """Whether this word and the next, both strange or of names, are joined by a hyphen."""
        pair = self.tokens[index : index + 2]
        return len(pair) == 2 and self.text[pair[0].end : pair[1].start] == "-" and len(pair[1].folded) >= SHORTEST_BARE

    def _at_words(self, index: int, shortest: int) -> tuple[int, Mention | None]:
        """The longest name of at least ``shortest`` words that begins here, else one with an ending or a mistake."""
        token = self.tokens[index]
        if token.folded in self.gazetteer.first_words:
            for length in range(min(LONGEST_NAME, len(self.tokens) - index), shortest - 1, -1):
                words = self._words(index, length)
                hit = self._exact(words, index + length) if words else PlaceHit()
                if hit:
                    mention = self._judge(index, length, hit, self.gazetteer.is_common(words))
                    if mention or length == 1:
                        return length, mention
        if shortest > 1:
            return 1, None
        for length in (2, 1):
            words = self._words(index, length)
            region = self.gazetteer.region(words) if words else None
            if region:
                return length, self._judge_region(index, length, region)
        if self.gazetteer.is_abroad([token.folded]):
            return 1, self._judge_abroad(index, 1)
        if self.gazetteer.is_abroad(self._words(index, 2)):
            return 2, self._judge_abroad(index, 2)
        return 1, self._varied(index)

    def _exact(self, words: list[str], after: int) -> PlaceHit:
        """The place of exactly this name; of namesakes that in the Land named next ("Münster in Hessen"), or the one
        at the town named next ("Petersberg bei Fulda")."""
        beside = self._beside(after)
        hit = self.gazetteer.exact(words, beside or self.near)
        if beside and hit.candidates and _apart(hit.candidates[0], beside) <= NEIGHBOUR_KM:
            return PlaceHit(hit.candidates[0])
        if hit:
            following = self.tokens[after : after + 3]
            if following and following[0].folded == "in":
                following = following[1:]
            for length in (2, 1):
                region = self.gazetteer.region([token.folded for token in following[:length]]) if following else None
                if region and region.state:
                    return self.gazetteer.within(words, region.state) or hit
        return hit

    def _beside(self, after: int) -> Place | None:
        """The town that the words from ``after`` on name as the one nearby."""
        following = [token.folded for token in self.tokens[after : after + 2]]
        if len(following) < len(("bei", "fulda")) or following[0] not in BESIDE:
            return None
        return self.gazetteer.exact(following[1:]).place

    def _words(self, index: int, length: int) -> list[str]:
        """The folded words of a possible name; none if it ends in a filler, or punctuation tears it apart."""
        tokens = self.tokens[index : index + length]
        if len(tokens) < length or (length > 1 and (tokens[-1].folded in placenames.FILLERS or tokens[-1].attached)):
            return []
        gaps = (self.text[one.end : other.start] for one, other in pairwise(tokens))
        if any(re.search(r"[^\s/().,'’-]|[.,]{2}|\n", gap) for gap in gaps):
            return []
        return [token.folded for token in tokens]

    def _judge(self, index: int, length: int, hit: PlaceHit, common: bool) -> Mention | None:
        """The mention that an exact name makes, or None where the words mean something else."""
        context = Context(self.text, self.tokens, index, index + length)
        if context.is_name() or (length == 1 and context.is_month()):
            return None
        token = self.tokens[index]
        cue = self._cue(context, token)
        weight = self.gazetteer.likelihood(hit)
        if length == 1 and cue != NONE and self.gazetteer.is_abroad([token.folded]) and weight < SMALLEST_BESIDE_ABROAD:
            return self._judge_abroad(index, 1)
        answers = self.bare_answer and (self.single_word or not (common or len(token.folded) < 3))
        if answers and common and weight < SMALLEST_COMMON:
            return None
        if not answers and not self._is_meant(context, token, cue, hit, common, length):
            return None
        return self._mention(index, length, hit, context)

    def _is_meant(self, context: Context, token: Token, cue: str, hit: PlaceHit, common: bool, length: int) -> bool:
        """Whether a name that fits is used as one. Short and common ones need more around them."""
        weight = self.gazetteer.likelihood(hit)
        latin = placenames.script(token.folded) == "latin"
        if not latin and not common:
            return (cue != NONE and weight >= SMALLEST_FOREIGN) or weight >= 2 * SMALLEST_FOREIGN
        if latin and length == 1 and len(token.folded) < SHORTEST_BARE:
            return self._short_is_meant(context, token, cue, weight, common)
        if common:
            between_commas = context.alone() and weight >= LEAST_ALONE and (hit.candidates or self._beside_age(context))
            return bool(between_commas) or (
                cue != NONE and (not latin or self._common_is_meant(context, token, weight))
            )
        if cue != NONE:
            return not (context.article() and weight < SMALLEST_BARE)
        if length > 1:
            return weight >= SMALLEST_BARE_CAPITAL or token.text[:1].isupper()
        least = SMALLEST_BARE_CAPITAL if token.text[:1].isupper() and not self.text.isupper() else SMALLEST_BARE
        return weight >= least and not context.article()

    def _beside_age(self, context: Context) -> bool:
        """Whether only a number stands in the next clause, or closes the one before: "17, Essen, Koch"."""
        before, after = self.tokens[: context.first], self.tokens[context.last :]
        closes = [token for token in before[-2:] if before and token.clause == before[-1].clause]
        follows = [token for token in after[:2] if token.clause == after[0].clause]
        capital = not before or self.tokens[context.first].text[:1].isupper()
        ages = (*closes, *(follows if len(follows) == 1 else ()))
        return capital and any(token.text.isdecimal() and len(token.text) == 2 for token in ages)

    def _short_is_meant(self, context: Context, token: Token, cue: str, weight: float, common: bool) -> bool:
        """Whether two or three letters (HY, Ffm, Ulm) are a place: after a preposition, or where nothing else is."""
        abbreviation = token.text.isupper() and not self.text.isupper()
        if len(token.folded) == 2:
            plate = cues().has("abbreviations", token.folded) and context.beside_a_number()
            return plate or (cue != NONE and (abbreviation or context.resides())) or (abbreviation and context.alone())
        if common:
            return cue != NONE and self._common_is_meant(context, token, weight)
        strange = token.folded not in self.gazetteer.plain_words
        if cue != NONE:
            return strange or weight >= LEAST_SHORT
        return (strange and (abbreviation or weight >= LEAST_SHORT)) or (context.alone() and weight >= LEAST_SHORT)

    def _common_is_meant(self, context: Context, token: Token, weight: float) -> bool:
        """Whether a town called like a common word is meant: right after "in" and the like, among fitting words."""
        if context.article() or context.is_school_subject():
            return False
        if context.corrects() or context.explained():
            return True
        if (context.previous == "nach" and context.moves() and weight >= LEAST_SHORT) or context.endings:
            return True
        if context.previous in ("in", "nach", "raum", "umkreis", "nahe", "naehe", "stadt", "richtung", "near", "w"):
            return token.text[:1].isupper() or context.resides() or context.searches()
        if context.previous in ("aus", "from") and context.only_a_cue() and weight >= SMALLEST_COMMON:
            return any(token.text.isdecimal() and len(token.text) == len("16") for token in self.tokens)
        return context.previous in ("aus", "from", "von") and context.resides()

    def _cue(self, context: Context, token: Token) -> str:
        """The cue before a name; a preposition of another language counts only before names of some length."""
        cue = context.cue()
        if cue != NONE and cues().has("foreign_at", context.previous) and len(token.folded) <= 3:
            return NONE
        return cue

    def _mention(self, index: int, length: int, hit: PlaceHit, context: Context) -> Mention:
        start, end = self.tokens[index].start, self.tokens[index + length - 1].end
        ruled_out = context.is_denied() or context.is_left()
        rank = context.rank() - RANK_UNSURE * (not hit.place)
        return Mention(hit, start, end, None if ruled_out else rank, context.corrects())

    def _judge_abroad(self, index: int, length: int) -> Mention | None:
        """A country or foreign city: where something is wanted, not where somebody comes from."""
        context = Context(self.text, self.tokens, index, index + length)
        cue = context.cue()
        if context.is_name() or (cue == NONE and not self.bare_answer) or (cue == FROM and not self.bare_answer):
            return None
        return self._mention(index, length, PlaceHit(unknown="abroad"), context)

    def _judge_region(self, index: int, length: int, region: Region) -> Mention | None:
        """A Land or a stretch of country: too large to search in, but a reason to ask for a town there."""
        context = Context(self.text, self.tokens, index, index + length)
        cue = context.cue()
        comes_from = cue == FROM and context.previous != "von" and context.resides()
        wanted = cue == AT or comes_from or (context.alone() and region.state)
        if not region.asked or context.is_name() or not (wanted or self.bare_answer):
            return None
        mention = self._mention(index, length, PlaceHit(unknown="region"), context)
        return mention if mention.rank is None else replace(mention, rank=RANK_REGION)

    # Names with endings or mistakes

    def _varied(self, index: int) -> Mention | None:
        token = self.tokens[index]
        if len(token.folded) < SHORTEST_BARE:
            return None
        context = Context(self.text, self.tokens, index, index + 1)
        if context.is_name():
            return None
        cue = self._cue(context, token)
        hit = self.gazetteer.inflected([token.folded], self.near)
        if hit and self._inflected_is_meant(token, hit, cue):
            mention = self._mention(index, 1, hit, context)
            return self._by_turkish_ending(token, mention)
        adjective = self._adjective(index)
        if adjective:
            return self._mention(index, 1, adjective, context)
        if token.folded in self.gazetteer.plain_words or self.gazetteer.is_demonym(token.folded) or context.article():
            return None
        return self._misspelt(index, context, cue)

    def _inflected_is_meant(self, token: Token, hit: PlaceHit, cue: str) -> bool:
        weight = self.gazetteer.likelihood(hit)
        if placenames.script(token.folded) != "latin":
            return self._foreign_is_meant(token, cue, weight)
        return weight >= SMALLEST_BARE and (
            token.folded not in self.gazetteer.plain_words or (cue != NONE and weight >= 200_000)
        )

    def _foreign_is_meant(self, token: Token, cue: str, weight: float) -> bool:
        """Whether a name in another script is meant: large towns, and those around the pilot towns."""
        plain = token.folded in self.gazetteer.plain_words
        if cue != NONE:
            return weight >= (LARGE_CITY if plain else SMALLEST_FOREIGN)
        return weight >= 2 * SMALLEST_FOREIGN and not plain

    def _by_turkish_ending(self, token: Token, mention: Mention) -> Mention:
        """Turkish says "in" with an ending: as good as a preposition."""
        if mention.rank is not None and re.search(r"(?:de|da|te|ta)(?:y[ie]m|ki)?$", token.folded):
            return replace(mention, rank=max(mention.rank, RANK_AT))
        return mention

    def _adjective(self, index: int) -> PlaceHit:
        """ "Kasseler Raum", "Weinheimer Firmen": the town, where an adjective in -er goes with such a word."""
        word = self.tokens[index].folded
        following = self.tokens[index + 1 : index + 2]
        if not word.endswith("er") or not cues().any("area", following):
            return PlaceHit()
        return self.gazetteer.exact([word[:-2]], self.near) or self.gazetteer.exact([word[:-1]], self.near)

    def _misspelt(self, index: int, context: Context, cue: str) -> Mention | None:
        """A misspelt place: any after "in", towns people often mean without it; in doubt none."""
        token = self.tokens[index]
        if placenames.script(token.folded) == "arabic" and not context.resides():
            return None
        self.guesses += 1
        if self.guesses > MOST_GUESSES:
            return None
        if cue == NONE:
            return self._misspelt_bare(index, context)
        hit = self.gazetteer.misspelt([token.folded], self.near, prominent=context.previous == "bei")
        latin = placenames.script(token.folded) == "latin"
        likely = self.gazetteer.likelihood(hit) >= (SMALLEST_BARE if latin else SMALLEST_FOREIGN)
        if (hit.place and likely) or (hit and context.resides()) or (hit.candidates and likely and context.searches()):
            return self._mention(index, 1, hit, context)
        if context.resides() and cue in (AT, FROM) and context.previous in ("in", "aus"):
            return self._mention(index, 1, PlaceHit(unknown="unknown"), context)
        return None

    def _misspelt_bare(self, index: int, context: Context) -> Mention | None:
        """A misspelt town without "in": a large one, or a town between commas ("16, osnabrük, autos")."""
        token = self.tokens[index]
        if len(token.folded) < SHORTEST_MISSPELT or cues().has("first_names", token.folded):
            return None
        alone = context.alone() and len(self.tokens) > 1
        hit = self.gazetteer.misspelt([token.folded], self.near, prominent=not alone)
        meant = hit.place and (not alone or self.gazetteer.likelihood(hit) >= SMALLEST_ALONE)
        return self._mention(index, 1, hit, context) if meant else None

    # Answers to "where?"

    def _words_of_answer(self) -> list[Token]:
        return [
            token
            for index, token in enumerate(self.tokens)
            if index not in self.other_words and not cues().has("filler", token.folded) and not token.attached
        ]

    def _attempt(self) -> PlaceHit:
        """What a short answer to "where?" without any known name comes closest to."""
        words = self._words_of_answer()
        if not words or len(words) > MOST_WORDS_OF_ANSWER or "?" in self.text:
            return PlaceHit()
        strange = [token for token in words if self._is_strange(token)]
        if not strange:
            return PlaceHit()
        whole = [words] if len(words) > 1 else []
        for attempt in [*whole, *([token] for token in strange)]:
            hit = self._guess(attempt, attempt == words)
            if hit:
                return replace(hit, spans=((attempt[0].start, attempt[-1].end),))
        return PlaceHit()

    def _guess(self, attempt: list[Token], whole: bool) -> PlaceHit:
        """What a part of an answer comes closest to; a part of several words has to be more telling than the whole."""
        first, last = self.tokens.index(attempt[0]), self.tokens.index(attempt[-1]) + 1
        cued = Context(self.text, self.tokens, first, last).cue() != NONE
        latin = placenames.script(attempt[0].folded) == "latin"
        if not latin and not (whole and len(attempt) == 1):
            return PlaceHit()
        folded = [token.folded for token in attempt]
        hit = self.gazetteer.misspelt(folded, self.near, prominent=not (whole or cued))
        if hit and (latin or self.gazetteer.likelihood(hit) >= SMALLEST_FOREIGN):
            return hit
        single = attempt[0]
        if len(attempt) == 1 and (whole or cued) and _looks_like_place(single):
            return PlaceHit(unknown="unknown")
        return PlaceHit()

    def _is_strange(self, token: Token) -> bool:
        """Whether a word is none of everyday language: then it may be a misspelt place, or a wrong postcode."""
        if token.text.isdecimal():
            return len(token.text) in (4, 5)
        return len(token.folded) >= SHORTEST_BARE and token.folded not in self.gazetteer.plain_words


def _looks_like_place(token: Token) -> bool:
    """Whether an unknown word was meant as a place: by its ending, a capital, or as a postcode."""
    if token.text.isdecimal() or _PLACE_ENDING.search(token.folded):
        return True
    return token.text[:1].isupper() and not token.text.isupper()
