"""Finds the article files under the paths that somebody names."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from app.loading.document import LoadError
from app.loading.readers import READERS, SIDECAR_SUFFIX

_SUFFIXES = " or ".join(READERS)


def find_articles(paths: Iterable[Path], refuse: Callable[[LoadError], None]) -> Iterator[Path]:
    """Give the files among `paths`, and those in its folders that have a reader, in the order of their names.

    In a folder, README files and what begins with a dot are passed over. `refuse` is told of a folder that cannot be
    read or holds no article, and of a sidecar with no article beside it.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(_in_folder(path, refuse))
        if not found:
            refuse(LoadError(path, f"holds no article; article files end in {_SUFFIXES}"))
        yield from found


def _in_folder(folder: Path, refuse: Callable[[LoadError], None]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        refuse(LoadError(Path(error.filename), f"cannot be read: {error.strerror}"))

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in files if _is_article(name))
        for name in sorted(_sidecars_alone(files)):
            refuse(LoadError(Path(parent, name), f"belongs to no article: none beside it has its name and {_SUFFIXES}"))


def _sidecars_alone(files: Iterable[str]) -> set[str]:
    articles = {Path(name).stem for name in files if Path(name).suffix.lower() in READERS}
    return {
        name for name in files if name.endswith(SIDECAR_SUFFIX) and name.removesuffix(SIDECAR_SUFFIX) not in articles
    }


def _is_article(name: str) -> bool:
    return Path(name).suffix.lower() in READERS and not name.upper().startswith((".", "README"))
