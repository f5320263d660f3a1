"""How machines become endpoints, and which there are."""

from dataclasses import asdict
from datetime import timedelta

from fastapi import APIRouter, Request, Response

from escrow.core.permissions import Permission
from escrow.identity.enrolment import Host
from escrow.identity.queries import get_endpoint, list_endpoints, list_enrolments
from escrow.identity.tokens import OVERLAP
from web.api.paging import Paged, link_next
from web.api.schemas.identity import (
    EndpointOut,
    EndpointsOut,
    EnrolIn,
    EnrolmentIn,
    EnrolmentOut,
    EnrolmentSeenOut,
    EnrolmentsOut,
    EnrolOut,
    RotatedOut,
)
from web.security import App, Caller, Reading, Writing, allow
from web.throttling import address_of

router = APIRouter(tags=["endpoints"])


@router.post("/collectors/enrol", status_code=201, **allow(Permission.PUBLIC))
def enrol(asked: EnrolIn, request: Request, app: App, session: Writing) -> EnrolOut:
    """Spend an enrolment secret; the machine gets an identity and a token that may deposit and nothing else."""
    address = address_of(request)
    app.attempts.require(address)  # before the write lock is taken for another wrong secret
    with app.attempts.counted(address):
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


@router.get("/enrolments", **allow(Permission.ENROLMENT_CREATE))
def enrolments(app: App, session: Reading, paged: Paged) -> EnrolmentsOut:
    """Secrets that still let a machine in; what they are is not kept."""
    page = paged.of(list_enrolments(session, now=app.clock.now()))
    return EnrolmentsOut(items=[EnrolmentSeenOut(**asdict(item)) for item in page.items], next=page.next)


@router.post("/enrolments/{enrolment_id}/revoke", status_code=204, **allow(Permission.ENROLMENT_CREATE))
def revoke_enrolment(enrolment_id: str, who: Caller, app: App, session: Writing) -> None:
    """Let no further machine in with it; those that enrolled stay."""
    app.enrolment.revoke_enrolment(session, enrolment_id, by=who)


@router.post("/collectors/token", status_code=201, **allow(Permission.TOKEN_ROTATE))
def rotate_token(who: Caller, app: App, session: Writing) -> RotatedOut:
    """A fresh token for this endpoint; the one it came with is good for an hour more."""
    return RotatedOut(token=app.tokens.rotate(session, who).secret, previous_lasts_seconds=int(OVERLAP.total_seconds()))


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
