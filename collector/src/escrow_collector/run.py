"""`run -- CMD`: one command and its children, captured without installing anything and without root."""

import hashlib
import json
import os
import shutil
import signal
import stat
import sys
import threading
import time
import uuid
import zipfile

from escrow_collector import agent, compose, feed, held, identity, inbox, launched, modules, update, verdict
from escrow_collector.argv import grammar_for, is_text, resolve, shebang, unwrap, unwrap_env
from escrow_collector.around import (
    DESCRIPTOR,
    ends_within,
    environment_at,
    head_of,
    here,
    is_of_python,
    opened_at,
    program_of,
    script_named,
)
from escrow_collector.beside import attempted
from escrow_collector.excluded import is_excluded, names_of, without
from escrow_collector.origins import Origins
from escrow_collector.spool import NO_ROOM
from escrow_collector.state import login_name
from escrow_collector.uncaptured import BLOCKED, complain, execute, restore_signals, run_uncaptured, why_not

ANNOUNCED_AFTER = 0.7
CLOSES_AFTER = 30.0
DELIVERS_FOR = 5.0
PIPE_WAIT = 0.25


def run(state, command, report=None, deliver=True):
    """Run a command captured. Ends this process as the command ended: same exit code, or the same signal."""
    try:
        captured = Captured(state, command)
        if signal.SIGINT not in captured.ignored:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        captured.prepare()
    except OSError as fault:
        return run_uncaptured(command, fault)
    if not captured.may_start():
        captured.call_off()
        sent = _deliver(state, deliver)
        if report:
            _write_report(report, captured, sent)
        return BLOCKED
    if captured.program is None:
        why, code = why_not(command[0])
        complain("escrow-collector: %s: %s" % (command[0], why))
        captured.abandon()
        if report:
            _write_report(report, captured, {})
        return code
    status = captured.execute(announces=deliver)
    captured.finish_quietly(status)
    sent = _deliver(state, deliver)
    if report:
        _write_report(report, captured, sent)
    return _leave_as(status)


