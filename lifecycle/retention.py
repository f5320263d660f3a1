"""How long what is known about people's runs is kept; what is under a hold is kept as long as that stands."""

from escrow.db.session import Database
from escrow.intake.forgetting import forget_arguments, forget_runs
from lifecycle.held import held_scripts
from lifecycle.office import Office

RETENTION = "lifecycle.retention"
"""Job kind: forget what is old enough."""


def forget_some(database: Database, office: Office) -> int:
    """Forget some of what is too old, in a short transaction of its own; 0 when nothing is left to forget."""
    now = office.clock.now()
    with database.transaction() as session:
        held = held_scripts(session)
        count = forget_arguments(session, before=now - office.keep_arguments, but=held)
        return count + forget_runs(session, before=now - office.keep_runs, but=held)
