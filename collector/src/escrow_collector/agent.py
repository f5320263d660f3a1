"""Drains the spool: send records, upload what is asked for, send those lines again, and only then forget."""

import json
import os
import random
import re
import time
import uuid

from escrow_collector import __version__, compose, followed, inbox, interpreters, joining, rotation, status
from escrow_collector.outbox import Outbox
from escrow_collector.policy import Policy, Unacceptable
from escrow_collector.spool import NO_ROOM
from escrow_collector.transport import Refused, Transport, Unreachable

MOST_LINES = 500
MOST_BYTES = 900 << 10
MOST_LINE = 64 << 10
_MOST_ROUNDS = 8
_NAMESPACE = uuid.UUID("5e1f0d6a-7c7f-5b7e-9d0b-3f0a3b6a51ce")
_LONGEST_WAIT = 900.0
ROUND = 5.0
TICK = 0.5
_SENSOR_SILENT = 30.0


def deliver(state, deadline, heartbeat=False):
    """Deliver everything that waits, until `deadline` (monotonic seconds); the runs that are wholly delivered.

    Raises Unreachable or Refused when nobody answers or the vault says no; the spool keeps what is left. A disk that
    is full is emptied with the room that was kept for this.
    """
    try:
        return _deliver(state, deadline, heartbeat)
    except OSError as fault:
        if fault.errno not in NO_ROOM or not state.spool.make_room():
            raise
        return _deliver(state, deadline, heartbeat)
    finally:
        state.spool.keep_reserve()


def _deliver(state, deadline, heartbeat):
    enrolment = state.enrolment
    transport = Transport(enrolment["server"], enrolment["token"], enrolment.get("ca_file"))
    outbox = Outbox(state.spool.folder, state.spool.tally)
    kept, met, done = followed.Followed(state.folder), joining.Joining(state.spool), {}
    # 1. What was on its way when we were last interrupted.
    for path in outbox.waiting():
        _send_batch(state, transport, outbox, path, deadline)
    # 2. Everything since, batch by batch: first what the exec sensor told, then what hooks can add to it.
    for is_told in (False, True):
        if is_told:
            beside = met if _has_sensor(state, met) else None
            notes = inbox.Inbox(
                state.drop, state.spool, joining=beside, origins=state.origins, exclusions=state.exclusions
            )
            notes.tell_all()
            met.release()
        for path, runs in _batches(state, outbox, kept, met):
            _send_batch(state, transport, outbox, path, deadline)
            done.update(dict.fromkeys(runs, True))
    # 3. That we are here, how we stand, what became of large files, what the vault's word on this machine is now, and
    # a fresh token when it is time.
    if heartbeat:
        lines = _numbered(state, [beat(state)] + kept.due(time.time()))
        path = outbox.put(int(json.loads(lines[0])["seq"]), lines, [])
        kept.settle()
        _send_batch(state, transport, outbox, path, deadline)
        fetch_policy(state, transport, deadline)
        rotation.rotate(state, transport, _left(deadline))
    return done


def announce(state, start, seconds):
    """Tell of a start at once, best effort: it is delivered with everything else in any case."""
    enrolment, deadline = state.enrolment, time.monotonic() + seconds
    try:
        transport = Transport(enrolment["server"], enrolment["token"], enrolment.get("ca_file"))
        _send(transport, _numbered(state, [start]), deadline)
    except (Refused, Unreachable, OSError):
        pass  # the run goes on whoever knows of it


def _has_sensor(state, met):
    """Is there an exec sensor whose word on a run may stand already, or be on its way?"""
    told = state.sensor or {}
    return bool(met.runs) or (told.get("exec") == "fanotify" and time.time() - told.get("time", 0) < _SENSOR_SILENT)


