"""Searching, and showing more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from actions.base import LotseAction, Reply, Turn
from actions.cards import cards
from actions.contact import contact, coordination
from actions.replies import Choice, Say, count, counted
from catalog.figures.counting import Count, searched
from catalog.hearing import resolve_days
from catalog.kit.codes import find_code, matches_of, picked_dates
from catalog.meaning.embedding import embed
from catalog.offers.words import language_note, title_language
from catalog.places.gazetteer import Gazetteer
from catalog.search.searching import find
from catalog.vocabulary import CountKind
from catalog.wish import Found, Wish

PAGE = 3
"""Cards at once: as many as a phone shows without losing the first."""
YOUNGEST, OLDEST = 12, 27
"""Whom Lotse is for; 27 is where youth services end (SGB VIII, section 7)."""
CHANGEABLE = ("interests", "place", "age")


class FindOffers(LotseAction):
    """Searches with the complete wish and shows the first page."""

    called = "action_find_offers"

    def reply(self, turn: Turn) -> Reply:
        """The first page; or the next one when the message changed nothing ("gibts noch was?")."""
        if turn.hint.get("vague") and turn.page:
            return show(self, turn, already=_shown(turn))
        return show(self, turn, already=[])


class ShowMore(LotseAction):
    """Shows the next page."""

    called = "action_more"

    def reply(self, turn: Turn) -> Reply:
        """The next page, or the open question when there has been no search yet."""
        if turn.press[0] == "list":
            return show_list(self, turn)
        if not turn.wish.complete:
            return Reply().go_on(turn)
        return show(self, turn, already=_shown(turn))


def show_list(action: LotseAction, turn: Turn) -> Reply:
    """A page of a list that somebody at a school has picked. It is no search, and asks for none."""
    now = action.services.now()
    code, _, number = turn.press[1].partition(".")
    first = (int(number or 1) - 1) * PAGE
    with action.services.database.session() as session:
        picked = find_code(session, code, now)
        dates = picked_dates(session, picked.offer_ids, now) if picked else []
        page = dates[first : first + PAGE]
        more = [Choice("button-list-more", f"/list:{code}.{int(number or 1) + 1}")] if dates[first + PAGE :] else []
        buttons = [*more, Choice("button-find", "/find")]
        if not page:
            return Reply().say(Say("code-list-empty" if picked else "code-dead", buttons=buttons)).wait(turn)
        listed = cards(session, matches_of(page), now, turn.language)
        said = Say(
            "code-list-title",
            before=_in_german(turn, listed) if not first else [],
            cards=listed,
            buttons=buttons,
            kind="results",
        )
    shown = [date.offer_id for date in dates[: first + PAGE]]
    reply = Reply().note(count(CountKind.SHOWN, n=len(page))).say(said)
    return reply.set(shown=shown, page=[[date.offer_id, date.id] for date in page], focus=None).wait(turn)


def _dated(wish: Wish, now: datetime) -> Wish:
    """Holidays named before the place have no dates yet: they differ by Land."""
    if not (wish.days and wish.place):
        return wish
    return replace(wish, days=resolve_days(wish.days, wish.place.state, now.date()))


def _shown(turn: Turn) -> list[int]:
    return list(turn.slots.get("shown") or [])


def show_again(action: LotseAction, turn: Turn) -> Reply:
    """The page that was shown last, once more: the same search gives the same offers. It is not counted again."""
    on_page = {offer_id for offer_id, _ in turn.page}
    return show(action, turn, already=[offer_id for offer_id in _shown(turn) if offer_id not in on_page], again=True)


def show(action: LotseAction, turn: Turn, already: list[int], *, again: bool = False) -> Reply:
    """Search and show what has not been shown yet. Every search is counted, without a person."""
    services = action.services
    wish = _dated(turn.wish.wish(), services.now())
    with services.database.session() as session:
        found = find(
            session,
            wish,
            now=services.now(),
            words=embed(" ".join(wish.topics)) if wish.topics else None,
            limit=PAGE + 1,
            exclude=frozenset(already),
            related=services.lexicon.related,
        )
        page = found.matches[:PAGE]
        reply = (
            Reply()
            .note_wish(turn)
            .note(counted(_counts(wish, found, len(page), is_new=not (already or again), again=again)))
            .set(
                shown=[*already, *(match.offer_id for match in page)],
                page=[[match.offer_id, match.date_id] for match in page],
                focus=None,
            )
        )
        if not page:
            return reply.say(_nothing(action, session, turn, again=bool(already)))
        listed = cards(session, page, services.now(), turn.language)
        return reply.say(
            Say(
                key="found-more" if already else _headline(turn, wish, found),
                values={"count": len(page), "criteria": turn.wish.known()},
                before=_before(turn, found, listed, services.gazetteer, first=not already),
                cards=listed,
                buttons=_buttons(more=len(found.matches) > PAGE),
                kind="results",
            )
        )


def _headline(turn: Turn, wish: Wish, found: Found) -> str:
    if not (turn.wish.known() and _suits(wish)):
        return "found-any"
    return "found" if found.exact else "found-near"


def _counts(wish: Wish, found: Found, shown: int, *, is_new: bool, again: bool) -> list[Count]:
    """What to count of a page: the search, if it is one, and the offers on it, unless they were there before."""
    cards = [Count(CountKind.SHOWN, n=shown)] if shown and not again else []
    return [*(searched(wish, found) if is_new else []), *cards]


def _in_german(turn: Turn, listed: list[dict[str, Any]]) -> list[Choice]:
    """That offers are in German, where not all are there in the person's language."""
    note = language_note(turn.language, map(title_language, listed))
    return [Choice(note)] if note else []


