"""`escrow evidence restore-log`: the audit log from its copies in the archive, without a database."""

from pathlib import Path
from typing import Annotated

import typer

from web.cli.parts import Json, read_settings, say


def add_to(app: typer.Typer) -> None:
    """Put the command beside the others of evidence."""
    app.command("restore-log")(restore)


def restore(
    into: Annotated[Path, typer.Option(help="Write the log into this folder, which holds none.")],
    key: Annotated[str, typer.Option(help="The log's public key, as written down elsewhere.")],
    size: Annotated[int | None, typer.Option(help="As it was at this checkpoint; default: the newest copied.")] = None,
    as_json: Json = False,
) -> None:
    """Write the audit log from its copies in the archive; all of it must lead to a checkpoint signed by KEY."""
    from escrow.audit.checkpoint import LogKey
    from escrow.backup.log_copies import restore_log
    from escrow.core.clock import SystemClock
    from web.wiring import store_for

    store = store_for(read_settings(), SystemClock())
    found = restore_log(store, LogKey.parse(key), into, size=size)
    shown = {"size": found.size, "root": found.root.hex(), "into": str(into)}
    say(shown, as_json, lambda: f"{found.size} leaves under root {found.root.hex()} in {into}")
