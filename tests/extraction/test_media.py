"""The medium or addressee of a claim stands with its cue, in the same sentence."""

import pytest

from app.extraction.entities import gather_entities
from app.extraction.layout import Layout
from app.extraction.media import find_media
from app.extraction.values import Reference, Span
from tests.extraction.markup import attribution, names

OUTLETS = [
    "Kyodo News",
    "CNN",
    "Associated Press",
    "Twitter",
    "Radio Free Europe/Radio Liberty",
    "PBS",
    "Senate",
    "NATO",
]


def media(text: str, *said: tuple[str, str, str]) -> list[tuple[str, str | None] | None]:
    """For each attribution the text and the entity of its medium."""
    entities = gather_entities(text, names(text, organization=OUTLETS, person=["Ana Marić"], place=["Oslo"]))
    found = find_media(text, Layout.of(text).sentences, entities, [attribution(text, *each) for each in said])
    return [(text[slice(*each.spans[0])], each.name) if each else None for each in found]


def _span(text: str, words: str) -> Span:
    """Where the last occurrence of some words stands."""
    start = text.rindex(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("text", "cue", "medium"),
    [
        ("Bo told Kyodo News that it was late.", "told", ("Kyodo News", "Kyodo News")),
        ("Bo told the Associated Press on Monday that it was late.", "told", ("Associated Press", "Associated Press")),
        ("Bo told reporters in Oslo that it was late.", "told", ("reporters", None)),
        ("Bo told reporters late on Monday that it was late.", "told", ("reporters", None)),
        ("Bo told the Early Show that it was late.", "told", ("Early Show", None)),
        ("Bo told reporters off the record that it was late.", "told", ("reporters", None)),
        ("Bo told Kyodo News the harbour was late.", "told", ("Kyodo News", "Kyodo News")),
        ("Bo told the press his boat was late.", "told", ("press", None)),
        ("Bo told the media that it was late.", "told", ("media", None)),
        ("Bo told CNN and Kyodo News that it was late.", "told", ("CNN and Kyodo News", None)),
        ("Bo has told CNN host Ana Marić it was late.", "has told", ("CNN host Ana Marić", "Ana Marić")),
        ("Speaking to Kyodo News, Bo said that it was late.", "said", ("Kyodo News", "Kyodo News")),
        ("In an interview with CNN, Bo said that it was late.", "said", ("CNN", "CNN")),
        ("That it was late, Bo said in a phone interview with CNN.", "said", ("CNN", "CNN")),
        ("Bo said in an interview with CNN that it was late.", "said in an interview with CNN", ("CNN", "CNN")),
        (
            "Bo said in an interview with CNN adding that it was late.",
            "said in an interview with CNN adding",
            ("CNN", "CNN"),
        ),
        ("Bo wrote on Twitter that it was late.", "wrote", ("Twitter", "Twitter")),
        ("Bo wrote last week on Twitter that it was late.", "wrote", ("Twitter", "Twitter")),
        ("Bo said on CNN's “Morning” that it was late.", "said", ("CNN", "CNN")),
        (
            "Bo told Radio Free Europe/Radio Liberty, adding little, that it was late.",
            "told",
            ("Radio Free Europe/Radio Liberty", "Radio Free Europe/Radio Liberty"),
        ),
        ("He left early. Speaking to Ana Marić of PBS, Bo said that it was late.", "said", ("PBS", "PBS")),
        ("Bo told *CNN* that it was late.", "told", ("CNN", "CNN")),
        ("Bo told CNN's Ana Marić that it was late.", "told", ("CNN", "CNN")),
        ("In an interview with CNN's chief editor Ana Marić, Bo said that it was late.", "said", ("CNN", "CNN")),
        ("Bo told NATO's Ana Marić that it was late.", "told", ("NATO's Ana Marić", "Ana Marić")),
        ("When interviewed by the CNN, Bo said that it was late.", "said", ("CNN", "CNN")),
        (
            "In emailed remarks to the Kyodo News press service, Bo said that it was late.",
            "said",
            ("Kyodo News press service", "Kyodo News"),
        ),
        ("Bo told PBS's CNN programme that it was late.", "told", ("PBS's CNN programme", "CNN")),
        ("Bo told the state CNN channel that it was late.", "told", ("state CNN channel", "CNN")),
        ("Bo told CNN lawyers of Kyodo News that it was late.", "told", ("CNN lawyers", None)),
        ("Bo's statement, carried by the PBS, said that it was late.", "said", ("PBS", "PBS")),
        ("Bo explained to the Senate that it was late.", "explained", ("Senate", "Senate")),
        ("Bo described Oslo to the CNN in 2002: it was late.", "described Oslo to the CNN in 2002:", ("CNN", "CNN")),
        ("Bo spoke with PBS to explain that it was late.", "spoke with PBS to explain", ("PBS", "PBS")),
        ("In a CNN interview on Monday, Bo said that it was late.", "said", ("CNN", "CNN")),
        ("In a live Kyodo News TV interview in May, Bo said that it was late.", "said", ("Kyodo News", "Kyodo News")),
        ("In the PBS “Dawn” interview, Bo said that it was late.", "said", ("PBS", "PBS")),
        ("That it was late, Bo said in a PBS interview broadcast on Monday.", "said", ("PBS", "PBS")),
        ("At a CNN town hall with Ana Marić, Bo said that it was late.", "said", ("CNN", "CNN")),
        ("In a CNN interview with reporters, Bo said that it was late.", "said", ("CNN", "CNN")),
        ("In a CNN op-ed, Bo wrote that it was late.", "wrote", ("CNN", "CNN")),
        (
            "In an interview with CNN channel published on Monday, Bo said that it was late.",
            "said",
            ("CNN channel", "CNN"),
        ),
        ("In a letter to the Senate dated May 3, Bo said that it was late.", "said", ("Senate", "Senate")),
        ("In an email to staff seen by CNN, Bo said that it was late.", "said", ("staff", None)),
        ("In a letter to parents sent late on Monday, Bo said that it was late.", "said", ("parents", None)),
        ("Bo told the released hostages that it was late.", "told", ("released hostages", None)),
        ("Bo told CNN just hours later that it was late.", "told", ("CNN", "CNN")),
        ("In a letter to Mrs. May, Bo said that it was late.", "said", ("Mrs. May", None)),
        ("In an interview on Monday with CNN, Bo said that it was late.", "said", ("CNN", "CNN")),
        ("In an interview published last week by CNN, Bo said that it was late.", "said", ("CNN", "CNN")),
        ("In a speech aired by CNN, Bo said that it was late.", "said", ("CNN", "CNN")),
        ("In a podcast with PBS, Bo said that it was late.", "said", ("PBS", "PBS")),
        ("Bo told the mayor of Oslo, Ana Marić, that it was late.", "told", ("Ana Marić", "Ana Marić")),
        ("Bo told his prime minister, Ana Marić, that it was late.", "told", ("Ana Marić", "Ana Marić")),
        ("Bo told the mayor, who knows Ana Marić, that it was late.", "told", ("mayor", None)),
        ("Bo told the staff in Oslo, Ana Marić, the mayor, knew that it was late.", "told", ("staff", None)),
    ],
)
def test_a_claim_is_told_to_somebody(text: str, cue: str, medium: tuple[str, str | None]) -> None:
    clauses = ("That it was late", "that it was late", "it was late", "was late")
    content = next(clause for clause in clauses if clause in text)
    assert media(text, ("Bo", cue, content)) == [medium]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Bo told him that it was late.", "told"),
        ("Bo said on Monday that it was late.", "said"),
        ("Bo said in Oslo that it was late.", "said"),
        ("In an interview in Oslo, Bo said that it was late.", "said"),
        ("Bo believes that it was late to talk to CNN.", "believes"),
        ("Bo told those gathered that it was late.", "told"),
        ("Bo was told that one judge knew that it was late.", "was told"),
        ("Bo told the story that it was late.", "told"),
        ("Bo's signs tell us something that it was late.", "tell"),
        ("Bo met him in an email interview to find out that it was late.", "find out"),
        ("Asked by CNN to say that it was late, Bo nodded.", "Asked"),
        ("In an interview in December, Bo said that it was late.", "said"),
        ("In a phone interview in June 2019, Bo said that it was late.", "said"),
        ("In comments published in 2019, Bo said that it was late.", "said"),
        ("Bo said on NATO that it was late.", "said"),
        ("In a joint letter with Ana Marić, Bo said that it was late.", "said"),
        ("In a NATO interview on Monday, Bo said that it was late.", "said"),
        ("Bo said in the Senate that it was late.", "said"),
        ("Bo had been told the boat that it was late.", "had been told"),
        ("Bo was once told the boat that it was late.", "was once told"),
    ],
)
def test_times_places_and_pronouns_are_no_media(text: str, cue: str) -> None:
    assert media(text, ("Bo", cue, "that it was late")) == [None]


