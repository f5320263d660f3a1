"""Interpreter grammars: the script a command line names, and never an error whatever the line."""

import time

import pytest
from escrow_collector.argv import resolve, shebang, unwrap, unwrap_env
from escrow_collector.redact import MARK, redact_argv, redact_text
from hypothesis import given
from hypothesis import strategies as st

CASES = [
    ("python3 x.py -c", ("file", "x.py")),
    ("python3 -Ic print(1)", ("command", "print(1)")),
    ("python3 -W ignore -m http.server", ("module", "http.server")),
    ("python3 -Wignore x.py", ("file", "x.py")),
    ("python3 -X importtime -u x.py", ("file", "x.py")),
    ("python3.11 --check-hash-based-pycs always x.py", ("file", "x.py")),
    ("python3 -", ("stdin", None)),
    ("python3", ("stdin", None)),
    ("pypy3 x.py", ("file", "x.py")),
    ("bash -c ls x", ("command", "ls")),
    ("bash -ec ls", ("command", "ls")),
    ("bash -c -e ls", ("command", "ls")),
    ("sh -x a.sh", ("file", "a.sh")),
    ("bash -o pipefail a.sh", ("file", "a.sh")),
    ("bash +x a.sh", ("file", "a.sh")),
    ("bash -- a.sh", ("file", "a.sh")),
    ("busybox sh a.sh", ("file", "a.sh")),
    ("perl -Ilib -ne print", ("command", "print")),
    ("perl -w a.pl", ("file", "a.pl")),
    ("ruby -r json a.rb", ("file", "a.rb")),
    ("node --require x a.js", ("file", "a.js")),
    ("node -e 1", ("command", "1")),
    ("node --eval=1", ("command", "1")),
    ("Rscript --vanilla a.R", ("file", "a.R")),
    ("Rscript -e 1", ("command", "1")),
    ("R --file=a.R", ("file", "a.R")),
    ("pwsh -NoProfile -File a.ps1", ("file", "a.ps1")),
    ("pwsh -Command ls", ("command", "ls")),
    ("php -f a.php", ("file", "a.php")),
    ("lua a.lua", ("file", "a.lua")),
]


@pytest.mark.parametrize(("line", "expected"), CASES, ids=[case[0] for case in CASES])
def test_the_script_is_found(line: str, expected: tuple[str, str | None]) -> None:
    target = resolve(line.split())
    assert target is not None
    named = target.path if target.kind == "file" else target.text if target.kind == "command" else target.module
    assert (target.kind, named) == expected


@pytest.mark.parametrize("line", ["ls -la", "git commit -m x", "busybox ls", "/opt/tool"])
def test_what_is_no_interpreter_is_none(line: str) -> None:
    assert resolve(line.split()) is None


@given(
    st.sampled_from(["python3", "bash", "perl", "node", "pwsh", "R", "Rscript", "ruby", "php", "lua", "busybox"]),
    st.lists(st.text("-+abcexmIWXof=./ \\'\"\n\0é", max_size=8), max_size=8),
)
def test_no_command_line_is_too_strange(program: str, arguments: list[str]) -> None:
    target = resolve([program, *arguments])
    if target is not None:
        assert target.kind in {"file", "command", "module", "stdin"}
        if target.kind == "file":
            assert target.path is not None


@pytest.mark.parametrize("program", ["bash", "python3", "perl", "node", "awk", "pwsh", "env"])
@pytest.mark.parametrize("word", ["-" + "c" * 131000 + "!", "-" + "s" * 131000, "-" * 131000, "-o=" * 40000])
def test_no_command_line_takes_long_to_be_read(program: str, word: str) -> None:
    began = time.process_time()
    resolve([program, word, *["-x"] * 4000, word])
    assert time.process_time() - began < 0.5


@given(st.binary(max_size=300))
def test_no_first_line_is_too_strange(head: bytes) -> None:
    found = shebang(head)
    assert found is None or all(isinstance(word, str) for word in found)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b"#!/usr/bin/env python3\n", ["python3"]),
        (b"#!/usr/bin/env -S python3 -u\n", ["python3", "-u"]),
        (b"#! /bin/sh -e\n", ["/bin/sh", "-e"]),
        (b"plain", None),
        (b"#!\n", None),
    ],
)
def test_a_first_line_names_its_interpreter(line: bytes, expected: list[str] | None) -> None:
    assert shebang(line) == expected


def test_env_is_looked_through() -> None:
    assert unwrap_env(["/usr/bin/env", "-i", "-u", "X", "A=1", "python3", "x.py"]) == ["python3", "x.py"]


@pytest.mark.parametrize(
    ("line", "inner"),
    [
        ("nohup sh a.sh", "sh a.sh"), ("nice -n 5 ./a.sh", "./a.sh"), ("nice -5 ./a.sh", "./a.sh"),
        ("timeout -k 5 10 sh a.sh x", "sh a.sh x"), ("env A=1 nohup timeout 5 sh a.sh", "sh a.sh"),
        ("stdbuf -oL sh a.sh", "sh a.sh"), ("flock -w 3 lock sh a.sh", "sh a.sh"), ("setsid -w -- sh a.sh", "sh a.sh"),
        ("ls -l", "ls -l"), ("nohup", "nohup"), ("timeout 5", "timeout 5"),
    ],
)  # fmt: skip
def test_what_another_program_starts_is_found(line: str, inner: str) -> None:
    assert unwrap(line.split()) == inner.split()


