"""Rows of who answers for what: people, accounts, owners, events, transfers, offers, adoptions."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, Integer, String, column, table, text
from sqlmodel import Field, SQLModel

from escrow.db.base import JsonColumn, UtcDateTime

ONE_ANSWERS = text("valid_to IS NULL AND role IN ('owner', 'custodian')")
"""Of these rows a script has one for each role."""

_WAITING = text("done_at IS NULL")


class PersonRow(SQLModel, table=True):
    """A person in the directory, named by the HR key for ever."""

    __tablename__ = "people"

    key: str = Field(primary_key=True)
    name: str
    email: str | None = None
    manager_key: str | None = Field(default=None, index=True)
    department: str | None = None
    team: str | None = None
    groups: list[str] = Field(default_factory=list, sa_type=JsonColumn)
    is_active: bool = True
    is_demonstration: bool = False
    user_name: str | None = Field(default=None, index=True)
    """What the directory calls their login, lower case; changes, so nothing hangs on it but evidence."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    changed_at: datetime = Field(sa_type=UtcDateTime)


class AccountRow(SQLModel, table=True):
    """A login on an endpoint, and the person it was linked to, by whom and on what evidence."""

    __tablename__ = "accounts"

    endpoint_id: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    person_key: str | None = Field(default=None, foreign_key="people.key", index=True)
    linked_by: str | None = None
    linked_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    evidence: str | None = None
    kind: str = Field(default="personal", sa_column_kwargs={"server_default": "personal"})
    """`personal`, or `shared` and `service`: those are owned by a team, with a person who vouches for them."""
    team: str | None = None
    sponsor_key: str | None = Field(default=None, index=True)


class AccountEvidenceRow(SQLModel, table=True):
    """One independent sign that a login is somebody's. Two of different kinds are enough to link it."""

    __tablename__ = "account_evidence"

    endpoint_id: str = Field(primary_key=True)
    account: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    person_key: str = Field(index=True)
    at: datetime = Field(sa_type=UtcDateTime)


class PersonAliasRow(SQLModel, table=True):
    """What a person was called, from when until when: names change, the key never does."""

    __tablename__ = "person_aliases"

    id: str = Field(primary_key=True)
    person_key: str = Field(index=True)
    kind: str
    value: str = Field(index=True)
    valid_from: datetime = Field(sa_type=UtcDateTime)
    valid_to: datetime | None = Field(default=None, sa_type=UtcDateTime)


class PersonPlaceRow(SQLModel, table=True):
    """Whom a person had as manager, in which team and groups they were, from when until when."""

    __tablename__ = "person_places"

    id: str = Field(primary_key=True)
    person_key: str = Field(index=True)
    kind: str
    value: str = Field(index=True)
    valid_from: datetime = Field(sa_type=UtcDateTime)
    valid_to: datetime | None = Field(default=None, sa_type=UtcDateTime)


class PersonLinkRow(SQLModel, table=True):
    """Two entries of the directory are one human, from when until when. History stays under its own key."""

    __tablename__ = "person_links"

    id: str = Field(primary_key=True)
    from_key: str = Field(index=True)
    into_key: str = Field(index=True)
    reason: str
    linked_by: str
    valid_from: datetime = Field(sa_type=UtcDateTime)
    valid_to: datetime | None = Field(default=None, sa_type=UtcDateTime)
    before: dict[str, Any] = Field(default_factory=dict, sa_type=JsonColumn)
    """Which logins were moved, so that a split can give them back."""


class ScimUserRow(SQLModel, table=True):
    """A user as the identity provider sent one, and the person it stands for. Deleted ones stay as tombstones."""

    __tablename__ = "scim_users"

    id: str = Field(primary_key=True)
    person_key: str = Field(index=True)
    user_name: str | None = Field(default=None, unique=True)
    """Lower case, and free again once the user is deleted."""
    external_id: str | None = Field(default=None, unique=True)
    manager_ref: str | None = Field(default=None, index=True)
    """Whom it names as manager, by whatever name: that one may come later."""
    is_active: bool = True
    document: dict[str, Any] = Field(sa_type=JsonColumn)
    revision: int = 1
    created_at: datetime = Field(sa_type=UtcDateTime)
    changed_at: datetime = Field(sa_type=UtcDateTime)
    deleted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ScimGroupRow(SQLModel, table=True):
    """A group as the identity provider sent one."""

    __tablename__ = "scim_groups"

    id: str = Field(primary_key=True)
    display_name: str = Field(index=True)
    external_id: str | None = Field(default=None, index=True)
    document: dict[str, Any] = Field(sa_type=JsonColumn)
    revision: int = 1
    created_at: datetime = Field(sa_type=UtcDateTime)
    changed_at: datetime = Field(sa_type=UtcDateTime)


