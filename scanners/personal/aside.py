"""What a text says that is about nobody, whatever words for people stand in it: who signs in, who is written to, who
helped, what libraries call their parts."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import re2

_SPOKEN_OF = (
    r"\b(?:an?|another|for|most|my|our|other|several|some|so|tell|that|the|to|two|which|with|your|ask|"
    r"dear|hi|hello|hey|car[oa]s|prezad[oa]s|ola|querid[oa]s|estimad[oa]s|hola|liebe|hallo|"
    r"ao|aos|avisar|avise|com|con|d[oa]|meus?|minha|nossos?|outr[oa]s?|para|pel[ao]s?|que|seus?|uma?|mis?|"
    r"nuestr[oa]s|otr[oa]s?|tus|una?|los|las|eine[mnrs]?|mein(?:e|em|er|en)?|fur|unsere[nrm]?|von|vom|andere[nr]?|die|"
    r"den|an|damit) (?:(?:the|our|my|your|other|os|as|meus|seus|nossos|mis|los|las|die|den|alle) ){0,2}"
    r"(?:colleagues?|co-?workers?|team-?mates?|colegas?|companer[oa]s|kolleg(?:e|en|in|innen)|lawyers?|attorneys?|"
    r"solicitors?)\b"
    r"|\b(?:contacts?|contatos?|contactos?|kontakt)\b[^\"'\n]{0,40}\b(?:(?:tele)?phone|tel|fone|telefone|telefono|telefon|"
    r"fax)\.?:? ?[+(]?\d[\d ()-]*"
    r"|\b(?:we|you|they) are (?:\w+ )?(?:guests?|members?|visitors?|customers?|tenants?)\b|\bsomos (?:\w+ )?"
    r"(?:convidad[oa]s|hospedes|invitad[oa]s|huespedes|visitantes|clientes|membros|miembros)\b"
    r"|\bwir sind (?:\w+ )?(?:gaste|gaeste|besucher|kunden|mitglieder)\b"
)
"""For whom it is done, who made a part of it, and what we are to others: nobody who is worked on."""
_USER = r"user(?:_?name)?|usuario|benutzer|utilisateur"
_KEY_WORD = r"(?:pass|pwd|senha|contrasena|clave|kennwort)"
_SIGNED_IN = (
    r"\b(?:at|on|every|each|no|ao|al|beim?|already logged|sap|after|before) ?log-?on\b|_logon_|"
    r"\b(?:win|net|sap)logon\w*|\blogon(?:server|pad|ui|[ -]?scripts?)\b|\bpscredential\b[^\n]*"
    rf"|\b(?:{_USER}|e-?mail|login)[\"']?\s*,\s*[\"']?\$?(?:{_KEY_WORD}|secret|segredo|token)"
    rf"|\b(?:{_USER}|e-?mail|login)[\"']?\s*[:=][^,\n]{{1,40}},\s*[\"']?{_KEY_WORD}"
    rf"|^[ \t]*(?:\$|set |const |let |var |dim )?(?:{_USER})\s*="
    r"|\b(?:user(?:name)?|usuario)[\"']?\s*:\s*(?:str\b|process\.env|os\.(?:environ|getenv))\S*"
    r"|\bauth\s*=\s*\([^)\n]*\)|(?-i:[\"'][A-Z0-9_]+_(?:USER(?:NAME)?|USUARIO|BENUTZER|UTILISATEUR|UTILIZADOR)[\"'])"
    r"|(?-i:[\"'.]Grantee\b|\bAllUsers\b|\bAuthenticatedUsers\b)"
)
"""When and as whom the script itself signs in."""
_OF_INTERFACES = (
    r"[\"']?\bemailaddress[\"']?\s*[:=]\s*@?\{[^{}]{0,200}\}|\b(?:to|b?cc)_?recipients\b|\bsender(?:emailaddress|name)\b"
    r"|\.child(?:ren)?\b|\bchild(?:item|nodes|_process)\b|\bpresence_of_\w+"
    r"|\blibrary\([^)\n]*\)|[\"']janitor[\"']|\bjanitor::"
    r"|\b(?:github|githubusercontent|gitlab|bitbucket)\.(?:com|org)/[\w.-]+"
)
"""What libraries, trees and services call their own parts."""
# What is brought in, who speaks to a model, what a browser calls itself, and the account under which something runs
# or is let in are about nobody.
_ASIDE = re2.compile(
    r"""(?mi)^[ \t]*(?-i:import[ \t]+\w|from[ \t]+[\w.]+[ \t]+import\b).*$|["']?role["']?\s*[:=]\s*["'](?:user|"""
    r"""system|assistant)["']"""
    r"|user[_-]?agent|\bagent\b|cell_type|\buser[ _]?id\s*=|-userid\b|\$env:user\w+|%user\w+%|logontype|"
    r"lastlogontimestamp"
    r"|\b(?:create|alter|drop)\s+(?:login|user|role)\b[^;\n]*|\b(?:grant|revoke|deny)\s[^;\n]*|getpass\.getuser"
    r"|\b(?:user(?:name)?|usuario)=\S+"
    r"|\b(?:without(?: any)?|sem|sin|ohne|keine|no) (?:dados|datos|data|daten|names?|nomes?|nombres?|namen|personal)\b"
    r"(?: (?:de|do|da|dos|das|del|of|data|pessoais|personales|von|der))* ?\w*"
    rf"|{_SPOKEN_OF}|{_SIGNED_IN}|{_OF_INTERFACES}"
    r"|\bcrewai\b|\bCrew\b|\bparents=True|\.parents?\b|relative_to"
)
_ADDRESSED = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
"""What a mailbox is called says who has it, and not on whom a script works. Each run of letters is tried once."""
# What drives a database, a browser or a device, and nobody's car.
_DRIVEN = re2.compile(
    r"(?i)odbc|jdbc|webdriver|selenium|chromedriver|geckodriver|drivername|driver_|_driver|dialect|clickhouse|printer|nvidia|graphdatabase|bolt:|driverversion|signeddriver|pnputil|windowsdriver"
)
DRIVERS = frozenset({"driver", "drivers"})


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    """Words that are about nobody in a text that says so, unless others beside them say that they are."""

    words: AbstractSet[str]
    said_by: Any
    unless: AbstractSet[str] = frozenset()


