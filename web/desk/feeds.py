"""Calendars of others that the desk follows."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from catalog.desk.tenancy import Actor
from catalog.exchange.addresses import NotFetched
from catalog.exchange.feeds import HOURS, TooManyFeeds, add_feed
from catalog.model import CalendarFeed
from catalog.vocabulary import Kind, Role
from web.desk.doors import Door, Visit
from web.desk.exchange import PAGE, exchange_page
from web.desk.forms import Words

FIELDS = ("name", "url", "kind", "provider", "hours", "publish")
LONGEST = {"name": 120, "url": 500, "provider": 200}


class CalendarFeeds:
    """The doors of this group."""

    def doors(self) -> list[Door]:
        """All of them."""
        return [
            Door("POST", "/exchange/feeds", self.add, Role.COORDINATOR),
            Door("POST", "/exchange/feeds/{feed}", self.change, Role.COORDINATOR),
        ]

    def add(self, visit: Visit) -> Response:
        """Follow a calendar."""
        typed = {name: str(visit.form.get(name, "")).strip()[: LONGEST.get(name, 20)] for name in FIELDS}
        wrong = _wrong(typed)
        if wrong:
            return exchange_page(visit, wrong, typed=typed)
        actor = Actor(visit.account.id, visit.account.municipality_ags)
        try:
            add_feed(
                visit.session,
                actor,
                name=typed["name"],
                url=typed["url"],
                defaults={"kind": typed["kind"], "provider": typed["provider"]},
                publish=bool(typed["publish"]),
                every_hours=int(typed["hours"]),
                now=visit.now,
            )
        except NotFetched as refused:
            return exchange_page(visit, Words(f"wrong-url-{refused.key}"), typed=typed)
        except TooManyFeeds:
            return exchange_page(visit, Words("wrong-too-many-feeds"), typed=typed)
        visit.office.importer.wake_after(visit.session)
        return visit.go(PAGE, "feed-added")

    def change(self, visit: Visit) -> Response:
        """Look at a calendar now, or follow it no longer. Its offers stay."""
        feed = visit.row(CalendarFeed, "feed")
        match visit.form.get("do"):
            case "look":
                feed.next_at = visit.now
                visit.office.importer.wake_after(visit.session)
                return visit.go(PAGE, "feed-looked")
            case "remove":
                visit.session.delete(feed)
                return visit.go(PAGE, "feed-removed")
            case _:
                raise HTTPException(400)


def _wrong(typed: dict[str, str]) -> Words | None:
    if not typed["name"] or not typed["url"] or not typed["provider"]:
        return Words("wrong-feed-empty")
    if typed["kind"] not in list(Kind):
        return Words("wrong-feed-kind")
    return None if typed["hours"] in map(str, HOURS) else Words("wrong-choice")
