"""Fresh names and secrets."""

import secrets
import uuid


def new_id() -> str:
    """A fresh 32-hex name."""
    return uuid.uuid4().hex


def new_secret(prefix: str) -> str:
    """A fresh secret with 256 bits, marked with what it is so that scanners recognise a leaked one."""
    return f"{prefix}_{secrets.token_urlsafe(32)}"
