"""A program in the engine's place, to see what becomes of one that behaves badly: ``stand_in.py PORT WAY [NOTE]``.

``good`` answers until SIGTERM; ``deaf`` answers and ignores SIGTERM; ``dies`` ends at once with a last word; ``hangs``
answers the first look and none after it; ``slow`` needs half a second before it is healthy. Its process id and
environment are written to the file NOTE.
"""

import json
import os
import signal
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path


class Health(BaseHTTPRequestHandler):
    looks = 0

    def do_GET(self) -> None:
        Health.looks += 1
        if way == "hangs" and Health.looks > 1:
            time.sleep(60)
        self.send_response(503 if way == "slow" and time.monotonic() - began < 0.5 else 200)
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        pass


began = time.monotonic()
port, way = int(sys.argv[1]), sys.argv[2]
if len(sys.argv) > 3:
    Path(sys.argv[3]).write_text(json.dumps({"pid": os.getpid(), "environ": dict(os.environ)}))
if way == "dies":
    sys.exit("my last word")
signal.signal(signal.SIGTERM, signal.SIG_IGN if way == "deaf" else lambda *_: sys.exit(0))
HTTPServer(("127.0.0.1", port), Health).serve_forever()
