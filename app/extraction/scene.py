"""What an article has told so far: where its entities are named, and what it says they are."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from app.extraction.entities.titles import Gender, gender_of_given_name, gender_of_relation, gender_of_title, is_office
from app.extraction.layout import Layout
from app.extraction.phrases import (
    CONJUNCTIONS,
    DEFINITE,
    INDEFINITE,
    PARTICIPLES,
    POSSESSIVES,
    Phrase,
    noun,
    read_phrase,
    words_of,
)
from app.extraction.spans import last_starting_by, span_at
from app.extraction.values import Entity, EntityKind, MentionHow, Span
from app.names import folded

_APOSTROPHES = frozenset("'’")
_CONTRASTS = frozenset({"but", "while", "though", "although", "yet", "so"})
_BREAK_BEFORE = re.compile(r"[^\w\s.'’-]")
_APPOSITION = re.compile(r",\s+(?:\d+\s*,\s+)?(?=\w)")
_COPULA = re.compile(r"\s+(?:is|was|became|remains)\s+(?=(?:the|an?)\s)")
_APPOSITION_END = re.compile(r"[,.;:()—–\n]|$")
_LONGEST_APPOSITION = 80
_SET_OFF_BEFORE = re.compile(
    r"(?<!\bby\s)(?<!\bfor\s)(?<!\bfrom\s)(?<!\bof\s)(?<!\bto\s)(?<!\bwith\s)(?:\b(?:the|his|her|its|their)|\w['’]s)\s+"
    r"(?P<description>(?:(?!(?:the|an?|his|her|its|their)\b)[\w.'’&-]+\s+){0,7}[\w-]+),\s+\Z",
    re.IGNORECASE,
)
_CLAUSE_TO_COME = re.compile(
    r"\W*(?:[A-Z][a-z]+ing|A[st]|After|Although|Because|Before|During|For|From|In|On|Once|Since|Though|To|When|While|With"
    r"|Without)\b[^,]*\Z"
)
"""Before a comma, what the subject of the sentence may follow on: "After talks with the mayor, Ann Lee,"."""
_CLOSES_APPOSITION = re.compile(r",(?!\s(?:and|or)\b)|\.|\s?[—–]")
"""What stands behind a name that is set off: "the mayor, Ann Lee, said", not "the mayor, Ann Lee, and"."""
_LONGEST_WORD = 40
_LONGEST_TITLE = 24
_MOST_TITLE_WORDS = 6
_ROLE = re.compile(
    r"(?:er|or|ist|ian|man|woman|person|ant|(?<!m)ent|ive|crat|aide|icon|chief|boss|head|expert|pilot|coach|mogul|host|critic"
    r"|guard|guru|official|general|veteran|surgeon|economist|czar|strategist|advocate|associate|chair|judge|attorney)$"
)
_NO_ROLE = frozenset(
    "after over under other former her never ever however rather whether either neither later earlier for or nor per"
    " september october november december summer winter number order matter paper letter power water former offer"
    " percent recent different consistent event rather together further better center".split()
)
_ROLES = frozenset(
    "neighbour passer-by passerby bystander witness eyewitness friend colleague cousin nephew niece uncle aunt fan"
    " pupil nurse paramedic landlord landlady clerk vicar priest nun monk guest victim chef cop mum dad boy girl"
    " classmate teammate roommate relative refugee employee trainee detainee evacuee hostage captive orphan"
    " widow source diplomat medic marine rebel recruit cook academic exile local pow conscript cellmate inmate scholar"
    " mercenary consul cadet mechanic warlord ally rival confidante neighbor team-mate billionaire magnate tycoon chap"
    " bloke guy lad lady counterpart".split()
)
"""Nouns for persons that are not shaped like one."""
_NO_PERSONS = frozenset(
    "murder cancer tumor tumour error fever disorder order river weather matter disaster encounter".split()
)
"""What only looks like a noun of what persons are."""
_STOP_BEFORE = frozenset(
    "and but or as while when if that than said says told asked by to of in on at for from with the a an his her its"
    " their our my is was are were be been has have had also then like against about both former- what how why whether"
    " which who whom where".split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """One place where an entity is named."""

    span: Span
    entity: Entity


@dataclass(frozen=True, slots=True)
class Description:
    """What the text calls an entity somewhere: "defense minister", or "minister of defense", modifies minister."""

    position: int
    entity: Entity
    modifiers: frozenset[str]


@dataclass
class Scene:
    """A text with its sentences, names and descriptions, in order.

    `described` is by head noun, `known` by name without case and accents; by entity id, `genders` are what titles and
    given names say, and `called` is what a pronoun that was resolved has called the person. `families` are those who
    share a surname, by it and by id.
    """

    text: str
    sentences: Sequence[Span]
    paragraphs: Sequence[Span]
    named: list[Named]
    quotations: Sequence[Span]
    described: dict[str, list[Description]] = field(default_factory=dict)
    genders: dict[str, Gender] = field(default_factory=dict)
    called: dict[str, Gender] = field(default_factory=dict)
    families: dict[str, dict[str, Entity]] = field(default_factory=dict)
    known: dict[str, Entity] = field(default_factory=dict)
    initials: dict[str, Entity] = field(default_factory=dict)

    @staticmethod
    def of(layout: Layout, entities: Sequence[Entity]) -> "Scene":
        """Reads the titles, appositions and genders that the text gives its entities."""
        named = names_of(entities)
        scene = Scene(layout.text, layout.sentences, layout.paragraphs, named, layout.quotations)
        described: dict[str, list[Description]] = defaultdict(list)
        for each in named:
            for phrase in scene._descriptions(each):
                known = phrase.modifiers | phrase.complements
                described[phrase.head].append(Description(each.span[0], each.entity, known))
        scene.described = dict(described)
        scene.known = _by_folded_name(entities)
        scene.initials = _by_initials(entities)
        scene.families = _by_surname(entities)
        for entity in entities:
            if entity.kind is EntityKind.PERSON and (gender := scene._gender(entity)):
                scene.genders[entity.id] = gender
        return scene

    def sentence_of(self, position: int) -> int:
        """Index of the sentence at a position; -1 before the first."""
        return last_starting_by(position, self.sentences)

    def paragraph_of(self, position: int) -> int:
        """Index of the paragraph at a position; -1 before the first."""
        return last_starting_by(position, self.paragraphs)

    def sentence_at(self, position: int, back: int = 0) -> Span:
        """The sentence at a position, or so many sentences before it; the first where there are not so many."""
        return self.sentences[max(0, self.sentence_of(position) - back)]

    def paragraph_at(self, position: int) -> Span:
        """The paragraph at a position; the first where none has begun."""
        return self.paragraphs[max(0, self.paragraph_of(position))]

    def quotation_at(self, position: int) -> int | None:
        """Index of the quotation that holds a position, or None."""
        return span_at(position, self.quotations)

    def named_in(self, span: Span) -> list[Named]:
        """The names that begin within a span."""
        return self.named[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]

    @cached_property
    def _starts(self) -> list[int]:
        """Where the names begin."""
        return [named.span[0] for named in self.named]

    def is_possessive(self, named: Named) -> bool:
        """Whether a name owns what follows: "Ann Lee's", "the Lees'"."""
        return self.text[named.span[1] : named.span[1] + 1] in _APOSTROPHES

    def title_before(self, named: Named) -> Phrase | None:
        """What stands right before a name and says who it is: "Defense Minister", "the spokesperson"."""
        start = self.sentence_at(named.span[0])[0]
        before = self.text[max(start, named.span[0] - _LONGEST_WORD) : named.span[0]].split()
        if not before or not is_role(_last_word(before[-1])):
            return None
        words = words_of(self.text, (max(start, named.span[0] - _LONGEST_APPOSITION), named.span[0]))
        kept = 0
        while kept < min(len(words), _MOST_TITLE_WORDS) and _belongs_to_title(words[-1 - kept].lower):
            kept += 1
        if not kept:
            return None
        return read_phrase(self.text, (words[-kept].span[0], words[-1].span[1]))

    def start_with_title(self, named: Named) -> int:
        """Where a name starts, with the title before it if it has one."""
        title = self.title_before(named)
        return title.core[0].span[0] if title and title.core else named.span[0]

    def _descriptions(self, named: Named) -> Iterator[Phrase]:
        if named.entity.kind not in (EntityKind.PERSON, EntityKind.GROUP):
            yield _read_name(self.text[slice(*named.span)])
        elif title := self.title_before(named) or self._set_off_before(named):
            yield title
        for link in (_APPOSITION, _COPULA):
            if joint := link.match(self.text, named.span[1]):
                limit = min(len(self.text), joint.end() + _LONGEST_APPOSITION)
                end = _APPOSITION_END.search(self.text, joint.end(), limit)
                phrase = read_phrase(self.text, (joint.end(), end.start() if end else limit))
                articled = phrase.determiner in DEFINITE | INDEFINITE | POSSESSIVES
                goes_on = bool(phrase.core) and phrase.core[0].lower in CONJUNCTIONS | _CONTRASTS
                is_another = bool(phrase.core) and self._is_named(phrase.core[-1].span, joint.end())
                # "Ann Lee, asked her deputy": what has a determiner within is a clause, and describes nobody.
                is_clause = any(word.lower in DEFINITE | INDEFINITE | POSSESSIVES for word in phrase.core)
                is_clause = is_clause or (link is _APPOSITION and self._is_subject(named, phrase))
                if phrase.core and (articled or is_role(phrase.head)) and not (goes_on or is_another or is_clause):
                    yield phrase

    def _is_subject(self, named: Named, phrase: Phrase) -> bool:
        """Whether what follows a name is the subject that the sentence began without: "In Oslo, the mayor called for".

        What describes a name there has a comma behind it, and no verb: "After talks with Lee, the mayor, it rained".
        """
        start = self.sentence_at(named.span[0])[0]
        if not phrase.core or not _CLAUSE_TO_COME.fullmatch(self.text, start, named.span[1]):
            return False
        verb = phrase.opening[len(phrase.core) : len(phrase.core) + 1]
        end = phrase.opening[-1].span[1]
        is_verb = any(word.lower in PARTICIPLES for word in verb)
        return is_verb or not _CLOSES_APPOSITION.match(self.text, end)

    def _set_off_before(self, named: Named) -> Phrase | None:
        """What commas set off before a name as what somebody is: "The town's mayor, Ann Lee, said"."""
        start = self.sentence_at(named.span[0])[0]
        if named.entity.kind is not EntityKind.PERSON or not _CLOSES_APPOSITION.match(self.text, named.span[1]):
            return None
        described = _SET_OFF_BEFORE.search(self.text, max(start, named.span[0] - _LONGEST_APPOSITION), named.span[0])
        if not described or _CLAUSE_TO_COME.match(self.text[start : described.start()]):
            return None
        phrase = read_phrase(self.text, described.span("description"))
        return phrase if len(phrase.core) == len(phrase.opening) and is_role(phrase.head) else None

    def _is_named(self, span: Span, start: int) -> bool:
        """Whether a word belongs to a name from `start` on: "the Acme Fund" describes no place before it."""
        return any(named.span[0] <= span[0] < named.span[1] for named in self.named_in((start, span[1])))

    def _gender(self, entity: Entity) -> Gender | None:
        """What the person's titles and given name say, where they do not contradict each other."""
        found = {gender_of_given_name(entity.name.split()[0])} if " " in entity.name else set()
        for mention in entity.mentions:
            before = self.text[max(0, mention.span[0] - _LONGEST_TITLE) : mention.span[0]]
            found.update(gender_of_title(word) for word in before.split()[-1:])
            found.add(gender_of_relation(before))
        found.discard(None)
        return found.pop() if len(found) == 1 else None


