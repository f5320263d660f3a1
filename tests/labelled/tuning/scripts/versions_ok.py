import importlib.metadata

for name in ("pandas", "openpyxl"):
    print(name, importlib.metadata.version(name))
