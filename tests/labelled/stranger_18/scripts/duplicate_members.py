#!/usr/bin/env python3
"""Find double members by name, birth date and address."""
from __future__ import annotations

import argparse
import csv
import logging
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Iterator

from rapidfuzz import fuzz

LOG = logging.getLogger("double")


@dataclass(frozen=True)
class Member:
    number: str
    first: str
    last: str
    born: str
    street: str
    postcode: str

    @property
    def key(self) -> str:
        return f"{plain(self.first)} {plain(self.last)}"


@dataclass(frozen=True)
class Pair:
    a: Member
    b: Member
    score: float


def plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if c.isalnum() or c == " ").strip()


def read(path: Path, delimiter: str) -> list[Member]:
    with path.open(newline="", encoding="utf-8-sig") as fh:
        return [Member(r["no"], r["first"], r["last"], r["born"], r["street"], r["zip"])
                for r in csv.DictReader(fh, delimiter=delimiter)]


def blocks(members: list[Member]) -> Iterator[list[Member]]:
    by_birth: dict[str, list[Member]] = defaultdict(list)
    by_zip: dict[str, list[Member]] = defaultdict(list)
    for m in members:
        if m.born:
            by_birth[m.born].append(m)
        by_zip[m.postcode].append(m)
    yield from by_birth.values()
    yield from by_zip.values()


def pairs(members: list[Member], limit: float) -> list[Pair]:
    seen: set[tuple[str, str]] = set()
    found: list[Pair] = []
    for block in blocks(members):
        for a, b in combinations(block, 2):
            ident = (min(a.number, b.number), max(a.number, b.number))
            if ident in seen:
                continue
            seen.add(ident)
            score = fuzz.token_sort_ratio(a.key, b.key)
            if a.born and a.born == b.born:
                score += 5
            if plain(a.street) == plain(b.street):
                score += 5
            if score >= limit:
                found.append(Pair(a, b, score))
    return sorted(found, key=lambda p: -p.score)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("members", type=Path)
    parser.add_argument("--delimiter", default=";")
    parser.add_argument("--limit", type=float, default=92)
    parser.add_argument("--out", type=Path, default=Path("double.csv"))
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    found = pairs(read(args.members, args.delimiter), args.limit)
    with args.out.open("w", newline="", encoding="utf-8") as fh:
        w = csv.writer(fh, delimiter=args.delimiter)
        w.writerow(["score", "no_a", "name_a", "born_a", "no_b", "name_b", "born_b"])
        for p in found:
            w.writerow([round(p.score), p.a.number, f"{p.a.first} {p.a.last}", p.a.born,
                        p.b.number, f"{p.b.first} {p.b.last}", p.b.born])
    LOG.info("%d pairs", len(found))


if __name__ == "__main__":
    main()
