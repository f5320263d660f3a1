"""What is known around runs of one script: their records, and what ran before each. Read for all of them at once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import func, tuple_
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from escrow.intake.tables import FileStateRow, RunActivityRow, RunRow

RunKey = tuple[str, str]
"""Endpoint and run."""


class Begun(NamedTuple):
    """A run that began: when, by whose clock, and which it is."""

    at: datetime
    time_zone: str | None
    utc_offset: str | None
    key: RunKey


class Surroundings:
    """The records of some runs and of those before them, in a number of queries that does not grow with the runs."""

    def __init__(self, session: Session, runs: Sequence[RunRow], *, before: int) -> None:
        self._session = session
        self._runs = runs
        self._before = before
        self._parts = self._read_parts([key_of(run) for run in runs])
        self._states = self._read_states([key_of(run) for run in runs])
        self._lists: dict[tuple[str, ...], list[Begun]] = {}

    def parts(self, run: RunRow) -> Sequence[Mapping[str, Any]]:
        """Every part of what a run was seen to do, in the order it was told."""
        return self._parts.get(key_of(run), ())

    def states(self, run: RunRow) -> Sequence[FileStateRow]:
        """What became of the files a run wrote."""
        return self._states.get(key_of(run), ())

    def of_script(self, run: RunRow, most: int) -> list[Begun]:
        """The runs of its script that began before a run, the latest first."""
        return self._earlier(run, ("script", str(run.script_id)), RunRow.script_id == run.script_id, most)

    def of_account(self, run: RunRow, most: int) -> list[Begun]:
        """The runs of its account that began before a run, the latest first."""
        whose = (col(RunRow.endpoint_id) == run.endpoint_id) & (col(RunRow.account) == run.account)
        return self._earlier(run, ("account", run.endpoint_id, str(run.account)), whose, most)

    def activities(self, keys: Sequence[RunKey]) -> list[Mapping[str, Any]]:
        """What other runs were seen to do; each is read once, however many of ours came after it."""
        missing = [key for key in keys if key not in self._parts]
        self._parts |= {key: [] for key in missing} | self._read_parts(missing)
        return [part for key in keys for part in self._parts[key]]

    def _earlier(self, run: RunRow, name: tuple[str, ...], whose: Any, most: int) -> list[Begun]:
        if run.started_at is None:
            return []
        if name not in self._lists:
            self._lists[name] = self._read_earlier(whose)
        began: Iterator[Begun] = (one for one in self._lists[name] if one.at < run.started_at)
        return list(islice(began, most))

    def _read_earlier(self, whose: Any) -> list[Begun]:
        """As many before the latest of our runs as leave enough before the earliest."""
        times = [run.started_at for run in self._runs if run.started_at is not None]
        first, last = min(times), max(times)
        between = self._session.exec(
            select(func.count()).select_from(RunRow).where(whose, col(RunRow.started_at).between(first, last))
        ).one()
        columns: Any = sql_select(
            col(RunRow.started_at), col(RunRow.time_zone), col(RunRow.utc_offset), col(RunRow.endpoint_id),
            col(RunRow.run),
        )  # fmt: skip
        rows = self._session.execute(
            columns.where(whose, col(RunRow.started_at) < last)
            .order_by(col(RunRow.started_at).desc())
            .limit(self._before + between)
        )
        return [Begun(at, zone, offset, (endpoint, run)) for at, zone, offset, endpoint, run in rows if at is not None]

    def _read_parts(self, keys: Sequence[RunKey]) -> dict[RunKey, list[Mapping[str, Any]]]:
        wanted = select(RunActivityRow).where(
            tuple_(col(RunActivityRow.endpoint_id), col(RunActivityRow.run)).in_(keys)
        )
        found: dict[RunKey, list[Mapping[str, Any]]] = defaultdict(list)
        for row in self._session.exec(wanted.order_by(col(RunActivityRow.part))) if keys else ():
            found[row.endpoint_id, row.run].append(row.activity)
        return dict(found)

    def _read_states(self, keys: Sequence[RunKey]) -> dict[RunKey, list[FileStateRow]]:
        wanted = select(FileStateRow).where(
            tuple_(col(FileStateRow.endpoint_id), col(FileStateRow.written_by_run)).in_(keys)
        )
        found: dict[RunKey, list[FileStateRow]] = defaultdict(list)
        for row in self._session.exec(wanted.order_by(col(FileStateRow.observed_at))) if keys else ():
            found[row.endpoint_id, str(row.written_by_run)].append(row)
        return dict(found)


def key_of(run: RunRow) -> RunKey:
    return run.endpoint_id, run.run
