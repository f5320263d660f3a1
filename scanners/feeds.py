"""The feed of advisories in use: importing a bundle, looking at what it would change, going back to the one before."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from sqlmodel import Session, col, select

from escrow.audit.checkpoint import LogKey
from escrow.audit.log import AuditLog
from escrow.core.errors import WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.queue.interface import Queue
from scanners.libraries import all_components
from scanners.packages.advisories import Feed
from scanners.packages.feeds import open_bundle, parse_keys, seed, signer_of
from scanners.packages.judging import judge_packages
from scanners.tables import FeedRow

REMATCH = "scan.rematch"
"""Job kind: `{after: [script_id, number] | null}`; the libraries of all history are judged by the feed in use."""
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class FeedView:
    """A feed as lists show it; the one shipped with the rules has no id."""

    id: str | None
    name: str
    issued_at: datetime
    digest: str
    advisories: int
    packages: int
    is_active: bool
    imported_by: str | None = None
    imported_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a bundle holds beside the feed in use, and what it would find in the vault's history."""

    feed: FeedView
    against: FeedView
    added: int
    removed: int
    changed: int
    examples: Sequence[str]
    newly_told: Sequence[str]
    """`RULE in N versions`: what it would find that the feed in use does not."""
    no_longer_told: Sequence[str]


@dataclass(slots=True)
class FeedsInUse:
    """Reads the feed in use, once for each digest: a feed of every advisory takes a second to read."""

    _read: dict[str, Feed] = field(default_factory=dict)
    _turn: Lock = field(default_factory=Lock)

    def active(self, session: Session) -> Feed:
        """The feed in use; the one shipped with the rules while none was imported."""
        row = session.exec(select(FeedRow.id, FeedRow.digest).where(col(FeedRow.is_active).is_(True))).first()
        if row is None:
            return seed()
        feed_id, digest = row
        with self._turn:
            if digest not in self._read:
                stored = session.get_one(FeedRow, feed_id)
                # Its key may have been retired since: what was trusted when it came stays trusted.
                self._read = {digest: with_seed(open_bundle(stored.body, [LogKey.parse(stored.key)]))}
            return self._read[digest]


def with_seed(feed: Feed) -> Feed:
    """A feed with what the shipped one knows and it does not: a bundle never makes the vault know less."""
    told = {name for one in feed.advisories for name in (one.id, *one.aliases)}
    missing = tuple(one for one in seed().advisories if one.id not in told)
    return Feed(feed.name, feed.issued_at, (*feed.advisories, *missing), feed.known, feed.digest)


def list_feeds(session: Session) -> list[FeedView]:
    """Every feed ever imported, the latest first, and the one shipped with the rules."""
    rows = session.exec(select(FeedRow).order_by(col(FeedRow.imported_at).desc(), FeedRow.id)).all()
    return [*(_view(row) for row in rows), _shipped(is_active=not any(row.is_active for row in rows))]


def preview_feed(session: Session, body: bytes, *, keys: str, in_use: Feed) -> Preview:
    """What importing a bundle would change; raises ProofBroken when no trusted key signed it. Changes nothing."""
    offered = open_bundle(body, parse_keys(keys))
    coming = with_seed(offered)
    before, after = ({one.id: one for one in feed.advisories} for feed in (in_use, coming))
    added, removed = sorted(after.keys() - before.keys()), sorted(before.keys() - after.keys())
    changed = sorted(name for name in after.keys() & before.keys() if after[name] != before[name])
    told, was_told = Counter[str](), Counter[str]()
    for _, components in all_components(session):
        told.update({one.rule for one in judge_packages(components, coming)})
        was_told.update({one.rule for one in judge_packages(components, in_use)})
    return Preview(
        feed=_offered(offered),
        against=next(view for view in list_feeds(session) if view.is_active),
        added=len(added),
        removed=len(removed),
        changed=len(changed),
        examples=[f"+ {name}" for name in added[:_SHOWN]] + [f"- {name}" for name in removed[:_SHOWN]],
        newly_told=_differences(told, was_told),
        no_longer_told=_differences(was_told, told),
    )


def import_feed(
    session: Session, audit: AuditLog, queue: Queue, body: bytes, *, keys: str, by: Principal, now: datetime
) -> FeedView:
    """Put a signed bundle into use and have all history judged by it; raises ProofBroken, and then nothing changed."""
    trusted = parse_keys(keys)
    feed = open_bundle(body, trusted)
    key = signer_of(body, trusted)
    active = session.exec(select(FeedRow).where(col(FeedRow.is_active).is_(True))).first()
    if active is not None and active.digest == feed.digest:
        raise WrongState(
            f"feed {feed.name} of {feed.issued_at}: it is in use already; nothing to do", code="feed_in_use"
        )
    if active is not None:
        active.is_active = False
        session.add(active)
    row = FeedRow(
        id=new_id(), digest=feed.digest, name=feed.name, issued_at=datetime.fromisoformat(feed.issued_at),
        advisories=len(feed.advisories), packages=len(feed.known), body=body, key=key.text, imported_by=by.label,
        imported_at=now, is_active=True, before=None if active is None else active.id,
    )  # fmt: skip
    session.add(row)
    session.flush()
    details = {"digest": feed.digest, "name": feed.name, "issued_at": feed.issued_at, "key": key.name}
    audit.append(session, Event.FEED_IMPORTED, by=by, subject=f"feed:{row.id}", details=details)
    queue.enqueue(session, REMATCH, {"after": None}, key="all")
    return _view(row)


def roll_back(session: Session, audit: AuditLog, queue: Queue, *, by: Principal) -> FeedView:
    """Go back to the feed before the one in use; raises WrongState when the shipped one is in use."""
    active = session.exec(select(FeedRow).where(col(FeedRow.is_active).is_(True))).first()
    if active is None:
        raise WrongState(
            "feeds: the one shipped with the rules is in use; there is none before it", code="no_feed_before"
        )
    active.is_active = False
    before = None if active.before is None else session.get(FeedRow, active.before)
    if before is not None:
        before.is_active = True
        session.add(before)
    session.add(active)
    session.flush()
    details = {"from": active.digest, "to": seed().digest if before is None else before.digest}
    audit.append(session, Event.FEED_ROLLED_BACK, by=by, subject=f"feed:{active.id}", details=details)
    queue.enqueue(session, REMATCH, {"after": None}, key="all")
    return _shipped(is_active=True) if before is None else _view(before)


def _differences(more: Counter[str], less: Counter[str]) -> list[str]:
    return [f"{rule} in {more[rule]} versions" for rule in sorted(more) if more[rule] > less[rule]][:_SHOWN]


def _offered(feed: Feed) -> FeedView:
    issued_at = datetime.fromisoformat(feed.issued_at)
    return FeedView(None, feed.name, issued_at, feed.digest, len(feed.advisories), len(feed.known), is_active=False)


def _shipped(*, is_active: bool) -> FeedView:
    feed = seed()
    issued_at = datetime.fromisoformat(feed.issued_at)
    return FeedView(None, feed.name, issued_at, feed.digest, len(feed.advisories), 0, is_active)


def _view(row: FeedRow) -> FeedView:
    return FeedView(
        row.id, row.name, row.issued_at, row.digest, row.advisories, row.packages, row.is_active, row.imported_by,
        row.imported_at,
    )  # fmt: skip
