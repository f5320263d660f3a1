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
    `repeats`: several texts make one program; where it `goes_on`, a script that follows them runs as well, and is the
    one that is meant. Everything after the first operand is the script's own.
    """

    def __init__(
        self, language, names, valued=(), text=(), module=(), file=(), groups=True, attached=(), quits=(),
        first="path", verbs=(), encoded=(), repeats=False, goes_on=False, ends=("--",),
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
        self.repeats = repeats or goes_on
        self.goes_on = goes_on
        self.ends = frozenset(ends)


_GRAMMARS = (
    Grammar(
        "python", r"^(?:python|pypy)w?[0-9.]*(?:\.exe)?$",
        ("-W", "-X", "--check-hash-based-pycs"), ("-c",), ("-m",),
        quits=("-V", "-VV", "--version", "-h", "--help", "-?", "--help-env", "--help-xoptions", "--help-all"),
    ),
    Grammar(
        "shell", r"^(?:ba|da|z|k|mk|a|hu)?sh[0-9.]*$|^busybox$",
        ("-o", "+o", "-O", "+O", "--rcfile", "--init-file"), ("-c",), quits=("--version", "--help"),
    ),
    Grammar("csh", r"^t?csh$", (), ("-c",), quits=("--version", "--help")),
    Grammar(
        "fish", r"^fish$",
        ("-C", "--init-command", "-d", "--debug", "-D", "--debug-output", "-p", "--profile", "--profile-startup", "-f",
         "--features"),
        ("-c", "--command"), repeats=True, quits=("-v", "--version", "-h", "--help"),
    ),
    Grammar(
        "perl", r"^perl[0-9.]*$", ("-I",), ("-e", "-E"), repeats=True,
        attached=("-M", "-m", "-x", "-C", "-D", "-i", "-F"), quits=("-v", "-V", "-h"),
    ),
    Grammar(
        "ruby", r"^ruby[0-9.]*$",
        ("-I", "-r", "-C", "-E", "--enable", "--disable", "--encoding", "--external-encoding", "--internal-encoding"),
        ("-e",), repeats=True,
        attached=("-K", "-T", "-i", "-F", "-x", "-W"), quits=("--version", "--help", "-h", "--copyright"),
    ),
    Grammar(
        "javascript", r"^(?:node|nodejs|deno|bun)$",
        ("-r", "--require", "--import", "--loader", "--experimental-loader", "-C", "--conditions", "--env-file",
         "--env-file-if-exists", "--input-type", "--experimental-default-type", "--inspect-port", "--title",
         "--icu-data-dir", "--openssl-config", "--redirect-warnings", "--unhandled-rejections", "--diagnostic-dir",
         "--disable-warning", "--dns-result-order", "--watch-path", "--test-name-pattern", "--test-reporter",
         "--test-reporter-destination", "--cpu-prof-dir", "--heap-prof-dir", "--tls-cipher-list", "--tls-keylog",
         "--max-http-header-size", "--stack-trace-limit", "--trace-event-categories", "--localstorage-file"),
        ("-e", "--eval", "-p", "--print", "-pe"), groups=False,
        quits=("-v", "--version", "-h", "--help", "--v8-options", "--completion-bash"), verbs=("run", "inspect"),
    ),
    Grammar("r", r"^Rscript$", (), ("-e",), groups=False, repeats=True, quits=("--version", "--help")),
    Grammar("r", r"^R$", (), ("-e",), file=("-f", "--file"), groups=False, repeats=True, ends=("--", "--args"),
            quits=("--version", "--help")),
    Grammar(
        "powershell", r"^(?:pwsh|powershell)(?:\.exe)?$",
        ("-ExecutionPolicy", "-ep", "-WorkingDirectory", "-wd", "-ConfigurationName", "-OutputFormat", "-InputFormat",
         "-Version"),
        ("-Command", "-c"), file=("-File", "-f"), groups=False, encoded=("-EncodedCommand", "-ec", "-enc"),
    ),
    Grammar("php", r"^php[0-9.]*$",
            ("-c", "-d", "-z", "-t", "-S", "--php-ini", "--define", "--zend-extension", "--docroot", "--server"),
            ("-r", "-B", "-R", "-E", "--run", "--process-begin", "--process-code", "--process-end"),
            file=("-f", "-F", "--file", "--process-file"), quits=("-v", "--version", "-i", "-m", "-h", "--help")),
    Grammar("lua", r"^(?:lua|luajit)[0-9.]*$", ("-l",), ("-e",), goes_on=True),
    Grammar("awk", r"^[gmn]?awk$",
            ("-F", "-v", "-i", "-l", "-W", "--assign", "--field-separator", "--include", "--load"),
            ("-e", "--source"), file=("-f", "--file", "-E", "--exec"), repeats=True,
            quits=("--version", "--help", "-V"), first="text"),
    Grammar("tcl", r"^(?:tclsh|wish)[0-9.]*$", ("-encoding",), groups=False),
    Grammar("expect", r"^expect[0-9.]*$", ("-D",), ("-c",), file=("-f",), goes_on=True, quits=("-v",)),
    Grammar("julia", r"^julia$",
            ("-L", "--load", "-t", "--threads", "-p", "--procs", "-J", "--sysimage", "-C", "--cpu-target", "-H"),
            ("-e", "--eval", "-E", "--print"), groups=False, repeats=True,
            quits=("-v", "--version", "-h", "--help")),
    Grammar("octave", r"^octave(?:-cli|-gui)?(?:-[0-9.]+)?$",
            ("-p", "--path", "--exec-path", "--image-path", "--built-in-docstrings-file", "--doc-cache-file",
             "--info-file", "--info-program", "--texi-macros-file"),
            ("--eval",), groups=False, repeats=True, quits=("-v", "--version", "-h", "--help")),
)  # fmt: skip

# Shells take `-c` as a flag: the program is the first operand after all options, and more flags may follow it.
_FLAG_TEXT = frozenset(["shell"])
# Modules of Python that run the script they are given: their options that take a value, and the words before a script.
_LAUNCHERS = {
    "pdb": (("-c", "--command"), ()), "ipdb": (("-c", "--command"), ()), "pudb": (("-c",), ()),
    "cProfile": (("-o", "--outfile", "-s", "--sort"), ()), "profile": (("-o", "--outfile", "-s", "--sort"), ()),
    "trace": (("-f", "--file", "-C", "--coverdir", "--ignore-module", "--ignore-dir"), ()),
    "coverage": (
        ("--concurrency", "--context", "--data-file", "--include", "--omit", "--rcfile", "--source"), ("run",)
    ),
    "debugpy": (("--listen", "--connect", "--log-to"), ()), "streamlit": ((), ("run",)),
}  # fmt: skip


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
        grammar = grammar_for(arguments.pop(0)) if arguments else None
        if grammar is None:
            return None
    return _walk(grammar, arguments)


def _walk(grammar, arguments):
    flags, texts = [], []
    wants_text = False
    while arguments:
        argument = arguments.pop(0)
        if argument in grammar.ends:
            break
        if argument in grammar.quits:
            return None
        if argument == "-" or not _is_option(argument, grammar):
            if argument in grammar.verbs and arguments:
                continue
            arguments.insert(0, argument)
            break
        option, value = _split(argument, grammar)
        if grammar.language in _FLAG_TEXT and _is_flag(argument, "c"):
            wants_text = True
            if argument.rstrip("c").endswith("o") and argument.endswith("o") and arguments:
                arguments.pop(0)
            flags.append(argument)
            continue
        found = _named(grammar, option, value, arguments, flags)
        if found is not None and not (found.kind == "command" and grammar.repeats):
            return found
        if found is not None:
            texts.append(found.text)
            continue
        flags.append(argument)
    if texts and not (grammar.goes_on and arguments):
        return Target("command", grammar.language, text="\n".join(texts), flags=flags)
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
        return Target("command", grammar.language, text=_written(grammar, value, arguments), flags=flags)
    if is_encoded:
        return Target("command", grammar.language, text=decoded(value), flags=flags)
    if is_module:
        return _launched(value, arguments, flags) or Target("module", grammar.language, module=value, flags=flags)
    if is_file:
        return Target("stdin" if value == "-" else "file", grammar.language, path=value if value != "-" else None,
                      flags=flags)  # fmt: skip
    return None


def _written(grammar, value, arguments):
    """A program as it was typed: PowerShell takes the rest of the line for it, and R's own starter puts in `~+~`."""
    if grammar.language == "powershell":
        return " ".join([value] + arguments)
    return value.replace("~+~", " ") if grammar.language == "r" else value


