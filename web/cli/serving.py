"""`escrow`: start the vault, wholly or in part, and say how it is."""

import os
import sys

import typer

from web.cli.parts import FAILED, Json, Vault, flat, read_settings, say, vault_settings, without_credentials

app = typer.Typer()
config_app = typer.Typer(help="Settings.", no_args_is_help=True)


@app.command()
def up() -> None:
    """Start the whole vault in one process and serve until Ctrl-C."""
    from web.up import up as start

    start(read_settings(None))


@app.command()
def serve() -> None:
    """Answer requests only; `escrow work` does the rest, here or on another machine."""
    from web.up import serve as start

    start(vault_settings(None))


@app.command()
def work() -> None:
    """Number, project and scan only; `escrow serve` answers requests."""
    from web.up import work as start

    start(vault_settings(None))


@app.command()
def migrate() -> None:
    """Create the vault, or bring its database to the schema this version expects."""
    from web.up import prepare

    prepare(read_settings())


@config_app.command("check")
def config_check(as_json: Json = False) -> None:
    """Would the vault start with these settings, and find all it is to use? Exit 1 names the first that is wrong."""
    from escrow.config import load_settings, refuse_unknown_settings
    from escrow.core.errors import Misconfigured
    from escrow.keyfile import load_key
    from scanners.lineup import require_second_opinion

    try:
        settings = load_settings()
        refuse_unknown_settings(os.environ)
        require_second_opinion(settings)
        if settings.key_path.exists():  # else the first start makes one
            load_key(settings.key_path)
    except Misconfigured as fault:
        print(f"escrow: {fault.code}: {fault.message}", file=sys.stderr)
        raise typer.Exit(FAILED) from None
    shown = settings.model_dump(
        mode="json", exclude={"s3_secret_key", "oidc_client_secret", "checkpoint_webhook_secret"}
    )
    shown["database_url"] = settings.sql_url
    shown |= {name: without_credentials(value) for name, value in shown.items() if isinstance(value, str)}
    say(shown, as_json, lambda: "\n".join(f"{name.upper()}={without_credentials(shown[name])}" for name in shown))


@app.command()
def status(as_json: Json = False) -> None:
    """How the vault is: archive, audit log, scans, custody."""
    from web.health import health_of

    with Vault() as services, services.database.reading() as session:
        shown = health_of(services, session)
    say(shown, as_json, lambda: "\n".join(f"{part}: {flat(said)}" for part, said in shown.items()))
