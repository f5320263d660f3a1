"""The engine that tells which way data goes: to somebody's own cloud, to a server, to a model, to a log."""

import hmac
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from escrow.core.vault_key import VaultKey
from scanners import destinations, flow, hints, syntax
from scanners.engine import EngineStatus, Isolation, Limits, Report, StagedContent, written_in
from scanners.findings import Confidence, Finding, Severity, Trait, Vector
from scanners.flow.acts import acts_in
from scanners.flow.hours import hours_in
from scanners.flow.lines_acts import gather, read_line_acts
from scanners.flow.python import Flow, TooLarge, read_flows
from scanners.flow.text import MANY, flows_in, read_statements
from scanners.languages import Language
from scanners.notebooks import code_of, read_notebook
from scanners.syntax import Unreadable

_TREES = frozenset({Language.PYTHON, Language.NOTEBOOK})
_LINES = frozenset({Language.SHELL, Language.POWERSHELL, Language.JAVASCRIPT, Language.R, Language.SQL})


@dataclass(frozen=True, slots=True)
class _Kind:
    """What one kind of flow means."""

    vector: Vector
    severity: Severity
    said: str
    fix: str
    traits: frozenset[Trait] = frozenset()
    confidence: Confidence = Confidence.MEDIUM


def _leaving(
    severity: Severity, where: str, fix: str, *, vector: Vector = Vector.FILES, traits: Sequence[Trait] = ()
) -> _Kind:
    """Data of the company that goes somewhere."""
    return _Kind(vector, severity, f"{{data}} is {where}", fix, frozenset({Trait.BUSINESS_DATA, *traits}))


def _of_people(where: str, fix: str) -> _Kind:
    traits = frozenset({Trait.PERSONAL_DATA})
    return _Kind(Vector.PERSONAL_DATA, Severity.MEDIUM, f"Personal data is {where}", fix, traits)


def _act(vector: Vector, severity: Severity, said: str, fix: str, *, traits: Sequence[Trait] = ()) -> _Kind:
    """Something a script does, whatever data goes through it."""
    return _Kind(vector, severity, said, fix, frozenset(traits))


_KINDS = {
    "works-on-a-database": _act(
        Vector.DATABASE, Severity.LOW, "The script works on a database by itself",
        "Prefer the reports or interfaces the owners of the database offer, and a login of its own that may only read",
    ),
    "asks-a-model": _act(
        Vector.LLM, Severity.LOW, "The script asks a language model",
        "Name the model and what may be sent to it in the script's documentation, and have it approved",
    ),
    "installs-code": _act(
        Vector.LIBRARIES, Severity.MEDIUM, "The script installs programs or packages while it runs",
        "List what it needs with versions, and have it installed before the script runs",
    ),
    "runs-unreviewed-code": _act(
        Vector.LIBRARIES, Severity.MEDIUM, "The script runs code that is not in it and that nobody looked at",
        "Keep the code it runs in the script or in a module beside it, in clear text",
    ),
    "loads-a-program-as-data": _act(
        Vector.LIBRARIES, Severity.MEDIUM, "Loading this file can run any code that somebody put into it",
        "Keep data as CSV, Parquet or JSON; such a file is a program",
    ),
    "does-not-check-who-answers": _act(
        Vector.LIBRARIES, Severity.MEDIUM, "The script talks to another machine without checking who answers",
        "Leave the checks on, and name the company's certificate authority or the machine's key",
    ),
    "wipes-files": _act(
        Vector.FILES, Severity.MEDIUM, "The script deletes whole folders that others may use",
        "Delete one by one what is meant, or move it to a folder its owners empty",
    ),
    "locks-files": _act(
        Vector.FILES, Severity.MEDIUM, "The script packs files under a password, so that nobody can see what is sent",
        "Leave files readable to the checks of the company; it encrypts on the way by itself",
    ),
    "records-people": _act(
        Vector.FILES, Severity.MEDIUM, "The script records what people copy, type, show or say",
        "Use the interface of the program instead of looking over shoulders",
    ),
    "opens-a-way-in": _act(
        Vector.FILES, Severity.MEDIUM, "The script opens a way from outside to files or programs of this machine",
        "Hand files over through what the company approved for it",
    ),
    "plans-the-night": _act(
        Vector.OFF_HOURS, Severity.LOW, "The script plans to run outside 07:00 to 20:00 or at the weekend",
        "Let the company's scheduler run it, in hours in which somebody would notice when it goes wrong",
    ),
    "waits-for-the-night": _act(
        Vector.OFF_HOURS, Severity.MEDIUM, "The script waits until an hour in which nobody is at work",
        "Let the company's scheduler start it instead of waiting inside the script",
    ),
    "acts-when-nobody-is-there": _act(
        Vector.OFF_HOURS, Severity.MEDIUM, "The script does something only at night or at the weekend",
        "Do the same at any hour, and say in the documentation when it runs",
    ),
    "data-to-own-cloud": _leaving(
        Severity.HIGH, "written into a folder that is copied to somebody's own cloud account",
        "Write to a company share or the company's own cloud, never to a private account",
        traits=[Trait.PERSONAL_CLOUD],
    ),
    "data-to-removable": _leaving(
        Severity.MEDIUM, "copied to a disk that can be carried away",
        "Keep company data on the company's disks and shares",
    ),
    "data-to-upload": _leaving(
        Severity.MEDIUM, "sent to a server outside the company",
        "Hand data to other systems through the interface the company approved for it",
    ),
    "data-to-private-mailbox": _leaving(
        Severity.HIGH, "mailed to a private mailbox", "Send company data to company mailboxes alone",
    ),
    "data-to-private-account": _leaving(
        Severity.HIGH, "opened to a private account", "Share company documents with company accounts alone",
    ),
    "data-to-model": _leaving(
        Severity.HIGH, "put into a question to a hosted language model",
        "Use the model the company approved, and send it only what it needs, without names or numbers of people",
        vector=Vector.LLM,
    ),
    "runs-answer": _Kind(
        Vector.LLM, Severity.HIGH, "The script runs text that a language model wrote",
        "Have a person look at the model's answer before anything is run or changed", confidence=Confidence.HIGH,
    ),
    "installs-its-own-schedule": _Kind(
        Vector.OFF_HOURS, Severity.MEDIUM, "The script puts itself into the machine's task scheduler",
        "Ask for a job in the company's scheduler instead of installing one from within the script",
    ),
    "asks-model": _Kind(
        Vector.LLM, Severity.LOW, "The script asks a hosted language model",
        "Name the model and what may be sent to it in the script's documentation, and have it approved",
    ),
    "personal-data-to-log": _of_people(
        "printed or logged, where it stays longer and is seen by more people than meant",
        "Print counts or internal numbers instead of names, documents or health details",
    ),
    "personal-data-to-export": _of_people(
        "exported to a file or a table",
        "Export only the fields the purpose needs, to a place with an end date, and write the purpose down",
    ),
}  # fmt: skip


