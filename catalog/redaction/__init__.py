"""Cutting out of a text what tells who wrote it."""
