"""Fields that are people's elsewhere, in scripts that are about nobody."""

from collections.abc import Sequence

import re2

_CHECKING = re2.compile(r"%\s*11\b|\bmod(?:ulo)?\s*\(?\s*11\b")
_TAKING = re2.compile(
    r"(?i)read_|open\(|\bopen\b|csv|excel|\.xls|select\s|requests|fetch\(|axios|http|connect|writ|insert|save|cursor|smtp|send"
)
"""By which numbers of people would come in or go out."""
_PLACES = re2.compile(
    r"(?i)\b(?:filia(?:l|is)|lojas?|branch(?:es)?|stores?|sucursal(?:es)?|agencias?|postos?|armaz(?:em|ens))\b"
)
_SOMEBODY = re2.compile(
    r"(?i)client|customer|kunde|pessoa|person|funcion|employe|alun|student|pacien|patient|nome|\bname|cpf|owner|titular|"
    r"gerente|manager|contat|contact|user|usuari|morador|tenant|guest|hospede|member|socio|vendedor|seller|doador|donor"
)
_REACHED = frozenset({
    "endereco", "telefone", "celular", "phone_number", "phone", "address", "postal_address", "direccion", "telefono",
})  # fmt: skip


def is_about_nobody(fields: Sequence[str], text: str) -> bool:
    """Are these fields, all of one kind, only checked for their form, or of places?"""
    return _only_checks(fields, text) or _are_places(fields, text)


def _only_checks(fields: Sequence[str], text: str) -> bool:
    """A form that works out the check digits of what is typed, and nothing that is kept."""
    return list(fields) == ["cpf"] and _CHECKING.search(text) is not None and _TAKING.search(text) is None


def _are_places(fields: Sequence[str], text: str) -> bool:
    """Addresses and telephones of branches, where nobody is spoken of."""
    return _REACHED.issuperset(fields) and _PLACES.search(text) is not None and _SOMEBODY.search(text) is None
