"""What only some scripts do, and the means to hear it: modules that are looked at, connections, files opened from C.

Loaded by `hook.py` when the first such module is imported or the first connection is made. A module is looked at
once it is whole (its spec says so), and only the attributes named here are replaced, by functions that note a fact
and go on. They stand before or after the real call where they can, and take themselves out of tracebacks.
Hosts, ports, names of databases, users, models, sheets and counts are noted; never a password, a prompt or a value.
"""

import os
import sys

_STRIPS_FRAMES = sys.version_info >= (3, 11)


class Observer(object):
    """Looks at the modules `hook` watches for, and answers what a connection is for."""

    def __init__(self, hook):
        self.hook = hook
        self.count = hook.count
        self.plain = plain
        self.expected = {}  # places a pool of C will connect to: driver, database, user
        self.named = {}  # files of C, by identity: what they are called
        self.parts = {"observe": self}
        self.readings = {}

    def patch(self, module, name):
        """A module that is whole, by the name it is watched under."""
        self.part(self.hook.watched[name]).patches[name](module)

    def part(self, name):
        """What looks at a kind of library, from a file of its own beside this one."""
        if name not in self.parts:
            names = self.hook.part(name)
            self.hook.ours.append(names["__file__"])
            self.parts[name] = names["Part"](self)
        return self.parts[name]

    def reading(self, name):
        """The functions of a file beside this one that only reads texts."""
        if name not in self.readings:
            names = self.hook.part(name)
            self.hook.ours.append(names["__file__"])
            self.readings[name] = type(sys.implementation)(**names)
        return self.readings[name]

    @property
    def providers(self):
        """Whose model is asked."""
        return self.reading("providers")

    def settle(self):
        """What could not be told at once is told before the end."""
        if "sqlite" in self.parts:
            self.parts["sqlite"].settle()

    # --- connections: what the stack says -----------------------------------------------------------------------

    def reaches(self, host, port):
        """A name is looked up or a connection made; refused where the policy refuses the provider that answers."""
        if self.hook.policy is not None:
            self.hook.may_ask(self.providers.provider_of(host, port, ""))

    def frames(self, most):
        frame = sys._getframe(1)
        ours = self.hook.ours
        while frame is not None and most:
            if frame.f_code.co_filename not in ours:
                yield frame
                most -= 1
            frame = frame.f_back

    def explain(self, ip, port, looked_up):
        """The host a connection is for, from whoever asks; databases and proxies are noted on the way."""
        host = driver = None
        asking = self.reading("asking")
        heard = set()  # one connection is told of once, however many frames of its driver stand on the stack
        for frame in self.frames(60):
            name = frame.f_globals.get("__name__")
            asks = asking.ASKING.get(name)
            if asks is not None and asks not in heard:
                told = asks(self, frame.f_locals, ip, port)
                host = host or told
                if told:
                    heard.add(asks)
            if driver is None and isinstance(name, str):
                driver = self.driver_of(name)
        host = plain(host) if host else looked_up or ip
        if "databases" in self.parts and asking.ASKING["pymongo.pool"] not in heard:
            self.parts["databases"].mongo_may_meet(host, ip, port)
        expected = self.expected.get((host, str(port))) or self.expected.get((ip, str(port)))
        if expected is not None:
            self.drives(expected[0], host, port, *expected[1:])
        elif driver is not None:
            self.part("drivers").met(driver, host, port)
        return host

    def explain_local(self, path):
        """A socket of this machine that has a name instead of a port: whose it is, a database's or nobody's."""
        asking, port = self.reading("asking"), ""
        if ".s.PGSQL." in path:
            path, _, port = path.partition("/.s.PGSQL.")
        for frame in self.frames(60):
            name = frame.f_globals.get("__name__")
            asks = asking.ASKING.get(name)
            if asks in asking.DATABASES and asks(self, frame.f_locals, path, port):
                return
            if isinstance(name, str) and self.driver_of(name) and name not in asking.ASKING:
                self.part("drivers").met(self.driver_of(name), path, port)
                return

    def driver_of(self, name):
        """The driver a module belongs to: it says so itself (PEP 249), or it is known."""
        top, _, rest = name.partition(".")
        if top in self.reading("asking").DRIVERS:
            return top
        for one in (top, top + "." + rest.partition(".")[0]):
            if isinstance(getattr(sys.modules.get(one), "apilevel", None), (str, float)):
                return one
        return "google.cloud.bigquery" if name.startswith("google.cloud.bigquery.") else None

    def drives(self, driver, host, port, database, user):
        """A database is being connected to. Its driver goes by what is imported, hyphens for dots and underscores."""
        driver = driver.replace("_", "-").replace(".", "-")
        told = [bare(plain(one))[:256] for one in (host, database, user)]
        self.count(("database", driver, told[0], plain(port), told[1], told[2]))

    def stand_in(self, original, made):
        """A function of ours under the name of one of C, which a class does not bind."""
        for mark in ("__name__", "__qualname__", "__module__", "__doc__"):
            setattr(made, mark, getattr(original, mark))
        return _unbound(made)

    # --- files -----------------------------------------------------------------------------------------------------

    def touched(self, path, mode, rows=None, names=None):
        """A file that code of C opens by itself, so that no event tells of it."""
        if not isinstance(path, (str, bytes)) and not hasattr(path, "__fspath__"):
            path = getattr(path, "name", None)  # a file that is open already
            if not isinstance(path, str):
                return
        path = os.fsdecode(path)
        if "://" in path:
            self.curled(path)
            return
        path = os.path.abspath(path)
        if path in self.hook.borrowed:
            return
        if os.path.isdir(path):  # a table of many files
            for one in files_below(path, most=100):
                self.touched(one, mode)
            return
        is_first = ("file", path, mode) not in self.hook.counts
        self.count(("file", path, mode))
        if mode == "write":
            self.hook.written.add(path)
            if self.hook.is_workbook(path):
                self.hook.books.add(path)
        elif is_first and self.hook.is_workbook(path):
            self.hook.sheeted(path, mode)
        if rows is not None:
            self.hook.rows[path] = self.hook.rows.get(path, 0) + int(rows)
        names = [] if names is None else list(names)[:500]
        if names:
            self.hook.columned(path, mode, [plain(name) for name in names])

    # --- wrapping -------------------------------------------------------------------------------------------------

    def wrap(self, holder, name, before=None, after=None, looks_around=False):
        """Replace one function by itself with a note before or after it; what is not there is left alone.

        One that `looks_around` among the names of whoever calls it is called from where it finds them.
        """
        original = vars(holder).get(name) if holder is not None else None
        if original is None:
            return
        is_static = isinstance(original, staticmethod)
        target = original.__func__ if isinstance(original, (classmethod, staticmethod)) else original
        if type(original).__name__ == "classmethod_descriptor":
            target, is_static = getattr(holder, name), True
        if looks_around:
            self.hook.seen.add(__file__)
            made = _seeing_wrapper(self.hook.quietly, target, before)
        else:
            made = _wrapper(self.hook.quietly, target, before, after)
        for mark in ("__name__", "__qualname__", "__module__", "__doc__"):
            try:
                setattr(made, mark, getattr(target, mark))
            except (AttributeError, TypeError):
                continue
        made.__wrapped__ = target
        if type(target).__name__ == "builtin_function_or_method" and not isinstance(holder, type):
            made = _unbound(made)
        if isinstance(original, classmethod):
            made = classmethod(made)
        made = staticmethod(made) if is_static and isinstance(holder, type) else made
        try:
            setattr(holder, name, made)
        except TypeError:
            if not isinstance(holder, type):
                raise
            _names_of(holder)[name] = made


