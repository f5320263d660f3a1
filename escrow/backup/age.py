"""The age v1 file format (age-encryption.org/v1) with X25519 recipients: `age -d` opens what this writes.

A file key is wrapped for a recipient; the body is sealed in chunks of 64 KiB, so that a backup of any size passes
through a few buffers and a cut-off one is noticed.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from escrow.backup import bech32
from escrow.core.errors import ProofBroken, RequestRefused

_VERSION = b"age-encryption.org/v1\n"
_STANZA = b"-> X25519 "
_END = b"---"
_LABEL = b"age-encryption.org/v1/X25519"
CHUNK = 64 << 10
_TAG = 16
_LONGEST_LINE = 4096
_RECIPIENT, _IDENTITY = "age", "age-secret-key-"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a backup is for: a public key, written `age1…`."""

    public: bytes

    @classmethod
    def parse(cls, text: str) -> "Recipient":
        return cls(_decoded(text.strip(), _RECIPIENT, "recipient: expected one that begins with age1"))

    @property
    def text(self) -> str:
        return bech32.encode(_RECIPIENT, self.public)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who can open a backup: a private key, written `AGE-SECRET-KEY-1…`."""

    secret: bytes = field(repr=False)

    @classmethod
    def create(cls) -> "Identity":
        return cls(secrets.token_bytes(32))

    @classmethod
    def parse(cls, text: str) -> "Identity":
        """The first identity of a file; lines that begin with # are remarks."""
        lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
        found = lines[0] if lines else ""
        return cls(_decoded(found, _IDENTITY, "identity: expected one that begins with AGE-SECRET-KEY-1"))

    @property
    def text(self) -> str:
        return bech32.encode(_IDENTITY, self.secret).upper()

    @property
    def recipient(self) -> Recipient:
        return Recipient(X25519PrivateKey.from_private_bytes(self.secret).public_key().public_bytes_raw())


class Sealing:
    """A file that encrypts what is written to it; whole only once it is closed."""

    def __init__(self, out: BinaryIO, recipient: Recipient) -> None:
        file_key, nonce = secrets.token_bytes(16), secrets.token_bytes(16)
        self._out = out
        self._out.write(_header(file_key, recipient) + nonce)
        self._cipher = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
        self._waiting = bytearray()
        self._count = 0

    def write(self, body: bytes) -> int:
        self._waiting += body
        while len(self._waiting) > CHUNK:  # the last chunk is marked, so one is always kept back
            self._seal(bytes(self._waiting[:CHUNK]), is_last=False)
            del self._waiting[:CHUNK]
        return len(body)

    def flush(self) -> None:
        """Nothing can be flushed before it is known whether more comes."""

    def close(self) -> None:
        self._seal(bytes(self._waiting), is_last=True)
        self._waiting.clear()

    def _seal(self, chunk: bytes, *, is_last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._count, is_last=is_last), chunk, None))
        self._count += 1


def opened(file: BinaryIO, identity: Identity) -> Iterator[bytes]:
    """The plain bytes of an age file, chunk by chunk; raises ProofBroken when it is not for us, altered or cut off."""
    file_key = _file_key(file, identity)
    cipher = ChaCha20Poly1305(_derived(file_key, _exactly(file, 16), b"payload"))
    count, chunk = 0, file.read(CHUNK + _TAG)
    while True:
        after = file.read(CHUNK + _TAG)
        try:
            plain = cipher.decrypt(_nonce(count, is_last=not after), chunk, None)
        except InvalidTag:
            raise ProofBroken(f"backup: part {count} was altered, or the file is cut off; use another copy") from None
        if not plain and count:
            raise ProofBroken("backup: it ends with an empty part; it was altered")
        yield plain
        if not after:
            return
        count, chunk = count + 1, after


# --- header -------------------------------------------------------------------------------------------


def _header(file_key: bytes, recipient: Recipient) -> bytes:
    ephemeral = X25519PrivateKey.generate()
    share = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient.public))
    wrapping = _derived(shared, share + recipient.public, _LABEL)
    body = ChaCha20Poly1305(wrapping).encrypt(bytes(12), file_key, None)
    head = _VERSION + _STANZA + _b64(share) + b"\n" + _b64(body) + b"\n" + _END
    return head + b" " + _b64(_mac(file_key, head)) + b"\n"


def _file_key(file: BinaryIO, identity: Identity) -> bytes:
    head, stanzas, mac = _read_header(file)
    for share, body in stanzas:
        file_key = _unwrapped(share, body, identity)
        if file_key is None:
            continue
        if not hmac.compare_digest(_mac(file_key, head), mac):
            raise ProofBroken("backup: its header was altered; use another copy")
        return file_key
    raise ProofBroken("backup: this identity does not open it; use the one its recipient belongs to")


def _read_header(file: BinaryIO) -> tuple[bytes, list[tuple[bytes, bytes]], bytes]:
    """What the mark is over, every X25519 stanza, and the mark itself."""
    head = _line(file)
    if head != _VERSION:
        raise ProofBroken("backup: expected an age file, version 1; this is something else")
    stanzas: list[tuple[bytes, bytes]] = []
    while True:
        line = _line(file)
        if line.startswith(_END + b" "):
            return head + _END, stanzas, _unb64(line[len(_END) + 1 : -1])
        body = _line(file)
        head += line + body
        if line.startswith(_STANZA):
            stanzas.append((_unb64(line[len(_STANZA) : -1]), _unb64(body[:-1])))
        while len(body) == 65:  # a stanza's body ends with a line shorter than 64
            body = _line(file)
            head += body


def _unwrapped(share: bytes, body: bytes, identity: Identity) -> bytes | None:
    if len(share) != 32 or len(body) != 32:
        raise ProofBroken("backup: its header is not well formed; use another copy")
    try:
        shared = X25519PrivateKey.from_private_bytes(identity.secret).exchange(X25519PublicKey.from_public_bytes(share))
        wrapping = _derived(shared, share + identity.recipient.public, _LABEL)
        return ChaCha20Poly1305(wrapping).decrypt(bytes(12), body, None)
    except (InvalidTag, ValueError):
        return None


def _line(file: BinaryIO) -> bytes:
    line = file.readline(_LONGEST_LINE)
    if not line.endswith(b"\n"):
        raise ProofBroken("backup: its header is cut off; use another copy")
    return line


def _exactly(file: BinaryIO, size: int) -> bytes:
    body = file.read(size)
    if len(body) != size:
        raise ProofBroken("backup: it is cut off after its header; use another copy")
    return body


# --- parts --------------------------------------------------------------------------------------------


def _derived(secret: bytes, salt: bytes, label: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=label).derive(secret)


def _mac(file_key: bytes, head: bytes) -> bytes:
    return hmac.digest(_derived(file_key, b"", b"header"), head, hashlib.sha256)


def _nonce(count: int, *, is_last: bool) -> bytes:
    return count.to_bytes(11, "big") + (b"\x01" if is_last else b"\x00")


def _b64(body: bytes) -> bytes:
    return base64.b64encode(body).rstrip(b"=")


def _unb64(text: bytes) -> bytes:
    try:
        body = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except ValueError:
        body = b""
    if _b64(body) != text:
        raise ProofBroken("backup: its header is not well formed; use another copy")
    return body


def _decoded(text: str, kind: str, expected: str) -> bytes:
    found = bech32.decode(text)
    if found is None or found[0] != kind or len(found[1]) != 32:
        raise RequestRefused(f"{expected}; make a pair with `escrow backup keygen`", code="key_malformed")
    return found[1]
