"""What is decided about people, written so that it can be explained, contested and undone by another person."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlmodel import Session, col, or_, select

from escrow.core.canonical import Json
from escrow.core.errors import NotFound, NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.ids import new_id
from escrow.core.principals import Principal, PrincipalKind
from escrow.db.bulk import insert_new
from lifecycle.causes import spoken
from lifecycle.office import Office
from lifecycle.tables import AppealRow, DecisionRecordRow, TransferItemRow

STANDING, UPHELD, MODIFIED, REVERSED, LIFTED = "standing", "upheld", "modified", "reversed", "lifted"
ASKED = "asked"
_TRANSFER = "transfer:"
RULES_VERSION = "2026-11.2"
"""Changes whenever a rule below is worded or decides differently."""
_ANSWER_WITHIN = timedelta(days=15)
_URGENT_WITHIN = timedelta(days=1)


class Kind(StrEnum):
    """What sort of decision about a person this is."""

    ACCESS_CUT = "access_cut"
    ACCESS_RESTORED = "access_restored"
    CUSTODY_MOVED = "custody_moved"
    OWNERSHIP_MOVED = "ownership_moved"
    MASS_EVENT_HELD = "mass_event_held"
    SCRIPT_BLOCKED = "script_blocked"
    SCRIPT_WARNED = "script_warned"
    SCRIPT_FLAGGED = "script_flagged"


@dataclass(frozen=True, slots=True)
class Words:
    """One rule, in the words of those it concerns, and how what it does is taken back."""

    english: str
    portuguese: str
    reversible: str
    english_of_one: str = ""
    portuguese_of_one: str = ""
    """The same of one script, where several are spoken of otherwise."""

    def of(self, cause: str, count: int) -> tuple[str, str]:
        """Both sentences."""
        why, is_one = spoken(cause), count == 1
        english = (is_one and self.english_of_one) or self.english
        portuguese = (is_one and self.portuguese_of_one) or self.portuguese
        return english.format(cause=why.english, count=count), portuguese.format(cause=why.portuguese, count=count)


WORDS: Mapping[Kind, Words] = {
    Kind.ACCESS_CUT: Words(
        "Your access to this vault ended because {cause}. Nothing was deleted.",
        "O seu acesso a este cofre terminou porque {cause}. Nada foi apagado.",
        "by an event of HR that you stay or return, or by the answer to an appeal",
    ),
    Kind.ACCESS_RESTORED: Words(
        "Your access to this vault was given back because {cause}.",
        "O seu acesso a este cofre foi devolvido porque {cause}.",
        "by an event of HR",
    ),
    Kind.CUSTODY_MOVED: Words(
        "{count} of your scripts were given to somebody who answers for them meanwhile: {cause}. You still own them.",
        "{count} dos seus scripts foram confiados a quem responde por eles entretanto: {cause}. Continuam a ser seus.",
        "by calling the leaving off, or by undoing the transfer within 30 days",
        "One of your scripts was given to somebody who answers for it meanwhile: {cause}. You still own it.",
        "Um dos seus scripts foi confiado a quem responde por ele entretanto: {cause}. Continua a ser seu.",
    ),
    Kind.OWNERSHIP_MOVED: Words(
        "{count} of your scripts were handed over: {cause}. They were offered to the people who ran or changed them.",
        "{count} dos seus scripts foram entregues: {cause}. Foram oferecidos a quem os executou ou alterou.",
        "by undoing the transfer within 30 days, for every script nobody has adopted",
        "One of your scripts was handed over: {cause}. It was offered to the people who ran or changed it.",
        "Um dos seus scripts foi entregue: {cause}. Foi oferecido a quem o executou ou alterou.",
    ),
    Kind.MASS_EVENT_HELD: Words(
        "So many were leaving at once that nothing of yours was handed over until two people had looked: {cause}.",
        "Tantas pessoas saíam ao mesmo tempo que nada seu foi entregue antes de duas pessoas verificarem: {cause}.",
        "by the two people who look at it",
    ),
    Kind.SCRIPT_BLOCKED: Words(
        "A script of yours may not run: {cause}.",
        "Um script seu não pode ser executado: {cause}.",
        "by withdrawing the decision, or for you alone by the answer to an appeal",
    ),
    Kind.SCRIPT_WARNED: Words(
        "Whoever starts a script of yours is warned: {cause}.",
        "Quem inicia um script seu recebe um aviso: {cause}.",
        "by withdrawing the decision, or for you alone by the answer to an appeal",
    ),
    Kind.SCRIPT_FLAGGED: Words(
        "A script of yours was marked for somebody to look at: {cause}.",
        "Um script seu foi assinalado para que alguém o veja: {cause}.",
        "by the answer to an appeal",
    ),
}


@dataclass(frozen=True, slots=True)
class RecordView:
    """A decision about a person, as that person and a reviewer read it."""

    id: str
    person: str
    kind: str
    effect: str
    subject: str
    is_automated: bool
    rule: str
    rule_version: str
    inputs: Mapping[str, Any]
    why_en: str
    why_pt: str
    reversible: str
    decided_by: str
    decided_at: datetime
    state: str


@dataclass(frozen=True, slots=True)
class AppealView:
    """What somebody said against a decision, and what was answered."""

    id: str
    decision: str
    person: str
    statement: str
    state: str
    asked_at: datetime
    due_at: datetime
    reviewer: str | None
    outcome: str | None
    reasoning: str | None
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class About:
    """Whom a decision concerns, how many of their scripts, and what else it is about than all of them together."""

    person_key: str
    count: int = 1
    subject: str | None = None


def record(
    session: Session,
    office: Office,
    *,
    person_key: str,
    kind: Kind,
    subject: str,
    rule: str,
    inputs: Mapping[str, Json],
    cause: str,
    by: Principal,
) -> None:
    """Write a decision about a person down, beside what it did."""
    record_all(session, office, [About(person_key)], kind=kind, subject=subject, rule=rule, inputs=inputs,
               cause=cause, by=by)  # fmt: skip


def record_all(
    session: Session,
    office: Office,
    about: Sequence[About],
    *,
    kind: Kind,
    subject: str,
    rule: str,
    inputs: Mapping[str, Json],
    cause: str,
    by: Principal,
) -> None:
    """As `record`, one for each person, however many there are."""
    words, now = WORDS[kind], office.clock.now()
    said = {count: words.of(cause, count) for count in {one.count for one in about}}
    rows = [
        {
            "id": new_id(),
            "person_key": one.person_key,
            "kind": kind.value,
            "effect": kind.value.replace("_", " "),
            "subject": one.subject or subject,
            "is_automated": by.kind is not PrincipalKind.PERSON,
            "rule": rule,
            "rule_version": RULES_VERSION,
            "inputs": {**inputs, "count": one.count},
            "why_en": said[one.count][0],
            "why_pt": said[one.count][1],
            "reversible": words.reversible,
            "decided_by": by.label,
            "decided_at": now,
            "state": STANDING,
        }
        for one in about
    ]
    session.flush()
    insert_new(session, DecisionRecordRow, rows)


def appeal(session: Session, office: Office, *, record_id: str, statement: str, by: Principal) -> str:
    """Contest a decision about oneself; the appeal's id. One at a time, and acknowledged by the answer to this call."""
    row = _of_person(session, record_id, by)
    if row.state == LIFTED or _taken_back(session, [row]):
        raise WrongState(f"decision {row.id}: it is lifted already; there is nothing left to contest")
    asked = select(AppealRow.id).where(AppealRow.decision_id == row.id, AppealRow.state == ASKED)
    if session.exec(asked).first() is not None:
        raise WrongState(f"decision {row.id}: you contested it already; wait for the answer", code="appealed_already")
    now = office.clock.now()
    within = _URGENT_WITHIN if row.kind in (Kind.ACCESS_CUT, Kind.SCRIPT_BLOCKED) else _ANSWER_WITHIN
    made = AppealRow(
        id=new_id(),
        decision_id=row.id,
        person_key=row.person_key,
        statement=statement,
        state=ASKED,
        asked_at=now,
        due_at=now + within,
    )
    session.add(made)
    session.flush()
    office.audit.append(session, Event.APPEAL_MADE, by=by, subject=f"decision:{row.id}", details={"appeal": made.id})
    return made.id


