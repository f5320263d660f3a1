"""What the hook notices of the world outside: hosts and databases that are asked, ports opened, programs started.

The functions are methods of `hook.Hook`, loaded at the first such event, as those of `later.py` are.
"""

import os
import sys


def syslogged(self, args):
    self.count(("log", "syslog"))


def looked_up(self, args):
    if args[0]:
        host, port = self.as_text(args[0]), str(args[1]) if len(args) > 1 else ""
        self.observing().reaches(host, port)
        self.hosts[port] = host
        self.hosts[self.thread(), port] = host


def connected(self, args):
    address = args[1]
    if isinstance(address, (str, bytes)):
        if self.as_text(address) in ("/dev/log", "/var/run/syslog"):
            self.count(("log", self.as_text(address)))
        elif self.as_text(address)[:1] == "/":
            self.observing().explain_local(self.as_text(address))
        return
    if not isinstance(address, tuple) or len(address) < 2:
        return
    ip, port = self.as_text(address[0]), str(address[1])
    if self.unbound and self.is_own_end(ip, address[1]):
        return
    host = self.observing().explain(ip, port, self.hosts.get((self.thread(), port)) or self.hosts.get(port))
    self.observing().reaches(host, port)
    self.count(("connect", host, port, ip))


def http_connected(self, args):
    """Python 3.10 and later say where a connection goes, and for whom a proxy is asked."""
    connection = args[0]
    tunnel = getattr(connection, "_tunnel_host", None)
    if tunnel:
        self.observing().reaches(self.as_text(tunnel), "443")
        self.count(("proxy", self.as_text(args[1]), str(args[2])))
    is_told = self.observing().part("calls").http_connecting(connection)
    if tunnel and not is_told:
        self.count(("request", self.as_text(tunnel), str(getattr(connection, "_tunnel_port", None) or 443)))


def http_sent(self, args):
    if len(args) > 1 and isinstance(args[1], (bytes, bytearray)):
        self.observing().part("calls").http_sent(args[0], args[1])


def url_asked(self, args):
    self.observing().part("calls").asked(args[0], args[3] if len(args) > 3 else "GET", args[2], args[1])


def bound(self, args):
    sock, address = args[0], args[1]
    if not isinstance(address, tuple) or len(address) < 2:
        return
    is_stream = getattr(sock, "type", 1) & 15 == 1
    if address[1]:
        if not (is_stream and self.observing().part("listening").hears(sock)):
            self.count(("bind", self.as_text(address[0]) or "0.0.0.0", str(address[1])))
    elif is_stream and len(self.unbound) < 16:
        self.observing().part("listening").hears(sock)
        import _weakref

        self.unbound.append(_weakref.ref(sock))
        self.binders[self.unbound[-1]] = self.thread()


def is_own_end(self, ip, port):
    """Is this a connection to a port the same thread opened a moment ago? Then it may be a pipe, and nobody is asked:
    it is one when the listening end is gone by the next time we look."""
    for known in self.unbound:
        sock = known()
        try:
            if sock is not None and self.binders.get(known) == self.thread() and sock.getsockname()[1] == port:
                self.pipes[known] = [("connect", ip, str(port), ip), False]
                return True
        except OSError:
            continue
    return False


def resolve_bound(self):
    """A port the system chose is known once somebody listens on it."""
    for known in list(self.unbound):
        sock, pipe = known(), self.pipes.get(known)
        if pipe is not None and not pipe[1]:
            pipe[1] = True  # this is the event of the connection itself
            continue
        try:
            constants = sys.modules["_socket"]
            address = sock.getsockname()
            is_listening = sock.getsockopt(constants.SOL_SOCKET, constants.SO_ACCEPTCONN)
        except (OSError, AttributeError):  # closed, or gone
            self.unbound.remove(known)
            if known in self.heard and pipe is None:
                self.count(self.heard.pop(known))  # it had been open
            continue
        if address[1] and is_listening:
            self.unbound.remove(known)
            self.count(("bind", self.as_text(address[0]), str(address[1])))
            if pipe is not None:
                self.count(pipe[0])


