"""From one message to what it says: age, place, fields, format, kind, days (:class:`catalog.wish.Heard`)."""

from catalog.hearing.choices import EitherOr, speaks_of_the_future
from catalog.hearing.days import resolve_days
from catalog.hearing.listener import Listener

__all__ = ["EitherOr", "Listener", "resolve_days", "speaks_of_the_future"]
