"""Findings as SARIF 2.1.0, which other tools read; and what other tools wrote, read back."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote, unquote

from escrow.core.canonical import Json
from escrow.core.clock import rfc3339
from escrow.core.errors import RequestRefused
from scanners.counsel import Counsel, counsel_on
from scanners.finding_queries import FindingView
from scanners.findings import Confidence, Severity
from scanners.meanings import Meanings

_LEVEL = {"critical": "error", "high": "error", "medium": "warning", "low": "note"}
_SECURITY = {"critical": "9.5", "high": "8.0", "medium": "5.5", "low": "2.0"}
_SUPPRESSED = frozenset({"accepted", "rotated"})
_SEVERITY = {"error": Severity.HIGH, "warning": Severity.MEDIUM, "note": Severity.LOW, "none": Severity.LOW}
_BANDS = ((9.0, Severity.CRITICAL), (7.0, Severity.HIGH), (4.0, Severity.MEDIUM))
_MOST_RESULTS = 5_000
_WORDS = 500
_OWN = "escrow/v1"
_FINE = frozenset({"pass", "notApplicable", "informational"})
"""Kinds of results by which a tool says that nothing is amiss."""


@dataclass(frozen=True, slots=True)
class ForeignResult:
    """One result of another tool: what it said, and where. Never a snippet: a log may hold what it found."""

    tool: str
    rule: str
    path: str
    line: int
    severity: Severity
    confidence: Confidence
    message: str
    fix: str
    fingerprint: str | None
    own: str | None = None
    """The fingerprint this vault gave it, when the log is one of ours."""
    is_suppressed: bool = False
    reason: str = ""
    until: datetime | None = None


def write_sarif(findings: Iterable[FindingView], *, meanings: Meanings, script_name: str) -> bytes:
    """A SARIF log of one script; the same findings are always the same bytes. It holds words, never contents."""
    return _document(findings, meanings, lambda _: "", script_name)


def write_estate_sarif(findings: Iterable[FindingView], *, meanings: Meanings) -> bytes:
    """A SARIF log of many scripts; each result stands under its script's id."""
    return _document(findings, meanings, lambda finding: f"scripts/{finding.script_id}/", "estate")


def read_sarif(body: bytes) -> list[ForeignResult]:
    """The results of a SARIF log that another tool wrote; raises RequestRefused saying what is not as it should be."""
    found = [result for run in read_document(body)["runs"] for result in _results(run)]
    if len(found) > _MOST_RESULTS:
        raise _refused(f"expected at most {_MOST_RESULTS} results, received {len(found)}")
    return found


