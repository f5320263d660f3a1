"""Bundles of advisories: packed and signed where there is a network, opened where there is none.

A bundle is a zip of `feed.json` (name, date, what it holds), `advisories.jsonl` (OSV, one a line), perhaps
`packages.txt` (known names), and `feed.sig`: an Ed25519 signature over the digests of the others. Nothing in it is
looked at before the signature holds.
"""

import base64
import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from packaging.utils import canonicalize_name

from escrow.audit.checkpoint import LogKey
from escrow.core.canonical import Json, canonical_json
from escrow.core.errors import ProofBroken, RequestRefused
from scanners.packages.advisories import Feed, NotAnAdvisory, digest_of, read_advisories

SEED = "seed"
_FORM = "script-escrow-feed/v1"
_ADVISORIES, _KNOWN, _ABOUT, _SIGNATURE = "advisories.jsonl", "packages.txt", "feed.json", "feed.sig"
_PARTS = (_ABOUT, _ADVISORIES, _KNOWN)
_MOST_BYTES = 512 << 20
_FIXED = (2000, 1, 1, 0, 0, 0)
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


@dataclass(frozen=True, slots=True)
class FeedKey:
    """A private key bundles are signed with; its public half is what vaults are told to trust."""

    name: str
    private: Ed25519PrivateKey

    @property
    def public(self) -> LogKey:
        return LogKey(self.name, self.private.public_key().public_bytes_raw())


@cache
def seed() -> Feed:
    """The small feed shipped with the rules: written by hand from public facts, and old the day it is shipped."""
    folder = Path(__file__).parent
    body = (folder / "seed.jsonl").read_bytes()
    about = json.loads((folder / "seed.json").read_text("utf-8"))
    advisories = read_advisories(body.decode().splitlines())
    return Feed(SEED, str(about["issued_at"]), advisories, frozenset(), digest_of([body]))


def pack(advisories: Iterable[str], known: Iterable[str], *, name: str, issued_at: datetime, key: FeedKey) -> bytes:
    """A signed bundle; the same contents, name, date and key are always the same bytes."""
    lines = sorted({line.strip() for line in advisories if line.strip()})
    read_advisories(lines)
    names = sorted({canonicalize_name(one.strip()) for one in known if one.strip()})
    about: dict[str, Json] = {"form": _FORM, "name": name, "issued_at": issued_at.isoformat(), "advisories": len(lines),
             "packages": len(names)}  # fmt: skip
    parts = {_ABOUT: canonical_json(about), _ADVISORIES: _joined(lines), _KNOWN: _joined(names)}
    signature = base64.b64encode(key.public.id + key.private.sign(_signed(parts))).decode()
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as bundle:
        for part, text in {**parts, _SIGNATURE: f"{key.name} {signature}\n".encode()}.items():
            bundle.writestr(zipfile.ZipInfo(part, _FIXED), text, zipfile.ZIP_DEFLATED)
    return body.getvalue()


def open_bundle(body: bytes, keys: Sequence[LogKey]) -> Feed:
    """The feed in a bundle, once a trusted key's signature holds; raises ProofBroken or RequestRefused."""
    parts, signature = _unpack(body)
    _verify(parts, signature, keys)
    try:
        about = json.loads(parts[_ABOUT])
        name, issued_at = str(about["name"]), datetime.fromisoformat(str(about["issued_at"]))
        advisories = read_advisories(parts[_ADVISORIES].decode().splitlines())
        known = frozenset(canonicalize_name(line) for line in parts[_KNOWN].decode().split())
    except (NotAnAdvisory, ValueError, KeyError, TypeError) as fault:
        raise RequestRefused(
            f"feed: it is signed but cannot be read ({fault}); pack it again", code="feed_unreadable"
        ) from None
    if not _NAME.fullmatch(name) or issued_at.tzinfo is None:
        raise RequestRefused(
            "feed: expected a short name and a date with its zone; pack it again", code="feed_unreadable"
        )
    return Feed(name, issued_at.isoformat(), advisories, known, digest_of([parts[one] for one in _PARTS]))


def signer_of(body: bytes, keys: Sequence[LogKey]) -> LogKey:
    """The trusted key whose signature on a bundle holds; raises ProofBroken when none does."""
    return _verify(*_unpack(body), keys)


def parse_keys(text: str) -> list[LogKey]:
    """Public keys, comma-separated, each `NAME+HASH+BASE64`; raises ProofBroken for one that is none."""
    return [LogKey.parse(one) for one in text.split(",") if one.strip()]


def read_key(text: str) -> FeedKey:
    """A private key as `write_key` wrote it; raises RequestRefused."""
    name, _, encoded = text.strip().partition(" ")
    try:
        return FeedKey(name, Ed25519PrivateKey.from_private_bytes(base64.b64decode(encoded, validate=True)))
    except ValueError:
        raise RequestRefused(
            "feed key: expected a name and 32 bytes in base64; make one anew", code="key_unreadable"
        ) from None


def write_key(key: FeedKey) -> str:
    return f"{key.name} {base64.b64encode(key.private.private_bytes_raw()).decode()}\n"


def make_key(name: str) -> FeedKey:
    return FeedKey(name, Ed25519PrivateKey.generate())


def _unreadable(why: str) -> RequestRefused:
    return RequestRefused(f"feed: {why}; pack it again", code="feed_unreadable")


def _unpack(body: bytes) -> tuple[Mapping[str, bytes], str]:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as bundle:
            wanted = [bundle.getinfo(name) for name in (*_PARTS, _SIGNATURE)]
            if sum(one.file_size for one in wanted) > _MOST_BYTES:
                raise RequestRefused(f"feed: larger than {_MOST_BYTES} bytes unpacked; split it", code="feed_too_large")
            found = {one.filename: _read(bundle, one) for one in wanted}
            return {name: found[name] for name in _PARTS}, found[_SIGNATURE].decode("ascii")
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError, EOFError, NotImplementedError, OSError) as fault:
        raise RequestRefused(
            f"feed: it is no bundle of ours ({type(fault).__name__}); pack it again", code="feed_unreadable"
        ) from None


def _read(bundle: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """No more than its own header promises: a bomb ends where it lied."""
    with bundle.open(part) as file:
        body = file.read(part.file_size + 1)
    if len(body) != part.file_size:
        raise _unreadable("a part is not as long as it says")
    return body


def _verify(parts: Mapping[str, bytes], signature: str, keys: Sequence[LogKey]) -> LogKey:
    name, _, encoded = signature.strip().partition(" ")
    try:
        packed = base64.b64decode(encoded, validate=True)
    except ValueError:
        packed = b""
    key = next((one for one in keys if one.name == name and one.id == packed[:4]), None)
    if key is None:
        raise ProofBroken("feed: no trusted key signed it; name the key in FEED_KEYS, or ask who packed it")
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(packed[4:], _signed(parts))
    except InvalidSignature:
        raise ProofBroken(f"feed: the signature of {key.name} does not hold; it was altered, fetch it again") from None
    return key


def _signed(parts: Mapping[str, bytes]) -> bytes:
    return f"{_FORM}\n{digest_of([parts[name] for name in _PARTS])}\n".encode()


def _joined(lines: Sequence[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()
