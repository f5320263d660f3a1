"""Runs inside the interpreter: notes what the run does, never raises, never waits, never shows.

It is loaded by a `sitecustomize` and imports nothing that Python has not loaded by itself; what only some scripts
need is in `observe.py`, loaded when the first of them needs it. Every note is one line appended to the run's file of
facts; whoever reads the folder makes records of them. What it says is self-reported: native code can defeat it, so it
is evidence and not prevention.
"""

import os
import sys
import time

_MOST = {"file": 500, "connect": 200, "request": 200, "bind": 100, "program": 200, "database": 100, "llm": 100}
_MOST_PACKAGES = 1000
_MOST_COPIES = 200
_MOST_COPIED = 8 << 20
_MOST_COPIED_TOGETHER = 48 << 20
_MOST_EXECUTED = 20
_FLUSHED_AFTER = 1000
_CODE = (".py", ".pyc", ".so", ".pyd", ".pyo", ".pth", ".pyi")
_BYTECODE = (".pyc", ".py")
_NOISE = (
    "/proc/", "/sys/", "/dev/", "/etc/ld.so", "/etc/localtime", "/etc/ssl/", "/etc/pki/", "/etc/resolv.conf",
    "/etc/hosts", "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/mime.types", "/etc/os-release",
    "/etc/timezone", "/etc/machine-id", "/etc/protocols", "/etc/services", "/etc/apache2/mime", "/usr/lib/",
    "/usr/share/", "/usr/local/share/", "/usr/local/lib/", "/lib/", "/lib64/", "/System/", "/Library/Frameworks/",
    "C:/Windows/",
)  # fmt: skip
# The modules `observe.py` has something to say about: of Python by the end of their path, of C by their name.
# One text each: a start pays for every constant.
_OBSERVE = (
    "httpx/_models.py httpx/_config.py httpx2/_models.py httpx2/_config.py requests/models.py "
    "urllib3/poolmanager.py aiohttp/client_reqrep.py http/client.py pycurl pycurl/__init__.py "
    "grpc/__init__.py"
)
_DATABASES = (
    "psycopg/connection.py psycopg/connection_async.py psycopg2/extensions.py connector/abstracts.py "
    "MySQLdb/connections.py oracledb/connection.py pyodbc pymssql._pymssql _duckdb duckdb/_relation.py "
    "duckdb.duckdb cx_Oracle hdbcli/dbapi.py teradatasql/__init__.py"
)
_TABLES = (
    "reader/excel.py writer/excel.py xlsxwriter/workbook.py xlrd/__init__.py xlwt/Workbook.py "
    "python_calamine._python_calamine parsers/readers.py formats/csvs.py parquet/core.py io/parquet.py "
    "pyarrow._csv pyarrow._json pyarrow/feather.py pyarrow/dataset.py dataframe/frame.py "
    "lazyframe/frame.py csv/functions.py parquet/functions.py ipc/functions.py io/ndjson.py"
)
WATCHED = {}
for _part, _names in (("observe", _OBSERVE), ("databases", _DATABASES), ("tables", _TABLES)):
    WATCHED.update(dict.fromkeys(_names.split(), _part))


