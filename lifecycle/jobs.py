"""What the lifecycle does on its own: settling new scripts, and acting when a time has come."""

from collections.abc import Callable, Mapping, Sequence

from escrow.db.session import Database
from escrow.queue.interface import Job
from lifecycle.control import tell_everybody
from lifecycle.deadlines import DEADLINES, act_on_deadlines
from lifecycle.level_notices import tell_of_levels
from lifecycle.notices import NOTICES, Post, send_due
from lifecycle.office import Office
from lifecycle.people.accounts import weigh_script
from lifecycle.people.directory import DUE
from lifecycle.people.hr import act_on_due
from lifecycle.retention import RETENTION, forget_some
from lifecycle.retiring import notice_use
from lifecycle.reviews import lift_unanswered
from lifecycle.settling import SETTLE, settle_script
from scanners.levels import LEVELS

__all__ = ["DEADLINES", "DUE", "NOTICES", "RETENTION", "SETTLE", "handlers"]


def handlers(database: Database, office: Office, posts: Sequence[Post] = ()) -> Mapping[str, Callable[[Job], None]]:
    """Who does which kind of job; each in one transaction of its own."""

    def settle(job: Job) -> None:
        with database.transaction() as session:
            script_id = str(job.payload["script_id"])
            weigh_script(session, office, script_id)
            settle_script(session, office, script_id)

    def due(_job: Job) -> None:
        with database.transaction() as session:
            act_on_due(session, office)

    def send(_job: Job) -> None:
        send_due(database, office, posts)

    def pass_deadlines(_job: Job) -> None:
        with database.transaction() as session:
            notice_use(session, office)
            act_on_deadlines(session, office)
        with database.transaction() as session:
            tell_everybody(session, office)
            lift_unanswered(session, office)

    def forget(_job: Job) -> None:
        while forget_some(database, office):
            pass

    def tell_levels(_job: Job) -> None:
        tell_of_levels(database, office)

    return {LEVELS: tell_levels, SETTLE: settle, DUE: due, NOTICES: send, DEADLINES: pass_deadlines, RETENTION: forget}
