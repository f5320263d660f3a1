"""Whether a script may run, from the compiled table the agent writes. Pure but for reading that one file.

It imports only what every interpreter has loaded already, so that the hook can use it at the start of a script.
A table counts only when it belongs to root or to whoever asks: nobody else's word stops a script.
"""

import os

HEADER = "escrow-policy"
MOST_BYTES = 16 << 20
OBSERVE, WARN, BLOCK = "observe", "warn", "block"
# Who and where come first and nothing overrules them; then the script, the nearest word deciding.
_ABOUT_WHO = ("account", "endpoint")
_ABOUT_SCRIPT = ("digest", "path", "llm_provider", "level_at_least")
_WEIGHT = {"approve": 0, WARN: 1, BLOCK: 2}


class Rule(object):
    """One decision of the vault's, as the table holds it. Times are seconds since 1970; `until` 0 never ends."""

    __slots__ = ("action", "fail", "id", "kind", "reason", "since", "spared", "until", "value")

    def __init__(self, id, action, kind, value, since=0, until=0, fail="open", reason="", spared=()):
        self.id = id
        self.action = action
        self.kind = kind
        self.value = value
        self.since = since
        self.until = until
        self.fail = fail
        self.reason = reason
        self.spared = frozenset(spared)
        """(account, path) it leaves out since a review found it wrong there; path "" is whatever that account runs"""

    def spares(self, account, path):
        return bool(self.spared) and ((account, "") in self.spared or (account, path) in self.spared)

    def is_live(self, now):
        return self.since <= now and (not self.until or now < self.until)


class Verdict(object):
    """observe, warn or block, and the rule that says so."""

    __slots__ = ("action", "rule")

    def __init__(self, action, rule=None):
        self.action = action
        self.rule = rule


class Table(object):
    """Every rule that can meet a script on this machine."""

    def __init__(self, version=None, expires=0, link="", rules=(), digests=None, paths=None):
        self.version = version
        self.expires = expires
        self.link = link
        self.rules = list(rules)
        self.digests = digests or {}
        """hex -> ids of the rules that name this content, by digest, level or provider"""
        self.paths = paths or {}
        """path -> ids of closed rules: where such content was seen, for when it cannot be read in time"""
        self._by_id = {rule.id: rule for rule in self.rules}
        self._folders = [rule for rule in self.rules if rule.kind == "path" and rule.value.endswith("/")]
        self._exact = {}
        for rule in self.rules:
            if rule.kind in ("path", "account") and not rule.value.endswith("/"):
                self._exact.setdefault((rule.kind, rule.value), []).append(rule)
        self._everywhere = [rule for rule in self.rules if rule.kind == "endpoint"]

    @property
    def needs_digest(self):
        return bool(self.digests)

    def decide(self, now, digest=None, path=None, account=None, real=None):
        """The verdict on one start. `digest` is hex, or None when the content could not be read.

        `path` is what was typed and `real` where it leads: a rule on either meets it, and so does an exception.
        """
        rules = [rule for rule in self._met(digest, (path, real), account) if self._holds(rule, now)]
        for kinds in (_ABOUT_WHO,) + tuple((kind,) for kind in _ABOUT_SCRIPT):
            said = [rule for rule in rules if rule.kind in kinds]
            if kinds is _ABOUT_WHO:
                said = [rule for rule in said if rule.action != "approve"]
            if said:
                rule = max(said, key=lambda one: _WEIGHT[one.action])
                return Verdict(OBSERVE if rule.action == "approve" else rule.action, rule)
        return Verdict(OBSERVE)

    def on_provider(self, now, provider, digest=None, path=None, account=None):
        """The live word on a provider of language models, for whoever sees the call; block before warn, None: nothing.

        As at a start the nearest word decides: what a rule about this script or its path allows is not refused here.
        """
        said = [rule for rule in self._met(digest, (path,), account) if rule.kind in ("digest", "path")]
        for kind in ("digest", "path"):
            near = [rule.action for rule in said if rule.kind == kind and self._holds(rule, now)]
            if near:
                if max(near, key=lambda one: _WEIGHT[one]) == "approve":
                    return None
                break
        rules = [rule for rule in self.rules if rule.kind == "llm_provider" and rule.value == provider]
        rules = [rule for rule in rules if rule.action != "approve" and self._holds(rule, now)]
        rules = [rule for rule in rules if not rule.spares(account, path)]
        return max(rules, key=lambda one: _WEIGHT[one.action]) if rules else None

    def _holds(self, rule, now):
        """After the bundle's end only rules that fail closed stay in force."""
        return rule.is_live(now) and (now < self.expires or rule.fail == "closed")

    def _met(self, digest, names, account):
        found, named = list(self._everywhere), [name for name in names if name is not None]
        if account is not None:
            found += self._exact.get(("account", account), ())
        for path in named:
            found += self._exact.get(("path", path), ())
            found += [rule for rule in self._folders if path.startswith(rule.value)]
        if digest is not None:
            found += [self._by_id[id] for id in self.digests.get(digest, ()) if id in self._by_id]
        else:
            found += [self._by_id[id] for path in named for id in self.paths.get(path, ()) if id in self._by_id]
        return [rule for rule in found if not any(rule.spares(account, path) for path in named or [None])]

    def sentence(self, verdict):
        """What the person at the terminal reads: one plain sentence, with where to look and to object."""
        word = "was not started" if verdict.action == BLOCK else "may soon not be started"
        return self._said("this script %s" % word, verdict.rule)

    def refusal(self, rule):
        """The same for a call to a provider's model while a script runs."""
        word = "was refused" if rule.action == BLOCK else "may soon be refused"
        return self._said("asking %s for a model's answer %s" % (rule.value, word), rule)

    def _said(self, what, rule):
        why = (rule.reason or "it was decided so").rstrip(".")
        return "escrow: %s: %s. See %s" % (what, why[:300], self.link + rule.id)


