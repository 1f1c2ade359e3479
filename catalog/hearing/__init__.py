"""From one message to what it says: age, place, fields, format, kind, days (:class:`catalog.wish.Heard`)."""

from catalog.hearing.days import resolve_days
from catalog.hearing.listener import Listener

__all__ = ["Listener", "resolve_days"]
