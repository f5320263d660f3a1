"""Structured logs: `subject.verb` with fields, JSON for machines, text on a terminal."""

import logging
import sys
from typing import Any

import structlog

_NEVER = ("secret", "password", "token", "cookie", "authorization", "body", "content")


def configure_logs(level: str, log_format: str) -> None:
    """Send every log line to standard error in one shape. Called once, by an edge."""
    as_json = log_format == "json" or (log_format == "auto" and not sys.stderr.isatty())
    renderer: Any = structlog.processors.JSONRenderer() if as_json else structlog.dev.ConsoleRenderer(colors=False)
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        drop_secrets,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    logging.basicConfig(handlers=[handler], level=level.upper(), force=True)
    # A line that cannot be written is otherwise told of with the error being handled, its text and all.
    logging.raiseExceptions = False


def drop_secrets(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """A field named like a secret never reaches a log, whoever put it there."""
    for name in event:
        if any(word in name.lower() for word in _NEVER):
            event[name] = "[redacted]"
    return event


def log(name: str) -> Any:
    """A logger for one module; bind fields, then say `subject.verb`."""
    return structlog.stdlib.get_logger(name)
