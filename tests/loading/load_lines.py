"""`whosaid` with the extractor that needs no model: `python -m tests.loading.load_lines load PATH…`."""

import pytest

from app import cli
from tests.loading.line_extractor import LineExtractor

if __name__ == "__main__":
    pytest.MonkeyPatch().setattr(cli, "_extractor", LineExtractor)
    cli.main()
