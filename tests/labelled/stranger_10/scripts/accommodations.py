"""Seats students with extra time in the small rooms, longest time first."""
from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(order=True)
class Candidate:
    minutes: int
    student_number: str = field(compare=False)
    name: str = field(compare=False)
    condition: str = field(compare=False)


@dataclass
class Room:
    code: str
    seats: int
    seated: list[Candidate] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        return len(self.seated) >= self.seats


def candidates(path: Path) -> list[Candidate]:
    with path.open(encoding="utf-8") as fh:
        rows = [r for r in csv.DictReader(fh) if r["accommodation"]]
    return sorted((Candidate(int(r["minutes"]), r["student_number"], r["name"], r["accommodation"]) for r in rows), reverse=True)


def seat(people: list[Candidate], rooms: list[Room]) -> None:
    for person in people:
        room = next((r for r in rooms if not r.is_full), None)
        if room is None:
            raise SystemExit(f"no seat left for {person.student_number}")
        room.seated.append(person)


if __name__ == "__main__":
    rooms = [Room("B1.07", 6), Room("B1.09", 6), Room("C0.21", 12)]
    seat(candidates(Path("exam_list.csv")), rooms)
    for room in rooms:
        print(room.code)
        for person in room.seated:
            print("  ", person.student_number, person.name, f"{person.minutes} min", person.condition)
