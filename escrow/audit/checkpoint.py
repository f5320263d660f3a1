"""Signed tree heads: C2SP tlog-checkpoint in a C2SP signed note, with an Ed25519 key of the vault."""

import base64
import hashlib
import re
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from escrow.core.errors import ProofBroken
from escrow.core.vault_key import VaultKey

_ED25519 = b"\x01"
_DECIMAL = re.compile(r"(?:0|[1-9][0-9]{0,18})")
_KEY_ID_BYTES = 4


def read_base64(text: str) -> bytes:
    """The bytes of a base64 text in its one proper form, so that no two texts mean the same; raises ValueError."""
    found = base64.b64decode(text, validate=True)
    if base64.b64encode(found).decode() != text:
        raise ValueError("not in canonical form")
    return found


def write_base64(body: bytes) -> str:
    return base64.b64encode(body).decode()


def read_decimal(text: str) -> int:
    """A decimal without sign, leading zero or foreign digit; raises ValueError."""
    if not _DECIMAL.fullmatch(text):
        raise ValueError("not a decimal")
    return int(text)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log says of itself: its origin, how many leaves, and their Merkle root."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


@dataclass(frozen=True, slots=True)
class LogKey:
    """The public half: `name+hash+base64`, as auditors' tools read it."""

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        return hashlib.sha256(self.name.encode() + b"\n" + _ED25519 + self.public).digest()[:4]

    @property
    def text(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(_ED25519 + self.public).decode()}"

    @classmethod
    def parse(cls, text: str) -> "LogKey":
        """Read a verifier key; raises ProofBroken when it is not one."""
        name, _, rest = text.strip().partition("+")
        mark, _, encoded = rest.partition("+")
        try:
            packed = read_base64(encoded)
        except ValueError:
            packed = b""
        key = cls(name, packed[1:])
        if not name or packed[:1] != _ED25519 or len(packed) != 33 or key.id.hex() != mark:
            raise ProofBroken("log key: expected NAME+HASH+BASE64 of an Ed25519 key; copy it whole from the vault")
        return key


class LogSigner:
    """Signs checkpoints. Its key is derived from the vault key, so it survives as long as that does."""

    def __init__(self, key: VaultKey) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(key.derive("audit-log"))
        self.key = LogKey(f"script-escrow/{key.vault_id}", self._private.public_key().public_bytes_raw())

    def sign(self, size: int, root: bytes) -> str:
        """The signed note of one tree head."""
        return self.sign_text(Checkpoint(self.key.name, size, root).text)

    def sign_text(self, text: str) -> str:
        """A signed note over lines of text; what is no checkpoint must begin with a line that is no log's name."""
        signature = write_base64(self.key.id + self._private.sign(text.encode()))
        return f"{text}\n— {self.key.name} {signature}\n"


def open_checkpoint(note: str, key: LogKey) -> Checkpoint:
    """The checkpoint in a note, once its signature holds; raises ProofBroken."""
    return _parsed(open_note(note, key).removesuffix("\n"), key)


def open_note(note: str, key: LogKey) -> str:
    """The text of a note, once a signature by this key holds; raises ProofBroken."""
    text, separator, signatures = note.partition("\n\n")
    if not separator or not signatures.endswith("\n"):
        raise ProofBroken("checkpoint: it carries no signature or is cut off; fetch it again")
    signed = (text + "\n").encode()
    # Every line must be read before any counts: a mangled line beside a good one is a mangled note.
    verdicts = [_is_by(line, signed, key) for line in signatures[:-1].split("\n")]
    if not any(verdicts):
        raise ProofBroken(f"checkpoint: no valid signature by {key.name}; it was altered or is of another log")
    return text + "\n"


def _is_by(line: str, signed: bytes, key: LogKey) -> bool:
    """Whether this signature line is this log's; another's (a witness's) is left alone."""
    try:
        dash, name, encoded = line.split(" ")
        packed = read_base64(encoded)
    except ValueError:
        raise ProofBroken("checkpoint: a signature line is not well formed; fetch it again") from None
    if dash != "—" or not name or len(packed) <= _KEY_ID_BYTES:
        raise ProofBroken("checkpoint: a signature line is not well formed; fetch it again")
    if name != key.name or packed[:_KEY_ID_BYTES] != key.id:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(packed[_KEY_ID_BYTES:], signed)
    except InvalidSignature:
        return False
    return True


def _parsed(text: str, key: LogKey) -> Checkpoint:
    lines = text.split("\n")
    try:
        origin, size, root = lines[0], read_decimal(lines[1]), read_base64(lines[2])
    except (IndexError, ValueError):
        raise ProofBroken("checkpoint: expected origin, size and root on three lines; fetch it again") from None
    if origin != key.name or len(root) != 32:
        raise ProofBroken("checkpoint: its origin or root is not well formed; fetch it again")
    return Checkpoint(origin, size, root)
