"""What runs as somebody who leaves: jobs that stop with their login or run on under it, and the secrets they knew."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy
from sqlalchemy import Select, Text, and_, cast, func, or_
from sqlmodel import Session, col, select

from escrow.access.tables import PrincipalRow
from escrow.core.canonical import Json
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import RunRow, ScriptRow
from lifecycle.tables import AccountRow, OwnershipRow
from scanners.states import ROTATED
from scanners.tables import ScriptFindingRow, SecretRow

LOOKED_BACK = timedelta(days=90)
MOST = 500
SCHEDULED = frozenset({"cron", "systemd", "timer", "task_scheduler", "task", "launchd", "at"})
"""What starts a script without a person; the words collectors use."""
_SESSIONS = ("user@", "ssh", "sshd", "getty", "login", "gdm", "display-manager")
"""Services that only hold somebody's session: what runs below them was started by hand."""
WILL_STOP, STILL_RUNS = "will_stop", "still_runs"


@dataclass(frozen=True, slots=True)
class JobView:
    """A script that something starts under a leaver's login."""

    script: str
    name: str
    person: str
    endpoint: str
    endpoint_name: str
    account: str
    trigger: str
    trigger_name: str | None
    runs: int
    last_run_at: datetime
    state: str
    """`will_stop` when the login is shut, or `still_runs`: it ran after its person was shut out here."""


@dataclass(frozen=True, slots=True)
class CredentialView:
    """A secret that stands in a leaver's scripts: its kind and tag, never its value."""

    tag: str
    kind: str
    scripts: int
    """Of the leaver's."""
    elsewhere: int
    """Scripts of others that have it too: rotating it stops those until they are given the new one."""
    is_rotated: bool


@dataclass(frozen=True, slots=True)
class RunIdentity:
    """Everything that hangs on somebody's login."""

    jobs: Sequence[JobView]
    credentials: Sequence[CredentialView]
    by_hand: int
    """Scripts under their logins that nothing but a person was seen to start."""
    is_cut: bool
    """Were there more than are listed?"""


def run_identity(
    session: Session, people: Collection[str], *, now: datetime, visible: Select[Any] | None = None
) -> RunIdentity:
    """What runs as these people, from the runs of the last ninety days. A handful of queries, whatever their number."""
    found = _started(session, people, since=now - LOOKED_BACK, visible=visible)
    jobs = [job for job in found if job.trigger in SCHEDULED and not _is_session(job.trigger_name)]
    scheduled = {job.script for job in jobs}
    credentials = credentials_of(session, _scripts_of(people), visible=visible)
    return RunIdentity(
        jobs=sorted(jobs, key=lambda job: (job.state != STILL_RUNS, job.endpoint_name, job.name, job.script))[:MOST],
        credentials=credentials[:MOST],
        by_hand=len({job.script for job in found} - scheduled),
        is_cut=len(found) >= _MOST_GROUPS or len(jobs) > MOST or len(credentials) > MOST,
    )


def credentials_of(session: Session, scripts: Select[Any], *, visible: Select[Any] | None) -> list[CredentialView]:
    """Secrets that stand in any version of these scripts, those to rotate first."""
    known = [col(ScriptFindingRow.script_id).in_(scripts)]
    if visible is not None:
        known.append(col(ScriptFindingRow.script_id).in_(visible))
    rows = session.exec(
        select(SecretRow.id, SecretRow.kind, SecretRow.state, func.count(func.distinct(ScriptFindingRow.script_id)))
        .join(ScriptFindingRow, col(ScriptFindingRow.secret_tag) == col(SecretRow.id))
        .where(*known)
        .group_by(col(SecretRow.id), col(SecretRow.kind), col(SecretRow.state))
        .order_by(col(SecretRow.id))
        .limit(MOST + 1)
    ).all()
    everywhere = _everywhere(session, [tag for tag, *_ in rows])
    views = [
        CredentialView(tag, kind, own, max(0, everywhere.get(tag, own) - own), state == ROTATED)
        for tag, kind, state, own in rows
    ]
    return sorted(views, key=lambda one: (one.is_rotated, -one.scripts, one.tag))


def starts_of(session: Session, script_id: str, *, now: datetime) -> list[str]:
    """What starts one script by itself, in words for a paper: whoever adopts it must end these."""
    trigger = cast(col(RunRow.trigger), Text)
    rows = session.exec(
        select(trigger, RunRow.account, EndpointRow.name, func.count())
        .join(EndpointRow, col(EndpointRow.id) == col(RunRow.endpoint_id), isouter=True)
        .where(
            RunRow.script_id == script_id,
            col(RunRow.received_at) >= now - LOOKED_BACK,
            col(RunRow.received_at) <= now,
            col(RunRow.trigger).is_not(None),
        )
        .group_by(trigger, col(RunRow.account), col(EndpointRow.name))
        .order_by(trigger, col(RunRow.account), col(EndpointRow.name))
        .limit(50)
    )
    said = []
    for text, account, endpoint, runs in rows:
        kind, unit = _trigger(text)
        if kind in SCHEDULED and not _is_session(unit):
            said.append(f"{kind}{f' {unit}' if unit else ''} on {endpoint}, as login {account}: {runs} runs in 90 days")
    return said