def files_below(path, most):
    """The files of a folder and of those in it, so many at most."""
    found = []
    for folder, _, names in os.walk(path):
        found += [os.path.join(folder, name) for name in names]
        if len(found) >= most:
            break
    return found[:most]


def _names_of(kind):
    """The names of a type of C, which refuses to have them set. What is replaced lives on in what replaces it, so that
    an interpreter that remembers where it found the old one is not led astray; it only goes on using it."""
    import gc

    (names,) = [held for held in gc.get_referents(vars(kind)) if type(held) is dict]
    return names


def _wrapper(quietly, original, before, after):
    """The function that stands in; from Python 3.11 on it leaves no line in a traceback."""

    def wrapper(*given, **named):
        if before is not None:
            quietly(_tell, before, given, named)
        try:
            result = original(*given, **named)
        except BaseException as fault:
            if _STRIPS_FRAMES and fault.__traceback__ is not None:
                fault.__traceback__ = fault.__traceback__.tb_next
            raise
        if after is not None:
            quietly(_tell, after, (result,) + given, named)
        return result

    return wrapper


def _unbound(function):
    """A function of C that a class takes for its own is not given the object; one of Python would be."""
    from _functools import partial

    made = partial(function)
    made.__dict__.update(function.__dict__)
    for mark in ("__name__", "__qualname__", "__module__", "__doc__"):
        try:
            setattr(made, mark, getattr(function, mark))
        except (AttributeError, TypeError):
            continue
    return made


def _seeing_wrapper(quietly, original, before):
    """The same for a function that looks up names in its caller's frame: it is called from one with the same names."""
    call = compile("_escrow_call(*_escrow_given, **_escrow_named)", __file__, "eval")

    def wrapper(*given, **named):
        quietly(_tell, before, given, named)
        caller = sys._getframe(1)
        names = dict(caller.f_locals, _escrow_call=original, _escrow_given=given, _escrow_named=named)
        try:
            return eval(call, caller.f_globals, names)
        except BaseException as fault:
            if _STRIPS_FRAMES:
                for _ in range(2):
                    fault.__traceback__ = fault.__traceback__ and fault.__traceback__.tb_next
            raise

    return wrapper


def _tell(noted, given, named):
    noted(*given, **named)


# --- texts ---------------------------------------------------------------------------------------------------------


def bare(text):
    """A name without what an address or a line of settings around it may hold: no password was ever asked for."""
    if "://" in text:
        place, _, rest = text.partition("://")[2].partition("/")
        return rest.split("?", 1)[0] or place.rpartition("@")[2]
    lower = text.lower()
    return "" if "=" in text and ("pwd" in lower or "pass" in lower) else text


def plain(value):
    """What a library gave, as text; never None."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, (bytes, bytearray)):
        return bytes(value).decode("utf-8", "replace")
    return str(value)
