"""Corpora and other texts are read into documents, with what was annotated in them, by one convention."""

import csv
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from training import annotations
from training.annotations import annotated_document, digest, own_attributions, own_names
from training.gum import gum
from training.labelled import OUTSIDE, NameSet, annotated_names
from training.mails import mails
from training.names import re3d, uner, wikigold
from training.news import news_of_2017
from training.packages import packed_files
from training.written import written_texts


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of annotations in place of this project's."""
    for of in ("names", "attributions"):
        (tmp_path / of).mkdir()
    monkeypatch.setattr(annotations, "FOLDER", tmp_path)
    return tmp_path


def re3d_names(folder: Path, *tokens: str) -> dict[str, NameSet]:
    """What each word may be, of tokens with their labels in re3d's way ("ISIL B-Organisation")."""
    file = folder / "ner" / "re3d" / "Reports" / "train" / "report.conll"
    file.parent.mkdir(parents=True)
    file.write_text("".join(f"{token}\n" for token in tokens), encoding="utf8")
    (document,) = re3d(folder)
    return dict(zip(document.words, document.names or [], strict=True))


def test_a_country_that_acts_is_a_place_in_re3d_and_its_people_are_a_group(tmp_path: Path) -> None:
    names = re3d_names(tmp_path, "ISIL B-Organisation", "and O", "Russia B-Organisation", "Syrians B-Organisation")
    assert names["ISIL"] == {"B-organization"}
    assert names["Russia"] == {"B-place"}
    assert names["Syrians"] == {"B-group"}


def test_names_annotated_for_this_project_are_offsets_in_the_text_that_was_read(own: Path) -> None:
    text = "Ann Lee met Poles in Łódź."
    name = {"id": "article", "digest": digest(text), "names": [[0, 7, "person"], [12, 17, "group"], [21, 25, "place"]]}
    (own / "names" / "corpus.jsonl").write_text(json.dumps(name), encoding="utf8")
    assert own_names("article", text) == [((0, 7), "person"), ((12, 17), "group"), ((21, 25), "place")]
    names = annotated_document("article", text).names
    assert names == [{"B-person"}, {"I-person"}, OUTSIDE, {"B-group"}, OUTSIDE, {"B-place"}, OUTSIDE]


def test_the_names_of_gum_are_those_annotated_for_this_project(own: Path, tmp_path: Path) -> None:
    file = tmp_path / "gum" / "train" / "GUM_news_example.conllu"
    file.parent.mkdir(parents=True)
    words = ["Ann", "Lee", "left", "Łódź"]
    lines = [f"{number}\t{word}\t_\tX\tX\t_\t0\tdep\t_\t_\n" for number, word in enumerate(words, 1)]
    file.write_text("# newpar\n" + "".join(lines) + "\n", encoding="utf8")
    names = [[0, 7, "person"], [13, 17, "place"]]
    annotation = {"id": "GUM_news_example", "digest": digest("Ann Lee left Łódź"), "names": names}
    (own / "names" / "corpus.jsonl").write_text(json.dumps(annotation), encoding="utf8")
    (document,) = gum(tmp_path)
    assert document.words == words
    assert document.names == [{"B-person"}, {"I-person"}, OUTSIDE, {"B-place"}]


def test_a_package_that_is_not_installed_is_named() -> None:
    with pytest.raises(SystemExit, match=r"no-such-package with its news\.txt is not installed"):
        packed_files("no-such-package", "news.txt")


