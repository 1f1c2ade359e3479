"""Providers of offers: who they are, their links, what they propose, what they are reminded of."""
