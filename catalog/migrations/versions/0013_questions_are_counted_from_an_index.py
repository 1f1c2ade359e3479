"""Questions are counted from an index, without their vectors

Revision: 0013, after 0012, 2026-11-26 11:50:00
"""

from alembic import op


revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None

NAME, TABLE = 'ix_unanswered_question_group', 'unanswered_question'


def upgrade() -> None:
    op.drop_index(NAME, TABLE)
    op.create_index(NAME, TABLE, ['municipality_ags', 'status', 'group_id', 'count', 'last_day', 'language'])


def downgrade() -> None:
    op.drop_index(NAME, TABLE)
    op.create_index(NAME, TABLE, ['municipality_ags', 'group_id'])
