"""Makes records of what hooks noted by themselves: runs nobody started under `run`, told by their own interpreter.

The folder may be shared, so every file in it is somebody's word. Its owner is the account, whatever it says; it is
opened without following links; and what it names elsewhere is read with the owner's rights or not at all.
"""

import json
import os
import shutil
import stat
import time
from contextlib import contextmanager

from escrow_collector import compose, identity, launched, libraries
from escrow_collector.excluded import is_excluded, names_of, without
from escrow_collector.origins import Origins
from escrow_collector.spool import NO_ROOM, parse_facts

SETTLES_AFTER = 30.0
ANNOUNCED_AFTER = 1.0
MEETS_WITHIN = 10.0
_MOST_FACTS = 8 << 20
_MOST_TOGETHER = 32 << 20
_WEIGHT_OF_LINE, _WEIGHT_OF_NOTE = 300, 4000
_NOT_A_NOTE = (ValueError, TypeError, LookupError, ArithmeticError, OSError)
_LATEST = 1 << 33


class Inbox(object):
    """A folder of notes. `spool` takes the records; `shares` are the paths that count as one.

    `joining` holds what an exec sensor told of the same runs; None where there is no sensor. `origins` knows whose
    files are whose. `exclusions` are folders of which nothing is kept.
    """

    def __init__(self, folder, spool, shares=(), joining=None, origins=None, exclusions=()):
        self.folder = folder
        self.spool = spool
        self.shares = shares
        self.joining = joining
        self.origins = origins or Origins()
        self.exclusions = exclusions

    def tell_all(self, now=None):
        """Tell of every run that ended, and of the start of those that last; `[(note, script)]`."""
        now = time.time() if now is None else now
        told = []
        for name, note in sorted(self._notes().items(), key=lambda one: one[1].order):
            try:
                self._look_at(name, note, now, told)
            except _NOT_A_NOTE as fault:
                if getattr(fault, "errno", None) in NO_ROOM:
                    raise
                # Somebody wrote what no hook writes. It must not keep everybody else's from being told.
                self.spool.tally.add("content_unreadable")
                self._forget(name)
        if self.joining is not None:
            self.joining.settle()
        return told

    def _look_at(self, name, note, now, told):
        self._meet(note)
        if note.is_kept or self._may_still_meet(note, now):
            return
        if note.is_over():
            told += [(note, self._tell(note))] if note.start is not None else []
            self._forget(name)
            for worker in note.workers:
                self._forget(worker.name)
        elif note.is_worth_telling(now):
            told.append((note, self._tell(note)))
            self._mark(name, "told")
        elif note.is_worth_announcing(now):
            announce(self, note)
            self._mark(name, "begun")

    def _tell(self, note):
        return tell(self, note) if note.met is None or note.stands_alone else tell_beside(self, note)

    def _meet(self, note):
        """Find the run the exec sensor told of that this note is of."""
        if self.joining is None or note.start is None:
            return
        note.met = self.joining.find(note.key, note.owner, float(note.start[6]))
        note.is_claimed = note.met is None
        if note.met is not None:
            self.joining.heard(note.met[0])
            note.host = (str(note.met[1]["pid"]), str(note.met[1]["started"]))
            is_tool = note.met[1]["origin"] != "own"
            note.launched = launched.own_script(note.facts, self._copies_of(note), self.origins) if is_tool else None

    def _copies_of(self, note):
        return lambda name: self.copy_of(name, note.owner)

    def _may_still_meet(self, note, now):
        """The sensor's word of this run, or of the end of a kernel that had no time to say so, may be on its way."""
        is_cut_off = note.met is not None and note.stands_alone and note.end is None and not note.met[1]["ended"]
        return (note.is_claimed or (is_cut_off and note.is_over())) and now - note.written < MEETS_WITHIN

    def _notes(self):
        """Every run's notes, those of a pool's workers with their parent's."""
        try:
            names = [name[: -len(".facts")] for name in os.listdir(self.folder) if name.endswith(".facts")]
        except OSError:
            return {}
        found, taken = {}, {}
        for name in sorted(names):
            body, owner = self._open(name + ".facts", _MOST_FACTS, _MOST_FACTS << 6)
            if body is not None and taken.get(owner, 0) < _MOST_TOGETHER:
                # A line takes more room once it is read, and a note more than its lines.
                taken[owner] = taken.get(owner, 0) + len(body) + _WEIGHT_OF_LINE * body.count(b"\n") + _WEIGHT_OF_NOTE
                facts = parse_facts(body)
                found[name] = note = Note(name, without(facts, self.exclusions), owner)
                note.is_excluded = any(_is_script(fact) for fact in facts) and not any(map(_is_script, note.facts))
                note.is_told = os.path.exists(self._marked(name, "told"))
                note.is_announced = os.path.exists(self._marked(name, "begun"))
                note.written = _written(os.path.join(self.folder, name + ".facts"))
        parents = {note.key: note for note in found.values() if note.start is not None}
        for note in list(found.values()):
            parent = parents.get(note.parent_key)
            if note.start is None and parent is not None and parent.owner == note.owner:
                parent.workers.append(note)
                note.is_kept = True
                parent.facts += note.facts
        return found

    def copy_of(self, name, owner):
        """The bytes of a copy a hook made, when it is the same account's."""
        if os.path.basename(name) != name or not name.endswith(".copy"):
            return None
        body, by = self._open(name, compose.MOST_CONTENT, compose.MOST_CONTENT)
        return body if by == owner else None

    def _open(self, name, most, largest):
        """`(the first bytes, owner)` of one file of the folder: a regular one with one name, or nothing."""
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            handle = os.open(os.path.join(self.folder, name), flags)
        except OSError:
            return None, None
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode) or status.st_nlink != 1 or status.st_size > largest:
                return None, None
            with os.fdopen(os.dup(handle), "rb") as file:
                return file.read(most), status.st_uid
        finally:
            os.close(handle)

    def _marked(self, run, how):
        return os.path.join(self.spool.folder, run + "." + how)

    def _mark(self, run, how):
        with open(self._marked(run, how), "w"):
            pass

    def _forget(self, run):
        for name in os.listdir(self.folder):
            if name == run + ".facts" or (name.startswith(run + ".") and name.endswith(".copy")):
                _take_away(os.path.join(self.folder, name))
        for how in ("told", "begun"):
            _take_away(self._marked(run, how))


