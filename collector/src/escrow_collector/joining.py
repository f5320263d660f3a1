"""Two sensors, one run: what the exec sensor told of a Python, kept until what its hook noted can be put beside it.

The kernel's word stands: its start, its account, its digest and its end are the run's. The hook adds what the run did
and the modules it loaded, under its own trust. A note that fits no run of its account is never taken for one.
"""

import json
import time

from escrow_collector import compose
from escrow_collector.held import started_at
from escrow_collector.spool import read_object, write_whole

WAITS_FOR = 10.0
_LINGERS_FOR = 60.0
_MOST = 5000


class Joining(object):
    """The Pythons the exec sensor told of lately, in one file of the spool; by run."""

    def __init__(self, spool):
        self._spool = spool
        self.path = spool.joining
        self.runs = read_object(self.path)
        self._is_changed = False

    # --- what the exec sensor told ---------------------------------------------------------------------

    def take(self, records, now=None):
        """Note the Pythons among the kernel's records; what may be sent now. A hooked run's snapshot waits."""
        now = time.time() if now is None else now
        left = []
        for record in records:
            kind, known = record.get("type"), self.runs.get(record.get("run"))
            if kind == "run.start" and _is_python(record) and record["run"] not in self.runs:
                self._note(record, now)
            elif kind == "run.end" and known is not None:
                known["ended"] = now
                self._is_changed = True
            elif kind == "snapshot" and known is not None and known["hook"] and not known["is_joined"]:
                known["snapshot"] = record
                self._is_changed = True
                continue
            left.append(record)
        return left

    def _note(self, record, now):
        process, script = record["process"], record["script"]
        if len(self.runs) < _MOST and "held_at" in process:  # an older sensor's word may wait beside a newer one's
            self.runs[record["run"]] = {
                "pid": process["pid"], "inner": process.get("inner"), "started": process["started"],
                "uid": record["account"]["uid"], "began": process["held_at"], "taken": now, "ended": None,
                "path": script["path"], "kind": script["kind"], "cwd": process["cwd"], "digest": script["digest"],
                "size": script["size"], "origin": record["origin"], "language": "python",
                "hook": record["sensor"]["hook"] == "present" and record["origin"] == "own", "snapshot": None,
                "is_joined": False, "is_sent": False, "parts": 0,
            }  # fmt: skip
            self._is_changed = True

    def settle(self):
        """Keep it as it stands: before the files it was learned from are dropped."""
        if self._is_changed:
            write_whole(self.path, json.dumps(self.runs).encode("utf-8"))
            self._is_changed = False

    # --- what the hook noted ---------------------------------------------------------------------------

    def find(self, key, owner, at):
        """The (run, known) a note is of: of that process and account, the last that began before the note did."""
        if key is None or not key[1].isdigit():
            return None
        found = [
            (known["began"], run) for run, known in self.runs.items()
            if known["started"] == int(key[1]) and key[0] in (str(known["pid"]), str(known["inner"]))
            and known["uid"] == owner
        ]  # fmt: skip
        before = [one for one in found if one[0] <= at] or sorted(found)[:1]
        if not before:
            return None
        run = max(before)[1]
        return run, self.runs[run]

    def is_alive(self, run):
        known = self.runs[run]
        return started_at(known["pid"]) == known["started"]

    def join(self, run):
        """Its hook has spoken: the snapshot is told with what the hook knows. The number of this part of its acts."""
        known = self.runs[run]
        known["is_joined"], known["parts"] = True, known["parts"] + 1
        self._is_changed = True
        return known["parts"]

    def heard(self, run):
        """Its hook lives, and tells more later."""
        if not self.runs[run]["is_joined"]:
            self.runs[run]["is_joined"] = self._is_changed = True

    # --- what nobody will add to -----------------------------------------------------------------------

    def release(self, now=None):
        """Send what was kept back for a hook that never spoke, and forget runs that are over."""
        now = time.time() if now is None else now
        for run, known in list(self.runs.items()):
            if known["hook"] and not known["is_joined"] and now - known["taken"] > WAITS_FOR:
                self._tell(run, known, [compose.loss_record("hook_missing", path=known["path"])])
            elif _waits(known) and known["ended"] and now - known["ended"] > _LINGERS_FOR:
                self._tell(run, known, [])
            if _is_over(known, now):
                del self.runs[run]
                self._is_changed = True
        self.settle()

    def _tell(self, run, known, more):
        file = self._spool.open_run(run)
        for record in ([known["snapshot"]] if _waits(known) else []) + more:
            file.append(record)
        file.close()
        known["is_sent"], known["is_joined"] = True, True
        self._is_changed = True


def _waits(known):
    return known["snapshot"] is not None and not known["is_sent"]


def _is_over(known, now):
    """Nothing is left to be told, and notes of it would have come by now."""
    if _waits(known) or now - (known["ended"] or known["taken"]) < _LINGERS_FOR:
        return False
    return known["ended"] is not None or started_at(known["pid"]) != known["started"]


def _is_python(record):
    is_denied = (record.get("decision") or {}).get("action") == "deny"
    return record["interpreter"]["language"] == "python" and record["script"]["kind"] != "frozen" and not is_denied
