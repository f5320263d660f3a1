"""A policy as it travels: one line of JSON in a C2SP signed note, under a key of the vault made for this alone."""

import base64

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from escrow.audit.checkpoint import LogKey
from escrow.core.canonical import canonical_json
from escrow.core.clock import rfc3339
from escrow.core.vault_key import VaultKey
from lifecycle.control import Policy

FORMAT = 1


class PolicySigner:
    """Signs policies with a key made from the vault key: an endpoint enrolled once knows it as long as that lasts."""

    def __init__(self, key: VaultKey) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(key.derive("policy"))
        self._vault_id = key.vault_id
        public = self._private.public_key().public_bytes_raw()
        self.key = LogKey(f"script-escrow/{key.vault_id}/policy", public)

    def sign(self, policy: Policy, *, link: str) -> str:
        """The note an endpoint takes; `link` and a decision's id lead to its page."""
        body = canonical_json(
            {
                "format": FORMAT,
                "vault": self._vault_id,
                "endpoint": policy.endpoint_id,
                "version": policy.version,
                "issued_at": rfc3339(policy.issued_at),
                "expires_at": rfc3339(policy.expires_at),
                "link": link,
                "rules": list(policy.rules),
            }
        )
        return self.sign_text(body.decode() + "\n")

    def sign_text(self, text: str) -> str:
        """Any text of whole lines as a signed note."""
        signature = base64.b64encode(self.key.id + self._private.sign(text.encode())).decode()
        return f"{text}\n\u2014 {self.key.name} {signature}\n"
