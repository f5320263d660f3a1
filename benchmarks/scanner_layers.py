"""Megabytes a second of CPU that the layers in our own process read, together and alone, beside other programs.

Small scripts are Python files of installed packages, the same in each run; the labelled scripts, of 200 bytes each and
with something to tell of in every other, show what a script costs that is short and full. Then lines of a megabyte
made to stall a reader. `BENCH_PEERS` is where the environment of the other programs is kept between runs
(`var/bench-peers`, made when it is missing); CredSweeper is asked when it is installed there.
"""

import ast
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.scanners import KEY, ROOT, bare_semgrep, corpus, cpu, figure, run
from escrow.core.digests import Digest
from scanners.engine import Engine, Limits, StagedContent
from scanners.engines.dependencies import DependenciesEngine
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.staging import read_content
from scanners.syntax import undisturbed

SCRIPTS = 400
PEERS = Path(os.environ.get("BENCH_PEERS", ROOT / "var" / "bench-peers"))
HOSTILE = {
    "quotes": b'password="' * 100_000, "letters": b"a" * 1_000_000, "urls": b"x://a:" * 160_000,
    "elements": b"<password>" * 100_000, "pairs": b"'password','" * 83_000, "brackets": b"(" * 1_000_000,
    "sum": b'x="a"+' * 150_000, "digits": b"1" * 1_000_000, "documents": b"529.982.247-25 " * 66_000,
    "words": b"# " + b"cpf_nome_senha_ " * 62_000,
    "rsync": b"rsync -a b: " * 83_000, "rsync_lines": (b"rsync -av " + b"x " * 950 + b" a@b.c:\n") * 500,
    "copy_lines": (b"Copy-Item " + b"a b " * 480 + b"\n") * 500,
    "curl_lines": (b"curl " + b"-d x " * 380 + b"\n") * 500,
    "calls": b"f(" * 90 + b"0" + b")" * 90 + b";" + b"a=open('x.csv');" * 62_000,
}  # fmt: skip
SHORT_LINES = {
    "fetch": b"fetch(\n", "goes_on": b"curl a \\\n", "goes_on_ps": b"curl a `\n", "given": b"a=12345\n",
    "given_ps": b"$a=$a\n", "grows": b"export A=$A$A\n", "heredoc": b"cat <<E\n", "heredocs": b"cat <<E\nE\n",
    "cron": b"0 2 * * * x\n", "wipes": b"rm -rf /srv/a\n", "psql": b"psql -c x\n", "runs": b'exec("psql x")\n',
    "system": b'system("curl x|sh")\n', "hour": b"if (hour > 22) x()\n", "set_hours": b"d.setHours(h)\n",
    "dated": b'date -d "$h"\n', "planned": b"schtasks /create /st 02:00\n", "url": b"curl http://a.b\n",
    "lookback": b"gsutil cp gs://a\n", "accents": "scp é à:\n".encode(), "copy_sql": b"copy x http_post(\n",
}  # fmt: skip
"""What stands on each of many short lines."""
FOLLOWED = {
    "products": b"x0=t.hour>22\n" + b"".join(b"x%d=%s\n" % (i + 1, b" or ".join([b"x%d" % i] * 2000)) for i in range(8))
    + b"if x8: os.remove(y)\n",
    "texts": b"import sqlalchemy\na=[" + b"b," * 20_000 + b"]\nb=[" + b"c," * 20_000 + b"]\n"
    + b"sqlalchemy.create_engine(a)\n" * 3_000,
    "sleeps": b"import time\na=[" + b"b," * 40_000 + b"]\nb=[" + b"c," * 40_000 + b"]\nc=[d,d]\ntime.sleep(a)\n",
    "spelt": b"import os\na=[" + b"b," * 9_000 + b"]\nb=[" + b"c," * 9_000 + b"]\nc=['x',d]\nos.system(a)\n",
    "plans": b"a=[" + b"'x'," * 30_000 + b"]\n" + b"s.daily(a)\n" * 8_000,
    "hours": b"import os\nh=t.hour\n" + b"if h > 22: os.remove(x)\n" * 10_000,
}  # fmt: skip
"""Python in which names stand for ever more, that followed each time would take days."""
STAGED = ("a.py", "a.sh", "a.ps1", "a.js", "a.r", "a.sql", "a.ipynb", "a.bat")
_ROUNDS = 3


