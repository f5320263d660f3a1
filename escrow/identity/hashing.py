"""The only form in which the vault keeps a secret it has handed out: its keyed hash."""

from escrow.core.vault_key import VaultKey

PURPOSE = "token"


def secret_hash(key: VaultKey, secret: str) -> str:
    """HMAC-SHA256 under a key of its own: a stolen database opens nothing and confirms no guess."""
    return key.blind(PURPOSE, secret)
