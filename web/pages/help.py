"""How to do things, inside the product and of its very version."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from escrow.core.permissions import Permission
from web.rendering.show import show
from web.security import App, CurrentVisit, allow

router = APIRouter()


@router.get("/help", response_model=None, **allow(Permission.SELF_READ))
def how_to(request: Request, visit: CurrentVisit, app: App) -> HTMLResponse:
    return show(request, app, visit, "help.html", base_url=app.settings.base_url, log_key=app.log_key)