class Captured(object):
    """One command on its way: what it executes, and the run file that tells of it."""

    def __init__(self, state, command):
        self.state = state
        self.command = command
        self.run = str(uuid.uuid4())
        self.program = shutil.which(command[0])
        self.began = time.time()
        self.cwd = here()
        self.home = os.path.expanduser("~")
        self.shares = [path for path in os.environ.get("ESCROW_SHARE_PATHS", "").split(os.pathsep) if path]
        self.script = None
        self.interpreter = None
        self.origins = Origins()
        self.file = None
        self.pid = None
        self.feed = None
        self.usage = None
        self.ended = None
        self.table = None
        self.decision = None
        self.runs = []
        self.body = None
        self._snapshot_noted = False
        self._learning = threading.Lock()
        # What whoever started us ignores, such as a shell for what it puts in the background, the command ignores too.
        self.ignored = [
            number for number in (signal.SIGINT, signal.SIGQUIT) if signal.getsignal(number) is signal.SIG_IGN
        ]

    # --- before the first line -------------------------------------------------------------------------

    def prepare(self):
        """Find out what will run, and have a process for it that waits: its number and its age name the run.

        So an exec sensor of this machine names it alike.
        """
        self._identify()
        if self.program is None:
            return
        if feed.is_wanted(self.script, (self.interpreter or {}).get("flags", ())):
            self.feed = feed.Feed(self.script["language"])
        waits, self._word = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._word)
            self._become(waits)
        os.close(waits)
        self.run = _name_of(self.pid, self.script) or self.run

    def may_start(self):
        """Capture the script and note the start; False when the policy of this machine says no, told in one line.

        A disk that is full is no reason to keep anybody from running: then the run is counted and goes uncaptured.
        """
        _, fault = attempted(self.note_start)
        if fault is not None:
            self._lose(fault)
            self.file = self.script = None
        if self.decision is None or self.decision.action == verdict.OBSERVE:
            return True
        complain(self.table.sentence(self.decision))
        if self.decision.action != verdict.BLOCK:
            return True
        return False

    def call_off(self):
        """The policy says no: the process that waits ends without having been anything."""
        if self.pid is not None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            os.close(self._word)
        if self.file is None:
            return
        try:
            now = compose.rfc3339(time.time())
            self.file.append({"v": 1, "type": "run.end", "run": self.run, "time": now, "exit_code": BLOCKED,
                              "signal": None, "wall_seconds": 0.0, "trust": {"all": "agent"}})  # fmt: skip
            self.file.close()
            self.runs.append((self.run, self.script))
        except OSError as fault:
            self._lose(fault)

    def _lose(self, fault):
        is_full = getattr(fault, "errno", None) in NO_ROOM
        try:
            self.state.spool.tally.add("disk_quota" if is_full else "content_unreadable")
        except OSError:
            pass  # the folder itself is gone: nobody is left to be told

    def note_start(self):
        """Capture the script and note the start; after this the command may begin."""
        if self.script is None:
            return
        body = self._body()
        self._decide(body)  # before anything is kept: a full disk must not let through what the policy stops
        if body is not None:
            self._keep(body)
        self.file = self.state.spool.open_run(self.run)
        self.file.append(self._start_record())
        if self.script.get("digest"):
            # Sent only if this process dies before it can tell of the modules too.
            self.file.append({"type": "pre-snapshot", "run": self.run, "files": self._files([])})

    def _decide(self, body):
        """Ask the policy of this machine; without one everything is only observed."""
        self.table = verdict.load(os.path.join(self.state.folder, "policy.table"))
        if self.table is not None:
            digest = hashlib.sha256(body).hexdigest() if body is not None else None
            path = self.script.get("path")
            real = os.path.realpath(path) if path else None
            self.decision = self.table.decide(time.time(), digest, path, login_name(), real)

    def _identify(self):
        """Which script the command line names, from the interpreter's own grammar or the file's first line."""
        command = self._told_command()
        target = resolve(command)
        program = shutil.which(command[0])
        head = head_of(program) if target is None and program else b""
        if target is None and head[:2] != b"#!" and is_text(head):
            self.script = {"kind": "shebang", "path": os.path.abspath(program), "language": "shell"}
            self.interpreter = {"language": "shell", "path": "/bin/sh"}
        elif target is None and program:
            inner = shebang(head)
            if not inner:
                return
            grammar = grammar_for(inner[0])
            language = grammar.language if grammar else os.path.basename(inner[0])[:64] or "unknown"
            self.script = {"kind": "shebang", "path": os.path.abspath(program), "language": language}
            self.interpreter = {"language": language, "path": shutil.which(inner[0]) or inner[0]}
        elif target is not None:
            self.script = {
                "kind": target.kind,
                "language": target.language,
                "text": target.text,
                "module": target.module,
            }
            if target.path is not None:
                self.script["path"] = script_named(target)
            self.interpreter = {
                "language": target.language,
                "path": program or command[0],
                "flags": list(target.flags),
            }

    def _told_command(self):
        """The command's own words: what is behind `nohup` and the like. A Python there is told of by its hook."""
        command = unwrap_env(self.command)
        inner = unwrap(command)
        target = resolve(inner)
        is_python = (target is not None and target.language == "python") or is_of_python(inner)
        return command if is_python else inner

    def _body(self):
        """The script's bytes, as they are before its first line; None where nobody can tell yet."""
        script = self.script
        if script["kind"] == "command":
            return script["text"].encode("utf-8", "surrogateescape")
        if script["kind"] == "stdin":
            return self._stdin()
        if script["kind"] == "module":
            return self._module()
        if DESCRIPTOR.match(script["path"]):
            number = DESCRIPTOR.match(script["path"]).group(1)
            script["kind"] = "stdin"
            return self._stdin(int(number) if number else 0)
        return self._file()

    def _keep(self, body):
        if len(body) > compose.MOST_CONTENT:
            self.script["content"] = "too_large"
        elif self.state.spool.is_full:
            self.script.update(digest=None, size=len(body), content="unreadable", lost="disk_quota")
        else:
            self.script.update(digest=self.state.spool.keep(body), size=len(body), content="captured")
            self.body = body

    def _module(self):
        """The file `-m` runs, where it can be found without running anything; else the hook tells which it was."""
        self.script["content"] = "unreadable"
        search, program = os.environ.get("PYTHONPATH", ""), self.interpreter["path"]
        for path in modules.candidates(self.script["module"], self.cwd, search, program, self.interpreter["flags"]):
            if os.path.isfile(path):
                self.script["path"] = path
                return self._file()
        return None

    def _file(self):
        script = self.script
        path = script["path"]
        if os.path.isdir(path):
            script["kind"] = "directory"
            path = os.path.join(path, "__main__.py")
        if is_excluded(names_of(path), self.state.exclusions):
            script["content"] = "excluded"
            return None
        try:
            if not stat.S_ISREG(os.stat(path).st_mode):
                script["content"] = "unreadable"
                return None
            with open(path, "rb") as file:
                body = file.read(compose.MOST_CONTENT + 1)
        except OSError:
            script["content"] = "unreadable"
            return None
        if script["kind"] == "file" and body[:2] != b"#!" and zipfile.is_zipfile(path):
            script["kind"] = "zipapp"
        return body

    def _stdin(self, number=0):
        """What a descriptor gives is read beside the script: its offset and its pipe are left as they are.

        But for a program that the interpreter reads to its end before it begins: then so do we.
        """
        if self.feed is not None and number == 0:
            body = self.feed.collect()
            self.script["content"] = "too_large"
            return body
        try:
            mode = os.fstat(number).st_mode
            if stat.S_ISREG(mode) and is_excluded([opened_at(number)], self.state.exclusions):
                self.script["content"] = "excluded"
                return None
            if stat.S_ISREG(mode):
                return os.pread(number, compose.MOST_CONTENT + 1, os.lseek(number, 0, os.SEEK_CUR))
            self.script["content"] = "excluded" if os.isatty(number) else "stdin_pipe"
            return self._pipe(number) if stat.S_ISFIFO(mode) else None
        except OSError:
            self.script["content"] = "unreadable"
            return None

    def _pipe(self, number):
        """A pipe that is whole within a moment is copied without being emptied; another is said to be uncaptured."""
        if sys.platform != "linux":
            return None
        from escrow_collector import capture  # ctypes, which a run without a pipe need not load

        until = time.monotonic() + PIPE_WAIT
        while True:
            body, is_complete = capture.peek(number)
            if is_complete:
                return body
            if time.monotonic() > until:
                return None
            time.sleep(0.002)

    def _start_record(self):
        uid = os.getuid()
        origin = self.origins.of(self.script.get("path"), self.body) if self.body is not None else "own"
        if origin != "own":
            self.script["content"] = "package"
        self.origin = origin
        process = {
            "pid": self.pid or os.getpid(), "ppid": os.getppid(), "parent": program_of(os.getppid()), "ancestors": [],
            "cwd": self.cwd, "argv": list(self.command),
        }  # fmt: skip
        hook = "present" if self.script["language"] == "python" else "unsupported"
        account = {"uid": uid, "name": login_name()}
        record = compose.start_record(
            self.run, self.began, self.script, self.interpreter, process, account, hook, origin
        )
        if self.origins.is_claimed(self.script.get("path")):
            record["sensor"]["claims"] = "package"
        if self.decision is not None:
            rule = self.decision.rule
            action = {verdict.OBSERVE: "allow", verdict.BLOCK: "deny"}.get(self.decision.action, self.decision.action)
            record["decision"] = {"action": action, "rule": rule.id if rule else None, "policy": self.table.version}
        return record

    # --- while it runs -------------------------------------------------------------------------------------

    def execute(self, announces=False):
        """Let the command begin; its wait status."""
        before = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGQUIT)}
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2):
            before[number] = signal.signal(number, lambda sent, _frame: os.kill(self.pid, sent))
        os.write(self._word, b"!")
        os.close(self._word)
        if self.feed is not None:
            self.feed.begin()
        if announces and self.file is not None and self.state.enrolment is not None:
            threading.Thread(target=self._announce, daemon=True).start()
        try:
            status, self.usage = self._wait(self.pid)
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
        self.ended = time.time()
        return status

    def _announce(self):
        """Tell the vault that it runs, should it run a while: a courtesy, and nobody waits for it."""
        time.sleep(ANNOUNCED_AFTER)
        attempted(self._announce_now)  # it is told at the end in any case

    def _announce_now(self):
        if self.ended is None and self.script.get("digest"):
            self._learn(self._facts())
            start = self._start_record()
            if self.origin == "own":  # else what it is given may be of interest, and is known later
                agent.announce(self.state, start, DELIVERS_FOR)

    def _become(self, waits):
        """In the new process: wait until the start is written down, then be the command."""
        for number in (signal.SIGINT, signal.SIGQUIT):
            signal.signal(number, signal.SIG_IGN if number in self.ignored else signal.SIG_DFL)
        restore_signals()
        if not os.read(waits, 1):
            os._exit(126)  # whoever should have noted it is gone
        self.run = _name_of(os.getpid(), self.script) or self.run
        if self.feed is not None:
            os.dup2(self.feed.source, 0)
        environ, fault = attempted(self._environ)
        if fault is not None:  # no room to unpack our code, and so no hook below the command
            environ = dict(os.environ)
        try:
            execute(self.program, self.command, environ)
        except OSError as fault:
            complain("escrow-collector: %s: %s" % (self.command[0], fault.strerror))
        os._exit(126)

    def _environ(self):
        """The command's own environment, and what the hook needs to find us; the hook takes it out of sight again."""
        environ = dict(os.environ)
        before = environ.get("PYTHONPATH", "")
        inject = os.path.join(update.unpacked(self.state.folder), "inject")
        environ["PYTHONPATH"] = inject + (os.pathsep + before if before else "")
        environ["ESCROW_COLLECTOR_PYTHONPATH"] = before
        environ["ESCROW_COLLECTOR_SPOOL"] = self.state.spool.folder
        environ.pop("ESCROW_COLLECTOR_ROOT", None)
        if self.script is not None and self.script["language"] == "python":
            # Below anything else, such as `nice` or a shell that replaces itself, a Python is a script of its own.
            environ["ESCROW_COLLECTOR_ROOT"] = "%d:%s" % (os.getppid(), self.run)
        environ.pop("ESCROW_COLLECTOR_PARENT", None)
        return environ

    def _facts(self):
        """What the command's own hook noted so far."""
        return without(self.state.spool.facts(self.run), self.state.exclusions)

    def _wait(self, pid):
        """wait4; a run longer than thirty seconds is told of while it still runs."""
        if self.file is not None and not ends_within(pid, CLOSES_AFTER):
            try:
                self._note_snapshot(self._facts())
            except OSError as fault:
                self._lose(fault)
        while True:
            try:
                _, status, usage = os.wait4(pid, 0)
            except InterruptedError:
                continue
            return status, usage

    # --- after the end ---------------------------------------------------------------------------------------

    def finish_quietly(self, status):
        """A full disk takes nothing from the command: its end is its own, and what could not be kept is counted."""
        _, fault = attempted(self.finish, status)
        if fault is not None:
            self._lose(fault)

    def finish(self, status):
        """Note what the run did, its snapshot and its end; then the children that were scripts of their own."""
        facts = self._facts()
        if self.file is not None:
            self._note_main(facts)
            activity = compose.activity_record(self.run, facts, self.home, self.shares)
            if activity:
                self.file.append(activity)
            self._note_snapshot(facts)
            wall = self.ended - self.began
            self.file.append(compose.end_record(self.run, self.ended, wall, status, self.usage))
            self.file.close()
            self.runs.append((self.run, self.script))
        self.state.spool.drop_facts(self.run)
        for note, script in self._inbox().tell_all():
            self.runs.append((note.run, script))

    def _inbox(self):
        spool = self.state.spool
        return inbox.Inbox(spool.folder, spool, self.shares, exclusions=self.state.exclusions)

    def abandon(self):
        if self.file is not None:
            self.file.close()
            self.state.spool.forget([self.file.path])

    def _note_main(self, facts):
        """What only the interpreter knew, told beside what we did."""
        if self._learn(facts):
            self.file.append(self._start_record())

    def _learn(self, facts):
        """Its version, and for `-m` which file that was, copied before it ran."""
        with self._learning:
            return self._learn_once(facts)

    def _learn_once(self, facts):
        start = next((fact for fact in facts if fact[0] == "start" and len(fact) > 10), None)
        if start is None:
            return False
        self.interpreter.update(
            path=start[8] or self.interpreter["path"], version=start[9], venv=environment_at(start[10])
        )
        main = [fact for fact in facts if fact[0] == "copied" and fact[1] == "script"]
        if self.script["kind"] == "module" and main:
            body = self.state.spool.copy_of(main[0][3])
            if body is not None:
                self.script["path"] = main[0][2]
                self._keep(body)
        self._learn_of_launched(facts)
        return True

    def _learn_of_launched(self, facts):
        """A package's program, and what could not be found, is not of interest beside the script it was given."""
        is_known = self.script.get("digest") or self.script["kind"] != "module"
        if self.origin == "own" and (is_known or self.script.get("content") == "excluded"):
            return
        found = launched.own_script(facts, self.state.spool.copy_of, self.origins)
        if found is not None:
            self.script = {"kind": "file", "path": found[0], "language": "python", "content": "unreadable"}
            self._keep(found[1])

    def _note_snapshot(self, facts):
        if self._snapshot_noted or not self.script.get("digest") or self.origin != "own":
            if not self._snapshot_noted and self.origin == "own" and self.script.get("content") != "excluded":
                self._note_loss()
            return
        self.file.append(compose.snapshot_record(self.run, self.script, self._files(facts)))
        self._snapshot_noted = True

    def _note_loss(self):
        reasons = {"too_large": "too_large", "stdin_pipe": "stdin_pipe"}
        reason = self.script.get("lost") or reasons.get(self.script.get("content"), "content_unreadable")
        self.file.append(compose.loss_record(reason, path=self.script.get("path")))
        self._snapshot_noted = True

    def _files(self, facts):
        return compose.snapshot_files(self.state.spool, self.script, facts, self.cwd)


