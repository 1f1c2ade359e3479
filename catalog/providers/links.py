"""Links by which providers come to their own offers without an account."""

from __future__ import annotations

from datetime import timedelta

from catalog.links import Links
from catalog.model import Provider, ProviderLink

PROVIDER_LINKS = Links(
    Provider, ProviderLink, ProviderLink.provider_id, timedelta(days=30), lambda provider: provider.is_archived
)
