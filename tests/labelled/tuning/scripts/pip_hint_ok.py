try:
    import openpyxl
except ImportError:
    raise SystemExit("openpyxl is missing: ask IT for the approved environment")
print(openpyxl.__version__)
