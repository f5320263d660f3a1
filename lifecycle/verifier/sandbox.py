"""The cage captured code runs in: a root of its own, no network, no privileges, no other process, and limits.

Each run gets a fresh one. What is written inside lives in memory of bounded size and is gone with the last process;
only what the program inside prints comes out, and of that at most so much. There is no second choice: where the
machine cannot build it, nothing is run.
"""

import os
import selectors
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from escrow.core.errors import Misconfigured

_NOBODY = 65534
_SYSTEM = (
    "/bin", "/sbin", "/usr", "/lib", "/lib32", "/lib64", "/etc/alternatives", "/etc/ld.so.cache", "/etc/nsswitch.conf",
    "/etc/protocols", "/etc/services",
)  # fmt: skip
_DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
# Words in threes: ro SOURCE PLACE, rw SOURCE PLACE, or mem MEGABYTES PLACE.
_BUILD = """
PATH=$PATH:/usr/sbin:/sbin
root=$1; account=$2; shift 2
die() { echo "cage: $1" >&2; exit 97; }
mount --make-rprivate / && mount -t tmpfs -o size=16m,mode=755 none "$root" || die root
while [ "$1" != -- ]; do
    mode=$1; source=$2; place=$3; shift 3
    if [ "$mode" = mem ]; then
        size=size=${source}m,nr_inodes=20000
        mkdir -p "$root$place" && mount -t tmpfs -o "$size,mode=1777,nosuid,nodev" none "$root$place"
    else
        if [ -d "$source" ]; then mkdir -p "$root$place"; else mkdir -p "$root${place%/*}" && : >"$root$place"; fi &&
        mount --bind "$source" "$root$place" || die "$place"
        [ "$mode" = rw ] || mount -o remount,bind,ro,nosuid "$root$place"
    fi || die "$place"
done
shift
mkdir -p "$root/proc" && mount -t proc -o nosuid,nodev,noexec none "$root/proc" || die proc
mount -o remount,bind,ro,nosuid,nodev "$root" || die seal
cd / || die root
if [ "$account" = 0 ]; then
    exec chroot "$root" setpriv --no-new-privs --inh-caps=-all --bounding-set=-all -- "$@"
fi
exec chroot "$root" setpriv --reuid "$account" --regid "$account" --clear-groups --no-new-privs --inh-caps=-all \
    --bounding-set=-all -- "$@"
"""
_NAMESPACES = ("--mount", "--net", "--pid", "--ipc", "--uts", "--cgroup", "--fork", "--kill-child")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one run may take."""

    cpu_seconds: int = 120
    wall_seconds: int = 180
    memory_megabytes: int = 2048
    """Address space of each process."""
    disk_megabytes: int = 512
    """Of everything written inside, all together; it is memory."""
    processes: int = 128
    output_bytes: int = 16 << 20


@dataclass(frozen=True, slots=True)
class Place:
    """Something the cage shows: a file or folder of ours, at a path inside."""

    source: Path
    inside: PurePosixPath
    is_writable: bool = False


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended. `output` is what the program inside printed, cut at the limit."""

    exit_code: int
    output: bytes
    complaint: bytes
    is_over_time: bool
    is_over_output: bool
    seconds: float