def dump(table):
    """The table as text, one line each."""
    lines = [_line(HEADER, "1", str(table.version), repr(table.expires), table.link)]
    for rule in table.rules:
        lines.append(
            _line("rule", rule.id, rule.action, rule.kind, rule.value, repr(rule.since), repr(rule.until), rule.fail,
                  rule.reason)
        )  # fmt: skip
    lines += [_line("spared", rule.id, *pair) for rule in table.rules for pair in sorted(rule.spared)]
    lines += [_line("digest", digest, *ids) for digest, ids in sorted(table.digests.items())]
    lines += [_line("path", path, *ids) for path, ids in sorted(table.paths.items())]
    return "".join(lines)


def parse(text):
    """The table in a text; ValueError when it is none."""
    lines = [_fields(line) for line in text.split("\n") if line]
    if not lines or lines[0][:2] != [HEADER, "1"] or len(lines[0]) < 5:
        raise ValueError("not a policy table of version 1")
    rules, digests, paths = [], {}, {}
    spared = {}
    for fields in lines[1:]:
        if fields[0] == "rule" and len(fields) >= 9 and fields[2] in _WEIGHT:
            rules.append(
                Rule(
                    fields[1], fields[2], fields[3], fields[4], float(fields[5]), float(fields[6]), fields[7], fields[8]
                )
            )
        elif fields[0] == "spared" and len(fields) >= 4:
            spared.setdefault(fields[1], []).append((fields[2], fields[3]))
        elif fields[0] == "digest":
            digests[fields[1]] = fields[2:]
        elif fields[0] == "path":
            paths[fields[1]] = fields[2:]
    for rule in rules:
        rule.spared = frozenset(spared.get(rule.id, ()))
    return Table(int(lines[0][2]), float(lines[0][3]), lines[0][4], rules, digests, paths)


def load(path):
    """The table in a file that root or whoever asks owns and nobody else can write; else None."""
    try:
        # Somebody waits for the answer: what is no file must not make us wait for it to be written to.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
        handle = os.open(path, flags)
    except OSError:
        return None
    try:
        status = os.fstat(handle)
        owners = (0, os.geteuid()) if hasattr(os, "geteuid") else (status.st_uid,)
        if status.st_uid not in owners or status.st_mode & 0o022 or status.st_size > MOST_BYTES:
            return None
        return parse(os.read(handle, status.st_size).decode("utf-8"))
    except (OSError, ValueError):
        return None
    finally:
        os.close(handle)


def _line(*fields):
    return "\t".join(_escaped(field) for field in fields) + "\n"


def _escaped(field):
    return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def _fields(line):
    return [_plain(field) for field in line.split("\t")]


def _plain(field):
    if "\\" not in field:
        return field
    found, escaped = [], False
    for letter in field:
        if escaped:
            found.append({"t": "\t", "n": "\n", "r": "\r"}.get(letter, letter))
            escaped = False
        elif letter == "\\":
            escaped = True
        else:
            found.append(letter)
    return "".join(found)
