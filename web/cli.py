"""The `escrow` command: start the vault, or ask and tell it something from the machine it runs on."""

import json
import logging
import os
import re
import sys
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from escrow.config import Settings
    from web.wiring import Services

OK, FAILED, USAGE, REFUSED = 0, 1, 2, 3

app = typer.Typer(
    name="escrow", help="The script vault: take in, keep, scan, hand over.", no_args_is_help=True,
    add_completion=False, pretty_exceptions_enable=False,
)  # fmt: skip
config_app = typer.Typer(help="Settings.", no_args_is_help=True)
enrolment_app = typer.Typer(help="Secrets with which machines enrol.", no_args_is_help=True)
endpoints_app = typer.Typer(help="Enrolled machines.", no_args_is_help=True)
people_app = typer.Typer(help="People of the directory.", no_args_is_help=True)
token_app = typer.Typer(help="Bearer tokens.", no_args_is_help=True)
history_app = typer.Typer(help="The Git history.", no_args_is_help=True)
scan_app = typer.Typer(help="Scans.", no_args_is_help=True)
evidence_app = typer.Typer(help="Evidence from the audit log.", no_args_is_help=True)
key_app = typer.Typer(help="The vault key.", no_args_is_help=True)
backup_app = typer.Typer(help="Backups of the whole vault.", no_args_is_help=True)
calendars_app = typer.Typer(help="When people and machines are expected to work.", no_args_is_help=True)
erasure_app = typer.Typer(help="Erasures: two people, each with a token in ESCROW_TOKEN.", no_args_is_help=True)
feeds_app = typer.Typer(help="Advisories about libraries.", no_args_is_help=True)
rules_app = typer.Typer(help="Rules the scanners look for.", no_args_is_help=True)
for name, group in {
    "config": config_app, "enrolment": enrolment_app, "endpoints": endpoints_app, "people": people_app,
    "token": token_app, "history": history_app, "erasure": erasure_app, "evidence": evidence_app,
    "backup": backup_app, "key": key_app, "scan": scan_app, "rules": rules_app, "feeds": feeds_app,
    "calendars": calendars_app,
}.items():  # fmt: skip
    app.add_typer(group, name=name)

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def main() -> NoReturn:
    """Run one command; 0 done, 1 failed, 2 not understood, 3 refused."""
    from escrow.core.errors import EscrowError, Misconfigured, NotPermitted, WrongState
    from escrow.core.fault_points import arm

    arm(os.environ.get("ESCROW_FAULT_POINT"))
    try:
        app(standalone_mode=True)
    except EscrowError as fault:
        print(f"escrow: {fault.code}: {fault.message}", file=sys.stderr)
        was_refused = isinstance(fault, (Misconfigured, NotPermitted, WrongState)) or fault.code == "already_serving"
        sys.exit(REFUSED if was_refused else FAILED)
    sys.exit(OK)


# --- serving ----------------------------------------------------------------------------------------


@app.command()
def up() -> None:
    """Start the whole vault in one process and serve until Ctrl-C."""
    from web.up import up as start

    start(_settings(None))


@app.command()
def serve() -> None:
    """Answer requests only; `escrow work` does the rest, here or on another machine."""
    from web.up import serve as start

    start(_vault_settings(None))


@app.command()
def work() -> None:
    """Number, project and scan only; `escrow serve` answers requests."""
    from web.up import work as start

    start(_vault_settings(None))


@app.command()
def migrate() -> None:
    """Create the vault, or bring its database to the schema this version expects."""
    from web.up import prepare

    prepare(_settings())


@config_app.command("check")
def config_check(as_json: Json = False) -> None:
    """Are the settings such that the vault would start? Exit 1 names the first that is not."""
    from escrow.config import load_settings
    from escrow.core.errors import Misconfigured

    try:
        settings = load_settings()
    except Misconfigured as fault:
        print(f"escrow: {fault.code}: {fault.message}", file=sys.stderr)
        raise typer.Exit(FAILED) from None
    shown = settings.model_dump(
        mode="json", exclude={"s3_secret_key", "oidc_client_secret", "checkpoint_webhook_secret"}
    )
    shown["database_url"] = re.sub(r"://([^:/@]*):[^@]*@", r"://\1:***@", settings.sql_url)
    _say(shown, as_json, lambda: "\n".join(f"{name.upper()}={value}" for name, value in shown.items()))


