"""Article files are found in folders, in the order of their names."""

from pathlib import Path

import pytest

from app.loading.document import LoadError
from app.loading.files import find_articles


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "deep/er/c.TXT",
        "a.meta.yaml",
        "photo.jpg",
        "README.md",
        "readme.txt",
        ".hidden.txt",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "description.txt").touch()
    return tmp_path


def find(*paths: Path) -> tuple[list[Path], list[str]]:
    refused: list[LoadError] = []
    return list(find_articles(paths, refused.append)), [str(error) for error in refused]


def test_a_folder_gives_the_articles_in_it_and_below(folder: Path) -> None:
    assert find(folder) == ([folder / "a.md", folder / "b.txt", folder / "deep/er/c.TXT"], [])


def test_a_file_is_taken_as_it_is_named_even_if_a_folder_would_not_give_it(folder: Path) -> None:
    assert find(folder / "README.md") == ([folder / "README.md"], [])


def test_a_folder_without_articles_is_refused_and_the_rest_found(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found, refused = find(tmp_path / "empty", folder / "b.txt")
    assert found == [folder / "b.txt"]
    assert refused == [f"{tmp_path / 'empty'}: holds no article; article files end in .txt or .md"]


def test_a_sidecar_with_no_article_beside_it_is_told_of(folder: Path) -> None:
    (folder / "a.meta.yaml").touch()
    (folder / "mistyped.meta.yaml").touch()
    _, refused = find(folder)
    assert refused == [
        f"{folder / 'mistyped.meta.yaml'}: belongs to no article: none beside it has its name and .txt or .md"
    ]
