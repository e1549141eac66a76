"""What Schemathesis must know of the contract that OpenAPI cannot say: which parameters go together."""

from typing import Any

import schemathesis
from hypothesis import strategies as st

from app.api.front import MAX_URL_LENGTH
from app.querying.parameters import MAX_VALUES

schemathesis.openapi.format(
    "edtf",
    st.builds(str, st.dates()) | st.sampled_from(["1999", "2024-06", "2024-21", "202X", "2024-06~", "2024-10/2024-12"]),
)
schemathesis.openapi.format("bcp47", st.sampled_from(["en", "pt-BR", "zh-Hant-TW", "sr-latn"]))


@schemathesis.hook
def map_case(_: schemathesis.HookContext, case: schemathesis.Case) -> schemathesis.Case:
    """Let parameters that are right one by one be right together, as the contract says it in words."""
    if case.meta and case.meta.generation.mode.is_positive:
        case.query = _together(dict(case.query), case.path)
    return case


@schemathesis.hook
def before_add_examples(_: schemathesis.HookContext, examples: list[schemathesis.Case]) -> None:
    """Do the same for the examples of all parameters, put together."""
    for case in examples:
        case.query = _together(dict(case.query), case.path)


@schemathesis.hook
def filter_query(_: schemathesis.HookContext, query: dict[str, Any] | None) -> bool:
    """Leave out what is blank to Unicode though not to JSON Schema, and what is too much for one URL."""
    values = [each for value in (query or {}).values() for each in (value if isinstance(value, list) else [value])]
    texts = [value for value in values if isinstance(value, str)]
    blank = any(text and not text.strip() for text in texts)
    return not blank and len(values) <= MAX_VALUES and sum(map(len, texts)) <= MAX_URL_LENGTH


def _together(query: dict[str, Any], path: str) -> dict[str, Any]:
    # No other than a cursor out of an answer can be right; tests of paging follow those.
    wrong = {"cursor", *(("sort", "limit") if "sample" in query else ("seed",))}
    form = query.get("format", "atom" if path == "/feed" else "json")
    if form != "json":
        wrong.add("facet")
    if form not in {"json", "ndjson", "csv"}:
        wrong |= {"select", "include"}
    together = {name: value for name, value in query.items() if name not in wrong}
    if "sort" in together:
        keys = together["sort"] if isinstance(together["sort"], list) else together["sort"].split(",")
        if "relevance" in keys:
            return together | {"sort": ["relevance"], "q": ["north*"]}
        together["sort"] = list({key.removeprefix("-"): key for key in keys}.values())
    return together
