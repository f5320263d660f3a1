#!/usr/bin/env python3
"""Find double articles by description and dimensions."""
from __future__ import annotations

import argparse
import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from rapidfuzz import fuzz


@dataclass(frozen=True)
class Article:
    number: str
    text: str
    unit: str
    group: str

    @property
    def key(self) -> str:
        return re.sub(r"[^a-z0-9 ]", " ", self.text.lower())


def read(path: Path) -> list[Article]:
    with path.open(newline="", encoding="utf-8-sig") as fh:
        return [Article(r["no"], r["text"], r["unit"], r["group"]) for r in csv.DictReader(fh, delimiter=";")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--limit", type=float, default=93)
    args = parser.parse_args()
    groups: dict[tuple[str, str], list[Article]] = defaultdict(list)
    for a in read(args.articles):
        groups[a.group, a.unit].append(a)
    for block in groups.values():
        for a, b in combinations(block, 2):
            score = fuzz.token_sort_ratio(a.key, b.key)
            if score >= args.limit:
                print(f"{score:5.1f}  {a.number} {a.text}  |  {b.number} {b.text}")


if __name__ == "__main__":
    main()
