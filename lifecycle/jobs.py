"""What the lifecycle does on its own: settling new scripts, and acting when a time has come."""

from collections.abc import Callable, Mapping

from escrow.db.session import Database
from escrow.queue.interface import Job
from lifecycle.office import Office
from lifecycle.people.accounts import weigh_script
from lifecycle.people.directory import DUE
from lifecycle.people.hr import act_on_due
from lifecycle.settling import SETTLE, settle_script

__all__ = ["DUE", "SETTLE", "handlers"]


def handlers(database: Database, office: Office) -> Mapping[str, Callable[[Job], None]]:
    """Who does which kind of job; each in one transaction of its own."""

    def settle(job: Job) -> None:
        with database.transaction() as session:
            script_id = str(job.payload["script_id"])
            weigh_script(session, office, script_id)
            settle_script(session, office, script_id)

    def due(_job: Job) -> None:
        with database.transaction() as session:
            act_on_due(session, office)

    return {SETTLE: settle, DUE: due}
