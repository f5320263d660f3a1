"""Makes records of what hooks noted by themselves: runs nobody started under `run`, told by their own interpreter.

The folder may be shared, so every file in it is somebody's word. Its owner is the account, whatever it says; it is
opened without following links; and what it names elsewhere is read with the owner's rights or not at all.
"""

import json
import os
import stat
import time
from contextlib import contextmanager

from escrow_collector import compose, identity, libraries
from escrow_collector.places import origin_of
from escrow_collector.spool import parse_facts

SETTLES_AFTER = 30.0
_MOST_FACTS = 8 << 20


class Inbox(object):
    """A folder of notes. `spool` takes the records; `shares` are the paths that count as one."""

    def __init__(self, folder, spool, shares=()):
        self.folder = folder
        self.spool = spool
        self.shares = shares

    def tell_all(self, now=None):
        """Tell of every run that ended, and of the start of those that last; `[(note, script)]`."""
        now = time.time() if now is None else now
        told = []
        for run, note in sorted(self._notes().items()):
            if note.is_over():
                told += [(note, tell(self, note))] if note.start is not None else []
                self._forget(run)
            elif note.is_worth_telling(now):
                told.append((note, tell(self, note)))
                self._mark(run)
        return told

    def _notes(self):
        """Every run's notes, those of a pool's workers with their parent's."""
        try:
            names = [name[: -len(".facts")] for name in os.listdir(self.folder) if name.endswith(".facts")]
        except OSError:
            return {}
        found = {}
        for name in names:
            body, owner = self._open(name + ".facts", _MOST_FACTS)
            if body is not None:
                found[name] = Note(name, parse_facts(body), owner, os.path.exists(self._told(name)))
        parents = {note.key: note for note in found.values() if note.start is not None}
        for note in list(found.values()):
            parent = parents.get(note.parent_key)
            if note.start is None and parent is not None and parent.owner == note.owner:
                parent.workers.append(note)
                parent.facts += note.facts
        return found

    def copy_of(self, name, owner):
        """The bytes of a copy a hook made, when it is the same account's."""
        if os.path.basename(name) != name or not name.endswith(".copy"):
            return None
        body, by = self._open(name, compose.MOST_CONTENT)
        return body if by == owner else None

    def _open(self, name, most):
        """`(bytes, owner)` of one file of the folder: a regular one with one name, or nothing."""
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            handle = os.open(os.path.join(self.folder, name), flags)
        except OSError:
            return None, None
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode) or status.st_nlink != 1 or status.st_size > most:
                return None, None
            with os.fdopen(os.dup(handle), "rb") as file:
                return file.read(most), status.st_uid
        finally:
            os.close(handle)

    def _told(self, run):
        return os.path.join(self.spool.folder, run + ".told")

    def _mark(self, run):
        with open(self._told(run), "w"):
            pass

    def _forget(self, run):
        for name in os.listdir(self.folder):
            if name == run + ".facts" or (name.startswith(run + ".") and name.endswith(".copy")):
                os.unlink(os.path.join(self.folder, name))
        if os.path.exists(self._told(run)):
            os.unlink(self._told(run))


class Note(object):
    """What one interpreter noted, and whose it is."""

    def __init__(self, name, facts, owner, is_told=False):
        self.name = name
        self.facts = facts
        self.owner = owner
        self.is_told = is_told
        self.workers = []
        self.start = next((fact for fact in facts if fact[0] == "start" and len(fact) > 11), None)
        process = next((fact for fact in facts if fact[0] == "process" and len(fact) > 3), None)
        worker = next((fact for fact in facts if fact[0] == "worker" and len(fact) > 3), None)
        self.key = (process[1], process[3]) if process else None
        self.parent_key = (worker[2], worker[3]) if worker else None

    @property
    def run(self):
        """The exec sensor's name for this run where the machine can tell, so that both sensors' words meet."""
        if self.key and self.key[1].isdigit():
            boot = _small("/proc/sys/kernel/random/boot_id").decode("ascii", "replace").strip()
            if boot:
                return identity.run_id(boot, int(self.key[0]), int(self.key[1]))
        return self.name

    def is_over(self):
        """Has every process that writes here ended?"""
        return not self._is_alive() and not any(worker._is_alive() for worker in self.workers)

    def is_worth_telling(self, now):
        return self.start is not None and not self.is_told and now - float(self.start[6]) > SETTLES_AFTER

    def _is_alive(self):
        key = self.key or self.parent_key
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


def tell(inbox, note):
    """`run.start`, `run.activity`, the snapshot or a loss, and the end as far as the interpreter saw it."""
    run, facts, start = note.run, note.facts, note.start
    script = _script(inbox, note)
    origin = origin_of(script["path"], _owner(script["path"])) if script["path"] else "own"
    with as_account(note.owner) as home:
        activity = compose.activity_record(run, facts, home, inbox.shares, resolve=libraries.resolve)
        beside = compose.manifests(script, start[7]) if origin == "own" else {}
    file = inbox.spool.open_run(run)
    record = compose.start_record(
        run, float(start[6]), script, _interpreter(start), _process(start), account_of(note.owner), "present", origin
    )
    record["sensor"] = {"exec": None, "hook": "present"}
    record["trust"] = {"process": "self_reported", "script": "self_reported"}
    record["decision"] = _decision(facts)
    file.append(record)
    if activity and note.is_over():
        file.append(activity)
    _tell_content(inbox, note, file, script, origin, beside)
    if note.is_over():
        _tell_end(file, run, facts, start)
    file.close()
    if hasattr(os, "chown") and os.geteuid() == 0:
        os.chown(file.path, note.owner, -1)  # the agent takes the account from the file's owner
    return script


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
    cells = [fact for fact in note.facts if fact[0] == "copied" and fact[1] == "cell"]
    if cells:
        _keep_notebook(inbox, note, script, cells)
    return script


def _keep(spool, script, body):
    script.update(digest=spool.keep(body), size=len(body), content="captured")


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


def _tell_end(file, run, facts, start):
    end = next((fact for fact in facts if fact[0] == "finish" and len(fact) > 3), None)
    if end is None:
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


def _owner(path):
    try:
        return os.stat(path).st_uid
    except OSError:
        return None


def _small(path):
    try:
        with open(path, "rb") as file:
            return file.read(1 << 16)
    except OSError:
        return b""
