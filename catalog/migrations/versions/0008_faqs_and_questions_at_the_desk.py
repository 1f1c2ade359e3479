"""FAQs and questions at the desk

Revision: 0008, after 0007, 2026-11-26 11:05:00
"""

from alembic import op
import sqlalchemy as sa


revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Column by column: a batch would make SQLite copy the tables, and dropping an old one would delete what hangs on it.
    op.add_column('faq', sa.Column('version', sa.Integer(), nullable=False, server_default='1'))
    _point('faq', 'replaces_id', 'INTEGER', 'faq', 'id')
    _point('faq_text', 'municipality_ags', 'VARCHAR(8)', 'municipality', 'ags')
    _point('proposed_wording', 'municipality_ags', 'VARCHAR(8)', 'municipality', 'ags')
    op.add_column('unanswered_question', sa.Column('group_id', sa.Integer(), nullable=True))
    op.create_index('ix_unanswered_question_group', 'unanswered_question', ['municipality_ags', 'group_id'])
    faqs = sa.table('faq', sa.column('id'), sa.column('municipality_ags'))
    for name in ('faq_text', 'proposed_wording'):
        table = sa.table(name, sa.column('faq_id'), sa.column('municipality_ags'))
        owner = sa.select(faqs.c.municipality_ags).where(faqs.c.id == table.c.faq_id).scalar_subquery()
        op.execute(sa.update(table).values(municipality_ags=owner))


def _point(table: str, column: str, kind: str, to: str, key: str) -> None:
    """A column that points at another table. As text: Alembic adds no constraint to a table of SQLite."""
    name = f'fk_{table}_{column}_{to}'
    op.execute(f'ALTER TABLE {table} ADD COLUMN {column} {kind} CONSTRAINT {name} REFERENCES {to} ({key})')
    op.create_index(f'ix_{table}_{column}', table, [column], unique=False)


def downgrade() -> None:
    op.drop_index('ix_unanswered_question_group', 'unanswered_question')
    op.drop_column('unanswered_question', 'group_id')
    for table, column in (('proposed_wording', 'municipality_ags'), ('faq_text', 'municipality_ags'), ('faq', 'replaces_id')):
        op.drop_index(f'ix_{table}_{column}', table)
        op.drop_column(table, column)
    op.drop_column('faq', 'version')