def spawned(self, args):
    if not self.is_installed and not self.follows:
        self.follows = True
        self.follow_children()
    self.count(("program", program_of(self.as_text(args[0] or (args[1][0] if args[1] else "")))))


def follow_children(self):
    """A Python that is started with an environment of its own is a child like the others.

    What starts one hides from the script, so a copy of `os.environ` lacks it; it is put back on the way to the child.
    Only for a Python: it takes it out again before its script looks.
    """
    module, name = sys.modules.get("subprocess"), "_fork_exec"
    if not hasattr(module, name):
        module, name = sys.modules.get("_posixsubprocess"), "fork_exec"
    original = getattr(module, name, None)
    if original is None:
        return
    quietly = self.quietly

    def fork_exec(words, executables, closes, passed, cwd, environ, *more):
        if environ is not None:
            environ = quietly(self.with_us, executables, environ) or environ
        return original(words, executables, closes, passed, cwd, environ, *more)

    setattr(module, name, fork_exec)


def with_us(self, executables, environ):
    """This environment with ours added, when it is for a Python; it is a list of `NAME=value`."""
    if not any(is_python(one) for one in executables):
        return environ
    given = dict(one.partition(b"=")[::2] for one in environ)
    theirs = given.pop(b"PYTHONPATH", b"")
    if given.get(b"ESCROW_COLLECTOR_SPOOL"):
        return environ
    inject = os.fsencode(os.path.join(os.path.dirname(self.source), "inject"))
    given[b"PYTHONPATH"] = inject + (os.fsencode(os.pathsep) + theirs if theirs else b"")
    given[b"ESCROW_COLLECTOR_SPOOL"] = os.fsencode(self.folder)
    given[b"ESCROW_COLLECTOR_PARENT"] = os.fsencode(self.run)
    if theirs:
        given[b"ESCROW_COLLECTOR_PYTHONPATH"] = theirs
    return [name + b"=" + value for name, value in given.items()]


def lent(self, path, environ):
    """The environment a Python is to have besides; None where it stays as it is."""
    listed = [os.fsencode(name) + b"=" + os.fsencode(value) for name, value in environ.items()]
    found = self.with_us([os.fsencode(path)], listed)
    return None if found is listed else dict(one.partition(b"=")[::2] for one in found)


def is_python(path):
    """By its name, or by the first line of a script."""
    if os.path.basename(path).startswith(b"python"):
        return True
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError:
        return False
    try:
        head = os.read(handle, 128)
    finally:
        os.close(handle)
    return head[:2] == b"#!" and b"python" in head.split(b"\n", 1)[0]


def respawned(self, args):
    self.count(("program", program_of(self.as_text(args[1]))))


def replaced_name(self, args):
    self.count(("program", program_of(self.as_text(args[0]))))


def shelled(self, args):
    self.count(("program", "/bin/sh" if os.sep == "/" else "cmd.exe"))


def replaced(self, args):
    self.count(("program", program_of(self.as_text(args[0]))))
    self.finish()


def sqlite(self, args):
    self.observing().part("sqlite").asked(args[0])


def sqlite_opened(self, args):
    self.observing().part("sqlite").opened()


def program_of(text):
    """A program's name. A command line given as one text may hold anything: its first word stands for it."""
    return text.strip().split(" ", 1)[0][:1024] or "?"


METHODS = (
    sqlite,
    sqlite_opened,
    follow_children,
    with_us,
    lent,
    syslogged,
    looked_up,
    connected,
    http_connected,
    http_sent,
    url_asked,
    bound,
    is_own_end,
    resolve_bound,
    spawned,
    respawned,
    replaced_name,
    shelled,
    replaced,
)
