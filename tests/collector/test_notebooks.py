"""A real kernel executes a real notebook: its cells become versions of the notebook, whoever looks."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from escrow_collector import install

from tests.venvs import python_of

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "collector" / "src"
CELLS = [
    "import helper\nprint(helper.VALUE)",
    "%run other.py",
    "!echo from the shell",
    "%%bash\necho from bash\n",
    "%load_ext autoreload\n%autoreload 2",
    "with open('out.csv', 'w') as file:\n    file.write('a')",
]


@pytest.fixture(scope="session")
def notebook_python() -> Path:
    """A Python with ipykernel and nbclient, from their own hashed lock; made once, in .venv-notebooks."""
    return python_of("notebooks")


class Desk:
    """A folder with a notebook in it, a collector's state beside it, and the kernel's environment."""

    def __init__(self, folder: Path, python: Path) -> None:
        self.folder, self.python = folder / "work", python
        self.state = folder / "state"
        self.folder.mkdir()
        (self.folder / "helper.py").write_text("VALUE = 41\n")
        (self.folder / "other.py").write_text("print('run by %run')\n")
        self.environ = {
            "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(folder),
            "ESCROW_COLLECTOR_DIR": str(self.state),
            "IPYTHONDIR": str(folder / "ipython"),
        }

    def write(self, cells: list[str]) -> None:
        told = [
            {
                "cell_type": "code",
                "id": f"c{place}",
                "execution_count": None,
                "metadata": {},
                "outputs": [],
                "source": text,
            }
            for place, text in enumerate(cells)
        ]
        book = {"cells": told, "metadata": {"kernelspec": {"name": "python3", "display_name": "p", "language": "python"}},
                "nbformat": 4, "nbformat_minor": 5}  # fmt: skip
        (self.folder / "report.ipynb").write_text(json.dumps(book))

    def execute(self) -> str:
        """`jupyter execute` under `run --`, and what it wrote into the notebook."""
        words = [
            sys.executable,
            "-m",
            "escrow_collector",
            "run",
            "--",
            "jupyter",
            "execute",
            "--inplace",
            "report.ipynb",
        ]
        done = subprocess.run(
            words, cwd=self.folder, env={**self.environ, "PYTHONPATH": str(SOURCE)}, capture_output=True, text=True,
            timeout=180, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return self.outputs()

    def outputs(self) -> str:
        book = json.loads((self.folder / "report.ipynb").read_text())
        told = [output for cell in book["cells"] for output in cell["outputs"]]
        return "".join("".join(one.get("text", one.get("evalue", ""))) for one in told)

    @property
    def records(self) -> list[dict[str, Any]]:
        paths = sorted((self.state / "spool" / "runs").glob("*.jsonl"), key=lambda path: path.stat().st_mtime_ns)
        return [json.loads(line) for path in paths for line in path.read_text().splitlines()]

    def of_the_notebook(self) -> list[dict[str, Any]]:
        """The starts of the kernel's runs."""
        path = str(self.folder / "report.ipynb")
        return [one for one in self.records if one["type"] == "run.start" and one["script"]["path"] == path]

    def cells_of(self, start: dict[str, Any]) -> list[str]:
        body = (self.state / "spool" / "contents" / start["script"]["digest"].split(":")[1]).read_text()
        return ["".join(cell["source"]) for cell in json.loads(body)["cells"]]


@pytest.fixture
def desk(tmp_path: Path, notebook_python: Path) -> Desk:
    return Desk(tmp_path, notebook_python)


