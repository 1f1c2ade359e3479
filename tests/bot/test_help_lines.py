"""Temporary."""


def test_nothing() -> None:
    """Temporary."""
