"""What happens in the chats, counted by week with the people behind it, instead of searches by day

Revision: 0007, after 0006, 2026-11-26 11:00:00
"""

from alembic import op
import sqlalchemy as sa


revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

KINDS = ('chat', 'language', 'code', 'search', 'field', 'gap', 'shown', 'opened', 'signup', 'question', 'handoff')


def upgrade() -> None:
    op.create_table('weekly_count',
    sa.Column('week', sa.Date(), nullable=False),
    sa.Column('municipality_ags', sa.String(length=8), nullable=False),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('key', sa.String(length=64), nullable=False),
    sa.Column('n', sa.Integer(), nullable=False),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('newcomers', sa.Integer(), nullable=False),
    sa.CheckConstraint("kind IN (" + ", ".join(f"'{kind}'" for kind in KINDS) + ")", name=op.f('ck_weekly_count_kind')),
    sa.CheckConstraint('n > 0', name=op.f('ck_weekly_count_n')),
    sa.CheckConstraint('people BETWEEN 0 AND n', name=op.f('ck_weekly_count_people')),
    sa.CheckConstraint('newcomers BETWEEN 0 AND people', name=op.f('ck_weekly_count_newcomers')),
    sa.ForeignKeyConstraint(['municipality_ags'], ['municipality.ags'], name=op.f('fk_weekly_count_municipality_ags_municipality'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('week', 'municipality_ags', 'kind', 'key', name=op.f('pk_weekly_count'))
    )
    op.add_column('person', sa.Column('counted', sa.JSON(), nullable=False, server_default='{}'))
    # Searches of before say nothing of the people behind them: none of them could ever be shown.
    op.drop_table('demand')


def downgrade() -> None:
    op.create_table('demand',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Date(), nullable=False),
    sa.Column('age_band', sa.String(length=10), nullable=False),
    sa.Column('fields', sa.String(length=200), nullable=False),
    sa.Column('ags', sa.String(length=8), nullable=False),
    sa.Column('format', sa.String(length=10), nullable=False),
    sa.Column('kind', sa.String(length=20), nullable=False),
    sa.Column('results', sa.String(length=10), nullable=False),
    sa.Column('searches', sa.Integer(), nullable=False),
    sa.CheckConstraint('searches > 0', name=op.f('ck_demand_searches')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_demand')),
    sa.UniqueConstraint('day', 'age_band', 'fields', 'ags', 'format', 'kind', 'results', name=op.f('uq_demand_day'))
    )
    with op.batch_alter_table('demand', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_demand_day'), ['day'], unique=False)
    op.drop_column('person', 'counted')
    op.drop_table('weekly_count')
