"""Reads the labelled scripts of `tests/labelled`, and holds engines to what their labels say."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from escrow.core.digests import Digest
from scanners.engine import Engine, Limits, StagedContent
from scanners.findings import Confidence, Vector
from scanners.staging import read_content

LABELLED = Path(__file__).parent / "labelled"


@dataclass(frozen=True)
class Labelled:
    """One file, and whether its folder's vector must be told of it."""

    path: str
    content: StagedContent
    vector: Vector
    is_expected: bool
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Figures:
    """How an engine did on a folder; a finding of low confidence does not count as telling."""

    missed: tuple[str, ...]
    invented: tuple[str, ...]
    told: int

    @property
    def recall(self) -> float:
        return self.told / max(1, self.told + len(self.missed))

    @property
    def precision(self) -> float:
        return self.told / max(1, self.told + len(self.invented))


def read_many(name: str) -> Iterator[tuple[str, str, frozenset[Vector]]]:
    """The scripts of one file of `breadth`: each with its name and the vectors that must be told of it."""
    for block in re.split(r"(?m)^=== ", (LABELLED / "breadth" / name).read_text("utf-8"))[1:]:
        head, _, text = block.partition("\n")
        script, _, marks = head.partition(":")
        yield script, text, frozenset(Vector(mark) for mark in marks.split())


def read_set(part: str, vector: Vector) -> Iterator[Labelled]:
    """The files of `tuning` or `held_out` for one vector."""
    folder = LABELLED / part / vector.value
    labels = json.loads((folder / "labels.json").read_text("utf-8"))
    for name, marks in sorted(labels.items()):
        body = (folder / name).read_bytes()
        content = read_content(Digest.of(body), body, path=name)
        lines = tuple(mark["line"] for mark in marks)
        yield Labelled(f"{part}/{vector}/{name}", content, vector, any(m["vector"] == vector for m in marks), lines)


def judge(told: Callable[[StagedContent], Iterable[Vector]], files: Iterable[Labelled]) -> Figures:
    """What is told of these files, beside what the labels say."""
    missed, invented, right = [], [], 0
    for file in files:
        is_told = file.vector in set(told(file.content))
        right += is_told and file.is_expected
        if file.is_expected and not is_told:
            missed.append(file.path)
        if is_told and not file.is_expected:
            invented.append(file.path)
    return Figures(tuple(missed), tuple(invented), right)


def vectors_of(engines: Iterable[Engine], content: StagedContent) -> set[Vector]:
    """What these engines tell of a content; what they are not sure of does not count."""
    reports = [report for engine in engines for report in engine.scan([content], Limits())]
    return {one.vector for report in reports for one in report.findings if one.confidence is not Confidence.LOW}
