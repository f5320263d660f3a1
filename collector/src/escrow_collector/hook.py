"""Runs inside the interpreter: notes what the run does, never raises, never waits, never shows.

It is loaded by a `sitecustomize` and imports nothing that Python has not loaded by itself. What every start needs is
here and as little as that; what a script needs that does something is in `notice.py`, what only some need in
`later.py`, `reached.py` and `observe.py`, each loaded when the first of them needs it. Every note is one line appended
to the run's file of facts; whoever reads the folder makes records of them. What it says is self-reported: native code
can defeat it, so it is evidence and not prevention.
"""

import os
import sys
from os import close, getcwd, getpid, getppid, read, stat, times, urandom, write
from os import open as open_file
from os.path import abspath, dirname, exists, join, normpath
from time import time

# A program may put functions of its own in the place of `os.open` and the like, and count their calls: ours are the
# ones that stood there at the start.
_OURS = (("stat", stat), ("getpid", getpid), ("getppid", getppid), ("write", write), ("time", time))
_MOST_COPIES = 200
_MOST_COPIED = 8 << 20
_MOST_COPIED_TOGETHER = 48 << 20
_BYTECODE = (".pyc", ".py")
# The files that hold the rarer methods, in the order they are loaded, and one method each that shows they were.
_LAYERS = (("notice", "opened"), ("later", "decide"), ("reached", "looked_up"))
# Which method hears which event: of this file, else of one of those.
_HANDLERS = {
    "cpython.run_file": "run_file",
    "cpython.run_command": "run_command",
    "cpython.run_module": "run_module",
    "cpython.run_stdin": "run_stdin",
    "compile": "compiled",
    "exec": "executed",
    "import": "imported",
    "open": "opened",
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
    "sqlite3.connect/handle": "sqlite_opened",
    "syslog.openlog": "syslogged",
    "syslog.syslog": "syslogged",
    "escrow.here": "asked_for",
}


