"""How long what people called their scripts with, and what the doors and the post remember of them, is kept.

Arguments stay under a hold as long as that stands.
"""

from datetime import timedelta

from sqlalchemy import delete
from sqlmodel import Session, col, select

from escrow.db.session import Database
from escrow.identity.forgetting import forget_doors
from escrow.intake.forgetting import forget_arguments
from lifecycle.held import held_scripts
from lifecycle.notices import PENDING
from lifecycle.office import Office
from lifecycle.tables import NoticeRow

RETENTION = "lifecycle.retention"
"""Job kind: forget arguments that are old enough. The runs themselves go by escrow.intake.retention."""
_NOTICES_KEPT = timedelta(days=90)
_AT_ONCE = 1000


def forget_some(database: Database, office: Office) -> int:
    """Forget some of what is too old, in a short transaction of its own; 0 when nothing is left to forget."""
    now = office.clock.now()
    with database.transaction() as session:
        count = forget_arguments(session, before=now - office.keep_arguments, but=held_scripts(session))
        return count + forget_doors(session, now) + _forget_notices(session, office)


def _forget_notices(session: Session, office: Office) -> int:
    """Those that went out, or were given up, long ago."""
    old = (NoticeRow.state != PENDING, col(NoticeRow.created_at) < office.clock.now() - _NOTICES_KEPT)
    names = session.exec(select(NoticeRow.id).where(*old).limit(_AT_ONCE)).all()
    session.execute(delete(NoticeRow).where(col(NoticeRow.id).in_(names)))
    return len(names)
