"""What the hook does at the rarer events: functions that are methods of `hook.Hook`, loaded when the first is needed.

A start that only runs a script of its own should not pay for what talks to the network.
"""

import os
import sys
from os import getpid, getppid, stat, write
from time import time


def asked_for(self, args):
    """Our own sitecustomize asks whether a hook is here already."""
    args[0].append(self)


def join_parent(self):
    """A worker of somebody's pool is part of that run, not a script of its own."""
    self.started = True
    if self.parent_run:
        self.run, self.is_root = self.parent_run, True
        self.path = os.path.join(self.folder, self.run + ".facts")
        self.pid = None
        return
    self.note(("worker", str(getpid()), str(getppid()), self.start_ticks(getppid())))


def run_folder(self):
    """A folder or a zip file given as the script: `sys.argv` says which."""
    path = self.whole((getattr(sys, "argv", None) or [""])[0])
    if os.path.isdir(path):
        self.start("directory", path, "__main__")
        self.ask_policy(path)
        return
    self.module = None
    self.start("zipapp", path)
    if not self.is_root:
        self.copy(path, "script")
    self.ask_policy(path)


def run_stdin(self, args):
    self.start("stdin", None)
    if self.is_root:
        return
    body = _regular_stdin()
    if body is not None:
        self.copy_bytes(body, "script", _stdin_path())
    self.ask_policy(None)


def notebook_path(self):
    """The notebook a kernel runs for, where the server or the parent's command line tells it."""
    told = os.environ.get("JPY_SESSION_NAME") or os.environ.get("ESCROW_NOTEBOOK") or ""
    if not told:
        for word in self.command_line(getppid()):
            if word.endswith(".ipynb"):
                told = word
    return self.whole(told) if told.endswith(".ipynb") else ""


def find_main(self, code, name):
    """`-m it`: which file that was."""
    if code.co_name == "<module>" and self.is_module_file(name):
        self.module = None
        path = self.whole(name)
        self.note(("main", path))
        if not path.startswith(self.roots) or "-packages" in path:
            self.seen.add(path)
            self.copy(path, "script")
        self.ask_policy(path)


def is_module_file(self, path):
    last = self.module.rsplit(".", 1)[-1]
    name = os.path.basename(path)
    return (
        name == last + ".py"
        or (name == "__main__.py" and os.path.basename(os.path.dirname(self.whole(path))) == last)
        or (self.module == "__main__" and name == "__main__.py")
    )


def decide(self, path):
    """The verdict of the compiled table. A blocked script ends here: 126, and one sentence that says why and where."""
    table = self.table_now()
    if table is None:
        return
    digest = digest_of(self.script) if table.needs_digest and self.script is not None else None
    real = os.path.realpath(path) if path else None
    found = table.decide(time(), digest, path, account_name(), real)
    if found.action == "observe":
        return
    self.note(("decision", found.action, found.rule.id, str(table.version)))
    tell(table.sentence(found))
    if found.action == "block":
        self.finish()
        self.leave(126)


def may_ask(self, provider):
    """Whether a provider's model may be asked now: a live block raises PermissionError, a warning is told once."""
    if self.policy is None or provider is None:
        return
    table = self.table_now()
    if table is None:
        return
    body = self.script if table.needs_digest else None
    digest = digest_of(body) if body is not None else None
    rule = table.on_provider(time(), provider, digest, self.script_path, account_name())
    if rule is None:
        return
    sentence = table.refusal(rule)
    fact = ("refused", provider, rule.action, rule.id, str(table.version))
    if fact not in self.counts:
        tell(sentence)
    self.count(fact)
    if rule.action == "block":
        refusal = PermissionError(sentence)
        refusal.__escrow__ = True
        raise refusal


def table_now(self):
    """The policy as it stands now: a run that takes days hears of a new rule, and of one that was undone."""
    try:
        status = stat(self.policy)
    except OSError:
        return None
    stamp = (status.st_mtime_ns, status.st_ino, status.st_size)
    if self.policy_stamp != stamp:
        self.policy_table, self.policy_stamp = self.part("verdict")["load"](self.policy), stamp
    return self.policy_table


def tell(sentence):
    """On standard error, where there is one: a script that was started without it is stopped all the same."""
    try:
        if sys.__stderr__ is not None and not sys.__stderr__.closed:
            write(2, sentence.encode("utf-8", "replace")[:3000] + b"\n")
    except OSError:
        return


def is_meant(self, fault):
    """Is this exception for the script to see?"""
    if getattr(fault, "__escrow__", False):
        return True
    signals = sys.modules.get("_signal")
    trace = fault.__traceback__
    while trace is not None and signals is not None:
        code = trace.tb_frame.f_code
        if code.co_filename not in self.ours and code in handlers_of(signals):
            return True
        trace = trace.tb_next
    return False


def handlers_of(signals):
    """The code of every function that a signal calls."""
    found = set()
    for number in range(1, getattr(signals, "NSIG", 65)):
        try:
            handler = signals.getsignal(number)
        except (ValueError, OSError):
            continue
        handler = getattr(handler, "func", handler)
        if not hasattr(handler, "__code__"):
            handler = vars(type(handler)).get("__call__")
        found.add(getattr(handler, "__code__", None))
    return found


