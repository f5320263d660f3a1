"""Keeps the exec sensor alive, and kills it rather than let anybody wait: the watchdog is the parent process.

A sensor that died is started again; how often and why is told. Where the kernel does not let us listen, the next
sensor down the ladder is tried, and `sensor.json` says so.
"""

import json
import os
import signal
import time

from escrow_collector import compose, procs, sensor, watchdog
from escrow_collector.journal import Journal
from escrow_collector.origins import Origins
from escrow_collector.tally import Tally
from escrow_collector.witness import Witness

_UNAVAILABLE = 69
_LONGEST_PAUSE = 30.0
_MOST_HASTY = 3


def work(folder, marks=(), exclusions=(), rungs=("fanotify", "connector", "poll")):
    """Run the best sensor this machine allows, until told to end; 0 then."""
    ending = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ending.append(True))
    _hurry()
    # Loaded and read once, here, so that a sensor that must be started again holds executions at once.
    origins = Origins(ours=(os.path.dirname(os.path.abspath(__file__)) + os.sep,))
    origins.refresh()
    watch = _Watch(folder, marks)
    watch.note_last_time()
    rung, restarts, hasty, faults = 0, 0, 0, []
    while not ending:
        began, name = time.monotonic(), rungs[rung]
        watch.pulse.quiet()
        child = os.fork()
        if child == 0:
            _be(name, folder, (marks, exclusions, watch.pulse, origins), restarts, faults)
        status, why = watchdog.guard(child, watch.pulse, stops=lambda: bool(ending), tick=watch.tick)
        if ending:
            break
        is_unavailable = os.WIFEXITED(status) and os.WEXITSTATUS(status) == _UNAVAILABLE
        if is_unavailable and rung + 1 < len(rungs):
            faults.append(_last_fault(folder))
            rung += 1
            continue
        restarts += 1
        watch.begin_gap()
        _note_death(folder, why)
        # One that fails by itself or hangs is given a pause, lest it keep the machine busy; one that was killed is not.
        is_its_own_fault = why == "late" or not (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL)
        hasty = hasty + 1 if is_its_own_fault and time.monotonic() - began < 5 else 0
        if hasty > _MOST_HASTY:
            watch.wait(min(_LONGEST_PAUSE, 0.1 * 2 ** min(hasty - _MOST_HASTY, 10)))
    watch.end_gap()
    return 0


class _Watch(object):
    """Counts what ran while no sensor held it, so that nothing is missed in silence."""

    SETTLES_AFTER = 0.3

    def __init__(self, folder, marks):
        self.pulse = watchdog.Pulse()
        self._folder = folder
        self._witness = Witness(marks)
        self._is_open = False
        self._listens_since = None

    def note_last_time(self):
        """A sensor that was never ended properly, with us or before us, left a gap nobody counted."""
        told = _told(self._folder)
        if told.get("exec") in ("fanotify", "connector") and not os.path.exists("/proc/%s" % told.get("pid")):
            _lose(self._folder, 1)

    def tick(self):
        """Each time the watchdog looks: the gap is over some time after the next sensor listens.

        Then what the dead one held has been executed, however busy the machine. Whether it must be looked at soon
        again: in a gap, while what runs is still there to be looked at.
        """
        self._witness.look()
        if not self._is_open or not self.pulse.is_listening():
            self._listens_since = None
        elif self._listens_since is None:
            self._listens_since = time.monotonic()
        elif time.monotonic() - self._listens_since > self.SETTLES_AFTER:
            self.end_gap()
        return self._is_open

    def begin_gap(self):
        owed = self.pulse.owed()
        self.pulse.owe(0)
        if owed:
            _lose(self._folder, owed)
        if self.pulse.last_beat():
            self._witness.begin_gap(self.pulse.last_beat())
            self._is_open, self._listens_since = True, None
        elif not self._is_open:
            _lose(self._folder, 1)  # a sensor that holds nothing does not beat: what it missed is not known

    def end_gap(self):
        if self._is_open:
            self._is_open = False
            # Without the kernel's word it is at least one: whoever waited when the sensor died.
            count = self._witness.end_gap(self.pulse.answered()) if self._witness.hears else 1
            if count:
                _lose(self._folder, count)

    def wait(self, seconds):
        """Before the next sensor: so that one that dies at once does not keep the machine busy."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._witness.look()
            time.sleep(0.002)


def _be(name, folder, given, restarts, faults):
    """The child: one sensor, and out."""
    code = 1
    try:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        code = _sense(name, folder, given, restarts, faults)
    except BaseException:  # the child's edge: said on standard error, then the parent decides
        import traceback

        traceback.print_exc()
    finally:
        os._exit(code)


def _hurry():
    """Others wait for us: go before them, where we may."""
    try:
        os.setpriority(os.PRIO_PROCESS, 0, -15)
    except OSError:
        pass  # then the watchdog is a little likelier to find us late
    try:
        import resource

        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    except (OSError, ValueError):
        pass  # the few files that are read at once need far fewer than any usual limit


def _sense(name, folder, given, restarts, faults):
    marks, exclusions, pulse, origins = given
    make = {"fanotify": sensor.Sensor, "connector": procs.Connector, "poll": procs.Poller}[name]
    one = make(folder, marks=marks, exclusions=exclusions, pulse=pulse)
    one.origins = origins
    one.told.update(restarts=restarts, faults=list(faults))
    try:
        one.open()
    except sensor.Unavailable as fault:
        with open(os.path.join(folder, "sensor.fault"), "w", encoding="utf-8") as file:
            file.write(str(fault))
        return _UNAVAILABLE
    one.work()
    return 0


def _last_fault(folder):
    try:
        with open(os.path.join(folder, "sensor.fault"), encoding="utf-8") as file:
            return file.read(500)
    except OSError:
        return "unknown"


def _note_death(folder, why):
    told = _told(folder)
    told.update(exec="ended", why=why or "died")
    try:
        with open(os.path.join(folder, "sensor.json"), "w", encoding="utf-8") as file:
            json.dump(told, file)
    except OSError:
        pass  # the next sensor writes a whole one within seconds


def _told(folder):
    """What the last sensor said of itself."""
    try:
        with open(os.path.join(folder, "sensor.json"), encoding="utf-8") as file:
            told = json.load(file)
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _lose(folder, count):
    """Where there is no room for a record there is still the tally, which the agent tells of."""
    journal = Journal(os.path.join(folder, "spool", "kernel"))
    try:
        journal.append(compose.loss_record("queue_overflow", path=None, count=count))
    except OSError:
        Tally(os.path.join(folder, "spool", "lost")).add("queue_overflow", count)
    finally:
        journal.close()
