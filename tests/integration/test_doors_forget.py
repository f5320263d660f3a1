"""What the doors and the post remember goes after a while, and nothing that still counts goes with it."""

from datetime import timedelta
from typing import Any

from sqlmodel import SQLModel, select

from escrow.core.principals import Role
from escrow.core.vault_key import VaultKey
from escrow.identity.sessions import Identity, Sessions
from escrow.identity.tables import LogoutRow, SessionRow, SignInRow
from lifecycle.notices import FAILED, PENDING, SENT
from lifecycle.retention import forget_some
from lifecycle.tables import NoticeRow
from tests.lifecycle_fixtures import Company, company

__all__ = ["company"]
DAY = timedelta(days=1)


def test_what_is_over_for_long_is_forgotten_and_what_is_not_stays(
    company: Company, vault_key: VaultKey, clock: Any
) -> None:
    sessions, now = Sessions(vault_key, clock), clock.now()

    def notice(name: str, state: str, age: int) -> NoticeRow:
        return NoticeRow(id=name, channel="email", recipient="a@x", kind="offer.made", facts={}, state=state,
                         created_at=now - age * DAY, due_at=now - age * DAY)  # fmt: skip

    def sign_in(name: str, age: float) -> SignInRow:
        return SignInRow(id_hash=name, kind="oidc", next_path="/", expires_at=now - age * DAY)

    with company.database.transaction() as session:
        live = sessions.start(session, Identity("ana", frozenset({Role.OWNER})))
        session.add_all([notice("old", SENT, 91), notice("failed", FAILED, 91), notice("waits", PENDING, 91)])
        session.add_all([notice("new", SENT, 89), sign_in("begun", -0.1), sign_in("spent", 0.5)])
        session.add_all([sign_in(f"old-{number}", 2) for number in range(1200)])
        session.add_all(
            [LogoutRow(id_hash="heard", expires_at=now), LogoutRow(id_hash="old", expires_at=now - 2 * DAY)]
        )
        for name, expired, ended in (("expired", 91, None), ("ended", -1, 91), ("over", 80, 80)):
            session.add(
                SessionRow(id_hash=name, person_key="ana", roles=[], csrf_token="c", started_at=now - 99 * DAY,
                           seen_at=now, expires_at=now - expired * DAY, ended_at=ended and now - ended * DAY)
            )  # fmt: skip
    rounds = 0
    while forget_some(company.database, company.office):
        rounds += 1
    assert rounds >= 2
    with company.database.reading() as session:

        def names(table: type[SQLModel], column: str = "id_hash") -> set[str]:
            return {getattr(row, column) for row in session.exec(select(table))}

        assert names(NoticeRow, "id") == {"waits", "new"}
        assert names(SignInRow) == {"begun", "spent"}
        assert names(LogoutRow) == {"heard"}
        assert names(SessionRow) >= {"over"}
        assert len(names(SessionRow)) == 2
        assert sessions.authenticate(session, live.cookie).principal.person_key == "ana"
