"""Every page under its address."""

from web.pages import audit, machines, overview, people, scripts, transfers

routers = tuple(part.router for part in (overview, transfers, scripts, people, machines, audit))
