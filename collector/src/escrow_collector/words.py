"""A command line without its secrets, for the hook: loaded where there is more than an interpreter and its script."""


def safe_argv(argv):
    """A command line without whatever might be a secret: here in doubt it goes."""
    found, is_value, is_code = [], False, False
    for word in argv:
        if is_code:
            found.append("[script]")
            is_code = False
        elif is_value or _is_doubtful(word):
            found.append("[redacted]")
            is_value = False
        else:
            is_code = word == "-c"
            is_value = word[:1] == "-" and _is_secret_name(word)
            found.append(word[:4000])
    return tuple(found[:1000])


_SECRET_NAMES = (
    "pass", "pwd", "secret", "token", "key", "auth", "credential", "senha", "chave", "segredo", "clave", "cookie",
)  # fmt: skip
_SECRET_VALUES = (
    "AKIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xox", "sk-", "sk_", "AIza", "eyJ",
    "Bearer ", "Basic ", "BEGIN ",
)  # fmt: skip


def _is_secret_name(word):
    lower = word.lower()
    return any(name in lower for name in _SECRET_NAMES)


def _is_doubtful(word):
    if ("=" in word or ":" in word) and _is_secret_name(word):
        return True
    if "@" in word and (":" in word or "/" in word):
        return True
    for value in _SECRET_VALUES:
        if value in word:
            return True
    return len(word) >= 24 and "/" not in word and "\\" not in word and _is_random(word)


def _is_random(word):
    """Upper, lower and digits mixed without a space: nobody typed that."""
    return (
        " " not in word
        and any(one.isdigit() for one in word)
        and any(one.isupper() for one in word)
        and any(one.islower() for one in word)
    )
