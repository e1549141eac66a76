"""Exports: the lists of the API in files."""

import csv
import io
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet
from rdflib import Graph
from starlette.testclient import TestClient
from typer.testing import CliRunner

from app import cli
from app.exporting.export import RESOURCES, formats, whole_file
from app.main import create_app
from app.settings import Settings
from tests import archive
from tests.api.asking import EVERY_CLAIM, nickname


@pytest.fixture(scope="module")
def archive_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return archive.build(tmp_path_factory.mktemp("archive"))


@pytest.fixture(autouse=True)
def _settings(archive_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHOSAID_DATABASE_URL", archive_url)


def export(*words: object) -> bytes:
    """Export, and give what went to standard output."""
    result = CliRunner().invoke(cli.cli, ["export", *map(str, words)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


def refusal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *words: str) -> str:
    """Export in vain, and give the one line that says why."""
    monkeypatch.setattr("sys.argv", ["whosaid", "export", *words])
    with pytest.raises(SystemExit, match="2"):
        cli.main()
    said = capsys.readouterr().err
    assert said.startswith("whosaid: ")
    assert len(said.splitlines()) == 1
    return said


def answer(archive_url: str, path: str) -> bytes:
    with TestClient(create_app(Settings(database_url=archive_url))) as client:
        return client.get(path).content


@pytest.mark.parametrize("what", ["claims", "articles", "entities"])
@pytest.mark.parametrize("form", ["csv", "ndjson"])
def test_an_export_is_what_the_api_answers(archive_url: str, what: str, form: str) -> None:
    assert export(what, "--format", form) == answer(archive_url, f"/{what}?format={form}")


def test_filters_are_those_of_the_api(archive_url: str) -> None:
    asked = ("--filter", "speaker=Zelensky", "--filter", "via__not=Kyodo News", "--filter", "sort=-said")
    expected = answer(archive_url, "/claims?format=csv&speaker=Zelensky&via__not=Kyodo%20News&sort=-said")
    assert export("claims", "--format", "csv", *asked) == expected
    assert export("claims", "--format", "ndjson", "--filter", "limit=2").count(b"\n") == 2


READERS: dict[str, Callable[[bytes], list[Any]]] = {
    "json": lambda written: [row["content"]["text"] for row in json.loads(written)["data"]],
    "ndjson": lambda written: [json.loads(line)["content"]["text"] for line in written.splitlines()],
    "csv": lambda written: [row["content_text"] for row in csv.DictReader(io.StringIO(written.decode(), newline=""))],
    "jsonld": lambda written: [node["text"] for node in json.loads(written)["@graph"]],
    "jsonfeed": lambda written: [item["title"] for item in json.loads(written)["items"]],
    "atom": lambda written: [
        entry.findtext("{*}title")
        for entry in ET.fromstring(written.decode()).iter("{http://www.w3.org/2005/Atom}entry")
    ],
    "parquet": lambda written: parquet.read_table(io.BytesIO(written)).column("content_text").to_pylist(),
}


@pytest.mark.parametrize("form", formats(RESOURCES["claims"]))
def test_every_format_holds_every_claim_in_a_file_or_on_standard_output(form: str, tmp_path: Path) -> None:
    file = tmp_path / f"claims.{form}"
    assert export("claims", "-o", file) == b""
    written = file.read_bytes()
    assert {nickname(text) for text in READERS[form](written)} == EVERY_CLAIM
    assert export("claims", "--format", form) == written
    assert list(tmp_path.iterdir()) == [file]


def test_json_ld_of_everything_is_one_graph() -> None:
    graph = Graph().parse(
        data=export("claims", "--format", "jsonld").decode(), format="json-ld", publicID="https://a.example/"
    )
    assert len(list(graph.subjects(None, None, unique=True))) > len(EVERY_CLAIM)


def test_parquet_has_the_columns_of_csv_with_their_types(tmp_path: Path) -> None:
    export("claims", "-o", tmp_path / "claims.parquet")
    found = parquet.read_table(tmp_path / "claims.parquet")
    header, *_ = export("claims", "--format", "csv").decode().split("\r\n")
    assert found.column_names == header.split(",")
    types = {name: str(found.schema.field(name).type) for name in ("id", "article_revision", "confidence", "hedged")}
    assert types == {"id": "string", "article_revision": "int64", "confidence": "double", "hedged": "bool"}
    (row,) = (row for row in found.to_pylist() if nickname(row["content_text"]) == "dispatched")
    assert (row["confidence"], row["speaker_name"], row["hedged"]) == (None, None, False)
    assert json.loads(row["quantities"])[0]["low"] == 10000


def test_parquet_of_nothing_has_its_columns(tmp_path: Path) -> None:
    export("claims", "-o", tmp_path / "none.parquet", "--filter", "speaker=Nobody at all")
    found = parquet.read_table(tmp_path / "none.parquet")
    assert (found.num_rows, found.column_names[0]) == (0, "id")


def test_parquet_without_pyarrow_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    said = refusal(capsys, monkeypatch, "claims", "--format", "parquet")
    assert "pyarrow" in said
    assert "whosaid[parquet]" in said


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["claims", "--format", "cvs"], "format 'cvs' cannot be had of claims (expected json, ndjson, csv, "),
        (
            ["entities", "--format", "atom"],
            "format 'atom' cannot be had of entities (expected json, ndjson, csv, jsonld",
        ),
        (["claims", "--format", "csv", "--filter", "speeker=x"], "speeker is not a parameter here; did you mean"),
        (
            ["claims", "--format", "csv", "--filter", "kind=derect"],
            "kind 'derect' is not known; did you mean 'direct'?",
        ),
        (["claims", "--format", "csv", "--filter", "format=csv"], "format is not for exports"),
        (["claims", "-o", "/nowhere/claims.csv"], "/nowhere/"),
    ],
)
def test_what_cannot_be_exported_is_refused_in_one_line(
    words: list[str], reason: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reason in refusal(capsys, monkeypatch, *words)


@pytest.mark.parametrize(
    "words", [["claims"], ["claims", "-o", "claims"], ["claims", "--format", "csv", "--filter", "x"]]
)
def test_a_command_that_lacks_something_says_what(words: list[str]) -> None:
    result = CliRunner().invoke(cli.cli, ["export", *words])
    assert result.exit_code == 2
    assert "--format" in result.stderr or "NAME=VALUE" in result.stderr


def test_a_file_that_cannot_be_finished_leaves_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "claims.csv"
    file.write_text("old")

    def fail_half_way() -> None:
        with whole_file(file) as unfinished:
            unfinished.write(b"new")
            assert file.read_text() == "old"
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_reader_that_has_enough_ends_the_export_quietly(archive_url: str) -> None:
    command = [str(Path(sys.executable).with_name("whosaid")), "export", "entities", "--format", "ndjson"]
    with subprocess.Popen(
        command, env={**os.environ, "WHOSAID_DATABASE_URL": archive_url}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == b""
