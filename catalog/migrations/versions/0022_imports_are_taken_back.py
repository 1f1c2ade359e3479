"""Imports can be taken back: the audit log knows which one changed what

Revision: 0022, after 0021, 2026-11-26 14:30:00
"""

from alembic import op
import sqlalchemy as sa


revision = '0022'
down_revision = '0021'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('audit_entry', schema=None) as batch_op:  # nothing points at it: it may be copied
        batch_op.add_column(sa.Column('import_id', sa.Integer(), nullable=True))
        batch_op.create_foreign_key('fk_audit_entry_import_id_import_run', 'import_run', ['import_id'], ['id'], ondelete='SET NULL')
        batch_op.create_index('ix_audit_entry_import_id', ['import_id'], unique=False)
    op.add_column('import_run', sa.Column('is_undone', sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column('import_run', 'is_undone')
    with op.batch_alter_table('audit_entry', schema=None) as batch_op:
        batch_op.drop_index('ix_audit_entry_import_id')
        batch_op.drop_constraint('fk_audit_entry_import_id_import_run', type_='foreignkey')
        batch_op.drop_column('import_id')
