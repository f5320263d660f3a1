"""The policy each endpoint is given: signed, versioned, good for some days without us."""

import hashlib
from typing import Annotated

from fastapi import APIRouter, Header, Response

from escrow.core.permissions import Permission
from lifecycle.control import policy_for
from web.etags import is_held
from web.office import Desk
from web.security import App, Caller, Writing, allow

router = APIRouter(tags=["collectors"])


@router.get("/collectors/policy", **allow(Permission.POLICY_READ))
def policy(
    endpoint: Caller, app: App, desk: Desk, session: Writing, if_none_match: Annotated[str | None, Header()] = None
) -> Response:
    """The signed bundle of the endpoint that asks; 304 while it has not changed today."""
    made = policy_for(session, desk, endpoint.key, days=app.settings.policy_days)
    note = app.policies.sign(made, link=f"{app.settings.base_url}/decisions/")
    mark = f'"{made.version}-{hashlib.sha256(note.encode()).hexdigest()[:16]}"'
    headers = {"ETag": mark, "Cache-Control": "no-cache"}
    if is_held(if_none_match, mark):
        return Response(status_code=304, headers=headers)
    return Response(note, media_type="text/plain; charset=utf-8", headers=headers)
