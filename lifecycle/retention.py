"""How long what people called their scripts with is kept; under a hold, as long as that stands."""

from escrow.db.session import Database
from escrow.intake.forgetting import forget_arguments
from lifecycle.held import held_scripts
from lifecycle.office import Office

RETENTION = "lifecycle.retention"
"""Job kind: forget arguments that are old enough. The runs themselves go by escrow.intake.retention."""


def forget_some(database: Database, office: Office) -> int:
    """Forget some of what is too old, in a short transaction of its own; 0 when nothing is left to forget."""
    now = office.clock.now()
    with database.transaction() as session:
        return forget_arguments(session, before=now - office.keep_arguments, but=held_scripts(session))
