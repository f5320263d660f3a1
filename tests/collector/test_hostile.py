"""Programs that do to their interpreter what nobody expects: they print and end as ever, and their run is not lost."""

import os
import re
import signal
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from escrow_collector import compose, spool

from tests.collector.test_install import VERSIONS

INJECT = Path(compose.__file__).parent / "inject"
PYTHONS = [pytest.param(Path(sys.executable), id="ours")] + [
    pytest.param(path / "bin" / f"python{path.name.rsplit('.', 1)[0]}", id=path.name)
    for path in VERSIONS
    if not path.name.startswith(("2.", "3.6", "3.7"))
]
OPENS = "open('seen.txt', 'w').close(); open('seen.txt').close()"
PROGRAMS = {
    "modules_cleared": "import sys; sys.modules.clear(); print('on')",
    "modules_forgotten": "import sys\nfor name in list(sys.modules): del sys.modules[name]\nprint('on')",
    "builtins_emptied": f"import builtins; {OPENS}; builtins.open = builtins.len = builtins.hasattr = None; print('on')",
    "os_replaced": """
        import os, time
        said = os.write
        for name in ('open', 'write', 'close', 'stat', 'getpid', 'getcwd', 'read', 'times'):
            setattr(os, name, lambda *given, **named: 1 / 0)
        time.time = lambda: 1 / 0
        open('seen.txt', 'w').close()
        said(1, b'on\\n')
        """,
    "os_counted": """
        import os, unittest.mock
        with unittest.mock.patch('os.stat') as stat, unittest.mock.patch('os.open') as opened, \\
                unittest.mock.patch('os.write') as write, unittest.mock.patch('os.getpid') as getpid, \\
                unittest.mock.patch('time.time') as clock:
            open('seen.txt', 'w').close()
            print(stat.call_count, opened.call_count, write.call_count, getpid.call_count, clock.call_count)
        """,
    "left_at_once": f"import os; {OPENS}; os._exit(3)",
    "left_by_exception": "raise KeyError('x')",
    "left_by_number": "raise SystemExit(4)",
    "killed": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "terminated": "import os, signal; os.kill(os.getpid(), signal.SIGTERM)",
    "aborted": "import os; os.abort()",
    "replaced": "import os, sys; os.execv('/bin/echo', ['echo', 'on'])",
    "daemon": """
        import os, sys, time
        if os.fork():
            os.wait()
            while not os.path.exists('done'): time.sleep(0.02)
            sys.exit(5)
        os.setsid()
        if os.fork(): os._exit(0)
        os.closerange(0, 256)
        os.chdir('/')
        os.close(os.open(sys.path[0] + '/done', os.O_CREAT | os.O_WRONLY))
        """,
    "all_closed": f"import os; {OPENS}; os.closerange(0, 64); os._exit(0)",
    "error_closed": "import sys, os; os.close(2); sys.stderr = None; raise SystemExit(2)",
    "output_closed": "import os; os.close(1)\ntry:\n    os.write(1, b'x')\nexcept OSError: os._exit(7)",
    "no_more_files": """
        import resource
        resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))
        try: open('seen.txt', 'w')
        except OSError as fault: print(fault.errno)
        """,
    "no_larger_files": """
        import resource, signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        open('seen.txt', 'w').close()
        print('on')
        """,
    "many_threads": f"""
        import threading
        def work():
            for turn in range(3): {OPENS}
        threads = [threading.Thread(target=work) for turn in range(200)]
        [thread.start() for thread in threads]; [thread.join() for thread in threads]
        print('on')
        """,
    "daemon_threads": f"""
        import threading
        def work():
            while True: {OPENS}
        for turn in range(4): threading.Thread(target=work, daemon=True).start()
        print('on')
        """,
    "alarm": """
        import signal
        class Late(Exception): pass
        def late(*_): raise Late
        signal.signal(signal.SIGALRM, late)
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.2)
            while True: open('/etc/passwd').close()
        except Late: print('on')
        """,
    "alarm_of_a_kind_of_ours": """
        import functools, signal
        def late(why, *_): raise OSError(why)
        signal.signal(signal.SIGALRM, functools.partial(late, 'late'))
        for turn in range(40):
            try:
                signal.setitimer(signal.ITIMER_REAL, 0.004)
                while True: open('/etc/passwd').close()
            except OSError as fault: assert str(fault) == 'late'
        print('on')
        """,
    "interrupted": """
        import os, signal
        signal.signal(signal.SIGALRM, signal.default_int_handler)
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.1)
            while True: open('/etc/passwd').close()
        except KeyboardInterrupt: print('on')
        """,
    "finalizers": """
        class Late:
            def __del__(self): open('late.txt', 'w').write('x')
        import sys, builtins
        builtins.kept = Late(); sys.kept = Late()
        cycle = Late(); cycle.cycle = cycle
        """,
    "collected": "import gc; gc.set_threshold(1); gc.set_debug(0); print(len([1]) , gc.collect() >= 0, gc.isenabled())",
    "objects_seen": "import gc; print(sum(1 for one in gc.get_objects() if type(one).__name__ == 'nobody'))",
    "traced": """
        import sys
        lines = []
        sys.settrace(lambda frame, event, arg: lines.append(frame.f_code.co_name))
        open('seen.txt', 'w').close()
        sys.settrace(None)
        print(lines)
        """,
    "profiled": """
        import sys
        calls = []
        sys.setprofile(lambda frame, event, arg: calls.append((event, frame.f_code.co_name)))
        open('seen.txt', 'w').close()
        sys.setprofile(None)
        print(calls)
        """,
    "made_up_events": """
        import sys
        for event in ('open', 'exec', 'import', 'compile', 'socket.connect', 'os.rename', 'subprocess.Popen', 'os.exec',
                      'cpython.run_file', 'http.client.send', 'urllib.Request', 'sqlite3.connect', 'os.remove'):
            for given in ((), (None,), (1, 2), (b'x', {}, []), (object(), object(), object(), object())):
                sys.audit(event, *given)
        print('on')
        """,
    "names_that_lie": """
        class Name(str):
            def endswith(self, *_): raise KeyError('mine')
        open(Name('seen.txt'), 'w').close()
        class Path:
            def __init__(self): self.asked = 0
            def __fspath__(self): self.asked += 1; return 'seen.txt'
        path = Path(); open(path).close(); print(path.asked)
        """,
    "deep": """
        import sys
        def down(n): return 1 + down(n + 1)
        try: down(0)
        except RecursionError: print('on')
        """,
    "nowhere": "import os; os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone')\nopen('/etc/passwd').close(); print('on')",
    "forkserver": """
        import multiprocessing
        def work(n): return n * n
        if __name__ == '__main__':
            with multiprocessing.get_context('forkserver').Pool(2) as pool: print(pool.map(work, range(5)))
        """,
    "spawn": """
        import multiprocessing
        def work(n): return n * n
        if __name__ == '__main__':
            with multiprocessing.get_context('spawn').Pool(2) as pool: print(pool.map(work, range(5)))
        """,
    "executor": """
        import concurrent.futures
        if __name__ == '__main__':
            with concurrent.futures.ProcessPoolExecutor(2) as pool: print(list(pool.map(abs, range(-3, 0))))
        """,
    "handed_on": """
        import concurrent.futures.process, os, pickle
        if __name__ == '__main__':
            print([pickle.loads(pickle.dumps(one)) is one for one in (os._exit, os.execve, os.posix_spawn)])
            with concurrent.futures.ProcessPoolExecutor(1) as pool:
                try: pool.submit(os._exit, 3).result()
                except concurrent.futures.process.BrokenProcessPool: print('broken')
        """,
    "asyncio": """
        import asyncio, sys
        async def main():
            child = await asyncio.create_subprocess_exec(sys.executable, '-c', 'print(1)', stdout=asyncio.subprocess.PIPE)
            return (await child.communicate())[0]
        print(asyncio.run(main()))
        """,
    "pty": """
        import os, pty
        pid, master = pty.fork()
        if not pid: os.write(1, b'x'); os._exit(0)
        os.waitpid(pid, 0); print(os.read(master, 10))
        """,
    "audit_refuses": """
        import sys
        def no(event, args):
            if event == 'open' and str(args[0]).startswith('/etc'): raise RuntimeError('no')
        sys.addaudithook(no)
        try: open('/etc/passwd')
        except RuntimeError as fault: print(fault)
        """,
    "exec_of_nothing": "import sys; exec(compile('', '', 'exec')); exec(compile('x = 1', '\\\\n', 'exec')); print(x)",
    "subinterpreter": """
        import importlib
        for name in ('_interpreters', '_xxsubinterpreters'):
            try: inner = importlib.import_module(name)
            except ImportError: continue
            it = inner.create()
            inner.run_string(it, "open('inner.txt', 'w').close(); import json, urllib.request")
            inner.destroy(it)
            break
        print('on')
        """,
}
# Isolated (-I) is not among them: it takes no hook from its environment; test_install.py covers it installed.
OPTIONS = {
    "no_site_of_the_user": ["-s"], "frozen_off": ["-X", "frozen_modules=off"], "dev": ["-X", "dev"],
    "bytes_warned": ["-bb"], "warnings_fatal": ["-W", "error"], "no_docstrings": ["-OO"], "utf8": ["-X", "utf8"],
    "unbuffered": ["-u"], "no_bytecode": ["-B"], "tracemalloc": ["-X", "tracemalloc"], "faulthandler": ["-X", "faulthandler"],
}  # fmt: skip
LEAST_LOST = {"killed", "aborted", "terminated"}


