"""Naming who else answers for a script, or should one day: for others, by whoever answers, and never for oneself."""

from sqlmodel import Session

from escrow.access.decide import Allowed, decide
from escrow.access.grants import is_disabled, rights_on
from escrow.access.roles import Right
from escrow.core.errors import NotFound, NotPermitted, RequestRefused
from escrow.core.permissions import Permission
from escrow.core.principals import Principal
from lifecycle.candidates import Party
from lifecycle.office import Office
from lifecycle.ownership import CO_OWNER, add_role, require_script
from lifecycle.tables import PersonRow

_OWNERS = frozenset({Right.OWNER, Right.CO_OWNER})


def nominate(session: Session, office: Office, *, script_id: str, party: Party, role: str, by: Principal) -> None:
    """Name a co-owner, who reads the code from now on, or a successor; raises NotPermitted for a word too many."""
    require_script(session, script_id)
    _require_there(session, party)
    # 1. Whoever owns it shares it with whom they like; what others share is not theirs.
    if not rights_on(session, by, script_id, office.clock.now()) & _OWNERS:
        _require_others(session, party, by)
        _require_word(role, by)
    # 2. From now on.
    add_role(session, office, script_id=script_id, party=party, role=role, why=f"named by {by.key}", by=by)


def _require_there(session: Session, party: Party) -> None:
    if party.kind != "person":
        return
    if session.get(PersonRow, party.key) is None:
        raise NotFound(f"person {party.key[:80]}: the directory has none; check the key", code="person_unknown")
    if is_disabled(session, party.key):
        raise RequestRefused(f"person {party.key}: is not active; name somebody who is", code="person_inactive")


def _require_others(session: Session, party: Party, by: Principal) -> None:
    """Being allowed to name is not being allowed to read: it would be, if one could name oneself."""
    mine = session.get(PersonRow, by.person_key or "")
    is_own_team = party.kind == "team" and mine is not None and mine.team == party.key
    if is_own_team or (party.kind == "person" and party.key == by.person_key):
        raise NotPermitted("owner: nobody names themselves or their own team; ask to adopt it", code="own_nomination")


def _require_word(role: str, by: Principal) -> None:
    if role == CO_OWNER and not isinstance(decide(by, Permission.OWNER_NOMINATE), Allowed):
        raise NotPermitted(
            "owner: a manager names a successor; a co-owner reads the code, so an owner names that one",
            code="successor_only",
        )
