"""Schedules: APScheduler says when, and every tick only hands work over, under a lease."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.cron import CronTrigger
from apscheduler.triggers.interval import IntervalTrigger
from sqlmodel import Session

from escrow.core.clock import Clock
from escrow.core.ids import new_id
from escrow.db.session import Database
from escrow.queue.leases import take


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to hand over at certain times; `enqueue` runs in a transaction that is committed when it ends."""

    name: str
    trigger: CronTrigger | IntervalTrigger
    enqueue: Callable[[Session], None]
    every: timedelta
    """How long one tick of this duty counts: a second process ticking within it does nothing."""


def nightly(name: str, enqueue: Callable[[Session], None], *, hour: int) -> Duty:
    return Duty(name, CronTrigger(hour=hour, minute=0), enqueue, timedelta(hours=12))


def monthly(name: str, enqueue: Callable[[Session], None], *, hour: int) -> Duty:
    return Duty(name, CronTrigger(day=1, hour=hour, minute=30), enqueue, timedelta(days=14))


def every(name: str, enqueue: Callable[[Session], None], interval: timedelta) -> Duty:
    return Duty(name, IntervalTrigger(seconds=int(interval.total_seconds())), enqueue, interval * 0.9)


class Ticker:
    """Ticks duties. Several processes may tick; a lease for each duty lets one of them count."""

    def __init__(self, database: Database, clock: Clock, duties: Sequence[Duty]) -> None:
        self._database = database
        self._clock = clock
        self._duties = duties
        self._scheduler = BackgroundScheduler(
            timezone="UTC", job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": 3600}
        )

    def start(self) -> None:
        for duty in self._duties:
            self._scheduler.add_job(self.tick, duty.trigger, args=[duty], id=duty.name, replace_existing=True)
        self._scheduler.start()

    def tick(self, duty: Duty) -> bool:
        """Hand one duty's work over, unless another tick of it counted already; whether it did."""
        with self._database.transaction() as session:
            # The holder is this very tick, so that even our own second tick within the time does not count.
            if not take(session, f"duty:{duty.name}", f"tick-{new_id()}", now=self._clock.now(), ttl=duty.every):
                return False
            duty.enqueue(session)
            return True

    def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
