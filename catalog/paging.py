"""Lists a page at a time."""

from __future__ import annotations


def paged(total: int, page: int, size: int) -> tuple[int, int]:
    """The page to show, and how many there are: the one asked for, or the last if there are fewer. Both from 1 on."""
    pages = max(1, -(-total // size))
    return min(max(1, page), pages), pages
