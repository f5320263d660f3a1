"""Requests of the identity provider that change something, as many of them in one transaction as there are callers."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from scim2_models import SCIMException
from scim2_server.handler import ScimHandler
from scim2_server.requests import ScimRequest
from scim2_server.responses import ScimResponse
from sqlmodel import Session

from escrow.core.errors import RequestRefused
from escrow.core.principals import Principal
from lifecycle.office import Office
from lifecycle.people.provisioning import Shutting
from lifecycle.people.scim import LoneStorage, SqlStorage, make_service

_TRIES = 4


@dataclass(slots=True, eq=False)
class Exchange:
    """One request, who sent it, and what it is answered once that is committed."""

    request: ScimRequest
    by: Principal
    response: ScimResponse | None = None


class OneRefused(RequestRefused):
    """Of several changes one was refused, so none of them is committed together: each is made alone."""

    code = "one_refused"


def handle_all(session: Session, office: Office, exchanges: Sequence[Exchange]) -> None:
    """All of them in one transaction; raises OneRefused where they cannot be. One that is alone is only answered."""
    if len(exchanges) == 1:
        _handle_alone(session, office, exchanges[0])
        return
    # Two processes that change the same users wait for each other in one order; those of one user stay in theirs.
    shutting = Shutting(session, office)
    for one in sorted(exchanges, key=lambda one: one.request.path):
        one.response = answer(one.request, _storage(session, office, one, shutting))
        if int(one.response.status) >= 400:
            raise OneRefused(f"{one.request.path}: refused among others; each is to be made alone")
    shutting.settle()


def answer(request: ScimRequest, storage: SqlStorage) -> ScimResponse:
    """What the protocol says to a request, be it that it is refused."""
    service = make_service()
    try:
        return ScimHandler(service, storage).handle(request)
    except SCIMException as refused:
        return service.error_response(refused)


def _handle_alone(session: Session, office: Office, one: Exchange) -> None:
    """Another process may change the same user meanwhile: who named no version meant none, and it is done again."""
    for _ in range(_TRIES):
        shutting = Shutting(session, office)
        one.response = answer(one.request, _storage(session, office, one, shutting))
        if int(one.response.status) < 400:
            shutting.settle()
            return
        session.rollback()
        if int(one.response.status) != HTTPStatus.PRECONDITION_FAILED or one.request.header("If-Match"):
            return


def _storage(session: Session, office: Office, one: Exchange, shutting: Shutting) -> SqlStorage:
    """What fails takes the whole transaction back, but of a bulk one operation alone."""
    if one.request.path.strip("/").lower() == "bulk":
        shutting.settle()
        return SqlStorage(session, office, make_service(), by=one.by)
    return LoneStorage(session, office, make_service(), by=one.by, shutting=shutting)