@app.command()
def status(as_json: Json = False) -> None:
    """How the vault is: archive, audit log, scans, custody."""
    from web.health import health_of

    with _Vault() as services, services.database.reading() as session:
        shown = health_of(services, session)
    _say(shown, as_json, lambda: "\n".join(f"{part}: {_flat(said)}" for part, said in shown.items()))


# --- who may come in ----------------------------------------------------------------------------------


@enrolment_app.command("create")
def enrolment_create(
    uses: Annotated[int, typer.Option(min=1, help="How many machines may enrol with it.")] = 1,
    expires: Annotated[str, typer.Option(help="How long it lasts: 30m, 24h, 7d.")] = "24h",
    as_json: Json = False,
) -> None:
    """Make a secret with which machines enrol; it is printed once and kept only as a hash."""
    from escrow.core.clock import rfc3339

    with _Doors() as doors, doors.database.transaction() as session:
        issued = doors.enrolment.create_enrolment(session, uses=uses, lasting=_duration(expires), by=doors.operator)
    shown = {"id": issued.id, "secret": issued.secret, "uses": issued.uses, "expires_at": rfc3339(issued.expires_at)}
    _say(shown, as_json, lambda: issued.secret)


@enrolment_app.command("list")
def enrolment_list(as_json: Json = False) -> None:
    """Secrets that still let a machine in; what they are is not kept."""
    from escrow.identity.queries import list_enrolments

    with _Doors() as doors, doors.database.reading() as session:
        shown = [_plain(one) for one in list_enrolments(session, now=doors.clock.now())]
    _say(shown, as_json, lambda: "\n".join(f"{e['id']}  {e['uses_left']} left  until {e['expires_at']}" for e in shown))


@enrolment_app.command("revoke")
def enrolment_revoke(enrolment_id: str) -> None:
    """Let no further machine in with this secret; those that enrolled stay."""
    with _Doors() as doors, doors.database.transaction() as session:
        doors.enrolment.revoke_enrolment(session, enrolment_id, by=doors.operator)


@endpoints_app.command("list")
def endpoints_list(as_json: Json = False) -> None:
    """Every machine that ever enrolled."""
    from escrow.identity.queries import list_endpoints

    with _Doors() as doors, doors.database.reading() as session:
        shown, cursor = [], None
        while True:
            page = list_endpoints(session, doors.cursors, cursor=cursor, limit=200)
            shown += [_plain(item) for item in page.items]
            if (cursor := page.next) is None:
                break
    _say(
        shown, as_json, lambda: "\n".join(f"{e['id']}  {e['name']:24} {e['last_contact_at'] or 'never'}" for e in shown)
    )


@endpoints_app.command("revoke")
def endpoints_revoke(endpoint_id: str) -> None:
    """Take nothing more from a machine; what it deposited stays."""
    with _Doors() as doors, doors.database.transaction() as session:
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

    roles = [_role(named) for named in role]
    with _Doors() as doors, doors.database.transaction() as session:
        if person is not None:
            doors.require_known(session, person)
        expires_at = None if expires is None else doors.clock.now() + _duration(expires)
        issued = doors.tokens.create(session, roles=roles, person_key=person, expires_at=expires_at, by=doors.operator)
    shown = {
        "token": issued.secret,
        "id": issued.id,
        "roles": sorted(issued.roles),
        "person": issued.person_key,
        "expires_at": None if issued.expires_at is None else rfc3339(issued.expires_at),
    }
    _say(shown, as_json, lambda: issued.secret)


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

    with _Doors() as doors, doors.database.transaction() as session:
        if doors.settings.has_oidc or not doors.settings.is_loopback:
            raise NotPermitted("sign-in links: this vault signs in through its issuer; open its /auth/login")
        doors.require_known(session, person)
        roles = [_role(named) for named in role] if role else sorted(roles_of(person))
        token = doors.sessions.create_link(session, person_key=person, roles=roles)
    link = f"{doors.url}/auth/link/{token}"
    _say({"person": person, "roles": roles, "link": link}, as_json, lambda: link)


# --- people ---------------------------------------------------------------------------------------------


