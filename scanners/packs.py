"""A company's own rule packs: checked as a whole, tried on files, kept by version, and only then used."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from sqlmodel import Session, col, func, select

from escrow.audit.log import AuditLog
from escrow.core.canonical import Json
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.principals import Principal
from scanners.rule_tests import RuleTestResult
from scanners.semgrep.pack import Pack, PackRefused, join, read_pack
from scanners.tables import RulePackRow

OWN_PREFIX = "escrow."


@runtime_checkable
class Ruled(Protocol):
    """An engine that looks for rules a company may add to."""

    def add_packs(self, packs: Sequence[Pack]) -> None:
        """Look for its own rules and these from now on; raises PackRefused when they do not go together."""
        ...


@dataclass(frozen=True, slots=True)
class StoredPack:
    """One version of a pack as it is kept."""

    name: str
    version: int
    digest: str
    rules: Sequence[str]
    is_live: bool
    by: str
    at: datetime
    state: str
    reason: str | None
    decided_by: str | None
    decided_at: datetime | None
    removal_by: str | None


def check_pack(files: Mapping[str, bytes], *, own: Pack, others: Sequence[Pack] = ()) -> Pack:
    """A company's pack; raises PackRefused when any rule of it is amiss or takes a name that is taken."""
    pack = read_pack(files)
    ours = sorted(rule for rule in pack.rules if rule.startswith(OWN_PREFIX))
    if ours:
        raise PackRefused(f"rule {ours[0]}: names that begin with `{OWN_PREFIX}` are the vault's; begin with your own")
    join([own, *others, pack])
    return pack


def require_passed(result: RuleTestResult, pack: Pack) -> None:
    """Raises PackRefused unless every rule of the pack was tried, and hit what it must and nothing else."""
    untried = sorted(pack.rules.keys() - result.tried)
    wrong = [f"{hit.file}:{hit.line} {hit.rule}" for hit in (*result.missed, *result.unexpected)]
    if untried or wrong or result.unreadable:
        first = (*result.unreadable, *wrong, *untried)[0]
        raise PackRefused(f"{first}: the pack's tests do not hold; run `escrow rules test` on its folder")


def install(session: Session, audit: AuditLog, *, name: str, pack: Pack, by: Principal, now: datetime) -> StoredPack:
    """Make a checked pack live under a name; what was live under it stays kept. The same pack again changes nothing."""
    live = live_row(session, name)
    if live is not None and live.digest == pack.digest:
        return stored(live)
    newest = session.exec(select(func.max(RulePackRow.version)).where(RulePackRow.name == name)).one() or 0
    files = {file: body.decode() for file, body in pack.files.items()}
    row = RulePackRow(
        name=name, version=newest + 1, digest=pack.digest, files=files, is_live=True, by=by.label, at=now
    )  # fmt: skip
    if live is not None:
        live.is_live = False
        session.add(live)
    session.add(row)
    session.flush()
    details: dict[str, Json] = {"version": row.version, "digest": row.digest, "rules": len(pack.rules)}
    audit.append(session, Event.RULES_INSTALLED, by=by, subject=f"rules:{name}", details=details)
    return stored(row)


def restore(session: Session, audit: AuditLog, *, name: str, version: int, by: Principal, now: datetime) -> StoredPack:
    """Make an earlier version live again, as a version of its own."""
    row = session.get(RulePackRow, (name, version))
    if row is None:
        raise NotFound(f"rule pack {name} version {version}: there is none such; see `escrow rules list`")
    return install(session, audit, name=name, pack=read_row(row), by=by, now=now)


def remove(session: Session, audit: AuditLog, *, name: str, by: Principal) -> None:
    """Use a pack no more; its versions stay kept."""
    live = live_row(session, name)
    if live is None:
        raise NotFound(f"rule pack {name}: none is live under this name; see `escrow rules list`")
    live.is_live = False
    session.add(live)
    session.flush()
    audit.append(session, Event.RULES_REMOVED, by=by, subject=f"rules:{name}", details={"version": live.version})


def list_packs(session: Session) -> list[StoredPack]:
    """Every version of every pack, the newest of each first."""
    order = (RulePackRow.name, col(RulePackRow.version).desc())
    return [stored(row) for row in session.exec(select(RulePackRow).order_by(*order))]


def live_packs(session: Session, *, but: str | None = None) -> list[Pack]:
    """The packs in use, by name; perhaps without one that is to be replaced."""
    rows = session.exec(select(RulePackRow).where(col(RulePackRow.is_live)).order_by(RulePackRow.name))
    return [read_row(row) for row in rows if row.name != but]


def live_digests(session: Session) -> tuple[str, ...]:
    """What is in use, told without reading it."""
    rows = session.exec(select(RulePackRow.digest).where(col(RulePackRow.is_live)).order_by(RulePackRow.name))
    return tuple(rows)


def require_name(name: str) -> str:
    """A pack's name is a word: it stands in commands and in the audit log."""
    if not name.replace("-", "").replace("_", "").isalnum() or len(name) > 40:
        raise RequestRefused(f"{name[:40]!r}: expected a short word of letters, digits and dashes", code="name_refused")
    return name


def live_row(session: Session, name: str) -> RulePackRow | None:
    """The version in use under a name."""
    return session.exec(select(RulePackRow).where(RulePackRow.name == name, col(RulePackRow.is_live))).first()


def read_row(row: RulePackRow) -> Pack:
    """The pack a row keeps."""
    return read_pack({file: body.encode() for file, body in row.files.items()})


def stored(row: RulePackRow) -> StoredPack:
    """A row as others see it."""
    return StoredPack(
        row.name, row.version, row.digest, sorted(read_row(row).rules), row.is_live, row.by, row.at, row.state,
        row.reason, row.decided_by, row.decided_at, row.removal_by,
    )  # fmt: skip
