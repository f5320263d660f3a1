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
        """A port the system chose may be one end of a pipe and is looked at later (`resolve_bound`)."""
        address = sock.getsockname()
        awaited = any(known() is sock for known in self.hook.unbound)
        if not awaited and isinstance(address, tuple) and address[1]:
            self.hook.count(("bind", self.hook.as_text(address[0]), str(address[1])))
