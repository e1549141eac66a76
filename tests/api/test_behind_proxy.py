"""Links of a service that a proxy shows under a path: all of them lead through the proxy."""

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import httpx2
import pytest
from pyld import jsonld

from app.identifiers import article_id
from tests import archive
from tests.api.serving import serving

ROOT = "/whosaid"
SEED = article_id(None, archive.SEED_TEXT)


class Proxy:
    """What a proxy does: it takes the prefix from a path that begins with it, and knows nothing else."""

    def __init__(self, address: str) -> None:
        self._address = address

    def get(self, path: str, **more: Any) -> httpx2.Response:
        assert path.startswith(f"{ROOT}/"), path
        response = httpx2.get(self._address + path.removeprefix(ROOT), **more)
        assert response.status_code == 200, (path, response.text)
        return response


@pytest.fixture(scope="module", params=[ROOT, f"{ROOT}/"])
def proxy(database_url: str, request: pytest.FixtureRequest) -> Iterator[Proxy]:
    with serving(database_url, root_path=request.param) as address:
        yield Proxy(address)


def paths_in(value: Any) -> Iterator[str]:
    """Every path in the links of a JSON document."""
    if isinstance(value, dict):
        yield from value.get("links", {}).values()
        for inner in value.values():
            yield from paths_in(inner)
    if isinstance(value, list):
        for inner in value:
            yield from paths_in(inner)


@pytest.mark.parametrize(
    "path",
    [
        "/claims?limit=3&include=article,speaker,entities",
        "/claims?q=north&limit=2&sort=relevance",
        "/articles?limit=2",
        "/entities?limit=2",
        f"/articles/{SEED}",
        f"/articles/{SEED}/claims?select=links",
    ],
)
def test_links_in_records_and_pages_lead_somewhere(proxy: Proxy, path: str) -> None:
    answer = proxy.get(ROOT + path)
    body = answer.json()
    links = {*paths_in(body), *re.findall(r"<([^>]+)>", answer.headers["link"])}
    assert links
    for link in links:
        proxy.get(link)
    if following := body.get("page", {}).get("next"):
        proxy.get(following)


def test_lines_of_a_whole_result_lead_somewhere(proxy: Proxy) -> None:
    for line in proxy.get(f"{ROOT}/claims?format=ndjson").text.splitlines():
        for link in paths_in(json.loads(line)):
            proxy.get(link)


@pytest.mark.parametrize("path", ["/claims", "/articles", "/entities", f"/articles/{SEED}"])
def test_names_in_json_ld_lead_somewhere(proxy: Proxy, path: str) -> None:
    document = proxy.get(f"{ROOT}{path}?format=jsonld").json()
    for node in jsonld.expand(document, {"base": f"https://archive.example{ROOT}{path}"}):
        proxy.get(node["@id"].removeprefix("https://archive.example"))


def test_entries_and_pages_of_feeds_lead_somewhere(proxy: Proxy) -> None:
    feed = proxy.get(f"{ROOT}/feed?format=jsonfeed&limit=2").json()
    atom = ElementTree.fromstring(proxy.get(f"{ROOT}/feed?limit=2").text)
    links = {link.get("href", "") for link in atom.iter("{http://www.w3.org/2005/Atom}link")}
    for link in {feed["feed_url"], feed["next_url"], *(item["url"] for item in feed["items"]), *links}:
        if "example" not in link:
            proxy.get(httpx2.URL(link).raw_path.decode())


def test_a_problem_says_where_the_docs_are(proxy: Proxy) -> None:
    with pytest.raises(AssertionError, match=f"{ROOT}/docs"):
        proxy.get(f"{ROOT}/nothing")
