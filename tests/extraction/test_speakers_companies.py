"""Which body "the company", "the agency" or "the commission" means."""

import pytest

from tests.extraction.resolving import speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Kim, head of the shipping company Acme, has left, the company said.", "Acme"),
        ("The boss of the firm Acme has left, the company said.", "Acme"),
        ("It will buy the software company Acme, the company said.", None),
        ("A rival of the company Acme has left, the company said.", None),
        ("Bo Kim, who once led Acme, has left, the company said.", None),
        ("Bo Kim of the shipping company Acme now leads Bolt, the company said.", None),
    ],
)
def test_the_company_is_what_the_statement_calls_so(text: str, speaker: str | None) -> None:
    said = ("the company", "said", text.removesuffix(", the company said."))
    assert speakers(text, said, organization=["Acme", "Bolt"], person=["Bo Kim"]) == [speaker]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Acme will cut 2,000 jobs", "Acme"),
        ("Acme sued the regulator", "Acme"),
        ("Acme will cut 2,000 jobs at Bolt", None),
        ("Acme blocked the gates of a shipping company", None),
        ("The Harbour Commission will cut 2,000 jobs", None),
        ("Shares in Acme fell", None),
    ],
)
@pytest.mark.parametrize("company", ["The company", "The firm"])
def test_the_company_is_the_only_body_named_so_far(told: str, name: str | None, company: str) -> None:
    text = f"{told}. {company} said it was late."
    found = speakers(text, (company, "said", "it was late"), organization=["Acme", "Bolt", "Harbour Commission"])
    assert found == [name]


def test_the_company_is_what_was_introduced_as_a_firm() -> None:
    text = "Shares in Acme, an oil firm, fell. The company said it was late."
    assert speakers(text, ("The company", "said", "it was late"), organization=["Acme"]) == ["Acme"]


@pytest.mark.parametrize("company", ["The company", "The firm"])
def test_the_company_is_the_body_that_has_been_speaking(company: str) -> None:
    text = f"Acme said it would buy Bolt, a smelting company. {company} also said it was late."
    said = [("Acme", "said", "it would buy Bolt, a smelting company"), (company, "said", "it was late")]
    assert speakers(text, *said, organization=["Acme", "Bolt"]) == ["Acme", "Acme"]


@pytest.mark.parametrize(
    ("told", "bodies", "name"),
    [
        ("Acme has sailed", ["Acme"], "Acme"),
        ("Acme has bought Bolt", ["Acme", "Bolt"], None),
        ("The Acme Agency has sailed", ["Acme Agency"], None),
    ],
)
def test_the_company_is_the_only_body_that_its_own_words_are_about(
    told: str, bodies: list[str], name: str | None
) -> None:
    text = f"{told}, the company said."
    assert speakers(text, ("the company", "said", told), organization=bodies) == [name]


def test_a_body_that_has_just_spoken_is_called_by_what_it_is() -> None:
    text = "Ferries ran late, according to the Federal Ferry Office. Two sank, the agency said."
    said = [
        ("the Federal Ferry Office", "according to", "Ferries ran late"),
        ("the agency", "said", "Two sank"),
    ]
    assert speakers(text, *said, organization=["Federal Ferry Office"]) == ["Federal Ferry Office"] * 2


@pytest.mark.parametrize(
    ("told", "body", "called"),
    [
        ("Human Rights Watch published a report.", "Human Rights Watch", "The group"),
        ("The United Mill Workers voted to strike.", "United Mill Workers", "The union"),
        ("The Federal Ferry Administration has opened an inquiry.", "Federal Ferry Administration", "The agency"),
        ("Acmeair cancelled flights.", "Acmeair", "The airline"),
        ("The Acme Centre, reviewing the plan, came to that conclusion.", "Acme Centre", "The group"),
    ],
)
def test_a_body_that_has_just_acted_is_called_by_what_it_is(told: str, body: str, called: str) -> None:
    text = f"{told} {called} said it was late."
    assert speakers(text, (called, "said", "it was late"), organization=[body]) == [body]


@pytest.mark.parametrize(
    ("told", "bodies", "called"),
    [
        ("Amnesty International met Acme.", ["Amnesty International", "Acme"], "The group"),
        ("Acme sued a group of neighbours.", ["Acme"], "The group"),
        ("Acme fired twenty people.", ["Acme"], "The union"),
        ("Police raided Acme.", ["Acme"], "The group"),
        ("Acme activists marched.", ["Acme"], "The group"),
        ("Acme Inc. lost money.", ["Acme Inc."], "The group"),
        ("Acme marched. It rained.", ["Acme"], "The group"),
        ("The Supreme Court dismissed the case.", ["Supreme Court"], "The group"),
    ],
)
def test_a_body_is_left_open_where_another_may_be_meant(told: str, bodies: list[str], called: str) -> None:
    text = f"{told} {called} said it was late."
    assert speakers(text, (called, "said", "it was late"), organization=bodies) == [None]


