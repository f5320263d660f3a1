"""The shapes of the board's question."""

from collections.abc import Sequence
from datetime import datetime
from typing import Self

from lifecycle.approvals import BoardLine
from web.api.schemas.scripts import Out, ScriptOut


class BoardOut(Out):
    """How many scripts process data about people right now; the three that follow sum to it."""

    processing_personal_data: int
    approved: int
    approved_before: int
    never_approved: int
    since: datetime


class ApprovalOut(Out):
    by: str
    at: datetime
    number: int
    how: str
    reason: str
    id: str


class BoardLineOut(Out):
    """One of these scripts, and who approved it."""

    script: ScriptOut
    standing: str
    approvals: Sequence[ApprovalOut]

    @classmethod
    def of(cls, line: BoardLine, base_url: str) -> Self:
        approvals = [ApprovalOut.model_validate(one) for one in line.approvals]
        return cls(script=ScriptOut.of(line.script, base_url), standing=line.standing, approvals=approvals)


class BoardLinesOut(Out):
    items: Sequence[BoardLineOut]
    next: str | None = None