@pytest.mark.timeout(600)
def test_the_cells_of_a_kernel_become_versions_of_the_notebook(desk: Desk) -> None:
    # 1. Executed once, the notebook is known by its own path, cell by cell as it was written.
    desk.write(CELLS)
    printed = desk.execute()
    assert "41\nrun by %run\nfrom the shell" in printed.replace("\r", "")
    assert "from bash" in printed
    (start,) = desk.of_the_notebook()
    assert start["script"]["kind"] == "file"
    assert start["script"]["content"] == "captured"
    assert [text.rstrip("\n") for text in desk.cells_of(start)] == [text.rstrip("\n") for text in CELLS]
    # 2. What it imported, ran and wrote is told with it.
    run = [one for one in desk.records if one["run"] == start["run"]]
    (snapshot,) = [one for one in run if one["type"] == "snapshot"]
    assert [(file["path"], file["role"]) for file in snapshot["files"]] == [
        ("report.ipynb", "script"),
        ("helper.py", "module"),
        ("other.py", "module"),
    ]
    (activity,) = [one for one in run if one["type"] == "run.activity"]
    assert {"/bin/bash", "bash"} & {one["path"] for one in activity["programs"]}
    assert [one["path"] for one in activity["files"] if one["path"].endswith(".csv")] == [str(desk.folder / "out.csv")]
    # Jupyter kills a kernel that is slow to go, and without the exec sensor nobody tells of that end.
    assert [one["type"] for one in run].count("run.end") <= 1
    # 3. Edited and executed again it is another version of the same; executed unchanged it is the same.
    desk.write([*CELLS[:5], "with open('out.csv', 'w') as file:\n    file.write('b')"])
    desk.execute()
    desk.execute()
    digests = [one["script"]["digest"] for one in desk.of_the_notebook()]
    assert len(digests) == 3
    assert len(set(digests)) == 2
    assert len({one["run"] for one in desk.of_the_notebook()}) == 3


@pytest.mark.timeout(300)
def test_a_cell_sees_nothing_of_ours(desk: Desk) -> None:
    desk.write(
        [
            "import os, sys\nprint(sorted(name for name in os.environ if 'ESCROW' in name and not name.endswith('_DIR')), 'sitecustomize' in sys.modules)"
        ]
    )
    assert desk.execute() == "[] False\n"


@pytest.mark.timeout(300)
def test_a_module_that_is_edited_and_loaded_again_is_kept_as_it_was_then(desk: Desk) -> None:
    edit = "with open('helper.py', 'w') as file:\n    file.write('VALUE = 4200\\n')"
    desk.write(["%load_ext autoreload\n%autoreload 2\nimport helper", edit, "print(helper.VALUE)"])
    assert desk.execute() == "4200\n"
    (start,) = desk.of_the_notebook()
    (snapshot,) = [one for one in desk.records if one["type"] == "snapshot" and one["run"] == start["run"]]
    (helper,) = [file for file in snapshot["files"] if file["path"] == "helper.py"]
    assert helper["digest"] == "sha256:" + hashlib.sha256(b"VALUE = 4200\n").hexdigest()


@pytest.mark.timeout(600)
def test_an_installed_hook_sees_the_kernel_of_every_environment(desk: Desk, tmp_path: Path) -> None:
    """The hook beside a copied library, the kernel's packages on its path: no `run` anywhere."""
    from tests.collector.test_differential import copied

    python = copied(tmp_path / "base")
    packages = next((desk.python.parents[1] / "lib").glob("python*/site-packages"))
    (python.parents[1] / "lib" / "python3.11" / "site-packages" / "kernel.pth").write_text(f"{packages}\n")
    drop = tmp_path / "drop"
    install.make_drop(str(drop), is_shared=False)
    install.Installer(str(tmp_path / "state"), str(drop)).install(str(python))
    desk.write(CELLS[:2])
    code = (
        "import nbformat, sys; from nbclient import NotebookClient; from jupyter_client.kernelspec import KernelSpec; "
        "from jupyter_client import manager; book = nbformat.read('report.ipynb', 4); "
        "manager.KernelManager.kernel_spec = KernelSpec(argv=[sys.executable, '-m', 'ipykernel_launcher', '-f', "
        "'{connection_file}'], display_name='p', language='python'); "
        "NotebookClient(book, resources={'metadata': {'path': '.'}}).execute(); nbformat.write(book, 'report.ipynb')"
    )
    done = subprocess.run(
        [str(python), "-c", code, "report.ipynb"], cwd=desk.folder, env=desk.environ, capture_output=True, text=True,
        timeout=180, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert desk.outputs() == "41\nrun by %run\n"
    kernels = [path for path in drop.glob("*.facts") if "\tipykernel_launcher\t" in path.read_text()]
    assert len(kernels) == 1
    assert f"notebook\t{desk.folder / 'report.ipynb'}\n" in kernels[0].read_text()
    names = [line.split("\t")[3] for line in kernels[0].read_text().splitlines() if line.startswith("copied\tcell\t")]
    assert [(drop / name).read_text() for name in names] == CELLS[:2]
