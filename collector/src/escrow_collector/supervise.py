"""Keeps the exec sensor alive, and kills it rather than let anybody wait: the watchdog is the parent process.

A sensor that died is started again; how often and why is told. Where the kernel does not let us listen, the next
sensor down the ladder is tried, and `sensor.json` says so.
"""

import json
import os
import signal
import time

from escrow_collector import compose, watchdog
from escrow_collector.journal import Journal

_UNAVAILABLE = 69
_LONGEST_PAUSE = 30.0


def work(folder, marks=(), exclusions=(), rungs=("fanotify", "connector", "poll")):
    """Run the best sensor this machine allows, until told to end; 0 then."""
    ending = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ending.append(True))
    rung, restarts, faults = 0, 0, []
    while not ending:
        began, name = time.monotonic(), rungs[rung]
        pulse = watchdog.Pulse()
        child = os.fork()
        if child == 0:
            _be(name, folder, marks, exclusions, pulse, restarts, faults)
        status, why = watchdog.guard(child, pulse, stops=lambda: bool(ending))
        if ending:
            break
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _UNAVAILABLE and rung + 1 < len(rungs):
            faults.append(_last_fault(folder))
            rung += 1
            continue
        restarts += 1
        _note_death(folder, why)
        if time.monotonic() - began < 5:
            time.sleep(min(_LONGEST_PAUSE, 0.1 * 2 ** min(restarts, 10)))
    return 0


def _be(name, folder, marks, exclusions, pulse, restarts, faults):
    """The child: one sensor, and out."""
    code = 1
    try:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        code = _sense(name, folder, marks, exclusions, pulse, restarts, faults)
    except BaseException:  # the child's edge: said on standard error, then the parent decides
        import traceback

        traceback.print_exc()
    finally:
        os._exit(code)


def _sense(name, folder, marks, exclusions, pulse, restarts, faults):
    from escrow_collector import procs, sensor

    make = {"fanotify": sensor.Sensor, "connector": procs.Connector, "poll": procs.Poller}[name]
    one = make(folder, marks=marks, exclusions=exclusions, pulse=pulse)
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
    """What was held when the sensor died ran without it: at least one execution is unaccounted for."""
    journal = Journal(os.path.join(folder, "spool", "kernel"))
    try:
        journal.append(compose.loss_record("queue_overflow", path=None))
    except OSError:
        pass  # no room even for this; the gap shows in `restarts`
    finally:
        journal.close()
    try:
        with open(os.path.join(folder, "sensor.json"), encoding="utf-8") as file:
            told = json.load(file)
        told.update(exec="ended", why=why or "died")
        with open(os.path.join(folder, "sensor.json"), "w", encoding="utf-8") as file:
            json.dump(told, file)
    except (OSError, ValueError):
        pass  # the next sensor writes a whole one within seconds
