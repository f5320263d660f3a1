"""The engine that tells which way data goes: to somebody's own cloud, to a server, to a model, to a log."""

import hmac
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from hashlib import sha256
from itertools import chain
from pathlib import Path
from textwrap import dedent

from escrow.core.vault_key import VaultKey
from scanners import destinations, flow, hints, syntax
from scanners.engine import EngineStatus, Isolation, Limits, Report, StagedContent, written_in
from scanners.findings import Finding, Trait
from scanners.flow.acts import acts_in
from scanners.flow.embedded import shell_in
from scanners.flow.hours import hours_in
from scanners.flow.kinds import KINDS
from scanners.flow.lines_acts import gather, read_line_acts
from scanners.flow.plainly import plainly
from scanners.flow.plans import read_plans, speaks_of_plans
from scanners.flow.plays import read_plays, speaks_of_plays
from scanners.flow.python import Flow, TooLarge, read_flows
from scanners.flow.settings import read_settings_acts, speaks_of_settings
from scanners.flow.tails import FURTHER, lies_further
from scanners.flow.text import MANY, flows_in, read_statements
from scanners.flow.tools import may_be_carried_away
from scanners.flow.windows import prepared
from scanners.flow.within import some_python_within
from scanners.languages import Language
from scanners.notebooks import code_of, read_notebook
from scanners.syntax import Unreadable

_CARRIED = "data-to-removable"
_TREES = frozenset({Language.PYTHON, Language.NOTEBOOK})
_LINES = frozenset({
    Language.SHELL, Language.POWERSHELL, Language.JAVASCRIPT, Language.R, Language.SQL, Language.BATCH,
    Language.VBSCRIPT,
})  # fmt: skip


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
        if content.language is Language.MANIFEST:
            commands = shell_in(content.decoded.text)
            text = content.decoded.text
            if commands is not None or speaks_of_plans(text) or speaks_of_plays(text) or speaks_of_settings(text):
                return self._scan_settings(content, commands or "")
        if content.language not in _TREES:
            reason = written_in(content.language)
            return Report(content.digest, EngineStatus.NOT_APPLICABLE, Isolation.NONE, reason=reason)
        try:
            code = _code(content)
            flows = read_flows(code, domains=self._domains)
            acts, fault = _acts(code, self._domains)
        except (Unreadable, TooLarge, RecursionError) as met:
            why = "nested too deeply" if isinstance(met, RecursionError) else str(met)
            reason = f"the ways data goes could not be followed: {why}"
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, reason=reason)
        return self._told(content, _together(flows, acts), fault)

    def _scan_lines(self, content: StagedContent) -> Report:
        language = content.language
        text = plainly(content.decoded.text, language)
        return self._told(content, *self._of_lines(prepared(text, language), language))

    def _of_lines(self, text: str, language: Language) -> tuple[Sequence[Flow], str | None]:
        """What a text in a language of which no tree is read does, and why that may not be all."""
        statements, is_whole = read_statements(text, language)
        flows: list[Flow] = []
        fault = None if is_whole else MANY
        try:
            for one in flows_in(statements, text, language, domains=self._domains):
                flows.append(one)
        except TooLarge as met:
            fault = str(met)
        acts, left = read_line_acts(statements, text, language, domains=self._domains)
        found = _together(flows, [Flow(*act) for act in acts])
        fault = fault or left or (FURTHER if lies_further(text, language) else None)
        if language is not Language.SHELL:
            return found, fault
        within, missing = self._of_python_within(text)
        return [*found, *within], fault or missing

    def _of_python_within(self, text: str) -> tuple[list[Flow], str | None]:
        """What Python does that a shell's script holds, at its lines; and why that may not be all."""
        pieces, are_all = some_python_within(text)
        found: list[Flow] = []
        missing = None if are_all else "it holds more Python than is read"
        for before, code in pieces:
            utf8 = dedent(code).encode("utf-8", "replace")
            try:
                acts, fault = _acts(utf8, self._domains)
                flows = _together(read_flows(utf8, domains=self._domains), acts)
            except (Unreadable, TooLarge, RecursionError):
                flows, fault = [], "Python that stands in it could not be read"
            found += [one._replace(line=one.line + before) for one in flows]
            missing = missing or fault
        return found, missing

    def _scan_settings(self, content: StagedContent, commands: str) -> Report:
        """Configuration says when something is run, and sometimes what: commands that stand there are a shell's."""
        met: set[tuple[str, int, str]] = set()
        text = content.decoded.text
        fault = gather(chain(read_plans(text), read_plays(text), read_settings_acts(text, self._domains)), met)
        flows, left = self._of_lines(commands, Language.SHELL) if commands else ([], None)
        plans = [Flow(*act) for act in sorted(met, key=lambda act: act[1])]
        return self._told(content, _together(flows, plans), fault or left)

    def _told(self, content: StagedContent, flows: Sequence[Flow], fault: str | None) -> Report:
        """What was found, and why it may not be all."""
        if any(flow.kind == _CARRIED for flow in flows) and not may_be_carried_away(content.decoded.text):
            flows = [flow for flow in flows if flow.kind != _CARRIED]
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
        kind = KINDS[one.kind]
        rule = rule_named(one.kind)
        named = b"\0".join([rule.encode(), one.through.encode(), str(occurrence).encode()])
        personal = frozenset({Trait.PERSONAL_DATA} if one.is_personal else ())
        return Finding(
            rule=rule,
            engine=self.name,
            vector=kind.vector,
            severity=kind.severity,
            confidence=kind.confidence,
            line=_line_in(content, one.line),
            message=kind.message(is_personal=one.is_personal),
            fix=kind.fix,
            fingerprint=hmac.digest(self._key, named, "sha256").hex(),
            traits=kind.traits | personal,
        )


def rule_named(kind: str) -> str:
    """How a finding of this kind names what told it."""
    return f"{FlowsEngine.name}.{kind}"


def _together(flows: Sequence[Flow], acts: Sequence[Flow]) -> list[Flow]:
    """Both, what is one thing being told once: as the flow that says more."""
    is_asked = any(flow.kind in {"asks-model", "data-to-model"} for flow in flows)
    answers = {flow.line for flow in flows if flow.kind == "runs-answer"}
    told = [act for act in acts if act.kind != "runs-unreviewed-code" or act.line not in answers]
    return [*flows, *(act for act in told if act.kind != "asks-a-model" or not is_asked)]


def _acts(code: bytes, domains: Sequence[str]) -> tuple[list[Flow], str | None]:
    """What a script does by single calls, and in hours nobody is at work; and why that may not be all."""
    read = syntax.read_syntax(code)
    found: list[Flow] = []
    faults = []
    for acts in (acts_in(read, domains=domains), hours_in(read)):
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
