"""The corpora of names are read as one convention, though each was annotated by its own."""

from pathlib import Path

import numpy as np

from app.extraction.tagging.labels import NAME_LABELS
from app.extraction.values import EntityKind
from training.groups import group_words, mark_groups
from training.gum import gum
from training.labelled import OUTSIDE, Labelled, NameSet, admitting
from training.names import re3d


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
    (document,) = gum(folder, "train")
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


def test_nationalities_and_what_corenlp_usually_takes_for_a_group_are_marked_outside_names() -> None:
    group = admitting("B", EntityKind.GROUP)
    usual = Labelled("a", ["Whigs", "Warm"] * 5, frozenset({0}), [group, OUTSIDE] * 5)
    groups = group_words([usual])
    assert {"Whigs", "Syrian"} <= groups
    assert "Warm" not in groups

    table = np.zeros((3, len(NAME_LABELS)), dtype=np.float16)
    table[:2, 0] = 1
    table[2, NAME_LABELS.index("I-organization")] = 1
    mark_groups(["Warm", "Syrian", "Syrian"], table, groups)
    assert [NAME_LABELS[i] for i in table.argmax(1)] == ["O", "B-group", "I-organization"]
