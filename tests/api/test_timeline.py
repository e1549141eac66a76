from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api.timeline import Timeline
from app.querying.counting import Bucket
from app.querying.timeline import filled
from tests.api.asking import get


def test_a_timeline_leaves_out_no_month_between_the_first_and_the_last(client: TestClient) -> None:
    timeline = get(client, "/timeline", by="said:month")
    counts = {entry["value"]: entry["count"] for entry in timeline["data"]}
    assert list(counts) == [f"20{month}" for month in ("23-12", "24-01", "24-02", "24-03", "24-04", "24-05", "24-06")]
    assert (counts["2023-12"], counts["2024-02"], counts["2024-06"], timeline["missing"]) == (1, 0, 1, 6)


def test_a_timeline_takes_the_filters_of_claims(client: TestClient) -> None:
    assert get(client, "/timeline", by="said:year", hedged="true")["data"] == [{"value": "2024", "count": 1}]
    assert get(client, "/timeline", by="said:day", speaker="Zelensky")["data"] == []


def test_a_timeline_is_what_the_contract_says(client: TestClient) -> None:
    Timeline.model_validate_json(client.get("/timeline").text, strict=True)


@pytest.mark.parametrize("parameters", [{"by": "kind"}, {"limit": "3"}, {"sort": "said"}, {"hedgd": "true"}], ids=str)
def test_what_a_timeline_does_not_take_is_refused(client: TestClient, parameters: dict[str, Any]) -> None:
    response = client.get("/timeline", params=parameters)
    assert [fault["parameter"] for fault in response.json()["errors"]] == [next(iter(parameters))]


def test_a_timeline_too_long_to_fill_is_given_with_its_gaps() -> None:
    ends = [Bucket("2024-01-01", "", 1), Bucket("0900-01-01", "", 2)]
    assert filled(ends, "day") == [("0900-01-01", 2), ("2024-01-01", 1)]
    assert len(filled([Bucket("2024", "", 1), Bucket("0900", "", 2)], "year")) == 1125
