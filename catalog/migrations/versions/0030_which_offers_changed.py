"""Which offers changed, and what concerned more than offers

Revision: 0030, after 0026, 2026-11-26 18:00:00

A later migration that makes a watched table anew (a batch on SQLite) has to make its triggers anew, too.
"""

from alembic import op
import sqlalchemy as sa


revision = '0030'
down_revision = '0026'
branch_labels = None
depends_on = None

EVENTS = ('INSERT', 'UPDATE', 'DELETE')
EVERYTHING = ('municipality', 'provider')
OFFERS = {
    'offer': '{row}.id',
    'offer_field': '{row}.offer_id',
    'offer_date': '{row}.offer_id',
    'booking_setup': '{row}.offer_id',
    'booking_slot': '(SELECT offer_id FROM offer_date WHERE id = {row}.date_id)',
}
"""How the offer is known from a row. A date that is gone took its slots along, and noted the offer itself."""
NOTE = 'UPDATE catalog_state SET changes = changes + 1'
NOTE_EVERYTHING = 'UPDATE catalog_state SET everything = changes'
NOTE_OFFER = """
INSERT INTO offer_change (offer_id, changes)
SELECT noted.id, catalog_state.changes FROM catalog_state, ({ids}) AS noted WHERE noted.id IS NOT NULL
ON CONFLICT (offer_id) DO UPDATE SET changes = excluded.changes
"""
FUNCTIONS = """
CREATE FUNCTION note_{name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('lotse.noted_in', true) IS DISTINCT FROM txid_current()::text THEN
        PERFORM set_config('lotse.noted_in', txid_current()::text, true);
        UPDATE catalog_state SET changes = changes + 1;
    END IF;
    {note};
    RETURN NULL;
END $$
"""


def _ids(table: str, event: str) -> str:
    rows = {'INSERT': ('NEW',), 'UPDATE': ('OLD', 'NEW'), 'DELETE': ('OLD',)}[event]
    return ' UNION '.join(f'SELECT {OFFERS[table].format(row=row)} AS id' for row in rows)


def upgrade() -> None:
    op.add_column('catalog_state', sa.Column('everything', sa.BigInteger(), nullable=False, server_default='0'))
    op.execute('UPDATE catalog_state SET everything = changes')
    op.create_table(
        'offer_change',
        sa.Column('offer_id', sa.Integer(), autoincrement=False, nullable=False),
        sa.Column('changes', sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint('offer_id', name=op.f('pk_offer_change')),
    )
    op.create_index(op.f('ix_offer_change_changes'), 'offer_change', ['changes'])
    if op.get_bind().dialect.name == 'sqlite':
        for table in (*EVERYTHING, *OFFERS):
            for event in EVENTS:
                also = NOTE_EVERYTHING if table in EVERYTHING else NOTE_OFFER.format(ids=_ids(table, event))
                op.execute(f'DROP TRIGGER {table}_noted_{event.lower()}')
                op.execute(
                    f'CREATE TRIGGER {table}_noted_{event.lower()} AFTER {event} ON {table} '
                    f'BEGIN {NOTE}; {also}; END'
                )
        return
    op.execute(FUNCTIONS.format(name='everything', note=NOTE_EVERYTHING))
    for table in (*EVERYTHING, *OFFERS):
        op.execute(f'DROP TRIGGER {table}_noted ON {table}')
        if table in OFFERS:
            # At the end of the transaction a row that was changed twice has two events: both note the same.
            both = ' UNION '.join(f'SELECT {OFFERS[table].format(row=row)} AS id' for row in ('OLD', 'NEW'))
            op.execute(FUNCTIONS.format(name=f'change_of_{table}', note=NOTE_OFFER.format(ids=both)))
        function = 'note_everything' if table in EVERYTHING else f'note_change_of_{table}'
        op.execute(
            f'CREATE CONSTRAINT TRIGGER {table}_noted AFTER {" OR ".join(EVENTS)} ON {table} '
            f'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {function}()'
        )
    op.execute('DROP FUNCTION note_catalog_change()')


def downgrade() -> None:
    if op.get_bind().dialect.name == 'sqlite':
        for table in (*EVERYTHING, *OFFERS):
            for event in EVENTS:
                op.execute(f'DROP TRIGGER {table}_noted_{event.lower()}')
                op.execute(f'CREATE TRIGGER {table}_noted_{event.lower()} AFTER {event} ON {table} BEGIN {NOTE}; END')
    else:
        op.execute(FUNCTIONS.replace('    {note};\n', '').format(name='catalog_change'))
        for table in (*EVERYTHING, *OFFERS):
            op.execute(f'DROP TRIGGER {table}_noted ON {table}')
            op.execute(
                f'CREATE CONSTRAINT TRIGGER {table}_noted AFTER {" OR ".join(EVENTS)} ON {table} '
                'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_catalog_change()'
            )
        for name in ('everything', *(f'change_of_{table}' for table in OFFERS)):
            op.execute(f'DROP FUNCTION note_{name}()')
    op.drop_table('offer_change')
    op.drop_column('catalog_state', 'everything')
