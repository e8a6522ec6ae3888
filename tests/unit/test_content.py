import re
from pathlib import Path

import pytest

from lbp_app.content import (
    ContentError,
    Heading,
    Items,
    Link,
    Paragraph,
    Span,
    Topic,
    load,
    parse,
    topics,
)
from lbp_app.models import Language

MATTER = (
    'id = "nature"\ntitle = "Lage rugpijn"\norder = 10\ngroup = "do"\nsources = ["kngf-2021"]\n'
)
CORE = "De kern."


def topic_text(body: str = CORE, matter: str = MATTER) -> str:
    return f"+++\n{matter}+++\n\n{body}\n"


def with_block(block: str) -> str:
    return topic_text(f"{CORE}\n\n{block}")


def refusal(folder: Path, text: str, name: str = "nature.md") -> str:
    """Loads a file that must be refused, and gives the message, which must name the file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        load(path)
    message = str(refused.value)
    assert message.startswith(f"{name}: ")
    return message


def text_of(words: str) -> Paragraph:
    return Paragraph(spans=(Span(text=words),))


def only_block(markdown: str) -> object:
    (found,) = parse(with_block(markdown)).blocks
    return found


# What a topic may hold


def test_a_topic_is_its_front_matter_its_core_and_its_blocks() -> None:
    matter = MATTER + 'illustration = "moving"\n'
    assert parse(topic_text("De kern.\n\nEen alinea.", matter)) == Topic(
        id="nature",
        title="Lage rugpijn",
        order=10,
        group="do",
        illustration="moving",
        sources=("kngf-2021",),
        core=text_of("De kern."),
        blocks=(text_of("Een alinea."),),
    )


def test_a_topic_has_no_drawing_unless_it_says_so() -> None:
    assert parse(topic_text()).illustration is None


def test_strong_words_are_a_span_of_their_own() -> None:
    assert only_block("De pijn is **echt**, altijd.") == Paragraph(
        spans=(Span(text="De pijn is "), Span(text="echt", strong=True), Span(text=", altijd."))
    )


def test_a_paragraph_may_go_on_on_the_next_line() -> None:
    topic = parse(with_block("Een regel\nen nog een."))
    assert topic.sentences == ("De kern.", "Een regel en nog een.")


def test_a_heading_names_the_rows_it_covers_and_does_not_show_them() -> None:
    assert only_block("## Is het iets ernstigs? {E02 R01}") == Heading(
        level=2, text="Is het iets ernstigs?", rows=("E02", "R01")
    )
    assert only_block("### Kleine kop") == Heading(level=3, text="Kleine kop")


def with_profiles(*marks: str) -> str:
    sections = (f"## Kop {mark} {{E19 {mark}}}\n\nTekst {mark}." for mark in marks)
    return with_block("\n\n".join(["## Eerst {E19}", *sections, "## Laatst {R13}"]))


def headings(topic: Topic) -> list[str]:
    return [block.text for block in topic.blocks if isinstance(block, Heading)]


EACH_PROFILE = with_profiles("profile-1", "profile-2", "profile-3")


def test_a_section_may_be_for_one_profile() -> None:
    section = Heading(level=2, text="Kop profile-2", rows=("E19",), profile=2)
    assert section in parse(EACH_PROFILE).blocks


def test_a_reader_sees_the_section_for_the_own_profile_first() -> None:
    topic = parse(EACH_PROFILE)
    own = topic.for_profile(2)
    assert headings(own) == [
        *("Kop profile-2", "Eerst", "Kop profile-1", "Kop profile-3", "Laatst"),
    ]
    assert own.blocks[1] == text_of("Tekst profile-2.")
    assert sorted(map(repr, own.blocks)) == sorted(map(repr, topic.blocks))


def test_a_reader_without_a_profile_sees_the_sections_as_written() -> None:
    topic = parse(EACH_PROFILE)
    assert topic.for_profile(None) == topic


@pytest.mark.parametrize(
    "body",
    [
        with_profiles("profile-1", "profile-2"),
        with_profiles("profile-1", "profile-2", "profile-3", "profile-3"),
        with_profiles("profile-1 profile-2", "profile-3"),
        with_profiles("profile-1", "profile-2", "profile-4"),
        EACH_PROFILE.replace("## Kop profile-1", "### Kop profile-1"),
    ],
)
def test_profiles_that_are_not_each_told_once_are_refused(tmp_path: Path, body: str) -> None:
    assert re.search("profile|rows", refusal(tmp_path, body))


@pytest.mark.parametrize(
    ("markdown", "listed"),
    [
        ("- Een\n- Twee", Items(ordered=False, items=(text_of("Een"), text_of("Twee")))),
        ("1. Een\n2. Twee", Items(ordered=True, items=(text_of("Een"), text_of("Twee")))),
    ],
)
def test_lists_numbered_or_not(markdown: str, listed: Items) -> None:
    assert only_block(markdown) == listed


@pytest.mark.parametrize(
    ("markdown", "kind", "to"),
    [
        ("[Lees](topic:lrs-living)", "topic", "lrs-living"),
        ("[Lees](route:/alarm)", "route", "/alarm"),
        ("[Lees](tel:112)", "tel", "112"),
        ("[Lees](tel:+31301234567)", "tel", "+31301234567"),
    ],
)
def test_a_link_stands_on_its_own_or_as_a_list_item(markdown: str, kind: str, to: str) -> None:
    link = Link(text="Lees", kind=kind, to=to)
    assert only_block(markdown) == link
    assert only_block(f"- {markdown}") == Items(ordered=False, items=(link,))
    assert parse(with_block(f"{markdown}\n\n- {markdown}")).links == (link, link)


def test_rows_are_gathered_from_all_headings() -> None:
    topic = parse(with_block("## Een {E01 E02}\n\nTekst.\n\n## Twee {E02 R03}"))
    assert topic.rows == {"E01", "E02", "R03"}


def test_sentences_hold_everything_a_reader_reads_in_order() -> None:
    body = "## Kop {E01}\n\nEen **sterke** zin.\n\n- Punt\n- [Verder](topic:lrs)"
    found = parse(with_block(body)).sentences
    assert found == ("De kern.", "Kop", "Een sterke zin.", "Punt", "Verder")


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (180, 1), (181, 2), (450, 3), (541, 4)])
def test_minutes_to_read_are_whole_and_at_least_one(words: int, minutes: int) -> None:
    assert parse(topic_text("woord " * words)).minutes == minutes


# What a topic may not hold


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("<b>Vet</b> woord", "inline_html"),
        ("<script>alert(1)</script>", "block_html"),
        ("<!-- weg -->", "block_html"),
        ("![Foto](foto.png)", "image"),
        ("| a | b |\n| - | - |\n| 1 | 2 |", "table"),
        ("> Een citaat", "block_quote"),
        ("```\ncode\n```", "block_code"),
        ("Een `code` woord", "codespan"),
        ("Een *schuin* woord", "emphasis"),
        ("Een **sterk *en schuin* woord**", "emphasis"),
        ("Een regel  \nen een breuk", "linebreak"),
        ("Een streep\n\n---\n", "thematic_break"),
        ("# Grote kop", "heading is not allowed"),
        ("#### Kleine kop", "heading is not allowed"),
        ("- Een\n  - Onder een", "list item is one line"),
        ("- Een\n\n  Nog een alinea", "list item is one line"),
        ("- > Een citaat", "block_quote"),
        ("Lees [verder](topic:lrs) hier", "link is not allowed inside text"),
        ("## [Verder](topic:lrs)", "link is not allowed inside text"),
    ],
)
def test_other_markdown_is_refused(tmp_path: Path, markdown: str, told: str) -> None:
    assert told in refusal(tmp_path, with_block(markdown))


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org",
        "//example.org",
        "https:example",
        "javascript:alert(1)",
        "javascript:alert",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "mailto:a@example.org",
        "alarm.md",
        "#kop",
        "tel:",
        "topic:lrs?x=javascript:1",
        "topic:lrs%0Aweg",
    ],
)
def test_links_to_elsewhere_are_refused_by_name(tmp_path: Path, url: str) -> None:
    message = refusal(tmp_path, with_block(f"[Lees]({url})"))
    assert "a link goes to topic:, route: or tel:" in message
    assert url in message


def test_a_bare_address_between_brackets_is_a_link_too(tmp_path: Path) -> None:
    assert "https://example.org" in refusal(tmp_path, with_block("<https://example.org>"))


@pytest.mark.parametrize("row", ["E1", "E001", "X01", "e01", "E01,E02", "E01}"])
def test_a_row_that_is_no_row_is_refused(tmp_path: Path, row: str) -> None:
    assert "rows" in refusal(tmp_path, with_block(f"## Kop {{{row}}}"))


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        (MATTER + 'author = "x"\n', "author"),
        (MATTER + 'core = "x"\n', "core"),
        (MATTER.replace("title", "heading"), "title"),
        (MATTER.replace("Lage rugpijn", ""), "title"),
        (MATTER.replace("10", '"tien"'), "order"),
        (MATTER.replace('group = "do"\n', ""), "group"),
        (MATTER.replace('"do"', '"elders"'), "group"),
        (MATTER + 'illustration = "../icon"\n', "illustration"),
        (MATTER.replace("kngf-2021", "een blog"), "sources"),
        (MATTER.replace('"kngf-2021"', ""), "sources"),
        (MATTER.replace("nature", "Nature"), "id"),
        (MATTER.replace("nature", "../nature"), "id"),
        ("id = \n", "line 1"),
    ],
)
def test_front_matter_that_is_not_right_is_refused(tmp_path: Path, matter: str, told: str) -> None:
    assert told in refusal(tmp_path, topic_text(matter=matter))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Alleen tekst.\n", "no front matter"),
        ("", "no front matter"),
        (f"+++\n{MATTER}\nDe kern.\n", "no front matter"),
        (f"Eerst dit.\n{topic_text()}", "text before the front matter"),
        (topic_text(""), "core paragraph"),
        (topic_text("## Kop\n\nTekst."), "core paragraph"),
        (topic_text("- Punt"), "core paragraph"),
        (topic_text("[Lees](topic:lrs)"), "core paragraph"),
    ],
)
def test_a_topic_is_front_matter_and_then_its_core(tmp_path: Path, text: str, told: str) -> None:
    assert told in refusal(tmp_path, text)


def test_the_id_is_the_name_of_the_file(tmp_path: Path) -> None:
    assert "its id is 'nature'" in refusal(tmp_path, topic_text(), name="course.md")


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "nature.md"
    path.write_bytes(topic_text("Eén kern.").encode("latin-1"))
    with pytest.raises(ContentError, match=r"^nature\.md: "):
        load(path)


# All topics of a language


@pytest.mark.parametrize("language", Language)
def test_topics_come_in_reading_order_and_by_id(language: Language) -> None:
    found = topics(language)
    orders = [topic.order for topic in found.values()]
    assert len(found) > 1
    assert orders == sorted(orders)
    assert all(topic.id == topic_id for topic_id, topic in found.items())
