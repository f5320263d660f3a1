"""The rating says a level, a number and why; the worked examples here are the ones people were promised."""

import pytest

from escrow.core.snapshots import Level
from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.rating import Concern, level_of, rate


def concern(
    rule="r", vector=Vector.CREDENTIALS, severity=Severity.HIGH, confidence=Confidence.HIGH, *, traits=(), mark=""
):
    return Concern(rule, mark or rule, vector, severity, confidence, f"{rule} is so", frozenset(traits))


PASSWORD = concern("password")
QUERY = concern("query", Vector.DATABASE, Severity.MEDIUM, Confidence.HIGH)
CLOUD = concern("cloud", Vector.FILES, traits={Trait.PERSONAL_CLOUD})
LEDGER = concern("ledger", Vector.DATABASE, Severity.LOW, traits={Trait.BUSINESS_DATA})
PATIENTS = concern("patients", Vector.PERSONAL_DATA, Severity.MEDIUM, traits={Trait.SENSITIVE_DATA})
NIGHT = concern("night", Vector.OFF_HOURS, Severity.LOW, Confidence.MEDIUM, traits={Trait.OFF_HOURS})


def test_nothing_found_by_everything_is_low():
    assert rate([], fully_analysed=True).level is Level.LOW
    assert rate([], fully_analysed=True).score == 0


def test_nothing_found_by_not_everything_is_medium():
    rating = rate([], fully_analysed=False)
    assert (rating.level, rating.score) == (Level.MEDIUM, 25)
    assert [reason.rule for reason in rating.reasons] == ["floor.not-fully-analysed"]


def test_a_written_password_alone_is_high():
    assert rate([PASSWORD], fully_analysed=True).level is Level.HIGH


def test_a_password_and_a_query_come_to_67():
    assert rate([PASSWORD, QUERY], fully_analysed=True).score == 67


def test_company_data_to_a_personal_cloud_is_critical_whatever_its_parts_come_to():
    rating = rate([CLOUD, LEDGER], fully_analysed=True)
    assert rating.level is Level.CRITICAL
    floor = next(reason for reason in rating.reasons if reason.rule == "floor.company-data-to-personal-cloud")
    assert floor.points == 75 - 59
    assert floor.why.endswith("; 59 without it")


def test_patients_to_a_personal_cloud_at_night_is_90():
    assert rate([CLOUD, PATIENTS, NIGHT], fully_analysed=True).score == 90


def test_a_personal_cloud_without_company_data_has_no_floor():
    assert rate([CLOUD], fully_analysed=True).score == 55


def test_a_written_credential_is_critical_once_a_run_reached_the_server():
    found = concern("password", traits={Trait.DATABASE_CREDENTIAL})
    seen = concern("seen", Vector.DATABASE, Severity.LOW, traits={Trait.DATABASE_CONTACTED})
    assert rate([found], fully_analysed=True).level is Level.HIGH
    assert rate([found, seen], fully_analysed=True).level is Level.CRITICAL


def test_code_that_hides_what_it_runs_is_high_at_least():
    hidden = concern("exec", Vector.LIBRARIES, Severity.LOW, traits={Trait.EVASION})
    assert rate([hidden], fully_analysed=True).score == 50


def test_small_things_of_one_vector_stay_below_its_cap():
    notes = [concern(f"night-{n}", Vector.OFF_HOURS, Severity.MEDIUM) for n in range(20)]
    assert rate(notes, fully_analysed=True).score == 40


def test_a_rule_met_thirty_times_counts_three_times():
    thirty = [concern("print", Vector.PERSONAL_DATA, Severity.LOW, mark=str(n)) for n in range(30)]
    assert rate(thirty, fully_analysed=True).score == rate(thirty[:3], fully_analysed=True).score


def test_reasons_say_what_the_score_would_be_without_each():
    rating = rate([PASSWORD, QUERY], fully_analysed=True)
    assert [(reason.rule, reason.points) for reason in rating.reasons] == [("password", 42), ("query", 12)]
    assert rating.reasons[0].why == "password is so; without it the score would be 25 (medium), not 67"
    assert rating.reasons[1].why == "query is so; 55 without it"


def test_the_same_finding_twice_counts_once():
    assert rate([PASSWORD, PASSWORD], fully_analysed=True) == rate([PASSWORD], fully_analysed=True)


@pytest.mark.parametrize(
    ("score", "level"),
    [(0, Level.LOW), (24, Level.LOW), (25, Level.MEDIUM), (49, Level.MEDIUM), (50, Level.HIGH), (74, Level.HIGH),
     (75, Level.CRITICAL), (100, Level.CRITICAL)],
)  # fmt: skip
def test_levels_begin_where_the_documentation_says(score, level):
    assert level_of(score) is level
