"""Loading stores an article once, keeps its revisions, and gives the same ids everywhere."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from app import schema
from app.database import open_for_writing
from app.extraction.entities import Authority, Entry
from app.extraction.values import EntityKind, Extraction
from app.loading.document import LoadError
from app.loading.entities import refresh_entities
from app.loading.load import Loader
from app.loading.writer import Outcome
from tests.loading.line_extractor import LineExtractor
from tests.loading.tables import every_row, public_rows, rows

LEE = Entry("Q1", EntityKind.PERSON, "Ann Lee", ("Mayor Lee",), "GB", "https://example.org/lee")
URL = "url: https://example.org/a\n"


class Newsroom:
    """Article files in a folder, and the database that they are loaded into, a run at a time."""

    def __init__(self, folder: Path, engine: Engine) -> None:
        self.folder = folder
        self.engine = engine
        self.extractor = LineExtractor()

    def write(self, name: str, text: str, metadata: str = "") -> Path:
        file = self.folder / name
        file.write_text(text)
        file.with_suffix(".meta.yaml").write_text(metadata)
        return file

    def load(self, *files: Path) -> list[Outcome]:
        loader = Loader(self.engine, self.extractor, max_bytes=1_000_000)
        return [loader.load(file) for file in files]

    def load_knowing(self, own: list[Entry], *files: Path) -> list[Outcome]:
        authority = Authority(own)
        refresh_entities(self.engine, authority.own)
        loader = Loader(self.engine, LineExtractor(authority), max_bytes=1_000_000, authority=authority)
        return [loader.load(file) for file in files]

    def ask(self, query: str) -> list[tuple[object, ...]]:
        with self.engine.connect() as connection:
            return rows(connection.execute(text(query)))


@pytest.fixture
def newsroom(tmp_path: Path, engine: Engine) -> Newsroom:
    return Newsroom(tmp_path, engine)


def test_an_article_is_stored_with_its_metadata(newsroom: Newsroom) -> None:
    file = newsroom.write("a.txt", "Ann Lee: Yes.", URL + "title: T\noutlet: Times\nauthors: [Jo]\npublished: 2024-12")
    assert newsroom.load(file) == [Outcome.LOADED]
    assert newsroom.ask(
        "SELECT articles.url, title, entities.name, kind, authors, published, published_first, published_last,"
        " revision, current FROM articles JOIN entities ON entities.key = outlet_key"
    ) == [
        ("https://example.org/a", "T", "Times", "organization", '["Jo"]', "2024-12", "2024-12-01", "2024-12-31", 1, 1)
    ]


def test_a_claim_is_stored_with_speaker_text_and_days(newsroom: Newsroom) -> None:
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes, 20 times.", "published: 2024-12"))
    assert newsroom.ask(
        "SELECT content, content_spans, cue, entities.name, speaker_text, said_on, said_first, said_last, low"
        " FROM claims JOIN entities ON entities.key = speaker_key JOIN quantities ON claim_key = claims.key"
    ) == [("Yes, 20 times.", "[[9, 23]]", ":", "Ann Lee", "Ann Lee", "2024-12", "2024-12-01", "2024-12-31", 20.0)]


def test_a_date_of_unknown_year_has_no_days(newsroom: Newsroom) -> None:
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.", "published: XXXX-12-04"))
    assert newsroom.ask("SELECT said_on, said_first, said_last FROM claims") == [("XXXX-12-04", None, None)]


def test_an_entity_is_found_by_every_name_without_case_and_accents(newsroom: Newsroom) -> None:
    newsroom.load(newsroom.write("a.txt", "José Núñez: Sí."))
    assert newsroom.ask("SELECT name, normalized FROM entity_names ORDER BY name") == [
        ("José Núñez", "jose nunez"),
        ("Núñez", "nunez"),
    ]


def test_an_entity_is_found_by_its_name_without_full_stops_and_article(newsroom: Newsroom) -> None:
    newsroom.load(newsroom.write("a.txt", "The U.S. Senate: Yes."))
    assert ("us senate",) in newsroom.ask("SELECT normalized FROM entity_names")


def test_articles_share_their_entities(newsroom: Newsroom) -> None:
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes."), newsroom.write("b.txt", "Ann Lee: No."))
    assert newsroom.ask("SELECT name FROM entities") == [("Ann Lee",)]


def test_loading_again_changes_nothing_and_extracts_nothing(newsroom: Newsroom) -> None:
    files = [newsroom.write("a.txt", "Ann Lee: Yes.", URL), newsroom.write("b.txt", "Bo Dee: No.", "outlet: Times")]
    newsroom.load(*files)
    before = every_row(newsroom.engine)
    assert newsroom.load(*files) == [Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert every_row(newsroom.engine) == before
    assert newsroom.extractor.texts == 2


def test_a_moved_file_is_the_same_article(newsroom: Newsroom) -> None:
    file = newsroom.write("a.txt", "Ann Lee: Yes.")
    newsroom.load(file)
    assert newsroom.load(newsroom.write("renamed.md", "Ann Lee: Yes.")) == [Outcome.UNCHANGED]


def test_a_changed_text_under_the_same_url_is_a_revision_beside_the_old_one(newsroom: Newsroom) -> None:
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.", URL))
    assert newsroom.load(newsroom.write("a.txt", "Ann Lee: No.", URL)) == [Outcome.REVISED]
    assert newsroom.ask("SELECT revision, current, text FROM articles ORDER BY revision") == [
        (1, 0, "Ann Lee: Yes."),
        (2, 1, "Ann Lee: No."),
    ]
    assert newsroom.ask("SELECT content, current FROM claims ORDER BY key") == [("Yes.", 0), ("No.", 1)]
    assert newsroom.ask("SELECT count(DISTINCT id) FROM articles") == [(1,)]


def test_a_text_that_comes_back_is_current_again(newsroom: Newsroom) -> None:
    for said in ("Yes", "No", "Yes"):
        outcomes = newsroom.load(newsroom.write("a.txt", f"Ann Lee: {said}.", URL))
    assert outcomes == [Outcome.REVISED]
    assert newsroom.ask("SELECT revision, current FROM articles ORDER BY revision") == [(1, 1), (2, 0)]
    assert newsroom.ask("SELECT content, current FROM claims ORDER BY content") == [("No.", 0), ("Yes.", 1)]


@pytest.mark.parametrize(
    "metadata", [f"{URL}title: New", f"{URL}outlet: Herald", f"{URL}published: 2024", f"{URL}authors: [Jo]"]
)
def test_other_metadata_for_the_same_text_replaces_it_in_place(newsroom: Newsroom, metadata: str) -> None:
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.", f"{URL}outlet: Times"))
    ids = newsroom.ask("SELECT articles.id, claims.id FROM articles JOIN claims ON article_key = articles.key")
    assert newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.", metadata)) == [Outcome.UPDATED]
    assert newsroom.ask("SELECT articles.id, claims.id FROM articles JOIN claims ON article_key = articles.key") == ids


@pytest.mark.parametrize("metadata", ["outlet: Times\npublished: 2024-12", f"{URL}title: T\nauthors: [Jo]"])
def test_a_copy_without_metadata_takes_none_away(newsroom: Newsroom, metadata: str) -> None:
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.", metadata))
    before = every_row(newsroom.engine)
    assert newsroom.load(newsroom.write("copy.txt", "Ann Lee: Yes.")) == [Outcome.UNCHANGED]
    assert every_row(newsroom.engine) == before


def test_metadata_that_is_taken_out_of_its_file_is_gone(newsroom: Newsroom) -> None:
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.", "outlet: Times"))
    assert newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.")) == [Outcome.UPDATED]
    assert newsroom.ask("SELECT outlet_key FROM articles") == [(None,)]


def test_claims_that_stay_the_same_keep_their_place_in_every_list(newsroom: Newsroom) -> None:
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.\nBo Dee: No.", URL))
    newsroom.load(newsroom.write("b.txt", "Cy Fay: Maybe."))
    keys = newsroom.ask("SELECT key, content FROM claims ORDER BY key")
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.\nBo Dee: No.", f"{URL}title: New"))
    assert newsroom.ask("SELECT key, content FROM claims ORDER BY key") == keys


def test_another_version_of_the_extractor_reads_an_article_anew(newsroom: Newsroom) -> None:
    file = newsroom.write("a.txt", "Ann Lee: Yes.")
    newsroom.load(file)
    newsroom.extractor = LineExtractor(version="lines-2")
    assert newsroom.load(file) == [Outcome.UPDATED]
    assert newsroom.ask("SELECT extractor FROM articles") == [("lines-2",)]


def test_an_entity_that_nothing_points_at_any_more_is_removed(newsroom: Newsroom) -> None:
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.", f"{URL}outlet: Times"))
    newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes.", f"{URL}outlet: Herald"))
    assert newsroom.ask("SELECT name FROM entities ORDER BY name") == [("Ann Lee",), ("Herald",)]


def test_every_change_raises_the_version_of_the_data(newsroom: Newsroom) -> None:
    files = [newsroom.write(f"{n}.txt", f"Ann Lee: {n}.") for n in range(3)]
    newsroom.load(*files)
    assert newsroom.ask("SELECT version FROM dataset") == [(3,)]


def test_two_files_of_one_run_with_the_same_url_and_other_texts_are_refused(newsroom: Newsroom) -> None:
    first, second = (newsroom.write(f"{said}.txt", f"Ann Lee: {said}.", URL) for said in ("Yes", "No"))
    with pytest.raises(LoadError, match=f"^{second}: has the url of {first}, and another text$"):
        newsroom.load(first, second)


def test_two_files_of_one_run_with_the_same_text_and_other_metadata_are_refused(newsroom: Newsroom) -> None:
    first, second = (newsroom.write(f"{title}.txt", "Ann Lee: Yes.", f"title: {title}") for title in "AB")
    with pytest.raises(LoadError, match=f"^{second}: is the same article as {first}, with other metadata$"):
        newsroom.load(first, second)


def test_a_text_that_the_extractor_fails_on_is_refused(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Extraction:
        raise RuntimeError("out of ideas")

    monkeypatch.setattr(newsroom.extractor, "extract", fail)
    with pytest.raises(LoadError, match="the extractor failed on its text: RuntimeError"):
        newsroom.load(newsroom.write("a.txt", "Ann Lee: Yes."))
    assert newsroom.ask("SELECT count(*) FROM articles") == [(0,)]


def test_ids_do_not_depend_on_the_order_of_loading(newsroom: Newsroom, tmp_path: Path) -> None:
    files = [newsroom.write(f"{n}.txt", f"Ann Lee: {n}.\nBo Dee: No.\n{n} Roe: Yes.", "outlet: Times") for n in "abc"]
    newsroom.load(*files)
    url = f"sqlite:///{tmp_path / 'elsewhere.db'}"
    schema.upgrade(url)
    elsewhere = Newsroom(tmp_path, open_for_writing(url))
    elsewhere.load(*reversed(files))
    assert public_rows(elsewhere.engine) == public_rows(newsroom.engine)
    elsewhere.engine.dispose()


def test_an_entity_is_stored_as_its_user_lists_it(newsroom: Newsroom) -> None:
    newsroom.load_knowing([LEE], newsroom.write("a.txt", "Mayor Lee: Yes."))
    assert newsroom.ask("SELECT id, kind, name, country, url FROM entities") == [
        ("Q1", "person", "Ann Lee", "GB", "https://example.org/lee")
    ]
    assert newsroom.ask("SELECT name FROM entity_names ORDER BY name") == [("Ann Lee",), ("Mayor Lee",)]


def test_an_outlet_is_the_listed_organization_with_that_name_or_alias(newsroom: Newsroom) -> None:
    gazette = Entry("Q2", EntityKind.ORGANIZATION, "Example Gazette", ("The EG",))
    file = newsroom.write("a.txt", "Ann Lee: Yes.", "outlet: The EG")
    assert newsroom.load_knowing([gazette], file) == [Outcome.LOADED]
    assert newsroom.load_knowing([gazette], file) == [Outcome.UNCHANGED]
    assert newsroom.ask("SELECT entities.id FROM articles JOIN entities ON entities.key = outlet_key") == [("Q2",)]


@pytest.mark.parametrize("order", [1, -1])
def test_an_outlet_is_the_same_with_and_without_its_article(newsroom: Newsroom, order: int) -> None:
    files = [
        newsroom.write("a.txt", "Ann Lee: Yes.", "outlet: The Example Gazette"),
        newsroom.write("b.txt", "Ann Lee: No.", "outlet: Example Gazette"),
    ]
    newsroom.load(*files[::order])
    assert newsroom.ask("SELECT name FROM entities WHERE kind = 'organization'") == [("The Example Gazette",)]
    names = newsroom.ask("SELECT name FROM entity_names WHERE name LIKE '%Gazette' ORDER BY name")
    assert names == [("Example Gazette",), ("The Example Gazette",)]


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize(
    ("spellings", "shown"),
    [
        (["EXAMPLE GAZETTE", "Example Gazette"], "Example Gazette"),
        (["Medecins Gazette", "Médecins Gazette"], "Médecins Gazette"),
        (["Example gazette", "Example Gazette"], "Example Gazette"),
        (["U.S. Gazette", "US Gazette"], "US Gazette"),
    ],
)
def test_a_name_is_one_entity_however_it_is_spelled(
    newsroom: Newsroom, spellings: list[str], shown: str, order: int
) -> None:
    files = [
        newsroom.write(f"{number}.txt", f"Ann Lee: {number}.", f"outlet: {name}")
        for number, name in enumerate(spellings)
    ]
    newsroom.load(*files[::order])
    assert newsroom.ask("SELECT name FROM entities WHERE kind = 'organization'") == [(shown,)]
    names = newsroom.ask("SELECT name FROM entity_names WHERE name LIKE '%Gazette' ORDER BY name")
    assert names == [(name,) for name in sorted(spellings)]


def test_articles_are_read_anew_after_the_list_has_changed(newsroom: Newsroom) -> None:
    file = newsroom.write("a.txt", "Mayor Lee: Yes.")
    newsroom.load(file)
    assert newsroom.load_knowing([LEE], file) == [Outcome.UPDATED]
    assert newsroom.load_knowing([LEE], file) == [Outcome.UNCHANGED]
    assert newsroom.ask("SELECT id FROM entities") == [("Q1",)]
    assert newsroom.load(file) == [Outcome.UPDATED]
    assert newsroom.ask("SELECT name, url FROM entities") == [("Mayor Lee", None)]


def test_what_a_list_now_says_of_an_entity_holds_for_articles_that_are_not_loaded_again(newsroom: Newsroom) -> None:
    newsroom.load_knowing([LEE], newsroom.write("a.txt", "Mayor Lee: Yes."))
    newsroom.load_knowing([replace(LEE, name="Ann M. Lee", aliases=("A. Lee",), url=None)])
    assert newsroom.ask("SELECT id, name, url, version FROM entities") == [("Q1", "Ann M. Lee", None, 2)]
    assert newsroom.ask("SELECT name FROM entity_names ORDER BY name") == [("A. Lee",), ("Ann M. Lee",), ("Mayor Lee",)]


def test_a_list_that_has_not_changed_changes_nothing(newsroom: Newsroom) -> None:
    newsroom.load_knowing([LEE], newsroom.write("a.txt", "Mayor Lee: Yes."))
    before = every_row(newsroom.engine)
    newsroom.load_knowing([LEE])
    assert every_row(newsroom.engine) == before
