"""Dead letters, and messages in the outbox that nobody waits for

Revision: 0020, after 0019, 2026-11-26 14:40:00
"""

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0020'
down_revision = '0019'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('dead_letter',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('chat', sa.String(length=80), nullable=False),
    sa.Column('reason', sa.String(length=10), nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.Column('last_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('is_wanted_again', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_dead_letter')),
    sa.UniqueConstraint('channel', 'chat', 'reason', name=op.f('uq_dead_letter_channel'))
    )
    with op.batch_alter_table('dead_letter', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_dead_letter_last_at'), ['last_at'], unique=False)
    with op.batch_alter_table('outbox_message', schema=None) as batch_op:
        batch_op.add_column(sa.Column('tried_at', catalog.model.base.UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column('is_bulk', sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    with op.batch_alter_table('outbox_message', schema=None) as batch_op:
        batch_op.drop_column('is_bulk')
        batch_op.drop_column('tried_at')
    op.drop_table('dead_letter')