def as_json(found: RunIdentity) -> dict[str, Json]:
    """For plans and papers: counts first."""
    return {
        "will_stop": sum(1 for job in found.jobs if job.state == WILL_STOP),
        "still_runs": sum(1 for job in found.jobs if job.state == STILL_RUNS),
        "by_hand": found.by_hand,
        "to_rotate": sum(1 for one in found.credentials if not one.is_rotated),
    }


# --- rows ------------------------------------------------------------------------------------------------------------

_MOST_GROUPS = 5000
_SELECT: Any = sqlalchemy.select
"""More columns than the typed one takes."""


def _started(
    session: Session, people: Collection[str], *, since: datetime, visible: Select[Any] | None
) -> list[JobView]:
    """Each (script, login, trigger) of these people's logins, with its newest run."""
    account = and_(col(AccountRow.endpoint_id) == col(RunRow.endpoint_id), col(AccountRow.name) == col(RunRow.account))
    trigger, last = cast(col(RunRow.trigger), Text), func.max(func.coalesce(RunRow.started_at, RunRow.received_at))
    groups = (
        _SELECT(
            col(RunRow.script_id).label("script_id"),
            col(RunRow.endpoint_id).label("endpoint_id"),
            col(RunRow.account).label("account"),
            col(AccountRow.person_key).label("person_key"),
            trigger.label("trigger"),
            func.count().label("runs"),
            last.label("last"),
        )
        .join(AccountRow, account)
        .where(
            col(AccountRow.person_key).in_(sorted(people)),
            col(RunRow.received_at) >= since,
            col(RunRow.script_id).is_not(None),
            or_(col(RunRow.origin).is_(None), col(RunRow.origin) == "own"),
        )
        .group_by(
            col(RunRow.script_id), col(RunRow.endpoint_id), col(RunRow.account), col(AccountRow.person_key), trigger
        )
        .subquery()
    )
    query = (
        _SELECT(groups, ScriptRow.name, EndpointRow.name, PrincipalRow.disabled_at)
        .join(ScriptRow, col(ScriptRow.id) == groups.c.script_id)
        .join(EndpointRow, col(EndpointRow.id) == groups.c.endpoint_id, isouter=True)
        .join(PrincipalRow, col(PrincipalRow.key) == groups.c.person_key, isouter=True)
        .order_by(groups.c.script_id, groups.c.endpoint_id, groups.c.account, groups.c.trigger)
        .limit(_MOST_GROUPS)
    )
    if visible is not None:
        query = query.where(groups.c.script_id.in_(visible))
    return [_job(row) for row in session.execute(query).all()]


def _job(row: Any) -> JobView:
    script, endpoint, account, person, trigger, runs, last, name, endpoint_name, disabled_at = row
    kind, unit = _trigger(trigger)
    is_after = disabled_at is not None and _aware(last) > disabled_at
    return JobView(
        script, name, person, endpoint, endpoint_name or endpoint, account, kind, unit, runs, _aware(last),
        STILL_RUNS if is_after else WILL_STOP,
    )  # fmt: skip


def _trigger(said: str | None) -> tuple[str, str | None]:
    try:
        found = json.loads(said) if said else None
    except ValueError:
        found = None
    if not isinstance(found, dict):
        return "unknown", None
    return str(found.get("type") or "unknown"), str(found["name"])[:256] if found.get("name") else None


def _is_session(unit: str | None) -> bool:
    return unit is not None and unit.startswith(_SESSIONS)


def _aware(said: Any) -> datetime:
    """SQLite gives the largest of some times as text."""
    found = said if isinstance(said, datetime) else datetime.fromisoformat(str(said))
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _scripts_of(people: Collection[str]) -> Select[Any]:
    """Scripts these people own, and those that ran under their logins."""
    owned = select(OwnershipRow.script_id).where(
        OwnershipRow.principal_kind == "person",
        col(OwnershipRow.principal_key).in_(sorted(people)),
        OwnershipRow.role == "owner",
    )
    login = and_(
        col(AccountRow.endpoint_id) == col(ScriptRow.endpoint_id), col(AccountRow.name) == col(ScriptRow.account)
    )
    ran = select(ScriptRow.id).join(AccountRow, login).where(col(AccountRow.person_key).in_(sorted(people)))
    union: Select[Any] = select(ScriptRow.id).where(or_(col(ScriptRow.id).in_(owned), col(ScriptRow.id).in_(ran)))
    return union


def _everywhere(session: Session, tags: Sequence[str]) -> dict[str, int]:
    rows = session.exec(
        select(ScriptFindingRow.secret_tag, func.count(func.distinct(ScriptFindingRow.script_id)))
        .where(col(ScriptFindingRow.secret_tag).in_(tags))
        .group_by(col(ScriptFindingRow.secret_tag))
    )
    return {tag: int(count) for tag, count in rows if tag is not None}
