"""What a monitor reads: counts and ages in Prometheus' text form, and never a name, a path or a key."""

import resource
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from time import perf_counter

from sqlmodel import Session
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from escrow.audit.publishing import list_deliveries
from escrow.audit.queries import latest_checkpoint, oldest_waiting
from lifecycle.queries import count_in_group, count_orphans_without_custodian, count_waiting_leavers
from scanners.queries import count_levels, count_not_fully_analysed
from web.routes import template_of
from web.wiring import Services

_BUCKETS = (0.005, 0.025, 0.1, 0.25, 1.0, 5.0, 30.0)
Labels = tuple[tuple[str, str], ...]


class Requests:
    """Counts answers by method, route and status, and how long each route took. A route is its template: what stands
    in its place, an id or a path, is never kept."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answers: dict[tuple[str, str, int], int] = defaultdict(int)
        self._buckets: dict[str, list[int]] = defaultdict(lambda: [0] * (len(_BUCKETS) + 1))
        self._seconds: dict[str, float] = defaultdict(float)

    def note(self, method: str, route: str, status: int, seconds: float) -> None:
        with self._lock:
            self._answers[method, route, status] += 1
            self._seconds[route] += seconds
            place = next((n for n, bound in enumerate(_BUCKETS) if seconds <= bound), len(_BUCKETS))
            self._buckets[route][place] += 1

    def lines(self) -> Iterator[str]:
        with self._lock:
            answers, buckets, taken = dict(self._answers), dict(self._buckets), dict(self._seconds)
        yield from _head("escrow_http_requests_total", "counter", "Answers given.")
        for (method, route, status), count in sorted(answers.items()):
            yield _sample(
                "escrow_http_requests_total", count, (("method", method), ("route", route), ("status", str(status)))
            )
        yield from _head("escrow_http_request_seconds", "histogram", "How long answers took.")
        for route, counts in sorted(buckets.items()):
            yield from _histogram("escrow_http_request_seconds", route, counts, taken[route])


class Metered:
    """Notes every answer; the route is known once somebody inside has found it."""

    def __init__(self, app: ASGIApp, *, requests: Requests) -> None:
        self._app = app
        self._requests = requests

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun, status = perf_counter(), 500

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            method = scope["method"] if scope["method"] in _METHODS else "other"
            self._requests.note(method, template_of(scope), status, perf_counter() - begun)


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def render(app: Services, session: Session, requests: Requests) -> str:
    """Everything a monitor is told, one sample a line."""
    return "\n".join([*requests.lines(), *_audit(app, session), *_work(app, session), *_process()]) + "\n"


def _audit(app: Services, session: Session) -> Iterator[str]:
    newest, since, now = latest_checkpoint(session), oldest_waiting(session), app.clock.now()
    yield from _gauge("escrow_audit_size", "Leaves under the newest checkpoint.", 0 if newest is None else newest.size)
    if newest is not None:
        age = (now - newest.signed_at).total_seconds()
        yield from _gauge("escrow_audit_checkpoint_age_seconds", "Since the newest checkpoint was signed.", age)
    behind = 0.0 if since is None else max(0.0, (now - since).total_seconds())
    yield from _gauge("escrow_audit_behind_seconds", "For how long the oldest leaf waits for its number.", behind)
    yield from _head("escrow_audit_delivery_failures", "gauge", "Tries since a destination last took a checkpoint.")
    yield from _head("escrow_audit_delivered_size", "gauge", "Leaves under the last checkpoint a destination took.")
    for sent in list_deliveries(session):
        where = (("destination", sent.destination),)
        yield _sample("escrow_audit_delivery_failures", sent.failures, where)
        yield _sample("escrow_audit_delivered_size", sent.size or 0, where)


def _work(app: Services, session: Session) -> Iterator[str]:
    yield from _gauge("escrow_jobs_waiting", "Jobs that wait or are being done.", app.queue.waiting())
    yield from _gauge(
        "escrow_versions_not_fully_analysed",
        "Newest versions not read by every engine.",
        count_not_fully_analysed(session),
    )
    yield from _gauge(
        "escrow_orphans_without_custodian",
        "Scripts nobody answers for; more than 0 is a broken promise.",
        count_orphans_without_custodian(session),
    )
    yield from _gauge(
        "escrow_fallback_queue_members",
        "Active people who take what nobody else can; fewer than 2 let no transfer begin.",
        count_in_group(session, app.office.fallback_group),
    )
    yield from _gauge(
        "escrow_leavers_waiting",
        "People shut out whose scripts wait for that queue.",
        count_waiting_leavers(session),
    )
    yield from _head("escrow_scripts", "gauge", "Scripts by the level of their newest version.")
    for level, count in sorted(count_levels(session).items()):
        yield _sample("escrow_scripts", count, (("level", str(level)),))
    yield from _head("escrow_archive_worm", "gauge", "What the last canary showed: 1 for the verdict that holds.")
    for verdict in ("proven", "refused", "unsupported"):
        yield _sample("escrow_archive_worm", int(app.worm.state.verdict == verdict), (("verdict", verdict),))


def _process() -> Iterator[str]:
    used = resource.getrusage(resource.RUSAGE_SELF)
    yield from _gauge("escrow_process_peak_rss_bytes", "Most memory this process held.", used.ru_maxrss * 1024)
    yield from _gauge("escrow_process_cpu_seconds", "Processor time of this process.", used.ru_utime + used.ru_stime)


def _gauge(name: str, what: str, value: float) -> Iterable[str]:
    return [*_head(name, "gauge", what), _sample(name, value, ())]


def _head(name: str, kind: str, what: str) -> Iterable[str]:
    return [f"# HELP {name} {what}", f"# TYPE {name} {kind}"]


def _histogram(name: str, route: str, counts: list[int], seconds: float) -> Iterator[str]:
    total = 0
    for bound, count in zip([*map(str, _BUCKETS), "+Inf"], counts, strict=True):
        total += count
        yield _sample(f"{name}_bucket", total, (("route", route), ("le", bound)))
    yield _sample(f"{name}_sum", seconds, (("route", route),))
    yield _sample(f"{name}_count", total, (("route", route),))


def _sample(name: str, value: float, labels: Labels) -> str:
    said = ",".join(f'{label}="{_escaped(text)}"' for label, text in labels)
    return f"{name}{{{said}}} {value:g}" if said else f"{name} {value:g}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
