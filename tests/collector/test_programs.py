"""Which interpreter a program is, whatever it is called."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from escrow_collector import programs
from hypothesis import given
from hypothesis import strategies as st

INTERPRETERS = {
    "bash": "bash", "dash": "dash", "zsh": "zsh", "busybox": "busybox", "perl": "perl", "ruby": "ruby", "node": "node",
    "lua5.4": "lua", "php": "php", "mawk": "mawk", "tclsh": "tclsh", "expect": "expect", "Rscript": "Rscript",
    "/usr/lib/R/bin/exec/R": "R", sys.executable: "python",
}  # fmt: skip


def classified(path: str, name: str = "/somewhere/renamed") -> programs.Program:
    handle = os.open(path, os.O_RDONLY)
    try:
        return programs.classify(handle, name, os.fstat(handle))
    finally:
        os.close(handle)


@pytest.mark.parametrize("program", INTERPRETERS)
def test_a_renamed_interpreter_is_known(program: str) -> None:
    path = shutil.which(program)
    if path is None:
        pytest.skip("not on this machine")
    found = classified(path)
    assert (found.kind, found.name) == (programs.INTERPRETER, INTERPRETERS[program])


@pytest.mark.parametrize("program", ["ls", "env", "git", "sed", "ld", "cc", "make", "tar"])
def test_another_program_is_none(program: str) -> None:
    path = shutil.which(program)
    if path is None:
        pytest.skip("not on this machine")
    with open(path, "rb") as file:
        if file.read(4) != b"\x7fELF":
            pytest.skip("no program here")
    assert classified(path).kind == programs.OTHER


@pytest.mark.parametrize("program", ["gdb", "perf"])
def test_a_debugger_that_holds_an_interpreter_is_none(program: str) -> None:
    path = os.path.realpath(shutil.which(program) or "")
    if not os.path.isfile(path):
        pytest.skip("not on this machine")
    assert classified(path, path).kind == programs.OTHER
    # One that somebody made and called so is what it is.
    assert classified(os.path.realpath(sys.executable), f"/home/ana/{program}").kind == programs.INTERPRETER


@given(st.binary(max_size=300), st.integers(0, 5000))
def test_no_program_is_too_strange(tmp_path_factory: pytest.TempPathFactory, body: bytes, cut: int) -> None:
    path: Path = tmp_path_factory.mktemp("odd") / "it"
    for odd in (b"\x7fELF\2\1" + body, (Path("/bin/true").read_bytes()[:cut] + body)):
        path.write_bytes(odd)
        assert classified(str(path)).kind in {programs.OTHER, programs.SCRIPT, programs.TEXT, programs.INTERPRETER}
