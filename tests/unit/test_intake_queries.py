"""What is read of deposits, on both databases: runs, coverage, links and the counts of an overview."""

from datetime import timedelta
from typing import Any

import pytest

from escrow.access import grants
from escrow.access.roles import Right
from escrow.core.digests import Digest
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.permissions import Permission
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from escrow.db.paging import Cursors
from escrow.db.session import Database
from escrow.identity.queries import list_silent_endpoints
from escrow.intake.queries import (
    RunFilters,
    RunView,
    count_coverage,
    count_runs,
    count_scripts,
    get_run,
    latest_file_states,
    list_coverage,
    list_links,
    list_runs,
    list_sightings,
    runs_per_day,
)
from tests.conftest import FrozenClock
from tests.factories import NOON, Deposits, a_start, an_end, an_endpoint, case

ANA = Principal(PrincipalKind.PERSON, "ana", frozenset({Role.OWNER}))


@pytest.fixture
def deposits(database: Database, vault_key: VaultKey, clock: FrozenClock) -> Deposits:
    return Deposits(database, vault_key, clock)


@pytest.fixture
def cursors(vault_key: VaultKey) -> Cursors:
    return Cursors(vault_key)


def every_run(deposits: Deposits, cursors: Cursors, *, limit: int = 3, **filters: Any) -> list[RunView]:
    found: list[RunView] = []
    cursor = None
    with deposits.database.reading() as session:
        while True:
            page = list_runs(
                session, cursors, filters=RunFilters(**filters), visible=None, limit=limit, cursor=cursor
            )  # fmt: skip
            found += page.items
            cursor = page.next
            if cursor is None:
                return found


def test_runs_come_newest_first_without_gap_or_repeat(deposits: Deposits, cursors: Cursors, clock: FrozenClock) -> None:
    for batch in range(3):
        deposits.send(*(a_start(f"run-{batch}-{n:04d}") for n in range(4)))
        clock.advance(1)
    runs = [run.id for run in every_run(deposits, cursors)]
    assert runs == [f"run-{batch}-{n:04d}" for batch in (2, 1, 0) for n in range(4)]


@pytest.mark.parametrize(
    ("filters", "runs"),
    [
        ({}, {"run-ana-1", "run-bob-1", "run-pkg-1", "run-late-1"}),
        ({"account": "bob"}, {"run-bob-1"}),
        ({"path": "/srv/jobs/etl.py", "account": "ana"}, {"run-ana-1", "run-pkg-1", "run-late-1"}),
        ({"origin": "package"}, {"run-pkg-1"}),
        ({"origin": "self"}, {"run-self-1"}),
        ({"since": NOON + timedelta(minutes=1)}, {"run-late-1"}),
        ({"until": NOON}, set()),
        ({"endpoint": "nowhere"}, set()),
        ({"script": "nothing"}, set()),
        ({"version": 7}, set()),
    ],
    ids=case,
)
def test_runs_are_filtered(deposits: Deposits, cursors: Cursors, filters: dict[str, Any], runs: set[str]) -> None:
    deposits.send(
        a_start("run-ana-1"),
        a_start("run-bob-1", account={"name": "bob"}),
        a_start("run-pkg-1", origin="package"),
        a_start("run-self-1", origin="self"),
        a_start("run-late-1", time="2026-11-22T12:02:00Z"),
    )
    assert {run.id for run in every_run(deposits, cursors, **filters)} == runs


def test_a_run_of_a_script_one_may_not_see_is_not_there(
    deposits: Deposits, cursors: Cursors, clock: FrozenClock
) -> None:
    run = deposits.run({"etl.py": b"x"})
    visible = grants.visible_scripts(ANA, Permission.RUN_READ, clock.now())
    with deposits.database.reading() as session:
        with pytest.raises(NotFound):
            get_run(session, run, visible=visible)
        assert list_runs(session, cursors, filters=RunFilters(), visible=visible, limit=5).items == []
        assert count_runs(session, visible) == 0
        script = get_run(session, run, visible=None).script
    assert script is not None
    with deposits.database.transaction() as session:
        grants.give(session, principal_key="ana", script_id=script, right=Right.MANAGER, cause="test", at=NOON)
    with deposits.database.reading() as session:
        assert get_run(session, run, visible=visible).id == run
        assert count_runs(session, visible) == 1


