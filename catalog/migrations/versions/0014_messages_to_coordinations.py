"""Messages that are passed on to coordinations, and their answers

Revision: 0014, after 0013, 2026-11-26 11:35:00
"""

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('handoff',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('municipality_ags', sa.String(length=8), nullable=False),
    sa.Column('pseudonym', sa.String(length=64), nullable=False),
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('chat', sa.String(length=80), nullable=False),
    sa.Column('language', sa.String(length=12), nullable=False),
    sa.Column('details', sa.String(length=300), nullable=True),
    sa.Column('is_waiting', sa.Boolean(), nullable=False),
    sa.Column('changed_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['municipality_ags'], ['municipality.ags'], name=op.f('fk_handoff_municipality_ags_municipality'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handoff'))
    )
    with op.batch_alter_table('handoff', schema=None) as batch_op:
        batch_op.create_index('ix_handoff_municipality_ags', ['municipality_ags', 'changed_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_handoff_pseudonym'), ['pseudonym'], unique=False)
        batch_op.create_index(batch_op.f('ix_handoff_channel'), ['channel'], unique=False)
        batch_op.create_index(batch_op.f('ix_handoff_changed_at'), ['changed_at'], unique=False)

    op.create_table('handoff_text',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('handoff_id', sa.Integer(), nullable=False),
    sa.Column('side', sa.String(length=6), nullable=False),
    sa.Column('text', sa.String(length=2000), nullable=False),
    sa.Column('written_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('is_delivered', sa.Boolean(), nullable=False),
    sa.CheckConstraint("side IN ('person', 'desk')", name=op.f('ck_handoff_text_side')),
    sa.CheckConstraint('length(text) BETWEEN 1 AND 2000', name=op.f('ck_handoff_text_text')),
    sa.ForeignKeyConstraint(['handoff_id'], ['handoff.id'], name=op.f('fk_handoff_text_handoff_id_handoff'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handoff_text'))
    )
    with op.batch_alter_table('handoff_text', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_handoff_text_handoff_id'), ['handoff_id'], unique=False)


def downgrade() -> None:
    op.drop_table('handoff_text')
    op.drop_table('handoff')
