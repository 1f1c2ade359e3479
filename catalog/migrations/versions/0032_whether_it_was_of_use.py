"""Whether a date was of use to those who were there: asked, and counted

Revision: 0032, after 0030, 2026-11-26 18:30:00
"""

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0032'
down_revision = '0030'
branch_labels = None
depends_on = None

NOTICES = ('moved_up', 'expired', 'changed', 'postponed', 'called_off', 'moved_back', 'day_before', 'hour_before')
COUNTS = ('chat', 'language', 'code', 'search', 'field', 'gap', 'shown', 'opened', 'signup', 'booked', 'question', 'handoff')


def upgrade() -> None:
    op.add_column('booking', sa.Column('rated', sa.Boolean(), nullable=False, server_default=sa.false()))
    allow_notices(NOTICES, (*NOTICES, 'how_was_it'))
    allow_counts(COUNTS, (*COUNTS, 'face'))


def downgrade() -> None:
    op.execute("DELETE FROM booking_notice WHERE kind = 'how_was_it'")
    op.execute("DELETE FROM weekly_count WHERE kind = 'face'")
    allow_counts((*COUNTS, 'face'), COUNTS)
    allow_notices((*NOTICES, 'how_was_it'), NOTICES)
    op.drop_column('booking', 'rated')


def allow_notices(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    """Allow other kinds. SQLite copies the table, which nothing points at, as it is written down here."""
    table = sa.Table('booking_notice', sa.MetaData(),
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('booking_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('about', sa.String(length=60), nullable=False),
    sa.Column('values', sa.JSON(), nullable=False),
    sa.Column('created_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('delivered_at', catalog.model.base.UtcDateTime(), nullable=True),
    sa.Column('mailed_at', catalog.model.base.UtcDateTime(), nullable=True),
    sa.CheckConstraint(one_of(before), name='ck_booking_notice_kind'),
    sa.ForeignKeyConstraint(['booking_id'], ['booking.id'], name='fk_booking_notice_booking_id_booking', ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name='pk_booking_notice'),
    sa.UniqueConstraint('booking_id', 'about', name='uq_booking_notice_booking_id'),
    sa.Index('ix_booking_notice_delivered_at', 'delivered_at', 'booking_id'))
    with op.batch_alter_table('booking_notice', copy_from=table) as batch_op:
        batch_op.drop_constraint(op.f('ck_booking_notice_kind'), type_='check')
        batch_op.create_check_constraint(op.f('ck_booking_notice_kind'), one_of(after))


def allow_counts(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    """The same for what is counted."""
    table = sa.Table('weekly_count', sa.MetaData(),
    sa.Column('week', sa.Date(), nullable=False),
    sa.Column('municipality_ags', sa.String(length=8), nullable=False),
    sa.Column('kind', sa.String(length=10), nullable=False),
    sa.Column('key', sa.String(length=64), nullable=False),
    sa.Column('n', sa.Integer(), nullable=False),
    sa.Column('people', sa.Integer(), nullable=False),
    sa.Column('newcomers', sa.Integer(), nullable=False),
    sa.CheckConstraint(one_of(before), name='ck_weekly_count_kind'),
    sa.CheckConstraint('n > 0', name='ck_weekly_count_n'),
    sa.CheckConstraint('people BETWEEN 0 AND n', name='ck_weekly_count_people'),
    sa.CheckConstraint('newcomers BETWEEN 0 AND people', name='ck_weekly_count_newcomers'),
    sa.ForeignKeyConstraint(['municipality_ags'], ['municipality.ags'], name='fk_weekly_count_municipality_ags_municipality', ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('week', 'municipality_ags', 'kind', 'key', name='pk_weekly_count'))
    with op.batch_alter_table('weekly_count', copy_from=table) as batch_op:
        batch_op.drop_constraint(op.f('ck_weekly_count_kind'), type_='check')
        batch_op.create_check_constraint(op.f('ck_weekly_count_kind'), one_of(after))


def one_of(kinds: tuple[str, ...]) -> str:
    return "kind IN (" + ", ".join(f"'{kind}'" for kind in kinds) + ")"