@pytest.mark.parametrize("place", [[], ["x"], ["x", "y", "z"], [1, 2, 3], ["loss", "x"], ["version", 1], [None] * 3])
def test_a_place_of_another_list_is_refused(deposits: Deposits, cursors: Cursors, place: list[Any]) -> None:
    cursor = cursors.encode(place)
    with deposits.database.reading() as session, pytest.raises(RequestRefused) as refusal:
        list_runs(session, cursors, filters=RunFilters(), visible=None, limit=5, cursor=cursor)
    assert refusal.value.code == "cursor_unknown"


def test_coverage_is_paged_over_losses_and_runs(deposits: Deposits, cursors: Cursors, clock: FrozenClock) -> None:
    loss = {"v": 1, "type": "loss", "time": "2026-11-22T11:00:00Z", "count": 2, "reason": "queue_overflow"}
    deposits.send(*(loss | {"path": f"/x{n}"} for n in range(3)), *(a_start(f"run-000{n}") for n in range(4)))
    with deposits.database.transaction() as session:
        other = an_endpoint(session, "f" * 32, "other")
    deposits.send(a_start("run-0000"), by=other)
    clock.advance(3601)
    for limit in (1, 2, 3, 8):
        found: list[tuple[str, str | None]] = []
        cursor = None
        with deposits.database.reading() as session:
            while True:
                page = list_coverage(session, cursors, now=clock.now(), limit=limit, cursor=cursor)
                found += [(one.endpoint, one.path) for one in page.items]
                cursor = page.next
                if cursor is None:
                    break
        assert len(found) == 8, limit
        assert found.count(("f" * 32, "/srv/jobs/etl.py")) == 1
    with deposits.database.reading() as session:
        assert count_coverage(session, now=clock.now()) == 3 * 2 + 5


def test_days_are_utc_whatever_the_sessions_zone(deposits: Deposits, clock: FrozenClock) -> None:
    deposits.send(
        a_start("run-0001", time="2026-11-20T23:30:00-03:00"),
        a_start("run-0002", time="2026-11-21T01:00:00Z"),
        a_start("run-0003", time="2026-11-21T23:59:00Z"),
        a_start("run-0004", time="2026-11-22T00:01:00Z"),
        a_start("run-self-1", origin="self"),
    )
    with deposits.database.reading() as session:
        if session.get_bind().dialect.name == "postgresql":
            session.connection().exec_driver_sql("set time zone 'Asia/Tokyo'")
        found = runs_per_day(session, since=clock.now() - timedelta(days=7))
        assert found == [("2026-11-21", 3), ("2026-11-22", 1)]
        assert count_runs(session) == 4


def test_new_scripts_are_counted_from_when_they_were_first_seen(deposits: Deposits, clock: FrozenClock) -> None:
    deposits.send(
        a_start("run-0001", time="2026-11-01T00:00:00Z"),
        a_start("run-0002", account={"name": "bob"}),
        a_start("run-0003", account={"name": "eve"}, origin="package"),
    )
    with deposits.database.reading() as session:
        assert count_scripts(session) == 2
        assert count_scripts(session, since=clock.now() - timedelta(days=7)) == 1


def test_a_silent_endpoint_is_named_and_one_that_spoke_is_not(deposits: Deposits, clock: FrozenClock) -> None:
    with deposits.database.transaction() as session:
        an_endpoint(session, "f" * 32, "silent")
    clock.advance(3600)
    deposits.send(a_start("run-0001"))
    with deposits.database.reading() as session:
        silent = list_silent_endpoints(session, since=clock.now() - timedelta(minutes=30))
    assert [endpoint.name for endpoint in silent] == ["silent"]


