"""`escrow rules`: which rules there are, and whether they find what they should."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any

from escrow.config import Settings
from escrow.core.clock import rfc3339
from escrow.core.principals import Principal
from escrow.core.vault_key import VaultKey
from scanners.engine import Limits
from scanners.engines.semgrep import RULES, SemgrepEngine
from scanners.meanings import Meaning, meanings_of, own_pack
from scanners.packs import StoredPack, check_pack, install, live_packs, require_name, require_passed
from scanners.preview import Preview, preview, preview_hits, preview_of
from scanners.proposals import keep_preview, pack_of, propose
from scanners.rule_tests import Expectation, RuleTestResult, try_files, try_rules
from scanners.schedule import progress, sweep
from scanners.semgrep.pack import Pack, PackRefused, files_in, read_pack
from scanners.staging import Staging
from web.wiring import Services

_NEVER = -1
_NOT_A_KEY = VaultKey(bytes(32))
"""Rules are tried on files of ours: nothing of what they find is kept, so no vault is needed."""


def list_rules() -> list[str]:
    """Every rule of ours, by name."""
    return sorted(read_pack(files_in(RULES)).rules)


def describe_rules(packs: Sequence[Pack]) -> list[dict[str, Any]]:
    """Every rule of ours and of the live packs, and what is told without one, with what a finding of it means."""
    return [_described(meaning) for meaning in meanings_of(packs).values()]


def _described(one: Meaning) -> dict[str, Any]:
    return {
        "rule": one.rule, "vector": one.vector.value, "severity": one.severity.value,
        "likelihood": one.likelihood.value.lower(), "impact": one.impact.value.lower(),
        "confidence": one.confidence.value, "languages": list(one.languages), "cwe": list(one.cwe),
        "lgpd": list(one.lgpd), "redacts": one.redacts, "message": one.message, "fix": one.fix, "fix_pt": one.fix_pt,
    }  # fmt: skip


def judge_rules(settings: Settings, folder: Path, rules: Path | None = None) -> dict[str, Any]:
    """Try every rule on the files of a folder; what was missed, and what was found that should not be."""
    pack = read_pack(files_in(rules or RULES))
    result = _tried(settings, folder, pack)
    return {
        "passed": result.has_passed and (rules is None or result.tried >= pack.rules.keys()),
        "tried": sorted(result.tried),
        "untried": sorted(pack.rules.keys() - result.tried),
        "missed": [_said(hit) for hit in result.missed],
        "unexpected": [_said(hit) for hit in result.unexpected],
        "unreadable": list(result.unreadable),
    }


def _tried(settings: Settings, folder: Path, pack: Pack) -> RuleTestResult:
    with TemporaryDirectory(prefix="escrow-rules-") as staging:
        engine = SemgrepEngine(
            _NOT_A_KEY, Staging(Path(staging)), command=settings.semgrep_command, pack=pack, few=_NEVER
        )  # fmt: skip
        return try_rules(engine, folder)


# --- a company's own packs --------------------------------------------------------------------------------


def install_pack(services: Services, folder: Path, *, name: str, by: Principal) -> StoredPack:
    """Check a folder of rules, try them on its `tests`, and only then make them live; refused whole otherwise."""
    require_name(name)
    pack = _checked(services, files_in(folder), name)
    require_passed(_tried(services.settings, _tests_of(folder), pack), pack)
    with services.database.transaction() as session:
        return install(session, services.audit, name=name, pack=pack, by=by, now=services.clock.now())


def preview_pack(services: Services, folder: Path) -> Preview:
    """What a folder of rules would find in everything in escrow."""
    pack = _checked(services, files_in(folder))
    with services.database.reading() as session:
        return preview(session, services.archive, _engine(services, pack), sorted(pack.rules), Limits())


def propose_pack(
    services: Services, *, name: str, files: Mapping[str, bytes], tests: Mapping[str, bytes], reason: str, by: Principal
) -> StoredPack:
    """Check and try a pack somebody sent, and keep it for a second person; refused whole when anything is amiss."""
    require_name(name)
    _require_names([*files, *tests])
    if unread := [file for file in files if not file.endswith(".yml")]:
        raise PackRefused(f"{unread[0]}: rules are read from files whose name ends in .yml; call it so")
    pack = _checked(services, files, name)
    with TemporaryDirectory(prefix="escrow-rules-") as staging:
        engine = SemgrepEngine(
            _NOT_A_KEY, Staging(Path(staging)), command=services.settings.semgrep_command, pack=pack, few=_NEVER
        )  # fmt: skip
        require_passed(try_files(engine, tests), pack)
    with services.database.transaction() as session:
        return propose(session, services.audit, name=name, pack=pack, tests=tests, reason=reason, by=by,
                       now=services.clock.now())  # fmt: skip


def preview_version(services: Services, name: str, version: int) -> None:
    """Try a kept pack on all of history, and keep what it would newly find and whose level would be another."""
    with services.database.reading() as session:
        pack = pack_of(session, name, version)
        hits = preview_hits(session, services.archive, _engine(services, pack), Limits())
        shown = preview_of(session, hits, sorted(pack.rules), services.runner.would_be)
    with services.database.transaction() as session:
        keep_preview(session, name, version, {**shown, "at": rfc3339(services.clock.now())})


def _engine(services: Services, pack: Pack) -> SemgrepEngine:
    return SemgrepEngine(
        services.key, Staging(services.staging_folder), command=services.settings.semgrep_command, pack=pack, few=_NEVER
    )  # fmt: skip


def _checked(services: Services, files: Mapping[str, bytes], name: str | None = None) -> Pack:
    """Against our own rules and every live pack but the one it would take the place of."""
    with services.database.reading() as session:
        return check_pack(files, own=own_pack(), others=live_packs(session, but=name))


def _require_names(names: Sequence[str]) -> None:
    """Files are laid out under these names for a program to read."""
    for name in names:
        if not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}", name):
            raise PackRefused(f"{name[:40]!r}: expected the plain name of a file; send it under such a name")


def _tests_of(folder: Path) -> Path:
    tests = folder / "tests"
    if not tests.is_dir():
        raise PackRefused(
            f"{folder}: expected a folder `tests` with files that say what must be found; see docs/rules.md"
        )
    return tests


def _said(hit: Expectation) -> str:
    return f"{hit.file}:{hit.line} {hit.rule}"


# --- sweeps ---------------------------------------------------------------------------------------------

_LOOK_EVERY = 1.0
_PATIENCE = 300.0
"""Seconds without any progress after which waiting ends: perhaps nobody works."""


def sweep_now(services: Services) -> dict[str, Any]:
    """Hand over every stale version, and say how many there are."""
    services.runner.take_up_packs()
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
