"""Append-only files: what hook, `run` and agent share. A crash leaves a torn last line or a spare file, no worse."""

import hashlib
import json
import os
import re
import time

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

from escrow_collector.journal import HEADROOM, is_young, need_room, open_held, write_all_or_none
from escrow_collector.tally import Tally

MOST_BYTES = 512 << 20
MOST_FACTS = 200000
NO_ROOM = (28, 122)  # ENOSPC, EDQUOT: the same numbers on every Linux, and absent from `errno` elsewhere
_NAME = re.compile(r"^[0-9a-f-]{36}$")


class Spool(object):
    """`<state>/spool`: facts of running scripts, runs waiting for delivery, and the contents they name."""

    def __init__(self, folder):
        self.folder = folder
        self.runs = os.path.join(folder, "runs")
        self.contents = os.path.join(folder, "contents")
        self.kernel = os.path.join(folder, "kernel")
        self.joining = os.path.join(folder, "joining.json")
        for path in (folder, self.runs, self.contents):
            os.makedirs(path, mode=0o700, exist_ok=True)
        self.tally = Tally(os.path.join(folder, "lost"))

    # --- contents ----------------------------------------------------------------------------------

    def keep(self, body):
        """Keep bytes under their digest; `sha256:hex`."""
        name = hashlib.sha256(body).hexdigest()
        path = os.path.join(self.contents, name)
        if not os.path.exists(path):
            need_room(self.contents)
            write_whole(path, body)
        return "sha256:" + name

    def content(self, digest):
        """The bytes of a digest, or None."""
        for folder in (self.contents, os.path.join(self.kernel, "contents")):
            try:
                with open(os.path.join(folder, digest.split(":", 1)[-1]), "rb") as file:
                    return file.read()
            except OSError:
                continue
        return None

    # --- runs ------------------------------------------------------------------------------------------

    def open_run(self, run):
        """A run's own file, held until closed: the agent leaves held files alone."""
        return RunFile(os.path.join(self.runs, run + ".jsonl"))

    def finished(self):
        """Files of records nobody holds any more, oldest first: (path, records, uid of the file's owner).

        The uid is None for what the exec sensor wrote: its records carry the kernel's own word on the account.
        """
        found = []
        for folder in (self.runs, self.kernel):
            for path in _files_in(folder, ".jsonl"):
                try:
                    status = os.stat(path)
                except OSError:
                    continue
                if not _is_held(path):
                    found.append((status.st_mtime, path, None if folder == self.kernel else status.st_uid))
        read = [(path, _body_of(path), uid) for _, path, uid in sorted(found, key=lambda one: one[:2])]
        # What cannot be read now is not taken for empty: whoever takes these drops their files afterwards.
        return [(path, parse_lines(body), uid) for path, body, uid in read if body is not None]

    def waiting(self):
        """Names of what could be delivered now, and of hooks' notes."""
        found = {path for folder in (self.runs, self.kernel) for path in _files_in(folder, ".jsonl")}
        found = {path for path in found if not _is_held(path)} | set(_files_in(self._outbox, ".ndjson"))
        return found | set(_files_in(self.folder, ".facts"))

    def forget(self, delivered=()):
        """Drop the contents nothing that waits names any more: those just delivered, and others once they are old.

        A content younger than that may be kept already for a record that is only about to be written.
        """
        folders = (self.contents, os.path.join(self.kernel, "contents"))
        for folder in (self.runs, self.kernel, self._outbox) + folders:
            _sweep_spares(folder)
        # Listed before the names are read: a content kept meanwhile is not in the list.
        listed = [path for folder in folders for path in _files_in(folder, "")]
        wanted = self._named()
        for path in listed:
            name = os.path.basename(path)
            if name.encode() not in wanted and (name in delivered or not is_young(path)):
                _unlink(path)

    def _named(self):
        """Every digest that a waiting file names."""
        wanted = set()
        for folder, ending in ((self.runs, ".jsonl"), (self.kernel, ".jsonl"), (self._outbox, ".ndjson")):
            for path in _files_in(folder, ending):
                wanted.update(re.findall(rb"sha256:([0-9a-f]{64})", _body(path)))
        wanted.update(re.findall(rb"sha256:([0-9a-f]{64})", _body(self.joining)))
        return wanted

    @property
    def _outbox(self):
        return os.path.join(self.folder, "outbox")

    # --- never more than its share of the disk ---------------------------------------------------------

    def shrink(self, most=MOST_BYTES):
        """Stay within bounds: what runs did goes first, the oldest first. Starts, ends and snapshots are never dropped.

        How many records were dropped; when that is not enough, new contents are not kept until there is room.
        """
        dropped, size = 0, self.size()[1]
        for path in sorted(_files_in(self.runs, ".jsonl") + _files_in(self.kernel, ".jsonl"), key=_age):
            if size <= most:
                break
            if not _is_held(path):
                lost, saved = _drop_detail(path)
                dropped, size = dropped + lost, size - saved
        self._mark_full(size > most)
        return dropped

    @property
    def is_full(self):
        """May no more contents be kept for now?"""
        return os.path.exists(os.path.join(self.folder, "full"))

    def _mark_full(self, is_full):
        path = os.path.join(self.folder, "full")
        if is_full:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
        else:
            _unlink(path)

    def keep_reserve(self):
        """Hold on to the room one batch needs: a disk that others filled, or we, can still be emptied by delivering."""
        path = os.path.join(self.folder, "reserve")
        try:
            if os.path.exists(path):
                return
            handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
            try:
                if hasattr(os, "posix_fallocate"):
                    os.posix_fallocate(handle, 0, HEADROOM)
                else:
                    os.write(handle, b"\xff" * HEADROOM)
            except OSError:
                os.unlink(path)  # half of it would be taken for all of it
                raise
            finally:
                os.close(handle)
        except OSError:
            pass  # there is no room for it now; after the next delivery there may be

    def make_room(self):
        """On a full disk: what nobody needs goes, and the room kept for this is given up; whether there is more now."""
        used = self.size()[1]
        self.forget()
        return self.release_reserve() or self.size()[1] < used

    def release_reserve(self):
        """Was there room kept, and is it free now?"""
        try:
            os.unlink(os.path.join(self.folder, "reserve"))
        except OSError:
            return False
        return True

    def size(self):
        """(runs waiting, bytes used)."""
        total = 0
        for folder, _, names in os.walk(self.folder):
            for name in names:
                if name == "reserve":
                    continue
                try:
                    total += os.path.getsize(os.path.join(folder, name))
                except OSError:
                    pass
        return len(_files_in(self.runs, ".jsonl") + _files_in(self.kernel, ".jsonl")), total

    # --- facts of the hook -------------------------------------------------------------------------------

    def facts(self, run):
        """Every whole line a hook noted for one run, as tuples of texts."""
        return read_facts(os.path.join(self.folder, run + ".facts"))

    def copy_of(self, name):
        """The bytes of a copy the hook made, or None; a name that leads elsewhere is refused."""
        if os.path.basename(name) != name or not name.endswith(".copy"):
            return None
        try:
            with open(os.path.join(self.folder, name), "rb") as file:
                return file.read()
        except OSError:
            return None

    def drop_facts(self, run):
        for name in os.listdir(self.folder):
            if name == run + ".facts" or (name.startswith(run + ".") and name.endswith(".copy")):
                _unlink(os.path.join(self.folder, name))


