"""Rankings that are kept, and pages of them."""

import pytest

from app.querying import parameters
from app.querying.cursor import Position
from app.querying.rankings import RANKED, Ranking, Rankings
from app.querying.resources import CLAIMS

BEST, SECOND, THIRD = (-3.0, 20), (-2.0, 10), (-2.0, 30)
QUERY = parameters.parse(CLAIMS, [("q", "troops"), ("sort", "relevance"), ("limit", "2")])


@pytest.mark.parametrize(("after", "page"), [(None, [BEST, SECOND]), (SECOND, [THIRD]), (THIRD, [])])
def test_a_page_begins_after_a_position(after: Position | None, page: list[Position]) -> None:
    assert Ranking([BEST, SECOND, THIRD]).page(after, 2) == page


@pytest.mark.parametrize("after", [(-2.5, 10), (-2.0, 40)])
def test_a_position_that_a_ranking_does_not_have_is_of_another_one(after: Position) -> None:
    assert Ranking([BEST, SECOND, THIRD]).page(after, 2) is None


def test_a_page_that_may_go_beyond_what_is_kept_is_not_at_hand() -> None:
    ranking = Ranking([(float(place), place) for place in range(RANKED + 1)])
    assert ranking.page((RANKED - 1.0, RANKED - 1), 1) == [(RANKED, RANKED)]
    assert ranking.page((RANKED - 1.0, RANKED - 1), 2) is None


def test_a_search_begins_with_the_ranking_of_its_version_of_the_data() -> None:
    rankings = Rankings()
    rankings.keep(QUERY, 1, Ranking([BEST, SECOND]))
    assert rankings.page(QUERY, 1) == [BEST, SECOND]
    assert rankings.page(QUERY, 2) is None
