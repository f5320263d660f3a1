"""The estate: which scripts a list shows, to whom, in which order, and at what cost, on both databases."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session, select

from escrow.access import grants
from escrow.access.roles import Right
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.ids import new_id
from escrow.core.permissions import Permission
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.db.paging import Cursors
from escrow.db.session import Database
from escrow.history.queries import list_versions
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import ScriptRow
from lifecycle.estate import (
    PartyView,
    ScriptFilters,
    ScriptView,
    among,
    get_script,
    list_catalogue,
    list_scripts,
    people_by_account,
)
from lifecycle.tables import AccountRow, CustodyRow, OwnershipRow, PersonRow
from scanners.standing import refresh
from scanners.tables import ContentFindingRow, VersionScanRow
from tests.conftest import FrozenClock
from tests.factories import NOON, Deposits, an_endpoint, case

ANA = Principal(PrincipalKind.PERSON, "ana", frozenset({Role.OWNER}))


@dataclass
class Estate:
    """A database with scripts in it, and a reader of lists."""

    deposits: Deposits
    cursors: Cursors
    scripts: dict[str, str] = field(default_factory=dict)
    """Id by file name."""

    def add(self, name: str, *, account: str = "ana", body: bytes | None = None, **start: Any) -> str:
        path = f"/srv/jobs/{name}"
        files = {name: body if body is not None else name.encode()}
        account_of = {"uid": 1000, "name": account}
        run = self.deposits.run(files, name, account=account_of, **start)
        with self.deposits.database.reading() as session:
            found = session.exec(select(ScriptRow.id).where(ScriptRow.path == path, ScriptRow.account == account)).one()
        assert run
        self.scripts[name] = found
        return found

    def put(self, *rows: Any) -> None:
        with self.deposits.database.transaction() as session:
            for row in rows:
                session.add(row)
                session.flush()

    def list(self, *, visible: Any = None, limit: int = 200, **filters: Any) -> list[str]:
        with self.deposits.database.reading() as session:
            page = list_scripts(
                session, self.cursors, filters=ScriptFilters(**filters), visible=visible, limit=limit, cursor=None
            )
        return [view.name for view in page.items]

    def get(self, name: str) -> ScriptView:
        with self.deposits.database.reading() as session:
            return get_script(session, self.scripts[name])


@pytest.fixture
def estate(database: Database, vault_key: VaultKey, clock: FrozenClock) -> Estate:
    return Estate(Deposits(database, vault_key, clock), Cursors(vault_key))


def a_person(key: str, name: str = "") -> PersonRow:
    return PersonRow(key=key, name=name or key.title(), created_at=NOON, changed_at=NOON)


def an_ownership(script_id: str, key: str, role: str = "owner", **over: Any) -> OwnershipRow:
    return OwnershipRow(
        id=new_id(),
        script_id=script_id,
        principal_kind="person",
        principal_key=key,
        role=role,
        valid_from=NOON,
        cause="test",
        **over,
    )


def a_scan(script_id: str, level: str | None, number: int = 1) -> VersionScanRow:
    return VersionScanRow(script_id=script_id, number=number, state="complete", rules_version="1", level=level, score=9)


def test_a_script_says_everything_lists_and_pages_need(estate: Estate) -> None:
    script_id = estate.add("etl.py")
    estate.put(
        a_person("ana", "Ana Reis"),
        a_person("bruno"),
        an_ownership(script_id, "ana"),
        an_ownership(script_id, "bruno", "custodian"),
        CustodyRow(script_id=script_id, state="orphaned", changed_at=NOON),
        a_scan(script_id, "high"),
    )
    found = estate.get("etl.py")
    assert (found.id, found.name, found.language, found.path) == (script_id, "etl.py", "python", "/srv/jobs/etl.py")
    assert (found.versions, found.runs, found.endpoints, found.origin) == (1, 1, 1, "own")
    assert found.owner == PartyView("person", "ana", "Ana Reis")
    assert found.custodian == PartyView("person", "bruno", "Bruno")
    assert (found.custody, found.level, found.score, found.account) == ("orphaned", "high", 9, "ana")
    assert found.endpoint_name == "fin-ws-07"


def test_a_script_nobody_answers_for_yet_says_so(estate: Estate) -> None:
    estate.add("etl.py")
    found = estate.get("etl.py")
    assert (found.owner, found.custodian, found.custody, found.level) == (None, None, "observed", None)


def test_a_level_is_that_of_the_newest_version(estate: Estate) -> None:
    script_id = estate.add("etl.py", body=b"one")
    estate.add("etl.py", body=b"two")
    estate.put(a_scan(script_id, "critical", 1))
    assert estate.get("etl.py").level is None
    estate.put(a_scan(script_id, "low", 2))
    assert estate.get("etl.py").level == "low"


def test_an_owner_of_before_is_not_the_owner(estate: Estate) -> None:
    script_id = estate.add("etl.py")
    estate.put(
        a_person("ana"),
        a_person("bruno"),
        an_ownership(script_id, "ana", valid_to=NOON),
        an_ownership(script_id, "bruno"),
    )
    found = estate.get("etl.py").owner
    assert found is not None
    assert found.key == "bruno"


def test_a_script_that_is_not_there_is_not_found(estate: Estate) -> None:
    with estate.deposits.database.reading() as session, pytest.raises(NotFound):
        get_script(session, "0" * 32)


def filled(estate: Estate) -> Estate:
    """Three scripts that differ in everything a filter asks for."""
    etl = estate.add("etl.py", account="ana")
    report = estate.add("report_2.py", account="bruno")
    estate.add("pip.py", account="root", origin="package")
    with estate.deposits.database.transaction() as session:
        other = an_endpoint(session, "f" * 32, "hr-ws-01")
        session.add(a_person("ana"))
        session.add(a_person("carla"))
        session.flush()
        session.add(AccountRow(endpoint_id="e" * 32, name="bruno", person_key="carla"))
    assert other
    estate.put(an_ownership(etl, "ana"), a_scan(etl, "high"), a_scan(report, "low"))
    return estate


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({}, {"etl.py", "report_2.py"}),
        ({"account": "ana"}, {"etl.py"}),
        ({"path": "/srv/jobs/report_2.py"}, {"report_2.py"}),
        ({"path": "/srv/jobs"}, set()),
        ({"level": "high"}, {"etl.py"}),
        ({"owner": "ana"}, {"etl.py"}),
        ({"owner": "none"}, {"report_2.py"}),
        ({"custodian": "none"}, {"etl.py", "report_2.py"}),
        ({"person": "ana"}, {"etl.py"}),
        ({"person": "carla"}, {"report_2.py"}),
        ({"endpoint": "fin-ws-07"}, {"etl.py", "report_2.py"}),
        ({"endpoint": "e" * 32}, {"etl.py", "report_2.py"}),
        ({"endpoint": "hr-ws-01"}, set()),
        ({"origin": "package"}, {"pip.py"}),
        ({"language": "bash"}, set()),
        ({"q": "REPORT"}, {"report_2.py"}),
        ({"q": "srv etl"}, {"etl.py"}),
        ({"q": "etl report"}, set()),
        ({"q": "%"}, set()),
        ({"q": "t_2"}, {"report_2.py"}),
        ({"q": "t_"}, {"report_2.py"}),
        ({"q": "\\"}, set()),
        ({"since": NOON + timedelta(seconds=1)}, set()),
        ({"since": NOON, "until": NOON + timedelta(seconds=1)}, {"etl.py", "report_2.py"}),
        ({"until": NOON}, set()),
    ],
    ids=case,
)
def test_a_filter_selects_what_it_says(estate: Estate, filters: dict[str, Any], names: set[str]) -> None:
    assert set(filled(estate).list(**filters)) == names


def test_a_script_is_found_by_its_id_whatever_its_origin(estate: Estate) -> None:
    filled(estate)
    assert estate.list(script=estate.scripts["pip.py"]) == ["pip.py"]


def test_a_script_is_found_by_every_name_its_versions_have(estate: Estate) -> None:
    script_id = estate.add("etl.py", body=b"one")
    estate.add("etl.py", body=b"two")
    estate.add("other.py")
    with estate.deposits.database.reading() as session:
        first = list_versions(session, script_id)[0]
    names = (str(first.digest), first.tree, f"swh:1:dir:{first.tree}", f"swh:1:rev:{first.commit_id}")
    assert [estate.list(version=name) for name in names] == [["etl.py"]] * 4
    assert estate.list(version="swh:1:cnt:43dd47ea691c90a5fa7827892c70241913351963") == ["etl.py"]
    assert estate.list(version="sha256:" + "0" * 64) == []


def test_a_script_is_found_by_what_is_wrong_with_it(estate: Estate) -> None:
    etl = estate.add("etl.py")
    estate.add("clean.py")
    with estate.deposits.database.reading() as session:
        digest = str(list_versions(session, etl)[0].digest)
    estate.put(
        ContentFindingRow(
            digest=digest, fingerprint="f", engine="secrets", rule="secrets.password", vector="credentials",
            severity="high", confidence="high", line=1, message="m", fix="f",
        )
    )  # fmt: skip
    with estate.deposits.database.transaction() as session:
        refresh(session, etl)
    assert estate.list(vector="credentials") == estate.list(rule="secrets.password") == ["etl.py"]
    assert estate.list(vector="llm") == []


def test_only_what_is_granted_is_listed(estate: Estate, clock: FrozenClock) -> None:
    filled(estate)
    with estate.deposits.database.transaction() as session:
        grants.give(
            session, principal_key="ana", script_id=estate.scripts["etl.py"], right=Right.OWNER, cause="test", at=NOON
        )
    visible = grants.visible_scripts(ANA, Permission.SCRIPT_LIST, clock.now())
    assert estate.list(visible=visible) == ["etl.py"]
    assert estate.list(visible=visible, account="bruno") == []
    with estate.deposits.database.reading() as session:
        assert among(session, list(estate.scripts.values()), visible) == {estate.scripts["etl.py"]}


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ({}, {"etl.py", "report_2.py"}),
        ({"q": "report"}, {"report_2.py"}),
        ({"q": "jobs"}, {"etl.py"}),
        ({"level": "low"}, {"report_2.py"}),
        ({"account": "bruno"}, set()),
        ({"path": "/srv/jobs/report_2.py"}, set()),
        ({"person": "carla"}, set()),
        ({"endpoint": "fin-ws-07"}, {"etl.py"}),
    ],
    ids=case,
)
def test_a_filter_does_not_betray_what_a_card_hides(
    estate: Estate, clock: FrozenClock, filters: dict[str, Any], names: set[str]
) -> None:
    filled(estate)
    with estate.deposits.database.transaction() as session:
        grants.give(
            session, principal_key="ana", script_id=estate.scripts["etl.py"], right=Right.READER, cause="test", at=NOON
        )
    readable = grants.visible_scripts(ANA, Permission.SCRIPT_LIST, clock.now())
    with estate.deposits.database.reading() as session:
        page = list_catalogue(
            session, estate.cursors, filters=ScriptFilters(**filters), readable=readable, limit=50, cursor=None
        )
    assert {view.name for view in page.items} == names


def test_pages_follow_each_other_without_gap_or_repeat(estate: Estate, clock: FrozenClock) -> None:
    for number in range(7):
        estate.add(f"s{number}.py", time="2026-11-22T11:00:00Z" if number % 2 else "2026-11-22T10:00:00Z")
    seen: list[str] = []
    cursor = None
    with estate.deposits.database.reading() as session:
        while True:
            page = list_scripts(
                session, estate.cursors, filters=ScriptFilters(), visible=None, limit=2, cursor=cursor
            )  # fmt: skip
            seen += [view.name for view in page.items]
            cursor = page.next
            if cursor is None:
                break
    assert sorted(seen) == [f"s{number}.py" for number in range(7)]
    assert {name[1] for name in seen[:3]} == {"1", "3", "5"}


def test_a_cursor_of_another_list_is_refused(estate: Estate) -> None:
    for place in (["a", "b"], ["2026-11-22"], [], [None, None], [1, 2], ["run", "e", "r"]):
        with estate.deposits.database.reading() as session, pytest.raises(RequestRefused) as refusal:
            list_scripts(
                session,
                estate.cursors,
                filters=ScriptFilters(),
                visible=None,
                limit=2,
                cursor=estate.cursors.encode(place),
            )
        assert refusal.value.code == "cursor_unknown", place


@contextmanager
def counting(session: Session) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        statements.extend([statement] if statement.startswith("SELECT") else [])

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", note)


def test_a_page_costs_the_same_however_long_it_is(estate: Estate) -> None:
    for number in range(12):
        script_id = estate.add(f"s{number}.py")
        estate.put(a_person(f"p{number}"), an_ownership(script_id, f"p{number}"), a_scan(script_id, "low"))
    costs = []
    for limit in (1, 12):
        with estate.deposits.database.reading() as session, counting(session) as statements:
            page = list_scripts(session, estate.cursors, filters=ScriptFilters(), visible=None, limit=limit)
        assert len(page.items) == limit
        costs.append(len(statements))
    assert costs == [6, 6]  # with verification levels and what they rest on, for the page as a whole


def test_logins_are_told_whose_they_are(estate: Estate) -> None:
    filled(estate)
    with estate.deposits.database.reading() as session:
        found = people_by_account(session, [("e" * 32, "bruno"), ("e" * 32, "ana"), ("x", "bruno")])
    assert found == {("e" * 32, "bruno"): "carla"}


def test_the_endpoints_a_script_was_seen_on_are_counted(estate: Estate) -> None:
    estate.add("etl.py", body=b"same")
    with estate.deposits.database.transaction() as session:
        other = an_endpoint(session, "f" * 32, "other")
        assert session.get(EndpointRow, "f" * 32) is not None
    estate.deposits.endpoint = other
    estate.deposits.run({"copy.py": b"same"}, "copy.py")
    assert estate.get("etl.py").endpoints == 2
