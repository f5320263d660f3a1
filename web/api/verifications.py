"""Asking for a version to be rebuilt or run elsewhere, agreeing to it, and what verifiers fetch and hand in."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from escrow.core.permissions import Permission
from lifecycle.adoption.material import Material
from lifecycle.estate import get_script
from lifecycle.verification import requests, work
from lifecycle.verification.queries import get_verification, list_verifications, verifications_of
from lifecycle.verification.verifiers import list_verifiers
from web.api.adoptions import hashes_for
from web.api.paging import Paged
from web.api.schemas.asked import VersionNumber
from web.api.schemas.lifecycle import ReasonIn
from web.api.schemas.verifications import (
    JobOut,
    ResultIn,
    VerificationIn,
    VerificationOut,
    VerificationsOut,
    VerifierOut,
    VerifiersOut,
)
from web.office import Desk
from web.security import App, Caller, Reading, Writing, allow, allow_on_script, require_person

router = APIRouter(tags=["verifications"])

State = Literal["requested", "approved", "rejected", "running", "done", "failed"]


@router.post(
    "/scripts/{script_id}/versions/{number}/verifications",
    status_code=201,
    **allow_on_script(Permission.VERIFICATION_REQUEST),
)
def ask(
    script_id: str, number: VersionNumber, asked: VerificationIn, who: Caller, desk: Desk, session: Writing
) -> VerificationOut:
    """Ask for a version to be verified beyond L2. A second person must agree before anything runs."""
    require_person(who)
    made = requests.request(
        session, desk, script_id=script_id, number=number, wanted=asked.level, reason=asked.reason, by=who
    )
    return VerificationOut.of(get_verification(session, made))


@router.get("/scripts/{script_id}/verifications", **allow_on_script(Permission.SCRIPT_READ))
def of_script(script_id: str, session: Reading, paged: Paged) -> VerificationsOut:
    """What was asked about this script's versions, and what came of it."""
    get_script(session, script_id)
    page = paged.of(verifications_of(session, script_id, limit=None))
    return VerificationsOut(items=[VerificationOut.of(view) for view in page.items], next=page.next)


@router.get("/verifications", **allow(Permission.VERIFICATION_DECIDE))
def verifications(session: Reading, paged: Paged, state: Annotated[State | None, Query()] = None) -> VerificationsOut:
    """Requests of everybody, the newest first."""
    page = paged.of(list_verifications(session, state=state, limit=None))
    return VerificationsOut(items=[VerificationOut.of(view) for view in page.items], next=page.next)


@router.post("/verifications/{verification_id}/approve", **allow(Permission.VERIFICATION_DECIDE))
def approve(verification_id: str, asked: ReasonIn, who: Caller, desk: Desk, session: Writing) -> VerificationOut:
    """Agree that this one version is run by a verifier; never one's own request."""
    require_person(who)
    requests.approve(session, desk, verification_id=verification_id, reason=asked.reason, by=who)
    return VerificationOut.of(get_verification(session, verification_id))


@router.post("/verifications/{verification_id}/reject", **allow(Permission.VERIFICATION_DECIDE))
def reject(verification_id: str, asked: ReasonIn, who: Caller, desk: Desk, session: Writing) -> VerificationOut:
    require_person(who)
    requests.reject(session, desk, verification_id=verification_id, reason=asked.reason, by=who)
    return VerificationOut.of(get_verification(session, verification_id))


@router.get("/verifiers", **allow(Permission.VERIFIER_READ))
def verifiers(session: Reading, paged: Paged) -> VerifiersOut:
    """Every verifier that was ever allowed. Allowing one is the operator's, on the vault's own machine."""
    page = paged.of(list_verifiers(session))
    return VerifiersOut(items=[VerifierOut.model_validate(view) for view in page.items], next=page.next)


# --- what verifiers call ------------------------------------------------------------------------------------


@router.post("/verifications/claim", response_model=None, **allow(Permission.VERIFICATION_WORK))
def claim(who: Caller, desk: Desk, session: Writing) -> JobOut | Response:
    """The next approved job, for half an hour; 204 when there is none."""
    job = work.claim(session, desk, by=who)
    return Response(status_code=204) if job is None else JobOut.model_validate(job)


@router.get("/verifications/{verification_id}/material", **allow(Permission.VERIFICATION_WORK))
def material(verification_id: str, who: Caller, app: App, desk: Desk) -> Response:
    """What a job is about: redacted files, lock, and recorded behaviour. Which bytes these were is remembered."""
    with app.database.reading() as session:
        work.held_version(session, desk, verification_id, by=who)
        body = Material(app.archive, app.cursors, hashes_for(app)).make(session, verification_id)
    with app.database.transaction() as session:
        work.note_material(session, desk, verification_id, body, by=who)
    return Response(body, media_type="application/zip")


@router.post("/verifications/{verification_id}/result", **allow(Permission.VERIFICATION_WORK))
def result(verification_id: str, asked: ResultIn, who: Caller, desk: Desk, session: Writing) -> VerificationOut:
    """Hand in a signed result, once."""
    work.record(session, desk, verification_id=verification_id, note=asked.note, by=who)
    return VerificationOut.of(get_verification(session, verification_id))