class Note(object):
    """What one interpreter noted, and whose it is."""

    def __init__(self, name, facts, owner):
        self.name = name
        self.facts = facts
        self.owner = owner
        self.is_told = False
        self.is_announced = False
        self.is_claimed = False
        """An exec sensor is at work and told of no such run: whose it says it is, is not believed."""
        self.met = None
        """(run, what the exec sensor knows of it)"""
        self.host = None
        self.is_excluded = False
        """Its script lies where nothing is to be kept."""
        self.launched = None
        """(path, bytes) of somebody's own script that a package's program was given"""
        self.is_kept = False
        """What a pool's worker noted goes with its parent, and not before."""
        self.written = 0.0
        self.workers = []
        self.start = next((fact for fact in facts if fact[0] == "start" and _is_start(fact)), None)
        process = next((fact for fact in facts if fact[0] == "process" and len(fact) > 3), None)
        worker = next((fact for fact in facts if fact[0] == "worker" and len(fact) > 3), None)
        self.key = (process[1], process[3]) if process else None
        self.parent_key = (worker[2], worker[3]) if worker else None

    @property
    def run(self):
        """The exec sensor's name for this run where the machine can tell, so that both sensors' words meet.

        A notebook is a run of its own: what the sensor saw start is its kernel, a package's program like any other.
        """
        if self.met is not None and not self.stands_alone:
            return self.met[0]
        if self.met is None and not self.is_claimed and self.key and self.key[1].isdigit():
            boot = _small("/proc/sys/kernel/random/boot_id").decode("ascii", "replace").strip()
            if boot:
                return self._apart(identity.run_id(boot, int(self.key[0]), int(self.key[1])))
        return self._apart(self.name)

    def _apart(self, run):
        """Whoever may write here names files and processes as they like: never does it name another account's run."""
        is_ours = not hasattr(os, "geteuid") or self.owner == os.geteuid()
        return run if is_ours else identity.of_account(run, self.owner)

    @property
    def end(self):
        return next((fact for fact in self.facts if fact[0] == "finish" and len(fact) > 3), None)

    @property
    def cells(self):
        """The copies of what a notebook executed."""
        return [fact for fact in self.facts if fact[0] == "copied" and fact[1] == "cell"]

    @property
    def stands_alone(self):
        """Is it of what a package's program was given, and a run beside that program's?"""
        return bool(self.cells) or self.launched is not None

    @property
    def order(self):
        """Notes of one process one after the other, as it became one script after another."""
        return (self.key or ("", ""), float(self.start[6]) if self.start else 0.0, self.name)

    def is_worth_announcing(self, now):
        """It runs, and nobody has said so yet: what stands in its first lines will not change."""
        if self.start is None or self.met is not None or self.is_announced or self.is_told:
            return False
        has_script = any(fact[0] == "copied" and fact[1] == "script" for fact in self.facts)
        return self.start[1] in ("file", "command") and has_script and now - float(self.start[6]) > ANNOUNCED_AFTER

    def is_over(self):
        """Has every process that writes here ended?"""
        return not self._is_alive() and not any(worker._is_alive() for worker in self.workers)

    def is_worth_telling(self, now):
        return self.start is not None and not self.is_told and now - float(self.start[6]) > SETTLES_AFTER

    def _is_alive(self):
        key = self.host or self.key or self.parent_key
        if key is None:
            return False
        try:
            os.kill(int(key[0]), 0)
        except (ProcessLookupError, ValueError, OverflowError):
            return False
        except OSError:
            pass
        fields = _small("/proc/%s/stat" % key[0]).rpartition(b")")[2].split()
        return len(fields) < 20 or fields[19].decode("ascii") == key[1] or not key[1]


