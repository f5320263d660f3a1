"""Findings of one script as SARIF 2.1.0, which other tools read."""

import json
from collections.abc import Iterable, Mapping
from urllib.parse import quote

from escrow.core.canonical import Json
from scanners.queries import FindingView

_LEVEL = {"critical": "error", "high": "error", "medium": "warning", "low": "note"}
_SECURITY = {"critical": "9.5", "high": "8.0", "medium": "5.5", "low": "2.0"}


def write_sarif(findings: Iterable[FindingView], *, script_name: str) -> bytes:
    """A SARIF log; the same findings are always the same bytes. It holds places and words, never contents."""
    listed = list(findings)
    by_engine = sorted({finding.engine for finding in listed}) or ["secrets"]
    document: dict[str, Json] = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            _run(engine, [one for one in listed if one.engine == engine], script_name=script_name)
            for engine in by_engine
        ],
    }
    return json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n"


def _run(engine: str, findings: list[FindingView], *, script_name: str) -> Mapping[str, Json]:
    rules = {finding.rule: finding for finding in sorted(findings, key=lambda one: one.rule)}
    described = [_rule(finding) for finding in rules.values()]
    driver: dict[str, Json] = {"name": f"Script Escrow {engine}", "rules": described}
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"{script_name}/{engine}/"},
        "results": [_result(finding) for finding in findings],
        "columnKind": "unicodeCodePoints",
    }


def _rule(finding: FindingView) -> Mapping[str, Json]:
    return {
        "id": finding.rule,
        "shortDescription": {"text": finding.message},
        "help": {"text": finding.fix},
        "properties": {"vector": finding.vector, "security-severity": _SECURITY[finding.severity]},
    }


def _result(finding: FindingView) -> Mapping[str, Json]:
    region = {"startLine": max(1, finding.line)}
    place: dict[str, Json] = {"artifactLocation": {"uri": quote(finding.path)}, "region": region}
    result: dict[str, Json] = {
        "ruleId": finding.rule,
        "level": _LEVEL[finding.severity],
        "message": {"text": f"{finding.message}. {finding.fix}."},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"escrow/v1": finding.fingerprint},
        "properties": {"confidence": finding.confidence, "severity": finding.severity, "status": finding.status},
    }
    if finding.status == "accepted":
        reason = finding.accepted_reason or ""
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
    return result
