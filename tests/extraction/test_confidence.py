"""How sure the reading of an attribution is."""

from hypothesis import given
from hypothesis import strategies as st

from app.extraction.tagging.confidence import Calibration, Evidence, log_odds
from app.extraction.tagging.tagger import MODEL_FOLDER, Tagger

EVIDENCE = Evidence(2.0, 1.5, 0.0, -0.1, -0.2, -0.5, 3.0)
SHIPPED = Tagger(MODEL_FOLDER).calibration
ANY = st.floats(-1e6, 1e6)


def test_the_shipped_model_is_calibrated() -> None:
    """A newly exported model is not, until `python -m training.calibrate` has run."""
    assert all(SHIPPED.weights)


def test_the_likelier_the_tagger_finds_every_part_the_surer_the_claim() -> None:
    likelier = Evidence(4.0, 3.0, 0.0, -0.01, -0.02, -0.05, 3.0)
    assert SHIPPED.confidence(likelier) > SHIPPED.confidence(EVIDENCE)


def test_a_claim_that_nobody_is_credited_with_is_less_sure() -> None:
    assert SHIPPED.confidence(EVIDENCE._replace(sourceless=1.0)) < SHIPPED.confidence(EVIDENCE)


@given(st.builds(Evidence, ANY, ANY, ANY, ANY, ANY, ANY, ANY))
def test_confidence_is_a_fraction_whatever_the_evidence(evidence: Evidence) -> None:
    assert 0 <= SHIPPED.confidence(evidence) <= 1


@given(st.floats(0, 1))
def test_log_odds_are_finite_and_grow_with_the_probability(probability: float) -> None:
    assert log_odds(0) <= log_odds(probability) <= log_odds(1)


def test_without_weights_nothing_is_known() -> None:
    assert Calibration.of({}).confidence(EVIDENCE) == 0.5