@people_app.command("add")
def people_add(
    key: str,
    name: Annotated[str, typer.Option()],
    email: Annotated[str | None, typer.Option()] = None,
    manager: Annotated[str | None, typer.Option(help="HR key of the manager.")] = None,
    department: Annotated[str | None, typer.Option()] = None,
    team: Annotated[str | None, typer.Option()] = None,
) -> None:
    """Add a person to the directory, or change one."""
    from lifecycle.people.directory import put_person
    from lifecycle.people.listing import PersonFacts

    facts = PersonFacts(key, name=name, email=email, manager_key=manager, department=department, team=team)
    with _Doors() as doors, doors.database.transaction() as session:
        put_person(session, doors.office, facts, by=doors.operator)


@people_app.command("import")
def people_import(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)], as_json: Json = False) -> None:
    """Add or change the people of a CSV file; lines that cannot be taken are listed, and make the exit code 1."""
    from lifecycle.people.directory import import_csv

    with _Doors() as doors, doors.database.transaction() as session:
        done = import_csv(session, doors.office, file.read_bytes(), by=doors.operator)
    shown = _plain(done)
    refused = [f"line {bad.line}: {bad.message}" for bad in done.rejected]
    _say(shown, as_json, lambda: "\n".join([f"{done.created} created, {done.changed} changed", *refused]))
    if refused:
        raise typer.Exit(FAILED)


# --- proof ----------------------------------------------------------------------------------------------


@app.command()
def verify(
    deep: Annotated[bool, typer.Option(help="Also read and hash every content again.")] = False,
    proof: Annotated[Path | None, typer.Option(help="A .tlog-proof file, checked offline.")] = None,
    entry: Annotated[Path | None, typer.Option(help="The leaf's bytes.")] = None,
    key: Annotated[str | None, typer.Option(help="The log's public key, NAME+HASH+BASE64.")] = None,
    as_json: Json = False,
) -> None:
    """Check that the vault holds what it promised; exit 1 names the first broken thing."""
    if proof is not None or entry is not None or key is not None:
        shown = _verify_offline(proof, entry, key)
    else:
        shown = _verify_here(deep=deep, as_json=as_json)
    _say(shown, as_json, lambda: f"verified: {_flat(shown)}")


def _verify_here(*, deep: bool, as_json: bool) -> dict[str, Any]:
    from web.verifying import require_whole, verify_vault

    with _Vault() as services:
        found = verify_vault(services, deep=deep)
    shown = {**found.counted, "faults": [_plain(fault) for fault in found.faults]}
    if found.faults and as_json:
        _say(shown, as_json, str)
    require_whole(found)
    return shown if as_json else found.counted


def _verify_offline(proof: Path | None, entry: Path | None, key: str | None) -> dict[str, Any]:
    from escrow.audit.checkpoint import LogKey
    from escrow.audit.proof import verify_proof

    if proof is None or entry is None or key is None:
        raise typer.BadParameter("--proof, --entry and --key go together")
    checkpoint = verify_proof(proof.read_text("utf-8"), entry.read_bytes(), LogKey.parse(key))
    return {"log": checkpoint.origin, "size": checkpoint.size, "root": checkpoint.root.hex()}