@pytest.mark.parametrize(
    ("text", "cue", "content", "platform"),
    [
        ("Bo wrote on Facebook: it was late.", "wrote on Facebook:", "it was late", "Facebook"),
        ("Bo said via Instagram: it was late.", "said via Instagram:", "it was late", "Instagram"),
        (
            "Bo posted a message on YouTube saying it was late.",
            "posted a message on YouTube saying",
            "it was late",
            "YouTube",
        ),
        ("Bo used Instagram to thank his fans.", "used Instagram to thank", "his fans", "Instagram"),
        ("Bo took to Facebook to thank his fans.", "took to Facebook to thank", "his fans", "Facebook"),
        ("Bo reacted on Facebook, it was late.", "reacted", "it was late", "Facebook"),
        ("It was late, wrote Bo on Telegram.", "wrote", "It was late", "Telegram"),
        ("Bo wrote on X that it was late.", "wrote", "that it was late", "X"),
        ("In a post on X, Bo said it was late.", "said", "it was late", "X"),
        ("Bo praised the mayor on Facebook.", "praised", "the mayor", "Facebook"),
        ("Bo told the public via Telegram that it was late.", "told", "that it was late", "Telegram"),
        ("Bo answered the mayor via Telegram, adding it was late.", "adding", "it was late", "Telegram"),
        ("In a Facebook post on Monday, Bo said it was late.", "said", "it was late", "Facebook"),
        ("In a message posted to his Facebook page, Bo said it was late.", "said", "it was late", "Facebook"),
        ("Writing on the social media site Facebook, Bo said it was late.", "said", "it was late", "Facebook"),
        ("Bo called the vote late and on Facebook called it unfair.", "called", "it unfair", "Facebook"),
        ("Bo spoke on Acme News, it was late.", "spoke", "it was late", "Acme News"),
        ("Speaking on al-Acme TV in Oslo, Bo said it was late.", "said", "it was late", "al-Acme TV"),
        ("Bo said on state television it was late.", "said", "it was late", "state television"),
        ("Bo said in a video posted on Facebook it was late.", "said", "it was late", "Facebook"),
        ("Bo said in a short audio clip shared on Telegram it was late.", "said", "it was late", "Telegram"),
        ("In a video aired on state television, Bo said it was late.", "said", "it was late", "state television"),
        ("In a post on X minutes later, Bo said it was late.", "said", "it was late", "X"),
        ("In a post on Truth Social hours later, Bo said it was late.", "said", "it was late", "Truth Social"),
        ("Bo said on Fox it was late.", "said", "it was late", "Fox"),
    ],
)
def test_a_claim_is_made_on_a_platform_or_station(text: str, cue: str, content: str, platform: str) -> None:
    found = find_media(text, Layout.of(text).sentences, (), [attribution(text, "Bo", cue, content)])
    assert found == (Reference((_span(text, platform),), None, None),)


