"""The cage captured code runs in, really built: what it may take, and what it cannot reach."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from lifecycle.verifier.sandbox import Ended, Limits, Sandbox

PYTHON = "/usr/bin/python3"
LIMITS = Limits(
    cpu_seconds=3, wall_seconds=6, memory_megabytes=256, disk_megabytes=16, processes=24, output_bytes=1 << 16
)
NOBODY = 65534
WORK = PurePosixPath("/verify/work")


def _can_cage() -> bool:
    """Namespaces and a Python the one inside can read."""
    done = subprocess.run(["unshare", "--mount", "--net", "true"], capture_output=True, check=False)
    return sys.platform == "linux" and done.returncode == 0 and os.path.exists(PYTHON)


pytestmark = pytest.mark.skipif(not _can_cage(), reason="a cage needs Linux and the right to build one")


def caged(code: str, limits: Limits = LIMITS) -> Ended:
    return Sandbox(limits).run([PYTHON, "-I", "-c", code], places=(), memory=[WORK])


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A server on this machine's loopback, as the package index or the vault could be, and who came."""
    came: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(30)

        def take() -> None:
            try:
                while True:
                    connection, address = server.accept()
                    came.append(address)
                    connection.close()
            except OSError:  # closed: the test is over
                return

        threading.Thread(target=take, daemon=True).start()
        yield server.getsockname()[1], came


def test_nothing_of_the_network_is_reached_not_even_this_machine(listener: tuple[int, list[object]]) -> None:
    port, came = listener
    socket.create_connection(("127.0.0.1", port), 5).close()
    ended = caged(
        "import socket\n"
        f"for address in (('127.0.0.1', {port}), ('192.0.2.1', 443), ('example.com', 443)):\n"
        "    try:\n        socket.create_connection(address, 2)\n        print('reached', address)\n"
        "    except OSError as fault:\n        print(type(fault).__name__)\n"
        "print(sorted(name for _, name in socket.if_nameindex()))\n"
    )
    assert ended.exit_code == 0, ended.complaint
    assert b"reached" not in ended.output
    assert ended.output.splitlines()[-1] == b"['lo']"
    assert len(came) == 1, "only the test itself"


def test_nothing_of_the_machine_is_seen_and_nothing_may_be_gained() -> None:
    ended = caged(
        "import os, pathlib\n"
        "print([one for one in ('/etc/passwd', '/home', '/root', '/var', '/srv', '/work') if os.path.exists(one)])\n"
        "print(len([one for one in os.listdir('/proc') if one.isdecimal()]))\n"
        "print(sorted(os.environ))\n"
        "status = dict(line.split(':\\t', 1) for line in open('/proc/self/status'))\n"
        "print(status['CapEff'].strip(), status['CapBnd'].strip(), status['NoNewPrivs'].strip())\n"
        "for path in ('/usr/bin/of_mine', '/of_mine', '/etc/of_mine'):\n"
        "    try:\n        pathlib.Path(path).write_text('x')\n        print('wrote', path)\n"
        "    except OSError:\n        pass\n"
    )
    seen = ended.output.decode().splitlines()
    assert seen[0] == "[]", ended.complaint
    assert int(seen[1]) <= 2
    assert set(seen[2].strip("[]").replace("'", "").split(", ")) <= {"LC_CTYPE", "PATH", "PWD", "SHLVL", "OLDPWD", "_"}
    assert seen[3:] == ["0000000000000000 0000000000000000 1"]


def test_memory_ends_where_it_was_bounded() -> None:
    ended = caged("kept = []\nwhile True:\n    kept.append(bytearray(16 << 20))\n    print(len(kept), flush=True)\n")
    assert ended.exit_code == 1
    assert b"MemoryError" in ended.complaint
    assert int(ended.output.split()[-1]) * 16 < LIMITS.memory_megabytes


def test_what_is_written_ends_where_it_was_bounded_and_is_gone() -> None:
    ended = caged(
        f"import os\nwhole = 0\ntry:\n    for number in range(100):\n"
        f"        with open('{WORK}/part%d' % number, 'wb') as file:\n            whole += file.write(bytes(1 << 20))\n"
        f"except OSError as fault:\n    print(fault.errno, whole >> 20)\n"
    )
    number, written = ended.output.split()
    assert int(number) in (27, 28), "a file too large, or no room"
    assert int(written) <= LIMITS.disk_megabytes
    assert caged(f"import os; print(os.listdir('{WORK}'))").output == b"[]\n"


def test_processor_time_and_waiting_end_where_they_were_bounded() -> None:
    busy = caged("while True:\n    pass\n", replace(LIMITS, cpu_seconds=2, wall_seconds=120))
    assert not busy.is_over_time
    assert busy.exit_code != 0
    idle = caged("import time\nprint('began', flush=True)\ntime.sleep(600)\n")
    assert (idle.is_over_time, idle.output) == (True, b"began\n")
    assert idle.seconds < LIMITS.wall_seconds + 120, "long before it would have ended by itself"


def beside_others() -> Limits:
    """The kernel counts every task of an account: what others run as nobody here is not the caged program's."""
    others = 0
    for name in os.listdir("/proc"):
        try:
            if name.isdecimal() and os.stat(f"/proc/{name}").st_uid == NOBODY:
                others += len(os.listdir(f"/proc/{name}/task"))
        except OSError:  # it ended meanwhile
            continue
    return replace(LIMITS, processes=LIMITS.processes + others)


def test_a_process_that_stole_away_dies_with_the_cage() -> None:
    mark = f"{os.getpid()}.{time.monotonic_ns()}"
    code = (
        "import os, sys, time\n"
        "if os.fork() == 0:\n    os.setsid()\n    os.fork()\n    os.close(1)\n    os.close(2)\n    time.sleep(600)\n"
        f"print('{mark}')\n"
    )
    ended = caged(code, beside_others())
    assert ended.output.decode().strip() == mark
    assert mark.encode() not in b"".join(_command_lines())


def _command_lines() -> Iterator[bytes]:
    me = str(os.getpid())
    for name in os.listdir("/proc"):
        if name.isdecimal() and name != me:
            try:
                with open(f"/proc/{name}/cmdline", "rb") as file:
                    yield file.read()
            except OSError:  # it ended meanwhile
                continue


def test_processes_end_where_they_were_bounded() -> None:
    limits = beside_others()
    ended = caged(
        "import os, time\nmade = 0\ntry:\n    while made < 500:\n"
        "        if os.fork() == 0:\n            time.sleep(60)\n            os._exit(0)\n        made += 1\n"
        "except OSError:\n    pass\nprint(made, flush=True)\nos._exit(0)\n",
        limits,
    )
    assert 0 < int(ended.output) <= limits.processes


def test_what_is_said_ends_where_it_was_bounded() -> None:
    ended = caged("while True:\n    print('x' * 1000)\n")
    assert ended.is_over_output
    assert len(ended.output) <= LIMITS.output_bytes + 65536
