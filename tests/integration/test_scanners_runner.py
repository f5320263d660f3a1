"""Scanning versions end to end: engines, rows, redactions, ratings and what the audit log hears of it."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import event, text
from sqlmodel import select

from escrow.archive.queries import read_content
from escrow.audit.log import AuditLog
from escrow.audit.tables import AuditDetailRow, AuditLeafRow
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal, PrincipalKind
from escrow.db.paging import Cursors
from escrow.history.cook import redacted_chain
from scanners import finding_queries, queries, redacted_queries
from scanners.engine import EngineStatus, Isolation, Report, written_in
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.findings import Vector
from scanners.languages import Language
from scanners.meanings import meanings_of
from scanners.observations import observe_version
from scanners.sarif import write_sarif
from scanners.schedule import BATCH, sweep, targets_of
from scanners.shown import redacted_history
from scanners.suppressions import accept
from scanners.tables import ObservationRow
from tests import scanners_fixtures as fixtures

SECRET = b"Inv0ice!2024x"
ETL = b'password = "' + SECRET + b'"\nprint(1)\n'
CLEAN = b"rows = [1, 2]\nprint(sum(rows))\n"
ANA = Principal(PrincipalKind.PERSON, "ana")


class Watching:
    """An engine that counts what it is given and answers as told."""

    name = "watching"
    version = "1"
    rules_version = "1"

    def __init__(self, status=EngineStatus.COMPLETE):
        self.status = status
        self.seen = []

    def scan(self, contents, limits):
        self.seen += [content.digest for content in contents]
        return [Report(content.digest, self.status, Isolation.NONE) for content in contents]


class Breaking(Watching):
    name = "breaking"

    def scan(self, contents, limits):
        raise RuntimeError("no")


@pytest.fixture
def vault(database, clock, vault_key, tmp_path):
    return fixtures.make_scan_vault(database, clock, vault_key, tmp_path)


def vault_with(database, clock, key, folder, *engines):
    return fixtures.make_scan_vault(
        database, clock, key, folder, (SecretsEngine(key), PersonalDataEngine(key), *engines)
    )


def test_a_version_is_pending_until_it_is_scanned_and_shown_to_nobody(vault):
    number = vault.add_version("s1", {"etl.py": ETL})
    with vault.database.reading() as session:
        scan = queries.version_scan(session, "s1", number)
        assert (scan.state, scan.rating.level) == ("pending", None)
        with pytest.raises(WrongState) as refusal:
            redacted_queries.redacted_file(session, vault.archive, "s1", number, "etl.py")
    assert refusal.value.code == "scan_pending"


def test_a_scanned_version_has_findings_a_rating_and_a_redacted_view(vault):
    number = vault.add_version("s1", {"etl.py": ETL})
    vault.runner.scan_version("s1", number)
    with vault.database.reading() as session:
        scan = queries.version_scan(session, "s1", number)
        [finding] = finding_queries.findings_of(session, "s1", now=vault.clock.now())
        view = redacted_queries.redacted_file(session, vault.archive, "s1", number, "etl.py")
    assert (scan.state, scan.fully_analysed, scan.rating.level) == ("complete", True, "high")
    assert (finding.rule, finding.line, finding.status) == ("secrets.password", 1, "open")
    assert SECRET not in view.body
    assert view.body.startswith(b'password = "{{SECRET:password:')
    assert view.count == 1


def test_no_value_of_a_secret_is_anywhere_in_the_database(vault):
    vault.runner.scan_version("s1", vault.add_version("s1", {"etl.py": ETL, "notes.txt": b"it is " + SECRET}))
    with vault.database.reading() as session:
        tables = ["engine_results", "content_findings", "version_scans", "redactions", "audit_details"]
        everything = "\n".join(str(row) for table in tables for row in session.execute(text(f"select * from {table}")))
    assert SECRET.decode() not in everything


def test_a_password_of_one_file_is_hidden_in_every_file_of_the_version(vault):
    number = vault.add_version("s1", {"etl.py": ETL, "readme.txt": b"ask Ana, or try " + SECRET + b"\n"})
    vault.runner.scan_version("s1", number)
    with vault.database.reading() as session:
        view = redacted_queries.redacted_file(session, vault.archive, "s1", number, "readme.txt")
    assert SECRET not in view.body
    assert view.count == 1


def test_a_password_of_an_earlier_version_is_hidden_in_a_comment_of_a_later_one(vault):
    vault.runner.scan_version("s1", vault.add_version("s1", {"etl.py": ETL}))
    later = vault.add_version("s1", {"etl.py": b"import os\np = os.environ['P']  # was " + SECRET + b"\n"})
    vault.runner.scan_version("s1", later)
    with vault.database.reading() as session:
        view = redacted_queries.redacted_file(session, vault.archive, "s1", later, "etl.py")
    assert SECRET not in view.body


def test_a_password_first_recognised_in_a_later_version_is_hidden_in_the_earlier_ones_too(vault):
    first = vault.add_version("s1", {"etl.py": b"x = '" + SECRET + b"'\n"})
    vault.runner.scan_version("s1", first)
    vault.runner.scan_version("s1", vault.add_version("s1", {"etl.py": ETL}))
    with vault.database.reading() as session:
        view = redacted_queries.redacted_file(session, vault.archive, "s1", first, "etl.py")
    assert SECRET not in view.body


def test_a_redacted_commit_is_the_one_a_clone_will_have(vault):
    vault.runner.scan_version("s1", vault.add_version("s1", {"etl.py": b"x = '" + SECRET + b"'\n", "m.py": CLEAN}))
    vault.runner.scan_version("s1", vault.add_version("s1", {"etl.py": ETL, "m.py": CLEAN}))
    with vault.database.reading() as session:

        def load(digest):
            return read_content(session, vault.archive, digest)

        chain = redacted_chain(*redacted_history(session, "s1", vault.runner.redaction_pack), load)
        scans = [queries.version_scan(session, "s1", number) for number in (1, 2)]
    assert [scan.redacted_commit for scan in scans] == chain
    assert scans[0].redaction_digest == vault.runner.redaction_pack


def test_a_redacted_commit_waits_for_every_version_before_it(vault):
    vault.add_version("s1", {"etl.py": CLEAN})
    later = vault.add_version("s1", {"etl.py": ETL})
    vault.runner.scan_versions([("s1", later)])
    with vault.database.reading() as session:
        assert queries.version_scan(session, "s1", later).redacted_commit is None
    vault.runner.scan_version("s1", 1)
    with vault.database.reading() as session:
        assert queries.version_scan(session, "s1", later).redacted_commit is not None


def test_a_password_hidden_in_utf16_is_hidden_in_utf16(vault):
    number = vault.add_version("s1", {"etl.py": ETL, "note.txt": ("é " + SECRET.decode()).encode("utf-16")})
    vault.runner.scan_version("s1", number)
    with vault.database.reading() as session:
        view = redacted_queries.redacted_file(session, vault.archive, "s1", number, "note.txt")
    assert "{{SECRET:password:" in view.body.decode("utf-16")
    assert SECRET.decode() not in view.body.decode("utf-16")


def test_another_script_does_not_learn_of_a_secret_it_does_not_hold(vault):
    vault.runner.scan_version("s1", vault.add_version("s1", {"etl.py": ETL}))
    number = vault.add_version("s2", {"other.py": CLEAN})
    vault.runner.scan_version("s2", number)
    with vault.database.reading() as session:
        assert redacted_queries.redacted_file(session, vault.archive, "s2", number, "other.py").body == CLEAN


def test_a_content_is_looked_at_once_by_each_engine_however_often_it_is_scanned(database, clock, vault_key, tmp_path):
    watching = Watching()
    vault = vault_with(database, clock, vault_key, tmp_path, watching)
    targets = [
        ("s1", vault.add_version("s1", {"a.py": ETL})),
        ("s2", vault.add_version("s2", {"b.py": ETL, "c.py": CLEAN})),
    ]
    vault.runner.scan_versions(targets)
    vault.runner.scan_versions(targets)
    assert sorted(watching.seen) == sorted([Digest.of(ETL), Digest.of(CLEAN)])


def test_new_rules_make_a_content_looked_at_again(database, clock, vault_key, tmp_path):
    watching = Watching()
    vault = vault_with(database, clock, vault_key, tmp_path, watching)
    number = vault.add_version("s1", {"a.py": CLEAN})
    vault.runner.scan_version("s1", number)
    before = vault.runner.rules_version
    watching.rules_version = "2"
    assert vault.runner.rules_version != before
    vault.runner.scan_version("s1", number)
    assert watching.seen == [Digest.of(CLEAN)] * 2


@pytest.mark.parametrize("status", [EngineStatus.PARTIAL, EngineStatus.TIMED_OUT, EngineStatus.FAILED])
def test_an_engine_that_did_not_finish_did_not_pass(status, sqlite_database, clock, vault_key, tmp_path):
    vault = vault_with(sqlite_database, clock, vault_key, tmp_path, Watching(status))
    number = vault.add_version("s1", {"a.py": CLEAN})
    outcome = vault.runner.scan_version("s1", number)
    assert (outcome.state, outcome.level) == ("partial", "medium")
    with sqlite_database.reading() as session:
        assert not queries.version_scan(session, "s1", number).fully_analysed
        assert redacted_queries.redacted_file(session, vault.archive, "s1", number, "a.py").body == CLEAN


def test_an_engine_that_breaks_is_recorded_as_failed_and_the_others_count(sqlite_database, clock, vault_key, tmp_path):
    vault = vault_with(sqlite_database, clock, vault_key, tmp_path, Breaking())
    number = vault.add_version("s1", {"a.py": ETL})
    vault.runner.scan_version("s1", number)
    with sqlite_database.reading() as session:
        engines = {engine.name: engine.status for engine in queries.version_scan(session, "s1", number).engines}
    assert engines == {"secrets": "complete", "personal-data": "complete", "breaking": "failed"}


def test_without_the_secrets_engine_nothing_is_shown(sqlite_database, clock, vault_key, tmp_path):
    vault = fixtures.make_scan_vault(sqlite_database, clock, vault_key, tmp_path, (PersonalDataEngine(vault_key),))
    number = vault.add_version("s1", {"a.py": CLEAN})
    assert vault.runner.scan_version("s1", number).state == "failed"
    with sqlite_database.reading() as session, pytest.raises(WrongState):
        redacted_queries.redacted_file(session, vault.archive, "s1", number, "a.py")


def test_versions_that_wait_come_along_with_one_call_of_each_engine(database, clock, vault_key, tmp_path):
    watching = Watching()
    vault = vault_with(database, clock, vault_key, tmp_path, watching)
    numbers = [(f"s{n}", vault.add_version(f"s{n}", {"a.py": b"x = %d\n" % n})) for n in range(4)]
    vault.runner.scan_version(*numbers[0])
    assert len(watching.seen) == 4
    with database.reading() as session:
        assert [queries.version_scan(session, *one).state for one in numbers] == ["complete"] * 4


def test_a_content_that_custody_lost_fails_its_version_and_no_other(sqlite_database, clock, vault_key, tmp_path):
    vault = fixtures.make_scan_vault(sqlite_database, clock, vault_key, tmp_path)
    lost, kept = vault.add_version("s1", {"a.py": ETL}), vault.add_version("s2", {"a.py": CLEAN})
    with sqlite_database.transaction() as session:
        session.execute(text("update contents set wrapped_key = null where digest = :d"), {"d": str(Digest.of(ETL))})
    outcomes = vault.runner.scan_versions([("s1", lost), ("s2", kept)])
    assert [outcome.state for outcome in outcomes] == ["failed", "complete"]


class OnlyPython(Watching):
    name = "only-python"

    def scan(self, contents, limits):
        self.seen += [content.digest for content in contents]
        return [self.report(content) for content in contents]

    def report(self, content):
        if content.language is Language.PYTHON:
            return Report(content.digest, EngineStatus.COMPLETE, Isolation.NONE)
        reason = written_in(content.language)
        return Report(content.digest, EngineStatus.NOT_APPLICABLE, Isolation.NONE, reason=reason)


def test_a_file_seen_first_under_a_name_that_hides_it_is_looked_at_under_its_true_one(
    sqlite_database, clock, vault_key, tmp_path
):
    engine = OnlyPython()
    vault = vault_with(sqlite_database, clock, vault_key, tmp_path, engine)
    for path in ("notes.sql", "etl.py", "again.py"):
        vault.runner.scan_version(path, vault.add_version(path, {"run.py": b"# " + path.encode(), path: b"SELECT\n"}))
    assert engine.seen.count(Digest.of(b"SELECT\n")) == 2


def test_what_python_ran_is_read_as_python_whatever_it_is_called(sqlite_database, clock, vault_key, tmp_path):
    engine = OnlyPython()
    vault = vault_with(sqlite_database, clock, vault_key, tmp_path, engine)
    vault.runner.scan_version("s1", vault.add_version("s1", {"notes.sql": b"SELECT\n"}))
    with sqlite_database.reading() as session:
        engines = {one.name: one.status for one in queries.version_scan(session, "s1", 1).engines}
    assert engines["only-python"] == "complete"


def test_two_workers_that_take_the_same_versions_do_no_harm_and_no_double_work(database, clock, vault_key, tmp_path):
    watching = Watching()
    vault = vault_with(database, clock, vault_key, tmp_path, watching)
    targets = [(f"s{n}", vault.add_version(f"s{n}", {"a.py": b"x = %d\n" % n})) for n in range(6)]
    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(lambda one: vault.runner.scan_version(*one), targets))
    assert {outcome.state for outcome in outcomes} == {"complete"}
    assert len(watching.seen) == 6


def test_an_unknown_version_is_not_found(vault):
    vault.add_version("s1", {"a.py": CLEAN})
    with pytest.raises(NotFound):
        vault.runner.scan_version("s1", 9)


def leaves(vault):
    with vault.database.reading() as session:
        changed = (
            select(AuditDetailRow)
            .join(AuditLeafRow, AuditLeafRow.id == AuditDetailRow.leaf_id)
            .where(AuditLeafRow.event == Event.RATING_CHANGED.value)
            .order_by(AuditDetailRow.leaf_id)
        )
        return [row.details for row in session.exec(changed)]


def test_a_changed_level_leaves_an_audit_leaf_and_an_unchanged_one_none(vault):
    number = vault.add_version("s1", {"a.py": CLEAN})
    vault.runner.scan_version("s1", number)
    vault.runner.scan_version("s1", number)
    vault.runner.scan_version("s1", vault.add_version("s1", {"a.py": ETL}))
    assert [(leaf["before"], leaf["after"]) for leaf in leaves(vault)] == [(None, "low"), ("low", "high")]


# --- what runs show ----------------------------------------------------------------------------------------

LEDGER = b"""import sqlite3
cursor = sqlite3.connect("erp.sqlite").cursor()
rows = cursor.execute("SELECT * FROM gl_entries").fetchall()
"""
PATIENTS = b'COLUMNS = ["patient_name", "cpf", "birth_date", "diagnosis"]\n'


def ledger_activity(folder):
    return {
        "databases": [{"driver": "sqlite3", "host": None, "database": "erp.sqlite"}],
        "files": [{"path": f"/home/ana/{folder}/gl.csv", "mode": "write", "class": "local", "rows": 15000}],
    }


def level_after_run(vault, body, activity, at=fixtures.TUESDAY_NOON):
    number = vault.add_version("s1", {"a.py": body})
    vault.runner.scan_version("s1", number)
    vault.add_run("s1", number, activity, at=at)
    (outcome,) = vault.runner.observe_runs(fixtures.ENDPOINT, ["run-1"])
    with vault.database.reading() as session:
        return outcome.level, queries.version_scan(session, "s1", number).rating.reasons


def test_a_ledger_written_to_a_personal_cloud_at_night_is_critical_and_says_why(vault):
    activity = ledger_activity("OneDrive - Personal/GL")
    level, reasons = level_after_run(vault, LEDGER, activity, fixtures.TUESDAY_TWO_AT_NIGHT)
    assert level == "critical"
    said = " ".join(reason.why for reason in reasons)
    assert "somebody's own cloud" in said
    assert "began at 02:00 on a Tuesday" in said
    assert "15,000 rows" in said


def test_the_same_ledger_read_by_day_to_a_share_is_low(vault):
    level, _ = level_after_run(vault, LEDGER, ledger_activity("share"))
    assert level == "low"


def test_a_copy_of_all_patients_on_a_local_disk_is_high_and_says_how_many(vault):
    files = [{"path": "/home/carla/Documents/patients.csv", "mode": "write", "class": "local", "rows": 2_400_000}]
    level, reasons = level_after_run(vault, PATIENTS, {"files": files})
    assert level == "high"
    assert any("2,400,000 rows" in reason.why for reason in reasons)


def test_observing_a_run_twice_changes_nothing(vault):
    first = level_after_run(vault, LEDGER, ledger_activity("Dropbox"))
    vault.runner.observe_runs(fixtures.ENDPOINT, ["run-1"])
    with vault.database.reading() as session:
        assert queries.version_scan(session, "s1", 1).rating.reasons == first[1]


def test_looking_at_runs_of_a_version_asks_as_often_however_many_they_are(sqlite_database, clock, vault_key, tmp_path):
    vault = fixtures.make_scan_vault(sqlite_database, clock, vault_key, tmp_path)
    asked = []

    def look_at(script, runs):
        number = vault.add_version(script, {"a.py": LEDGER})
        for n in range(runs):
            activity = ledger_activity("Dropbox") | {"hosts": [f"h{n}.example"], "libraries": [{"name": f"lib{n}"}]}
            vault.add_run(script, number, activity, run=f"{script}-{n}", at=fixtures.TUESDAY_NOON + timedelta(days=n))
        asked.clear()
        with sqlite_database.transaction() as session:
            observe_version(session, script, number, traits=frozenset(), now=clock.now())
            rules = session.exec(select(ObservationRow.rule).where(ObservationRow.script_id == script)).all()
        return len(asked), set(rules)

    listen = lambda *arguments: asked.append(arguments[2])  # noqa: E731
    event.listen(sqlite_database.engine, "before_cursor_execute", listen)
    (few, some), (many, more) = look_at("s1", 5), look_at("s2", 40)
    event.remove(sqlite_database.engine, "before_cursor_execute", listen)
    assert few == many < 20
    assert some <= more
    assert some


def test_facts_that_came_before_the_scan_count_as_much_as_those_that_come_after(vault):
    number = vault.add_version("s1", {"a.py": LEDGER})
    vault.add_run("s1", number, ledger_activity("Dropbox"))
    assert vault.runner.observe_runs(fixtures.ENDPOINT, ["run-1"]) == []
    assert vault.runner.scan_version("s1", number).level == "critical"


# --- lists, acceptance, sweeps -------------------------------------------------------------------------------


def test_findings_are_listed_page_by_page_without_loss_or_repetition(vault, vault_key):
    for n in range(5):
        body = b'password = "Zebra%03d!x"\napi_token = "tok_live_%024d"\n' % (n, n)
        vault.runner.scan_version(f"s{n}", vault.add_version(f"s{n}", {"a.py": body}))
    cursors, cursor, seen = Cursors(vault_key), None, []
    while True:
        with vault.database.reading() as session:
            page = finding_queries.list_findings(session, filters=finding_queries.FindingFilters(), visible=None, cursors=cursors,
                                         cursor=cursor, limit=3, now=vault.clock.now())  # fmt: skip
        seen += [finding.id for finding in page.items]
        cursor = page.next
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == 10


def test_a_page_costs_the_same_queries_however_long_it_is(sqlite_database, clock, vault_key, tmp_path):
    vault = fixtures.make_scan_vault(sqlite_database, clock, vault_key, tmp_path)
    for n in range(12):
        body = b'password = "Zebra%03d!x"\n' % n
        vault.runner.scan_version(f"s{n:02}", vault.add_version(f"s{n:02}", {"a.py": body}))

    def queries_for(limit):
        asked = []
        listen = lambda *arguments: asked.append(arguments[2])  # noqa: E731
        event.listen(sqlite_database.engine, "before_cursor_execute", listen)
        with sqlite_database.reading() as session:
            page = finding_queries.list_findings(
                session, filters=finding_queries.FindingFilters(), visible=None, cursors=Cursors(vault_key), cursor=None,
                limit=limit, now=clock.now(),
            )  # fmt: skip
        event.remove(sqlite_database.engine, "before_cursor_execute", listen)
        return len(page.items), len(asked)

    (one, few), (ten, many) = queries_for(1), queries_for(10)
    assert (one, ten) == (1, 10)
    assert few == many


def test_filters_narrow_the_list(vault, vault_key):
    vault.runner.scan_version("s1", vault.add_version("s1", {"a.py": ETL + PATIENTS}))
    with vault.database.reading() as session:

        def rules(**by):
            filters, cursors, now = finding_queries.FindingFilters(**by), Cursors(vault_key), vault.clock.now()
            page = finding_queries.list_findings(
                session, filters=filters, visible=None, cursors=cursors, cursor=None, limit=50, now=now
            )
            return {finding.rule for finding in page.items}

        assert rules(vector=Vector.CREDENTIALS.value) == {"secrets.password"}
        assert rules(severity="medium") == {"personal-data.fields.health"}
        assert rules(status="accepted") == set()
        assert len(rules(status="open")) == 3
        assert rules(script_id="other") == set()


def test_levels_and_vectors_are_counted_by_script(vault):
    vault.runner.scan_version("s1", vault.add_version("s1", {"a.py": ETL}))
    vault.runner.scan_version("s2", vault.add_version("s2", {"a.py": CLEAN}))
    vault.add_version("s3", {"a.py": PATIENTS})
    with vault.database.reading() as session:
        assert queries.count_levels(session) == {"critical": 0, "high": 1, "medium": 0, "low": 1, "pending": 1}
        assert queries.count_vectors(session) == {"credentials": 1}
        assert queries.newest_levels(session, ["s1", "s2", "s3"]) == {"s1": "high", "s2": "low", "s3": None}


def test_an_accepted_finding_says_so_until_its_time_is_over_and_leaves_a_leaf(vault, vault_key):
    number = vault.add_version("s1", {"a.py": ETL})
    vault.runner.scan_version("s1", number)
    audit = AuditLog(vault_key, vault.clock)
    with vault.database.transaction() as session:
        [finding] = finding_queries.findings_of(session, "s1", now=vault.clock.now())
        accept(session, audit, script_id="s1", fingerprint=finding.fingerprint, reason="a test account",
               until=vault.clock.now() + timedelta(days=1), by=ANA, now=vault.clock.now())  # fmt: skip
    with vault.database.reading() as session:
        assert finding_queries.findings_of(session, "s1", now=vault.clock.now())[0].status == "accepted"
        accepted = session.exec(select(AuditLeafRow).where(AuditLeafRow.event == Event.FINDING_ACCEPTED.value)).all()
        assert len(accepted) == 1
        assert queries.version_scan(session, "s1", number).rating.level == "high"
        vault.clock.advance(90_000)
        assert finding_queries.findings_of(session, "s1", now=vault.clock.now())[0].status == "open"


def test_an_acceptance_without_end_or_reason_or_finding_is_refused(vault, vault_key):
    vault.runner.scan_version("s1", vault.add_version("s1", {"a.py": ETL}))
    audit, now = AuditLog(vault_key, vault.clock), vault.clock.now()
    with vault.database.transaction() as session:
        later = now + timedelta(days=1)
        for reason, until, fault in (
            ("", later, RequestRefused),
            ("why", now, RequestRefused),
            ("why", later, NotFound),
        ):
            with pytest.raises(fault):
                accept(session, audit, script_id="s1", fingerprint="none", reason=reason, until=until, by=ANA, now=now)


def test_a_sweep_asks_again_for_what_is_missing_or_stale_and_for_nothing_else(vault):
    vault.runner.scan_version("s1", vault.add_version("s1", {"a.py": CLEAN}))
    vault.add_version("s2", {"a.py": ETL})
    with vault.database.transaction() as session:
        assert sweep(session, vault.queue, vault.runner.rules_version) == 1
        assert sweep(session, vault.queue, "other rules") == 2
    jobs = [vault.queue.claim([BATCH], worker="w", lease=timedelta(minutes=1)) for _ in range(2)]
    assert sorted(targets_of(job.payload) for job in jobs) == [[("s1", 1), ("s2", 1)], [("s2", 1)]]


def test_sarif_tells_rule_place_and_fix_and_never_the_secret(vault):
    vault.runner.scan_version("s1", vault.add_version("s1", {"my etl.py": ETL}))
    with vault.database.reading() as session:
        body = write_sarif(
            finding_queries.findings_of(session, "s1", now=vault.clock.now()), meanings=meanings_of(), script_name="etl"
        )
    run = json.loads(body)["runs"][0]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("my%20etl.py", 1)
    assert run["results"][0]["ruleId"] == run["tool"]["driver"]["rules"][0]["id"] == "secrets.password"
    assert SECRET not in body