class RunFile(object):
    """The records of one run, one JSON object a line, appended with one write each."""

    def __init__(self, path):
        self.path = path
        self._handle = open_held(path)
        self._size = os.fstat(self._handle).st_size

    def belong_to(self, uid):
        """Make it that account's: the agent takes the account of what it tells from the file's owner."""
        os.fchown(self._handle, uid, -1)

    def append(self, record):
        """One write for one line; OSError when there is no room for all of it, and then nothing of it is there."""
        body = (json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8", "replace")
        write_all_or_none(self._handle, body, self._size)
        self._size += len(body)

    def close(self):
        if self._handle is not None:
            os.fsync(self._handle)
            os.close(self._handle)
            self._handle = None


def _drop_detail(path):
    """Rewrite a file of records without what the runs did, and with a record that says so: (dropped, bytes saved)."""
    records = read_lines(path)
    kept = [record for record in records if record.get("type") != "run.activity"]
    if len(kept) == len(records):
        return 0, 0
    before = os.path.getsize(path)
    kept.append(
        {"v": 1, "type": "loss", "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "from_seq": 0, "to_seq": 0,
         "count": len(records) - len(kept), "reason": "disk_quota", "digest": None, "path": None}
    )  # fmt: skip
    body = "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in kept)
    write_whole(path, body.encode("utf-8", "replace"))
    return len(records) - len(kept) + 1, before - os.path.getsize(path)


def _files_in(folder, ending):
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return [os.path.join(folder, name) for name in names if name.endswith(ending) and not name.endswith(".tmp")]


def _age(path):
    try:
        return os.stat(path).st_mtime
    except OSError:
        return 0.0


def _body(path):
    return _body_of(path) or b""


def read_lines(path):
    """The whole records of a run file; none where it cannot be read."""
    return parse_lines(_body_of(path) or b"")


def _body_of(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def parse_lines(body):
    """The whole records of a run file's bytes; a torn or foreign line is left out."""
    found = []
    for line in body.split(b"\n"):
        try:
            record = json.loads(line.decode("utf-8"))
        except ValueError:
            continue
        if isinstance(record, dict):
            found.append(record)
    return found


def read_facts(path):
    try:
        with open(path, "rb") as file:
            body = file.read()
    except OSError:
        return []
    return parse_facts(body)


def parse_facts(body, most=MOST_FACTS):
    """The whole lines of a hook's notes, as tuples of texts; no more of them than any hook writes."""
    whole = body[: body.rfind(b"\n") + 1]
    lines = whole.decode("utf-8", "replace").split("\n", most)[:-1]
    return [tuple(_plain(field) for field in line.split("\t")) for line in lines]


def read_object(path):
    """A JSON object kept with `write_whole`; an empty one where there is none, or no object."""
    try:
        with open(path, encoding="utf-8") as file:
            value = json.load(file)
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def write_whole(path, body, mode=0o600):
    """Replace a file, durably: after a crash it is the old one or the new one."""
    spare = "%s.%d.tmp" % (path, os.getpid())
    handle = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(handle, mode)  # whatever our own mask takes away
        view = memoryview(body)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
    except OSError:
        _unlink(spare)  # half a file would only take the room that was missing
        raise
    finally:
        os.close(handle)
    os.replace(spare, path)


def _plain(field):
    return re.sub(r"\\(.)", lambda found: {"t": "\t", "n": "\n", "r": "\r"}.get(found.group(1), found.group(1)), field)


def _is_held(path):
    if fcntl is None:
        return False
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return False
    except OSError:
        return True
    finally:
        os.close(handle)


def _sweep_spares(folder):
    """Half-written files whose writer is gone."""
    for name in os.listdir(folder) if os.path.isdir(folder) else ():
        parts = name.rsplit(".", 2)
        if parts[-1] in ("tmp", "new") and len(parts) == 3 and parts[1].isdigit() and not _is_alive(int(parts[1])):
            _unlink(os.path.join(folder, name))


def _is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _unlink(path):
    try:
        os.unlink(path)
    except OSError:
        pass
