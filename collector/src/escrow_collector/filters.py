"""The audit filter of C for one interpreter: brought along, else compiled here, and tried before it is put in.

It saves time and is never needed: whatever is missing or does not fit, the same rules in Python stand in, and the
reason is told. It is tried in a process of its own, by the interpreter it is for: one that would break a Python breaks
that process, and is not put in.
"""

import os
import pkgutil
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import nullcontext

from escrow_collector import interpreters

NAME = interpreters.FILTER
SOURCE = "escrow_filter.c"
_COMPILERS = ("cc", "gcc", "clang")
_PATH = "/usr/local/bin:/usr/bin:/bin"
_FLAGS = ("-O2", "-fPIC", "-shared", "-s", "-fstack-protector-strong")
# What the hook lives on reaches it, what it never wants does not, and what it raises is its own affair.
_TRIAL = """
import sys
import _frozen_importlib as machinery, _frozen_importlib_external as external
loader = external.ExtensionFileLoader("_escrow_filter", %r)
module = loader.create_module(machinery.ModuleSpec("_escrow_filter", loader, origin=%r))
loader.exec_module(module)
heard = []
def take(event, args):
    heard.append((event, args))
    raise ValueError(event)
sets = set(), set(), set(), {}, set()
module.listen(take, {"open": 1, "exec": 1, "compile": 1, "socket.connect": 1}, *sets)
open(sys.executable, "rb").close(), open(%r).close()
exec(compile("a = 1\\nb = 2", "/somewhere/it.py", "exec"))
id(heard), sys.audit("socket.connect", None, ("host", 1)), sys.audit("open"), sys.audit("exec", 1, 2, 3)
names = sorted({event for event, _ in heard})
assert names == ["exec", "open", "socket.connect"] and len(heard) < 9, heard
sys.settrace(lambda *given: None), open(sys.executable, "rb").close(), sys.settrace(None)
print("fits")
"""


class Unfit(ValueError):
    """No filter for this interpreter; the message says why."""


def bring(program, library, folder, become=None, writing=nullcontext):
    """Put a filter that fits into `folder`: `brought` or `compiled`; Unfit, with the reason, where there is none.

    `become` makes a process the folder's owner's, and `writing` what is done meanwhile by this one.
    """
    if os.name == "nt":
        raise Unfit("none is made for Windows")
    place = os.path.join(folder, NAME)
    brought, reasons = prebuilt(), []
    if brought is not None:
        fault = _put(brought, place, program, become, writing)
        if fault is None:
            return "brought"
        reasons.append("the one brought along does not fit: " + fault)
    try:
        made = compiled(library, become)
        fault = _put(made, place, program, become, writing)
    except Unfit as missing:
        fault = str(missing)
    if fault is None:
        return "compiled"
    raise Unfit("; ".join(reasons + [fault]))


def tag():
    """Which machines a filter serves, whatever their Python from 3.8 on: `linux-x86_64-glibc`."""
    libc = platform.libc_ver(sys.executable or "/bin/sh")[0] or "musl"
    return "-".join((sys.platform, platform.machine(), libc))


def prebuilt():
    """The bytes of a filter that came with the collector, for this kind of machine; None without."""
    try:
        return pkgutil.get_data("escrow_collector", "filters/" + name_of(tag()))
    except OSError:
        return None


def name_of(kind):
    """What a filter for a kind of machine is called among those that are brought along."""
    return "escrow_filter.%s.so" % kind


def build(programs, folder=None):
    """Build the filter for machines of this kind, to be brought along by every collector this source is packed into.

    `(path, [(program, fault or None)])`: one file serves every Python from 3.8 on, and each of `programs` tries it.
    Unfit when nothing here can compile it, or nobody can use what came out.
    """
    folder = folder or own_folder()
    made, faults = None, []
    for program in programs:
        try:
            made = made or compiled(_library_to_trust(program))
        except Unfit as missing:
            faults.append(str(missing))
    if made is None:
        raise Unfit("; ".join(faults) or "no Python from 3.8 on was found here; name one")
    os.makedirs(folder, exist_ok=True)
    spare = os.path.join(folder, "spare.tmp")
    _write_new(spare, made)
    tried = [(program, _fault_of(program, spare)) for program in programs]
    if all(fault is not None for _, fault in tried):
        os.unlink(spare)
        raise Unfit("; ".join(fault for _, fault in tried))
    path = os.path.join(folder, name_of(tag()))
    os.replace(spare, path)
    return path, tried


def own_folder():
    """Where the filters lie that are packed with this source; Unfit when it is packed already."""
    here = os.path.dirname(os.path.abspath(__file__))
    if not os.path.isdir(here):
        raise Unfit("this collector is one packed file and nothing can be added to it; build from a checkout")
    return os.path.join(here, "filters")


def may_try(program):
    """Is this an interpreter the filter is for, and one that its caller may start?"""
    try:
        return _library_to_trust(program) is not None
    except Unfit:
        return False


