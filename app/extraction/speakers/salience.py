"""How much each person named before a position comes to mind there: what "he" and "she" go by."""

import re
from collections.abc import Iterator, Sequence

from app.extraction.attributions.sources import ASKED
from app.extraction.entities.titles import Gender
from app.extraction.phrases import CONJUNCTIONS, PREPOSITIONS
from app.extraction.scene import Named, Scene, is_role
from app.extraction.spans import span_at
from app.extraction.values import EntityKind, Span

HE_OR_SHE = {
    **dict.fromkeys(("he", "him", "his", "himself"), Gender.HE),
    **dict.fromkeys(("she", "her", "hers", "herself"), Gender.SHE),
}
FARTHEST = 2_000
"""Code points before a pronoun beyond which no name is looked at."""

_SENTENCES_BACK = 4
_NEXT_WORD = re.compile(r"\s?(['’]|[a-z][\w-]+)")
_COMPOUND = re.compile(
    r"\s(?:administration|campaign|camp|era|team)\b|[-‑–][A-Z]"
    r"|[-‑](?:aligned|appointed|backed|controlled|era|inspired|led|like|linked|owned|run|style)\b"
)
"""What makes a name a part of another: the "Lee campaign" and the "Lee-Acme deal" bring no Lee to mind."""
_PER_SENTENCE, _SAME_PARAGRAPH = 1.0, 2.0
_SPOKE, _SPOKE_LAST, _SUBJECT = 2.0, 1.0, 1.5
_MODIFIES, _QUOTED, _OWNS_SUBJECT = -1.0, -1.5, 1.0
_OPENING_PRONOUN = re.compile(
    r"(?:(?:[Ww]hen|[Ww]hile|[Aa]s|[Aa]fter|[Bb]efore|If|[Tt]hough|[Aa]lthough|[Ss]ince|[Bb]ecause|But|And|Yet|So|Then)\s+)?"
    r"([Hh]e|[Ss]he)\b"
)
"""A sentence that goes on about somebody named before: no name in it is its subject, nor whom the next "he" means."""
_BY = re.compile(r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+)?\w+\s+by\s+(?:the\s+)?\Z")
_LONGEST_BY = 48
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_PRONOUN = re.compile(r"(?:he|she)\b", re.IGNORECASE)
WHEN_ASKED = re.compile(rf"(?:When\s+)?(?:(?i:{ASKED})|Commenting\s+on|Re(?:act|spond|ply)ing\s+to)\b")
"""A sentence that begins with what somebody is asked, or speaks to: no name in that is who answers."""
_BEFORE_CLAUSE = re.compile(r"\s+(?:as|when|while|because|since|after|before|if|once|until)\s+")
"""What stands between a name and the pronoun of a clause that follows it: "a challenge for Lee as he left"."""
_SUBORDINATE = re.compile(
    r"(?:(?:\w+:|And|But|So|Yet|Even)\s+)?(?:[Tt]hough|[Aa]lthough|[Ww]hile|[Ww]hen|[Aa]s|[Aa]fter|[Bb]efore|[Bb]ecause|[Ss]ince|[Oo]nce|[Uu]ntil)\s+"
)
"""How a sentence begins whose subject may come after a pronoun for it."""

_FRONTED = re.compile(r"[Ii]n\s+(?:what\s+)?")
"""How it begins where "he" or "his" stands before the subject: "In his account", "In what he called"."""


def weighed(
    scene: Scene, position: int, speakers: Sequence[Named], inside: Sequence[Span]
) -> Iterator[tuple[Named, float]]:
    """Every person named in the sentences before a position with how much it comes to mind there.

    So does the subject to come of "Though he denied it, Lee left".
    """
    here = scene.sentence_of(position)
    pronoun = _PRONOUN.match(scene.text, position)
    first = max(0, here - _SENTENCES_BACK)
    spoke = [speaker for speaker in speakers[-8:] if not _is_owner(scene, speaker)]
    last_speaker = spoke[-1].entity.id if spoke else None
    paragraph = scene.paragraph_of(position)
    recent = [speaker for speaker in spoke if not _is_overtaken(scene, speaker, position, inside)]
    for number in range(first, here + 1):
        start, end = scene.sentences[number]
        opening = _OPENING_PRONOUN.match(scene.text, start)
        subject_found = goes_on = opening is not None
        same = opening and opening.start(1) < position and pronoun and opening[1].lower() == pronoun[0].lower()
        people = [
            named
            for named in _mentioned(scene, (max(start, position - FARTHEST), min(end, position)), recent)
            if named.entity.kind is EntityKind.PERSON and span_at(named.span[0], inside) is None
        ]
        main = _main_clause(scene.text, start, people)
        for named in people:
            if same and (is_agent(scene, named) or not any(_is_within(named, speaker) for speaker in spoke)):
                continue
            if _COMPOUND.match(scene.text, named.span[1]):
                continue
            score = -_PER_SENTENCE * (here - number)
            owns = scene.is_possessive(named)
            speaks = any(_is_within(named, speaker) for speaker in spoke)
            leads = not subject_found and _BEFORE_CLAUSE.fullmatch(scene.text, named.span[1], position) is not None
            modifies = not owns and not speaks and not leads and is_dependent(scene, named)
            if speaks:
                score += _SPOKE
            elif not subject_found and not owns and not modifies and named.span[0] >= main:
                score += _SUBJECT
            elif owns and number == here and not subject_found and named is people[0]:
                score += _OWNS_SUBJECT
            score += _MODIFIES * (modifies or (goes_on and named.span[0] > start))
            score += _QUOTED * (scene.quotation_at(named.span[0]) is not None)
            score += _SPOKE_LAST * (named.entity.id == last_speaker)
            score += _SAME_PARAGRAPH * (scene.paragraph_of(named.span[0]) == paragraph)
            subject_found = subject_found or named.span[0] >= main
            yield named, score
    if subject := _subject_to_come(scene, position):
        yield subject, _SUBJECT + _SAME_PARAGRAPH


