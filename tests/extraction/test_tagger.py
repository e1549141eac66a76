"""The tagger keeps to itself."""

import os
import subprocess
import sys
from pathlib import Path


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
