"""Puts the hook beside the standard library of base interpreters, and takes it out again to the last byte.

What is about to be done is written down first, one durable line a step; taking out reads the lines backwards, and
every step of it may be done twice. So a kill at any moment leaves something that `uninstall` puts right. A file of
the system's packages is never overwritten: dpkg is asked to divert it, and where nobody can be asked, or the library
cannot be written, a `.pth` file in the environment loads the hook instead.
"""

import hashlib
import json
import os
import pkgutil
import re
import shutil
import stat
import subprocess
import sys
from contextlib import nullcontext

from escrow_collector import filters
from escrow_collector.inbox import as_account
from escrow_collector.spool import write_whole

FILES = (
    "hook.py",
    "words.py",
    "native.py",
    "notice.py",
    "later.py",
    "reached.py",
    "observe.py",
    "calls.py",
    "asking.py",
    "providers.py",
    "addresses.py",
    "curls.py",
    "databases.py",
    "duck.py",
    "sqlite.py",
    "drivers.py",
    "openers.py",
    "listening.py",
    "looking.py",
    "tables.py",
    "workbooks.py",
    "older.py",
    "verdict.py",
)
_FOLDER = "__escrow__"
_BEFORE = "sitecustomize.py.before-escrow"
_PTH = "escrow-collector.pth"
_MARK = b"__escrow__"
_PYTHON = re.compile(r"(?i)^(?:python|pypy)w?[0-9.]*[a-z]?(?:-dbg)?(?:\.exe)?$")
_SETTINGS = "_FOLDER, _DROP, _BEFORE, _POLICY = None, None, None, None"


class NotPossible(ValueError):
    """This interpreter cannot carry the hook; the message says why and what to do."""


