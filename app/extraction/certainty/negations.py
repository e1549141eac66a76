"""Whether a claim says that something is not so."""

import re
from collections.abc import Sequence

from app.extraction.certainty.denials import NEGATION, NEGATIVE_SOURCE, is_denied
from app.extraction.narration import has_main_verb
from app.extraction.sentences import PLAIN_WORD
from app.extraction.spans import words_in
from app.extraction.values import Span

_LONGEST_BEFORE, _LONGEST_CLAUSE = 20, 200
_AUXILIARY_BEFORE = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|do|does|did|has|have|had|will|would|shall|should|can|could|may|might|must|need"
    r"|appears?|appeared|seems?|seemed)|[’'](?:re|m|s|ve|d|ll))(?:\s+[\w’']+){0,2}\s+[\"“‘']?\Z",
    re.IGNORECASE,
)
_GERUND_SUBJECT = re.compile(
    r"\W*(?:that\s+)?not\s+\w+ing\b.*\s(?:is|are|was|were|has|had|will|would|could|can|constitut(?:es|ed)|means?|meant"
    r"|amount(?:s|ed) to|violat(?:es|ed)|makes?|made|caus(?:es|ed)|costs?|shows?|showed|leads?|led)\s",
    re.IGNORECASE | re.DOTALL,
)
"""What is not done as the subject of a statement that is positive: "not paying them was a mistake"."""
_A_NOBODY = re.compile(r"\ban?\s+(?:[\w’'-]+\s+)?\Z", re.IGNORECASE)
"""What makes the next word a noun: "a washed-up nobody"."""
_ENDS_PHRASE = re.compile(r"[\"”’']*(?:\s*\Z|[,.;:!?)])")
_WORD_BEFORE = re.compile(r"\w*\Z")
_TITLE_BEFORE = re.compile(r"[\w’'-],?\s+\Z")
_NONE = re.compile(r"not\s+(?:even\s+)?a\s+single\b", re.IGNORECASE)
_FRONTED_CLAUSE = re.compile(
    r"\W*(?:that\s+)?(?:if|when|while|although|though|because|since|after|before|unless|as|once|until|even if)\b[^,]*,",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s[-–—]\s[^.;:“”\"]{1,160}?\s[-–—](?=\s)")
"""What stands between two dashes, and is no part of the main clause."""
_FRONTED_LACK = re.compile(
    r"\W*(?:(?:amid|at|for|in|on|with)\s+(?:an?|the)\s+[\w-]+\s+)?(?:amid|in|with)\s+no\s+"
    r"(?!(?:account|case|circumstances|event|instance|sense|way)\b)"
    r"(?:(?!(?:are|can|could|did|do|does|had|has|have|he|is|it|she|they|was|were|will|would)\b)[\w-]+\s+){0,5}[\w-]+,",
    re.IGNORECASE,
)
"""What there is none of as something happens: "In a year with no new models, sales (rose)"."""
_CLAUSE_END = re.compile(
    r"[.!?;:](?=[\s\"”’')]|\Z)|,[\"”’']?\s+[\"“‘']?(?:and|but|or|which|who|where|when|while|although|because|so)\b"
    r"|\sand\s+(?:he|she|it|they|we|[\"“][.…\s]*(?:I|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Yy]ou|[Tt]here|[Tt]his))[\s’']"
    r"|\s(?:said|says?|saying|think|thinking|thought|asked|told me),\s+[\"“'‘]"
    r"|\sor\s+(?:he|she|it|they|we|you|I|not)\b"
    r"|\sa(?:nother)?\s(?:\w+\s)?(?:sign|signal|hint|indication)\s"
    r"(?=(?:the|it|he|she|they|we|his|her|its|their|[A-Z]\w*)\s)"
    r"|\s(?:so that|in order|on condition|provided that|to (?:ensure|make sure))\b"
    r"|\s(?:that|which|who|whom|whose|because|although|though|if|when|while|after|before|unless|until|whether|but)\b"
)
_AUXILIARY = (
    r"(?:(?:is|are|was|were|do|does|did|has|have|had|will|would|shall|should|can|could|may|might|must)(?:n[’']t|\s)"
    r"|cannot\b)"
)
_INSERTED_RELATIVE = re.compile(rf",\s+(?:which|who|whose|whom|where)\b[^,.;:]{{1,160}},(?=\s+{_AUXILIARY})")
"""A relative clause that the main clause goes on after: "the law, which is old, does not …"."""
_DEFINING_RELATIVE = re.compile(
    rf"\W*(?:(?:any|all|those|only|every|each)(?:\s+[\w’'-]+){{0,2}}\s+(?:that|who|which)"
    r"|(?:the|an?|his|her|its|their)\s+(?:[\w’'-]+\s+){1,2}who)"
    rf"(?:\s+(?!(?:who|which|that)\b|(?:and|or|but)\s+{_AUXILIARY})[^\s.;:!?]+){{3,40}}?(?=\s+{_AUXILIARY})",
    re.IGNORECASE,
)
"""A subject with the relative clause that says whom or what it means: "any acts that harm the town (will not …)"."""
_CONTACT_CLAUSE = re.compile(
    rf"(?<=\w)\s+(?=(?:it|he|she|they|we|you|I)\s+(?:{_AUXILIARY}\s*(?:\w+ly\s+|already\s+)?not\b|{_AUXILIARY}(?<=n[’']t)"
    r"|never\b|no\s+longer\b))"
)
"""Where a clause begins that tells which thing is meant, with no "that" or "which": "the plants it does not need"."""
_MODAL = re.compile(r"\b(?:would|could|should|may|might|must|shall)\b")
_TAKES_CLAUSE = re.compile(
    r"\b(?:think|thought|believe|say|said|says|know|knew|hope|feel|felt|guess|mean|meant|sure|glad|sorry|afraid|is|are|was|were"
    r"|and|but|or|so|then|now|as|than|why|how|what|where)[sd]?\Z",
    re.IGNORECASE,
)
"""What a clause without "that" is the object of, or goes on after: "I think it does not matter"."""
_EXPECTS_YES = re.compile(
    r"\W*(?:(?:and|but|so|then|well),?\s+)?"
    r"(?P<opening>(?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should)n[’']t)\s[^.!?;]{1,300}\?",
    re.IGNORECASE,
)
"""A question that is negative and takes it that something is so: "Isn't it time to go?"."""
_NEW_SENTENCE = re.compile(
    r"(?P<address>\A[\"“](?!N(?:o|o one|obody|one|ope|othing|ot|ever|either)\b)"
    r"(?:[\w’'-]+|(?:[A-Z][\w.’'-]* ){1,2}[A-Z][\w’'-]*|(?:[Dd]ear|[Mm]y) [\w’'-]+|[Ll]adies and gentlemen),)?"
    r"(?(address)|,)[\"”](?= [\"“][A-Z])"
)
"""Where one part of an interrupted quotation ends and the next begins a sentence of its own.

With that part where it states nothing, but is a word or two to somebody: "Your Honor," or "Look,".
"""


def is_negated(text: str, content: Sequence[Span], cue: Sequence[Span], source: Sequence[Span] = ()) -> bool:
    """Whether the claim says that something is not so: it is denied, or its first main clause is negated.

    Negatives in subordinate clauses, "not only", "no doubt" and "without" do not negate the claim, nor does a question
    that expects a yes ("Isn't it late?").
    """
    denied = is_denied(text, content, cue, source)
    if denied or NEGATIVE_SOURCE.match(words_in(text, source)):
        return denied
    said = " ".join(text[start : end + (text[end : end + 1] == ",")] for start, end in content)
    statement = _ASIDE.sub("", _INSERTED_RELATIVE.sub("", _NEW_SENTENCE.sub(_sentence_end, said)))
    start, end = _main_clause(statement)
    if asked := _EXPECTS_YES.match(statement):
        start = max(start, asked.end("opening"))
    return any(
        found.start() < end and not _negates_a_phrase(statement, start, end, found)
        for found in NEGATION.finditer(statement, start)
    )


def _sentence_end(part: re.Match[str]) -> str:
    return "" if part["address"] else ";"


def _negates_a_phrase(statement: str, start: int, end: int, negation: re.Match[str]) -> bool:
    """Whether a negative belongs to no verb here: "a reserve not involved in fighting", "the film Don't Go"."""
    before = _WORD_BEFORE.search(statement, max(start, negation.start() - _LONGEST_BEFORE), negation.start())
    word = before[0] + negation[0] if before else negation[0]
    at = negation.end() - len(word)
    if word[0].isupper() and not word.isupper() and _TITLE_BEFORE.search(statement[max(0, at - 3) : at]):
        return PLAIN_WORD.search(statement) is not None
    if negation[0].lower() in ("nobody", "nothing"):
        article = _A_NOBODY.search(statement, max(start, negation.start() - _LONGEST_BEFORE), negation.start())
        return article is not None and _ENDS_PHRASE.match(statement, negation.end()) is not None
    if negation[0].lower() != "not" or _NONE.match(statement, negation.start()):
        return False
    if not statement[start : negation.start()].strip(" \"“'‘"):
        return bool(_GERUND_SUBJECT.match(statement[start:end]))
    return _AUXILIARY_BEFORE.search(statement, start, negation.start()) is None


def _main_clause(statement: str) -> Span:
    """Where the first clause of a statement stands that no conjunction opens, less a subject's relative clause."""
    opening = _FRONTED_CLAUSE.match(statement) or _FRONTED_LACK.match(statement) or _DEFINING_RELATIVE.match(statement)
    start = opening.end() if opening else 0
    found = _CLAUSE_END.search(statement, start)
    end = found.start() if found else len(statement)
    contact = _CONTACT_CLAUSE.search(statement, start, end)
    if contact and not _TAKES_CLAUSE.search(statement, max(start, contact.start() - _LONGEST_BEFORE), contact.start()):
        before = statement[max(start, contact.start() - _LONGEST_CLAUSE) : contact.start()].removeprefix("that ")
        end = contact.start() if _MODAL.search(before) or has_main_verb(before) else end
    return start, end
