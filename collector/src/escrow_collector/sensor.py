"""The Linux exec sensor: every exec of a script is held, its script read, hashed and kept, decided on, and answered.

While an exec is held its caller waits, so the loop below does nothing slow: no name service, no network, no fsync, no
child. It never answers late: what cannot be read in time is let through and counted. Everything it knows is in the
journal before the script's first line runs. When this process dies the kernel lets every exec through.
"""

import hashlib
import json
import os
import re
import select
import signal
import threading
import time

from escrow_collector import capture, compose, held, identity, interpreters, moves, programs, verdict
from escrow_collector.fanotify import MOST_EVENTS, Listener
from escrow_collector.fitting import tree_name
from escrow_collector.journal import Journal
from escrow_collector.mounts import local_filesystems
from escrow_collector.names import Names
from escrow_collector.origins import Origins
from escrow_collector.owed import Owed
from escrow_collector.running import Run, Running
from escrow_collector.saying import say
from escrow_collector.spool import NO_ROOM
from escrow_collector.taskstats import Taskstats

ROUND = 0.05
IN_TIME = 0.10
PIPE_WAIT = 0.04
MOST_PIPES = 200
_MOST_OPENED = 10000
ORIGIN_WAIT = 0.05
_STATUS_EVERY = 5.0
_SWEEP_EVERY = 30.0
_LOADERS = (
    "/lib64/ld-linux-x86-64.so.2",
    "/lib/ld-linux-aarch64.so.1",
    "/lib/ld-linux.so.2",
    "/lib/ld-musl-x86_64.so.1",
)
_ENDINGS = {
    "python": "py",
    "shell": "sh",
    "perl": "pl",
    "ruby": "rb",
    "javascript": "js",
    "r": "R",
    "powershell": "ps1",
}
_WITHOUT_SITE = re.compile(r"-[bBdEiIOPqRsuvx]*S")
_HERE = os.path.dirname(os.path.abspath(__file__))


class Unavailable(Exception):
    """The kernel does not let us listen here: why, in words."""


