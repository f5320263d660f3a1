import sys
try:
    import xlwings
except ImportError:
    sys.exit("xlwings is missing; ask IT to install it")
print(xlwings.__version__)
