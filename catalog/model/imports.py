"""Files on their way into the catalog, and what was decided about their columns."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from catalog.model.base import Base, UtcDateTime, one_of
from catalog.vocabulary import ImportStatus


class ImportRun(Base):
    """One import: a file or what a calendar had to say, what is to be done with it, how far that is, what came of it.

    ``headings`` are those of a table, ``samples`` what stands first below each, ``columns`` which of ours each means.
    ``content`` is emptied when the import has ended. ``wrong`` counts the offers that could not be taken. ``report`` is
    what :mod:`catalog.exchange.reports` makes of the steps. An import that is at work looks at ``is_cancelled``.
    With ``is_undone``, the work is to take it back, or was.
    """

    __tablename__ = "import_run"
    __table_args__ = (
        one_of("status", ImportStatus),
        Index("ix_import_run_municipality_ags", "municipality_ags", "status"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags"))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="SET NULL"), index=True)
    feed_id: Mapped[int | None] = mapped_column(ForeignKey("calendar_feed.id", ondelete="SET NULL"), index=True)
    file_name: Mapped[str] = mapped_column(String(200))
    format: Mapped[str] = mapped_column(String(10))
    source: Mapped[str] = mapped_column(String(40))
    content: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    headings: Mapped[list[str]] = mapped_column(JSON, default=list)
    samples: Mapped[list[str]] = mapped_column(JSON, default=list)
    columns: Mapped[list[str]] = mapped_column(JSON, default=list)
    defaults: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    only_right: Mapped[bool] = mapped_column(default=False)
    publish: Mapped[bool] = mapped_column(default=False)
    status: Mapped[str] = mapped_column(String(10))
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    wrong: Mapped[int] = mapped_column(default=0)
    is_cancelled: Mapped[bool] = mapped_column(default=False)
    is_undone: Mapped[bool] = mapped_column(default=False)
    report: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), deferred=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class ColumnChoice(Base):
    """What somebody of a municipality said that a heading means: the name of a column, empty for none of ours."""

    __tablename__ = "column_choice"

    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags"), primary_key=True)
    heading: Mapped[str] = mapped_column(String(120), primary_key=True)
    name: Mapped[str] = mapped_column(String(40))


class CalendarFeed(Base):
    """A calendar on the web that is looked at again and again, from ``next_at`` on.

    Its offers have ``source`` before their ids, ``defaults`` are what it does not say (``kind``, ``provider``), and new
    ones are published where ``publish`` says so, in the name of the account. ``problem`` is why it could not be fetched
    the last time (see ``catalog.exchange.addresses``), empty if it could.
    """

    __tablename__ = "calendar_feed"
    __table_args__ = (UniqueConstraint("source"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    municipality_ags: Mapped[str] = mapped_column(ForeignKey("municipality.ags"), index=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="SET NULL"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    url: Mapped[str] = mapped_column(String(500))
    source: Mapped[str] = mapped_column(String(40))
    defaults: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    publish: Mapped[bool] = mapped_column(default=False)
    every_hours: Mapped[int]
    next_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    checked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    problem: Mapped[str] = mapped_column(String(40), default="")