class Installer(object):
    """Knows the folder of journals, where hooks leave their notes (`drop`), and the policy's compiled table."""

    def __init__(self, folder, drop, policy=None):
        self.folder = os.path.join(folder, "installed")
        self.drop = drop
        self.policy = policy or os.path.join(os.path.abspath(folder), "policy.table")
        self.wants_filter = True
        self.why_python = {}  # programs whose events are judged in Python, not in C: why

    # --- putting in -----------------------------------------------------------------------------------------

    def install(self, program):
        """Hook one base interpreter, or the environment it belongs to; how: `library`, `diverted`, `pth`, `present`.

        Whoever may read the library may read what is put into it, however closed our own files are made.
        """
        mask = os.umask(0o022)
        try:
            return self._install(program)
        finally:
            os.umask(mask)

    def _install(self, program):
        if not is_python(program):
            raise NotPossible(
                "%s: there is no Python of this name; name a base interpreter or an environment" % program
            )
        library = library_of(program)
        if library is None:
            raise NotPossible("%s: no standard library beside it; name a base interpreter or an environment" % program)
        environment = environment_of(program)
        if environment is not None:
            return self._install_pth(environment, program, library)
        if self.state_of(library) == "present":
            return "present"
        self.uninstall(library)
        before = os.path.join(library, "sitecustomize.py")
        owner = package_of(before) if os.path.lexists(before) else None
        if not os.access(library, os.W_OK) or owner not in (None, "dpkg"):
            packages = site_packages(library)
            if packages is None:
                raise NotPossible("%s: not writable, and no site-packages to use instead; run as its owner" % library)
            return self._install_pth(packages, program, library)
        return self._install_library(library, before, owner, program)

    def _install_library(self, library, before, owner, program):
        journal = self._journal(library)
        folder = os.path.join(library, _FOLDER)
        journal.note("folder", folder)
        _make_files(folder)
        self._bring_filter(journal, program, library, folder)
        cached = _cached(library)
        journal.note("caches", library, kept=cached)
        for path in cached:
            journal.note("moved", path, to=path + ".before-escrow")
            with as_owner(library):
                os.rename(path, path + ".before-escrow")
        moved = None
        if os.path.lexists(before):
            moved = os.path.join(library, _BEFORE)
            journal.note("dpkg" if owner else "kept", before, to=moved)
            _divert(before, moved) if owner else _keep(before, moved)
        body = starter(folder, self.drop, moved, self.policy)
        journal.note("file", before, digest=_digest(body))
        _write_beside(before, body, folder)
        journal.note("done", library)
        journal.close()
        precompile(program, library)
        return "diverted" if moved else "library"

    def _bring_filter(self, journal, program, library, folder):
        """The filter of C where one can be had and fits; without it the same rules run in Python."""
        if not self.wants_filter:
            self.why_python[program] = "as asked for"
            return
        try:
            how = filters.bring(program, library, folder, _become(library), lambda: as_owner(folder))
        except filters.Unfit as fault:
            self.why_python[program] = str(fault)
            return
        place = os.path.join(folder, filters.NAME)
        journal.note("filter", place, digest=_digest(_read(place)), how=how)

    def _install_pth(self, packages, program, library):
        if self.state_of(packages) == "present":
            return "present"
        self.uninstall(packages)
        if not os.access(packages, os.W_OK):
            raise NotPossible("%s: not writable; run as its owner" % packages)
        journal = self._journal(packages)
        folder, path = os.path.join(packages, _FOLDER), os.path.join(packages, _PTH)
        journal.note("folder", folder)
        _make_files(folder)
        self._bring_filter(journal, program, library, folder)
        start, started = os.path.join(folder, "start.py"), starter(folder, self.drop, None, self.policy, chains=False)
        with as_owner(folder):
            write_whole(start, started, mode=0o644)
        body = pth_line(start)
        journal.note("file", path, digest=_digest(body))
        _write_beside(path, body, folder)
        journal.note("done", packages)
        journal.close()
        return "pth"

    # --- taking out ------------------------------------------------------------------------------------------

    def uninstall(self, place):
        """Undo what was done at one place, finished or not; the paths somebody else has changed since."""
        path = self._path(place)
        changed = []
        for step in reversed(read_journal(path)):
            with as_owner(place) if step["do"] != "dpkg" else nullcontext():
                is_undone = _UNDO[step["do"]](step)
            if not is_undone and step["do"] == "folder":
                is_undone = _undo_folder(step)  # an earlier version's, which was root's
            if not is_undone:
                changed.append(step["path"])
        if os.path.exists(path):
            os.unlink(path)
        return changed

    def uninstall_all(self):
        """`(places, changed paths)`."""
        places, changed = [], []
        for place in self.places():
            places.append(place)
            changed += self.uninstall(place)
        return places, changed

    # --- looking ----------------------------------------------------------------------------------------------

    def places(self):
        """Every place something was done at."""
        try:
            names = sorted(os.listdir(self.folder))
        except OSError:
            return []
        journals = [read_journal(os.path.join(self.folder, name)) for name in names if name.endswith(".journal")]
        return [steps[0]["at"] for steps in journals if steps]

    def state_of(self, place):
        """absent, present, unfinished, or altered: somebody changed a file of ours, or took it away."""
        steps = read_journal(self._path(place))
        if not steps:
            return "absent"
        if steps[-1]["do"] != "done":
            return "unfinished"
        files = [step for step in steps if step["do"] in ("file", "filter")]
        if any(_digest(_read(step["path"])) != step["digest"] for step in files):
            return "altered"
        folder = next(step["path"] for step in steps if step["do"] == "folder")
        ours = all(_read(os.path.join(folder, name)) == source(name) for name in FILES)
        return "present" if ours and self._starts_as_now(steps, folder) else "altered"

    def _starts_as_now(self, steps, folder):
        """Is what starts the hook what this version would write? An earlier one's is put right by installing again."""
        moved = next((step["to"] for step in steps if step["do"] in ("kept", "dpkg")), None)
        path = next(step["path"] for step in steps if step["do"] == "file")
        if path.endswith(_PTH):
            return _read(os.path.join(folder, "start.py")) == starter(folder, self.drop, None, self.policy, False)
        return _read(path) == starter(folder, self.drop, moved, self.policy)

    def _journal(self, place):
        os.makedirs(self.folder, mode=0o700, exist_ok=True)
        return Journal(self._path(place), place)

    def _path(self, place):
        name = hashlib.sha256(os.path.realpath(place).encode("utf-8", "surrogateescape")).hexdigest()[:32]
        return os.path.join(self.folder, name + ".journal")


class Journal(object):
    """What is about to be done at one place: a line is on the disk before its step begins."""

    def __init__(self, path, place):
        self.place = place
        self._handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        _sync_folder(os.path.dirname(path))

    def note(self, do, path, **more):
        line = json.dumps(dict(more, do=do, path=path, at=self.place)) + "\n"
        os.write(self._handle, line.encode("utf-8"))
        os.fsync(self._handle)

    def close(self):
        os.close(self._handle)


def read_journal(path):
    """The whole lines of a journal; a torn last one was never acted upon."""
    try:
        with open(path, "rb") as file:
            lines = file.read().split(b"\n")[:-1]
    except OSError:
        return []
    return [json.loads(line.decode("utf-8")) for line in lines]


# --- undoing, each step as often as it takes ---------------------------------------------------------------------


def _undo_folder(step):
    shutil.rmtree(step["path"], ignore_errors=True)
    return not os.path.exists(step["path"])


def _undo_file(step):
    body = _read(step["path"])
    if body is None:
        return True
    if _MARK not in body and _digest(body) != step["digest"]:
        return False  # somebody put a file of their own there since
    if not os.path.lexists(os.path.join(os.path.dirname(step["path"]), _BEFORE)):
        os.unlink(step["path"])  # where one was kept it is put back over ours, with no moment in between
    return True


