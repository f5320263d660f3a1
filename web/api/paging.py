"""Pages of a list: which one a request asks for, and the `Link` header of the next (RFC 8288)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, Request, Response

from escrow.db.paging import MOST, Page, clamp, page_in_hand
from web.security import App

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """The page a request asks for of a list that is in memory whole, because it never grows large."""

    app: App
    request: Request
    answer: Response
    cursor: str | None = None
    limit: int | None = None

    def of(self, items: Sequence[T]) -> Page[T]:
        """That page, all it may hold unless a length was asked for; the answer names the next one."""
        page = page_in_hand(items, self.app.cursors, cursor=self.cursor, limit=clamp(self.limit or MOST))
        link_next(self.answer, self.request, page.next)
        return page


Paged = Annotated[Asked, Depends()]


def link_next(answer: Response, request: Request, cursor: str | None) -> None:
    """Name the next page in the answer, with every filter the request had."""
    if cursor is not None:
        asked: Mapping[str, str] = {**request.query_params, "cursor": cursor}
        answer.headers["Link"] = f'<{request.url.path}?{urlencode(asked)}>; rel="next"'
