"""`escrow`: which verifiers may work for this vault, and the verifier itself."""

import logging
from pathlib import Path
from typing import Annotated

import typer

from web.cli.parts import Json, OpenDoors, duration, plain, say

verifiers_app = typer.Typer(help="Verifiers that may work for this vault.", no_args_is_help=True)
verifier_app = typer.Typer(help="The verifier itself: never beside the vault.", no_args_is_help=True)


@verifiers_app.command("allow")
def verifiers_allow(
    name: str,
    key: Annotated[str, typer.Option(help="What `escrow verifier key` printed on its machine.")],
    expires: Annotated[str, typer.Option(help="How long its token lasts: 24h, 30d.")] = "90d",
    as_json: Json = False,
) -> None:
    """Let a verifier take approved jobs; its token is printed once and kept only as a hash."""
    from escrow.core.clock import rfc3339
    from lifecycle.verification.verifiers import allow

    with OpenDoors() as doors, doors.database.transaction() as session:
        made = allow(session, doors.office, doors.tokens, name=name, key=key, lasting=duration(expires),
                     by=doors.operator)  # fmt: skip
    shown = {"id": made.id, "name": made.name, "token": made.token, "expires_at": rfc3339(made.expires_at)}
    say(shown, as_json, lambda: made.token)


@verifiers_app.command("list")
def verifiers_list(as_json: Json = False) -> None:
    """Every verifier that was ever allowed."""
    from lifecycle.verification.verifiers import list_verifiers

    with OpenDoors() as doors, doors.database.reading() as session:
        shown = [plain(one) for one in list_verifiers(session)]
    say(shown, as_json, lambda: "\n".join(f"{v['name']:24} {v['revoked_at'] or 'allowed'}  {v['key']}" for v in shown))


@verifiers_app.command("revoke")
def verifiers_revoke(name: str) -> None:
    """Take nothing more from a verifier; what it showed stays, under its name."""
    from lifecycle.verification.verifiers import revoke

    with OpenDoors() as doors, doors.database.transaction() as session:
        revoke(session, doors.office, doors.tokens, name=name, by=doors.operator)


@verifier_app.command("key")
def verifier_key(
    name: str,
    folder: Annotated[Path | None, typer.Option(help="Where its key is kept.")] = None,
) -> None:
    """Print this verifier's public key, made at the first call; `escrow verifiers allow` on the vault takes it."""
    from lifecycle.verifier.keys import open_signer
    from lifecycle.verifier.program import default_folder

    print(open_signer(folder or default_folder(), name).key.text)


@verifier_app.command("run")
def verifier_run(
    name: str,
    server: Annotated[str, typer.Option(help="The vault's public address.")],
    token_file: Annotated[Path, typer.Option(help="File with its token, readable by nobody else.")],
    folder: Annotated[Path | None, typer.Option(help="Where its key is kept.")] = None,
    index: Annotated[str | None, typer.Option(help="The one index wheels may come from.")] = None,
    once: Annotated[bool, typer.Option(help="End when no job waits.")] = False,
    seconds: Annotated[int, typer.Option(min=5, help="CPU seconds of one job.")] = 120,
    megabytes: Annotated[int, typer.Option(min=64, help="Memory of one process.")] = 2048,
) -> None:
    """Take approved jobs, run them caged, and hand in signed results. Refuses where a vault can be reached."""
    from lifecycle.verifier.program import Post, default_folder, prepare, work
    from lifecycle.verifier.sandbox import Limits

    logging.basicConfig(level=logging.INFO)
    limits = Limits(cpu_seconds=seconds, wall_seconds=seconds * 2, memory_megabytes=megabytes)
    bench = prepare(Post(server, token_file, folder or default_folder(), name, index, limits))
    print(f"verifying for {server}", flush=True)
    print(f"{work(bench, is_once=once)} done")