class Sensor(object):
    """Holds, reads, decides, answers. One per machine, in a process of its own."""

    name = "fanotify"

    def __init__(self, folder, marks=(), exclusions=(), pulse=None, table_path=None):
        self.journal = Journal(os.path.join(folder, "spool", "kernel"))
        self.status_path = os.path.join(folder, "sensor.json")
        self.table_path = table_path or os.path.join(folder, "policy.table")
        self.programs = programs.Programs()
        self.origins = Origins(ours=(_HERE + os.sep,))
        self.moves = moves.Moves()
        self.pulse = pulse
        self.below = list(marks) or ["/"]
        self.marks = []
        self.mounts = None
        self.exclusions = list(exclusions)
        self.boot = held.boot_id()
        self.live = Running(os.path.join(folder, "running.jsonl"), self.boot)
        self.gone = set()
        self.waiting = []
        self.unsettled = []
        self.known_parents = {}
        self.beside = capture.Beside()
        self.names = Names()
        self.hooked = {}
        self.opened = {}  # threads in a call whose script was decided on, and that call
        self.owed = Owed(self.journal, pulse)
        self.counts = {"held": 0, "captured": 0, "uncaptured": 0, "blocked": 0, "late": 0, "overflow": 0}
        self.told = {}
        self.table = None
        self.table_stamp = None
        self.is_ending = False
        self._empty_at = time.monotonic()
        self._was_emptied = True
        self._status_due = 0.0
        self._sweep_due = 0.0
        self._chores_due = 0.0

    # --- listening ---------------------------------------------------------------------------------------

    def open(self):
        """Begin to hold executions; raises Unavailable with the reason."""
        self.origins.refresh()
        try:
            self.ends = Taskstats()
        except OSError as fault:
            self.ends = None
            self.ends_fault = "no ends from the kernel: %s" % fault
        try:
            self.listener = Listener()
            self.mounts = open("/proc/self/mounts", "rb", buffering=0)
            self.marks = local_filesystems(self.below)
            for path in self.marks:
                self.listener.mark_filesystem(path)
        except OSError as fault:
            raise Unavailable("fanotify: %s" % fault)
        for path in _LOADERS:
            self._ignore(os.path.realpath(path))
        self._read_table()
        self.beat()
        self._end_unseen(self.live.open(held.started_at))
        self._note_status(is_alive=True)

    def work(self):
        """Until told to end."""
        signal.signal(signal.SIGTERM, self._end)
        signal.signal(signal.SIGINT, self._end)
        poller = select.poll()
        poller.register(self.listener.fd, select.POLLIN)
        poller.register(self.mounts.fileno(), select.POLLPRI)
        if self.ends is not None:
            poller.register(self.ends.fileno(), select.POLLIN)
        while not self.is_ending:
            self.beat()
            asked = time.monotonic()
            ready = poller.poll(1 if self.unsettled else 2 if self.waiting else int(ROUND * 1000))
            if (self.mounts.fileno(), select.POLLPRI | select.POLLERR) in ready:
                self._mark_what_came()
            if self._was_emptied and time.monotonic() - asked > 0.001:
                self._empty_at = time.monotonic()  # nothing waited while we slept
            self.take()
        self.close()

    def _mark_what_came(self):
        """Something was mounted, or is no longer: a home at its owner's sign-in, a stick, a disk of one's own.

        All are marked again, which changes nothing for those that are: one number may stand for two, one after another.
        """
        marks = []
        for path in local_filesystems(self.below):
            try:
                self.listener.mark_filesystem(path)
                marks.append(path)
            except OSError as fault:
                self.told["unwatched"] = "%s: %s" % (path, fault)
        self.marks = marks

    def close(self):
        for waiting in self.waiting + self.unsettled:
            self.listener.allow(waiting[0])
        os.close(self.listener.fd)
        self.owed.settle()
        self._note_status(is_alive=False)
        self.journal.close()
        self.live.close()

    def beat(self):
        if self.pulse is not None:
            self.pulse.beat()

    def take(self):
        """One round: ends first, then what is held, then the pipes that were not ready, then what can wait."""
        now = time.monotonic()
        if self.ends is not None:
            for end in self.ends.read():
                self._ended(end)
        # What is read now came after the queue was last seen empty: so long may it have waited already.
        began = self._empty_at
        events, overflows = self.listener.read()
        self._was_emptied = len(events) < MOST_EVENTS
        if self._was_emptied:
            self._empty_at = time.monotonic()
        if overflows:
            self.counts["overflow"] += overflows
            self.owed.lose("queue_overflow", None, overflows)
        again, self.unsettled = self.unsettled, []
        for event, since in again:
            self._answer(event, since)
        for event in events:
            self.counts["held"] += 1
            self._answer(event, began)
        if self.waiting:
            self._look_at_pipes()
        self._chores(now)

    def _end(self, _number, _frame):
        self.is_ending = True

    # --- one held execution ------------------------------------------------------------------------------

    def _answer(self, event, began):
        """Take an event as far as it goes now; never leaves one unanswered, whatever happens on the way."""
        self.beat()
        if time.monotonic() - began > IN_TIME:
            self._settle(event, lambda: self._late(event))
            return
        try:
            self._settle(event, lambda: self._consider(event))
        except held.NotYet:
            self.unsettled.append((event, began))

    def _settle(self, event, consider):
        said = None
        try:
            said = consider()
        except held.NotYet:
            said = _LATER
            raise
        except Exception as fault:  # the sensor's edge: one strange exec must not end the watch over all others
            self._lose_to(fault)
        finally:
            if said is not _LATER:
                self._reply(event, said)

    def _lose_to(self, fault):
        """Count what could not be told because of this."""
        is_full = isinstance(fault, OSError) and fault.errno in NO_ROOM
        self.owed.lose("disk_quota" if is_full else "content_unreadable", None)
        if not isinstance(fault, (held.Gone, OSError)):
            self.told["fault"] = "%s: %s" % (type(fault).__name__, str(fault)[:200])

    def _reply(self, event, said):
        if said is not None and said.action == verdict.BLOCK:
            self.listener.deny(event)
            return
        if self.pulse is not None:
            self.pulse.answer(event.pid)
        self.listener.allow(event)

    def _late(self, event):
        """So many at once that this one cannot be read in time: it runs, and is counted."""
        program = self.programs.of(event.fd)
        if program.kind not in (programs.OTHER, programs.MOVER):
            self.counts["late"] += 1
            self.owed.lose("queue_overflow", program.path if program.kind == programs.SCRIPT else None)

    def _consider(self, event):
        """The verdict on one event; None when it is no script's start; _LATER while a pipe fills."""
        program = self.programs.of(event.fd)
        if program.kind == programs.OTHER:
            self._ignore("/proc/self/fd/%d" % event.fd)
            return None
        caller = held.look(event.tid)
        event.pid = caller.pid
        self.known_parents.pop((caller.pid, caller.started), None)  # it is about to be another program
        if program.kind == programs.MOVER:
            self.moves.asked(caller.argv, capture.name_for(caller))
            return None
        if program.kind == programs.TEXT and not programs.is_shell(caller.program):
            return None  # the kernel will refuse it; whoever asked may hand it to a shell, which we then see
        if self._is_same_call(caller, program):
            return None  # the interpreter of a script that was decided on a moment ago
        found = capture.find(caller, program, event.fd, self.exclusions, self.beside)
        if found is None or self._is_worker(caller, found):
            return None
        if found.pipe is not None:
            until = time.monotonic() + (PIPE_WAIT if len(self.waiting) < MOST_PIPES else 0.0)
            self.waiting.append((event, caller, found, until))
            return _LATER
        return self._decide(caller, found)

    def _is_same_call(self, caller, program):
        """Does the kernel ask a second time within one call, for the interpreter a script's first line names?

        A later call in the same words is another: the script may be another by then.
        """
        opened = self.opened.pop(caller.tid, None)
        if program.kind != programs.SCRIPT:
            return opened == _call_of(caller)
        if len(self.opened) >= _MOST_OPENED:
            self.opened.clear()
        self.opened[caller.tid] = _call_of(caller)
        return False

    def _is_worker(self, caller, found):
        """A worker of somebody's pool is part of that run, not a script of its own."""
        return found.is_pool_worker and caller.ppid in self.live

    def _look_at_pipes(self):
        """Standard input from a pipe: whole once every writer has closed it; nothing is taken out."""
        waiting, self.waiting = self.waiting, []
        for event, caller, found, until in waiting:
            body, is_complete = capture.peek(found.pipe)
            if not is_complete and time.monotonic() < until:
                self.waiting.append((event, caller, found, until))
                continue
            os.close(found.pipe)
            found.pipe = None
            if is_complete:
                found.hold(body)
            self._settle(event, lambda caller=caller, found=found: self._decide(caller, found))

    def _decide(self, caller, found):
        """Ask the table, keep the bytes, write it down: only then may the script begin."""
        origin = (
            self.origins.of(found.path, found.body, time.monotonic() + ORIGIN_WAIT) if found.body is not None else "own"
        )
        if origin == "self":
            return None
        digest = _digest_of(found.body) if found.body is not None else None
        account = self.names.of(caller.account)
        verdict_on = self._verdict(digest, found, account)
        run = self._run(caller, found, digest)
        if run is not None:
            try:
                if digest is not None and origin == "own":
                    self.journal.keep(found.body, digest)
                self.journal.append(*self._records(run, caller, found, digest, origin, account, verdict_on))
            except Exception as fault:  # whatever hinders the telling, most of all a full disk, the verdict stands
                self._lose_to(fault)
        if verdict_on.action == verdict.BLOCK or (verdict_on.action != verdict.OBSERVE and run is not None):
            self.counts["blocked"] += verdict_on.action == verdict.BLOCK
            say(caller.pid, self.table.sentence(verdict_on))
        if verdict_on.action == verdict.BLOCK:
            self.live.end(caller.pid)
        return verdict_on

    def _verdict(self, digest, found, account):
        if self.table is None:
            return verdict.Verdict(verdict.OBSERVE)
        hexed = digest.split(":", 1)[1] if digest else None
        return self.table.decide(time.time(), hexed, found.path, account, found.lies_at)

    def _run(self, caller, found, digest):
        """A new run; None when this process executes the same script again, through `env`, a shell or `Rscript`."""
        if any(run.started != caller.started for run in self.live.of(caller.pid)):
            self._end_unseen(self.live.end(caller.pid))  # another process of the same number
        runs = self.live.of(caller.pid)
        for run in runs:
            if (run.path, run.digest) == (found.path, digest):
                return None
        id = identity.run_id(self.boot, caller.pid, caller.started, self._number(runs, found))
        run = Run(id, found.path, digest, time.time(), caller.started, found.language == "python")
        self.live.begin(caller.pid, run)
        return run

    def _number(self, runs, found):
        """Which script of its process this is. The first Python is 0, because that is all the hook can know."""
        is_python = found.language == "python"
        before = sum(run.is_python for run in runs)
        return (0 if before == 0 else len(runs) + 1) if is_python else len(runs) + 1

    def _records(self, run, caller, found, digest, origin, account, verdict_on):
        self.counts["captured" if found.content == "captured" else "uncaptured"] += 1
        start = self._start(run, caller, found, digest, origin, account)
        start["decision"] = self._decision(verdict_on)
        records = [start]
        if origin == "own" and found.body is not None:
            records.append(compose.snapshot_record(run.id, {"digest": digest}, self._files(found, digest)))
        elif origin == "own" and found.content != "excluded":
            reason = {"too_large": "too_large", "stdin_pipe": "stdin_pipe"}.get(found.content, "content_unreadable")
            records.append(compose.loss_record(reason, path=found.path))
        if verdict_on.action == verdict.BLOCK:
            records.append(_refused(run))
        return records

    def _files(self, found, digest):
        """The script and the manifests beside it; local modules come with what the hook tells."""
        name = _tree_name(found)
        files = [{"path": name, "digest": digest, "size": len(found.body), "role": "script"}]
        for manifest, body in sorted(found.beside.items()):
            if manifest != name:
                kept = self.journal.keep(body)
                files.append({"path": manifest, "digest": kept, "size": len(body), "role": "manifest"})
        return files

    def _start(self, run, caller, found, digest, origin, account):
        above = held.ancestors(caller.ppid, self.known_parents)
        script = {"kind": found.kind, "path": found.path, "digest": digest, "text": found.text,
                  "size": len(found.body) if found.body is not None else None,
                  "content": found.content if origin == "own" else "package"}  # fmt: skip
        if found.path is not None:
            script.update(self.moves.origin_of(found.path, found.inode))
        interpreter = {"language": found.language, "path": found.interpreter, "flags": found.flags,
                       "venv": _venv(found.interpreter)}  # fmt: skip
        process = {"pid": caller.pid, "ppid": caller.ppid, "parent": above[0] if above else None, "ancestors": above,
                   "cwd": caller.cwd, "argv": caller.argv, "started": caller.started,
                   "held_at": run.began}  # fmt: skip
        if caller.inner is not None:
            process["inner"] = caller.inner
        record = compose.start_record(
            run.id, run.began, script, interpreter, process, {"uid": caller.account, "name": account},
            self._hook(found), origin,
        )  # fmt: skip
        record["sensor"]["exec"] = self.name
        if self.origins.is_claimed(found.path):
            record["sensor"]["claims"] = "package"
        record["trigger"] = _trigger(caller.pid, above)
        record["trust"] = {"account": "kernel", "process": "kernel", "script": "agent"}
        return record

    def _decision(self, verdict_on):
        rule = verdict_on.rule
        action = {verdict.OBSERVE: "allow", verdict.BLOCK: "deny"}.get(verdict_on.action, verdict_on.action)
        version = self.table.version if self.table is not None else None
        return {"action": action, "rule": rule.id if rule else None, "policy": version}

    def _hook(self, found):
        if found.language != "python" or found.kind == "frozen":
            return "unsupported"
        if found.interpreter not in self.hooked:
            self.hooked[found.interpreter] = interpreters.has_hook(found.interpreter or "")
        is_bare = any(_WITHOUT_SITE.match(flag) for flag in found.flags)
        return "present" if self.hooked[found.interpreter] and not is_bare else "absent"

    # --- ends --------------------------------------------------------------------------------------------

    def _ended(self, end):
        for run in self.live.of(end.pid):
            self.owed.say(
                {
                    "v": 1, "type": "run.end", "run": run.id, "time": compose.rfc3339(time.time()),
                    "exit_code": os.WEXITSTATUS(end.status) if os.WIFEXITED(end.status) else None,
                    "signal": os.WTERMSIG(end.status) if os.WIFSIGNALED(end.status) else None,
                    "cpu_user_seconds": round(end.user, 6), "cpu_system_seconds": round(end.system, 6),
                    "wall_seconds": round(max(0.0, time.time() - run.began), 6), "peak_rss_bytes": end.peak,
                    "read_bytes": end.read, "write_bytes": end.written, "trust": {"all": "kernel"},
                }
            )  # fmt: skip
        self.live.end(end.pid)  # only now: killed before, the next sensor says that it is over

    def _sweep(self):
        """Runs whose process was gone already at the last sweep, and no end came: how they ended is not made up."""
        gone = {pid for pid, runs in self.live.items() if held.started_at(pid) != runs[0].started}
        gone, self.gone = gone & self.gone, gone
        for pid in gone:
            self._end_unseen(self.live.end(pid))
        self.live.tidy()
        if len(self.known_parents) > 20000:
            self.known_parents.clear()
        self.hooked.clear()

    def _end_unseen(self, runs):
        """These are over, and nobody saw how."""
        for run in runs:
            self.owed.say(
                {"v": 1, "type": "run.end", "run": run.id, "time": compose.rfc3339(time.time()),
                 "exit_code": None, "signal": None, "trust": {"all": "agent"}}
            )  # fmt: skip

    # --- what can wait -----------------------------------------------------------------------------------

    def _chores(self, now):
        self.journal.turn(now)
        if now < self._chores_due:
            return
        self._chores_due = now + 0.5
        self._read_table()
        self.names.learn_beside()
        self.owed.settle()
        if now >= self._status_due:
            self._status_due = now + _STATUS_EVERY
            self._note_status(is_alive=True)
        if now >= self._sweep_due:
            self._sweep_due = now + _SWEEP_EVERY
            self._sweep()
            threading.Thread(target=self.origins.refresh, daemon=True).start()

    def _read_table(self):
        """The policy as the agent last compiled it; a table that cannot be read leaves the last one standing."""
        try:
            status = os.stat(self.table_path)
        except OSError:
            return
        stamp = (status.st_mtime_ns, status.st_ino, status.st_size)
        if stamp != self.table_stamp:
            found = verdict.load(self.table_path)
            if found is not None:
                self.table, self.table_stamp = found, stamp

    def _note_status(self, is_alive):
        told = {"exec": self.name if is_alive else "ended", "pid": os.getpid(), "time": time.time(),
                "ends": "taskstats" if self.ends is not None else self.ends_fault, "marks": self.marks,
                "policy": self.table.version if self.table else None, "live": len(self.live),
                "live_fault": self.live.fault}  # fmt: skip
        told.update(self.counts)
        told.update(self.told)
        try:
            with open(self.status_path + ".tmp", "w", encoding="utf-8") as file:
                json.dump(told, file)
            os.replace(self.status_path + ".tmp", self.status_path)
        except OSError:
            pass  # there may be room for the next

    def _ignore(self, path):
        try:
            self.listener.ignore_file(path)
        except OSError:
            pass  # then it is asked about every time, which costs time and nothing else


