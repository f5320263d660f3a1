"""Every page under its address."""

from web.pages import audit, machines, overview, scripts

routers = tuple(part.router for part in (overview, scripts, machines, audit))
