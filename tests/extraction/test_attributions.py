"""Attributions settled by paragraph, and quotations that run on."""

from dataclasses import replace

import pytest

from app.extraction.attributions import LEAST_UNCREDITED, is_likely, settle_attributions
from app.extraction.layout import Layout
from app.extraction.tags import Attribution, NamedSpan
from app.extraction.values import EntityKind, Span


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return start, start + len(part)


def attribution(text: str, source: str, cue: str, *content: str) -> Attribution:
    sources = (span(text, source),) if source else ()
    return Attribution(sources, (span(text, cue),), tuple(span(text, part) for part in content), 0.8)


def settled(text: str, *found: Attribution) -> list[tuple[str, str, list[str]]]:
    """Source, cue and content of each attribution as text."""

    def texts(spans: tuple[Span, ...]) -> list[str]:
        return [text[start:end] for start, end in spans]

    attributions = settle_attributions(Layout.of(text), found)
    return [(" ".join(texts(a.source)), " ".join(texts(a.cue)), texts(a.content)) for a in attributions]


def test_an_interrupted_quotation_stays_one_attribution() -> None:
    text = "“It rained,” Lee said. “All day.”"
    assert settled(text, attribution(text, "Lee", "said", "“It rained,”", "“All day.”")) == [
        ("Lee", "said", ["“It rained,”", "“All day.”"])
    ]


def test_what_was_tagged_in_the_next_paragraph_becomes_a_part_without_source_or_cue() -> None:
    text = "“It rained,” Lee said.\n“All day.”"
    assert settled(text, attribution(text, "Lee", "said", "“It rained,”", "“All day.”")) == [
        ("Lee", "said", ["“It rained,”"]),
        ("", "", ["“All day.”"]),
    ]


def test_a_mark_alone_in_the_next_paragraph_tells_nothing() -> None:
    text = '“It rained,” Lee said.\n" All day.'
    assert settled(text, attribution(text, "Lee", "said", "“It rained,”", '"')) == [("Lee", "said", ["“It rained,”"])]


def test_a_quotation_introduced_in_the_paragraph_before_keeps_its_cue() -> None:
    text = "Lee wrote:\n“It rained.”"
    assert settled(text, attribution(text, "Lee", "wrote", "“It rained.”")) == [("Lee", "wrote", ["“It rained.”"])]


def test_a_paragraph_that_is_one_quotation_continues_the_attributed_one_before_it() -> None:
    text = "“It rained,” Lee said.\n“All day.”\n“And all night.”\nThen the sun came out."
    assert settled(text, attribution(text, "Lee", "said", "“It rained,”")) == [
        ("Lee", "said", ["“It rained,”"]),
        ("", "", ["“All day.”"]),
        ("", "", ["“And all night.”"]),
    ]


def test_a_heading_in_quotation_marks_continues_nothing() -> None:
    text = "“It rained,” Lee said. “All day.”\n“Rain Is Not the Villain.”"
    found = attribution(text, "Lee", "said", "“It rained,”", "“All day.”")
    assert settled(text, found) == [("Lee", "said", ["“It rained,”", "“All day.”"])]


def test_a_word_after_a_question_is_somebody_elses_answer() -> None:
    text = "“Did it rain?” Lee asked.\n“Nooooo!”"
    assert settled(text, attribution(text, "Lee", "asked", "“Did it rain?”")) == [("Lee", "asked", ["“Did it rain?”"])]


def test_a_quotation_continues_nothing_after_indirect_speech() -> None:
    text = "Lee said it rained.\n“All day.”"
    assert settled(text, attribution(text, "Lee", "said", "it rained")) == [("Lee", "said", ["it rained"])]


def test_an_adverb_of_hearsay_credits_nobody() -> None:
    text = "The rain has reportedly stopped."
    assert settled(text, attribution(text, "", "reportedly", "The rain has")) == []


def test_an_adverb_of_hearsay_beside_a_source_does_not_matter() -> None:
    text = "Lee reportedly said it rained."
    assert settled(text, attribution(text, "Lee", "reportedly said", "it rained")) == [
        ("Lee", "reportedly said", ["it rained"])
    ]


