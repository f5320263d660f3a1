"""The `Link` header of a list's next page (RFC 8288)."""

from collections.abc import Mapping
from urllib.parse import urlencode

from fastapi import Request, Response


def link_next(answer: Response, request: Request, cursor: str | None) -> None:
    """Name the next page in the answer, with every filter the request had."""
    if cursor is not None:
        asked: Mapping[str, str] = {**request.query_params, "cursor": cursor}
        answer.headers["Link"] = f'<{request.url.path}?{urlencode(asked)}>; rel="next"'
