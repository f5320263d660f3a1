"""`escrow`: people of the directory."""

from pathlib import Path
from typing import Annotated

import typer

from web.cli.parts import FAILED, Json, OpenDoors, plain, say

people_app = typer.Typer(help="People of the directory.", no_args_is_help=True)


@people_app.command("add")
def people_add(
    key: str,
    name: Annotated[str, typer.Option()],
    email: Annotated[str | None, typer.Option()] = None,
    manager: Annotated[str | None, typer.Option(help="HR key of the manager.")] = None,
    department: Annotated[str | None, typer.Option()] = None,
    team: Annotated[str | None, typer.Option()] = None,
) -> None:
    """Add a person to the directory, or change one."""
    from lifecycle.people.directory import put_person
    from lifecycle.people.listing import PersonFacts

    facts = PersonFacts(key, name=name, email=email, manager_key=manager, department=department, team=team)
    with OpenDoors() as doors, doors.database.transaction() as session:
        put_person(session, doors.office, facts, by=doors.operator)


@people_app.command("import")
def people_import(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)], as_json: Json = False) -> None:
    """Add or change the people of a CSV file; lines that cannot be taken are listed, and make the exit code 1."""
    from lifecycle.people.directory import import_csv

    with OpenDoors() as doors, doors.database.transaction() as session:
        done = import_csv(session, doors.office, file.read_bytes(), by=doors.operator)
    shown = plain(done)
    refused = [f"line {bad.line}: {bad.message}" for bad in done.rejected]
    say(shown, as_json, lambda: "\n".join([f"{done.created} created, {done.changed} changed", *refused]))
    if refused:
        raise typer.Exit(FAILED)
