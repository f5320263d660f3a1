"""The lifecycle's office, as routes are given it."""

from typing import Annotated

from fastapi import Depends

from lifecycle.office import Office
from web.security import App


async def office(app: App) -> Office:
    return app.office


Desk = Annotated[Office, Depends(office)]