def digest_of(body):
    """SHA-256 without OpenSSL, which takes longer to load than all of this."""
    try:
        from _sha2 import sha256
    except ImportError:
        from _sha256 import sha256
    return sha256(body).hexdigest()


def account_name():
    try:
        from pwd import getpwuid

        return getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        return None


def executed_text(self, name):
    source = self.texts.pop(self.thread(), None)
    if name != "<string>" or source is None or len(source) <= 20 or self.executions >= _MOST_EXECUTED:
        return
    frame = self.foreign()
    caller = frame.f_code.co_filename if frame is not None else "<"
    plain = caller.replace("\\", "/")
    is_given = plain[0] == "<" and frame is not None and frame.f_globals.get("__name__") == "__main__"
    if (plain[0] == "<" and not is_given) or plain.startswith(self.roots) or "-packages/" in plain:
        return
    body = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    key = ("executed", hash(body))
    if b"\n" in body.strip() and key not in self.seen:
        self.seen.add(key)
        self.executions += 1
        self.copy_bytes(body, "executed", caller)


def postpone(self, module, name, wanted):
    """Look at a module when one of its functions is called for the first time."""
    targets, stood_in = {}, []

    def now():
        while stood_in:
            holder, attribute, original, made = stood_in.pop()
            if vars(holder).get(attribute) is made:  # else somebody replaced it since, and theirs stays
                setattr(holder, attribute, original)
        if not targets:
            self.observing().patch(module, name)
        for place, original in originals.items():
            holder, attribute = getattr(module, place[0]), place[1]
            found = vars(holder).get(attribute)
            targets[place] = found if getattr(found, "__wrapped__", None) is original else original

    originals = {}
    for one in wanted:
        owner, _, attribute = one.partition(".")
        holder = getattr(module, owner, None)
        original = vars(holder).get(attribute) if holder is not None else None
        if original is None:
            continue
        originals[owner, attribute] = original
        made = _first_call(self.quietly, now, targets, (owner, attribute), original)
        stood_in.append((holder, attribute, original, made))
        setattr(holder, attribute, made)


def _first_call(quietly, now, targets, place, original):
    """Stands in for a function until it is called; from Python 3.11 on it leaves no line in a traceback."""

    def wrapper(*given, **named):
        if not targets:
            quietly(now)
        try:
            return targets.get(place, original)(*given, **named)
        except BaseException as fault:
            if sys.version_info >= (3, 11) and fault.__traceback__ is not None:
                fault.__traceback__ = fault.__traceback__.tb_next
            raise

    for mark in ("__name__", "__qualname__", "__module__", "__doc__"):
        setattr(wrapper, mark, getattr(original, mark, None))
    wrapper.__wrapped__ = original
    return wrapper


def cell(self, source):
    """A notebook's cell, as it was written: what is compiled has its `%` and `!` lines translated."""
    frame = self.foreign()
    for _ in range(8):
        if frame is None:
            break
        if frame.f_code.co_name in ("run_cell_async", "run_cell"):
            written = frame.f_locals.get("raw_cell")
            source = written if isinstance(written, str) else source
            break
        frame = frame.f_back
    body = source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass")
    if len(body) <= 1 << 20:
        self.copy_bytes(body, "cell", "cell")
    if "IPython.extensions.autoreload" in sys.modules:  # it runs the changed lines of a module and not the module
        for path in list(self.modules):
            if is_regular(path):
                self.copy_module(path)


def opened_to_write(self, fact):
    path = fact[1]
    if is_folder(path):
        return None  # a temporary file's own opener is given its folder's name
    if not _WRITERS.isdisjoint(sys.modules) and self.is_lent(path):
        return None
    self.count(fact)
    self.written.add(path)
    if self.is_workbook(path):
        self.look_into(path, "write")
    if path.endswith((".csv", ".tsv", ".txt")) and "csv" in sys.modules:
        self.observing().part("tables").count_rows()
    if not _WRITERS.isdisjoint(sys.modules):
        frame = self.foreign()
        for _ in range(8):
            if frame is None:
                break
            name = frame.f_globals.get("__name__")
            if name == "tempfile":
                self.passing.add(path)
                break
            if name in _LOGGERS:
                return self.count(("log", path))
            frame = frame.f_back
    return None


def is_lent(self, path):
    """A passing file that a library made for itself is not the script's, unless it is there when the run ends."""
    if path in self.borrowed:
        return True
    frame = self.foreign()
    if frame is None or frame.f_globals.get("__name__") not in ("tempfile", "_io", "os"):
        return False
    is_passing = False
    for _ in range(8):
        name = frame.f_globals.get("__name__") if frame is not None else None
        if name not in ("tempfile", "os", "contextlib"):
            break
        if frame.f_code.co_name == "_get_default_tempdir":  # a file that only shows whether one can be made
            self.borrowed.add(path)
            return True
        is_passing = is_passing or name == "tempfile"
        frame = frame.f_back
    if not is_passing or (frame is not None and not self.is_library(frame.f_code.co_filename)):
        return False
    if len(self.borrowed) < 10000:
        self.borrowed.add(path)
    return True


