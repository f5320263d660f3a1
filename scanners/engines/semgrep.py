"""The engine that reads structure: our own rules and a company's, run by Semgrep as a separate program."""

import contextlib
import hmac
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from threading import RLock

from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from scanners import destinations
from scanners.cage import Cage, best_cage
from scanners.destinations import hosts_in, is_of_the_company, may_be_inside
from scanners.encodings import Decoded
from scanners.engine import EngineStatus, Isolation, Limits, Report, StagedContent, written_in
from scanners.findings import Finding, Span
from scanners.languages import Language
from scanners.notebooks import NO_NOTEBOOK, read_notebook
from scanners.programs import Broken
from scanners.secrets.naming import NAMING, SecretNames
from scanners.semgrep import prefilter
from scanners.semgrep.pack import Pack, Rule, files_in, join, read_pack
from scanners.semgrep.prefilter import Prefilter, prefilter_of
from scanners.semgrep.program import Answer, Match, Room, scan_folder
from scanners.semgrep.server import CANARY_RULE, Irregular, Server, ServerLost
from scanners.staging import Staging
from scanners.syntax import undisturbed

RULES = Path(__file__).parent.parent / "rules"
_LANGUAGES = frozenset({
    Language.PYTHON, Language.NOTEBOOK, Language.SHELL, Language.POWERSHELL, Language.JAVASCRIPT, Language.R,
    Language.SQL,
})  # fmt: skip
_BATCH = 2_500
_SECONDS_EACH = 0.25
"""What one more content adds to the time a call may take: five times what the program needs for one on an idle core."""
_FEW = 40
"""Up to here one question after the other to the running server costs less than starting the program once."""
_SENDS_OUT = frozenset({
    "escrow.py.files.business-data-to-upload", "escrow.py.files.transfers-to-a-server",
    "escrow.sh.files.uploads-to-a-server", "escrow.ps.files.uploads-to-a-server",
    "escrow.py.files.uploads-to-object-storage",
})  # fmt: skip
"""Our rules whose patterns see what is sent, but not whose machine it is sent to."""
_NAMED_HOST = re.compile(r"[\"'@]([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?[\"':]", re.IGNORECASE)
_FILE_NAME = re.compile(
    r"(?i)\.(?:csv|tsv|txt|json|xlsx?|xlsm|xlsb|ods|parquet|pdf|docx?|pptx?|zip|7z|gz|tgz|tar|bak|dmp|sql|xml|log|ya?ml|ini|py|"
    r"sh|ps1|html?|md|db|png|jpe?g|cfg|env|key|pem|ppk|crt|pub|enc|pkl|dat|rar)$"
)
"""What looks like the name of a machine and is one of a file."""
_CLOUD_STORES = re.compile(
    r"\b(?:boto3|s3fs|gcsfs|google\.cloud|azure\.storage|dropbox|boxsdk|pydrive2?|googleapiclient|mega|slack_sdk|telegram)\b"
)
"""Libraries that send to a cloud no script needs to name."""
_NOSEM = re.compile(rb"(?i)nosem")
_LONE_RETURN = re.compile(rb"\r(?!\n)")
"""Ends a line for Python, but not for the program: a comment would go on over the code after it."""


def default_command() -> Path:
    """Where `script/run` puts Semgrep: beside the code, in its own environment."""
    return Path(__file__).resolve().parents[2] / ".venv-semgrep" / "bin" / "semgrep"


@dataclass(frozen=True, slots=True)
class _Running:
    """The server, the folder it works in, and what it was started for."""

    server: Server
    room: Room
    pack: str
    limits: Limits


