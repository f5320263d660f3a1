"""SQLite: the files it is asked for, and those a statement attaches or writes a copy to.

Hearing what every statement does costs each of them a little. So it is heard only where the code of the run speaks of
attaching at all, and only until the connection closes or its script listens itself.
"""

import os
import sys

_ATTACH = 24  # what SQLite's authorizer is told before a file is attached, VACUUM INTO being one way to do it
_WORDS = (b"attach", b"vacuum")
_MOST_READ = 1 << 20
_MAGIC = b"SQLite format 3\0"
_HAS_HANDLE = sys.version_info >= (3, 11)  # an event of its own tells whether a file could be opened


class Part(object):
    """Hears of connections from audit events, and of what is attached from SQLite itself."""

    def __init__(self, observer):
        self.observer = observer
        self.hook = observer.hook
        self.path_of = observer.reading("addresses").sqlite_path
        self.patches = {"sqlite3/dbapi2.py": self.listen}
        self.is_listening = False
        self.opening = {}  # what is being opened, by thread
        self.attaching = []  # what a statement was about to attach; None where its name is a value bound later
        self.speaks = {}  # whether a text of the run speaks of attaching, by path

    def asked(self, database):
        """A connection is asked for."""
        path = self.path_of(self.hook.as_text(database))
        if path and self.hook.in_cache(path) and self.hook.is_cached():
            path = None  # a library's own, for itself
        self.opening[self.hook.thread()] = path
        if path and not _HAS_HANDLE:
            self.tell("sqlite3", path)
        self.listen()

    def opened(self):
        """It was made."""
        path = self.opening.pop(self.hook.thread(), None)
        if path and _HAS_HANDLE:
            self.tell("sqlite3", path)

    def tell(self, driver, path):
        self.observer.drives(driver, "", "", self.hook.whole(path), "")

    # --- what is attached --------------------------------------------------------------------------------------------

    def listen(self, *_):
        """From the first connection on that is made after something spoke of attaching."""
        module, package = sys.modules.get("sqlite3.dbapi2"), sys.modules.get("sqlite3")
        original = getattr(module, "connect", None)
        if self.is_listening or original is None or not self.may_attach():
            return
        self.is_listening = True
        kind = module.Connection

        def connected(connection, *_, **__):
            if isinstance(connection, kind):
                kind.set_authorizer(connection, self.authorizer("sqlite3"))

        self.observer.wrap(module, "connect", after=connected)
        if getattr(package, "connect", None) is original:
            package.connect = module.connect

    def may_attach(self):
        """Does any code of this run, or a file of statements it read, speak of attaching?"""
        script, path = self.hook.script, self.hook.script_path
        if "notebook" in self.hook.alert or (script is None and path is None) or _speaks(script or b""):
            return True
        paths = [path] * (path is not None) + list(self.hook.modules)[:200]
        paths += [fact[1] for fact in self.hook.counts if fact[0] == "file" and fact[1].endswith(".sql")][:50]
        return any(self.is_spoken_of(path) for path in paths)

    def is_spoken_of(self, path):
        if path not in self.speaks:
            self.speaks[path] = _speaks(_read(path))
        return self.speaks[path]

    def authorizer(self, driver):
        """Has SQLite say what a statement is about to attach. Everything is allowed, as without."""
        attaching, quietly, note, settle = self.attaching, self.hook.quietly, self.note, self.settle

        def authorize(action, name, *_):
            if attaching:
                quietly(settle)
            if action == _ATTACH:
                quietly(note, driver, name)
            return 0

        return authorize

    def note(self, driver, name):
        if len(self.attaching) < 100:
            self.attaching.append((driver, name))

    def settle(self):
        """What was about to be attached a moment ago: told when it is there."""
        waiting, self.attaching[:] = list(self.attaching), []
        for driver, name in waiting:
            for path in self.news() if name is None else [self.path_of(self.hook.as_text(name))]:
                path = path and self.hook.whole(path)
                if path and os.path.isfile(path):
                    self.tell(driver, path)

    def news(self):
        """Databases this process holds open that nothing told of: its name was a value, and no statement shows it."""
        known = {fact[4] if fact[0] == "database" else fact[1] for fact in self.hook.counts if len(fact) > 2}
        return [path for path in held() if path not in known]


def held():
    """Databases of SQLite this process holds open; one nothing was written to yet is empty."""
    found = []
    try:
        names = os.listdir("/proc/self/fd")
    except OSError:
        return found
    for name in names:
        try:
            target = os.readlink("/proc/self/fd/" + name)
            if target[:1] == "/" and os.path.isfile(target) and _read(target, len(_MAGIC)) in (b"", _MAGIC):
                found.append(target)
        except OSError:
            continue
    return found


def _speaks(text):
    lower = text.lower()
    return any(word in lower for word in _WORDS)


def _read(path, most=_MOST_READ):
    """The beginning of a file; of one that cannot be read, nothing."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return b""
    try:
        return os.read(handle, most)
    finally:
        os.close(handle)
