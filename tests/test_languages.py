import pytest

from app.languages import language_tag


@pytest.mark.parametrize(
    ("given", "tag"),
    [("en", "en"), ("EN", "en"), ("PT-br", "pt-BR"), ("ZH-hant-tw", "zh-Hant-TW"), ("ES-419", "es-419")],
)
def test_a_language_tag_is_written_in_its_usual_letter_case(given: str, tag: str) -> None:
    assert language_tag(given) == tag


@pytest.mark.parametrize("given", ["", "e", "English", "en_GB", "en-", "en GB"])
def test_anything_else_is_refused_with_an_example(given: str) -> None:
    with pytest.raises(ValueError, match="is not a language tag, such as en or pt-BR"):
        language_tag(given)
