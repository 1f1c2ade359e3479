"""Keeping a catalog in good order: its schema, its backups, and what is let go of when."""
