"""Changes of the catalog are counted

Revision: 0017, after 0016, 2026-11-26 14:20:00

A later migration that makes a watched table anew (a batch on SQLite) has to make its triggers anew, too, and one that
writes rows of a watched table and then alters it has to say SET CONSTRAINTS ALL IMMEDIATE between (PostgreSQL).
"""

from alembic import op
import sqlalchemy as sa


revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None

WATCHED = ('municipality', 'provider', 'offer', 'offer_field', 'offer_date')
EVENTS = ('INSERT', 'UPDATE', 'DELETE')
NOTE = 'UPDATE catalog_state SET changes = changes + 1'
# One more for each transaction, not for each row: an import writes thousands.
FUNCTION = """
CREATE FUNCTION note_catalog_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('lotse.noted_in', true) IS DISTINCT FROM txid_current()::text THEN
        PERFORM set_config('lotse.noted_in', txid_current()::text, true);
        NOTE;
    END IF;
    RETURN NULL;
END $$
""".replace('NOTE', NOTE)


def upgrade() -> None:
    state = op.create_table(
        'catalog_state',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('changes', sa.BigInteger(), nullable=False),
        sa.CheckConstraint('id = 1', name=op.f('ck_catalog_state_one_row')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_catalog_state')),
    )
    op.bulk_insert(state, [{'id': 1, 'changes': 0}])
    if op.get_bind().dialect.name == 'sqlite':
        for table in WATCHED:
            for event in EVENTS:
                op.execute(f'CREATE TRIGGER {table}_noted_{event.lower()} AFTER {event} ON {table} BEGIN {NOTE}; END')
    else:
        op.execute(FUNCTION)
        for table in WATCHED:
            op.execute(
                f'CREATE CONSTRAINT TRIGGER {table}_noted AFTER {" OR ".join(EVENTS)} ON {table} '
                'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_catalog_change()'
            )


def downgrade() -> None:
    if op.get_bind().dialect.name == 'sqlite':
        for table in WATCHED:
            for event in EVENTS:
                op.execute(f'DROP TRIGGER {table}_noted_{event.lower()}')
    else:
        for table in WATCHED:
            op.execute(f'DROP TRIGGER {table}_noted ON {table}')
        op.execute('DROP FUNCTION note_catalog_change()')
    op.drop_table('catalog_state')
