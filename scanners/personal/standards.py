"""Formats, interfaces and programs that are about people by definition: who reads one reads records of people.

A message of a hospital, a directory of an office or a list of calls needs no word for people to be about them. Some
say so alone; others only lean that way, as a place in a photograph does, and need a word beside them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scanners.hints import Hints


@dataclass(frozen=True, slots=True)
class Standard:
    """What is about people by definition, and what a text has all of that works with it."""

    said: str
    patterns: tuple[str, ...]
    is_sure: bool = True


STANDARDS = (
    Standard("HL7 messages", (
        r"\bPID\||\b(?:ADT|ORU|ORM|DFT|SIU)\^[A-Z]\d\d|[\"'](?:PID|NK1|OBX)[\"']",
        r"(?i)hl7|\bMSH\b|mllp|\bPID\||\bADT\b")),
    Standard("FHIR resources", (
        r"(?i)\bfhir",
        (r"[/\"'](?:Patient|RelatedPerson|Practitioner|Person|Encounter|Observation|Condition|AllergyIntolerance|"
        r"Immunization|Medication(?:Request|Statement|Administration)|DiagnosticReport|Coverage|Appointment)\b"))),
    Standard("pictures of patients", (
        r"(?i)dicom|dcmread|\.dcm\b", r"\bPatient(?:Name|ID|BirthDate|Sex|Age)\b|0010,? ?00[1-4]0")),
    Standard("exchange of medical practices", (
        r"\b(?:KVDT|xBDT|BDT-Datei|GDT-Datei|LDT-Datei|SINAN|SIVEP|e-SUS|TISS|openEHR|CCDA|SNOMED)\b",), is_sure=False),
    Standard("SAP HR", (
        (r"(?i)\bPERNR\b|\b(?:PA|PB)0(?:00[0-9]|01[0-9]|02[0-9]|041|077|105)\b|\bPA200[1-6]\b|\bHRP1\d{3}\b|"
        r"\bBAPI_EMPL\w+|\bHR_READ_INFOTYPE\b|\bCATSDB\b|\bPTRV_HEAD\b"),)),
    Standard("programs of personnel offices", (
        (r"(?i)\b(?:bamboohr|personio|successfactors|hibob|gupy|recruitee|smartrecruiters|teamtailor|softgarden|sagehr|"
        r"factorialhr|sesamehr|hcmrestapi|lodas|elstam|elster-lohn|e-?social|sefip|siltra|myworkday\w*|paychex|paylocity|"
        r"zenefits|rippling|orangehrm|open_?hrms|hr_employee|hr\.employee|hr\.(?:leave|attendance|payslip|applicant|"
        r"contract)|api\.lever\.co|greenhouse\.io|frappe-?hr)\b"),)),
    Standard("RADIUS accounting", (r"(?i)\bcalling-?station-?id\b|\bradacct\b|\bacct-session-time\b",)),
    Standard("logons of people", (
        r"(?i)\bTargetUserName\b|\b(?:4624|4625|4634|4647|4800|4801)\b[^\n]{0,80}|\bquser\b|\bquery user\b|\blastlog\b",
        r"(?i)TargetUserName|WinEvent|EventLog|win32evtlog|evtx|\bquser\b|\bquery user\b|\blastlog\b")),
    Standard("visiting cards", (r"BEGIN:VCARD",)),
    Standard("address books", (
        (r"(?i)\bGetDefaultFolder\(\s*10\b|\bolFolderContacts\b|/(?:me|users/[^/\s]{1,80})/contacts\b|\bpeople/v1\b|"
        r"\bpeople\(\)\.connections\(\)|\b(?:Mobile|Home|Business)TelephoneNumber\b"),)),
    Standard("chats", (
        (r"(?i)\b_chat\.txt|\bwhatsapp[ _-]?(?:chat|export)|\bchat[ _-](?:de|con|com|do|mit|avec|"
        r"with)[ _-](?:o[ _-])?whatsapp|"
        r"\bmsgstore\b|\bwa\.db\b|\bchat_?storage\.sqlite"),)),
    Standard("messages of a chat", (
        r"(?i)\bconversations[._](?:history|replies)|\busers[._]list\b|\bget_?chat_?history\b|\biter_messages\(",),
        is_sure=False),
    Standard("numbers of payment cards", (
        r"(?i)luhn|checksum|mod_?10|5\[1-5\](?:\\d|\[0-9\])",
        (r"(?i)(?:\b|_)(?:payment_?cards?|credit_?cards?|card_?(?:no|num|numbers?|holders?)|PANs?|cart(?:ao|oes)|tarjetas?|"
        r"kreditkarten?|kartennummern?|carte bancaire|holder)(?:\b|_)|5\[1-5\]\\d|3\[47\]"))),
    Standard("people of a directory", (
        (r"(?i)\binetOrgPerson\b|\bobjectC(?:lass|ategory)[\"']?\s*[=:,]+\s*[\"']?(?:person|user|organizationalPerson)\b|"
        r"\bsAMAccountType=805306368\b|\b(?:Get|Search)-(?:AD|Mg|AzureAD|AzAD|Msol|Entra)User\b|/v1\.0/users\b|"
        r"\bdirectory\.users\(\)|\badmin_directory_v1\b"),), is_sure=False),
    Standard("a platform of a school", (
        (r"(?i)\bcore_(?:user|enrol)_get_\w*users|\bgradereport_|\bmod_(?:assign|quiz)_get_|\bmdl_(?:user|grade)\w*|"
        r"\buserfullname\b|\bget_(?:enrollments|submissions|gradebook)\b|\bcourses\(\)\.students\("),)),
    Standard("records of calls", (
        (r"(?i)\bbillsec\b|\b(?:calling|originalCalled|finalCalled)PartyNumber\b|\basteriskcdr|"
        r"\bcall[ _]detail[ _]records?\b|"
        r"\bmsisdn\b|\bcalllog\b|\bcall_log\b"),)),
    Standard("documents of identity", (r"(?i)\b(?:passporteye|fastmrz|mrz)\b|\bread_mrz\b",)),
    Standard("where a phone was", (r"(?i)\bLocation[ _]History\b|\bsemantic[ _]location|\bwhere_?abouts\b",)),
    Standard("the place of a photograph", (
        r"(?i)\bGPSInfo\b|\bGPS(?:Latitude|Longitude)\b|exif[^\n]{0,80}gps|gps[^\n]{0,80}exif",), is_sure=False),
    Standard("who sent a mail", (
        r"\.addr_spec\b|\bparseaddr\b|\bgetaddresses\b|\bSender(?:EmailAddress|Name|Email)\b|\.sender\.(?:name|email_address)\b",),
        is_sure=False),
    Standard("what was said on the phone", (
        (r"(?i)\b(?:tele)?phone[ _-]calls?\b|(?:\b|_)(?:customer|sales|support|service|recorded)[ _-]calls?(?:\b|_)|"
        r"(?:\b|_)call[ _-](?:recordings?|transcripts?|notes?|logs?|centers?|centres?)(?:\b|_)|\bgespraechsnotiz\w*|"
        r"\bllamadas?[ _](?:grabadas?|de[ _]clientes?)|\bgravac(?:ao|oes)[ _]de[ _](?:chamadas?|"
        r"ligac)"),), is_sure=False),
    Standard("signatures", (
        (r"(?i)signature[ _-]?(?:cards?|specimens?|sheets?)|unterschriftsprobe|cart(?:ao|oes)[ _]de[ _]assinatura|"
        r"tarjetas?[ _]de[ _]firma"),), is_sure=False),
    Standard("matters of health", (
        (r"(?i)\b(?:health|medical|pre-?existing|mental health)[ _-](?:matters?|conditions?|histor(?:y|ies)|data|"
        r"details|"
        r"declarations?|questionnaires?|insurance|problems?|issues|complaints?)\b|\benfermedad(?:es)? previas?|"
        r"\bdeclaraci(?:on|ones)[ _]de[ _](?:salud|enfermedades)|\bvorerkrankung|\bantecedents medicaux|"
        r"\bdoencas? pre-?existentes?|\bdeclarac(?:ao|oes)[ _]de[ _]saude"),), is_sure=False),
    Standard("applications", (
        r"(?:\b|[_\d])(?:CVs|Lebensl(?:a|ae)ufe)(?:\b|_)|(?i:\bresumes?/|/resumes?\b|\bcvs?[/\\])",)),
    Standard("time clocks", (
        (r"(?i)relogio[ _](?:de[ _])?ponto|(?:folha|espelho|registro|batidas?)[ _](?:de[ _])?ponto|\bstempel(?:uhr|"
        r"zeit)|"
        r"zeiterfassung|\btime[ _]?clocks?\b|\bclock[ _]?ins?\b|\bpunch[ _]?(?:in|card)s?\b|\bpointeuse|\btimbratur|"
        r"\bcontrol[ _]horario\b|\bfichajes?\b|\bbadge[ _](?:log|in|swipe|read)s?|"
        r"\bbanco[ _](?:de[ _])?horas\b|\bbolsa[ _]de[ _]horas\b|\b(?:stunden|gleitzeit|arbeitszeit|ueberstunden)konto|"
        r"\bflex(?:i)?-?time[ _](?:balance|account)"),)),
    Standard("what somebody has before him on the screen", (
        (r"(?i)\bget_?active_?window(?:title)?\b|\bgetforegroundwindow\b|\bgetwindowtext\w?\b|\bactive-win\b|"
        r"\bmainwindowtitle\b"),
        r"(?i)\bgetuser\b|\bgetlogin\b|\bwhoami\b|env:username|%username%|\benviron\W{1,3}username|\buserinfo\(|::username\b",
        r"(?i)\bsleep\b|\bsetinterval\b|\bstart-sleep\b|\badd_job\b|\bschedule\b|\bontime\b")),
    Standard("who did what", (
        (r"%a[ne]\b|%c[ne]\b|\bgit shortlog\b|\bPrintService/Operational\b|\btimeSpentSeconds\b|\bauthor\.(?:login|"
        r"name|email)\b"),),
        is_sure=False),
    Standard("sessions from home", (r"\bCLIENT_LIST\b|(?i:\bvpn[ _-]?(?:sessions?|users?|logins?)\b)",)),
    Standard("who asked a server", (
        r"(?i)access[._]log", r"\$1\b|(?i:remote_?addr|client_?ip|\bips?\b)"), is_sure=False),
    Standard("voices", (
        r"(?i)\b(?:pyannote|speechbrain|resemblyzer|diarization|diarize|voiceprints?)\b",), is_sure=False),
)  # fmt: skip


def standards_in(utf8: bytes) -> Sequence[Standard]:
    """Every standard a text without accents works with."""
    met = set(_patterns().in_(utf8))
    if not met:
        return ()
    found = []
    place = 0
    for one in STANDARDS:
        places = range(place, place + len(one.patterns))
        place = places.stop
        if met.issuperset(places):
            found.append(one)
    return found


@lru_cache(maxsize=1)
def _patterns() -> Hints:
    return Hints(pattern.encode() for one in STANDARDS for pattern in one.patterns)
