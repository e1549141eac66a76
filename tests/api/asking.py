"""Short ways to ask the API and to name what it answered."""

from typing import Any

from starlette.testclient import TestClient


def get(client: TestClient, path: str, **parameters: Any) -> dict[str, Any]:
    """Ask, expect 200, and give the JSON."""
    response = client.get(path, params=parameters or None)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def claims(client: TestClient, path: str = "/claims", **parameters: Any) -> set[str]:
    """Call each claim of a list by the nickname of its content."""
    rows = get(client, path, limit=1000, **parameters)["data"]
    return {nickname(row["content"]["text"]) for row in rows}


def nickname(content: str) -> str:
    """A claim of the test archive in one word."""
    (found,) = (name for words, name in NICKNAMES.items() if words in content)
    return found


NICKNAMES = {
    "stationed at observation posts": "stationed",
    "Pyongyang has dispatched": "dispatched",
    "treating the first batch": "treated",
    "had been killed": "killed",
    "joined the fight": "joined",
    "actively supporting": "supporting",
    "key interest rates": "rates",
    "warmest year": "warmest",
    "quitte la région": "aid",
}
EVERY_CLAIM = set(NICKNAMES.values())