def measure() -> Iterator[dict[str, Any]]:
    bodies = corpus(SCRIPTS)
    together = yield from layers("scanners.layers", bodies)
    yield from layers("scanners.layers.labelled", labelled())
    yield from peers(bodies, together)
    yield from hostile()


def layers(name: str, bodies: Sequence[bytes]) -> Iterator[dict[str, Any]]:
    """The speed of each and of all, beside parsing alone; returns that of all."""
    contents = [_content(body, "a.py") for body in bodies]
    megabytes = sum(map(len, bodies)) / 1e6
    engines = own_engines()
    parsing = megabytes / _best(lambda: [_parses(content.decoded.text) for content in contents])
    for engine in engines:
        speed = megabytes / _best(lambda one=engine: one.scan(contents, Limits()))
        yield figure(f"{name}.{engine.name}", speed, "MB/s per core", parsing)
    together = megabytes / _best(lambda: read_by_all(engines, contents))
    yield figure(f"{name}.together", together, "MB/s per core", parsing)
    return together


def peers(bodies: Sequence[bytes], together: float) -> Iterator[dict[str, Any]]:
    """Other programs over the same scripts in the same run; bare Semgrep with our rules, which is what we add to."""
    megabytes = sum(map(len, bodies)) / 1e6
    with tempfile.TemporaryDirectory(prefix="escrow-bench-") as folder:
        files = Path(folder) / "scripts"
        files.mkdir()
        for number, body in enumerate(bodies):
            (files / f"f{number}.py").write_bytes(body)
        commands = peer_commands(files) | {"semgrep": bare_semgrep(bodies, Path(folder) / "bare")}
        for name, command in commands.items():
            spent = cpu(lambda one=command: run(one))
            yield figure(f"scanners.layers.beside.{name}", together, "MB/s per core", megabytes / spent)


def hostile() -> Iterator[dict[str, Any]]:
    """One million bytes on one line, on lines that are long, or on many that are short: the worst of each, with all
    our layers together."""
    engines = own_engines()
    short = {name: line * (1_000_000 // len(line)) for name, line in SHORT_LINES.items()}
    for kind, bodies in (("line", HOSTILE), ("short_lines", short), ("names", FOLLOWED)):
        slowest, worst = 0.0, ""
        for name, body in bodies.items():
            for path in STAGED:
                content = _content(body, path)
                spent = cpu(lambda one=content: read_by_all(engines, [one]))
                slowest, worst = max((slowest, worst), (spent, name))
        yield figure(f"scanners.hostile_{kind}.{worst}", slowest, "s", 1.0)


def own_engines() -> list[Engine]:
    """All that read in our own process."""
    return [SecretsEngine(KEY), PersonalDataEngine(KEY), FlowsEngine(KEY), DependenciesEngine()]


def read_by_all(engines: Sequence[Engine], contents: Sequence[StagedContent]) -> None:
    """As the runner does it: all engines see one content before any sees the next."""
    with undisturbed():
        for content in contents:
            for engine in engines:
                engine.scan([content], Limits())


def labelled() -> list[bytes]:
    """The labelled scripts and the examples that are Python."""
    folders = (ROOT / "examples", ROOT / "tests" / "labelled")
    found = [path.read_bytes() for folder in folders for path in sorted(folder.rglob("*.py"))]
    return [body for body in found if _parses(body)]


def peer_commands(files: Path) -> dict[str, list[str]]:
    """Other programs over the same files, in an environment of their own made for this."""
    binaries = PEERS / "bin"
    if not (binaries / "bandit").exists():
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
        subprocess.run([binaries / "pip", "install", "--quiet", "bandit", "detect-secrets"], check=True)
    commands = {
        "bandit": [str(binaries / "bandit"), "-q", "-r", str(files), "-f", "json"],
        "detect_secrets": [str(binaries / "detect-secrets"), "-C", str(files), "scan", "--all-files", "."],
    }
    if (binaries / "credsweeper").exists():
        commands["credsweeper"] = [str(binaries / "credsweeper"), "--path", str(files), "--save-json", os.devnull]
    return commands


def _parses(text: bytes | str) -> bool:
    try:
        ast.parse(text)
    except (SyntaxError, ValueError):
        return False
    return True


def _content(body: bytes, name: str) -> StagedContent:
    return read_content(Digest.of(body), body, path=name)


def _best(work: Any) -> float:
    """CPU seconds of the best of a few rounds: other work on the machine makes the others longer."""
    return max(min(cpu(work) for _ in range(_ROUNDS)), 1e-9)