class ScimMemberRow(SQLModel, table=True):
    """A user in a group, for asking from the user's side."""

    __tablename__ = "scim_members"

    group_id: str = Field(primary_key=True, foreign_key="scim_groups.id")
    member_id: str = Field(primary_key=True, index=True)


class ReconciliationRow(SQLModel, table=True):
    """A comparison of the directory with a full list, and what became of it."""

    __tablename__ = "reconciliations"

    id: str = Field(primary_key=True)
    source: str = Field(index=True)
    state: str = Field(index=True)
    population: int
    previous: int | None = None
    counts: dict[str, Any] = Field(sa_type=JsonColumn)
    listed: list[dict[str, Any]] | None = Field(default=None, sa_type=JsonColumn)
    """The list of a held one, until two people have looked at it."""
    created_by: str
    created_at: datetime = Field(sa_type=UtcDateTime)
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class ReconciliationReleaseRow(SQLModel, table=True):
    """One person's word that a list so much shorter is right. The key makes one person count once."""

    __tablename__ = "reconciliation_releases"

    reconciliation_id: str = Field(primary_key=True, foreign_key="reconciliations.id")
    person_key: str = Field(primary_key=True)
    reason: str
    at: datetime = Field(sa_type=UtcDateTime)


class HoldRow(SQLModel, table=True):
    """Nothing of this person or script may be disposed of; whoever placed it cannot release it."""

    __tablename__ = "holds"
    __table_args__ = (CheckConstraint("released_by IS NULL OR released_by <> placed_by", name="four_eyes"),)

    id: str = Field(primary_key=True)
    person_key: str | None = Field(default=None, index=True)
    script_id: str | None = Field(default=None, index=True)
    reason: str
    placed_by: str
    placed_at: datetime = Field(sa_type=UtcDateTime)
    released_by: str | None = None
    release_reason: str | None = None
    released_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class DecisionRecordRow(SQLModel, table=True):
    """What was decided about a person, on what, by which rule, and how it can be undone."""

    __tablename__ = "decision_records"

    id: str = Field(primary_key=True)
    person_key: str = Field(index=True)
    kind: str = Field(index=True)
    effect: str
    subject: str = Field(index=True)
    is_automated: bool
    rule: str
    rule_version: str
    inputs: dict[str, Any] = Field(sa_type=JsonColumn)
    """Digests and counts, never the material itself."""
    why_en: str
    why_pt: str
    reversible: str
    decided_by: str
    decided_at: datetime = Field(sa_type=UtcDateTime)
    state: str = Field(index=True)


class AppealRow(SQLModel, table=True):
    """A person contests a decision about them; somebody who had no part in it answers."""

    __tablename__ = "appeals"
    __table_args__ = (CheckConstraint("reviewer_key IS NULL OR reviewer_key <> person_key", name="four_eyes"),)

    id: str = Field(primary_key=True)
    decision_id: str = Field(foreign_key="decision_records.id", index=True)
    person_key: str = Field(index=True)
    statement: str
    state: str = Field(index=True)
    asked_at: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime = Field(sa_type=UtcDateTime)
    reviewer_key: str | None = None
    outcome: str | None = None
    reasoning: str | None = None
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    claimed_by: str | None = None
    claimed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class AppealNoteRow(SQLModel, table=True):
    """What somebody noted while looking into an appeal; for the reviewers alone."""

    __tablename__ = "appeal_notes"

    id: str = Field(primary_key=True)
    appeal_id: str = Field(foreign_key="appeals.id", index=True)
    by: str
    at: datetime = Field(sa_type=UtcDateTime)
    text: str


class NoticeRow(SQLModel, table=True):
    """Something one person, or one subscriber, is to be told; many go out as one message."""

    __tablename__ = "notices"

    id: str = Field(primary_key=True)
    channel: str
    recipient: str = Field(index=True)
    kind: str
    facts: dict[str, Any] = Field(sa_type=JsonColumn)
    state: str = Field(index=True)
    attempts: int = 0
    message_id: str | None = None
    created_at: datetime = Field(sa_type=UtcDateTime)
    due_at: datetime = Field(sa_type=UtcDateTime, index=True)
    sent_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class SubscriptionRow(SQLModel, table=True):
    """Somebody asked to be told when levels change, by mail or by a web hook of their own."""

    __tablename__ = "subscriptions"

    id: str = Field(primary_key=True)
    person_key: str = Field(index=True)
    channel: str
    url: str | None = None
    level_at_least: str
    sees_all: bool
    """A role let them see every script when they asked; without it, only those they hold a grant on are told of."""
    created_at: datetime = Field(sa_type=UtcDateTime)
    expires_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class DeadlineRow(SQLModel, table=True):
    """By when something has to have happened to a script; the scheduler only looks."""

    __tablename__ = "deadlines"
    __table_args__ = (Index("ix_deadlines_due", "due_at", sqlite_where=_WAITING, postgresql_where=_WAITING),)

    id: str = Field(primary_key=True)
    script_id: str
    kind: str
    due_at: datetime = Field(sa_type=UtcDateTime)
    done_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    outcome: str | None = None


