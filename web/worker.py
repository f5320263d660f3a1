"""The vault's own work: loops that project, number and scan until they are told to stop."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from escrow.audit.queries import is_sequencer_behind
from escrow.core.errors import EscrowError
from escrow.core.fault_points import reach
from escrow.core.ids import new_id
from escrow.history.shard import ShardWriter
from escrow.logs import log
from escrow.queue.interface import Job
from web.wiring import Commits, Services

_LOG = log(__name__)
_LEASE = timedelta(seconds=60)
"""Short, so that what a killed process held is soon taken up; renewed for as long as the work takes."""
_RENEW_EVERY = 20.0
_MOST_ATTEMPTS = 5
_MOST_TOGETHER = 16
_SPACE = 0.1

Handler = Callable[[Job], None]
Gathered = Callable[[Sequence[Job]], None]


@dataclass(frozen=True, slots=True)
class Work:
    """Who does which kind of job; scans are slow to begin and are done together."""

    handlers: Mapping[str, Handler]
    scan_kind: str
    scan: Gathered
    batches: Mapping[str, Handler]
    """What takes minutes: it has a loop of its own, and nothing that has just come waits for it."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One loop: what to do, and how long to rest when there was nothing and nobody committed."""

    name: str
    step: Callable[[], int]
    """Does what is to be done now; how much that was. Called again at once while it is not 0."""
    rest: float
    gather: float = 0.0
    """How long to wait after something was done, so that what comes meanwhile is done in one go."""
    space: float = 0.0
    """The least time from one look in vain to the next: a hundred commits a second are no hundred reasons to look."""


class Worker:
    """Runs each duty in a thread of its own. A step that fails is logged by class and tried again, slower."""

    def __init__(self, duties: Sequence[Duty], commits: Commits) -> None:
        self._commits = commits
        self._stopping = threading.Event()
        self._threads = [
            threading.Thread(target=self._run, args=[duty], name=f"escrow-{duty.name}", daemon=True) for duty in duties
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self, *, within: float) -> None:
        """Let every loop end its step; those that take longer are left to the process's end."""
        self._stopping.set()
        self._commits.set()
        for thread in self._threads:
            thread.join(within / max(len(self._threads), 1))

    def wait(self) -> None:
        """Until `stop`, for a process that does nothing else."""
        while not self._stopping.wait(1):
            pass

    def _run(self, duty: Duty) -> None:
        failures = 0
        while not self._stopping.is_set():
            seen, looked_at = self._commits.count, time.monotonic()
            try:
                done = duty.step()
                failures = 0
            except Exception as fault:  # noqa: BLE001  # the job edge: a loop outlives what it meets
                failures += 1
                _LOG.error("duty.failed", duty=duty.name, fault=type(fault).__name__, code=getattr(fault, "code", None))
                self._stopping.wait(min(0.5 * 2**failures, 30))
                continue
            if not done:
                self._commits.wait(seen, duty.rest)
                self._stopping.wait(max(looked_at + duty.space - time.monotonic(), 0))
            elif duty.gather:
                self._stopping.wait(duty.gather)


def duties(services: Services, work: Work) -> list[Duty]:
    """Everything this vault does on its own. Scans have loops of their own: nothing quick waits for them."""
    worker = f"worker-{new_id()[:8]}"
    scans = [
        Duty(
            f"scans-{number}",
            lambda: work_together(services, work.scan_kind, work.scan, worker),
            rest=0.5,
            space=_SPACE,
        )
        for number in range(services.settings.scan_workers)
    ]
    return [
        Duty("sequencer", Numbering(services).step, rest=0.2),
        Duty("checkpoints", services.publisher.run_once, rest=1.0, space=_SPACE),
        # A pack and a rewrite of references cost the same for one version as for a thousand.
        Duty("history", Projecting(services.shards).step, rest=1.0, gather=1.0, space=_SPACE),
        Duty("jobs", lambda: work_once(services, work.handlers, worker), rest=0.5, space=_SPACE),
        Duty("sweeps", lambda: work_once(services, work.batches, worker), rest=1.0, space=_SPACE),
        *scans,
    ]


