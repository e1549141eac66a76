"""A file becomes a document, or an error that names the file and what is wrong with it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.loading.document import LoadError, Metadata
from app.loading.readers import read_document

LIMIT = 1000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "article.txt"


def test_the_text_is_kept_as_it_stands_in_the_file(file: Path) -> None:
    file.write_bytes("  Two lines,\r\nwith “quotes”. \r\n\n".encode())
    assert read_document(file, LIMIT).text == "  Two lines,\r\nwith “quotes”. \r\n\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text().filter(lambda text: text.strip() and not text.startswith(("---", "\ufeff")) and "\0" not in text))
def test_any_text_is_kept_as_it_stands_in_the_file(file: Path, text: str) -> None:
    file.write_bytes(text.encode())
    assert read_document(file, 10_000_000).text == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary())
def test_any_bytes_are_read_or_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert text_or_refusal(file).strip()


def test_a_byte_order_mark_is_no_part_of_the_text(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfText.")
    assert read_document(file, LIMIT).text == "Text."


def test_markdown_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "article.MD"
    file.write_text("# Title\n\nText.")
    assert read_document(file, LIMIT).text == "# Title\n\nText."


def test_a_text_without_metadata_has_none_invented(file: Path) -> None:
    file.write_text("Text.")
    assert read_document(file, LIMIT).metadata == Metadata()


def test_front_matter_is_metadata_and_no_part_of_the_text(file: Path) -> None:
    file.write_text("---\ntitle: A title\n---\nText.\n---\nMore.")
    document = read_document(file, LIMIT)
    assert document.metadata == Metadata(title="A title")
    assert document.text == "Text.\n---\nMore."


def test_front_matter_may_have_windows_line_ends(file: Path) -> None:
    file.write_bytes(b"---\r\ntitle: A title\r\n---\r\nText.")
    document = read_document(file, LIMIT)
    assert (document.metadata.title, document.text) == ("A title", "Text.")


def test_a_sidecar_holds_metadata(file: Path) -> None:
    file.write_text("Text.")
    file.with_name("article.meta.yaml").write_text("published: 2024-12-04")
    assert read_document(file, LIMIT).metadata == Metadata(published="2024-12-04")


def test_an_error_in_a_sidecar_names_the_sidecar_and_the_line(file: Path) -> None:
    file.write_text("Text.")
    sidecar = file.with_name("article.meta.yaml")
    sidecar.write_text("title: A title\npublisher: Times")
    with pytest.raises(LoadError, match=f"^{sidecar}:2: unknown key 'publisher'; the keys are url, title, outlet"):
        read_document(file, LIMIT)


def test_an_error_in_front_matter_names_the_line_of_the_file(file: Path) -> None:
    file.write_text("---\ntitle: A title\npublished: yesterday\n---\nText.")
    with pytest.raises(LoadError, match=f"^{file}:3: published 'yesterday' is not a date in EDTF"):
        read_document(file, LIMIT)


def test_front_matter_and_a_sidecar_together_are_refused(file: Path) -> None:
    file.write_text("---\ntitle: A title\n---\nText.")
    file.with_name("article.meta.yaml").write_text("title: Another")
    with pytest.raises(LoadError, match=r"has front matter and the sidecar article\.meta\.yaml"):
        read_document(file, LIMIT)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"---\ntitle: A title\n---\n \n", "has no text below its front matter"),
        (b"---\ntitle: A title\nText.", "the front matter that begins here has no closing line of ---"),
        (b"One.\nTwo\0", "article.txt:2: is binary; articles are text in UTF-8"),
        ("Text.".encode("utf-16"), "is UTF-16; save it as UTF-8"),
        (b"One.\nCaf\xe9.", r"article.txt:2: is not UTF-8 \(byte 0xe9\); save it as UTF-8"),
        (b"x" * (LIMIT + 1), "is larger than 1,000 bytes, the limit that WHOSAID_MAX_ARTICLE_BYTES sets"),
    ],
    ids=["empty", "blank", "front matter only", "open front matter", "binary", "UTF-16", "Latin-1", "too large"],
)
def test_what_is_no_article_is_refused_with_the_reason(file: Path, content: bytes, reason: str) -> None:
    file.write_bytes(content)
    with pytest.raises(LoadError, match=reason):
        read_document(file, LIMIT)


def test_a_file_of_the_largest_size_is_read(file: Path) -> None:
    file.write_bytes(b"x" * LIMIT)
    assert len(read_document(file, LIMIT).text) == LIMIT


@pytest.mark.parametrize("name", ["gone.txt", "gone"])
def test_a_missing_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(LoadError, match="does not exist"):
        read_document(tmp_path / name, LIMIT)


def test_a_document_knows_its_files_name_and_not_the_folders_of_the_machine(file: Path) -> None:
    file.write_text("Text.")
    assert read_document(file, LIMIT).source_file == file.name


def test_an_unreadable_file_is_refused_with_the_systems_reason(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text("Text.")

    def deny(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", deny)  # the tests may run as a user who can read everything
    with pytest.raises(LoadError, match="cannot be read: Permission denied"):
        read_document(file, LIMIT)


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "article.pdf").write_text("Text.")
    with pytest.raises(LoadError, match=r"is not an article file; those end in \.txt or \.md"):
        read_document(tmp_path / "article.pdf", LIMIT)


def text_or_refusal(file: Path) -> str:
    try:
        return read_document(file, LIMIT).text
    except LoadError as error:
        return str(error)
