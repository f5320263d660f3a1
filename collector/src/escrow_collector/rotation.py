"""The endpoint's token is changed now and then, so that one that leaked is soon worth nothing.

The vault takes the old one for an hour more. One process changes it at a time, and writes the new one down before
anything else is done; when the answer is lost the old one asks again.
"""

import os
import time

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

from escrow_collector.transport import Refused

A_DAY = 86400.0


def rotate(state, transport, seconds, now=None):
    """Change the token when its time is over; whether it was. Raises Unreachable: then it is asked for again."""
    now = time.time() if now is None else now
    enrolment = state.enrolment
    if now - enrolment.setdefault("token_at", 0.0) < state.token_days * A_DAY:
        return False
    handle = os.open(os.path.join(state.folder, "rotating"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX)
        if state.enrolment["token"] != enrolment["token"]:
            return False  # somebody else was first
        if not enrolment["token_at"]:
            # Enrolled by an earlier collector: how old its token is is not known, so its time begins now.
            state.enrol(dict(enrolment, token_at=now))
            return False
        state.enrol(dict(enrolment, token=transport.rotate(seconds), token_at=now))
    except Refused as fault:
        if fault.status not in (404, 405):
            raise
        return False  # a vault of an earlier version
    finally:
        os.close(handle)
    return True