def _is_script(fact):
    return fact[0] == "copied" and fact[1:2] == ("script",)


def _is_start(fact):
    """Has it every field, with a process and a time such as there are?"""
    if len(fact) <= 11 or not fact[4].isdigit() or not fact[5].isdigit():
        return False
    try:
        return 0 < float(fact[6]) < _LATEST
    except ValueError:
        return False


def tell(inbox, note):
    """`run.start`, `run.activity`, the snapshot or a loss, and the end as far as the interpreter saw it."""
    run, facts, start = note.run, note.facts, note.start
    script, origin = _script_and_origin(inbox, note)
    with as_account(note.owner) as home:
        activity = compose.activity_record(run, facts, home, inbox.shares, resolve=libraries.resolve)
        beside = compose.manifests(script, start[7]) if origin == "own" else {}
    with _told_in(inbox, run, note.owner) as file:
        file.append(_start_record(inbox, note, script, origin))
        if activity and note.is_over():
            file.append(activity)
        _tell_content(inbox, note, file, script, origin, beside)
        if note.is_over():
            _tell_end(file, note)
    return script


def announce(inbox, note):
    """That it runs, before anything is known of what it does; of a package's program that may be what it is given."""
    script, origin = _script_and_origin(inbox, note)
    if origin != "own":
        return
    with _told_in(inbox, note.run, note.owner) as file:
        file.append(_start_record(inbox, note, script, origin))


def tell_beside(inbox, note):
    """What the hook knows of a run the exec sensor told of: its acts and its modules. The rest is the kernel's word."""
    run, known = note.met
    with as_account(note.owner) as home:
        activity = compose.activity_record(run, note.facts, home, inbox.shares, resolve=libraries.resolve)
    script = {name: known[name] for name in ("kind", "path", "digest", "size", "language")}
    has_kernels = script["digest"] is not None
    if not has_kernels:
        script = _script(inbox, note)
    part = inbox.joining.join(run)
    with _told_in(inbox, "%s.%d" % (run, part), note.owner) as file:
        if activity and note.is_over():
            activity.update(part=part)
            if not has_kernels and script.get("digest"):
                activity["trust"]["script"] = "self_reported"
            file.append(activity)
        if known["origin"] == "own" and script.get("digest"):
            file.append(_joined_snapshot(inbox, note, known, script))
            known["is_sent"] = True
    return script