@evidence_app.command("export")
def evidence_export(
    out: Annotated[Path | None, typer.Option(help="Write here, 0600, instead of to standard output.")] = None,
    script: Annotated[str | None, typer.Option(help="Only what was done to this script.")] = None,
    person: Annotated[str | None, typer.Option(help="Only what this person did, or was done to.")] = None,
    event: Annotated[str | None, typer.Option(help="Only this kind of act.")] = None,
    leaf: Annotated[list[int] | None, typer.Option(help="Only these leaves; may be given several times.")] = None,
    held: Annotated[int | None, typer.Option(help="Size of a checkpoint the auditor holds.")] = None,
) -> None:
    """Leaves with their names, each proved, in one sealed file; the whole log when nothing is asked for."""
    from escrow.audit.evidence import Wanted
    from web.evidence import take_evidence

    wanted = Wanted(script, person, event, indexes=leaf or (), held=held)
    with _Vault() as services:
        parts = take_evidence(services, _operator(), wanted)
        if out is None:
            sys.stdout.writelines(parts)
        else:
            with os.fdopen(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                file.writelines(parts)


@evidence_app.command("verify")
def evidence_verify(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    key: Annotated[str | None, typer.Option(help="The log's public key as you wrote it down.")] = None,
    held: Annotated[Path | None, typer.Option(help="A checkpoint you kept: the log must continue it.")] = None,
    as_json: Json = False,
) -> None:
    """Check an evidence file without a vault; exit 1 names the first thing that does not hold."""
    from escrow.audit.checkpoint import LogKey, open_checkpoint
    from escrow.audit.evidence import key_in, verify_evidence

    text = file.read_bytes().decode("utf-8", "replace")
    log_key = key_in(text) if key is None else LogKey.parse(key)
    kept = None if held is None else open_checkpoint(held.read_bytes().decode("utf-8", "replace"), log_key)
    found = verify_evidence(text, log_key, kept)
    shown = {
        "log": found.checkpoint.origin,
        "size": found.checkpoint.size,
        "root": found.checkpoint.root.hex(),
        "leaves": len(found.leaves),
        "erased": found.erased,
        "whole_log": found.is_whole_log,
        "continues": found.continues,
        "key": log_key.text,
        "key_from": "the file itself: compare it with the one you wrote down" if key is None else "you",
    }
    _say(shown, as_json, lambda: f"verified: {_flat(shown)}")


@key_app.command("rotate")
def key_rotate(as_json: Json = False) -> None:
    """Make a new wrapping key and wrap every content's own key with it; no stored object changes."""
    from web.rotating import rotate

    with _Vault() as services:
        shown = rotate(services)
    _say(shown, as_json, lambda: f"generation {shown['generation']}: {shown['rewrapped']} keys wrapped anew")


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
    with _Vault() as services, services.database.transaction() as session:
        who, person = _person_of_token(services, session, Permission.ERASURE_REQUEST)
        made = request_erasure(
            services, session, kind=kind, target=target, reason=reason, words=word or (), person=person, by=who
        )
        shown = _plain(get_erasure(session, made))
    _say(shown, as_json, lambda: made)


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

    with _Vault() as services, services.database.transaction() as session:
        who, person = _person_of_token(services, session, Permission.ERASURE_DECIDE)
        decide = services.erasures.approve if word == "approve" else services.erasures.reject
        decide(session, erasure_id, reason=reason, person=person, by=who)


@erasure_app.command("list")
def erasure_list(as_json: Json = False) -> None:
    """Every erasure, the newest first."""
    from escrow.erasure.requests import list_erasures

    with _Vault() as services, services.database.reading() as session:
        shown = [_plain(one) for one in list_erasures(session)]
    _say(shown, as_json, lambda: "\n".join(f"{e['id']}  {e['state']:10} {e['kind']} {e['target']}" for e in shown))


@erasure_app.command("show")
def erasure_show(erasure_id: str) -> None:
    """One erasure with its report: what was done, and who holds copies that cannot be called back."""
    from escrow.erasure.requests import get_erasure

    with _Vault() as services, services.database.reading() as session:
        _say(_plain(get_erasure(session, erasure_id)), True, str)


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


@backup_app.command("keygen")
def backup_keygen(
    out: Annotated[Path, typer.Argument(help="Write the identity here, 0600; keep it off this machine.")],
) -> None:
    """Make a pair of keys for backups; the recipient alone is printed."""
    from escrow.backup.age import Identity

    made = Identity.create()
    with os.fdopen(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(f"# public key: {made.recipient.text}\n{made.text}\n")
    print(made.recipient.text)


@backup_app.command("create")
def backup_create(
    recipient: Annotated[str, typer.Option(help="Whom it is for: age1…")],
    out: Annotated[Path, typer.Option(help="Write here.")],
    as_json: Json = False,
) -> None:
    """Back the running vault up into one encrypted file. The vault key is not in it."""
    from escrow.backup.age import Recipient
    from web.backing_up import create_backup
    from web.backing_up import shown as shown_of

    with _Vault() as services:
        shown = shown_of(create_backup(services, _operator(), out, Recipient.parse(recipient)))
    _say(shown, as_json, lambda: f"backed up: {_flat(shown)}")


@backup_app.command("verify")
def backup_verify(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    identity: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="File with the identity.")],
    deep: Annotated[
        bool, typer.Option(help="Also make a vault of it in a temporary folder and look at all of it.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Read a backup to its last byte; the vault key must be at KEY_FILE."""
    from escrow.backup.age import Identity
    from web.backing_up import verify_backup

    shown = verify_backup(_settings(), file, Identity.parse(identity.read_text("utf-8")), deep=deep)
    _say(shown, as_json, lambda: f"verified: {_flat(shown)}")


@backup_app.command("restore")
def backup_restore(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    identity: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="File with the identity.")],
    as_json: Json = False,
) -> None:
    """Make a vault of a backup where the settings point, which must be empty; the vault key must be at KEY_FILE."""
    from escrow.backup.age import Identity
    from web.backing_up import restore_backup

    shown = restore_backup(_settings(), file, Identity.parse(identity.read_text("utf-8")))
    _say(shown, as_json, lambda: f"restored: {_flat(shown)}")


@history_app.command("rebuild")
def history_rebuild(as_json: Json = False) -> None:
    """Write the Git history anew from the archive and the database."""
    with _Vault() as services:
        shown = _plain(services.shards.rebuild())
    same = "every reference as it was" if shown["is_identical"] else "NOT every reference as it was"
    _say(shown, as_json, lambda: f"{shown['versions']} versions written, {same}")
    if not shown["is_identical"]:
        raise typer.Exit(FAILED)


# --- scans ----------------------------------------------------------------------------------------------


@scan_app.command("now")
def scan_now(
    wait: Annotated[bool, typer.Option("--wait", help="Say how far it is until all is scanned.")] = False,
    as_json: Json = False,
) -> None:
    """Hand every version to the scanners that is not scanned by the rules as they are."""
    from web.ruling import sweep_now, sweep_progress

    with _Vault() as services:
        enqueued = sweep_now(services)
        steps = sweep_progress(services) if wait else iter([enqueued])
        last: Mapping[str, Any] = enqueued
        for last in steps:
            if wait and not as_json:
                print(f"{last['scanned']} of {last['versions']} versions are scanned with these rules", flush=True)
    shown = {**last, "enqueued": enqueued["enqueued"]}
    _say(shown, as_json, lambda: f"{shown['enqueued']} of {shown['versions']} versions are handed over")
    if wait and shown["scanned"] < shown["versions"]:
        raise typer.Exit(FAILED)


@rules_app.command("list")
def rules_list(
    details: Annotated[bool, typer.Option("--details", help="With what a finding means and how to mend it.")] = False,
    as_json: Json = False,
) -> None:
    """Every rule, by name, also those of the company's own packs."""
    from scanners.packs import live_packs
    from web.ruling import describe_rules

    with _Vault() as services, services.database.reading() as session:
        described = describe_rules(live_packs(session))
    names = [rule["rule"] for rule in described]
    said = [f"{rule['rule']}  {rule['severity']}  {rule['message']}. {rule['fix']}" for rule in described]
    _say(described if details else names, as_json, lambda: "\n".join(said if details else names))


@rules_app.command("test")
def rules_test(
    folder: Annotated[Path, typer.Argument(help="Folder of files marked with what must be found.")] = Path(
        "tests/rules"
    ),
    rules: Annotated[Path | None, typer.Option(help="Folder of the rules to try. Default: our own.")] = None,
    as_json: Json = False,
) -> None:
    """Try the rules on files that say what must be found in them."""
    from web.ruling import judge_rules

    shown = judge_rules(_vault_settings(), folder, rules)
    wrong = [f"{what}: {one}" for what in ("missed", "unexpected", "unreadable", "untried") for one in shown[what]]
    _say(shown, as_json, lambda: "\n".join([f"{len(shown['tried'])} rules tried", *wrong]))
    if not shown["passed"]:
        raise typer.Exit(FAILED)


@rules_app.command("preview")
def rules_preview(folder: Annotated[Path, typer.Argument(help="Folder of rules.")], as_json: Json = False) -> None:
    """Say what a folder of rules would find in everything in escrow; nothing is kept."""
    from web.ruling import preview_pack

    with _Vault() as services:
        shown = _plain(preview_pack(services, folder))
    lines = [f"{one['rule']}  {one['scripts']} scripts, {one['contents']} contents" for one in shown["rules"]]
    _say(shown, as_json, lambda: "\n".join([f"{shown['contents']} contents tried", *lines]))


@rules_app.command("install")
def rules_install(
    folder: Annotated[Path, typer.Argument(help="Folder of rules, with their files in `tests`.")],
    name: Annotated[str, typer.Option(help="A word for the pack.")],
    as_json: Json = False,
) -> None:
    """Check and try a company's own rules, make them live, and look at all of history with them."""
    from web.ruling import install_pack, sweep_now

    with _Doors() as doors, _Vault() as services:
        stored = install_pack(services, folder, name=name, by=doors.operator)
        sweep = sweep_now(services)
    shown = {**_plain(stored), "enqueued": sweep["enqueued"]}
    _say(shown, as_json, lambda: f"{name} version {stored.version} is live; {sweep['enqueued']} versions to look at")


@rules_app.command("remove")
def rules_remove(name: str, as_json: Json = False) -> None:
    """Use a company's pack no more; its versions stay kept."""
    from scanners.packs import remove
    from web.ruling import sweep_now

    with _Doors() as doors, _Vault() as services:
        with services.database.transaction() as session:
            remove(session, services.audit, name=name, by=doors.operator)
        sweep = sweep_now(services)
    shown = {"name": name, "enqueued": sweep["enqueued"]}
    _say(shown, as_json, lambda: f"{name} is live no more; {sweep['enqueued']} versions to look at")


@rules_app.command("packs")
def rules_packs(as_json: Json = False) -> None:
    """Every version of the company's own packs."""
    from scanners.packs import list_packs

    with _Vault() as services, services.database.reading() as session:
        shown = [_plain(pack) for pack in list_packs(session)]
    lines = [f"{p['name']} {p['version']}{' live' if p['is_live'] else ''}  {len(p['rules'])} rules" for p in shown]
    _say(shown, as_json, lambda: "\n".join(lines))


@rules_app.command("restore")
def rules_restore(name: str, version: int, as_json: Json = False) -> None:
    """Make an earlier version of a pack live again."""
    from scanners.packs import restore
    from web.ruling import sweep_now

    with _Doors() as doors, _Vault() as services:
        with services.database.transaction() as session:
            stored = restore(
                session, services.audit, name=name, version=version, by=doors.operator, now=services.clock.now()
            )
        sweep = sweep_now(services)
    shown = {**_plain(stored), "enqueued": sweep["enqueued"]}
    _say(shown, as_json, lambda: f"{name} version {stored.version} is live; {sweep['enqueued']} versions to look at")


# --- working hours --------------------------------------------------------------------------------------


@calendars_app.command("list")
def calendars_list(as_json: Json = False) -> None:
    """Every calendar that was set."""
    from web.hours import calendars_of

    with _Doors() as doors:
        shown = calendars_of(doors)
    _say(shown, as_json, lambda: "\n".join(f"{one['kind']:9} {one['key']:40} {one['hours']}" for one in shown))


@calendars_app.command("set")
def calendars_set(
    kind: Annotated[str, typer.Argument(help="site, endpoint or account.")],
    key: Annotated[str, typer.Argument(help="default, the endpoint's id, or ENDPOINT/LOGIN.")],
    hours: Annotated[str, typer.Option(help="08:00-18:00 for weekdays, or seven parts or -, comma-separated.")],
    holidays: Annotated[str | None, typer.Option(help="Whose public holidays are free: BR or BR-SP.")] = None,
    free: Annotated[list[str] | None, typer.Option(help="A further free day, YYYY-MM-DD; several times.")] = None,
) -> None:
    """Say when an account, a machine or the whole site works; runs from now on are judged by it."""
    from web.hours import set_hours

    with _Doors() as doors:
        set_hours(doors, kind, key, hours=hours, holidays=holidays, free=free or [])


# --- advisories -----------------------------------------------------------------------------------------


@feeds_app.command("list")
def feeds_list(as_json: Json = False) -> None:
    """Every feed ever imported, and the one shipped with the rules; one is in use."""
    from web.feeding import feeds_of

    with _Doors() as doors:
        shown = feeds_of(doors)
    _say(shown, as_json, lambda: "\n".join(_feed_line(one) for one in shown))


@feeds_app.command("preview")
def feeds_preview(bundle: Annotated[Path, typer.Argument(exists=True, dir_okay=False)], as_json: Json = False) -> None:
    """What a bundle would change, here and in the history of all scripts. Changes nothing."""
    from web.feeding import preview

    with _Doors() as doors:
        shown = preview(doors, bundle)
    told = [*(f"+ {one}" for one in shown["newly_told"]), *(f"- {one}" for one in shown["no_longer_told"])]
    counts = f"{shown['added']} new, {shown['removed']} gone, {shown['changed']} changed advisories"
    _say(shown, as_json, lambda: "\n".join([counts, *told]))


@feeds_app.command("import")
def feeds_import(bundle: Annotated[Path, typer.Argument(exists=True, dir_okay=False)], as_json: Json = False) -> None:
    """Put a signed bundle into use, and have all history judged by it."""
    from web.feeding import take

    with _Doors() as doors:
        shown = take(doors, bundle)
    _say(shown, as_json, lambda: _feed_line(shown))


@feeds_app.command("rollback")
def feeds_rollback(as_json: Json = False) -> None:
    """Go back to the feed before the one in use."""
    from web.feeding import take_back

    with _Doors() as doors:
        shown = take_back(doors)
    _say(shown, as_json, lambda: _feed_line(shown))


@feeds_app.command("key")
def feeds_key(
    file: Annotated[Path, typer.Argument(help="Where the private key is written; it must not exist yet.")],
    name: Annotated[str, typer.Option(help="What vaults will know the key by.")],
    as_json: Json = False,
) -> None:
    """Make a key to sign bundles with; the public half, for FEED_KEYS, is printed. Needs no vault."""
    from web.feeding import new_key

    shown = {"name": name, "public": new_key(file, name)}
    _say(shown, as_json, lambda: shown["public"])


@feeds_app.command("pack")
def feeds_pack(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Advisories as OSV JSON files.")],
    bundle: Annotated[Path, typer.Argument(help="Where the bundle is written.")],
    key: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="The private key to sign with.")],
    name: Annotated[str, typer.Option(help="What the feed is called.")] = "osv-pypi",
    known: Annotated[Path | None, typer.Option(exists=True, help="Names of known libraries, one a line.")] = None,
    as_json: Json = False,
) -> None:
    """Pack a folder of advisories into a signed, dated bundle. Needs no vault: do it where there is a network."""
    from web.feeding import pack_folder

    shown = pack_folder(folder, bundle, key=key, name=name, known=known)
    _say(shown, as_json, lambda: _flat(shown))