def answer(
    session: Session, office: Office, *, appeal_id: str, outcome: str, reasoning: str, by: Principal
) -> DecisionRecordRow:
    """Answer an appeal, with reasons; the decision, for whoever undoes what it did when it is reversed."""
    if outcome not in (UPHELD, MODIFIED, REVERSED):
        raise RequestRefused(f"outcome: expected {UPHELD}, {MODIFIED} or {REVERSED}; choose one")
    made = session.get(AppealRow, appeal_id, with_for_update=True)
    if made is None:
        raise NotFound(f"appeal {appeal_id[:80]}: there is none here that you may see; check the id")
    row = session.get_one(DecisionRecordRow, made.decision_id)
    if by.person_key is None:
        raise NotPermitted("appeal: a person answers it; use a person's token", code="needs_person")
    wrote_the_rule = by.person_key in row.inputs.get("rule_by", ())
    if by.person_key == made.person_key or by.label == row.decided_by or wrote_the_rule:
        raise NotPermitted(
            f"appeal {made.id}: whom it concerns, who decided and who wrote the rule do not answer it; another does",
            code="four_eyes",
        )
    if made.state != ASKED:
        raise WrongState(f"appeal {made.id}: it was answered already; nothing was changed")
    made.state, made.outcome, made.reasoning = "answered", outcome, reasoning
    made.reviewer_key, made.answered_at = by.person_key, office.clock.now()
    row.state = outcome
    session.add_all([made, row])
    session.flush()
    office.audit.append(
        session, Event.APPEAL_ANSWERED, by=by, subject=f"decision:{row.id}",
        details={"appeal": made.id, "outcome": outcome},
    )  # fmt: skip
    return row


