"""Which script a command line runs: one table of interpreter grammars, applied without running anything. Pure."""

import base64
import re


class Target(object):
    """What a command line executes: a kind of the wire format, its language, and a path, a text or a module."""

    __slots__ = ("kind", "language", "path", "text", "module", "flags")

    def __init__(self, kind, language, path=None, text=None, module=None, flags=()):
        self.kind = kind
        self.language = language
        self.path = path
        self.text = text
        self.module = module
        self.flags = tuple(flags)

    def __eq__(self, other):
        return isinstance(other, Target) and all(getattr(self, n) == getattr(other, n) for n in self.__slots__)

    def __repr__(self):
        return "Target(%s)" % ", ".join("%s=%r" % (name, getattr(self, name)) for name in self.__slots__)


class Grammar(object):
    """How one family of interpreters reads its command line.

    `valued`: options that take the next argument; a short one may also carry it attached. `attached`: options that
    carry the rest of their word and never the next one. `text`: options whose value is the program itself. `module`:
    options whose value names a module. `file`: options whose value is the script. `quits`: options after which nothing
    is run. `first`: the first operand is the script's `path`, or its `text`. `verbs`: words that may stand before it.
    Everything after the first operand is the script's own.
    """

    def __init__(
        self, language, names, valued=(), text=(), module=(), file=(), groups=True, attached=(), quits=(),
        first="path", verbs=(), encoded=(),
    ):  # fmt: skip
        self.language = language
        self.names = re.compile(names)
        self.valued = frozenset(valued)
        self.text = frozenset(text)
        self.module = frozenset(module)
        self.file = frozenset(file)
        self.groups = groups
        self.attached = frozenset(attached)
        self.quits = frozenset(quits)
        self.first = first
        self.verbs = frozenset(verbs)
        self.encoded = frozenset(encoded)


_GRAMMARS = (
    Grammar(
        "python", r"^(?:python|pypy)w?[0-9.]*(?:\.exe)?$",
        ("-W", "-X", "--check-hash-based-pycs"), ("-c",), ("-m",),
        quits=("-V", "-VV", "--version", "-h", "--help", "-?", "--help-env", "--help-xoptions", "--help-all"),
    ),
    Grammar(
        "shell", r"^(?:ba|da|z|k|mk|a)?sh[0-9.]*$|^busybox$",
        ("-o", "+o", "-O", "+O", "--rcfile", "--init-file"), ("-c",), quits=("--version", "--help"),
    ),
    Grammar(
        "perl", r"^perl[0-9.]*$", ("-I",), ("-e", "-E"),
        attached=("-M", "-m", "-x", "-C", "-D", "-i", "-F"), quits=("-v", "-V", "-h"),
    ),
    Grammar(
        "ruby", r"^ruby[0-9.]*$", ("-I", "-r", "-C", "-E"), ("-e",),
        attached=("-K", "-T", "-i", "-F", "-x", "-W"), quits=("--version", "--help", "-h", "--copyright"),
    ),
    Grammar(
        "javascript", r"^(?:node|nodejs|deno|bun)$",
        ("-r", "--require", "--import", "--loader", "--experimental-loader", "-C", "--conditions", "--env-file",
         "--input-type", "--inspect-port", "--title", "--icu-data-dir", "--openssl-config", "--redirect-warnings",
         "--unhandled-rejections", "--diagnostic-dir", "--disable-warning", "--watch-path", "--test-name-pattern"),
        ("-e", "--eval", "-p", "--print", "-pe"), groups=False,
        quits=("-v", "--version", "-h", "--help", "--v8-options", "--completion-bash"), verbs=("run", "inspect"),
    ),
    Grammar("r", r"^Rscript$", (), ("-e",), groups=False, quits=("--version", "--help")),
    Grammar("r", r"^R$", (), ("-e",), file=("-f", "--file"), groups=False, quits=("--version", "--help")),
    Grammar(
        "powershell", r"^(?:pwsh|powershell)(?:\.exe)?$",
        ("-ExecutionPolicy", "-ep", "-WorkingDirectory", "-wd", "-ConfigurationName", "-OutputFormat", "-InputFormat",
         "-Version"),
        ("-Command", "-c"), file=("-File", "-f"), groups=False, encoded=("-EncodedCommand", "-ec", "-enc"),
    ),
    Grammar("php", r"^php[0-9.]*$", ("-c", "-d", "-z", "-t"), ("-r",), file=("-f",),
            quits=("-v", "--version", "-i", "-m", "-h", "--help")),
    Grammar("lua", r"^(?:lua|luajit)[0-9.]*$", ("-l",), ("-e",), quits=("-v",)),
    Grammar("awk", r"^[gmn]?awk$", ("-F", "-v", "-i", "-l", "-W"), ("--source",), file=("-f", "--file"),
            quits=("--version", "--help", "-V"), first="text"),
    Grammar("tcl", r"^(?:tclsh|wish)[0-9.]*$", ("-encoding",), groups=False),
    Grammar("expect", r"^expect[0-9.]*$", (), ("-c",), file=("-f",), quits=("-v",)),
    Grammar("julia", r"^julia$", ("-L", "--load", "-t", "--threads", "-p", "--procs"),
            ("-e", "--eval", "-E", "--print"), groups=False, quits=("-v", "--version", "-h", "--help")),
)  # fmt: skip

