"""What to install, pinned as it was seen to run; with hashes where an index of packages is configured."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol
from urllib.parse import quote

import httpx2

from escrow.logs import log
from lifecycle.adoption.profile import Library

_LOG = log(__name__)
_ACCEPT = "application/vnd.pypi.simple.v1+json"
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Hashes(Protocol):
    """Knows the digests of a release's files; none when it cannot tell."""

    def of(self, name: str, version: str) -> Sequence[str]: ...


class IndexHashes:
    """Asks one index, the configured one, as the simple repository API describes it (JSON form)."""

    def __init__(self, url: str, http: Any) -> None:
        self._url = url.rstrip("/")
        self._http = http
        self._known: dict[str, Mapping[str, Any]] = {}

    def of(self, name: str, version: str) -> Sequence[str]:
        """The SHA-256 of every file of this release, in order."""
        project = normal(name)
        if project not in self._known:
            self._known[project] = self._fetch(project)
        stems = (f"{project}-{version}", f"{project.replace('-', '_')}-{version}")
        found = {
            str(file.get("hashes", {}).get("sha256", ""))
            for file in self._known[project].get("files", ())
            if _is_of(str(file.get("filename", "")).lower(), stems)
        }
        return sorted(digest for digest in found if _SHA256.fullmatch(digest))

    def _fetch(self, project: str) -> Mapping[str, Any]:
        try:
            answer = self._http.get(f"{self._url}/{quote(project, safe='')}/", headers={"Accept": _ACCEPT})
            document = answer.json() if answer.status_code == 200 else {}
        except (httpx2.HTTPError, ValueError):
            document = {}
        if not isinstance(document, dict) or not isinstance(document.get("files"), list):
            _LOG.warning("index.unhelpful", project=project)
            return {}
        return document


def requirements_lock(libraries: Sequence[Library], hashes: Hashes | None) -> str:
    """Every library its runs imported, in the version it had there. Hashed whole or not at all: pip takes no mix."""
    known = pinned(libraries)
    found = {one.name: hashes.of(one.name, one.version or "") if hashes is not None else () for one in known}
    is_hashed = bool(known) and all(found.values())
    lines = ["# As observed when it ran. Install with: pip install --no-deps -r requirements.lock"]
    if not is_hashed:
        lines.append(f"# Without hashes: {_why_not(found, hashes)}")
    lines += [f"# Its version was never seen: {one.name}" for one in libraries if one.version is None and is_safe(one)]
    for one in known:
        digests = found[one.name] if is_hashed else ()
        lines.append(" \\\n".join([f"{one.name}=={one.version}", *(f"    --hash=sha256:{said}" for said in digests)]))
    return "\n".join([*lines, ""])


def pinned(libraries: Sequence[Library]) -> list[Library]:
    """Those whose version was seen: the others can be named, not installed."""
    return [one for one in libraries if one.version is not None and is_safe(one)]


def _why_not(found: Mapping[str, Sequence[str]], hashes: Hashes | None) -> str:
    if hashes is None:
        return "no index of packages is configured here."
    unknown = [name for name, digests in found.items() if not digests]
    return f"the index knows no hash of {', '.join(unknown) or 'anything observed'}."


def pyproject_toml(name: str, python: str | None, libraries: Sequence[Library]) -> str:
    """The project as a packager reads it, with what it was seen to need."""
    project = normal(re.sub(r"\.[A-Za-z]+$", "", name)) or "script"
    needs = [one.name if one.version is None else f"{one.name}=={one.version}" for one in libraries if is_safe(one)]
    lines = [
        "[project]",
        f'name = "{project}"',
        'version = "0.0.0"',
        'description = "Handed over by the script escrow; see HANDOVER.md"',
        *([f'requires-python = ">={python}"'] if python else []),
        "dependencies = [",
        *(f'    "{need}",' for need in needs),
        "]",
        "",
    ]
    return "\n".join(lines)


def python_of(interpreters: Sequence[str]) -> str | None:
    """`3.11` of the oldest Python the runs were seen under."""
    found = [re.fullmatch(r"python (\d+)\.(\d+).*", one) for one in interpreters]
    versions = sorted((int(one[1]), int(one[2])) for one in found if one is not None)
    return f"{versions[0][0]}.{versions[0][1]}" if versions else None


def normal(name: str) -> str:
    """A project's name as indexes compare it."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def is_safe(one: Library) -> bool:
    """Names come from runs; a line of a requirements file must not become an option of pip."""
    is_name = re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", one.name) is not None
    return is_name and (one.version is None or re.fullmatch(r"[A-Za-z0-9.+!_-]+", one.version) is not None)


def _is_of(filename: str, stems: Sequence[str]) -> bool:
    """A wheel or an archive of exactly this version: `1.2` is not `1.2.3`."""
    return any(filename.startswith(f"{stem}-") or filename in (f"{stem}.tar.gz", f"{stem}.zip") for stem in stems)