def _batches(state, outbox, kept, met):
    """Each parcel of what waits, written down as the batch it is sent as: (path, runs in it)."""
    for group in _groups(state.spool.finished()):
        for _, records, uid in group:
            kept.note(records, uid, time.time())
        group = [
            (path, [_completed(state, one) for one in met.take(records)] if uid is None else records, uid)
            for path, records, uid in group
        ]
        met.settle()
        records = [record for path, records, uid in group for record in _lines(records, uid)]
        lines = _numbered(state, records)
        number = int(json.loads(lines[0])["seq"]) if lines else state.numbers(1)
        runs = [_name(path) for path, _, uid in group if uid is not None]
        yield outbox.put(number, lines, [path for path, _, _ in group]), runs
    told = state.spool.tally.read()
    if told["counts"]:
        lost = [compose.loss_record(reason, count=count) for reason, count in sorted(told["counts"].items())]
        lines = _numbered(state, lost)
        number = int(json.loads(lines[0])["seq"])
        yield outbox.put(number, lines, [], counts=told["counts"], taken=told["taken"]), []


def _completed(state, record):
    """What the exec sensor had no time to look up: a directory's name for an account, an interpreter's version."""
    account = record.get("account") or {}
    if record.get("type") == "run.start" and account.get("name") is None and account.get("uid") is not None:
        record = dict(record, account=dict(account, name=_login(account["uid"])))
    return _versioned(state, record)


def _versioned(state, record):
    interpreter = record.get("interpreter") or {}
    if interpreter.get("language") != "python" or interpreter.get("version") or not interpreter.get("path"):
        return record
    version = interpreters.version_of(interpreter["path"], state.versions)
    return dict(record, interpreter=dict(interpreter, version=version)) if version else record


def _numbered(state, records):
    first = state.numbers(len(records))
    return [_encoded(dict(record, seq=first + place)) for place, record in enumerate(records)]


def fetch_policy(state, transport, deadline):
    """Take the vault's policy when it has a new one; what is not acceptable is said and changes nothing."""
    policy = Policy(state.folder, state.hooks_table)
    policy.share()
    mark = (state.contact.get("policy_mark") if policy.table() is not None else None) or None
    try:
        answer = transport.get_policy(mark, _left(deadline))
    except Refused as fault:
        if fault.status == 404:
            return  # a vault of an earlier version has none
        raise
    if answer is None:
        return
    text, mark = answer
    try:
        policy.take(text, state.enrolment)
        state.note_contact(policy_mark=mark, policy_fault=None)
    except Unacceptable as fault:
        state.note_contact(policy_fault=str(fault)[:200])


def work(state, once=False):
    """Deliver again and again, waiting longer while nobody answers; once: one round, 0 when all was delivered.

    What waits goes at once, so that the vault knows what runs now; heartbeat and policy go every few seconds.
    """
    attempt, beat_at, known = 0, 0.0, None
    while True:
        wait = TICK
        try:
            is_due, seen = time.monotonic() >= beat_at, _waiting(state)
            if is_due or seen != known:
                state.spool.shrink(state.most_bytes)
                deliver(state, time.monotonic() + 120, heartbeat=is_due)
                beat_at = time.monotonic() + ROUND if is_due else beat_at
                known = _waiting(state)
            attempt = 0
        except (Refused, Unreachable, OSError) as fault:
            attempt += 1
            wait = _pause(attempt, getattr(fault, "retry_after", None))
            _note_fault(state, fault)
            if once:
                raise
        if once:
            return 0
        time.sleep(wait)


def _waiting(state):
    """What there is to deliver, as cheaply as it can be told: names of records, and of notes of running scripts."""
    found = state.spool.waiting()
    if state.drop != state.spool.folder:
        found |= {name for name in _listed(state.drop) if name.endswith(".facts")}
    return found


def _listed(folder):
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _note_fault(state, fault):
    try:
        state.note_contact(last_fault=str(fault)[:200])
    except OSError:
        pass  # no room even for that; `status` shows the spool's size


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
        if record.get("type") == "run.start" and uid is not None:
            record = dict(record, account={"uid": uid, "name": _login(uid)})
        found.append(record)
    starts = [record for record in found if record.get("type") == "run.start"]
    # The start is told again when a module's file became known: the later one knows more.
    last = {record.get("run"): record for record in starts}
    return [record for record in found if record.get("type") != "run.start" or record is last[record.get("run")]]