def _fault_of(program, path):
    try:
        _library_to_trust(program)
    except Unfit as refused:
        return str(refused)
    return trial(program, path)


def _library_to_trust(program):
    """The library an interpreter starts with; Unfit where it is of no use here.

    What is built goes to every machine, signed: neither the headers it is compiled with nor the interpreter that is
    started to try it may be in the hands of anybody but root and whoever builds.
    """
    found = [one for one in interpreters.libraries_of(program) if _is_served(one)]
    if not found:
        raise Unfit("%s: expected a CPython from 3.8 to 3.13, with its library beside it" % program)
    headers = headers_of(found[0])
    for path in [os.path.realpath(program), found[0]] + (
        [headers, os.path.join(headers, "Python.h")] if headers else []
    ):
        status = os.stat(path)
        if status.st_uid not in (0, os.geteuid()) or status.st_mode & 0o022:
            raise Unfit("%s: others may change it; expected it to belong to root or to you alone" % path)
    return found[0]


def _is_served(library):
    version = re.match(r"^python3\.(\d+)$", os.path.basename(library))
    return version is not None and 8 <= int(version.group(1)) <= 13


def compiled(library, become=None):
    """The bytes of a filter made here, with the compiler of the machine and the headers of the interpreter.

    Headers are their owner's, and can have a compiler read any file: it runs as that owner.
    """
    compiler = next((found for found in (shutil.which(one, path=_PATH) for one in _COMPILERS) if found), None)
    if compiler is None:
        raise Unfit("no C compiler here (%s)" % ", ".join(_COMPILERS))
    headers = headers_of(library)
    if headers is None:
        raise Unfit("%s: no Python.h for it" % library)
    with tempfile.TemporaryDirectory(prefix="escrow-filter-") as folder:
        source, made = os.path.join(folder, SOURCE), os.path.join(folder, NAME)
        _write_new(source, pkgutil.get_data("escrow_collector", SOURCE))
        if os.geteuid() == 0 and become is not None:
            os.chown(folder, os.stat(library).st_uid, -1)
        words = [compiler] + list(_FLAGS) + ["-I", headers, source, "-o", made]
        if sys.platform == "darwin":
            words += ["-undefined", "dynamic_lookup"]
        done = _done(words, {"PATH": _PATH, "TMPDIR": folder}, become)
        if done is None or done.returncode:
            raise Unfit("%s could not compile it" % compiler)
        return _read_own(made, os.stat(folder).st_uid)


def _write_new(path, body):
    """A file that was not there before: whoever owns the folder may have put a link in its place."""
    if os.path.lexists(path):
        os.unlink(path)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    with os.fdopen(handle, "wb") as file:
        file.write(body)
    os.chmod(path, 0o644)


def _read_own(path, owner):
    """A plain file that this account made itself."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        raise Unfit("the compiler left nothing behind") from None
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(handle)
        if status.st_uid != owner or status.st_nlink != 1 or status.st_mode & 0o170000 != 0o100000:
            raise Unfit("what the compiler left behind is not its own file")
        return file.read(1 << 20)


def headers_of(library, system="/usr/include"):
    """The folder of a `Python.h` to compile against: the interpreter's own, else any of the system's from 3.8 on.

    The filter keeps to the stable interface, so that one made with another version's headers serves too.
    """
    version = os.path.basename(library)
    if not re.match(r"^python3\.\d+$", version):
        return None
    own = os.path.join(os.path.dirname(os.path.dirname(library)), "include", version)
    try:
        names = [name for name in os.listdir(system) if re.match(r"^python3\.\d+$", name)]
    except OSError:
        names = []
    others = sorted((int(name[8:]), os.path.join(system, name)) for name in names if int(name[8:]) >= 8)
    found = (place for place in [own] + [place for _, place in others])
    return next((place for place in found if os.path.isfile(os.path.join(place, "Python.h"))), None)


def _put(body, place, program, become, writing):
    """Write it, try it, and take it away again when it does not do what it should; why, or None."""
    spare = place + ".tmp"
    with writing():
        _write_new(spare, body)
    fault = trial(program, spare, become)
    with writing():
        os.replace(spare, place) if fault is None else os.unlink(spare)
    return fault


def trial(program, path, become=None):
    """What is wrong with a filter, as the interpreter it is for finds out in a process of its own; None: nothing."""
    text = _TRIAL % (path, path, os.__file__)
    done = _done([program, "-I", "-S", "-c", text], {"PATH": _PATH}, become)
    if done is None:
        return "%s does not end with it" % program
    if done.returncode == 0 and done.stdout.strip() == b"fits":
        return None
    if done.returncode < 0:
        return "%s is killed by it (signal %d)" % (program, -done.returncode)
    last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
    return "%s refuses it: %s" % (program, last[:200])


def _done(words, environ, become):
    named = {"preexec_fn": become} if become is not None and os.name != "nt" else {}
    try:
        return subprocess.run(
            words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environ, timeout=60,
            check=False, cwd="/", **named
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