def _launched(module, arguments, flags):
    """The script or module that a debugger, a profiler or the like is given to run; None when it is none of these."""
    if module not in _LAUNCHERS:
        return None
    valued, verbs = _LAUNCHERS[module]
    flags, left, is_module = flags + ["-m", module], list(arguments), False
    if verbs and left[:1] and left.pop(0) not in verbs:
        return None
    while left:
        argument = left.pop(0)
        if argument in ("-m", "--module"):
            is_module = True
        elif argument in valued:
            del left[:1]
        elif not argument.startswith("-"):
            if is_module:
                return Target("module", "python", module=argument, flags=flags)
            return Target("file", "python", path=argument, flags=flags)
    return None


def _operand(grammar, arguments, flags, wants_text):
    if wants_text or (grammar.first == "text" and arguments):
        return Target("command", grammar.language, text=arguments[0] if arguments else "", flags=flags)
    if grammar.language in _FLAG_TEXT and any(_is_flag(flag, "s") for flag in flags):
        return Target("stdin", grammar.language, flags=flags)  # what follows are its arguments
    if not arguments or arguments[0] == "-":
        return None if grammar.first == "text" else Target("stdin", grammar.language, flags=flags)
    return Target("file", grammar.language, path=arguments[0], flags=flags)


def _is_flag(argument, letter):
    """Is this letter among others behind one hyphen?"""
    return argument[:1] == "-" and letter in argument and argument[1:].isalpha()


