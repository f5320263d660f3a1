"""Which way data goes through a Python script: from where it is read, through names and functions, to where it leaves.

The reading is of the syntax alone and of one module. It does not follow order or branches: a name holds whatever it is
given anywhere. That errs towards telling, which is the better side to err on, and it ends after a few rounds.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from typing import NamedTuple

from scanners.destinations import (
    are_named_buckets,
    asks_by_path,
    hosts_in,
    is_drop_site,
    is_of_the_company,
    is_own_cloud,
    is_private_mailbox,
    is_unnamed_bucket,
    is_within,
    lets_in,
    may_be_inside,
    model_provider,
    sites_in,
)
from scanners.flow import marks as known
from scanners.flow.holding import DATA, NOTHING, SOURCING, Holding, arguments_of
from scanners.flow.marks import Mark, marks_of_text
from scanners.flow.names import RUNNERS, may_flow, told_by
from scanners.flow.tools import leaving_by, schedules_by
from scanners.personal.vocabulary import may_name
from scanners.syntax import PLACE, last_of, otherwise, read_syntax, terms_of

_MOST_NODES = 120_000
_REQUESTS = frozenset({"urllib.request.Request", "urllib.request.urlopen"})
_BODIES = frozenset({"data", "json", "files", "content", "body", "fields", "form", "multipart", "payload"})
_SPELT_DEPTH = 8
_MOST_TERMS = 100
_MOST_PIECES = 500_000
"""Pieces of all texts that are spelt out: names that stand for names many times over grow without end."""
_UNKNOWN = "x"
_TRANSFERS = frozenset({"put", "putfo", "storbinary", "storlines", "request", "sendall", "sendto", "storeFile",
"upload", "put_file", "upload_sync", "upload_async", "upload_directory",
                        "fput_object", "put_object", "upload_file", "upload_fileobj"})  # fmt: skip
_SESSIONS = frozenset({"connect", "Transport", "Connection", "FTP", "FTP_TLS", "FTPHost", "HTTPConnection",
                       "HTTPSConnection", "create_connection", "SMBConnection", "Minio", "client",
                       "resource"})  # fmt: skip
_REQUESTING = frozenset({*known.HTTP_VERBS, "Request", "urlopen", "request", "stream"})
_RUNNING = frozenset({"execute", "executescript"})
_PRINTING = frozenset({"print", "pprint.pprint"})
_RUN_BY = frozenset({"os", "subprocess", "asyncio", "pexpect", "commands", "invoke", "fabric"})
_VERBS = frozenset({"POST", "PUT", "PATCH"})


def _last_of(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.rsplit(".", 1)[-1] for name in names)


_LAST_OF_EXECUTES = _last_of(known.EXECUTES) | _RUNNING
_LAST_OF_LOGS = _last_of(_PRINTING) | known.LOGS
_LAST_OF_WRITES = _last_of(known.COPIES) | known.EXPORTS
_LAST_OF_UPLOADS = known.HTTP_VERBS | known.UPLOADS | _last_of(_REQUESTS) | {"request"}
_LAST_OF_SENDS = known.SENDS | _LAST_OF_UPLOADS
_LEAVING = (
    RUNNERS | known.SHARES | known.PUBLISHES | known.LINKS | known.LINK_BODIES | known.REMOTES | known.FILLING
    | known.ASKING | _REQUESTING
    | _LAST_OF_EXECUTES | _LAST_OF_LOGS | _LAST_OF_WRITES | _LAST_OF_SENDS
)  # fmt: skip
"""Last names of the calls by which anything may leave."""
_UNMARKED = RUNNERS | known.PUBLISHES | known.LINKS | known.LINK_BODIES | known.REMOTES
"""Those that are told whatever their arguments hold."""
_COPYING_FAR = frozenset({"asyncssh.scp"})
_VALUES = frozenset({"update", "append", "batchUpdate"})
_KEYS_OF_VALUES = frozenset({"spreadsheetId", "body"})
"""How a sheet of Google's own client is written to; by name alone it might be any list."""
_DAV_CLIENTS = frozenset({"webdav3", "webdav4", "easywebdav", "nextcloud_client", "owncloud", "nc_py_api", "caldav"})
_TEAM_CLIENTS = frozenset({"office365", "shareplum", "sharepy"})
_OWN_CHANNEL = re.compile(r"(?i)[A-Z0-9_]*teams[A-Z0-9_]*$")
"""A setting that names the address of a channel of Teams."""
_OF_A_TEAM = re.compile(r"/(?:sites|groups|teams)/")
_MOST_MADE = 12
"""Steps from a call back to what its object was made with."""
_BUCKET_NAME = re.compile(r"[\w.-]{3,63}")
_APPENDING, _PHONE = "append", "PhoneNumber"
_PEER_NAMES = frozenset({"host", "hostname", "endpoint", "endpoint_url", "server", "address"})
_HOST_NAME = re.compile(r"(?i)[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+|localhost")


