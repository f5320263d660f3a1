"""`escrow`: working hours."""

from typing import Annotated

import typer

from web.cli.parts import Json, OpenDoors, say

calendars_app = typer.Typer(help="When people and machines are expected to work.", no_args_is_help=True)


@calendars_app.command("list")
def calendars_list(as_json: Json = False) -> None:
    """Every calendar that was set."""
    from web.hours import calendars_of

    with OpenDoors() as doors:
        shown = calendars_of(doors)
    say(shown, as_json, lambda: "\n".join(f"{one['kind']:9} {one['key']:40} {one['hours']}" for one in shown))


@calendars_app.command("set")
def calendars_set(
    kind: Annotated[str, typer.Argument(help="site, endpoint, account or person.")],
    key: Annotated[str, typer.Argument(help="default, the endpoint's id, ENDPOINT/LOGIN, or the person's key.")],
    hours: Annotated[str, typer.Option(help="08:00-18:00 (or 22:00-06:00) for weekdays, or seven parts or -.")],
    holidays: Annotated[str | None, typer.Option(help="Whose public holidays are free: BR or BR-SP.")] = None,
    free: Annotated[list[str] | None, typer.Option(help="A further free day, YYYY-MM-DD; several times.")] = None,
) -> None:
    """Say when an account, a machine or the whole site works; runs from now on are judged by it."""
    from web.hours import set_hours

    with OpenDoors() as doors:
        set_hours(doors, kind, key, hours=hours, holidays=holidays, free=free or [])