def test_a_content_over_several_paragraphs_is_cut_where_they_end() -> None:
    text = "Lee said: “It rained.\n\n“It snowed.\n\n“It hailed.”"
    whole = text.removeprefix("Lee said: ")
    assert settled(text, attribution(text, "Lee", "said:", whole)) == [
        ("Lee", "said:", ["“It rained."]),
        ("", "", ["“It snowed."]),
        ("", "", ["“It hailed.”"]),
    ]


def test_unclosed_quotations_in_the_paragraphs_before_belong_to_the_speaker_who_follows() -> None:
    text = "It was a bad day.\n\n“It rained.\n\n“It snowed.\n\n“It hailed,” Lee said."
    assert settled(text, attribution(text, "Lee", "said", "“It hailed,”")) == [
        ("Lee", "said", ["“It rained.", "“It snowed.", "“It hailed,”"])
    ]


def test_a_closed_quotation_in_the_paragraph_before_may_be_somebody_elses() -> None:
    text = "“It rained.”\n\n“It hailed,” Lee said."
    assert settled(text, attribution(text, "Lee", "said", "“It hailed,”")) == [("Lee", "said", ["“It hailed,”"])]


def test_a_headline_is_not_part_of_what_is_said_below_it() -> None:
    text = "Minister says boat is gone\n\nThe boat has left, the minister said."
    found = attribution(text, "the minister", "said", "boat is gone\n\nThe boat has left")
    assert settled(text, found) == [("the minister", "said", ["The boat has left"])]


def test_words_inside_another_sentence_are_not_part_of_indirect_speech() -> None:
    text = "Critics called the plan reckless. Supporters welcomed everything."
    assert settled(text, attribution(text, "Critics", "called", "the plan reckless", "everything")) == [
        ("Critics", "called", ["the plan reckless"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Do you think that it rained?",
        "Why does Lee think that it rained?",
        "“Would the mayor say that it rained?” Kim asked.",
    ],
)
def test_what_a_question_asks_nobody_has_said(text: str) -> None:
    source = next(word for word in ("you", "Lee", "the mayor") if word in text)
    cue = "say" if "say" in text else "think"
    assert settled(text, attribution(text, source, cue, "that it rained")) == []


@pytest.mark.parametrize("text", ["You think that it rained; did it?", "Only then did Lee say that it rained."])
def test_what_a_statement_tells_has_been_said(text: str) -> None:
    source, cue = ("You", "think") if "You" in text else ("Lee", "say")
    assert settled(text, attribution(text, source, cue, "that it rained")) == [(source, cue, ["that it rained"])]


def test_a_quotation_within_the_next_paragraph_is_no_continuation() -> None:
    text = "“It rained,” Lee said.\nKim, new here, calls it “all wet.”"
    assert settled(text, attribution(text, "Lee", "said", "“It rained,”", "“all wet.”")) == [
        ("Lee", "said", ["“It rained,”"])
    ]


def test_nobody_is_credited_with_nothing() -> None:
    text = "Nobody at the office said that it rained."
    assert settled(text, attribution(text, "Nobody at the office", "said", "that it rained")) == []


@pytest.mark.parametrize("dash", [" — ", " – ", " -- "])
def test_a_quotation_signed_with_a_dash_is_the_signers(dash: str) -> None:
    text = f"“It rained.”{dash}Ann Lee, farmer"
    assert settled(text) == [("Ann Lee, farmer", dash.strip(), ["“It rained.”"])]


def test_in_a_wrapped_text_a_line_goes_on_in_the_next() -> None:
    text = "Lee said that it rained\nall day and that nobody\nwent out to see the\nboats that morning."
    content = text.removeprefix("Lee said ").removesuffix(".")
    assert settled(text, attribution(text, "Lee", "said", content)) == [("Lee", "said", [content])]


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
    ],
)
def test_who_is_spoken_to_or_of_is_not_credited(cue: str) -> None:
    text = f"Bo {cue} if it was late.".replace(" ,", ",")
    cue = cue.lstrip(", ")
    assert settled(text, attribution(text, "Bo", cue, "if it was late")) == [("", cue, ["if it was late"])]


