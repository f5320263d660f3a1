"""The verifier as a program: look whether it may work here at all, then one job after another."""

import importlib.util
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from escrow.core.errors import DirectoryUnavailable, Misconfigured
from escrow.logs import log
from lifecycle.verifier.client import VaultClient
from lifecycle.verifier.guard import refuse_beside_a_vault
from lifecycle.verifier.keys import open_signer
from lifecycle.verifier.sandbox import Limits, Sandbox
from lifecycle.verifier.work import Bench, do_next

_LOG = log(__name__)
_WAIT = 5.0


@dataclass(frozen=True, slots=True)
class Post:
    """Where a verifier works and for whom."""

    server: str
    token_file: Path
    folder: Path
    name: str
    index: str | None
    limits: Limits


def default_folder() -> Path:
    """Where a verifier keeps its key unless told otherwise."""
    state = os.environ.get("XDG_STATE_HOME")
    return (Path(state) if state else Path.home() / ".local" / "state") / "escrow-verifier"


def prepare(post: Post) -> Bench:
    """Everything a verifier needs; raises Misconfigured where it must not, or cannot, run captured code."""
    # 1. Never beside the vault.
    refuse_beside_a_vault(os.environ, server=post.server, home=Path.home(), here=Path.cwd(), proc=Path("/proc"))
    # 2. Never without the cage.
    sandbox = Sandbox(post.limits)
    sandbox.require()
    # 3. Wheels need pip, and an index that is not read in the clear across a network.
    if importlib.util.find_spec("pip") is None:
        raise Misconfigured("verifier", "this Python has no pip", advice="install it beside the verifier")
    token = _token(post.token_file)
    return Bench(VaultClient(post.server, token), open_signer(post.folder, post.name), sandbox, post.index)


def work(bench: Bench, *, is_once: bool, sleep: Callable[[float], None] = time.sleep) -> int:
    """Do jobs until there is none left (`is_once`) or for ever; how many were done."""
    done = 0
    while True:
        try:
            was_one = do_next(bench)
        except DirectoryUnavailable as fault:
            if is_once:
                raise
            _LOG.warning("vault.unavailable", reason=fault.message)
            was_one = False
        done += was_one
        if was_one:
            continue
        if is_once:
            return done
        sleep(_WAIT)


def _token(path: Path) -> str:
    try:
        if path.stat().st_mode & 0o077:
            raise Misconfigured("--token-file", f"{path} can be read by others", advice="chmod 600 it")
        token = path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        raise Misconfigured("--token-file", f"{path} cannot be read", advice="write the token there") from None
    if not token:
        raise Misconfigured("--token-file", f"{path} is empty", advice="write the token there")
    return token
