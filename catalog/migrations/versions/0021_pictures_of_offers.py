"""Pictures of offers

Revision: 0021, after 0020, 2026-11-26 14:20:00
"""

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0021'
down_revision = '0020'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('picture',
    sa.Column('key', sa.String(length=32), nullable=False),
    sa.Column('municipality_ags', sa.String(length=8), nullable=False),
    sa.Column('content', sa.LargeBinary(), nullable=False),
    sa.Column('origin', sa.String(length=500), nullable=True),
    sa.Column('created_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['municipality_ags'], ['municipality.ags'], name=op.f('fk_picture_municipality_ags_municipality'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_picture'))
    )
    op.create_index('ix_picture_municipality_ags', 'picture', ['municipality_ags'], unique=False)
    op.create_index('ix_picture_created_at', 'picture', ['created_at'], unique=False)
    # Column by column: a batch would make SQLite copy the table, and dropping the old one would delete all dates with it.
    points = sa.ForeignKey('picture.key', name='fk_offer_picture_key_picture')
    op.add_column('offer', sa.Column('picture_key', sa.String(length=32), points, nullable=True), inline_references=True)
    op.add_column('offer', sa.Column('picture_alt', sa.String(length=300), nullable=True))
    op.create_index('ix_offer_picture_key', 'offer', ['picture_key'], unique=False)


def downgrade() -> None:
    op.drop_index('ix_offer_picture_key', 'offer')
    op.drop_column('offer', 'picture_alt')
    op.drop_column('offer', 'picture_key')
    op.drop_table('picture')
