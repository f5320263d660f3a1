"""Points at which a test may end this process, to see what a crash there leaves behind.

Armed by the environment variable ESCROW_FAULT_POINT, read once by whoever starts the process. Unarmed, reaching a
point is one comparison.
"""

import os
import signal

POINTS = (
    "content.checked",  # the bytes are the ones promised; nothing is kept yet
    "content.stored",  # sealed and durable in the archive; no row names them
    "content.recorded",  # the row is committed; the endpoint has no answer
    "batch.unpacked",  # nothing is kept yet
    "batch.written",  # every row is written, none is committed
    "batch.committed",  # committed; the endpoint has no answer
    "leaves.waiting",  # leaves are committed, not numbered
    "leaves.numbered",  # numbered, signed and published
    "history.packed",  # objects are in Git, no reference leads to them
    "history.referenced",  # references lead to them, SQL does not know
    "history.marked",  # SQL knows
    "job.claimed",  # a job is ours, nothing is done
    "job.done",  # it is done, the queue does not know
)

_armed: str | None = None
_left = 1


def arm(asked: str | None) -> None:
    """`NAME`, or `NAME:N` for the N-th time it is reached; None or nothing disarms. Raises ValueError."""
    global _armed, _left
    name, _, times = (asked or "").partition(":")
    if name and name not in POINTS:
        raise ValueError(f"{name} is no fault point; there are {', '.join(POINTS)}")
    _armed, _left = name or None, int(times or 1)


def reach(point: str) -> None:
    """End the process here, as a power cut would, if this is the point it was armed for."""
    if _armed is not None and point == _armed:
        _end()


def _end() -> None:
    global _left
    _left -= 1
    if _left <= 0:
        os.kill(os.getpid(), signal.SIGKILL)
