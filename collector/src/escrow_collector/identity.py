"""One name for one run, however many sensors saw it: from the boot, the process and when it started. Pure."""

import uuid

_NAMESPACE = uuid.UUID("a4b7c0de-5c5e-5f0e-9a71-6f2f1f6d0e51")


def of_account(run, uid):
    """A run's name that only notes of this account can bear."""
    return str(uuid.uuid5(_NAMESPACE, "%d:%s" % (uid, run)))


def run_id(boot, pid, started, number=0):
    """The run of the `number`th script one process executed."""
    return str(uuid.uuid5(_NAMESPACE, "%s/%d/%d/%d" % (boot, pid, started, number)))
