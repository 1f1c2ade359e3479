"""No way into the inner network: addresses that people type in, attacked."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import pytest

from catalog.exchange.addresses import LARGEST, Fetcher, NotFetched, check_url, is_public, system_fetcher

PUBLIC = "93.184.216.34"
CALENDAR = b"BEGIN:VCALENDAR"
Answer = Callable[[socket.socket, bytes], None]


@contextmanager
def server(answer: Answer) -> Iterator[int]:
    """A server on loopback that hands each connection and its request to ``answer``; its port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(10)

        def serve() -> None:
            try:
                while True:
                    connected, _ = listening.accept()
                    with connected:
                        connected.settimeout(10)
                        answer(connected, connected.recv(65_536))
            except OSError:
                return

        threading.Thread(target=serve, daemon=True).start()
        yield listening.getsockname()[1]


class Net:
    """A net of names. What is connected to goes to the server on loopback, and is written down."""

    def __init__(self, port: int, names: dict[str, Sequence[str]]) -> None:
        self.port, self.names = port, names
        self.connected: list[str] = []
        self.asked: list[str] = []

    def resolve(self, name: str, _port: int) -> Sequence[str]:
        self.asked.append(name)
        if name not in self.names:
            raise OSError
        return self.names[name]

    def connect(self, address: str, _port: int, timeout: float) -> socket.socket:
        self.connected.append(address)
        return socket.create_connection(("127.0.0.1", self.port), timeout)

    def fetcher(self, whole_s: float = 5) -> Fetcher:
        return Fetcher(self.resolve, self.connect, whole_s)


def says(content: bytes, status: str = "200 OK", *headers: str) -> Answer:
    head = "".join(f"{header}\r\n" for header in headers)

    def answer(connected: socket.socket, _request: bytes) -> None:
        connected.sendall(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + content)

    return answer


def refused(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(NotFetched) as caught:
        fetcher.fetch(url)
    return caught.value.key


INNER = [
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
    *("192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fe80::1", "fe80::1%eth0"),
    *("fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::"),
    *("2001:0:7f00:1::", "2001:db8::1", "::127.0.0.1", "localhost", "", "2130706433", "127.1"),
    *("0x7f000001", "0177.0.0.1"),
]  # fmt: skip


@pytest.mark.parametrize("address", INNER)
def test_inner_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:220:1:248:1893:25c8:1946", "8.8.8.8"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        *("file:///etc/passwd", "ftp://x.example/", "gopher://x.example/", "javascript:alert(1)", "//x.example/a"),
        *("", "x.example", "http://", "http:///a", "http://x.example:8080/", "https://x.example:80/", "http://[::1"),
        *("http://user@x.example/", "http://user:word@x.example/", "http://x.example:99999/", "http://x.example/a b"),
        *("http://x.example/\r\nHost: inner", "http://x.example/\0", "http://x.example/" + "a" * 500),
    ],
)
def test_only_plain_web_addresses_are_taken(url: str) -> None:
    with pytest.raises(NotFetched, match="spelling"):
        check_url(url)


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "169.254.169.254", "localhost", "localhost."),
        *("2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "[64:ff9b::7f00:1]", "127.0.0.1.", "①27.0.0.1"),
    ],
)
def test_the_system_s_own_names_lead_nowhere_inner(host: str) -> None:
    """With the real resolver: whatever it makes of such a name, nothing is connected to."""
    connected: list[str] = []

    def connect(address: str, _port: int, _timeout: float) -> socket.socket:
        connected.append(address)
        raise OSError

    fetcher = Fetcher(system_fetcher().resolve, connect)
    assert refused(fetcher, f"http://{host}/") in {"inner", "unknown-name", "spelling"}
    assert connected == []


def test_a_calendar_is_fetched_from_the_very_address_that_was_checked() -> None:
    requests: list[bytes] = []

    def answer(connected: socket.socket, request: bytes) -> None:
        requests.append(request)
        says(CALENDAR)(connected, request)

    with server(answer) as port:
        net = Net(port, {"kalender.example": [PUBLIC]})
        assert net.fetcher().fetch("http://kalender.example/a.ics?monat=März") == CALENDAR
    assert net.connected == [PUBLIC]
    assert net.asked == ["kalender.example"]
    assert requests[0].startswith(b"GET /a.ics?monat=M%C3%A4rz HTTP/1.1\r\nHost: kalender.example\r\n")


