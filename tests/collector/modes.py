"""Every way to start a script that the collector is held to: one table, run under the sensor and under `run --`.

`{py}` `{work}` and the other names in braces are filled in by whoever runs a mode. `expected` names the file whose
bytes must be captured, or gives the text itself.
"""

import os
import re
import shlex
import shutil
import subprocess
import zipfile
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Mode:
    """One way to start a script."""

    name: str
    command: str
    """A line for bash, unless `words` are given."""
    expected: str = "it.py"
    needs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    note: str = field(default="", compare=False)
    root_only: bool = False
    changes: bool = False
    """Whether it changes the files it is started from."""


PY = "print('hello')\n"
FILES: dict[str, tuple[str, int]] = {
    "it.py": ("import sys\nprint('hello')\n", 0o644),
    "direct.py": ("#!{py}\nprint('hello')\n", 0o755),
    "env.py": ("#!/usr/bin/env {pyname}\nprint('hello')\n", 0o755),
    "envs.py": ("#!/usr/bin/env -S {pyname} -u\nprint('hello')\n", 0o755),
    "module_it.py": ("print('hello')\n", 0o644),
    "package_it/__init__.py": ("", 0o644),
    "package_it/__main__.py": ("print('hello')\n", 0o644),
    "folder/__main__.py": ("print('hello')\n", 0o644),
    "gone.py": ("import os, sys\nos.remove(sys.argv[0])\nprint('hello')\n", 0o644),
    "edited.py": ("import sys, time\nopen(sys.argv[0], 'a').write('# more\\n')\ntime.sleep(0.05)\nprint('hello')\n", 0o644),
    "exec_it.py": ("exec(compile('print(\\'hello\\')', 'made', 'exec'))\n", 0o644),
    "runpy_it.py": ("import runpy\nrunpy.run_path('it.py', run_name='__main__')\n", 0o644),
    "spawn_it.py": (
        "import multiprocessing as m\ndef f(x): return x\nif __name__ == '__main__':\n m.set_start_method('{method}')\n with m.Pool(2) as p: p.map(f, [1, 2])\n print('hello')\n",
        0o644,
    ),
    "fork_it.py": ("import os\nif os.fork() == 0:\n print('hello', flush=True)\n os._exit(0)\nos.wait()\n", 0o644),
    "execv_it.py": ("import os, sys\nos.execv(sys.executable, [sys.executable, 'it.py'])\n", 0o644),
    "self_it.py": ("import os, sys\nos.execv('/proc/self/exe', [sys.executable, 'it.py'])\n", 0o644),
    "nested.x": ("#!{work}/nests.sh\necho hello\n", 0o755),
    "nests.sh": ("#!/bin/sh\nexec sh $1\n", 0o755),
    "print.x": ("#!/usr/bin/tail -n1\nhello\n", 0o755),
    "zero.sh": ("echo hello; exit\n\0\0\n", 0o755),
    "memory.py": (
        "import os\nit = os.memfd_create('it', 0)\nos.write(it, b'#!/bin/sh\\necho hello\\n')\nos.execve(it, ['it'], os.environ)\n",
        0o644,
    ),
    "memory_it.py": (
        "import os, sys\nit = os.memfd_create('it', 0)\nos.write(it, b'print(\\'hello\\')')\nos.set_inheritable(it, True)\nos.execv(sys.executable, [sys.executable, '/proc/self/fd/%d' % it])\n",
        0o644,
    ),
    "again.py": ("import os, sys\nif not sys.argv[1:]: os.execv(sys.executable, [sys.executable, *sys.argv, 'x'])\nprint('hello')\n", 0o644),
    "becomes_sh.py": ("import os\nos.execv('./it.sh', ['it.sh'])\n", 0o644),
    "wraps.sh": ("#!/bin/sh\nexec env {py} it.py\n", 0o755),
    "child_it.py": ("import subprocess, sys\nsubprocess.run([sys.executable, 'it.py'])\n", 0o644),
    "posix_spawn_it.py": (
        "import os, sys\nos.waitpid(os.posix_spawn(sys.executable, [sys.executable, 'it.py'], os.environ), 0)\n", 0o644
    ),
    "thread_it.py": (
        "import subprocess, sys, threading\nt = threading.Thread(target=subprocess.run, args=([sys.executable, 'it.py'],))\nt.start(); t.join()\n",
        0o644,
    ),
    "a folder/été x.py": ("print('hello')\n", 0o644),
    "latin.py": ("# -*- coding: latin-1 -*-\nprint('hello')\n", 0o644),
    "it.sh": ("#!/bin/sh\necho hello\n", 0o755),
    "bash.sh": ("#!/bin/bash -e\necho hello\n", 0o755),
    "bare.sh": ("echo hello\n", 0o755),
    "sources.sh": ("#!/bin/sh\n. ./bare.sh\n", 0o755),
    "execs.sh": ("#!/bin/sh\nexec ./it.sh\n", 0o755),
    "it.pl": ("#!/usr/bin/perl\nprint qq(hello\\n);\n", 0o755),
    "it.js": ("#!/usr/bin/env node\nconsole.log('hello')\n", 0o755),
    "it.mjs": ("console.log('hello')\n", 0o644),
    "app/index.js": ("console.log('hello')\n", 0o644),
    "it.rb": ("#!/usr/bin/env ruby\nputs 'hello'\n", 0o755),
    "it.lua": ("print('hello')\n", 0o644),
    "it.php": ("<?php echo \"hello\\n\";\n", 0o644),
    "it.awk": ("BEGIN {{ print \"hello\" }}\n", 0o644),
    "direct.awk": ("#!/usr/bin/awk -f\nBEGIN {{ print \"hello\" }}\n", 0o755),
    "it.tcl": ("puts hello\n", 0o644),
    "it.R": ("cat('hello\\n')\n", 0o644),
    "direct.R": ("#!/usr/bin/env Rscript\ncat('hello\\n')\n", 0o755),
    "it.exp": ("puts hello\n", 0o644),
    "Makefile": ("it:\n\t@{py} it.py\n", 0o644),
}  # fmt: skip


