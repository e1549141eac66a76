"""From scores to spans."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from app.extraction.tagging.confidence import log_odds
from app.extraction.tagging.decoding import decode, name_steps, role_steps
from app.extraction.tagging.labels import NAME_LABELS, ROLE_LABELS
from app.extraction.tagging.linking import link
from app.extraction.tagging.random_field import Scores, Stretch, best_labels, doubt, marginals
from app.extraction.tagging.runs import Run

NO_TRANSITIONS = role_steps(np.zeros((len(ROLE_LABELS), len(ROLE_LABELS)), dtype=np.float32))
NO_NAME_TRANSITIONS = name_steps(np.zeros((len(NAME_LABELS), len(NAME_LABELS)), dtype=np.float32))
STEPS = (NO_TRANSITIONS, NO_NAME_TRANSITIONS)
SCORES, FEW_SCORES = (
    arrays.arrays(
        np.float32, st.tuples(st.integers(1, words), st.just(len(ROLE_LABELS))), elements=st.floats(-9, 9, width=32)
    )
    for words in (30, 3)
)


def scores_for(labels: tuple[str, ...], known: tuple[str, ...]) -> Scores:
    scores = np.zeros((len(labels), len(known)), dtype=np.float32)
    for word, label in enumerate(labels):
        scores[word, known.index(label)] = 5
    return scores


def roles_in(scores: Scores) -> list[Run]:
    ((runs, _),) = decode([scores], [scores_for(("O",) * len(scores), NAME_LABELS)], STEPS)
    return runs


def names_in(scores: Scores) -> list[tuple[Run, float]]:
    ((_, names),) = decode([scores_for(("O",) * len(scores), ROLE_LABELS)], [scores], STEPS)
    return names


def best_roles(scores: Scores, steps: Scores = NO_TRANSITIONS) -> list[int]:
    (labels,) = best_labels([Stretch(scores)], steps)
    return labels


@given(SCORES)
def test_only_possible_sequences_come_out(scores: Scores) -> None:
    labels = [ROLE_LABELS[label] for label in best_roles(scores)]
    inside = ""
    for label in labels:
        place, _, role = label.partition("-")
        assert (place in "IE") == bool(inside)
        assert not inside or role == inside
        inside = role if place in "BI" else ""
    assert not inside


@given(FEW_SCORES)
def test_no_other_possible_sequence_is_better(scores: Scores) -> None:
    def total(labels: Sequence[int]) -> float:
        if any(NO_TRANSITIONS[step] < 0 for step in pairwise((0, *labels, 0))):
            return -np.inf
        return float(sum(scores[word, label] for word, label in enumerate(labels)))

    every = product(range(len(ROLE_LABELS)), repeat=len(scores))
    assert total(best_roles(scores)) == pytest.approx(max(map(total, every)), abs=1e-4)


@given(FEW_SCORES)
def test_marginals_are_sums_over_all_possible_sequences(scores: Scores) -> None:
    mass = np.zeros(scores.shape)
    for labels, weight in sequences(scores):
        mass[range(len(scores)), labels] += weight
    ((odds,),) = marginals([[scores]], [NO_TRANSITIONS])
    assert odds == pytest.approx(mass / mass[0].sum(), abs=1e-6)


@given(st.lists(SCORES, max_size=3), st.randoms(use_true_random=False))
def test_marginals_of_a_text_are_the_same_among_others_and_in_several_fields(
    texts: list[Scores], chance: Random
) -> None:
    named = [np.float32(chance.uniform(-9, 9)) + scores_for(("O",) * len(each), NAME_LABELS) for each in texts]
    together = marginals([texts, named], STEPS)
    assert [len(field) for field in together] == [len(texts), len(texts)]
    for field, own, steps in zip(together, (texts, named), STEPS, strict=True):
        for odds, scores in zip(field, own, strict=True):
            ((alone,),) = marginals([[scores]], [steps])
            assert odds == pytest.approx(alone, abs=1e-9)


@given(st.lists(SCORES, max_size=4), st.data())
def test_best_labels_of_a_stretch_are_the_same_among_others(several: list[Scores], data: st.DataObject) -> None:
    outside = st.sampled_from([None, 0])
    stretches = [Stretch(scores, data.draw(outside), data.draw(outside)) for scores in several]
    alone = [labels for each in stretches for labels in best_labels([each], NO_TRANSITIONS)]
    assert best_labels(stretches, NO_TRANSITIONS) == alone


def test_doubt_is_the_mean_entropy_of_labels() -> None:
    sure, tossed = [1.0, 0.0, 0.0], [0.5, 0.0, 0.5]
    assert doubt(np.array([sure, sure])) == 0
    assert doubt(np.array([tossed, tossed])) == pytest.approx(np.log(2))
    assert doubt(np.array([sure, tossed])) == pytest.approx(np.log(2) / 2)


def sequences(scores: Scores) -> Iterator[tuple[tuple[int, ...], float]]:
    """All possible sequences of labels with their weights."""
    for labels in product(range(len(ROLE_LABELS)), repeat=len(scores)):
        if all(NO_TRANSITIONS[step] == 0 for step in pairwise((0, *labels, 0))):
            yield labels, float(np.exp(sum(scores[word, label] for word, label in enumerate(labels))))


@given(SCORES)
def test_runs_stand_one_after_the_other(scores: Scores) -> None:
    reached = 0
    for run in roles_in(scores):
        assert reached <= run.first < run.last <= len(scores)
        reached = run.last


@given(FEW_SCORES)
def test_a_run_is_as_likely_as_all_sequences_that_have_it(scores: Scores) -> None:
    every = list(sequences(scores))
    for run in roles_in(scores):
        places = "S" if run.last - run.first == 1 else f"B{'I' * (run.last - run.first - 2)}E"
        spelled = [ROLE_LABELS.index(f"{place}-{run.label}") for place in places]
        having_it = sum(weight for labels, weight in every if list(labels[run.first : run.last]) == spelled)
        assert np.exp(run.log_probability) == pytest.approx(having_it / sum(weight for _, weight in every), abs=1e-5)


def test_a_span_is_read_from_its_beginning_to_its_end() -> None:
    labels = ("S-source", "S-cue", "B-content", "I-content", "E-content", "O")
    assert roles_in(scores_for(labels, ROLE_LABELS)) == [Run("source", 0, 1), Run("cue", 1, 2), Run("content", 2, 5)]


def test_a_run_ends_where_it_is_likeliest_to_whatever_comes_after_it() -> None:
    scores = np.full((3, len(ROLE_LABELS)), -9, dtype=np.float32)
    likely = (
        {"B-content": 0},
        {"I-content": 0, "E-content": 0},
        {"E-content": 0, "O": -0.1, "S-source": -1, "S-cue": -1},
    )
    for word, labels in enumerate(likely):
        for label, score in labels.items():
            scores[word, ROLE_LABELS.index(label)] = score
    best = best_roles(scores)
    assert [ROLE_LABELS[label] for label in best] == ["B-content", "I-content", "E-content"]
    assert roles_in(scores) == [Run("content", 0, 2)]


@pytest.mark.parametrize(
    ("role", "probability", "told"),
    [
        ("content", 0.5, True),
        ("content", 0.4, False),
        ("cue", 0.25, True),
        ("cue", 0.15, False),
        ("source", 0.25, True),
        ("source", 0.15, False),
    ],
)
def test_a_run_is_told_where_it_is_likely_enough_for_its_role(role: str, probability: float, *, told: bool) -> None:
    scores = np.log(np.full((1, len(ROLE_LABELS)), 1e-9, dtype=np.float32))
    scores[0, [ROLE_LABELS.index("O"), ROLE_LABELS.index(f"S-{role}")]] = np.log([1 - probability, probability])
    assert roles_in(scores) == [Run(role, 0, 1)] * told


def test_of_likely_runs_that_share_a_word_the_likeliest_is_told() -> None:
    scores = np.full((2, len(ROLE_LABELS)), -9, dtype=np.float32)
    for word, likely in enumerate(({"S-cue": 0.45, "S-source": 0.25, "B-cue": 0.3}, {"O": 0.7, "E-cue": 0.3})):
        for label, probability in likely.items():
            scores[word, ROLE_LABELS.index(label)] = np.log(probability)
    assert roles_in(scores) == [Run("cue", 0, 1)]


def test_transitions_weigh_in_where_scores_do_not_decide() -> None:
    scores = np.zeros((1, len(ROLE_LABELS)), dtype=np.float32).repeat(3, axis=0)
    liked = NO_TRANSITIONS.copy()
    liked[ROLE_LABELS.index("S-source"), ROLE_LABELS.index("S-cue")] = 3
    assert {"S-source", "S-cue"} <= {ROLE_LABELS[label] for label in best_roles(scores, liked)}


def test_a_name_begins_anew_at_each_beginning() -> None:
    labels = ("B-person", "I-person", "B-person", "O", "B-place")
    names = names_in(scores_for(labels, NAME_LABELS))
    assert [run for run, _ in names] == [Run("person", 0, 2), Run("person", 2, 3), Run("place", 4, 5)]


def test_words_of_a_name_agree_on_its_kind() -> None:
    scores = scores_for(("B-person", "I-place", "O"), NAME_LABELS)
    scores[1, NAME_LABELS.index("I-person")] = 4
    assert [run for run, _ in names_in(scores)] == [Run("person", 0, 2)]


def test_words_may_differ_in_kinds_that_the_corpora_leave_open() -> None:
    scores = scores_for(("B-group", "I-event", "O"), NAME_LABELS)
    scores[0, NAME_LABELS.index("B-group")] += 1
    assert [run for run, _ in names_in(scores)] == [Run("group", 0, 2)]


def test_what_may_be_no_name_is_left_out() -> None:
    scores = np.log(np.full((1, len(NAME_LABELS)), 1e-4, dtype=np.float32))
    scores[0, [NAME_LABELS.index(label) for label in ("B-person", "B-place", "O")]] = np.log([0.6, 0.2, 0.2])
    assert names_in(scores) == []


def test_what_is_surely_a_name_is_one_though_its_kind_is_in_doubt() -> None:
    scores = np.log(np.full((1, len(NAME_LABELS)), 1e-4, dtype=np.float32))
    scores[0, [NAME_LABELS.index(label) for label in ("B-person", "B-place", "O")]] = np.log([0.5, 0.45, 0.05])
    ((run, confidence),) = names_in(scores)
    assert run == Run("person", 0, 1)
    assert confidence == pytest.approx(0.5, abs=0.01)


ANN, BO, SAID, ADDED = Run("source", 0, 1), Run("source", 5, 6), Run("cue", 1, 2), Run("cue", 6, 7)
FIRST, SECOND = Run("content", 2, 4), Run("content", 7, 9)


def test_content_and_source_go_to_the_cue_that_wants_them_most() -> None:
    likely, wanted = np.array([[0.9, 0.2], [0.2, 0.8]]), np.array([[0.9, 0.3], [0.1, 0.8]])
    linked = link([SAID, ADDED], [ANN, BO], [FIRST, SECOND], likely, wanted)
    assert [(one.source, one.cue, one.content) for one in linked] == [(ANN, SAID, (FIRST,)), (BO, ADDED, (SECOND,))]
    evidence = linked[0].evidence
    assert (evidence.source_link, evidence.content_link) == pytest.approx((log_odds(0.9), log_odds(0.9)))


def test_content_that_no_cue_is_likely_to_want_is_credited_to_nobody() -> None:
    assert link([SAID], [ANN], [FIRST], np.array([[0.9]]), np.array([[0.05]])) == []


def test_a_cue_without_a_likely_source_keeps_its_content() -> None:
    (linked,) = link([SAID], [ANN], [FIRST], np.array([[0.05]]), np.array([[0.9]]))
    assert linked.source is None
    assert linked.content == (FIRST,)
