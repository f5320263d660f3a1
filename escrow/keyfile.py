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
_SIGNING = "escrow-signing-key-v1:"
_RETIRED = "escrow-signing-retired-v1:"
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
    return VaultKey(
        _decoded(path, first, _MARK),
        tuple(_generation(path, line, _WRAPPING) for line in later if not line.startswith((_SIGNING, _RETIRED))),
        tuple(_generation(path, line, _SIGNING) for line in later if line.startswith(_SIGNING)),
        max((_number(path, line.removeprefix(_RETIRED)) for line in later if line.startswith(_RETIRED)), default=0),
    )


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
    """Give the key file one generation more of the key that wraps contents' keys; what it held stays."""
    number = load_key(path).generation + 1
    _add_line(path, f"{_WRAPPING}{number}:{_fresh_secret()}")
    return load_key(path)


def add_signing_key(path: Path) -> VaultKey:
    """Give the key file one generation more of the key that signs the log; those before it sign beside it."""
    number = load_key(path).signing_keys[-1][0] + 1
    _add_line(path, f"{_SIGNING}{number}:{_fresh_secret()}")
    return load_key(path)


def retire_signing_keys(path: Path) -> VaultKey:
    """From now on only the newest generation signs; the others stay, to read what they signed."""
    _add_line(path, f"{_RETIRED}{load_key(path).signing_keys[-1][0] - 1}")
    return load_key(path)


def _add_line(path: Path, line: str) -> None:
    """A crash leaves the old file or the new one."""
    handle, spare = tempfile.mkstemp(dir=path.parent, prefix=".vault-key-")  # 0600 from the start
    owner = path.stat()
    with os.fdopen(handle, "w") as file:
        if owner.st_uid != os.geteuid():
            os.fchown(handle, owner.st_uid, owner.st_gid)  # whoever the vault runs as must still be able to read it
        file.write(path.read_text("ascii").rstrip("\n") + "\n" + line + "\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(spare, path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # what is wrapped or signed by it next must not outlive it
    finally:
        os.close(folder)


def _fresh_secret() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def _generation(path: Path, line: str, mark: str) -> tuple[int, bytes]:
    text, _, _ = line.removeprefix(mark).partition(":")
    number = _number(path, text)
    if not line.startswith(mark) or number < 2:
        raise _no_line_of_ours(path)
    return number, _decoded(path, line, f"{mark}{number}:")


def _number(path: Path, text: str) -> int:
    if not text.isdigit():
        raise _no_line_of_ours(path)
    return int(text)


def _no_line_of_ours(path: Path) -> Misconfigured:
    return Misconfigured("KEY_FILE", f"{path} holds a line that is no key of later generations", advice=_ADVICE)


def _decoded(path: Path, text: str, mark: str) -> bytes:
    try:
        secret = base64.b64decode(text.removeprefix(mark), validate=True)
    except ValueError:
        secret = b""
    if not text.startswith(mark) or len(secret) != 32:
        raise Misconfigured("KEY_FILE", f"{path} is not a vault key", advice=_ADVICE)
    return secret
