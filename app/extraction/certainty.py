"""How sure a claim is put forward: hedged by the writer or within the statement, and negated or denied."""

import re
from collections.abc import Sequence

from app.extraction.conjecture import is_conjecture
from app.extraction.narration import has_main_verb
from app.extraction.reserves import has_reserve, is_reserved
from app.extraction.scene import is_role
from app.extraction.sentences import PLAIN_WORD
from app.extraction.spans import joined
from app.extraction.values import Span

LABEL = r"(?:alleged|suspected|purported|rumou?red|unconfirmed)\s+(?!(?:the|an?|that|his|her|its|their|of|to|by|in)\b)"
SUBJECT_LABEL = re.compile(
    r"\W*(?:that\s+)?(?:(?:the|an?|this|these|those|some|several|many|more|other|his|her|its|their|\d[\d,]*)\s+)*"
    rf"(?:(?!(?:he|she|it|they|we|you|who)\b)(?-i:[a-z])[\w-]*\s+)?{LABEL}(?P<noun>\w[\w-]*(?:\s+\w[\w-]*){{0,2}})",
    re.IGNORECASE,
)
"""A reserve about the subject of what is told; of a thing, it may not exist: "A suspected gas leak led to …"."""
PREDICATE_LABEL = re.compile(
    rf"\b(?:is|are|was|were|be)\s+(?:an?|the|(?:one of|among) the)\s+(?:[\w-]+\s+)?{LABEL}", re.IGNORECASE
)
"""A reserve about what the subject is: "they are the suspected smugglers"."""
AFTER_NOUN = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|of|in|on|at|by|to|from|and|or|that|who)\b.*", re.S
)
NO_ROLES = frozenset(
    "murder cancer tumor tumour error fever disorder order river weather matter disaster encounter".split()
)
"""What only looks like a noun of what persons are."""
CUE_HEDGE = re.compile(
    r"\b(?:suspect|speculat|guess|presum|suppos|appear|seem|hypothesi[sz]|doubt|alleg)(?:s|es|ed|e|ing|ting)?\b"
    r"|\brumou?r(?:s|ed)?\b",
    re.IGNORECASE,
)
ASKING = re.compile(r"\b(?:ask|enquir|inquir|question|wonder)", re.IGNORECASE)
WHETHER = re.compile(r"\W*(?:whether|if)\b", re.IGNORECASE)
RUMOUR = re.compile(r"\b(?:rumou?rs?|hearsay|speculation)\b", re.IGNORECASE)
IMPERSONAL = re.compile(
    r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?"
    r"(?:said|reported|believed|thought|understood|alleged|rumou?red|feared|assumed)(?:\s+to\s+have\s+(?:\w+\s+)?\w+)?\Z",
    re.IGNORECASE,
)
"""Cues that credit nobody, or with no more than hearsay: "is said", "is said to have remarked"."""
UNTRUE = (
    r"(?:baseless|fabricated|(?:an?|a\s+complete|another)\s+fabrication|fabrications|fake\s+news|another\s+fake|false"
    r"|groundless|an?\s+hoax|a\s+lie|unfounded|untrue)"
)
UNTRUE_OF_CLAIMS = r"(?:absurd|bogus|fake|nonsense|preposterous|ridiculous)"
"""What a thing that is no claim may be, and yet be so: "the price absurd", "the passport fake"."""
LIES = r"(?:disinformation|falsehoods?|lies|misinformation)"
FALSE = rf"(?:{UNTRUE}|(?<!\ba ){UNTRUE_OF_CLAIMS}|{LIES})"
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?"
    r"|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|refus(?:es?|ed|ing|al)|declin(?:es?|ed|ing)|rul(?:es?|ed|ing) out"
    r"|contradict(?:s|ed|ing)?|disavow(?:s|ed|ing)?|contest(?:s|ed|ing)?|retract(?:s|ed|ing)?"
    r"|(?:brush|laugh|shrug)(?:es|s|ed|ing)? (?:off|aside|away)|distanc(?:es?|ed|ing) \w+sel(?:f|ves)"
    r"|walk(?:s|ed|ing) back(?! (?:from|in|to)\b)|(?:backtrack|row)(?:s|ed|ing)? (?:back )?on"
    r"|stop(?:s|ped|ping)? short of|(?:yet|unable) to (?:say|tell|confirm|comment|specify)"
    rf"|call(?:s|ed|ing)? (?:\w+ly )?{FALSE})\b",
    re.IGNORECASE,
)
HITS_BACK = re.compile(r"\b(?:fir|hit|push)(?:es|ed|s|t?ing)? back (?:\w+ly )?(?:at|against|on|over)\b", re.IGNORECASE)
SOMETHING_SAID = re.compile(
    r"(?:that\b|(?:[\w’'-]+\s+){0,3}?(?:accusation|allegation|assertion|claim|criticism|report|rumou?r|suggestion)s?\b)",
    re.IGNORECASE,
)
DISMISSING = re.compile(r"\bdismiss(?:es|ed|ing)?\Z", re.IGNORECASE)
DISMISSED_AS = re.compile(
    r"(?:(?!(?:about|by|from|in|of|on|that|to)\b)[\w.’'-]+\s+){0,5}?(?:(?P<name>[A-Z][\w-]*)|(?P<whom>[\w-]+))\s+as\b"
)
BODIES_OF_PEOPLE = frozenset({"electorate", "government", "militants", "opposition"})
"""Who is dismissed as something: this is what the source says of them, as it may not of a claim or a plan."""
CALLING = re.compile(
    r"\b(?:brand(?:s|ed|ing)?|call(?:s|ed|ing)?|deem(?:s|ed|ing)?|describ(?:es?|ed|ing)"
    r"|label(?:s|l?ed|l?ing)?|term(?:s|ed|ing)?)\Z",
    re.IGNORECASE,
)
CALLED_FALSE = re.compile(
    rf"\A[^,;:.]{{0,120}}?(?<![\w-])(?:{UNTRUE}|(?:as\s+|[\"“‘]){LIES}"
    r"|(?:(?:accusation|allegation|assertion|charge|claim|idea|report|rumou?r|statement|story|suggestion)s?|it|that|this|them)"
    rf"\s+(?:as\s+)?[\"“‘]?(?:\w+ly\s+)?(?:{UNTRUE_OF_CLAIMS}|{LIES}))\b"
    r"(?=[\"”’']*(?:[,.;]|\s*\Z|\s+(?:and|manufactured|invented|made|spread)\b))",
    re.IGNORECASE,
)
"""What "called" goes with where the word of falsehood stands in the content: "the accusations baseless"."""
_A_VOTE = (
    r"(?!(?:(?<=\ba no)|(?<=\bthe no)|(?<=\bvote no)|(?<=\bvoted no)|(?<=\bvoting no)|(?<=\byes or no))"
    r"(?=\s*(?:[,.;:!?\"”’]|\Z|\b(?:and|but|camp|or|side|to|votes?|while)\b)))"
)
"""Not behind a "no" that is a word for a vote."""
_ANY_DOUBT = r" (?:be |been )?(?:any|the slightest|a) (?:doubt|question)\b(?! of\b)"
"""What makes sure of something where it is negated: "There is no longer any question that"."""
_FREE = r"(?!(?<=\bat no) (?:(?:added|additional|extra|further) )?(?:charge|cost|expense)\b)"
"""Not in "at no extra cost", which says what is so."""
NEGATION = re.compile(
    rf"\b(?:not(?! only\b| just\b|-|{_ANY_DOUBT})|never(?!{_ANY_DOUBT})|cannot|none|nobody|nothing(?! but\b)"
    r"|neither|nowhere"
    rf"|(?<!\boh )no{_A_VOTE}{_FREE}"
    r"(?!\.|-| (?:confidence|deal (?:brexit|exit|option|scenario)|doubt|fewer than|fly|less than|matter|more than"
    rf"|question|sooner)\b| longer{_ANY_DOUBT}))\b|n[’']t\b(?!{_ANY_DOUBT})",
    re.IGNORECASE,
)
DENIES_NOTHING = re.compile(
    r"(?:\b(?:never|not|cannot)|n[’']t)\s+(?:\w+ly\s+|been\s+|be\s+)?(?:felt|forg[eo]t|forgotten|forgiven?|forgave"
    r"|help\s+(?:but\s+)?\w+ing|hesitated?|met|miss(?:ed)?|resist(?:ed)?|seen|stop(?:ped)?|tired?)\b|\bnever\s+saw\b"
    r"|\bno\s+(?:bones|hesitation|objections?|qualms?|regrets?|reservations?|secret)\b",
    re.IGNORECASE,
)
"""Negated verbs of doing or perceiving, after which nothing said or believed is denied: "never forgot to say".

Nor is it where somebody has nothing against it: "had no qualms about", "made no secret of".
"""
CONFIRM_OR_DENY = re.compile(r"\bconfirm(?:ed|ing)? n?or den", re.IGNORECASE)
FAILING = re.compile(r"\bfail(?:s|ed|ing|ure)? to\b", re.IGNORECASE)
LONGEST_BEFORE, LONGEST_CLAUSE = 20, 200
NOR_BEFORE = re.compile(
    r"\b(?:nor|neither)\s+(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before a source and makes its cue negative: "Nor do I accept it"."""
AUXILIARY_BEFORE = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|do|does|did|has|have|had|will|would|shall|should|can|could|may|might|must|need"
    r"|appears?|appeared|seems?|seemed)|[’'](?:re|m|s|ve|d|ll))(?:\s+[\w’']+){0,2}\s+[\"“‘']?\Z",
    re.IGNORECASE,
)
GERUND_SUBJECT = re.compile(
    r"\W*(?:that\s+)?not\s+\w+ing\b.*\s(?:is|are|was|were|has|had|will|would|could|can|constitut(?:es|ed)|means?|meant"
    r"|amount(?:s|ed) to|violat(?:es|ed)|makes?|made|caus(?:es|ed)|costs?|shows?|showed|leads?|led)\s",
    re.IGNORECASE | re.DOTALL,
)
"""What is not done as the subject of a statement that is positive: "not paying them was a mistake"."""
A_NOBODY = re.compile(r"\ban?\s+(?:[\w’'-]+\s+)?\Z", re.IGNORECASE)
"""What makes the next word a noun: "a washed-up nobody"."""
ENDS_PHRASE = re.compile(r"[\"”’']*(?:\s*\Z|[,.;:!?)])")
WORD_BEFORE = re.compile(r"\w*\Z")
TITLE_BEFORE = re.compile(r"[\w’'-],?\s+\Z")
NEGATIVE_SOURCE = re.compile(
    r"\W*(?:no(?!\.|-|\s*\d)|nobody|none|neither|not\s+(?:one|a(?:ny|ll)?|every\w*|many|any\w*))\b", re.IGNORECASE
)
FRONTED_CLAUSE = re.compile(
    r"\W*(?:that\s+)?(?:if|when|while|although|though|because|since|after|before|unless|as|once|until|even if)\b[^,]*,",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(
    r"[.!?;:](?=[\s\"”’')]|\Z)|,[\"”’']?\s+[\"“‘']?(?:and|but|or|which|who|where|when|while|although|because|so)\b"
    r"|\sand\s+(?:he|she|it|they|we|[\"“][.…\s]*(?:I|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Yy]ou|[Tt]here|[Tt]his))[\s’']"
    r"|\s(?:said|says?|saying|think|thinking|thought|asked|told me),\s+[\"“'‘]"
    r"|\sor\s+(?:he|she|it|they|we|you|I|not)\b"
    r"|\s(?:so that|in order|on condition|provided that|to (?:ensure|make sure))\b"
    r"|\s(?:that|which|who|whom|whose|because|although|though|if|when|while|after|before|unless|until|whether|but)\b"
)
AUXILIARY = (
    r"(?:(?:is|are|was|were|do|does|did|has|have|had|will|would|shall|should|can|could|may|might|must)(?:n[’']t|\s)"
    r"|cannot\b)"
)
INSERTED_RELATIVE = re.compile(rf",\s+(?:which|who|whose|whom|where)\b[^,.;:]{{1,160}},(?=\s+{AUXILIARY})")
"""A relative clause that the main clause goes on after: "the law, which is old, does not …"."""
DEFINING_RELATIVE = re.compile(
    rf"\W*(?:(?:any|all|those|only|every|each)(?:\s+[\w’'-]+){{0,2}}\s+(?:that|who|which)"
    r"|(?:the|an?|his|her|its|their)\s+(?:[\w’'-]+\s+){1,2}who)"
    rf"(?:\s+(?!(?:who|which|that)\b|(?:and|or|but)\s+{AUXILIARY})[^\s.;:!?]+){{3,40}}?(?=\s+{AUXILIARY})",
    re.IGNORECASE,
)
"""A subject with the relative clause that says whom or what it means: "any acts that harm the town (will not …)"."""
CONTACT_CLAUSE = re.compile(
    rf"(?<=\w)\s+(?=(?:it|he|she|they|we|you|I)\s+(?:{AUXILIARY}\s*(?:\w+ly\s+|already\s+)?not\b|{AUXILIARY}(?<=n[’']t)"
    r"|never\b|no\s+longer\b))"
)
"""Where a clause begins that tells which thing is meant, with no "that" or "which": "the plants it does not need"."""
MODAL = re.compile(r"\b(?:would|could|should|may|might|must|shall)\b")
TAKES_CLAUSE = re.compile(
    r"\b(?:think|thought|believe|say|said|says|know|knew|hope|feel|felt|guess|mean|meant|sure|glad|sorry|afraid|is|are|was|were"
    r"|and|but|or|so|then|now|as|than|why|how|what|where)[sd]?\Z",
    re.IGNORECASE,
)
"""What a clause without "that" is the object of, or goes on after: "I think it does not matter"."""
EXPECTS_YES = re.compile(
    r"\W*(?:(?:and|but|so|then|well),?\s+)?"
    r"(?P<opening>(?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should)n[’']t)\s[^.!?;]{1,300}\?",
    re.IGNORECASE,
)
"""A question that is negative and takes it that something is so: "Isn't it time to go?"."""
NEW_SENTENCE = re.compile(r",[\"”](?= [\"“][A-Z])")
"""Where one part of an interrupted quotation ends and the next begins a sentence of its own."""


def is_hedged(
    text: str, content: Sequence[Span], cue: Sequence[Span], sentence: Span, source: Sequence[Span] = ()
) -> bool:
    """Whether the claim is put forward as less than certain.

    By the writer, in the clause of `sentence` around the claim ("reportedly", "believed to"); by a cue or source of
    conjecture ("suspects", "rumors"); in a question ("asked whether"); or in the words of `content` ("may", "perhaps",
    "likely", "I think"). "Could not" and the month May do not count, nor what somebody is able or permitted to do; nor
    a label on what is only mentioned ("the alleged attacker").
    """
    said, telling, sayer = (_joined(text, spans) for spans in (content, cue, source))
    return bool(
        has_reserve(text, (*content, *cue))
        or _is_labelled(said)
        or is_conjecture(said, telling, sayer)
        or CUE_HEDGE.search(telling)
        or RUMOUR.search(sayer)
        or (ASKING.search(telling) and WHETHER.match(said))
        or any(IMPERSONAL.search(text, *span) and not text.startswith(" by ", span[1]) for span in cue)
        or is_reserved(text, joined((*content, *cue, *source)), sentence)
    )


def is_denied(text: str, content: Sequence[Span], cue: Sequence[Span], source: Sequence[Span] = ()) -> bool:
    """Whether the source denies, rejects or withholds the claim ("denied", "did not say") rather than asserts it.

    So it is where it is called false ("called the report baseless") and where nobody asserts it ("Not everyone
    agreed"), and not where nobody denies it.
    """
    return _denies(text, content, cue, source) != bool(NEGATIVE_SOURCE.match(_joined(text, source)))


def is_negated(text: str, content: Sequence[Span], cue: Sequence[Span], source: Sequence[Span] = ()) -> bool:
    """Whether the claim says that something is not so: it is denied, or its first main clause is negated.

    Negatives in subordinate clauses, "not only", "no doubt" and "without" do not negate the claim, nor does a question
    that expects a yes ("Isn't it late?").
    """
    if NEGATIVE_SOURCE.match(_joined(text, source)) or _denies(text, content, cue, source):
        return is_denied(text, content, cue, source)
    said = " ".join(text[start : end + (text[end : end + 1] == ",")] for start, end in content)
    statement = INSERTED_RELATIVE.sub("", NEW_SENTENCE.sub(";", said))
    start, end = _main_clause(statement)
    if asked := EXPECTS_YES.match(statement):
        start = max(start, asked.end("opening"))
    return any(
        found.start() < end and not _negates_a_phrase(statement, start, end, found)
        for found in NEGATION.finditer(statement, start)
    )


def _denies(text: str, content: Sequence[Span], cue: Sequence[Span], source: Sequence[Span]) -> bool:
    """Whether a cue has a verb of denying or a negative, and not both: who "did not dispute" it denies nothing."""
    telling = _joined(text, cue)
    if negative := NEGATION.search(telling):
        telling = DENIES_NOTHING.sub("", telling)
        negative = NEGATION.search(telling)
    negative = negative or FAILING.search(telling)
    if source and not negative:
        negative = NOR_BEFORE.search(text, max(0, source[0][0] - LONGEST_BEFORE), source[0][0])
    said = _joined(text, content)
    hits_back = HITS_BACK.search(telling) and SOMETHING_SAID.match(said)
    dismisses = DISMISSING.search(telling) and _dismisses_people(said)
    denial = (
        (DENIAL.search(telling) and not dismisses)
        or hits_back
        or (CALLING.search(telling) and CALLED_FALSE.search(said))
    )
    return bool(denial) != bool(negative) or CONFIRM_OR_DENY.search(telling) is not None


def _dismisses_people(said: str) -> bool:
    """Whether people are said to be no more than something: "(dismissed) the protesters as a mob"."""
    dismissed = DISMISSED_AS.match(said)
    return dismissed is not None and (
        dismissed["name"] is not None or _is_person(dismissed["whom"]) or dismissed["whom"] in BODIES_OF_PEOPLE
    )


def _is_labelled(said: str) -> bool:
    """Whether a label makes the subject of a statement, or what it is said to be, uncertain."""
    if PREDICATE_LABEL.search(said):
        return True
    subject = SUBJECT_LABEL.match(said)
    return subject is not None and not any(map(_is_person, AFTER_NOUN.sub("", subject["noun"]).lower().split()))


def _is_person(word: str) -> bool:
    """Whether a noun says what persons are; a label on it tells them apart, and leaves open only what they did."""
    return any(
        noun not in NO_ROLES and (is_role(noun) or noun.endswith("men")) for noun in (word, word.removesuffix("s"))
    )


def _negates_a_phrase(statement: str, start: int, end: int, negation: re.Match[str]) -> bool:
    """Whether a negative belongs to no verb here: "a reserve not involved in fighting", "the film Don't Go"."""
    before = WORD_BEFORE.search(statement, max(start, negation.start() - LONGEST_BEFORE), negation.start())
    word = before[0] + negation[0] if before else negation[0]
    at = negation.end() - len(word)
    if word[0].isupper() and not word.isupper() and TITLE_BEFORE.search(statement[max(0, at - 3) : at]):
        return PLAIN_WORD.search(statement) is not None
    if negation[0].lower() in ("nobody", "nothing"):
        article = A_NOBODY.search(statement, max(start, negation.start() - LONGEST_BEFORE), negation.start())
        return article is not None and ENDS_PHRASE.match(statement, negation.end()) is not None
    if negation[0].lower() != "not":
        return False
    if not statement[start : negation.start()].strip(" \"“'‘"):
        return bool(GERUND_SUBJECT.match(statement[start:end]))
    return AUXILIARY_BEFORE.search(statement, start, negation.start()) is None


def _main_clause(statement: str) -> Span:
    """Where the first clause of a statement stands that no conjunction opens, less a subject's relative clause."""
    opening = FRONTED_CLAUSE.match(statement) or DEFINING_RELATIVE.match(statement)
    start = opening.end() if opening else 0
    found = CLAUSE_END.search(statement, start)
    end = found.start() if found else len(statement)
    contact = CONTACT_CLAUSE.search(statement, start, end)
    if contact and not TAKES_CLAUSE.search(statement, max(start, contact.start() - LONGEST_BEFORE), contact.start()):
        before = statement[max(start, contact.start() - LONGEST_CLAUSE) : contact.start()].removeprefix("that ")
        end = contact.start() if MODAL.search(before) or has_main_verb(before) else end
    return start, end


def _joined(text: str, spans: Sequence[Span]) -> str:
    return " ".join(text[start:end] for start, end in spans)
