"""`escrow`: check the vault, and take and check evidence."""

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from web.cli import log_copies
from web.cli.parts import Json, Vault, flat, operator, plain, say

app = typer.Typer()
evidence_app = typer.Typer(help="Evidence from the audit log.", no_args_is_help=True)
log_copies.add_to(evidence_app)


@app.command()
def verify(
    deep: Annotated[bool, typer.Option(help="Also read and hash every content again.")] = False,
    proof: Annotated[Path | None, typer.Option(help="A .tlog-proof file, checked offline.")] = None,
    entry: Annotated[Path | None, typer.Option(help="The leaf's bytes.")] = None,
    key: Annotated[str | None, typer.Option(help="The log's public key, NAME+HASH+BASE64.")] = None,
    as_json: Json = False,
) -> None:
    """Check that the vault holds what it promised; exit 1 names the first broken thing."""
    if proof is not None or entry is not None or key is not None:
        shown = _verify_offline(proof, entry, key)
    else:
        shown = _verify_here(deep=deep, as_json=as_json)
    say(shown, as_json, lambda: f"verified: {flat(shown)}")


def _verify_here(*, deep: bool, as_json: bool) -> dict[str, Any]:
    from web.verifying import require_whole, verify_vault

    with Vault() as services:
        found = verify_vault(services, deep=deep)
    shown = {**found.counted, "faults": [plain(fault) for fault in found.faults]}
    if found.faults and as_json:
        say(shown, as_json, str)
    require_whole(found)
    return shown if as_json else found.counted


def _verify_offline(proof: Path | None, entry: Path | None, key: str | None) -> dict[str, Any]:
    from escrow.audit.checkpoint import LogKey
    from escrow.audit.proof import verify_proof

    if proof is None or entry is None or key is None:
        raise typer.BadParameter("--proof, --entry and --key go together")
    checkpoint = verify_proof(proof.read_text("utf-8"), entry.read_bytes(), LogKey.parse(key))
    return {"log": checkpoint.origin, "size": checkpoint.size, "root": checkpoint.root.hex()}


@evidence_app.command("export")
def evidence_export(
    out: Annotated[Path | None, typer.Option(help="Write here, 0600, instead of to standard output.")] = None,
    script: Annotated[str | None, typer.Option(help="Only what was done to this script.")] = None,
    person: Annotated[str | None, typer.Option(help="Only what this person did, or was done to.")] = None,
    event: Annotated[str | None, typer.Option(help="Only this kind of act.")] = None,
    leaf: Annotated[list[int] | None, typer.Option(help="Only these leaves; may be given several times.")] = None,
    held: Annotated[int | None, typer.Option(help="Size of a checkpoint the auditor holds.")] = None,
) -> None:
    """Leaves with their names, each proved, in one sealed file; the whole log when nothing is asked for."""
    from escrow.audit.evidence import Wanted
    from web.evidence import take_evidence

    wanted = Wanted(script, person, event, indexes=leaf or (), held=held)
    with Vault() as services:
        parts = take_evidence(services, operator(), wanted)
        if out is None:
            sys.stdout.writelines(parts)
        else:
            with os.fdopen(os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
                file.writelines(parts)


@evidence_app.command("verify")
def evidence_verify(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    key: Annotated[str | None, typer.Option(help="The log's public key as you wrote it down.")] = None,
    held: Annotated[Path | None, typer.Option(help="A checkpoint you kept: the log must continue it.")] = None,
    as_json: Json = False,
) -> None:
    """Check an evidence file without a vault; exit 1 names the first thing that does not hold."""
    from escrow.audit.checkpoint import LogKey, open_checkpoint
    from escrow.audit.evidence import key_in, verify_evidence

    text = file.read_bytes().decode("utf-8", "replace")
    log_key = key_in(text) if key is None else LogKey.parse(key)
    kept = None if held is None else open_checkpoint(held.read_bytes().decode("utf-8", "replace"), log_key)
    found = verify_evidence(text, log_key, kept)
    shown = {
        "log": found.checkpoint.origin,
        "size": found.checkpoint.size,
        "root": found.checkpoint.root.hex(),
        "leaves": len(found.leaves),
        "erased": found.erased,
        "whole_log": found.is_whole_log,
        "continues": found.continues,
        "key": log_key.text,
        "key_from": "the file itself: compare it with the one you wrote down" if key is None else "you",
    }
    say(shown, as_json, lambda: f"verified: {flat(shown)}")
