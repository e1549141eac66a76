"""Whether a statement tells what is possible, not what somebody is able or permitted to do."""

import re

STATEMENT_HEDGE = re.compile(
    r"\b(?=[cm])(?:may|(?<!military )(?<!economic )(?<!the )(?<!its )might(?! of\b)"
    r"|could(?!n[’']t| (?:not|no longer|never|hardly|barely|scarcely|only)\b))\b"
    r"|\b(?=[ACHILMNPSTUWachilmnpstuw])(?i:it(?: is|’s|'s| was| remains) (?:also |still )?possible|possible that"
    r"|perhaps|maybe|possibly|potentially|probably|presumably|likely|unlikely|conceivably|not necessarily"
    r"|in (?:all )?(?:likelihood|probability)|(?:appear|seem)(?:s|ed)?(?: not)? (?:to|that|as)|"
    r"(?:i|we) (?:think|believe|guess|suspect|suppose|wonder|imagine|doubt)|(?:he|she|they|who) suspect(?:s|ed)?)\b"
)
"""Possibility within the statement; in lower case, "may" and "might" are no month, person or sentence-opening wish."""
NO_CONJECTURE = re.compile(
    r"\b(?:so|if|whether|whom|where|when|what|how|until|before|than)\b[^,.;:]{0,30}\bcould\b"
    r"|\bwhich\b(?![^,.;:]{0,30}\b(?:sa(?:y|ys|id)|believes?|thinks?|thought|fear(?:s|ed)?|warn(?:s|ed)?) could\b)"
    r"\s+(?:he|she|it|they|we|i|you|the|an?|his|her|its|their|(?-i:[A-Z]))[^,.;:]{0,30}\bcould\b"
    r"|\bcould(?=[,.”\"’'\s]*\Z|[”\"’']?[.;!?]|\s+to\b)"
    r"|\b(?:everything|anything|whatever|all) (?:that )?(?:i|you|he|she|we|they) could\b"
    r"|\bcould (?:smell|remember|afford)\b|\b(?:i|he|she) could (?:see|tell)\b"
    r"|\b(?:i|you|he|she|we|they|witness(?:es)?|neighbou?rs|residents) could (?:hear|recall)\b"
    r"|\b(?:i|you|he|she|we|they|witness(?:es)?) could (?:breathe|feel|identify|read|recogni[sz]e|sleep|speak|swim"
    r"|understand|walk(?! (?:away|free|off|out)\b)|watch)\b"
    r"|\bcould (?:do|find|get|give|hear|offer|see|say|think of) (?:no|none|nothing|nobody|little)\b"
    r"|\b(?:customers|evacuees|families|members|passengers|patients|people|residents|shoppers|students|visitors) could"
    r" (?:also )?(?:apply|collect|exchange|go (?:back|home)|register|request|return(?! (?:in|on|as)\b)|swap)\b"
    r"|\b(?:you|and i) could (?!(?:be|have|become|get|see|face|lose|win|end|die)\b)"
    r"|\bonly\b[^,.;:]{1,40}\bmay\b|\bmay only\b|\bno (?:\w+ ){1,2}may\b"
    r"|\bas likely\b|(?:\bper cent|\bpercent|%|\btimes) (?:more|less) likely\b"
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
