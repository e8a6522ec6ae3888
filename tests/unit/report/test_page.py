"""The summary as a page for a printer."""

from dataclasses import replace
from html.parser import HTMLParser

from lbp_app.i18n import Translator
from lbp_app.models import Language
from lbp_app.report.compose import compose
from lbp_app.report.facts import Diary, Part, facts_of
from lbp_app.report.page import as_page
from tests.unit.report.diaries import TODAY, six_weeks


class Found(HTMLParser):
    """Collects the elements of a page, with their attributes, and its words."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def page(diary: Diary) -> Found:
    found = Found()
    found.feed(as_page(compose(facts_of(diary), tuple(Part), Translator(Language.NL))))
    return found


def classes(found: Found, element: str) -> list[str | None]:
    return [attributes["class"] for name, attributes in found.elements if name == element]


def test_it_says_what_the_summary_says():
    found = page(six_weeks())
    assert found.elements[0] == ("html", {"lang": "nl"})
    for words in ("7,6 naar 3,7", "Is één keer tillen – coördinatie?", "Het is geen diagnose."):
        assert words in found.words


def test_its_chart_has_a_dot_for_each_day_with_a_score_and_a_line_for_each_run():
    found = page(six_weeks())
    dots = classes(found, "circle")
    assert (dots.count("back"), dots.count("leg")) == (15, 2)
    lines = classes(found, "polyline")  # one of each in the legend
    assert (lines.count("back"), lines.count("leg")) == (1 + 3, 1 + 2)


def test_without_a_score_there_is_no_chart():
    assert classes(page(Diary(today=TODAY)), "circle") == []


def test_nothing_that_was_typed_becomes_active():
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    diary = six_weeks()
    question = diary.questions[0].model_copy(update={"text": hostile})
    found = page(replace(diary, questions=[question]))
    assert hostile in found.words
    assert not {"script", "img"} & {name for name, _ in found.elements}
