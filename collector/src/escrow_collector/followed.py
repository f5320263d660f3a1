"""Large files that runs wrote, looked at once a day until they are gone: that they exist, and how large. Never inside.

How long data lies about is known from this. A file's rows are what its run counted, as long as its size is the same.
"""

import json
import os

from escrow_collector import compose
from escrow_collector.fitting import short_path
from escrow_collector.inbox import as_account
from escrow_collector.spool import read_object, write_whole

LEAST_SIZE = 10 << 20
A_DAY = 86400.0
MOST_FOLLOWED = 5000


class Followed(object):
    """The files that are followed, in one file of the state folder."""

    def __init__(self, folder):
        self.path = os.path.join(folder, "followed.json")
        self.files = read_object(self.path)

    def note(self, records, uid, now):
        """Follow what these records of one run wrote, when it is large enough."""
        before = len(self.files)
        for record in records:
            if record.get("type") != "run.activity":
                continue
            for one in record.get("files", ()):
                if one.get("mode") == "write" and (one.get("size") or 0) >= LEAST_SIZE:
                    self._follow(one, record["run"], uid, now)
        if len(self.files) != before:
            self.settle()

    def _follow(self, one, run, uid, now):
        if one["path"] in self.files or len(self.files) < MOST_FOLLOWED:
            self.files[one["path"]] = {
                "run": run, "uid": uid, "size": one["size"], "rows": one.get("rows"), "next": now + A_DAY,
            }  # fmt: skip

    def due(self, now):
        """`file.state` of every file whose day is over; one that is gone is told once more and then no longer.

        They count as told once `settle` says so: what was not delivered is due again.
        """
        records = []
        for path, known in sorted(self.files.items()):
            if known["next"] <= now:
                records.append(self._state(path, known, now))
        return records

    def _state(self, path, known, now):
        with as_account(known["uid"]):
            size = _size(path)
        if size is None:
            del self.files[path]
        else:
            known["next"] = now + A_DAY
        return {
            "v": 1, "type": "file.state", "time": compose.rfc3339(now), "path": short_path(path),
            "exists": size is not None, "size": size, "rows": known["rows"] if size == known["size"] else None,
            "written_by_run": known["run"],
        }  # fmt: skip

    def settle(self):
        """Keep the list as it stands now."""
        write_whole(self.path, json.dumps(self.files).encode("utf-8"))


def _size(path):
    """A regular file's size; None when it is gone. Somebody else's folder we may not enter counts as gone."""
    try:
        return os.stat(path).st_size if os.path.isfile(path) else None
    except OSError:
        return None