@pytest.mark.parametrize("source", ["Bo", "Bo, a pilot,"])
@pytest.mark.parametrize("cue", ["named", "called", "was convinced", "held"])
def test_who_names_or_holds_something_is_credited(source: str, cue: str) -> None:
    text = f"{source} {cue} it a storm."
    assert settled(text, attribution(text, source, cue, "it a storm"))[0][0] == source


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("did not respond to", "a request for comment on Monday"),
        ("did not return", "repeated calls seeking comment"),
        ("requested", "anonymity to speak freely"),
        ("asked", "not to be named"),
        ("citing", "two people familiar with the talks"),
    ],
)
def test_who_asks_for_anonymity_or_does_not_answer_tells_nothing(cue: str, content: str) -> None:
    text = f"Bo {cue} {content}."
    assert settled(text, attribution(text, "Bo", cue, content)) == []


def test_what_is_said_of_anonymity_is_told() -> None:
    text = "Bo said anonymity is a right."
    assert settled(text, attribution(text, "Bo", "said", "anonymity is a right")) != []


def test_who_is_named_after_a_quoted_question_asks_it() -> None:
    text = "“Why did you leave?” asked the lawyer Bo."
    assert settled(text, attribution(text, "the lawyer Bo", "asked", "“Why did you leave?”"))[0][0] == "the lawyer Bo"


def test_who_says_something_when_asked_does_not_ask() -> None:
    text = "“It rained,” Bo said when asked if it was late."
    assert settled(text, attribution(text, "Bo", "asked", "if it was late"))[0][0] == ""
    answered = attribution(text, "Bo", "said", "It rained")
    assert settled(text, answered)[0][0] == "Bo"


@pytest.mark.parametrize("before", ["", "And ", "It was late. When "])
def test_who_answers_does_not_ask(before: str) -> None:
    text = f"{before}Asked if it rained, Bo said: “It was dark.”"
    assert settled(text, attribution(text, "Bo", "Asked", "if it rained"))[0][0] == ""


def test_a_dateline_is_no_part_of_the_source() -> None:
    text = "SPLIT—Bo said that it rained."
    assert settled(text, attribution(text, "SPLIT—Bo", "said", "that it rained"))[0][0] == "Bo"


def test_content_takes_in_the_parenthesis_that_closes_its_own() -> None:
    text = "Lee said it rained for a week (seven days). Then it stopped."
    found = settled(text, attribution(text, "Lee", "said", "it rained for a week (seven days"))
    assert found == [("Lee", "said", ["it rained for a week (seven days)"])]


def test_content_in_parentheses_does_not_take_in_their_end() -> None:
    text = "It was late (Lee said it rained)."
    assert settled(text, attribution(text, "Lee", "said", "it rained"))[0][2] == ["it rained"]


def test_an_adverb_alone_credits_nobody_whatever_stands_beside_it() -> None:
    text = "The victims were reportedly members of the club."
    assert settled(text, attribution(text, "members of the club", "were reportedly", "The victims")) == []


def test_who_is_asked_and_answers_is_credited() -> None:
    text = "Bo, when asked about it, said that it rained."
    assert settled(text, attribution(text, "Bo", "said", "that it rained"))[0][0] == "Bo"


def test_who_asks_is_credited() -> None:
    text = "Bo has asked if it was late."
    assert settled(text, attribution(text, "Bo", "has asked", "if it was late"))[0][0] == "Bo"


def test_a_doubtful_attribution_is_worth_telling_only_where_somebody_is_credited() -> None:
    credited = replace(attribution("Lee said it rained.", "Lee", "said", "it rained"), confidence=0.1)
    nobodys = replace(credited, source=())
    assert is_likely(credited)
    assert not is_likely(nobodys)
    assert is_likely(replace(nobodys, confidence=LEAST_UNCREDITED))


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("If Lee says it rained, we leave.", "says"),
        ("We leave, and if the Lee says it rained, so be it.", "says"),
        ("Had Lee said it rained, we had left.", "said"),
        ("Lee might have said it rained.", "might have said"),
    ],
)
def test_what_somebody_would_say_nobody_has_said(text: str, cue: str) -> None:
    assert settled(text, attribution(text, "Lee", cue, "it rained")) == []


