"""Refusing to work where a vault's secrets could be reached: captured code never runs beside the vault."""

import os
import re
import socket
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

from escrow.core.errors import Misconfigured

_WHERE = "run the verifier as another user who reads no file of the vault, or better on a machine of its own"
_LISTENING = "0A"
_SERVING = re.compile(rb"(?:^|/)escrow$")


def refuse_beside_a_vault(environ: Mapping[str, str], *, server: str, home: Path, here: Path, proc: Path) -> None:
    """Return when no vault can be reached from this user; raise Misconfigured naming what was found.

    `here` is the folder the verifier was started in, `proc` the system's /proc.
    """
    # 1. Settings of a vault say that this is its user.
    for name in sorted(environ):
        if name in _VAULT_SETTINGS:
            raise Misconfigured("verifier", f"{name} is set: this is a vault's environment", advice=_WHERE)
    # 2. A vault's key or data that this user can read.
    for path in _places(environ, home, here):
        if _can_be_read(path):
            raise Misconfigured("verifier", f"{path} can be read: a vault is kept here", advice=_WHERE)
    # 3. A vault that runs as this very user, or at all where this user reads everything.
    uid = os.geteuid()
    for pid, owner in _vaults(proc):
        if owner == uid or uid == 0:
            raise Misconfigured("verifier", f"process {pid} is a vault of the same user", advice=_WHERE)
    # 4. The server itself answers on this machine under this user.
    if uid in _listeners(server, proc) or (uid == 0 and _listeners(server, proc)):
        raise Misconfigured("verifier", f"{server} is served by the same user", advice=_WHERE)


_VAULT_SETTINGS = frozenset(
    f"ESCROW_{name}"
    for name in ("DATA_DIR", "KEY_FILE", "DATABASE_URL", "S3_SECRET_KEY", "S3_ACCESS_KEY", "OIDC_CLIENT_SECRET")
)


def _places(environ: Mapping[str, str], home: Path, here: Path) -> Iterator[Path]:
    """Where a vault keeps its key and data unless told otherwise."""
    config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
    yield config / "escrow" / "vault.key"
    yield home / ".config" / "escrow" / "vault.key"
    for folder in dict.fromkeys((here, home, Path(__file__).resolve().parents[2])):
        for name in ("vault.key", "escrow.db", "archive"):
            yield folder / "var" / name
        yield folder / "escrow.toml"


def _can_be_read(path: Path) -> bool:
    try:
        return os.access(path, os.R_OK)
    except OSError:
        return False


def _vaults(proc: Path) -> Iterator[tuple[int, int]]:
    """(process, user) of every `escrow up`, `serve` or `work` that can be seen."""
    for folder in proc.iterdir() if proc.is_dir() else ():
        if not folder.name.isdecimal():
            continue
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            owner = folder.stat().st_uid
        except OSError:  # it ended meanwhile
            continue
        for program, word in pairwise(words):
            if _SERVING.search(program) and word in (b"up", b"serve", b"work"):
                yield int(folder.name), owner


def _listeners(server: str, proc: Path) -> set[int]:
    """Users that listen on the server's port, when the server's address is one of this machine's."""
    parts = urlsplit(server)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    if not _is_here(parts.hostname or ""):
        return set()
    found = set()
    for table in ("tcp", "tcp6"):
        try:
            lines = (proc / "net" / table).read_text("ascii").splitlines()[1:]
        except OSError:
            continue
        for line in lines:
            fields = line.split()
            if len(fields) > 7 and fields[3] == _LISTENING and int(fields[1].rpartition(":")[2], 16) == port:
                found.add(int(fields[7]))
    return found


def _is_here(host: str) -> bool:
    """Can this machine bind the address? Then it is its own."""
    try:
        addresses = {info[4][0] for info in socket.getaddrinfo(host, None)}
    except OSError:
        return False
    return any(_can_bind(str(address)) for address in addresses)


def _can_bind(address: str) -> bool:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        try:
            probe.bind((address, 0))
        except OSError:
            return False
    return True
