"""The engine that finds passwords, keys and tokens, and every place where each of them stands."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path

from escrow.core.vault_key import VaultKey
from scanners import hints, secrets, syntax
from scanners.encodings import Lines
from scanners.engine import EngineStatus, Isolation, Limits, Report, StagedContent
from scanners.findings import Confidence, Finding, Severity, Span, Trait, Vector
from scanners.languages import Language
from scanners.notebooks import code_of, read_notebook, shown_in
from scanners.redaction import merge, occurrences
from scanners.secrets.candidates import (
    DATABASE_PASSWORD,
    KEY,
    PASSWORD,
    PRIVATE_KEY,
    TOKEN,
    URL_PASSWORD,
    Candidate,
    rank,
)
from scanners.secrets.marks import plain_marks
from scanners.secrets.naming import SHORTEST, SecretNames
from scanners.secrets.providers import read_shapes
from scanners.secrets.python import NO_READING, Reading, read_python
from scanners.secrets.text import read_settings, read_text
from scanners.syntax import Unreadable

_MOST_VALUES = 200
_MOST_CANDIDATES = 4_000
_MOST_SHOWN = 200
"""Of what a notebook shows, texts and secrets in each that are looked at: more is a table."""
_CERTAINTY = {Confidence.LOW: 0, Confidence.MEDIUM: 1, Confidence.HIGH: 2}
_FIX = (
    "Take it out of the script and read it at run time from the company's secret store or the environment; "
    "then change it, because everybody who saw the script knows it"
)
_MESSAGE = {
    DATABASE_PASSWORD: "A database password is written in the script",
    URL_PASSWORD: "A password is written into an address in the script",
    PRIVATE_KEY: "A private key is written in the script",
    KEY: "An access key is written in the script",
    TOKEN: "An access token is written in the script",
}
_TOO_MANY = "more secrets than can be told apart; the whole content is kept out of sight"


@dataclass(frozen=True, slots=True)
class _Secret:
    """One value in one content, under the best name found for it."""

    value: bytes
    kind: str
    confidence: Confidence
    pieces: tuple[tuple[int, int], ...]


class SecretsEngine:
    """Reads shapes, text and syntax, in process, in time linear in the content's length."""

    name = "secrets"
    version = "1"
    reads_one_by_one = True

    def __init__(self, key: VaultKey) -> None:
        self._names = SecretNames(key)

    @cached_property
    def rules_version(self) -> str:
        """A digest of the rules themselves, so that any change of them makes earlier results stale."""
        folder = Path(secrets.__file__).parent
        sources = [*sorted(folder.glob("*.py")), *(Path(str(one.__file__)) for one in (hints, syntax)), Path(__file__)]
        return sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()[:16]

    def scan(self, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
        return [self._scan_one(content) for content in contents]

    def _scan_one(self, content: StagedContent) -> Report:
        utf8 = content.decoded.utf8
        candidates, reason = _candidates(content)
        if len(candidates) > _MOST_CANDIDATES:
            return self._whole(content)
        found = _distinct(utf8, candidates) if candidates else []
        if len(found) > _MOST_VALUES:
            return self._whole(content)
        status = EngineStatus.COMPLETE if reason is None else EngineStatus.PARTIAL
        findings = tuple(self._finding(content, secret) for secret in found)
        return Report(content.digest, status, Isolation.NONE, _in_original(content, findings), reason)

    def _whole(self, content: StagedContent) -> Report:
        """Fail closed: a content with too many secrets to tell apart is one secret."""
        utf8 = content.decoded.utf8
        whole = _Secret(utf8, "too-many-secrets", Confidence.HIGH, ((0, len(utf8)),))
        findings = _in_original(content, (self._finding(content, whole),))
        return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, findings, _TOO_MANY)

    def _finding(self, content: StagedContent, secret: _Secret) -> Finding:
        utf8 = content.decoded.utf8
        tag = self._names.tag(secret.value)
        places = list(secret.pieces)
        if len(secret.value) >= SHORTEST:
            places += occurrences(utf8, secret.value)
        rule = f"secrets.{secret.kind}"
        return Finding(
            rule=rule,
            engine=self.name,
            vector=Vector.CREDENTIALS,
            severity=Severity.HIGH,
            confidence=secret.confidence,
            line=Lines.of(utf8).number(min(start for start, _ in places)),
            message=_MESSAGE.get(secret.kind, f"A secret is written in the script ({secret.kind.replace('-', ' ')})"),
            fix=_FIX,
            fingerprint=self._names.of_finding(rule, secret.value),
            secret_tag=tag,
            spans=tuple(merge(Span(start, end, secret.kind, tag) for start, end in places)),
            traits=frozenset({Trait.DATABASE_CREDENTIAL} if secret.kind == DATABASE_PASSWORD else ()),
        )


def _candidates(content: StagedContent) -> tuple[list[Candidate], str | None]:
    """What every reader found, at most a bounded number, and why a reader had to be left out."""
    utf8 = content.decoded.utf8
    if content.language is Language.POWERSHELL:
        utf8 = plain_marks(utf8)
    reading, reason = NO_READING, None
    try:
        if content.language is Language.PYTHON:
            reading = read_python(utf8)
        elif content.language is Language.NOTEBOOK:
            reading = _read_cells(content.decoded.text, utf8)
        reason = reading.doubt
    except Unreadable as fault:
        reason = f"read as text alone: {fault}"
    others = chain(read_shapes(utf8), read_text(utf8, content.language))
    # Where a tree judged a literal by its name, the text around it has nothing to add.
    told = (one for one in others if rank(one.kind) > rank(PASSWORD) or not reading.has_judged(one.pieces[0]))
    return [*reading.candidates, *islice(told, _MOST_CANDIDATES + 1)], reason


