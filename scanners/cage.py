"""Keeping a program that reads hostile text away from the rest of the machine, as far as this machine allows."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from scanners.engine import Isolation

NOBODY = 65534
_SYSTEM = (
    "/bin", "/sbin", "/usr", "/lib", "/lib32", "/lib64", "/etc/alternatives", "/etc/ld.so.cache", "/etc/nsswitch.conf",
    "/etc/protocols", "/etc/services", "/etc/ssl/certs", "/etc/ssl/cert.pem", "/etc/ssl/ca-bundle.pem",
    "/etc/pki/ca-trust/extracted",
)  # fmt: skip
_DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
# A root of its own that holds only what is named, then no privileges, then the program. `|| exit 97` is told apart.
_BUILD = """
PATH=$PATH:/usr/sbin:/sbin
root=$1; account=$2; shift 2
die() { exit 97; }
mount --make-rprivate / && mount -t tmpfs -o size=4m,mode=755 none "$root" || die
while [ "$1" != -- ]; do
    mode=${1%%:*}; path=${1#*:}; shift
    if [ -d "$path" ]; then mkdir -p "$root$path"; else mkdir -p "$root${path%/*}" && : >"$root$path"; fi || die
    mount --bind "$path" "$root$path" || die
    [ "$mode" = rw ] || mount -o remount,bind,ro,nosuid "$root$path" || die
done
shift
mkdir -p "$root/proc" "$root/tmp" && mount -t proc none "$root/proc" || die
cd / || die
if [ "$account" = 0 ]; then
    exec chroot "$root" setpriv --no-new-privs --inh-caps=-all --bounding-set=-all -- "$@"
fi
exec chroot "$root" setpriv --reuid "$account" --regid "$account" --clear-groups --no-new-privs --inh-caps=-all \
    --bounding-set=-all -- "$@"
"""
_LIMITED = 'ulimit -t "$1" && ulimit -v "$2" && ulimit -f 2000000 && ulimit -c 0 && shift 2 && exec "$@"'
_NAMESPACES = ["--mount", "--net", "--pid", "--ipc", "--uts", "--fork", "--kill-child"]


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a program may see and take: folders to read, folders to write, seconds of CPU, megabytes."""

    reads: tuple[Path, ...]
    writes: tuple[Path, ...]
    cpu_seconds: int
    megabytes: int


class Cage:
    """One way of starting a program; `isolation` says how far it keeps the program apart."""

    isolation = Isolation.NONE

    def command(self, program: Sequence[str], allowance: Allowance, *, root: Path) -> list[str]:
        """The command that starts `program` inside; `root` is an empty folder it may use to build its walls."""
        return [*limited(allowance), *program]

    def admit(self, path: Path) -> None:
        """Let the program read a file of ours, or a folder with what stands in it."""


class NoNetwork(Cage):
    """Without network and with limits, but able to read this machine's files."""

    isolation = Isolation.PARTIAL

    def __init__(self, wrapper: Sequence[str]) -> None:
        self._wrapper = list(wrapper)

    def command(self, program: Sequence[str], allowance: Allowance, *, root: Path) -> list[str]:
        return [*limited(allowance), *self._wrapper, *program]


class Walled(Cage):
    """Sees only what it is given, has no network, no privileges, and no processes but its own."""

    isolation = Isolation.FULL

    def __init__(self, *, is_root: bool) -> None:
        self._is_root = is_root

    @cached_property
    def _namespaces(self) -> list[str]:
        return _NAMESPACES if self._is_root else ["--user", "--map-root-user", *_NAMESPACES]

    def command(self, program: Sequence[str], allowance: Allowance, *, root: Path) -> list[str]:
        account = str(NOBODY if self._is_root else 0)
        mounts = [*(f"ro:{path}" for path in _outermost(allowance.reads)), *(f"rw:{path}" for path in allowance.writes)]
        system = [f"ro:{path}" for path in _SYSTEM if Path(path).exists()]
        devices = [f"rw:{path}" for path in _DEVICES if Path(path).exists()]
        build = ["/bin/sh", "-c", _BUILD, "sh", str(root), account, *system, *devices, *mounts, "--"]
        return ["unshare", *self._namespaces, *build, *limited(allowance), *program]

    def admit(self, path: Path) -> None:
        """As root we hand the files to an account that owns nothing else; otherwise the program is us, with less."""
        if self._is_root:
            for one in (path, *path.rglob("*")):
                os.chown(one, NOBODY, NOBODY, follow_symlinks=False)


def limited(allowance: Allowance) -> list[str]:
    """Limits that every cage sets, and that hold for all the program starts."""
    kilobytes = str(allowance.megabytes * 1024)
    return ["/bin/sh", "-c", _LIMITED, "sh", str(allowance.cpu_seconds), kilobytes]


@lru_cache(maxsize=1)
def best_cage() -> Cage:
    """The strongest cage that works here; tried once, never assumed."""
    if not sys.platform.startswith("linux"):
        return Cage()
    walled = Walled(is_root=os.geteuid() == 0)
    if _holds(walled):
        return walled
    for wrapper in (["unshare", "-n"], ["unshare", "-rn"]):
        if _succeeds([*wrapper, "true"]):
            return NoNetwork(wrapper)
    return Cage()


def programs_of(command: Path) -> tuple[Path, ...]:
    """The folders a program of a virtual environment is made of: the environment and the Python under it."""
    environment = command.parent.parent
    python = (environment / "bin" / "python").resolve()
    return (environment, *([python.parent.parent] if python.exists() else []))


def _outermost(paths: Sequence[Path]) -> list[Path]:
    """Folders without those that lie in another of them or in the system's own."""
    kept: list[Path] = []
    for path in sorted(set(paths), key=lambda one: len(one.parts)):
        if not any(path.is_relative_to(other) for other in (*kept, *(Path(one) for one in _SYSTEM))):
            kept.append(path)
    return kept


def _holds(cage: Walled) -> bool:
    root = Path(tempfile.gettempdir()) / f"escrow-cage-{os.getpid()}"
    try:
        root.mkdir(mode=0o700)
        allowance = Allowance((), (), cpu_seconds=10, megabytes=512)
        return _succeeds(cage.command(["/bin/true"], allowance, root=root))
    except OSError:
        return False
    finally:
        shutil.rmtree(root, ignore_errors=True)


def _succeeds(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=20, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
