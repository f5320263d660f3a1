"""Append-only files: what hook, `run` and agent share. A crash leaves a torn last line or a spare file, no worse."""

import hashlib
import json
import os
import re

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

MOST_BYTES = 512 << 20
_NAME = re.compile(r"^[0-9a-f-]{36}$")


class Spool(object):
    """`<state>/spool`: facts of running scripts, runs waiting for delivery, and the contents they name."""

    def __init__(self, folder):
        self.folder = folder
        self.runs = os.path.join(folder, "runs")
        self.contents = os.path.join(folder, "contents")
        for path in (folder, self.runs, self.contents):
            os.makedirs(path, mode=0o700, exist_ok=True)

    # --- contents ----------------------------------------------------------------------------------

    def keep(self, body):
        """Keep bytes under their digest; `sha256:hex`."""
        name = hashlib.sha256(body).hexdigest()
        path = os.path.join(self.contents, name)
        if not os.path.exists(path):
            write_whole(path, body)
        return "sha256:" + name

    def content(self, digest):
        """The bytes of a digest, or None."""
        try:
            with open(os.path.join(self.contents, digest.split(":", 1)[-1]), "rb") as file:
                return file.read()
        except OSError:
            return None

    # --- runs ------------------------------------------------------------------------------------------

    def open_run(self, run):
        """A run's own file, held until closed: the agent leaves held files alone."""
        return RunFile(os.path.join(self.runs, run + ".jsonl"))

    def finished(self):
        """Run files nobody holds any more, oldest first: (path, records, uid of the file's owner)."""
        found = []
        for name in os.listdir(self.runs):
            path = os.path.join(self.runs, name)
            if name.endswith(".jsonl") and not _is_held(path):
                try:
                    status = os.stat(path)
                except OSError:
                    continue
                found.append((status.st_mtime, path, status.st_uid))
        return [(path, read_lines(path), uid) for _, path, uid in sorted(found)]

    def forget(self, paths):
        """Drop delivered runs, and the contents no waiting run names."""
        for path in paths:
            _unlink(path)
        wanted = set()
        for name in os.listdir(self.runs):
            with open(os.path.join(self.runs, name), "rb") as file:
                wanted.update(re.findall(rb"sha256:([0-9a-f]{64})", file.read()))
        for name in os.listdir(self.contents):
            if name.encode() not in wanted:
                _unlink(os.path.join(self.contents, name))

    def size(self):
        """(runs waiting, bytes used)."""
        total = 0
        for folder, _, names in os.walk(self.folder):
            for name in names:
                try:
                    total += os.path.getsize(os.path.join(folder, name))
                except OSError:
                    pass
        return len([name for name in os.listdir(self.runs) if name.endswith(".jsonl")]), total

    # --- facts of the hook -------------------------------------------------------------------------------

    def facts(self, run):
        """Every whole line a hook noted for one run, as tuples of texts."""
        return read_facts(os.path.join(self.folder, run + ".facts"))

    def other_facts(self, run):
        """Runs of children that noted facts of their own, beside `run`."""
        found = [name[: -len(".facts")] for name in os.listdir(self.folder) if name.endswith(".facts")]
        return sorted(name for name in found if name != run and _NAME.match(name))

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
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
        self._handle = os.open(path, flags, 0o600)
        if fcntl is not None:
            fcntl.flock(self._handle, fcntl.LOCK_EX)

    def append(self, record):
        os.write(
            self._handle,
            (json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8", "replace"),
        )

    def close(self):
        if self._handle is not None:
            os.fsync(self._handle)
            os.close(self._handle)
            self._handle = None


def read_lines(path):
    """The whole records of a run file; a torn or foreign line is left out."""
    found = []
    try:
        with open(path, "rb") as file:
            lines = file.read().split(b"\n")
    except OSError:
        return found
    for line in lines:
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


def parse_facts(body):
    """Every whole line of a hook's notes, as tuples of texts."""
    whole = body[: body.rfind(b"\n") + 1]
    return [
        tuple(_plain(field) for field in line.split("\t")) for line in whole.decode("utf-8", "replace").split("\n")[:-1]
    ]


def write_whole(path, body, mode=0o600):
    """Replace a file, durably: after a crash it is the old one or the new one."""
    spare = "%s.%d.tmp" % (path, os.getpid())
    handle = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    try:
        view = memoryview(body)
        while view:
            view = view[os.write(handle, view) :]
        os.fsync(handle)
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


def _unlink(path):
    try:
        os.unlink(path)
    except OSError:
        pass
