"""`escrow`: the vault key, backups and the Git history."""

import os
from pathlib import Path
from typing import Annotated

import typer

from web.cli import log_keys
from web.cli.parts import FAILED, Json, Vault, flat, operator, plain, read_settings, say

key_app = typer.Typer(help="The vault key.", no_args_is_help=True)
log_keys.add_to(key_app)
backup_app = typer.Typer(help="Backups of the whole vault.", no_args_is_help=True)
history_app = typer.Typer(help="The Git history.", no_args_is_help=True)


@key_app.command("rotate")
def key_rotate(as_json: Json = False) -> None:
    """Make a new wrapping key and wrap every content's own key with it; no stored object changes."""
    from web.rotating import rotate

    with Vault() as services:
        shown = rotate(services)
    say(shown, as_json, lambda: f"generation {shown['generation']}: {shown['rewrapped']} keys wrapped anew")


@backup_app.command("keygen")
def backup_keygen(
    out: Annotated[Path, typer.Argument(help="Write the identity here, 0600; keep it off this machine.")],
    as_json: Json = False,
) -> None:
    """Make a pair of keys for backups; the recipient alone is printed."""
    from escrow.backup.age import Identity

    made = Identity.create()
    with os.fdopen(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(f"# public key: {made.recipient.text}\n{made.text}\n")
    say({"recipient": made.recipient.text, "identity": str(out)}, as_json, lambda: made.recipient.text)


@backup_app.command("create")
def backup_create(
    recipient: Annotated[str, typer.Option(help="Whom it is for: age1…")],
    out: Annotated[Path, typer.Option(help="Write here.")],
    as_json: Json = False,
) -> None:
    """Back the running vault up into one encrypted file. The vault key is not in it."""
    from escrow.backup.age import Recipient
    from web.backing_up import create_backup
    from web.backing_up import shown as shown_of

    with Vault() as services:
        shown = shown_of(create_backup(services, operator(), out, Recipient.parse(recipient)))
    say(shown, as_json, lambda: f"backed up: {flat(shown)}")


@backup_app.command("verify")
def backup_verify(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    identity: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="File with the identity.")],
    deep: Annotated[
        bool, typer.Option(help="Also make a vault of it in a temporary folder and look at all of it.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Read a backup to its last byte; the vault key must be at KEY_FILE."""
    from escrow.backup.age import Identity
    from web.backing_up import verify_backup

    shown = verify_backup(read_settings(), file, Identity.parse(identity.read_text("utf-8")), deep=deep)
    say(shown, as_json, lambda: f"verified: {flat(shown)}")


@backup_app.command("restore")
def backup_restore(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    identity: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="File with the identity.")],
    as_json: Json = False,
) -> None:
    """Make a vault of a backup where the settings point, which must be empty; the vault key must be at KEY_FILE."""
    from escrow.backup.age import Identity
    from web.backing_up import restore_backup

    shown = restore_backup(read_settings(), file, Identity.parse(identity.read_text("utf-8")))
    say(shown, as_json, lambda: f"restored: {flat(shown)}")


@history_app.command("rebuild")
def history_rebuild(as_json: Json = False) -> None:
    """Write the Git history anew from the archive and the database."""
    with Vault() as services:
        shown = plain(services.shards.rebuild())
    same = "every reference as it was" if shown["is_identical"] else "NOT every reference as it was"
    say(shown, as_json, lambda: f"{shown['versions']} versions written, {same}")
    if not shown["is_identical"]:
        raise typer.Exit(FAILED)
