"""The runs that have begun and not ended, kept so that a sensor started again still tells how they end."""

import json
import os

_SPARE_LINES = 512


class Run(object):
    """A run that has begun and not ended."""

    __slots__ = ("began", "digest", "id", "is_python", "path", "started")

    def __init__(self, id, path, digest, began, started, is_python):
        self.id = id
        self.path = path
        self.digest = digest
        self.began = began
        self.started = started
        self.is_python = is_python


class Running(object):
    """Runs by the number of their process. Each change is one line of a file, which is written anew now and then.

    The file is held in memory as well: a disk that takes no more costs only what a killed sensor would have left.
    """

    def __init__(self, path, boot):
        self.fault = None
        """Why the file is not kept at the moment, in words."""
        self._path = path
        self._boot = boot
        self._runs = {}
        self._handle = None
        self._lines = 0

    def open(self, started_at):
        """Take up what the last sensor left; answers the runs whose process is gone.

        After a new start of the machine all of them are. `started_at` tells when the process of a number began, in the
        kernel's ticks, or None.
        """
        left, is_this_boot = self._read()
        gone = []
        for pid, runs in left.items():
            if is_this_boot and started_at(pid) == runs[0].started:
                self._runs[pid] = runs
            else:
                gone += runs
        self._write_anew()
        return gone

    def close(self):
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __len__(self):
        return len(self._runs)

    def __contains__(self, pid):
        return pid in self._runs

    def of(self, pid):
        """The runs of a process, the first first."""
        return self._runs.get(pid, [])

    def items(self):
        return list(self._runs.items())

    def begin(self, pid, run):
        self._runs.setdefault(pid, []).append(run)
        self._note([pid, run.id, run.path, run.digest, run.began, run.started, run.is_python])

    def end(self, pid):
        """The runs of a process that is over."""
        runs = self._runs.pop(pid, [])
        if runs:
            self._note([pid])
        return runs

    def tidy(self):
        """Write the file anew when most of it is over, or when it could not be written before."""
        if self.fault or self._lines > _SPARE_LINES + 4 * len(self._runs):
            self._write_anew()

    def _note(self, row):
        if self._handle is None:
            return
        try:
            os.write(self._handle, _line(row))
            self._lines += 1
        except OSError as fault:
            self.close()
            self.fault = "running scripts are not kept: %s" % fault

    def _write_anew(self):
        self.close()
        rows = [
            [pid, run.id, run.path, run.digest, run.began, run.started, run.is_python]
            for pid, runs in self._runs.items()
            for run in runs
        ]
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND | getattr(os, "O_CLOEXEC", 0)
        try:
            self._handle = os.open(self._path + ".tmp", flags, 0o600)
            os.write(self._handle, b"".join(map(_line, [self._boot] + rows)))
            os.replace(self._path + ".tmp", self._path)
            self._lines, self.fault = 1 + len(rows), None
        except OSError as fault:
            self.close()
            self.fault = "running scripts are not kept: %s" % fault

    def _read(self):
        """The runs the file tells of, and whether they began since the machine did; a torn line is no run."""
        left, is_this_boot = {}, False
        try:
            with open(self._path, "rb") as file:
                lines = file.read().splitlines()
        except OSError:  # none was left
            return left, is_this_boot
        for line in lines:
            try:
                row = json.loads(line.decode("ascii"))
                if not isinstance(row, list):
                    is_this_boot = row == self._boot
                elif len(row) == 1:
                    left.pop(row[0], None)
                else:
                    pid, id, path, digest, began, started, is_python = row
                    left.setdefault(pid, []).append(Run(id, path, digest, began, started, is_python))
            except ValueError:
                continue
        return left, is_this_boot


def _line(row):
    return json.dumps(row, separators=(",", ":")).encode("ascii") + b"\n"
