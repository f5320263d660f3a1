"""`escrow`: advisories about libraries."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from web.cli.parts import Json, OpenDoors, flat, say

feeds_app = typer.Typer(help="Advisories about libraries.", no_args_is_help=True)


@feeds_app.command("list")
def feeds_list(as_json: Json = False) -> None:
    """Every feed ever imported, and the one shipped with the rules; one is in use."""
    from web.feeding import feeds_of

    with OpenDoors() as doors:
        shown = feeds_of(doors)
    say(shown, as_json, lambda: "\n".join(_feed_line(one) for one in shown))


@feeds_app.command("preview")
def feeds_preview(bundle: Annotated[Path, typer.Argument(exists=True, dir_okay=False)], as_json: Json = False) -> None:
    """What a bundle would change, here and in the history of all scripts. Changes nothing."""
    from web.feeding import preview

    with OpenDoors() as doors:
        shown = preview(doors, bundle)
    told = [*(f"+ {one}" for one in shown["newly_told"]), *(f"- {one}" for one in shown["no_longer_told"])]
    counts = f"{shown['added']} new, {shown['removed']} gone, {shown['changed']} changed advisories"
    say(shown, as_json, lambda: "\n".join([counts, *told]))


@feeds_app.command("import")
def feeds_import(bundle: Annotated[Path, typer.Argument(exists=True, dir_okay=False)], as_json: Json = False) -> None:
    """Put a signed bundle into use, and have all history judged by it."""
    from web.feeding import take

    with OpenDoors() as doors:
        shown = take(doors, bundle)
    say(shown, as_json, lambda: _feed_line(shown))


@feeds_app.command("rollback")
def feeds_rollback(as_json: Json = False) -> None:
    """Go back to the feed before the one in use."""
    from web.feeding import take_back

    with OpenDoors() as doors:
        shown = take_back(doors)
    say(shown, as_json, lambda: _feed_line(shown))


@feeds_app.command("key")
def feeds_key(
    file: Annotated[Path, typer.Argument(help="Where the private key is written; it must not exist yet.")],
    name: Annotated[str, typer.Option(help="What vaults will know the key by.")],
    as_json: Json = False,
) -> None:
    """Make a key to sign bundles with; the public half, for FEED_KEYS, is printed. Needs no vault."""
    from web.feeding import new_key

    shown = {"name": name, "public": new_key(file, name)}
    say(shown, as_json, lambda: shown["public"])


@feeds_app.command("pack")
def feeds_pack(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False, help="Advisories as OSV JSON files.")],
    bundle: Annotated[Path, typer.Argument(help="Where the bundle is written.")],
    key: Annotated[Path, typer.Option(exists=True, dir_okay=False, help="The private key to sign with.")],
    name: Annotated[str, typer.Option(help="What the feed is called.")] = "osv-pypi",
    known: Annotated[Path | None, typer.Option(exists=True, help="Names of known libraries, one a line.")] = None,
    as_json: Json = False,
) -> None:
    """Pack a folder of advisories into a signed, dated bundle. Needs no vault: do it where there is a network."""
    from web.feeding import pack_folder

    shown = pack_folder(folder, bundle, key=key, name=name, known=known)
    say(shown, as_json, lambda: flat(shown))


def _feed_line(feed: Mapping[str, Any]) -> str:
    mark = "*" if feed["is_active"] else " "
    return f"{mark} {feed['name']:16} {feed['issued_at']}  {feed['advisories']} advisories  {feed['digest'][:19]}"
