"""Feeds as feed readers see them."""

import shutil
import xml.etree.ElementTree as ET
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import feedparser
import pytest
from starlette.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from tests import archive
from tests.api.asking import EVERY_CLAIM, get, nickname

ATOM = "{http://www.w3.org/2005/Atom}"


def atom(client: TestClient, path: str = "/feed", **parameters: Any) -> feedparser.FeedParserDict:
    return read(client.get(path, params={"format": "atom", **parameters}))


def read(response: Any) -> feedparser.FeedParserDict:
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith("application/atom+xml")
    parsed = feedparser.parse(response.content, response_headers={"content-type": response.headers["content-type"]})
    assert not parsed.bozo, parsed.get("bozo_exception")
    assert parsed.version == "atom10"
    return parsed


def json_feed(client: TestClient, path: str = "/feed", **parameters: Any) -> dict[str, Any]:
    response = client.get(path, params={"format": "jsonfeed", **parameters})
    assert response.headers["content-type"] == "application/feed+json"
    feed: dict[str, Any] = response.json()
    return feed


@pytest.mark.parametrize("path", ["/feed", "/claims"])
def test_both_paths_give_both_feeds_of_every_claim(client: TestClient, path: str) -> None:
    titles = [entry.title for entry in atom(client, path).entries]
    assert {nickname(title) for title in titles} == EVERY_CLAIM
    assert titles == [item["title"] for item in json_feed(client, path)["items"]]


def test_atom_has_what_rfc_4287_requires(client: TestClient) -> None:
    feed = ET.fromstring(client.get("/feed", params={"limit": 3}).content)
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1
        assert urlsplit(element.findtext(f"{ATOM}id")).scheme == "urn"
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated") or "").tzinfo
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids) == 3
    assert all(entry.find(f"{ATOM}content") is not None for entry in feed.iter(f"{ATOM}entry"))
    assert max(entry.findtext(f"{ATOM}updated") or "" for entry in feed.iter(f"{ATOM}entry")) == feed.findtext(
        f"{ATOM}updated"
    )


def test_json_feed_has_what_its_version_1_1_requires(client: TestClient) -> None:
    feed = json_feed(client)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    assert feed["feed_url"] == "http://testserver/feed?format=jsonfeed"
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["content_html"]
        assert datetime.fromisoformat(item["date_modified"]).tzinfo
        assert urlsplit(item["url"]).scheme == "http"
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])


def test_any_filter_narrows_a_feed(client: TestClient) -> None:
    (entry,) = atom(client, via="Kyodo News").entries
    assert nickname(entry.title) == "treated"
    (item,) = json_feed(client, "/claims", via="Kyodo News")["items"]
    assert item["id"] == entry.id


def test_an_entry_leads_to_its_claim_and_its_article(client: TestClient) -> None:
    (entry,) = atom(client, speaker="European Central Bank").entries
    assert get(client, urlsplit(entry.link).path)["speaker"]["name"] == "European Central Bank"
    links = {link.rel: link.href for link in entry.links}
    assert links["related"] == "https://gazette.example/rates"
    (item,) = json_feed(client, speaker="European Central Bank")["items"]
    assert (item["url"], item["external_url"]) == (entry.link, links["related"])


def test_a_title_names_the_speaker_with_the_words_that_credit_or_deny(client: TestClient) -> None:
    (entry,) = atom(client, denied="true").entries
    assert entry.title == "Médecins Sans Frontières, démenti: que l'organisation quitte la région"
    (entry,) = atom(client, kind="narrated").entries
    assert entry.title.startswith("Pyongyang has dispatched")


def test_pages_of_a_feed_follow_each_other(client: TestClient) -> None:
    found, page = [], atom(client, limit=4)
    while True:
        found += [entry.id for entry in page.entries]
        following = [link.href for link in page.feed.links if link.rel == "next"]
        if not following:
            break
        assert json_feed(client, limit=4)["next_url"]
        page = read(client.get(following[0]))
    assert len(found) == len(set(found)) == len(EVERY_CLAIM)


def test_new_claims_come_first_and_old_entries_keep_their_ids(database_url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copy(database_url.removeprefix("sqlite:///"), copy)
    with TestClient(create_app(Settings(database_url=f"sqlite:///{copy}"))) as client:
        before = atom(client)
        reading = archive.Reading("Snow fell.")
        reading.claim(archive.ClaimKind.NARRATED, "Snow fell.", confidence=None)
        archive.add_article(f"sqlite:///{copy}", "Snow fell.", extraction=reading.extraction())
        after = atom(client)
    assert after.entries[0].title == "Snow fell."
    assert [entry.id for entry in after.entries[1:]] == [entry.id for entry in before.entries]
    assert after.feed.id == before.feed.id
    assert after.feed.updated >= before.feed.updated


def test_an_empty_feed_is_valid_too(client: TestClient) -> None:
    assert atom(client, speaker="Nobody at all").entries == []
    assert json_feed(client, speaker="Nobody at all")["items"] == []


@pytest.mark.parametrize("claimed", ["<script>alert(1)</script> & more", "]]>", "bell \x07 and \ufffe", '"a" <b>'])
def test_no_text_breaks_out_of_a_feed(claimed: str, tmp_path: Path) -> None:
    with archive.serving_claim(tmp_path, claimed) as client:
        ET.fromstring(client.get("/feed").content)
        (entry,) = atom(client).entries
        assert "<script" not in entry.content[0].value
        (item,) = json_feed(client)["items"]
        assert "<script" not in item["content_html"]
        assert item["title"] == claimed


def test_a_list_of_claims_names_its_feeds(client: TestClient) -> None:
    link = client.get("/claims?kind=direct").headers["link"]
    assert '</claims?kind=direct&format=atom>; rel="alternate"; type="application/atom+xml"' in link
    assert '</claims?kind=direct&format=jsonfeed>; rel="alternate"; type="application/feed+json"' in link


def test_articles_have_no_feed_and_feeds_no_table(client: TestClient) -> None:
    assert client.get("/articles?format=atom").status_code == 422
    assert client.get("/feed?format=csv").status_code == 422
    assert client.get("/feed", headers={"accept": "text/csv"}).status_code == 406
