"""Offers as they are worked on: sheets and their rules, lists, changes, history, freshness, what is published."""
