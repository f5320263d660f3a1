"""Numbers that name a person or a company, recognised by their check digits. Linear in the text's length."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, islice
from typing import Any

import re2
from stdnum import iban, luhn
from stdnum.ar import cuit
from stdnum.br import cnpj, cpf
from stdnum.cl import rut
from stdnum.de import idnr
from stdnum.es import dni, nie
from stdnum.fr import nir
from stdnum.gb import nhs
from stdnum.it import codicefiscale
from stdnum.mx import curp
from stdnum.pt import nif
from stdnum.us import ssn

from scanners.findings import Confidence, Severity
from scanners.hints import Hints
from scanners.personal.folding import fold

_NEAR = 48
"""Bytes before a number in which a word may say what it is."""
_CLOSE = 12
"""Bytes between the name of a kind and a number that can be told by it alone."""
_LEAST_DIGITS = 9
_MOST = 20_000
"""Numbers looked at in one content: more is a table, and a table is told by its first rows."""


@dataclass(frozen=True, slots=True, eq=False)
class Recogniser:
    """One kind of document: its shapes, its check, and what may stand near it. Each is made once, itself alone."""

    kind: str
    said: str
    shaped: str
    """Written as people write it, with its separators: enough alone once the check digits hold."""
    bare: str
    """Digits alone: one in ten or a hundred random numbers passes, so a word near it decides how sure we are."""
    check: Callable[[str], bool]
    context: str
    severity: Severity = Severity.MEDIUM
    is_of_a_person: bool = True
    needs_context: bool = False
    """Never believed without a word near it, however well formed."""
    short: str = ""
    """The number as a program keeps it that lost the zeros it began with: believed after its own name alone."""
    length: int = 0
    """Its digits with those zeros."""
    may_be_a_word: bool = False
    """Mostly letters pass its check too: such a one is believed only with a word near it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A number that stands in a text: where (bytes), of which kind, how sure. Its value stays in the text."""

    kind: str
    start: int
    end: int
    confidence: Confidence


def _is_cpf(text: str) -> bool:
    return len(set(text)) > 1 and bool(cpf.is_valid(text))


def _is_cnpj(text: str) -> bool:
    return len(set(text[:12])) > 1 and text.isascii() and bool(cnpj.is_valid(text.upper()))


def _is_pis(text: str) -> bool:
    if len(text) != 11 or len(set(text)) == 1:
        return False
    rest = 11 - _weighed(text[:10], (3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) % 11
    return int(text[10]) == (0 if rest >= 10 else rest)


def _is_cns(text: str) -> bool:
    """The national health card: fifteen digits whose weighted sum divides by eleven."""
    is_shaped = len(text) == 15 and text[0] in "12789" and len(set(text)) > 1
    return is_shaped and _weighed(text, tuple(range(15, 0, -1))) % 11 == 0


def _is_voter(text: str) -> bool:
    """The voter's card of Brazil: eight digits, two of a state, two to check them."""
    if len(text) != 12 or not 1 <= int(text[8:10]) <= 28 or len(set(text)) == 1:
        return False
    first = _weighed(text[:8], tuple(range(2, 10))) % 11 % 10
    second = _weighed(text[8:10] + str(first), (7, 8, 9)) % 11 % 10
    return text[10:] == f"{first}{second}"


def _is_card(text: str) -> bool:
    is_issued = text[0] in "3456" or text[:2] in {"22", "23", "24", "25", "26", "27"}
    return 13 <= len(text) <= 19 and is_issued and len(set(text)) > 2 and bool(luhn.is_valid(text))


def _is_iban(text: str) -> bool:
    return bool(iban.is_valid(text, check_country=False))


def _weighed(digits: str, weights: Sequence[int]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))


