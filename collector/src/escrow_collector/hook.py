"""Runs inside the interpreter: notes what the run does, never raises, never waits, never shows.

It is loaded by `inject/sitecustomize.py` and imports nothing that Python has not loaded by itself. Every note is one
line appended to the run's file of facts; whoever started the run makes records of them. What it says is
self-reported: native code can defeat it, so it is evidence and not prevention.
"""

import os
import sys
import time

_MOST_FACTS = 2000
_MOST_COPIES = 200
_MOST_COPIED = 8 << 20
_SKIPPED = ("/proc/", "/sys/", "/dev/", "/etc/ld.so", "/etc/localtime", "/usr/share/zoneinfo/", "/usr/lib/locale/")
_CODE = (".py", ".pyc", ".so", ".pyd", ".pyo", ".pth")


class Hook(object):
    """One interpreter's notes. `folder` is the spool; `given` the run id when our parent noted the start."""

    def __init__(self, folder, given, parent_run):
        self.folder = folder
        self.is_root = given is not None
        self.run = given or _fresh_id()
        self.parent_run = parent_run
        self.path = os.path.join(folder, self.run + ".facts")
        self.seen = set()
        self.counts = {}
        self.rows = {}
        self.copies = 0
        self.faults = 0
        self.busy = False
        self.started = False
        self.module = None
        self.last_host = {}
        self.roots = _roots()
        self.original = None
        self.handlers = {
            "cpython.run_file": self.run_file,
            "cpython.run_command": self.run_command,
            "cpython.run_module": self.run_module,
            "cpython.run_stdin": self.run_stdin,
            "exec": self.executed,
            "import": self.imported,
            "open": self.opened,
            "socket.getaddrinfo": self.looked_up,
            "socket.connect": self.connected,
            "socket.bind": self.bound,
            "subprocess.Popen": self.spawned,
            "os.posix_spawn": self.spawned,
            "os.system": self.shelled,
            "os.exec": self.replaced,
            "sqlite3.connect": self.sqlite,
        }

    def __call__(self, event, args):
        handler = self.handlers.get(event)
        if handler is None or self.busy:
            return
        self.busy = True
        try:
            handler(args)
        except Exception:  # the hook edge: the script must never notice us
            self.faults += 1
        finally:
            self.busy = False

    # --- the start -------------------------------------------------------------------------------

    def run_file(self, args):
        path = os.path.abspath(_text(args[0]))
        self.start("file", path)
        if not self.is_root:
            self.copy(path, "script")

    def run_command(self, args):
        code = _text(args[0])
        if code.startswith("from multiprocessing.") and self.parent_run:
            # A worker of somebody's pool is part of that run, not a script of its own.
            self.run, self.started, self.is_root = self.parent_run, True, True
            self.path = os.path.join(self.folder, self.run + ".facts")
            return
        self.start("command", None)
        if not self.is_root:
            self.copy_bytes(code.encode("utf-8", "surrogatepass"), "script", "command")

    def run_module(self, args):
        self.module = _text(args[0])
        self.start("module", None, self.module)

    def run_stdin(self, args):
        self.start("stdin", None)

    def start(self, kind, path, module=None):
        if self.started:
            return
        self.started = True
        os.putenv("ESCROW_COLLECTOR_PARENT", self.run)
        self.leave_no_trace()
        self.note(
            ("start", kind, path or "", module or "", str(os.getpid()), str(os.getppid()), repr(time.time()),
             os.getcwd(), sys.executable or "", "%d.%d.%d" % sys.version_info[:3], sys.prefix, str(int(self.is_root)))
            + tuple(getattr(sys, "orig_argv", ()) or ())
        )  # fmt: skip

    def leave_no_trace(self):
        """Nothing of ours stays where the script would look."""
        for name in ("_escrow_hook",):
            sys.modules.pop(name, None)
        ours = sys.modules.get("sitecustomize")
        if getattr(ours, "__escrow__", False):
            sys.modules.pop("sitecustomize", None)
            if self.original is not None:
                sys.modules["sitecustomize"] = self.original

    # --- what it does ------------------------------------------------------------------------------

    def executed(self, args):
        """Every module's body passes here: which files of ours, which packages."""
        name = getattr(args[0], "co_filename", None)
        if name and name[0] != "<":
            self.loaded(os.path.abspath(name), getattr(args[0], "co_name", "") == "<module>")

    def imported(self, args):
        if len(args) > 1 and args[1]:
            self.loaded(os.path.abspath(_text(args[1])), False)

    def loaded(self, path, is_module):
        if path in self.seen or self.is_stdlib(path):
            if self.module is None or not is_module or path in self.seen:
                return
        self.seen.add(path)
        if self.module is not None and is_module and self.is_module_file(path):
            self.module = None
            self.note(("main", path))
            if not self.is_stdlib(path):
                self.copy(path, "script")
            return
        if self.is_stdlib(path):
            return
        package = _package_of(path)
        if package is not None:
            if package not in self.seen:
                self.seen.add(package)
                self.note(("package", package))
        elif path.endswith(".py") and is_module:
            self.copy(path, "module")

    def is_module_file(self, path):
        last = self.module.rsplit(".", 1)[-1]
        name = os.path.basename(path)
        return (
            name == last + ".py"
            or (name == "__main__.py" and os.path.basename(os.path.dirname(path)) == last)
            or (self.module == "__main__" and name == "__main__.py")
        )

    def opened(self, args):
        path, mode, flags = args
        if isinstance(path, int) or path is None:
            return
        path = os.path.abspath(_text(path))
        if path.startswith(_SKIPPED) or path.endswith(_CODE) or path.startswith(self.folder) or self.is_stdlib(path):
            return
        if "/site-packages/" in path or "/dist-packages/" in path or "/__pycache__" in path:
            return
        is_write = bool(flags & 3) if isinstance(flags, int) else any(one in (mode or "") for one in "wax+")
        if is_write and path.endswith((".csv", ".tsv", ".txt")):
            self.watch_rows()
        self.count(("file", path, "write" if is_write else "read"))

    def looked_up(self, args):
        if args[0]:
            self.last_host[str(args[1])] = _text(args[0])

    def connected(self, args):
        address = args[1]
        if isinstance(address, tuple) and len(address) >= 2:
            host = self.last_host.get(str(address[1]), _text(address[0]))
            self.count(("connect", host, str(address[1]), _text(address[0])))

    def bound(self, args):
        address = args[1]
        if isinstance(address, tuple) and len(address) >= 2 and address[1]:
            self.count(("bind", _text(address[0]), str(address[1])))

    def spawned(self, args):
        self.count(("program", _text(args[0] or (args[1][0] if args[1] else ""))))

    def shelled(self, args):
        self.count(("program", "/bin/sh"))

    def replaced(self, args):
        self.count(("program", _text(args[0])))
        self.finish()

    def sqlite(self, args):
        database = _text(args[0])
        if database and database != ":memory:":
            self.count(("database", "sqlite3", os.path.abspath(database)))

    # --- rows, counted where the script itself writes them ---------------------------------------------

    def watch_rows(self):
        csv = sys.modules.get("csv")
        if csv is None or getattr(csv.writer, "__escrow__", False):
            return
        original, rows = csv.writer, self.rows

        class writer(object):  # noqa: N801  (it stands in for csv.writer, under its name)
            """Counts rows on their way; everything else is the real writer's."""

            __escrow__ = True

            def __init__(self, file, *arguments, **named):
                self._writer = original(file, *arguments, **named)
                self._name = getattr(file, "name", None)

            def writerow(self, row):
                rows[self._name] = rows.get(self._name, 0) + 1
                return self._writer.writerow(row)

            def writerows(self, many):
                return self._writer.writerows(self._counted(many))

            def _counted(self, many):
                for row in many:
                    rows[self._name] = rows.get(self._name, 0) + 1
                    yield row

            def __getattr__(self, name):
                return getattr(self._writer, name)

        csv.writer = writer

    # --- notes ------------------------------------------------------------------------------------------

    def count(self, fact):
        """Note a fact at first sight; how often follows at the end."""
        seen = self.counts.get(fact, 0)
        self.counts[fact] = seen + 1
        if not seen:
            self.note(fact)

    def finish(self):
        """What is known at the end, as far as this process sees its own."""
        times = os.times()
        for fact, count in list(self.counts.items()):
            if count > 1:
                self.note(("count", str(count)) + fact)
        for name, count in list(self.rows.items()):
            if isinstance(name, str):
                self.note(("rows", str(count), os.path.abspath(name)))
        self.note(("finish", repr(time.time()), repr(times[0]), repr(times[1]), str(self.faults)))

    def copy(self, path, role):
        with open(path, "rb") as file:
            body = file.read(_MOST_COPIED + 1)
        self.copy_bytes(body, role, path)

    def copy_bytes(self, body, role, path):
        if len(body) > _MOST_COPIED or self.copies >= _MOST_COPIES:
            self.note(("uncopied", role, path, str(len(body))))
            return
        self.copies += 1
        name = "%s.%d.%d.copy" % (self.run, os.getpid(), self.copies)
        handle = os.open(os.path.join(self.folder, name), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            view = memoryview(body)
            while view:
                view = view[os.write(handle, view) :]
        finally:
            os.close(handle)
        self.note(("copied", role, path, name))

    def note(self, fields):
        """One line, one write: lines of several processes never mix, and a torn last one is recognised."""
        if len(self.counts) > _MOST_FACTS:
            return
        line = "\t".join(_escaped(field) for field in fields) + "\n"
        handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            os.write(handle, line.encode("utf-8", "surrogateescape"))
        finally:
            os.close(handle)

    def is_stdlib(self, path):
        return path.startswith(self.roots) and "/site-packages/" not in path and "/dist-packages/" not in path


def install(folder, given, parent_run):
    """Start noting; the hook, or None where this Python has no audit events."""
    if not hasattr(sys, "addaudithook"):
        return None
    hook = Hook(folder, given, parent_run)
    leaving = os._exit

    def _exit(status):
        hook("escrow.exit", ())
        _quietly(hook)
        leaving(status)

    os._exit = _exit
    sys.addaudithook(hook)
    import atexit

    atexit.register(_quietly, hook)
    return hook


def _quietly(hook):
    if not hook.started or hook.busy:
        return
    hook.busy = True
    try:
        hook.finish()
    except Exception:  # the hook edge
        hook.faults += 1
    finally:
        hook.busy = False


def _roots():
    """Where this interpreter's own library lies."""
    found = {os.path.dirname(os.path.abspath(os.__file__)) + os.sep}
    for prefix in (sys.base_prefix, sys.base_exec_prefix):
        found.add(os.path.join(prefix, "lib", "python%d.%d" % sys.version_info[:2]) + os.sep)
    return tuple(found)


def _package_of(path):
    """`/x/site-packages/pandas`: the top of an installed package, or None for a file of nobody's."""
    for mark in ("/site-packages/", "/dist-packages/"):
        place = path.rfind(mark)
        if place >= 0:
            end = place + len(mark)
            return path[:end] + path[end:].split("/", 1)[0]
    return None


def _text(value):
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    if hasattr(value, "__fspath__"):
        return _text(value.__fspath__())
    return value if isinstance(value, str) else str(value)


def _escaped(field):
    return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def _fresh_id():
    digits = "".join("%02x" % byte for byte in bytearray(os.urandom(16)))
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
