"""`escrow feeds`: advisories about libraries, packed where there is a network and taken in where there is none."""

import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from escrow.audit.log import AuditLog
from escrow.core.clock import SystemClock, rfc3339
from escrow.core.errors import RequestRefused
from escrow.queue.interface import Queue
from scanners.feeds import FeedsInUse, FeedView, import_feed, list_feeds, preview_feed, roll_back
from scanners.packages.advisories import NotAnAdvisory
from scanners.packages.feeds import make_key, pack, read_key, write_key
from web.doors import Doors
from web.queues import queue_for


def feeds_of(doors: Doors) -> list[dict[str, Any]]:
    with doors.database.reading() as session:
        return [_plain(view) for view in list_feeds(session)]


def preview(doors: Doors, bundle: Path) -> dict[str, Any]:
    with doors.database.reading() as session:
        in_use = FeedsInUse().active(session)
        found = preview_feed(session, bundle.read_bytes(), keys=doors.settings.feed_keys, in_use=in_use)
    return {**asdict(found), "feed": _plain(found.feed), "against": _plain(found.against)}


def take(doors: Doors, bundle: Path) -> dict[str, Any]:
    with doors.database.transaction() as session:
        view = import_feed(
            session, AuditLog(doors.key, doors.clock), _queue(doors), bundle.read_bytes(),
            keys=doors.settings.feed_keys, by=doors.operator, now=doors.clock.now(),
        )  # fmt: skip
    return _plain(view)


def take_back(doors: Doors) -> dict[str, Any]:
    with doors.database.transaction() as session:
        view = roll_back(session, AuditLog(doors.key, doors.clock), _queue(doors), by=doors.operator)
    return _plain(view)


def new_key(file: Path, name: str) -> str:
    """Write a private key nobody else may read; the public half."""
    key = make_key(name)
    try:
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise RequestRefused(
            f"{file}: it exists; name a new file, keys are never overwritten", code="key_exists"
        ) from None
    with os.fdopen(opened, "w", encoding="utf-8") as written:
        written.write(write_key(key))
    return key.public.text


def pack_folder(folder: Path, bundle: Path, *, key: Path, name: str, known: Path | None) -> dict[str, Any]:
    """Every `.json` and every line of every `.jsonl` below a folder, as one bundle."""
    advisories = [" ".join(path.read_text("utf-8").split("\n")) for path in sorted(folder.rglob("*.json"))]
    advisories += [line for path in sorted(folder.rglob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    names = known.read_text("utf-8").split() if known else []
    try:
        body = pack(advisories, names, name=name, issued_at=SystemClock().now(), key=read_key(key.read_text("utf-8")))
    except NotAnAdvisory as fault:
        raise RequestRefused(f"{folder}: {fault}; mend or remove it", code="feed_unreadable") from None
    bundle.write_bytes(body)
    return {"bundle": str(bundle), "advisories": len(set(advisories)), "packages": len(set(names)), "bytes": len(body)}


def _queue(doors: Doors) -> Queue:
    return queue_for(doors.settings, doors.database, doors.clock)


def _plain(view: FeedView) -> dict[str, Any]:
    at = view.imported_at
    return {**asdict(view), "issued_at": rfc3339(view.issued_at), "imported_at": None if at is None else rfc3339(at)}
