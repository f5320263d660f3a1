"""How machines become endpoints, and which there are."""

from dataclasses import asdict
from datetime import timedelta

from fastapi import APIRouter, Request, Response

from escrow.core.permissions import Permission
from escrow.identity.enrolment import Host
from escrow.identity.queries import get_endpoint, list_endpoints
from web.api.paging import link_next
from web.api.schemas.identity import EndpointOut, EndpointsOut, EnrolIn, EnrolmentIn, EnrolmentOut, EnrolOut
from web.security import App, Caller, Reading, Writing, allow

router = APIRouter(tags=["endpoints"])


@router.post("/collectors/enrol", status_code=201, **allow(Permission.PUBLIC))
def enrol(asked: EnrolIn, app: App, session: Writing) -> EnrolOut:
    """Spend an enrolment secret; the machine gets an identity and a token that may deposit and nothing else."""
    enrolled = app.enrolment.enrol(session, asked.secret, Host(**asked.host.model_dump()))
    return EnrolOut(
        endpoint_id=enrolled.endpoint_id,
        token=enrolled.token,
        vault_id=enrolled.vault_id,
        policy_keys=[app.policies.key.text],
        log_key=app.log_key,
    )


@router.post("/enrolments", status_code=201, **allow(Permission.ENROLMENT_CREATE))
def create_enrolment(asked: EnrolmentIn, who: Caller, app: App, session: Writing) -> EnrolmentOut:
    issued = app.enrolment.create_enrolment(session, uses=asked.uses, lasting=timedelta(hours=asked.hours), by=who)
    return EnrolmentOut(id=issued.id, secret=issued.secret, uses=issued.uses, expires_at=issued.expires_at)


@router.get("/endpoints", **allow(Permission.ENDPOINT_READ))
def endpoints(
    request: Request, app: App, session: Reading, answer: Response, cursor: str | None = None, limit: int | None = None
) -> EndpointsOut:
    """Every machine that ever enrolled, by name."""
    page = list_endpoints(session, app.cursors, cursor=cursor, limit=limit)
    link_next(answer, request, page.next)
    return EndpointsOut(items=[EndpointOut(**asdict(item)) for item in page.items], next=page.next)


@router.get("/endpoints/{endpoint_id}", **allow(Permission.ENDPOINT_READ))
def endpoint(endpoint_id: str, session: Reading) -> EndpointOut:
    return EndpointOut(**asdict(get_endpoint(session, endpoint_id)))


@router.post("/endpoints/{endpoint_id}/revoke", **allow(Permission.ENDPOINT_REVOKE))
def revoke_endpoint(endpoint_id: str, who: Caller, app: App, session: Writing) -> EndpointOut:
    """Take nothing more from this machine; what it deposited stays."""
    app.enrolment.revoke_endpoint(session, endpoint_id, by=who)
    return EndpointOut(**asdict(get_endpoint(session, endpoint_id)))