_WORDS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=6, max_size=20).filter(
    lambda word: word[0] not in "-\"'" and not set(word) & set("\"'&;,@/:={})(")
)


@given(st.sampled_from(["--password", "--token", "--api-key", "--client-secret", "--senha"]), _WORDS)
def test_the_value_of_a_secret_option_never_stays(name: str, value: str) -> None:
    assert redact_argv(["x", name, value]) == ["x", name, MARK]
    assert value not in " ".join(redact_argv(["x", f"{name}={value}"])).replace(name, "").replace(MARK, "")


@given(st.text(max_size=200))
def test_redacting_again_changes_nothing_more(text: str) -> None:
    once = redact_text(text)
    assert redact_text(once) == once


@pytest.mark.parametrize(
    "line", ["python3 report.py --month 2026-11 -v", "etl.py /srv/data/in.csv out.csv", "app.py --pass-through-less"]
)
def test_ordinary_arguments_stay(line: str) -> None:
    words = line.split()
    assert redact_argv(words) == words


MORE_CASES = [
    ("perl -lane print", ("command", "print")),
    ("perl -i.bak -pe s/a/b/ x", ("command", "s/a/b/")),
    ("perl -pie x", ("file", "x")),
    ("perl -Mstrict a.pl", ("file", "a.pl")),
    ("perl -x a.pl", ("file", "a.pl")),
    ("perl -0777ne print", ("command", "print")),
    ("awk {print} in.txt", ("command", "{print}")),
    ("awk -F: {print}", ("command", "{print}")),
    ("awk -F , -v a=1 {print}", ("command", "{print}")),
    ("awk -f p.awk in.txt", ("file", "p.awk")),
    ("bash -euo pipefail -c ls", ("command", "ls")),
    ("deno run a.ts", ("file", "a.ts")),
    ("node inspect a.js", ("file", "a.js")),
    ("pwsh -EncodedCommand bABzAA==", ("command", "ls")),
    ("pwsh -file a.ps1", ("file", "a.ps1")),
    ("tclsh a.tcl x", ("file", "a.tcl")),
    ("julia -e 1", ("command", "1")),
    ("perl -e print -we 1 x", ("command", "print\n1")),
    ("ruby --disable gems a.rb", ("file", "a.rb")),
    ("Rscript -e x -e y z", ("command", "x\ny")),
    ("R -e x~+~<-~+~1 --args -e z", ("command", "x <- 1")),
    ("lua -e x=1 a.lua", ("file", "a.lua")),
    ("lua -e x=1", ("command", "x=1")),
    ("lua -v a.lua", ("file", "a.lua")),
    ("expect -c x a.exp", ("file", "a.exp")),
    ("gawk -e {print} in.txt", ("command", "{print}")),
    ("php -S localhost:1 a.php", ("file", "a.php")),
    ("php -R echo", ("command", "echo")),
    ("busybox awk {print}", ("command", "{print}")),
    ("pwsh -Command ls -la", ("command", "ls -la")),
    ("tcsh -f a.csh", ("file", "a.csh")),
    ("csh -fc ls", ("command", "ls")),
    ("fish -c ls", ("command", "ls")),
    ("octave --eval 1", ("command", "1")),
    ("bash -c ls -s", ("command", "ls")),
    ("python3 -m pdb -c continue a.py x", ("file", "a.py")),
    ("python3 -m cProfile -s time a.py", ("file", "a.py")),
    ("python3 -m trace --count -C . a.py", ("file", "a.py")),
    ("python3 -m coverage run --branch a.py", ("file", "a.py")),
]


@pytest.mark.parametrize(("line", "expected"), MORE_CASES, ids=[case[0] for case in MORE_CASES])
def test_options_are_read_as_each_interpreter_reads_them(line: str, expected: tuple[str, str]) -> None:
    target = resolve(line.split())
    assert target is not None
    assert (target.kind, target.path if target.kind == "file" else target.text) == expected


@pytest.mark.parametrize("line", ["bash -s -- a b", "sh -es a", "ksh -s a"])
def test_what_follows_a_shells_own_input_are_its_arguments(line: str) -> None:
    target = resolve(line.split())
    assert (target and target.kind, target and target.path) == ("stdin", None)


@pytest.mark.parametrize(
    ("line", "module"),
    [
        ("python3 -m pdb -m a", "a"),
        ("python3 -m cProfile -o x -m a.b c", "a.b"),
        ("python3 -m coverage report", "coverage"),
    ],
)
def test_a_module_that_another_is_given_to_run_is_found(line: str, module: str) -> None:
    target = resolve(line.split())
    assert (target and target.kind, target and target.module) == ("module", module)


@pytest.mark.parametrize(
    "line", ["python3 --version", "python3 -V x.py", "node -v", "awk --version", "bash --help", "awk"]
)
def test_what_runs_nothing_is_none(line: str) -> None:
    assert resolve(line.split()) is None
