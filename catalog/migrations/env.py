"""Alembic's entry point: runs on the connection handed over by ``catalog.database`` (one way to connect, not two)."""

from alembic import context

from catalog.model import Base

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=Base.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
