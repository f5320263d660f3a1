"""A request's body as it came, for routes that take no JSON."""

from typing import Annotated

from fastapi import Depends, Request


async def whole_body(request: Request) -> bytes:
    """Everything that was sent; the application's limit ends a body without end."""
    return await request.body()


Body = Annotated[bytes, Depends(whole_body)]