def test_an_agency_is_not_one_named_before_another_spoke() -> None:
    text = "The National Ferry Agency sets fees. It rained.\nONHS said it was late. The agency added that it was dark."
    said = [("ONHS", "said", "it was late"), ("The agency", "added", "that it was dark")]
    assert speakers(text, *said, organization=["National Ferry Agency", "ONHS"]) == ["ONHS", "ONHS"]


def test_an_agency_is_one_named_before_what_is_no_agency_spoke() -> None:
    text = "The National Ferry Agency sets fees. It rained.\nAcme said it was late. The agency added that it was dark."
    said = [("Acme", "said", "it was late"), ("The agency", "added", "that it was dark")]
    found = speakers(text, *said, organization=["National Ferry Agency", "Acme"])
    assert found == ["Acme", "National Ferry Agency"]


def test_the_company_is_left_open_after_two_bodies() -> None:
    text = "Acme said it was dark. Bolt said it was early. The company said it was late."
    said = [("Acme", "said", "it was dark"), ("Bolt", "said", "it was early")]
    found = speakers(text, *said, ("The company", "said", "it was late"), organization=["Acme", "Bolt"])
    assert found == ["Acme", "Bolt", None]


def test_the_company_is_not_who_spoke_before_where_its_sentence_names_another() -> None:
    text = "Acme said it was early. Marić spoke of Bolt when the company said it was late."
    said = [("Acme", "said", "it was early"), ("the company", "said", "it was late")]
    assert speakers(text, *said, organization=["Acme", "Bolt"], person=["Marić"]) == ["Acme", None]


def test_the_company_is_no_central_bank() -> None:
    text = "The Bank of Split said it was early. The company said it was late."
    said = [("The Bank of Split", "said", "it was early"), ("The company", "said", "it was late")]
    assert speakers(text, *said, organization=["Bank of Split"]) == ["Bank of Split", None]


def test_the_company_is_nobody_who_spoke_long_ago() -> None:
    text = "Acme said it was early. " + "It rained. " * 5 + "The company said it was late."
    said = [("Acme", "said", "it was early"), ("The company", "said", "it was late")]
    assert speakers(text, *said, organization=["Acme"]) == ["Acme", None]


def test_a_commission_is_no_company() -> None:
    text = "The Harbour Commission said it was early. The company said it was late."
    said = [("The Harbour Commission", "said", "it was early"), ("The company", "said", "it was late")]
    assert speakers(text, *said, organization=["Harbour Commission"]) == ["Harbour Commission", None]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("The regulator fined Acme", "Acme"),
        ("The Harbour Commission has fined the shipping firm Acme", "Acme"),
        ("Acme was heavily fined by the Harbour Commission", "Acme"),
        ("Brazil fined Acme on Monday", "Acme"),
        ("Acme fined Bolt", None),
        ("The regulator fined Acme and Bolt", None),
        ("The regulator fined the Harbour Commission", None),
        ("The regulator praised Acme", None),
    ],
)
def test_the_company_is_the_only_one_that_an_authority_has_punished(told: str, name: str | None) -> None:
    text = f"{told}. The company said it was late."
    found = speakers(text, ("The company", "said", "it was late"), organization=["Acme", "Bolt", "Harbour Commission"])
    assert found == [name]


@pytest.mark.parametrize(("told", "name"), [("it had fined Bolt", None), ("it had met Bolt", "Acme")])
def test_the_company_is_not_plainly_who_has_acted_against_another(told: str, name: str | None) -> None:
    text = f"Acme said {told}. The company said it was late."
    said = [("Acme", "said", told), ("The company", "said", "it was late")]
    assert speakers(text, *said, organization=["Acme", "Bolt"]) == ["Acme", name]


def test_the_company_is_the_one_that_a_medium_has_told_of() -> None:
    text = "Acme has closed a quay, Kyodo News reported. The company said it was late."
    said = [("Kyodo News", "reported", "Acme has closed a quay"), ("The company", "said", "it was late")]
    assert speakers(text, *said, organization=["Acme", "Kyodo News"])[1] == "Acme"


def test_the_company_is_no_medium_that_has_spoken() -> None:
    text = "The quay has closed, Kyodo News reported. The company said it was late."
    said = [("Kyodo News", "reported", "The quay has closed"), ("The company", "said", "it was late")]
    assert speakers(text, *said, organization=["Kyodo News"])[1] is None


def test_the_company_may_be_one_that_was_named_before_another_body_spoke() -> None:
    text = "A quay that Acme owns has closed. Zenit said it was late. The company said it was dark."
    said = [("Zenit", "said", "it was late"), ("The company", "said", "it was dark")]
    assert speakers(text, *said, organization=["Acme", "Zenit"]) == ["Zenit", None]
