"""What waits in inbox and outbox is read in parts, the oldest first

Revision: 0034, after 0028, 2026-11-26 22:00:00
"""

from alembic import op
import sqlalchemy as sa


revision = '0034'
down_revision = '0028'
branch_labels = None
depends_on = None

INDICES = {
    'inbox_update': ('ix_inbox_update_oldest', ['channel', 'id', 'chat']),
    'outbox_message': ('ix_outbox_message_oldest', ['channel', 'is_bulk', 'id', 'chat']),
}
WAITS = sa.text("state = 'new'")


def upgrade() -> None:
    for table, (name, columns) in INDICES.items():
        op.create_index(name, table, columns, sqlite_where=WAITS, postgresql_where=WAITS)


def downgrade() -> None:
    for table, (name, _) in INDICES.items():
        op.drop_index(name, table)