def read_document(body: bytes) -> Mapping[str, Any]:
    """A SARIF log as JSON; raises RequestRefused when it is none."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        raise _refused("expected JSON") from None
    if (
        not isinstance(document, dict)
        or document.get("version") != "2.1.0"
        or not isinstance(document.get("runs"), list)
    ):
        raise _refused("expected a log of version 2.1.0 with its runs")
    return document


def tools_in(body: bytes) -> set[str]:
    """Every tool a log that was read says the results of, none too; one that did not come so far says no list."""
    runs = read_document(body)["runs"]
    return {_name(run["tool"]["driver"]) for run in runs if isinstance(run.get("results"), list)}


def paths_in(document: Mapping[str, Any]) -> list[str]:
    """Every file a log speaks of."""
    return [result.path for run in document["runs"] for result in _results(run)]


def only_below(document: Mapping[str, Any], root: str) -> bytes:
    """The part of a log that speaks of files below a folder."""
    runs = [{**run, "results": [one for one in run["results"] if _is_told(one) and _path(one, run).startswith(root)]}
            for run in document["runs"] if isinstance(run.get("results"), list)]  # fmt: skip
    return json.dumps({**document, "runs": runs}).encode()


def _is_told(result: Mapping[str, Any]) -> bool:
    """Is it something found, and still there? A log may also list what was looked at and is well, or is gone."""
    return result.get("kind") not in _FINE and result.get("baselineState") != "absent"


def _path(result: Mapping[str, Any], run: Mapping[str, Any]) -> str:
    """The file a result speaks of, by its own address or by its place among those of the run."""
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    if "uri" not in artifact:
        artifact = run["artifacts"][_place(artifact["index"])]["location"]
    uri = unquote(str(artifact["uri"])).replace("\\", "/")
    return uri.removeprefix("file://").removeprefix("./")


def _place(index: Any) -> int:
    """A place in a list; raises IndexError for one that counts from the end, which is none."""
    place = int(index)
    if place < 0:
        raise IndexError(place)
    return place


# --- out ----------------------------------------------------------------------------------------------------


def _document(findings: Iterable[FindingView], meanings: Meanings, root: Any, name: str) -> bytes:
    listed = list(findings)
    engines = sorted({finding.engine for finding in listed}) or ["secrets"]
    of_engine = {engine: [one for one in listed if one.engine == engine] for engine in engines}
    runs = [_run(engine, found, meanings, root, name) for engine, found in of_engine.items()]
    document: dict[str, Json] = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": runs,
    }
    return json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n"


def _run(engine: str, findings: Sequence[FindingView], meanings: Meanings, root: Any, name: str) -> Mapping[str, Json]:
    rules = {finding.rule: finding for finding in sorted(findings, key=lambda one: (one.rule, one.fingerprint))}
    places = {rule: at for at, rule in enumerate(rules)}
    driver: dict[str, Json] = {
        "name": f"Script Escrow {engine}",
        "rules": [_rule(finding, counsel_on(meanings, finding.rule, finding.fix)) for finding in rules.values()],
    }
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"{name}/{engine}/"},
        "results": [_result(finding, root(finding), places[finding.rule]) for finding in findings],
        "columnKind": "unicodeCodePoints",
    }


def _rule(finding: FindingView, counsel: Counsel | None) -> Mapping[str, Json]:
    told: dict[str, Json] = {"vector": finding.vector, "security-severity": _SECURITY[finding.severity]}
    return {
        "id": finding.rule,
        "shortDescription": {"text": finding.message},
        "help": {"text": finding.fix or "Ask whoever answers for the script what it is for"},
        "properties": told if counsel is None else told | _said(finding, counsel),
    }


def _said(finding: FindingView, counsel: Counsel) -> dict[str, Json]:
    """What other tools sort by: the weakness in their own way of writing it, how sure, and the fix in Portuguese."""
    return {
        "tags": [*(f"external/cwe/{one.lower()}" for one in counsel.cwe), *(f"lgpd/{one}" for one in counsel.lgpd)],
        "cwe": list(counsel.cwe), "lgpd": list(counsel.lgpd), "fix_pt": counsel.fix_pt, **counsel.degrees,
        "precision": finding.confidence if counsel.confidence is None else counsel.confidence.value,
    }  # fmt: skip


def _result(finding: FindingView, root: str, index: int) -> Mapping[str, Json]:
    region = {"startLine": max(1, finding.line)}
    place: dict[str, Json] = {"artifactLocation": {"uri": root + quote(finding.path)}, "region": region}
    said = f"{finding.message}. {finding.fix}." if finding.fix else f"{finding.message}."
    result: dict[str, Json] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVEL[finding.severity],
        "message": {"text": said},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {_OWN: finding.fingerprint},
        "properties": {"confidence": finding.confidence, "severity": finding.severity, "status": finding.status},
    }
    if finding.status in _SUPPRESSED:
        suppression: dict[str, Json] = {
            "kind": "external",
            "status": "accepted",
            "justification": finding.accepted_reason or "",
            "properties": {"status": finding.status},
        }
        if finding.accepted_until is not None:
            suppression["properties"] = {"status": finding.status, "until": rfc3339(finding.accepted_until)}
        result["suppressions"] = [suppression]
    return result


# --- in -----------------------------------------------------------------------------------------------------


def _results(run: Any) -> Iterable[ForeignResult]:
    try:
        driver = run["tool"]["driver"]
        described = [rule for one in (driver, *run["tool"].get("extensions", ())) for rule in one.get("rules", ())]
        rules = {str(rule["id"]): rule for rule in described}
        for number, result in enumerate(run.get("results") or [], 1):
            if _is_told(result):
                yield _foreign(run, result, rules, number)
    except (KeyError, TypeError, AttributeError, IndexError, ValueError):
        raise _refused("expected every run to name its tool and every result its rule, message and place") from None


def _name(driver: Mapping[str, Any]) -> str:
    return str(driver["name"])[:80]


def _foreign(
    run: Mapping[str, Any], result: Mapping[str, Any], rules: Mapping[str, Mapping[str, Any]], number: int
) -> ForeignResult:
    place = result["locations"][0]["physicalLocation"]
    rule = _rule_id(run, result)
    line = place.get("region", {}).get("startLine", 1)
    if not isinstance(line, int) or not 1 <= line <= 10_000_000:
        raise _refused(f"result {number}: expected a line from 1")
    prints = result.get("partialFingerprints") or result.get("fingerprints") or {}
    described = rules.get(rule, {})
    return ForeignResult(
        tool=_name(run["tool"]["driver"]),
        rule=rule[:200],
        path=_path(result, run),
        line=line,
        severity=_severity(result, described),
        confidence=_confidence(described),
        message=str(described.get("shortDescription", {}).get("text") or rule)[:_WORDS],
        fix=str(described.get("help", {}).get("text", ""))[:_WORDS],
        fingerprint=next((str(prints[name])[:200] for name in sorted(prints)), None),
        own=str(prints[_OWN])[:200] if _OWN in prints else None,
        **_suppression(result),
    )


def _rule_id(run: Mapping[str, Any], result: Mapping[str, Any]) -> str:
    """The rule of a result, by its name or by its place among those of the tool or of what extends it."""
    said = result.get("rule", {})
    if name := result.get("ruleId") or said.get("id"):
        return str(name)
    of = said.get("toolComponent", {}).get("index")
    tool = run["tool"]["driver"] if of is None else run["tool"]["extensions"][_place(of)]
    return str(tool["rules"][_place(result["ruleIndex"] if "ruleIndex" in result else said["index"])]["id"])


def _suppression(result: Mapping[str, Any]) -> dict[str, Any]:
    """What somebody said of it where the log comes from; a remark in the code itself is nobody's word."""
    for one in result.get("suppressions") or ():
        if one.get("kind") == "external" and one.get("status", "accepted") == "accepted":
            until = one.get("properties", {}).get("until")
            return {
                "is_suppressed": True,
                "reason": str(one.get("justification") or "")[:_WORDS],
                "until": None if until is None else _time(str(until)),
            }
    return {}


def _time(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def _severity(result: Mapping[str, Any], rule: Mapping[str, Any]) -> Severity:
    """The rule's own figure where it gives one, else the result's level, else the rule's."""
    given = rule.get("properties", {}).get("security-severity")
    try:
        figure = float(given) if given is not None else None
    except (TypeError, ValueError):
        figure = None
    if figure is not None:
        return next((severity for least, severity in _BANDS if figure >= least), Severity.LOW)
    level = result.get("level") or rule.get("defaultConfiguration", {}).get("level", "warning")
    return _SEVERITY.get(str(level), Severity.MEDIUM)


def _confidence(rule: Mapping[str, Any]) -> Confidence:
    said = str(rule.get("properties", {}).get("precision", "medium")).removeprefix("very-")
    return Confidence(said) if said in set(Confidence) else Confidence.MEDIUM


def _refused(why: str) -> RequestRefused:
    return RequestRefused(f"SARIF: {why}; check what the other tool wrote", code="sarif_refused")
