"""Runs the trained tagger: text in, attributions and names out."""

import json
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

# onnxruntime reports its use to its makers unless this is set before it is imported. Articles may be confidential.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime

from app.extraction.tagging.confidence import Calibration
from app.extraction.tagging.decoding import decode, name_steps, role_steps
from app.extraction.tagging.labels import LINKS, ROLES, distance_buckets
from app.extraction.tagging.linking import Linked, link
from app.extraction.tagging.random_field import Scores
from app.extraction.tagging.runs import Run
from app.extraction.tagging.words import PieceEncoder, Window, line_starts, split_words
from app.extraction.tags import Attribution, NamedSpan, Tags
from app.extraction.values import EntityKind, Span

MODEL_FOLDER = Path(__file__).parents[1] / "model"

_CONTEXT_PIECES = 96
_AT_ONCE = 16
"""Windows that are decoded together."""
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
        options = onnxruntime.SessionOptions()
        # Handing parts of a window to a second thread costs the encoder 15 % more CPU seconds.
        options.intra_op_num_threads = 1
        self._tagger = onnxruntime.InferenceSession(folder / "tagger.onnx", options, disabled_optimizers=_SLOW_FUSIONS)
        self._linker = onnxruntime.InferenceSession(folder / "linker.onnx", options)
        settings = json.loads((folder / "tagger.json").read_text(encoding="utf8"))
        self.version: str = settings["version"]
        self._steps = (
            role_steps(np.array(settings["transitions"], dtype=np.float32)),
            name_steps(np.array(settings["name_transitions"], dtype=np.float32)),
        )
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
            scored = [self.scores(window) for window in windows]
            before = [window.own - window.first for window in windows]
            roles = [each.roles[n:] for each, n in zip(scored, before, strict=True)]
            named = [each.names[n:] for each, n in zip(scored, before, strict=True)]
            decoded = decode(roles, named, self._steps)
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

    def scores(self, window: Window) -> WordScores:
        """What the model says of each word of a window."""
        inputs = {"pieces": window.pieces, "shapes": window.shapes, "at": window.at}
        arrays = {name: np.array([values], dtype=np.int64) for name, values in inputs.items()}
        return WordScores(*(scores[0] for scores in self._tagger.run(None, arrays)))

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


def _in_groups(windows: Iterator[Window]) -> Iterator[list[Window]]:
    """The windows, some at a time: decoding them together is quicker, and a long text's scores need not all be kept."""
    while group := list(islice(windows, _AT_ONCE)):
        yield group


def _span(words: list[Span], run: Run) -> Span:
    return words[run.first][0], words[run.last - 1][1]
