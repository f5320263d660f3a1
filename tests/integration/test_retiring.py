"""A script nobody took: proposed, objected to, retired after its time, and back when it runs."""

from typing import Any

import pytest
from sqlmodel import Session, func, select

from escrow.audit.tables import AuditLeafRow
from escrow.core.errors import WrongState
from escrow.history.tables import VersionRow
from escrow.intake.tables import ScriptRow
from lifecycle import retiring
from lifecycle.deadlines import act_on_deadlines
from lifecycle.holds import place, release
from lifecycle.queries import count_orphans_without_custodian
from tests.integration.test_transfers import apply, leave
from tests.lifecycle_fixtures import HELENA, MARTA, Company, a_person, company, custodian, events, small_company, state

__all__ = ["company", "small_company"]
DAY = 24 * 3600


def proposed(company: Company, session: Session) -> None:
    """Ana leaves, nobody takes her script, nobody runs it."""
    company.script(session, "s1")
    leaf = session.exec(select(func.max(AuditLeafRow.id))).one()
    session.add(VersionRow(script_id="s1", number=1, digest="sha256:" + "0" * 64, tree="t", commit_id="c",
                           first_seen_at=company.clock.now(), leaf_id=leaf))  # fmt: skip
    session.flush()
    apply(company, session, leave(company, session))
    for days in (22, 95):
        company.clock.advance(days * DAY)
        act_on_deadlines(session, company.office)
    assert state(session, "s1", company.clock) == "retire_proposed"


def test_it_is_retired_by_a_person_and_not_before_its_time(company: Company) -> None:
    with company.database.transaction() as session:
        proposed(company, session)
        with pytest.raises(WrongState) as early:
            retiring.retire(session, company.office, "s1", reason="nobody needs it", by=MARTA)
        assert early.value.code == "objections_open"
        company.clock.advance(31 * DAY)
        retiring.retire(session, company.office, "s1", reason="nobody needs it", by=MARTA)
        assert state(session, "s1", company.clock) == "retired"
        assert "script.retired" in events(session)
        with pytest.raises(WrongState):
            retiring.retire(session, company.office, "s1", reason="once more", by=MARTA)


def test_an_objection_offers_it_to_everybody_again(company: Company) -> None:
    with company.database.transaction() as session:
        proposed(company, session)
        retiring.object_to(session, company.office, "s1", reason="we need it at year's end", by=MARTA)
        assert state(session, "s1", company.clock) == "offered_wide"
        assert "retirement.objected" in events(session)
        company.clock.advance(61 * DAY)
        act_on_deadlines(session, company.office)
        assert state(session, "s1", company.clock) == "retire_proposed"


def test_what_runs_is_not_retired_and_comes_back(company: Company) -> None:
    with company.database.transaction() as session:
        proposed(company, session)
        company.clock.advance(31 * DAY)
        run(company, session)
        with pytest.raises(WrongState) as used:
            retiring.retire(session, company.office, "s1", reason="nobody needs it", by=MARTA)
        assert used.value.code == "in_use"
        assert retiring.notice_use(session, company.office) == 1
        assert state(session, "s1", company.clock) == "offered_wide"


def test_a_retired_script_that_runs_has_somebody_who_answers_for_it(company: Company) -> None:
    with company.database.transaction() as session:
        proposed(company, session)
        company.clock.advance(31 * DAY)
        retiring.retire(session, company.office, "s1", reason="nobody needs it", by=MARTA)
        company.clock.advance(DAY)
        leave(company, session, "marta", name="m")  # who kept it: of what is retired nobody need answer
        assert count_orphans_without_custodian(session) == 0
        company.clock.advance(DAY)
        run(company, session)
        retiring.notice_use(session, company.office)
        assert state(session, "s1", company.clock) == "offered"
        assert custodian(session, "s1") not in (None, "marta")
        assert count_orphans_without_custodian(session) == 0
        assert "script.reinstated" in events(session)


def test_under_a_hold_nothing_is_retired(small_company: Company) -> None:
    company = small_company
    with company.database.transaction() as session:
        proposed(company, session)
        held = place(session, company.office, person_key="ana", script_id=None, reason="a case", by=HELENA)
        company.clock.advance(31 * DAY)
        with pytest.raises(WrongState) as refused:
            retiring.retire(session, company.office, "s1", reason="nobody needs it", by=MARTA)
        assert refused.value.code == "held"
        release(session, company.office, held, reason="the case is over", by=a_person("hugo"))
        company.clock.advance(31 * DAY)
        retiring.retire(session, company.office, "s1", reason="nobody needs it", by=MARTA)


def run(company: Company, session: Session) -> None:
    script: Any = session.exec(select(ScriptRow).where(ScriptRow.id == "s1")).one()
    script.last_seen_at = company.clock.now()
    company.clock.advance(1)
    session.add(script)
    session.flush()
