"""What an act on a transfer leaves behind: an audit leaf, a record for each person, a notice for each keeper."""

from typing import Any

from sqlalchemy import select as sql_select
from sqlmodel import Session, func

from escrow.core.canonical import Json
from escrow.core.events import Event
from escrow.core.principals import Principal
from lifecycle import records
from lifecycle.candidates import Directory, Party
from lifecycle.moving import ITEM
from lifecycle.notices import Notice, tell
from lifecycle.office import Office
from lifecycle.tables import TransferRow
from lifecycle.transfers.asking import Asked
from lifecycle.transfers.rows import HELD, PLANNED


def note(session: Session, office: Office, event: Event, transfer: TransferRow, *, by: Principal) -> None:
    """The audit leaf of an act: where the transfer stands, the hash of its plan, and its counts."""
    states = session.execute(
        sql_select(ITEM.c.state, func.count()).where(ITEM.c.transfer_id == transfer.id).group_by(ITEM.c.state)
    )
    counts: dict[str, Json] = {state: int(count) for state, count in states}
    details: dict[str, Json] = {"state": transfer.state, "plan_hash": transfer.plan_hash, **counts}
    office.audit.append(session, event, by=by, subject=f"transfer:{transfer.id}", details=details)


def record_for_people(
    session: Session, office: Office, transfer: TransferRow, kind: records.Kind, *where: Any, by: Principal
) -> None:
    """Tell each person what was decided about their scripts, and by which rule."""
    rows = session.execute(
        sql_select(ITEM.c.from_person, func.count())
        .where(ITEM.c.transfer_id == transfer.id, *where)
        .group_by(ITEM.c.from_person)
    )
    inputs: dict[str, Json] = {"plan_hash": transfer.plan_hash}
    told = [records.About(person, int(count)) for person, count in rows]
    records.record_all(session, office, told, kind=kind, subject=f"transfer:{transfer.id}",
                       rule="lifecycle.custodian_chain", inputs=inputs, cause=transfer.reason, by=by)  # fmt: skip


def tell_keepers(session: Session, office: Office, transfer: TransferRow, directory: Directory) -> None:
    """One notice for each person who answers now, however many scripts. What is held for the record is silent."""
    keeping = sql_select(ITEM.c.custodian_kind, ITEM.c.custodian_key, func.count()).where(
        ITEM.c.transfer_id == transfer.id, ITEM.c.rests_by.is_not(None), ITEM.c.state == PLANNED
    )
    rows = session.execute(keeping.group_by(ITEM.c.custodian_kind, ITEM.c.custodian_key)).all()
    if transfer.state == HELD:
        total = sum(int(count) for _, _, count in rows)
        members = directory.members(directory.fallback_group)
        tell(session, office, [Notice(one.key, "transfer.held", _facts(transfer, total)) for one in members])
        return
    notices = [
        Notice(person, "custody.given", _facts(transfer, int(count)))
        for kind, key, count in rows
        if key != office.legal_group
        for person in directory.behind(Party(kind, key))
    ]
    tell(session, office, notices)


def tell_asked(session: Session, office: Office, transfer: TransferRow, asked: Asked) -> None:
    """One notice for each person who is asked, however many scripts."""
    counts = sorted(asked.people.items())
    tell(session, office, [Notice(key, "offer.made", _facts(transfer, count)) for key, count in counts])


def _facts(transfer: TransferRow, count: int) -> dict[str, Json]:
    return {"transfer": transfer.id, "count": count, "why": transfer.reason}
