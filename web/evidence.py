"""Handing evidence out: who took which is in the log before the first line is given."""

from collections.abc import Iterator

from escrow.audit.evidence import Wanted, export
from escrow.audit.queries import latest_checkpoint
from escrow.core.errors import NotFound
from escrow.core.events import Event
from escrow.core.principals import Principal
from web.wiring import Services


def take_evidence(app: Services, who: Principal, wanted: Wanted) -> Iterator[str]:
    """The file, part by part. It opens names, so no leaf, no evidence."""
    with app.database.transaction() as session:
        if latest_checkpoint(session) is None:
            raise NotFound("evidence: nothing is signed yet; ask again in a second")
        app.audit.append(session, Event.EVIDENCE_EXPORTED, by=who, subject="audit:evidence", details=wanted.said)
    app.committed.set()
    return _parts(app, wanted)


def _parts(app: Services, wanted: Wanted) -> Iterator[str]:
    with app.database.reading() as session:
        yield from export(session, app.tiles, app.signer, wanted, at=app.clock.now())