def overdue(session: Session, now: datetime, *, kinds: Collection[Kind]) -> list[AppealRow]:
    """Appeals against decisions of these kinds that nobody answered in time, ours until the transaction ends."""
    rows = (
        select(AppealRow)
        .join(DecisionRecordRow, col(DecisionRecordRow.id) == col(AppealRow.decision_id))
        .where(
            AppealRow.state == ASKED, col(AppealRow.due_at) <= now,
            col(DecisionRecordRow.kind).in_([kind.value for kind in kinds]),
        )
        .order_by(col(AppealRow.due_at), col(AppealRow.id))
        .with_for_update(of=AppealRow, skip_locked=True)
    )  # fmt: skip
    return list(session.exec(rows))


def lapse(session: Session, office: Office, made: AppealRow, *, by: Principal) -> DecisionRecordRow:
    """Nobody answered in time: the decision does not stand on silence."""
    row = session.get_one(DecisionRecordRow, made.decision_id)
    made.state, made.outcome, made.answered_at = "answered", REVERSED, office.clock.now()
    made.reasoning = "Nobody answered by the time that was promised, so the decision no longer stands against you."
    row.state = REVERSED
    session.add_all([made, row])
    session.flush()
    office.audit.append(
        session, Event.APPEAL_ANSWERED, by=by, subject=f"decision:{row.id}",
        details={"appeal": made.id, "outcome": REVERSED, "lapsed": True},
    )  # fmt: skip
    return row


def records_of(session: Session, person_key: str) -> list[RecordView]:
    """Everything decided about a person, the newest first."""
    rows = session.exec(
        select(DecisionRecordRow)
        .where(DecisionRecordRow.person_key == person_key)
        .order_by(col(DecisionRecordRow.decided_at).desc(), col(DecisionRecordRow.id))
    ).all()
    back = _taken_back(session, rows)
    return [_record(row, is_taken_back=row.id in back) for row in rows]


def get_record(session: Session, record_id: str, *, person_key: str | None = None) -> RecordView:
    """One decision; for a person only their own. Raises NotFound."""
    row = session.get(DecisionRecordRow, record_id)
    if row is None or (person_key is not None and row.person_key != person_key):
        raise NotFound(f"decision {record_id[:80]}: there is none here that you may see; check the id")
    return _record(row, is_taken_back=bool(_taken_back(session, [row])))


def appeals_about(session: Session, record_ids: Sequence[str]) -> list[AppealView]:
    rows = session.exec(
        select(AppealRow).where(col(AppealRow.decision_id).in_(record_ids)).order_by(col(AppealRow.asked_at).desc())
    )
    return [_appeal(row) for row in rows]


def list_appeals(session: Session, *, is_open: bool | None = None) -> list[AppealView]:
    """Appeals, the most urgent first."""
    query = select(AppealRow).order_by(col(AppealRow.due_at), col(AppealRow.id))
    if is_open is not None:
        query = query.where((AppealRow.state == ASKED) if is_open else (AppealRow.state != ASKED))
    return [_appeal(row) for row in session.exec(query)]


def get_appeal(session: Session, appeal_id: str) -> AppealView:
    row = session.get(AppealRow, appeal_id)
    if row is None:
        raise NotFound(f"appeal {appeal_id[:80]}: there is none here that you may see; check the id")
    return _appeal(row)


def _of_person(session: Session, record_id: str, by: Principal) -> DecisionRecordRow:
    row = session.get(DecisionRecordRow, record_id)
    if row is None or row.person_key != by.person_key:
        raise NotFound(f"decision {record_id[:80]}: there is none here that you may see; check the id")
    return row


def _taken_back(session: Session, rows: Sequence[DecisionRecordRow]) -> set[str]:
    """Of decisions that stand, those of transfers that have nothing of that person's any more: they were undone.

    Seen in the transfer and not written a second time: undoing one concerns thousands of people.
    """
    moved = {row.id: row for row in rows if row.state == STANDING and row.subject.startswith(_TRANSFER)}
    if not moved:
        return set()
    item = TransferItemRow
    live = session.exec(
        select(item.transfer_id, item.from_person)
        .where(
            col(item.transfer_id).in_({row.subject.removeprefix(_TRANSFER) for row in moved.values()}),
            col(item.from_person).in_({row.person_key for row in moved.values()}),
            or_(col(item.outcome).is_(None), col(item.outcome) == "kept"),
            col(item.state).in_(("planned", "applied")),
        )
        .distinct()
    ).all()
    stands = {(_TRANSFER + transfer, person) for transfer, person in live}
    return {name for name, row in moved.items() if (row.subject, row.person_key) not in stands}


def _record(row: DecisionRecordRow, *, is_taken_back: bool) -> RecordView:
    return RecordView(
        row.id,
        row.person_key,
        row.kind,
        row.effect,
        row.subject,
        row.is_automated,
        row.rule,
        row.rule_version,
        row.inputs,
        row.why_en,
        row.why_pt,
        row.reversible,
        row.decided_by,
        row.decided_at,
        LIFTED if is_taken_back else row.state,
    )


def _appeal(row: AppealRow) -> AppealView:
    return AppealView(
        row.id,
        row.decision_id,
        row.person_key,
        row.statement,
        row.state,
        row.asked_at,
        row.due_at,
        row.reviewer_key,
        row.outcome,
        row.reasoning,
        row.answered_at,
    )
