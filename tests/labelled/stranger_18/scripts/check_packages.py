import importlib.util
from importlib.metadata import version

NEEDED = {"docx": "python-docx", "openpyxl": "openpyxl", "rapidfuzz": "rapidfuzz"}

missing = []
for module, package in NEEDED.items():
    if importlib.util.find_spec(module) is None:
        missing.append(package)
    else:
        print(f"{package:<14}{version(package)}")
if missing:
    print("Please ask IT for:", ", ".join(missing))
