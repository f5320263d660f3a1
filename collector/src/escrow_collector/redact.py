"""Takes secrets out of command lines, URLs and connection strings before anything is written. Pure."""

import re

MARK = "[redacted]"

_NAMES = (
    r"pass(?:wd|word|phrase|wort|code)?|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|private[_-]?key|"
    r"client[_-]?secret|auth(?:orization)?|credential|cookie|kennwort|mot[_-]?de[_-]?passe|senha|chave|segredo|"
    r"contrase(?:n|ñ)a|clave"
)
_ENDS_IN_NAME = re.compile(r"(?:%s)s?$" % _NAMES, re.IGNORECASE)
# Options too short or too common to be looked for inside others.
_WHOLE_NAMES = frozenset(["pw", "psk", "otp", "jwt", "bearer", "sas", "dsn"])
_KEYS_OF = frozenset(
    "access account aes api app auth client consumer deploy enc encryption functions hmac host license master private "
    "secret service session shared sign signing ssh storage subscription".split()
)
_PLAIN_KEYS = frozenset("cache foreign group hot index join natural partition primary public row sort unique".split())
_WORDS = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+")
_VALUE = r"(?P<value>\{(?:[^}]|\}\})*\}|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[\"']?[^\s;&\"']+)"
# Somebody waits while this is done, so no form takes longer than a text is long: what stands before a name stays, and
# nobody looks for where it begins.
_ASSIGNED = re.compile(r"(?P<name>(?:%s)[\w.-]{0,40}[\"']?\s{0,9}[=:]\s{0,9})%s" % (_NAMES, _VALUE), re.IGNORECASE)
_KEYED = re.compile(r"(?P<name>(?P<word>[\w.-]{0,40}key)[\"']?\s{0,9}[=:]\s{0,9})%s" % _VALUE, re.IGNORECASE)
_SETTING = re.compile(r"(?P<name>-{0,2}[A-Za-z_][\w.-]*)=(?P<value>.+)$", re.DOTALL)
# A header goes as a whole: what follows a scheme or a first pair is as secret as that.
_HEADER = re.compile(
    r"(?P<head>\b(?:(?:proxy-)?authorization|(?:set-)?cookie)[\"']?\s*:\s*[\"']?)(?P<value>[^\"'\r\n]+)", re.IGNORECASE
)
_BEARER = re.compile(r"(?P<head>\b(?:bearer|basic)\s+)(?P<value>[A-Za-z0-9._~+/=-]{6,})", re.IGNORECASE)
# Up to the last sign before the host, also where the password itself has one, or a slash; a port is none.
_USERINFO = re.compile(r"(?P<head>://[^\s/:@]{0,200}:)(?P<value>[^\s/\"'<>]{1,400}|(?!\d+[/?#])[^\s\"'<>]{1,400})(?=@)")
_USER_ALONE = re.compile(r"(?P<head>://)(?P<value>[^\s/:@\"']{20,})(?=@)")
_ENCODED_USERINFO = re.compile(r"(?P<head>%3A%2F%2F[^\s%&]{0,200}%3A)(?P<value>[^\s&]{1,400}?)(?=%40)", re.IGNORECASE)
_ORACLE = re.compile(r"(?P<head>(?:^|\bjdbc:oracle:\w+:)[\w$#]+/)(?P<value>\"[^\"]*\"|[^\s/@]+)(?=@\S+$)")
_SQL = re.compile(
    r"(?P<head>\b(?:identified\s+by|password)\s+)(?P<value>'[^']*'|\"[^\"]*\"|(?<=by\s)[^\s;]+)", re.IGNORECASE
)
# Addresses that let in whoever knows them.
_SIGNED = re.compile(
    r"(?P<head>[?&](?:[\w-]{0,30}signature|sig|hmac|code|key)=|"
    r"\b(?:hooks\.slack\.com/(?:services|workflows|triggers)|discord(?:app)?\.com/api/webhooks/\d+|"
    r"webhook\.office\.com/webhookb2|outlook\.office(?:365)?\.com/webhook|hooks\.zapier\.com/hooks/catch)/|"
    r"\bapi\.telegram\.org/(?:file/)?bot|\bmaker\.ifttt\.com/trigger/[^/\s]+/(?:json/)?with/key/)"
    r"(?P<value>[^\s&\"'?]+)",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"\b(?:A(?:KIA|SIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[abprs]-[\w-]{10,}|"
    r"sk-[A-Za-z0-9_-]{20,}|AIza[\w-]{35}|eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*|es[ce]_[\w-]{30,}|"
    r"[sr]k_(?:live|test)_\w{10,}|npm_\w{30,}|pypi-[\w-]{20,}|hf_\w{20,}|gsk_\w{20,}|SG\.[\w-]{10,}\.[\w-]{10,}|"
    r"ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}|dckr_pat_[\w-]{20,}|xai-\w{20,}|nvapi-[\w-]{20,}|pplx-\w{20,}|whsec_\w{20,}|"
    r"shp(?:at|ca|pa|ss)_\w{20,})"
)
_PRIVATE_KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)", re.DOTALL)
_RANDOM = re.compile(r"[A-Za-z0-9+_=-]{32,}")
_BASE64 = re.compile(r"[A-Za-z0-9+/]{20,}={0,2}")
_KEY_OF_AWS = 40
_SHORT_WITH_VALUE = re.compile(r"^-p(?P<value>\S{4,})$")
_USER_OPTIONS = frozenset(["-u", "-U", "--user", "--proxy-user", "--userpwd", "--http-user", "--login", "--creds"])
_USER_OPTION = re.compile(
    r"^(?P<head>--?[\w-]*(?:user|userpwd|login|creds)=|-[uU])?(?P<user>[^\s:/=]+):(?!//)(?P<value>.+)$"
)
_HEX_OR_UUID = re.compile(r"^[0-9a-f-]{32,}$", re.IGNORECASE)

