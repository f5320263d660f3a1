"""Megabytes a second of CPU that the layers read in our own process, together and alone, against parsing alone."""

import ast
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from scanners.engine import Engine, Limits, StagedContent
from scanners.engines.dependencies import DependenciesEngine
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.staging import read_content

_ROOT = Path(__file__).parent.parent
_ROUNDS = 3
_HOSTILE = 1_000_000


def measure() -> Iterator[dict[str, Any]]:
    """Small scripts (labelled ones and examples, over and over), then one hostile line of a megabyte."""
    key = VaultKey(bytes(32))
    engines: list[Engine] = [SecretsEngine(key), PersonalDataEngine(key), FlowsEngine(key), DependenciesEngine()]
    scripts = [_content(path.read_bytes(), path.name) for path in _scripts()] * 10
    size = sum(content.size for content in scripts) / 1e6
    parsing = size / _best(lambda: [ast.parse(content.decoded.text) for content in scripts])
    for engine in engines:
        yield _figure(f"scan.{engine.name}", size / _best(lambda one=engine: _scan([one], scripts)), parsing)
    yield _figure("scan.layers_together", size / _best(lambda: _scan(engines, scripts)), parsing)
    for name, body in _hostile().items():
        content = _content(body, "a.py")
        spent = _best(lambda one=content: _scan(engines, [one]))
        read = _best(lambda one=content: one.decoded.text.split())
        yield {"name": f"scan.hostile_{name}", "value": round(spent, 3), "unit": "cpu s", "baseline": round(read, 3),
               "ratio": round(spent / max(read, 1e-6), 1)}  # fmt: skip


def _scripts() -> list[Path]:
    found = [*(_ROOT / "examples").rglob("*.py"), *(_ROOT / "tests" / "labelled").rglob("*.py")]
    return [path for path in sorted(found) if _parses(path)]


def _parses(path: Path) -> bool:
    try:
        ast.parse(path.read_bytes())
    except (SyntaxError, ValueError):
        return False
    return True


def _content(body: bytes, name: str) -> StagedContent:
    return read_content(Digest.of(body), body, path=name)


def _scan(engines: list[Engine], contents: list[StagedContent]) -> None:
    """As the runner does it: all engines see one content before any sees the next."""
    for content in contents:
        for engine in engines:
            engine.scan([content], Limits())


def _hostile() -> dict[str, bytes]:
    return {
        "digits": b"x = '" + b"529.982.247-2 " * (_HOSTILE // 14) + b"'\n",
        "words": b"# " + b"cpf_nome_senha_ " * (_HOSTILE // 16) + b"\n",
        "calls": b"f(" * 90 + b"0" + b")" * 90 + b";" + b"a=open('x.csv');" * (_HOSTILE // 16) + b"\n",
    }


def _best(work: Callable[[], object]) -> float:
    """CPU seconds of the best of a few rounds: other work on the machine makes the others longer."""
    spent = []
    for _ in range(_ROUNDS):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return max(min(spent), 1e-9)


def _figure(name: str, value: float, baseline: float) -> dict[str, Any]:
    return {"name": name, "value": round(value, 2), "unit": "MB/s", "baseline": round(baseline, 2),
            "ratio": round(value / baseline, 3)}  # fmt: skip
