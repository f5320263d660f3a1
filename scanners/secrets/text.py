"""Secrets in any text: assignments, connection strings, URLs and command lines. Linear in its length."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from scanners.findings import Confidence
from scanners.hints import any_of
from scanners.languages import Language
from scanners.secrets.candidates import DATABASE_PASSWORD, KEY, PASSWORD, TOKEN, URL_PASSWORD, Candidate
from scanners.secrets.commands import CALLS, COMMANDS, EXPORT, FLAG, HEADERS
from scanners.secrets.drivers import looks_chosen
from scanners.secrets.shapes import TOLD, Shape, compiled
from scanners.secrets.vocabulary import is_opaque, is_path, is_stand_in, is_way_of_login, secret_name

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
_SETTING = (
    rb"(?im)^[ \t]*(" + _PROMISING + rb")[ \t]*[=:][ \t]*[`*]*([^\s\"'#;(,){}<>$%&?`*][^\s\"';(,){}<>`]*)`?[ \t]*$"
)
_TYPE = rb"(?:[ \t]+as[ \t]+\w+|[ \t]*:[ \t]*(?:string|any)|[ \t]+n?(?:var)?char2?[ \t]*\([ \t]*(?:\d+|max)[ \t]*\))?"
"""What kind of value a name has, where a language says so after it."""
_OPENING = (
    rb"""(?i)(""" + _PROMISING + rb""")(?:\\?["'`])?\]?""" + _TYPE + rb"""[ \t]*"""
    rb"""(?::=|=>|<-|===?|!==?|=|:)[ \t]*[rRbBuUfFN@$]*(\\?["'`])"""
)
# `fields("…/sendpassword") = "…"`: what a thing is given under a name in brackets.
_ITEM = rb"""(?i)(""" + _PROMISING + rb""")["']\)(?:\.Value)?[ \t]*=[ \t]*(["'])"""
# A name, where it is looked up, and what it is when it is found nowhere.
_ELSE = (
    rb"""(?i)("""
    + _PROMISING
    + rb""")["']?[ \t]*(?:=|:|<-)[ \t]*(?:\$env:\w+|process\.env(?:\.\w+|\[[^\]\n]*\]))[ \t]*"""
    rb"""(?:\|\||\?\?)[ \t]*["']([^"'\n]+)["']"""
)
_ELSE_OF = (
    rb"""(?i)\bprocess\.env(?:\.|\[["'`])("""
    + _PROMISING
    + rb""")(?:["'`]\])?[ \t]*(?:\|\||\?\?)[ \t]*["'`]([^"'`\n]+)["'`]"""
)
_TO_THE_RIGHT = rb"""["']([^"'\n]+)["'][ \t]*->>?[ \t]*(""" + _PROMISING + rb""")"""
_UNSET = rb"""(?i)\bSys\.getenv\([ \t]*["']([^"'\n]+)["'][ \t]*,[ \t]*(?:unset[ \t]*=[ \t]*)?["']([^"'\n]+)["']"""
_EMPTY = rb"""\$\{([A-Za-z_]\w*):?[-=]["']?([^}"'$\n]+)["']?\}"""
_BARE = (
    rb"(?im)^[ \t]*(?:(?:export|readonly|local|declare|typeset)[ \t]+(?:-\w+[ \t]+)*|set[ \t]+\"?|setx[ \t]+|env[ \t]+|"
    rb"\$env:|- )?([A-Za-z_\x{80}-\x{24f}][\w.\-\x{80}-\x{24f}]*)[ \t]*[=:][ \t]*"
    rb"(?:&[\w-]+[ \t]+|!!?\w+[ \t]+)?([^\s\"'#;(,)][^\s;\"']*)"
)
# A setting on its own line within brackets, a text that stands on the line below its name, a name and a value apart.
_WITHIN = (
    rb"(?i)[{,][ \t]*(" + _PROMISING + rb"):[ \t]+([^\s,{}\"'\[\]*&!|>][^\s,{}\"'\[\]]*)",
    rb"(?im)^[ \t]*(?:- )?(" + _PROMISING + rb"):[ \t]*[|>][-+]?[ \t]*\r?\n[ \t]+([^\s\"'#]+)[ \t]*$",
    rb"""(?i)\bname["']?[ \t]*:[ \t]*["']?("""
    + _PROMISING
    + rb""")["']?,?[ \t\r\n]*["']?value["']?[ \t]*:[ \t]*["']?"""
    rb"""([^\s"',{}]+)""",
    rb"(?i)\((" + _PROMISING + rb")[ \t]*=[ \t]*([^()\s\"']+)\)",
)
# A remark or a sentence that says what a password is.
_SAID_TO_BE = (
    rb"(?im)(?:#|//|--|\*|\brem\b)[^\n]*?\b(pass(?:word|wd|phrase)?|senha|pwd|contrase(?:na|\x{f1}a)|kennwort|passwort)\b"
    rb"[ \t\w\x{80}-\x{24f}]*?(?:[ \t]*[:=]|[ \t](?:is|\x{e9}|eh|es|ist)[ \t])[ \t]*[`*]*([^\s\"'`,;<>(){}\[\]]+)"
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
    rb"""\b([A-Za-z][A-Za-z0-9+._\-]*)://(?:[^\s:/@"'<>{}$]*|\$?\{[\w.]*\}|\$\w+|%s):([^\s/"'<>{}]+)@[\w\[%{$]""",
    opening=rb"""://(?:[^\s:/@"'<>{}$]*|\$?\{[\w.]*\}|\$\w+|%s):[^\s/"'<>{}]+@""",
)  # fmt: skip
_ORACLE = Shape(
    DATABASE_PASSWORD, (b"sqlplus", b"sqlldr", b"exp", b"imp", b"rman", b"connect"),
    rb"""(?i)\b(?:sqlplus|sqlldr|expdp|impdp|exp|imp|rman|connect)\b[ \t(]+(?:-\w+[ \t]+)*["']?[\w$#]+/"""
    rb""""?([^\s/@"'(){}<>]+)"?@[\w/(]""",
    opening=rb"""(?i)\b(?:sqlplus|sqlldr|expdp|impdp|exp|imp|rman|connect)\b[ \t(]+(?:-\w+[ \t]+)*["']?[\w$#]+/""",
)  # fmt: skip
_ORACLE_QUOTED = Shape(
    DATABASE_PASSWORD, (b"sqlplus", b"sqlldr", b"exp", b"imp", b"rman", b"connect"),
    rb"""(?i)\b(?:sqlplus|sqlldr|expdp|impdp|exp|imp|rman|connect)\b[ \t(]+(?:-\w+[ \t]+)*["']?"""
    rb"""[\w$#]+/"([^"\n]+)"@[\w/(]""",
)  # fmt: skip
_ELEMENT = rb"<([A-Za-z_][\w.\-:]*)(?:[ \t][^<>\n]*)?>([^<>\n]+)</"
_ATTRIBUTE_PAIR = rb"""(?i)\b(?:key|name)="([\w.\-:]+)"[ \t]+value="([^"\n]+)\""""
_PAIR = rb"""["']([A-Za-z_][\w.\-]*)["'][ \t]*,[ \t]*["']([^"'\n]+)["']"""
_PGPASS = rb"(?m)^[\w.*\-]+:(?:\d+|\*):[^:\s]+:[^:\s]+:((?:[^\s:\\]|\\.)+)[ \t]*$"
_NETRC = rb"(?i)\b(?:login|account|machine)[ \t\r\n]+[^\s]+[ \t\r\n]+password[ \t]+([^\s]+)"
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
_MOST_PIECES = 10
_GOES_ON = rb"""["'`][ \t]*(?:\+|&|\.|\|\|)[ \t]*(?:_?\r?\n[ \t]*)?["'`]([^"'`\n]+)"""
_SECURED = rb"(?i)\bConvertTo-SecureString[ \t]+(?:-\w+[ \t]+)*\$(\w+)"
_ASSIGNED = rb"""(?m)\$(\w+)[ \t]*=[ \t]*["']([^"'\n$]+)["']"""
_CUT = rb"""[(),&\\<>@ ][^;"'=\n{}$%]*"""
_BRACED = Shape(
    DATABASE_PASSWORD, (b"pwd", b"password", b"passwd"),
    rb"""(?i)[;"'?&][ \t]*(?:pwd|password|passwd)[ \t]*=[ \t]*\{([^{}"'\n]+)\}""",
)  # fmt: skip
_QUOTED_VALUE = Shape(
    DATABASE_PASSWORD, (b"password=",),
    rb"""(?i)\b(?:host|dbname|user|port|server|uid|database)=[^\s;"'=]+[ \t]+password='([^'"\n]+)'""",
)  # fmt: skip
_CUT_IN_TWO = Shape(
    DATABASE_PASSWORD, (b"pwd=", b"password=", b"passwd=", b"senha=", b"pwd =", b"password ="),
    rb"""(?i)[;"'?&][ \t]*(?:pwd|password|passwd|senha)[ \t]*=["'`][ \t]*(?:\+|&|\.|\|\||,)[ \t]*(?:_?\r?\n[ \t]*)?"""
    rb"""["'`]([^;"'`\n<>{}]+)""",
)  # fmt: skip
"""`"…;PWD=" & "…" & ";"`: a text that is put together by a sign, cut before the password."""
_CONNECTION_STRINGS = (
    _LIBPQ, _QUOTED_VALUE, _LIBPQ_FIRST, _ORACLE, _ORACLE_QUOTED, _JDBC_ORACLE, _IDENTIFIED, _ACCOUNT, _SET_PASSWORD,
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


_BY_ITEM = frozenset({Language.VBSCRIPT, Language.POWERSHELL})
_NAMED_ELSEWHERE = frozenset({"LoadCredential", "LoadCredentialEncrypted", "ImportCredential"})
"""Settings of a service that say where its secrets lie."""
_VALUE_LENGTH = 400


def read_text(utf8: bytes, language: Language) -> Iterator[Candidate]:
    """Every secret that its surroundings give away, whatever the language."""
    for at in _LIKELY.in_(utf8):
        if at == len(_SHAPES):
            yield from _by_name(utf8, language)
        elif _SHAPES[at] not in _OF_NO_TREE or language not in _TREES:
            shape, is_secret = _SHAPES[at], _TAKEN[at]
            for match in shape.find(utf8):
                if (candidate := is_secret(shape, match)) is not None:
                    yield candidate
    if language in _BARE_LANGUAGES:
        yield from _login_files(utf8)


def _by_name(utf8: bytes, language: Language) -> Iterator[Candidate]:
    yield from _assignments(utf8, language)
    yield from _said_to_be(utf8)
    yield from _elements(utf8)
    if language not in _TREES:
        yield from _defaults(utf8, language)
    if language in _BARE_LANGUAGES:
        yield from _bare_assignments(utf8, language)
        yield from _named_pairs(utf8)


def _assignments(utf8: bytes, language: Language) -> Iterator[Candidate]:
    items = compiled(_ITEM).finditer(utf8) if language in _BY_ITEM else ()
    for match in chain(compiled(_OPENING).finditer(utf8), items):
        name, quote = _text(match.group(1)[-80:]), match.group(2)
        if secret_name(name) is None or (quote[-1:] == b"`" and language is not Language.JAVASCRIPT):
            continue
        pieces = _pieces(utf8, match.end(), quote, is_joined=language not in _TREES)
        value = b"".join(utf8[start:end] for start, end in pieces)
        if not value.startswith((b"\n", b"\r")) and (found := named(name, _text(value), pieces[0])):
            yield found._replace(pieces=pieces)


def _pieces(utf8: bytes, start: int, quote: bytes, *, is_joined: bool) -> tuple[tuple[int, int], ...]:
    """Where a text in quotes stands, and those that are put after it by a sign."""
    if utf8[start : start + 2] == 2 * quote and len(quote) == 1:
        start, quote = start + 2, 3 * quote
    pieces = [(start, _closing(utf8, start, quote))]
    while is_joined and len(pieces) < _MOST_PIECES and pieces[-1][0] < pieces[-1][1]:
        more = compiled(_GOES_ON).match(utf8[pieces[-1][1] : pieces[-1][1] + _VALUE_LENGTH])
        if more is None:
            break
        begin = pieces[-1][1] + more.start(1)
        pieces.append((begin, begin + len(more.group(1))))
    return tuple(pieces)


def _said_to_be(utf8: bytes) -> Iterator[Candidate]:
    """`# the password is …`: only what looks chosen by somebody, and like no name of anything."""
    for match in compiled(_SAID_TO_BE).finditer(utf8):
        start = match.start(2)
        value = _text(match.group(2).rstrip(b".*"))
        is_name = set(value) & set("._") and not set(value) & set("!@#$%&*?+^~")
        if looks_chosen(value) and not is_name and not is_stand_in(value):
            yield Candidate(PASSWORD, Confidence.MEDIUM, ((start, start + len(value.encode())),))


def _elements(utf8: bytes) -> Iterator[Candidate]:
    """`<password>…</password>`, in whatever text it stands."""
    if b"</" in utf8:
        for match in compiled(_ELEMENT).finditer(utf8):
            if candidate := named(_text(match.group(1)[-80:]), _text(match.group(2)), match.span(2)):
                yield candidate


def _defaults(utf8: bytes, language: Language) -> Iterator[Candidate]:
    """What a name falls back to when nothing else is set: `process.env.X || "…"`, `Sys.getenv("X", "…")`, `${X:-…}`."""
    shapes = (_EMPTY,) if language is Language.SHELL else (_ELSE, _ELSE_OF, _UNSET)
    for shape in shapes:
        for match in compiled(shape).finditer(utf8):
            if candidate := named(_text(match.group(1)[-80:]), _text(match.group(2)), match.span(2)):
                yield candidate
    if language is Language.R:
        for match in compiled(_TO_THE_RIGHT).finditer(utf8):
            if candidate := named(_text(match.group(2)[-80:]), _text(match.group(1)), match.span(1)):
                yield candidate
    if language is Language.POWERSHELL:
        yield from _made_secure(utf8)


def _made_secure(utf8: bytes) -> Iterator[Candidate]:
    """`$x = '…'` of which a secure text is made later: whatever the name is, it is a password."""
    names = {match.group(1).lower() for match in islice(compiled(_SECURED).finditer(utf8), _MOST_PIECES)}
    for match in compiled(_ASSIGNED).finditer(utf8) if names else ():
        if match.group(1).lower() in names and not is_stand_in(_text(match.group(2))):
            yield Candidate(PASSWORD, Confidence.HIGH, (match.span(2),))


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


def _bare_assignments(utf8: bytes, language: Language) -> Iterator[Candidate]:
    for match in compiled(_BARE).finditer(utf8):
        start, end = match.span(2)
        end = start + len(match.group(2).rstrip(b",)}]")) if b"(" not in match.group(2) else end
        value = _text(utf8[start:end])
        if "(" in value or value.startswith(("-", "[", "{", "|", "&", "*", "`")):
            continue
        if _text(match.group(1)) in _NAMED_ELSEWHERE:
            continue
        if candidate := named(_text(match.group(1)), value, (start, end)):
            yield candidate if language is not Language.MANIFEST else _with_rest(candidate, utf8)
    for shape in _WITHIN:
        for match in compiled(shape).finditer(utf8):
            if candidate := named(_text(match.group(1)[-80:]), _text(match.group(2)), match.span(2)):
                yield candidate


def _with_rest(candidate: Candidate, utf8: bytes) -> Candidate:
    """Settings go on to the end of their line, over one space too."""
    [(start, end)] = candidate.pieces
    rest = compiled(rb"[ \t]([^\s#;\"'=:,]+)[ \t]*(?:\r?\n|\z)").match(utf8[end : end + _VALUE_LENGTH])
    return candidate if rest is None else candidate._replace(pieces=((start, end + rest.end(1)),))


def named(name: str, value: str, span: tuple[int, int]) -> Candidate | None:
    """A value under a name: a secret when the name promises one and the value can be one."""
    promised = secret_name(name)
    if promised is None or is_stand_in(value) or is_path(value):
        return None
    kind, confidence = promised
    if is_way_of_login(name, value):
        return None
    if kind in {TOKEN, KEY}:
        if not is_opaque(value):
            return None
        confidence = Confidence.HIGH if len(value) >= 20 else Confidence.MEDIUM
    return Candidate(kind, confidence, (span,))


def _named_pairs(utf8: bytes) -> Iterator[Candidate]:
    """`<add key="…" value="…"/>` and `define('DB_PASSWORD', '…')`."""
    for pattern in (_ATTRIBUTE_PAIR, _PAIR):
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


def _in_parts(shape: Shape, match: Any) -> Candidate | None:
    """Between `;` of a connection string: a bracket, a comma or a space may be part of it."""
    start, end = match.span(1)
    utf8 = match.string
    more = compiled(_CUT).match(utf8[end : end + _VALUE_LENGTH])
    if more is not None and utf8[end + more.end() : end + more.end() + 1] in {b";", b'"', b"'"}:
        end += len(more.group().rstrip())
    value = _text(utf8[start:end])
    return None if is_stand_in(value) else Candidate(shape.kind, Confidence.HIGH, ((start, end),))


def _in_pieces(shape: Shape, match: Any) -> Candidate | None:
    """In a text put together of several: the pieces up to the next `;`."""
    utf8, (start, end) = match.string, match.span(1)
    pieces = [(start, end)]
    while len(pieces) < _MOST_PIECES and utf8[end : end + 1] != b";":
        more = compiled(_GOES_ON).match(utf8[end : end + _VALUE_LENGTH])
        said = b"" if more is None else more.group(1).partition(b";")[0]
        if more is None or not said:
            break
        begin = end + more.start(1)
        end = begin + len(said)
        pieces.append((begin, end))
    value = _text(b"".join(utf8[one:other] for one, other in pieces))
    return None if is_stand_in(value) else Candidate(shape.kind, Confidence.HIGH, tuple(pieces))


def _in_braces(shape: Shape, match: Any) -> Candidate | None:
    """`PWD={…}` as ODBC writes what holds a `;`; a name in them is to be filled in."""
    value = _text(match.group(1))
    is_name = compiled(rb"[\w.]+(?:\[\w+\])?(?:![rsa])?(?::.*)?\z").match(match.group(1)) is not None
    return None if is_name or is_stand_in(value) else _candidate(shape, match)


def _on_a_command_line(shape: Shape, match: Any) -> Candidate | None:
    """As above; between single quotes a `$` is a letter like any other."""
    start, end = match.span(1)
    utf8 = match.string
    line = utf8[utf8.rfind(b"\n", 0, start) + 1 : start]
    if (
        utf8[end : end + 1] == b"$"
        and line.count(b"'") % 2
        and (until := utf8.find(b"'", end, end + _VALUE_LENGTH)) > 0
    ):
        end = until if b"\n" not in utf8[end:until] else end
    value = _text(utf8[start:end])
    return None if is_stand_in(value) else Candidate(shape.kind, Confidence.HIGH, ((start, end),))


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


def _exported(_: Shape, match: Any) -> Candidate | None:
    return named(_text(match.group(1)[-80:]), _text(match.group(2)), match.span(2))


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
    ((_DSN,), _in_parts), ((_CUT_IN_TWO,), _in_pieces), (_CONNECTION_STRINGS, _written_out), ((_BRACED,), _in_braces),
    ((_URL,), _in_url),
    (COMMANDS, _on_a_command_line), ((FLAG,), _in_flag), ((EXPORT,), _exported), (HEADERS, _in_header),
    (CALLS, _in_call),
)  # fmt: skip
_SHAPES = tuple(shape for shapes, _ in _READ for shape in shapes)
_OF_NO_TREE = (*CALLS, _CUT_IN_TWO)
"""Where a tree is read it tells these itself."""
_TAKEN: Sequence[Callable[[Shape, Any], Candidate | None]] = tuple(taken for shapes, taken in _READ for _ in shapes)
"""For each shape, what makes a secret of a match."""
_LIKELY = TOLD.hints([*(shape.hint for shape in _SHAPES), any_of((*_NAMING, b"securestring"))])
"""One for each shape, and one for names that promise a secret."""


def _text(piece: bytes) -> str:
    return piece.decode("utf-8", "replace")
