"""Findings across versions: what is said of them, what is left, and other tools' reports in and out."""

import json
from datetime import timedelta

import pytest
from jsonschema import Draft7Validator
from sqlmodel import select

from escrow.audit.log import AuditLog
from escrow.audit.tables import AuditLeafRow
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.principals import Principal, PrincipalKind
from escrow.db.paging import Cursors
from scanners import finding_queries, queries
from scanners.finding_queries import FindingFilters
from scanners.findings import Vector
from scanners.foreign import import_estate_sarif, import_sarif
from scanners.meanings import meanings_of
from scanners.sarif import read_sarif, write_estate_sarif, write_sarif
from scanners.states import RATE
from scanners.suppressions import Saying, list_events, say, say_of_many
from tests import scanners_fixtures as fixtures
from tests.sarif_shape import SARIF

ETL = b'password = "Inv0ice!2024x"\nprint(1)\n'
CLEAN = b"print(1)\n"
ANA = Principal(PrincipalKind.PERSON, "ana")
DAY = timedelta(days=1)


@pytest.fixture
def vault(sqlite_database, clock, vault_key, tmp_path):
    return fixtures.make_scan_vault(sqlite_database, clock, vault_key, tmp_path)


def scan(vault, body, script="s1"):
    number = vault.add_version(script, {"etl.py": body})
    vault.runner.scan_version(script, number)
    return number


def finding(vault, script="s1"):
    with vault.database.reading() as session:
        return finding_queries.findings_of(session, script, now=vault.clock.now())[0]


def said(vault, status="accepted", *, script="s1", until=DAY, reason="a test account", until_worse=False):
    with vault.database.transaction() as session:
        ends = None if until is None else vault.clock.now() + until
        say(session, AuditLog(vault.key, vault.clock), vault.queue, script_id=script,
            fingerprint=finding(vault, script).fingerprint, saying=Saying(status, reason, ends, until_worse), by=ANA,
            now=vault.clock.now())  # fmt: skip
        vault.runner.rate_script(session, script)


def rating(vault, number=1):
    with vault.database.reading() as session:
        return queries.version_scan(session, "s1", number).rating


def listed(vault, **filters):
    with vault.database.reading() as session:
        page = finding_queries.list_findings(session, filters=FindingFilters(**filters), visible=None,
                                     cursors=Cursors(vault.key), cursor=None, limit=50, now=vault.clock.now())  # fmt: skip
        return page.items


def leaves(vault, event):
    with vault.database.reading() as session:
        return len(session.exec(select(AuditLeafRow).where(AuditLeafRow.event == event.value)).all())


def test_a_finding_whose_line_moves_is_the_same_and_keeps_what_was_said(vault):
    scan(vault, ETL)
    said(vault)
    scan(vault, b"# a note\n\n\n" + ETL)
    found = finding(vault)
    assert (found.line, found.status, found.first_version, found.last_version) == (4, "accepted", 1, 2)


def test_a_finding_the_newest_version_no_longer_has_is_fixed_and_open_again_when_it_comes_back(vault):
    scan(vault, ETL)
    scan(vault, CLEAN)
    assert listed(vault) == []
    [gone] = listed(vault, status="fixed")
    assert (gone.rule, gone.status, gone.last_version) == ("secrets.password", "fixed", 1)
    scan(vault, b"# back\n" + ETL)
    assert [one.status for one in listed(vault)] == ["open"]
    assert listed(vault, status="fixed") == []


def test_what_was_accepted_counts_in_the_rating_and_not_in_what_is_left(vault):
    scan(vault, ETL)
    assert (rating(vault).residual.level, rating(vault).decision) == ("high", "attend")
    said(vault)
    after = rating(vault)
    assert (after.level, after.residual.level, after.residual.score, after.decision) == ("high", "low", 0, "track")


def test_an_acceptance_ends_by_itself_and_the_rating_hears_of_it(vault):
    scan(vault, ETL)
    said(vault)
    assert vault.queue.claim([RATE], worker="w", lease=DAY) is None
    vault.clock.advance(86_401)
    job = vault.queue.claim([RATE], worker="w", lease=DAY)
    with vault.database.transaction() as session:
        vault.runner.rate_script(session, job.payload["script_id"])
    assert rating(vault).residual.level == "high"
    assert finding(vault).status == "open"


