"""The command line, with an extractor that needs no model."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app import cli
from app.extraction.values import Extraction
from app.identifiers import article_id, text_sha256
from tests.loading.line_extractor import LineExtractor


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHOSAID_DATABASE_URL", f"sqlite:///{tmp_path / 'new' / 'whosaid.db'}")
    monkeypatch.setattr(cli, "_extractor", LineExtractor)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text("Ann Lee: Yes, 20 times.")
    return folder


def whosaid(*words: object, given: str | bytes = "") -> Result:
    return CliRunner().invoke(cli.cli, [str(word) for word in words], input=given)


def test_load_makes_the_database_and_counts_what_became_of_the_articles(articles: Path) -> None:
    first = whosaid("load", articles)
    assert first.stdout == "loaded 1, unchanged 0, updated 0, revised 0, failed 0\n"
    assert first.exit_code == 0
    assert whosaid("load", articles).stdout == "loaded 0, unchanged 1, updated 0, revised 0, failed 0\n"


def test_load_names_each_file_that_fails_in_one_line_and_loads_the_others(articles: Path) -> None:
    (articles / "bad.txt").write_bytes(b"\xff")
    (articles / "empty.md").touch()
    (articles / "good.meta.yaml").write_text("title: Fine")
    (articles / "other.txt").write_text("---\nauthor: Jo\n---\nText.")
    result = whosaid("load", articles, articles / "gone.txt")
    assert result.stderr.splitlines() == [
        f"{articles}/bad.txt:1: is not UTF-8 (byte 0xff); save it as UTF-8",
        f"{articles}/empty.md: is empty",
        f"{articles}/other.txt:2: unknown key 'author'; the keys are url, title, outlet, authors, published, language",
        f"{articles}/gone.txt: does not exist",
    ]
    assert result.stdout == "loaded 1, unchanged 0, updated 0, revised 0, failed 4\n"
    assert result.exit_code == 1


def test_load_refuses_files_above_the_limit_of_the_settings(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHOSAID_MAX_ARTICLE_BYTES", "10")
    assert "is larger than 10 bytes, the limit that WHOSAID_MAX_ARTICLE_BYTES sets" in whosaid("load", articles).stderr


def test_check_finds_nothing_wrong_after_a_load(articles: Path) -> None:
    whosaid("load", articles)
    result = whosaid("check")
    assert (result.exit_code, result.stdout) == (0, "spans: sound\ndatabase: sound\n")


ENTITIES = "id,kind,name,aliases,url\nQ1,person,Ann M. Lee,Ann Lee,https://example.org/lee\n"


def test_entities_beside_the_articles_are_used_and_their_bad_lines_named(articles: Path) -> None:
    (articles / "entities.csv").write_text(f"{ENTITIES},body,X,,\n")
    result = whosaid("load", articles)
    assert result.stdout == "loaded 1, unchanged 0, updated 0, revised 0, failed 1\n"
    assert result.stderr.startswith(f"{articles}/entities.csv:3: kind 'body' is none of person, ")
    (printed,) = map(json.loads, whosaid("extract", articles / "good.txt").stdout.splitlines())
    assert [(entity["id"], entity["url"]) for entity in printed["entities"]] == [("Q1", "https://example.org/lee")]


def test_a_file_of_entities_that_is_named_replaces_the_one_beside_the_articles(articles: Path, tmp_path: Path) -> None:
    (articles / "entities.csv").write_text(ENTITIES)
    other = tmp_path / "other.csv"
    other.write_text(ENTITIES.replace("Q1", "Q2"))
    given = json.dumps({"id": "1", "text": "Ann Lee: Yes."})
    for words in (["extract", articles / "good.txt"], ["extract", "--jsonl"]):
        (printed,) = map(json.loads, whosaid(*words, "--entities", other, given=given).stdout.splitlines())
        assert [entity["id"] for entity in printed["entities"]] == ["Q2"]


def test_check_names_the_bad_lines_of_a_file_of_entities(articles: Path) -> None:
    whosaid("migrate")
    file = articles / "entities.csv"
    file.write_text(f"{ENTITIES},body,X,,\n")
    result = whosaid("check", "--entities", file)
    assert result.stdout == "entities: 1 wrong\nspans: sound\ndatabase: sound\n"
    assert result.exit_code == 1
    file.write_text(ENTITIES)
    assert whosaid("check", "--entities", file).stdout.startswith("entities: sound\n")


def test_migrate_makes_an_empty_database() -> None:
    assert whosaid("migrate").exit_code == 0
    assert whosaid("check").exit_code == 0


def test_extract_prints_the_contract_of_each_file_under_the_id_it_would_be_stored_with(articles: Path) -> None:
    text = "Ann Lee: Yes, 20 times."
    (articles / "good.meta.yaml").write_text("url: https://example.org/a\npublished: 2024-12-04")
    (printed,) = map(json.loads, whosaid("extract", articles / "good.txt").stdout.splitlines())
    assert printed["id"] == article_id("https://example.org/a", text)
    assert printed["text_sha256"] == text_sha256(text)
    (entity,) = printed["entities"]
    assert entity["mentions"] == [{"span": [0, 7], "how": "name"}]
    (claim,) = printed["claims"]
    quantity = {"span": [14, 16], "low": 20, "high": 20, "unit": None, "approximate": False}
    assert claim == {
        "kind": "direct",
        "content": [[9, 23]],
        "cue": [[7, 8]],
        "speaker": {"spans": [[0, 7]], "entity": entity["id"], "name": "Ann Lee"},
        "via": None,
        "said_on": "2024-12-04",
        "hedged": False,
        "negated": False,
        "denied": False,
        "confidence": 0.5,
        "quantities": [quantity],
        "about": [entity["id"]],
    }


def test_extract_reads_json_lines() -> None:
    lines = '{"id": "é1", "text": "Ann: Yes.", "published": "2024"}\n\n{"id": "2", "text": "", "more": 1}\n'
    first, second = map(json.loads, whosaid("extract", "--jsonl", given=lines).stdout.splitlines())
    assert (first["id"], first["claims"][0]["said_on"]) == ("é1", "2024")
    assert (second["id"], second["claims"]) == ("2", [])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "Invalid JSON: "),
        (b"[]", "Input should be an object"),
        (b"\xff", "Invalid JSON: "),
        (b'{"id": "1"}', "text: Field required"),
        (b'{"id": 1, "text": "t"}', "id: Input should be a valid string"),
        (b'{"id": "1", "text": "\\ud800"}', "Invalid JSON: "),
        (b'{"id": "1", "text": "t", "published": "soon"}', "published: 'soon' is not a date in EDTF"),
    ],
)
def test_extract_names_a_bad_line_and_reads_the_others(line: bytes, reason: str) -> None:
    result = whosaid("extract", "--jsonl", given=b'{"id": "1", "text": "t"}\n' + line + b'\n{"id": "3", "text": "t"}\n')
    assert [json.loads(printed)["id"] for printed in result.stdout.splitlines()] == ["1", "3"]
    assert result.stderr.startswith(f"standard input:2: {reason}")
    assert len(result.stderr.splitlines()) == 1
    assert result.exit_code == 1


def test_extract_names_a_text_that_the_extractor_fails_on_and_reads_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    class Failing(LineExtractor):
        def extract(self, text: str, published: str | None = None) -> Extraction:
            if text == "bad":
                raise RuntimeError("out of ideas")
            return super().extract(text, published)

    monkeypatch.setattr(cli, "_extractor", Failing)
    result = whosaid("extract", "--jsonl", given='{"id": "1", "text": "bad"}\n{"id": "2", "text": "t"}\n')
    assert [json.loads(printed)["id"] for printed in result.stdout.splitlines()] == ["2"]
    assert result.stderr == "1: the extractor failed on its text: RuntimeError('out of ideas')\n"
    assert result.exit_code == 1


@pytest.mark.parametrize("words", [["extract"], ["extract", "--jsonl", "a.txt"]])
def test_extract_takes_either_files_or_lines(words: list[str]) -> None:
    assert "give article files, or --jsonl and lines" in " ".join(whosaid(*words).stderr.split())


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("WHOSAID_PORT", "many", "whosaid: WHOSAID_PORT=many: Input should be a valid integer"),
        ("WHOSAID_DATABASE_URL", "whosaid.db", "whosaid: WHOSAID_DATABASE_URL: Could not parse SQLAlchemy URL"),
        ("WHOSAID_DATABASE_URL", "mysql+nodriver://x", "whosaid: WHOSAID_DATABASE_URL: Can't load plugin"),
        ("WHOSAID_DATABASE_URL", "oracle+cx_oracle://x", "whosaid: cx_Oracle is needed and not installed"),
        ("WHOSAID_DATABASE_URL", "sqlite:////nowhere/w.db", "whosaid: there is no database /nowhere/w.db"),
    ],
)
def test_a_setting_that_does_not_work_ends_with_one_line(
    name: str, value: str, message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.argv", ["whosaid", "check"])
    with pytest.raises(SystemExit, match="2"):
        cli.main()
    said = capsys.readouterr().err
    assert said.startswith(message)
    assert len(said.splitlines()) == 1


def test_serve_takes_host_and_port_from_the_settings_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    served = []
    monkeypatch.setattr("uvicorn.run", lambda *_, **how: served.append((how["host"], how["port"])))
    monkeypatch.setenv("WHOSAID_PORT", "9000")
    whosaid("serve")
    whosaid("serve", "--host", "0.0.0.0", "--port", "80")
    assert served == [("127.0.0.1", 9000), ("0.0.0.0", 80)]


@pytest.mark.parametrize("words", [("check",), ("export", "claims", "--format", "csv")])
def test_where_there_is_no_database_the_error_says_how_to_make_one(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.argv", ["whosaid", *words])
    with pytest.raises(SystemExit, match="2"):
        cli.main()
    assert capsys.readouterr().err == (
        f"whosaid: there is no database {tmp_path / 'new' / 'whosaid.db'}: `whosaid load PATH` makes it,"
        " or WHOSAID_DATABASE_URL names another\n"
    )