class TooLarge(Exception):
    """This script has more to it than can be followed in the time there is."""


class Flow(NamedTuple):
    """Something that goes where it should be looked at: which way, where, through which call."""

    kind: str
    line: int
    through: str
    is_personal: bool = False


def read_flows(utf8: bytes, *, domains: Sequence[str] = ()) -> list[Flow]:
    """Every flow worth telling; raises Unreadable when there is no tree, TooLarge when there is too much of one."""
    syntax = read_syntax(utf8)
    if syntax.size > _MOST_NODES:
        raise TooLarge(f"more than {_MOST_NODES} parts")
    told = told_by(syntax.used_texts)
    return _Module(syntax, told, domains).flows() if may_flow(syntax, told) else []


class _Module(Holding):
    """Where what one module's names hold leaves it."""

    _spelt_pieces = 0

    def flows(self) -> list[Flow]:
        named = zip(self._calls, self._syntax.called, strict=True)
        clouds, aliases = self._clouds, self._aliases
        out = _LEAVING if self._roots.isdisjoint(known.MAILBOXES) else _LEAVING | {_APPENDING}
        calls = [call for call, name in named if name in out or name in aliases or name in clouds]
        leaving = [(call, self._dotted(call.func)) for call in calls]
        lasts = {dotted.rpartition(".")[2] for _, dotted in leaving}
        marked = self._marked(lasts) if lasts else lasts
        calls = [call for call, dotted in leaving if dotted.rpartition(".")[2] in marked or _is_told_unmarked(dotted)]
        if not calls:
            return []
        if marked:
            self._learn_all()
        found = {flow for call in sorted(calls, key=PLACE) for flow in self._leaving(call)}
        return sorted(found, key=lambda flow: (flow.line, flow.kind, flow.through))

    def _marked(self, lasts: Set[str]) -> Set[str]:
        """Of some last names of calls those by which something may be told of what their arguments hold, as far as the
        names and texts of the script let them hold it: of most scripts none. Never wrong towards no."""
        syntax, told = self._syntax, self._told
        found = lasts & (_LAST_OF_UPLOADS | self._clouds)
        if not self._roots.isdisjoint(known.MAILBOXES):
            found |= lasts & {_APPENDING}
        if self._has_model:
            found |= lasts & _LAST_OF_EXECUTES
        if self._has_model or told.a_model:
            found |= lasts & (known.ASKING | _REQUESTING)
        if told.a_place:
            found |= lasts & (known.SENDS | known.SHARES)
        elif lasts & known.SENDS and self._others:
            found |= lasts & known.SENDS
        if not self._roots.isdisjoint(known.BROWSERS):
            found |= lasts & known.FILLING
        shown = lasts & (_LAST_OF_LOGS | _LAST_OF_WRITES) if self._may_bring_in else frozenset()
        if shown and may_name(" ".join([*syntax.used_texts, *syntax.names])):
            return found | shown
        written = shown & _LAST_OF_WRITES
        return found | written if written and (told.a_place or self._may_write_far) else found

    @property
    def _may_bring_in(self) -> bool:
        """May anything hold data: by a call that brings it in, a field asked of a row, or a file it stands in?"""
        if self._told.a_data_file or self._syntax.of_kind(ast.Subscript):
            return True
        named = [name.rpartition(".")[2] for name in self._aliases.values()]
        return not SOURCING.isdisjoint(self._syntax.called) or not SOURCING.isdisjoint(named)

    @property
    def _may_write_far(self) -> bool:
        """May a file be written far away as if to a folder, by a library or by an address however put together?"""
        if self._has_file_systems or "filesystem" in self._syntax.keywords:
            return True
        return any("://" in text or text.endswith((":", ":/")) for text in self._syntax.used_texts)

    # --- where it leaves ----------------------------------------------------------------------------------

    def _leaving(self, call: ast.Call) -> Iterator[Flow]:
        dotted = self._dotted(call.func)
        last = dotted.rpartition(".")[2]
        values = arguments_of(call)
        receiver = self._marks(call.func.value) if isinstance(call.func, ast.Attribute) else NOTHING
        if last in known.ASKING or last in _REQUESTING:
            yield from self._asked(call, dotted, receiver, values)
        if last in _LAST_OF_EXECUTES:
            yield from self._executed(call, dotted, last, values)
        if last in _LAST_OF_LOGS:
            yield from self._logged(call, dotted, last, values)
        if last in _LAST_OF_WRITES:
            yield from self._written(call, dotted, last, receiver, values)
        if last in _LAST_OF_SENDS or last in self._clouds:
            yield from self._sent(call, dotted, last, receiver, values)
        if last in known.PUBLISHES or (last in known.REMOTES and self._is_elsewhere(call)):
            yield self._flow("data-to-upload", call, dotted, frozenset())
        if last in known.LINKS or (last in known.LINK_BODIES and "anonymous" in self._texts(call)):
            yield self._flow("opened-to-anybody", call, dotted, NOTHING)
        if last in known.FILLING and (self._is_dropped_by_browser(call) or self._is_handed_to_a_page(call)):
            yield self._flow("data-to-upload", call, dotted, self._of_all(values))
        if last == _APPENDING and not self._roots.isdisjoint(known.MAILBOXES) and self._is_private_mailbox(call):
            yield self._flow("data-to-private-mailbox", call, dotted, self._of_all(values))
        if last in known.SHARES:
            yield from self._shared(call, dotted, last, values)
        if last in RUNNERS:
            yield from self._commanded(call, dotted, last)

    def _flow(self, kind: str, call: ast.Call, dotted: str, marks: frozenset[Mark]) -> Flow:
        return Flow(kind, call.lineno, dotted, Mark.PERSONAL in marks)

    def _asked(
        self, call: ast.Call, dotted: str, receiver: frozenset[Mark], values: Sequence[ast.expr]
    ) -> Iterator[Flow]:
        is_asked = self._is_asking(call, dotted, receiver) or self._reaches_model(call, dotted)
        if is_asked:
            marks = self._of_all(values)
            yield self._flow("data-to-model" if marks & DATA else "asks-model", call, dotted, marks)

    def _reaches_model(self, call: ast.Call, dotted: str) -> bool:
        """A request over HTTP to a host where a language model answers."""
        if not self._told.a_model or dotted.rsplit(".", 1)[-1] not in _REQUESTING:
            return False
        second = [host for value in call.args[1:2] for text in self._texts(value) for host in hosts_in(text)]
        if any(model_provider(host) for host in (*self._hosts_of(call), *second)):
            return True
        addresses = [*call.args[:2], *(one.value for one in call.keywords if one.arg == "url")]
        return any(asks_by_path(text) for value in addresses for text in self._texts(value))

    def _executed(self, call: ast.Call, dotted: str, last: str, values: Sequence[ast.expr]) -> Iterator[Flow]:
        if dotted in known.EXECUTES or last in _RUNNING:
            marks = self._of_all(values)
            if Mark.ANSWER in marks:
                yield self._flow("runs-answer", call, dotted, marks)

    def _logged(self, call: ast.Call, dotted: str, last: str, values: Sequence[ast.expr]) -> Iterator[Flow]:
        is_log = dotted in _PRINTING or (
            last in known.LOGS and isinstance(call.func, ast.Attribute) and "log" in dotted.lower()
        )
        if is_log and Mark.PERSONAL in self._of_all(values):
            yield self._flow("personal-data-to-log", call, dotted, frozenset({Mark.PERSONAL}))

    def _written(
        self, call: ast.Call, dotted: str, last: str, receiver: frozenset[Mark], values: Sequence[ast.expr]
    ) -> Iterator[Flow]:
        is_copy = dotted in known.COPIES
        if not is_copy and last not in known.EXPORTS:
            return
        marks = self._of_all(values) | receiver | (self._files_named(call) if is_copy else NOTHING)
        if not marks & DATA:
            return
        if Mark.OWN_CLOUD in marks:
            yield self._flow("data-to-own-cloud", call, dotted, marks)
        elif Mark.REMOVABLE in marks:
            yield self._flow("data-to-removable", call, dotted, marks)
        elif not is_copy and (Mark.OUTSIDE in marks or self._is_written_far(call)):
            yield self._flow("data-to-upload", call, dotted, marks)
        if Mark.PERSONAL in marks:
            yield self._flow("personal-data-to-export", call, dotted, marks)

    def _is_written_far(self, call: ast.Call) -> bool:
        """`to_csv("s3://…")`: an address outside where a path is expected."""
        if any(one.arg == "filesystem" and self._is_of_a_cloud(one.value) for one in call.keywords):
            return True
        met = [known.REMOTE.match(self._spelt(path)) for path in call.args[:1]]
        return any(one is not None and not self._is_near(one["host"]) for one in met)

    def _is_of_a_cloud(self, node: ast.expr) -> bool:
        """`filesystem=…`, given a client of some cloud's files."""
        made = [last_of(one.func) for one in self._values_of(node) if isinstance(one, ast.Call)]
        return any(name.endswith("FileSystem") and not name.startswith(("Local", "SubTree", "Hadoop")) for name in made)

    def _is_near(self, host: str) -> bool:
        """Is it a machine of the company, and not a bucket, whose name has no dots?"""
        return "." in host and is_of_the_company(host.rpartition("@")[2].split(":")[0], self._domains)

    def _sent(
        self, call: ast.Call, dotted: str, last: str, receiver: frozenset[Mark], values: Sequence[ast.expr]
    ) -> Iterator[Flow]:
        marks = receiver | self._of_all(values)
        is_data = marks & DATA or last in known.FORWARDS or (last in known.SENDS and self._files_named(call))
        if self._makes_a_link(call):
            yield self._flow("opened-to-anybody", call, dotted, NOTHING)
        elif Mark.PRIVATE_MAIL in marks and ((last in known.SENDS and is_data) or self._is_of_a_rule(call)):
            yield self._flow("data-to-private-mailbox", call, dotted, marks)
        elif Mark.OTHERS_MAIL in marks and last in known.SENDS and is_data:
            yield self._flow("data-to-others-mailbox", call, dotted, marks)
        elif self._is_upload(call, dotted, last):
            body = self._body(call, dotted, last)
            if not arguments_of(call) and last in known.CLOUD_METHODS:
                body |= receiver  # `hook.execute()`, after a file was added to it
            is_stored = last in known.STORED and not self._roots.isdisjoint(known.STORES)
            if body & DATA or is_stored or self._is_said(call):
                yield from self._left(call, dotted, body, self._buckets_of(call) if last in known.STORED else [])

    def _left(self, call: ast.Call, dotted: str, body: frozenset[Mark], buckets: Sequence[str]) -> Iterator[Flow]:
        """An upload, as sure as the place it goes to is known."""
        if not are_named_buckets(buckets, self._domains):
            is_doubted = self._may_stay_inside(call) or is_unnamed_bucket(buckets, self._domains)
            yield self._flow("data-to-unnamed-host" if is_doubted else "data-to-upload", call, dotted, body)

    def _buckets_of(self, call: ast.Call) -> list[str]:
        """The buckets a file is put into, and the accounts they are of, where they stand in the script."""
        last = last_of(call.func)
        named = call.args[1:2] if last in {"upload_file", "upload_fileobj"} else []
        named += call.args[:1] if last in {"fput_object", "put_object"} else []
        named += [one.value for one in call.keywords if one.arg in known.NAMING_BUCKETS]
        waiting: list[ast.expr] = [call.func.value] if isinstance(call.func, ast.Attribute) else []
        for _ in range(_MOST_MADE):
            if not waiting:
                break
            made = waiting.pop()
            if isinstance(made, ast.Name):
                waiting += [one for one in self._values_of(made) if not isinstance(one, ast.Name)]
            elif isinstance(made, ast.Attribute):
                waiting.append(made.value)
            elif isinstance(made, ast.Call):
                if last_of(made.func) in known.BUCKETS:
                    named += [*made.args[:1], *(one.value for one in made.keywords if one.arg in known.NAMING_BUCKETS)]
                waiting += [made.func.value] if isinstance(made.func, ast.Attribute) else []
        texts = [text for one in named for text in self._texts(one) if not text.isupper()]
        accounts = [host.partition(".")[0] for text in texts for host in hosts_in(text)]
        return accounts + [text for text in texts if _BUCKET_NAME.fullmatch(text)]

    def _is_of_a_rule(self, call: ast.Call) -> bool:
        """Does it give a mailbox of Microsoft's a rule, by which it hands on what comes in?"""
        return any("/messagerules" in text.lower() for value in call.args[:1] for text in self._texts(value))

    def _is_private_mailbox(self, call: ast.Call) -> bool:
        """Is a mail put into a mailbox at a provider of private ones, or one that is opened under a private address?"""
        box = call.func.value if isinstance(call.func, ast.Attribute) else None
        if not isinstance(box, ast.Name):
            return False
        key = self._scopes.get(box, ""), box.id
        if key not in self._private_boxes:
            made = [one for value in self._values_of(box) for one in ast.walk(value) if isinstance(one, ast.Call)]
            logins = [login for login in self._logins if login.func.value.id == box.id]  # type: ignore[attr-defined]
            given = [text for one in (*logins, *made) for value in arguments_of(one) for text in self._texts(value)]
            hosts = [text for text in given if _HOST_NAME.fullmatch(text)]
            is_private = any(Mark.PRIVATE_MAIL in marks_of_text(text) for text in given)
            self._private_boxes[key] = is_private or any(map(is_private_mailbox, hosts))
        return self._private_boxes[key]

    @cached_property
    def _private_boxes(self) -> dict[tuple[str, str], bool]:
        """Whether a mailbox is private, by its scope and name, of those that were asked for."""
        return {}

    @cached_property
    def _logins(self) -> list[ast.Call]:
        """`box.login(…)`, by a plain name."""
        named = zip(self._calls, self._syntax.called, strict=True)
        found = [call for call, last in named if last == "login" and isinstance(call.func, ast.Attribute)]
        return [call for call in found if isinstance(call.func.value, ast.Name)]  # type: ignore[attr-defined]

    def _makes_a_link(self, call: ast.Call) -> bool:
        """`…/createLink` of Microsoft's, for anybody who has it."""
        if not any(text.endswith(known.MAKING_A_LINK) for value in call.args[:1] for text in self._texts(value)):
            return False
        return any("anonymous" in self._texts(one.value) for one in call.keywords)

    def _is_said(self, call: ast.Call) -> bool:
        """A message that was worked out and goes to a messenger outside, whatever it was worked out from."""
        if not any(is_within(host, messenger) for host in self._hosts_of(call) for messenger in known.MESSENGERS):
            return False
        bodies = [one.value for one in call.keywords if one.arg in {"json", "data", "params", "content"}]
        tables = [value for body in bodies for value in self._values_of(body) if isinstance(value, ast.Dict)]
        pairs = [pair for table in tables for pair in zip(table.keys, table.values, strict=True)]
        said = [value for key, value in pairs if isinstance(key, ast.Constant) and key.value in known.SAID]
        return any(not isinstance(value, ast.Constant) for one in said for value in self._values_of(one) or [one])

    def _may_stay_inside(self, call: ast.Call) -> bool:
        hosts = self._hosts_of(call) or self._peers or ([] if self._roots.isdisjoint(_TEAM_CLIENTS) else self._sites)
        return may_be_inside(hosts, self._domains)

    def _is_elsewhere(self, call: ast.Call) -> bool:
        """Does a call name a place where code is kept for others?"""
        hosts = [host for one in arguments_of(call) for text in self._texts(one) for host in hosts_in(text)]
        return any(is_within(host, ending) for host in hosts for ending in known.CODE_HOSTS)

    def _is_dropped_by_browser(self, call: ast.Call) -> bool:
        """Is a file handed to a page, in a script that opens one of somebody's own cloud or of a drop site?"""
        if not self._roots & known.BROWSERS or not (self._of_all(arguments_of(call)) & DATA or self._files_named(call)):
            return False
        hosts = [host for text in self._literals for host in hosts_in(text)]
        return any(is_own_cloud(host) or is_drop_site(host) for host in hosts)

    def _is_handed_to_a_page(self, call: ast.Call) -> bool:
        """Is a file of data given to the field for files of a page that is another company's?"""
        if self._roots.isdisjoint(known.BROWSERS) or not any(map(known.DATA_FILE.search, self._literals)):
            return False
        if not any(known.FILE_FIELD.search(text) for text in self._texts(call.func)):
            return False
        hosts = [host for text in self._literals for host in hosts_in(text)]
        is_inside = all(is_of_the_company(host, self._domains) for host in hosts)
        return bool(hosts) and not is_inside and not may_be_inside(hosts, self._domains)

    def _shared(self, call: ast.Call, dotted: str, last: str, values: Sequence[ast.expr]) -> Iterator[Flow]:
        """A document opened to an account outside, or to anybody: what is in it need not be known."""
        if last == "create" and "anyone" in set(self._texts(call)):
            yield self._flow("opened-to-anybody", call, dotted, NOTHING)
            return
        if last not in known.SHARES or Mark.PRIVATE_MAIL not in self._of_all(values):
            return
        if last != "create" or "emailAddress" in set(self._texts(call)):
            yield self._flow("data-to-private-account", call, dotted, NOTHING)

    def _commanded(self, call: ast.Call, dotted: str, last: str) -> Iterator[Flow]:
        """Another program that is told to copy files out."""
        if last in RUNNERS and dotted.split(".")[0] in _RUN_BY:
            line = " ".join(self._spelt(argument) for argument in call.args)
            for at, said in ((call, line), *self._passed_through(call)):
                hosts = hosts_in(said)
                is_asked = bool(hosts) and all(map(model_provider, hosts))
                for kind in leaving_by(said, self._domains):
                    if kind == "data-to-upload" and is_asked:
                        continue  # told of as what asks a model
                    yield self._flow(kind, at, dotted, NOTHING)
            # What is written out in the call itself our rules see.
            if call.args and isinstance(call.args[0], ast.Name) and schedules_by(line):
                yield self._flow("installs-its-own-schedule", call, dotted, NOTHING)

    def _passed_through(self, call: ast.Call) -> Iterator[tuple[ast.Call, str]]:
        """`def git(*args): run(["git", *args])`: the command lines its callers make of it, and where."""
        parts = call.args[0].elts if call.args and isinstance(call.args[0], ast.List | ast.Tuple) else call.args
        starred = next((one.value for one in parts if isinstance(one, ast.Starred)), None)
        if not isinstance(starred, ast.Name):
            return
        function = self._functions.get(self._scopes.get(starred, ""))
        if function is None or function.args.vararg is None or function.args.vararg.arg != starred.id:
            return
        for caller in self._calls:
            if isinstance(caller.func, ast.Name) and caller.func.id == function.name:
                given = " ".join(self._spelt(one) for one in caller.args)
                yield caller, " ".join(given if isinstance(one, ast.Starred) else self._spelt(one) for one in parts)

    def _spelt(self, node: ast.expr, depth: int = 0) -> str:
        """A text as far as the script spells it out; a word stands for what it does not."""
        self._spelt_pieces += 1
        if self._spelt_pieces > _MOST_PIECES:
            raise TooLarge(f"texts are put together of more than {_MOST_PIECES} pieces")
        if depth > _SPELT_DEPTH:
            return _UNKNOWN
        match node:
            case ast.Constant(value=str(text)):
                return text
            case ast.List(elts=parts) | ast.Tuple(elts=parts):
                return " ".join(self._spelt(part, depth + 1) for part in parts)
            case ast.JoinedStr(values=parts):
                return "".join(self._spelt(part, depth + 1) for part in parts)
            case ast.FormattedValue(value=inner):
                return self._spelt(inner, depth + 1)
            case ast.BinOp(op=ast.Add()):
                return "".join(self._spelt(term, depth + 1) for term in terms_of(node)[:_MOST_TERMS])
            case ast.Call(func=ast.Attribute(attr="format" | "split", value=ast.expr() as inner), args=args):
                is_of_text = not (isinstance(inner, ast.Name) and inner.id == "shlex")
                return self._spelt(inner if is_of_text else args[0], depth + 1) if is_of_text or args else _UNKNOWN
            case ast.Call(func=ast.Attribute(attr="join"), args=[inner]):
                return self._spelt(inner, depth + 1)
            case ast.Call() | ast.Subscript():
                stands_for = self._settled(node)
                return _UNKNOWN if stands_for is None else self._spelt(stands_for, depth + 1)
            case ast.BoolOp(op=ast.Or(), values=parts):
                said = (self._spelt(part, depth + 1) for part in parts)
                return next((one for one in said if one != _UNKNOWN), _UNKNOWN)
            case ast.Name(id=name):
                scope = self._scopes.get(node, "")
                given = self._given.get((scope, name)) or self._given.get(("", name))
                return self._spelt(given[0], depth + 1) if given else _UNKNOWN
            case ast.Attribute(attr=name):
                given = self._given.get(("", f".{name}")) or self._fields.get(name)
                return self._spelt(given[0], depth + 1) if given else _UNKNOWN
        return _UNKNOWN

    def _settled(self, node: ast.expr) -> ast.expr | None:
        """What `getenv(name, default)` is when nothing is set, what a function of the script gives back, and what
        stands under the key of a table."""
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in self._functions:
                return self._given_back.get(name)
            case ast.Call():
                return otherwise(node)
            case ast.Subscript(slice=ast.Constant(value=str(key))):
                values = self._keyed.get(key, ())
                return values[0] if len(values) == 1 else None
        return None

    @cached_property
    def _given_back(self) -> dict[str, ast.expr]:
        """What each function of the script gives back first."""
        found: dict[str, ast.expr] = {}
        for node in sorted(self._syntax.of_kind(ast.Return), key=PLACE):
            if node.value is not None:
                found.setdefault(self._scopes.get(node, ""), node.value)
        return found

    @cached_property
    def _keyed(self) -> dict[str, list[ast.expr]]:
        """What stands under each key of the tables a script writes out."""
        found: dict[str, list[ast.expr]] = defaultdict(list)
        for table in self._syntax.of_kind(ast.Dict):
            for key, value in zip(table.keys, table.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    found[key.value].append(value)
        return found

    def _is_upload(self, call: ast.Call, dotted: str, last: str) -> bool:
        if last in _VALUES and {one.arg for one in call.keywords} >= _KEYS_OF_VALUES:
            return True
        if last in known.SHEET_METHODS:
            return bool(self._roots & known.SHEET_MODULES)
        if last in known.CLOUD_METHODS and last not in known.UPLOADS:
            return self._has_clouds or self._is_to_a_phone(call)
        if dotted in _COPYING_FAR:
            return not (call.args and isinstance(call.args[0], ast.Tuple))  # which would be fetched
        is_verb = (last in known.HTTP_VERBS or _says_verb(call, last)) and isinstance(call.func, ast.Attribute)
        if not is_verb and last not in known.UPLOADS and dotted not in _REQUESTS:
            return False
        hosts = self._hosts_of(call)
        if hosts and all(is_of_the_company(one, self._domains) or model_provider(one) or lets_in(one) for one in hosts):
            return False
        if self._reaches_model(call, dotted) or self._is_to_a_team(call, hosts):
            return False
        is_transfer = last in _TRANSFERS and not hosts
        if is_transfer and self._peers and all(is_of_the_company(host, self._domains) for host in self._peers):
            return False
        if not is_verb:
            return True
        if last == "put" and not hosts and not call.keywords:
            return self._is_sftp(call)
        is_of_session = bool(self._peers) and _says_verb(call, last)
        return bool(hosts or call.keywords or is_of_session or dotted.split(".")[0] in {"requests", "httpx"})

    def _is_to_a_team(self, call: ast.Call, hosts: Sequence[str]) -> bool:
        """A site or a group of the company's own Microsoft 365, and no folder of a single person."""
        if not hosts and call.args and any(map(_OWN_CHANNEL.match, self._texts(call.args[0]))):
            return True
        if hosts:
            texts = [text for one in arguments_of(call) for text in self._texts(one)]
            return set(hosts) == {"graph.microsoft.com"} and any(map(_OF_A_TEAM.search, texts))
        if self._roots.isdisjoint(_TEAM_CLIENTS):
            return False
        return bool(self._sites) and all(is_of_the_company(host, self._domains) for host in self._sites)

    @cached_property
    def _sites(self) -> list[str]:
        return [site for text in self._literals for site in sites_in(text)]

    def _hosts_of(self, call: ast.Call) -> list[str]:
        """The hosts of the address a request is sent to, where it stands in the script."""
        last = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        first = call.args[1:2] if _says_verb(call, last) else call.args[:1]
        addresses = [*first, *(one.value for one in call.keywords if one.arg == "url")]
        texts = [text for value in addresses for text in self._texts(value)]
        named = [host for text in texts for host in hosts_in(text)] or self._based(texts)
        return named or [host for one in addresses for host in hosts_in(self._spelt(one)) if host != _UNKNOWN]

    def _based(self, texts: Sequence[str]) -> list[str]:
        """The hosts that addresses without one are looked for at: what the clients of the script are made with."""
        return self._bases if texts and all(text.startswith("/") for text in texts) else []

    @cached_property
    def _bases(self) -> list[str]:
        named = [one.value for one in self._syntax.of_kind(ast.keyword) if one.arg == "base_url"]
        return [host for value in named for text in self._texts(value) for host in hosts_in(text)]

    @cached_property
    def _peers(self) -> frozenset[str]:
        """The machines that sessions for transferring files are opened with, where they stand in the script."""
        found: set[str] = set()
        for call in self._calls:
            dotted = self._dotted(call.func)
            if dotted.rsplit(".", 1)[-1] in _SESSIONS or dotted.partition(".")[0] in _DAV_CLIENTS:
                named = [*call.args[:1], *(one.value for one in call.keywords if one.arg in _PEER_NAMES)]
                texts = [text for value in named for text in self._texts(value)]
                found |= {host for text in texts for host in hosts_in(text)}
                found |= {text.split(":")[0] for text in texts if _HOST_NAME.fullmatch(text.split(":")[0])}
        return frozenset(found)

    def _is_sftp(self, call: ast.Call) -> bool:
        """`put` of an SFTP session, not of a queue."""
        return bool(self._roots & (known.SFTP_MODULES | known.FILE_SYSTEMS))

    def _is_to_a_phone(self, call: ast.Call) -> bool:
        """`publish(PhoneNumber=…)` of Amazon's notifications."""
        return any(one.arg == _PHONE for one in call.keywords)

    @cached_property
    def _has_clouds(self) -> bool:
        if self._roots & known.CLOUD_MODULES:
            return True
        return "azure" in self._roots and any(name.startswith(known.CLOUD_PARTS) for name in self._aliases.values())

    @cached_property
    def _clouds(self) -> frozenset[str]:
        """Last names of the calls by which anything may be sent with some libraries, and that are plain words."""
        found: frozenset[str] = frozenset()
        if self._has_clouds:
            found |= known.CLOUD_METHODS
        if "googleapiclient" in self._roots:
            found |= _VALUES
        if _PHONE in self._syntax.keywords:
            found |= {"publish"}
        return found | known.SHEET_METHODS if self._roots & known.SHEET_MODULES else found

    def _is_dropped(self, call: ast.Call) -> bool:
        """Does a request go where anybody may drop a file or a text? What is dropped there is not a status."""
        if any(is_drop_site(host) for host in self._hosts_of(call)):
            return True
        return any("/gists" in text for one in call.args[:1] for text in self._texts(one))

    def _sent_with(self, call: ast.Call) -> list[ast.expr]:
        return [*call.args[1:2], *(one.value for one in call.keywords if one.arg in _BODIES)]

    def _body(self, call: ast.Call, dotted: str, last: str) -> frozenset[Mark]:
        """What is sent: never the address, and of a file its name stands for what is in it."""
        if _says_verb(call, last):
            return self._of_all([*call.args[2:3], *(one.value for one in call.keywords if one.arg in _BODIES)])
        if last in known.HTTP_VERBS or dotted.startswith("urllib.request."):
            if last == "put" and self._is_sftp(call):
                return self._of_all(call.args) | self._files_named(call)
            if self._is_dropped(call) and not all(isinstance(one, ast.Constant) for one in self._sent_with(call)):
                return frozenset({Mark.BUSINESS})
            return self._of_all(self._sent_with(call))
        values = arguments_of(call)
        return self._of_all(values) | self._files_named(call)


def _is_told_unmarked(dotted: str) -> bool:
    """May a call be told whatever its arguments hold?"""
    last = dotted.rpartition(".")[2]
    return last in _UNMARKED and (last not in RUNNERS or dotted.partition(".")[0] in _RUN_BY)


def _says_verb(call: ast.Call, last: str) -> bool:
    """`request("POST", …)`, as most libraries have it beside `post(…)`."""
    is_general = last == "request" and bool(call.args) and isinstance(call.args[0], ast.Constant)
    return is_general and str(call.args[0].value).upper() in _VERBS  # type: ignore[attr-defined]
