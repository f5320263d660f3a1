"""Does whoever opens a workbook look inside it, or carry it like any other file: to a copy, an archive, a message?

What stands on the stack at that moment says so. Only of a workbook that was looked into, or made by what can, are the
sheets told.
"""

import sys

# Libraries that read or write workbooks; others are known by the marks their names bear.
_LIBRARIES = frozenset(
    "pandas polars tablib petl agate agateexcel csvkit rows formulas pycel frictionless odf duckdb pyarrow modin dask "
    "geopandas pyspark".split()
)
_MARKS = ("xl", "excel", "calamine", "ezodf", "sheet", "pyods")
# What carries a file whatever is in it.
_CARRIERS = frozenset("shutil tarfile smtplib ftplib hashlib filecmp http email urllib".split())
# What reads a workbook its script opened for it, without telling which file it was handed.
_SILENT = ("xlrd", "odf", "ezodf", "pyxlsb", "pylightxl", "xlsx2csv", "fastexcel", "polars", "pyexcel")
_PACKS = ("write", "_extract_member", "extract", "extractall")
_MOST_FRAMES = 40


def is_looked_into(hook, path, mode):
    """By a library of workbooks on the stack; where the script itself opened it, what it has loaded decides."""
    frame, is_archive = hook.foreign(), False
    for _ in range(_MOST_FRAMES):
        if frame is None:
            return False
        top = str(frame.f_globals.get("__name__")).partition(".")[0]
        if is_library(top):
            return True
        if top in _CARRIERS or (top == "zipfile" and frame.f_code.co_name in _PACKS):
            return False
        is_archive = is_archive or top == "zipfile"
        if not hook.is_library(frame.f_code.co_filename):
            return is_archive or may_be_handed_on(hook, path, mode)
        frame = frame.f_back
    return False


def is_library(top):
    """Is this the name of a library of workbooks?"""
    return top in _LIBRARIES or any(mark in top for mark in _MARKS)


def may_be_handed_on(hook, path, mode):
    """The script opened it. What it writes a library made for it; what it reads may go anywhere: a library that hears
    of it tells, and what the run itself wrote a moment ago is being sent."""
    if mode == "write":
        return any(is_library(name) for name in list(sys.modules) if "." not in name)
    return path not in hook.written and any(name in sys.modules for name in _SILENT)
