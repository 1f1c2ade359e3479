"""Bookings: seats, waiting lists, what is to be told, and counts that stay

Revision: 0016, after 0015, 2026-11-26 14:30:00
"""

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None

KINDS = ('chat', 'language', 'code', 'search', 'field', 'gap', 'shown', 'opened', 'signup', 'question', 'handoff')
ACTIVE = "state IN ('booked', 'waiting', 'offered')"


def upgrade() -> None:
    # As part of the column: a batch would make SQLite copy tables that others point at.
    for mode in ('digital', 'onsite'):
        op.execute(
            f"ALTER TABLE offer_date ADD COLUMN {mode}_taken INTEGER DEFAULT 0 NOT NULL "
            f"CONSTRAINT ck_offer_date_{mode}_taken CHECK ({mode}_taken >= 0)"
        )
    op.execute(
        "ALTER TABLE municipality ADD COLUMN booking_days INTEGER DEFAULT 28 NOT NULL "
        "CONSTRAINT ck_municipality_booking_days CHECK (booking_days BETWEEN 1 AND 28)"
    )
    count_kinds(KINDS, (*KINDS, 'booked'))
    op.create_table('booking_setup',
    sa.Column('offer_id', sa.Integer(), nullable=False),
    sa.Column('is_open', sa.Boolean(), nullable=False),
    sa.Column('nickname_purpose', sa.String(length=200), nullable=True),
    sa.Column('confirm_hours', sa.Integer(), nullable=False),
    sa.CheckConstraint('confirm_hours BETWEEN 1 AND 168', name=op.f('ck_booking_setup_confirm_hours')),
    sa.ForeignKeyConstraint(['offer_id'], ['offer.id'], name=op.f('fk_booking_setup_offer_id_offer'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('offer_id', name=op.f('pk_booking_setup'))
    )
    op.create_table('booking_slot',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('date_id', sa.Integer(), nullable=False),
    sa.Column('firm', sa.String(length=120), nullable=False),
    sa.Column('starts_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('ends_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('seats', sa.Integer(), nullable=False),
    sa.CheckConstraint('starts_at < ends_at', name=op.f('ck_booking_slot_ends_after_start')),
    sa.CheckConstraint('seats > 0', name=op.f('ck_booking_slot_seats')),
    sa.CheckConstraint('length(firm) BETWEEN 1 AND 120', name=op.f('ck_booking_slot_firm')),
    sa.ForeignKeyConstraint(['date_id'], ['offer_date.id'], name=op.f('fk_booking_slot_date_id_offer_date'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_booking_slot')),
    sa.UniqueConstraint('date_id', 'firm', 'starts_at', name=op.f('uq_booking_slot_date_id'))
    )
    op.create_table('booking_tally',
    sa.Column('date_id', sa.Integer(), nullable=False),
    sa.Column('mode', sa.String(length=10), nullable=False),
    sa.Column('booked', sa.Integer(), nullable=False),
    sa.Column('attended', sa.Integer(), nullable=False),
    sa.CheckConstraint("mode IN ('digital', 'onsite')", name=op.f('ck_booking_tally_mode')),
    sa.CheckConstraint('attended BETWEEN 0 AND booked', name=op.f('ck_booking_tally_attended')),
    sa.ForeignKeyConstraint(['date_id'], ['offer_date.id'], name=op.f('fk_booking_tally_date_id_offer_date'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('date_id', 'mode', name=op.f('pk_booking_tally'))
    )
    op.create_table('booking',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('uid', sa.String(length=32), nullable=False),
    sa.Column('municipality_ags', sa.String(length=8), nullable=False),
    sa.Column('date_id', sa.Integer(), nullable=True),
    sa.Column('slot_id', sa.Integer(), nullable=True),
    sa.Column('pseudonym', sa.String(length=64), nullable=False),
    sa.Column('channel', sa.String(length=20), nullable=False),
    sa.Column('chat', sa.String(length=80), nullable=False),
    sa.Column('language', sa.String(length=12), nullable=False),
    sa.Column('link_hash', sa.String(length=64), nullable=False),
    sa.Column('mode', sa.String(length=10), nullable=False),
    sa.Column('state', sa.String(length=12), nullable=False),
    sa.Column('confirm_until', catalog.model.base.UtcDateTime(), nullable=True),
    sa.Column('nickname', sa.String(length=40), nullable=True),
    sa.Column('sequence', sa.Integer(), nullable=False),
    sa.Column('booked_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('title', sa.String(length=160), nullable=False),
    sa.Column('firm', sa.String(length=120), nullable=True),
    sa.Column('starts_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('ends_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('told', sa.JSON(), nullable=False),
    sa.Column('told_version', sa.Integer(), nullable=False),
    sa.CheckConstraint("state IN ('booked', 'waiting', 'offered', 'cancelled', 'called_off', 'expired', 'attended', 'missed')", name=op.f('ck_booking_state')),
    sa.CheckConstraint("mode IN ('digital', 'onsite')", name=op.f('ck_booking_mode')),
    sa.CheckConstraint('starts_at < ends_at', name=op.f('ck_booking_ends_after_start')),
    sa.CheckConstraint("(state = 'offered') = (confirm_until IS NOT NULL)", name=op.f('ck_booking_confirm_until')),
    sa.CheckConstraint('length(nickname) BETWEEN 1 AND 40', name=op.f('ck_booking_nickname')),
    sa.ForeignKeyConstraint(['date_id'], ['offer_date.id'], name=op.f('fk_booking_date_id_offer_date'), ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['municipality_ags'], ['municipality.ags'], name=op.f('fk_booking_municipality_ags_municipality')),
    sa.ForeignKeyConstraint(['slot_id'], ['booking_slot.id'], name=op.f('fk_booking_slot_id_booking_slot'), ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_booking')),
    sa.UniqueConstraint('link_hash', name=op.f('uq_booking_link_hash')),
    sa.UniqueConstraint('uid', name=op.f('uq_booking_uid'))
    )
    with op.batch_alter_table('booking', schema=None) as batch_op:
        batch_op.create_index('ix_booking_pot', ['date_id', 'slot_id', 'mode', 'state'], unique=False)
        batch_op.create_index('ix_booking_state', ['state', 'starts_at'], unique=False)
        batch_op.create_index('ix_booking_municipality_ags', ['municipality_ags', 'ends_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_booking_pseudonym'), ['pseudonym'], unique=False)
        batch_op.create_index(batch_op.f('ix_booking_slot_id'), ['slot_id'], unique=False)
        for name, column, where in (
            ('uq_booking_once_a_date', 'date_id', f'slot_id IS NULL AND {ACTIVE}'),
            ('uq_booking_once_a_slot', 'slot_id', ACTIVE),
        ):
            batch_op.create_index(name, ['pseudonym', column], unique=True, sqlite_where=sa.text(where), postgresql_where=sa.text(where))

    op.create_table('booking_notice',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('booking_id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('about', sa.String(length=60), nullable=False),
    sa.Column('values', sa.JSON(), nullable=False),
    sa.Column('created_at', catalog.model.base.UtcDateTime(), nullable=False),
    sa.Column('delivered_at', catalog.model.base.UtcDateTime(), nullable=True),
    sa.CheckConstraint("kind IN ('moved_up', 'expired', 'changed', 'postponed', 'called_off', 'moved_back', 'day_before', 'hour_before')", name=op.f('ck_booking_notice_kind')),
    sa.ForeignKeyConstraint(['booking_id'], ['booking.id'], name=op.f('fk_booking_notice_booking_id_booking'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_booking_notice')),
    sa.UniqueConstraint('booking_id', 'about', name=op.f('uq_booking_notice_booking_id'))
    )
    with op.batch_alter_table('booking_notice', schema=None) as batch_op:
        batch_op.create_index('ix_booking_notice_delivered_at', ['delivered_at', 'booking_id'], unique=False)


def downgrade() -> None:
    for name in ('booking_notice', 'booking', 'booking_tally', 'booking_slot', 'booking_setup'):
        op.drop_table(name)
    op.execute("DELETE FROM weekly_count WHERE kind = 'booked'")
    count_kinds((*KINDS, 'booked'), KINDS)
    op.drop_column('municipality', 'booking_days')
    for mode in ('digital', 'onsite'):
        op.drop_column('offer_date', f'{mode}_taken')


def count_kinds(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    """Allow other kinds of counts. SQLite copies the table, which nothing points at, as it is written down here."""
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
