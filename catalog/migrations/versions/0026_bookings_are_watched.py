"""Changes of what can be booked are counted, too

Revision: 0026, after 0025, 2026-11-26 15:45:00
"""

from alembic import op


revision = '0026'
down_revision = '0025'
branch_labels = None
depends_on = None

WATCHED = ('booking_setup', 'booking_slot')
EVENTS = ('INSERT', 'UPDATE', 'DELETE')
NOTE = 'UPDATE catalog_state SET changes = changes + 1'


def upgrade() -> None:
    for table in WATCHED:
        if op.get_bind().dialect.name == 'sqlite':
            for event in EVENTS:
                op.execute(f'CREATE TRIGGER {table}_noted_{event.lower()} AFTER {event} ON {table} BEGIN {NOTE}; END')
        else:
            op.execute(
                f'CREATE CONSTRAINT TRIGGER {table}_noted AFTER {" OR ".join(EVENTS)} ON {table} '
                'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_catalog_change()'
            )


def downgrade() -> None:
    for table in WATCHED:
        if op.get_bind().dialect.name == 'sqlite':
            for event in EVENTS:
                op.execute(f'DROP TRIGGER {table}_noted_{event.lower()}')
        else:
            op.execute(f'DROP TRIGGER {table}_noted ON {table}')