def is_agent(scene: Scene, named: Named) -> bool:
    """Whether a name is that of who does something in a passive: "She was asked by Lee whether"."""
    start = scene.start_with_title(named)
    return _BY.search(scene.text, max(0, start - _LONGEST_BY), start) is not None


def _main_clause(text: str, start: int, people: Sequence[Named]) -> int:
    """Where a sentence's main clause starts: at the comma of "When Lee left, Cruz stayed", if it names somebody.

    At that of "Asked about Lee, Cruz smiled", whoever is named.
    """
    if WHEN_ASKED.match(text, start):
        comma = text.find(",", start)
        return comma if comma >= 0 else len(text)
    if people and _SUBORDINATE.match(text, start):
        comma = text.find(",", people[0].span[1], people[-1].span[0])
        return max(comma, start)
    return start


def _subject_to_come(scene: Scene, position: int) -> Named | None:
    """The person whom the main clause begins with, where a position is the start of the clause before it."""
    start, end = scene.sentence_at(position)
    if not (_SUBORDINATE.fullmatch(scene.text, start, position) or _FRONTED.fullmatch(scene.text, start, position)):
        return None
    person = next((each for each in scene.named_in((position, end)) if each.entity.kind is EntityKind.PERSON), None)
    if person is None or scene.is_possessive(person) or scene.quotation_at(person.span[0]) is not None:
        return None
    first = scene.start_with_title(person)
    return person if scene.text[position:first].rstrip().endswith(",") else None


def _is_owner(scene: Scene, speaker: Named) -> bool:
    """Whether a claim is only told to be somebody's, in passing: "Lee's claim that …"."""
    start, end = speaker.span
    return scene.text.endswith(_POSSESSIVE, start, end) or scene.is_possessive(speaker)


def _is_within(named: Named, speaker: Named) -> bool:
    """Whether a name stands in the source that names a speaker: "Lee" in "President Lee"."""
    return named.entity.id == speaker.entity.id and speaker.span[0] <= named.span[0] < speaker.span[1]


def _mentioned(scene: Scene, span: Span, speakers: Sequence[Named]) -> list[Named]:
    """Who is named in a stretch of text, or speaks there without a name that was found: "he", a surname."""
    names = scene.named_in(span)
    unnamed = (
        speaker
        for speaker in speakers
        if span[0] <= speaker.span[0] < span[1]
        and not any(speaker.span[0] <= named.span[0] < speaker.span[1] for named in names)
    )
    return sorted((*names, *unnamed), key=lambda named: named.span)


def _is_overtaken(scene: Scene, speaker: Named, position: int, inside: Sequence[Span]) -> bool:
    """Whether a paragraph after the one where a pronoun stands names somebody else."""
    if scene.text[slice(*speaker.span)].lower() not in HE_OR_SHE:
        return False
    here = scene.paragraph_of(speaker.span[0])
    return any(
        named.entity.kind is EntityKind.PERSON
        and named.entity.id != speaker.entity.id
        and scene.paragraph_of(named.span[0]) > here
        and span_at(named.span[0], inside) is None
        for named in scene.named_in((speaker.span[1], position))
    )


def is_dependent(scene: Scene, named: Named) -> bool:
    """Whether a name only modifies: "of NAME", "with NAME and", "NAME's", "NAME adviser"."""
    text = scene.text
    following = _NEXT_WORD.match(text, named.span[1])
    if following and (following[1][:1] in "'’" or is_role(following[1])):
        return True
    start = scene.start_with_title(named)
    before = text[max(0, start - 24) : start].lower().split()
    if before and before[-1] in {"the", "a", "an"}:
        before = before[:-1]
    return bool(before) and before[-1] in PREPOSITIONS | CONJUNCTIONS
