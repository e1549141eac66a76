"""What the contract and the README promise of the articles that ship with it, asked of the service that serves them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api import examples
from app.database import open_for_writing
from app.extraction.extractor import Extractor
from app.loading.files import find_articles
from app.loading.load import Loader
from app.main import create_app
from app.schema import upgrade
from app.settings import Settings
from tests.api.asking import get

ROOT = Path(__file__).parents[2]
REQUESTS_IN_README = re.findall(r"`(/[a-z]+\?[^`]+)`", (ROOT / "README.md").read_text("utf8"))
NOT_IN_SEED = {"outlet", "outlet_country", "author", "language", "url", "published", "said"} | {
    "country",
    "speaker_country",
    "mentions_country",
    "extractor",
}
"""Fields that nothing of the seed has: it has no metadata, and so no year either."""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    url = f"sqlite:///{tmp_path_factory.mktemp('seeds') / 'seeds.db'}"
    upgrade(url)
    loader = Loader(open_for_writing(url), Extractor(), Settings().max_article_bytes)
    for file in find_articles([ROOT / "seeds"], pytest.fail):
        loader.load(file)
    with TestClient(create_app(Settings(database_url=url))) as client:
        yield client


@pytest.mark.parametrize(
    "example", [examples.CLAIM, examples.ARTICLE, examples.ENTITY], ids=lambda e: e["links"]["self"]
)
def test_the_examples_of_the_contract_are_what_is_answered(seeds: TestClient, example: dict[str, Any]) -> None:
    answer = get(seeds, example["links"]["self"])
    differing = {"confidence", "loaded_at", "extractor"}  # with every training, and every loading
    assert {key: answer[key] for key in example.keys() - differing} == {
        key: example[key] for key in example.keys() - differing
    }


def test_the_example_of_a_text_is_how_the_seed_begins(seeds: TestClient) -> None:
    text = get(seeds, examples.ARTICLE["links"]["self"])["text"]
    assert text.startswith(examples.TEXT.removesuffix("…"))


def test_the_example_of_a_problem_is_what_is_answered(seeds: TestClient) -> None:
    named = {"X-Request-ID": examples.PROBLEM["request_id"]}
    assert seeds.get("/claims", params={"hedged": "maybe"}, headers=named).json() == examples.PROBLEM


def test_the_example_of_a_facet_is_what_is_answered(seeds: TestClient) -> None:
    named = {**examples.BUCKET, "count": None}  # counts differ with every training
    buckets = get(seeds, "/claims?facet=speaker")["facets"]["speaker"]["buckets"]
    assert named in [{**bucket, "count": None} for bucket in buckets]


def test_the_example_of_a_warning_is_what_is_answered(seeds: TestClient) -> None:
    assert get(seeds, "/claims", speaker="Zelenski")["warnings"] == [examples.WARNING]


@pytest.mark.parametrize("path", ["/claims", "/articles", "/entities"])
def test_every_example_of_a_filter_finds_something(seeds: TestClient, path: str) -> None:
    operation = get(seeds, "/openapi.json")["paths"][path]["get"]
    example = {each["name"]: each["schema"]["examples"][0] for each in operation["parameters"] if each["in"] == "query"}
    finds_nothing = {
        name.partition("__")[0]
        for name, value in example.items()
        if name not in {"cursor", "seed"}
        and not name.endswith("__not")
        and not get(seeds, path, **{name: value})["data"]
    }
    assert finds_nothing <= NOT_IN_SEED


@pytest.mark.parametrize("request_line", REQUESTS_IN_README)
def test_every_question_in_the_readme_has_an_answer(seeds: TestClient, request_line: str) -> None:
    assert " " not in request_line
    assert get(seeds, request_line)["data"]
