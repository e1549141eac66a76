"""What Schemathesis must know of the contract that OpenAPI cannot say."""

from typing import Any

import schemathesis
from hypothesis import strategies as st

from app.api.front import MAX_URL_LENGTH
from app.querying.parameters import MAX_VALUES

NOT_BY_ITSELF = {"cursor", "sample", "seed", "select"}
"""Parameters that are right only beside others or in another answer's words, or that leave out what a schema asks."""
NOT_TOGETHER = ({"format"}, {"facet", "facet_limit", "include"})
"""Of these the lists of what belongs to one thing are asked for the first, all others for the second."""

schemathesis.openapi.format(
    "edtf",
    st.builds(str, st.dates()) | st.sampled_from(["1999", "2024-06", "2024-21", "202X", "2024-06~", "2024-10/2024-12"]),
)
schemathesis.openapi.format("bcp47", st.sampled_from(["en", "pt-BR", "zh-Hant-TW", "sr-latn"]))


@schemathesis.hook
def before_load_schema(_: schemathesis.HookContext, raw_schema: dict[str, Any]) -> None:
    """Leave out what cannot be right by chance."""
    for path, methods in raw_schema["paths"].items():
        left_out = NOT_BY_ITSELF | NOT_TOGETHER["{id}" in path]
        for operation in methods.values():
            parameters = operation.get("parameters", [])
            operation["parameters"] = [each for each in parameters if each["name"] not in left_out]
            for each in parameters:
                if each["name"] == "sort":
                    keys = each["schema"]["items"]["enum"]
                    each["schema"]["items"]["enum"] = [key for key in keys if "relevance" not in key]  # needs a search
                    each["schema"]["maxItems"] = 1  # up and down at once makes no order


@schemathesis.hook
def filter_query(_: schemathesis.HookContext, query: dict[str, Any] | None) -> bool:
    """Leave out what is blank to Unicode though not to JSON Schema, and what is too much for one URL."""
    values = [each for value in (query or {}).values() for each in (value if isinstance(value, list) else [value])]
    texts = [value for value in values if isinstance(value, str)]
    blank = any(text and not text.strip() for text in texts)
    return not blank and len(values) <= MAX_VALUES and sum(map(len, texts)) <= MAX_URL_LENGTH
