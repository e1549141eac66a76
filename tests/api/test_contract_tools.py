"""The contract as the tools of others see it: a linter, a generator of clients, a fuzzer."""

import importlib
import json
import pkgutil
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.identifiers import article_id
from tests import archive
from tests.api.serving import serving

REDOCLY = "@redocly/cli@2.77.0"
TOOLS = Path(sys.executable).parent
SEED = article_id(None, archive.SEED_TEXT)


@pytest.fixture(scope="module")
def address(database_url: str) -> Iterator[str]:
    with serving(database_url) as address:
        yield address


@pytest.fixture
def contract_file(contract: dict[str, Any], tmp_path: Path) -> Path:
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps(contract))
    return file


def run(*command: object, **more: Any) -> subprocess.CompletedProcess[str]:
    words = [str(word) for word in command]
    return subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)


@pytest.fixture(scope="module")
def redocly() -> list[str]:
    npx = shutil.which("npx")
    if npx is None:
        pytest.skip("linting the contract needs Node.js (npx), which is not here")
    command = [npx, "--yes", "--prefer-offline", REDOCLY]
    if run(*command, "--version").returncode:
        pytest.skip(f"linting the contract needs {REDOCLY}, which cannot be had from npm's registry now")
    return command


def test_the_linter_finds_nothing(redocly: list[str], contract_file: Path) -> None:
    found = run(
        *redocly, "lint", contract_file, "--extends", "recommended", "--format", "json", cwd=contract_file.parent
    )
    report = json.loads(found.stdout[found.stdout.index("{") : found.stdout.rindex("}") + 1])
    assert [(each["message"], each["location"][0]["pointer"]) for each in report["problems"]] == []


def test_the_fuzzer_finds_nothing(address: str) -> None:
    folder = Path(__file__).parent
    found = run(
        *(TOOLS / "schemathesis", "--config-file", folder / "schemathesis.toml", "--no-color"),
        *("run", f"{address}/openapi.json", "--checks", "all", "--max-examples", 10, "--generation-deterministic"),
        *("--workers", 2),
        cwd=folder.parents[1],
    )
    assert found.returncode == 0, found.stdout


@pytest.fixture(scope="module")
def generated(contract: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """A client package written by openapi-python-client: its modules that the tests use."""
    folder = tmp_path_factory.mktemp("generated")
    (folder / "openapi.json").write_text(json.dumps(contract))
    (folder / "config.yaml").write_text("post_hooks: []")  # what is only to be run need not be formatted
    options = ["--meta", "none", "--config", "config.yaml", "--fail-on-warning"]
    generate = [TOOLS / "openapi-python-client", "generate", "--path", "openapi.json"]
    made = run(*generate, "--output-path", "whosaid_client", *options, cwd=folder)
    assert made.returncode == 0, made.stdout
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        package = importlib.import_module("whosaid_client")
        modules = [each.name for each in pkgutil.walk_packages(package.__path__, "whosaid_client.")]
        yield SimpleNamespace(**{name.rpartition(".")[2]: importlib.import_module(name) for name in modules})


@pytest.fixture
def api(generated: SimpleNamespace, address: str) -> Any:
    return generated.client.Client(base_url=address, raise_on_unexpected_status=True)


def test_a_generated_client_filters_and_pages(generated: SimpleNamespace, api: Any) -> None:
    page = generated.list_claims.sync(client=api, speaker=["Zelensky"], hedged=[False], limit=1)
    assert page.data[0].speaker.name == "Volodymyr Zelensky"
    assert page.page.total.value == 2
    cursor = page.page.next_.rpartition("cursor=")[2]
    rest = generated.list_claims.sync(client=api, speaker=["Zelensky"], hedged=[False], limit=1, cursor=cursor)
    assert rest.data[0].id != page.data[0].id
    assert rest.page.next_ is None


def test_a_generated_client_asks_for_no_more_than_it_is_told_to(generated: SimpleNamespace, api: Any) -> None:
    assert len(generated.list_claims.sync(client=api, sample=2).data) == 2


def test_a_generated_client_reads_one_thing_and_what_belongs_to_it(generated: SimpleNamespace, api: Any) -> None:
    article = generated.get_article.sync(SEED, client=api)
    assert article.text == archive.SEED_TEXT
    (claim, *_) = generated.list_claims_of_article.sync(SEED, client=api).data
    start, end = claim.content.spans[0]
    assert article.text[start:end] == claim.content.text


def test_a_generated_client_learns_that_nothing_changed(generated: SimpleNamespace, api: Any) -> None:
    first = generated.get_article.sync_detailed(SEED, client=api)
    again = generated.get_article.sync_detailed(SEED, client=api, if_none_match=first.headers["etag"])
    assert (again.status_code, again.parsed) == (304, None)


def test_a_generated_client_reads_problems(generated: SimpleNamespace, api: Any) -> None:
    assert generated.get_claim.sync("unknown", client=api).status == 404
    problem = generated.list_claims.sync(client=api, said_gte=["yesterday"])
    assert [fault.parameter for fault in problem.errors] == ["said__gte"]
