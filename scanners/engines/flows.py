"""The engine that tells which way data goes: to somebody's own cloud, to a server, to a model, to a log."""

import hmac
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from escrow.core.vault_key import VaultKey
from scanners import flow
from scanners.engine import EngineStatus, Isolation, Limits, Report, StagedContent, written_in
from scanners.findings import Confidence, Finding, Severity, Trait, Vector
from scanners.flow.python import Flow, TooLarge, read_flows
from scanners.flow.text import read_lines
from scanners.languages import Language
from scanners.notebooks import code_of
from scanners.secrets.python import Unreadable

_TREES = frozenset({Language.PYTHON, Language.NOTEBOOK})
_LINES = frozenset({Language.SHELL, Language.POWERSHELL, Language.JAVASCRIPT})


@dataclass(frozen=True, slots=True)
class _Kind:
    """What one kind of flow means."""

    vector: Vector
    severity: Severity
    confidence: Confidence
    said: str
    fix: str
    traits: frozenset[Trait] = frozenset()


_KINDS = {
    "data-to-own-cloud": _Kind(
        Vector.FILES, Severity.HIGH, Confidence.MEDIUM,
        "{data} is written into a folder that is copied to somebody's own cloud account",
        "Write to a company share or the company's own cloud, never to a private account",
        frozenset({Trait.PERSONAL_CLOUD, Trait.BUSINESS_DATA}),
    ),
    "data-to-removable": _Kind(
        Vector.FILES, Severity.MEDIUM, Confidence.MEDIUM,
        "{data} is copied to a disk that can be carried away",
        "Keep company data on the company's disks and shares",
        frozenset({Trait.BUSINESS_DATA}),
    ),
    "data-to-upload": _Kind(
        Vector.FILES, Severity.MEDIUM, Confidence.MEDIUM,
        "{data} is sent to a server outside the company",
        "Hand data to other systems through the interface the company approved for it",
        frozenset({Trait.BUSINESS_DATA}),
    ),
    "data-to-private-mailbox": _Kind(
        Vector.FILES, Severity.HIGH, Confidence.MEDIUM,
        "{data} is mailed to a private mailbox",
        "Send company data to company mailboxes alone",
        frozenset({Trait.BUSINESS_DATA}),
    ),
    "data-to-model": _Kind(
        Vector.LLM, Severity.HIGH, Confidence.MEDIUM,
        "{data} is put into a question to a hosted language model",
        "Use the model the company approved, and send it only what it needs, without names or numbers of people",
        frozenset({Trait.BUSINESS_DATA}),
    ),
    "runs-answer": _Kind(
        Vector.LLM, Severity.HIGH, Confidence.HIGH,
        "The script runs text that a language model wrote",
        "Have a person look at the model's answer before anything is run or changed",
    ),
    "asks-model": _Kind(
        Vector.LLM, Severity.LOW, Confidence.MEDIUM,
        "The script asks a hosted language model",
        "Name the model and what may be sent to it in the script's documentation, and have it approved",
    ),
    "personal-data-to-log": _Kind(
        Vector.PERSONAL_DATA, Severity.MEDIUM, Confidence.MEDIUM,
        "Personal data is printed or logged, where it stays longer and is seen by more people than meant",
        "Print counts or internal numbers instead of names, documents or health details",
        frozenset({Trait.PERSONAL_DATA}),
    ),
    "personal-data-to-export": _Kind(
        Vector.PERSONAL_DATA, Severity.MEDIUM, Confidence.MEDIUM,
        "Personal data is exported to a file or a table",
        "Export only the fields the purpose needs, to a place with an end date, and write the purpose down",
        frozenset({Trait.PERSONAL_DATA}),
    ),
}  # fmt: skip


class FlowsEngine:
    """Follows values through one script, across its functions; nothing is run, imported or resolved."""

    name = "flows"
    version = "1"

    def __init__(self, key: VaultKey, *, domains: Sequence[str] = ()) -> None:
        self._key = key.derive("finding-fingerprint")
        self._domains = tuple(domains)

    @cached_property
    def rules_version(self) -> str:
        sources = [*sorted(Path(flow.__file__).parent.glob("*.py")), Path(__file__)]
        parts = [*(source.read_bytes() for source in sources), ",".join(self._domains).encode()]
        return sha256(b"\0".join(parts)).hexdigest()[:16]

    def scan(self, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
        return [self._scan_one(content) for content in contents]

    def _scan_one(self, content: StagedContent) -> Report:
        if content.language in _LINES:
            flows = list(read_lines(content.decoded.text, content.language))
            return Report(content.digest, EngineStatus.COMPLETE, Isolation.NONE, self._findings(content, flows))
        if content.language not in _TREES:
            reason = written_in(content.language)
            return Report(content.digest, EngineStatus.NOT_APPLICABLE, Isolation.NONE, reason=reason)
        try:
            flows = read_flows(_code(content).encode("utf-8", "replace"), domains=self._domains)
        except (Unreadable, TooLarge) as fault:
            reason = f"the ways data goes could not be followed: {fault}"
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, reason=reason)
        except RecursionError:
            reason = "the ways data goes could not be followed: nested too deeply"
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, reason=reason)
        return Report(content.digest, EngineStatus.COMPLETE, Isolation.NONE, self._findings(content, flows))

    def _findings(self, content: StagedContent, flows: Sequence[Flow]) -> tuple[Finding, ...]:
        seen: dict[tuple[str, str], int] = defaultdict(int)
        findings = []
        for one in flows:
            occurrence = seen[one.kind, one.through]
            seen[one.kind, one.through] += 1
            findings.append(self._finding(content, one, occurrence))
        return tuple(findings)

    def _finding(self, content: StagedContent, one: Flow, occurrence: int) -> Finding:
        kind = _KINDS[one.kind]
        rule = f"flows.{one.kind}"
        named = b"\0".join([rule.encode(), one.through.encode(), str(occurrence).encode()])
        personal = frozenset({Trait.PERSONAL_DATA} if one.is_personal else ())
        return Finding(
            rule=rule,
            engine=self.name,
            vector=kind.vector,
            severity=kind.severity,
            confidence=kind.confidence,
            line=_line_in(content, one.line),
            message=kind.said.format(data="Personal data" if one.is_personal else "Company data"),
            fix=kind.fix,
            fingerprint=hmac.new(self._key, named, sha256).hexdigest(),
            traits=kind.traits | personal,
        )


def _code(content: StagedContent) -> str:
    return code_of(content.decoded.text) if content.language is Language.NOTEBOOK else content.decoded.text


def _line_in(content: StagedContent, line: int) -> int:
    """The line in the content itself; for a notebook, the line of its JSON that holds the code."""
    if content.language is not Language.NOTEBOOK:
        return line
    lines = _code(content).split("\n")
    code = lines[line - 1].strip() if line <= len(lines) else ""
    before, found, _ = content.decoded.text.partition(json.dumps(code, ensure_ascii=False)[1:-1])
    return before.count("\n") + 1 if found and code else 1
