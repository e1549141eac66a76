"""Finds the article files under the paths that somebody names."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from app.loading.document import LoadError
from app.loading.readers import READERS


def find_articles(paths: Iterable[Path], refuse: Callable[[LoadError], None]) -> Iterator[Path]:
    """Give the files among `paths`, and those in its folders that have a reader, in the order of their names.

    In a folder, README files and what begins with a dot are passed over. `refuse` is told of a path that does not exist
    and of a folder that cannot be read or holds no article.
    """
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(_in_folder(path, refuse))
        if not found:
            refuse(LoadError(path, f"holds no article; article files end in {' or '.join(READERS)}"))
        yield from found


def _in_folder(folder: Path, refuse: Callable[[LoadError], None]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        refuse(LoadError(Path(error.filename), f"cannot be read: {error.strerror}"))

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in files if _is_article(name))


def _is_article(name: str) -> bool:
    return Path(name).suffix.lower() in READERS and not name.upper().startswith((".", "README"))