def test_who_says_something_after_a_condition_has_said_it() -> None:
    text = "If it rained, Lee said, we would leave."
    assert settled(text, attribution(text, "Lee", "said", "If it rained", "we would leave")) != []


@pytest.mark.parametrize("cited", ["the governor's office", "internal emails", "two people close to the talks"])
def test_what_a_report_cites_says_no_more_than_the_report(cited: str) -> None:
    text = f"It rained, Kyodo News reported, citing {cited}."
    assert settled(text, attribution(text, "Kyodo News", "citing", cited)) == []


def test_what_somebody_gives_as_a_reason_is_told() -> None:
    text = "The club left, citing the rain."
    assert settled(text, attribution(text, "The club", "citing", "the rain")) == [("The club", "citing", ["the rain"])]


def test_an_opinion_in_the_passive_is_not_that_of_somebody_in_another_clause() -> None:
    text = "The deal, which officials say is big, is expected to close."
    found = attribution(text, "officials", "is expected", "The deal", "to close")
    assert settled(text, found) == [("", "is expected", ["The deal", "to close"])]


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


def test_who_signed_a_statement_is_no_part_of_the_source() -> None:
    text = "In a statement signed by its secretary, Dr Ada Obi, the union said it rained."
    found = attribution(text, "its secretary, Dr Ada Obi, the union", "said", "it rained")
    assert settled(text, found) == [("the union", "said", ["it rained"])]


@pytest.mark.parametrize(
    "between", ["Cruz was not impressed.", "Mayor Ann Cruz saw it differently:", "But Ann Cruz shook her head."]
)
def test_a_quotation_after_a_sentence_about_somebody_else_is_not_the_speakers(between: str) -> None:
    text = f"“It rained,” Lee said. {between} “It was dry.”"
    names = [NamedSpan(span(text, name), EntityKind.PERSON, 1.0) for name in ("Lee", "Cruz")]
    found = settle_attributions(
        Layout.of(text), [attribution(text, "Lee", "said", "“It rained,”", "“It was dry.”")], names
    )
    assert [text[start:end] for each in found for start, end in each.content] == ["“It rained,”"]


def test_a_quotation_after_a_sentence_about_whoever_he_is_is_the_speakers() -> None:
    text = "“It rained,” he said. Cruz, a nurse, left. “It was wet.”"
    names = [NamedSpan(span(text, "Cruz"), EntityKind.PERSON, 1.0)]
    found = settle_attributions(
        Layout.of(text), [attribution(text, "he", "said", "“It rained,”", "“It was wet.”")], names
    )
    assert [text[start:end] for each in found for start, end in each.content] == ["“It rained,”", "“It was wet.”"]


def test_a_quotation_after_a_sentence_about_its_speaker_is_the_speakers() -> None:
    text = "“It rained,” Ann Lee said. Lee smiled. “It was wet.”"
    names = [NamedSpan(span(text, "Ann Lee"), EntityKind.PERSON, 1.0), NamedSpan((27, 30), EntityKind.PERSON, 1.0)]
    found = settle_attributions(
        Layout.of(text), [attribution(text, "Ann Lee", "said", "“It rained,”", "“It was wet.”")], names
    )
    assert [text[start:end] for each in found for start, end in each.content] == ["“It rained,”", "“It was wet.”"]


def test_where_a_paragraph_was_written_says_nothing() -> None:
    text = "Abuja: The senate has met."
    assert settled(text, attribution(text, "Abuja", ":", "The senate has met")) == []


def test_a_label_in_a_headline_says_something() -> None:
    text = "Kyiv: The senate has met\nIt rained."
    found = settled(text, attribution(text, "Kyiv", ":", "The senate has met"))
    assert found == [("Kyiv", ":", ["The senate has met"])]