@pytest.mark.parametrize("where", ["on X", "on his X account", "in an X post"])
def test_the_platform_x_is_an_entity_where_somebody_posts_on_it(where: str) -> None:
    text = f"Bo wrote {where} that line X was late."
    assert media(text, ("Bo", "wrote", "that line X was late")) == [("X", "X")]


def test_a_platform_that_is_an_entity_is_named() -> None:
    assert media("Bo wrote on his Twitter account that it was late.", ("Bo", "wrote", "that it was late")) == [
        ("Twitter", "Twitter")
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Bo tweeted it was late.", "Bo", "tweeted", "it was late"),
        ("Users on Facebook said it was late.", "Users on Facebook", "said", "it was late"),
        ("Bo said it was late to write on Facebook.", "Bo", "said", "it was late to write on Facebook"),
        ("Bo called on Facebook to act.", "Bo", "called on Facebook", "to act"),
        ("Bo commented on Facebook's plan.", "Bo", "commented on", "Facebook's plan"),
        ("After the clip spread on Facebook, Bo said it was late.", "Bo", "said", "it was late"),
        ("In a ruling on Facebook, Bo said it was late.", "Bo", "said", "it was late"),
        (
            "The bank that pays for ads on Facebook is late, said Bo.",
            "Bo",
            "said",
            "The bank that pays for ads on Facebook is late",
        ),
        ("Bo, who turned on the television at nine, said it was late.", "Bo", "said", "it was late"),
    ],
)
def test_a_platform_that_something_is_about_is_no_medium(text: str, source: str, cue: str, content: str) -> None:
    assert media(text, (source, cue, content)) == [None]


