"""The tagger keeps to itself, and asks for a second opinion where it needs one."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from app.extraction.tagging.random_field import Scores
from app.extraction.tagging.tagger import MODEL_FOLDER, Tagger
from app.extraction.tagging.words import split_words


def test_tagging_leaves_no_telemetry_behind(tmp_path: Path) -> None:
    """onnxruntime would keep a device id and a queue of events under the user's cache folder."""
    told = {"ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS", "CI"}
    environment = {name: value for name, value in os.environ.items() if name not in told}
    environment |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    program = (
        "from app.extraction.tagging.tagger import Tagger; print(len(Tagger().tag('Ann Lee said it rained.').names))"
    )
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def roles_by(graph: str, inputs: dict[str, object]) -> Scores:
    roles: list[Scores] = onnxruntime.InferenceSession(MODEL_FOLDER / graph).run(["roles"], inputs)[0]
    return roles[0]


@pytest.mark.parametrize(
    ("text", "in_doubt"),
    [
        ("The bridge opened in 1932. It is 503 metres long and carries eight lanes of traffic.", False),
        ("Lee, aides of what Cruz calls a plan warned and critics, say, feared it.", True),
    ],
)
def test_the_second_tagger_has_a_say_in_roles_where_the_first_is_in_doubt(text: str, *, in_doubt: bool) -> None:
    tagger = Tagger()
    (window,) = tagger.windows(text, split_words(text))
    arrays = {name: np.array([getattr(window, name)]) for name in ("pieces", "shapes", "at")}
    first = roles_by("tagger.onnx", arrays)
    (embedded,) = onnxruntime.InferenceSession(MODEL_FOLDER / "tagger.onnx").run(["embedded"], arrays)
    second = roles_by("second_tagger.onnx", {"embedded": embedded, "at": arrays["at"]})
    (scores,) = tagger.scores([window])
    assert scores.roles == pytest.approx((first + second) / 2 if in_doubt else first, abs=1e-3)
    assert np.abs(first - second).max() > 0.1
