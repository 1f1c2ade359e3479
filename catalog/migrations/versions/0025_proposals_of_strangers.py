"""Proposals of those who are no provider yet

Revision: 0025, after 0024, 2026-11-26 15:40:00
"""

from alembic import op
import sqlalchemy as sa


revision = '0025'
down_revision = '0024'
branch_labels = None
depends_on = None

# Nothing points at proposals: a batch may make the table anew on SQLite.
EITHER = '(provider_id IS NULL) <> (municipality_ags IS NULL)'
OWNER = 'fk_proposal_municipality_ags_municipality'


def upgrade() -> None:
    with op.batch_alter_table('proposal') as batch:
        batch.alter_column('provider_id', existing_type=sa.Integer(), nullable=True)
        batch.add_column(sa.Column('municipality_ags', sa.String(length=8), nullable=True))
        batch.add_column(sa.Column('sender', sa.JSON(), nullable=True))
        batch.create_foreign_key(OWNER, 'municipality', ['municipality_ags'], ['ags'], ondelete='CASCADE')
        batch.create_check_constraint(op.f('ck_proposal_owner'), EITHER)
        batch.create_index('ix_proposal_municipality_ags', ['municipality_ags'])


def downgrade() -> None:
    op.execute('DELETE FROM proposal WHERE provider_id IS NULL')
    with op.batch_alter_table('proposal') as batch:
        batch.drop_index('ix_proposal_municipality_ags')
        batch.drop_constraint(op.f('ck_proposal_owner'), type_='check')
        batch.drop_constraint(OWNER, type_='foreignkey')
        batch.drop_column('sender')
        batch.drop_column('municipality_ags')
        batch.alter_column('provider_id', existing_type=sa.Integer(), nullable=False)
