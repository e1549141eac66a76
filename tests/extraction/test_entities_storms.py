"""A storm is an event, also where the text calls it by its bare name, which could be a person's."""

import pytest

from tests.extraction.marked import entities


@pytest.mark.parametrize("sort", ["Hurricane", "Tropical Storm", "Typhoon", "Cyclone", "Storm"])
@pytest.mark.parametrize("tagged", ["person", "place"])
def test_a_storm_is_an_event(sort: str, tagged: str) -> None:
    expected = [("event", f"{sort} Zuza")]
    if sort != "Storm" or tagged == "person":
        assert entities(f"Then {sort} [{tagged} Zuza] came.") == expected


def test_a_storm_that_was_not_tagged_is_found() -> None:
    assert entities("They feared Typhoon Zuza.") == [("event", "Typhoon Zuza")]


def test_its_bare_name_and_its_other_sort_mean_the_same_storm() -> None:
    marked = "Tropical Storm [person Zuza] grew. [person Zuza] became Hurricane [person Zuza]. Then [place Zuza] left."
    ((kind, name),) = entities(marked)
    assert (kind, name) == ("event", "Tropical Storm Zuza")


def test_the_bare_name_stays_a_persons_who_is_named_in_full() -> None:
    marked = "Hurricane [person Zuza] came. [person Zuza Lee] fled, and [person Zuza] wept."
    assert entities(marked) == [("event", "Hurricane Zuza"), ("person", "Zuza Lee")]


@pytest.mark.parametrize("name", ["National Hurricane Center", "Hurricane Zuza Relief Fund", "Hurricane Hunters"])
def test_a_body_with_a_storm_in_its_name_is_none(name: str) -> None:
    assert entities(f"The [organization {name}] met.") == [("organization", name)]


def test_a_warning_is_no_name_of_a_storm() -> None:
    assert entities("A Hurricane Warning was issued. Tropical Depression Three weakened.") == []
