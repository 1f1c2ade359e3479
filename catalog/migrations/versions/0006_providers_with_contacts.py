"""Providers with contacts

Revision: 0006, after 0005, 2026-11-26 10:55:00.000000
"""

from alembic import op
import sqlalchemy as sa



revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Column by column: a batch would make SQLite copy the table, and offers point at it.
    op.add_column('provider', sa.Column('address', sa.String(length=200), nullable=True))
    op.add_column('provider', sa.Column('contacts', sa.JSON(), nullable=False, server_default='[]'))
    op.add_column('provider', sa.Column('is_archived', sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    for name in ('is_archived', 'contacts', 'address'):
        op.drop_column('provider', name)
