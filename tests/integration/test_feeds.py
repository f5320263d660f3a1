"""Feeds of advisories in a running vault: previewed, taken in, judged by over all history, and taken back."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from escrow.audit.log import AuditLog
from escrow.audit.tables import AuditLeafRow
from escrow.core.errors import ProofBroken, WrongState
from escrow.core.events import Event
from escrow.core.principals import VAULT
from scanners import finding_queries, queries
from scanners.engines.dependencies import DependenciesEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.feeds import REMATCH, import_feed, list_feeds, preview_feed, roll_back
from scanners.libraries import components_of
from scanners.packages.feeds import make_key, pack, seed
from scanners.sbom import write_sbom
from tests import scanners_fixtures as fixtures

KEY = make_key("acme-feeds")
AT = datetime(2026, 11, 20, tzinfo=UTC)
DAY = timedelta(days=1)
SCRIPT = b"import pandas\nimport leftpad_tools\nprint(pandas, leftpad_tools)\n"


def bundle(key=KEY, *, package="leftpad-tools", identifier="CVE-2026-1", at=AT):
    affected = {"package": {"ecosystem": "PyPI", "name": package},
                "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "3.0"}]}]}  # fmt: skip
    line = json.dumps({"id": identifier, "affected": [affected], "database_specific": {"severity": "CRITICAL"}})
    return pack([line], [], name="osv", issued_at=at, key=key)


@pytest.fixture
def vault(sqlite_database, clock, vault_key, tmp_path):
    engines = (SecretsEngine(vault_key), PersonalDataEngine(vault_key), DependenciesEngine())
    return fixtures.make_scan_vault(sqlite_database, clock, vault_key, tmp_path, engines)


@pytest.fixture
def used(vault):
    """A version whose run was seen to load a library, and an earlier one that only imports it."""
    for body in (SCRIPT, b"# again\n" + SCRIPT):
        vault.runner.scan_version("s1", vault.add_version("s1", {"a.py": body}))
    vault.add_run("s1", 2, {"libraries": [{"name": "leftpad_tools", "version": "2.1"}, {"name": "json"}]})
    vault.runner.observe_runs(fixtures.ENDPOINT, ["run-1"])
    return vault


def take(vault, body, keys=KEY.public.text):
    with vault.database.transaction() as session:
        return import_feed(session, AuditLog(vault.key, vault.clock), vault.queue, body, keys=keys, by=VAULT,
                           now=vault.clock.now())  # fmt: skip


def work(vault):
    """Do what was handed over, until nothing is left."""
    while job := vault.queue.claim([REMATCH], worker="w", lease=DAY):
        after = job.payload["after"]
        vault.runner.rematch(None if after is None else (after[0], after[1]))
        vault.queue.finish(job)


def version(vault, number):
    with vault.database.reading() as session:
        return queries.version_scan(session, "s1", number).rating


def told(vault, number=2):
    """What a feed says of the libraries; that nobody knows `leftpad-tools` is said with any feed."""
    with vault.database.reading() as session:
        found = finding_queries.findings_of(session, "s1", number=number, now=vault.clock.now())
        return {one.rule: one for one in found if one.engine == "dependencies" and ".unknown." not in one.rule}


def events(vault, event):
    with vault.database.reading() as session:
        return len(session.exec(select(AuditLeafRow).where(AuditLeafRow.event == event.value)).all())


def test_a_feed_is_judged_by_over_all_history_and_every_rating_says_which(used):
    assert told(used) == {}
    assert version(used, 2).feed.name == "seed"
    take(used, bundle())
    work(used)
    finding = told(used)["dependencies.vulnerable.leftpad-tools"]
    assert (finding.severity, finding.confidence, finding.path) == ("critical", "high", "a.py")
    assert "2.1" in finding.message
    assert "CVE-2026-1" in finding.message
    assert told(used, 1) == {}  # which version it ran with is not known: neither accused nor cleared
    after = version(used, 2)
    assert (after.level, after.feed.name, after.feed.issued_at) == ("critical", "osv", AT)
    assert events(used, Event.FEED_IMPORTED) == 1


def test_taking_a_feed_back_takes_back_what_it_told(used):
    take(used, bundle())
    work(used)
    with used.database.transaction() as session:
        back = roll_back(session, AuditLog(used.key, used.clock), used.queue, by=VAULT)
    work(used)
    assert back.name == "seed"
    assert told(used) == {}
    assert version(used, 2).level == "low"
    assert events(used, Event.FEED_ROLLED_BACK) == 1
    with used.database.transaction() as session, pytest.raises(WrongState):
        roll_back(session, AuditLog(used.key, used.clock), used.queue, by=VAULT)


def test_rolling_back_goes_to_the_feed_before_not_to_the_shipped_one(used):
    take(used, bundle())
    take(used, bundle(identifier="CVE-2026-2", at=AT + DAY))
    with used.database.transaction() as session:
        assert roll_back(session, AuditLog(used.key, used.clock), used.queue, by=VAULT).issued_at == AT
        assert [one.is_active for one in list_feeds(session)].count(True) == 1


def test_a_preview_says_what_would_be_told_and_changes_nothing(used):
    with used.database.reading() as session:
        found = preview_feed(session, bundle(), keys=KEY.public.text, in_use=seed())
        assert (found.added, found.removed) == (1, 0)
        assert found.newly_told == ["dependencies.vulnerable.leftpad-tools in 1 versions"]
        assert [one.name for one in list_feeds(session) if one.is_active] == ["seed"]
    assert told(used) == {}


@pytest.mark.parametrize("keys", ["", make_key("acme-feeds").public.text], ids=["no key", "another key"])
def test_a_feed_no_trusted_key_signed_is_refused_and_the_last_good_one_stays(used, keys):
    take(used, bundle())
    with pytest.raises(ProofBroken):
        take(used, bundle(identifier="CVE-2026-3"), keys=keys)
    with used.database.reading() as session:
        assert [one.name for one in list_feeds(session) if one.is_active] == ["osv"]


def test_the_same_feed_twice_is_said_to_be_in_use(used):
    take(used, bundle())
    with pytest.raises(WrongState, match="in use already"):
        take(used, bundle())


def test_a_manifest_beside_the_script_is_read_and_its_line_told(vault):
    number = vault.add_version("s1", {"a.py": b"import requests\n", "requirements.txt": b"# pins\nrequests==2.19.0\n"})
    vault.runner.scan_version("s1", number)
    finding = told(vault, number)["dependencies.vulnerable.requests"]
    assert (finding.path, finding.line, finding.confidence) == ("requirements.txt", 2, "medium")


def test_a_bill_of_materials_says_how_each_library_is_known(used):
    with used.database.reading() as session:
        parts = components_of(session, "s1", 2)
    given = {"script_id": "s1", "number": 2, "name": "a.py", "digest": "sha256:" + "0" * 64, "feed": seed()}
    body = write_sbom(parts, **given)
    assert body == write_sbom(parts, **given)
    bom = json.loads(body)
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.6")
    assert bom["serialNumber"].startswith("urn:uuid:")
    known = {one["name"]: one for one in bom["components"]}
    assert set(known) == {"leftpad-tools", "pandas"}
    assert (known["leftpad-tools"]["version"], known["leftpad-tools"]["purl"]) == ("2.1", "pkg:pypi/leftpad-tools@2.1")
    assert known["leftpad-tools"]["evidence"]["identity"][0]["methods"][0]["technique"] == "instrumentation"
    assert "version" not in known["pandas"]
    refs = {one["bom-ref"] for one in bom["components"]}
    assert set(bom["dependencies"][0]["dependsOn"]) == refs
