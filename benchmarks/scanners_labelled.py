"""How much of the labelled scripts is found, and how much is made up; credentials beside other programs.

A file counts as told of a vector when an engine is at least fairly sure of a finding of it.
"""

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from benchmarks.scanner_layers import PEERS, peer_commands
from benchmarks.scanners import KEY
from escrow.config import Settings
from escrow.core.digests import Digest
from scanners.engine import Engine, Limits, StagedContent
from scanners.engines.flows import FlowsEngine
from scanners.engines.secrets import SecretsEngine
from scanners.engines.semgrep import SemgrepEngine
from scanners.findings import Confidence, Vector
from scanners.lineup import engines_for
from scanners.staging import Staging, read_content

LABELLED = Path(__file__).resolve().parents[1] / "tests" / "labelled"
VECTORS = (Vector.CREDENTIALS, Vector.DATABASE, Vector.FILES, Vector.OFF_HOURS, Vector.LIBRARIES, Vector.LLM)


@dataclass(frozen=True)
class Figures:
    """Files rightly told of, missed, and made up."""

    told: int
    missed: tuple[str, ...]
    made_up: tuple[str, ...]

    @classmethod
    def together(cls, parts: Sequence["Figures"]) -> "Figures":
        """Of several sets as if they were one."""
        missed, made_up = ([name for one in parts for name in names(one)] for names in (_MISSED, _MADE_UP))
        return cls(sum(one.told for one in parts), tuple(missed), tuple(made_up))

    @property
    def recall(self) -> float:
        return self.told / max(1, self.told + len(self.missed))

    @property
    def precision(self) -> float:
        return self.told / max(1, self.told + len(self.made_up))


_MISSED, _MADE_UP = attrgetter("missed"), attrgetter("made_up")


def measure() -> Iterator[dict[str, Any]]:
    for part in ("tuning", "held_out"):
        for kind in ("scripts", "config"):
            vectors = VECTORS if kind == "scripts" else (Vector.CREDENTIALS,)
            found = vectors_found(part, kind)
            for vector in vectors:
                figures = judge(part, kind, vector, {name for name, told in found.items() if vector in told})
                yield from _lines(f"{part}.{kind}.{vector}", figures)
            for program, told in told_by_peers(LABELLED / part / kind).items():
                yield from _lines(f"{part}.{kind}.credentials.{program}", judge(part, kind, Vector.CREDENTIALS, told))
    yield from measure_strangers()
    yield from measure_config()


def measure_config() -> Iterator[dict[str, Any]]:
    """Configuration files of every set together, in one table: what we find of credentials beside other programs."""
    table: dict[str, list[Figures]] = defaultdict(list)
    for part in sorted(folder.parent.name for folder in LABELLED.glob("*/config")):
        ours = {name for name, told in vectors_found(part, "config").items() if Vector.CREDENTIALS in told}
        for program, told in {"ours": ours, **told_by_peers(LABELLED / part / "config")}.items():
            table[program].append(judge(part, "config", Vector.CREDENTIALS, told))
    for program, parts in table.items():
        figures = Figures.together(parts)
        yield from _lines(f"config.{program}", figures)
        print(f"config  {program:<16}recall {figures.recall:.3f}  precision {figures.precision:.3f}", file=sys.stderr)


def strangers() -> list[str]:
    """The sets by strangers that lie here, in the order they came."""
    found = (folder.name for folder in LABELLED.glob("stranger_*") if (folder / "scripts" / "labels.json").exists())
    return sorted(found, key=number_of)


def number_of(part: str) -> int:
    """Which of the sets by strangers one is."""
    return int(part.rpartition("_")[2])


def measure_strangers() -> Iterator[dict[str, Any]]:
    """Scripts written without looking at the rules, by every engine that reads contents, as a vault runs them."""
    for part in strangers():
        found = told_by_all(part)
        for vector in (*VECTORS, Vector.PERSONAL_DATA):
            figures = judge(part, "scripts", vector, {name for name, told in found.items() if vector in told})
            yield from _lines(f"{part}.scripts.{vector}", figures)
        for kind in ("scripts", "config"):
            if (LABELLED / part / kind).is_dir():
                for program, told in told_by_peers(LABELLED / part / kind).items():
                    figures = judge(part, kind, Vector.CREDENTIALS, told)
                    yield from _lines(f"{part}.{kind}.credentials.{program}", figures)


