"""Check that the approved package versions are present. Installs nothing."""
import sys
from importlib import metadata

REQUIRED = {
    "pandas": (2, 0),
    "openpyxl": (3, 1),
    "matplotlib": (3, 7),
    "xlsxwriter": (3, 1),
}


def version_tuple(text):
    parts = []
    for part in text.split("."):
        if not part.isdigit():
            break
        parts.append(int(part))
    return tuple(parts)


def main():
    problems = []
    if sys.version_info < (3, 10):
        problems.append("Python 3.10 or later is needed")
    for package, minimum in REQUIRED.items():
        try:
            installed = metadata.version(package)
        except metadata.PackageNotFoundError:
            problems.append(f"{package} is missing (IT would run: pip install {package})")
            continue
        if version_tuple(installed) < minimum:
            problems.append(f"{package} {installed} is too old")
        else:
            print(f"ok  {package} {installed}")
    if problems:
        print("Please open a ticket with the service desk:")
        for problem in problems:
            print("  -", problem)
        sys.exit(1)


if __name__ == "__main__":
    main()
