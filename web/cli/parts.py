"""What every command of `escrow` is made of: settings, the vault, and how something is said."""

import json
import logging
import os
import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from escrow.config import Settings
    from web.wiring import Services

OK, FAILED, USAGE, REFUSED = 0, 1, 2, 3

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def read_settings(level: str | None = "warning") -> "Settings":
    """The settings, and logs as quiet as a command should be; a server passes None and logs as it is set."""
    from escrow.config import load_settings
    from escrow.logs import configure_logs

    settings = load_settings()
    configure_logs(level or settings.log_level, settings.log_format)
    for talkative in ("alembic", "apscheduler", "httpx2", "uvicorn"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    if level is None:
        _tell_of_unknown_settings()
    return settings


def _tell_of_unknown_settings() -> None:
    """A server starts all the same: the variable may be another program's."""
    from escrow.config import unknown_settings
    from escrow.logs import log

    for name, nearest in unknown_settings(os.environ).items():
        advice = "no such setting" if nearest is None else f"no such setting; the nearest is {nearest}"
        log(__name__).warning("setting.unknown", name=name, advice=advice)


def vault_settings(level: str | None = "warning") -> "Settings":
    from web.doors import require_vault

    settings = read_settings(level)
    require_vault(settings)
    return settings


class Vault:
    """All services of the vault the settings name; raises NoVault where there is none."""

    def __enter__(self) -> "Services":
        from web.wiring import build

        self._services = build(vault_settings())
        return self._services

    def __exit__(self, *_: object) -> None:
        self._services.database.close()


class OpenDoors:
    """Only what stands at the vault's doors: quick to open, enough for most commands."""

    def __enter__(self) -> Any:
        from web.doors import Doors

        self._doors = Doors(vault_settings())
        return self._doors

    def __exit__(self, *_: object) -> None:
        self._doors.database.close()


def operator() -> Any:
    """Who types this command, as the audit log names them."""
    from web.doors import operator

    return operator()


def say(shown: Any, as_json: bool, plain: Callable[[], str]) -> None:
    text = json.dumps(shown, default=_spelled, ensure_ascii=False) if as_json else plain()
    if text:
        print(text)


def _spelled(value: object) -> str:
    """What JSON has no word for; times as everywhere in the interface."""
    from escrow.core.clock import rfc3339

    return rfc3339(value) if isinstance(value, datetime) else str(value)


def without_credentials(setting: object) -> str:
    """A setting as it may be printed: an URL keeps its user's name at a database, and nothing that opens anything."""
    text = "" if setting is None else str(setting)
    text = re.sub(r"^(https?)://[^/\s]*@", r"\1://***@", text)
    text = re.sub(r"://([^:/@\s]*):[^/\s]*@", r"://\1:***@", text)
    return re.sub(r"([?&]\w*password)=[^&\s]*", r"\1=***", text)


def plain(view: Any) -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(view)


def flat(said: Any) -> str:
    return ", ".join(f"{name} {value}" for name, value in said.items()) if isinstance(said, Mapping) else str(said)


def role_named(named: str) -> Any:
    from escrow.core.principals import Role

    known = [role.value for role in Role if not role.is_for_machines]
    if named not in known:
        raise typer.BadParameter(f"{named} is no role; expected one of {', '.join(known)}")
    return Role(named)


def duration(text: str) -> timedelta:
    found = re.fullmatch(r"0*([1-9]\d{0,5})([smhd])", text)
    if found is None:
        raise typer.BadParameter(f"{text!r} is no length of time; expected such as 30m, 24h or 7d")
    unit = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}[found[2]]
    return timedelta(**{unit: int(found[1])})
