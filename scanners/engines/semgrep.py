"""The engine that reads structure: our own rules, run by Semgrep as a separate program in its own environment."""

import contextlib
import hmac
import json
import os
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from scanners.encodings import Decoded
from scanners.engine import EngineStatus, Isolation, Limits, Report, StagedContent, written_in
from scanners.findings import Confidence, Finding, Severity, Trait, Vector
from scanners.languages import Language
from scanners.notebooks import code_of
from scanners.staging import Staging

RULES = Path(__file__).parent.parent / "rules"
_LANGUAGES = frozenset({Language.PYTHON, Language.NOTEBOOK, Language.SHELL})
_BATCH = 500
_LIMITED = 'ulimit -t "$1" && ulimit -f 2000000 && ulimit -c 0 && shift && exec "$@"'
_DEGREES = {"LOW": 1, "MEDIUM": 2, "HIGH": 3}


def default_command() -> Path:
    """Where `script/run` puts Semgrep: beside the code, in its own environment."""
    return Path(__file__).resolve().parents[2] / ".venv-semgrep" / "bin" / "semgrep"


class _Broken(Exception):
    """One call of the program gave no answer: why, and whether fewer contents might get one."""

    def __init__(self, reason: str, *, status: EngineStatus, is_divisible: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.is_divisible = is_divisible


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the program said, by the name of the staged file."""

    results: Mapping[str, Sequence[Mapping[str, Any]]]
    faults: Mapping[str, tuple[EngineStatus, str]]
    scanned: frozenset[str]


class SemgrepEngine:
    """Runs one Semgrep process over a batch of contents and holds it to account for each of them."""

    name = "semgrep"

    def __init__(self, key: VaultKey, staging: Staging, *, command: Path | None = None, rules: Path = RULES) -> None:
        self._key = key.derive("finding-fingerprint")
        self._staging = staging
        self._command = command or default_command()
        self._rules = rules

    @cached_property
    def version(self) -> str:
        """Read from what is installed: asking the program itself takes seconds."""
        found = sorted(self._command.resolve().parent.parent.glob("lib/python*/site-packages/semgrep-*.dist-info"))
        return found[-1].name.removeprefix("semgrep-").removesuffix(".dist-info") if found else "absent"

    @cached_property
    def rules_version(self) -> str:
        bodies = [rule.name.encode() + b"\0" + rule.read_bytes() for rule in sorted(self._rules.glob("*.yml"))]
        return sha256(b"\0".join(bodies)).hexdigest()[:16]

    def scan(self, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
        fit = [content for content in contents if self._unfit(content, limits) is None]
        done = {content.digest: self._unfit(content, limits) for content in contents}
        for start in range(0, len(fit), _BATCH):
            done |= self._scan_batch(fit[start : start + _BATCH], limits)
        return [report for content in contents if (report := done[content.digest]) is not None]

    def _unfit(self, content: StagedContent, limits: Limits) -> Report | None:
        """Why a content is not given to the program at all."""
        if content.language not in _LANGUAGES:
            reason = written_in(content.language)
            return Report(content.digest, EngineStatus.NOT_APPLICABLE, Isolation.NONE, reason=reason)
        if len(content.decoded.utf8) > limits.bytes_per_content:
            reason = f"longer than {limits.bytes_per_content} bytes"
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, reason=reason)
        return None

    def _scan_batch(self, contents: Sequence[StagedContent], limits: Limits) -> dict[Digest, Report | None]:
        """One call; when it breaks, each half on its own, so that one bad content does not blind us to the others."""
        with self._staging.lay_out([_as_code(content) for content in contents]) as staged:
            try:
                answer = self._run(staged, limits)
            except _Broken as fault:
                if not fault.is_divisible or len(contents) == 1:
                    return {content.digest: self._failed(content, fault) for content in contents}
            else:
                pairs = zip(contents, staged, strict=True)
                return {content.digest: self._report(content, laid, answer) for content, laid in pairs}
        middle = len(contents) // 2
        return self._scan_batch(contents[:middle], limits) | self._scan_batch(contents[middle:], limits)

    def _failed(self, content: StagedContent, fault: _Broken) -> Report:
        return Report(content.digest, fault.status, self._isolation, reason=fault.reason)

    # --- the program -------------------------------------------------------------------------------

    @cached_property
    def _wrapper(self) -> list[str]:
        """A way to cut the program off the network, when this machine lets us."""
        for wrapper in (["unshare", "-n"], ["unshare", "-rn"]):
            if sys.platform == "linux" and _succeeds([*wrapper, "true"]):
                return wrapper
        return []

    @property
    def _isolation(self) -> Isolation:
        """Without network, with limits and a home of its own, but able to read this machine's files: partial."""
        return Isolation.PARTIAL if self._wrapper else Isolation.NONE

    def _run(self, staged: Sequence[StagedContent], limits: Limits) -> _Answer:
        if not self._command.exists():
            reason = f"{self._command.name} is not installed; run script/run or set ESCROW_SEMGREP_COMMAND"
            raise _Broken(reason, status=EngineStatus.FAILED, is_divisible=False)
        folder = _folder(staged)
        home = folder.parent / "home"
        home.mkdir(mode=0o700)
        return _read_answer(self._call(folder, home, limits))

    def _call(self, folder: Path, home: Path, limits: Limits) -> bytes:
        arguments = [
            "scan", "--config", str(self._rules), "--json", "--quiet", "--metrics", "off", "--disable-version-check",
            "--disable-nosem", "--no-git-ignore", "--no-rewrite-rule-ids", "--jobs", str(limits.processes),
            "--timeout", str(limits.seconds_per_content), "--timeout-threshold", "3",
            "--max-memory", str(limits.megabytes), "--max-target-bytes", "0", str(folder),
        ]  # fmt: skip
        cpu = str(int(limits.seconds * limits.processes) + 60)
        limited = ["/bin/sh", "-c", _LIMITED, "sh", cpu, *self._wrapper, str(self._command), *arguments]
        started = subprocess.Popen(
            limited, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=home,
            env=_environment(self._command, home), start_new_session=True,
        )  # fmt: skip
        try:
            output, _ = started.communicate(timeout=limits.seconds)
        except subprocess.TimeoutExpired:
            reason = f"no answer within {limits.seconds:g} s"
            raise _Broken(reason, status=EngineStatus.TIMED_OUT, is_divisible=True) from None
        finally:
            if started.poll() is None:
                _kill(started)
        return output

    # --- its answer --------------------------------------------------------------------------------

    def _report(self, content: StagedContent, laid: StagedContent, answer: _Answer) -> Report:
        """What the answer says of one content; not being mentioned is not the same as being clean."""
        name = _file(laid).name
        findings = self._findings(content, laid, answer.results.get(name, ()))
        status, reason = answer.faults.get(name, (EngineStatus.COMPLETE, None))
        if name not in answer.scanned and status is EngineStatus.COMPLETE:
            status, reason = EngineStatus.FAILED, "the program left this content out without saying why"
        return Report(content.digest, status, self._isolation, findings, reason)

    def _findings(
        self, content: StagedContent, laid: StagedContent, results: Sequence[Mapping[str, Any]]
    ) -> tuple[Finding, ...]:
        seen: dict[tuple[str, bytes], int] = defaultdict(int)
        findings = []
        for result in sorted(results, key=lambda one: (one["start"]["offset"], one["check_id"])):
            rule = str(result["check_id"])
            matched = b" ".join(laid.decoded.utf8[result["start"]["offset"] : result["end"]["offset"]].split())
            occurrence = seen[rule, matched]
            seen[rule, matched] += 1
            fingerprint = self._fingerprint(rule, matched, occurrence)
            line = _line_in(content, laid, int(result["start"]["line"]))
            findings.append(_finding(rule, result["extra"], line=line, fingerprint=fingerprint))
        return tuple(findings)

    def _fingerprint(self, rule: str, matched: bytes, occurrence: int) -> str:
        """Keyed: what a rule matched may be short enough to guess."""
        return hmac.new(self._key, b"\0".join([rule.encode(), matched, str(occurrence).encode()]), sha256).hexdigest()


def _finding(rule: str, extra: Mapping[str, Any], *, line: int, fingerprint: str) -> Finding:
    metadata = extra["metadata"]
    return Finding(
        rule=rule,
        engine=SemgrepEngine.name,
        vector=Vector(metadata["vector"]),
        severity=severity_of(metadata["likelihood"], metadata["impact"]),
        confidence=Confidence(metadata["confidence"].lower()),
        line=line,
        message=str(extra["message"]).strip(),
        fix=str(metadata["fix"]),
        fingerprint=fingerprint,
        traits=frozenset(Trait(trait) for trait in metadata.get("traits", ())),
    )


def severity_of(likelihood: str, impact: str) -> Severity:
    """Likelihood times impact; never set by hand."""
    product = _DEGREES[likelihood] * _DEGREES[impact]
    if product == 9:
        return Severity.HIGH
    return Severity.MEDIUM if product >= 4 else Severity.LOW


def _read_answer(output: bytes) -> _Answer:
    try:
        answer = json.loads(output)
        results, faults, scanned = answer["results"], answer["errors"], answer["paths"]["scanned"]
    except (ValueError, KeyError, TypeError):
        reason = "the program ended without an answer"
        raise _Broken(reason, status=EngineStatus.FAILED, is_divisible=True) from None
    by_name: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for result in results:
        by_name[Path(result["path"]).name].append(result)
    return _Answer(by_name, _faults(faults), frozenset(Path(path).name for path in scanned))


def _faults(errors: Sequence[Mapping[str, Any]]) -> dict[str, tuple[EngineStatus, str]]:
    """What went wrong, file by file. A fault of a rule is a fault of the whole answer: such a pack finds nothing."""
    faults: dict[str, tuple[EngineStatus, str]] = {}
    for error in errors:
        kind = error["type"][0] if isinstance(error["type"], list) else str(error["type"])
        path = error.get("path")
        if path is None or "Rule" in kind or Path(path).suffix in {".yml", ".yaml"}:
            reason = f"a rule cannot be used ({kind}); see `escrow rules test`"
            raise _Broken(reason, status=EngineStatus.FAILED, is_divisible=False)
        status = EngineStatus.TIMED_OUT if "Timeout" in kind or "TooMuchMemory" in kind else EngineStatus.PARTIAL
        faults[Path(path).name] = (status, f"not all of it could be read ({kind})")
    return faults


def _as_code(content: StagedContent) -> StagedContent:
    """A notebook is laid out as the Python in its cells."""
    if content.language is not Language.NOTEBOOK:
        return content
    code = code_of(content.decoded.text)
    decoded = Decoded(code, code.encode("utf-8", "replace"), "utf-8", 0)
    return replace(content, language=Language.PYTHON, decoded=decoded)


def _line_in(content: StagedContent, laid: StagedContent, line: int) -> int:
    """The line in the content itself; for a notebook, the line of its JSON that holds the code."""
    if content.language is not Language.NOTEBOOK:
        return line
    code = laid.decoded.text.split("\n")[line - 1].strip()
    written = json.dumps(code, ensure_ascii=False)[1:-1]
    before, found, _ = content.decoded.text.partition(written)
    return before.count("\n") + 1 if found and written else 1


def _environment(command: Path, home: Path) -> dict[str, str]:
    """Nothing of ours. The version check alone would wait 98 s for an answer from outside."""
    return {
        "PATH": os.pathsep.join([str(command.parent), "/usr/local/bin", "/usr/bin", "/bin"]),
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "TMPDIR": str(home),
        "LANG": "C.UTF-8",
        "SEMGREP_ENABLE_VERSION_CHECK": "0",
        "SEMGREP_SEND_METRICS": "off",
        "SEMGREP_SETTINGS_FILE": str(home / "settings.yml"),
    }


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the program and everything it started, and collect it."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _succeeds(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=10, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _folder(staged: Sequence[StagedContent]) -> Path:
    return _file(staged[0]).parent


def _file(content: StagedContent) -> Path:
    if content.file is None:
        raise ValueError("a content must be laid out before a program can read it")
    return content.file