class Bench:
    """A folder for the program, and a spool beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.spool = folder / "state" / "spool"
        self.spool.mkdir(parents=True)

    def run(self, words: list[str], is_hooked: bool, **more: object) -> tuple[int, str, str]:
        work = self.folder / "work"
        work.mkdir()
        for place, word in enumerate(words):
            if word == "PROGRAM":
                words = [*words[:place], str(work / "it.py"), *words[place + 1 :]]
                (work / "it.py").write_text(self.program)
        environ: dict[str, str] = {"PATH": os.environ["PATH"], "HOME": str(work), "PYTHONHASHSEED": "0"}
        environ.update(more.pop("environ", {}))  # type: ignore[call-overload]
        if is_hooked:
            environ.update({"PYTHONPATH": str(INJECT), "ESCROW_COLLECTOR_SPOOL": str(self.spool)})
        done = subprocess.run(
            words, cwd=work, env=environ, capture_output=True, text=True, timeout=120, check=False, **more
        )  # type: ignore[call-overload]
        for path in sorted(work.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        work.rmdir()
        return done.returncode, done.stdout, re.sub(r"0x[0-9a-f]+|\d+ threads|pid=\d+", "N", done.stderr)

    def compare(self, program: str, words: list[str], **more: object) -> None:
        self.program = textwrap.dedent(program)
        bare = self.run(list(words), False, **more)
        hooked = self.run(list(words), True, **more)
        assert hooked == bare
        runs = [spool.read_facts(str(path)) for path in self.spool.glob("*.facts")]
        mine = [facts for facts in runs if any(fact[0] == "start" and fact[2].endswith("/it.py") for fact in facts)]
        assert mine, "the run is lost"
        copied = [fact[3] for facts in mine for fact in facts if fact[0] == "copied" and fact[1] == "script"]
        assert self.program in [(self.spool / name).read_text() for name in copied]


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_a_hostile_program_ends_as_ever_and_is_not_lost(bench: Bench, name: str) -> None:
    bench.compare(PROGRAMS[name], [sys.executable, "PROGRAM"])


@pytest.mark.soak
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_so_it_does_under_every_python(bench: Bench, name: str, python: Path) -> None:
    bench.compare(PROGRAMS[name], [str(python), "PROGRAM"])


@pytest.mark.parametrize("name", sorted(OPTIONS))
def test_options_of_the_interpreter_change_nothing(bench: Bench, name: str) -> None:
    bench.compare(f"{OPENS}\nimport json\nprint(json.dumps([1]))", [sys.executable, *OPTIONS[name], "PROGRAM"])


def test_without_a_home_or_anything_else_in_the_environment(bench: Bench) -> None:
    program = "import os\nprint(sorted(name for name in os.environ if name != 'LC_CTYPE'))"
    bench.compare(program, [sys.executable, "PROGRAM"], environ={"HOME": "/nonexistent", "LANG": "C"})


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_started_without_standard_streams(bench: Bench, closed: str) -> None:
    program = "import os\nopen('seen.txt', 'w').write('x')\nos._exit(6)"
    bench.compare(program, ["/bin/sh", "-c", f'exec "{sys.executable}" "$0" {closed}', "PROGRAM"])


def test_a_blocked_script_without_a_standard_error_is_blocked(bench: Bench) -> None:
    from escrow_collector import verdict

    rule = verdict.Rule("d1", "block", "path", str(bench.folder / "work") + "/", reason="No.")
    table = bench.spool.parent / "policy.table"
    table.write_text(verdict.dump(verdict.Table(1, 9e9, "https://v/", [rule])))
    table.chmod(0o644)
    bench.program = "open('ran', 'w')\nprint('ran')"
    code, out, _ = bench.run(["/bin/sh", "-c", f'exec "{sys.executable}" "$0" 2>&-', "PROGRAM"], True)
    assert (code, out) == (126, "")


def test_where_nothing_can_be_written_the_program_does_not_notice(bench: Bench) -> None:
    bench.spool.rmdir()
    bench.program = "import json\nopen('seen.txt', 'w').close()\nprint('on')"
    assert bench.run([sys.executable, "PROGRAM"], True) == (0, "on\n", "")


def test_a_folder_that_is_gone_is_still_told_of(bench: Bench) -> None:
    bench.program = "print('on')"
    gone = bench.folder / "gone"
    code = f"mkdir {gone}; cd {gone}; rmdir {gone}; exec '{sys.executable}' \"$0\""
    bench.compare("print('on')", ["/bin/sh", "-c", code, "PROGRAM"])


def test_a_name_of_every_kind(bench: Bench) -> None:
    folder = bench.folder / "odd"
    folder.mkdir()
    for name in ("tab\there.py", "line\nhere.py", "back\\slash.py", "ação.py", b"\xff\xfe.py"):
        path = os.path.join(os.fsencode(folder), name if isinstance(name, bytes) else name.encode())
        with open(path, "w") as file:
            file.write("print('on')\n")
        environ = {"PATH": os.environ["PATH"], "PYTHONPATH": str(INJECT), "ESCROW_COLLECTOR_SPOOL": str(bench.spool)}
        done = subprocess.run([sys.executable, path], env=environ, capture_output=True, check=False, timeout=60)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"on\n", b"")
    starts = [
        fact for path in bench.spool.glob("*.facts") for fact in spool.read_facts(str(path)) if fact[0] == "start"
    ]
    assert len({os.fsencode(fact[2]) for fact in starts}) == 5


def test_killed_at_any_moment_its_start_is_known(bench: Bench) -> None:
    script = bench.folder / "it.py"
    script.write_text("while True: open('/etc/passwd').close()\n")
    environ = {"PATH": os.environ["PATH"], "PYTHONPATH": str(INJECT), "ESCROW_COLLECTOR_SPOOL": str(bench.spool)}
    for turn in range(3):
        child = subprocess.Popen([sys.executable, str(script)], env=environ)
        while len(list(bench.spool.glob("*.copy"))) <= turn:
            assert child.poll() is None
        child.send_signal(signal.SIGKILL)
        assert child.wait() == -9
    for path in bench.spool.glob("*.facts"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert spool.read_facts(str(path))[0][0] == "start"
