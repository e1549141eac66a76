"""Settings come from WHOSAID_* variables."""

import pytest
from pydantic import ValidationError

from app.settings import Settings


def test_without_variables_it_serves_a_local_file_to_this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"WHOSAID_{name.upper()}", raising=False)
    settings = Settings()
    assert (settings.database_url, settings.host, settings.port) == ("sqlite:///data/whosaid.db", "127.0.0.1", 8000)


def test_a_variable_sets_what_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WHOSAID_DATABASE_URL", "sqlite:////srv/news.db")
    assert Settings().database_url == "sqlite:////srv/news.db"


@pytest.mark.parametrize(("name", "value"), [("port", "http"), ("port", "70000"), ("max_article_bytes", "0")])
def test_a_variable_of_the_wrong_kind_is_refused_by_name(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"WHOSAID_{name.upper()}", value)
    with pytest.raises(ValidationError, match=name):
        Settings()