_HEADED = (_HEADER, _ENCODED_USERINFO, _USERINFO, _USER_ALONE, _BEARER, _SQL, _SIGNED)


def redact_text(text):
    """A text with every secret in it replaced; what stands around it stays."""
    text = _PRIVATE_KEY.sub(MARK, text)
    for form in _HEADED:
        text = form.sub(_headed, text)
    text = _ASSIGNED.sub(_assigned, text)
    text = _KEYED.sub(_keyed, text)
    text = _KNOWN.sub(MARK, text)
    text = _ORACLE.sub(_headed, text)
    text = _BASE64.sub(_encoded, text)
    return _RANDOM.sub(_random, text)


def redact_argv(argv):
    """A command line with its secrets replaced: `--password x`, `password=x`, URLs, tokens, `-pSECRET` of databases."""
    found = []
    is_value = is_user = False
    for argument in argv:
        if is_value and not (argument.startswith("--") and len(argument) > 2):
            found.append(MARK)
            is_value = False
            continue
        found.append(_short(argument, argv) or _user(argument, is_user) or _word(argument))
        is_value = argument.startswith("-") and "=" not in argument and is_secret_name(argument)
        is_user = argument in _USER_OPTIONS
    return found


def is_secret_name(name):
    """Does an option or a setting of this name hold a secret?"""
    if _ENDS_IN_NAME.search(name):
        return True
    words = [word.lower() for word in _WORDS.findall(name)]
    last = words[-1] if words else ""
    if last in _WHOLE_NAMES:
        return True
    if last in ("key", "keys"):
        return len(words) < 2 or words[-2] not in _PLAIN_KEYS
    return last.endswith("key") and last[:-3] in _KEYS_OF


def _word(argument):
    """One argument; of a setting whose name says that it is secret everything goes, whatever letters it has."""
    found = _SETTING.match(argument)
    if found and is_secret_name(found.group("name")):
        return found.group("name") + "=" + MARK
    return redact_text(argument)


def _user(argument, is_user):
    """`-u bob:secret`, also in one word; numbers on both sides are an account and a group."""
    found = _USER_OPTION.match(argument)
    if not found or not (is_user or found.group("head")):
        return None
    if found.group("user").isdigit() and found.group("value").isdigit():
        return None
    return (found.group("head") or "") + found.group("user") + ":" + MARK


def _short(argument, argv):
    program = (argv[0] if argv else "").rsplit("/", 1)[-1]
    if program.startswith(("mysql", "mariadb")) and _SHORT_WITH_VALUE.match(argument):
        return "-p" + MARK
    return None


def _is_mixed(word):
    """Upper, lower and digits: nobody typed that."""
    return (
        any("0" <= one <= "9" for one in word)
        and any("A" <= one <= "Z" for one in word)
        and any("a" <= one <= "z" for one in word)
    )


def _stands_alone(found, more):
    """Does neither a letter nor one of these stand right before it or after it?"""
    text, start, end = found.string, found.start(), found.end()
    around = text[start - 1 : start] + text[end : end + 1]
    return not any(one.isalnum() or one == "_" or one in more for one in around)


def _random(found):
    word = found.group()
    is_secret = _is_mixed(word) and not _HEX_OR_UUID.match(word) and _stands_alone(found, "/.-")
    return MARK if is_secret else word


def _encoded(found):
    """Base64 with what no path has: its filling, or the forty letters of a key of AWS."""
    word = found.group()
    is_likely = word[-1] == "=" or (len(word) == _KEY_OF_AWS and word[0] != "/")
    return MARK if is_likely and _is_mixed(word) and _stands_alone(found, "/+=.-") else word


def _headed(found):
    return found.group("head") + MARK


def _assigned(found):
    value = found.group("value")
    quote = value[0] if value[0] in "\"'" else ""
    return found.group("name") + quote + MARK + quote


def _keyed(found):
    return _assigned(found) if is_secret_name(found.group("word")) else found.group()
