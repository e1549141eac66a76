"""The corpora are read as one convention, though each was annotated by its own."""

import json
from pathlib import Path

import pytest

from app.extraction.tagging.words import split_words
from training import annotations
from training.annotations import digest, own_attributions, own_name_labels, own_names
from training.gum import gum
from training.labelled import OUTSIDE, NameSet
from training.names import re3d, wikigold


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


def gum_names(folder: Path, *tokens: str) -> dict[str, NameSet]:
    """What each word may be, of tokens as form, class, tag, governor and entities."""
    file = folder / "gum" / "train" / "GUM_news_example.conllu"
    file.parent.mkdir(parents=True)
    lines = ["# newdoc id = GUM_news_example", "# newpar", "# text = " + " ".join(t.split("|")[0] for t in tokens)]
    for number, token in enumerate(tokens, 1):
        form, word_class, tag, governor, entity = token.split("|")
        misc = f"Entity={entity}" if entity else "_"
        lines.append("\t".join([str(number), form, form, word_class, tag, "_", governor, "dep", "_", misc]))
    file.write_text("\n".join(lines) + "\n\n", encoding="utf8")
    (document,) = gum(folder)
    return dict(zip(document.words, document.names or [], strict=True))


def test_titles_are_no_part_of_a_name_in_gum(tmp_path: Path) -> None:
    senator = "Senator|PROPN|NNP|0|(1-person-", "Lee|PROPN|NNP|1|1)", "met|VERB|VBD|1|"
    names = gum_names(tmp_path, *senator, "the|DET|DT|5|(2-person-", "Governor|PROPN|NNP|3|2)")
    assert names["Senator"] == names["Governor"] == OUTSIDE
    assert names["Lee"] == {"B-person"}


def test_an_adjective_of_nationality_is_left_open_in_gum(tmp_path: Path) -> None:
    names = gum_names(tmp_path, "Syrian|ADJ|JJ|2|", "troops|NOUN|NNS|0|")
    assert names["Syrian"] == {"O", "B-group"}
    assert names["troops"] == OUTSIDE


def test_names_annotated_for_this_project_are_offsets_in_the_text_that_was_read(own: Path) -> None:
    text = "Ann Lee met Poles in Łódź."
    name = {"id": "article", "digest": digest(text), "names": [[0, 7, "person"], [12, 17, "group"], [21, 25, "place"]]}
    (own / "names" / "corpus.jsonl").write_text(json.dumps(name), encoding="utf8")
    assert own_names("article", text) == [((0, 7), "person"), ((12, 17), "group"), ((21, 25), "place")]
    admitted = own_name_labels("article", text, split_words(text))
    assert admitted == [{"B-person"}, {"I-person"}, OUTSIDE, {"B-group"}, OUTSIDE, {"B-place"}, OUTSIDE]


@pytest.mark.usefixtures("own")
def test_an_article_that_was_not_annotated_has_no_names_and_no_attributions_of_this_project() -> None:
    assert own_name_labels("other", "Ann Lee left.", [(0, 3)]) is None
    assert own_attributions("other", "Ann Lee left.") is None


def test_offsets_are_not_applied_to_another_text(own: Path) -> None:
    said = {"id": "article", "digest": digest("Ann Lee said so."), "attributions": [{"cue": [[8, 12]]}]}
    (own / "attributions" / "corpus.jsonl").write_text(json.dumps(said), encoding="utf8")
    assert own_attributions("article", "Ann Lee said so.") == [{"cue": [[8, 12]]}]
    with pytest.raises(ValueError, match="article: this is not the text that was annotated"):
        own_attributions("article", "Ann Lee has said so.")


def test_the_start_of_a_document_is_no_word_in_wikigold(tmp_path: Path) -> None:
    file = tmp_path / "ner" / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
    file.parent.mkdir(parents=True)
    file.write_text("Ann I-PER\nleft O\n\n-DOCSTART- O\n\nLee I-PER\nstayed O\n", encoding="utf8")
    assert wikigold(tmp_path).words == ["Ann", "left", "Lee", "stayed"]