def _read_cells(text: str, utf8: bytes) -> Reading:
    """Secrets in a notebook's code, at the places where its JSON holds them; raises Unreadable when it is none."""
    code = code_of(text)
    try:
        reading = read_python(code)
    except Unreadable as fault:
        reason = f"cells were read as text alone: {fault}"
        reading = Reading(list(read_text(code, Language.PYTHON)), doubt=reason)
    if len(reading.candidates) > _MOST_CANDIDATES:
        return Reading(reading.candidates)  # so many that nobody asks any more where each of them stands
    placed: list[Candidate] = [*_shown(text, utf8)]
    doubt = reading.doubt
    for candidate in read_text(code, Language.PYTHON):
        if rank(candidate.kind) > rank(PASSWORD) or not reading.has_judged(candidate.pieces[0]):
            placed += _in_json(candidate, code, text, utf8)
    for candidate in reading.candidates:
        found = list(_in_json(candidate, code, text, utf8))
        placed += found
        doubt = doubt if found else "a secret of a cell is written in its JSON in another way than in code"
    return Reading(placed, doubt=doubt)


def _shown(text: str, utf8: bytes) -> Iterator[Candidate]:
    """Secrets in what a notebook shows, line by line as settings are written: the output of a file that was printed."""
    for shown in islice(shown_in(text), _MOST_SHOWN):
        said = shown.encode("utf-8", "replace")
        for candidate in islice(read_settings(said), _MOST_SHOWN):
            for written in _written(candidate.value(said)):
                for place in occurrences(utf8, written):
                    yield candidate._replace(pieces=(place,))


def _in_json(candidate: Candidate, code: bytes, text: str, utf8: bytes) -> Iterator[Candidate]:
    """Wherever the JSON holds a secret that is written in one piece; of several pieces, each on its own line."""
    if len(candidate.pieces) == 1:
        for written in _written(candidate.value(code)):
            for place in occurrences(utf8, written):
                yield candidate._replace(pieces=(place,))
        return
    pieces = [_piece_in_json(piece, code, text, utf8) for piece in candidate.pieces]
    known = tuple(piece for piece in pieces if piece is not None)
    if len(known) == len(pieces):
        yield candidate._replace(pieces=known)


def _piece_in_json(piece: tuple[int, int], code: bytes, text: str, utf8: bytes) -> tuple[int, int] | None:
    notebook = read_notebook(text)
    line = Lines.of(code).number(piece[0])
    begin = 0 if notebook is None else Lines.of(utf8).place(notebook.line(line), 0)
    for written in _written(code[slice(*piece)]):
        if (at := utf8.find(written, begin)) >= 0:
            return at, at + len(written)
    return None


def _written(value: bytes) -> set[bytes]:
    """The ways in which JSON may write a value."""
    text = value.decode("utf-8", "replace")
    return {json.dumps(text, ensure_ascii=one)[1:-1].encode("utf-8", "surrogatepass") for one in (True, False)}


def _distinct(utf8: bytes, candidates: Iterable[Candidate]) -> list[_Secret]:
    """Each value once, under its most telling kind, with every piece of text that makes it up."""
    candidates = _without_wrappers(candidates)
    found: dict[bytes, _Secret] = {}
    for candidate in sorted(candidates, key=lambda one: (-rank(one.kind), -_CERTAINTY[one.confidence], one.pieces)):
        value = candidate.value(utf8)
        if not value.strip() or b"{{SECRET:" in value:
            continue
        known = found.setdefault(value, _Secret(value, candidate.kind, candidate.confidence, ()))
        surer = max(known.confidence, candidate.confidence, key=_CERTAINTY.__getitem__)
        pieces = tuple(dict.fromkeys((*known.pieces, *candidate.pieces)))
        found[value] = replace(known, confidence=surer, pieces=pieces)
    return sorted(found.values(), key=lambda secret: (min(secret.pieces), secret.value))


def _without_wrappers(candidates: Iterable[Candidate]) -> list[Candidate]:
    """A whole address is not the secret when the password inside it was found."""
    candidates = list(candidates)
    within = {DATABASE_PASSWORD, URL_PASSWORD}
    inner = sorted({one.pieces[0] for one in candidates if one.kind in within and len(one.pieces) == 1})
    return [one for one in candidates if rank(one.kind) > rank(PASSWORD) or not _wraps(one, inner)]


def _wraps(candidate: Candidate, inner: Sequence[tuple[int, int]]) -> bool:
    if len(candidate.pieces) != 1:
        return False
    start, end = candidate.pieces[0]
    return any(start < one and other <= end for one, other in inner[:_MOST_VALUES])  # no address begins with it


def _in_original(content: StagedContent, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The same findings with their spans as ranges of the original bytes."""
    if not findings:
        return ()
    places = [place for finding in findings for span in finding.spans for place in (span.start, span.end)]
    where = content.decoded.original(places)
    return tuple(
        replace(
            finding,
            spans=tuple(replace(span, start=where[span.start], end=where[span.end]) for span in finding.spans),
        )
        for finding in findings
    )
