"""Carrying an erasure out in every store there is, in steps that may each be repeated, and the report of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlmodel import Session

from escrow.archive.contents import StoredContent
from escrow.archive.queries import find_content, get_content
from escrow.audit.queries import LeafView, acts_on
from escrow.core.clock import rfc3339
from escrow.core.digests import Digest
from escrow.core.errors import WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal
from escrow.db.scrubbing import scrub
from escrow.erasure.contents import erase_content, tombstone_of
from escrow.erasure.names import erase_names
from escrow.erasure.requests import ERASE, Kind, State, get_erasure, get_row
from escrow.history.rewriting import scripts_holding
from escrow.history.shard import shard_of
from escrow.queue.interface import Job
from lifecycle.adoption.erasing import forget_packages
from lifecycle.people.erasable import names_of, require_erasable, require_no_hold
from lifecycle.retiring import settle_erased
from lifecycle.subscriptions import forget_subscriptions
from scanners.erasing import forget_content
from scanners.staging import Staging
from web.wiring import Services

_TAKEN = (
    Event.SCRIPT_CLONED.value,
    Event.SCRIPT_CLONED_RAW.value,
    Event.CONTENT_READ_RAW.value,
    Event.PACKAGE_READ.value,
)
_TAKEN_WHOLE = (Event.EVIDENCE_EXPORTED.value, Event.BACKUP_CREATED.value)
_ALWAYS = ("erasures", "audit_details", "contents")


def request_erasure(
    app: Services,
    session: Session,
    *,
    kind: Kind,
    target: str,
    reason: str,
    words: Sequence[str] = (),
    person: str,
    by: Principal,
) -> str:
    """Ask for an erasure of something that is there and may be erased; its id."""
    if kind is Kind.PERSON:
        require_erasable(session, target)
    else:
        _require_content(session, Digest.parse(target))
    return app.erasures.request(session, kind=kind, target=target, reason=reason, words=words, person=person, by=by)


def _require_content(session: Session, digest: Digest) -> None:
    if get_content(session, digest).wrapped_key is None:
        raise WrongState(f"{digest}: it was erased already; nobody can read it any more")
    require_no_hold(session, scripts=scripts_holding(session, digest))


def handlers(app: Services) -> Mapping[str, Callable[[Job], None]]:
    """Who does the jobs of this module."""
    return {ERASE: lambda job: carry_out(app, str(job.payload["erasure_id"]))}


def carry_out(app: Services, erasure_id: str) -> None:
    """Do what is left to do of an erasure that was agreed to. Repeating it is harmless."""
    with app.database.reading() as session:
        found = get_erasure(session, erasure_id)
    if found.state not in (State.APPROVED, State.ERASED):
        return
    if found.kind == Kind.CONTENT:
        _carry_out_content(app, erasure_id, Digest.parse(found.target))
    else:
        _carry_out_person(app, erasure_id, found.target)


# --- a content ----------------------------------------------------------------------------------------


def _carry_out_content(app: Services, erasure_id: str, digest: Digest) -> None:
    # 1. Bytes before rows: what takes the content's place is durable before any row names it.
    with app.database.reading() as session:
        stored = get_content(session, digest)
        known = find_content(session, Digest.of(tombstone_of(stored)))
    tombstone = known or _laid(app, stored)
    # 2. One transaction, and the key is gone: from here on nobody can read the content in the archive.
    with app.database.transaction() as session:
        if get_row(session, erasure_id).state == State.APPROVED:
            _erase(app, session, erasure_id, digest, tombstone)
    # 3. Git writes the new commits and drops the old objects, packs too.
    with app.database.reading() as session:
        report: dict[str, Any] = dict(get_erasure(session, erasure_id).report or {})
    while app.shards.project():
        pass
    for shard in report["shards"]:
        app.shards.purge(shard, [stored.git_blob])
    # 4. Copies made for serving and scanning, and what the database keeps of deleted rows.
    _empty(app)
    scrub(app.database, [*_ALWAYS, "version_files", "content_findings", "redactions"])
    with app.database.transaction() as session:
        app.erasures.finish(session, erasure_id, {"finished_at": rfc3339(app.clock.now())})
    app.committed.set()


def _laid(app: Services, stored: StoredContent) -> StoredContent:
    body = tombstone_of(stored)
    return app.archive.deposit(body, Digest.of(body))


def _erase(app: Services, session: Session, erasure_id: str, digest: Digest, tombstone: StoredContent) -> None:
    scripts = scripts_holding(session, digest)
    require_no_hold(session, scripts=scripts)
    packages, adoptions = forget_packages(session, scripts)
    rewritten = erase_content(session, app.clock, digest, tombstone, also=packages)
    settle_erased(session, app.office, scripts)
    forget_content(session, app.queue, digest, [(one.script_id, one.number) for one in rewritten])
    subjects = [
        f"content:{digest}",
        *(f"script:{script_id}" for script_id in scripts),
        *(f"adoption:{adoption_id}" for adoption_id in adoptions),
    ]
    report: dict[str, Any] = {
        "versions": [
            {
                "script": one.script_id,
                "number": one.number,
                "commit_before": one.commit_before,
                "commit_after": one.commit_after,
            }
            for one in rewritten
        ],
        "packages": len(packages),
        "shards": sorted({shard_of(script_id) for script_id in scripts}),
        "tombstone": str(tombstone.digest),
        "taken": [_taken(leaf) for leaf in acts_on(session, _TAKEN, subjects)],
        "left_the_house": [_taken(leaf) for leaf in acts_on(session, _TAKEN_WHOLE, ["backup", "audit"])],
    }
    app.erasures.move(session, erasure_id, State.ERASED, report)


# --- a person -----------------------------------------------------------------------------------------


def _carry_out_person(app: Services, erasure_id: str, person_key: str) -> None:
    with app.database.transaction() as session:
        row = get_row(session, erasure_id)
        if row.state == State.APPROVED:
            require_erasable(session, person_key)
            names = names_of(session, person_key, also=row.words)
            taken = [_taken(leaf) for leaf in acts_on(session, _TAKEN_WHOLE, ["backup", "audit"])]
            pseudonym = f"erased-{new_id()[:12]}"
            # What the request says goes through the sweep too: of the person only the pseudonym is left.
            app.erasures.move(session, erasure_id, State.ERASED, {"left_the_house": taken})
            app.role_mapping.forget(session, person_key)
            forget_subscriptions(session, person_key)
            swept = erase_names(session, names, pseudonym)
            app.erasures.move(session, erasure_id, State.ERASED, asdict(swept))
    with app.database.reading() as session:
        touched = dict(get_erasure(session, erasure_id).report or {})["rows"]
    _empty(app)
    scrub(app.database, sorted({*_ALWAYS, *touched}))
    with app.database.transaction() as session:
        app.erasures.finish(session, erasure_id, {"finished_at": rfc3339(app.clock.now())})
    app.committed.set()


# --- both ---------------------------------------------------------------------------------------------


def _empty(app: Services) -> None:
    """Throw away what may be made again: cooked repositories, and what killed scans left behind."""
    app.kitchen.empty()
    Staging(app.staging_folder).empty()


def _taken(leaf: LeafView) -> dict[str, Any]:
    """Who holds a copy we cannot call back."""
    return {"leaf": leaf.index, "event": leaf.event, "at": rfc3339(leaf.at), "who": leaf.actor, "what": leaf.subject}