def test_a_mail_is_read_without_what_it_quotes_and_without_its_signature(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = "the committee of the town met again to talk about bridges " * 6
    mail = (
        f"Subject: Bridges\n\nOn Friday Lee wrote:\n> Poles left.\n{written}\nto the end.\n\nAnn\n--\nAnn Lee, Inc.\n"
    )
    package = tmp_path / "package.tgz"
    with tarfile.open(package, "w:gz") as packed:
        member = tarfile.TarInfo("package/data/easy-ham-1/0001.txt")
        member.size = len(mail)
        packed.addfile(member, io.BytesIO(mail.encode()))
    monkeypatch.setattr("training.mails.PACKAGE", package)
    ((name, text),) = mails()
    assert name == "mails easy-ham-1/0001"
    assert text == f"Bridges\nOn Friday Lee wrote: {written.strip()} to the end.\nAnn"


@pytest.mark.usefixtures("own")
def test_an_article_that_was_not_annotated_has_no_names_and_no_attributions_of_this_project() -> None:
    document = annotated_document("other", "Ann Lee left.")
    assert document.names is None
    assert document.annotations is None


def test_offsets_are_not_applied_to_another_text(own: Path) -> None:
    said = {"id": "article", "digest": digest("Ann Lee said so."), "attributions": [{"cue": [[8, 12]]}]}
    (own / "attributions" / "corpus.jsonl").write_text(json.dumps(said), encoding="utf8")
    assert own_attributions("article", "Ann Lee said so.") == [{"cue": [[8, 12]]}]
    with pytest.raises(ValueError, match="article: this is not the text that was annotated"):
        own_attributions("article", "Ann Lee has said so.")


def test_a_document_of_wikigold_starts_with_its_mark(tmp_path: Path) -> None:
    file = tmp_path / "ner" / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
    file.parent.mkdir(parents=True)
    file.write_text("Ann I-PER\nleft O\n\n-DOCSTART- O\n\nLee I-PER\nstayed O\n", encoding="utf8")
    assert [document.words for document in wikigold(tmp_path)] == [["Ann", "left"], ["Lee", "stayed"]]


def test_documents_of_uner_are_read_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "ner" / "uner-ewt" / "en_ewt-ud-test.iob2"
    file.parent.mkdir(parents=True)
    first = [*"# newdoc id = 1|# text = Ask Ann@Lee.".split("|"), "1\tAsk\tO", "2\tAnn@Lee\tB-PER", "3\t.\tO", ""]
    second = [*"# newdoc id = 2|# text = So left ?".split("|"), "1\tSo\tO", "2\tleft\tO", "3\t?\tO", ""]
    file.write_text("\n".join([*first, *second]), encoding="utf8")
    one, other = uner(tmp_path, "test")
    assert (one.words, one.joined) == (["Ask", "Ann", "@", "Lee", "."], {2, 3, 4})
    assert (other.words, other.joined) == (["So", "left", "?"], set())


def test_texts_written_for_this_project_have_their_names_marked(tmp_path: Path) -> None:
    marked = "### review\nAte at [[Taco Town|organization]].\n[[ann|person]] paid\n### email\nNo name\n"
    (tmp_path / "a.txt").write_text(marked, encoding="utf8")
    review, email = written_texts(tmp_path)
    assert (review.words, review.line_starts) == (["Ate", "at", "Taco", "Town", ".", "ann", "paid"], {0, 5})
    assert list(annotated_names(review.names or [])) == [(2, 4, "organization"), (5, 6, "person")]
    assert (email.words, list(annotated_names(email.names or []))) == (["No", "name"], [])


def test_a_kind_that_is_none_is_refused_in_a_written_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("### review\nAte at [[Boyd's|diner]].\n", encoding="utf8")
    with pytest.raises(ValueError, match="diner"):
        list(written_texts(tmp_path))


def test_news_of_2017_is_mended_and_read_once_where_it_quotes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left, mended = 'Ann Lee "left" for Łódź.', """Ann Lee - who didn't stay - "left" for Łódź."""
    texts = [
        left,
        "Ann Lee left.",
        'Ann Lee "left" for \ufffdódź.',
        left,
        'Ann Lee "?who didn"t stay - "left"?for Łódź.',
    ]
    rows = io.StringIO()
    articles = csv.writer(rows)
    articles.writerows([("article_id", "title", "text"), *((number, "Off", text) for number, text in enumerate(texts))])
    package = tmp_path / "NewsArticles.zip"
    with zipfile.ZipFile(package, "w") as packed:
        packed.writestr("NewsArticles.csv", rows.getvalue())
    monkeypatch.setattr("training.news.packed_file", lambda *_: package)
    assert list(news_of_2017()) == [("news of 2017 0", f"Off\n{left}"), ("news of 2017 4", f"Off\n{mended}")]
