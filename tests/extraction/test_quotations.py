"""Where `find_quotations` sees quotation marks open and close, and the kind of claim that follows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.quotations import claim_kind, find_quotations
from app.extraction.values import ClaimKind, Span


def quotations(text: str) -> list[str]:
    return [text[start:end] for start, end in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We won," she said. "It is over."', ['"We won,"', '"It is over."']),
        ("“We won,” she said.", ["“We won,”"]),
        ("He said ‘no’ and didn’t go.", ["‘no’"]),
        ("'We won,' the workers' leader said. 'It's over.'", ["'We won,'", "'It's over.'"]),
        ("«Nous avons gagné», dit-elle.", ["«Nous avons gagné»"]),
        ("„Wir haben gewonnen“, sagte sie.", ["„Wir haben gewonnen“"]),
        ("''We have to do better,'' he said.", ["''We have to do better,''"]),
        ("``We have to do better,'' he said.", ["``We have to do better,''"]),
        ('Units act as a "second line" not involved in it.', ['"second line"']),
        ('They said "yes"—and "no".', ['"yes"', '"no"']),
        ('"We said \'stop\' ", she said. "We left."', ["\"We said 'stop' \"", '"We left."']),
        ('He put it thus: "Hard\nwrapped line." And "more".', ['"Hard\nwrapped line."', '"more"']),
    ],
)
def test_every_usual_kind_of_mark_opens_and_closes_a_quotation(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'They said \"no\" to us,' he said.", ["'They said \"no\" to us,'"]),
        ("“They said ‘no’ to us,” he said.", ["“They said ‘no’ to us,”"]),
        ("He asked: \"Did she say 'stop'?\"", ["\"Did she say 'stop'?\""]),
    ],
)
def test_a_quotation_within_a_quotation_is_part_of_it(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It didn’t rain on the players’ bus.",
        "the workers' union and the players' club",
        "Songs of the '90s and rock 'n' roll, get 'em all.",
        "A 6'2\" man walked in.",
        '"',
        '""',
        "",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize("mark", ['""', "“”"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_quotation_over_paragraphs_repeats_its_opening_mark_and_closes_once(mark: str, gap: str) -> None:
    text = gap.join(["{0}It began.", "{0}It went on.", "{0}It ended,{1} he said."]).format(*mark)
    assert [words.strip('"“”') for words in quotations(text)] == ["It began.", "It went on.", "It ended,"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It never closes. He left.\nLater he said "yes" to it.', ['"It never closes. He left.', '"yes"']),
        ("“It never closes. He left.", ["“It never closes. He left."]),
        ('It never opened" but this one is "real".', ['"real"']),
        ("The “so-called ”experts met.", ["“so-called ”"]),
        ('"A word' + "\nand more" * 500 + ' and a stray" mark', ['"A word']),
    ],
)
def test_marks_without_a_partner_do_no_harm(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[[“We have won the vote,”]] she said.", ClaimKind.DIRECT),
        ('[["We have won,"]] she said, [["and it is over."]]', ClaimKind.DIRECT),
        ('She said [[that "we have won the vote"]].', ClaimKind.DIRECT),
        ('[["They (the troops) have left,"]] he said.', ClaimKind.DIRECT),
        ('Troops act [[as a "second line" not involved in combat]], he said.', ClaimKind.MIXED),
        ('He said [[that forces are "actively supporting" attacks]].', ClaimKind.MIXED),
        ("He said [[that it didn't end, the players' club stayed]].", ClaimKind.INDIRECT),
        ('The "strongman" said [[that the vote is over]].', ClaimKind.INDIRECT),
        ("He said [[—]].", ClaimKind.INDIRECT),
    ],
)
def test_the_share_of_quoted_words_makes_a_claim_direct_mixed_or_indirect(marked: str, kind: ClaimKind) -> None:
    text, content = _unmarked(marked)
    assert claim_kind(content, find_quotations(text), text) is kind


def _unmarked(marked: str) -> tuple[str, list[Span]]:
    """The text without its [[content]] brackets, and the spans that they enclosed."""
    text, spans = "", []
    for piece in marked.split("[["):
        content, bracket, rest = piece.partition("]]")
        if bracket:
            spans.append((len(text), len(text) + len(content)))
        text += content + rest
    return text, spans


MARKS = st.text(alphabet="\"'“”‘’„«»`ab s.\n", max_size=200)


@given(st.one_of(st.text(), MARKS))
def test_any_text_gives_quotations_in_order_inside_it_that_do_not_overlap(text: str) -> None:
    position = 0
    for start, end in find_quotations(text):
        assert position <= start < end <= len(text)
        position = end
