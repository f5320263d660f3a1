"""Whose login is this? Linked on two independent signs or by an analyst's word, and never guessed."""

from collections.abc import Sequence

from sqlalchemy import func, or_
from sqlmodel import Session, col, select

from escrow.core.canonical import Json
from escrow.core.errors import RequestRefused
from escrow.core.events import Event
from escrow.core.principals import VAULT, Principal
from escrow.identity.tables import EndpointRow
from escrow.intake.tables import ScriptRow
from lifecycle.notices import Notice, tell
from lifecycle.office import Office
from lifecycle.settling import scripts_of_account, settle_script
from lifecycle.tables import AccountEvidenceRow, AccountRow, PersonRow

PRIMARY_USER, USER_NAME = "primary_user", "user_name"
SIGNS_NEEDED = 2
PERSONAL, SHARED, SERVICE = "personal", "shared", "service"
_SAID = {
    PRIMARY_USER: "the machine was enrolled with this login as its primary user",
    USER_NAME: "the directory gives exactly one person this user name",
}


def link(
    session: Session, office: Office, *, endpoint_id: str, account: str, person_key: str, evidence: str, by: Principal
) -> int:
    """Say whose login this is; how many scripts were looked at again for it."""
    row = session.get(AccountRow, (endpoint_id, account)) or AccountRow(endpoint_id=endpoint_id, name=account)
    row.person_key, row.linked_by, row.linked_at = person_key, by.label, office.clock.now()
    row.evidence, row.kind = evidence, PERSONAL
    session.add(row)
    session.flush()
    details: dict[str, Json] = {"person": person_key, "evidence": evidence}
    subject = f"account:{endpoint_id}:{account}"
    office.audit.append(session, Event.ACCOUNT_LINKED, by=by, subject=subject, details=details)
    scripts = scripts_of_account(session, endpoint_id, account)
    for script_id in scripts:
        settle_script(session, office, script_id)
    return len(scripts)


def share(
    session: Session, office: Office, *, endpoint_id: str, account: str, kind: str, team: str, sponsor_key: str,
    by: Principal,
) -> int:  # fmt: skip
    """A login of many, or of a machine: a team owns what it runs, and a person vouches for it."""
    if kind not in (SHARED, SERVICE):
        raise RequestRefused(f"kind: expected {SHARED} or {SERVICE}, received {kind[:20]}; a person is linked instead")
    sponsor = session.get(PersonRow, sponsor_key)
    if sponsor is None or not sponsor.is_active:
        raise RequestRefused(f"sponsor {sponsor_key[:80]}: is nobody active; name a person who vouches for the login")
    mates = select(PersonRow.key).where(PersonRow.team == team, col(PersonRow.is_active))
    if session.exec(mates.limit(1)).first() is None:
        raise RequestRefused(f"team {team[:80]}: nobody active is in it; name a team that can answer for the login")
    row = session.get(AccountRow, (endpoint_id, account)) or AccountRow(endpoint_id=endpoint_id, name=account)
    row.kind, row.team, row.sponsor_key, row.person_key = kind, team, sponsor_key, None
    row.linked_by, row.linked_at, row.evidence = by.label, office.clock.now(), "said by an analyst"
    session.add(row)
    session.flush()
    details: dict[str, Json] = {"kind": kind, "team": team, "sponsor": sponsor_key}
    subject = f"account:{endpoint_id}:{account}"
    office.audit.append(session, Event.ACCOUNT_LINKED, by=by, subject=subject, details=details)
    scripts = scripts_of_account(session, endpoint_id, account)
    for script_id in scripts:
        settle_script(session, office, script_id)
    return len(scripts)


