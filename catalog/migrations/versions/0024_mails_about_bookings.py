"""Mail addresses that news of a booking go to

Revision: 0024, after 0023, 2026-11-26 15:30:00
"""

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0024'
down_revision = '0023'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('booking_mail',
    sa.Column('booking_id', sa.Integer(), nullable=False),
    sa.Column('handle', sa.String(length=32), nullable=False),
    sa.Column('address', sa.String(length=254), nullable=False),
    sa.Column('language', sa.String(length=12), nullable=False),
    sa.Column('is_confirmed', sa.Boolean(), nullable=False),
    sa.Column('created_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['booking_id'], ['booking.id'], name=op.f('fk_booking_mail_booking_id_booking'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('booking_id', name=op.f('pk_booking_mail')),
    sa.UniqueConstraint('handle', name=op.f('uq_booking_mail_handle'))
    )
    with op.batch_alter_table('booking_mail', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_booking_mail_address'), ['address'], unique=False)

    with op.batch_alter_table('booking_notice', schema=None) as batch_op:
        batch_op.add_column(sa.Column('mailed_at', catalog.model.base.UtcDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table('booking_notice', schema=None) as batch_op:
        batch_op.drop_column('mailed_at')
    op.drop_table('booking_mail')
