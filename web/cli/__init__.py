"""The `escrow` command: start the vault, or ask and tell it something from the machine it runs on."""

import os
import sys
from typing import NoReturn

import typer

from web.cli import entering, erasing, feeds, hours, keeping, people, proving, scanning, serving, verifying
from web.cli.parts import FAILED, OK, REFUSED

app = typer.Typer(
    name="escrow", help="The script vault: take in, keep, scan, hand over.", no_args_is_help=True,
    add_completion=False, pretty_exceptions_enable=False,
)  # fmt: skip
for ungrouped in (serving.app, entering.app, proving.app):
    app.add_typer(ungrouped)
for name, group in {
    "config": serving.config_app, "enrolment": entering.enrolment_app, "endpoints": entering.endpoints_app,
    "people": people.people_app, "token": entering.token_app, "history": keeping.history_app,
    "erasure": erasing.erasure_app, "evidence": proving.evidence_app, "backup": keeping.backup_app,
    "key": keeping.key_app, "scan": scanning.scan_app, "rules": scanning.rules_app, "feeds": feeds.feeds_app,
    "calendars": hours.calendars_app, "verifiers": verifying.verifiers_app, "verifier": verifying.verifier_app,
}.items():  # fmt: skip
    app.add_typer(group, name=name)


def main() -> NoReturn:
    """Run one command; 0 done, 1 failed, 2 not understood, 3 refused."""
    from escrow.core.errors import EscrowError, Misconfigured, NotPermitted, WrongState
    from escrow.core.fault_points import arm

    arm(os.environ.get("ESCROW_FAULT_POINT"))
    try:
        app(standalone_mode=True)
    except EscrowError as fault:
        print(f"escrow: {fault.code}: {fault.message}", file=sys.stderr)
        was_refused = isinstance(fault, (Misconfigured, NotPermitted, WrongState)) or fault.code == "already_serving"
        sys.exit(REFUSED if was_refused else FAILED)
    except (FileExistsError, FileNotFoundError, IsADirectoryError, NotADirectoryError, PermissionError) as fault:
        print(f"escrow: file: {fault.filename}: {fault.strerror}; name another, or mend its rights", file=sys.stderr)
        sys.exit(FAILED)
    sys.exit(OK)