@pytest.mark.parametrize("inner", ["127.0.0.1", "::1", "::ffff:10.0.0.1", "169.254.169.254"])
def test_a_name_that_leads_inward_is_refused_even_among_public_addresses(inner: str) -> None:
    net = Net(0, {"böse.example".encode("idna").decode(): [PUBLIC, inner]})
    assert refused(net.fetcher(), "http://böse.example/") == "inner"
    assert net.connected == []


def test_a_name_that_changes_its_mind_is_asked_once_per_hop_only() -> None:
    """Rebinding: the second look-up would lead inward, but there is none."""
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    with server(says(CALENDAR)) as port:
        net = Net(port, {})
        fetcher = Fetcher(lambda _name, _port: next(answers), net.connect, 5)
        assert fetcher.fetch("http://rebind.example/") == CALENDAR
        assert net.connected == [PUBLIC]
        assert refused(fetcher, "http://rebind.example/") == "inner"


@pytest.mark.parametrize(
    ("target", "key"),
    [
        ("http://127.0.0.1/", "inner"),
        ("http://inner.example/", "inner"),
        ("https://kalender.example:8443/", "spelling"),
        ("file:///etc/passwd", "spelling"),
        ("//inner.example/x", "inner"),
        ("/again", "redirects"),
        ("", "redirects"),
    ],
)
def test_redirects_are_checked_like_the_first_address(target: str, key: str) -> None:
    with server(says(b"", "302 Found", f"Location: {target}")) as port:
        names = {"kalender.example": [PUBLIC], "inner.example": ["10.0.0.1"], "127.0.0.1": ["127.0.0.1"]}
        net = Net(port, names)
        assert refused(net.fetcher(), "http://kalender.example/") == key
    assert set(net.connected) == {PUBLIC}
    assert len(net.connected) <= 6


def dripping(connected: socket.socket, _request: bytes) -> None:
    connected.sendall(b"HTTP/1.1 200 OK\r\n")
    for _ in range(200):
        time.sleep(0.05)
        connected.sendall(b"X-A: b\r\n")


def silent(connected: socket.socket, _request: bytes) -> None:
    connected.recv(1)


def endless(connected: socket.socket, _request: bytes) -> None:
    connected.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connected.sendall(b"x" * 65_536)


def one_by_one(connected: socket.socket, _request: bytes) -> None:
    connected.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(200):
        time.sleep(0.05)
        connected.sendall(b"x")


@pytest.mark.parametrize(
    ("answer", "keys"),
    [
        (silent, {"too-slow"}),
        (dripping, {"too-slow"}),
        (one_by_one, {"too-slow"}),
        (endless, {"too-large"}),
        (says(b"x" * (LARGEST + 1), "200 OK", f"Content-Length: {LARGEST + 1}"), {"too-large"}),
        (says(b"x" * 10, "200 OK", "Content-Length: 20"), {"unreachable"}),
        (says(b"", "404 Not Found"), {"answer"}),
        (says(b"", "nonsense"), {"unreachable", "answer"}),
        (lambda connected, _request: connected.sendall(b"\0" * 1000), {"unreachable"}),
        (lambda connected, _request: None, {"unreachable"}),
    ],
)
def test_slow_endless_and_broken_answers_end(answer: Answer, keys: set[str]) -> None:
    begun = time.monotonic()
    with server(answer) as port:
        assert refused(Net(port, {"x.example": [PUBLIC]}).fetcher(whole_s=0.6), "http://x.example/") in keys
    assert time.monotonic() - begun < 3


def test_https_is_checked_against_the_name() -> None:
    """A server without a certificate for the name is not talked to."""
    with server(says(CALENDAR)) as port:
        assert refused(Net(port, {"x.example": [PUBLIC]}).fetcher(), "https://x.example/") == "unreachable"
