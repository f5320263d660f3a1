"""Packs exams into rooms, biggest first."""
from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(order=True)
class Exam:
    candidates: int
    module: str = field(compare=False)
    minutes: int = field(compare=False)


@dataclass
class Room:
    code: str
    seats: int
    booked: list[Exam] = field(default_factory=list)

    @property
    def free(self) -> int:
        return self.seats - sum(e.candidates for e in self.booked)


def exams(path: Path) -> list[Exam]:
    with path.open(encoding="utf-8") as fh:
        return sorted((Exam(int(r["registered"]), r["module"], int(r["minutes"])) for r in csv.DictReader(fh)), reverse=True)


def pack(papers: list[Exam], rooms: list[Room]) -> None:
    for exam in papers:
        room = min((r for r in rooms if r.free >= exam.candidates), key=lambda r: r.free, default=None)
        if room is None:
            raise SystemExit(f"no room for {exam.module}")
        room.booked.append(exam)


if __name__ == "__main__":
    rooms = [Room("Aula", 320), Room("B1.01", 120), Room("C0.20", 60)]
    pack(exams(Path("exam_week.csv")), rooms)
    for room in rooms:
        print(room.code, [e.module for e in room.booked], room.free)
