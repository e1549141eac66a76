"""Military units are told from other organizations by their names."""

import pytest

from tests.extraction.marked import entities
from tests.extraction.resolving import resolved, speakers


@pytest.mark.parametrize(
    "name",
    [
        "155th Naval Infantry Brigade",
        "Azov Brigade",
        "1st Battalion, 5th Marines",
        "Royal Regiment of Lee",
        "Black Sea Fleet",
        "4th Division",
        "First Armored Division",
        "82nd Airborne Division",
        "V Corps",
        "11th Guards Army",
        "617 Squadron",
        "22nd Marine Expeditionary Unit",
        "2nd Brigade Combat Team",
        "Carrier Strike Group 5",
        "Army Group North",
    ],
)
def test_a_brigade_or_fleet_is_a_unit(name: str) -> None:
    assert entities(f"The [organization {name}] moved.") == [("unit", name)]


@pytest.mark.parametrize(
    "name",
    [
        "Antitrust Division",
        "First Division",
        "NCAA Division I",
        "Peace Corps",
        "U.S. Marine Corps",
        "London Fire Brigade",
        "Boys’ Brigade",
        "Qassam Brigades",
        "Army",
        "Fleet",
        "Salvation Army",
        "Acme Group",
        "4th Avenue Foundation",
    ],
)
def test_an_office_a_service_a_league_and_a_company_are_none(name: str) -> None:
    assert entities(f"The [organization {name}] moved.") == [("organization", name)]


def test_its_number_belongs_to_its_name() -> None:
    assert entities("The 11th [organization Army Corps] fled.") == [("unit", "11th Army Corps")]
    assert entities("On March 24th [organization Azov Brigade] staff fled.") == [("unit", "Azov Brigade")]
    assert entities("On the 11th [organization Peace Corps] staff fled.") == [("organization", "Peace Corps")]


def test_a_town_of_such_a_name_stays_a_place() -> None:
    assert entities("They met in [place Lee Regiment].") == [("place", "Lee Regiment")]


def test_a_unit_speaks_as_organizations_do() -> None:
    text = "The Azov Brigade moved. It was late, the brigade said."
    found = resolved(text, ("the brigade", "said", "It was late"), organization=["Azov Brigade"])
    assert [each.name for each in found.references] == ["Azov Brigade"]
    assert [each.kind for each in found.entities] == ["unit"]


def test_a_unit_is_no_company() -> None:
    text = "The Azov Brigade said it would move. The company also said it was late."
    said = [("The Azov Brigade", "said", "it would move"), ("The company", "said", "it was late")]
    assert speakers(text, *said, organization=["Azov Brigade"]) == ["Azov Brigade", None]
