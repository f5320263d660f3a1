"""Asking to be told when levels change, by mail or by a signed web hook of one's own."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field

from escrow.core.permissions import Permission
from lifecycle.notices import EMAIL
from lifecycle.subscriptions import WEBHOOK_OF, list_subscriptions, secret_of, subscribe, unsubscribe
from web.api.paging import Paged
from web.api.schemas.lifecycle import Out
from web.security import App, Caller, Reading, Writing, allow, require_person

router = APIRouter(tags=["subscriptions"])


class SubscriptionIn(BaseModel):
    """What to be told of, and how. A web hook is signed as Standard Webhooks describes it."""

    channel: Literal["email", "webhook"]
    url: str | None = Field(default=None, max_length=2000)
    level_at_least: Literal["low", "medium", "high", "critical"] = "high"


class SubscriptionOut(Out):
    id: str
    channel: str
    url: str | None
    level_at_least: str
    sees_all: bool
    created_at: datetime
    expires_at: datetime
    last_state: str | None = None
    last_at: datetime | None = None


class NewSubscriptionOut(SubscriptionOut):
    """The secret is shown this once; it signs what is sent."""

    secret: str | None


class SubscriptionsOut(BaseModel):
    items: Sequence[SubscriptionOut]
    next: str | None = None


@router.post("/subscriptions", status_code=201, **allow(Permission.SUBSCRIPTION_WRITE))
def ask(asked: SubscriptionIn, who: Caller, app: App, session: Writing) -> NewSubscriptionOut:
    """Ask to be told when the level of a script one may see changes. It ends after 90 days; ask again then."""
    person = require_person(who)
    channel = EMAIL if asked.channel == "email" else WEBHOOK_OF
    made = subscribe(
        session, app.office, channel=channel, url=asked.url, level_at_least=asked.level_at_least, by=who, person=person
    )
    [view] = [one for one in list_subscriptions(session, person, app.clock.now()) if one.id == made]
    secret = secret_of(app.key, made) if channel == WEBHOOK_OF else None
    return NewSubscriptionOut(**SubscriptionOut.model_validate(view).model_dump(), secret=secret)


@router.get("/subscriptions", **allow(Permission.SUBSCRIPTION_WRITE))
def mine(who: Caller, app: App, session: Reading, paged: Paged) -> SubscriptionsOut:
    """One's own subscriptions, each with what became of the last thing sent."""
    page = paged.of(list_subscriptions(session, require_person(who), app.clock.now()))
    return SubscriptionsOut(items=[SubscriptionOut.model_validate(one) for one in page.items], next=page.next)


@router.delete("/subscriptions/{subscription_id}", status_code=204, **allow(Permission.SUBSCRIPTION_WRITE))
def end(subscription_id: str, who: Caller, app: App, session: Writing) -> Response:
    """Be told no more."""
    unsubscribe(session, app.office, subscription_id, by=who, person=require_person(who))
    return Response(status_code=204)