class SemgrepEngine:
    """Asks the running server about few contents and starts the program once for many; either answer is the same."""

    name = "semgrep"

    def __init__(
        self, key: VaultKey, staging: Staging, *, command: Path | None = None, pack: Pack | None = None,
        cage: Cage | None = None, few: int = _FEW, domains: Sequence[str] = (),
    ) -> None:  # fmt: skip
        self._key = key.derive("finding-fingerprint")
        self._names = SecretNames(key)
        self._staging = staging
        self._command = command or default_command()
        self._own = pack or read_pack(files_in(RULES))
        self._pack = self._own
        self._given_cage = cage
        self._few = few
        self._domains = tuple(domains)
        self._running: _Running | None = None
        self._turn = RLock()

    @cached_property
    def version(self) -> str:
        """Read from what is installed: asking the program itself takes seconds."""
        found = sorted(self._command.resolve().parent.parent.glob("lib/python*/site-packages/semgrep-*.dist-info"))
        return found[-1].name.removeprefix("semgrep-").removesuffix(".dist-info") if found else "absent"

    @property
    def rules_version(self) -> str:
        return f"{self._pack.digest}-{NAMING}-{self._read_with}"

    @cached_property
    def _read_with(self) -> str:
        """What decides which hosts are the company's, and which rules are tried: a change of it makes earlier results
        stale."""
        sources = b"\0".join(Path(str(one.__file__)).read_bytes() for one in (destinations, prefilter))
        return sha256(sources + ",".join(self._domains).encode()).hexdigest()[:8]

    @property
    def redaction_version(self) -> str:
        """What decides which text this engine hides."""
        return f"{self._pack.redaction_digest}-{NAMING}"

    @property
    def pack(self) -> Pack:
        return self._pack

    def add_packs(self, packs: Sequence[Pack]) -> None:
        """Look for our own rules and these from now on; what was found with others is stale."""
        self._pack = join([self._own, *packs]) if packs else self._own

    def close(self) -> None:
        """End the running server, if there is one."""
        with self._turn:
            self._end_server()

    def scan(self, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
        pack = self._pack  # the same to the end, though another may be put in its place meanwhile
        done = {content.digest: self._unfit(content, limits) for content in contents}
        fit = [content for content in contents if done[content.digest] is None]
        if len(fit) <= self._few:
            with self._turn:
                done |= self._ask_server(fit, limits, pack)
            fit = [content for content in fit if done[content.digest] is None]
        for start in range(0, len(fit), _BATCH):
            done |= self._scan_batch(fit[start : start + _BATCH], limits, pack)
        return [report for content in contents if (report := done[content.digest]) is not None]

    def _unfit(self, content: StagedContent, limits: Limits) -> Report | None:
        """Why a content is not given to the program at all."""
        if content.language in {Language.UNKNOWN, Language.OTHER} and content.is_script:
            reason = "its language is not known here"
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, reason=reason)
        if content.language not in _LANGUAGES:
            reason = written_in(content.language)
            return Report(content.digest, EngineStatus.NOT_APPLICABLE, Isolation.NONE, reason=reason)
        if len(content.decoded.utf8) > limits.bytes_per_content:
            reason = f"longer than {limits.bytes_per_content} bytes"
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, reason=reason)
        if content.language is Language.NOTEBOOK and read_notebook(content.decoded.text) is None:
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, reason=NO_NOTEBOOK)
        return None

    # --- few contents: the running server ---------------------------------------------------------------

    def _ask_server(self, contents: Sequence[StagedContent], limits: Limits, pack: Pack) -> dict[Digest, Report | None]:
        """What the server says of each; None where the one-call program must be asked."""
        reports: dict[Digest, Report | None] = {}
        for content in contents:
            with contextlib.suppress(Irregular):
                try:
                    running = self._server(limits, pack)
                    reports[content.digest] = self._ask(running, content, pack)
                except (ServerLost, Broken):
                    self._end_server()
                    break
        return reports | {content.digest: None for content in contents if content.digest not in reports}

    def _ask(self, running: _Running, content: StagedContent, pack: Pack) -> Report:
        laid = _as_code(content)
        file = running.room.files / f"{content.digest.hex}.{laid.language.extension}"
        file.write_bytes(laid.decoded.utf8)
        self._cage.admit(file)
        try:
            matches = running.server.scan(file)
        finally:
            file.unlink()
        findings = self._findings(content, laid, matches, pack)
        return Report(content.digest, EngineStatus.COMPLETE, self._cage.isolation, findings)

    def _server(self, limits: Limits, pack: Pack) -> _Running:
        running = self._running
        if running and (running.server.is_worn or running.pack != pack.digest or running.limits != limits):
            self._end_server()
        if self._running is None:
            self._require_program()
            room = Room.within(self._staging.create())
            pack.lay_out(room.rules)
            (room.rules / "escrow-server-canary.yml").write_bytes(CANARY_RULE)
            try:
                server = Server(self._command, self._cage, room, limits, rules=len(pack.rules) + 1)
            except (ServerLost, OSError):
                self._staging.remove(room.files)
                raise ServerLost("it does not start") from None
            self._running = _Running(server, room, pack.digest, limits)
        return self._running

    def _end_server(self) -> None:
        if self._running is not None:
            self._running.server.close()
            self._staging.remove(self._running.room.files)
            self._running = None

    # --- many contents: one call ------------------------------------------------------------------------

    def _scan_batch(self, contents: Sequence[StagedContent], limits: Limits, pack: Pack) -> dict[Digest, Report | None]:
        """One call; when it breaks, each half on its own, so that one bad content does not blind us to the others."""
        sieve = prefilter_of(pack.files)
        with undisturbed():
            laid = [_as_code(content) for content in contents]
            marks = [sieve.needless(content) for content in laid]
        with self._staging.lay_out(laid, marks) as staged:
            longer = replace(limits, seconds=limits.seconds + _SECONDS_EACH * len(contents))
            try:
                answer = self._run(_folder(staged), longer, sieve)
            except Broken as fault:
                if not fault.is_divisible or len(contents) == 1:
                    return {content.digest: self._failed(content, fault) for content in contents}
            else:
                pairs = zip(contents, staged, strict=True)
                return {content.digest: self._report(content, laid, answer, pack) for content, laid in pairs}
        middle = len(contents) // 2
        first, second = contents[:middle], contents[middle:]
        return self._scan_batch(first, limits, pack) | self._scan_batch(second, limits, pack)

    def _failed(self, content: StagedContent, fault: Broken) -> Report:
        return Report(content.digest, fault.status, self._cage.isolation, reason=fault.reason)

    def _run(self, folder: Path, limits: Limits, sieve: Prefilter) -> Answer:
        self._require_program()
        room = Room.within(folder)
        sieve.lay_out(room.rules)
        return scan_folder(self._command, self._cage, room, limits)

    def _require_program(self) -> None:
        if not self._command.exists():
            raise Broken(f"{self._command.name} is not installed; run script/run or set ESCROW_SEMGREP_COMMAND")

    @property
    def _cage(self) -> Cage:
        return self._given_cage or best_cage()

    def _report(self, content: StagedContent, laid: StagedContent, answer: Answer, pack: Pack) -> Report:
        """What the answer says of one content; not being mentioned is not the same as being clean."""
        name = _file(laid).name
        findings = self._findings(content, laid, answer.matches.get(name, ()), pack)
        status, reason = answer.faults.get(name, (EngineStatus.COMPLETE, None))
        if name not in answer.scanned and status is EngineStatus.COMPLETE:
            status, reason = EngineStatus.FAILED, "the program left this content out without saying why"
        return Report(content.digest, status, self._cage.isolation, findings, reason)

    # --- matches to findings ----------------------------------------------------------------------------

    def _findings(
        self, content: StagedContent, laid: StagedContent, matches: Sequence[Match], pack: Pack
    ) -> tuple[Finding, ...]:
        seen: dict[tuple[str, bytes], int] = defaultdict(int)
        findings = []
        # Asked of the whole text, so only where something is sent: most contents send nothing.
        is_sent = any(pack.rules[match.rule].id in _SENDS_OUT for match in matches)
        stays = is_sent and _stays_inside(content.decoded.text, self._domains)
        for match in sorted(set(matches)):
            rule = pack.rules[match.rule]
            if stays and rule.id in _SENDS_OUT:
                continue
            matched = laid.decoded.utf8[match.start : match.end]
            normal = b" ".join(matched.split())
            fingerprint = self._fingerprint(rule.id, normal, seen[rule.id, normal])
            seen[rule.id, normal] += 1
            finding = _finding(rule, line=_line_in(content, match.line), fingerprint=fingerprint)
            findings.append(self._hidden(finding, rule, content, match) if rule.redacts else finding)
        return tuple(findings)

    def _fingerprint(self, rule: str, matched: bytes, occurrence: int) -> str:
        """Keyed: what a rule matched may be short enough to guess."""
        return hmac.new(self._key, b"\0".join([rule.encode(), matched, str(occurrence).encode()]), sha256).hexdigest()

    def _hidden(self, finding: Finding, rule: Rule, content: StagedContent, match: Match) -> Finding:
        """The same finding, with the text it met to be kept out of sight; in a notebook, the whole cell's line."""
        start, end = _in_content(content, match)
        start, end = _without_quotes(content.decoded.utf8, start, end)
        value = content.decoded.utf8[start:end]
        where = content.decoded.original([start, end])
        tag = self._names.tag(value)
        span = Span(where[start], where[end], str(rule.redacts), tag)
        fingerprint = self._names.of_finding(rule.id, value)
        return replace(finding, secret_tag=tag, spans=(span,), fingerprint=fingerprint)