class Hook(object):
    """One interpreter's notes. `folder` is the spool; `given` the run id when our parent noted the start."""

    def __init__(self, folder, given, parent_run):
        self.folder = folder
        self.is_root = given is not None
        self.run = given or _fresh_id()
        self.parent_run = parent_run
        self.path = os.path.join(folder, self.run + ".facts")
        self.source = __file__
        self.pid = os.getpid()
        self.seen = set()
        self.counts = {}
        self.sizes = {}
        self.dropped = {}
        self.unwritten = 0
        self.rows = {}
        self.tables = set()
        self.columns = set()
        self.written = set()
        self.policy = None
        self.script = None
        self.copies = 0
        self.copied = 0
        self.executions = 0
        self.faults = 0
        self.busy = set()
        self.started = False
        self.is_notebook = False
        self.awaits_command = False
        self.module = None
        self.hosts = {}
        self.unbound = []
        self.text = {}
        self.roots = _roots()
        self.original = None
        self.observer = None
        self.handlers = {
            "cpython.run_file": self.run_file,
            "cpython.run_command": self.run_command,
            "cpython.run_module": self.run_module,
            "cpython.run_stdin": "run_stdin",
            "compile": self.compiled,
            "exec": self.executed,
            "import": self.imported,
            "open": self.opened,
            "os.rename": "renamed",
            "os.remove": "removed",
            "socket.getaddrinfo": "looked_up",
            "socket.gethostbyname": "looked_up",
            "socket.connect": "connected",
            "socket.sendto": "connected",
            "socket.bind": "bound",
            "http.client.connect": "http_connected",
            "http.client.send": "http_sent",
            "urllib.Request": "url_asked",
            "subprocess.Popen": "spawned",
            "os.posix_spawn": "spawned",
            "os.spawn": "respawned",
            "os.startfile": "replaced_name",
            "os.system": "shelled",
            "os.exec": "replaced",
            "sqlite3.connect": "sqlite",
            "syslog.openlog": "syslogged",
            "syslog.syslog": "syslogged",
            "escrow.here": "asked_for",
        }

    def take(self, event, args):
        """One audit event; whatever goes wrong with it is counted and forgotten."""
        thread = _ident()
        if thread in self.busy:
            return
        self.busy.add(thread)
        try:
            handler = self.handlers[event]
            if handler.__class__ is str:
                handler = self.handlers[event] = getattr(self, handler)
            handler(args)
            if self.unbound:
                self.resolve_bound()
        except Exception:  # the hook edge: the script must never notice us
            self.faults += 1
        finally:
            self.busy.discard(thread)

    def __getattr__(self, name):
        """A method that stands in `later.py`."""
        if name[:1] == "_" or "later" in self.__dict__:
            raise AttributeError(name)
        path = os.path.join(os.path.dirname(self.source), "later.py")
        names = {"__name__": "_escrow_later", "__file__": path}
        self.later = path
        exec(self.load_code("_escrow_later", path), names)
        for found in names["METHODS"]:
            setattr(self, found.__name__, found.__get__(self))
        return self.__dict__[name]

    def foreign(self):
        """The innermost frame that is not ours."""
        return _foreign((self.source, self.__dict__.get("later")))

    def quietly(self, function, *arguments):
        """Call something of ours from inside the script: its faults are ours, and its events are not the script's."""
        thread = _ident()
        if thread in self.busy:
            return None
        self.busy.add(thread)
        try:
            return function(*arguments)
        except Exception:  # the hook edge
            self.faults += 1
            return None
        finally:
            self.busy.discard(thread)

    # --- the start -------------------------------------------------------------------------------

    def run_file(self, args):
        path = os.path.abspath(_text(args[0]))
        self.seen.update((path, _text(args[0])))
        self.start("file", path)
        if not self.is_root:
            self.copy(path, "script")
        self.ask_policy(path)

    def run_command(self, args):
        code = _text(args[0])
        code = code[:-1] if code.endswith("\n") else code  # Python's own; the command line has none
        if code.startswith("from multiprocessing."):
            return self.join_parent()
        self.awaits_command = True
        self.start("command", None)
        if not self.is_root:
            self.copy_bytes(code.encode("utf-8", "surrogatepass"), "script", "command")
        self.ask_policy(None)
        return None

    def run_module(self, args):
        self.module = _text(args[0])
        if self.module == "__main__":
            return self.run_folder()
        self.is_notebook = self.module in ("ipykernel_launcher", "ipykernel", "IPython", "bash_kernel")
        self.start("module", None, self.module)
        if self.is_notebook:
            self.note(("notebook", self.notebook_path()))
        return None

    def start(self, kind, path, module=None):
        if self.started:
            return
        self.started = True
        if not self.is_installed:
            os.putenv("ESCROW_COLLECTOR_PARENT", self.run)
        self.leave_no_trace()
        self.note(
            ("start", kind, path or "", module or "", str(os.getpid()), str(os.getppid()), repr(time.time()),
             os.getcwd(), sys.executable or "", "%d.%d.%d" % sys.version_info[:3], sys.prefix, str(int(self.is_root)))
            + safe_argv(_argv())
        )  # fmt: skip
        self.note(("process", str(os.getpid()), str(os.getppid()), _start_ticks("self")))

    is_installed = False

    def ask_policy(self, path):
        """May this script run? Only where there is a table; without one a start costs one look."""
        if self.policy is not None and os.path.exists(self.policy):
            self.decide(path)

    def leave_no_trace(self):
        """Nothing of ours stays where the script would look."""
        ours = sys.modules.get("sitecustomize")
        if getattr(ours, "__escrow__", False):
            sys.modules.pop("sitecustomize", None)
            if self.original is not None:
                sys.modules["sitecustomize"] = self.original

    # --- code ------------------------------------------------------------------------------------------

    def executed(self, args):
        """Every module's body passes here: which files of ours, which packages."""
        code = args[0]
        name = getattr(code, "co_filename", None)
        if not name or name in self.seen:
            return None
        if name[0] == "<":
            return self.executed_text(name) if self.text else None
        self.seen.add(name)
        if self.module is not None:
            self.find_main(code, name)
        plain = name if os.sep == "/" else name.replace("\\", "/")
        tail = plain[plain.rfind("/", 0, plain.rfind("/")) + 1 :]
        if tail in WATCHED:
            self.watch(_spec_of_exec((self.source, None)), tail)
        place = plain.find("-packages/")
        if place < 0:
            if plain.endswith(".py") and not plain.startswith(self.roots) and code.co_name == "<module>":
                self.copy(os.path.abspath(name), "module")
        else:
            end = plain.find("/", place + 10)
            if end < 0:
                self.note_package(_package_of(plain))  # a library of one file: its name was seen just above
            elif plain[:end] not in self.seen:
                self.packaged(_package_of(plain))
        return None

    def imported(self, args):
        if args[1]:
            path = _text(args[1])
            plain = path if os.sep == "/" else path.replace("\\", "/")
            if args[0] in WATCHED:
                self.watch(_spec_of_load((self.source, None)), args[0])
            package = _package_of(plain)
            if package is not None:
                self.packaged(package)

    def packaged(self, package):
        if package is not None and package not in self.seen and len(self.seen) < 50000:
            self.seen.add(package)
            self.note_package(package)

    def note_package(self, package):
        if package is not None and self.count_kind("package", _MOST_PACKAGES):
            self.note(("package", package))

    def watch(self, spec, name):
        """Have `observe.py` look at a module once it is whole."""
        if spec is not None:
            self.observing().when_loaded(spec, name)

    def load_code(self, name, path):
        """A module's code, from its cached bytecode where there is some."""
        import _frozen_importlib_external as external

        return external.SourceFileLoader(name, path).get_code(name)

    def compiled(self, args):
        """The text of notebook cells, and of what the script executes from texts of its own making."""
        source, name = args[0], args[1]
        if source is None or not isinstance(source, (str, bytes)):
            return
        name = _text(name) if name is not None else "<string>"
        if self.is_notebook and (name.partition("ipykernel_")[2][:1].isdigit() or name.startswith("<ipython-input")):
            self.cell(source)
        elif self.awaits_command:
            self.awaits_command = False  # the text of `-c` itself
        elif name == "<string>" and self.executions < _MOST_EXECUTED and len(source) > 20:
            self.text[_ident()] = source

    # --- files -----------------------------------------------------------------------------------------

    def opened(self, args):
        path, mode, flags = args
        if path is None or isinstance(path, int):
            return
        path = _text(path)
        is_write = flags & 3 if isinstance(flags, int) and flags else any(one in (mode or "") for one in "wax+")
        if path.endswith(_CODE) and (not is_write or not path.endswith(".py")):
            return
        path = os.path.abspath(path)
        plain = path if os.sep == "/" else path.replace("\\", "/")
        if plain.startswith(_NOISE) or "/__pycache__" in plain or plain.startswith(self.folder):
            return
        fact = ("file", path, "write" if is_write else "read")
        if fact in self.counts:
            self.count(fact)
        elif is_write:
            self.opened_to_write(fact)
        elif "-packages/" not in plain and not plain.startswith(self.roots) and _is_regular(path):
            self.count(fact)

    # --- the network -----------------------------------------------------------------------------------

    # --- programs and databases ----------------------------------------------------------------------------

    # --- notes ------------------------------------------------------------------------------------------

    def count(self, fact):
        """Note a fact at first sight; how often follows later."""
        if fact in self.counts:
            self.counts[fact] += 1
            self.unwritten += 1
            if self.unwritten > _FLUSHED_AFTER:
                self.flush()
            return
        if self.count_kind(fact[0], _MOST.get(fact[0], 200)):
            self.counts[fact] = 0
            self.note(fact)

    def count_kind(self, kind, most):
        size = self.sizes.get(kind, 0)
        self.sizes[kind] = size + 1
        if size < most:
            return True
        self.dropped[kind] = self.dropped.get(kind, 0) + 1
        return False

    def flush(self):
        """What was counted since the last time."""
        self.unwritten = 0
        for fact, more in list(self.counts.items()):
            if more:
                self.counts[fact] = 0
                self.note(("count", str(more)) + fact)
        for kind, more in list(self.dropped.items()):
            if more:
                self.dropped[kind] = 0
                self.note(("truncated", kind, str(more)))
        for name, rows in list(self.rows.items()):
            if rows and name is not None:
                self.rows[name] = 0
                self.note(("rows", str(rows), name))

    def finish(self):
        """What is known at the end, as far as this process sees its own."""
        if self.unbound:
            self.resolve_bound()
        self.flush()
        for path in list(self.written)[:500]:
            try:
                self.note(("size", str(os.stat(path).st_size), path))
            except OSError:
                continue
        if os.getpid() == self.pid:
            times = os.times()
            self.note(("finish", repr(time.time()), repr(times[0]), repr(times[1]), str(self.faults)))

    def forked(self):
        """In a forked child: the same run goes on, counted anew."""
        self.busy.clear()
        for fact in self.counts:
            self.counts[fact] = 0
        self.dropped, self.rows, self.unwritten, self.written = {}, {}, 0, set()
        self.unbound = []

    def copy(self, path, role):
        if os.stat(path).st_mode & 0o170000 != 0o100000:
            self.note(("uncopied", role, path, "0"))
            return  # what we take out of a pipe, the script will not find in it
        with open(path, "rb") as file:
            body = file.read(_MOST_COPIED + 1)
        self.copy_bytes(body, role, path)

    def copy_bytes(self, body, role, path):
        self.copied += len(body)
        if role == "script":
            self.script = body
        if len(body) > _MOST_COPIED or self.copies >= _MOST_COPIES or self.copied > _MOST_COPIED_TOGETHER:
            self.note(("uncopied", role, path, str(len(body))))
            return
        self.copies += 1
        name = "%s.%d.%d.copy" % (self.run, os.getpid(), self.copies)
        handle = os.open(os.path.join(self.folder, name), os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        try:
            view = memoryview(body)
            while view:
                view = view[os.write(handle, view) :]
        finally:
            os.close(handle)
        self.note(("copied", role, path, name))

    def note(self, fields):
        """One line, one write: lines of several processes never mix, and a torn last one is recognised."""
        line = "\t".join([_escaped(field) for field in fields]) + "\n"
        handle = os.open(self.path, _APPENDED, 0o600)
        try:
            os.write(handle, line.encode("utf-8", "surrogateescape"))
        finally:
            os.close(handle)


_BINARY = getattr(os, "O_BINARY", 0)
_APPENDED = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | _BINARY


def install(folder, given, parent_run, is_installed=False, policy=None):
    """Start noting; the hook, or None where this Python has no audit events."""
    if not hasattr(sys, "addaudithook"):
        return None
    hook = Hook(folder, given, parent_run)
    hook.is_installed, hook.policy = is_installed, policy
    hook.leave = os._exit
    _listen(hook)
    leaving = os._exit

    def _exit(status):
        _ended(hook)
        leaving(status)

    os._exit = _exit
    _at_exit(_ended, hook)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=hook.forked)
    return hook


