"""Links that open a kit without an account: made at the desk, used as long as they last, revoked there."""

from __future__ import annotations

from datetime import timedelta

from catalog.links import Links
from catalog.model import Kit, KitLink

KIT_LINKS = Links(Kit, KitLink, KitLink.kit_id, timedelta(days=365), lambda kit: kit.is_closed)
"""They last a school year, holidays included."""
