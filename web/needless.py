"""What Python and the packages bring that the app can't use in a browser, and so need not travel.

A patient pays for each byte. Whoever needs one of these after all takes it off its list; a test
imports all of the program in the browser's Python, without them.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

STANDARD_LIBRARY = (
    # For who writes programs.
    *("__hello__.py", "__phello__", "_pyrepl", "antigravity.py", "asyncio/__main__.py"),
    *("asyncio/tools.py", "bdb.py", "cProfile.py", "cmd.py", "compileall.py", "doctest.py"),
    *("json/tool.py", "modulefinder.py", "pdb.py", "pickletools.py", "profile.py", "pstats.py"),
    *("py_compile.py", "pyclbr.py", "pydoc.py", "pyodide/console.py", "rlcompleter.py"),
    *("symtable.py", "tabnanny.py", "this.py", "trace.py", "tracemalloc.py", "zipapp.py"),
    # Other processes, and networks other than the browser's own.
    *("asyncio/proactor_events.py", "asyncio/windows_*.py", "concurrent/futures/process.py"),
    *("concurrent/interpreters", "ftplib.py", "http/cookiejar.py", "http/cookies.py"),
    *("http/server.py", "imaplib.py", "mailbox.py", "multiprocessing", "netrc.py", "poplib.py"),
    *("pty.py", "smtplib.py", "socketserver.py", "urllib/robotparser.py", "webbrowser.py"),
    *("wsgiref", "xmlrpc"),
    # Files of kinds that the app has not.
    *("colorsys.py", "configparser.py", "ctypes", "email/_header_value_parser.py"),
    *("email/contentmanager.py", "email/headerregistry.py", "email/policy.py", "filecmp.py"),
    *("fileinput.py", "logging/config.py", "logging/handlers.py", "optparse.py", "plistlib.py"),
    *("shelve.py", "sqlite3", "tarfile.py", "wave.py", "xml/dom/expatbuilder.py"),
    *("xml/dom/minidom.py", "xml/dom/pulldom.py", "xml/dom/xmlbuilder.py"),
    # In Python what is there in C.
    *("_py_abc.py", "_pydatetime.py", "_pyio.py"),
)
"""As patterns below the folder of the standard library."""

PACKAGES = (
    # Tests, tools and documentation.
    *("**/*.pyi", "**/py.typed", "annotated_types/test_cases.py", "babel/messages", "flet/cli.py"),
    *("flet/pytest_plugin.py", "flet/testing", "flet/utils/griffe_deprecations.py", "flutter"),
    *("mistune/__main__.py", "pydantic/mypy.py", "segno/cli.py", "tinydb/mypy_plugin.py"),
    # Servers; and in Python what is there in C.
    *("flet/auth", "flet/fastapi", "flet/messaging/flet_dart_bridge_server.py"),
    *("flet/messaging/flet_socket_server.py", "msgpack/fallback.py"),
    # Frameworks, dialects and versions other than those in use.
    "babel/support.py",
    *(
        "pydantic/experimental",
        "mistune/directives",
        "mistune/plugins/abbr.py",
        "mistune/plugins/def_list.py",
    ),
    *("mistune/plugins/math.py", "mistune/plugins/ruby.py", "mistune/plugins/spoiler.py"),
    *("mistune/renderers/markdown.py", "mistune/renderers/rst.py", "pydantic/v1"),
    # What makes fonts; the PDF only uses them.
    *("fontTools/cu2qu", "fontTools/diff", "fontTools/feaLib/builder.py"),
    *("fontTools/feaLib/lexer.py", "fontTools/feaLib/parser.py", "fontTools/fontBuilder.py"),
    *("fontTools/merge", "fontTools/mtiLib", "fontTools/qu2cu", "fontTools/t1Lib"),
    *("fontTools/tfmLib.py", "fontTools/ttx.py", "fontTools/ufoLib", "fontTools/voltLib"),
    *("fontTools/varLib/interpolatable*.py", "fontTools/varLib/plot.py"),
)
"""As patterns below the folder of the packages."""


def remove(folder: Path, patterns: Iterable[str]) -> None:
    """Delete what is not needed.

    Args:
        folder: The standard library or the packages, as source.
        patterns: Files and folders below it.

    Raises:
        FileNotFoundError: A pattern finds nothing, because a package has changed.
    """
    for pattern in patterns:
        found = list(folder.glob(pattern))
        if not found:
            raise FileNotFoundError(f"There is no {pattern} to leave out of {folder.name}")
        for path in found:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
