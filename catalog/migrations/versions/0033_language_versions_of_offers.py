"""What offers say in further languages

Revision: 0033, after 0034, 2026-11-26 21:40:00
"""

from alembic import op
import sqlalchemy as sa

import catalog.model


revision = '0033'
down_revision = '0034'
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
CREATE FUNCTION note_change_of_offer_text() RETURNS trigger LANGUAGE plpgsql AS $$
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
    op.add_column('offer', sa.Column('digest', sa.String(length=16), nullable=True))
    op.create_table(
        'offer_text',
        sa.Column('offer_id', sa.Integer(), nullable=False),
        sa.Column('language', sa.String(length=12), nullable=False),
        sa.Column('title', sa.String(length=160), nullable=False),
        sa.Column('summary', sa.String(length=300), nullable=False),
        sa.Column('description', sa.Text(), nullable=False),
        sa.Column('cost_note', sa.String(length=200), nullable=True),
        sa.Column('registration', sa.String(length=300), nullable=True),
        sa.Column('project_product', sa.String(length=200), nullable=True),
        sa.Column('project_equipment', sa.String(length=200), nullable=True),
        sa.Column('picture_alt', sa.String(length=300), nullable=True),
        sa.Column('rules', sa.JSON(), nullable=False),
        sa.Column('is_checked', sa.Boolean(), nullable=False),
        sa.Column('made_from', sa.String(length=16), nullable=False),
        sa.Column('updated_at', catalog.model.base.UtcDateTime(), nullable=False),
        sa.Column('folded', sa.String(length=500), nullable=False),
        sa.CheckConstraint('length(title) BETWEEN 1 AND 160', name=op.f('ck_offer_text_title')),
        sa.CheckConstraint("language <> 'de'", name=op.f('ck_offer_text_language')),
        sa.ForeignKeyConstraint(
            ['offer_id'], ['offer.id'], ondelete='CASCADE', name=op.f('fk_offer_text_offer_id_offer')
        ),
        sa.PrimaryKeyConstraint('offer_id', 'language', name=op.f('pk_offer_text')),
    )
    if op.get_bind().dialect.name == 'sqlite':
        for event, rows in ROWS.items():
            op.execute(
                f'CREATE TRIGGER offer_text_noted_{event.lower()} AFTER {event} ON offer_text '
                f'BEGIN {NOTE}; {_noting(rows)}; END'
            )
    else:
        op.execute(FUNCTION.format(note=NOTE, note_offer=_noting(('OLD', 'NEW'))))
        op.execute(
            f'CREATE CONSTRAINT TRIGGER offer_text_noted AFTER {" OR ".join(ROWS)} ON offer_text '
            'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_change_of_offer_text()'
        )


def downgrade() -> None:
    op.drop_table('offer_text')
    if op.get_bind().dialect.name != 'sqlite':
        op.execute('DROP FUNCTION note_change_of_offer_text()')
    op.drop_column('offer', 'digest')
