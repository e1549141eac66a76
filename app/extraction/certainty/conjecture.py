"""Whether a statement tells what is possible, not what somebody is able or permitted to do."""

import re

_DWELLING = (
    r" (?:back\b|of\b(?! course\b)"
    r"|about\b(?! (?:[0-9]|half\b|a (?:dozen|half|hundred|month|quarter|third|thousand|week|year)\b)))"
)
"""What makes "I think" tell what is on one's mind: "I think of her often"."""
_BEFALLS = r"(?:be|become|catch|die|end|face|get|have|infect|lose|see|spread|win)\b"
"""After "could", what somebody has no say in."""
_SIGHT = r"(?:body|bodies|explosions?|fires?|flash(?:es)?|lights)"
STATEMENT_HEDGE = re.compile(
    r"\b(?=[cm])(?:may|(?<!military )(?<!economic )(?<!the )(?<!its )might(?! of\b)"
    r"|could(?!n[’']t| (?:not|no longer|never|hardly|barely|scarcely|only)\b))\b"
    r"|\b(?=[ACHILMNPSTUWachilmnpstuw])(?i:it(?: is|’s|'s| was| remains) (?:also |still )?possible|possible that"
    r"|perhaps|maybe|possibly|potentially|probably|presumably|likely|unlikely|conceivably|not necessarily"
    r"|in (?:all )?(?:likelihood|probability)|(?:appear|seem)(?:s|ed)?(?: not)? (?:to|that|as)|"
    rf"(?:i|we) (?:think(?!{_DWELLING})|believe(?! in\b(?! [0-9]))|guess|suspect|suppose|wonder|imagine|doubt)"
    r"|(?:he|she|they|who) suspect(?:s|ed)?)\b"
)
"""Possibility within the statement; in lower case, "may" and "might" are no month, person or sentence-opening wish."""
NO_CONJECTURE = re.compile(
    r"\b(?:so|if|whether|whom|where|when|what|how|until|before|than)\b[^,.;:]{0,30}\bcould\b"
    r"|\bwhich\b(?![^,.;:]{0,30}\b(?:sa(?:y|ys|id)|believes?|thinks?|thought|fear(?:s|ed)?|warn(?:s|ed)?) could\b)"
    r"\s+(?:he|she|it|they|we|i|you|the|an?|his|her|its|their|(?-i:[A-Z]))[^,.;:]{0,30}\bcould\b"
    r"|\bcould(?=[,.”\"’'\s]*\Z|[”\"’']?[.;!?]|\s+to\b)"
    r"|\b(?:everything|anything|whatever|all|the (?:only|best)(?: \w+)?) (?:that )?"
    r"(?:i|you|he|she|we|they|any(?:body|one)) could\b"
    r"|\bas \w+(?: [\w’'-]+){0,4} as (?:i|you|he|she|it|we|they|any(?:body|one)) could\b"
    rf"|\b(?:because (?:i|we)|(?P<self>i|he|she|we|they) knew (?:that )?(?P=self)) could (?!{_BEFALLS})"
    r"|\bcould (?:already )?(?:count|play|read|ride|sing|speak|swim|talk|walk|write)\b[^,.;:]{0,30}"
    r" at (?:the )?age\b"
    rf"|\b(?:nobody|no one|none of \w+) could\b|(?<!\ba )\bno (?:\w+ ){{1,2}}could be \w+(?:d|ne?|wn|ught)\b"
    r"|\bwhether (?:i|we|you|he|she|they) may (?!(?:be|have|not)\b)"
    r"|\bcould (?:smell|remember|afford)\b|\b(?:i|he|she) could (?:see|tell)\b"
    r"|\b(?:i|you|he|she|we|they|witness(?:es)?|neighbou?rs|residents) could (?:hear|recall)\b"
    r"|\b(?:i|you|he|she|we|they|witness(?:es)?) could (?:breathe|feel|identify|read|recogni[sz]e|sleep|speak|swim"
    r"|understand|walk(?! (?:away|free|off|out)\b)|watch)\b"
    r"|\bcould (?:come to|do|draw|find|get|give|guarantee|hear|make|offer|promise|provide|reach|see|say|think of)"
    r" (?:no|none|nothing|nobody|little)\b(?! (?:difference|sense)\b)"
    r"|\b(?:i|you|he|she|we|they|children|neighbou?rs|people|residents|witness(?:es)?) could (?:\w+ly )?see "
    r"(?:(?:that )?(?:he|she|it|they|there) (?:was|were|had)\b"
    rf"|(?:\w+ ){{0,3}}(?:flames|smoke)\b|(?:the|his|her|their|its) (?:\w+ )?{_SIGHT}\b)"
    r"|\b(?:customers|evacuees|families|members|passengers|patients|people|residents|shoppers|students|visitors) could"
    r" (?:also )?(?:apply|collect|exchange|go (?:back|home)|register|request|return(?! (?:in|on|as)\b)|swap)\b"
    rf"|\b(?:you|and i) could (?!{_BEFALLS})"
    r"|\bonly\b[^,.;:]{1,40}\bmay\b|\bmay only\b|\bno (?:\w+ ){1,2}may\b"
    r"|\bas likely\b|\blikely voters?\b|\bma(?:de|kes?) it (?:even |far |much )?(?:less|more) likely\b"
    r"|(?:\bper cent|\bpercent|%|\btimes) (?:more|less) likely\b"
    r"|\b(?:more|less) likely\b"
    r"(?=[^.;]{0,80}\bthan (?:\w+ )?(?:men|women|people|those|others|boys|girls|adults|children|peers)\b)",
    re.IGNORECASE,
)
"""Ability, a condition, a permission, or a frequency: "so he could begin", "she could hear drones", "as fast as he
could", "if she could vote", "only a judge may free them", "twice as likely to die"."""
PERMITTING = re.compile(
    r"\b(?:rul(?:es?|ed|ing)|decid(?:es?|ed|ing)|decision|judge?ment|permi(?:ts?|tted|tting|ssion)|allow(?:s|ed|ing)?"
    r"|authori[sz](?:es?|ed|ing|ation)|grant(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
FINDING = re.compile(r"\b(?:finds?|found|finding|held|holds|conclud(?:es?|ed|ing))\b", re.IGNORECASE)
COURT = re.compile(r"\b(?:courts?|judges?|justices?|tribunal|magistrates?|jury)\b", re.IGNORECASE)
PERMITTED = re.compile(r"\b(?:could|may)\b")


def is_conjecture(said: str, telling: str, sayer: str) -> bool:
    """Whether a statement tells what is possible; not what is permitted ("ruled that she could vote")."""
    if not STATEMENT_HEDGE.search(said):
        return False
    said = NO_CONJECTURE.sub("", said)
    permits = PERMITTING.search(telling) or (FINDING.search(telling) and COURT.search(sayer))
    return STATEMENT_HEDGE.search(PERMITTED.sub("", said) if permits else said) is not None