def _at_exit(function, *arguments):
    """Registered without the module's name appearing in `sys.modules`, where a second copy of it does no harm."""
    if sys.version_info < (3, 10) or "atexit" in sys.modules:
        import atexit as module
    else:
        import _frozen_importlib as machinery
        import _imp

        module = _imp.create_builtin(machinery.ModuleSpec("atexit", None))
        _imp.exec_builtin(module)
    module.register(function, *arguments)


def _listen(hook):
    """Through the C filter where it was built for this machine, else with a function of Python."""
    wanted, take = frozenset(hook.handlers), hook.take

    def audit(event, args):
        if event in wanted:
            if event == "open":
                path = args[0]
                if path.__class__ is str and not args[2] and path.endswith(_BYTECODE):
                    return  # an import reads its bytecode
            elif event == "import" and args[1] is None:
                return
            take(event, args)

    native = load_filter(os.path.dirname(hook.source))
    if native is None:
        sys.addaudithook(audit)
    else:
        native.listen(take, wanted)


def load_filter(folder):
    """The module of collector/native, kept out of `sys.modules`; None where it is not there or cannot be loaded."""
    path = os.path.join(folder, "_escrow_filter.abi3.so")
    try:
        os.stat(path)
    except OSError:
        return None
    try:
        import _frozen_importlib as machinery
        import _frozen_importlib_external as external

        loader = external.ExtensionFileLoader("_escrow_filter", path)
        spec = machinery.ModuleSpec("_escrow_filter", loader, origin=path)
        module = loader.create_module(spec)
        loader.exec_module(module)
        return module
    except Exception:  # the hook edge: built for another machine; the path in Python is there
        return None