def names_of(entities: Iterable[Entity]) -> list[Named]:
    """Every place where an entity is named, in order; pronouns and descriptions are left out.

    So is what has no capital, since mostly a common noun was taken for a name.
    """
    named = (
        Named(mention.span, entity)
        for entity in entities
        if not entity.name.islower()
        for mention in entity.mentions
        if mention.how in (MentionHow.NAME, MentionHow.ALIAS)
    )
    return sorted(named, key=lambda each: each.span)


def _by_surname(entities: Iterable[Entity]) -> dict[str, dict[str, Entity]]:
    """People with the surname of others, by surname and id."""
    found: dict[str, dict[str, Entity]] = defaultdict(dict)
    for entity in entities:
        if entity.kind is EntityKind.PERSON and " " in entity.name:
            found[entity.name.rpartition(" ")[2]][entity.id] = entity
    return {surname: bearers for surname, bearers in found.items() if len(bearers) > 1}


def _by_folded_name(entities: Iterable[Entity]) -> dict[str, Entity]:
    """Entities by their names, aliases and surnames; not what two of them share."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        written = {folded(name) for name in (entity.name, *entity.aliases)}
        if entity.kind is EntityKind.PERSON:
            written.add(folded(entity.name).rpartition(" ")[2])
        for name in written:
            found[name].append(entity)
    return {name: bearers[0] for name, bearers in found.items() if len(bearers) == 1}


def _by_initials(entities: Iterable[Entity]) -> dict[str, Entity]:
    """People by their initials in capitals; not what two of them share."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.kind is EntityKind.PERSON and " " in entity.name:
            found["".join(word[0] for word in entity.name.split()).upper()].append(entity)
    return {initials: bearers[0] for initials, bearers in found.items() if len(bearers) == 1}


def _last_word(written: str) -> str:
    """The last word or mark of something without spaces, in lower case: "minister" of "vice-president/minister"."""
    return written.lower() if written.isalpha() else words_of(written, (0, len(written)))[-1].lower


@lru_cache(maxsize=10_000)
def _read_name(name: str) -> Phrase:
    """The phrase that a name is by itself. Most have been asked about before."""
    return read_phrase(name, (0, len(name)))


def is_role(word: str) -> bool:
    """Whether a word can be what somebody is: a title or office, or a noun shaped like one ("adviser", "activist")."""
    by_form = word not in _NO_ROLE and _ROLE.search(word) is not None
    return by_form or word in _ROLES or is_office(word) or noun(word) != word


def is_person(word: str) -> bool:
    """Whether a noun, in small letters, says what persons are: "smugglers", "policemen"."""
    return any(
        noun not in _NO_PERSONS and (is_role(noun) or noun.endswith("men")) for noun in (word, word.removesuffix("s"))
    )


def _belongs_to_title(word: str) -> bool:
    return word not in _STOP_BEFORE and not _BREAK_BEFORE.search(word)
