"""`escrow backup`: a running vault into one encrypted file, and a vault out of it somewhere else."""

import os
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlalchemy import delete

from escrow.archive.queries import list_contents, place_content
from escrow.audit.checkpoint import LogSigner
from escrow.audit.queries import latest_checkpoint
from escrow.audit.tables import LogCopyRow
from escrow.backup.age import Identity, Recipient
from escrow.backup.bundle import Inside, put_contents, read_backup, refs_digest, write_backup
from escrow.backup.database import restore_rows
from escrow.config import Settings
from escrow.core.errors import CustodyBroken, Misconfigured, WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey
from escrow.db.migrate import head
from escrow.db.session import Database
from escrow.history.queries import newest_commits
from escrow.keyfile import load_key
from web.verifying import Verification, verify_vault
from web.wiring import Services, build


def create_backup(app: Services, who: Principal, out: Path, recipient: Recipient) -> Inside:
    """Write a backup beside the running vault; the file is whole or is not there."""
    with app.database.transaction() as session:
        app.audit.append(
            session, Event.BACKUP_CREATED, by=who, subject="backup:file", details={"recipient": recipient.text}
        )
    app.committed.set()
    handle, spare = tempfile.mkstemp(dir=out.parent, prefix=".backup-")
    try:
        with os.fdopen(handle, "wb") as file:
            inside = write_backup(
                file,
                database=app.database,
                store=app.store,
                signer=app.signer,
                recipient=recipient,
                at=app.clock.now(),
            )
            file.flush()
            os.fsync(file.fileno())
        Path(spare).replace(out)
    finally:
        Path(spare).unlink(missing_ok=True)
    return inside


def verify_backup(settings: Settings, file: Path, identity: Identity, *, deep: bool) -> dict[str, Any]:
    """Read a backup to its last byte; deep: make a vault of it in a folder of its own, and look at everything."""
    key = load_key(settings.key_path)
    with file.open("rb") as opened:
        inside = read_backup(opened, identity, LogSigner(key).key)
    if deep:
        with tempfile.TemporaryDirectory(prefix="escrow-restored-") as folder:
            restore_backup(_elsewhere(settings, Path(folder) / "var", inside), file, identity)
    return shown(inside)


def _elsewhere(settings: Settings, data_dir: Path, inside: Inside) -> Settings:
    if inside.database != "sqlite":
        raise WrongState("backup: it is of a PostgreSQL vault; verify it deep by restoring it into an empty database")
    nothing = {"database_url": None, "s3_endpoint": None, "checkpoint_file": None, "checkpoint_webhook": None}
    return settings.model_copy(update={"data_dir": data_dir, "key_file": settings.key_path, **nothing})


def restore_backup(settings: Settings, file: Path, identity: Identity) -> dict[str, Any]:
    """Make a vault of a backup where there is none, and prove that it is the one that was backed up."""
    # 1. The key is not in the backup: whoever restores brings it, and it must be that vault's.
    key = load_key(settings.key_path)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.data_dir, prefix=".restoring-") as folder:
        # 2. Nothing is put anywhere before every byte was read and the list's signature held.
        with file.open("rb") as opened:
            inside = read_backup(opened, identity, LogSigner(key).key, Path(folder))
        _require_fit(settings, key, inside)
        # 3. Rows, then contents where the settings keep them, then all that follows from both.
        database = Database(settings.sql_url)
        try:
            restore_rows(database, Path(folder) / "database")
        finally:
            database.close()
        services = build(settings, key=key)
        try:
            services.queue.prepare()
            _fill(services, Path(folder))
            found = _project(services)
        finally:
            services.database.close()
    # 4. The same root, the same references, and nothing broken.
    _require_same(inside, found)
    return {**shown(inside), "verified": found["verified"]}


def _require_fit(settings: Settings, key: VaultKey, inside: Inside) -> None:
    if inside.vault_id != key.vault_id:
        raise Misconfigured("KEY_FILE", "it is another vault's", advice="restore the key file of the vault backed up")
    is_sqlite = settings.database_url is None or settings.database_url.startswith("sqlite")
    if (inside.database == "sqlite") != is_sqlite:
        raise WrongState(f"backup: it is of a vault on {inside.database}; name such a database with DATABASE_URL")
    if not is_sqlite and inside.revision != head():
        raise WrongState(
            f"backup: its schema is {inside.revision}, this version's is {head()}; restore with the version it is of, "
            "then run `escrow migrate`"
        )


def _fill(services: Services, folder: Path) -> None:
    after = ""
    while True:
        with services.database.reading() as session:
            stored = list_contents(session, after=after)
        if not stored:
            break
        placed = put_contents(services.store, folder, [one for one in stored if one.wrapped_key is not None])
        with services.database.transaction() as session:
            for digest, version in placed.items():
                place_content(session, digest, version)
        after = str(stored[-1].digest)
    with services.database.transaction() as session:
        session.connection().execute(delete(LogCopyRow))  # they lie in the other vault's archive; ours are made anew


def _project(services: Services) -> dict[str, Any]:
    """Git and tiles are written anew from what was restored; what came out, and whether it is whole."""
    services.shards.rebuild()
    with services.database.reading() as session:
        newest = latest_checkpoint(session)
        refs = refs_digest(newest_commits(session))
    services.sequencer.run_once()
    found: Verification = verify_vault(services, deep=True)
    return {
        "size": 0 if newest is None else newest.size,
        "root": "" if newest is None else newest.root,
        "refs": refs,
        "verified": found.counted,
        "faults": found.faults,
    }


def _require_same(inside: Inside, found: dict[str, Any]) -> None:
    for name in ("size", "root", "refs"):
        if found[name] != getattr(inside, name):
            raise CustodyBroken(f"restored vault: its {name} is not what was backed up; use another backup")
    for fault in found["faults"]:
        raise CustodyBroken(f"restored vault: {fault.message}", code=f"{fault.kind}_broken")


def shown(inside: Inside) -> dict[str, Any]:
    """What a command says of a backup: everything but the list of files."""
    return {**{name: value for name, value in asdict(inside).items() if name != "files"}, "files": len(inside.files)}
