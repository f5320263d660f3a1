"""`escrow rules`: which rules there are, and whether they find what they should."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any

from escrow.config import Settings
from escrow.core.vault_key import VaultKey
from scanners.engines.semgrep import RULES, SemgrepEngine
from scanners.rule_tests import Expectation, try_rules
from scanners.schedule import progress, sweep
from scanners.semgrep.pack import files_in, read_pack
from scanners.staging import Staging
from web.wiring import Services

_NOT_A_KEY = VaultKey(bytes(32))
"""Rules are tried on files of ours: nothing of what they find is kept, so no vault is needed."""


def list_rules() -> list[str]:
    """Every rule of ours, by name."""
    return sorted(read_pack(files_in(RULES)).rules)


def judge_rules(settings: Settings, folder: Path) -> dict[str, Any]:
    """Try every rule on the files of a folder; what was missed, and what was found that should not be."""
    with TemporaryDirectory(prefix="escrow-rules-") as staging:
        engine = SemgrepEngine(_NOT_A_KEY, Staging(Path(staging)), command=settings.semgrep_command)
        result = try_rules(engine, folder)
        engine.close()
    return {
        "passed": result.has_passed,
        "tried": sorted(result.tried),
        "untried": sorted(engine.pack.rules.keys() - result.tried),
        "missed": [_said(hit) for hit in result.missed],
        "unexpected": [_said(hit) for hit in result.unexpected],
        "unreadable": list(result.unreadable),
    }


def _said(hit: Expectation) -> str:
    return f"{hit.file}:{hit.line} {hit.rule}"


# --- sweeps ---------------------------------------------------------------------------------------------

_LOOK_EVERY = 1.0
_PATIENCE = 300.0
"""Seconds without any progress after which waiting ends: perhaps nobody works."""


def sweep_now(services: Services) -> dict[str, Any]:
    """Hand over every stale version, and say how many there are."""
    rules = services.runner.rules_version
    with services.database.transaction() as session:
        enqueued = sweep(session, services.queue, rules)
        return {"enqueued": enqueued, **_so_far(services)}


def sweep_progress(services: Services) -> Iterator[Mapping[str, Any]]:
    """How far the sweep is, each time it has come further, until it is done or nothing moves."""
    last: Mapping[str, Any] = {}
    moved = monotonic()
    while monotonic() - moved < _PATIENCE:
        now = _so_far(services)
        if now != last:
            last, moved = now, monotonic()
            yield now
        if now["scanned"] >= now["versions"]:
            return
        sleep(_LOOK_EVERY)


def _so_far(services: Services) -> dict[str, Any]:
    with services.database.reading() as session:
        done = progress(session, services.runner.rules_version)
    return {"versions": done.versions, "scanned": done.fresh}
