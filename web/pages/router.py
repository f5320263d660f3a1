"""Every page under its address."""

from fastapi import APIRouter

from web.pages import audit, machines, overview, scripts

router = APIRouter(tags=["console"])
for part in (overview, scripts, machines, audit):
    router.include_router(part.router)
