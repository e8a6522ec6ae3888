"""Text stays text, whatever it holds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.html_page import Page
from web import markup
from web.markup import Markup, element, fill, lines

PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs"]))


@given(PRINTABLE)
def test_any_text_comes_back_as_it_was(text: str):
    page = Page(element("p", text, title=text))
    assert page.text == text
    assert page.elements == [("p", {"title": text})]


def test_what_is_marked_is_left_as_it_is():
    assert element("p", element("strong", "1 < 2"), " & 3") == (
        "<p><strong>1 &lt; 2</strong> &amp; 3</p>"
    )
    assert lines(Markup("<hr>"), "<hr>") == "<hr>\n&lt;hr&gt;"


def test_an_element_that_holds_nothing_has_no_end():
    assert element("img", src="a.svg", class_="light") == '<img src="a.svg" class="light">'


def test_names_of_attributes_are_those_of_html():
    assert element("p", aria_label="a", class_="b") == '<p aria-label="a" class="b"></p>'


def test_a_template_is_filled_in_with_text_and_with_markup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "t.html").write_text("<p>$text</p>$markup")
    monkeypatch.setattr(markup, "PAGE", tmp_path)
    assert fill("t.html", text="<&>", markup=Markup("<hr>")) == "<p>&lt;&amp;&gt;</p><hr>"
    with pytest.raises(KeyError, match="markup"):
        fill("t.html", text="")
