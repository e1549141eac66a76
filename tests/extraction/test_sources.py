"""Whom an attribution credits: its source as tagged, a part of that, somebody right beside the cue, or nobody."""

import pytest

from tests.extraction.settling import attribution, credited, settled


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("while France was more hesitant", "France"),
        ("though his deputy, Ana Cole, appeared less certain", "his deputy, Ana Cole,"),
        ("whereas the mayor was calm", "the mayor"),
    ],
)
def test_a_participle_belongs_to_the_subject_of_its_clause(clause: str, who: str) -> None:
    text = f"Germany said it would go, {clause}, saying it needed time."
    assert credited(text, "Germany", "saying", "it needed time") == who


def test_a_participle_belongs_to_who_speaks_in_the_clause_before_it() -> None:
    text = "Lee appeared in court as the Kremlin spoke out on the protests, saying it needed time."
    assert credited(text, "Lee", "saying", "it needed time") == "the Kremlin"
    text = "Lee left as the storm was near, saying it needed time."
    assert credited(text, "Lee", "saying", "it needed time") == "Lee"


@pytest.mark.parametrize("clause", ["while it could", "although it was backed by both", "but said the plan was late"])
def test_a_participle_belongs_to_the_only_subject(clause: str) -> None:
    text = f"Germany left, {clause}, saying it needed time."
    assert credited(text, "Germany", "saying", "it needed time") == "Germany"


@pytest.mark.parametrize(
    ("cue", "who"),
    [
        ("led to questions over", ""),
        ("has sparked new calls for", ""),
        ("quickly prompted fears of", ""),
        ("raised questions over", "Lee"),
        ("led calls for", "Lee"),
        ("promptly called for", "Lee"),
    ],
)
def test_who_brings_others_to_say_something_is_not_credited(cue: str, who: str) -> None:
    assert credited(f"Claims by Lee {cue} the vote.", "Lee", cue, "the vote") == who


@pytest.mark.parametrize(
    ("given", "who"),
    [
        ("received a letter", "a letter"),
        ("ordered a report, due on Friday,", "a report"),
        ("has seen an internal memo from the firm", "an internal memo"),
        ("wrote a letter", "Bo"),
        ("received a letter and left,", "Bo"),
        ("received a letter,", "Bo"),
    ],
)
def test_a_document_that_somebody_is_given_says_what_follows_it(given: str, who: str) -> None:
    assert credited(f"Bo {given} listing all that went wrong.", "Bo", "listing", "all that went wrong") == who


@pytest.mark.parametrize(
    ("text", "cue", "who"),
    [
        ("They met Lee, whom it accused of lying.", "accused of", "it"),
        ("There was a warning from Tehran that it would stop.", "warning", "Tehran"),
        ("It was said that it would stop.", "was said", ""),
        ("They have often been criticized for it.", "have often been criticized", ""),
    ],
)
def test_a_source_beside_the_cue_that_was_not_tagged_is_credited(text: str, cue: str, who: str) -> None:
    assert credited(text, "", cue, text.rpartition(" ")[2]) == who


def test_whom_somebody_accuses_is_not_who_accuses() -> None:
    text = "They met Lee, whom it accused of lying."
    assert credited(text, "it", "accused of", "lying") == "it"


def test_a_source_in_another_sentence_than_the_cue_is_not_credited() -> None:
    text = "Lee warned residents. Towns on the coast have been told to evacuate."
    assert settled(text, attribution(text, "Lee", "have been told", "to evacuate")) == [
        ("", "have been told", ["to evacuate"])
    ]


