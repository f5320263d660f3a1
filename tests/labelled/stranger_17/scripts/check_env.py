"""Check installed packages against requirements.txt. Nothing is installed."""
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from packaging.requirements import Requirement


def check(path: Path):
    problems = []
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#")[0].strip()
        if not line or line.startswith("-"):
            continue
        req = Requirement(line)
        try:
            installed = version(req.name)
        except PackageNotFoundError:
            problems.append(f"{req.name}: missing")
            continue
        if req.specifier and installed not in req.specifier:
            problems.append(f"{req.name}: {installed} instead of {req.specifier}")
    return problems


def main():
    path = Path(sys.argv[1] if len(sys.argv) > 1 else "requirements.txt")
    problems = check(path)
    for p in problems:
        print(p)
    if problems:
        print("Please ask IT for: pip install -r", path)
        sys.exit(1)
    print("All packages are there.")


if __name__ == "__main__":
    main()
