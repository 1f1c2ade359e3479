"""Logos of municipalities

Revision: 0018, after 0017, 2026-11-26 14:50:00
"""

from alembic import op
import sqlalchemy as sa


revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('logo',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('municipality_ags', sa.String(length=8), nullable=False),
    sa.Column('svg', sa.Text(), nullable=False),
    sa.Column('ratio', sa.Double(), nullable=False),
    sa.Column('digest', sa.String(length=12), nullable=False),
    sa.CheckConstraint('ratio > 0', name=op.f('ck_logo_ratio')),
    sa.ForeignKeyConstraint(['municipality_ags'], ['municipality.ags'], name=op.f('fk_logo_municipality_ags_municipality'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_logo')),
    sa.UniqueConstraint('municipality_ags', name=op.f('uq_logo_municipality_ags'))
    )


def downgrade() -> None:
    op.drop_table('logo')
