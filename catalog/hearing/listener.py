"""The one who hears: a message in, a :class:`catalog.wish.Heard` out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from catalog.hearing import asks
from catalog.hearing.age import Age, hear_age
from catalog.hearing.choices import EitherOr, guess_choice, hear_choice
from catalog.hearing.days import hear_days
from catalog.hearing.formats import digital_words, hear_format
from catalog.hearing.kinds import hear_kinds, kind_words
from catalog.hearing.names import names
from catalog.hearing.numbers import in_digits
from catalog.hearing.people import looks_for_other, tells_of_other
from catalog.hearing.phrases import phrases
from catalog.hearing.place import spot_place
from catalog.hearing.text import blank, fold, sound, without_gender_marks
from catalog.hearing.typos import mend, mended_words
from catalog.places.gazetteer import PlaceHit
from catalog.wish import Heard, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from catalog.fields import FieldHits, Lexicon
    from catalog.meaning.embedding import Meaning
    from catalog.places.gazetteer import Gazetteer


_REHEARSAL = "kein praktikum, für meine schwester, 15, nicht mit firmen reden, ab dem 3. mai bis 10 km, im april 16"
"""A message that needs every pattern."""


class Listener:
    """Takes the criteria out of messages, with the places and the words for fields it is given. Keeps no state."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon) -> None:
        self._gazetteer = gazetteer
        self._lexicon = lexicon
        # The phrases of ten languages take most of a second to compile: better now than in somebody's first message.
        self.hear(_REHEARSAL, today=date(2026, 1, 1), shown=3)

    def hear(
        self,
        text: str,
        *,
        today: date,
        expecting: str | None = None,
        near: Place | None = None,
        shown: int = 0,
        among: Sequence[Place] = (),
        meaning: Meaning | None = None,
        question: EitherOr | None = None,
    ) -> Heard:
        """What ``text`` says, apart from everything said before.

        ``expecting`` is the slot just asked for (``age``, ``interests``, ``place``), ``near`` the place known so far,
        ``shown`` the number of cards on show, ``among`` the places just asked back about, ``meaning`` gives the
        embedding of ``text`` where no known word for a field was found though an interest is stated, ``question`` is
        the open one of the interest helper. Any text is safe; only its first 2,000 characters are read.
        """
        said = without_gender_marks(sound(text))
        plain = fold(said)
        mended = mend(plain)
        if question and (choice := self._choice(said, plain, question)):
            return choice
        place, fields = self._place_and_fields(said, plain, expecting=expecting, near=near, among=among)
        # Without the name of the place, "kassel 15" is a number on its own, and "Lehre" no kind of offer.
        spans = list(place.spans) if place.place else []
        digits = in_digits(mend(blank(plain, spans, ",")))
        ordinal = None if expecting == "age" else asks.hear_ordinal(mended, shown)
        age = hear_age(digits, today=today, asked=expecting == "age") if ordinal is None else Age()
        kinds = hear_kinds(mend(blank(plain, spans)))
        where = place.place or near
        heard = Heard(
            age=age.years,
            age_unlikely=age.unlikely,
            place=place.place,
            place_candidates=place.candidates,
            place_unknown=place.unknown,
            fields=fields.fields or self._guessed(mended, fields, expecting, meaning),
            not_fields=fields.not_fields,
            topics=fields.topics,
            format=hear_format(mended),
            kind=kinds.kind,
            not_kinds=kinds.not_kinds,
            days=hear_days(mended, today=today, state=where.state if where else None),
            radius_km=asks.hear_radius(in_digits(mended)),
            nearer=asks.wants_nearer(mended),
            farther=asks.accepts_farther(mended),
            adds=asks.adds_more(mended),
            for_other=looks_for_other(digits) or (tells_of_other(digits) and not age.own),
            ordinal=ordinal,
            cost=asks.hear_cost(mended),
            open=asks.hear_open(mended),
            other_dates=asks.wants_other_dates(mended),
            steer=asks.hear_steer(mended),
        )
        if question and meaning and not (heard.has_criteria() or heard.steer):
            guessed = guess_choice(plain, meaning(), question)
            heard = replace(heard, choice=guessed, choice_by="meaning" if guessed else "")
        whatever = not heard.open and asks.says_whatever(mended, alone=not heard.has_criteria())
        return replace(heard, whatever=whatever)

    def _choice(self, said: str, plain: str, question: EitherOr) -> Heard | None:
        """An answer to ``question``, if that is all: who names a place, or a field or kind beside it, says more."""
        choice = hear_choice(plain, question)
        if not choice.name or spot_place(said, self._gazetteer, expecting=False, near=None).place:
            return None  # "Kassel" is no "Kasse"
        rest = blank(said, list(choice.spans))
        if self._lexicon.spot(rest).fields or hear_kinds(fold(rest)).kind:
            return None
        return Heard(choice=choice.name, choice_by="words" if choice.stray else "whole")

    def _place_and_fields(
        self, said: str, plain: str, *, expecting: str | None, near: Place | None, among: Sequence[Place]
    ) -> tuple[PlaceHit, FieldHits]:
        """Place and fields, none of them read out of the other's words.

        A sure place is blanked before fields are looked for; an unsure one gives way to a field in the same words.
        """
        said = blank(said, list(names(said, plain)))
        place = spot_place(
            said,
            self._gazetteer,
            expecting=expecting == "place",
            near=near,
            other_words=kind_words(plain) + mended_words(plain),
            among=among,
        )
        elsewhere = [found.span() for found in phrases("kinds", "no_field").finditer(plain)]
        elsewhere += digital_words(plain) + mended_words(plain)  # a misspelt "Beratung" is no "Bewirtung"
        fields = self._lexicon.spot(blank(said, elsewhere + (list(place.spans) if place.place else [])))
        if not place.place and expecting != "place" and _overlap(place, fields):
            place = PlaceHit()
        return place, fields

    def _guessed(
        self, mended: str, fields: FieldHits, expecting: str | None, meaning: Meaning | None
    ) -> tuple[str, ...]:
        """Fields by meaning, for a stated interest without any known word."""
        if meaning is None or fields or phrases("interests", "not_stated").search(mended):
            return ()
        if expecting == "interests" or phrases("interests", "stated").search(mended):
            return self._lexicon.guess(meaning())
        return ()


def _overlap(place: PlaceHit, fields: FieldHits) -> bool:
    return any(start < named.end and named.start < end for start, end in place.spans for named in fields.spans)
