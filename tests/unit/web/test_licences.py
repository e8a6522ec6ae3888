"""Everything that travels is named with its licence, and with the text of that."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from web import licences

TEXT = "Do with it what you like."


def wheel(folder: Path, metadata: str) -> Path:
    file = folder / "tool-1.0-py3-none-any.whl"
    with ZipFile(file, "w") as archive:
        archive.writestr("tool/licence.txt", "not of the package")
        archive.writestr("tool-1.0.dist-info/METADATA", f"Name: tool\nVersion: 1.0\n{metadata}\n\n")
        archive.writestr("tool-1.0.dist-info/licenses/LICENSE", TEXT)
    return file


@pytest.mark.parametrize(
    ("metadata", "expected"),
    [
        ("License-Expression: MIT\nLicense: as above", "tool 1.0 - MIT"),
        ("License: BSD", "tool 1.0 - BSD"),
        ("Classifier: License :: OSI Approved :: BSD License", "tool 1.0 - BSD License"),
        (
            "License: MIT\nProject-URL: Source, https://example.org/tool",
            "tool 1.0 - MIT - https://example.org/tool",
        ),
    ],
)
def test_a_package_is_named_with_its_licence(tmp_path: Path, metadata: str, expected: str):
    assert licences.summary(wheel(tmp_path, metadata)) == expected


def test_the_page_names_all_and_holds_the_texts(tmp_path: Path):
    wheel(tmp_path, "License-Expression: MIT")
    licences.write(tmp_path, tmp_path)
    page = (tmp_path / "licences.txt").read_text(encoding="utf-8")
    assert "tool 1.0 - MIT" in page
    assert f"tool\n\n{TEXT}" in page
    assert "SIL OPEN FONT LICENSE" in page.upper()
    for name in ("Pyodide", "CPython", "Flutter", "Roboto"):
        assert name in page.splitlines()[0] + page.splitlines()[1] + page.splitlines()[2]
    assert "not of the package" not in page