def _stays_inside(text: str, domains: Sequence[str]) -> bool:
    """Is every machine a script names, of which there are some, one of the company's? A bucket's host is not named."""
    if _CLOUD_STORES.search(text) is not None:
        return False
    hosts = hosts_in(text)
    named = [host.lower() for host in _NAMED_HOST.findall(text) if _FILE_NAME.search(host) is None]
    if may_be_inside((*hosts, *named), domains):
        return True  # told of by what follows the ways data goes, with the doubt
    is_named = bool(hosts) or any(is_of_the_company(host, domains) for host in named)
    return is_named and all(is_of_the_company(host, domains) for host in (*hosts, *named))


def _finding(rule: Rule, *, line: int, fingerprint: str) -> Finding:
    return Finding(
        rule=rule.id,
        engine=SemgrepEngine.name,
        vector=rule.vector,
        severity=rule.severity,
        confidence=rule.confidence,
        line=line,
        message=rule.message,
        fix=rule.fix,
        fingerprint=fingerprint,
        traits=rule.traits,
    )


def _as_code(content: StagedContent) -> StagedContent:
    """The content as the program is given it: a notebook as its cells, and no word that makes the program look away."""
    utf8, language = content.decoded.utf8, content.language
    if language is Language.NOTEBOOK and (notebook := read_notebook(content.decoded.text)) is not None:
        utf8, language = notebook.code.encode("utf-8", "replace"), Language.PYTHON
    if b"nosem" in utf8.lower():
        utf8 = _NOSEM.sub(b"n0sem", utf8)
    if b"\r" in utf8:
        utf8 = _LONE_RETURN.sub(b"\n", utf8)
    return replace(content, language=language, decoded=Decoded(utf8.decode("utf-8", "replace"), utf8, "utf-8", 0))