def _undo_kept(step):
    path, kept = step["path"], step["to"]
    if not os.path.lexists(kept):
        return True
    if os.path.lexists(path) and _is_same(path, kept):
        os.unlink(kept)
        return True
    body = _read(path)
    if body is not None and _MARK not in body:
        return False  # somebody put a file of their own there since: theirs stays, and so does what was kept
    os.replace(kept, path)
    return True


def _undo_dpkg(step):
    path, kept = step["path"], step["to"]
    body = _read(path)
    if os.path.lexists(kept) and body is not None and _MARK in body:
        os.unlink(path)
    if _dpkg("--truename", path).strip() != path:
        _dpkg("--remove", "--rename", "--divert", kept, path)
    return not os.path.lexists(kept)


def _undo_moved(step):
    if os.path.exists(step["to"]):
        os.replace(step["to"], step["path"])
    return True


def _undo_caches(step):
    for path in _cached(step["path"]):
        if path not in step["kept"]:
            os.unlink(path)
    return True


def _undo_nothing(step):
    return True


_UNDO = {
    "folder": _undo_folder, "file": _undo_file, "kept": _undo_kept, "dpkg": _undo_dpkg, "moved": _undo_moved,
    "caches": _undo_caches, "filter": _undo_nothing, "done": _undo_nothing,
}  # fmt: skip


# --- what is written --------------------------------------------------------------------------------------------------


def source(name):
    """A file of ours, out of a folder or out of a zipapp."""
    return pkgutil.get_data("escrow_collector", name)


def starter(folder, drop, before, policy=None, chains=True):
    """The text of our sitecustomize for one place."""
    text = source("inject/installed.py").decode("utf-8")
    settings = "_FOLDER, _DROP, _BEFORE, _POLICY = %r, %r, %r, %r" % (folder, drop, before, policy)
    text = text.replace(_SETTINGS + "  # written by install.py", settings)
    if not chains:
        text = text[: text.index("if _hook is not None and _hook.started:")]
    return text.encode("utf-8")


def pth_line(start):
    """One line `site` executes: the code at `start`, leaving no name behind in `site`."""
    loader = "__import__('_frozen_importlib_external').SourceFileLoader('_escrow_start', %r)" % start
    line = "import sys; exec(%s.get_code('_escrow_start'), {'__name__': '_escrow_start', '__file__': %r})\n"
    return (line % (loader, start)).encode("utf-8")


def as_owner(place):
    """Acts with the rights of whoever a place is in the hands of: root writes as nobody else than its owner there."""
    return as_account(_holder_of(place)) if hasattr(os, "geteuid") and os.geteuid() == 0 else nullcontext()


def _holder_of(place):
    """The first account but root that owns a folder on the way there: it can lead the way elsewhere at any moment."""
    for path in (os.path.abspath(place), os.path.realpath(place)):
        above = [path]
        while above[-1] != os.path.dirname(above[-1]):
            above.append(os.path.dirname(above[-1]))
        for one in reversed(above):
            if os.path.lexists(one) and os.lstat(one).st_uid != 0:
                return os.lstat(one).st_uid
    return 0


def _make_files(folder):
    bodies = [(name, source(name)) for name in FILES]
    with as_owner(folder):
        os.makedirs(folder, mode=0o755, exist_ok=True)
        for name, body in bodies:
            write_whole(os.path.join(folder, name), body, mode=0o644)


def _write_beside(path, body, folder):
    """Replace `path` in one step; the spare copy lies where taking out removes everything."""
    spare = os.path.join(folder, "spare.tmp")
    with as_owner(folder):
        write_whole(spare, body, mode=0o644)
        os.replace(spare, path)
        _sync_folder(os.path.dirname(path))


def _keep(path, kept):
    """A second name for their file, so that there is no moment without one."""
    with as_owner(path):
        try:
            os.link(path, kept, follow_symlinks=False)
        except (OSError, NotImplementedError):
            os.rename(path, kept)


def _divert(path, kept):
    _dpkg("--local", "--add", "--rename", "--divert", kept, path)
    if not os.path.lexists(kept):
        raise NotPossible("%s: dpkg would not divert it; the hook was not put in" % path)