class Hook(object):
    """One interpreter's notes. `folder` is the spool; `given` the run id when our parent noted the start."""

    policy = policy_table = policy_stamp = script = script_path = module = original = observer = None
    copies = copied = faults = 0
    started = is_installed = has_noticed = follows = False
    unbound = ()

    def __init__(self, folder, given, parent_run):
        self.folder = folder
        self.is_root = given is not None
        self.run = given or _fresh_id()
        self.parent_run = parent_run
        self.path = join(folder, self.run + ".facts")
        self.source = __file__
        self.ours = [__file__]
        self.pid = getpid()
        self.seen = set()
        self.quiet = {dirname(os.__file__)}  # folders whose modules have nothing to say
        self.native_quiet = set()  # the same for modules of C
        self.busy = set()
        self.texts = {}
        self.alert = set()  # why every text that is compiled is of interest

    def take(self, event, args):
        """One audit event; whatever goes wrong with it is counted and forgotten."""
        thread = _ident()
        if thread in self.busy:
            return
        try:
            self.busy.add(thread)
            getattr(self, _HANDLERS[event])(args)
            if self.unbound:
                self.resolve_bound()
        except Exception as fault:  # the hook edge: the script must never notice us
            self.met(fault)
        finally:
            self.busy.discard(thread)

    def __getattr__(self, name):
        """What stands in a file beside this one: a stand-in for each would cost every start."""
        waiting = () if name[:1] == "_" else [layer for layer, mark in _LAYERS if mark not in Hook.__dict__]
        if not waiting:
            raise AttributeError(name)
        self.load(waiting[0])
        return getattr(self, name)

    def load(self, name):
        """Add the methods that stand in a file beside this one."""
        names = _part(name)
        self.ours.append(names["__file__"])
        for found in names["METHODS"]:
            setattr(Hook, found.__name__, found)
        if not self.has_noticed:
            Hook.as_text, Hook.thread, Hook.load_code = (
                staticmethod(_text),
                staticmethod(_ident),
                staticmethod(load_code),
            )
            Hook.start_ticks, Hook.command_line = staticmethod(_start_ticks), staticmethod(_command_line)
            Hook.whole, Hook.part = staticmethod(_whole), staticmethod(_part)
            names["begin"](self)

    def met(self, fault):
        """Ours is counted and forgotten. A refusal by policy is meant to be noticed, and what a signal's handler of the
        script raised while we happened to run is the script's."""
        if self.is_meant(fault):
            raise fault
        self.faults += 1

    def quietly(self, function, *arguments):
        """Call something of ours from inside the script: its faults are ours, and its events are not the script's."""
        thread = _ident()
        if thread in self.busy:
            return None
        try:
            self.busy.add(thread)
            return function(*arguments)
        except Exception as fault:  # the hook edge
            self.met(fault)
            return None
        finally:
            self.busy.discard(thread)

    # --- the start -------------------------------------------------------------------------------

    def run_file(self, args):
        path = _whole(_text(args[0]))
        self.seen.update((path, _text(args[0])))
        self.start("file", path)
        if not self.is_root:
            self.copy(path, "script")
        self.ask_policy(path)

    def run_command(self, args):
        code = _text(args[0])
        code = code[:-1] if code[-1:] == "\n" else code  # Python's own; the command line has none
        if code[:21] == "from multiprocessing.":
            return self.join_parent()
        self.alert.add("command")
        self.start("command", None)
        self.script = code.encode("utf-8", "surrogatepass")
        if not self.is_root:
            self.copy_bytes(self.script, "script", "command")
        self.ask_policy(None)
        return None

    def start(self, kind, path, module=None):
        if self.started:
            return
        self.started = True
        if not self.is_installed:
            os.putenv("ESCROW_COLLECTOR_PARENT", self.run)
        self.leave_no_trace()
        pid, parent = str(getpid()), str(getppid())
        self.note(
            ("start", kind, path or "", module or "", pid, parent, repr(time()), _here(), sys.executable or "",
             "%d.%d.%d" % sys.version_info[:3], sys.prefix, str(int(self.is_root))) + _argv(),
            ("process", pid, parent, _start_ticks("self")),
        )  # fmt: skip

    def ask_policy(self, path):
        """May this script run? Only where there is a table; without one a start costs one look.

        A script whose start our parent noted was decided upon there.
        """
        self.script_path = path
        if self.policy is not None and not self.is_root and exists(self.policy):
            self.decide(path)

    def leave_no_trace(self):
        """Nothing of ours stays where the script would look."""
        ours = sys.modules.get("sitecustomize")
        if getattr(ours, "__escrow__", False):
            sys.modules.pop("sitecustomize", None)
            if self.original is not None:
                sys.modules["sitecustomize"] = self.original

    # --- the end ---------------------------------------------------------------------------------

    def finish(self):
        """What is known at the end, as far as this process sees its own."""
        if self.has_noticed:
            self.close()
        if getpid() == self.pid:
            spent = times()
            self.note(("finish", repr(time()), repr(spent[0]), repr(spent[1]), str(self.faults)))

    def forked(self):
        """In a forked child: the same run goes on, counted anew."""
        self.busy.clear()
        if self.has_noticed:
            self.count_anew()

    # --- notes -----------------------------------------------------------------------------------

    def copy(self, path, role):
        status = stat(path)
        if status.st_mode & 0o170000 != 0o100000:
            self.note(("uncopied", role, path, "0"))
            return  # what we take out of a pipe, the script will not find in it
        handle = open_file(path, os.O_RDONLY | _BINARY)
        try:
            body = read(handle, min(status.st_size, _MOST_COPIED) + 1)
        finally:
            close(handle)
        self.copy_bytes(body, role, path)

    def copy_bytes(self, body, role, path):
        self.copied += len(body)
        if role == "script":
            self.script = body
        if len(body) > _MOST_COPIED or self.copies >= _MOST_COPIES or self.copied > _MOST_COPIED_TOGETHER:
            self.note(("uncopied", role, path, str(len(body))))
            return
        self.copies += 1
        name = "%s.%d.%d.copy" % (self.run, getpid(), self.copies)
        handle = open_file(join(self.folder, name), os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
        try:
            while body:
                body = body[write(handle, body) :]
        finally:
            close(handle)
        self.note(("copied", role, path, name))

    def note(self, *lines):
        """One write: lines of several processes never mix, and a torn last one is recognised."""
        text = ""
        for fields in lines:
            line = "\t".join(fields)
            if "\\" in line or "\n" in line or "\r" in line or line.count("\t") >= len(fields):
                line = "\t".join([_escaped(field) for field in fields])
            text += line + "\n"
        handle = open_file(self.path, _APPENDED, 0o600)
        try:
            write(handle, text.encode("utf-8", "surrogateescape"))
        finally:
            close(handle)


_BINARY = getattr(os, "O_BINARY", 0)
_APPENDED = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | _BINARY


def install(folder, given, parent_run, is_installed=False, policy=None):
    """Start noting; the hook, or None where this Python has no audit events."""
    if not hasattr(sys, "addaudithook"):
        return None
    hook = Hook(folder, given, parent_run)
    hook.is_installed, hook.policy = is_installed, policy
    hook.leave = leaving = os._exit
    _listen(hook)

    def _exit(status):
        _ended(hook)
        leaving(status)

    # By the name it has in `os` it can be handed to another process, as pools do.
    _exit.__module__, _exit.__qualname__ = "os", "_exit"
    os._exit = _exit
    if not is_installed:
        for name in ("posix_spawn", "posix_spawnp", "execve"):
            if hasattr(os, name):
                setattr(os, name, _lending(hook, getattr(os, name)))
    _at_exit(_ended, hook)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=hook.forked)
    return hook