def _text(text: str) -> str:
    return "text:" + text


MODES: tuple[Mode, ...] = (
    # --- Python
    Mode("python file", "{py} it.py"),
    Mode("python absolute path", "{py} {work}/it.py"),
    Mode("python -c", "{py} -c \"print('hello')\"", _text("print('hello')")),
    Mode("python -m module", "{py} -m module_it", "module_it.py"),
    Mode("python -m package", "{py} -m package_it", "package_it/__main__.py"),
    Mode("python < file", "{py} < it.py"),
    Mode("python - < file", "{py} - < it.py"),
    Mode("cat | python", "cat it.py | {py}"),
    Mode("bash heredoc", "{py} <<'X'\nprint('hello')\nX", _text("print('hello')\n")),
    Mode("sh heredoc", "sh -c \"{py} - <<'X'\nprint('hello')\nX\n\"", _text("print('hello')\n")),
    Mode("bash here-string", "{py} <<< \"print('hello')\"", _text("print('hello')\n")),
    Mode("python /dev/stdin", "{py} /dev/stdin < it.py"),
    Mode("process substitution", "{py} <(cat it.py)"),
    Mode("zipapp", "{py} app.pyz", "app.pyz"),
    Mode("folder", "{py} folder", "folder/__main__.py"),
    Mode(".pyc", "{py} it.pyc", "it.pyc"),
    Mode("python -I", "{py} -I it.py"),
    Mode("python -E", "{py} -E it.py"),
    Mode("python -s", "{py} -s it.py"),
    Mode("python -S", "{py} -S it.py"),
    Mode("python -OBu", "{py} -OBu it.py"),
    Mode("python -X -W", "{py} -X utf8 -W ignore it.py"),
    Mode("python -Ic", "{py} -Ic \"print('hello')\"", _text("print('hello')")),
    Mode("virtual environment", "{work}/venv/bin/python it.py"),
    Mode("copied interpreter", "{work}/copied it.py", needs=("copied",)),
    Mode("copied shell", "cp $(command -v dash) shell && ./shell it.sh", "it.sh"),
    Mode("linked interpreter", "{work}/linked it.py"),
    Mode("linked script", "{py} link.py"),
    Mode("self-deleting script", "{py} gone.py", "gone.py", changes=True),
    Mode("script edited while running", "{py} edited.py", "edited.py", changes=True),
    Mode("exec'd code", "{py} exec_it.py", "exec_it.py"),
    Mode("runpy", "{py} runpy_it.py", "runpy_it.py"),
    Mode("multiprocessing spawn", "{py} spawn_it.py", "spawn_it.py"),
    Mode("fork", "{py} fork_it.py", "fork_it.py"),
    Mode("os.execv", "{py} execv_it.py"),
    Mode("re-executing itself", "{py} again.py", "again.py"),
    Mode("python that becomes a shell", "{py} becomes_sh.py", "it.sh"),
    Mode("sh -c exec", "", words=("sh", "-c", "exec {py} it.py")),
    Mode("wrapper that becomes python", "./wraps.sh"),
    Mode("subprocess", "{py} child_it.py"),
    Mode("os.posix_spawn", "{py} posix_spawn_it.py"),
    Mode("subprocess from a thread", "{py} thread_it.py"),
    Mode("shebang to the interpreter", "./direct.py", "direct.py"),
    Mode("shebang with env", "./env.py", "env.py"),
    Mode("shebang with env -S", "./envs.py", "envs.py"),
    Mode("env -i", "env -i {py} it.py"),
    Mode("spaces and accents", "{py} 'a folder/été x.py'", "a folder/été x.py"),
    Mode("another encoding", "{py} latin.py", "latin.py"),
    Mode("-- of its own", "{py} -- it.py"),
    Mode("under a debugger", "echo c | {py} -m pdb it.py | grep -o hello"),
    Mode("under a profiler", "{py} -m cProfile -s time it.py | grep hello"),
    Mode("by way of /proc/self/exe", "{py} self_it.py"),
    Mode("after cd", "cd / && {py} {work}/it.py"),
    Mode("relative upwards", "cd folder && {py} ../it.py"),
    # --- through other programs
    Mode("nice", "nice -n 1 {py} it.py"),
    Mode("timeout", "timeout 20 {py} it.py"),
    Mode("nohup", "nohup {py} it.py 2>/dev/null"),
    Mode("nohup of a shell", "nohup sh it.sh", "it.sh"),
    Mode("timeout of a script", "timeout 20 ./it.sh", "it.sh"),
    Mode("nice of a Python's first line", "nice ./direct.py", "direct.py"),
    Mode("setsid", "setsid -w {py} it.py"),
    Mode("xargs", "echo it.py | xargs {py}"),
    Mode("find -exec", "find . -name it.py -exec {py} {{}} ';'"),
    Mode("make", "make -s it"),
    Mode("script(1)", "script -qec '{py} it.py' /dev/null"),
    Mode("flock", "flock lock {py} it.py"),
    Mode("background", "{py} it.py & wait"),
    Mode("subshell", "( {py} it.py )"),
    Mode("command substitution", "echo $({py} it.py)"),
    Mode("su -c", "su -s /bin/sh -c 'sh it.sh' nobody", "it.sh", root_only=True),
    Mode("setpriv", "setpriv --reuid 65534 --regid 65534 --clear-groups {py} it.py", root_only=True),
    Mode("sudo", "sudo -n {py} it.py", needs=("sudo",), root_only=True),
    Mode("chroot", "chroot / {py} {work}/it.py", root_only=True),
    Mode("own pid namespace", "unshare -pf {py} it.py", root_only=True),
    Mode("cron", "", needs=("cron",), root_only=True),
    # --- shells
    Mode("sh file", "sh it.sh", "it.sh"),
    Mode("bash file", "bash it.sh", "it.sh"),
    Mode("shell shebang", "./it.sh", "it.sh"),
    Mode("shebang with a flag", "./bash.sh", "bash.sh"),
    Mode("bash -c", "", _text("echo hello"), words=("bash", "-c", "echo hello")),
    Mode("sh -c", "", _text("echo hello"), words=("sh", "-c", "echo hello")),
    Mode("bash -euo pipefail", "bash -euo pipefail it.sh", "it.sh"),
    Mode("bash -s < file", "bash -s < it.sh", "it.sh"),
    Mode("bash -s with words", "bash -s -- one two < it.sh", "it.sh"),
    Mode("cat | sh -s with words", "cat it.sh | sh -s one", "it.sh"),
    Mode("cat | sh", "cat it.sh | sh", "it.sh"),
    Mode("no first line, from bash", "./bare.sh", "bare.sh"),
    Mode("no first line, from sh", "sh -c ./bare.sh", "bare.sh"),
    Mode("no first line, from Python", "{py} -c \"import os; os.system('./bare.sh')\"", "bare.sh"),
    Mode("sourced", "./sources.sh", "sources.sh"),
    Mode("exec of a script", "./execs.sh", "it.sh"),
    Mode("a first line that names another program", "./print.x", "print.x"),
    Mode("a first line that names a script", "./nested.x", "nested.x"),
    Mode("bytes behind its last line", "bash -c ./zero.sh", "zero.sh"),
    Mode("a Python in memory alone", "{py} memory_it.py", _text("print('hello')")),
    Mode("in memory alone", "{py} memory.py", _text("#!/bin/sh\necho hello\n")),
    Mode("zsh", "zsh it.sh", "it.sh", needs=("zsh",)),
    Mode("busybox sh", "busybox sh it.sh", "it.sh", needs=("busybox",)),
    Mode("busybox awk", "busybox awk -f it.awk", "it.awk", needs=("busybox",)),
    # --- other languages
    Mode("perl file", "perl it.pl", "it.pl"),
    Mode("perl -e", "perl -e 'print qq(hello\\n)'", _text("print qq(hello\\n)")),
    Mode("perl -e -e", "perl -e 'print qq(hel);' -e 'print qq(lo\\n);'", _text("print qq(hel);\nprint qq(lo\\n);")),
    Mode("perl -lane", "echo hello | perl -lane 'print $_'", _text("print $_")),
    Mode("perl < file", "perl < it.pl", "it.pl"),
    Mode("perl shebang", "./it.pl", "it.pl"),
    Mode("node file", "node it.js", "it.js", needs=("node",)),
    Mode("node module", "node it.mjs", "it.mjs", needs=("node",)),
    Mode("node without the ending", "node it", "it.js", needs=("node",)),
    Mode("node folder", "node app", "app/index.js", needs=("node",)),
    Mode("node -e", "node -e \"console.log('hello')\"", _text("console.log('hello')"), needs=("node",)),
    Mode("node shebang", "./it.js", "it.js", needs=("node",)),
    Mode("node < file", "node < it.mjs", "it.mjs", needs=("node",)),
    Mode("awk program", "awk 'BEGIN {{ print \"hello\" }}'", _text('BEGIN { print "hello" }')),
    Mode("awk -f", "awk -f it.awk", "it.awk"),
    Mode("awk -f -", "awk -f - < it.awk", "it.awk"),
    Mode("awk shebang", "./direct.awk", "direct.awk"),
    Mode("tclsh", "tclsh it.tcl", "it.tcl", needs=("tclsh",)),
    Mode("ruby file", "ruby it.rb", "it.rb", needs=("ruby",)),
    Mode("ruby -e", "ruby -e \"puts 'hello'\"", _text("puts 'hello'"), needs=("ruby",)),
    Mode("ruby shebang", "./it.rb", "it.rb", needs=("ruby",)),
    Mode("lua", "lua5.4 it.lua", "it.lua", needs=("lua5.4",)),
    Mode("lua -e and a file", "lua5.4 -e 'x=1' it.lua", "it.lua", needs=("lua5.4",)),
    Mode("php", "php it.php", "it.php", needs=("php",)),
    Mode("php -r", "php -r 'echo \"hello\\n\";'", _text('echo "hello\\n";'), needs=("php",)),
    Mode("Rscript", "Rscript it.R", "it.R", needs=("Rscript",)),
    Mode("Rscript -e", "Rscript --vanilla -e \"cat('hello\\n')\"", _text("cat('hello\\n')"), needs=("Rscript",)),
    Mode("Rscript -e -e", "Rscript -e 'x <- 1' -e 'cat(\"hello\\n\")'", _text('x <- 1\ncat("hello\\n")'), needs=("Rscript",)),
    Mode("R -f", "R --no-echo -f it.R", "it.R", needs=("R",)),
    Mode("R --file", "R -s --vanilla --file=it.R --args one", "it.R", needs=("R",)),
    Mode("R < file", "R --no-echo --vanilla < it.R", "it.R", needs=("R",)),
    Mode("R CMD BATCH", "R CMD BATCH --no-echo --no-timing it.R it.Rout; cat it.Rout", "it.R", needs=("R",)),
    Mode("Rscript -", "Rscript - < it.R", "it.R", needs=("Rscript",)),
    Mode("R shebang", "./direct.R", "direct.R", needs=("Rscript",)),
    Mode("expect", "expect it.exp", "it.exp", needs=("expect",)),
)  # fmt: skip


