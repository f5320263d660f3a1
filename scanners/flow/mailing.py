"""Whose the mailboxes are that a script names: the company's, as far as it says, or another company's."""

import re
from collections.abc import Sequence

import re2

from scanners.destinations import is_within
from scanners.flow.tools import PRIVATE_MAIL
from scanners.hints import Hint

_MAILS = Hint(
    r"(?i)smtp|send_?-?e?-?mail|sendmail|outlook|createitem|exchange|yagmail|redmail|cdo\.message|\bmailx?\b|mutt|s-nail|"
    r"swaks|blat\b|nodemailer|mailapp|gmailapp|blastula|emayili|mailr|gmailr|\.forward|envelope|mimemultipart|emailmessage"
)
_ADDRESS = re2.compile(r"[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,}")
_HOST = re2.compile(r"(?i)\b(?:smtp|mail|exchange|relay|mx|owa|webmail)\d*\.((?:[\w-]+\.)+[a-z]{2,})")
_PRIVATE = re.compile(f"(?i){PRIVATE_MAIL}")
_NAME = re.compile(r"[A-Za-z_]\w*")
_BEFORE = 100
"""Letters before an address in which the name it is given to is looked for."""
_MOST = 200
"""Addresses of one script that are looked at; one with more keeps a list of them."""
_OWN = re.compile(
    r"(?i)(?:^|_)(?:from\w*|sender\w*|user\w*|login|account|remetente|remitente|absender|expediteur|reply_?to|sendmail|"
    r"send_?from|smtp\w*|sendusername|mail_?from|de|von)$"
)
"""What a mailbox is given to by which a script sends."""
_OTHERS = re.compile(
    r"(?i)(?:^|_)(?:contador(?:es)?|accountants?|tax_?adviser|steuerberat\w*|steuerkanzlei|gestor[ií]a|asesor[ií]a|"
    r"abogados?|advogad[oa]s?|lawyers?|solicitors?|auditors?|wirtschaftspruef\w*|suppliers?|fornecedor(?:es)?|"
    r"proveedor(?:es)?|lieferant(?:en)?|vendors?|haulier|carriers?|forwarder|spedit\w+|transportadora|insurers?|"
    r"seguradora|aseguradora|versicherer|factoring|bank|banco|partner|parceir[oa]|s[oó]ci[oa]|freelanc\w+|agency|"
    r"agencia|agentur|distributor|distribuidora?|representante|consultora?|external|extern[oa]?|outside|"
    r"customer|client|cliente|kunde)(?:$|_(?:e?_?mail|mailbox|address|box|to|inbox|correo|endereco|adresse|intake))"
)
"""Whoever is called so is of another company."""
_OF_ADVISERS = re.compile(
    r"(?i)(?:^|[.-])(?:steuer(?:berat\w*|kanzlei|buero)|contabil|contadores|gestor[ií]a|asesor[ií]a|accountants|auditores|"
    r"factoring)(?:[.-]|$)"
)
"""Part of a domain of those who keep books for others."""
_ENDINGS = frozenset({"com", "net", "org", "info", "example", "local", "gov", "edu", "invalid", "test", "co", "biz"})


def others_in(lines: Sequence[str], domains: Sequence[str] = ()) -> frozenset[str]:
    """The mailboxes a script names, where it mails at all, that are of another company than those it sends by.

    A company that named its domains is believed. Of any other its own are those of the mailboxes it sends from and of
    its mail servers; where it names none, mailboxes of two companies, or of somebody who is called an adviser, a
    supplier or a customer.
    """
    text = "\n".join(lines)
    if "@" not in text or not _MAILS.is_in(text):
        return frozenset()
    found = _addresses(lines)
    if domains:
        return frozenset(one for one in found if not any(is_within(_domain(one), domain) for domain in domains))
    own = {_core(met[1]) for met in _HOST.finditer(text)}
    own |= {_core(_domain(one)) for one, named in found.items() if any(map(_is_own, named))}
    told = {one for one, named in found.items() if any(map(_is_others, named)) or _OF_ADVISERS.search(_domain(one))}
    told = {one for one in told if _core(_domain(one)) not in own}
    houses = set(map(_house, own))
    strange = {one for one in found if _house(_core(_domain(one))) not in houses}
    if any(_core(_domain(one)) in own for one in found):
        return frozenset(told | strange)
    are_several = len({_house(_core(_domain(one))) for one in found}) > 1
    return frozenset(found if are_several else told)


def _addresses(lines: Sequence[str]) -> dict[str, list[Sequence[str]]]:
    """Each address, with the names that stand before it wherever it stands."""
    found: dict[str, list[Sequence[str]]] = {}
    for line in lines:
        for met in _ADDRESS.finditer(line) if "@" in line else ():
            start, end = met.span()
            before = line[max(0, start - _BEFORE) : start]
            if before.endswith(("/", ":", "@")) and not before.lower().endswith(("mailto:", "smtp:")):
                continue  # of an address of the web
            if line[end : end + 1] in {":", "/"}:
                continue  # of another machine
            address = met[0].lower()
            if _PRIVATE.search(address) is not None:
                continue  # told as what it is
            if address not in found and len(found) == _MOST:
                return found
            found.setdefault(address, []).append(_NAME.findall(before))
    return found


def addressed_in(statement: str, others: frozenset[str]) -> bool:
    """Does a statement name one of these mailboxes?"""
    return "@" in statement and any(met[0].lower() in others for met in _ADDRESS.finditer(statement))


def _is_own(named: Sequence[str]) -> bool:
    return bool(named) and _OWN.search(named[-1]) is not None


def _is_others(named: Sequence[str]) -> bool:
    return any(_OTHERS.search(name) is not None for name in named)


def _domain(address: str) -> str:
    return address.rpartition("@")[2]


def _core(domain: str) -> str:
    """`acme` of `mail.acme.com.br`: what a company is called."""
    parts = [part for part in domain.lower().split(".") if part]
    while len(parts) > 1 and (len(parts[-1]) < _LETTERS or parts[-1] in _ENDINGS):
        parts.pop()
    return parts[-1] if parts else ""


_LETTERS = 4
"""What is shorter at the end of a domain is a country, or says what kind of domain it is."""


def _house(core: str) -> str:
    """`acme` and `acme-group` are of one house."""
    return core.partition("-")[0]
