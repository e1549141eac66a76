"""How a language is written: in metadata by the loader, in a request by the query layer."""

import re

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def language_tag(given: str) -> str:
    """Give a BCP 47 tag in its usual letter case: "PT-br" becomes "pt-BR". Raises ValueError for anything else."""
    if not _TAG.fullmatch(given):
        raise ValueError(f"{given!r} is not a language tag, such as en or pt-BR")
    language, *rest = given.lower().split("-")
    return "-".join([language, *map(_usual_case, rest)])


def _usual_case(subtag: str) -> str:
    match len(subtag):
        case 2:
            return subtag.upper()  # a region
        case 4:
            return subtag.title()  # a script
    return subtag
