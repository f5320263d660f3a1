"""Which names promise a secret, in English, Portuguese and Spanish, and which values are none."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import re2

from scanners.findings import Confidence
from scanners.hints import Hints, any_of
from scanners.secrets.candidates import KEY, PASSWORD, TOKEN

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def _vocabulary(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PASSWORDS = _vocabulary(
    "password passwords passwd passwort passphrase passcode passw pass psw pswd "
    "pwd pw pword senha senhas contrasena "
    "contrasenia contrasenas secret secrets segredo segredos secreto palavrachave "
    "pin kennwort wachtwoord motdepasse mdp "
    "parola geheimnis losung"
)
_LIKELY_PASSWORDS = frozenset({"clave", "claves", "pin", "pass", "pw", "credential", "credencial", "credenciais"})
_TOKENS = frozenset({"token", "tokens", "bearer", "jwt", "apitoken", "authtoken"})
_KEYS = frozenset({"apikey", "accesskey", "secretkey", "privatekey", "apichave", "appkey", "subscriptionkey"})
_KEY_OF = _vocabulary(
    "api access secret private auth encryption account shared storage master signing app application subscription "
    "license service ssh aes hmac webhook acesso secreta privada acceso cripto criptografia encrypt fernet"
)
_KEY_WORDS = frozenset({"key", "chave", "llave"})
_GLUED_WORDS = (
    "password", "passwd", "passphrase", "senha", "contrasena", "segredo", "apikey", "secretkey", "accesskey",
    "kennwort", "motdepasse", "palavrapasse", "palavradepasse", "palavrachave", "parolachiave", "paroladordine",
    "wachtwoord",
)  # fmt: skip
_GLUED_ENDS = (
    "pwd", "passw", "secret", "token", "dbpass", "userpass", "usrpass", "ftppass", "smtppass", "mailpass", "oraclepass",
    "sqlpass", "rootpass", "adminpass", "syspass", "apppass", "sappass", "ldappass", "vpnpass",
)  # fmt: skip
_GLUED = re.compile(f"({'|'.join(_GLUED_WORDS)})")
_GLUED_END = re.compile(rf"({'|'.join(_GLUED_ENDS)})\Z")

# `password_file` names a file, not a password.
_ABOUT = _vocabulary(
    "field file path url uri column col name names label env var variable id "
    "ids len length size min max type regex "
    "pattern prompt message msg hint policy header param params prefix suffix "
    "placeholder error errors title button "
    "input count expires expiry ttl age date time manager provider store vault "
    "reset change changed form page dir "
    "folder hash hashed digest salt hasher encrypted required optional rule "
    "rules validator strength attempts class "
    "classes model limit usage budget index idx counter list set map campo arquivo "
    "caminho nome coluna tipo hashes "
    "question questions endpoint callback format fmt style context help text "
    "description desc exists valid ok "
    "flag status scope invalid invalida invalido incorrect incorreta incorrecta "
    "wrong missing forgotten locator selector "
    "xpath css widget entry box toggle visibility mask masked length_min falta "
    "obrigatoria esquecida expirada element"
)
# `forgot_password` and `confirmar_senha` name what is done or said, not what it is.
_DOING = _vocabulary(
    "forgot show hide toggle invalid wrong missing enter digite informe esqueci "
    "alterar redefinir recuperar mostrar has "
    "needs requires check validate verify is ask prompt reset olvide cambiar"
)
_OTHER_TOKENS = _vocabulary(
    "max num page next prev previous csrf special pad eos bos unk mask stop start end tokenizer prompt completion "
    "input output total cancel cancellation first last public"
)


def may_promise(utf8: bytes) -> bool:
    """May any name in a text promise a secret? Never wrong towards no, and told in one reading."""
    return not utf8.isascii() or bool(_PROMISES.in_(utf8))


def may_promise_each(names: Sequence[str]) -> Sequence[str]:
    """Those of some names that may promise a secret. Never wrong towards no, and told in one reading of all."""
    text = "\n".join(names)
    if not text.isascii():
        return names
    return [match.group().decode() for match in _promising().finditer(text.encode())]


@lru_cache(maxsize=1)
def _promising() -> Any:
    one, glued = (hint.removeprefix(b"(?i)").replace(_APART, b"_*") for hint in _PROMISES_HINTS)
    return re2.compile(b"(?im)^.*(?:" + one + b"|" + glued + b").*$")


_APART = b"[^A-Za-z0-9]*"
"""What may stand between letters that are read as one word: `sen_ha`."""
_PROMISES_HINTS = (
    any_of(word.encode() for word in _PASSWORDS | _LIKELY_PASSWORDS | _TOKENS | _KEYS | _KEY_WORDS),
    b"(?i)" + b"|".join(_APART.join(map(str.encode, word)) for word in (*_GLUED_WORDS, *_GLUED_ENDS)),
)  # fmt: skip
_PROMISES = Hints(_PROMISES_HINTS)


@lru_cache(maxsize=4096)
def secret_name(name: str) -> tuple[str, Confidence] | None:
    """What a name promises: a kind and how sure; None when it promises nothing."""
    words = _words(name)
    if not words or words[-1] in _ABOUT or "public" in words or "publica" in words:
        return None
    if len(words) > 1 and words[0] in _DOING:
        return None
    return _by_words(words) or _by_key_pair(words) or _glued("".join(words))


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = [word.lower() for word in _WORD.findall(plain)]
    while len(words) > 1 and words[-1].isdigit():
        words.pop()
    return words


# `pass_through` and `first_pass_rate` speak of going by, not of a word to get in.
_PASSING = _vocabulary(
    "through thru by over along on around back fail failed rate ratio percent pct mark marks criteria "
    "grade yield threshold"
)


def _by_words(words: list[str]) -> tuple[str, Confidence] | None:
    found = set(words)
    if any(one == "pass" and other in _PASSING for one, other in pairwise(words)):
        found.discard("pass")
    if found & _PASSWORDS - _LIKELY_PASSWORDS:
        return PASSWORD, Confidence.HIGH
    if found & _LIKELY_PASSWORDS:
        return PASSWORD, Confidence.MEDIUM
    if found & _TOKENS and not found & _OTHER_TOKENS:
        return TOKEN, Confidence.MEDIUM
    return None


def _by_key_pair(words: list[str]) -> tuple[str, Confidence] | None:
    found = set(words)
    if found & _KEYS or (found & _KEY_WORDS and found & _KEY_OF):
        return KEY, Confidence.MEDIUM
    return None


def _glued(joined: str) -> tuple[str, Confidence] | None:
    if match := _GLUED.search(joined):
        kind = KEY if match.group(1).endswith("key") else PASSWORD
        return kind, Confidence.HIGH if kind == PASSWORD else Confidence.MEDIUM
    if _GLUED_END.search(joined):
        return PASSWORD, Confidence.MEDIUM
    return None


_STAND_IN = re.compile(
    r"""(?ix)
    \A(
      <.*> | <[%?].* | <[a-z]{1,12} | \[.*\] | \{.*\} | \$\w+ |
      \$[a-z]\w*(\.[a-z]+(\(\))?)+ |
      \$\{.* | \$\(.* | \$env:.* | %\w*%? | %\(\w+\)s | :\w+ | \?+ | @\w*@ |
      [a-z][a-z0-9+.-]*://[^\s:@]* | !(vault|secret|ref|sub|env|env_var|include|getatt)\b.* | (.)\3* | [x*.\-_•#]+ |
      (your|my|the|insert|enter|put|seu|sua|coloque|digite|tu|su)[-_ ][-a-z_ ]* |
      (env|file|fd|stdin|vault|ref):.* | (?-i:[a-z][a-z_-]+(/[a-z_-]{2,}){2,}) |
      @Microsoft\.KeyVault\(.* | op://.* | ref\+\w+://.* | secretref:.* | arn:aws:(secretsmanager|ssm):.* |
      projects/[\w-]+/secrets/.* | (?-i:AKIA\w*EXAMPLE|\S*EXAMPLEKEY) |
      change[-_ ]?(me|it|this).{0,4} | replace[-_ ]?(me|this|with).* | to[-_ ]?do\b.* | fixme | tbd | n/?a |
      (troque|trocar|altere|alterar|mude|mudar|substitua|substituir|preencha|preencher|defina|definir|cambie|cambiar|
       cambia|reemplace|reemplazar|rellenar|(bitte[-_ ])?(ersetzen|setzen|eintragen|(ae|ä)ndern)|changez|changer|
       remplacez|remplacer|cambiami|sostituire)([-_ ]?(me|mich|moi))?([-_ ](isto|isso|esta|este|esto|aqui|aquí|hier|ici|
       qui|senha|clave|contraseña|passwort|antes|por|a|o|la|le|in|em|en|no|prod[a-zçã]*))* |
      (a|da|por)[-_ ](trocar|alterar|definir|preencher|cambiar|definir|changer|remplacer|cambiare|sostituire) |
      (system|user)[-_ ]?assigned | (managed|workload|azure[-_ ]?(managed)?)[-_ ]?identity |
      instance[-_ ]?(profile|role) | default[-_ ]?azure[-_ ]?credential |
      (none|null|nil|true|false|undefined|empty|vazio|nenhum|test|testing|teste|prueba|sample|example|exemplo|ejemplo|
       dummy|fake|mock|placeholder|redacted|hidden|masked|removed|string|str|text|value|valor|default|input|stdin|
       prompt|ask|interactive|perguntar|preguntar|pedir|abfragen|fragen|demander|saisir|chiedere|env|environ|optional|required|unset|file|keyring|vault|getpass|basic|bearer|digest)
    )\Z"""
)
_LOOKUP = re.compile(
    r"\{\{|\$\{|\$\(|os\.(environ|getenv)|process\.env|getenv|environ\[|getpass|"
    r"Get-Credential|Read-Host|input\(|%[sdr]\Z"
)
_NAMED_WORDS = _PASSWORDS | _TOKENS | _KEYS | _LIKELY_PASSWORDS
_VOWEL = re.compile("[aeiouy]")
_IDENTIFIER = re.compile(r"[A-Za-z_]+(?:[._-][A-Za-z_]+)*\Z")


def is_stand_in(value: str) -> bool:
    """Is this no secret but a place for one: a placeholder, a variable, a look-up, a label or a prompt?"""
    text = value.strip()
    if len(text) < 3 or len(text) > 4000 or _STAND_IN.match(text) or _LOOKUP.search(text):
        return True
    return _is_label(text) or _is_label(text.lstrip("#.")) or _is_prose(text)


_CREDENTIALS = _vocabulary("credential credencial credentials credenciais credenciales")


def is_way_of_login(name: str, value: str) -> bool:
    """`Credential: ManagedIdentity`: a word for how somebody is let in, or of what may be one, and no secret."""
    words = _words(name)
    return bool(words) and words[-1] in _CREDENTIALS and _IDENTIFIER.match(value.strip()) is not None


def _is_label(text: str) -> bool:
    """`DB_PASSWORD` or `access_token`: the name of a secret, or of where it is."""
    if not _IDENTIFIER.match(text):
        return False
    words = _words(text)
    if _is_jumble(text, words):
        return False
    return secret_name(text) is not None or (len(words) > 2 and not _NAMED_WORDS.isdisjoint(words))


def _is_jumble(text: str, words: Sequence[str]) -> bool:
    """Letters by chance, as `qLpwXzKeyTb`: read as words most are short or lack a vowel, and one may well be `pw`."""
    others = [word for word in words if word not in _NAMED_WORDS]
    odd = sum(len(word) < 3 or not _VOWEL.search(word) for word in others)
    hardly_named = all(len(word) < 3 for word in words if word in _NAMED_WORDS)
    return text.isalpha() and len(words) > 3 and (hardly_named or 2 * odd >= len(others))


# Four times four small letters: how Google gives out a password for one program.
_FOURS = re.compile(r"[a-z]{4}(?: [a-z]{4}){3}\Z")


def _is_prose(text: str) -> bool:
    if _FOURS.match(text):
        return False
    if text.count(" ") >= 2 or "\n" in text or text.endswith(("...", "…")):
        return True
    return text.endswith((":", "?")) and (" " in text or text.rstrip(":? ").isalpha())  # a password may end so too


_PATH = re.compile(r"(?:/|\./|\.\./|~[\w.-]*(?:[/\\]|\Z)|\\\\|[A-Za-z]:[\\/])[\w./\\ @+=,:~${}()%\[\]*?-]*\Z")
_TURN = re.compile("(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[a-z0-9])|(?<=[0-9])(?=[A-Za-z])")


def is_path(value: str) -> bool:
    """Does it name a file? A key may begin with `/` as well: one base64 letter in 64 is one."""
    return bool(_PATH.match(value)) and not _is_drawn(value)


def _is_drawn(value: str) -> bool:
    """Letters by chance change between small, capital and digit at more than half of their places, words hardly."""
    kinds = (any(map(str.islower, value)), any(map(str.isupper, value)), any(map(str.isdigit, value)))
    return len(value) >= 12 and all(kinds) and 10 * len(_TURN.findall(value)) > 3 * len(value)


def is_opaque(value: str) -> bool:
    """Does it look made by a machine: long, unbroken, with digits or mixed case?"""
    mixed = any(c.isdigit() for c in value) or (value != value.lower() and value != value.upper())
    return len(value) >= 12 and " " not in value and mixed and not is_path(value)
