"""The engine that tells which personal data stands in a script: documents by check digit, kinds by field name."""

import hmac
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from escrow.core.vault_key import VaultKey
from scanners import hints, personal
from scanners.encodings import Lines
from scanners.engine import EngineStatus, Isolation, Limits, Report, StagedContent
from scanners.findings import Confidence, Finding, Severity, Span, Trait, Vector
from scanners.personal.apart import is_about_nobody
from scanners.personal.documents import Document, Recogniser, are_more, find_documents, recognisers
from scanners.personal.people import Told, told_of_people
from scanners.personal.vocabulary import KINDS, FieldKind, named_fields
from scanners.redaction import merge
from scanners.secrets.naming import NAMING, SecretNames

_READ = 1_000_000
_MANY = 10
"""Different numbers from which a script holds a list of people, not a case."""
_PEOPLE = "personal-data.people"
_RANK = {Confidence.LOW: 0, Confidence.MEDIUM: 1, Confidence.HIGH: 2}
_FIX = "Take only the fields the purpose needs, replace names and documents by numbers, and write down the purpose"
_FIX_WRITTEN = "Take the numbers out of the script; read them at run time from where they are kept and protected"


class PersonalDataEngine:
    """Reads a script's text. What it found it tells by kind and count; the values stay where they are, hidden."""

    name = "personal-data"
    version = "3"
    reads_one_by_one = True

    def __init__(self, key: VaultKey, *, countries: Sequence[str] = ("br",)) -> None:
        self._key = key.derive("finding-fingerprint")
        self._names = SecretNames(key)
        self._countries = tuple(countries)
        self._recognisers = recognisers(countries)

    @cached_property
    def rules_version(self) -> str:
        sources = [*sorted(Path(personal.__file__).parent.glob("*.py")), Path(hints.__file__), Path(__file__)]
        parts = [*(source.read_bytes() for source in sources), f"{','.join(self._countries)} {NAMING}".encode()]
        return sha256(b"\0".join(parts)).hexdigest()[:16]

    def scan(self, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
        return [self._scan_one(content) for content in contents]

    def _scan_one(self, content: StagedContent) -> Report:
        findings = (*self._written(content), *self._named(content))
        if len(content.decoded.text) > _READ:
            reason = f"field names were read in the first {_READ} characters alone"
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, findings, reason)
        if are_more(content.decoded.utf8, self._recognisers):
            reason = "it holds more numbers than are looked at"
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, findings, reason)
        return Report(content.digest, EngineStatus.COMPLETE, Isolation.NONE, findings)

    # --- documents that stand in the text -----------------------------------------------------------

    def _written(self, content: StagedContent) -> Iterator[Finding]:
        """One finding for each kind of document, with every place to hide."""
        documents = find_documents(content.decoded.utf8, self._recognisers)
        if not documents:
            return
        lines = Lines.of(content.decoded.utf8)
        by_kind: dict[str, list[Document]] = defaultdict(list)
        for document in documents:
            by_kind[document.kind].append(document)
        where = content.decoded.original([place for one in documents for place in (one.start, one.end)])
        for recogniser in self._recognisers:
            if found := by_kind.get(recogniser.kind):
                yield self._document(content.decoded.utf8, recogniser, found, where, lines)

    def _document(
        self, utf8: bytes, kind: Recogniser, found: Sequence[Document], where: Mapping[int, int], lines: Lines
    ) -> Finding:
        rule = f"personal-data.written.{kind.kind}"
        confidence = max((one.confidence for one in found), key=_RANK.__getitem__)
        count = len({utf8[one.start : one.end] for one in found})
        is_many = count >= _MANY and kind.is_of_a_person
        is_sure = confidence is not Confidence.LOW
        spans = (
            Span(where[one.start], where[one.end], kind.kind, self._names.tag(utf8[one.start : one.end]))
            for one in found
        )
        return Finding(
            rule=rule,
            engine=self.name,
            vector=Vector.PERSONAL_DATA,
            severity=(Severity.HIGH if is_many else kind.severity) if is_sure else Severity.LOW,
            confidence=confidence,
            line=lines.number(min(one.start for one in found)),
            message=_counted(kind, count, is_sure=is_sure),
            fix=_FIX_WRITTEN,
            fingerprint=self._fingerprint(rule),
            spans=tuple(merge(spans)),
            traits=frozenset({Trait.PERSONAL_DATA} if is_sure and kind.is_of_a_person else ()),
        )

    # --- fields by name, and words for people ------------------------------------------------------------

    def _named(self, content: StagedContent) -> Iterator[Finding]:
        text = content.decoded.text[:_READ]
        utf8 = content.decoded.utf8
        named = named_fields(text)
        names = set(named)  # of two sets the smaller is gone through
        met = {kind.name: sorted(kind.fields & names) for kind in KINDS} if named else {}
        kinds = sum(bool(fields) for fields in met.values())
        is_sure = False
        for kind in KINDS if named else ():
            if met[kind.name]:
                line = _line(utf8, text, min(named[field] for field in met[kind.name]))
                is_joined = kinds > 1 or _are_two(met[kind.name], named)
                is_said = is_joined or not kind.strong.isdisjoint(met[kind.name])
                is_sure_of = is_said and not (kinds == 1 and is_about_nobody(met[kind.name], text))
                finding = self._field(kind, met[kind.name], line=line, is_sure=is_sure_of)
                is_sure |= finding.confidence is Confidence.HIGH
                yield finding
        if not is_sure and (told := told_of_people(text)) is not None:
            yield self._people(told, line=_line(utf8, text, told.start))

    def _people(self, told: Told, *, line: int) -> Finding:
        """People are called by their part, and something is noted of them: less sure than a field that says it."""
        return Finding(
            rule=_PEOPLE,
            engine=self.name,
            vector=Vector.PERSONAL_DATA,
            severity=Severity.LOW,
            confidence=Confidence.MEDIUM,
            line=line,
            message=f"By its words it works on records of people (LGPD art. 5 I, art. 7): {', '.join(told.words)}",
            fix=_FIX,
            fingerprint=self._fingerprint(_PEOPLE),
            traits=frozenset({Trait.PERSONAL_DATA}),
        )

    def _field(self, kind: FieldKind, met: Sequence[str], *, line: int, is_sure: bool) -> Finding:
        """One weak name alone says little; two (joined), a strong one, or one beside another kind say what it is."""
        rule = f"personal-data.fields.{kind.name}"
        return Finding(
            rule=rule,
            engine=self.name,
            vector=Vector.PERSONAL_DATA,
            severity=kind.severity if is_sure else Severity.LOW,
            confidence=Confidence.HIGH if is_sure else Confidence.LOW,
            line=line,
            message=f"The script works with fields about people's {kind.said} (LGPD {kind.law}): {', '.join(met[:6])}",
            fix=_FIX,
            fingerprint=self._fingerprint(rule),
            traits=frozenset({kind.trait} if is_sure else ()),
        )

    def _fingerprint(self, rule: str) -> str:
        return hmac.digest(self._key, rule.encode(), "sha256").hex()


def _are_two(fields: Sequence[str], places: Mapping[str, int]) -> bool:
    """`correo_personal` is one name that is met twice; `medicamento` and `medicamentos` are one as well."""
    return len({places[field] for field in fields}) > 1 and len({field.removesuffix("s") for field in fields}) > 1


def _line(utf8: bytes, text: str, at: int) -> int:
    """The number of the line in which a letter stands."""
    return Lines.of(utf8).number(len(text[:at].encode("utf-8", "replace")))


def _counted(kind: Recogniser, count: int, *, is_sure: bool) -> str:
    """`3 CPF numbers are written in the script`: kind and count, never a value."""
    said = kind.said if count > 1 else kind.said.replace("numbers", "number").replace("codes", "code")
    said = said if count > 1 else said.replace("bank accounts", "bank account")
    verb = "are" if count > 1 else "is"
    sure = "" if is_sure else "perhaps "
    return f"{count} {said} {verb} {sure}written in the script"
