"""Takes secrets out of command lines, URLs and connection strings before anything is written. Pure."""

import re

MARK = "[redacted]"

_NAMES = (
    r"pass(?:wd|word|phrase|wort)?|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|private[_-]?key|client[_-]?secret|"
    r"auth(?:orization)?|credential|cookie|senha|chave|segredo|contrase(?:n|ñ)a|clave"
)
_NAME = re.compile(r"(?:^|[-_.\s])(?:[a-z0-9]*[_-])*(?:%s)s?$" % _NAMES, re.IGNORECASE)
_ASSIGNED = re.compile(
    r"(?P<name>\b[\w.-]*(?:%s)[\w.-]*[\"']?\s*[=:]\s*)"
    r"(?P<value>\"[^\"]*\"|'[^']*'|[^\s;,&\"'})]+)" % _NAMES,
    re.IGNORECASE,
)
_USERINFO = re.compile(r"(?P<head>\b[a-z][a-z0-9+.-]*://[^\s/:@]*:)(?P<value>[^\s@/]+)(?=@)", re.IGNORECASE)
_BEARER = re.compile(r"(?P<head>\b(?:bearer|basic)\s+)(?P<value>[A-Za-z0-9._~+/=-]{6,})", re.IGNORECASE)
_ORACLE = re.compile(r"(?P<head>^[\w$#]+/)(?P<value>[^\s/@]+)(?=@[\w./:-]+$)")
_KNOWN = re.compile(
    r"\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|"
    r"sk-[A-Za-z0-9_-]{20,}|AIza[\w-]{35}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*|es[ce]_[\w-]{30,})"
)
_RANDOM = re.compile(
    r"(?<![\w/.-])(?=[A-Za-z0-9+_=-]*[0-9])(?=[A-Za-z0-9+_=-]*[A-Z])(?=[A-Za-z0-9+_=-]*[a-z])[A-Za-z0-9+_=-]{32,}(?![\w/.-])"
)
_SHORT_WITH_VALUE = re.compile(r"^-p(?P<value>\S{4,})$")
_HEX_OR_UUID = re.compile(r"^[0-9a-f-]{32,}$", re.IGNORECASE)


def redact_text(text):
    """A text with every secret in it replaced; what stands around it stays."""
    text = _USERINFO.sub(lambda found: found.group("head") + MARK, text)
    text = _BEARER.sub(lambda found: found.group("head") + MARK, text)
    text = _ASSIGNED.sub(_assigned, text)
    text = _KNOWN.sub(MARK, text)
    text = _ORACLE.sub(lambda found: found.group("head") + MARK, text)
    return _RANDOM.sub(lambda found: found.group() if _HEX_OR_UUID.match(found.group()) else MARK, text)


def redact_argv(argv):
    """A command line with its secrets replaced: `--password x`, `password=x`, URLs, tokens, `-pSECRET` of databases."""
    found = []
    is_value = False
    for argument in argv:
        if is_value and not (argument.startswith("--") and len(argument) > 2):
            found.append(MARK)
            is_value = False
            continue
        is_value = argument.startswith("-") and "=" not in argument and _NAME.search(argument) is not None
        found.append(_short(argument, argv) or redact_text(argument))
    return found


def _short(argument, argv):
    program = (argv[0] if argv else "").rsplit("/", 1)[-1]
    if program.startswith(("mysql", "mariadb")) and _SHORT_WITH_VALUE.match(argument):
        return "-p" + MARK
    return None


def _assigned(found):
    value = found.group("value")
    quote = value[0] if value[0] in "\"'" else ""
    return found.group("name") + quote + MARK + quote