def _deliver(state, wanted):
    """Deliver for a few seconds; what is left stays in the spool and goes with the next one."""
    if not wanted or state.enrolment is None:
        return {}
    sent, fault = attempted(agent.deliver, state, time.monotonic() + DELIVERS_FOR)
    if fault is not None:
        complain("escrow-collector: not delivered (%s); it stays in the spool and is sent again later" % fault)
    return sent or {}


def _write_report(path, captured, sent):
    """What was captured, with the names the vault gave it; null for what it has not been told yet."""
    told = agent.ask(captured.state, [run for run, _ in captured.runs if run in sent], DELIVERS_FOR)
    rows = []
    for run, script in captured.runs:
        row = {"run": run, "script": None, "version": None, "digest": script.get("digest"), "url": None}
        row.update(told.get(run, {}), path=script.get("path"), kind=script["kind"])
        rows.append(row)
    try:
        with open(path, "w", encoding="utf-8") as file:
            json.dump(rows, file)
    except OSError as fault:
        complain("escrow-collector: no report: %s" % fault)


def _leave_as(status):
    """Our own end is the command's: whoever started us must not see a difference."""
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        try:
            import resource

            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            signal.signal(number, signal.SIG_DFL)
        except (ImportError, OSError, ValueError):
            pass
        os.kill(os.getpid(), number)
    return os.WEXITSTATUS(status)


def _name_of(pid, script):
    """The exec sensor's name for this run where the machine can tell."""
    try:
        started, boot = held.started_at(pid), held.boot_id()
    except OSError:
        return None
    if started is None or script is None:
        return None
    return identity.run_id(boot, pid, started, 0 if script["language"] == "python" else 1)
