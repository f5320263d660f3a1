"""The rules of docs/architecture.md that a machine can check; each failure names the line."""

import ast
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from escrow.config import Settings
from escrow.core import errors
from escrow.core.events import Event

ROOT = Path(__file__).resolve().parents[2]
RINGS = ("escrow", "scanners", "lifecycle", "web")
EDGES = {  # the only places that may catch everything: request, job, engine, hook, sensor, somebody's command
    "web/errors.py",
    "web/worker.py",
    "scanners/runner.py",
    "collector/src/escrow_collector/beside.py",
    "collector/src/escrow_collector/hook.py",
    "collector/src/escrow_collector/native.py",
    "collector/src/escrow_collector/observe.py",
    "collector/src/escrow_collector/inject/installed.py",
    "collector/src/escrow_collector/inject/sitecustomize.py",
    "collector/src/escrow_collector/sensor.py",
    "collector/src/escrow_collector/supervise.py",
}


def sources(*folders: str) -> Iterator[tuple[str, ast.Module]]:
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            yield name, ast.parse(path.read_text("utf-8"), filename=name)


def test_import_contracts_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-4000:]


def test_a_planted_violation_is_named_to_the_line(tmp_path: Path) -> None:
    for ring in (*RINGS, "collector"):
        subprocess.run(["cp", "-r", str(ROOT / ring), str(tmp_path / ring)], check=True)
    config = (ROOT / ".importlinter").read_text()
    (tmp_path / ".importlinter").write_text(config)
    planted = tmp_path / "escrow" / "core" / "clock.py"
    planted.write_text(planted.read_text() + "\nimport lifecycle.states\n")
    line = len(planted.read_text().splitlines())
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": f"{tmp_path}:{tmp_path / 'collector' / 'src'}"},
    )
    assert done.returncode == 1
    assert f"escrow.core.clock -> lifecycle.states (l.{line})" in done.stdout


def test_the_collector_imports_only_the_standard_library() -> None:
    foreign = [
        f"{name}:{node.lineno} imports {module}"
        for name, tree in sources("collector/src")
        for node, module in imports(tree)
        if module.split(".")[0] not in {*sys.stdlib_module_names, "escrow_collector", "_sha256", "_sha2"}
    ]
    assert foreign == []


def test_everything_is_caught_only_at_the_edges() -> None:
    broad = [
        f"{name}:{node.lineno}"
        for name, tree in sources(*RINGS, "collector/src")
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and catches_everything(node) and name not in EDGES
    ]
    assert broad == []


def test_only_the_clock_asks_for_the_time() -> None:
    asking = [
        f"{name}:{node.lineno}"
        for name, tree in sources(*RINGS)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and re.fullmatch(r"(datetime\.)?(datetime|date)\.(now|utcnow|today)|time\.time", ast.unparse(node.func))
        and name != "escrow/core/clock.py"
    ]
    assert asking == []


def test_every_module_opens_with_a_sentence() -> None:
    silent = [
        name
        for name, tree in sources(*RINGS, "collector/src")
        if not (ast.get_docstring(tree) or "").strip() and "migrations/versions" not in name
    ]
    assert silent == []


def test_services_never_commit() -> None:
    committing = [
        f"{name}:{node.lineno}"
        for name, tree in sources(*RINGS)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "commit"
        and ast.unparse(node.func.value) in {"session", "db", "self.session"}
        and name != "escrow/db/session.py"
    ]
    assert committing == []


LATE = {
    "web/api/scim.py": ("scim2_server.", "lifecycle.people.scim"),
    "web/wiring.py": ("lifecycle.people.scim_exchange",),
}
"""A third of every start, and needed by those alone whose identity provider speaks it; test_up.py holds that it is late."""


def test_in_function_imports_stand_only_where_start_up_time_asks_for_them() -> None:
    hidden = [
        f"{name}:{node.lineno}"
        for name, tree in sources(*RINGS)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and not name.startswith("web/cli/")
        if not (isinstance(node, ast.ImportFrom) and (node.module or "").startswith(LATE.get(name, ("-",))))
    ]
    assert hidden == []


@pytest.mark.parametrize(
    "kind",
    [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.EscrowError)],
    ids=lambda kind: kind.__name__,
)
def test_every_error_renders_and_says_what_to_do(kind: type[errors.EscrowError]) -> None:
    made = {
        errors.DigestMismatch: lambda: errors.DigestMismatch("a.py", expected="sha256:a", received="sha256:b"),
        errors.ContentTooLarge: lambda: errors.ContentTooLarge("a.py", limit=10, received=11),
        errors.Misconfigured: lambda: errors.Misconfigured("BIND", "not an address", advice="set one"),
    }.get(kind, lambda: kind("a thing: expected one, received two; do this next"))()
    assert "{" not in str(made)
    assert ";" in str(made)
    assert re.fullmatch(r"[a-z_]+", made.code)
    assert 400 <= made.status <= 599
    assert (kind.__doc__ or "").strip()


def test_error_codes_are_told_apart() -> None:
    codes = [
        kind.code for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.EscrowError)
    ]
    assert len(codes) == len(set(codes))


def test_every_setting_is_documented() -> None:
    documented = (ROOT / "docs" / "operations.md").read_text("utf-8")
    missing = [name for name in Settings.model_fields if f"`{name.upper()}`" not in documented]
    assert missing == []
    assert all(field.description for field in Settings.model_fields.values())


def test_every_audit_event_is_expected_by_some_test() -> None:
    tests = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__))
    unseen = [event.name for event in Event if f"Event.{event.name}" not in tests and f'"{event.value}"' not in tests]
    assert unseen == []


def test_locks_hold_hashes_and_no_url() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text("utf-8")
        assert "://" not in text, lock.name
        pins = re.findall(r"^[a-z0-9].*==", text, re.MULTILINE)
        assert len(pins) >= 10
        assert text.count("--hash=sha256:") >= len(pins)


def test_every_direct_dependency_has_a_lower_bound() -> None:
    block = (ROOT / "pyproject.toml").read_text("utf-8")
    named = re.findall(r'^    "([a-zA-Z0-9._\[\],-]+)([^"]*)",?$', block.split("[project.scripts]")[0], re.MULTILINE)
    assert [name for name, bound in named if not bound.startswith(">=")] == []


def imports(tree: ast.Module) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node, alias.name
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node, node.module or ""


def catches_everything(handler: ast.ExceptHandler) -> bool:
    """Does this handler end what it caught, whatever it was? One that tidies up and raises again does not."""
    if isinstance(handler.body[-1], ast.Raise) and handler.body[-1].exc is None:
        return False
    if handler.type is None:
        return True
    names = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(ast.unparse(name) in {"Exception", "BaseException"} for name in names)


def test_revisions_of_the_database_stand_in_one_row() -> None:
    """Two of the same name are one to Alembic, and the other never runs."""
    followed: dict[str, str] = {}
    for path in sorted((ROOT / "escrow/db/migrations/versions").glob("*.py")):
        said = dict(re.findall(r'^(revision|down_revision) = "?([0-9A-Za-z]+)"?', path.read_text(), re.MULTILINE))
        before = said["down_revision"]
        assert before not in followed, f"{path.name} follows {before}, and so does {followed[before]}; renumber one"
        assert path.name.startswith(f"{said['revision']}_"), f"{path.name} calls itself {said['revision']}"
        followed[before] = path.name
