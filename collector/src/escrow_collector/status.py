"""How this collector stands: what sees, what does not, and what that means, in words nobody can misread."""

import os
import time

from escrow_collector import __version__, install, interpreters
from escrow_collector.policy import Policy

_STALE = 30.0
_SAID = {
    "fanotify": "every script this machine starts is held and captured before its first line",
    "connector": "DEGRADED: told of starts afterwards; short scripts are gone before they are read; nothing is blocked",
    "poll": "DEGRADED: a look at all processes once a second; short scripts are never seen, nothing can be blocked",
    "run": "only what is started with `escrow-collector run` is seen",
}  # fmt: skip


def sensors(state, now=None):
    """`{exec, hook, ...}` for heartbeat and `status`: the rung of the ladder we stand on, and why no higher."""
    now = time.time() if now is None else now
    told = state.sensor or {}
    is_alive = told.get("exec") in _SAID and now - told.get("time", 0) < _STALE and _is_alive(told.get("pid"))
    table = Policy(state.folder).table()
    found = {"exec": told["exec"] if is_alive else "run", "hook": _hook(), "policy": table.version if table else None}
    if is_alive:
        for name in (
            "ends",
            "faults",
            "restarts",
            "held",
            "captured",
            "uncaptured",
            "blocked",
            "late",
            "overflow",
            "fault",
        ):
            if name in told:
                found[name] = told[name]
    elif told:
        found["ended"] = told.get("why") or told.get("exec")
    return found


def describe(state):
    """The collector's state without its token."""
    enrolment, contact = state.enrolment or {}, state.contact
    runs, size = state.spool.size()
    told = sensors(state)
    return {
        "version": __version__, "server": enrolment.get("server"), "endpoint_id": enrolment.get("endpoint_id"),
        "vault_id": enrolment.get("vault_id"), "sensors": told, "means": _SAID[told["exec"]],
        "interpreters": interpreters.find(), "altered": _altered(state),
        "spool": {"runs": runs, "bytes": size, "most_bytes": state.most_bytes, "is_full": state.spool.is_full,
                  "lost": state.spool.tally.read()["counts"]},
        "policy": Policy(state.folder).describe(), "policy_fault": contact.get("policy_fault"),
        "last_contact": contact["last_contact"], "last_fault": contact["last_fault"],
        "refused": contact.get("refused", 0), "exclusions": state.exclusions,
    }  # fmt: skip


def lines(found):
    """What `status` prints."""
    yield "vault:        %s" % (found["server"] or "not enrolled; run `escrow-collector enrol`")
    yield "endpoint:     %s" % (found["endpoint_id"] or "-")
    yield "last contact: %s" % (found["last_contact"] or "never")
    yield "spool:        %(runs)d waiting, %(bytes)d of %(most_bytes)d bytes" % found["spool"]
    yield "exec sensor:  %s: %s" % (found["sensors"]["exec"], found["means"])
    for fault in found["sensors"].get("faults") or ():
        yield "              not better, because: %s" % fault
    for one in found["interpreters"]:
        judged = "events judged in C" if one["filter"] else "events judged in Python, slower"
        said = "with the hook, " + judged if one["hook"] else "WITHOUT the hook"
        yield "interpreter:  %s %s" % (one["path"], said)
    for place in found["altered"]:
        yield "altered:      %s: our files there were changed; `escrow-collector install` puts them right" % place
    policy = found["policy"]
    yield "policy:       %s" % (
        "version %d until %s, %d rules" % (policy["version"], policy["expires_at"], len(policy["rules"]))
        if policy
        else "none: everything is only observed"
    )
    if policy and policy["is_expired"]:
        yield "              EXPIRED: only rules that fail closed are in force"
    for path in found["exclusions"]:
        yield "not captured: %s" % path
    for reason, count in sorted(found["spool"]["lost"].items()):
        yield "lost:         %d, %s" % (count, reason)
    for name in ("last_fault", "policy_fault"):
        if found[name]:
            yield "%s %s" % ((name.replace("_", " ") + ":").ljust(13), found[name])


def _altered(state):
    """Where the hook was put and is no longer as we put it."""
    installer = install.Installer(state.folder, state.drop, state.hooks_table)
    return [place for place in installer.places() if installer.state_of(place) != "present"]


def _hook():
    """Is the hook in the interpreters of this machine: all, some or none of them?"""
    found = interpreters.find()
    with_hook = sum(one["hook"] for one in found)
    return "present" if found and with_hook == len(found) else "partial" if with_hook else "run"


def _is_alive(pid):
    try:
        os.kill(int(pid), 0)
    except PermissionError:
        return True
    except (OSError, TypeError, ValueError):
        return False
    return True
