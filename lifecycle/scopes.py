"""What a decision may name, and which runs and contents that means. Reading only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Text, and_, cast, func, or_
from sqlmodel import Session, col, select

from escrow.core.digests import Digest
from escrow.core.errors import RequestRefused
from escrow.history.tables import VersionRow
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import RunActivityRow, RunRow, ScriptRow, SightingRow
from lifecycle.tables import AccountRow
from scanners.tables import VersionScanRow

LEVELS = ("low", "medium", "high", "critical")
PREVIEWED = timedelta(days=30)
_MOST_CONTENTS = 20_000
_MOST_PATHS = 2_000
_PROVIDER = re.compile(r"^[a-z0-9][a-z0-9._-]{0,63}$")


class ScopeKind(StrEnum):
    """What a decision is about."""

    DIGEST = "digest"
    PATH = "path"
    ACCOUNT = "account"
    ENDPOINT = "endpoint"
    LEVEL = "level_at_least"
    PROVIDER = "llm_provider"


@dataclass(frozen=True, slots=True)
class Scope:
    """One thing a decision names; a path that ends in `/` means everything below it."""

    kind: ScopeKind
    value: str

    @property
    def text(self) -> str:
        return f"{self.kind}:{self.value}"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a decision would have met in the last thirty days."""

    runs_30d: int
    scripts: int
    people: int
    endpoints: int
    of_runs_30d: int
    """Every run of those days: what the others are a share of."""

    @property
    def share(self) -> float:
        return self.runs_30d / self.of_runs_30d if self.of_runs_30d else 0.0


def parse_scope(given: dict[str, str]) -> Scope:
    """The scope a caller named; raises RequestRefused."""
    known = [kind for kind in ScopeKind if kind in given]
    if len(given) != 1 or not known:
        received = ", ".join(sorted(given))[:200] or "none"
        raise RequestRefused(
            f"scope: expected exactly one of {', '.join(ScopeKind)}, received {received}; name one",
            code="scope_malformed",
        )
    kind, value = known[0], given[known[0]]
    fault = _fault(kind, value)
    if fault is not None:
        raise RequestRefused(f"scope {kind}: expected {fault}; correct it and send it again", code="scope_malformed")
    return Scope(kind, str(Digest.parse(value)) if kind is ScopeKind.DIGEST else value)


def _fault(kind: ScopeKind, value: str) -> str | None:
    """What the value should have been, when it is not."""
    if not value or len(value) > 4096 or any(ord(letter) < 32 for letter in value):
        return "a text of 1 to 4096 characters without control characters"
    if kind is ScopeKind.DIGEST and not re.fullmatch(r"sha256:[0-9a-f]{64}", value):
        return "sha256: and 64 hex digits"
    if kind is ScopeKind.PATH and (not re.match(r"^(?:/|[A-Za-z]:[\\/]|\\\\)", value) or value == "/"):
        return "an absolute path, or a folder ending in /, and not the root"
    if kind is ScopeKind.LEVEL and value not in LEVELS:
        return f"one of {', '.join(LEVELS)}"
    if kind is ScopeKind.PROVIDER and not _PROVIDER.match(value):
        return "a provider's name such as openai"
    return None


def preview(session: Session, scope: Scope, now: datetime) -> Preview:
    """Count what a scope would have met; one query each."""
    since = col(RunRow.received_at) >= now - PREVIEWED
    met = and_(since, runs_of(scope))
    count = select(
        func.count(),
        func.count(func.distinct(RunRow.script_id)),
        func.count(func.distinct(RunRow.endpoint_id)),
    ).select_from(RunRow)
    runs, scripts, endpoints = session.exec(count.where(met)).one()
    total = session.exec(select(func.count()).select_from(RunRow).where(since)).one()
    return Preview(runs, scripts, _people(session, met), endpoints, total)


def runs_of(scope: Scope) -> Any:
    """The condition on runs a scope means."""
    value = scope.value
    if scope.kind is ScopeKind.DIGEST:
        return col(RunRow.digest) == value
    if scope.kind is ScopeKind.PATH:
        below = col(RunRow.path).startswith(value, autoescape=True)
        return below if value.endswith("/") else col(RunRow.path) == value
    if scope.kind is ScopeKind.ACCOUNT:
        return col(RunRow.account) == value
    if scope.kind is ScopeKind.ENDPOINT:
        return col(RunRow.endpoint_id) == value
    if scope.kind is ScopeKind.LEVEL:
        return col(RunRow.digest).in_(_digests_at_least(value))
    return col(RunRow.digest).in_(_digests_of_provider(value))


def digests_of(session: Session, scope: Scope) -> list[str]:
    """Every content seen that a scope means; empty for scopes that do not go by content."""
    if scope.kind is ScopeKind.LEVEL:
        wanted = _digests_at_least(scope.value)
    elif scope.kind is ScopeKind.PROVIDER:
        wanted = _digests_of_provider(scope.value)
    else:
        return []
    return sorted(digest for digest in session.exec(wanted.limit(_MOST_CONTENTS)) if digest)


def paths_of(session: Session, endpoint_id: str, digests: Sequence[str]) -> list[str]:
    """Where these contents were seen on one endpoint."""
    found = select(SightingRow.path).where(
        SightingRow.endpoint_id == endpoint_id, col(SightingRow.digest).in_(digests), SightingRow.path != ""
    )
    return sorted(set(session.exec(found.limit(_MOST_PATHS))))


def require_endpoint(session: Session, scope: Scope) -> None:
    """An endpoint nobody knows is a slip of the pen; raises RequestRefused."""
    if scope.kind is ScopeKind.ENDPOINT and session.get(EndpointRow, scope.value) is None:
        raise RequestRefused("scope endpoint: the vault has none of this id; copy it from the list of endpoints")


def _digests_at_least(level: str) -> Any:
    """Contents of somebody's own scripts whose version was rated at this level or above."""
    return (
        select(VersionRow.digest)
        .join(
            VersionScanRow,
            and_(
                col(VersionScanRow.script_id) == VersionRow.script_id, col(VersionScanRow.number) == VersionRow.number
            ),
        )
        .join(ScriptRow, col(ScriptRow.id) == VersionRow.script_id)
        .where(col(VersionScanRow.level).in_(LEVELS[LEVELS.index(level) :]), ScriptRow.origin == "own")
        .distinct()
    )


def _digests_of_provider(provider: str) -> Any:
    """Contents a run of which was seen to use this provider."""
    text = cast(col(RunActivityRow.activity), Text)
    # A database keeps JSON as it was written, or in a spelling of its own: with a space after the colon or without.
    named = or_(*(text.contains(f'"provider":{space}"{provider}"', autoescape=True) for space in ("", " ")))
    return (
        select(RunRow.digest)
        .join(
            RunActivityRow,
            and_(col(RunActivityRow.endpoint_id) == RunRow.endpoint_id, col(RunActivityRow.run) == RunRow.run),
        )
        .where(named, col(RunRow.digest).is_not(None))
        .distinct()
    )


def _people(session: Session, met: Any) -> int:
    """People whose logins ran it; a login nobody is linked to is somebody too."""
    account = and_(col(AccountRow.endpoint_id) == col(RunRow.endpoint_id), col(AccountRow.name) == col(RunRow.account))
    login = func.coalesce(AccountRow.person_key, col(RunRow.endpoint_id) + "/" + func.coalesce(RunRow.account, ""))
    counted = select(func.count(func.distinct(login))).select_from(RunRow).outerjoin(AccountRow, account).where(met)
    return session.exec(counted).one()
