"""`escrow verify`: the audit log, the Git history and, when asked, every content, read again."""

import time
from typing import Any

from escrow.archive.queries import list_contents
from escrow.audit.verify import check_log
from escrow.core.errors import ProofBroken
from web.wiring import Services

_TRIES = 3


def verify_vault(services: Services, *, deep: bool) -> dict[str, Any]:
    """What was checked, counted; raises CustodyBroken naming the first broken thing."""
    # 1. The log proves what it should, over every leaf there is.
    leaves = _check_log(services)
    # 2. Git says what SQL says.
    services.shards.check()
    # 3. Every content is there and is the bytes its digest names.
    contents = _check_contents(services) if deep else None
    scripts = len(services.shards.refs())
    return {"leaves": leaves, "scripts": scripts, **({"contents": contents} if deep else {})}


def _check_log(services: Services) -> int:
    """Beside a serving vault a leaf may be numbered and its checkpoint a moment away: look again before crying."""
    for _ in range(_TRIES - 1):
        try:
            return _check_log_once(services)
        except ProofBroken:
            time.sleep(0.5)
    return _check_log_once(services)


def _check_log_once(services: Services) -> int:
    with services.database.reading() as session:
        return check_log(session, services.tiles, services.signer.key)


def _check_contents(services: Services) -> int:
    count, after = 0, ""
    while True:
        with services.database.reading() as session:
            stored = list_contents(session, after=after)
        if not stored:
            return count
        for content in stored:
            services.archive.load(content)
        count, after = count + len(stored), str(stored[-1].digest)
