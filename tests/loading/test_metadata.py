"""Metadata is YAML with known keys; what does not fit is named with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.loading.document import LoadError, Metadata
from app.loading.metadata import parse_metadata

FILE = Path("article.meta.yaml")

COMPLETE = """\
url: https://example.org/troops
title: "Troops: what is known"
outlet: Example Times
authors: [Times staff, Press Agency]
published: 2024-12-04
language: en
"""


def test_every_key_is_read() -> None:
    assert parse_metadata(COMPLETE, FILE) == Metadata(
        url="https://example.org/troops",
        title="Troops: what is known",
        outlet="Example Times",
        authors=("Times staff", "Press Agency"),
        published="2024-12-04",
        language="en",
    )


@pytest.mark.parametrize("source", ["", "# nothing yet", "title:", "title: null\nauthors: ~", "authors: []"])
def test_what_is_left_out_or_null_is_unknown(source: str) -> None:
    assert parse_metadata(source, FILE) == Metadata()


@pytest.mark.parametrize("title", ["1984", "yes", "2024-12-04", "1.50", "0x10"])
def test_a_title_that_yaml_would_take_for_something_else_stays_as_it_is_written(title: str) -> None:
    assert parse_metadata(f"title: {title}", FILE).title == title


@pytest.mark.parametrize("published", ["2024", "2024-12", "2024-12-04", "2024-10/2024-11", "2024-12-04T10:00:00Z"])
def test_published_is_a_date_in_edtf(published: str) -> None:
    assert parse_metadata(f"published: {published}", FILE).published == published


def test_a_folded_title_becomes_one_line() -> None:
    assert parse_metadata("title: >\n  One\n  two\n", FILE).title == "One two"


@pytest.mark.parametrize("url", ["HTTPS://Example.ORG/A?b=C#part", "https://example.org/A?b=C"])
def test_what_does_not_change_the_page_is_dropped_from_its_url(url: str) -> None:
    assert parse_metadata(f"url: {url}", FILE).url == "https://example.org/A?b=C"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("title: T\n? [url, title]\n: x", r":2: a key is a list or a mapping; the keys are url, title"),
        ("title: T\nauthor: Jane", r":2: unknown key 'author'; the keys are url, title, outlet, authors, published"),
        ("title: T\ntitle: U", ":2: title stands here a second time"),
        ("published: 4 Dec 2024", ":1: published '4 Dec 2024' is not a date in EDTF, such as 2024"),
        ("published: 2024-02-30", ":1: published '2024-02-30' is not in the calendar"),
        ("title: T\nauthors: Times staff", r":2: authors is a list, such as \[Times staff, Press Agency\]"),
        ("authors: [[Jane]]", ":1: authors is a list or a mapping; it should be one text"),
        ("outlet: {name: Times}", ":1: outlet is a list or a mapping; it should be one text"),
        ("title: ''", ":1: title is empty; leave the key out instead"),
        ('title: "a\\0b"', ":1: title holds a control character"),
        ("url: example.org/a", ":1: url 'example.org/a' is not a web address, such as https://"),
        ("url: 'http://['", ":1: url 'http://\\[' is not a web address"),
        ("language: English!", ":1: language 'English!' is not a language tag, such as en or pt-BR"),
        ("- title", ":1: metadata is lines of `key: value`"),
        ("title: T\noutlet: [", ":2: the metadata is not YAML: "),
        ("title: a\tb: c\n\t- x", "the metadata is not YAML"),
        ("[" * 5000, "the metadata is nested too deep"),
    ],
)
def test_metadata_that_does_not_fit_is_named_with_its_line(source: str, message: str) -> None:
    with pytest.raises(LoadError, match=message) as raised:
        parse_metadata(source, FILE)
    assert "\n" not in str(raised.value)


@given(st.text())
def test_any_text_is_metadata_or_refused_in_one_line(source: str) -> None:
    assert "\n" not in refusal(source)


def refusal(source: str) -> str:
    try:
        parse_metadata(source, FILE)
    except LoadError as error:
        return str(error)
    return ""
