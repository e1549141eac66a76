"""The syntax trees of GUM's tokens are read as trees of our words."""

from pathlib import Path

import numpy as np
import pytest

from app.extraction.tagging.words import Window
from training.labelled import Table
from training.trees import RELATIONS, gum_trees, tree_within

_COLUMNS = "{}\t{}\t_\tX\tX\t_\t{}\t{}\t_\t{}\n"


@pytest.fixture
def tree(tmp_path: Path) -> Table:
    """Of "She said (he) don't."."""
    rows = [
        *((1, "She", 2, "nsubj", "_"), (2, "said", 0, "root", "_"), (3, "(", 4, "punct", "SpaceAfter=No")),
        *((4, "he", 6, "nsubj:outer", "SpaceAfter=No"), (5, ")", 4, "punct", "_"), ("6-7", "don't", "_", "_", "_")),
        *((6, "do", 2, "acl:relcl", "_"), (7, "n't", 6, "advmod", "_"), (8, ".", 2, "new", "_")),
    ]
    file = tmp_path / "gum" / "train" / "GUM_news_example.conllu"
    file.parent.mkdir(parents=True)
    file.write_text("# newpar\n" + "".join(_COLUMNS.format(*row) for row in rows) + "\n", encoding="utf8")
    ((name, text, found),) = gum_trees(tmp_path, "train")
    assert (name, text) == ("GUM_news_example", "She said (he) don't .")
    return found


def test_a_word_is_governed_by_the_word_of_its_tokens_governor(tree: Table) -> None:
    she, said, _, he, _, don, mark, t, stop = range(9)
    assert tree[:, 0].tolist() == [said, said, he, don, he, said, don, don, said]
    related = [RELATIONS[int(number)] for number in tree[[she, said, he, don, mark, t, stop], 1]]
    assert related == ["nsubj", "root", "nsubj", "acl:relcl", "inside", "inside", "dep"]
    assert tree[:, 2].tolist() == [1] * 9


def test_a_governor_that_a_window_does_not_show_counts_for_nothing() -> None:
    tree = np.array([[1, 3, 0.5], [1, 0, 1], [1, 4, 0.5], [2, 5, 0.25]], dtype=np.float32)
    assert tree_within(tree, Window(2, 2, 4, [], [], [])).tolist() == [[0, 0, 0], [0, 5, 0.25]]
