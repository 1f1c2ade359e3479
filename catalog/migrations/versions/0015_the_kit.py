"""The kit: links, codes, hand-picked lists, requests for groups

Revision: 0015, after 0014, 2026-11-26 14:25:00
"""

import hashlib
import re

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None

KEPT = ('code', 'municipality_ags', 'label', 'preset', 'expires_at', 'opened')


def upgrade() -> None:
    op.create_table('kit',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('municipality_ags', sa.String(length=8), nullable=False),
    sa.Column('name', sa.String(length=120), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('is_closed', sa.Boolean(), nullable=False),
    sa.Column('created_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.CheckConstraint("kind IN ('school', 'youth_centre', 'other')", name=op.f('ck_kit_kind')),
    sa.ForeignKeyConstraint(['municipality_ags'], ['municipality.ags'], name=op.f('fk_kit_municipality_ags_municipality')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kit'))
    )
    op.create_index(op.f('ix_kit_municipality_ags'), 'kit', ['municipality_ags'], unique=False)

    op.create_table('kit_link',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kit_id', sa.Integer(), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('created_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('expires_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('used_at', catalog.model.base.UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['kit_id'], ['kit.id'], name=op.f('fk_kit_link_kit_id_kit'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kit_link')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_kit_link_token_hash'))
    )
    op.create_index(op.f('ix_kit_link_kit_id'), 'kit_link', ['kit_id'], unique=False)
    op.create_index(op.f('ix_kit_link_expires_at'), 'kit_link', ['expires_at'], unique=False)

    kept = _kept()
    op.drop_table('recommendation')
    op.create_table('recommendation',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('code', sa.String(length=64), nullable=False),
    sa.Column('code_hash', sa.String(length=64), nullable=False),
    sa.Column('municipality_ags', sa.String(length=8), nullable=False),
    sa.Column('kit_id', sa.Integer(), nullable=True),
    sa.Column('label', sa.String(length=120), nullable=False),
    sa.Column('is_list', sa.Boolean(), nullable=False),
    sa.Column('sentence', sa.String(length=300), nullable=False),
    sa.Column('preset', sa.JSON(), nullable=False),
    sa.Column('expires_at', catalog.model.base.UtcDateTime(), nullable=True),
    sa.Column('is_revoked', sa.Boolean(), nullable=False),
    sa.Column('opened', sa.Integer(), nullable=False),
    sa.CheckConstraint('length(code) BETWEEN 1 AND 64', name=op.f('ck_recommendation_code')),
    sa.ForeignKeyConstraint(['kit_id'], ['kit.id'], name=op.f('fk_recommendation_kit_id_kit'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['municipality_ags'], ['municipality.ags'], name=op.f('fk_recommendation_municipality_ags_municipality')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recommendation')),
    sa.UniqueConstraint('code', name=op.f('uq_recommendation_code')),
    sa.UniqueConstraint('code_hash', name=op.f('uq_recommendation_code_hash'))
    )
    op.create_index(op.f('ix_recommendation_municipality_ags'), 'recommendation', ['municipality_ags'], unique=False)
    op.create_index('ix_recommendation_kit_id', 'recommendation', ['kit_id', 'id'], unique=False)
    _put_back([row | {'code_hash': _hash(row['code']), 'is_list': False, 'sentence': '', 'is_revoked': False} for row in kept])

    op.create_table('recommended_offer',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('recommendation_id', sa.Integer(), nullable=False),
    sa.Column('offer_id', sa.Integer(), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['offer_id'], ['offer.id'], name=op.f('fk_recommended_offer_offer_id_offer'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['recommendation_id'], ['recommendation.id'], name=op.f('fk_recommended_offer_recommendation_id_recommendation'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_recommended_offer')),
    sa.UniqueConstraint('recommendation_id', 'offer_id', name=op.f('uq_recommended_offer_recommendation_id'))
    )
    op.create_index(op.f('ix_recommended_offer_offer_id'), 'recommended_offer', ['offer_id'], unique=False)

    op.create_table('group_request',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('municipality_ags', sa.String(length=8), nullable=False),
    sa.Column('kit_id', sa.Integer(), nullable=False),
    sa.Column('offer_id', sa.Integer(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('grade', sa.String(length=60), nullable=False),
    sa.Column('days_wished', sa.String(length=300), nullable=False),
    sa.Column('needs', sa.String(length=500), nullable=False),
    sa.Column('contact_name', sa.String(length=120), nullable=False),
    sa.Column('contact_email', sa.String(length=200), nullable=True),
    sa.Column('contact_phone', sa.String(length=60), nullable=True),
    sa.Column('status', sa.String(length=10), nullable=False),
    sa.Column('answer', sa.String(length=1000), nullable=False),
    sa.Column('answered_by', sa.String(length=120), nullable=True),
    sa.Column('created_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('answered_at', catalog.model.base.UtcDateTime(), nullable=True),
    sa.CheckConstraint("status IN ('open', 'accepted', 'declined', 'withdrawn')", name=op.f('ck_group_request_status')),
    sa.CheckConstraint('size BETWEEN 1 AND 200', name=op.f('ck_group_request_size')),
    sa.ForeignKeyConstraint(['kit_id'], ['kit.id'], name=op.f('fk_group_request_kit_id_kit'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['municipality_ags'], ['municipality.ags'], name=op.f('fk_group_request_municipality_ags_municipality')),
    sa.ForeignKeyConstraint(['offer_id'], ['offer.id'], name=op.f('fk_group_request_offer_id_offer'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_group_request'))
    )
    op.create_index(op.f('ix_group_request_kit_id'), 'group_request', ['kit_id'], unique=False)
    op.create_index(op.f('ix_group_request_offer_id'), 'group_request', ['offer_id'], unique=False)
    op.create_index(op.f('ix_group_request_created_at'), 'group_request', ['created_at'], unique=False)
    op.create_index('ix_group_request_municipality_ags', 'group_request', ['municipality_ags', 'status'], unique=False)

    with op.batch_alter_table('audit_entry', schema=None) as batch_op:
        batch_op.add_column(sa.Column('kit_id', sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f('fk_audit_entry_kit_id_kit'), 'kit', ['kit_id'], ['id'], ondelete='SET NULL')
        batch_op.create_index(batch_op.f('ix_audit_entry_kit_id'), ['kit_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('audit_entry', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_audit_entry_kit_id'))
        batch_op.drop_constraint(batch_op.f('fk_audit_entry_kit_id_kit'), type_='foreignkey')
        batch_op.drop_column('kit_id')

    op.drop_table('group_request')
    op.drop_table('recommended_offer')
    kept = _kept()
    op.drop_table('recommendation')
    op.create_table('recommendation',
    sa.Column('code', sa.String(length=64), nullable=False),
    sa.Column('municipality_ags', sa.String(length=8), nullable=False),
    sa.Column('label', sa.String(length=120), nullable=False),
    sa.Column('preset', sa.JSON(), nullable=False),
    sa.Column('expires_at', catalog.model.base.UtcDateTime(), nullable=True),
    sa.Column('opened', sa.Integer(), nullable=False),
    sa.CheckConstraint('length(code) BETWEEN 1 AND 64', name=op.f('ck_recommendation_code')),
    sa.ForeignKeyConstraint(['municipality_ags'], ['municipality.ags'], name=op.f('fk_recommendation_municipality_ags_municipality')),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_recommendation'))
    )
    op.create_index(op.f('ix_recommendation_municipality_ags'), 'recommendation', ['municipality_ags'], unique=False)
    _put_back(kept)
    op.drop_table('kit_link')
    op.drop_table('kit')


def _codes(*names: str) -> sa.TableClause:
    types = {'preset': sa.JSON(), 'expires_at': catalog.model.base.UtcDateTime(), 'is_list': sa.Boolean(), 'is_revoked': sa.Boolean()}
    return sa.table('recommendation', *(sa.column(name, types.get(name)) for name in names))


def _kept() -> list[dict]:
    """The codes there are, with the columns that both schemas have."""
    return [dict(row) for row in op.get_bind().execute(sa.select(_codes(*KEPT))).mappings()]


def _put_back(rows: list[dict]) -> None:
    if rows:
        op.bulk_insert(_codes(*rows[0]), rows)


def _hash(code: str) -> str:
    """As ``catalog.kit.spelling.hash_of`` is at this revision."""
    return hashlib.sha256(re.sub(r'[\s-]', '', code).upper().encode('utf-8', 'replace')).hexdigest()
