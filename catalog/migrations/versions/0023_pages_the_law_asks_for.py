"""What municipalities say on the pages the law asks for, and who may frame their offers

Revision: 0023, after 0022, 2026-11-26 15:00:00
"""

from alembic import op
import sqlalchemy as sa


revision = '0023'
down_revision = '0022'
branch_labels = None
depends_on = None

LINES = ('operator', 'represented', 'responsible', 'officer', 'enforcement')


def upgrade() -> None:
    # Column by column: a batch would make SQLite copy tables that others point at.
    for name in LINES:
        op.add_column('municipality', sa.Column(f'legal_{name}', sa.String(length=300), nullable=True))
    op.add_column('municipality', sa.Column('legal_barriers', sa.Text(), nullable=True))
    op.add_column('municipality', sa.Column('legal_texts', sa.JSON(), nullable=False, server_default='{}'))
    op.add_column('municipality', sa.Column('embed_hosts', sa.JSON(), nullable=False, server_default='[]'))


def downgrade() -> None:
    for name in ('embed_hosts', 'legal_texts', 'legal_barriers', *(f'legal_{name}' for name in reversed(LINES))):
        op.drop_column('municipality', name)