def _ended(hook):
    if hook.started:
        hook.quietly(hook.finish)


def _roots():
    """Where this interpreter's own library lies."""
    found = {os.path.dirname(os.path.abspath(os.__file__))}
    for prefix in (sys.base_prefix, sys.base_exec_prefix):
        found.add(os.path.join(prefix, "lib", "python%d.%d" % sys.version_info[:2]))
    return tuple(path.replace("\\", "/") + "/" for path in found)


def _package_of(plain):
    """`/x/site-packages/pandas`: the top of an installed package, or None for a file of nobody's."""
    place = plain.rfind("-packages/")
    if place < 0 or plain[place - 5 : place] not in ("/site", "/dist"):
        return None
    end = plain.find("/", place + 10)
    return plain if end < 0 else plain[:end]


# --- frames: who is asking -------------------------------------------------------------------------------------


def _foreign(sources):
    """The innermost frame that is none of these files'."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename in sources:
        frame = frame.f_back
    return frame


def _spec_of_exec(sources):
    """The spec of the module whose body is about to run; None when it is not an import."""
    frame = _foreign(sources)
    if frame is None or frame.f_code.co_name != "_call_with_frames_removed":
        return None
    arguments = frame.f_locals.get("args")
    names = arguments[1] if arguments and len(arguments) > 1 else None
    return names.get("__spec__") if isinstance(names, dict) else None


def _spec_of_load(sources):
    """The spec of the extension module that is about to be loaded."""
    frame = _foreign(sources)
    if frame is None or frame.f_code.co_name != "_call_with_frames_removed":
        return None
    arguments = frame.f_locals.get("args")
    return arguments[0] if arguments else None


# --- texts ------------------------------------------------------------------------------------------------------


def safe_argv(argv):
    """A command line without whatever might be a secret: here in doubt it goes."""
    found, is_value, is_code = [], False, False
    for word in argv:
        if is_code:
            found.append("[script]")
            is_code = False
        elif is_value or _is_doubtful(word):
            found.append("[redacted]")
            is_value = False
        else:
            is_code = word == "-c"
            is_value = word.startswith("-") and _is_secret_name(word)
            found.append(word[:4000])
    return tuple(found[:1000])


_SECRET_NAMES = (
    "pass", "pwd", "secret", "token", "key", "auth", "credential", "senha", "chave", "segredo", "clave", "cookie",
)  # fmt: skip
_SECRET_VALUES = (
    "AKIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "sk-", "sk_", "AIza", "eyJ",
    "Bearer ", "Basic ", "BEGIN ",
)  # fmt: skip


def _is_secret_name(word):
    lower = word.lower()
    return any(name in lower for name in _SECRET_NAMES)


def _is_doubtful(word):
    if ("=" in word or ":" in word) and _is_secret_name(word):
        return True
    if "@" in word and (":" in word or "/" in word):
        return True
    if any(value in word for value in _SECRET_VALUES):
        return True
    return len(word) >= 24 and "/" not in word and "\\" not in word and _is_random(word)


def _is_random(word):
    """Upper, lower and digits mixed without a space: nobody typed that."""
    return (
        " " not in word
        and any(one.isdigit() for one in word)
        and any(one.isupper() for one in word)
        and any(one.islower() for one in word)
    )


def _text(value):
    if isinstance(value, str):
        return value
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8", "surrogateescape")
    if hasattr(value, "__fspath__"):
        return _text(value.__fspath__())
    return str(value)


def _escaped(field):
    if "\\" in field or "\t" in field or "\n" in field or "\r" in field:
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
    return field


def _fresh_id():
    digits = "".join(["%02x" % byte for byte in bytearray(os.urandom(16))])
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


# --- the system ---------------------------------------------------------------------------------------------------

try:
    from _thread import get_ident as _ident
except ImportError:  # a Python built without threads

    def _ident():
        return 0


def _is_regular(path):
    try:
        return os.stat(path).st_mode & 0o170000 == 0o100000
    except (OSError, ValueError):
        return False


def _argv():
    return getattr(sys, "orig_argv", None) or _command_line("self")


def _command_line(pid):
    body = _read_small("/proc/%s/cmdline" % pid)
    return [word.decode("utf-8", "surrogateescape") for word in body.split(b"\0")[:-1]]


def _start_ticks(pid):
    """When a process started, in the kernel's ticks: with the pid it names the process. Empty where unknown."""
    body = _read_small("/proc/%s/stat" % pid)
    fields = body[body.rfind(b")") + 2 :].split()
    return fields[19].decode("ascii") if len(fields) > 19 else ""


def _read_small(path):
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return b""
    try:
        return os.read(handle, 1 << 16)
    finally:
        os.close(handle)


# What the files beside this one use of it.
Hook.watched, Hook.noise, Hook.code_ends = WATCHED, _NOISE, _CODE
for _name, _function in (
    ("now", time.time),
    ("as_text", _text),
    ("thread", _ident),
    ("is_regular", _is_regular),
    ("start_ticks", _start_ticks),
    ("command_line", _command_line),
):
    setattr(Hook, _name, staticmethod(_function))
