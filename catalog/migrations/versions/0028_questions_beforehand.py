"""Questions that are handed in before a date

Revision: 0028, after 0032, 2026-11-26 18:45:00
"""

from alembic import op
import sqlalchemy as sa


revision = '0028'
down_revision = '0032'
branch_labels = None
depends_on = None

ROWS = {'INSERT': ('NEW',), 'UPDATE': ('OLD', 'NEW'), 'DELETE': ('OLD',)}
NOTE = 'UPDATE catalog_state SET changes = changes + 1'
# As revision 0030 has it for what belongs to an offer.
NOTE_OFFER = """
INSERT INTO offer_change (offer_id, changes)
SELECT noted.id, catalog_state.changes FROM catalog_state, ({ids}) AS noted WHERE noted.id IS NOT NULL
ON CONFLICT (offer_id) DO UPDATE SET changes = excluded.changes
"""
FUNCTION = """
CREATE FUNCTION note_change_of_advance_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('lotse.noted_in', true) IS DISTINCT FROM txid_current()::text THEN
        PERFORM set_config('lotse.noted_in', txid_current()::text, true);
        {note};
    END IF;
    {note_offer};
    RETURN NULL;
END $$
"""


def _noting(rows: tuple[str, ...]) -> str:
    return NOTE_OFFER.format(ids=' UNION '.join(f'SELECT {row}.offer_id AS id' for row in rows))


def upgrade() -> None:
    op.create_table(
        'advance_question',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('municipality_ags', sa.String(length=8), nullable=False),
        sa.Column('offer_id', sa.Integer(), nullable=False),
        sa.Column('date_id', sa.Integer(), nullable=True),
        sa.Column('text', sa.String(length=300), nullable=False),
        sa.Column('language', sa.String(length=12), nullable=False),
        sa.Column('asked_on', sa.Date(), nullable=False),
        sa.Column('status', sa.String(length=10), nullable=False),
        sa.Column('answer', sa.String(length=1000), nullable=True),
        sa.Column('answered_by', sa.String(length=120), nullable=False),
        sa.Column('is_shown', sa.Boolean(), nullable=False),
        sa.Column('faq_id', sa.Integer(), nullable=True),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.CheckConstraint("status IN ('new', 'approved', 'rejected')", name=op.f('ck_advance_question_status')),
        sa.CheckConstraint('length(text) BETWEEN 1 AND 300', name=op.f('ck_advance_question_text')),
        sa.CheckConstraint('length(answer) BETWEEN 1 AND 1000', name=op.f('ck_advance_question_answer')),
        sa.CheckConstraint(
            "NOT is_shown OR (status = 'approved' AND answer IS NOT NULL)", name=op.f('ck_advance_question_is_shown')
        ),
        sa.ForeignKeyConstraint(
            ['municipality_ags'], ['municipality.ags'], ondelete='CASCADE',
            name=op.f('fk_advance_question_municipality_ags_municipality'),
        ),
        sa.ForeignKeyConstraint(
            ['offer_id'], ['offer.id'], ondelete='CASCADE', name=op.f('fk_advance_question_offer_id_offer')
        ),
        sa.ForeignKeyConstraint(
            ['date_id'], ['offer_date.id'], ondelete='SET NULL', name=op.f('fk_advance_question_date_id_offer_date')
        ),
        sa.ForeignKeyConstraint(['faq_id'], ['faq.id'], ondelete='SET NULL', name=op.f('fk_advance_question_faq_id_faq')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_advance_question')),
    )
    for name, columns in (
        ('municipality_ags', ['municipality_ags', 'status']),
        ('offer_id', ['offer_id', 'status']),
        ('date_id', ['date_id']),
        ('faq_id', ['faq_id']),
    ):
        op.create_index(f'ix_advance_question_{name}', 'advance_question', columns)
    if op.get_bind().dialect.name == 'sqlite':
        for event, rows in ROWS.items():
            op.execute(
                f'CREATE TRIGGER advance_question_noted_{event.lower()} AFTER {event} ON advance_question '
                f'BEGIN {NOTE}; {_noting(rows)}; END'
            )
    else:
        op.execute(FUNCTION.format(note=NOTE, note_offer=_noting(('OLD', 'NEW'))))
        op.execute(
            f'CREATE CONSTRAINT TRIGGER advance_question_noted AFTER {" OR ".join(ROWS)} ON advance_question '
            'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_change_of_advance_question()'
        )


def downgrade() -> None:
    op.drop_table('advance_question')
    if op.get_bind().dialect.name != 'sqlite':
        op.execute('DROP FUNCTION note_change_of_advance_question()')
