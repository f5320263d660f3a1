"""Handing over the scripts of people who leave: planned first, then applied, undone when it was wrong.

Whatever the number of scripts, each act is a few statements in one transaction; what they write is decided here.
"""

from lifecycle.transfers.applying import apply
from lifecycle.transfers.planning import plan, plan_for_leaver
from lifecycle.transfers.releasing import release
from lifecycle.transfers.rows import APPLIED, CONFLICT, HELD, PLANNED, RELEASES_NEEDED, SKIPPED, UNDONE, Occasion
from lifecycle.transfers.undoing import UNDO_WITHIN, take_back_person, undo

__all__ = [
    "APPLIED",
    "CONFLICT",
    "HELD",
    "PLANNED",
    "RELEASES_NEEDED",
    "SKIPPED",
    "UNDONE",
    "UNDO_WITHIN",
    "Occasion",
    "apply",
    "plan",
    "plan_for_leaver",
    "release",
    "take_back_person",
    "undo",
]
