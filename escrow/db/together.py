"""One commit for many: whoever comes while a transaction is under way goes into the next one, with all who wait."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from escrow.core.errors import DatabaseUnavailable, EscrowError, Unavailable
from escrow.db.session import Database

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class _Waiting(Generic[T]):
    """One caller's item, and what became of it."""

    item: T
    told: threading.Event = field(default_factory=threading.Event)
    is_done: bool = False
    fault: Exception | None = field(default_factory=lambda: _not_committed())
    """None once it is committed: nobody is told so who was only left waiting."""


class Together(Generic[T]):
    """Writes items of concurrent callers in as few transactions as there can be, each caller waiting for its own.

    A commit waits for the disk, and on SQLite for every other writer too: the more callers there are, the more of
    them share one. Alone, a caller waits for nobody. None returns before what it brought is committed.
    """

    def __init__(self, database: Database, write: Callable[[Session, Sequence[T]], None], *, most: int = 200) -> None:
        """`write` puts items into the session's transaction; at most so many at once."""
        self._database = database
        self._write = write
        self._most = most
        self._lock = threading.Lock()
        self._waiting: list[_Waiting[T]] = []
        self._is_led = False

    def add(self, item: T) -> None:
        """Return once the item is committed; raises what its writing met, never what another's did."""
        mine = _Waiting(item)
        with self._lock:
            self._waiting.append(mine)
            leads, self._is_led = not self._is_led, True
        if not leads:
            mine.told.wait()
        if not mine.is_done:
            self._lead()
        if mine.fault is not None:
            raise mine.fault

    def _lead(self) -> None:
        """Commit for all who wait, oneself among them; then whoever waits longest by now leads on."""
        with self._lock:
            group, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
        try:
            self._commit(group)
        finally:
            with self._lock:
                successor = self._waiting[0] if self._waiting else None
                self._is_led = successor is not None
            for one in group:
                one.is_done = True
                one.told.set()
            if successor is not None:
                successor.told.set()

    def _commit(self, group: Sequence[_Waiting[T]]) -> None:
        try:
            with self._database.transaction() as session:
                self._write(session, [one.item for one in group])
        except Unavailable as fault:
            _note(group, fault)  # it would not answer each of them alone either
        except (EscrowError, SQLAlchemyError, ValueError) as fault:
            if len(group) == 1:
                _note(group, fault)
            else:
                for one in group:
                    self._commit([one])
        else:
            _note(group, None)


def _note(group: Sequence[_Waiting[T]], fault: Exception | None) -> None:
    for one in group:
        one.fault = fault


def _not_committed() -> DatabaseUnavailable:
    return DatabaseUnavailable("database: what was to be committed together was not; try again")
