"""How much space the folder takes; looks at sizes only."""
from pathlib import Path

sizes = {p.name: p.stat().st_size for p in Path(".").iterdir() if p.is_file()}
for name, size in sorted(sizes.items(), key=lambda item: -item[1]):
    print(f"{size:>8} {name}")