def _joined_snapshot(inbox, note, known, script):
    """The script and the manifests as the exec sensor kept them, and the modules as the hook did."""
    kept = known["snapshot"]["files"] if known["snapshot"] else []
    beside = {} if kept or known["digest"] else compose.manifests(script, note.start[7])
    files = compose.snapshot_files(Copies(inbox, note.owner), script, note.facts, note.start[7], beside)
    kernels = {one["path"] for one in kept}
    script_name = {one["path"] for one in files if one["role"] == "script"}
    added = [one for one in files if one["path"] not in kernels and not (kept and one["path"] in script_name)]
    return compose.snapshot_record(note.run, script, (kept + added)[: compose.MOST_FILES])


def _start_record(inbox, note, script, origin):
    start = note.start
    if origin != "own":
        script = dict(script, content="package")
    record = compose.start_record(
        note.run, float(start[6]), script, _interpreter(start), _process(start), account_of(note.owner), "present",
        origin,
    )  # fmt: skip
    record["sensor"] = {"exec": None, "hook": "present"}
    if inbox.origins.is_claimed(script["path"]):
        record["sensor"]["claims"] = "package"
    record["trust"] = {"process": "self_reported", "script": "self_reported"}
    record["decision"] = _decision(note.facts)
    return record


def _script_and_origin(inbox, note):
    """The script and whose it is; where that is a package's, or was not kept, what it was given stands for it."""
    script = _script(inbox, note)
    origin = _origin(inbox, script)
    is_known = script.get("digest") or script["kind"] != "module" or script["content"] == "excluded"
    if origin == "own" and is_known and note.launched is None:
        return script, origin
    found = note.launched or launched.own_script(note.facts, inbox._copies_of(note), inbox.origins)
    if found is None:
        return script, origin
    script = {"kind": "file", "path": found[0], "language": "python", "module": "", "content": "unreadable"}
    _keep(inbox.spool, script, found[1])
    return script, "own"


def _origin(inbox, script):
    """A path is whatever the note says: only bytes that a package's record vouches for are the package's."""
    return inbox.origins.of(script["path"], script["body"]) if script.get("body") is not None else "own"


@contextmanager
def _told_in(inbox, name, owner):
    """A file of records, the account's whose words they are; nothing is left of one that could not be finished."""
    file = inbox.spool.open_run(name)
    try:
        if hasattr(os, "fchown") and os.geteuid() == 0:
            file.belong_to(owner)  # before a word is in it: cut off at any moment, it is never told as ours
        yield file
    except BaseException:
        file.close()
        os.unlink(file.path)
        raise
    file.close()


def _decision(facts):
    """What the hook was told by the policy, if there was one."""
    said = next((fact for fact in facts if fact[0] == "decision" and len(fact) > 3), None)
    if said is None:
        return None
    action = "deny" if said[1] == "block" else said[1]
    return {"action": action, "rule": said[2], "policy": int(said[3]) if said[3].isdigit() else None}


def _script(inbox, note):
    start = note.start
    kind, path = start[1], start[2] or None
    script = {"kind": kind, "path": path, "language": "python", "module": start[3], "content": "unreadable"}
    for fact in note.facts:
        if fact[0] == "copied" and fact[1] == "script":
            body = inbox.copy_of(fact[3], note.owner)
            if body is not None:
                _keep(inbox.spool, script, body)
                script["path"] = None if kind in ("command", "stdin") else fact[2]
                script["text"] = body.decode("utf-8", "replace") if kind == "command" else None
    if note.cells:
        _keep_notebook(inbox, note, script, note.cells)
    is_closed = note.is_excluded or any(is_excluded(names_of(name), inbox.exclusions) for name in _named(note))
    if not script.get("digest") and is_closed:
        script["content"] = "excluded"
    return script


def _named(note):
    """The files a note speaks of as its script: what was started, the file of a module, the notebook."""
    found = [note.start[2]] + [fact[1] for fact in note.facts if fact[0] in ("main", "notebook") and len(fact) > 1]
    return [path for path in found if path]


def _keep(spool, script, body):
    script.update(digest=spool.keep(body), size=len(body), content="captured", body=body)


