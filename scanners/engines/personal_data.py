"""The engine that reads from a script's own field names which kinds of personal data it works with."""

import hmac
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from escrow.core.vault_key import VaultKey
from scanners.encodings import Lines
from scanners.engine import EngineStatus, Isolation, Limits, Report, StagedContent
from scanners.findings import Confidence, Finding, Severity, Trait, Vector

_WORD = re.compile(r"[A-Z]+\d*(?![a-z])|[A-Z]?[a-z]+\d*|\d+")
_READ = 1_000_000


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of personal data and the field names that promise it; `_` joins words that stand together."""

    name: str
    said: str
    severity: Severity
    trait: Trait
    fields: frozenset[str]
    strong: frozenset[str]
    """Fields that say enough alone."""


def _fields(text: str) -> frozenset[str]:
    return frozenset(text.split())


_KINDS = (
    _Kind(
        "health", "health", Severity.MEDIUM, Trait.SENSITIVE_DATA,
        _fields(
            "patient patients paciente pacientes patient_name patient_id nome_paciente diagnosis diagnoses diagnostico "
            "diagnosticos prontuario prontuarios cid10 icd10 medical_record blood_type tipo_sanguineo disease doenca "
            "medication medicamento allergy alergia treatment tratamento symptoms sintomas lab_result hiv mrn"
        ),
        _fields("prontuario prontuarios medical_record cid10 icd10 hiv"),
    ),
    _Kind(
        "sensitive", "belief, origin or body", Severity.MEDIUM, Trait.SENSITIVE_DATA,
        _fields(
            "religiao religion sindicato union_member raca ethnicity etnia biometria biometric fingerprint_template "
            "orientacao_sexual sexual_orientation political_opinion filiacao_partidaria genetic"
        ),
        _fields("union_member orientacao_sexual sexual_orientation political_opinion filiacao_partidaria"),
    ),
    _Kind(
        "identity", "identity", Severity.LOW, Trait.PERSONAL_DATA,
        _fields(
            "cpf rg cnh ssn nif nie dni passport passaporte pasaporte nome_mae mother_name nome_completo full_name "
            "first_name last_name surname sobrenome customer_name employee_name patient_name birth_date date_of_birth "
            "dob data_nascimento fecha_nacimiento titulo_eleitor home_address endereco celular phone_number telefone "
            "email_address personal_email pis_pasep"
        ),
        _fields("cpf ssn passport passaporte nome_mae titulo_eleitor"),
    ),
    _Kind(
        "pay", "pay", Severity.LOW, Trait.PERSONAL_DATA,
        _fields("salary salaries salario salarios wage wages payroll folha_pagamento remuneracao holerite"),
        _fields("payroll folha_pagamento holerite"),
    ),
    _Kind(
        "bank", "bank account", Severity.LOW, Trait.PERSONAL_DATA,
        _fields("iban bank_account account_holder conta_corrente card_number numero_cartao pix_key chave_pix"),
        _fields("iban card_number numero_cartao"),
    ),
)  # fmt: skip
_FIX = "Take only the fields the purpose needs, replace names and documents by numbers, and write down the purpose"


class PersonalDataEngine:
    """Looks at names of fields alone; it never sees the data."""

    name = "personal-data"
    version = "1"

    def __init__(self, key: VaultKey) -> None:
        self._key = key.derive("finding-fingerprint")

    @cached_property
    def rules_version(self) -> str:
        return sha256(Path(__file__).read_bytes()).hexdigest()[:16]

    def scan(self, contents: Sequence[StagedContent], limits: Limits) -> Sequence[Report]:
        return [self._scan_one(content) for content in contents]

    def _scan_one(self, content: StagedContent) -> Report:
        utf8 = content.decoded.utf8
        lines = Lines.of(utf8)
        named = _named_fields(content.decoded.text[:_READ])
        maybe = [self._finding(kind, named, lines, content.decoded.text) for kind in _KINDS]
        findings = [finding for finding in maybe if finding is not None]
        if len(content.decoded.text) > _READ:
            reason = f"only the first {_READ} characters were read"
            return Report(content.digest, EngineStatus.PARTIAL, Isolation.NONE, tuple(findings), reason)
        return Report(content.digest, EngineStatus.COMPLETE, Isolation.NONE, tuple(findings))

    def _finding(self, kind: _Kind, named: Mapping[str, int], lines: Lines, text: str) -> Finding | None:
        met = sorted(kind.fields & named.keys())
        if not met:
            return None
        is_sure = len(met) > 1 or bool(kind.strong & set(met))
        rule = f"personal-data.fields.{kind.name}"
        first = len(text[: min(named[field] for field in met)].encode("utf-8", "replace"))
        return Finding(
            rule=rule,
            engine=self.name,
            vector=Vector.PERSONAL_DATA,
            severity=kind.severity if is_sure else Severity.LOW,
            confidence=Confidence.HIGH if is_sure else Confidence.LOW,
            line=lines.number(first),
            message=f"The script works with fields about people's {kind.said}: {', '.join(met[:6])}",
            fix=_FIX,
            fingerprint=hmac.new(self._key, rule.encode(), sha256).hexdigest(),
            traits=frozenset({kind.trait} if is_sure else ()),
        )


_ALL = frozenset().union(*(kind.fields for kind in _KINDS))


def _named_fields(text: str) -> dict[str, int]:
    """Every field of the vocabulary the text names, and where it does so first."""
    plain = unicodedata.normalize("NFKD", text) if not text.isascii() else text
    plain = plain if len(plain) == len(text) else _without_marks(text)
    found: dict[str, int] = {}
    before: list[tuple[str, int, int]] = []
    for match in _WORD.finditer(plain):
        word, start = match.group().lower(), match.start()
        before = [*before[-2:], (word, start, match.end())]
        for length in range(1, len(before) + 1):
            part = before[-length:]
            name = "_".join(one for one, _, _ in part)
            if name in _ALL and _stand_together(part):
                found.setdefault(name, part[0][1])
    return found


def _without_marks(text: str) -> str:
    """The text with its accents taken off, letter for letter, so that places stay places."""
    return "".join(unicodedata.normalize("NFKD", letter)[:1] or letter for letter in text)


def _stand_together(words: list[tuple[str, int, int]]) -> bool:
    return all(after[1] - one[2] <= 1 for one, after in pairwise(words))
