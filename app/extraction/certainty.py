"""How sure a claim is put forward: hedged by the writer or within the statement, and negated or denied."""

import re
from collections.abc import Sequence

from app.extraction.values import Span

WRITER_HEDGE = re.compile(
    r"\b(?:reportedly|allegedly|apparently|purportedly|supposedly|seemingly|presumably|ostensibly"
    r"|alleged|suspected|purported|rumou?red|unconfirmed"
    r"|(?:believed|thought|presumed) to|(?:is|are|was|were|be|been) (?:said|reported|understood|assumed|feared) to)\b",
    re.IGNORECASE,
)
"""The writer's own reserve about what is told."""
STATEMENT_HEDGE = re.compile(
    r"\b(?:may|(?<!military )(?<!economic )(?<!the )(?<!its )might(?! of\b)|could(?!n[’']t| not\b))\b"
    r"|\b(?i:it(?: is|’s|'s| was| remains) (?:also |still )?possible|possible that"
    r"|perhaps|maybe|possibly|potentially|probably|presumably|likely|unlikely|conceivably|not necessarily"
    r"|(?:appear|seem)(?:s|ed)?(?: not)? (?:to|that|as)|"
    r"(?:i|we) (?:think|believe|guess|suspect|suppose|wonder|imagine|doubt))\b"
)
"""Possibility within the statement; in lower case, "may" and "might" are no month, person or sentence-opening wish."""
NO_CONJECTURE = re.compile(
    r"\b(?:so|if|whether|which|whom|where|when|until|before)\b[^,.;:]{0,30}\bcould\b", re.IGNORECASE
)
"""Ability or a condition: "so he could begin", "if she could vote"."""
CUE_HEDGE = re.compile(
    r"\b(?:suspect|speculat|guess|presum|suppos|appear|seem|hypothesi[sz]|doubt)(?:s|es|ed|e|ing|ting)?\b",
    re.IGNORECASE,
)
IMPERSONAL = re.compile(
    r"\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?"
    r"(?:said|reported|believed|thought|understood|alleged|rumou?red|feared|assumed)\Z",
    re.IGNORECASE,
)
"""Cues that credit nobody: "is said"."""
DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?"
    r"|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)|refus(?:es?|ed|ing|al)|declin(?:es?|ed|ing)|rul(?:es?|ed|ing) out"
    r"|contradict(?:s|ed|ing)?|disavow(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:not(?! only\b| just\b|-)|never|cannot|none|nobody|nothing(?! but\b)|neither|nowhere"
    r"|no(?!\.|-| deal\b| confidence\b| fly\b| doubt\b| question\b| matter\b| sooner\b| less than\b| fewer than\b"
    r"| more than\b))\b|n[’']t\b",
    re.IGNORECASE,
)
AUXILIARY_BEFORE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|do|does|did|has|have|had|will|would|shall|should|can|could|may|might|must|need)"
    r"(?:\s+[\w’']+){0,2}\s+\Z",
    re.IGNORECASE,
)
FRONTED_CLAUSE = re.compile(
    r"\W*(?:that\s+)?(?:if|when|while|although|though|because|since|after|before|unless|as|once|until|even if)\b[^,]*,",
    re.IGNORECASE,
)
CLAUSE_END = re.compile(
    r"[.!?;:](?=[\s\"”’')]|\Z)|,\s+(?:and|but|or|which|who|where|when|while|although|because|so)\b"
    r"|\s(?:that|which|who|whom|whose|because|although|though|if|when|while|after|before|unless|until|whether|but)\b"
)
NEW_SENTENCE = re.compile(r",[\"”](?= [\"“][A-Z])")
"""Where one part of an interrupted quotation ends and the next begins a sentence of its own."""


def is_hedged(text: str, content: Sequence[Span], cue: Sequence[Span], sentence: Span) -> bool:
    """Whether the claim is put forward as less than certain.

    By the writer, in `sentence` around the content ("reportedly", "believed to"); by a cue of conjecture ("suspects");
    or in the words of `content` ("may", "perhaps", "likely", "I think"). "Could not" and the month May do not count.
    """
    said = _joined(text, content)
    return bool(
        WRITER_HEDGE.search(said)
        or STATEMENT_HEDGE.search(NO_CONJECTURE.sub("", said))
        or WRITER_HEDGE.search(_outside(text, sentence, content))
        or CUE_HEDGE.search(_joined(text, cue))
        or any(IMPERSONAL.search(text, *span) and not text.startswith(" by ", span[1]) for span in cue)
    )


def is_negated(text: str, content: Sequence[Span], cue: Sequence[Span]) -> bool:
    """Whether the claim says that something is not so: its cue denies it, or its first main clause is negated.

    A cue denies by its verb ("denied", "rejected") or by a negative in it ("did not say"). Negatives in subordinate
    clauses, "not only", "no doubt" and "without" do not negate the claim.
    """
    telling = _joined(text, cue)
    if DENIAL.search(telling) or NEGATION.search(telling):
        return True
    statement = NEW_SENTENCE.sub(";", _joined(text, content))
    start, end = _main_clause(statement)
    return any(
        found.start() < end and not _negates_a_phrase(statement, start, found)
        for found in NEGATION.finditer(statement, start)
    )


def _negates_a_phrase(statement: str, start: int, negation: re.Match[str]) -> bool:
    """Whether a "not" belongs to no verb of its clause: "a reserve not involved in fighting"."""
    if negation[0].lower() != "not" or not statement[start : negation.start()].strip():
        return False
    return AUXILIARY_BEFORE.search(statement, start, negation.start()) is None


def _main_clause(statement: str) -> Span:
    """Where the first clause of a statement stands that no conjunction opens."""
    fronted = FRONTED_CLAUSE.match(statement)
    start = fronted.end() if fronted else 0
    end = CLAUSE_END.search(statement, start)
    return start, end.start() if end else len(statement)


def _joined(text: str, spans: Sequence[Span]) -> str:
    return " ".join(text[start:end] for start, end in spans)


def _outside(text: str, sentence: Span, content: Sequence[Span]) -> str:
    """The words of the sentence that are not content."""
    pieces = []
    position, last = sentence
    for start, end in sorted(content):
        pieces.append(text[position : max(position, min(start, last))])
        position = max(position, end)
    pieces.append(text[position:last])
    return " ".join(pieces)
