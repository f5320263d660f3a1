from importlib.metadata import PackageNotFoundError, version
import platform
import sys

NEEDED = ["openpyxl", "python-docx", "python-barcode", "pandas", "requests"]

print("Python", platform.python_version(), "at", sys.executable)
missing = []
for package in NEEDED:
    try:
        print(f"  {package:<20}{version(package)}")
    except PackageNotFoundError:
        missing.append(package)
        print(f"  {package:<20}-")

if missing:
    print("\nPlease ask IT for:", ", ".join(missing))
    sys.exit(1)