def _keep_notebook(inbox, note, script, cells):
    """The cells that were executed, in their order, as a notebook: each one more is its next version."""
    sources = [inbox.copy_of(fact[3], note.owner) for fact in cells]
    texts = [body.decode("utf-8", "replace") for body in sources if body is not None]
    path = next((fact[1] for fact in note.facts if fact[0] == "notebook" and len(fact) > 1 and fact[1]), None)
    script.update(kind="file" if path else "notebook_cell", path=path, module="")
    _keep(inbox.spool, script, notebook(texts))


def notebook(texts):
    """Executed cells in the shape of a notebook file, without outputs and without anything that changes by itself."""
    cells = [
        {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": text.splitlines(True)}
        for text in dict.fromkeys(texts)
    ]
    value = {"cells": cells, "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}
    return (json.dumps(value, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode("utf-8", "replace")


def _tell_content(inbox, note, file, script, origin, beside):
    if origin != "own":
        return
    if script.get("digest"):
        mine = Copies(inbox, note.owner)
        files = compose.snapshot_files(mine, script, note.facts, note.start[7], beside)
        file.append(compose.snapshot_record(note.run, script, files))
    elif script["content"] != "excluded":
        reason = "stdin_pipe" if script["kind"] == "stdin" else "content_unreadable"
        file.append(compose.loss_record(reason, path=script["path"]))


class Copies(object):
    """The copies of one account, for whoever wants to keep them."""

    def __init__(self, inbox, owner):
        self._inbox = inbox
        self._owner = owner
        self.keep = inbox.spool.keep

    def copy_of(self, name):
        return self._inbox.copy_of(name, self._owner)


def _tell_end(file, note):
    run, start, end = note.run, note.start, note.end
    if end is None and note.met is not None and note.met[1]["ended"]:
        # It was killed before its hook could say so, and the sensor saw its process go.
        file.append({"v": 1, "type": "run.end", "run": run, "time": compose.rfc3339(note.met[1]["ended"]),
                     "exit_code": None, "signal": None, "trust": {"all": "agent"}})  # fmt: skip
        return
    if end is None or not 0 < float(end[1]) < _LATEST:
        return
    file.append(
        {"v": 1, "type": "run.end", "run": run, "time": compose.rfc3339(float(end[1])),
         "exit_code": None, "signal": None, "cpu_user_seconds": float(end[2]), "cpu_system_seconds": float(end[3]),
         "wall_seconds": max(0.0, float(end[1]) - float(start[6])), "trust": {"all": "self_reported"}}
    )  # fmt: skip


def _process(start):
    return {
        "pid": int(start[4]), "ppid": int(start[5]), "parent": None, "ancestors": [], "cwd": start[7],
        "argv": list(start[12:]),
    }  # fmt: skip


def _interpreter(start):
    venv = start[10] if os.path.exists(os.path.join(start[10], "pyvenv.cfg")) else None
    return {"language": "python", "path": start[8], "version": start[9], "venv": venv}


def account_of(uid):
    """Who owns a file, as the wire format says it."""
    try:
        import pwd

        return {"uid": uid, "name": pwd.getpwuid(uid).pw_name}
    except (ImportError, KeyError):
        return {"uid": uid, "name": None}


@contextmanager
def as_account(uid):
    """With this account's rights where we could have others; the account's home is what it gives."""
    home = os.path.expanduser("~")
    try:
        import pwd

        entry = pwd.getpwuid(uid)
        home, group = entry.pw_dir, entry.pw_gid
    except (ImportError, KeyError):
        group = None
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or uid == 0:
        yield home
        return
    groups, own_group = os.getgroups(), os.getegid()
    os.setgroups([])
    os.setegid(65534 if group is None else group)
    os.seteuid(uid)
    try:
        yield home
    finally:
        os.seteuid(0)
        os.setegid(own_group)
        os.setgroups(groups)


def _take_away(path):
    """A file, or whatever somebody put in its place."""
    try:
        os.unlink(path)
    except FileNotFoundError:
        return
    except OSError:
        shutil.rmtree(path, ignore_errors=True)


def _written(path):
    try:
        return os.stat(path).st_mtime
    except OSError:
        return 0.0


def _small(path):
    try:
        with open(path, "rb") as file:
            return file.read(1 << 16)
    except OSError:
        return b""
