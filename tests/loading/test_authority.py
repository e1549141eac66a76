"""`entities.csv`: what a user knows of entities, read line by line; a bad line is told of, and the others count."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.entities import Entry
from app.extraction.values import EntityKind
from app.identifiers import entity_id
from app.loading.authority import files_beside, read_authority
from app.loading.document import LoadError

HEADER = "id,kind,name,aliases,country,url\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "entities.csv"


def read(file: Path, text: str) -> tuple[tuple[Entry, ...], list[str]]:
    """The entries, and what was said of the others without the folder."""
    file.write_text(text, encoding="utf8")
    refused: list[LoadError] = []
    entries = read_authority([file], refused.append).own
    return entries, [str(error).removeprefix(f"{file.parent.as_posix()}/") for error in refused]


def test_a_line_is_an_entity(file: Path) -> None:
    line = "Q1,person,Ann Lee,Mayor Lee; A. Lee,gb,https://example.org/lee\n"
    entry = Entry("Q1", EntityKind.PERSON, "Ann Lee", ("Mayor Lee", "A. Lee"), "GB", "https://example.org/lee")
    assert read(file, HEADER + line) == ((entry,), [])


def test_only_kind_and_name_are_needed_and_columns_may_stand_in_any_order(file: Path) -> None:
    entry = Entry(entity_id("organization", "Harbour Board"), EntityKind.ORGANIZATION, "Harbour Board")
    assert read(file, "Name,Kind\nHarbour Board,organization\n\n") == ((entry,), [])


def test_a_file_from_a_spreadsheet_is_read(file: Path) -> None:
    (entry,), refused = read(file, '\ufeffkind,name,aliases\r\norganization,"Lee, Inc.","LI|Lee"\r\n')
    assert (entry.name, entry.aliases, refused) == ("Lee, Inc.", ("LI", "Lee"), [])


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (
            ",body,X,,,",
            "kind 'body' is none of person, organization, place, facility, event, product, unit, work, group",
        ),
        (",,X,,,", "kind '' is none of person, organization, place, facility, event, product, unit, work, group"),
        (",person,,,,", "has no name"),
        ("a b,person,X,,,", "id 'a b' is not made of at most 64 letters, digits and . _ ~ -, such as Q3874799"),
        (",person,X,,England,", "country 'England' is not a two-letter country code, such as UA"),
        (",person,X,,,x.org", "url 'x.org' is not a web address, such as https://example.org/article"),
        (",person,X,Y,GB,,Z", "has 7 cells where the first line has 6; put what holds a comma in quotation marks"),
        ("Q1,person,X,,,", "this entity stands at entities.csv:2 too; put all its aliases on one line"),
    ],
)
def test_a_bad_line_is_told_of_with_what_would_be_right_and_the_rest_goes_on(file: Path, line: str, fault: str) -> None:
    entries, refused = read(file, f"{HEADER}Q1,person,Ann Lee,,,\n{line}\nQ3,person,Bob Lee,,,\n")
    assert [entry.id for entry in entries] == ["Q1", "Q3"]
    assert [text.replace(f"{file.parent.as_posix()}/", "") for text in refused] == [f"entities.csv:3: {fault}"]


def test_a_name_over_two_lines_counts_as_two(file: Path) -> None:
    _, refused = read(file, HEADER + ',person,"Ann\nLee",,,\n,body,X,,,\n')
    assert [text.partition(": ")[0] for text in refused] == ["entities.csv:4"]


@pytest.mark.parametrize("header", ["id,name\n", "kind,name,wikidata\n", "kind,name,name\n", ""])
def test_a_first_line_without_the_columns_is_told_of(file: Path, header: str) -> None:
    fault = "entities.csv:1: the first line is not made of the columns id, kind, name, aliases, country, url"
    assert read(file, header + "Q1,Ann Lee\n") == ((), [fault])


def test_a_file_that_is_not_text_is_told_of(file: Path) -> None:
    file.write_bytes(b"kind,name\nperson,Jos\xe9\n")
    refused: list[LoadError] = []
    read_authority([file, file.with_name("gone.csv")], refused.append)
    assert [str(error).partition(": ")[2] for error in refused] == [
        "is not UTF-8 at byte 20; save it as “CSV UTF-8”",
        "cannot be read: No such file or directory",
    ]


def test_the_file_is_found_in_a_folder_and_beside_a_file_once(tmp_path: Path, file: Path) -> None:
    file.touch()
    (tmp_path / "other").mkdir()
    assert files_beside([tmp_path, tmp_path / "a.txt", tmp_path / "other"]) == [file]


@given(st.text())
def test_no_text_is_beyond_reading(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "entities.csv"
    file.write_text(HEADER + text, encoding="utf8", errors="surrogatepass")
    read_authority([file], lambda _: None)
