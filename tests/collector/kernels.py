"""A scenario of the arena: somebody else's notebook, executed by a real kernel, while root's agent watches."""

import importlib
import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any

ANALYST = 31002
"""Neither root nor anybody of this machine."""
FIRST = [
    "import helper\nprint(helper.VALUE)",
    "%run other.py",
    "with open('out.csv', 'w') as file:\n    file.write('a')",
]
SECOND = [*FIRST[:2], "with open('out.csv', 'w') as file:\n    file.write('b')"]
_EXECUTE = "from nbclient.cli import main; main()"


def executed(arena: Any, hooked: tuple[Any, Path, Path], packages: str, server: str, secret: str) -> Any:
    """Executed, edited and executed, executed unchanged: what the notebook printed, once the vault has all of it."""
    agent, transport = (importlib.import_module(f"escrow_collector.{name}") for name in ("agent", "transport"))
    here, base, drop = hooked
    site = base.parents[1] / "lib" / base.name / "site-packages"
    (site / "kernel.pth").write_text(f"{packages}\n")
    answer = transport.Transport(server).enrol(secret, {"id": "kernels", "name": "kernels", "os": "x"})
    here.enrol({**answer, "server": server})
    (arena.work / "helper.py").write_text("VALUE = 41\n")
    (arena.work / "other.py").write_text("print('run by %run')\n")
    arena.start()
    printed = [_execute(arena, base, cells) for cells in (FIRST, SECOND, SECOND)]
    kernels = [one for one in arena.records() if one["type"] == "run.start" and "ipykernel_launcher" in _argv(one)]
    names = {one["run"] for one in kernels}
    arena.wait_until(lambda: len(_ends(arena, names)) == len(names))
    ends = _ends(arena, names)
    began = time.monotonic()
    # Records of both sensors are joined some seconds after the run: at least that long, and until all is on its way.
    while time.monotonic() < began + 14 or (any(drop.iterdir()) and time.monotonic() < began + 120):
        agent.deliver(here, time.monotonic() + 60, heartbeat=True)
        time.sleep(0.5)
    arena.stop()
    agent.deliver(here, time.monotonic() + 60)
    return {
        "printed": printed,
        "notebook": str(arena.work / "report.ipynb"),
        "kernels": [(one["run"], one["account"]["uid"], one["sensor"]["exec"], one["trust"]) for one in kernels],
        "ends": [(one["exit_code"], one["signal"], one["trust"]) for one in ends],
        "left": sorted(path.name for path in drop.iterdir()),
        "agent": os.geteuid(),
    }


def _ends(arena: Any, runs: set[str]) -> list[dict[str, Any]]:
    return [one for one in arena.records() if one["type"] == "run.end" and one["run"] in runs]


def _argv(start: dict[str, Any]) -> str:
    return " ".join(start["process"]["argv"])


def _execute(arena: Any, base: Path, cells: list[str]) -> str:
    """As its author would: by `jupyter execute`, under their own account."""
    path, home = arena.work / "report.ipynb", arena.work / "home"
    path.write_text(json.dumps(_notebook(cells)))
    home.mkdir(exist_ok=True)
    for one in (path, home):
        os.chown(one, ANALYST, ANALYST)
    become = ["setpriv", "--reuid", str(ANALYST), "--regid", str(ANALYST), "--clear-groups"]
    done = subprocess.run(
        [*become, str(base), "-c", _EXECUTE, "--inplace", path.name],
        cwd=arena.work,
        # The copied program looks for its library where only root may look; the copy beside it is for everybody.
        env={
            "PATH": "/usr/bin:/bin",
            "HOME": str(home),
            "IPYTHONDIR": str(home / "ipython"),
            "LD_LIBRARY_PATH": str(base.parents[1] / "lib"),
        },
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    told = [output for cell in json.loads(path.read_text())["cells"] for output in cell["outputs"]]
    return "".join("".join(one.get("text", one.get("evalue", ""))) for one in told)


def _notebook(cells: list[str]) -> dict[str, Any]:
    told = [
        {"cell_type": "code", "id": f"c{place}", "execution_count": None, "metadata": {}, "outputs": [], "source": text}
        for place, text in enumerate(cells)
    ]
    kernel = {"name": "python3", "display_name": "p", "language": "python"}
    return {"cells": told, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