class OwnershipRow(SQLModel, table=True):
    """Who answered for a script, in which role, from when until when. Never rewritten, only closed."""

    __tablename__ = "ownerships"
    __table_args__ = (
        Index("ix_ownerships_principal", "principal_key", "valid_to"),
        # Two owners or two custodians at one time cannot be stored, whatever the code above does.
        Index(
            "ux_ownerships_live",
            "script_id",
            "role",
            unique=True,
            sqlite_where=ONE_ANSWERS,
            postgresql_where=ONE_ANSWERS,
        ),
    )

    script_id: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    principal_kind: str
    principal_key: str
    role: str
    valid_from: datetime = Field(sa_type=UtcDateTime)
    valid_to: datetime | None = Field(default=None, sa_type=UtcDateTime)
    cause: str
    transfer_id: str | None = None


class CustodyRow(SQLModel, table=True):
    """The custody state of a script. `revision` grows with each change: a plan names the one it saw."""

    __tablename__ = "custody"
    __table_args__ = (
        # One of ranges on PostgreSQL: it finds rare states, and a row still changes where it lies.
        Index("ix_custody_state", "state", postgresql_using="brin", postgresql_ops={"state": "text_bloom_ops"}),
    )

    script_id: str = Field(primary_key=True)
    state: str
    revision: int = 1
    changed_at: datetime = Field(sa_type=UtcDateTime)


class DecisionRow(SQLModel, table=True):
    """What may run where, as a person decided it. Never rewritten: it is confirmed once, and ended once."""

    __tablename__ = "decisions"
    __table_args__ = (
        Index("ix_decisions_scope", "scope_kind", "scope_value"),
        CheckConstraint("confirmed_by IS NULL OR confirmed_by <> made_by", name="second_person"),
    )

    id: str = Field(primary_key=True)
    action: str
    scope_kind: str
    scope_value: str
    reason: str
    fail_mode: str
    state: str = Field(index=True)
    expires_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    preview: dict[str, Any] = Field(sa_type=JsonColumn)
    """What it would have met in the thirty days before, as the person saw it."""
    made_by: str
    made_at: datetime = Field(sa_type=UtcDateTime)
    confirmed_by: str | None = None
    confirmed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_by: str | None = None
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class PolicyBundleRow(SQLModel, table=True):
    """The policy one endpoint was last given: its number grows whenever what it says changes."""

    __tablename__ = "policy_bundles"

    endpoint_id: str = Field(primary_key=True, foreign_key="endpoints.id")
    version: int
    rules_digest: str
    changed_at: datetime = Field(sa_type=UtcDateTime)


class HrEventRow(SQLModel, table=True):
    """An event from HR, as received, and what became of it."""

    __tablename__ = "hr_events"

    source: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    body_digest: str
    type: str
    person_key: str = Field(index=True)
    effective_at: datetime = Field(sa_type=UtcDateTime)
    time_zone: str
    occurred_at: datetime = Field(sa_type=UtcDateTime)
    reason_class: str | None = None
    state: str = Field(index=True)
    transfer_id: str | None = None
    answer: dict[str, Any] = Field(sa_type=JsonColumn)
    received_at: datetime = Field(sa_type=UtcDateTime)


class TransferRow(SQLModel, table=True):
    """One hand-over of the scripts of one or more people: planned, held, applied or undone."""

    __tablename__ = "transfers"

    id: str = Field(primary_key=True)
    state: str = Field(index=True)
    reason: str
    plan_hash: str
    event_source: str | None = None
    event_id: str | None = None
    created_by: str
    created_at: datetime = Field(sa_type=UtcDateTime)
    applied_by: str | None = None
    applied_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    undone_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class TransferPersonRow(SQLModel, table=True):
    """A person whose scripts a transfer hands over."""

    __tablename__ = "transfer_people"

    transfer_id: str = Field(primary_key=True, foreign_key="transfers.id")
    person_key: str = Field(primary_key=True, index=True)
    planned_at: datetime = Field(sa_type=UtcDateTime, index=True)