def tell_unvouched(session: Session, office: Office, leaving: Sequence[str]) -> int:
    """Whoever vouched for logins of a team leaves: its people are told that somebody else has to; how many were."""
    rows = session.exec(
        select(AccountRow.team, AccountRow.sponsor_key, func.count())
        .where(col(AccountRow.sponsor_key).in_(leaving), AccountRow.kind != PERSONAL)
        .group_by(col(AccountRow.team), col(AccountRow.sponsor_key))
        .order_by(col(AccountRow.team), col(AccountRow.sponsor_key))
    ).all()
    notices = []
    for team, sponsor, count in rows:
        mates = select(PersonRow.key).where(PersonRow.team == team, col(PersonRow.is_active))
        facts: dict[str, Json] = {"count": int(count), "why": str(sponsor)}
        notices += [Notice(key, "sponsor.left", facts) for key in session.exec(mates) if key not in leaving]
    return tell(session, office, notices)


def link_by_evidence(session: Session, office: Office, *, person: PersonRow) -> int:
    """A person's user name has become known: link the logins for which that was the sign that lacked."""
    if not person.user_name:
        return 0
    name, said = _plain(person.user_name), func.lower(col(EndpointRow.primary_user))
    with_domain = said.like("%\\\\" + name.replace("%", "\\%").replace("_", "\\_"), escape="\\")
    endpoints = session.exec(select(EndpointRow.id).where(or_(said == name, with_domain))).all()
    logins = session.exec(
        select(ScriptRow.endpoint_id, ScriptRow.account).where(col(ScriptRow.endpoint_id).in_(endpoints)).distinct()
    ).all()
    mine = [(endpoint_id, account) for endpoint_id, account in logins if _plain(account) == name]
    return sum(weigh(session, office, endpoint_id, account) is not None for endpoint_id, account in mine)


def weigh_script(session: Session, office: Office, script_id: str) -> str | None:
    """As `weigh`, for the login a script ran under."""
    script = session.get(ScriptRow, script_id)
    if script is None or script.origin != "own":
        return None
    return weigh(session, office, script.endpoint_id, script.account)


def weigh(session: Session, office: Office, endpoint_id: str, account: str) -> str | None:
    """Look at what speaks for a login nobody said anything of; the person it was linked to, if that was enough."""
    row = session.get(AccountRow, (endpoint_id, account))
    if row is not None and (row.person_key is not None or row.kind != PERSONAL):
        return None
    signs = _signs(session, endpoint_id, account)
    _write_down(session, office, endpoint_id, account, signs)
    people = set(signs.values())
    if len(signs) < SIGNS_NEEDED or len(people) != 1:
        return None
    (person_key,) = people
    evidence = "; ".join(_SAID[kind] for kind in sorted(signs))
    link(session, office, endpoint_id=endpoint_id, account=account, person_key=person_key, evidence=evidence, by=VAULT)
    return person_key


def _signs(session: Session, endpoint_id: str, account: str) -> dict[str, str]:
    """Sign to person. A user name that two people have, or a person who has left, is no sign."""
    named = session.exec(
        select(PersonRow.key).where(PersonRow.user_name == _plain(account), col(PersonRow.is_active)).limit(2)
    ).all()
    if len(named) != 1:
        return {}
    signs = {USER_NAME: named[0]}
    endpoint = session.get(EndpointRow, endpoint_id)
    if endpoint is not None and endpoint.primary_user and _plain(endpoint.primary_user) == _plain(account):
        signs[PRIMARY_USER] = named[0]
    return signs


def _write_down(
    session: Session, office: Office, endpoint_id: str, account: str, signs: dict[str, str]
) -> Sequence[AccountEvidenceRow]:
    rows = []
    for kind, person_key in signs.items():
        row = session.get(AccountEvidenceRow, (endpoint_id, account, kind)) or AccountEvidenceRow(
            endpoint_id=endpoint_id, account=account, kind=kind, person_key=person_key, at=office.clock.now()
        )
        row.person_key = person_key
        session.add(row)
        rows.append(row)
    session.flush()
    return rows


def _plain(name: str) -> str:
    """`ana` of `CORP\\ana`: the domain in front is the machine's, not the person's."""
    return name.rpartition("\\")[2].casefold()
