"""Loaded once by the fork server of `tests/programs.py`: what a command or a server of the vault would load at its start."""

import pkgutil

import scanners.lineup
import web.app
import web.cli
import web.health
import web.up
import web.wiring

for _part in pkgutil.iter_modules(web.cli.__path__):
    if _part.name != "__main__":
        __import__(f"web.cli.{_part.name}")
web.app._routes()  # a second's reading of signatures, the same for every server

__all__ = ["scanners", "web"]
