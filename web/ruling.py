"""`escrow rules`: which rules there are, and whether they find what they should."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from escrow.config import Settings
from escrow.core.vault_key import VaultKey
from scanners.engines.semgrep import RULES, SemgrepEngine
from scanners.rule_tests import Expectation, try_rules
from scanners.semgrep.pack import files_in, read_pack
from scanners.staging import Staging

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
