"""The vault key's file: created once, 0600, never inside the data folder it protects."""

import base64
import os
import secrets
import stat
import tempfile
from pathlib import Path

from escrow.core.errors import Misconfigured
from escrow.core.vault_key import VaultKey

_MARK = "escrow-vault-key-v1:"
_WRAPPING = "escrow-wrapping-key-v1:"
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
    if path.stat().st_uid not in (os.geteuid(), 0):
        raise Misconfigured(
            "KEY_FILE", f"{path} is another user's", advice="run chown on it, or the vault as its owner"
        )
    if mode & 0o077:
        raise Misconfigured("KEY_FILE", f"{path} has mode {mode:04o}, open to others", advice="run chmod 600 on it")
    first, *later = text.splitlines() or [""]
    return VaultKey(_decoded(path, first, _MARK), tuple(_generation(path, line) for line in later))


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


def add_wrapping_key(path: Path) -> VaultKey:
    """Give the key file one generation more; what it held stays, and a crash leaves the old file or the new one."""
    key = load_key(path)
    secret, number = secrets.token_bytes(32), key.generation + 1
    line = f"{_WRAPPING}{number}:{base64.b64encode(secret).decode()}\n"
    handle, spare = tempfile.mkstemp(dir=path.parent, prefix=".vault-key-")  # 0600 from the start
    owner = path.stat()
    with os.fdopen(handle, "w") as file:
        if owner.st_uid != os.geteuid():
            os.fchown(handle, owner.st_uid, owner.st_gid)  # whoever the vault runs as must still be able to read it
        file.write(path.read_text("ascii").rstrip("\n") + "\n" + line)
        file.flush()
        os.fsync(file.fileno())
    os.replace(spare, path)
    return VaultKey(key.secret, (*key.wrapping, (number, secret)))


def _generation(path: Path, line: str) -> tuple[int, bytes]:
    number, _, _ = line.removeprefix(_WRAPPING).partition(":")
    if not line.startswith(_WRAPPING) or not number.isdigit() or int(number) < 2:
        raise Misconfigured("KEY_FILE", f"{path} holds a line that is no wrapping key", advice=_ADVICE)
    return int(number), _decoded(path, line, f"{_WRAPPING}{number}:")


def _decoded(path: Path, text: str, mark: str) -> bytes:
    try:
        secret = base64.b64decode(text.removeprefix(mark), validate=True)
    except ValueError:
        secret = b""
    if not text.startswith(mark) or len(secret) != 32:
        raise Misconfigured("KEY_FILE", f"{path} is not a vault key", advice=_ADVICE)
    return secret
