"""The verifier's own key: made on its machine, never leaving it."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from escrow.audit.checkpoint import LogKey, write_base64
from escrow.core.errors import Misconfigured


class ResultSigner:
    """Signs results as C2SP signed notes."""

    def __init__(self, name: str, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.key = LogKey(f"verifier/{name}", private.public_key().public_bytes_raw())

    def sign(self, text: str) -> str:
        """A note over whole lines of text."""
        signature = write_base64(self.key.id + self._private.sign(text.encode()))
        return f"{text}\n— {self.key.name} {signature}\n"


def open_signer(folder: Path, name: str) -> ResultSigner:
    """The key in this folder, made 0600 at first use; raises Misconfigured when others may read it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / "verifier.key"
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(Ed25519PrivateKey.generate().private_bytes_raw())
    except FileExistsError:
        pass
    if path.stat().st_mode & 0o077:
        raise Misconfigured("verifier", f"{path} can be read by others", advice="chmod 600 it")
    return ResultSigner(name, Ed25519PrivateKey.from_private_bytes(path.read_bytes()))
