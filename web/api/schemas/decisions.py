"""Shapes of decisions and their previews."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from pydantic import AwareDatetime, BaseModel, ConfigDict

from lifecycle.control import Action, FailMode, Wanted
from lifecycle.scopes import Preview, parse_scope
from web.api.schemas.lifecycle import Out, Reason


class ScopeIn(BaseModel):
    """What a decision is about: one of digest, path, account, endpoint, level_at_least, llm_provider."""

    scope: dict[str, str]


class DecisionIn(ScopeIn):
    """A decision, with the reason the person at the terminal will read. A misspelt `expires_at` would never end it."""

    model_config = ConfigDict(extra="forbid")

    action: Action
    reason: Reason
    expires_at: AwareDatetime | None = None
    fail_mode: FailMode = FailMode.OPEN

    def wanted(self) -> Wanted:
        return Wanted(self.action, parse_scope(self.scope), self.reason, self.expires_at, self.fail_mode)


class PreviewOut(Out):
    """What it would have met in thirty days, of how many runs, and whether one person may decide it."""

    runs_30d: int
    scripts: int
    people: int
    endpoints: int
    of_runs_30d: int
    needs_second_person: bool

    @classmethod
    def of(cls, seen: Preview, *, needs_second_person: bool) -> "PreviewOut":
        return cls(
            runs_30d=seen.runs_30d,
            scripts=seen.scripts,
            people=seen.people,
            endpoints=seen.endpoints,
            of_runs_30d=seen.of_runs_30d,
            needs_second_person=needs_second_person,
        )


class DecisionOut(Out):
    """A decision and how it stands: proposed, active, expired or ended."""

    id: str
    action: str
    scope: Mapping[str, str]
    reason: str
    fail_mode: str
    state: str
    expires_at: datetime | None
    preview: Mapping[str, int]
    made_by: str
    made_at: datetime
    confirmed_by: str | None
    ended_by: str | None
    ended_at: datetime | None
    spared: int = 0
    """People it no longer meets, since a review found it wrong about them."""


class DecisionsOut(BaseModel):
    items: Sequence[DecisionOut]
    next: str | None
