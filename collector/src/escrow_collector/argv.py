"""Which script a command line runs: one table of interpreter grammars, applied without running anything. Pure."""

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

    `valued`: options that take the next argument; a short one may also carry it attached.
    `text`: options whose value is the program itself. `module`: options whose value names a module.
    `file`: options whose value is the script. Everything after the first operand is the script's own.
    """

    def __init__(self, language, names, valued=(), text=(), module=(), file=(), groups=True):
        self.language = language
        self.names = re.compile(names)
        self.valued = frozenset(valued)
        self.text = frozenset(text)
        self.module = frozenset(module)
        self.file = frozenset(file)
        self.groups = groups


_GRAMMARS = (
    Grammar(
        "python", r"^(?:python|pypy)w?[0-9.]*(?:\.exe)?$",
        ("-W", "-X", "--check-hash-based-pycs"), ("-c",), ("-m",),
    ),
    Grammar(
        "shell", r"^(?:ba|da|z|k|a|mk)?sh[0-9.]*$|^busybox$",
        ("-o", "+o", "-O", "+O", "--rcfile", "--init-file"), ("-c",),
    ),
    Grammar("perl", r"^perl[0-9.]*$", ("-I", "-M", "-m", "-x", "-C", "-D"), ("-e", "-E")),
    Grammar("ruby", r"^ruby[0-9.]*$", ("-I", "-r", "-C", "-E", "-K", "-T"), ("-e",)),
    Grammar(
        "javascript", r"^(?:node|nodejs|deno|bun)$",
        ("-r", "--require", "--import", "--loader", "--experimental-loader", "-C", "--conditions", "--env-file"),
        ("-e", "--eval", "-p", "--print", "-pe"), groups=False,
    ),
    Grammar("r", r"^Rscript$", ("-e_",), ("-e",), groups=False),
    Grammar("r", r"^R$", ("--args_",), ("-e",), file=("-f", "--file"), groups=False),
    Grammar(
        "powershell", r"^(?:pwsh|powershell)(?:\.exe)?$",
        ("-ExecutionPolicy", "-ep", "-WorkingDirectory", "-wd", "-ConfigurationName", "-OutputFormat", "-InputFormat",
         "-Version"),
        ("-Command", "-c"), file=("-File", "-f"), groups=False,
    ),
    Grammar("php", r"^php[0-9.]*$", ("-c", "-d", "-z"), ("-r",), file=("-f",)),
    Grammar("lua", r"^lua[0-9.]*$", ("-l",), ("-e",)),
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
        if argument == "-" or not _is_option(argument, grammar):
            arguments.insert(0, argument)
            break
        option, value = _split(argument, grammar)
        if grammar.language in _FLAG_TEXT and re.match(r"^-[a-zA-Z]*c[a-zA-Z]*$", argument):
            wants_text = True
            if argument.rstrip("c").endswith("o") and argument.endswith("o") and arguments:
                arguments.pop(0)
            flags.append(argument)
            continue
        known = _is_in(option, grammar.text), _is_in(option, grammar.module), _is_in(option, grammar.file)
        if any(known) or option in grammar.valued:
            if value is None and arguments:
                value = arguments.pop(0)
        if known[0]:
            return Target("command", grammar.language, text=value or "", flags=flags)
        if known[1]:
            return Target("module", grammar.language, module=value or "", flags=flags)
        if known[2]:
            return Target("file", grammar.language, path=value or "", flags=flags)
        flags.append(argument)
    if wants_text:
        return Target("command", grammar.language, text=arguments[0] if arguments else "", flags=flags)
    if not arguments or arguments[0] == "-":
        return Target("stdin", grammar.language, flags=flags)
    return Target("file", grammar.language, path=arguments[0], flags=flags)


def _is_option(argument, grammar):
    if argument.startswith("+"):
        return grammar.language == "shell" and len(argument) > 1
    return argument.startswith("-") and len(argument) > 1


def _is_in(option, options):
    return option in options or (option.lower() in {one.lower() for one in options} if option[1:2].isupper() else False)


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