def _line_in(content: StagedContent, line: int) -> int:
    """The line in the content itself; for a notebook, the line of its JSON that holds the code."""
    if content.language is Language.NOTEBOOK and (notebook := read_notebook(content.decoded.text)) is not None:
        return notebook.line(line)
    return line


def _in_content(content: StagedContent, match: Match) -> tuple[int, int]:
    """Where a match stands in the content's own UTF-8; in a notebook, the whole line of its JSON."""
    if content.language is not Language.NOTEBOOK:
        return match.start, match.end
    line = _line_in(content, match.line)
    lines = content.decoded.utf8.split(b"\n")
    start = sum(len(one) + 1 for one in lines[: line - 1])
    return start, start + len(lines[line - 1])


def _without_quotes(utf8: bytes, start: int, end: int) -> tuple[int, int]:
    opening = re.match(rb"[a-zA-Z]{0,2}(\"\"\"|'''|\"|')", utf8[start:end])
    if opening is None or not utf8[start:end].endswith(opening.group(1)) or end - start < 2 * len(opening.group(1)):
        return start, end
    return start + opening.end(), end - len(opening.group(1))


def _folder(staged: Sequence[StagedContent]) -> Path:
    return _file(staged[0]).parent


def _file(content: StagedContent) -> Path:
    if content.file is None:
        raise ValueError("a content must be laid out before a program can read it")
    return content.file
