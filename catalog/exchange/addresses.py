"""Fetching an address that somebody has typed in, without a way into the network that Lotse stands in.

Only ``http`` and ``https`` on their usual ports, only addresses of the public internet: a name is looked up once, every
address it has must be public, and the connection goes to one of these very addresses (no rebinding), with the name in
the ``Host`` header and in TLS. Redirects are followed by hand and checked the same way. Size and time are limited.
Nothing of the environment (proxies, ``.netrc``) is heeded.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

LARGEST = 2 * 1024 * 1024
"""Bytes of an answer: a calendar of 5,000 entries."""
WHOLE_S = 20.0
"""From the first look-up to the last byte, redirects included."""
MOST_REDIRECTS = 5
PORTS = {"http": 80, "https": 443}
LONGEST_URL = 500
READ_AT_ONCE = 16 * 1024
REDIRECTS = (301, 302, 303, 307, 308)
TUNNELS = tuple(
    ipaddress.ip_network(one) for one in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96")
)
"""IPv6 addresses that lead on to an IPv4 address within them (RFC 6052, 8215, 3056, 4380, 4291)."""

Resolve = Callable[[str, int], Sequence[str]]
Connect = Callable[[str, int, float], socket.socket]


class NotFetched(Exception):
    """An address was not, or could not be, fetched. The text ``wrong-url-`` with ``key`` says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet. Whatever is not clearly so, is not."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    is_detour = isinstance(ip, ipaddress.IPv6Address) and (
        ip.ipv4_mapped is not None or ip.scope_id is not None or any(ip in network for network in TUNNELS)
    )
    return not is_detour and ip.is_global and not ip.is_multicast and not ip.is_reserved


def check_url(url: str) -> SplitResult:
    """The parts of an address that may be fetched as far as its spelling goes. Raises NotFetched."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise NotFetched("spelling") from None
    if parts.scheme not in PORTS or not host or len(url) > LONGEST_URL or not url.isprintable() or " " in url.strip():
        raise NotFetched("spelling")
    if parts.username is not None or parts.password is not None or port not in (None, PORTS[parts.scheme]):
        raise NotFetched("spelling")
    return parts


@dataclass
class Fetcher:
    """Fetches addresses. ``resolve`` and ``connect`` are the system's, but for tests."""

    resolve: Resolve
    connect: Connect
    whole_s: float = WHOLE_S
    largest: int = LARGEST

    def fetch(self, url: str) -> bytes:
        """What is at the address. Raises NotFetched."""
        deadline = time.monotonic() + self.whole_s
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._ask(url, deadline)
            if isinstance(answer, bytes):
                return answer
            url = urljoin(url, answer)
        raise NotFetched("redirects")

    def _ask(self, url: str, deadline: float) -> bytes | str:
        """The content, or where it is now."""
        parts = check_url(url)
        host = (parts.hostname or "").rstrip(".")
        try:
            name = host.encode("idna").decode() if not host.isascii() else host
        except UnicodeError:
            raise NotFetched("spelling") from None
        port = PORTS[parts.scheme]
        address = self._public_address(name, port)
        try:
            raw = self.connect(address, port, _left(deadline))
        except OSError:
            raise NotFetched("unreachable") from None
        # Timeouts of a socket begin anew with every byte: one that drips is cut off by the clock.
        cut = threading.Event()
        watch = threading.Timer(_left(deadline), _cut, (raw, cut))
        watch.daemon = True
        watch.start()
        try:
            raw.settimeout(_left(deadline))
            if parts.scheme == "https":
                raw = ssl.create_default_context().wrap_socket(raw, server_hostname=name)
            return self._talk(raw, parts, name, deadline, cut)
        except TimeoutError:
            raise NotFetched("too-slow") from None
        except (OSError, http.client.HTTPException, ValueError):
            raise NotFetched("too-slow" if cut.is_set() else "unreachable") from None
        finally:
            watch.cancel()
            raw.close()

    def _public_address(self, name: str, port: int) -> str:
        """An address of ``name``, all of whose addresses are public."""
        try:
            addresses = list(self.resolve(name, port))
        except (OSError, UnicodeError):
            raise NotFetched("unknown-name") from None
        if not addresses:
            raise NotFetched("unknown-name")
        if not all(is_public(address) for address in addresses):
            raise NotFetched("inner")
        return addresses[0]

    def _talk(
        self, connected: socket.socket, parts: SplitResult, name: str, deadline: float, cut: threading.Event
    ) -> bytes | str:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        path = "".join(sign if sign.isascii() else _quoted(sign) for sign in path)
        bare = f"[{name}]" if ":" in name else name
        connected.sendall(
            f"GET {path} HTTP/1.1\r\nHost: {bare}\r\nAccept: text/calendar, */*;q=0.1\r\n"
            "Accept-Encoding: identity\r\nUser-Agent: Lotse\r\nConnection: close\r\n\r\n".encode()
        )
        response = http.client.HTTPResponse(connected)
        connected.settimeout(_left(deadline))
        response.begin()
        if response.status in REDIRECTS:
            return response.getheader("Location") or ""
        if response.status != 200:
            raise NotFetched("answer")
        content = bytearray()
        while True:
            connected.settimeout(_left(deadline))
            chunk = response.read1(READ_AT_ONCE)
            if not chunk:
                if cut.is_set():
                    raise NotFetched("too-slow")
                if response.length:  # less came than was announced: half a calendar would cancel the other half
                    raise NotFetched("unreachable")
                return bytes(content)
            content += chunk
            if len(content) > self.largest:
                raise NotFetched("too-large")


def system_fetcher() -> Fetcher:
    """Over the network."""
    return Fetcher(_resolve, _connect)


def _resolve(name: str, port: int) -> list[str]:
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def _connect(address: str, port: int, timeout: float) -> socket.socket:
    return socket.create_connection((address, port), timeout=timeout)


def _cut(connected: socket.socket, cut: threading.Event) -> None:
    cut.set()
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


def _left(deadline: float) -> float:
    """The seconds that are left. Raises NotFetched when there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise NotFetched("too-slow")
    return left


def _quoted(sign: str) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.encode())