def test_indirect_speech_ends_with_the_sentence_of_its_cue() -> None:
    text = "They have said that since May. I do not think it is true."
    found = attribution(text, "They", "have said", "that since May. I do not think it is true")
    assert settled(text, found) == [("They", "have said", ["that since May"])]


def test_a_paragraph_that_somebody_is_credited_with_continues_no_other() -> None:
    text = "“We tried,” Lee said.\n“But it rained.\n“I will not forget it,” he added."
    said = [
        attribution(text, "Lee", "said", "“We tried,”"),
        attribution(text, "he", "added", "“I will not forget it,”"),
    ]
    assert settled(text, *said) == [
        ("Lee", "said", ["“We tried,”"]),
        ("he", "added", ["“But it rained.", "“I will not forget it,”"]),
    ]


def with_people(text: str, people: list[str], *found: Attribution) -> list[tuple[str, str]]:
    """Source and cue of each attribution in a text where these people are named."""
    names = [NamedSpan(span(text, name), EntityKind.PERSON, 1.0) for name in people]
    attributions = settle_attributions(Layout.of(text), found, names)
    return [("".join(text[s:e] for s, e in a.source), text[slice(*a.cue[0])]) for a in attributions]


@pytest.mark.parametrize(
    ("first", "second"), [("had left", "denied hitting it"), ("had resigned", "claimed she was ill")]
)
def test_whom_a_source_tells_of_may_be_who_goes_on(first: str, second: str) -> None:
    cue, _, rest = second.partition(" ")
    text = f"Police said Lee {first} but {second}."
    said = [attribution(text, "Police", "said", f"Lee {first}"), attribution(text, "Police", cue, rest)]
    assert with_people(text, ["Lee"], *said) == [("Police", "said"), ("", cue)]


@pytest.mark.parametrize(
    ("source", "told", "denied"),
    [
        ("Lee", "it had rained", "it was late"),
        ("Police", "Cruz was in custody", "that the town was at risk"),
        ("Lee", "Cruz had lied", "that he wanted her to resign"),
    ],
)
def test_a_source_goes_on_itself_where_that_is_plain(source: str, told: str, denied: str) -> None:
    text = f"{source} said {told} but denied {denied}."
    said = [attribution(text, source, "said", told), attribution(text, source, "denied", denied)]
    people = [name for name in ("Lee", "Cruz") if name in text]
    assert with_people(text, people, *said) == [(source, "said"), (source, "denied")]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Her office had received reports that it rained.", "Her office", "reports", "that it rained"),
        ("It held, said two engineers, contradicting Lee.", "two engineers", "contradicting", "Lee"),
        ("Lee, asked about that, smiled.", "", "asked about", "that"),
        ("Nino asked that her surname be withheld.", "Nino", "asked", "that her surname be withheld"),
        ("Had Lee said it rained, we had left.", "Lee", "said", "it rained"),
    ],
)
def test_what_is_received_found_pointed_at_or_withheld_is_nothing_said(
    text: str, source: str, cue: str, content: str
) -> None:
    assert settled(text, attribution(text, source, cue, content)) == []


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Nino asked that her name be removed.", "Nino", "asked", "that her name be removed"),
        ("If Lee said in May that it rained, he was wrong.", "Lee", "said", "that it rained"),
        ("Lee left, citing an email from a friend.", "Lee", "citing", "an email from a friend"),
        ("It is over, even if Lee says it is not.", "Lee", "says", "it is not"),
    ],
)
def test_what_only_looks_like_nothing_said_is_told(text: str, source: str, cue: str, content: str) -> None:
    assert settled(text, attribution(text, source, cue, content)) == [(source, cue, [content])]


def test_who_contradicts_somebody_is_credited() -> None:
    text = "Lee left, contradicting Cruz."
    assert settled(text, attribution(text, "Lee", "contradicting", "Cruz")) == [("Lee", "contradicting", ["Cruz"])]
