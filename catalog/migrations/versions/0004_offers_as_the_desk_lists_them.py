"""Offers as the desk lists them

Revision: 0004, after 0003, 2026-11-26 07:02:52.577135
"""

import unicodedata
from datetime import timedelta

from alembic import op
import sqlalchemy as sa



revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Column by column: a batch would make SQLite copy the table, and dropping the old one would delete all dates with it.
    op.add_column('offer', sa.Column('review_on', sa.Date(), nullable=True))
    op.add_column('offer', sa.Column('version', sa.Integer(), nullable=False, server_default='1'))
    op.add_column('offer', sa.Column('folded', sa.String(length=500), nullable=False, server_default=''))
    op.create_index('ix_offer_review_on', 'offer', ['municipality_ags', 'status', 'review_on'], unique=False)
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    """What follows from the other columns, for the offers that are there already."""
    offers = sa.table('offer', *map(sa.column, ('id', 'title', 'summary', 'review_days', 'folded')),
                      sa.column('assured_date', sa.Date), sa.column('review_on', sa.Date))
    rows = connection.execute(sa.select(offers.c.id, offers.c.title, offers.c.summary, offers.c.assured_date, offers.c.review_days))
    for number, title, summary, assured, days in rows.all():
        folded = unicodedata.normalize('NFD', f'{title} {summary}'.lower().replace('ß', 's'))
        values = {
            'folded': ''.join(one for one in folded if not unicodedata.combining(one))[:500],
            'review_on': assured + timedelta(days=days) if assured else None,
        }
        connection.execute(sa.update(offers).where(offers.c.id == number).values(values))


def downgrade() -> None:
    op.drop_index('ix_offer_review_on', 'offer')
    for name in ('folded', 'version', 'review_on'):
        op.drop_column('offer', name)