@pytest.mark.parametrize(
    "cue",
    [
        "was asked",
        "has been told",
        "also has been threatened with",
        "was promised",
        "was reminded",
        "was repeatedly warned",
        "is accused of",
        "is alleged",
        "have been encouraged",
        "faced calls",
        "was convicted of",
        "was also criticized for",
        "is expected to announce",
        "was held in contempt",
        ", charged with",
        ", asked about",
        "Accused Of",
        ", nicknamed",
        "drew sharp criticism",
        "faces a barrage of questions about",
        "is now facing charges relating to",
        "has also faced criticism for",
        "came under heavy fire for",
        "faces charges of",
        "has since been roundly criticized",
        "himself faces questions about",
        "is facing growing calls",
        "attracted complaints",
        "has also received several demands",
    ],
)
def test_who_is_spoken_to_or_of_is_not_credited(cue: str) -> None:
    text = f"Bo {cue} if it was late.".replace(" ,", ",")
    cue = cue.lstrip(", ")
    assert settled(text, attribution(text, "Bo", cue, "if it was late")) == [("", cue, ["if it was late"])]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("After facing criticism for the delay, Bo left.", "Bo", "facing criticism for", "the delay"),
        ("Bo tabled the bill, also referred to as B-12.", "Bo", "also referred to as", "B-12"),
    ],
)
def test_who_is_only_told_of_is_not_credited(text: str, source: str, cue: str, content: str) -> None:
    assert settled(text, attribution(text, source, cue, content)) == [("", cue, [content])]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Bo also referred to the delay.", "also referred to", "the delay"),
        ("Bo faced the press and drew attention to it.", "drew attention to", "it"),
        ("Facing the judge, Bo raised questions about it.", "raised questions about", "it"),
    ],
)
def test_who_refers_to_something_is_credited(text: str, cue: str, content: str) -> None:
    assert settled(text, attribution(text, "Bo", cue, content))[0][0] == "Bo"


@pytest.mark.parametrize("cue", ["drew fire for saying", "has come to think", "has also said"])
def test_who_says_what_others_speak_of_is_credited(cue: str) -> None:
    text = f"Bo {cue} it was late."
    assert credited(text, "Bo", cue, "it was late") == "Bo"


@pytest.mark.parametrize(
    ("before", "cue", "who"),
    [
        ("amid", "allegations", ""),
        ("following new", "reports", ""),
        ("after", "claims", ""),
        ("amid its own", "claims", "Acme"),
        ("after", "warning", "Acme"),
        ("after a stern", "warning", ""),
        ("despite", "promises", "Acme"),
        ("and made", "claims", "Acme"),
    ],
)
def test_what_others_say_while_somebody_acts_is_not_the_persons(before: str, cue: str, who: str) -> None:
    text = f"Acme shut the harbour {before} {cue} that it was late."
    assert credited(text, "Acme", cue, "that it was late") == who


@pytest.mark.parametrize("mark", [",", " -", " —"])
@pytest.mark.parametrize("cue", ["said", "reported", "believed"])
def test_who_is_said_to_be_something_has_not_said_it(mark: str, cue: str) -> None:
    text = f"Ann Lee{mark} {cue} to be the richest of all, left."
    assert credited(text, "Ann Lee", cue, "to be the richest of all") == ""


@pytest.mark.parametrize("source", ["Ann Lee", "Ann Lee, a doctor,"])
def test_who_says_to_do_something_is_credited(source: str) -> None:
    assert credited(f"{source} said to be careful.", source, "said", "to be careful") == source


@pytest.mark.parametrize("source", ["Bo", "Bo, a pilot,"])
@pytest.mark.parametrize("cue", ["named", "called", "was convinced", "held", "raised questions about"])
def test_who_names_or_holds_something_is_credited(source: str, cue: str) -> None:
    text = f"{source} {cue} it a storm."
    assert settled(text, attribution(text, source, cue, "it a storm"))[0][0] == source


def test_who_is_named_after_a_quoted_question_asks_it() -> None:
    text = "“Why did you leave?” asked the lawyer Bo."
    assert settled(text, attribution(text, "the lawyer Bo", "asked", "“Why did you leave?”"))[0][0] == "the lawyer Bo"


def test_who_says_something_when_asked_does_not_ask() -> None:
    text = "“It rained,” Bo said when asked if it was late."
    assert settled(text, attribution(text, "Bo", "asked", "if it was late"))[0][0] == ""
    answered = attribution(text, "Bo", "said", "It rained")
    assert settled(text, answered)[0][0] == "Bo"


