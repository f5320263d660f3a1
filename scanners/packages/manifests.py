"""What manifests and scripts ask for: requirements, pyproject, Pipfile, environment files, PEP 723 headers, imports."""

import ast
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from scanners.packages.names import distribution_of
from scanners.packages.package import Evidence, Package
from scanners.syntax import Syntax

_HEADER = re.compile(r"(?m)^# /// script\s*$\n((?:^#(?:| .*)$\n?)+?)^# ///\s*$")
_ELSEWHERE = ("#", "-", ".", "/", "git+", "hg+", "svn+", "bzr+", "http:", "https:", "file:")
"""What a line of requirements begins with that names no library by its name."""
_SETUP = re.compile(r"(?m)^install_requires\s*=[ \t]*\n((?:[ \t]+\S.*\n?|[ \t]*\n)+)")
_CONDA = re.compile(r"^\s*-\s+[\"']?(?:[\w.-]+::)?([A-Za-z0-9._-]+)\s*((?:[=<>!~]=?=?[^\"'#]*)?)[\"']?\s*(?:#.*)?$")
_PIN = re.compile(r"^={1,3}\s*([0-9][\w.!+-]*)$")
_MOST = 2_000
_IMPORTING = frozenset({"import_module", "__import__"})


def declared_in(text: str) -> list[Package]:
    """What a manifest asks for, whatever its kind; empty when it asks for nothing we can read."""
    if (table := _toml(text)) is not None and table:
        return _placed(_from_toml(table), text)
    if text.lstrip().startswith("{"):
        return _placed(_from_lock(text), text)
    if (setup := _SETUP.search(text)) is not None:
        return _placed([line.strip() for line in setup[1].splitlines() if line.strip()], text)
    if re.search(r"(?m)^\s*dependencies\s*:", text):
        return _from_environment(text)
    return _from_requirements(text)


def header_of(text: str) -> list[Package]:
    """What a script asks for in its own header (PEP 723)."""
    match = _HEADER.search(text) if "# /// script" in text else None
    if match is None:
        return []
    body = "\n".join(line[2:] if line.startswith("# ") else line[1:] for line in match.group(1).splitlines())
    asked = (_toml(body) or {}).get("dependencies")
    return _placed([str(one) for one in asked] if isinstance(asked, list) else [], text)


def imported_by(syntax: Syntax) -> list[Package]:
    """What import statements name, each where it is first named; the standard library is none of it."""
    found: dict[str, int] = {}
    calls = [] if _IMPORTING.isdisjoint(syntax.names) else syntax.of_kind(ast.Call)
    for node in (*syntax.of_kind(ast.Import), *syntax.of_kind(ast.ImportFrom), *calls):
        for module in _modules(node):
            name = distribution_of(module)
            if name is not None:
                found[name] = min(node.lineno, found.get(name, node.lineno))
    return [Package(name, Evidence.INFERRED, line) for name, line in sorted(found.items())][:_MOST]


