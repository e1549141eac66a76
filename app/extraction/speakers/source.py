"""What a resolver of speakers is given: one source in its scene, and what has been resolved before it."""

from dataclasses import dataclass, field

from app.extraction.phrases import CONJUNCTIONS, DEFINITE, PREPOSITIONS, RELATIVES, Phrase, read_phrase, words_of
from app.extraction.scene import Named, Scene
from app.extraction.tags import Attribution
from app.extraction.values import Entity, MentionHow, Span

TRAILING_WORDS = frozenset("himself herself itself too also today yesterday".split()) | frozenset(
    f"{day}day" for day in "mon tues wednes thurs fri satur sun".split()
)
"""Words that a source may end with and that say nothing of who it is."""


@dataclass
class Resolved:
    """An attribution and its speaker, None while not known."""

    attribution: Attribution
    entity: Entity | None = None


@dataclass
class Source:
    """One attribution's source: its span, or where the cue or content stands if it has none.

    `names` are those inside the span, `earlier` the attributions before it, `speakers` the ones known among them.
    """

    scene: Scene
    attribution: Attribution
    span: Span
    names: list[Named]
    phrase: Phrase
    earlier: list[Resolved]
    speakers: list[Named]

    @property
    def text(self) -> str:
        """The words of the source, or the empty text."""
        return self.scene.text[slice(*self.span)] if self.attribution.source else ""

    @property
    def only_word(self) -> str:
        """The word, in lower case, that the source is but for "himself" and the like; else the empty text."""
        words = words_of(self.scene.text, self.span) if self.attribution.source else []
        telling = [word.lower for word in words if word.lower not in TRAILING_WORDS and word.lower != ","]
        return telling[0] if len(telling) == 1 else ""


@dataclass
class Found:
    """Mentions by entity id, as they are found."""

    mentions: dict[str, dict[Span, MentionHow]] = field(default_factory=dict)

    def add(self, entity: Entity, span: Span, how: MentionHow) -> None:
        """Notes that the span mentions the entity."""
        self.mentions.setdefault(entity.id, {})[span] = how


def anchor(attribution: Attribution) -> Span:
    """Where an attribution's source stands, else its cue, else its content."""
    return (attribution.source or attribution.cue or attribution.content)[0]


def read_source(scene: Scene, attribution: Attribution, earlier: list[Resolved], speakers: list[Named]) -> Source:
    """The source of an attribution, read as a phrase."""
    span = anchor(attribution)
    names = scene.named_in(span) if attribution.source else []
    phrase = read_phrase(scene.text, span if attribution.source else (0, 0), [named.span for named in names])
    return Source(scene, attribution, span, names, phrase, earlier, speakers)


def is_definite(source: Source) -> bool:
    """Whether a source is a definite description ("the defense minister") and no more than that.

    One that goes on ("the judge in that case") tells somebody from others.
    """
    phrase = source.phrase
    if not source.attribution.source or phrase.determiner not in DEFINITE or not phrase.core:
        return False
    is_joint = any(word.lower in CONJUNCTIONS for word in phrase.core)
    return len(phrase.opening) == len(phrase.core) and not is_joint and not _goes_on(source)


def _goes_on(source: Source) -> bool:
    """Whether the words between source and cue tell more of who it is: "the judge", then "in that case"."""
    end, cue = source.span[1], source.attribution.cue
    words = words_of(source.scene.text, (end, cue[0][0])) if cue and cue[0][0] > end else []
    return bool(words) and words[0].lower in PREPOSITIONS | RELATIVES
