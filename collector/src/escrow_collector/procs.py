"""The sensors below fanotify: they hear of an exec after it happened, hold nothing and stop nothing, and say so.

`Connector` is told of every exec by the kernel and reads what is still there; a process that was gone first is counted.
`Poller` looks at the processes once a second; what came and went between two looks was never seen at all.
"""

import os
import select
import signal
import time

from escrow_collector import capture, held, programs, verdict
from escrow_collector.sensor import Sensor, Unavailable
from escrow_collector.taskstats import Taskstats
from escrow_collector.witness import executed, listen


class After(Sensor):
    """What both have in common: a script is read from a process that runs already."""

    name = "none"

    def _open_ends(self):
        try:
            self.ends = Taskstats()
        except OSError as fault:
            self.ends, self.ends_fault = None, "no ends from the kernel: %s" % fault
        self._end_unseen(self.live.open(held.started_at))

    def _end_loop(self):
        self.owed.settle()
        self._note_status(is_alive=False)
        self.journal.close()
        self.live.close()

    def _ignore(self, path):
        """Nothing is asked of us, so nothing need be ignored."""

    def _see(self, pid):
        """Note the script a process runs, if it is still there."""
        try:
            caller = held.look_running(pid)
            fd = os.open("/proc/%d/exe" % pid, os.O_RDONLY | os.O_CLOEXEC)
        except (held.Gone, OSError):
            return False
        try:
            self._note(caller, self.programs.of(fd), fd)
        except (held.Gone, OSError):
            return False
        finally:
            os.close(fd)
        return True

    def _note(self, caller, program, fd):
        if program.kind not in (programs.INTERPRETER, programs.FROZEN):
            return
        found = capture.find(caller, program, fd, self.exclusions)
        if found is None or self._is_worker(caller, found):
            return
        if found.pipe is not None:
            os.close(found.pipe)
        self._decide(caller, found)

    def _verdict(self, digest, found, account):
        """It runs already: a block can only be told of."""
        said = super(After, self)._verdict(digest, found, account)
        return verdict.Verdict(verdict.WARN, said.rule) if said.action == verdict.BLOCK else said

    def _start(self, run, caller, found, digest, origin, account):
        record = super(After, self)._start(run, caller, found, digest, origin, account)
        record["sensor"]["exec"] = self.name
        record["trust"] = {"account": "kernel", "process": "agent", "script": "agent"}
        return record


class Connector(After):
    """The kernel's process connector."""

    name = "connector"

    def open(self):
        try:
            self._socket = listen()
        except (OSError, AttributeError) as fault:
            raise Unavailable("process connector: %s" % fault)
        self._open_ends()
        self._read_table()
        self._note_status(is_alive=True)

    def work(self):
        signal.signal(signal.SIGTERM, self._end)
        poller = select.poll()
        poller.register(self._socket.fileno(), select.POLLIN)
        if self.ends is not None:
            poller.register(self.ends.fileno(), select.POLLIN)
        while not self.is_ending:
            poller.poll(200)
            self._hear()
            if self.ends is not None:
                for end in self.ends.read():
                    self._ended(end)
            self._chores(time.monotonic())
        self._end_loop()

    def _hear(self):
        while True:
            try:
                body = self._socket.recv(4096)
            except BlockingIOError:
                return
            except OSError as fault:
                if fault.errno != 105:
                    raise
                self.owed.lose("queue_overflow", None)
                continue
            told = executed(body)
            if told is not None and told[0] != os.getpid():
                self.counts["held"] += 1
                if not self._see(told[0]):
                    self.owed.lose("content_unreadable", None)


class Poller(After):
    """A look at all processes every second."""

    name = "poll"

    def open(self):
        self._seen = {}
        self._open_ends()
        self._note_status(is_alive=True)

    def work(self):
        signal.signal(signal.SIGTERM, self._end)
        while not self.is_ending:
            self._look()
            if self.ends is not None:
                for end in self.ends.read():
                    self._ended(end)
            self._chores(time.monotonic())
            time.sleep(1.0)
        self._end_loop()

    def _look(self):
        fresh = {}
        for name in os.listdir("/proc"):
            if name.isdigit() and int(name) != os.getpid():
                started = held.started_at(int(name))
                if started is None:
                    continue
                fresh[int(name)] = started
                if self._seen.get(int(name)) != started:
                    self.counts["held"] += 1
                    self._see(int(name))
        self._seen = fresh
