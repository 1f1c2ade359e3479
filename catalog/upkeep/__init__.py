"""Keeping a catalog in good order: its schema, and what is let go of when."""