class TransferReleaseRow(SQLModel, table=True):
    """One person's word that a held transfer may go on. The key makes one person count once."""

    __tablename__ = "transfer_releases"

    transfer_id: str = Field(primary_key=True, foreign_key="transfers.id")
    person_key: str = Field(primary_key=True)
    reason: str
    at: datetime = Field(sa_type=UtcDateTime)


class TransferItemRow(SQLModel, table=True):
    """One script of a transfer: what was planned for it and what happened."""

    __tablename__ = "transfer_items"
    __table_args__ = (Index("ix_transfer_items_shortlist", "transfer_id", "shortlist"),)

    script_id: str = Field(primary_key=True)
    transfer_id: str = Field(primary_key=True, foreign_key="transfers.id")
    from_person: str
    from_role: str
    custodian_kind: str
    custodian_key: str
    custodian_why: str
    shortlist: int | None = None
    """Whom it is to be offered to, by the number of that list in this transfer; None is nobody."""
    is_offered: bool = False
    """Applying asked those on the shortlist."""
    expected_revision: int
    state: str
    reason: str | None = None
    before: dict[str, Any] | None = Field(default=None, sa_type=JsonColumn)
    """What stood before the transfer, so that undo can put it back."""
    rests_by: str | None = None
    """Through which cause custody moved when it was planned, because nobody active answered."""
    outcome: str | None = None
    undone: str | None = None
    """What undo did with it, in words."""


class ShortlistRow(SQLModel, table=True):
    """One of those a plan names to be asked, the best first. Scripts that are alike share a list."""

    __tablename__ = "shortlists"

    transfer_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    place: int = Field(primary_key=True)
    person_key: str = Field(index=True)
    score: int
    reasons: list[str] = Field(sa_type=JsonColumn)


class OfferRow(SQLModel, table=True):
    """An offer with a row of its own: made by a person, or of a shortlist and answered, withdrawn or never made.

    Those of a shortlist that are open are seen in it: `OFFERED` shows both.
    """

    __tablename__ = "offers"

    id: str = Field(primary_key=True)
    script_id: str = Field(index=True)
    person_key: str = Field(index=True)
    score: int
    reasons: list[str] = Field(sa_type=JsonColumn)
    state: str
    transfer_id: str | None = None
    made_by: str
    made_at: datetime = Field(sa_type=UtcDateTime)
    answered_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


OFFERED = table(
    "offered",
    *(column(name, String()) for name in ("id", "script_id", "person_key")),
    column("score", Integer()),
    column("reasons", JsonColumn),
    *(column(name, String()) for name in ("state", "transfer_id", "made_by")),
    column("made_at", UtcDateTime()),
    column("answered_at", UtcDateTime()),
)
"""Every offer there is: a script offered to one person, with the reasons. A view, for reading."""


class AdoptionRow(SQLModel, table=True):
    """A person's request to take a script over, the approvals it needs, and its outcome."""

    __tablename__ = "adoptions"

    id: str = Field(primary_key=True)
    script_id: str = Field(index=True)
    person_key: str = Field(index=True)
    reason: str
    state: str = Field(index=True)
    needs: list[str] = Field(sa_type=JsonColumn)
    requested_at: datetime = Field(sa_type=UtcDateTime)
    finished_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    package_version: int | None = None
    """The newest version when it was approved: the package ends there."""
    package_digest: str | None = None
    package_commit: str | None = None
    """The redacted head the kept package was made of; another one means that something else must be hidden now."""


class AdoptionVerdictRow(SQLModel, table=True):
    """One person's word on an adoption. One word each, and never on one's own request."""

    __tablename__ = "adoption_verdicts"
    __table_args__ = (CheckConstraint("person_key <> requester_key", name="four_eyes"),)

    adoption_id: str = Field(primary_key=True, foreign_key="adoptions.id")
    person_key: str = Field(primary_key=True)
    requester_key: str
    need: str
    verdict: str
    reason: str
    at: datetime = Field(sa_type=UtcDateTime)


class AdoptionPushRow(SQLModel, table=True):
    """One push of an adopted script's redacted history to a repository of its adopter's."""

    __tablename__ = "adoption_pushes"

    id: str = Field(primary_key=True)
    adoption_id: str = Field(foreign_key="adoptions.id", index=True)
    url: str
    branch: str
    commit: str
    with_key: bool
    """By the vault's deploy key; else by a credential the adopter gave for this one push."""
    pushed_by: str
    pushed_at: datetime = Field(sa_type=UtcDateTime)
