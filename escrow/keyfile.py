"""The vault key's file: created once, 0600, never inside the data folder it protects."""

import base64
import os
import secrets
import stat
from pathlib import Path

from escrow.core.errors import Misconfigured
from escrow.core.vault_key import VaultKey

_MARK = "escrow-vault-key-v1:"
_ADVICE = "restore the key file from its own backup, or name another with ESCROW_KEY_FILE"


def load_key(path: Path) -> VaultKey:
    """Read the key; raises Misconfigured when it is absent, open to others, or not a key."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        text = path.read_text("ascii").strip()
    except FileNotFoundError:
        raise Misconfigured("KEY_FILE", f"{path} does not exist", advice=_ADVICE) from None
    except (OSError, UnicodeDecodeError):
        raise Misconfigured("KEY_FILE", f"{path} cannot be read as a key", advice=_ADVICE) from None
    if mode & 0o077:
        raise Misconfigured("KEY_FILE", f"{path} has mode {mode:04o}, open to others", advice="run chmod 600 on it")
    return VaultKey(_decoded(path, text))


def create_key(path: Path) -> VaultKey:
    """Make a fresh key file, 0600; raises FileExistsError rather than overwrite one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    secret = secrets.token_bytes(32)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(_MARK + base64.b64encode(secret).decode() + "\n")
        file.flush()
        os.fsync(file.fileno())
    return VaultKey(secret)


def load_or_create_key(path: Path) -> VaultKey:
    return load_key(path) if path.exists() else create_key(path)


def _decoded(path: Path, text: str) -> bytes:
    try:
        secret = base64.b64decode(text.removeprefix(_MARK), validate=True)
    except ValueError:
        secret = b""
    if not text.startswith(_MARK) or len(secret) != 32:
        raise Misconfigured("KEY_FILE", f"{path} is not a vault key", advice=_ADVICE)
    return secret
