"""Who "was quoted by Kyodo News as saying that it rained" says it, and Kyodo News is where."""

from dataclasses import replace

import pytest

from app.extraction.attributions.quoted import credited_to_the_quoted
from app.extraction.entities import gather_entities
from app.extraction.layout import Layout
from app.extraction.media import find_media
from app.extraction.tags import Attribution
from app.extraction.values import Span
from tests.extraction.markup import attribution, names


def texts(text: str, attributions: list[Attribution]) -> list[tuple[str, str, str]]:
    """Source, cue and content of each."""

    def joined(spans: tuple[Span, ...]) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    return [(joined(each.source), joined(each.cue), joined(each.content)) for each in attributions]


def credited(text: str, *found: Attribution) -> list[tuple[str, str, str]]:
    return texts(text, credited_to_the_quoted(Layout.of(text), found))


def test_who_was_quoted_says_it_though_another_was_taken_for_the_source() -> None:
    text = "Ann Lee was quoted by Kyodo News as saying that it rained."
    wrong = attribution(text, "Kyodo News", "was quoted", "Ann Lee")
    other = attribution(text, "Kyodo News", "as saying", "that it rained")
    assert credited(text, wrong, other) == [("Ann Lee", "was quoted … as saying", "that it rained")]


def test_who_was_quoted_says_what_follows_though_only_who_it_was_was_found() -> None:
    text = "Ann Lee was quoted by Kyodo News as saying that it rained. The roof leaks."
    found = attribution(text, "Kyodo News", "was quoted", "Ann Lee")
    assert credited(text, found) == [("Ann Lee", "was quoted … as saying", "that it rained")]


def test_who_was_quoted_is_nothing_that_is_claimed() -> None:
    text = "“It rained,” Ann Lee was quoted as saying."
    assert credited(text, attribution(text, "", "was quoted", "Ann Lee")) == []


@pytest.mark.parametrize("by", [" by Kyodo News", " by the Kyodo news agency on Monday", ""])
def test_who_was_quoted_is_found_where_no_source_was(by: str) -> None:
    text = f"The minister, Ann Lee, was quoted as saying{by} that it rained."
    (said,) = credited(text, attribution(text, "", "was quoted as saying", "that it rained"))
    assert said == ("Ann Lee", "was quoted as saying", "that it rained")


def test_what_is_quoted_first_is_said_by_who_was_quoted() -> None:
    text = "“It rained,” Ann Lee was quoted as saying by Kyodo News."
    found = attribution(text, "Kyodo News", "was quoted as saying", "“It rained,”")
    assert credited(text, found) == [("Ann Lee", "was quoted as saying", "“It rained,”")]


def test_who_quotes_says_so_and_who_is_quoted_says_it_within_that() -> None:
    text = "Kyodo News quoted Ann Lee, a pilot, as saying that it rained."
    found = attribution(text, "Kyodo News", "quoted", "Ann Lee, a pilot, as saying that it rained")
    outer, inner = credited_to_the_quoted(Layout.of(text), [found])
    assert outer == found
    assert inner.nested
    assert texts(text, [inner]) == [("Ann Lee, a pilot", "quoted … as saying", "that it rained")]


def test_what_was_quoted_before_is_not_said_by_who_quotes_it() -> None:
    text = "“It rained,” Kyodo News quoted Ann Lee as saying."
    found = attribution(text, "Kyodo News", "quoted", "“It rained,”")
    assert credited(text, found) == [("Ann Lee", "quoted … as saying", "“It rained,”")]


def test_where_somebody_is_quoted_is_nobody_who_says_it() -> None:
    text = "Ann Lee is quoted in the report as saying that it rained."
    found = attribution(text, "Ann Lee", "is quoted", "that it rained")
    assert [source for source, _, _ in credited(text, found)] == ["Ann Lee"]


def test_who_reports_citing_somebody_reports_it() -> None:
    text = "Earlier, Kyodo News had reported on Monday, citing two pilots, that it rained."
    found = attribution(text, "Kyodo News", "citing", "two pilots, that it rained")
    assert credited(text, found) == [("Kyodo News", "had reported", "that it rained")]


def test_who_stands_before_according_to_says_it_by_the_verb_before_that() -> None:
    text = "The court decided, according to a summary, that it rained."
    found = attribution(text, "The court", "according to", "that it rained")
    assert credited(text, found) == [("The court", "decided", "that it rained")]


def test_a_source_that_stands_before_is_the_one_who_was_quoted() -> None:
    text = "Lee said the man who is quoted as saying it rained is a liar."
    found = attribution(text, "the man", "is quoted as saying", "it rained")
    assert credited(text, found) == [("the man", "is quoted as saying", "it rained")]


def test_other_attributions_stay_as_they_are() -> None:
    text = "Ann Lee said that prices were quoted as usual."
    found = attribution(text, "Ann Lee", "said", "that prices were quoted as usual")
    assert credited_to_the_quoted(Layout.of(text), [found]) == [found]


@pytest.mark.parametrize(
    "cue", ["was quoted by Kyodo News as saying", "was quoted as saying by the news agency Kyodo News"]
)
def test_who_quotes_is_where_it_was_said(cue: str) -> None:
    text = f"Ann Lee {cue} that it rained."
    found = attribution(text, "Ann Lee", "was quoted", "that it rained")
    said = credited_to_the_quoted(Layout.of(text), [found])
    entities = gather_entities(text, names(text, person=["Ann Lee"], organization=["Kyodo News"]))
    (medium,) = find_media(text, Layout.of(text).sentences, entities, said)
    assert medium
    assert medium.name == "Kyodo News"


@pytest.mark.parametrize("day", ["on Monday", "late on Monday", "Monday"])
def test_the_day_on_which_somebody_is_quoted_is_not_what_he_says(day: str) -> None:
    text = f"“It rained,” Kyodo News quoted Ann Lee as saying {day}."
    found = attribution(text, "Kyodo News", "quoted", f"“It rained,” Kyodo News quoted Ann Lee as saying {day}")
    found = replace(found, content=((0, 12), (text.index(day), text.index(day) + len(day))))
    assert credited(text, found) == [("Ann Lee", "quoted … as saying", "“It rained,”")]


def test_what_is_cited_as_a_sign_is_not_quoted() -> None:
    text = "Analysts cited falling wages as telling signs of a storm."
    found = attribution(text, "Analysts", "cited", "falling wages as telling signs of a storm")
    assert credited_to_the_quoted(Layout.of(text), [found]) == [found]


@pytest.mark.parametrize("ending", ["", " on Monday", " by Kyodo News on Monday"])
def test_what_ends_in_who_is_quoted_is_told_where_nobody_was_credited(ending: str) -> None:
    text = f"It had rained all day, the pilot Ann Lee was quoted as saying{ending}."
    assert credited(text) == [("the pilot Ann Lee", "was quoted as saying", "It had rained all day")]


@pytest.mark.parametrize("whom", ["Kyodo News", "the press on Monday"])
def test_who_told_somebody_what_follows_a_colon_is_credited_by_that(whom: str) -> None:
    text = f"Ann Lee told {whom}: “It rained.”"
    start = text.index(":")
    found = replace(attribution(text, "Ann Lee", "told", "“It rained.”"), cue=((start, start + 1),))
    assert credited(text, found) == [("Ann Lee", "told", "“It rained.”")]
