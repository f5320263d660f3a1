"""An adopter's first test, as it is written and really run: what it finds wrong, and what it lets pass."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from lifecycle.adoption.profile import Library
from lifecycle.adoption.smoke import smoke_test_py

HERE = Library("pytest", version("pytest"))
GOOD = "import json\nimport pytest\nfrom helpers import sap\n\ntry:\n    import nobody_has_this\nexcept ImportError:\n    pass\n"


class Clone:
    """A clone with the test beside it, as a package is unpacked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "clone"
        self.folder.mkdir()

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)

    def tested(self, files: list[str], *libraries: Library) -> tuple[int, str]:
        test = self.folder.parent / "smoke_test.py"
        test.write_text(smoke_test_py(files, libraries))
        done = subprocess.run([sys.executable, test], cwd=self.folder, capture_output=True, text=True, check=False)
        assert not done.stderr
        return done.returncode, done.stdout


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    return Clone(tmp_path)


def test_what_is_whole_and_installed_as_locked_passes(clone: Clone) -> None:
    clone.write("job's \N{PACKAGE}.py", GOOD)
    clone.write("helpers/sap.py", 'PASSWORD = "{{SECRET:password:ab12}}"\n')
    code, said = clone.tested(["job's \N{PACKAGE}.py", "helpers/sap.py"], HERE)
    assert (code, said) == (0, "2 files, 1 libraries, 0 faults, 1 secrets to fill in (see .env.example)\n")


@pytest.mark.parametrize(
    ("text", "library", "said"),
    [
        ("import json\n", Library("pytest", "0.1"), f"pytest: expected 0.1, found {HERE.version}"),
        ("import json\n", Library("no-such-thing", "1.0"), "no-such-thing: expected 1.0, found none"),
        ("import numpy_of_nobody.linalg\n", HERE, "job.py: it imports numpy_of_nobody, which is neither here nor"),
        ("from numpy_of_nobody import x\n", HERE, "job.py: it imports numpy_of_nobody, which is neither here nor"),
        ("print 'of another age'\n", HERE, "job.py: "),
    ],
)
def test_what_is_not_there_or_not_as_locked_is_named(clone: Clone, text: str, library: Library, said: str) -> None:
    clone.write("job.py", text)
    code, found = clone.tested(["job.py"], library)
    assert code == 1
    assert f"FAILED {said}" in found


def test_a_file_that_is_not_here_is_named(clone: Clone) -> None:
    assert clone.tested(["gone.py"], HERE)[0] == 1


def test_a_version_that_was_never_seen_is_not_asked_for(clone: Clone) -> None:
    clone.write("job.py", "import json\n")
    assert clone.tested(["job.py"], Library("no-such-thing", None))[0] == 0
