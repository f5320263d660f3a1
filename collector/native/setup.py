"""Builds the optional audit filter: `python setup.py build_ext --build-lib FOLDER`. The collector works without it."""

from setuptools import Extension, setup

setup(
    name="escrow-filter",
    version="0.1.0",
    ext_modules=[Extension("_escrow_filter", ["escrow_filter.c"], py_limited_api=True)],
    script_args=None,
)
