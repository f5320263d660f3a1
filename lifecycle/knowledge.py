"""Who is behind a login, and what they know who leave: scripts whose secrets they could read in the clear."""

from typing import Any

from sqlalchemy import Select, and_, exists, or_
from sqlmodel import Session, col, select

from escrow.intake.tables import ScriptRow
from lifecycle.tables import AccountRow, OwnershipRow

_READS_RAW = ("owner", "co-owner")


def person_behind(session: Session, endpoint_id: str, account: str | None) -> str | None:
    """The person a login is linked to, where it is."""
    row = None if account is None else session.get(AccountRow, (endpoint_id, account))
    return None if row is None else row.person_key


def scripts_known_to(person_key: str) -> Select[Any]:
    """The ids of scripts that ran under a login of theirs, and of those they own or ever owned.

    Custodians and adopters are not among them for that alone: what they are shown has its secrets hidden.
    """
    runs_it = exists(
        select(AccountRow.name).where(
            and_(
                col(AccountRow.endpoint_id) == col(ScriptRow.endpoint_id),
                col(AccountRow.name) == col(ScriptRow.account),
                col(AccountRow.person_key) == person_key,
            )
        )
    )
    owned = exists(
        select(OwnershipRow.id).where(
            and_(
                col(OwnershipRow.script_id) == col(ScriptRow.id),
                col(OwnershipRow.role).in_(_READS_RAW),
                col(OwnershipRow.principal_kind) == "person",
                col(OwnershipRow.principal_key) == person_key,
            )
        )
    )
    return select(ScriptRow.id).where(or_(runs_it, owned))
