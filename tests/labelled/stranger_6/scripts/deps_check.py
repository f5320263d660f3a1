"""Check that the packages the monthly workbook needs are present; tell the user whom to ask if not."""
import importlib.util
import sys
from importlib import metadata

REQUIRED = {"pandas": "2.0", "openpyxl": "3.1", "xlsxwriter": "3.0"}


def version_tuple(v: str) -> tuple[int, ...]:
    return tuple(int(p) for p in v.split(".")[:2] if p.isdigit())


def main() -> int:
    missing = []
    for package, minimum in REQUIRED.items():
        if importlib.util.find_spec(package) is None:
            missing.append(f"{package} (not installed)")
        elif version_tuple(metadata.version(package)) < version_tuple(minimum):
            missing.append(f"{package} (older than {minimum})")
    if missing:
        print("Please ask the IT service desk to install: " + ", ".join(missing))
        return 1
    print("All packages present")
    return 0


if __name__ == "__main__":
    sys.exit(main())
