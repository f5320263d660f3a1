"""Where a file is looked for somebody may have put a pipe: nobody waits for what will never be written to it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from escrow_collector import compose, interpreters, libraries, modules, origins
from escrow_collector.regular import names_in, read_regular

SITE = "lib/python3.11/site-packages"


def of_a_package(folder: Path) -> object:
    return origins.Origins(dpkg=str(folder)).of(str(folder / SITE / "it.py"), b"print('hello')")


def of_a_library(folder: Path) -> object:
    return libraries.resolve({str(folder / SITE / "tool")})


def of_a_module(folder: Path) -> object:
    return modules.candidates("it", str(folder), program=str(folder / "bin/python3.11"))


def of_a_hook(folder: Path) -> object:
    return interpreters.has_hook(str(folder / "bin/python3.11"))


def of_a_manifest(folder: Path) -> object:
    return compose.manifests({"kind": "file", "path": str(folder / "it.py")}, str(folder))


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    ("name", "look"),
    [
        (f"{SITE}/tool-1.dist-info/RECORD", of_a_package),
        (f"{SITE}/tool-1.dist-info/METADATA", of_a_library),
        ("pyvenv.cfg", of_a_module),
        ("lib/python3.11/sitecustomize.py", of_a_hook),
        ("requirements.txt", of_a_manifest),
    ],
)
def test_a_pipe_in_a_files_place_keeps_nobody_waiting(
    name: str, look: Callable[[Path], object], tmp_path: Path
) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    os.mkfifo(path)
    look(tmp_path)


def test_a_folder_is_listed_as_far_as_is_usual(tmp_path: Path) -> None:
    for name in "cab":
        (tmp_path / name).touch()
    assert names_in(str(tmp_path)) == ["a", "b", "c"]
    assert len(names_in(str(tmp_path), 2)) == 2
    assert names_in(str(tmp_path / "a")) == names_in(str(tmp_path / "gone")) == []


def test_a_file_is_read_as_far_as_asked(tmp_path: Path) -> None:
    (tmp_path / "it").write_bytes(b"abc")
    (tmp_path / "link").symlink_to("it")
    assert read_regular(str(tmp_path / "link"), 2) == b"ab"
    assert read_regular(str(tmp_path), 2) is None
    assert read_regular(str(tmp_path / "gone"), 2) is None
    assert read_regular("nul\0", 2) is None
