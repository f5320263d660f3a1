"""Drift: what a version can do, or was seen to do, that the version people approved could not. Pure, and kept apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlmodel import Session, col, select

from escrow.history.queries import version_files
from scanners.findings import Confidence, Severity, Vector
from scanners.results import findings_in
from scanners.standing import observation_fingerprint
from scanners.tables import ObservationRow

ENGINE = "drift"
_SAID = {
    "behaviour.personal-cloud-write": "write into somebody's own cloud folder",
    "behaviour.own-cloud-host": "reach a place where people keep files of their own",
    "behaviour.database-contacted": "work with a database",
    "behaviour.llm-called": "ask a hosted language model",
    "behaviour.llm-contacted": "reach a hosted language model",
    "behaviour.bulk-written": "write a great many rows",
    "behaviour.personal-data-written": "write data about people",
    "flows.data-to-own-cloud": "write into somebody's own cloud folder",
    "flows.data-to-upload": "send data to a server outside",
    "flows.data-to-removable": "copy data to a disk that can be carried away",
    "flows.data-to-private-mailbox": "mail data to a private mailbox",
    "flows.data-to-others-mailbox": "mail data to another company",
    "flows.data-to-model": "put company data into a question to a language model",
    "flows.asks-model": "ask a hosted language model",
    "flows.runs-answer": "run what a language model wrote",
    "flows.personal-data-to-export": "export data about people",
    "personal-data.people": "work on records of people",
    "flows.personal-data-to-log": "print or log data about people",
}
_GROUPS = {"personal-data.fields.": "work with fields about people", "personal-data.written.": "hold people's numbers",
           "secrets.": "hold a secret"}  # fmt: skip


def capability(rule: str) -> str | None:
    """What a finding or observation says a script can do, in words; None where it says nothing of the kind."""
    if rule in _SAID:
        return _SAID[rule]
    for prefix, said in _GROUPS.items():
        if rule.startswith(prefix):
            return f"{said} ({rule.removeprefix(prefix).replace('-', ' ')})"
    return None


def capabilities(rules: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Every capability these rules tell, with its vector."""
    found: dict[str, str] = {}
    for rule, vector in sorted(rules):
        if (said := capability(rule)) is not None:
            found.setdefault(said, vector)
    return found


def grown(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, list[str]]:
    """What came newly, by vector."""
    found: dict[str, list[str]] = defaultdict(list)
    for said in sorted(after.keys() - before.keys()):
        found[after[said]].append(said)
    return found


def judge_drift(session: Session, script_id: str, number: int, *, approved: int | None, now: datetime) -> None:
    """Say what a version can do that the approved one could not; without an approval nothing has drifted."""
    told: dict[str, list[str]] = {}
    if approved is not None and approved < number:
        before, after = (capabilities(_rules(session, script_id, one)) for one in (approved, number))
        told = grown(before, after)
    kept = session.exec(
        select(ObservationRow).where(
            ObservationRow.script_id == script_id, ObservationRow.number == number, ObservationRow.engine == ENGINE
        )
    ).all()
    since = {row.rule: row.first_seen_at for row in kept}
    rules = {f"drift.{vector}": (vector, said) for vector, said in told.items()}
    for row in kept:
        if row.rule not in rules:
            session.delete(row)
    for rule, (vector, said) in rules.items():
        session.merge(_row(script_id, number, rule, vector, said, approved or 0, since.get(rule, now), now))
    session.flush()


def _row(
    script_id: str, number: int, rule: str, vector: str, said: list[str], approved: int, since: datetime, now: datetime
) -> ObservationRow:
    return ObservationRow(
        script_id=script_id,
        number=number,
        rule=rule,
        vector=Vector(vector).value,
        severity=Severity.MEDIUM.value,
        confidence=Confidence.MEDIUM.value,
        message=f"Since version {approved}, which was approved, the script can also {'; '.join(said[:4])}",
        engine=ENGINE,
        fingerprint=observation_fingerprint(rule),
        fix="Look at what changed since the approved version, and approve this one or go back",
        endpoint_id="",
        run="",
        first_seen_at=since,
        last_seen_at=now,
    )


def _rules(session: Session, script_id: str, number: int) -> set[tuple[str, str]]:
    digests = [file.digest for file in version_files(session, script_id, number)]
    found = findings_in(session, digests)
    in_code = {
        (row.rule, row.vector) for rows in found.values() for row in rows if row.confidence != Confidence.LOW.value
    }
    seen = session.exec(
        select(ObservationRow.rule, ObservationRow.vector).where(
            ObservationRow.script_id == script_id, ObservationRow.number == number, col(ObservationRow.engine) != ENGINE
        )
    )
    return in_code | {(rule, vector) for rule, vector in seen}