def is_library(self, path):
    plain = path.replace("\\", "/")
    return plain[:1] == "<" or "-packages/" in plain or plain.startswith(self.roots)


def is_cached(self):
    """What a library keeps in a folder for that is not the script's either."""
    frame = self.foreign()
    for _ in range(12):
        if frame is None:
            return False
        path = frame.f_code.co_filename.replace("\\", "/")
        if "-packages/" in path:
            return True
        if not self.is_library(path):
            return False
        frame = frame.f_back
    return False


def read_workbook(self, path):
    if is_regular(path):
        self.count(("file", path, "read"))
        self.look_into(path, "read")


def look_into(self, path, mode):
    """A workbook is opened: its sheets are told when whoever opens it looks inside."""
    if self.part_of("looking")["is_looked_into"](self, path, mode):
        if mode == "write":
            self.books.add(path)
        else:
            self.sheeted(path, mode)


def part_of(self, name):
    """The names of a file beside this one, read once."""
    if name not in self.parts:
        self.parts[name] = self.part(name)
        self.ours.append(self.parts[name]["__file__"])
    return self.parts[name]


_MOST_EXECUTED = 20
_LOGGERS = ("logging", "logging.handlers", "loguru._file_sink")
_WRITERS = frozenset(("logging", "loguru", "tempfile"))


def sheeted(self, path, mode):
    """The sheets of a workbook as the file itself names them: before it is changed, and when it is done."""
    found = self.part_of("workbooks")["sheets_in"](path)
    if found is not None:
        names, rows = found
        told = tuple(name[:64] for name in names)
        self.note(("sheets", path, mode, "" if rows is None else str(rows)) + told)


def renamed(self, args):
    source, target = args[0], args[1]
    if isinstance(source, int) or isinstance(target, int):
        return
    source, target = placed(self, source, args[2:3]), placed(self, target, args[3:4])
    if source is None or target is None:
        return
    if target.endswith(self.code_ends) or target.startswith(self.folder) or not is_regular(source):
        return
    if self.is_workbook(target):
        if source in self.books:
            self.books.add(target)
        elif not self.is_workbook(source):
            self.look_into(target, "write")
    self.borrowed.discard(source)
    self.written.add(target)
    self.count(("file", target, "write"))
    if source in self.passing:
        self.note(("became", source, target))  # its passing name was never meant to stay
    if source in self.rows:
        self.rows[target] = self.rows.pop(source)


def placed(self, path, folders):
    """The whole path of one that is relative to an open folder; None where nobody says which that is."""
    path = self.as_text(path)
    if folders and isinstance(folders[0], int) and folders[0] >= 0 and path[:1] != "/":
        try:
            return os.path.normpath(os.readlink("/proc/self/fd/%d" % folders[0]) + "/" + path)
        except OSError:
            return None
    return self.whole(path)


def removed(self, args):
    path = placed(self, args[0], args[1:2])
    if path is None:
        return None
    if path in self.borrowed:
        return self.borrowed.discard(path)
    plain = path.replace("\\", "/")
    is_noise = path.endswith(self.code_ends) or path.startswith((self.folder,) + self.noise)
    if not is_noise and not (self.in_cache(plain) and self.is_cached()):
        if path in self.books:
            self.sheeted(path, "write")
        self.count(("file", path, "delete"))
    return None


def columned(self, path, mode, names):
    """Which classes of data a table's own column names speak of; the names stay here."""
    key = (path, mode)
    if key not in self.columns and len(self.columns) < 200:
        self.columns.add(key)
        classes = self.observing().part("tables").classes_of(names)
        self.note(("columns", self.whole(path), mode, str(len(names)), ",".join(classes)))


def is_regular(path):
    return kind_of(path) == 0o100000


def is_folder(path):
    return kind_of(path) == 0o040000


def kind_of(path):
    try:
        return stat(path).st_mode & 0o170000
    except (OSError, ValueError):
        return 0


def _regular_stdin():
    """A regular file on standard input, its offset left alone; None for a pipe or a terminal."""
    try:
        if os.fstat(0).st_mode & 0o170000 != 0o100000:
            return None
        return os.pread(0, 8 << 20 + 1, os.lseek(0, 0, 1))
    except (OSError, AttributeError):
        return None


def _stdin_path():
    """Where that file lies: it may be in a folder of which nothing is to be kept."""
    try:
        return os.readlink("/proc/self/fd/0")
    except OSError:
        return "stdin"


METHODS = (
    executed_text,
    postpone,
    decide,
    is_meant,
    may_ask,
    table_now,
    asked_for,
    join_parent,
    run_folder,
    run_stdin,
    notebook_path,
    find_main,
    is_module_file,
    cell,
    opened_to_write,
    is_lent,
    is_library,
    is_cached,
    read_workbook,
    look_into,
    part_of,
    sheeted,
    renamed,
    removed,
    columned,
)
