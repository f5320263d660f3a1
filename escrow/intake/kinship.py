"""What an analyst decides about scripts: these two are one, this one is two; each said in the log, each reversible."""

from collections.abc import Sequence

from sqlmodel import Session

from escrow.archive.queries import hold_all
from escrow.audit.log import AuditLog
from escrow.core.canonical import Json
from escrow.core.clock import Clock
from escrow.core.errors import NotFound, RequestRefused
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey
from escrow.db.bulk import Row, upsert
from escrow.history.queries import history_of
from escrow.history.versions import Version, VersionFile, add_version
from escrow.intake.facts import Subscribers
from escrow.intake.lineage import script_id
from escrow.intake.redirects import MERGED, SPLIT, Redirect, get_script_row, redirect, undo
from escrow.intake.tables import ScriptLinkRow, ScriptRow
from escrow.queue.interface import Queue


class Kinship:
    """Merge and split, and taking either back. What was recorded stays where it is; later runs follow."""

    def __init__(self, *, key: VaultKey, clock: Clock, audit: AuditLog, queue: Queue, subscribers: Subscribers) -> None:
        self._key = key
        self._clock = clock
        self._audit = audit
        self._queue = queue
        self._subscribers = subscribers

    def merge(self, session: Session, script_id: str, *, into: str, reason: str, by: Principal) -> Redirect:
        """Later runs of this script are the other's. Its history and its grants stay what they are."""
        script, target = get_script_row(session, script_id), get_script_row(session, into)
        if script.id == target.id:
            raise RequestRefused("into: a script cannot be merged with itself; name another", code="same_script")
        made = redirect(
            session, kind=MERGED, place=script.id, script=target.id, path=script.path, why=reason, by=by,
            at=self._clock.now(),
        )  # fmt: skip
        details = {"into": target.id, "reason": reason, "redirect": made.id}
        self._audit.append(session, Event.SCRIPT_MERGED, by=by, subject=f"script:{script.id}", details=details)
        return made

    def split(self, session: Session, script: str, *, from_version: int, reason: str, by: Principal) -> Redirect:
        """From this version on it is a script of its own: those versions are copied to it, and later runs are its."""
        row, history = get_script_row(session, script), history_of(session, script)
        kept = [(version, files) for version, files in history if version.number >= from_version]
        if not kept:
            raise NotFound(f"version {from_version}: this script has none that late; list its versions")
        if len(kept) == len(history):
            raise RequestRefused(
                "from_version: version 1 begins the script as it is; name a later one", code="nothing_to_split"
            )
        # 1. A script of its own, by a name nobody can guess and the same decision would not make twice.
        twin = self._twin(session, row)
        details: dict[str, Json] = {"from_version": from_version, "into": twin.id, "reason": reason}
        leaf = self._audit.append(session, Event.SCRIPT_SPLIT, by=by, subject=f"script:{script}", details=details)
        # 2. With the later versions, and where they come from.
        self._copy(session, twin, kept, leaf)
        self._link(session, twin.id, script, from_version)
        # 3. And the runs that come.
        return redirect(
            session, kind=SPLIT, place=script, script=twin.id, path=row.path, why=reason, by=by, at=self._clock.now()
        )

    def undo(self, session: Session, redirect_id: str, *, reason: str, by: Principal) -> Redirect:
        """Later runs are the place's own again."""
        undone = undo(session, redirect_id, why=reason, by=by, at=self._clock.now())
        details = {"redirect": undone.id, "kind": undone.kind, "reason": reason}
        self._audit.append(session, Event.REDIRECT_UNDONE, by=by, subject=f"script:{undone.place}", details=details)
        return undone

    def _twin(self, session: Session, row: ScriptRow) -> ScriptRow:
        name = script_id(self._key, ("split", row.id, str(self._clock.now().timestamp())))
        copied = row.model_dump(exclude={"id", "versions", "runs"})
        twin = ScriptRow(id=name, versions=0, runs=0, **copied)
        session.add(twin)
        session.flush()
        for kind in self._subscribers.on_script:
            self._queue.enqueue(session, kind, {"script_id": twin.id}, key=twin.id)
        return twin

    def _copy(
        self, session: Session, twin: ScriptRow, kept: Sequence[tuple[Version, Sequence[VersionFile]]], leaf: int
    ) -> None:
        parent: str | None = None
        for number, (version, files) in enumerate(kept, 1):
            copied = add_version(
                session, script_id=twin.id, number=number, digest=version.digest, files=files, parent=parent,
                at=version.first_seen_at, leaf_id=leaf,
            )  # fmt: skip
            parent, twin.versions = copied.commit_id, number
            hold_all(session, {(file.digest, twin.id) for file in files})
            for kind in self._subscribers.on_version:
                job: dict[str, Json] = {"script_id": twin.id, "number": number}
                self._queue.enqueue(session, kind, job, key=f"{twin.id}:{number}")
        session.flush()

    def _link(self, session: Session, twin: str, script: str, from_version: int) -> None:
        why = f"split off by an analyst: its first version is version {from_version} there"
        link: Row = {"figure": None, "why": why, "since": self._clock.now()}
        rows = [
            link | {"script_id": twin, "other_id": script, "kind": "forked_from"},
            link | {"script_id": script, "other_id": twin, "kind": "forked_by"},
        ]
        upsert(session, ScriptLinkRow, rows, replace=[])