def _feed_line(feed: Mapping[str, Any]) -> str:
    mark = "*" if feed["is_active"] else " "
    return f"{mark} {feed['name']:16} {feed['issued_at']}  {feed['advisories']} advisories  {feed['digest'][:19]}"


# --- parts ----------------------------------------------------------------------------------------------


def _settings(level: str | None = "warning") -> "Settings":
    """The settings, and logs as quiet as a command should be; a server passes None and logs as it is set."""
    from escrow.config import load_settings
    from escrow.logs import configure_logs

    settings = load_settings()
    configure_logs(level or settings.log_level, settings.log_format)
    for talkative in ("alembic", "apscheduler", "httpx2", "uvicorn"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    return settings


def _vault_settings(level: str | None = "warning") -> "Settings":
    from web.doors import require_vault

    settings = _settings(level)
    require_vault(settings)
    return settings


class _Vault:
    """All services of the vault the settings name; raises NoVault where there is none."""

    def __enter__(self) -> "Services":
        from web.wiring import build

        self._services = build(_vault_settings())
        return self._services

    def __exit__(self, *_: object) -> None:
        self._services.database.close()


class _Doors:
    """Only what stands at the vault's doors: quick to open, enough for most commands."""

    def __enter__(self) -> Any:
        from web.doors import Doors

        self._doors = Doors(_vault_settings())
        return self._doors

    def __exit__(self, *_: object) -> None:
        self._doors.database.close()


def _operator() -> Any:
    """Who types this command, as the audit log names them."""
    from web.doors import operator

    return operator()


def _say(shown: Any, as_json: bool, plain: Callable[[], str]) -> None:
    text = json.dumps(shown, default=str, ensure_ascii=False) if as_json else plain()
    if text:
        print(text)


def _plain(view: Any) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(view)


def _flat(said: Any) -> str:
    return ", ".join(f"{name} {value}" for name, value in said.items()) if isinstance(said, Mapping) else str(said)


def _role(named: str) -> Any:
    from escrow.core.principals import Role

    known = [role.value for role in Role if role is not Role.ENDPOINT]
    if named not in known:
        raise typer.BadParameter(f"{named} is no role; expected one of {', '.join(known)}")
    return Role(named)


def _duration(text: str) -> timedelta:
    found = re.fullmatch(r"(\d{1,6})([smhd])", text)
    if found is None:
        raise typer.BadParameter(f"{text!r} is no length of time; expected such as 30m, 24h or 7d")
    unit = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}[found[2]]
    return timedelta(**{unit: int(found[1])})


if __name__ == "__main__":
    main()
