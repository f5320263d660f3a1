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
_NOISE = (
    "/proc/", "/sys/", "/dev/", "/etc/ld.so", "/etc/localtime", "/etc/ssl/", "/etc/pki/", "/etc/resolv.conf",
    "/etc/hosts", "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf", "/etc/mime.types", "/etc/os-release",
    "/etc/timezone", "/etc/machine-id", "/etc/protocols", "/etc/services", "/etc/apache2/mime", "/usr/lib/",
    "/usr/share/", "/usr/local/share/", "/usr/local/lib/", "/lib/", "/lib64/", "/System/", "/Library/Frameworks/",
    "C:/Windows/",
)  # fmt: skip
# The modules `observe.py` has something to say about: of Python by the end of their path, of C by their name.
WATCHED = {
    "httpx/_models.py": "observe",
    "httpx/_config.py": "observe",
    "httpx2/_models.py": "observe",
    "httpx2/_config.py": "observe",
    "requests/models.py": "observe",
    "urllib3/poolmanager.py": "observe",
    "aiohttp/client_reqrep.py": "observe",
    "http/client.py": "observe",
    "pycurl": "observe",
    "pycurl/__init__.py": "observe",
    "grpc/__init__.py": "observe",
    "psycopg/connection.py": "databases",
    "psycopg/connection_async.py": "databases",
    "psycopg2/extensions.py": "databases",
    "connector/abstracts.py": "databases",
    "MySQLdb/connections.py": "databases",
    "oracledb/connection.py": "databases",
    "pyodbc": "databases",
    "pymssql._pymssql": "databases",
    "_duckdb": "databases",
    "duckdb/_relation.py": "databases",
    "duckdb.duckdb": "databases",
    "cx_Oracle": "databases",
    "hdbcli/dbapi.py": "databases",
    "teradatasql/__init__.py": "databases",
    "reader/excel.py": "tables",
    "writer/excel.py": "tables",
    "xlsxwriter/workbook.py": "tables",
    "xlrd/__init__.py": "tables",
    "xlwt/Workbook.py": "tables",
    "python_calamine._python_calamine": "tables",
    "parsers/readers.py": "tables",
    "formats/csvs.py": "tables",
    "parquet/core.py": "tables",
    "io/parquet.py": "tables",
    "pyarrow._csv": "tables",
    "pyarrow._json": "tables",
    "pyarrow/feather.py": "tables",
    "pyarrow/dataset.py": "tables",
    "dataframe/frame.py": "tables",
    "lazyframe/frame.py": "tables",
    "csv/functions.py": "tables",
    "parquet/functions.py": "tables",
    "ipc/functions.py": "tables",
    "io/ndjson.py": "tables",
}


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
        self.copies = 0
        self.copied = 0
        self.executions = 0
        self.faults = 0
        self.busy = set()
        self.started = False
        self.is_notebook = False
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
            "cpython.run_stdin": self.run_stdin,
            "compile": self.compiled,
            "exec": self.executed,
            "import": self.imported,
            "open": self.opened,
            "os.rename": self.renamed,
            "os.remove": self.removed,
            "socket.getaddrinfo": self.looked_up,
            "socket.gethostbyname": self.looked_up,
            "socket.connect": self.connected,
            "socket.sendto": self.connected,
            "socket.bind": self.bound,
            "http.client.connect": self.http_connected,
            "http.client.send": self.http_sent,
            "urllib.Request": self.url_asked,
            "subprocess.Popen": self.spawned,
            "os.posix_spawn": self.spawned,
            "os.spawn": self.respawned,
            "os.startfile": self.replaced_name,
            "os.system": self.shelled,
            "os.exec": self.replaced,
            "sqlite3.connect": self.sqlite,
            "syslog.openlog": self.syslogged,
            "syslog.syslog": self.syslogged,
            "escrow.here": self.asked_for,
        }

    def take(self, event, args):
        """One audit event; whatever goes wrong with it is counted and forgotten."""
        thread = _ident()
        if thread in self.busy:
            return
        self.busy.add(thread)
        try:
            self.handlers[event](args)
            if self.unbound:
                self.resolve_bound()
        except Exception:  # the hook edge: the script must never notice us
            self.faults += 1
        finally:
            self.busy.discard(thread)

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

    def asked_for(self, args):
        """Our own sitecustomize asks whether a hook is here already."""
        args[0].append(self)

    # --- the start -------------------------------------------------------------------------------

    def run_file(self, args):
        path = os.path.abspath(_text(args[0]))
        self.seen.update((path, _text(args[0])))
        self.start("file", path)
        if not self.is_root:
            self.copy(path, "script")

    def run_command(self, args):
        code = _text(args[0])
        if code.startswith("from multiprocessing."):
            return self.join_parent()
        self.start("command", None)
        if not self.is_root:
            self.copy_bytes(code.encode("utf-8", "surrogatepass"), "script", "command")
        return None

    def join_parent(self):
        """A worker of somebody's pool is part of that run, not a script of its own."""
        self.started = True
        if self.parent_run:
            self.run, self.is_root = self.parent_run, True
            self.path = os.path.join(self.folder, self.run + ".facts")
            self.pid = None
            return
        self.note(("worker", str(os.getpid()), str(os.getppid()), _start_ticks(os.getppid())))

    def run_module(self, args):
        self.module = _text(args[0])
        if self.module == "__main__":
            return self.run_folder()
        self.is_notebook = self.module in ("ipykernel_launcher", "ipykernel", "IPython", "bash_kernel")
        self.start("module", None, self.module)
        if self.is_notebook:
            self.note(("notebook", self.notebook_path()))
        return None

    def run_folder(self):
        """A folder or a zip file given as the script: `sys.argv` says which."""
        path = os.path.abspath((getattr(sys, "argv", None) or [""])[0])
        if os.path.isdir(path):
            self.start("directory", path, "__main__")
            return
        self.module = None
        self.start("zipapp", path)
        if not self.is_root:
            self.copy(path, "script")

    def run_stdin(self, args):
        self.start("stdin", None)
        if self.is_root:
            return
        body = _regular_stdin()
        if body is not None:
            self.copy_bytes(body, "script", "stdin")

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
    watched = WATCHED

    def leave_no_trace(self):
        """Nothing of ours stays where the script would look."""
        ours = sys.modules.get("sitecustomize")
        if getattr(ours, "__escrow__", False):
            sys.modules.pop("sitecustomize", None)
            if self.original is not None:
                sys.modules["sitecustomize"] = self.original

    def notebook_path(self):
        """The notebook a kernel runs for, where the server or the parent's command line tells it."""
        told = os.environ.get("JPY_SESSION_NAME") or os.environ.get("ESCROW_NOTEBOOK") or ""
        if not told:
            for word in _command_line(os.getppid()):
                if word.endswith(".ipynb"):
                    told = word
        return os.path.abspath(told) if told.endswith(".ipynb") else ""

    # --- code ------------------------------------------------------------------------------------------

    def executed(self, args):
        """Every module's body passes here: which files of ours, which packages."""
        code = args[0]
        name = getattr(code, "co_filename", None)
        if not name or name in self.seen:
            return None
        if name[0] == "<":
            return self.executed_text(name)
        self.seen.add(name)
        if self.module is not None:
            self.find_main(code, name)
        plain = name if os.sep == "/" else name.replace("\\", "/")
        tail = plain[plain.rfind("/", 0, plain.rfind("/")) + 1 :]
        if tail in WATCHED:
            self.watch(_spec_of_exec(self.source), tail)
        if plain.startswith(self.roots) and "-packages/" not in plain:
            return None
        package = _package_of(plain)
        if package is not None:
            return self.packaged(package)
        if plain.endswith(".py") and code.co_name == "<module>":
            return self.copy(os.path.abspath(name), "module")
        return None

    def find_main(self, code, name):
        """`-m it`: which file that was."""
        if code.co_name == "<module>" and self.is_module_file(name):
            self.module = None
            path = os.path.abspath(name)
            self.note(("main", path))
            if not path.startswith(self.roots) or "-packages" in path:
                self.seen.add(path)
                self.copy(path, "script")

    def is_module_file(self, path):
        last = self.module.rsplit(".", 1)[-1]
        name = os.path.basename(path)
        return (
            name == last + ".py"
            or (name == "__main__.py" and os.path.basename(os.path.dirname(os.path.abspath(path))) == last)
            or (self.module == "__main__" and name == "__main__.py")
        )

    def imported(self, args):
        if args[1]:
            path = _text(args[1])
            plain = path if os.sep == "/" else path.replace("\\", "/")
            if args[0] in WATCHED:
                self.watch(_spec_of_load(self.source), args[0])
            package = _package_of(plain)
            if package is not None:
                self.packaged(package)

    def packaged(self, package):
        if package not in self.seen and len(self.seen) < 50000:
            self.seen.add(package)
            if self.count_kind("package", _MOST_PACKAGES):
                self.note(("package", package))

    def watch(self, spec, name):
        """Have `observe.py` look at a module once it is whole."""
        if spec is not None:
            self.observing().when_loaded(spec, name)

    def load_code(self, name, path):
        """A module's code, from its cached bytecode where there is some."""
        import _frozen_importlib_external as external

        return external.SourceFileLoader(name, path).get_code(name)

    def observing(self):
        if self.observer is None:
            folder = os.path.dirname(self.source)
            names = {"__name__": "_escrow_observe", "__file__": os.path.join(folder, "observe.py")}
            exec(self.load_code("_escrow_observe", names["__file__"]), names)
            self.observer = names["Observer"](self)
        return self.observer

    def compiled(self, args):
        """The text of notebook cells, and of what the script executes from texts of its own making."""
        source, name = args[0], args[1]
        if source is None or not isinstance(source, (str, bytes)):
            return
        name = _text(name) if name is not None else "<string>"
        if self.is_notebook and (name.partition("ipykernel_")[2][:1].isdigit() or name.startswith("<ipython-input")):
            self.cell(source)
        elif name == "<string>" and self.executions < _MOST_EXECUTED and len(source) > 20:
            self.text[_ident()] = source

    def cell(self, source):
        body = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
        if len(body) <= 1 << 20:
            self.copy_bytes(body, "cell", "cell")

    def executed_text(self, name):
        source = self.text.pop(_ident(), None)
        if name != "<string>" or source is None:
            return
        frame = _foreign(self.source)
        caller = frame.f_code.co_filename if frame is not None else "<"
        plain = caller.replace("\\", "/")
        if plain[0] == "<" or plain.startswith(self.roots) or "-packages/" in plain:
            return
        body = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
        key = ("executed", hash(body))
        if b"\n" in body.strip() and key not in self.seen:
            self.seen.add(key)
            self.executions += 1
            self.copy_bytes(body, "executed", caller)

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

    def opened_to_write(self, fact):
        path = fact[1]
        self.count(fact)
        self.written.add(path)
        if path.endswith((".csv", ".tsv", ".txt")) and "csv" in sys.modules:
            self.observing().part("tables").count_rows()
        if "logging" in sys.modules or "loguru" in sys.modules:
            frame = _foreign(self.source)
            for _ in range(8):
                if frame is None:
                    break
                if frame.f_globals.get("__name__") in ("logging", "logging.handlers", "loguru._file_sink"):
                    return self.count(("log", path))
                frame = frame.f_back
        return None

    def renamed(self, args):
        source, target = args[0], args[1]
        if isinstance(source, int) or isinstance(target, int):
            return
        source, target = os.path.abspath(_text(source)), os.path.abspath(_text(target))
        if target.endswith(_CODE) or target.startswith(self.folder) or not _is_regular(source):
            return
        self.written.add(target)
        self.count(("file", target, "write"))
        if source in self.rows:
            self.rows[target] = self.rows.pop(source)

    def removed(self, args):
        path = os.path.abspath(_text(args[0]))
        if not path.endswith(_CODE) and not path.startswith(self.folder) and not path.startswith(_NOISE):
            self.count(("file", path, "delete"))

    def syslogged(self, args):
        self.count(("log", "syslog"))

    # --- the network -----------------------------------------------------------------------------------

    def looked_up(self, args):
        if args[0]:
            host, port = _text(args[0]), str(args[1]) if len(args) > 1 else ""
            self.hosts[port] = host
            self.hosts[_ident(), port] = host

    def connected(self, args):
        address = args[1]
        if isinstance(address, (str, bytes)):
            if _text(address) in ("/dev/log", "/var/run/syslog"):
                self.count(("log", _text(address)))
            return
        if not isinstance(address, tuple) or len(address) < 2:
            return
        ip, port = _text(address[0]), str(address[1])
        host = self.observing().explain(ip, port, self.hosts.get((_ident(), port)) or self.hosts.get(port))
        self.count(("connect", host, port, ip))

    def http_connected(self, args):
        """Python 3.10 and later say where a connection goes, and for whom a proxy is asked."""
        connection = args[0]
        tunnel = getattr(connection, "_tunnel_host", None)
        if tunnel:
            self.count(("proxy", _text(args[1]), str(args[2])))
            self.count(("request", _text(tunnel), str(getattr(connection, "_tunnel_port", None) or 443)))

    def http_sent(self, args):
        if len(args) > 1 and isinstance(args[1], (bytes, bytearray)):
            self.observing().http_sent(args[0], args[1])

    def url_asked(self, args):
        self.observing().asked(args[0], args[3] if len(args) > 3 else "GET", args[2], args[1])

    def bound(self, args):
        sock, address = args[0], args[1]
        if not isinstance(address, tuple) or len(address) < 2:
            return
        if address[1]:
            self.count(("bind", _text(address[0]) or "0.0.0.0", str(address[1])))
        elif getattr(sock, "type", 1) & 15 == 1 and len(self.unbound) < 16:
            import _weakref

            self.unbound.append(_weakref.ref(sock))

    def resolve_bound(self):
        """A port the system chose is known once somebody listens on it."""
        for known in list(self.unbound):
            sock = known()
            if sock is None:
                self.unbound.remove(known)
                continue
            try:
                constants = sys.modules["_socket"]
                address = sock.getsockname()
                is_listening = sock.getsockopt(constants.SOL_SOCKET, constants.SO_ACCEPTCONN)
            except (OSError, AttributeError):
                self.unbound.remove(known)
                continue
            if address[1] and is_listening:
                self.unbound.remove(known)
                self.count(("bind", _text(address[0]), str(address[1])))

    # --- programs and databases ----------------------------------------------------------------------------

    def spawned(self, args):
        self.count(("program", _program(args[0] or (args[1][0] if args[1] else ""))))

    def respawned(self, args):
        self.count(("program", _program(args[1])))

    def replaced_name(self, args):
        self.count(("program", _program(args[0])))

    def shelled(self, args):
        self.count(("program", "/bin/sh" if os.sep == "/" else "cmd.exe"))

    def replaced(self, args):
        self.count(("program", _program(args[0])))
        self.finish()

    def sqlite(self, args):
        database = _text(args[0])
        if database.startswith("file:"):
            if "mode=memory" in database or database.startswith("file::memory:"):
                return
            database = database[5:].split("?", 1)[0]
        if database and database != ":memory:":
            self.count(("database", "sqlite3", "", "", os.path.abspath(database), ""))

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

    def columned(self, path, mode, names):
        """Which classes of data a table's own column names speak of; the names stay here."""
        key = (path, mode)
        if key not in self.columns and len(self.columns) < 200:
            self.columns.add(key)
            classes = self.observing().part("tables").classes_of(names)
            self.note(("columns", os.path.abspath(path), mode, str(len(names)), ",".join(classes)))

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
        with open(path, "rb") as file:
            body = file.read(_MOST_COPIED + 1)
        self.copy_bytes(body, role, path)

    def copy_bytes(self, body, role, path):
        self.copied += len(body)
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


