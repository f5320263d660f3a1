import subprocess, sys
try:
    import xlwings
except ImportError:
    subprocess.check_call([sys.executable, "-m", "pip", "install", "xlwings"])
    import xlwings
print(xlwings.__version__)
