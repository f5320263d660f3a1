"""`escrow`: sweeps, and the rules they go by."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from web.cli.parts import FAILED, Json, OpenDoors, Vault, plain, say, vault_settings

scan_app = typer.Typer(help="Scans.", no_args_is_help=True)
rules_app = typer.Typer(help="Rules the scanners look for.", no_args_is_help=True)


@scan_app.command("now")
def scan_now(
    wait: Annotated[bool, typer.Option("--wait", help="Say how far it is until all is scanned.")] = False,
    as_json: Json = False,
) -> None:
    """Hand every version to the scanners that is not scanned by the rules as they are."""
    from web.ruling import sweep_now, sweep_progress

    with Vault() as services:
        enqueued = sweep_now(services)
        steps = sweep_progress(services) if wait else iter([enqueued])
        last: Mapping[str, Any] = enqueued
        for last in steps:
            if wait and not as_json:
                print(f"{last['scanned']} of {last['versions']} versions are scanned with these rules", flush=True)
    shown = {**last, "enqueued": enqueued["enqueued"]}
    say(shown, as_json, lambda: f"{shown['enqueued']} of {shown['versions']} versions are handed over")
    if wait and shown["scanned"] < shown["versions"]:
        raise typer.Exit(FAILED)


@rules_app.command("list")
def rules_list(
    details: Annotated[bool, typer.Option("--details", help="With what a finding means and how to mend it.")] = False,
    as_json: Json = False,
) -> None:
    """Every rule, by name, also those of the company's own packs."""
    from scanners.packs import live_packs
    from web.ruling import describe_rules

    with Vault() as services, services.database.reading() as session:
        described = describe_rules(live_packs(session))
    names = [rule["rule"] for rule in described]
    said = [f"{rule['rule']}  {rule['severity']}  {rule['message']}. {rule['fix']}" for rule in described]
    say(described if details else names, as_json, lambda: "\n".join(said if details else names))


@rules_app.command("test")
def rules_test(
    folder: Annotated[Path, typer.Argument(help="Folder of files marked with what must be found.")] = Path(
        "tests/rules"
    ),
    rules: Annotated[Path | None, typer.Option(help="Folder of the rules to try. Default: our own.")] = None,
    as_json: Json = False,
) -> None:
    """Try the rules on files that say what must be found in them."""
    from web.ruling import judge_rules

    shown = judge_rules(vault_settings(), folder, rules)
    wrong = [f"{what}: {one}" for what in ("missed", "unexpected", "unreadable", "untried") for one in shown[what]]
    say(shown, as_json, lambda: "\n".join([f"{len(shown['tried'])} rules tried", *wrong]))
    if not shown["passed"]:
        raise typer.Exit(FAILED)


@rules_app.command("preview")
def rules_preview(folder: Annotated[Path, typer.Argument(help="Folder of rules.")], as_json: Json = False) -> None:
    """Say what a folder of rules would find in everything in escrow; nothing is kept."""
    from web.ruling import preview_pack

    with Vault() as services:
        shown = plain(preview_pack(services, folder))
    lines = [f"{one['rule']}  {one['scripts']} scripts, {one['contents']} contents" for one in shown["rules"]]
    say(shown, as_json, lambda: "\n".join([f"{shown['contents']} contents tried", *lines]))


@rules_app.command("install")
def rules_install(
    folder: Annotated[Path, typer.Argument(help="Folder of rules, with their files in `tests`.")],
    name: Annotated[str, typer.Option(help="A word for the pack.")],
    as_json: Json = False,
) -> None:
    """Check and try a company's own rules, make them live, and look at all of history with them."""
    from web.ruling import install_pack, sweep_now

    with OpenDoors() as doors, Vault() as services:
        stored = install_pack(services, folder, name=name, by=doors.operator)
        sweep = sweep_now(services)
    shown = {**plain(stored), "enqueued": sweep["enqueued"]}
    say(shown, as_json, lambda: f"{name} version {stored.version} is live; {sweep['enqueued']} versions to look at")


@rules_app.command("remove")
def rules_remove(name: str, as_json: Json = False) -> None:
    """Use a company's pack no more; its versions stay kept."""
    from scanners.packs import remove
    from web.ruling import sweep_now

    with OpenDoors() as doors, Vault() as services:
        with services.database.transaction() as session:
            remove(session, services.audit, name=name, by=doors.operator)
        sweep = sweep_now(services)
    shown = {"name": name, "enqueued": sweep["enqueued"]}
    say(shown, as_json, lambda: f"{name} is live no more; {sweep['enqueued']} versions to look at")


@rules_app.command("packs")
def rules_packs(as_json: Json = False) -> None:
    """Every version of the company's own packs."""
    from scanners.packs import list_packs

    with Vault() as services, services.database.reading() as session:
        shown = [plain(pack) for pack in list_packs(session)]
    lines = [f"{p['name']} {p['version']}{' live' if p['is_live'] else ''}  {len(p['rules'])} rules" for p in shown]
    say(shown, as_json, lambda: "\n".join(lines))


@rules_app.command("restore")
def rules_restore(name: str, version: int, as_json: Json = False) -> None:
    """Make an earlier version of a pack live again."""
    from scanners.packs import restore
    from web.ruling import sweep_now

    with OpenDoors() as doors, Vault() as services:
        with services.database.transaction() as session:
            stored = restore(
                session, services.audit, name=name, version=version, by=doors.operator, now=services.clock.now()
            )
        sweep = sweep_now(services)
    shown = {**plain(stored), "enqueued": sweep["enqueued"]}
    say(shown, as_json, lambda: f"{name} version {stored.version} is live; {sweep['enqueued']} versions to look at")