class FlowsEngine:
    """Follows values through one script, across its functions; nothing is run, imported or resolved."""

    name = "flows"
    version = "1"
    reads_one_by_one = True

    def __init__(self, key: VaultKey, *, domains: Sequence[str] = ()) -> None:
        self._key = key.derive("finding-fingerprint")
        self._domains = tuple(domains)

    @cached_property
    def rules_version(self) -> str:
        beside = (Path(str(one.__file__)) for one in (destinations, hints, syntax))
        sources = [*sorted(Path(flow.__file__).parent.glob("*.py")), *beside, Path(__file__)]
        parts = [*(source.read_bytes() for source in sources), ",".join(self._domains).encode()]
        return sha256(b"\0".join(parts)).hexdigest()[:16]

    def scan(self, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
        return [self._scan_one(content) for content in contents]

    def _scan_one(self, content: StagedContent) -> Report:
        if content.language in _LINES:
            return self._scan_lines(content)
        if content.language not in _TREES:
            reason = written_in(content.language)
            return Report(content.digest, EngineStatus.NOT_APPLICABLE, Isolation.NONE, reason=reason)
        try:
            code = _code(content)
            flows = read_flows(code, domains=self._domains)
            acts, fault = _acts(code)
        except (Unreadable, TooLarge, RecursionError) as met:
            why = "nested too deeply" if isinstance(met, RecursionError) else str(met)
            reason = f"the ways data goes could not be followed: {why}"
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, reason=reason)
        return self._told(content, _together(flows, acts), fault)

    def _scan_lines(self, content: StagedContent) -> Report:
        text, language = content.decoded.text, content.language
        statements, is_whole = read_statements(text, language)
        flows: list[Flow] = []
        fault = None if is_whole else MANY
        try:
            for one in flows_in(statements, text, language, domains=self._domains):
                flows.append(one)
        except TooLarge as met:
            fault = str(met)
        acts, left = read_line_acts(statements, text, language)
        return self._told(content, _together(flows, [Flow(*act) for act in acts]), fault or left)

    def _told(self, content: StagedContent, flows: Sequence[Flow], fault: str | None) -> Report:
        """What was found, and why it may not be all."""
        findings = self._findings(content, flows)
        if fault is None:
            return Report(content.digest, EngineStatus.COMPLETE, Isolation.NONE, findings)
        reason = f"the ways data goes could not be followed to the end: {fault}"
        return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, findings, reason)

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
            fingerprint=hmac.digest(self._key, named, "sha256").hex(),
            traits=kind.traits | personal,
        )


def _together(flows: Sequence[Flow], acts: Sequence[Flow]) -> list[Flow]:
    """Both, what is one thing being told once: as the flow that says more."""
    is_asked = any(flow.kind in {"asks-model", "data-to-model"} for flow in flows)
    answers = {flow.line for flow in flows if flow.kind == "runs-answer"}
    told = [act for act in acts if act.kind != "runs-unreviewed-code" or act.line not in answers]
    return [*flows, *(act for act in told if act.kind != "asks-a-model" or not is_asked)]


def _acts(code: bytes) -> tuple[list[Flow], str | None]:
    """What a script does by single calls, and in hours nobody is at work; and why that may not be all."""
    read = syntax.read_syntax(code)
    found: list[Flow] = []
    faults = []
    for acts in (acts_in(read), hours_in(read)):
        met: set[tuple[str, int, str]] = set()
        faults.append(gather(acts, met))
        found += [Flow(*act) for act in sorted(met, key=lambda act: (act[1], act[0], act[2]))]
    return found, next((fault for fault in faults if fault is not None), None)


def _code(content: StagedContent) -> bytes:
    return code_of(content.decoded.text) if content.language is Language.NOTEBOOK else content.decoded.utf8


def _line_in(content: StagedContent, line: int) -> int:
    """The line in the content itself; for a notebook, the line of its JSON that holds the code."""
    notebook = read_notebook(content.decoded.text) if content.language is Language.NOTEBOOK else None
    return line if notebook is None else notebook.line(line)
