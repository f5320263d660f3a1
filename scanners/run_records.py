"""The records of some runs of one script, and of those that came before them, each read once for all that ask."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from escrow.intake.tables import FileStateRow, RunActivityRow, RunRow

RunKey = tuple[str, str]
"""Endpoint and run."""


class RunRecords:
    """What runs were seen to do, in a number of queries that does not grow with them."""

    def __init__(self, session: Session, runs: Sequence[RunRow]) -> None:
        self._session = session
        self._parts = self._read_parts([key_of(run) for run in runs])
        self._states = self._read_states([key_of(run) for run in runs])

    def parts(self, run: RunRow) -> Sequence[Mapping[str, Any]]:
        """Every part of what a run was seen to do, in the order it was told."""
        return self._parts[key_of(run)]

    def states(self, run: RunRow) -> Sequence[FileStateRow]:
        """What became of the files a run wrote, in the order it was seen."""
        return self._states.get(key_of(run), ())

    def of_others(self, keys: Sequence[RunKey]) -> list[Mapping[str, Any]]:
        """What other runs were seen to do."""
        missing = [key for key in keys if key not in self._parts]
        if missing:
            self._parts |= self._read_parts(missing)
        return [part for key in keys for part in self._parts[key]]

    def _read_parts(self, keys: Sequence[RunKey]) -> dict[RunKey, list[Mapping[str, Any]]]:
        whose = tuple_(col(RunActivityRow.endpoint_id), col(RunActivityRow.run)).in_(keys)
        found: dict[RunKey, list[Mapping[str, Any]]] = {key: [] for key in keys}
        for row in self._session.exec(select(RunActivityRow).where(whose).order_by(col(RunActivityRow.part))):
            found[row.endpoint_id, row.run].append(row.activity)
        return found

    def _read_states(self, keys: Sequence[RunKey]) -> dict[RunKey, list[FileStateRow]]:
        whose = tuple_(col(FileStateRow.endpoint_id), col(FileStateRow.written_by_run)).in_(keys)
        found: dict[RunKey, list[FileStateRow]] = defaultdict(list)
        for row in self._session.exec(select(FileStateRow).where(whose).order_by(col(FileStateRow.observed_at))):
            found[row.endpoint_id, str(row.written_by_run)].append(row)
        return dict(found)


def key_of(run: RunRow) -> RunKey:
    return run.endpoint_id, run.run