_ELSEWHERE = (
    _Elsewhere(DRIVERS, _DRIVEN),
    _Elsewhere(  # a company's part of a hosted directory, and nobody who rents
        _set("tenant tenants inquilino inquilinos mieter locataire locataires"),
        re2.compile(
            r"(?i)microsoftonline|onmicrosoft|\bmsal\b|azure|\bentra|graph\.microsoft|connect-(?:mg|exo|pnp)|tenant_?id|"
            r"client_?id|multi.?tenan"
        ),
        _set("rent lease landlord flat apartment aluguel alquiler miete wohnung loyer"),
    ),
    _Elsewhere(  # an answer or a rule by which one's own mailbox is left while one is away
        _set(
            "absence absences leave leaves vacation vacations mailbox ferias folga folgas ausencia ausencias "
            "vacaciones urlaub abwesenheit conge conges ferie"
        ),
        re2.compile(
            r"(?i)messagerules|inboxrule|mailboxsettings|automaticrepl|autoreply|out_?of_?office|redirectto|forwardto|"
            r"updatevacation|settings/(?:vacation|forwarding)|\bsieve\b"
        ),
    ),
    _Elsewhere(  # mail that is filed or counted by where it came from: who sent it is told by the standard alone
        _set("sender senders remetente remetentes remitente remitentes absender mittente mail mails"),
        re2.compile(r"\bparseaddr\b|\bgetaddresses\b|\baddr_spec\b|\bSender(?:EmailAddress|Name|Email)\b"),
    ),
    _Elsewhere(  # what stands in one's own calendar
        _set(
            "appointment appointments timesheet timesheets booking bookings consulta consultas cita citas termin "
            "termine"
        ),
        re2.compile(
            r"(?i)getdefaultfolder\(\s*9|olfoldercalendar|/me/(?:calendar|events)|calendarid\W{1,5}primary\b|"
            r"calendars/primary\b|\bicalendar\b|\bcaldav\b"
        ),
    ),
    _Elsewhere(  # files that are looked over by their age or size, of which some are to go
        _set("candidate candidates candidato candidatos candidata candidatas candidati"),
        re2.compile(
            r"(?i)\bst_(?:[mac]time|size)\b|\bget[mac]time\b|mtimems\b|lastwritetime|datelastmodified|\brmtree\b|"
            r"\bunlink\b|remove-item|\bos\.remove\b|\bfile\.(?:remove|info)\b"
        ),
        _set("job jobs cv cvs resume resumes interview vaga vagas curriculo entrevista vacante concurso"),
    ),
)


def without_asides(plain: str) -> str:
    """A text without accents, without what in it is about nobody."""
    looked_at: str = _ASIDE.sub("", _ADDRESSED.sub("", plain) if "@" in plain else plain)
    return looked_at


def of_nobody(words: AbstractSet[str], text: str) -> set[str]:
    """Those of some words that in this text are about programs, or about whoever runs it."""
    return {
        word
        for one in _ELSEWHERE
        if not one.words.isdisjoint(words) and one.unless.isdisjoint(words) and one.said_by.search(text)
        for word in one.words
    }
