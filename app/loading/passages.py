"""Texts that are read and not stored: what `whosaid extract` takes from files and from JSON lines."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pydantic import BaseModel, ValidationError, field_validator

from app.edtf import day_range
from app.loading.document import LoadError
from app.loading.readers import read_document
from app.loading.writer import id_of

_STANDARD_INPUT = Path("standard input")


class Passage(BaseModel):
    """A text under an id of its own, published on a date (EDTF) if that is known."""

    id: str
    text: str
    published: str | None = None

    @field_validator("published")
    @classmethod
    def _is_a_date(cls, value: str | None) -> str | None:
        if value is not None:
            day_range(value)
        return value


def passages_in_files(files: Iterable[Path], max_bytes: int, refuse: Callable[[LoadError], None]) -> Iterator[Passage]:
    """Give the text of each article file, under the id that it would be stored with; `refuse` is told of the others."""
    for file in files:
        try:
            document = read_document(file, max_bytes)
        except LoadError as error:
            refuse(error)
        else:
            yield Passage(id=id_of(document), text=document.text, published=document.metadata.published)


def passages_in_lines(lines: Iterable[bytes], refuse: Callable[[LoadError], None]) -> Iterator[Passage]:
    """Give the passage on each line of JSON; `refuse` is told of lines without. Empty lines are passed over."""
    for number, line in enumerate(lines, 1):
        try:
            if line.strip():
                yield Passage.model_validate_json(line)
        except ValidationError as error:
            fault = error.errors()[0]
            message = fault["msg"].removeprefix("Value error, ")
            key = f"{fault['loc'][0]}: " if fault["loc"] else ""
            refuse(LoadError(_STANDARD_INPUT, f'{key}{message}; a line is {{"id", "text", "published"?}}', number))
