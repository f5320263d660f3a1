"""`escrow`: secrets, machines, tokens and links: who may come in."""

from typing import Annotated

import typer

from web.cli.parts import Json, OpenDoors, duration, plain, role_named, say

app = typer.Typer()
enrolment_app = typer.Typer(help="Secrets with which machines enrol.", no_args_is_help=True)
endpoints_app = typer.Typer(help="Enrolled machines.", no_args_is_help=True)
token_app = typer.Typer(help="Bearer tokens.", no_args_is_help=True)


@enrolment_app.command("create")
def enrolment_create(
    uses: Annotated[int, typer.Option(min=1, help="How many machines may enrol with it.")] = 1,
    expires: Annotated[str, typer.Option(help="How long it lasts: 30m, 24h, 7d.")] = "24h",
    as_json: Json = False,
) -> None:
    """Make a secret with which machines enrol; it is printed once and kept only as a hash."""
    from escrow.core.clock import rfc3339

    with OpenDoors() as doors, doors.database.transaction() as session:
        issued = doors.enrolment.create_enrolment(session, uses=uses, lasting=duration(expires), by=doors.operator)
    shown = {"id": issued.id, "secret": issued.secret, "uses": issued.uses, "expires_at": rfc3339(issued.expires_at)}
    say(shown, as_json, lambda: issued.secret)


@enrolment_app.command("list")
def enrolment_list(as_json: Json = False) -> None:
    """Secrets that still let a machine in; what they are is not kept."""
    from escrow.identity.queries import list_enrolments

    with OpenDoors() as doors, doors.database.reading() as session:
        shown = [plain(one) for one in list_enrolments(session, now=doors.clock.now())]
    say(shown, as_json, lambda: "\n".join(f"{e['id']}  {e['uses_left']} left  until {e['expires_at']}" for e in shown))


@enrolment_app.command("revoke")
def enrolment_revoke(enrolment_id: str) -> None:
    """Let no further machine in with this secret; those that enrolled stay."""
    with OpenDoors() as doors, doors.database.transaction() as session:
        doors.enrolment.revoke_enrolment(session, enrolment_id, by=doors.operator)


@endpoints_app.command("list")
def endpoints_list(as_json: Json = False) -> None:
    """Every machine that ever enrolled."""
    from escrow.identity.queries import list_endpoints

    with OpenDoors() as doors, doors.database.reading() as session:
        shown, cursor = [], None
        while True:
            page = list_endpoints(session, doors.cursors, cursor=cursor, limit=200)
            shown += [plain(item) for item in page.items]
            if (cursor := page.next) is None:
                break
    say(
        shown, as_json, lambda: "\n".join(f"{e['id']}  {e['name']:24} {e['last_contact_at'] or 'never'}" for e in shown)
    )


@endpoints_app.command("revoke")
def endpoints_revoke(endpoint_id: str) -> None:
    """Take nothing more from a machine; what it deposited stays."""
    with OpenDoors() as doors, doors.database.transaction() as session:
        doors.enrolment.revoke_endpoint(session, endpoint_id, by=doors.operator)


@token_app.command("create")
def token_create(
    role: Annotated[list[str], typer.Option(help="May be given several times.")],
    person: Annotated[str | None, typer.Option(help="The person it stands for, by HR key.")] = None,
    expires: Annotated[str | None, typer.Option(help="How long it lasts: 30m, 1h, 7d. Default: 1h.")] = "1h",
    as_json: Json = False,
) -> None:
    """Make a bearer token; it is printed once and kept only as a hash."""
    from escrow.core.clock import rfc3339

    roles = [role_named(named) for named in role]
    with OpenDoors() as doors, doors.database.transaction() as session:
        if person is not None:
            doors.require_known(session, person)
        expires_at = None if expires is None else doors.clock.now() + duration(expires)
        issued = doors.tokens.create(session, roles=roles, person_key=person, expires_at=expires_at, by=doors.operator)
    shown = {
        "token": issued.secret,
        "id": issued.id,
        "roles": sorted(issued.roles),
        "person": issued.person_key,
        "expires_at": None if issued.expires_at is None else rfc3339(issued.expires_at),
    }
    say(shown, as_json, lambda: issued.secret)


@app.command("sign-in")
def sign_in(
    person: str,
    role: Annotated[
        list[str] | None, typer.Option(help="Roles of the session. Default: all the person is known to have.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Print a link that signs this person in once, within ten minutes. Loopback vaults without an issuer only."""
    from escrow.core.errors import NotPermitted
    from web.founders import roles_of

    with OpenDoors() as doors, doors.database.transaction() as session:
        if doors.settings.has_oidc or not doors.settings.is_loopback:
            raise NotPermitted("sign-in links: this vault signs in through its issuer; open its /auth/login")
        doors.require_known(session, person)
        roles = [role_named(named) for named in role] if role else sorted(roles_of(person))
        token = doors.sessions.create_link(session, person_key=person, roles=roles)
    link = f"{doors.url}/auth/link/{token}"
    say({"person": person, "roles": roles, "link": link}, as_json, lambda: link)
