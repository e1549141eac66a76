"""Runs the trained tagger: text in, attributions and names out."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

# onnxruntime reports its use to its makers unless this is set before it is imported. Articles may be confidential.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
import onnxruntime

from app.extraction.tagging.confidence import Calibration
from app.extraction.tagging.decoding import name_runs, name_steps, role_runs, role_steps
from app.extraction.tagging.labels import distance_buckets
from app.extraction.tagging.linking import Linked, link
from app.extraction.tagging.random_field import Scores
from app.extraction.tagging.runs import Run
from app.extraction.tagging.words import PieceEncoder, Window, line_starts, split_words
from app.extraction.tags import Attribution, NamedSpan, Tags
from app.extraction.values import EntityKind, Span

MODEL_FOLDER = Path(__file__).parents[1] / "model"

_CONTEXT_PIECES = 96
_SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""Of onnxruntime's optimizations: adding and normalizing in one step is slower on the CPU (the encoder by 13 %)."""


class Tagger:
    """The trained encoder and its heads, as ONNX graphs."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        """Loads the model from a folder."""
        options = onnxruntime.SessionOptions()
        # Handing parts of a window to a second thread costs the encoder 15 % more CPU seconds.
        options.intra_op_num_threads = 1
        self._tagger = onnxruntime.InferenceSession(folder / "tagger.onnx", options, disabled_optimizers=_SLOW_FUSIONS)
        self._linker = onnxruntime.InferenceSession(folder / "linker.onnx", options)
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
        for window in self.windows(text, spans):
            roles, name_scores, as_word, as_cue = self.scores(window)
            own = window.own - window.first
            names += (
                NamedSpan(_span(spans, run.shifted(window.own)), EntityKind(run.label), confidence)
                for run, confidence in name_runs(name_scores[own:], self._name_steps)
            )
            runs = [run for run in runs if run.first >= window.first]
            runs += (run.shifted(window.own) for run in role_runs(roles[own:], self._role_steps))
            shown = [run.shifted(-window.first) for run in runs]
            linked = self._linked(shown, own, as_word, as_cue)
            attributions += (self._attribution(spans[window.first : window.last], each) for each in linked)
        return Tags(tuple(attributions), tuple(names))

    def windows(self, text: str, words: list[Span]) -> Iterator[Window]:
        """The windows in which the model sees a text with these words."""
        return self._encoder.windows(
            [text[start:end] for start, end in words], line_starts(text, words), _CONTEXT_PIECES
        )

    def scores(self, window: Window) -> tuple[Scores, Scores, Scores, Scores]:
        """What the model says of each word of a window: roles, names, and its vectors as a word and as a cue."""
        inputs = {"pieces": window.pieces, "shapes": window.shapes, "at": window.at}
        arrays = {name: np.array([values], dtype=np.int64) for name, values in inputs.items()}
        roles, names, as_word, as_cue = (scores[0] for scores in self._tagger.run(None, arrays))
        return roles, names, as_word, as_cue

    def _linked(self, runs: list[Run], own: int, as_word: Scores, as_cue: Scores) -> list[Linked]:
        """The attributions of the window's own part: an earlier window has given those in its context."""
        cues, sources, contents = ([run for run in runs if run.label == role] for role in ("cue", "source", "content"))
        if not cues or not contents:
            return []
        places: NDArray[np.int64] = np.array([cue.first for cue in cues])
        inputs = {
            "words": as_word,
            "cues": np.stack([as_cue[cue.first : cue.last].mean(0) for cue in cues]),
            "distances": distance_buckets(np.arange(len(as_word))[None] - places[:, None]),
        }
        (odds,) = self._linker.run(None, inputs)
        return [linked for linked in link(cues, sources, contents, odds) if linked.cue.first >= own]

    def _attribution(self, words: list[Span], linked: Linked) -> Attribution:
        return Attribution(
            source=(_span(words, linked.source),) if linked.source else (),
            cue=(_span(words, linked.cue),),
            content=tuple(_span(words, run) for run in linked.content),
            confidence=self.calibration.confidence(linked.evidence),
            evidence=linked.evidence,
        )


def _span(words: list[Span], run: Run) -> Span:
    return words[run.first][0], words[run.last - 1][1]
