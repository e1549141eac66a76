"""How much of what was tagged as a source is the source."""

import pytest

from app.extraction.attributions.sources import with_surname_said
from tests.extraction.settling import attribution, credited, settled


def test_a_source_over_a_line_break_is_cut_for_each_cue() -> None:
    text = "No deal before Christmas, says Cruz\n\nAnn Lee told the radio that the talks went on."
    told = attribution(text, "Cruz\n\nAnn Lee", "told", "that the talks went on")
    says = attribution(text, "Cruz\n\nAnn Lee", "says", "No deal before Christmas")
    assert settled(text, says, told) == [
        ("Cruz", "says", ["No deal before Christmas"]),
        ("Ann Lee", "told", ["that the talks went on"]),
    ]


def test_a_source_over_a_line_break_within_a_paragraph_is_whole() -> None:
    text = "The mayor,\nAnn Lee,\nsaid that\nthe bridge\nwas safe."
    assert settled(text, attribution(text, "The mayor,\nAnn Lee,", "said", "that\nthe bridge\nwas safe")) == [
        ("The mayor,\nAnn Lee,", "said", ["that\nthe bridge\nwas safe"])
    ]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("police of fraud", "police"),
        ("the Department of Justice of hiding it", "the Department of Justice"),
        ("the Bank of England", "the Bank of England"),
    ],
)
def test_of_what_somebody_is_accused_is_no_part_of_the_accuser(source: str, who: str) -> None:
    text = f"The mayor was accused by {source}."
    assert credited(text, source, "was accused", "The mayor") == who


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("Fatima Said told us it rained.", "Fatima", "Said", "told us it rained", ("Fatima Said", "told")),
        ("“Yes,” said Hamad Al Said.", "Hamad", "said", "“Yes,”", ("Hamad Al Said", "said")),
        ("Lee Said to Resign", "Lee", "Said", "to Resign", ("Lee", "Said")),
        ("Lee said it rained.", "Lee", "said", "it rained", ("Lee", "said")),
    ],
)
def test_said_is_a_surname_where_another_verb_follows(
    text: str, source: str, cue: str, content: str, expected: tuple[str, str]
) -> None:
    found = with_surname_said(text, attribution(text, source, cue, content))
    assert (text[slice(*found.source[0])], text[slice(*found.cue[0])]) == expected


def test_a_dateline_is_no_part_of_the_source() -> None:
    text = "SPLIT—Bo said that it rained."
    assert settled(text, attribution(text, "SPLIT—Bo", "said", "that it rained"))[0][0] == "Bo"


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Lee of his manager, Bo Cruz", "Lee"),
        ("Mayor Ann Lee of the late Bo Cruz", "Mayor Ann Lee"),
        ("the head of his party", "the head of his party"),
        ("Lee of Acme", "Lee of Acme"),
    ],
)
def test_of_whom_something_is_said_is_no_part_of_the_source(source: str, who: str) -> None:
    text = f"“It rained,” said {source}."
    assert settled(text, attribution(text, source, "said", "“It rained,”")) == [(who, "said", ["“It rained,”"])]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("the lawyer, Ann Lee, her client would appeal", "the lawyer, Ann Lee"),
        ("the lawyer, Ann Lee, and her young client would appeal", "the lawyer, Ann Lee"),
        ("Ann Lee, she had been told", "Ann Lee"),
        ("Ann Lee, whose client would appeal", "Ann Lee, whose client would appeal"),
        ("Ann Lee, the coach who was sacked", "Ann Lee, the coach who was sacked"),
        ("the lawyer, Ann Lee, her client beside her", "the lawyer, Ann Lee, her client beside her"),
    ],
)
def test_a_clause_after_the_source_is_no_part_of_it(source: str, who: str) -> None:
    text = f"It rained, said {source}."
    assert credited(text, source, "said", "It rained") == who


def test_who_signed_a_statement_is_no_part_of_the_source() -> None:
    text = "In a statement signed by its secretary, Dr Ada Obi, the union said it rained."
    found = attribution(text, "its secretary, Dr Ada Obi, the union", "said", "it rained")
    assert settled(text, found) == [("the union", "said", ["it rained"])]


@pytest.mark.parametrize("how", ["by Friday", "by letter", "by then"])
def test_when_and_how_somebody_is_told_is_not_who_tells(how: str) -> None:
    text = f"He was told {how} that it rained."
    assert settled(text, attribution(text, "", "was told", "that it rained")) == [("", "was told", ["that it rained"])]


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("Acme – Citi", "Citi"),
        ("Acme (ACM) — Bank of Norway", "Bank of Norway"),
        ("The mayor – Ann Lee –", "The mayor – Ann Lee –"),
        ("Lee – the mayor –", "Lee – the mayor –"),
    ],
)
def test_a_label_before_a_paragraph_is_no_part_of_its_source(source: str, who: str) -> None:
    assert credited(f"{source} said it rained.", source, "said", "it rained") == who