def told_by_all(part: str) -> dict[str, set[Vector]]:
    """What every engine of a vault tells of each script of a part."""
    contents = {name: _content(LABELLED / part / "scripts" / name) for name in labels(part, "scripts")}
    told: dict[str, set[Vector]] = {name: set() for name in contents}
    with tempfile.TemporaryDirectory(prefix="escrow-labelled-") as folder:
        for engine in engines_for(Settings(data_dir=Path(folder)), KEY):
            for name, report in zip(contents, engine.scan(list(contents.values()), Limits()), strict=True):
                told[name] |= {one.vector for one in report.findings if one.confidence is not Confidence.LOW}
    return told


def labels(part: str, kind: str) -> Mapping[str, Sequence[Mapping[str, Any]]]:
    found: Mapping[str, Sequence[Mapping[str, Any]]] = json.loads((LABELLED / part / kind / "labels.json").read_text())
    return found


def vectors_found(part: str, kind: str) -> dict[str, set[Vector]]:
    """What our engines tell of each file of a folder, in one call of each."""
    contents = {name: _content(LABELLED / part / kind / name) for name in labels(part, kind)}
    told: dict[str, set[Vector]] = {name: set() for name in contents}
    with tempfile.TemporaryDirectory(prefix="escrow-labelled-") as staging:
        engines: Sequence[Engine] = (
            SecretsEngine(KEY), FlowsEngine(KEY), SemgrepEngine(KEY, Staging(Path(staging)), few=-1),
        )  # fmt: skip
        for engine in engines:
            for name, report in zip(contents, engine.scan(list(contents.values()), Limits()), strict=True):
                told[name] |= {one.vector for one in report.findings if one.confidence is not Confidence.LOW}
    return told


def judge(part: str, kind: str, vector: Vector, told: set[str]) -> Figures:
    labelled = labels(part, kind)
    wanted = {name for name, marks in labelled.items() if any(mark["vector"] == vector for mark in marks)}
    told = told & labelled.keys()  # other programs read `labels.json` too
    return Figures(len(wanted & told), tuple(sorted(wanted - told)), tuple(sorted(told - wanted)))


def told_by_peers(folder: Path) -> dict[str, set[str]]:
    """The files in which other programs see a credential; only those whose environment has been made."""
    if not (PEERS / "bin" / "bandit").exists():
        peer_commands(folder)  # makes the environment
    bandit = _json([PEERS / "bin" / "bandit", "-q", "-r", folder, "-f", "json", "-t", "B105,B106,B107"])
    baseline = _json([PEERS / "bin" / "detect-secrets", "-C", folder, "scan", "--all-files", "."])
    told = {
        "bandit": {Path(one["filename"]).name for one in bandit.get("results", ())},
        "detect_secrets": {Path(name).name for name in baseline.get("results", ())},
    }
    if (PEERS / "bin" / "credsweeper").exists():
        with tempfile.NamedTemporaryFile(suffix=".json") as report:
            command = [PEERS / "bin" / "credsweeper", "--path", folder, "--save-json", report.name]
            subprocess.run(command, check=False, capture_output=True)
            found = json.loads(Path(report.name).read_text() or "[]")
        told["credsweeper"] = {Path(line["path"]).name for one in found for line in one["line_data_list"]}
    return told


def _json(command: Sequence[str | Path]) -> dict[str, Any]:
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout or "{}")
    return found


def _content(path: Path) -> StagedContent:
    body = path.read_bytes()
    return read_content(Digest.of(body), body, path=path.name)


def _lines(name: str, figures: Figures) -> Iterator[dict[str, Any]]:
    for measured in ("recall", "precision"):
        value = round(getattr(figures, measured), 3)
        yield {"name": f"labelled.{name}.{measured}", "value": value, "unit": "", "baseline": None, "ratio": None}
