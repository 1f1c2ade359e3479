"""News that people asked for, and what is to be told in chats

Revision: 0019, after 0018, 2026-11-26 14:30:00
"""

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0019'
down_revision = '0018'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('subscription',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('handle', sa.String(length=32), nullable=False),
    sa.Column('rhythm', sa.String(length=8), nullable=False),
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('pseudonym', sa.String(length=64), nullable=True),
    sa.Column('chat', sa.String(length=80), nullable=False),
    sa.Column('address', sa.String(length=254), nullable=True),
    sa.Column('query', sa.String(length=1000), nullable=False),
    sa.Column('audience', sa.String(length=20), nullable=False),
    sa.Column('language', sa.String(length=12), nullable=False),
    sa.Column('is_confirmed', sa.Boolean(), nullable=False),
    sa.Column('known', sa.JSON(none_as_null=True), nullable=True),
    sa.Column('created_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('next_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('told_at', catalog.model.base.UtcDateTime(), nullable=True),
    sa.Column('ends_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.CheckConstraint("rhythm IN ('weekly', 'monthly')", name=op.f('ck_subscription_rhythm')),
    sa.CheckConstraint('(pseudonym IS NULL) <> (address IS NULL)', name=op.f('ck_subscription_chat_or_mail')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_subscription')),
    sa.UniqueConstraint('handle', name=op.f('uq_subscription_handle'))
    )
    with op.batch_alter_table('subscription', schema=None) as batch_op:
        batch_op.create_index('ix_subscription_next_at', ['next_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_subscription_pseudonym'), ['pseudonym'], unique=False)
        batch_op.create_index(batch_op.f('ix_subscription_address'), ['address'], unique=False)
        batch_op.create_index(batch_op.f('ix_subscription_ends_at'), ['ends_at'], unique=False)

    op.create_table('notice',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.String(length=80), nullable=False),
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('pseudonym', sa.String(length=64), nullable=False),
    sa.Column('chat', sa.String(length=80), nullable=False),
    sa.Column('language', sa.String(length=12), nullable=False),
    sa.Column('said', sa.JSON(), nullable=False),
    sa.Column('useless_from', catalog.model.base.UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice')),
    sa.UniqueConstraint('key', name=op.f('uq_notice_key'))
    )
    with op.batch_alter_table('notice', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_notice_channel'), ['channel'], unique=False)
        batch_op.create_index(batch_op.f('ix_notice_pseudonym'), ['pseudonym'], unique=False)

    with op.batch_alter_table('outbox_message', schema=None) as batch_op:
        batch_op.add_column(sa.Column('useless_from', catalog.model.base.UtcDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('outbox_message', schema=None) as batch_op:
        batch_op.drop_column('useless_from')
    op.drop_table('notice')
    op.drop_table('subscription')