def test_sightings_count_every_run_once(deposits: Deposits, cursors: Cursors) -> None:
    deposits.send(a_start("run-0001", b"x", time="2026-11-20T00:00:00Z"), a_start("run-0002", b"x"))
    deposits.send(a_start("run-0003", b"x", time="2026-11-10T00:00:00Z"), a_start("run-0002", b"x"))
    with deposits.database.reading() as session:
        (sighting,) = list_sightings(session, cursors, Digest.of(b"x"), visible=None, limit=5).items
    assert (sighting.count, sighting.first_seen.day, sighting.last_seen) == (3, 10, NOON)


def test_sightings_are_paged_most_recent_first(deposits: Deposits, cursors: Cursors) -> None:
    deposits.send(*(a_start(f"run-000{n}", b"x", account={"name": f"a{n}"}) for n in range(5)))
    deposits.send(a_start("run-0009", b"x", account={"name": "z"}, time="2026-11-22T11:59:59Z"))
    seen: list[str] = []
    cursor = None
    with deposits.database.reading() as session:
        while True:
            page = list_sightings(session, cursors, Digest.of(b"x"), visible=None, limit=2, cursor=cursor)
            seen += [one.account for one in page.items]
            cursor = page.next
            if cursor is None:
                break
    assert seen == ["a0", "a1", "a2", "a3", "a4", "z"]


def test_the_same_content_elsewhere_gives_no_right_to_know_of_it(
    deposits: Deposits, cursors: Cursors, clock: FrozenClock
) -> None:
    deposits.send(a_start("run-0001", b"x"), a_start("run-0002", b"x", account={"name": "bob"}))
    with deposits.database.transaction() as session:
        mine = get_run(session, "run-0001", visible=None).script or ""
        grants.give(session, principal_key="ana", script_id=mine, right=Right.OWNER, cause="test", at=NOON)
    visible = grants.visible_scripts(ANA, Permission.RUN_READ, clock.now())
    with deposits.database.reading() as session:
        page = list_sightings(session, cursors, Digest.of(b"x"), visible=visible, limit=5)
    assert [one.account for one in page.items] == ["ana"]


def test_links_go_both_ways(deposits: Deposits) -> None:
    scripts = []
    for name in ("one.py", "two.py"):
        run = deposits.run({name: b"same"}, name)
        with deposits.database.reading() as session:
            scripts.append(get_run(session, run, visible=None).script or "")
    with deposits.database.reading() as session:
        assert [link.script for link in list_links(session, scripts[0])] == [scripts[1]]
        assert [link.script for link in list_links(session, scripts[1])] == [scripts[0]]


def test_the_newest_state_of_a_file_is_read(deposits: Deposits) -> None:
    state = {"v": 1, "type": "file.state", "path": "/p.csv", "exists": True, "size": 910_000_000, "rows": 2_400_000}
    deposits.send(state | {"time": "2026-11-21T00:00:00Z"}, state | {"time": "2026-11-22T00:00:00Z", "exists": False})
    with deposits.database.reading() as session:
        found = latest_file_states(session, deposits.endpoint.key, ["/p.csv"])
    assert found["/p.csv"].is_present is False


def test_the_parts_of_a_runs_activity_are_merged_in_their_order(deposits: Deposits) -> None:
    part = {"v": 1, "type": "run.activity", "run": "run-0001"}
    deposits.send(part | {"part": 2, "logs": [{"path": "/b.log"}]}, part | {"part": 1, "logs": [{"path": "/a.log"}]})
    deposits.send(a_start("run-0001"), an_end("run-0001"), part | {"part": 2, "logs": [{"path": "/c.log"}]})
    with deposits.database.reading() as session:
        activity = get_run(session, "run-0001", visible=None).activity
    assert [log["path"] for log in activity["logs"]] == ["/a.log", "/c.log"]
