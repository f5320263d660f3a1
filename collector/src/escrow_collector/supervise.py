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

_UNAVAILABLE = 69
_LONGEST_PAUSE = 30.0


def work(folder, marks=(), exclusions=(), rungs=("fanotify", "connector", "poll")):
    """Run the best sensor this machine allows, until told to end; 0 then."""
    ending = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ending.append(True))
    _hurry()
    # Loaded and read once, here, so that a sensor that must be started again holds executions at once.
    origins = Origins(ours=(os.path.dirname(os.path.abspath(__file__)) + os.sep,))
    origins.refresh()
    rung, restarts, faults, gap = 0, 0, [], None
    while not ending:
        began, name = time.monotonic(), rungs[rung]
        pulse = watchdog.Pulse()
        child = os.fork()
        if child == 0:
            _be(name, folder, (marks, exclusions, pulse, origins), restarts, faults)
        if gap is not None and name == "fanotify":
            _note_gap(folder, child, pulse, gap)
        status, why = watchdog.guard(child, pulse, stops=lambda: bool(ending))
        if ending:
            break
        gap = procs.Gap()
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _UNAVAILABLE and rung + 1 < len(rungs):
            faults.append(_last_fault(folder))
            rung += 1
            continue
        restarts += 1
        _note_death(folder, why)
        if time.monotonic() - began < 5:
            time.sleep(min(_LONGEST_PAUSE, 0.1 * 2 ** min(restarts, 10)))
    return 0


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


def _note_gap(folder, child, pulse, gap):
    """Count what was executed until the new sensor listens: it ran without anybody looking."""
    until = time.monotonic() + 10
    while not pulse.is_listening() and time.monotonic() < until and os.path.exists("/proc/%d" % child):
        gap.drain()
        time.sleep(0.002)
    gap.drain()
    gap.close()
    if gap.count:
        _lose(folder, gap.count)


def _note_death(folder, why):
    """What was held when the sensor died ran without it: at least one execution is unaccounted for."""
    _lose(folder, 1)
    try:
        with open(os.path.join(folder, "sensor.json"), encoding="utf-8") as file:
            told = json.load(file)
        told.update(exec="ended", why=why or "died")
        with open(os.path.join(folder, "sensor.json"), "w", encoding="utf-8") as file:
            json.dump(told, file)
    except (OSError, ValueError):
        pass  # the next sensor writes a whole one within seconds


def _lose(folder, count):
    journal = Journal(os.path.join(folder, "spool", "kernel"))
    try:
        journal.append(compose.loss_record("queue_overflow", path=None, count=count))
    except OSError:
        pass  # no room even for this; the gap shows in `restarts`
    finally:
        journal.close()