def _modules(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    match node:
        case ast.ImportFrom(level=0, module=str(module)):
            yield from (f"{module}.{alias.name}" for alias in node.names)
        case ast.Call(func=ast.Attribute(attr="import_module") | ast.Name(id="__import__" | "import_module"),
                      args=[ast.Constant(value=str(name)), *_]):  # fmt: skip
            yield name


def _toml(text: str) -> Mapping[str, Any] | None:
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _from_toml(table: Mapping[str, Any]) -> list[str]:
    """Every requirement of a pyproject or a Pipfile, as it would be written in requirements."""
    project = _mapping(table.get("project"))
    found = [*_strings(project.get("dependencies"))]
    for group in (
        *_mapping(project.get("optional-dependencies")).values(),
        *_mapping(table.get("dependency-groups")).values(),
    ):
        found += _strings(group)
    tools = _mapping(table.get("tool"))
    poetry = _mapping(tools.get("poetry"))
    found += _strings(_mapping(tools.get("uv")).get("dev-dependencies"))
    groups = [_mapping(group).get("dependencies") for group in _mapping(poetry.get("group")).values()]
    asked_by_name = (poetry.get("dependencies"), poetry.get("dev-dependencies"), table.get("packages"),
                     table.get("dev-packages"), *groups)  # fmt: skip
    for pinned in asked_by_name:
        found += [
            f"{name}{one}" for name, asked in _mapping(pinned).items() if name != "python" for one in _ways(asked)
        ]
    locked = table.get("package")  # of a lock, as poetry and uv write it
    for one in locked if isinstance(locked, list) else ():
        if isinstance(one, Mapping) and "name" in one and "version" in one:
            found.append(f"{one['name']}=={one['version']}")
    return found


def _from_lock(text: str) -> list[str]:
    """What a `Pipfile.lock` fixed; other JSON asks for nothing."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        return []
    parts = [_mapping(whole.get(part)) for part in ("default", "develop")] if isinstance(whole, dict) else []
    return [f"{name}{one}" for part in parts for name, asked in part.items() for one in _ways(asked)]


def _ways(asked: Any) -> list[str]:
    """What is asked for, in each of the ways it may be: one for each version of Python, say."""
    return [_as_specifier(one) for one in (asked if isinstance(asked, list) else [asked])]


def _as_specifier(asked: Any) -> str:
    """A Pipfile's `*` and poetry's `^1.2` and `~1.2` as a specifier; a table's version alone."""
    text = str(asked.get("version", "*") if isinstance(asked, Mapping) else asked).strip()
    if text in {"*", ""} or "||" in text:
        return ""
    if text[0] == "^":
        return f">={text[1:]}"
    if text[0] == "~" and text[1:2] != "=":
        return f"~={text[1:]}" if "." in text else f"=={text[1:]}.*"
    return text if text[0] in "=<>!~" else f"=={text}"


def _from_environment(text: str) -> list[Package]:
    """The lists of a conda environment file, read line by line: no YAML reader is needed, or to be fooled."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _CONDA.match(line)
        if match and match.group(1).lower() not in {"python", "pip", "defaults", "conda-forge"}:
            specifier = match.group(2).strip()
            asked = f"={specifier}" if re.match(r"=[^=]", specifier) else specifier
            found += _package(f"{match.group(1)}{asked.split('=py')[0]}", number)
    return found[:_MOST]


def _from_requirements(text: str) -> list[Package]:
    """One requirement a line; a text of which most lines are none is something else."""
    found: list[Package] = []
    lines = 0
    for number, line in enumerate(text.splitlines(), 1):
        asked = re.sub(r"\s(--hash|#|\\).*$", "", line).strip()
        if asked and not asked.startswith(_ELSEWHERE):
            lines += 1
            found += _package(asked, number)
    return found[:_MOST] if 2 * len(found) > lines else []


def _placed(asked: Iterable[str], text: str) -> list[Package]:
    """Requirements with the line on which their name first stands."""
    lines = text.splitlines()
    found: list[Package] = []
    for one in asked:
        name = re.split(r"[\s\[=<>!~;@(]", one, maxsplit=1)[0]
        number = next((at for at, line in enumerate(lines, 1) if name in line), 1)
        found += _package(one, number)
    return found[:_MOST]


def _package(asked: str, line: int) -> list[Package]:
    """One requirement; a line that is none names nothing."""
    read = _requirement(asked)
    return [] if read is None else [Package(read[0], Evidence.DECLARED, line, read[1], read[2])]


@lru_cache(maxsize=1_024)
def _requirement(asked: str) -> tuple[str, str, str | None] | None:
    """What is asked for, in which versions, and in which one where it is one; None when it is no requirement."""
    try:
        requirement = Requirement(asked)
    except InvalidRequirement:
        return None
    pins = [_PIN.match(str(one)) for one in requirement.specifier]
    version = next((pin.group(1) for pin in pins if pin), None) if len(pins) == 1 else None
    return canonicalize_name(requirement.name), str(requirement.specifier), version


def highest_named(requirement: str) -> list[str]:
    """The versions a requirement itself names as the highest it allows: `<=2.10` allows 2.10 at most."""
    specifiers = SpecifierSet(requirement)
    named = [one.version for one in specifiers if one.operator in {"<=", "==", "==="} and "*" not in one.version]
    return [version for version in named if specifiers.contains(version, prereleases=True)]


def _strings(value: Any) -> list[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