# Shells take `-c` as a flag: the program is the first operand after all options, and more flags may follow it.
_FLAG_TEXT = frozenset(["shell"])


def grammar_for(program):
    """The grammar of an interpreter by its file name; None when it is none we know."""
    name = program.replace("\\", "/").rsplit("/", 1)[-1]
    for grammar in _GRAMMARS:
        if grammar.names.match(name):
            return grammar
    return None


def resolve(argv):
    """What `argv` executes, or None when argv[0] is no interpreter we know. Never raises on any list of texts."""
    if not argv:
        return None
    grammar = grammar_for(argv[0])
    if grammar is None:
        return None
    arguments = list(argv[1:])
    if argv[0].rsplit("/", 1)[-1] == "busybox":
        if not arguments or arguments.pop(0) not in ("sh", "ash"):
            return None
    return _walk(grammar, arguments)


def _walk(grammar, arguments):
    flags = []
    wants_text = False
    while arguments:
        argument = arguments.pop(0)
        if argument == "--":
            break
        if argument in grammar.quits:
            return None
        if argument == "-" or not _is_option(argument, grammar):
            if argument in grammar.verbs and arguments:
                continue
            arguments.insert(0, argument)
            break
        option, value = _split(argument, grammar)
        if grammar.language in _FLAG_TEXT and re.match(r"^-[a-zA-Z]*c[a-zA-Z]*$", argument):
            wants_text = True
            if argument.rstrip("c").endswith("o") and argument.endswith("o") and arguments:
                arguments.pop(0)
            flags.append(argument)
            continue
        found = _named(grammar, option, value, arguments, flags)
        if found is not None:
            return found
        flags.append(argument)
    return _operand(grammar, arguments, flags, wants_text)


def _named(grammar, option, value, arguments, flags):
    """The target, when this option names it; else None, its value taken off the line."""
    is_text, is_module, is_file, is_encoded, is_valued = (
        _is_in(option, names, grammar)
        for names in (grammar.text, grammar.module, grammar.file, grammar.encoded, grammar.valued)
    )
    if (is_text or is_module or is_file or is_encoded or is_valued) and value is None and arguments:
        value = arguments.pop(0)
    value = value or ""
    if is_text:
        return Target("command", grammar.language, text=value, flags=flags)
    if is_encoded:
        return Target("command", grammar.language, text=_decoded(value), flags=flags)
    if is_module:
        return Target("module", grammar.language, module=value, flags=flags)
    if is_file:
        return Target("file", grammar.language, path=value, flags=flags)
    return None


def _operand(grammar, arguments, flags, wants_text):
    if wants_text or (grammar.first == "text" and arguments):
        return Target("command", grammar.language, text=arguments[0] if arguments else "", flags=flags)
    if not arguments or arguments[0] == "-":
        return None if grammar.first == "text" else Target("stdin", grammar.language, flags=flags)
    return Target("file", grammar.language, path=arguments[0], flags=flags)


def _decoded(text):
    """PowerShell's own wrapping of a command: base64 of UTF-16; anything else stays as it stands."""
    try:
        return base64.b64decode(text, validate=True).decode("utf-16-le")
    except ValueError:
        return text


def _is_option(argument, grammar):
    if argument.startswith("+"):
        return grammar.language == "shell" and len(argument) > 1
    return argument.startswith("-") and len(argument) > 1


def _is_in(option, options, grammar):
    """PowerShell reads its options in any case, the others as they are written."""
    if grammar.language != "powershell":
        return option in options
    return option.lower() in {one.lower() for one in options}


def _split(argument, grammar):
    """(option, attached value or None): `--file=x`, `-Wignore`, `-Ic` as the family groups them."""
    if argument.startswith("--"):
        name, separator, value = argument.partition("=")
        return name, (value if separator else None)
    if not grammar.groups:
        name, separator, value = argument.partition("=")
        return name, (value if separator else None)
    taking = grammar.valued | grammar.text | grammar.module | grammar.file
    for place in range(1, len(argument)):
        option = argument[0] + argument[place]
        if option in grammar.attached:
            return option, argument[place + 1 :]
        if option in taking:
            return option, (argument[place + 1 :] or None)
    return argument, None


def unwrap_env(argv):
    """The command behind `env [-i] [-u NAME] [NAME=VALUE] ...`; argv itself when it is not that."""
    if not argv or argv[0].rsplit("/", 1)[-1] != "env":
        return list(argv)
    rest = list(argv[1:])
    while rest:
        argument = rest[0]
        if argument in ("-u", "--unset", "-C", "--chdir"):
            del rest[:2]
        elif argument in ("-S", "--split-string"):
            rest = (rest[1].split() if len(rest) > 1 else []) + rest[2:]
        elif argument.startswith("-S"):
            rest = argument[2:].split() + rest[1:]
        elif argument == "--":
            del rest[:1]
            break
        elif argument.startswith("-") or re.match(r"^[A-Za-z_][A-Za-z0-9_]*=", argument):
            del rest[:1]
        else:
            break
    return rest or list(argv)


def shebang(head):
    """The interpreter's command line in a script's first bytes, or None."""
    if not head.startswith(b"#!"):
        return None
    line = head[2:256].split(b"\n", 1)[0].decode("utf-8", "replace").strip()
    parts = line.split(None, 1)
    return unwrap_env(parts[:1] + (parts[1].split() if len(parts) > 1 else [])) if parts else None
