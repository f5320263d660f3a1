"""Open ports: one that was bound and never listened on takes no connection, and is nobody's."""

import sys

_STRIPS_FRAMES = sys.version_info >= (3, 11)


class Part(object):
    """Hears who listens; no event tells of it."""

    def __init__(self, observer):
        self.observer = observer
        self.hook = observer.hook
        self.patches = {}

    def hears(self, sock):
        """Will it be heard when this socket listens? It is where it is one of the `socket` module's own class."""
        kind = getattr(sys.modules.get("socket"), "socket", None)
        if not isinstance(kind, type) or not isinstance(sock, kind):
            return False
        if "listen" not in vars(kind):
            kind.listen = self.listen_of(kind)
        return getattr(type(sock).listen, "__escrow__", False)

    def listen_of(self, kind):
        original, quietly, listens = kind.listen, self.hook.quietly, self.listens

        def listen(sock, *given):
            try:
                original(sock, *given)
            except BaseException as fault:
                if _STRIPS_FRAMES and fault.__traceback__ is not None:
                    fault.__traceback__ = fault.__traceback__.tb_next
                raise
            quietly(listens, sock)

        for mark in ("__name__", "__qualname__", "__doc__"):
            setattr(listen, mark, getattr(original, mark))
        listen.__escrow__ = True
        return listen

    def listens(self, sock):
        """A port the system chose may be one end of a pipe: unless a server's library listens on it, it is looked at
        later (`resolve_bound`)."""
        address = sock.getsockname()
        if not isinstance(address, tuple) or not address[1]:
            return
        fact = ("bind", self.hook.as_text(address[0]), str(address[1]))
        awaited = next((known for known in self.hook.unbound if known() is sock), None)
        if awaited is None or self.is_server():
            self.hook.count(fact)
            if awaited is not None:
                self.hook.unbound.remove(awaited)
        else:
            self.hook.heard[awaited] = fact

    def is_server(self):
        """Does a library listen for its caller, and not to make a pipe?"""
        names = []
        for frame in self.observer.frames(20):
            if not self.hook.is_library(frame.f_code.co_filename):
                break
            names.append((frame.f_globals.get("__name__"), frame.f_code.co_name.lower()))
        is_pipe = any(mark in name for _, name in names for mark in ("pair", "pipe", "wak"))
        return not is_pipe and any(module != "socket" or name == "create_server" for module, name in names)