def _dpkg(*words):
    done = subprocess.run(["dpkg-divert"] + list(words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.stdout.decode("utf-8", "replace")


def _become(library):
    """Makes a process we start the one of whoever holds the interpreter: root runs nobody else's program as root."""
    holder = _holder_of(library)

    def become():
        if os.geteuid() == 0 and holder != 0:
            os.setgroups([])
            os.setgid(os.stat(library).st_gid)
            os.setuid(holder)

    return become


def precompile(program, library):
    """Have the interpreter itself compile our files once, as whoever owns it; not done, it only starts slower."""
    folder = os.path.join(library, _FOLDER)
    code = "import compileall; compileall.compile_dir(%r, quiet=2); compileall.compile_file(%r, quiet=2)"
    code = code % (folder, os.path.join(library, "sitecustomize.py"))
    named = {} if os.name == "nt" else {"preexec_fn": _become(library)}
    try:
        subprocess.run(
            [program, "-I", "-S", "-c", code], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, timeout=60, check=False, **named
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as fault:
        print("escrow-collector: %s: our files stay uncompiled (%s)" % (program, fault), file=sys.stderr)


# --- where things are ------------------------------------------------------------------------------------------------


def is_python(program):
    """Is there a program, called as Pythons are? Any other name has somebody else's library beside it."""
    names = (os.path.basename(program), os.path.basename(os.path.realpath(program)))
    return os.path.isfile(program) and os.access(program, os.X_OK) and any(_PYTHON.match(name) for name in names)


def library_of(program):
    """The folder of the standard library an interpreter starts with; found by looking, nothing is started."""
    path = os.path.realpath(program)
    above = os.path.dirname(os.path.dirname(path))
    wanted = re.search(r"(\d+\.\d+)$", os.path.basename(path))
    places = [os.path.join(os.path.dirname(path), "Lib")]  # Windows
    for lib in ("lib", "lib64"):
        try:
            names = sorted(os.listdir(os.path.join(above, lib)))
        except OSError:
            continue
        places += [
            os.path.join(above, lib, name)
            for name in names
            if re.match(r"^python\d\.\d+$", name) and (not wanted or name == "python" + wanted.group(1))
        ]
    found = [place for place in places if os.path.exists(os.path.join(place, "os.py"))]
    return found[0] if len(found) == 1 or (found and wanted) else None


def environment_of(program):
    """The site-packages of the virtual environment a program belongs to; None for a base interpreter."""
    above = os.path.dirname(os.path.dirname(os.path.abspath(program)))
    if not os.path.exists(os.path.join(above, "pyvenv.cfg")):
        return None
    for lib in sorted(os.listdir(os.path.join(above, "lib"))) if os.path.isdir(os.path.join(above, "lib")) else []:
        packages = os.path.join(above, "lib", lib, "site-packages")
        if os.path.isdir(packages):
            return packages
    windows = os.path.join(above, "Lib", "site-packages")
    return windows if os.path.isdir(windows) else None


def site_packages(library):
    """Where a base interpreter looks for packages, one we may write; the user's own place last."""
    user = os.path.join(os.path.expanduser("~"), ".local", "lib", os.path.basename(library), "site-packages")
    for place in (os.path.join(library, "site-packages"), os.path.join(library, "dist-packages"), user):
        if os.path.isdir(place) and os.access(place, os.W_OK):
            return place
    return None


def package_of(path):
    """Which package manager owns a file: dpkg, rpm or conda; None: nobody's."""
    real = os.path.realpath(path)
    for words, name in ((["dpkg-query", "-S"], "dpkg"), (["rpm", "-qf"], "rpm")):
        if shutil.which(words[0]):
            for one in {path, real}:
                done = subprocess.run(words + [one], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
                if done.returncode == 0:
                    return name
    records = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(path))), "conda-meta")
    if os.path.isdir(records):
        for record in os.listdir(records):
            if b"/sitecustomize.py" in (_read(os.path.join(records, record)) or b""):
                return "conda"
    return None


def _cached(library):
    folder = os.path.join(library, "__pycache__")
    try:
        names = os.listdir(folder)
    except OSError:
        names = []
    found = [os.path.join(folder, name) for name in sorted(names) if re.match(r"^sitecustomize\..*\.pyc$", name)]
    python2 = os.path.join(library, "sitecustomize.pyc")
    return found + ([python2] if os.path.exists(python2) else [])


def make_drop(path, is_shared):
    """The folder hooks leave their notes in: where it is shared, all may add to it and only its owner may look."""
    above = os.path.dirname(os.path.abspath(path))
    if is_shared and not os.path.isdir(above):
        os.makedirs(above)
        os.chmod(above, 0o755)
    os.makedirs(path, mode=0o700, exist_ok=True)
    os.chmod(path, 0o1733 if is_shared else 0o700)
    status = os.lstat(path)
    if not stat.S_ISDIR(status.st_mode) or (hasattr(os, "geteuid") and status.st_uid != os.geteuid()):
        raise NotPossible("%s: expected a folder of our own; remove it and try again" % path)


def _is_same(path, other):
    one, two = os.lstat(path), os.lstat(other)
    return (one.st_dev, one.st_ino) == (two.st_dev, two.st_ino)


def _read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def _digest(body):
    return hashlib.sha256(body).hexdigest() if body is not None else None


def _sync_folder(path):
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