@pytest.mark.parametrize("before", ["It was late, and ", "It was late, but when "])
@pytest.mark.parametrize("asked", ["asked", "pressed on"])
def test_who_answers_does_not_ask(before: str, asked: str) -> None:
    text = f"{before}{asked} whether it rained, Bo said: “It was dark.”"
    assert settled(text, attribution(text, "Bo", asked, "whether it rained"))[0][0] == ""


def test_who_is_asked_and_answers_is_credited() -> None:
    text = "Bo, when asked about it, said that it rained."
    assert settled(text, attribution(text, "Bo", "said", "that it rained"))[0][0] == "Bo"


def test_who_asks_is_credited() -> None:
    text = "Bo has asked if it was late."
    assert settled(text, attribution(text, "Bo", "has asked", "if it was late"))[0][0] == "Bo"


@pytest.mark.parametrize(
    ("before", "cue"),
    [
        ("withdrew the drug after", "claims"),
        ("has withdrawn the drug amid growing", "concerns"),
        ("left in the wake of", "repeated calls"),
        ("left despite", "warnings"),
    ],
)
def test_what_others_say_is_not_credited_to_who_acts_upon_it(before: str, cue: str) -> None:
    assert credited(f"Acme {before} {cue} that it was unsafe.", "Acme", cue, "that it was unsafe") == ""


@pytest.mark.parametrize(
    ("before", "cue"),
    [
        ("withdrew the drug after its", "claims"),
        ("withdrew the drug over", "concerns"),
        ("left, and the next day", "claims"),
        ("repeated", "claims"),
    ],
)
def test_what_somebody_says_himself_is_credited(before: str, cue: str) -> None:
    assert credited(f"Acme {before} {cue} that it was safe.", "Acme", cue, "that it was safe") == "Acme"


def test_an_opinion_in_the_passive_is_not_that_of_somebody_in_another_clause() -> None:
    text = "The deal, which officials say is big, is expected to close."
    found = attribution(text, "officials", "is expected", "The deal", "to close")
    assert settled(text, found) == [("", "is expected", ["The deal", "to close"])]


@pytest.mark.parametrize("spaces", [2, 100_000])
def test_a_source_with_many_spaces_is_read_at_once(spaces: int) -> None:
    source = f"Police{' ' * spaces}of Split"
    assert credited(f"Lee was accused by {source}.", source, "was accused", "Lee") == source
    assert credited(f"It rained, said {source}.", source, "said", "It rained") == source


def test_who_tells_somebody_something_is_credited_in_a_passive() -> None:
    text = "The families were told by the ministry that their sons were alive."
    found = attribution(text, "", "were told", "The families", "that their sons were alive")
    assert settled(text, found) == [("the ministry", "were told", ["that their sons were alive"])]


@pytest.mark.parametrize("before", ["", "When ", "It was late, and when "])
@pytest.mark.parametrize("asked", ["asked", "pressed", "challenged"])
def test_by_whom_somebody_is_asked_is_who_asks(before: str, asked: str) -> None:
    text = f"{before}{asked} by Ann Cruz about how it would end, Lee left."
    assert settled(text, attribution(text, "Lee", asked, "how it would end"))[0][0] == "Ann Cruz"
    assert settled(text, attribution(text, "Ann Cruz", asked, "how it would end"))[0][0] == "Ann Cruz"


@pytest.mark.parametrize(("told", "who"), [("told that it rained", ""), ("told Cruz that it rained", "Ann Lee")])
def test_who_is_told_something_after_something_else_was_done_has_not_said_it(told: str, who: str) -> None:
    text = f"Ann Lee was called to the office and {told}."
    assert credited(text, "Ann Lee", "told", "that it rained") == who


def test_whose_turn_it_is_is_not_whom_he_speaks_of() -> None:
    text = "Ann Lee: My doctor, Bo Cruz, says it rained."
    assert credited(text, "Ann Lee: My doctor, Bo Cruz,", "says", "it rained") == "My doctor, Bo Cruz,"
