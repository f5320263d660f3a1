"""An outsider's verifier of a `.tlog-proof`, written from RFC 6962 and the C2SP texts alone.

It shares no code with the vault: only the standard library and one Ed25519 primitive. An auditor may take
this file alone away: `python independent_verifier.py PROOF ENTRY KEY` says ACCEPTED, or REFUSED and exits 1.
"""

import base64
import hashlib
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def accepts(proof: str, entry: bytes, verifier_key: str) -> bool:
    """True when the proof shows that `entry` is in the log whose key this is; False on anything else."""
    try:
        return _accepts(proof, entry, verifier_key)
    except (ValueError, LookupError, InvalidSignature):
        return False


def main(arguments: list[str]) -> int:
    proof, entry, key = arguments
    is_accepted = accepts(Path(proof).read_bytes().decode(), Path(entry).read_bytes(), key)
    print("ACCEPTED" if is_accepted else "REFUSED")
    return 0 if is_accepted else 1


def _bytes_of(text: str) -> bytes:
    """RFC 4648, 3.5: base64 whose spare bits are not zero is another spelling of the same bytes, and refused."""
    found = base64.b64decode(text, validate=True)
    if base64.b64encode(found).decode() != text:
        raise ValueError(text)
    return found


def _number_of(text: str) -> int:
    if str(int(text)) != text or text.startswith("-"):
        raise ValueError(text)
    return int(text)


def _accepts(proof: str, entry: bytes, verifier_key: str) -> bool:
    name, key_hash, key_text = verifier_key.split("+", 2)
    key = _bytes_of(key_text)
    if key[0] != 1 or hashlib.sha256(name.encode() + b"\n" + key).hexdigest()[:8] != key_hash:
        return False
    lines = proof.split("\n")
    if lines.pop() != "" or lines.pop(0) != "c2sp.org/tlog-proof@v1":
        return False
    if lines[0].startswith("extra "):
        lines.pop(0)
    label, number = lines.pop(0).split(" ")
    if label != "index":
        return False
    index, path = _number_of(number), []
    while lines[0]:
        path.append(_bytes_of(lines.pop(0)))
    lines.pop(0)
    end = lines.index("")
    note, signatures = lines[:end], lines[end + 1 :]
    signed = "".join(line + "\n" for line in note).encode()
    if note[0] != name or not any([_is_signature(line, signed, name, key) for line in signatures]):  # noqa: C419
        return False
    root = _leads_to(index, _number_of(note[1]), hashlib.sha256(b"\0" + entry).digest(), path)
    return root is not None and root == _bytes_of(note[2])


def _is_signature(line: str, signed: bytes, name: str, key: bytes) -> bool:
    dash, signer, text = line.split(" ")
    packed = _bytes_of(text)
    if dash != "—":
        raise ValueError(line)
    if signer != name or packed[:4] != hashlib.sha256(name.encode() + b"\n" + key).digest()[:4]:
        return False  # a witness's, perhaps: not ours to judge
    Ed25519PublicKey.from_public_bytes(key[1:]).verify(packed[4:], signed)
    return True


def _leads_to(m: int, n: int, leaf: bytes, path: list[bytes]) -> bytes | None:
    """RFC 6962, 2.1.1 read backwards: PATH(m, D[n]) splits at the largest power of two below n."""
    if not 0 <= m < n:
        return None
    if n == 1:
        return leaf if not path else None
    if not path:
        return None
    k = 1
    while k * 2 < n:
        k *= 2
    inner = _leads_to(m, k, leaf, path[:-1]) if m < k else _leads_to(m - k, n - k, leaf, path[:-1])
    if inner is None:
        return None
    left, right = (inner, path[-1]) if m < k else (path[-1], inner)
    return hashlib.sha256(b"\1" + left + right).digest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