class Projecting:
    """Brings Git up to what SQL says; first of all, once, to what it said when the last process stopped."""

    def __init__(self, shards: ShardWriter) -> None:
        self._shards = shards
        self._is_recovered = False

    def step(self) -> int:
        if not self._is_recovered:
            self._shards.recover()
            self._is_recovered = True
        return self._shards.project()


class Numbering:
    """Numbers and signs what waits; first of all, once, makes good what a power cut took of the log's files."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._is_made_good = False
        self._next_at = 0.0

    def step(self) -> int:
        if not self._is_made_good:
            self._services.sequencer.run_once()
            self._is_made_good = True
        # A round costs the same for one leaf as for many: while nobody waits for a number, more of them share one.
        self._services.numbered.is_awaited.wait(max(self._next_at - time.monotonic(), 0))
        done = sequence(self._services)
        if done:
            self._next_at = time.monotonic() + _SPACE
            self._services.numbered.set()
        return done


def sequence(services: Services) -> int:
    """Number and sign what waits. Looking is cheap; taking the duty is a write, done only when something waits."""
    with services.database.reading() as session:
        is_behind = is_sequencer_behind(session)
    if not is_behind:
        return 0
    reach("leaves.waiting")
    numbered = services.sequencer.run_once()
    reach("leaves.numbered")
    return numbered


def work_once(services: Services, handlers: Mapping[str, Handler], worker: str) -> int:
    """Claim one job and do it; 1, or 0 when there was none."""
    job = services.queue.claim(sorted(handlers), worker=worker, lease=_LEASE)
    if job is None:
        return 0
    with _held(services, [job]):
        _do(services, [job], lambda jobs: handlers[jobs[0].kind](jobs[0]))
    services.committed.set()
    return 1


def work_together(services: Services, kind: str, handler: Gathered, worker: str) -> int:
    """Claim what waits of one kind, up to a bound, and do it in one go; how many jobs that were."""
    claims = iter(lambda: services.queue.claim([kind], worker=worker, lease=_LEASE), None)
    jobs = list(islice(claims, _MOST_TOGETHER))
    if not jobs:
        return 0
    with _held(services, jobs):
        _do(services, jobs, handler)
    services.committed.set()
    return len(jobs)


def _do(services: Services, jobs: Sequence[Job], handler: Gathered) -> None:
    """Do some jobs; when they fail together each is tried alone, so that one does not sink the others."""
    reach("job.claimed")
    try:
        handler(jobs)
    except Exception as fault:  # noqa: BLE001  # the job edge: the queue keeps what failed, and why
        if len(jobs) > 1:
            for job in jobs:
                _do(services, [job], handler)
            return
        (job,) = jobs
        code = fault.code if isinstance(fault, EscrowError) else type(fault).__name__
        _LOG.error("job.failed", job=job.id, kind=job.kind, attempts=job.attempts, code=code)
        services.queue.fail(job, fault=code, retry_in=_next_try(job))
    else:
        reach("job.done")
        for job in jobs:
            services.queue.finish(job)


@contextmanager
def _held(services: Services, jobs: Sequence[Job]) -> Iterator[None]:
    """Keep the claims while the block runs."""
    done = threading.Event()

    def renew() -> None:
        while not done.wait(_RENEW_EVERY):
            for job in jobs:
                services.queue.renew(job, _LEASE)

    keeper = threading.Thread(target=renew, name=f"escrow-keeps-{jobs[0].kind}", daemon=True)
    keeper.start()
    try:
        yield
    finally:
        done.set()
        keeper.join()


def _next_try(job: Job) -> timedelta | None:
    """Sooner at first, later each time, and after five tries never."""
    return None if job.attempts >= _MOST_ATTEMPTS else timedelta(seconds=min(2**job.attempts, 300))