def test_what_was_archived_until_worse_opens_when_it_is_worse(vault, vault_key):
    scan(vault, b'COLUMNS = ["patient"]\n')
    said(vault, until_worse=True)
    assert finding(vault).status == "accepted"
    scan(vault, b'COLUMNS = ["patient", "diagnosis", "cid10"]\n')
    assert finding(vault).status == "open"
    assert [one.status for one in listed(vault, status="open")] == ["open"]
    assert listed(vault, status="accepted") == []


def test_who_said_what_and_when_is_kept_and_audited(vault):
    scan(vault, ETL)
    said(vault)
    vault.clock.advance(60)
    said(vault, "open", until=None, reason="not a test account after all")
    vault.clock.advance(60)
    said(vault, "rotated", until=None, reason="changed in the ERP today")
    with vault.database.reading() as session:
        events = list_events(session, "s1", finding(vault).fingerprint)
    assert [(one.status, one.by) for one in events] == [(s, "person:ana") for s in ("rotated", "open", "accepted")]
    assert finding(vault).status == "rotated"
    assert rating(vault).residual.score == 0
    assert [leaves(vault, e) for e in (Event.FINDING_ACCEPTED, Event.FINDING_REOPENED, Event.FINDING_ROTATED)] == [
        1,
        1,
        1,
    ]


@pytest.mark.parametrize(
    ("saying", "code"),
    [
        (Saying("accepted", "why", None), "until_missing"), (Saying("fixed", "why"), "status_unknown"),
        (Saying("rotated", " "), "reason_missing"),
    ],
)  # fmt: skip
def test_what_cannot_be_said_is_refused(vault, saying, code):
    scan(vault, ETL)
    name = finding(vault).fingerprint
    with vault.database.transaction() as session, pytest.raises(RequestRefused) as refusal:
        say(session, AuditLog(vault.key, vault.clock), vault.queue, script_id="s1", fingerprint=name, saying=saying,
            by=ANA, now=vault.clock.now())  # fmt: skip
    assert refusal.value.code == code


def test_many_are_said_together_or_not_at_all(vault):
    scan(vault, ETL, "s1")
    scan(vault, ETL, "s2")
    name = finding(vault).fingerprint
    saying = Saying("accepted", "migration", vault.clock.now() + DAY)

    def say_of(*scripts):
        with vault.database.transaction() as session:
            say_of_many(session, AuditLog(vault.key, vault.clock), vault.queue, findings=[(s, name) for s in scripts],
                        saying=saying, by=ANA, now=vault.clock.now())  # fmt: skip

    with pytest.raises(NotFound):
        say_of("s1", "s3")
    assert len(listed(vault, status="open")) == 2
    say_of("s1", "s2")
    assert len(listed(vault, status="accepted")) == 2


def test_sarif_of_one_script_and_of_all_has_the_published_shape(vault):
    scan(vault, ETL, "s1")
    scan(vault, b'COLUMNS = ["cpf", "diagnosis"]\n', "s2")
    said(vault)
    with vault.database.reading() as session:
        one = write_sarif(
            finding_queries.findings_of(session, "s1", now=vault.clock.now()), meanings=meanings_of(), script_name="etl"
        )
        every = write_estate_sarif(
            finding_queries.all_findings(session, visible=None, now=vault.clock.now()), meanings=meanings_of()
        )
    for body in (one, every):
        Draft7Validator(SARIF).validate(json.loads(body))
        assert b"Inv0ice" not in body
    [result] = json.loads(one)["runs"][0]["results"]
    assert result["suppressions"][0]["justification"] == "a test account"
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for run in json.loads(every)["runs"]
            for r in run["results"]}  # fmt: skip
    assert uris == {"scripts/s1/etl.py", "scripts/s2/etl.py"}


def another_tool(*, line=1, path="etl.py", rule="B105"):
    place = {"artifactLocation": {"uri": path}, "region": {"startLine": line}}
    result = {"ruleId": rule, "level": "error", "message": {"text": "password = Inv0ice!2024x"},
              "locations": [{"physicalLocation": place}]}  # fmt: skip
    driver = {"name": "bandit", "rules": [{"id": rule, "shortDescription": {"text": "A password is written down"}}]}
    return json.dumps({"version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": [result]}]}).encode()


def take(vault, body):
    with vault.database.transaction() as session:
        count = import_sarif(session, AuditLog(vault.key, vault.clock), vault.key, script_id="s1", number=1, body=body,
                             vector=Vector.CREDENTIALS, by=ANA, now=vault.clock.now())  # fmt: skip
        vault.runner.rate_script(session, "s1")
    return count