def _before(
    turn: Turn, found: Found, listed: list[dict[str, Any]], gazetteer: Gazetteer, *, first: bool
) -> list[Choice]:
    said = _who_else(turn) if first else []
    if found.widened:
        said.append(Choice(_why_widened(found, first=first)))
        said += [Choice(remark.key, values=_named(remark.values, gazetteer)) for remark in found.widened]
    return [*said, *(_in_german(turn, listed) if first else [])]


def _suits(wish: Wish) -> bool:
    """Whether Lotse is for people of this age."""
    return wish.age is None or YOUNGEST <= wish.age <= OLDEST


def _who_else(turn: Turn) -> list[Choice]:
    """Who is there for those for whom Lotse is not: said once per age."""
    wish = turn.wish.wish()
    if wish.age is None or _suits(wish) or (turn.page and turn.heard.age is None):
        return []
    return [Choice("too-young" if wish.age < YOUNGEST else "too-old")]


def _why_widened(found: Found, *, first: bool) -> str:
    if not first:
        return "no-more-exact"
    return "few-exact" if found.exact else "none-exact"


def _named(values: dict[str, str | int], gazetteer: Gazetteer) -> dict[str, Any]:
    """Municipalities by their names: the catalog tells them by AGS."""
    if "places" not in values:
        return dict(values)
    places = [gazetteer.by_ags(ags) for ags in str(values["places"]).split(",")]
    return {**values, "places": ", ".join(place.name for place in places if place)}


def _buttons(*, more: bool) -> list[Choice]:
    on = Choice("button-more", "/more") if more else Choice("button-alert", "/alert")
    return [on, Choice("button-change", "/change"), Choice("button-restart", "/restart")]


def _nothing(action: LotseAction, session: Session, turn: Turn, *, again: bool) -> Say:
    """Nothing (more) fits: said honestly, with ways on, the last of them a human."""
    wish = turn.wish.wish()
    anyhow = [Choice("button-format-any", "/format:any")] if wish.format else []
    anytime = [Choice("button-any-day", "/change:days")] if wish.days else []
    anycost = [Choice("button-any-cost", "/change:free")] if wish.free else []
    slots = [Choice(f"button-change-{slot}", f"/change:{slot}") for slot in CHANGEABLE]
    alert = Choice("button-alert", "/alert")
    buttons = [alert, *anyhow, *anytime, *anycost, *slots, Choice("button-human", "/human")]
    if again:
        return Say("found-no-more", buttons=buttons)
    town = coordination(session, turn.wish.place, action.services.municipality_ags)
    if not town:
        return Say("found-nothing-alone", before=_who_else(turn), buttons=buttons)
    return Say("found-nothing", values={"contact": contact(town)}, before=_who_else(turn), buttons=buttons)
