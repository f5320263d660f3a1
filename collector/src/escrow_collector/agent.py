"""Drains the spool: send records, upload what is asked for, send those lines again, and only then forget."""

import json
import os
import random
import time
import uuid

from escrow_collector import __version__, compose, followed, inbox, interpreters
from escrow_collector.transport import Refused, Transport, Unreachable

MOST_LINES = 500
MOST_BYTES = 900 << 10
MOST_LINE = 64 << 10
_NAMESPACE = uuid.UUID("5e1f0d6a-7c7f-5b7e-9d0b-3f0a3b6a51ce")
_LONGEST_WAIT = 900.0


def deliver(state, deadline, heartbeat=False):
    """Deliver everything that waits, until `deadline` (monotonic seconds); the runs that are wholly delivered.

    Raises Unreachable or Refused when nobody answers or the vault says no; the spool keeps what is left.
    """
    inbox.Inbox(state.drop, state.spool).tell_all()
    enrolment = state.enrolment
    transport = Transport(enrolment["server"], enrolment["token"], enrolment.get("ca_file"))
    done = {}
    kept, now = followed.Followed(state.folder), time.time()
    for group in _groups(state.spool.finished()):
        for _, records, uid in group:
            kept.note(records, uid, now)
        lines = [line for path, records, uid in group for line in _lines(records, uid)]
        _deliver_lines(state, transport, lines, deadline)
        state.spool.forget([path for path, _, _ in group])
        done.update({_name(path): True for path, _, _ in group})
        state.note_contact(last_contact=compose.rfc3339(time.time()), last_fault=None)
    if heartbeat:
        _deliver_lines(state, transport, [_heartbeat(state)] + kept.due(now), deadline)
        kept.settle()
        state.note_contact(last_contact=compose.rfc3339(time.time()), last_fault=None)
    return done


def ask(state, runs, seconds):
    """What the vault made of these runs, by run, as far as it says so within this time."""
    told = {}
    if not runs:
        return told
    deadline = time.monotonic() + seconds
    transport = Transport(state.enrolment["server"], state.enrolment["token"], state.enrolment.get("ca_file"))
    try:
        for run in runs:
            told[run] = transport.own_run(run, _left(deadline))
    except (Refused, Unreachable):
        pass  # the report is a courtesy; what was captured is delivered already
    return told


def work(state, once=False):
    """Deliver again and again, waiting longer while nobody answers; once: one round, 0 when all was delivered."""
    attempt = 0
    while True:
        wait = 5.0
        try:
            deliver(state, time.monotonic() + 120, heartbeat=True)
            attempt = 0
        except (Refused, Unreachable) as fault:
            attempt += 1
            wait = _pause(attempt, getattr(fault, "retry_after", None))
            state.note_contact(last_fault=str(fault)[:200])
            if once:
                raise
        if once:
            return 0
        time.sleep(wait)


def _pause(attempt, retry_after):
    """Full jitter: nobody waits the same time, so a vault that comes back is not stormed."""
    if retry_after is not None:
        return retry_after + random.random()
    return random.uniform(1, min(_LONGEST_WAIT, 2.0**attempt))


def _groups(runs):
    """Runs in parcels of a bounded size."""
    group, lines, size = [], 0, 0
    for path, records, uid in runs:
        weight = os.path.getsize(path) if os.path.exists(path) else 0
        if group and (lines + len(records) > MOST_LINES or size + weight > MOST_BYTES):
            yield group
            group, lines, size = [], 0, 0
        group.append((path, records, uid))
        lines, size = lines + len(records), size + weight
    if group:
        yield group


def _lines(records, uid):
    """The wire records of one run file. The account is the file's owner, whatever a record says."""
    has_snapshot = any(record.get("type") == "snapshot" for record in records)
    found = []
    for record in records:
        if record.get("type") == "pre-snapshot":
            if has_snapshot:
                continue
            script = next(file for file in record["files"] if file["role"] == "script")
            record = {
                "v": 1,
                "type": "snapshot",
                "run": record["run"],
                "digest": script["digest"],
                "files": record["files"],
            }
        if record.get("type") == "run.start":
            record = dict(record, account={"uid": uid, "name": _login(uid)})
        found.append(record)
    starts = [record for record in found if record.get("type") == "run.start"]
    # The start is told again when a module's file became known: the later one knows more.
    return [record for record in found if record.get("type") != "run.start" or record is starts[-1]]


def _deliver_lines(state, transport, records, deadline):
    """1. Send. 2. Upload what is missing. 3. Send the lines that waited for it, until nothing is missing."""
    first = state.numbers(len(records))
    lines = [_encoded(dict(record, seq=first + place)) for place, record in enumerate(records)]
    for _ in range(4):
        receipt = _send(transport, lines, deadline)
        waiting = [one["line"] for one in receipt["rejected"] if one["code"] == "content_missing"]
        _note_refusals(state, [one for one in receipt["rejected"] if one["code"] != "content_missing"])
        if not waiting:
            return
        lost = [digest for digest in receipt["missing"] if not _upload(state, transport, digest, deadline)]
        lines = [lines[number - 1] for number in waiting]
        if lost:
            lines = [line for line in lines if not any(digest in line for digest in lost)]
            lines += [_encoded(compose.loss_record("content_unreadable", digest=digest)) for digest in lost]
        if not lines:
            return


def _send(transport, lines, deadline):
    body = ("\n".join(lines) + "\n").encode("utf-8", "replace")
    name = str(uuid.uuid5(_NAMESPACE, body.decode("utf-8", "replace")))
    return transport.send_batch(name, body, _left(deadline))


def _upload(state, transport, digest, deadline):
    """Whether we hold these bytes and the vault took them."""
    body = state.spool.content(digest)
    if body is None:
        return False
    try:
        transport.put_content(digest, body, _left(deadline))
    except Refused as fault:
        if fault.status in (409, 413, 422):
            return False
        raise
    return True


def _left(deadline):
    left = deadline - time.monotonic()
    if left <= 0:
        raise Unreachable("out of time")
    return left


def _encoded(record):
    line = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    if len(line.encode("utf-8", "replace")) <= MOST_LINE:
        return line
    # Detail goes first: the longest list is halved until the line fits.
    record = dict(record, truncated=dict(record.get("truncated") or {}))
    longest = max(
        (name for name in record if isinstance(record[name], list)), key=lambda name: len(record[name]), default=None
    )
    if longest is None or not record[longest]:
        return json.dumps(dict(compose.loss_record("too_large"), seq=record.get("seq", 0)))
    half = len(record[longest]) // 2
    record["truncated"][longest] = record["truncated"].get(longest, 0) + len(record[longest]) - half
    record[longest] = record[longest][:half]
    return _encoded(record)


def _heartbeat(state):
    _, size = state.spool.size()
    found = interpreters.find()
    return {
        "v": 1, "type": "heartbeat", "time": compose.rfc3339(time.time()), "collector": __version__,
        "sensors": {"exec": "run", "hook": "present" if any(one["hook"] for one in found) else "run"},
        "interpreters": found, "spool_bytes": size, "policy": None,
    }  # fmt: skip


def _note_refusals(state, refused):
    if refused:
        state.note_contact(refused=state.contact.get("refused", 0) + len(refused), last_fault=refused[0]["code"])


def _login(uid):
    try:
        import pwd

        return pwd.getpwuid(uid).pw_name
    except (ImportError, KeyError):
        return None


def _name(path):
    return os.path.basename(path)[: -len(".jsonl")]
