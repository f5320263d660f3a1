"""`escrow key rotate-log` and `retire-log`: later generations of the key that signs the audit log."""

import typer

from web.cli.parts import Json, Vault, say


def add_to(app: typer.Typer) -> None:
    """Put the commands beside the others of the vault key."""
    app.command("rotate-log")(rotate)
    app.command("retire-log")(retire)


def rotate(as_json: Json = False) -> None:
    """Make a new key that signs the log beside the older ones; restart the vault, then hand the new key to auditors."""
    from web.rotating import rotate_log

    with Vault() as services:
        shown = rotate_log(services)
    say(
        shown,
        as_json,
        lambda: f"generation {shown['generation']}: {shown['log_key']}\nrestart the vault to sign with it",
    )


def retire(as_json: Json = False) -> None:
    """Let the newest key sign alone; refused while the running vault does not sign with it."""
    from web.rotating import retire_log

    with Vault() as services:
        shown = retire_log(services)
    say(shown, as_json, lambda: f"up to generation {shown['retired']} no key signs any more; restart the vault")