def lay_out(work: Path, names: dict[str, str]) -> None:
    """Write the files the modes start."""
    for name, (text, mode) in FILES.items():
        path = work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.format(**names) if "{" in text else text, encoding="utf-8")
        path.chmod(mode)
    with zipfile.ZipFile(work / "app.pyz", "w") as archive:
        archive.writestr("__main__.py", "print('hello')\n")
    for link, target in (("link.py", "it.py"), ("linked", names["py"])):
        (work / link).unlink(missing_ok=True)
        (work / link).symlink_to(target)
    subprocess.run(
        [names["py"], "-c", "import py_compile; py_compile.compile('it.py', 'it.pyc')"], cwd=work, check=True
    )
    if not (work / "venv").exists():
        subprocess.run([names["py"], "-m", "venv", "--without-pip", "venv"], cwd=work, check=True)


def names_for(work: Path, py: str) -> dict[str, str]:
    return {"py": py, "pyname": os.path.basename(py), "work": str(work), "method": "spawn"}


def expected_bytes(mode: Mode, work: Path) -> bytes:
    if mode.expected.startswith("text:"):
        return mode.expected[5:].encode()
    return (work / mode.expected).read_bytes()


def is_possible(mode: Mode, *, is_root: bool) -> bool:
    have = {"copied": True}
    return (is_root or not mode.root_only) and all(have.get(name) or shutil.which(name) for name in mode.needs)


