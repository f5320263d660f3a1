"""A command line without its secrets, for the hook: loaded where there is more than an interpreter and its script."""


def safe_argv(argv):
    """A command line without whatever might be a secret: here in doubt it goes."""
    found, is_value, is_code, is_user = [], False, False, False
    for word in argv:
        if is_code:
            found.append("[script]")
            is_code = False
        elif is_value or _is_doubtful(word) or (":" in word and (is_user or word[:2] == "-u")):
            found.append("[redacted]")
            is_value = is_user = False
        elif word[:2] == "-c" and len(word) > 2:
            found.append("-c[script]")
        else:
            is_code = word[:1] == "-" and word[:2] != "--" and word[-1:] == "c"
            is_value = word[:1] == "-" and (_is_secret_name(word) or word.lstrip("-") in _SHORT_NAMES)
            is_user = word in _USERS
            found.append(word[:4000])
    return tuple(found[:1000])


_SECRET_NAMES = (
    "pass", "pwd", "secret", "token", "key", "auth", "credential", "senha", "chave", "segredo", "clave", "cookie",
)  # fmt: skip
_SHORT_NAMES = ("pw", "psk", "otp", "jwt", "bearer", "sas", "dsn")
_USERS = ("-u", "-U", "--user", "--proxy-user", "--userpwd", "--http-user", "--login", "--creds")
_SECRET_VALUES = (
    "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "sk-", "sk_", "rk_", "AIza",
    "eyJ", "npm_", "pypi-", "hf_", "gsk_", "SG.", "ya29.", "GOCSPX-", "dckr_pat_", "xai-", "nvapi-", "pplx-", "whsec_",
    "Bearer ", "Basic ", "BEGIN ", "hooks.", "webhook", "/bot", "sig=", "ignature=", "code=", "hmac=", "--user=",
    "dentified by ", "DENTIFIED BY ",
)  # fmt: skip


def _is_secret_name(word):
    lower = word.lower()
    return any(name in lower for name in _SECRET_NAMES)


def _is_doubtful(word):
    if ("=" in word or ":" in word or " " in word) and _is_secret_name(word):
        return True
    if ("@" in word or "%40" in word) and (":" in word or "/" in word or "%3A" in word):
        return True
    for value in _SECRET_VALUES:
        if value in word:
            return True
    is_path = word[:1] in "/.~" or "\\" in word or ("/" in word and "." in word)
    return len(word) >= 24 and not is_path and _is_random(word)


def _is_random(word):
    """Upper, lower and digits mixed without a space: nobody typed that."""
    return (
        " " not in word
        and any(one.isdigit() for one in word)
        and any(one.isupper() for one in word)
        and any(one.islower() for one in word)
    )
