"""Imports can be taken back: the audit log knows which one changed what

Revision: 0018, after 0017, 2026-11-26 14:30:00
"""

from alembic import op
import sqlalchemy as sa


revision = '0018'
down_revision = '0017'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Written out: batches would copy the table on SQLite, and Alembic's own ADD COLUMN leaves ON DELETE out there.
    op.execute('ALTER TABLE audit_entry ADD COLUMN import_id INTEGER '
               'CONSTRAINT fk_audit_entry_import_id_import_run REFERENCES import_run (id) ON DELETE SET NULL')
    op.create_index('ix_audit_entry_import_id', 'audit_entry', ['import_id'], unique=False)
    op.add_column('import_run', sa.Column('is_undone', sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column('import_run', 'is_undone')
    op.drop_index('ix_audit_entry_import_id', 'audit_entry')
    op.drop_column('audit_entry', 'import_id')
