"""Accounts at an identity provider

Revision: 0005, after 0004, 2026-11-26 08:22:13.750596
"""

from alembic import op
import sqlalchemy as sa


revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('account', sa.Column('identity', sa.String(length=255), nullable=True))


def downgrade() -> None:
    op.drop_column('account', 'identity')
