"""A web server that can be stopped for good: a process of its own, on a port of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from web.build import ROOT

SERVE = """
import sys
from pathlib import Path
from web.serve import serve

server = serve(Path(sys.argv[1]), 0)
print(f"http://127.0.0.1:{server.server_port}/", flush=True)
server.serve_forever()
"""


class Host:
    """Serves a folder until it is stopped; not even an open connection is answered after that.

    Args:
        folder: The folder to serve.
    """

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-c", SERVE, str(folder)]
        self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout
        self.address = self._process.stdout.readline().strip()

    def stop(self) -> None:
        self._process.kill()
        self._process.communicate()
