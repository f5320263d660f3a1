"""Signed tree heads: C2SP tlog-checkpoint in a C2SP signed note, with an Ed25519 key of the vault."""

import base64
import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass, field

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
    older: tuple["LogKey", ...] = field(default=(), compare=False)
    """Generations before this one, whose signatures count too for whoever knows them to be the log's."""

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
    """Signs checkpoints, with every generation of its key that is not retired: whoever holds one of them can check."""

    def __init__(self, key: VaultKey) -> None:
        name = f"script-escrow/{key.vault_id}"
        private = [Ed25519PrivateKey.from_private_bytes(secret) for _, secret in key.signing_keys]
        public = [LogKey(name, one.public_key().public_bytes_raw()) for one in private]
        # Newest first: the first line is what most will check.
        self._pairs = [(known, one) for known, one in zip(public, private, strict=True)][::-1]
        self._active = self._pairs[: sum(number > key.signing_retired for number, _ in key.signing_keys)]
        self.key = LogKey(name, public[-1].public, tuple(public[-2::-1]))

    def sign(self, size: int, root: bytes) -> str:
        """The signed note of one tree head."""
        text = Checkpoint(self.key.name, size, root).text
        return f"{text}\n" + "".join(_line(text, known, private) for known, private in self._active)

    def sign_text(self, text: str, *, by: LogKey | None = None) -> str:
        """A note over lines of text with one signature, the newest key's unless another of ours is named.

        What is no checkpoint must begin with a line that is no log's name.
        """
        known, private = next(pair for pair in self._pairs if pair[0] == (by or self.key))
        return f"{text}\n{_line(text, known, private)}"

    def key_that_signed(self, note: str) -> LogKey:
        """The newest of our keys that a checkpoint carries a signature of; raises ProofBroken when none did."""
        for known, _ in self._pairs:
            with suppress(ProofBroken):
                open_checkpoint(note, known)
                return known
        open_checkpoint(note, self.key)  # says what is wrong with it
        return self.key


def _line(text: str, known: LogKey, private: Ed25519PrivateKey) -> str:
    return f"— {known.name} {write_base64(known.id + private.sign(text.encode()))}\n"


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
    return any(
        name == one.name and packed[:_KEY_ID_BYTES] == one.id and _is_signed(packed[_KEY_ID_BYTES:], signed, one)
        for one in (key, *key.older)
    )


def _is_signed(signature: bytes, signed: bytes, key: LogKey) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(signature, signed)
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
