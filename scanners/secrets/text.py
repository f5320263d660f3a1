"""Secrets in any text: assignments, connection strings, URLs and command lines. Linear in its length."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from scanners.findings import Confidence
from scanners.hints import any_of
from scanners.languages import Language
from scanners.secrets.candidates import DATABASE_PASSWORD, KEY, PASSWORD, TOKEN, URL_PASSWORD, Candidate
from scanners.secrets.commands import CALLS, COMMANDS, FLAG, HEADERS
from scanners.secrets.drivers import looks_chosen
from scanners.secrets.shapes import TOLD, Shape, compiled
from scanners.secrets.vocabulary import is_opaque, is_path, is_stand_in, secret_name

# No counted repetition and nothing that looks far ahead: re2 then reads any text once, hostile or not.
_NAMING = (
    b"pass", b"pwd", b"psw", b"pw", b"senha", b"contrase", b"clave", b"segredo", b"secret", b"token", b"key", b"chave",
    b"llave", b"pin", b"creden", b"bearer", b"jwt", b"kennwort", b"wachtwoord", b"mdp", b"parola", b"passe",
    b"geheimnis",
)  # fmt: skip
# A name with one of those words in it, or with a letter that may stand for one of theirs.
_PROMISING = (
    rb"(?:[A-Za-z_][\w.\-]*)?(?:" + b"|".join(_NAMING) + rb"|[\x{80}-\x{24f}])[\w.\-\x{80}-\x{24f}]*"
)  # fmt: skip
_SETTING = rb"(?im)^[ \t]*(" + _PROMISING + rb")[ \t]*[=:][ \t]*([^\s\"'#;(,){}<>$%&?]+)[ \t]*$"
_OPENING = (
    rb"""(?i)(""" + _PROMISING + rb""")(?:\\?["'`])?\]?[ \t]*"""
    rb"""(?::=|=>|<-|===?|!==?|=|:)[ \t]*[rRbBuUfF@$]*(\\?["'])"""
)
# A name, where it is looked up, and what it is when it is found nowhere.
_ELSE = (
    rb"""(?i)("""
    + _PROMISING
    + rb""")["']?[ \t]*(?:=|:|<-)[ \t]*(?:\$env:\w+|process\.env(?:\.\w+|\[[^\]\n]*\]))[ \t]*"""
    rb"""(?:\|\||\?\?)[ \t]*["']([^"'\n]+)["']"""
)
_UNSET = rb"""(?i)\bSys\.getenv\([ \t]*["']([^"'\n]+)["'][ \t]*,[ \t]*(?:unset[ \t]*=[ \t]*)?["']([^"'\n]+)["']"""
_EMPTY = rb"""\$\{(""" + _PROMISING + rb"""):?[-=]["']?([^}"'$\n]+)["']?\}"""
_BARE = (
    rb"(?im)^[ \t]*(?:export[ \t]+|set[ \t]+\"?|setx[ \t]+|env[ \t]+|\$env:|- )?"
    rb"([A-Za-z_\x{80}-\x{24f}][\w.\-\x{80}-\x{24f}]*)[ \t]*[=:][ \t]*([^\s\"'#;(,)][^\s#;,)\"']*)"
)
_DSN = Shape(
    DATABASE_PASSWORD, (b"pwd", b"password", b"passwd", b"senha"),
    rb"""(?i)[;"'?&][ \t]*(?:pwd|password|passwd|senha)[ \t]*=[ \t]*'?([^;"'\s&<>{}\\,()]+)""",
)  # fmt: skip
_LIBPQ = Shape(
    DATABASE_PASSWORD, (b"password=",),
    rb"""(?i)\b(?:host|dbname|user|port|server|uid|database)=[^\s;"'=]+[ \t]+password='?([^\s'";{},()]+)""",
)  # fmt: skip
_LIBPQ_FIRST = Shape(
    DATABASE_PASSWORD, (b"password=",),
    rb"""(?i)\bpassword='?([^\s'";{}(),]+)'?[ \t]+(?:host|dbname|user|port)=""",
)  # fmt: skip
_URL = Shape(
    URL_PASSWORD, (b"://",),
    rb"""\b([A-Za-z][A-Za-z0-9+._\-]*)://[^\s:/@"'<>{}$]*:([^\s/@"'<>{}]+)@[\w\[%]""",
    opening=rb"""://[^\s:/@"'<>{}$]*:[^\s/@"'<>{}]+@""",
)  # fmt: skip
_ORACLE = Shape(
    DATABASE_PASSWORD, (b"sqlplus", b"sqlldr", b"exp", b"imp", b"rman", b"connect"),
    rb"""(?i)\b(?:sqlplus|sqlldr|expdp|impdp|exp|imp|rman|connect)\b[ \t(]+(?:-\w+[ \t]+)*["']?[\w$#]+/"""
    rb""""?([^\s/@"'(){}<>]+)"?@[\w/(]""",
    opening=rb"""(?i)\b(?:sqlplus|sqlldr|expdp|impdp|exp|imp|rman|connect)\b[ \t(]+(?:-\w+[ \t]+)*["']?[\w$#]+/""",
)  # fmt: skip
_ELEMENT = rb"<([A-Za-z_][\w.\-:]*)(?:[ \t][^<>\n]*)?>([^<>\n]+)</"
_ATTRIBUTE_PAIR = rb"""(?i)\b(?:key|name)="([\w.\-:]+)"[ \t]+value="([^"\n]+)\""""
_PAIR = rb"""["']([A-Za-z_][\w.\-]*)["'][ \t]*,[ \t]*["']([^"'\n]+)["']"""
_PGPASS = rb"(?m)^[\w.*\-]+:(?:\d+|\*):[^:\s]+:[^:\s]+:([^\s:]+)[ \t]*$"
_NETRC = rb"(?i)\blogin[ \t\r\n]+[^\s]+[ \t\r\n]+password[ \t]+([^\s]+)"
_NPMRC = rb"(?m)^//[^\s=]+:_(?:authToken|auth|password)=([^\s]+)"
_JDBC_ORACLE = Shape(
    DATABASE_PASSWORD, (b"jdbc:oracle:",),
    rb"""(?i)jdbc:oracle:\w+:[^\s/@"']+/([^\s/@"']+)@""",
)  # fmt: skip
# `$B500` within a password is part of it; what begins with a mark, `$(…)` and `${…}` are filled in by a program.
_CHOSEN = rb"([^'\n&:$](?:[^'\n&$]|\$[^'\n({])*)"
# An account of a database made or changed: `identified by …`, `create login … with password = '…'`.
_IDENTIFIED = Shape(
    DATABASE_PASSWORD, (b"identified",),
    rb"""(?i)\b(?:create|alter|grant|connect[ \t\n]+to)\b[^;.]*?"""
    rb"""\bidentified[ \t\n]+(?:with[ \t]+[\w']+[ \t]+)?by[ \t\n]+"""
    rb"""(?:password[ \t]+)?["']?([^\s"';&:$<>{}%?()]+)""",
)  # fmt: skip
_ACCOUNT = Shape(
    DATABASE_PASSWORD, (b"password",),
    rb"""(?i)\b(?:create|alter)[ \t\n]+(?:user|role|login)\b[^;]*?"""
    rb"""\bpassword[ \t]*=?[ \t]*(?:=>[ \t]*)?N?'""" + _CHOSEN + rb"'",
)  # fmt: skip
_SET_PASSWORD = Shape(
    DATABASE_PASSWORD, (b"set password",),
    rb"""(?i)\bset[ \t]+password\b[^;=\n]*=[ \t]*(?:password\()?'""" + _CHOSEN + rb"'",
)  # fmt: skip
_CONNECTION_STRINGS = (
    _DSN, _LIBPQ, _LIBPQ_FIRST, _ORACLE, _JDBC_ORACLE, _IDENTIFIED, _ACCOUNT, _SET_PASSWORD,
)  # fmt: skip
_DOCKER_AUTH = rb'''"auth"[ \t]*:[ \t]*"([A-Za-z0-9+/]{8,}={0,2})"'''
_DATABASES = (
    b"postgres", b"mysql", b"mariadb", b"oracle", b"mssql", b"mongodb", b"redis", b"db2", b"hana", b"snowflake",
    b"clickhouse", b"sqlserver", b"vertica", b"redshift", b"cockroach", b"jdbc",
)  # fmt: skip
_TREES = frozenset({Language.PYTHON, Language.NOTEBOOK})
_BARE_LANGUAGES = frozenset({
    Language.SHELL, Language.MANIFEST, Language.UNKNOWN, Language.OTHER, Language.POWERSHELL, Language.BATCH,
})  # fmt: skip


_NAMED_ELSEWHERE = frozenset({"LoadCredential", "LoadCredentialEncrypted", "ImportCredential"})
"""Settings of a service that say where its secrets lie."""
_VALUE_LENGTH = 400


def read_text(utf8: bytes, language: Language) -> Iterator[Candidate]:
    """Every secret that its surroundings give away, whatever the language."""
    for at in _LIKELY.in_(utf8):
        if at == len(_SHAPES):
            yield from _by_name(utf8, language)
        elif _SHAPES[at] not in CALLS or language not in _TREES:
            shape, is_secret = _SHAPES[at], _TAKEN[at]
            for match in shape.find(utf8):
                if (candidate := is_secret(shape, match)) is not None:
                    yield candidate
    if language in _BARE_LANGUAGES:
        yield from _login_files(utf8)


def _by_name(utf8: bytes, language: Language) -> Iterator[Candidate]:
    yield from _assignments(utf8)
    if language not in _TREES:
        yield from _defaults(utf8, language)
    if language in _BARE_LANGUAGES:
        yield from _bare_assignments(utf8)
        yield from _named_pairs(utf8)


def _assignments(utf8: bytes) -> Iterator[Candidate]:
    for match in compiled(_OPENING).finditer(utf8):
        name = _text(match.group(1)[-80:])
        if secret_name(name) is None:
            continue
        start, end = match.end(), _closing(utf8, match.end(), match.group(2))
        if candidate := named(name, _text(utf8[start:end]), (start, end)):
            yield candidate


def _defaults(utf8: bytes, language: Language) -> Iterator[Candidate]:
    """What a name falls back to when nothing else is set: `process.env.X || "…"`, `Sys.getenv("X", "…")`, `${X:-…}`."""
    shapes = (_EMPTY,) if language is Language.SHELL else (_ELSE, _UNSET)
    for shape in shapes:
        for match in compiled(shape).finditer(utf8):
            if candidate := named(_text(match.group(1)[-80:]), _text(match.group(2)), match.span(2)):
                yield candidate


def _closing(utf8: bytes, start: int, quote: bytes) -> int:
    """Where the quoted text that begins at `start` ends; `start` itself when it does not end soon."""
    end = utf8.find(quote, start, start + _VALUE_LENGTH)
    while end > start and len(quote) == 1 and utf8[end - 1 : end] == b"\\":
        end = utf8.find(quote, end + 1, start + _VALUE_LENGTH)
    return end if end > start else start


def read_settings(utf8: bytes) -> Iterator[Candidate]:
    """`password = …` on lines of a text of settings, without quotes: only what looks made by a machine or chosen."""
    for match in compiled(_SETTING).finditer(utf8):
        value = _text(match.group(2))
        if (is_opaque(value) or looks_chosen(value)) and (one := named(_text(match.group(1)), value, match.span(2))):
            yield one


def _bare_assignments(utf8: bytes) -> Iterator[Candidate]:
    for match in compiled(_BARE).finditer(utf8):
        value = _text(match.group(2))
        if "(" in value or value.startswith(("-", "[", "{", "|", "&")) or _text(match.group(1)) in _NAMED_ELSEWHERE:
            continue
        if candidate := named(_text(match.group(1)), value, match.span(2)):
            yield candidate


def named(name: str, value: str, span: tuple[int, int]) -> Candidate | None:
    """A value under a name: a secret when the name promises one and the value can be one."""
    promised = secret_name(name)
    if promised is None or is_stand_in(value) or is_path(value):
        return None
    kind, confidence = promised
    if kind in {TOKEN, KEY}:
        if not is_opaque(value):
            return None
        confidence = Confidence.HIGH if len(value) >= 20 else Confidence.MEDIUM
    return Candidate(kind, confidence, (span,))


def _named_pairs(utf8: bytes) -> Iterator[Candidate]:
    """`<password>…</password>`, `<add key="…" value="…"/>` and `define('DB_PASSWORD', '…')`."""
    for pattern in (_ELEMENT, _ATTRIBUTE_PAIR, _PAIR):
        for match in compiled(pattern).finditer(utf8):
            if candidate := named(_text(match.group(1)[-80:]), _text(match.group(2)), match.span(2)):
                yield candidate


def _login_files(utf8: bytes) -> Iterator[Candidate]:
    """Files that programs keep their logins in: `.pgpass`, `.netrc`, `.npmrc`, `.docker/config.json`."""
    for pattern in (_PGPASS, _NETRC, _NPMRC, _DOCKER_AUTH):
        for match in compiled(pattern).finditer(utf8):
            if not is_stand_in(_text(match.group(1))):
                yield Candidate(PASSWORD, Confidence.HIGH, (match.span(1),))


def _written_out(shape: Shape, match: Any) -> Candidate | None:
    """In a connection string or for a program on a command line."""
    return None if is_stand_in(_text(match.group(1))) else _candidate(shape, match)


def _in_url(shape: Shape, match: Any) -> Candidate | None:
    if is_stand_in(_text(match.group(2))):
        return None
    kind = DATABASE_PASSWORD if match.group(1).lower().startswith(_DATABASES) else shape.kind
    return Candidate(kind, Confidence.HIGH, (match.span(2),))


def _in_flag(shape: Shape, match: Any) -> Candidate | None:
    value = _text(match.group(1))
    if is_stand_in(value) or is_path(value) or value.isupper():
        return None
    return Candidate(shape.kind, Confidence.MEDIUM, (match.span(1),))


def _in_header(shape: Shape, match: Any) -> Candidate | None:
    """Keys and tokens in headers of requests, as a tool or a library of any language is given them."""
    value = _text(match.group(1))
    return None if is_stand_in(value) or not is_opaque(value) else _candidate(shape, match)


def _in_call(shape: Shape, match: Any) -> Candidate | None:
    """A name and a password given by their places, in languages of which no tree is read."""
    value = _text(match.group(1))
    return None if is_stand_in(value) or is_path(value) or " " in value else _candidate(shape, match)


def _candidate(shape: Shape, match: Any) -> Candidate:
    return Candidate(shape.kind, Confidence.HIGH, (match.span(1),))


_READ = (
    (_CONNECTION_STRINGS, _written_out), ((_URL,), _in_url), (COMMANDS, _written_out), ((FLAG,), _in_flag),
    (HEADERS, _in_header), (CALLS, _in_call),
)  # fmt: skip
_SHAPES = tuple(shape for shapes, _ in _READ for shape in shapes)
_TAKEN: Sequence[Callable[[Shape, Any], Candidate | None]] = tuple(taken for shapes, taken in _READ for _ in shapes)
"""For each shape, what makes a secret of a match."""
_LIKELY = TOLD.hints([*(shape.hint for shape in _SHAPES), any_of(_NAMING)])
"""One for each shape, and one for names that promise a secret."""


def _text(piece: bytes) -> str:
    return piece.decode("utf-8", "replace")