def test_another_tool_s_findings_are_taken_in_without_what_they_quote(vault):
    scan(vault, CLEAN)
    assert rating(vault).level == "low"
    assert take(vault, another_tool()) == 1
    assert take(vault, another_tool()) == 1
    [found] = listed(vault)
    assert (found.engine, found.rule, found.severity) == ("sarif:bandit", "B105", "high")
    assert found.message == "A password is written down"
    assert rating(vault).level == "medium"
    assert leaves(vault, Event.FINDINGS_IMPORTED) == 2


def test_a_tool_that_finds_nothing_any_more_takes_its_findings_back_and_one_that_failed_does_not(vault):
    scan(vault, CLEAN)
    assert take(vault, another_tool()) == 1
    for results, left in ((None, ["B105"]), ([], [])):
        log = json.loads(another_tool())
        log["runs"][0]["results"] = results
        assert take(vault, json.dumps(log).encode()) == 0
        assert [one.rule for one in listed(vault)] == left, results
    assert rating(vault).level == "low"


@pytest.mark.parametrize(
    "body",
    [b"no json", b"[]", b'{"version":"2.0.0","runs":[]}', b'{"version":"2.1.0","runs":[{}]}', another_tool(line=0),
     another_tool(path="elsewhere.py")],
)  # fmt: skip
def test_a_report_that_is_none_changes_nothing(vault, body):
    scan(vault, CLEAN)
    with pytest.raises(RequestRefused) as refusal:
        take(vault, body)
    assert refusal.value.code == "sarif_refused"
    assert listed(vault) == []


def test_what_we_write_we_can_read(vault):
    scan(vault, ETL)
    with vault.database.reading() as session:
        body = write_sarif(
            finding_queries.findings_of(session, "s1", now=vault.clock.now()), meanings=meanings_of(), script_name="etl"
        )
    [result] = read_sarif(body)
    assert (result.rule, result.path, result.line, result.severity.value) == ("secrets.password", "etl.py", 1, "high")


def test_a_log_of_ours_that_comes_back_brings_what_was_said_and_no_finding_twice(vault):
    scan(vault, ETL)
    said(vault, until=30 * DAY, reason="a test account")
    with vault.database.reading() as session:
        body = write_sarif(
            finding_queries.findings_of(session, "s1", now=vault.clock.now()), meanings=meanings_of(), script_name="etl"
        )
    Draft7Validator(SARIF).validate(json.loads(body))
    before = rating(vault)
    said(vault, "open", until=None, reason="by mistake")
    with vault.database.transaction() as session:
        count = import_sarif(session, AuditLog(vault.key, vault.clock), vault.key, script_id="s1", number=1, body=body,
                             vector=Vector.FILES, by=ANA, now=vault.clock.now(), queue=vault.queue)  # fmt: skip
        vault.runner.rate_script(session, "s1")
    assert count == 0
    assert (finding(vault).status, finding(vault).accepted_reason) == ("accepted", "a test account")
    assert rating(vault) == before, "nothing counts twice"


def test_a_log_of_the_estate_finds_its_scripts_again(vault):
    for script in ("s1", "s2"):
        scan(vault, ETL, script)
    said(vault, script="s2", until=30 * DAY)
    with vault.database.reading() as session:
        body = write_estate_sarif(
            finding_queries.all_findings(session, visible=None, now=vault.clock.now()), meanings=meanings_of()
        )
    said(vault, "open", script="s2", until=None)
    with vault.database.transaction() as session:
        counts = import_estate_sarif(session, AuditLog(vault.key, vault.clock), vault.key, vault.queue, body=body,
                                     vector=Vector.FILES, by=ANA, now=vault.clock.now())  # fmt: skip
    assert counts == {"s1": 0, "s2": 0}
    assert (finding(vault, "s1").status, finding(vault, "s2").status) == ("open", "accepted")


def test_a_log_never_undoes_what_was_said_since_nor_stretches_it(vault):
    scan(vault, ETL)
    said(vault, until=DAY)
    with vault.database.reading() as session:
        body = write_sarif(
            finding_queries.findings_of(session, "s1", now=vault.clock.now()), meanings=meanings_of(), script_name="etl"
        )
    said(vault, "open", until=None)
    vault.clock.advance(86_401)
    with vault.database.transaction() as session:
        import_sarif(session, AuditLog(vault.key, vault.clock), vault.key, script_id="s1", number=1, body=body,
                     vector=Vector.FILES, by=ANA, now=vault.clock.now(), queue=vault.queue)  # fmt: skip
    assert finding(vault).status == "open"