_ANY = (
    Recogniser(
        "card", "payment card numbers", r"[2-6]\d{3}[ -]\d{4}[ -]\d{4}[ -]\d{4}|3[47]\d{2}[ -]\d{6}[ -]\d{5}",
        r"[2-6]\d{12,18}", _is_card, "card|cartao|cartão|credit|pan|visa|mastercard|tarjeta", Severity.HIGH,
    ),
    Recogniser(
        "iban", "bank accounts (IBAN)",
        r"[A-Z]{2}\d{2} [A-Z0-9]{4} [A-Z0-9]{4} [A-Z0-9]{4}(?: [A-Z0-9]{1,4}){0,5}",
        r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", _is_iban, "iban|conta|account|konto|sepa|bank",
    ),
)  # fmt: skip
_BY_COUNTRY: dict[str, tuple[Recogniser, ...]] = {
    "br": (
        Recogniser(
            "cpf", "CPF numbers",
            r"\d{3}\.\d{3}\.\d{3} ?[-/] ?\d{2}|\d{9}-\d{2}|\d{3} \d{3} \d{3} \d{2}|\d{3}-\d{3}-\d{3}-\d{2}|"
            r"\d{3},\d{3},\d{3}-\d{2}|\d{3}\.\d{3}\.\d{5}",
            r"\d{11}|\d{3}_\d{3}_\d{3}_\d{2}|\d{3}\.\d{3}\.\d{3}\.\d{2}",
            _is_cpf, "cpf|documento|doc|contribuinte|titular|cliente|pessoa", short=r"\d{9,10}", length=11,
        ),
        Recogniser(
            "cnpj", "CNPJ numbers",
            r"[0-9A-Za-z]{2}\.[0-9A-Za-z]{3}\.[0-9A-Za-z]{3} ?/ ?[0-9A-Za-z]{4} ?- ?\d{2}|"
            r"\d{2}\.\d{3}\.\d{3}\.\d{4}-\d{2}|\d{2} \d{3} \d{3} \d{4} \d{2}|\d{8}/\d{4}-\d{2}",
            r"[0-9A-Za-z]{12}\d{2}", _is_cnpj, "cnpj|empresa|fornecedor|documento|doc|filial", Severity.LOW,
            is_of_a_person=False, may_be_a_word=True, short=r"\d{12,13}", length=14,
        ),
        Recogniser(
            "pis", "PIS numbers", r"\d{3}\.\d{5}\.\d{2}-\d", r"\d{11}", _is_pis, "pis|pasep|nis|nit",
        ),
        Recogniser(
            "cns", "health card numbers", r"[12789]\d{2} \d{4} \d{4} \d{4}", r"[12789]\d{14}", _is_cns,
            "cns|sus|saude|saúde|cartao nacional|cartão nacional", Severity.HIGH,
        ),
        Recogniser(
            "voter-card", "voter's card numbers", r"\d{4} \d{4} \d{4}", r"\d{12}", _is_voter, "titulo|título|eleitor",
            needs_context=True,
        ),
    ),
    "pt": (
        Recogniser(
            "nif", "NIF numbers", r"[1-35689]\d{2} \d{3} \d{3}", r"[1-35689]\d{8}",
            lambda text: bool(nif.is_valid(text)), "nif|contribuinte|fiscal", needs_context=True,
        ),
    ),
    "es": (
        Recogniser(
            "dni", "DNI and NIE numbers", r"\d{8}-[A-Z]|[XYZ]-\d{7}-[A-Z]", r"\d{8}[A-Z]|[XYZ]\d{7}[A-Z]",
            lambda text: bool(dni.is_valid(text) or nie.is_valid(text)), "dni|nie|documento|identidad",
        ),
    ),
    "us": (
        Recogniser(
            "ssn", "social security numbers", r"\d{3}-\d{2}-\d{4}", r"\d{9}", lambda text: bool(ssn.is_valid(text)),
            "ssn|social security|social_security", Severity.HIGH, needs_context=True,
        ),
    ),
    "gb": (
        Recogniser(
            "nhs", "NHS numbers", r"\d{3} \d{3} \d{4}", r"\d{10}", lambda text: bool(nhs.is_valid(text)), "nhs|patient",
            Severity.HIGH, needs_context=True,
        ),
    ),
    "fr": (
        Recogniser(
            "nir", "NIR numbers", r"[12] \d{2} \d{2} \d{2} \d{3} \d{3} \d{2}", r"[12]\d{14}",
            lambda text: bool(nir.is_valid(text)), "nir|secu|sécu|insee",
        ),
    ),
    "de": (
        Recogniser(
            "idnr", "tax numbers", r"\d{2} \d{3} \d{3} \d{3}", r"[1-9]\d{10}", lambda text: bool(idnr.is_valid(text)),
            "idnr|steuer|identifikationsnummer", needs_context=True,
        ),
    ),
    "it": (
        Recogniser(
            "codice-fiscale", "tax codes", r"[A-Z]{6} \d{2}[A-Z]\d{2} [A-Z]\d{3}[A-Z]",
            r"[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]", lambda text: bool(codicefiscale.is_valid(text)),
            "codice|fiscale",
        ),
    ),
    "ar": (
        Recogniser(
            "cuit", "CUIT numbers", r"\d{2}-\d{8}-\d", r"\d{11}", lambda text: bool(cuit.is_valid(text)), "cuit|cuil",
        ),
    ),
    "cl": (
        Recogniser(
            "rut", "RUT numbers", r"\d{1,2}\.\d{3}\.\d{3}-[\dkK]", r"\d{7,8}-[\dkK]",
            lambda text: bool(rut.is_valid(text)), "rut|run",
        ),
    ),
    "mx": (
        Recogniser(
            "curp", "CURP codes", r"[A-Z]{4} \d{6} [HM][A-Z]{5}[A-Z0-9]\d", r"[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d",
            lambda text: bool(curp.is_valid(text)), "curp",
        ),
    ),
}  # fmt: skip
COUNTRIES = frozenset(_BY_COUNTRY)


