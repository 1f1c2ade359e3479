"""Somebody without an account, who fills in a form of the portal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

import httpx

from tests.web.conftest import Running


@dataclass
class Stranger:
    """A browser without scripts; the clock of the pages goes on while it types."""

    web: Running
    client: httpx.Client

    def send(self, path: str, fields: dict[str, object]) -> httpx.Response:
        """Open the form at ``path`` and send it ``after_s`` seconds later (20), with what it carries itself."""
        page = self.client.get(path, params={"lang": "de"}).text
        seal = re.search(r'name="seal" value="([^"]+)"', page)
        assert seal
        self.web.clock.moment += timedelta(seconds=float(str(fields.pop("after_s", 20))))
        return self.client.post(f"{path}?lang=de", data={"seal": seal[1]} | fields)
