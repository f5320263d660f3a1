"""`escrow`: erasures, which two people make."""

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from web.cli.parts import Json, Vault, flat, plain, say

if TYPE_CHECKING:
    from web.wiring import Services

erasure_app = typer.Typer(help="Erasures: two people, each with a token in ESCROW_TOKEN.", no_args_is_help=True)


@erasure_app.command("request")
def erasure_request(
    target: Annotated[str, typer.Argument(help="A content's digest, or a person's key.")],
    reason: Annotated[str, typer.Option()],
    word: Annotated[list[str] | None, typer.Option(help="Another spelling of the person's name.")] = None,
    as_json: Json = False,
) -> None:
    """Ask that a content's key or a person's names be erased for good; a second person must agree."""
    from escrow.core.permissions import Permission
    from escrow.erasure.requests import Kind, get_erasure
    from web.erasing import request_erasure

    kind = Kind.CONTENT if target.startswith("sha256:") else Kind.PERSON
    with Vault() as services, services.database.transaction() as session:
        who, person = _person_of_token(services, session, Permission.ERASURE_REQUEST)
        made = request_erasure(
            services, session, kind=kind, target=target, reason=reason, words=word or (), person=person, by=who
        )
        shown = plain(get_erasure(session, made))
    say(shown, as_json, lambda: made)


@erasure_app.command("approve")
def erasure_approve(erasure_id: str, reason: Annotated[str, typer.Option()]) -> None:
    """Agree to somebody else's request: a running vault begins at once, and nothing brings it back."""
    _decide_erasure("approve", erasure_id, reason)


@erasure_app.command("reject")
def erasure_reject(erasure_id: str, reason: Annotated[str, typer.Option()]) -> None:
    """Do not agree; nothing is erased."""
    _decide_erasure("reject", erasure_id, reason)


def _decide_erasure(word: str, erasure_id: str, reason: str) -> None:
    from escrow.core.permissions import Permission

    with Vault() as services, services.database.transaction() as session:
        who, person = _person_of_token(services, session, Permission.ERASURE_DECIDE)
        decide = services.erasures.approve if word == "approve" else services.erasures.reject
        decide(session, erasure_id, reason=reason, person=person, by=who)


@erasure_app.command("list")
def erasure_list(as_json: Json = False) -> None:
    """Every erasure, the newest first."""
    from escrow.erasure.requests import list_erasures

    with Vault() as services, services.database.reading() as session:
        shown = [plain(one) for one in list_erasures(session)]
    say(shown, as_json, lambda: "\n".join(f"{e['id']}  {e['state']:10} {e['kind']} {e['target']}" for e in shown))


@erasure_app.command("show")
def erasure_show(erasure_id: str, as_json: Json = False) -> None:
    """One erasure with its report: what was done, and who holds copies that cannot be called back."""
    from escrow.erasure.requests import get_erasure

    with Vault() as services, services.database.reading() as session:
        shown = plain(get_erasure(session, erasure_id))
    say(shown, as_json, lambda: "\n".join(f"{name}: {flat(said)}" for name, said in shown.items() if said is not None))


def _person_of_token(services: "Services", session: Any, permission: Any) -> tuple[Any, str]:
    """Two people mean two credentials: whoever holds the key file is one person, however many names they type."""
    from escrow.access.decide import require
    from escrow.core.errors import NotAuthenticated
    from web.security import require_person

    token = os.environ.get("ESCROW_TOKEN")
    if not token:
        raise NotAuthenticated("ESCROW_TOKEN: it is not set; put a token made with --person in it")
    who = services.tokens.authenticate(session, token)
    require(who, permission)
    return who, require_person(who)
