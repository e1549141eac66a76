"""The extraction contract: the JSON that `whosaid extract` prints, which other programs rely on."""

from dataclasses import asdict
from typing import Any

from app.extraction.values import Extraction
from app.identifiers import text_sha256


def as_contract(id: str, text: str, extraction: Extraction) -> dict[str, Any]:
    """Give what was read from a text under an id, ready for `json.dumps`.

    Spans are [start, end] in code points of the text whose `text_sha256` stands beside them, end exclusive.
    Keys are the field names of `app.extraction.values`; a claim that nobody is credited with has the speaker null.
    """
    return {"id": id, "text_sha256": text_sha256(text), **asdict(extraction)}
