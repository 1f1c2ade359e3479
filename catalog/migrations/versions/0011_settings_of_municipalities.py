"""Settings of municipalities

Revision: 0011, after 0010, 2026-11-26 11:25:00.000000
"""

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Column by column: a batch would make SQLite copy tables that others point at.
    op.add_column('municipality', sa.Column('helplines', sa.JSON(), nullable=False, server_default='[]'))
    op.add_column('municipality', sa.Column('greeting', sa.String(length=300), nullable=True))
    op.add_column('municipality', sa.Column('languages', sa.JSON(), nullable=True))
    op.add_column('municipality', sa.Column('question_days', sa.Integer(), nullable=True))
    op.add_column('municipality', sa.Column('remind_days', sa.Integer(), nullable=False, server_default='14'))
    op.add_column('municipality', sa.Column('mark_days', sa.Integer(), nullable=False, server_default='14'))
    op.add_column('municipality', sa.Column('hide_days', sa.Integer(), nullable=False, server_default='60'))
    op.add_column('provider', sa.Column('reminded_at', catalog.model.base.UtcDateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column('provider', 'reminded_at')
    for name in ('hide_days', 'mark_days', 'remind_days', 'question_days', 'languages', 'greeting', 'helplines'):
        op.drop_column('municipality', name)