def recognisers(countries: Sequence[str]) -> tuple[Recogniser, ...]:
    """Those of every country, and of these."""
    return (*(one for country in countries for one in _BY_COUNTRY[country]), *_ANY)


def find_documents(utf8: bytes, among: Sequence[Recogniser]) -> list[Document]:
    """Every document in a text; where one number could be two kinds, the surer, then the first of `among`.

    Numbers are read as people see them: with any dash or space, in wide digits, with letters nobody sees between.
    """
    folded = fold(utf8)
    if folded is None:
        return _find(utf8, among)
    return [
        replace(one, start=folded.original(one.start), end=folded.original_end(one.end))
        for one in _find(folded.text, among)
    ]


def _find(utf8: bytes, among: Sequence[Recogniser]) -> list[Document]:
    has_whole = bool(_any_of(tuple(among)).in_(utf8))
    small = utf8.lower() if utf8.isascii() else None  # other scripts have letters that are read as ours
    found: dict[tuple[int, int], Document] = {}
    for recogniser in among:
        whole = _of_kind(utf8, recogniser) if has_whole else iter(())
        is_named = small is None or recogniser.kind.encode() in small
        for document in chain(whole, _shortened(utf8, recogniser) if recogniser.short and is_named else ()):
            known = found.get((document.start, document.end))
            if known is None or _RANK[document.confidence] > _RANK[known.confidence]:
                found[document.start, document.end] = document
    return _apart(sorted(found.values(), key=lambda one: (one.start, -one.end)))


@lru_cache(maxsize=16)
def _any_of(among: tuple[Recogniser, ...]) -> Hints:
    """One pattern for every shape: most texts hold none, and are read once instead of once for each."""
    return Hints(["|".join(f"(?:^|[^0-9A-Za-z])(?:{one.shaped}|{one.bare})" for one in among).encode()])


_RANK = {Confidence.LOW: 0, Confidence.MEDIUM: 1, Confidence.HIGH: 2}


def _apart(documents: Sequence[Document]) -> list[Document]:
    """Without those that stand inside another."""
    kept: list[Document] = []
    for document in documents:
        if not kept or document.start >= kept[-1].end:
            kept.append(document)
    return kept


