"""Links and proposals of providers

Revision: 0010, after 0009, 2026-11-26 11:12:00.000000
"""

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('provider_link',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('provider_id', sa.Integer(), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('created_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('expires_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('used_at', catalog.model.base.UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['provider_id'], ['provider.id'], name=op.f('fk_provider_link_provider_id_provider'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_provider_link')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_provider_link_token_hash'))
    )
    op.create_index(op.f('ix_provider_link_provider_id'), 'provider_link', ['provider_id'], unique=False)
    op.create_index(op.f('ix_provider_link_expires_at'), 'provider_link', ['expires_at'], unique=False)

    op.create_table('proposal',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('provider_id', sa.Integer(), nullable=False),
    sa.Column('offer_id', sa.Integer(), nullable=True),
    sa.Column('base', sa.JSON(), nullable=False),
    sa.Column('parts', sa.JSON(), nullable=False),
    sa.Column('title', sa.String(length=160), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('status', sa.String(length=10), nullable=False),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('created_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('decided_at', catalog.model.base.UtcDateTime(), nullable=True),
    sa.CheckConstraint("status IN ('open', 'accepted', 'declined')", name=op.f('ck_proposal_status')),
    sa.ForeignKeyConstraint(['offer_id'], ['offer.id'], name=op.f('fk_proposal_offer_id_offer'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['provider_id'], ['provider.id'], name=op.f('fk_proposal_provider_id_provider'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_proposal'))
    )
    op.create_index(op.f('ix_proposal_offer_id'), 'proposal', ['offer_id'], unique=False)
    op.create_index(op.f('ix_proposal_provider_id'), 'proposal', ['provider_id'], unique=False)
    op.create_index('ix_proposal_status', 'proposal', ['status', 'provider_id'], unique=False)

    with op.batch_alter_table('audit_entry', schema=None) as batch_op:
        batch_op.add_column(sa.Column('provider_id', sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_audit_entry_provider_id_provider'), 'provider', ['provider_id'], ['id'], ondelete='SET NULL')
        batch_op.create_index(batch_op.f('ix_audit_entry_provider_id'), ['provider_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('audit_entry', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_audit_entry_provider_id'))
        batch_op.drop_constraint(batch_op.f('fk_audit_entry_provider_id_provider'), type_='foreignkey')
        batch_op.drop_column('provider_id')

    op.drop_table('proposal')
    op.drop_table('provider_link')