def install(folder, given, parent_run, is_installed=False):
    """Start noting; the hook, or None where this Python has no audit events."""
    if not hasattr(sys, "addaudithook"):
        return None
    hook = Hook(folder, given, parent_run)
    hook.is_installed = is_installed
    _listen(hook)
    leaving = os._exit

    def _exit(status):
        _ended(hook)
        leaving(status)

    os._exit = _exit
    import atexit

    atexit.register(_ended, hook)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=hook.forked)
    return hook


def _listen(hook):
    """Through the C filter where it was built for this machine, else with a function of Python."""
    wanted, take = frozenset(hook.handlers), hook.take

    def audit(event, args):
        if event in wanted and (event != "import" or args[1] is not None):
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


def _foreign(source):
    """The innermost frame that is not ours."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename == source:
        frame = frame.f_back
    return frame


def _spec_of_exec(source):
    """The spec of the module whose body is about to run; None when it is not an import."""
    frame = _foreign(source)
    if frame is None or frame.f_code.co_name != "_call_with_frames_removed":
        return None
    arguments = frame.f_locals.get("args")
    names = arguments[1] if arguments and len(arguments) > 1 else None
    return names.get("__spec__") if isinstance(names, dict) else None


def _spec_of_load(source):
    """The spec of the extension module that is about to be loaded."""
    frame = _foreign(source)
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


def _program(value):
    """A program's name. A command line given as one text may hold anything: its first word stands for it."""
    return _text(value).strip().split(" ", 1)[0][:1024] or "?"


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


def _regular_stdin():
    """A regular file on standard input, its offset left alone; None for a pipe or a terminal."""
    try:
        if os.fstat(0).st_mode & 0o170000 != 0o100000:
            return None
        return os.pread(0, _MOST_COPIED + 1, os.lseek(0, 0, 1))
    except (OSError, AttributeError):
        return None


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
