"""Real web servers with the configurations of docs/hosting, on a port and a folder of a test."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support import packages
from web.build import ROOT

EXAMPLES = ROOT / "docs" / "hosting"
NAME, FOLDER = "uw-rug.example", "/srv/uw-rug"
"""What a reader of the examples has to change."""

PACKAGES = {"nginx": ("nginx-light", "libnginx-mod-http-brotli-static"), "caddy": ("caddy",)}
PATIENCE = 10  # seconds until a server answers

AROUND = """
{user}
daemon off;
pid {folder}/pid;
error_log stderr error;
include /etc/nginx/modules-enabled/*.conf;
events {{}}
http {{
  client_body_temp_path {folder};
  proxy_temp_path {folder};
  fastcgi_temp_path {folder};
  uwsgi_temp_path {folder};
  scgi_temp_path {folder};
  {site}
}}
"""
"""What nginx wants around the example, to run it as whoever runs the tests."""


def ensure(server: str) -> str:
    """Give the path of a server, after installing it if need be.

    Raises:
        SystemExit: It could not be installed.
    """
    if not shutil.which(server):
        packages.install(*PACKAGES[server])
    path = shutil.which(server)
    if not path:
        raise SystemExit(f"No {server} for the tests. Install it, and try again.")
    return path


@contextmanager
def running(server: str, site: Path, scratch: Path) -> Iterator[int]:
    """Run a server with its example.

    Args:
        server: "nginx" or "caddy".
        site: The folder to serve.
        scratch: An empty folder for what the server itself writes.

    Yields:
        Its port.
    """
    path, port = ensure(server), _free_port()
    command = COMMANDS[server](path, port, site, scratch)
    surroundings = {**os.environ, "HOME": str(scratch), "XDG_DATA_HOME": str(scratch)}
    process = subprocess.Popen(command, env=surroundings)
    try:
        _wait(port)
        yield port
    finally:
        process.terminate()
        process.wait()


def _nginx(path: str, port: int, site: Path, scratch: Path) -> list[str]:
    example = (EXAMPLES / "nginx.conf").read_text(encoding="utf-8")
    changed = example.replace("listen 80", f"listen 127.0.0.1:{port}").replace(FOLDER, str(site))
    user = "user root;" if os.geteuid() == 0 else ""
    config = scratch / "nginx.conf"
    config.write_text(AROUND.format(user=user, folder=scratch, site=changed), encoding="utf-8")
    return [path, "-c", str(config)]


def _caddy(path: str, port: int, site: Path, scratch: Path) -> list[str]:
    example = (EXAMPLES / "Caddyfile").read_text(encoding="utf-8")
    changed = example.replace(NAME, f"http://127.0.0.1:{port}").replace(FOLDER, str(site))
    config = scratch / "Caddyfile"
    config.write_text("{\n\tadmin off\n}\n" + changed, encoding="utf-8")
    return [path, "run", "--adapter", "caddyfile", "--config", str(config)]


COMMANDS: dict[str, Callable[[str, int, Path, Path], list[str]]] = {
    "nginx": _nginx,
    "caddy": _caddy,
}


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
