"""A script has come to light: whose is it?"""

from sqlmodel import Session, select

from escrow.core.principals import VAULT
from escrow.intake.tables import ScriptRow
from lifecycle.candidates import Custodian, Party, Standing, choose_custodian
from lifecycle.held import is_person_held
from lifecycle.office import Office
from lifecycle.ownership import CUSTODIAN, OWNER, assign_owner, find_live, lock_custody, move, set_custodian
from lifecycle.states import Cause, Custody
from lifecycle.succession import load_around
from lifecycle.tables import AccountRow, CustodyRow, PersonRow
from lifecycle.transfers.drafting import legal_queue
from lifecycle.unstaffed import look_after

SETTLE = "lifecycle.settle"
"""Job kind: `{script_id}`."""


def settle_script(session: Session, office: Office, script_id: str) -> None:
    """Give a script without owner to the person its account is linked to; without one it is unclaimed."""
    script = session.get(ScriptRow, script_id)
    if script is None or script.origin != "own":
        return
    now = office.clock.now()
    custody = lock_custody(session, script_id, now)
    if find_live(session, script_id, OWNER) is not None or find_live(session, script_id, CUSTODIAN) is not None:
        return
    team = _team_behind(session, script)
    if team is not None:
        _give_to_team(session, office, custody, team, script.account)
        return
    person = _person_behind(session, script)
    if person is None:
        if custody.state == Custody.OBSERVED:
            move(session, custody, Cause.UNKNOWN_ACCOUNT, now)
        return
    if person.is_active:
        _give_to(session, office, custody, person, script.account)
    elif custody.state in (Custody.OBSERVED, Custody.UNCLAIMED):
        _rest(session, office, custody, person)


def scripts_of_account(session: Session, endpoint_id: str, account: str) -> list[str]:
    """Every script of one login that people own, in order."""
    return list(
        session.exec(
            select(ScriptRow.id)
            .where(ScriptRow.endpoint_id == endpoint_id, ScriptRow.account == account, ScriptRow.origin == "own")
            .order_by(ScriptRow.id)
        )
    )


def _person_behind(session: Session, script: ScriptRow) -> PersonRow | None:
    account = session.get(AccountRow, (script.endpoint_id, script.account))
    if account is None or account.person_key is None:
        return None
    return session.get(PersonRow, account.person_key)


def _team_behind(session: Session, script: ScriptRow) -> str | None:
    account = session.get(AccountRow, (script.endpoint_id, script.account))
    return None if account is None else account.team


def _give_to_team(session: Session, office: Office, custody: CustodyRow, team: str, account: str) -> None:
    """A shared login is nobody's: its team owns what it runs."""
    cause = Cause.REGISTERED if custody.state == Custody.OBSERVED else Cause.ACCEPTED
    why = f"account {account} is shared by this team"
    assign_owner(session, office, custody=custody, party=Party("team", team), cause=cause, why=why, by=VAULT)
    look_after(session, office, [Party("team", team)])  # it may have lost its people since


def _give_to(session: Session, office: Office, custody: CustodyRow, person: PersonRow, account: str) -> None:
    cause = Cause.REGISTERED if custody.state == Custody.OBSERVED else Cause.LINKED
    if custody.state not in (Custody.OBSERVED, Custody.UNCLAIMED):
        cause = Cause.ACCEPTED
    why = f"account {account} is linked to this person"
    party = Party("person", person.key)
    assign_owner(session, office, custody=custody, party=party, cause=cause, why=why, by=VAULT)


def _rest(session: Session, office: Office, custody: CustodyRow, person: PersonRow) -> None:
    """The account's person has left, yet its script runs on: somebody active answers for it at once."""
    standing = Standing(custody.script_id, owner=Party("person", person.key))
    directory = load_around(session, office.fallback_group, [person.key])
    chosen = choose_custodian(standing, directory, frozenset({person.key}))
    if is_person_held(session, person.key):
        chosen = Custodian(legal_queue(office, directory), "kept for the record")
    now = office.clock.now()
    move(session, custody, Cause.LEFT, now)
    set_custodian(session, script_id=custody.script_id, party=chosen.party, at=now, why=chosen.why)
