"""An outsider's verifier of a `.tlog-proof`, written from RFC 6962 and the C2SP texts alone.

It shares no code with the vault: only the standard library and one Ed25519 primitive.
"""

import base64
import hashlib

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def accepts(proof: str, entry: bytes, verifier_key: str) -> bool:
    """True when the proof shows that `entry` is in the log whose key this is; False on anything else."""
    try:
        return _accepts(proof, entry, verifier_key)
    except Exception:
        return False


def _accepts(proof: str, entry: bytes, verifier_key: str) -> bool:
    name, key_hash, key_text = verifier_key.split("+", 2)
    key = base64.b64decode(key_text, validate=True)
    if key[0] != 1 or hashlib.sha256(name.encode() + b"\n" + key).hexdigest()[:8] != key_hash:
        return False
    lines = proof.split("\n")
    if lines.pop(0) != "c2sp.org/tlog-proof@v1":
        return False
    label, number = lines.pop(0).split(" ")
    if label != "index" or not number.isdecimal() or (number != "0" and number[0] == "0"):
        return False
    index, path = int(number), []
    while lines[0]:
        path.append(base64.b64decode(lines.pop(0), validate=True))
    lines.pop(0)
    origin, size_text, root_text = lines[0], lines[1], lines[2]
    signed = f"{origin}\n{size_text}\n{root_text}\n".encode()
    if lines[3] != "" or origin != name or not size_text.isdecimal():
        return False
    if not any(_signed_by(line, signed, name, bytes.fromhex(key_hash), key[1:]) for line in lines[4:]):
        return False
    root = base64.b64decode(root_text, validate=True)
    return _leads_to(index, int(size_text), hashlib.sha256(b"\0" + entry).digest(), path) == root


def _signed_by(line: str, signed: bytes, name: str, key_hash: bytes, public: bytes) -> bool:
    if not line.startswith(f"\u2014 {name} "):
        return False
    signature = base64.b64decode(line.rsplit(" ", 1)[1], validate=True)
    if signature[:4] != key_hash:
        return False
    Ed25519PublicKey.from_public_bytes(public).verify(signature[4:], signed)
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
    if m < k:
        left, right = _leads_to(m, k, leaf, path[:-1]), path[-1]
    else:
        left, right = path[-1], _leads_to(m - k, n - k, leaf, path[:-1])
    if left is None or right is None:
        return None
    return hashlib.sha256(b"\1" + left + right).digest()
