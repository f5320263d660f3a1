"""`escrow key rotate`: a new wrapping key, and every content's own key under it."""

import getpass
from typing import Any

from escrow.archive.contents import ContentArchive
from escrow.archive.rotation import rewrap_all
from escrow.core.events import Event
from escrow.core.principals import Principal, PrincipalKind
from escrow.keyfile import add_wrapping_key
from web.wiring import Services


def rotate(services: Services) -> dict[str, Any]:
    """The new generation, and how many keys it wraps now. A server beside us learns of it when it meets the first."""
    # 1. The key file holds the new generation, durably, before anything is wrapped by it.
    key = add_wrapping_key(services.settings.key_path)
    # 2. Every key, a few hundred at a time; what a server still wraps by the old one, the next rotation finds.
    rewrapped = rewrap_all(services.database, ContentArchive(services.store, key))
    # 3. Who did it, and when.
    by = Principal(PrincipalKind.SYSTEM, f"command:{getpass.getuser()}")
    with services.database.transaction() as session:
        details = {"generation": key.generation, "rewrapped": rewrapped}
        services.audit.append(session, Event.KEY_ROTATED, by=by, subject="vault-key", details=details)
    return {"generation": key.generation, "rewrapped": rewrapped}
