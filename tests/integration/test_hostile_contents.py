"""Contents made to stall or blind whoever reads them: each ends within its allowance, and none is passed over in silence."""

import io
import json
import multiprocessing
import resource
import zipfile
from pathlib import Path

import pytest

from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from scanners.engine import EngineStatus, Limits
from scanners.engines.dependencies import DependenciesEngine
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.runner import reports_of
from scanners.staging import read_content

CPU_SECONDS = 20
"""What one content may take of all our engines together before the system ends its reader: many times what it needs."""
MEGABYTES = 1_500
SECRET = "password = 'Outono#7741'\n"


def zipped(levels: int) -> bytes:
    """Zeros in a zip in a zip: a thousandfold at each level."""
    body = bytes(20_000_000)
    for level in range(levels):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{level}", body)
        body = packed.getvalue()
    return body


def notebook(source: object, **more: object) -> bytes:
    return json.dumps({"cells": [{"cell_type": "code", "source": source}], "nbformat": 4, **more}).encode()


MEGABYTE = 1_000_000
BOMBS = {
    "a zip in a zip named a script": ("a.py", zipped(2)),
    "a zip named a notebook": ("a.ipynb", zipped(1)),
    "thirty thousand terms": ("a.py", b"password = " + b"'O'+" * 30_000 + b"'utono#7741'\n"),
    "three thousand terms": ("a.py", b"password = " + b"'O'+" * 2_900 + b"'utono#7741'\n"),
    "terms in terms": ("a.py", b"x = " + b"('a'+" * 80 + b"'b'" + b")" * 80 + b"\n" + SECRET.encode()),
    "texts of themselves": ("a.py", b"a0='Outono#77'\n" + b"".join(b"a%d=a%d+a%d\n" % (n + 1, n, n) for n in range(200))
                            + SECRET.encode()),
    "formats of themselves": ("a.py", b"a0='Outono#77'\n" + b"".join(b"a%d=f'{a%d}{a%d}'\n" % (n + 1, n, n)
                                                                     for n in range(200)) + SECRET.encode()),
    "brackets": ("a.py", b"(" * MEGABYTE),
    "nested lists": ("a.py", SECRET.encode() + b"[" * 90 + b"]" * 90 + b"\n" + b"x=" + b"[" * 5_000 + b"]" * 5_000),
    "minus signs": ("a.py", b"x=" + b"-" * 200_000 + b"1\n" + SECRET.encode()),
    "attributes": ("a.py", b"x=a" + b".b" * 100_000 + b"\n" + SECRET.encode()),
    "calls of calls": ("a.py", b"x=f" + b"()" * 90_000 + b"\n" + SECRET.encode()),
    "functions in functions": ("a.py", b"".join(b" " * n + b"def f():\n" for n in range(95)) + b" " * 95 + SECRET.encode()),
    "branches": ("a.py", b"if a: pass\n" + b"elif a: pass\n" * 5_000 + SECRET.encode()),
    "lambdas": ("a.py", b"x=" + b"lambda:" * 30_000 + b"0\n" + SECRET.encode()),
    "subscripts of names": ("a.py", b"import pandas\n" + b"x=x[y]\n" * 30_000 + b"print(x['cpf'])\n" + SECRET.encode()),
    "every name given to every other": (
        "a.py", b"r=cursor.fetchall()\n" + b"".join(b"a%d=a%d,a%d,r\n" % (n, n * 7 % 3_000, n * 11 % 3_000)
                                                    for n in range(6_000)) + SECRET.encode(),
    ),
    "a wide dictionary": ("a.py", b"d={" + b"'k':1," * 40_000 + b"}\n" + SECRET.encode()),
    "one name assigned": ("a.py", b"a=b=" * 40_000 + b"1\n" + SECRET.encode()),
    "secrets without end": ("a.py", b"".join(b"password = 'Out%d#n7'\n" % n for n in range(12_000))),
    "a notebook of numbers": ("a.ipynb", notebook([1] * 100_000, metadata={"names": ["x"] * 5_000})),
    "a notebook of lines": ("a.ipynb", notebook([f"x{n} = {n}\n" for n in range(60_000)] + [SECRET])),
    "a notebook in brackets": ("a.ipynb", b'{"cells":' + b"[" * 200_000),
    "a notebook of one line": ("a.ipynb", notebook("x = '" + "a" * MEGABYTE + "'\n" + SECRET)),
    "a notebook without cells": ("a.ipynb", b'{"cells": 7}' + b" " * MEGABYTE),
    "half a surrogate": ("a.ipynb", b'{"cells":[{"cell_type":"code","source":"x=\'\\ud800\'\\n' + b"password = 'Outono#7741'" + b'"}]}'),
    "toml tables": ("a.toml", b"[a]\n" + b"a." * 50_000 + b"b=1\n" + b'password = "Outono#7741"\n'),
    "requirements": ("requirements.txt", b"a" * 100_000 + b"==1\n" + b"x[" * 50_000),
    "a header without end": ("a.py", b"# /// script\n" + b"# a\n" * 60_000 + SECRET.encode()),
    "quotes": ("a.py", b"password='" * 100_000),
    "braces": ("a.js", b"password=\"{{${" * 70_000 + b"\n" + b'password="Outono#7741"\n'),
    "addresses": ("a.sh", b"x://a:b" * 140_000 + b"@h\n" + b"export PASSWORD=Outono#7741\n"),
    "documents": ("a.txt", b"529.982.247-25 " * 66_000),
    "accounts": ("a.txt", b"GB82 WEST 1234 5698 7654 32 " * 36_000),
    "accents": ("a.py", ("# " + "ã" * 400_000 + "\n" + SECRET).encode()),
    "models": ("a.py", b"import openai\n" + b"x=openai.chat(x)\n" * 16_000 + SECRET.encode()),
}  # fmt: skip


def _read(body: bytes, path: str, answers: "multiprocessing.SimpleQueue[object]") -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    # A fork begins with all that its parent has mapped: the allowance is for what comes on top.
    mapped = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    most = mapped + (MEGABYTES << 20)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    key = VaultKey(bytes(32))
    content = read_content(Digest.of(body), body, path=path)
    engines = (SecretsEngine(key), PersonalDataEngine(key), FlowsEngine(key), DependenciesEngine())
    said = [reports_of(engine, [content], Limits())[0] for engine in engines]
    answers.put([(one.status, one.reason, bool(one.findings)) for one in said])


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_within_its_allowance_and_is_not_passed_over(name):
    path, body = BOMBS[name]
    context = multiprocessing.get_context("fork")
    answers = context.SimpleQueue()
    reader = context.Process(target=_read, args=(body, path, answers))
    reader.start()
    reader.join(600)
    assert reader.exitcode == 0, f"its reader was ended by {-(reader.exitcode or 0)}"
    said = answers.get()
    assert not any(status is EngineStatus.FAILED for status, _, _ in said), said
    is_told = any(found for _, _, found in said)
    assert is_told or any(not status.is_settled for status, _, _ in said), said
