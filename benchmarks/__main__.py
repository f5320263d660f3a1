"""`python -m benchmarks [NAME]`: one JSON line for each figure."""

import importlib
import json
import pkgutil
import sys

import benchmarks


def main(wanted: list[str]) -> int:
    """Run every measure, or the ones named; 2 when a name is none of them."""
    known = sorted(found.name for found in pkgutil.iter_modules(benchmarks.__path__) if not found.name.startswith("_"))
    unknown = [name for name in wanted if name not in known]
    if unknown:
        print(f"benchmarks: {unknown[0]}: there is none of that name; known are {', '.join(known)}", file=sys.stderr)
        return 2
    for name in wanted or known:
        for figure in importlib.import_module(f"benchmarks.{name}").measure():
            print(json.dumps(figure), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
