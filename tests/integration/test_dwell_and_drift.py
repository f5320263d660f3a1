"""What a version left behind, and what it can do that the approved one could not."""

from datetime import timedelta

import pytest

from escrow.intake.tables import FileStateRow
from scanners import finding_queries
from scanners.dwell import scripts_with_outputs
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from tests import scanners_fixtures as fixtures

PATIENTS = b'COLUMNS = ["patient_name", "cpf", "diagnosis"]\n'
PATH = "/home/carla/Documents/patients.csv"


@pytest.fixture
def vault(sqlite_database, clock, vault_key, tmp_path):
    engines = (SecretsEngine(vault_key), PersonalDataEngine(vault_key), FlowsEngine(vault_key))
    return fixtures.make_scan_vault(sqlite_database, clock, vault_key, tmp_path, engines)


def written(vault, body=PATIENTS):
    number = vault.add_version("s1", {"a.py": body})
    vault.runner.scan_version("s1", number)
    vault.add_run("s1", number, {"files": [{"path": PATH, "mode": "write", "rows": 2_400_000}]}, at=vault.clock.now())
    return number


def state(vault, *, is_present, rows=2_400_000):
    with vault.database.transaction() as session:
        session.add(FileStateRow(endpoint_id=fixtures.ENDPOINT, path=PATH, observed_at=vault.clock.now(), rows=rows,
                                 is_present=is_present, size=910_000_000, written_by_run="run-1"))  # fmt: skip


def rate(vault):
    with vault.database.transaction() as session:
        return vault.runner.rate_script(session, "s1")


def told(vault, engine, number=None):
    with vault.database.reading() as session:
        found = finding_queries.findings_of(session, "s1", number=number, now=vault.clock.now())
        return [one for one in found if one.engine == engine]


def test_a_timer_runs_until_the_file_is_gone(vault):
    written(vault)
    state(vault, is_present=True)
    rate(vault)
    assert told(vault, "dwell") == []
    vault.clock.advance(timedelta(days=2).total_seconds())
    rate(vault)
    [finding] = told(vault, "dwell")
    assert (finding.severity, finding.vector) == ("medium", "personal_data")
    assert "2,400,000 rows" in finding.message
    assert "stood for 2 days" in finding.message
    vault.clock.advance(timedelta(days=40).total_seconds())
    rate(vault)
    [finding] = told(vault, "dwell")
    assert finding.severity == "high"
    assert "42 days" in finding.message
    with vault.database.reading() as session:
        assert scripts_with_outputs(session) == ["s1"]
    state(vault, is_present=False)
    rate(vault)
    assert told(vault, "dwell") == []


def test_a_file_written_anew_after_it_was_gone_starts_its_own_timer(vault):
    written(vault)
    state(vault, is_present=True)
    vault.clock.advance(timedelta(days=20).total_seconds())
    state(vault, is_present=False)
    rate(vault)
    assert told(vault, "dwell") == []


def test_rows_of_nobody_in_particular_may_stand(vault):
    written(vault, b'COLUMNS = ["part", "weight"]\n')
    state(vault, is_present=True)
    vault.clock.advance(timedelta(days=90).total_seconds())
    rate(vault)
    assert told(vault, "dwell") == []


def test_what_a_version_can_do_that_the_approved_one_could_not_is_told(sqlite_database, clock, vault_key, tmp_path):
    approved = {"s1": None}
    vault = fixtures.make_scan_vault(
        sqlite_database, clock, vault_key, tmp_path,
        (SecretsEngine(vault_key), PersonalDataEngine(vault_key), FlowsEngine(vault_key)),
        approved=lambda session, script_ids: {name: approved[name] for name in script_ids if approved[name]},
    )  # fmt: skip
    first = b"rows = cursor.fetchall()\nprint(len(rows))\n"
    later = first + b"import shutil\nshutil.copy('gl.csv', '/home/ana/Dropbox/gl.csv')\n"
    for body in (first, later):
        vault.runner.scan_version("s1", vault.add_version("s1", {"a.py": body}))
    assert told(vault, "drift") == []
    approved["s1"] = 1
    rate(vault)
    [finding] = told(vault, "drift")
    assert (finding.vector, finding.severity) == ("files", "medium")
    assert "Since version 1, which was approved, the script can also write into somebody's own cloud" in finding.message
    assert told(vault, "drift", number=1) == []
    approved["s1"] = 2
    rate(vault)
    assert told(vault, "drift") == []