def _send_batch(state, transport, outbox, path, deadline):
    """1. Send. 2. Upload what is missing. 3. Send the lines that waited for it, until nothing is missing."""
    lines = outbox.open(path)
    named = set(re.findall(r"sha256:([0-9a-f]{64})", "\n".join(lines)))
    for _ in range(_MOST_ROUNDS):
        if not lines:
            break
        receipt = _receipt(transport, lines, deadline)
        waiting = lines if receipt is None else _left_waiting(state, transport, lines, receipt, deadline)
        if not waiting:
            break
        # Under new numbers: the very same lines again would be the same batch, and get the same answer.
        lines = _numbered(state, [json.loads(line) for line in waiting])
        outbox.replace(path, lines)
    else:
        if receipt is None:
            raise Unreachable("the vault answers for other lines than it was sent; they are kept and sent again")
        state.spool.tally.add("content_unreadable", len(lines))  # whatever was uploaded, it asks for it again
    outbox.done(path)
    state.spool.forget(named)
    state.note_contact(last_contact=compose.rfc3339(time.time()), last_fault=None)


def _left_waiting(state, transport, lines, receipt, deadline):
    """Upload what a receipt asks for: the lines to send again afterwards, and the loss of what is not to be had."""
    waiting = [one["line"] for one in receipt["rejected"] if one["code"] == "content_missing"]
    _note_refusals(state, lines, [one for one in receipt["rejected"] if one["code"] != "content_missing"])
    if not waiting:
        return []
    lost = [digest for digest in receipt["missing"] if not _upload(state, transport, digest, deadline)]
    # The vault names the first hundred only; beyond them every snapshot is told again, which changes nothing twice.
    waiting = [lines[number - 1] for number in waiting] if not receipt.get("rejected_more") else _snapshots(lines)
    if lost:
        waiting = [line for line in waiting if not any(digest in line for digest in lost)]
        waiting += [json.dumps(compose.loss_record("content_unreadable", digest=digest)) for digest in lost]
    return waiting


def _receipt(transport, lines, deadline):
    """What the vault made of these lines; None where its answer is not about all of them and no others.

    Whatever stood in for the vault or cut a request short, only lines that were answered for are let go.
    """
    try:
        receipt = _send(transport, lines, deadline)
    except Refused as fault:
        if fault.code == "batch_reused":
            return None
        raise
    told = receipt.get("accepted"), receipt.get("rejected_more", 0)
    is_whole = all(isinstance(count, int) for count in told) and sum(told) + len(receipt["rejected"]) == len(lines)
    return receipt if is_whole else None


def _snapshots(lines):
    return [line for line in lines if '"type":"snapshot"' in line]


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


def beat(state):
    """The heartbeat: which sensors work and which do not, and the interpreters the hook is not in."""
    _, size = state.spool.size()
    told = status.sensors(state)
    return {
        "v": 1, "type": "heartbeat", "time": compose.rfc3339(time.time()), "collector": __version__,
        "sensors": told, "interpreters": interpreters.find()[:200], "spool_bytes": size,
        "policy": told.get("policy"),
    }  # fmt: skip


def _note_refusals(state, lines, refused):
    """What the vault does not take is not missed in silence: runs and snapshots among it are losses."""
    if refused:
        state.note_contact(refused=state.contact.get("refused", 0) + len(refused), last_fault=refused[0]["code"])
    told = [json.loads(lines[one["line"] - 1]) for one in refused if 0 < one["line"] <= len(lines)]
    lost = sum(record.get("type") in ("run.start", "snapshot") for record in told)
    if lost:
        state.spool.tally.add("content_unreadable", lost)


def _login(uid):
    try:
        import pwd

        return pwd.getpwuid(uid).pw_name
    except (ImportError, KeyError, OverflowError):
        return None


def _name(path):
    return os.path.basename(path)[: -len(".jsonl")]