def _of_kind(utf8: bytes, recogniser: Recogniser) -> Iterator[Document]:
    context = _compiled(f"(?i)(?:^|[^a-z])(?:{recogniser.context})")
    unnamed, tried = [], 0
    checked: dict[str, bool] = {}  # a list has the same number on many of its lines
    for pattern, is_shaped in ((recogniser.shaped, True), (recogniser.bare, False)):
        for start, end in _stretches(utf8, pattern):
            text = utf8[start:end].decode().translate(_PLAIN)
            tried += not is_shaped
            if (is_right := checked.get(text)) is None:
                is_right = checked[text] = recogniser.check(text)
            if not is_right:
                continue
            is_told = _is_told(utf8, start, context)
            if recogniser.needs_context and not is_told:
                continue
            if not is_shaped and not is_told and not _is_plausible(text, recogniser):
                continue
            if is_shaped or is_told:
                yield Document(recogniser.kind, start, end, Confidence.HIGH)
            else:
                unnamed.append(Document(recogniser.kind, start, end, Confidence.LOW))
    yield from _named_above(utf8, recogniser, unnamed, tried)


def _shortened(utf8: bytes, recogniser: Recogniser) -> Iterator[Document]:
    """`cpf = 1234567890`: a number that lost the zero it began with, right after the name of its kind."""
    named = (
        rf"(?i)(?:^|[^a-z]){recogniser.kind}[^\n0-9]{{0,{_CLOSE}}}[^0-9A-Za-z.]({recogniser.short})(?:[^0-9A-Za-z_.]|$)"
    )
    for match in islice(_compiled(named).finditer(utf8), _MOST):
        if recogniser.check(match.group(1).decode().zfill(recogniser.length)):
            start, end = match.span(1)
            yield Document(recogniser.kind, start, end, Confidence.HIGH)


def are_more(utf8: bytes, among: Sequence[Recogniser]) -> bool:
    """Does a text hold more numbers than are looked at?"""
    if len(utf8) < _MOST * _LEAST_DIGITS:
        return False
    counts = (
        sum(1 for _ in islice(_compiled(f"(?:^|[^0-9A-Za-z])(?:{one.bare})").finditer(utf8), _MOST + 1))
        for one in among
    )
    return any(count > _MOST for count in counts)


def _named_above(utf8: bytes, recogniser: Recogniser, found: Sequence[Document], tried: int) -> Iterator[Document]:
    """Bare numbers below a heading that names them: several, and most of those that look alike hold their check."""
    is_column = len({utf8[one.start : one.end] for one in found}) > 1 and 2 * len(found) >= tried
    heading = _compiled(f"(?i)(?:^|[^a-z]){recogniser.kind}(?:[^a-z]|$)")
    is_named = is_column and heading.search(utf8[: found[0].start]) is not None
    for one in found:
        yield replace(one, confidence=Confidence.MEDIUM) if is_named else one


_PLAIN = str.maketrans("", "", " .-/_,")


def _is_plausible(text: str, recogniser: Recogniser) -> bool:
    """A bare number nobody named: not a time written without separators, and not a word."""
    if recogniser.may_be_a_word and sum(character.isdigit() for character in text) < len(text) * 0.6:
        return False
    is_time = len(text) in {12, 14} and text[:2] in {"19", "20"} and "01" <= text[4:6] <= "12" and text[6:8] <= "31"
    return not is_time


def _is_told(utf8: bytes, start: int, context: Any) -> bool:
    line = utf8[max(0, start - _NEAR) : start].rsplit(b"\n", 1)[-1]
    return context.search(line) is not None


def _stretches(utf8: bytes, pattern: str) -> Iterator[tuple[int, int]]:
    """Where a pattern stands alone: not a part of a longer number, word or fraction."""
    for count, match in enumerate(_compiled(f"(?:^|[^0-9A-Za-z])({pattern})").finditer(utf8)):
        if count >= _MOST:
            return
        start, end = match.span(1)
        if not _runs_on(utf8, start, end):
            yield start, end


def _runs_on(utf8: bytes, start: int, end: int) -> bool:
    after, then = utf8[end : end + 1], utf8[end + 1 : end + 2]
    before, earlier = utf8[start - 1 : start] if start else b"", utf8[start - 2 : start - 1] if start > 1 else b""
    if after.isalnum() or (after == b"_" and then.isdigit()) or (before == b"_" and not earlier.isalpha()):
        return True
    return (after in b".-/" and then.isdigit()) or (before in b".-/" and earlier.isdigit())


@lru_cache(maxsize=128)
def _compiled(pattern: str) -> Any:
    return re2.compile(pattern.encode())