_LATER = object()


def _digest_of(body):
    return "sha256:" + hashlib.sha256(body).hexdigest()


def _tree_name(found):
    """The script's name in its snapshot."""
    if found.path and found.kind != "directory":
        return tree_name(found.path)
    if found.kind == "directory":
        return "__main__.py"
    return "%s.%s" % (found.kind, _ENDINGS.get(found.language, "txt"))


def _call_of(caller):
    return (caller.started, caller.filename, tuple(caller.argv))


def _venv(program):
    if not program:
        return None
    prefix = os.path.dirname(os.path.dirname(program))
    return prefix if os.path.exists(os.path.join(prefix, "pyvenv.cfg")) else None


def _trigger(pid, above):
    """What set it off, as far as the processes above and the control group tell."""
    names = [os.path.basename(name) for name in above]
    for name in names:
        if name in ("cron", "crond", "anacron", "atd"):
            return {"type": "cron", "name": None}
    try:
        group = held.control_group(pid).strip().rsplit("\n", 1)[-1].rsplit(":", 1)[-1]
    except OSError:
        return None
    unit = group.rsplit("/", 1)[-1]
    return {"type": "systemd", "name": unit[:256]} if unit.endswith(".service") else None


def _refused(run):
    return {"v": 1, "type": "run.end", "run": run.id, "time": compose.rfc3339(time.time()), "exit_code": 126,
            "signal": None, "wall_seconds": 0.0, "trust": {"all": "agent"}}  # fmt: skip
