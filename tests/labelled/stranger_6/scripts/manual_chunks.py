"""Split the machine manuals into sections and build a plain search index (no model involved)."""
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

HEADING = re.compile(r"^\d+(\.\d+)*\s+[A-Z].+$", re.MULTILINE)
MAX_TOKENS = 400


@dataclass
class Chunk:
    source: str
    heading: str
    text: str


def chunks(path: Path) -> list[Chunk]:
    text = path.read_text(encoding="utf-8")
    marks = list(HEADING.finditer(text))
    result = []
    for i, m in enumerate(marks):
        end = marks[i + 1].start() if i + 1 < len(marks) else len(text)
        words = text[m.end():end].split()
        for start in range(0, len(words), MAX_TOKENS):
            result.append(Chunk(path.name, m.group().strip(), " ".join(words[start:start + MAX_TOKENS])))
    return result


def search(index: list[Chunk], query: str, top: int = 3) -> list[Chunk]:
    terms = query.lower().split()
    return sorted(index, key=lambda c: -sum(c.text.lower().count(t) for t in terms))[:top]


if __name__ == "__main__":
    index = [c for p in Path("manuals").glob("*.txt") for c in chunks(p)]
    Path("index.json").write_text(json.dumps([asdict(c) for c in index], ensure_ascii=False, indent=1), encoding="utf-8")
    for hit in search(index, "replace filter cartridge"):
        print(f"{hit.source} | {hit.heading}")
