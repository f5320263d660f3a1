"""What ran and is not in escrow: said, never hidden."""

from fastapi import APIRouter, Request, Response

from escrow.core.permissions import Permission
from escrow.db.paging import clamp
from escrow.intake.queries import list_coverage
from web.api.paging import link_next
from web.api.schemas.scripts import CoverageOut, CoveragesOut
from web.security import App, Reading, allow

router = APIRouter(tags=["coverage"])


@router.get("/coverage", **allow(Permission.COVERAGE_READ))
def coverage(
    app: App,
    session: Reading,
    request: Request,
    answer: Response,
    endpoint: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> CoveragesOut:
    """Losses as collectors counted them, and runs whose snapshot never came; of one endpoint where one is named."""
    now = app.clock.now()
    page = list_coverage(session, app.cursors, now=now, limit=clamp(limit), cursor=cursor, endpoint=endpoint)
    link_next(answer, request, page.next)
    return CoveragesOut(items=[CoverageOut.model_validate(view) for view in page.items], next=page.next)
