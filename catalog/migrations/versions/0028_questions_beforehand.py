"""Questions that are handed in before a date

Revision: 0028, after 0026, 2026-11-26 18:00:00
"""

from alembic import op
import sqlalchemy as sa


revision = '0028'
down_revision = '0026'
branch_labels = None
depends_on = None

EVENTS = ('INSERT', 'UPDATE', 'DELETE')
NOTE = 'UPDATE catalog_state SET changes = changes + 1'


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
        for event in EVENTS:
            op.execute(
                f'CREATE TRIGGER advance_question_noted_{event.lower()} AFTER {event} ON advance_question BEGIN {NOTE}; END'
            )
    else:
        op.execute(
            f'CREATE CONSTRAINT TRIGGER advance_question_noted AFTER {" OR ".join(EVENTS)} ON advance_question '
            'DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_catalog_change()'
        )


def downgrade() -> None:
    op.drop_table('advance_question')