class Sandbox:
    """Builds a cage for every run."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._is_root = os.geteuid() == 0

    def require(self) -> None:
        """Return when this machine can build the cage; raise Misconfigured when not. Tried, never assumed."""
        ended = self.run(["/bin/sh", "-c", "test ! -e /etc/passwd && test ! -e /home"], places=(), memory=())
        if ended.exit_code != 0:
            said = ended.complaint.decode("utf-8", "replace").strip()[-300:]
            raise Misconfigured(
                "verifier", f"this machine cannot cage a program: {said or ended.exit_code}",
                advice="allow user namespaces, or run the verifier as root on a machine of its own",
            )  # fmt: skip

    def run(
        self,
        program: Sequence[str],
        *,
        places: Sequence[Place],
        memory: Sequence[PurePosixPath],
        environment: Sequence[tuple[str, str]] = (),
    ) -> Ended:
        """Run one program in a fresh cage; `memory` are folders inside that may be written, and are gone after."""
        with tempfile.TemporaryDirectory(prefix="escrow-verifier-") as folder:
            root = Path(folder, "root")
            root.mkdir()
            command = self._command(program, root, places, memory)
            return self._watch(command, {"PATH": "/usr/local/bin:/usr/bin:/bin", **dict(environment)})

    def _command(
        self, program: Sequence[str], root: Path, places: Sequence[Place], memory: Sequence[PurePosixPath]
    ) -> list[str]:
        account = str(_NOBODY if self._is_root else 0)
        words: list[str] = []
        for path in _SYSTEM:
            if Path(path).exists():
                words += ["ro", path, path]
        for path in _DEVICES:
            if Path(path).exists():
                words += ["rw", path, path]
        for inside in (PurePosixPath("/tmp"), *memory):  # noqa: S108  # inside the cage
            words += ["mem", str(self.limits.disk_megabytes), str(inside)]
        for place in places:
            words += ["rw" if place.is_writable else "ro", str(place.source), str(place.inside)]
        spaces = _NAMESPACES if self._is_root else ("--user", "--map-root-user", *_NAMESPACES)
        build = ["/bin/sh", "-c", _BUILD, "sh", str(root), account, *words, "--"]
        return ["unshare", *spaces, *build, *self._limited(), *program]

    def _limited(self) -> list[str]:
        most = self.limits
        return [
            "prlimit", f"--cpu={most.cpu_seconds}", f"--as={most.memory_megabytes << 20}",
            f"--fsize={most.disk_megabytes << 20}", f"--nproc={most.processes}", "--nofile=512", "--core=0", "--",
        ]  # fmt: skip

    def _watch(self, command: Sequence[str], environment: dict[str, str]) -> Ended:
        """Read what comes out until it ends, is late, or says too much; then nothing of it is left."""
        began = time.monotonic()
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
            cwd="/", start_new_session=True,
        ) as child:  # fmt: skip
            reader = _Reader(child, self.limits.output_bytes)
            try:
                is_over_time = not reader.read(until=began + self.limits.wall_seconds)
            finally:
                _end(child)
        code = child.returncode
        return Ended(
            128 - code if code < 0 else code, reader.output, reader.complaint, is_over_time, reader.is_over,
            time.monotonic() - began,
        )  # fmt: skip


class _Reader:
    """Two pipes, read as they fill."""

    def __init__(self, child: "subprocess.Popen[bytes]", most: int) -> None:
        self._most = most
        self._bodies: dict[str, bytearray] = {"output": bytearray(), "complaint": bytearray()}
        self._selector = selectors.DefaultSelector()
        self._selector.register(child.stdout, selectors.EVENT_READ, "output")  # type: ignore[arg-type]
        self._selector.register(child.stderr, selectors.EVENT_READ, "complaint")  # type: ignore[arg-type]
        self.is_over = False

    @property
    def output(self) -> bytes:
        return bytes(self._bodies["output"])

    @property
    def complaint(self) -> bytes:
        return bytes(self._bodies["complaint"])

    def read(self, *, until: float) -> bool:
        """True when the program closed both by itself; False when its time was over."""
        with self._selector as selector:
            while selector.get_map():
                left = until - time.monotonic()
                if left <= 0:
                    return False
                for key, _ in selector.select(min(left, 1.0)):
                    part = os.read(key.fd, 65536)
                    if not part:
                        selector.unregister(key.fileobj)
                        continue
                    self._bodies[key.data] += part
                    if len(self._bodies[key.data]) > self._most:
                        self.is_over = True
                        return True
        return True


def _end(child: "subprocess.Popen[bytes]") -> None:
    """`--kill-child` takes the cage's first process with its parent, and that one's death takes all the others."""
    if child.poll() is None:
        try:
            child.wait(timeout=2)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait(timeout=10)
