"""The collector as endpoints fetch it: one file, the same bytes from the same source, signed by the vault."""

import hashlib
import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Header, Response

from escrow.core.errors import NotFound
from escrow.core.permissions import Permission
from web.etags import is_held
from web.security import App, allow

router = APIRouter(tags=["collectors"])
SOURCE = Path(__file__).resolve().parents[1] / "collector" / "src" / "escrow_collector"
_MAIN = b"import sys\nfrom escrow_collector.cli import main\n\nsys.exit(main())\n"
_EPOCH = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Zipapp:
    """One build of the collector."""

    version: str
    body: bytes

    @property
    def digest(self) -> str:
        return "sha256:" + hashlib.sha256(self.body).hexdigest()

    @property
    def statement(self) -> str:
        """What the vault signs of it."""
        return f"escrow-collector\n{self.version}\n{self.digest}\n{len(self.body)}\n"


def build(source: Path = SOURCE) -> Zipapp:
    """Pack the collector: in order, with one fixed time, uncompressed, so that equal sources are equal bytes."""
    if not (source / "cli.py").is_file():
        raise NotFound("collector: its source does not lie beside this vault; install the collector from its package")
    packed = io.BytesIO()
    packed.write(b"#!/usr/bin/env python3\n")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        _add(archive, "__main__.py", _MAIN)
        # A filter built for a kind of machine is served to every machine of that kind; the others compile their own.
        filters = [*source.glob("*.c"), *source.glob("filters/*.so")]
        for path in sorted([*source.rglob("*.py"), *filters]):
            _add(archive, f"escrow_collector/{path.relative_to(source).as_posix()}", path.read_bytes())
    found = re.search(r'__version__ = "([^"]+)"', (source / "__init__.py").read_text("utf-8"))
    return Zipapp(found.group(1) if found else "0", packed.getvalue())


def _add(archive: zipfile.ZipFile, name: str, body: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, body)


@router.get("/collector/escrow-collector.pyz", **allow(Permission.PUBLIC))
def zipapp(if_none_match: Annotated[str | None, Header()] = None) -> Response:
    """The collector: run it with any Python from 3.8."""
    made = build()
    headers = {"ETag": f'"{made.digest}"', "Content-Disposition": "attachment"}
    if is_held(if_none_match, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(made.body, media_type="application/octet-stream", headers=headers)


@router.get("/collector/escrow-collector.pyz.note", **allow(Permission.PUBLIC))
def note(app: App) -> Response:
    """What the vault says of that file, signed with the key each endpoint was given when it enrolled."""
    return Response(app.policies.sign_text(build().statement), media_type="text/plain; charset=utf-8")