def decoded(text):
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


# Programs that start another: their options that take a value, and how many words stand before its name.
_WRAPPERS = {
    "nohup": ((), 0), "setsid": ((), 0), "nice": (("-n", "--adjustment"), 0),
    "timeout": (("-s", "--signal", "-k", "--kill-after"), 1), "time": (("-f", "--format", "-o", "--output"), 0),
    "stdbuf": (("-i", "--input", "-o", "--output", "-e", "--error"), 0), "chrt": (("-T", "-P", "-D"), 1),
    "ionice": (("-c", "--class", "-n", "--classdata"), 0), "taskset": ((), 1),
    "flock": (("-w", "--wait", "--timeout", "-E", "--conflict-exit-code"), 1),
}  # fmt: skip


def unwrap(argv):
    """The command behind `nohup`, `timeout 5` and their like, and behind `env`; argv itself when there is none."""
    rest = unwrap_env(argv)
    valued, operands = _WRAPPERS.get(rest[0].rsplit("/", 1)[-1], (None, 0)) if rest else (None, 0)
    if valued is None:
        return rest
    words = rest[1:]
    while words and words[0].startswith("-") and words[0] != "--":
        del words[: 2 if words[0] in valued else 1]
    words = words[1:] if words[:1] == ["--"] else words
    return unwrap(words[operands:]) if len(words) > operands else rest


def shebang(head):
    """The interpreter's command line in a script's first bytes, or None."""
    if not head.startswith(b"#!"):
        return None
    line = head[2:256].split(b"\n", 1)[0].decode("utf-8", "replace").strip()
    parts = line.split(None, 1)
    return unwrap_env(parts[:1] + (parts[1].split() if len(parts) > 1 else [])) if parts else None


def is_text(head):
    """Would a shell take a file with these first bytes, and no interpreter's name in them, for one of its scripts?"""
    return bool(head) and head[:4] != b"\x7fELF" and b"\0" not in head[:80].split(b"\n", 1)[0]