def typed(mode: Mode, names: dict[str, str]) -> list[str]:
    """The words as somebody types them; a shell only where the line needs one."""
    line = mode.command.format(**names)
    if mode.words or re.search(r"[|<>&;$()]|\n", re.sub(r"'[^']*'|\"[^\"]*\"", "", line)):
        return words_of(mode, names)
    return shlex.split(line)


def words_of(mode: Mode, names: dict[str, str]) -> list[str]:
    return [word.format(**names) if "{py}" in word else word for word in mode.words] or [
        "bash",
        "-c",
        mode.command.format(**names),
    ]


ENDINGS: tuple[tuple[str, int], ...] = (
    ("x = 1", 0), ("import sys; sys.exit(3)", 3), ("raise SystemExit(4)", 4), ("raise SystemExit('bye')", 1), ("1 / 0", 1),
    ("import os; os._exit(5)", 5), ("import os; os.kill(os.getpid(), 15)", -15), ("import os; os.kill(os.getpid(), 9)", -9),
    ("import os; os.kill(os.getpid(), 11)", -11), ("import os; os.abort()", -6), ("raise KeyboardInterrupt", -2),
    ("import threading\nfor _ in range(3): threading.Thread(target=print).start()", 0),
    ("import threading, time; threading.Thread(target=time.sleep, args=(9,), daemon=True).start()", 0),
    ("import threading, os, time; threading.Thread(target=os._exit, args=(7,)).start(); time.sleep(9)", 7),
    ("import os, sys\nif os.fork() == 0: os._exit(9)\nos.wait(); sys.exit(8)", 8),
    ("import asyncio, sys\nasync def f(): await asyncio.sleep(0)\nasyncio.run(f()); sys.exit(2)", 2),
    ("import os; os.execv('/bin/sh', ['sh', '-c', 'exit 6'])", 6),
)  # fmt: skip
"""Each way a Python can end, with its exit code or, negative, its signal."""