def _lending(hook, original):
    """Starts a program as ever; what hides from this script goes along to a Python with an environment of its own."""

    def lending(path, argv, env, **more):
        try:
            return original(path, argv, hook.quietly(lambda: hook.lent(path, env)) or env, **more)
        except OSError as fault:
            if sys.version_info >= (3, 11):
                fault.__traceback__ = fault.__traceback__.tb_next
            raise

    lending.__name__ = lending.__qualname__ = original.__name__
    lending.__module__ = "os"
    return lending


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
    take, seen = hook.take, hook.seen
    quiet, texts, native_quiet, alert = hook.quiet, hook.texts, hook.native_quiet, hook.alert

    # Called for every event there is: as small as can be. What it drops the filter in C drops by the same rules.
    def audit(event, args, wanted=_HANDLERS, separator=os.sep, bytecode=_BYTECODE):
        # By far the most frequent ones are not worth their hash.
        if event == "builtins.id" or event == "object.__getattr__" or event not in wanted:
            return None
        try:
            if event == "import":
                path = args[1]
                if path is None or path.rpartition(separator)[0] in native_quiet:
                    return None
            elif event == "exec":
                name = args[0].co_filename
                if name in seen or name.rpartition(separator)[0] in quiet or (name[:1] == "<" and not texts):
                    return None
            elif event == "open":
                path = args[0]
                if path.__class__ is str and not (args[2] or 0) & 3 and path.endswith(bytecode):
                    return None  # an import reads its bytecode
            elif event == "compile":
                if "command" in alert:
                    alert.discard("command")  # the text of `-c` itself
                    return None
                if not alert:
                    source, name = args[0], args[1]
                    if name is None or name == "<string>":
                        kind = source.__class__
                        # A text of one line says nothing that is not in its script.
                        if (kind is str and "\n" in source) or (kind is bytes and b"\n" in source):
                            texts[_ident()] = source
                    return None
        except Exception as fault:  # the hook edge: an event somebody made up
            return hook.met(fault)
        return take(event, args)

    native = join(dirname(__file__), "_escrow_filter.abi3.so")
    known = audit, _HANDLERS, seen, quiet, native_quiet, texts, alert
    if not exists(native) or not _part("native")["listen"](native, *known):
        sys.addaudithook(audit)


def load_code(name, path):
    """The code of a file of ours, from its cached bytecode where there is some."""
    import _frozen_importlib_external as external

    return external.SourceFileLoader(name, path).get_code(name)


def _part(name):
    """The names of a file beside this one."""
    path = join(dirname(__file__), name + ".py")
    names = {"__name__": "_escrow_" + name, "__file__": path}
    exec(load_code(names["__name__"], path), names)
    for name, function in _OURS:  # a file that is loaded late may find others in their place
        if name in names:
            names[name] = function
    return names


def _ended(hook):
    try:
        if hook.started:
            hook.quietly(hook.finish)
    except:  # noqa: E722  (the hook edge: a program that took its builtins away, this name too, must not read of it)
        return


# --- texts ------------------------------------------------------------------------------------------------------


def _argv():
    """The command line without whatever might be a secret; what is only an interpreter and its script is neither."""
    argv = getattr(sys, "orig_argv", None) or _command_line("self")
    if len(argv) == 3 and argv[1] == "-c":
        return (argv[0], "-c", "[script]")
    if len(argv) == 2 and argv[1][:1] != "-":
        return tuple(argv)
    return _part("words")["safe_argv"](argv)


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
    digits = urandom(16).hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


# --- the system ---------------------------------------------------------------------------------------------------

try:
    from _thread import get_ident as _ident
except ImportError:  # a Python built without threads

    def _ident():
        return 0


def _here():
    """Where the process stands, also when that folder is gone."""
    try:
        return getcwd()
    except OSError:
        return ""


def _whole(path):
    """The absolute path, as far as that can be said where the current folder is gone."""
    if os.sep != "/":
        return abspath(path)
    return normpath(path if path[:1] == "/" else _here() + "/" + path)


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
        handle = open_file(path, os.O_RDONLY)
    except OSError:
        return b""
    try:
        return read(handle, 1 << 16)
    finally:
        close(handle)
