"""`escrow key rotate`, `rotate-log`, `retire-log`: later generations of the keys that protect what the vault holds."""

import getpass
from typing import Any

from escrow.archive.contents import ContentArchive
from escrow.archive.rotation import rewrap_all
from escrow.audit.checkpoint import LogSigner
from escrow.audit.queries import latest_checkpoint
from escrow.core.errors import WrongState
from escrow.core.events import Event
from escrow.core.principals import Principal, PrincipalKind
from escrow.keyfile import add_signing_key, add_wrapping_key, load_key, retire_signing_keys
from web.wiring import Services


def rotate(services: Services) -> dict[str, Any]:
    """The new generation, and how many keys it wraps now. A server beside us learns of it when it meets the first."""
    # 1. The key file holds the new generation, durably, before anything is wrapped by it.
    key = add_wrapping_key(services.settings.key_path)
    # 2. Every key, a few hundred at a time; what a server still wraps by the old one, the next rotation finds.
    rewrapped = rewrap_all(services.database, ContentArchive(services.store, key))
    # 3. Who did it, and when.
    return _told(services, "vault-key", {"generation": key.generation, "rewrapped": rewrapped})


def rotate_log(services: Services) -> dict[str, Any]:
    """A new key that signs the log beside those before it: who holds any of them can check what is signed next."""
    signer = LogSigner(add_signing_key(services.settings.key_path))
    generation = len(signer.key.older) + 1
    return _told(services, "log-key", {"generation": generation, "log_key": signer.key.text})


def retire_log(services: Services) -> dict[str, Any]:
    """From now on the newest key signs alone; what the others signed stays valid.

    Raises WrongState while there is no newer one, or while the running vault does not sign with it.
    """
    key = load_key(services.settings.key_path)
    newest, signer = key.signing_keys[-1][0], LogSigner(key)
    if newest - 1 <= key.signing_retired:
        raise WrongState("log key: no older one signs; run `escrow key rotate-log` first", code="log_key_alone")
    with services.database.reading() as session:
        signed = latest_checkpoint(session)
    if signed is None or signer.key_that_signed(signed.note) != signer.key:
        raise WrongState(
            "log key: the newest checkpoint is not signed by it; restart the vault, wait a second, try again",
            code="log_key_unused",
        )
    retire_signing_keys(services.settings.key_path)
    return _told(services, "log-key", {"retired": newest - 1, "log_key": signer.key.text})


def _told(services: Services, subject: str, details: dict[str, Any]) -> dict[str, Any]:
    """Who did it, and when, as a leaf."""
    by = Principal(PrincipalKind.SYSTEM, f"command:{getpass.getuser()}")
    with services.database.transaction() as session:
        services.audit.append(session, Event.KEY_ROTATED, by=by, subject=subject, details=details)
    return details
