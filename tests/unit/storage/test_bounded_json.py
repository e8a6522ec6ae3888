"""Limits on JSON from outside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lbp_app.storage import bounded_json

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


@given(st.lists(st.text(alphabet='[]{}"\\\n a')) | json_values.map(lambda value: [value]))
def test_what_is_written_is_ascii_and_reads_back(value):
    text = bounded_json.dumps(value)
    assert text.isascii()
    assert bounded_json.loads(text) == value


def test_twelve_levels_are_read_and_thirteen_are_not():
    assert bounded_json.loads(nested(12)) is not None
    with pytest.raises(ValueError, match="deeper"):
        bounded_json.loads(nested(13))


@pytest.mark.parametrize(
    "hidden", ['"\\\n"' + nested(13), '["a", "b"' + nested(13), '"' + "[" * 13]
)
def test_brackets_can_t_be_hidden_behind_quotes(hidden):
    with pytest.raises(ValueError, match=r"."):
        bounded_json.loads(hidden)


@pytest.mark.parametrize("piece", ['\\"', '"\\', "\\", "a"])
def test_a_string_that_never_ends_is_refused_at_once(piece):
    with pytest.raises(ValueError, match=r"."):
        bounded_json.loads('{"log":"' + piece * 1_000_000)


def test_a_text_over_the_limit_is_not_parsed():
    assert bounded_json.loads("1".ljust(20_000_000)) == 1
    with pytest.raises(ValueError, match="characters"):
        bounded_json.loads("1".ljust(20_000_001))


@pytest.mark.parametrize("text", ["NaN", "[Infinity]", "-Infinity", "", "{", "1 2"])
def test_what_is_not_json_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        bounded_json.loads(text)


def test_nan_is_not_written():
    with pytest.raises(ValueError, match="not JSON compliant"):
        bounded_json.dumps(float("nan"))
