"""What collectors call: batches of records, and the contents they are asked for."""

import time
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Request, Response
from pydantic import BaseModel

from escrow.archive.contents import StoredContent
from escrow.audit.queries import index_of
from escrow.core.digests import Digest
from escrow.core.errors import ContentTooLarge, DigestMismatch
from escrow.core.fault_points import reach
from escrow.core.permissions import Permission
from escrow.intake.body import unpack
from escrow.intake.queries import get_run
from escrow.intake.service import Batch, Receipt, Upload
from web.security import App, Caller, Reading, allow
from web.wiring import Services

router = APIRouter(tags=["collectors"])

_WAIT_FOR_INDEX = 1.5
_LOOK_AGAIN = (0.005, 0.1)
"""How long to wait before looking again: at first, and at most. Many that wait must not keep the database busy."""


class RejectedOut(BaseModel):
    line: int
    code: str
    message: str


class ReceiptOut(BaseModel):
    """What became of a batch. `leaf` is its index in the audit log; null only while nobody numbers."""

    batch_id: str
    accepted: int
    rejected: list[RejectedOut]
    rejected_more: int
    missing: list[str]
    sequence_gaps: int
    leaf: int | None


class OwnRunOut(BaseModel):
    """A run as its own endpoint may see it: where to find it, nothing of what it is."""

    run: str
    script: str | None
    version: int | None
    digest: str | None
    url: str | None


async def capped_body(request: Request) -> bytes:
    """The body as sent, refused as soon as it is larger than anything we take."""
    settings = request.app.state.services.settings
    limit = max(settings.content_limit, settings.batch_limit, settings.batch_plain_limit)
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise ContentTooLarge("request body", limit=limit)
        parts.append(part)
    return b"".join(parts)


Body = Annotated[bytes, Depends(capped_body)]


@router.post("/collectors/batches", **allow(Permission.BATCH_DEPOSIT))
def deposit(
    depositor: Caller,
    app: App,
    body: Body,
    batch_id: Annotated[str, Header()] = "",
    content_encoding: Annotated[str | None, Header()] = None,
) -> ReceiptOut:
    """Take a batch of records; acknowledged only after its transaction is committed."""
    limits = app.settings
    plain = unpack(body, content_encoding, packed_limit=limits.batch_limit, plain_limit=limits.batch_plain_limit)
    reach("batch.unpacked")
    app.clock_watch.require_steady()
    with app.database.transaction() as session:
        receipt = app.intake.receive(session, depositor, Batch(batch_id, plain))
        reach("batch.written")
        numbered = app.numbered.count
    reach("batch.committed")
    app.committed.set()
    return _answer(receipt, _index(app, receipt.leaf_id, numbered))


@router.get("/collectors/runs/{run_id}", **allow(Permission.BATCH_DEPOSIT))
def own_run(run_id: str, depositor: Caller, app: App, session: Reading) -> OwnRunOut:
    """What the vault made of a run this endpoint deposited: its script and version, once they are known."""
    found = get_run(session, run_id, visible=None, endpoint=depositor.key)
    url = None if found.script is None else f"{app.settings.base_url}/scripts/{found.script}/runs"
    return OwnRunOut(run=found.id, script=found.script, version=found.version, digest=found.digest, url=url)


@router.put("/contents/{digest}", status_code=201, **allow(Permission.CONTENT_DEPOSIT))
def put_content(digest: str, depositor: Caller, app: App, body: Body, answer: Response) -> dict[str, Any]:
    """Take the bytes of a content that was asked for: 201 when they are new, 200 when they were known."""
    if len(body) > app.settings.content_limit:
        raise ContentTooLarge(digest, limit=app.settings.content_limit, received=len(body))
    expected = Digest.parse(digest)
    with app.database.reading() as session:
        known = app.intake.expects(session, depositor, expected, size=len(body))
    app.clock_watch.require_steady()
    reach("content.checked")
    stored = known or app.archive.deposit(body, expected)
    _require_same(stored, body)
    reach("content.stored")
    app.uploads.add(Upload(depositor.key, stored))
    reach("content.recorded")
    answer.status_code = 201 if known is None else 200
    return {"digest": digest, "state": "stored" if known is None else "known"}


def _require_same(stored: StoredContent, body: bytes) -> None:
    """Knowing a digest proves nothing: only the bytes do."""
    received = Digest.of(body)
    if received != stored.digest:
        raise DigestMismatch("content", expected=str(stored.digest), received=str(received))


def _index(app: Services, leaf_id: int, numbered: int) -> int | None:
    """The log index, once the sequencer has given it; it was woken by the commit (docs/adr/0003).

    A sequencer of this process says so, after `numbered` rounds; another's is looked for, less and less often.
    """
    end = time.monotonic() + _WAIT_FOR_INDEX
    pause, longest = _LOOK_AGAIN
    while True:
        app.numbered.wait(numbered, pause)
        numbered = app.numbered.count
        with app.database.reading() as session:
            index = index_of(session, leaf_id)
        if index is not None or time.monotonic() > end:
            return index
        pause = min(pause * 2, longest)


def _answer(receipt: Receipt, leaf: int | None) -> ReceiptOut:
    return ReceiptOut(
        batch_id=receipt.batch_id,
        accepted=receipt.accepted,
        rejected=[RejectedOut(line=one.line, code=one.code, message=one.message) for one in receipt.rejected],
        rejected_more=receipt.rejected_more,
        missing=[str(digest) for digest in receipt.missing],
        sequence_gaps=receipt.sequence_gaps,
        leaf=leaf,
    )