def test_each_of_two_claims_made_on_a_platform_has_it() -> None:
    text = "It was late, Bo wrote on Facebook, adding it was dark."
    said = [("Bo", "wrote", "It was late"), ("Bo", "adding", "it was dark")]
    found = find_media(text, Layout.of(text).sentences, (), [attribution(text, *each) for each in said])
    assert found == (Reference((_span(text, "Facebook"),), None, None),) * 2


@pytest.mark.parametrize(
    ("content", "medium"),
    [
        ("CNN Ana Marić was late", ("CNN", "CNN")),
        ("the Associated Press he was late", ("Associated Press", "Associated Press")),
        ("Kyodo News the harbour was late", ("Kyodo News", "Kyodo News")),
        ("CNN staff were late", None),
        ("CNN was late", None),
        ("Ana Marić he was late", None),
    ],
)
def test_an_outlet_before_a_clause_without_that_is_the_medium(content: str, medium: tuple[str, str] | None) -> None:
    assert media(f"Bo told {content}.", ("Bo", "told", content)) == [medium]


def test_a_medium_does_not_reach_the_next_sentence() -> None:
    text = "Bo told CNN that it was late. Bo said that it was dark."
    assert media(text, ("Bo", "told", "that it was late"), ("Bo", "said", "that it was dark")) == [("CNN", "CNN"), None]


def test_a_medium_belongs_to_the_nearest_cue_of_its_sentence() -> None:
    text = "Bo, who believes that it was late, told CNN that it was dark."
    said = [("Bo", "believes", "that it was late"), ("Bo", "told", "that it was dark")]
    assert media(text, *said) == [None, ("CNN", "CNN")]


@pytest.mark.parametrize(
    ("earlier", "outlet", "name"),
    [
        (["Kyodo News"], "the news agency", "Kyodo News"),
        (["the Associated Press", "reporters", "the Associated Press"], "the newspaper", "Associated Press"),
        (["PBS"], "the broadcaster", "PBS"),
        (["PBS"], "the paper", None),
        (["NATO"], "the newspaper", None),
        (["the Senate"], "the paper", None),
        (["Twitter"], "the magazine", None),
        (["Kyodo News", "the Associated Press"], "the newspaper", None),
        (["the Associated Press"], "a newspaper", None),
        (["the Associated Press"], "the group", None),
        ([], "the newspaper", None),
    ],
)
def test_an_outlet_is_known_again_by_what_it_is(earlier: list[str], outlet: str, name: str | None) -> None:
    whom = [*earlier, outlet]
    text = " ".join(f"It was late {number}, Bo told {each}." for number, each in enumerate(whom))
    told = media(text, *(("Bo", "told", f"It was late {number}") for number in range(len(whom))))
    assert told[-1] == (outlet.split(maxsplit=1)[1], name)


def test_a_continued_quotation_without_a_cue_has_no_medium() -> None:
    assert media('"It was late."', ("", "", '"It was late."')) == [None]
