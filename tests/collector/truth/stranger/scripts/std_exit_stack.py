import contextlib
from pathlib import Path

with contextlib.ExitStack() as stack:
    sources = [stack.enter_context(Path(name).open()) for name in ("in.txt", "in.csv", "in.json")]
    target = stack.enter_context(open("joined.txt", "x"))
    for source in sources:
        target.write(f"--- {source.name}\n")
        for line in source:
            target.write(line)
