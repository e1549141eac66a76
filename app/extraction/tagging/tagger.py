"""Runs the trained taggers: text in, attributions and names out."""

import json
import os
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

# onnxruntime reports its use to its makers unless this is set before it is imported. Articles may be confidential.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime
from numpy.typing import NDArray

from app.extraction.tagging.confidence import Calibration
from app.extraction.tagging.decoding import decode, name_steps, role_steps
from app.extraction.tagging.labels import LINKS, ROLES, distance_buckets
from app.extraction.tagging.linking import Linked, link
from app.extraction.tagging.random_field import Scores, doubt, marginals
from app.extraction.tagging.runs import Run
from app.extraction.tagging.words import PieceEncoder, Window, line_starts, split_words
from app.extraction.tags import Attribution, NamedSpan, Tags
from app.extraction.values import EntityKind, Span

MODEL_FOLDER = Path(__file__).parents[1] / "model"

_CONTEXT_PIECES = 96
_AT_ONCE = 16
"""Windows that are decoded together."""
_IN_DOUBT = 0.2
"""Doubt about the roles of a window's own words above which the second tagger is asked too. Set on PolNeAR dev."""
_SOURCE, _CONTENT = LINKS.index("source"), LINKS.index("content")
_SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""Of onnxruntime's optimizations: adding and normalizing in one step is slower on the CPU (the encoder by 13 %)."""


class WordScores(NamedTuple):
    """What the model says of each word [words, …]: scores of roles and names, its vectors as a word and as a cue."""

    roles: Scores
    names: Scores
    as_word: Scores
    as_cue: Scores


class Tagger:
    """The trained encoders and their heads, as ONNX graphs."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        """Loads the model from a folder."""
        self._first, self._second, self._linker = (
            _graph(folder / name) for name in ("tagger.onnx", "second_tagger.onnx", "linker.onnx")
        )
        settings = json.loads((folder / "tagger.json").read_text(encoding="utf8"))
        self.version: str = settings["version"]
        self._role_steps = role_steps(np.array(settings["transitions"], dtype=np.float32))
        self._name_steps = name_steps(np.array(settings["name_transitions"], dtype=np.float32))
        self.calibration = Calibration.of(settings.get("confidence", {}))
        self._encoder = PieceEncoder(folder / "tokenizer.json")

    def tag(self, text: str) -> Tags:
        """Attributions and names of a text, in its order.

        A window's scores decide about its own words; what stands in its context is as an earlier window has it.
        """
        spans = split_words(text)
        attributions: list[Attribution] = []
        names: list[NamedSpan] = []
        runs: list[Run] = []
        for windows in _in_groups(self.windows(text, spans)):
            scored = self.scores(windows)
            roles = [scores.roles[window.context :] for window, scores in zip(windows, scored, strict=True)]
            named = [scores.names[window.context :] for window, scores in zip(windows, scored, strict=True)]
            decoded = decode(roles, named, (self._role_steps, self._name_steps))
            for window, scores, (own_runs, own_names) in zip(windows, scored, decoded, strict=True):
                names += (
                    NamedSpan(_span(spans, run.shifted(window.own)), EntityKind(run.label), confidence)
                    for run, confidence in own_names
                )
                runs = [run for run in runs if run.first >= window.first]
                runs += (run.shifted(window.own) for run in own_runs)
                linked = self._linked([run.shifted(-window.first) for run in runs], scores)
                shown = spans[window.first : window.last]
                attributions += (
                    self._attribution(shown, each) for each in linked if window.first + each.cue.first >= window.own
                )
        return Tags(tuple(attributions), tuple(names))

    def windows(self, text: str, words: list[Span]) -> Iterator[Window]:
        """The windows in which the model sees a text with these words."""
        return self._encoder.windows(
            [text[start:end] for start, end in words], line_starts(text, words), _CONTEXT_PIECES
        )

    def scores(self, windows: Sequence[Window]) -> list[WordScores]:
        """What the model says of each word of some windows.

        Where the first tagger is in doubt about roles, the second is asked too, and their mean counts.
        """
        read = [self._read(window) for window in windows]
        own = [scores.roles[window.context :] for window, (scores, _) in zip(windows, read, strict=True)]
        (odds,) = marginals([own], [self._role_steps])
        return [
            scores._replace(roles=np.mean([scores.roles, self._second_roles(window, embedded)], 0))
            if doubt(each) > _IN_DOUBT
            else scores
            for window, (scores, embedded), each in zip(windows, read, odds, strict=True)
        ]

    def _read(self, window: Window) -> tuple[WordScores, Scores]:
        """What the first tagger says, and the embeddings that both share [1, pieces, size]."""
        inputs = {"pieces": window.pieces, "shapes": window.shapes, "at": window.at}
        *scores, embedded = self._first.run(None, {name: _batch(values) for name, values in inputs.items()})
        return WordScores(*(each[0] for each in scores)), embedded

    def _second_roles(self, window: Window, embedded: Scores) -> Scores:
        roles: list[Scores] = self._second.run(None, {"embedded": embedded, "at": _batch(window.at)})[0]
        return roles[0]

    def _linked(self, runs: list[Run], scores: WordScores) -> list[Linked]:
        """The attributions in a window with these runs."""
        sources, cues, contents = ([run for run in runs if run.label == role] for role in ROLES)
        if not cues or not contents:
            return []
        credited = [*sources, *contents]
        words = np.concatenate([np.arange(run.first, run.last) for run in credited])
        inputs = {
            "words": scores.as_word[words],
            "cues": np.stack([scores.as_cue[cue.first : cue.last].mean(0) for cue in cues]),
            "distances": distance_buckets(words[None] - np.array([[cue.first] for cue in cues])),
        }
        (odds,) = self._linker.run(None, inputs)
        lengths = np.array([run.last - run.first for run in credited])
        means = np.add.reduceat(odds, lengths.cumsum() - lengths, 1) / lengths[:, None]
        likely, wanted = means[:, : len(sources), _SOURCE], means[:, len(sources) :, _CONTENT]
        return link(cues, sources, contents, likely, wanted)

    def _attribution(self, words: list[Span], linked: Linked) -> Attribution:
        return Attribution(
            source=(_span(words, linked.source),) if linked.source else (),
            cue=(_span(words, linked.cue),),
            content=tuple(_span(words, run) for run in linked.content),
            confidence=self.calibration.confidence(linked.evidence),
            evidence=linked.evidence,
        )


def _graph(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # Handing parts of a window to a second thread costs the encoder 15 % more CPU seconds.
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, disabled_optimizers=_SLOW_FUSIONS)


def _batch(values: Sequence[int]) -> NDArray[np.int64]:
    """Integers as a batch of one window."""
    return np.array([values], dtype=np.int64)


def _in_groups(windows: Iterator[Window]) -> Iterator[list[Window]]:
    """The windows, some at a time: decoding them together is quicker, and a long text's scores need not all be kept."""
    while group := list(islice(windows, _AT_ONCE)):
        yield group


def _span(words: list[Span], run: Run) -> Span:
    return words[run.first][0], words[run.last - 1][1]
