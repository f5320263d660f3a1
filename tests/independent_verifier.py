"""An outsider's verifier of proofs and evidence, written from RFC 6962, the C2SP texts and docs/audit-log.md alone.

It shares no code with the vault: only the standard library and one Ed25519 primitive. An auditor may take
this file alone away: `python independent_verifier.py PROOF ENTRY KEY` says ACCEPTED, or REFUSED and exits 1;
so does `python independent_verifier.py EVIDENCE KEY`.
"""

import base64
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


def accepts(proof: str, entry: bytes, verifier_key: str) -> bool:
    """True when the proof shows that `entry` is in the log whose key this is; False on anything else."""
    try:
        return _accepts(proof, entry, verifier_key)
    except (ValueError, LookupError, InvalidSignature):
        return False


def accepts_evidence(evidence: str, verifier_key: str) -> bool:
    """True when nothing of an evidence file differs from what the log's key and Merkle tree vouch for."""
    try:
        return _accepts_evidence(evidence, verifier_key)
    except (ValueError, LookupError, TypeError, AttributeError, InvalidSignature):
        return False


def main(arguments: list[str]) -> int:
    if len(arguments) not in (2, 3):
        print("usage: independent_verifier.py PROOF ENTRY KEY | EVIDENCE KEY", file=sys.stderr)
        return 2
    if len(arguments) == 2:
        is_accepted = accepts_evidence(Path(arguments[0]).read_bytes().decode(), arguments[1])
    else:
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


def _accepts_evidence(evidence: str, verifier_key: str) -> bool:
    title = "script-escrow-evidence/v1"
    name, _, key_text = verifier_key.split("+", 2)
    lines = evidence.split("\n")
    # The last five: title, hash of all that stands above, nothing, one signature, nothing.
    above, (again, seal, empty, signature, end) = lines[:-5], lines[-5:]
    body = "".join(line + "\n" for line in above)
    if (above[0], again, empty, end) != (title, title, "", "") or seal != hashlib.sha256(body.encode()).hexdigest():
        return False
    if not _is_signature(signature, f"{title}\n{seal}\n".encode(), name, _bytes_of(key_text)):
        return False
    middle = above.index("")
    header, leaves, note = json.loads(above[1]), [json.loads(line) for line in above[2:middle]], above[middle + 1 :]
    if header["key"] != verifier_key or [leaf["index"] for leaf in leaves] != sorted(
        {leaf["index"] for leaf in leaves}
    ):
        return False
    return all(_is_evident(leaf, note, verifier_key) for leaf in leaves)


def _is_evident(leaf: dict[str, Any], note: list[str], verifier_key: str) -> bool:
    """A leaf's own proof, and the names it commits to."""
    proof = ["c2sp.org/tlog-proof@v1", f"index {leaf['index']}", *leaf["path"], "", *note]
    if not _accepts("\n".join(proof), leaf["entry"].encode(), verifier_key):
        return False
    if leaf["row"] is None:
        return True
    clear = {part: leaf["row"][part] for part in ("actor", "details", "subject")}
    plain = json.dumps(clear, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    opened = hashlib.sha256(f"{leaf['row']['salt']}\n{plain}".encode()).hexdigest()
    return bool(json.loads(leaf["entry"])["commitment"] == opened)


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
