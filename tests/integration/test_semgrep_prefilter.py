"""The real Semgrep says the same of every content with what it need not be asked left out, and with everything asked."""

import subprocess
from string import ascii_letters

import pytest

from escrow.core.digests import Digest
from scanners.engine import EngineStatus, Limits
from scanners.engines.semgrep import SemgrepEngine, default_command
from scanners.semgrep.prefilter import Prefilter
from scanners.staging import Staging, read_content
from tests.labelled_sets import LABELLED

TELLING = [
    "C:/Users/ana/OneDrive/pasta", "G:/Meu Drive/x", "/home/ana/x.csv", "F:/dados/x.xlsx", "removable",
    "https://api.openai.com/v1/chat", "/x/Login Data", "ana@gmail.com", "0 3 * * *", "02:30", "day_of_week sat",
]  # fmt: skip
"""What rules look for in any text."""
FORMS = [
    "x = {whole}\nuse(x)\n",
    "x = {first} + {rest}\nuse(x)\n",
    "a = {first}\nx = a + {rest}\nuse(x)\n",
    "a = {first}\nb = a\nx = b + {rest}\nuse(x)\n",
    "a = {first}\na += {rest}\nuse(a)\n",
    "a, b = {first}, {rest}\nuse(a + b)\n",
    "x = ({first}\n     {rest})\nuse(x)\n",
    "x = {first} {rest}\nuse(x)\n",
    "a = {rest}\nx = f{open}{{a}}\"\nuse(x)\n",
    "class A:\n    a = {first}\n    def b(self):\n        use(self.a + {rest})\n",
    "class A:\n    def __init__(self):\n        self.a = {first}\n    def b(self):\n        use(self.a + {rest})\n",
    "def f(a={first}):\n    use(a + {rest})\n",
    "if (a := {first}):\n    use(a + {rest})\n",
    "for a in ({first},):\n    use(a + {rest})\n",
    "use({first}.join([{rest}]))\n",
    "use('%s' % {first} + {rest})\n",
    "use('{{}}{{}}'.format({first}, {rest}))\n",
    "a = {{'k': {first}}}\nuse(a['k'] + {rest})\n",
    "a = [{first}]\nuse(a[0] + {rest})\n",
    "a = {first} if y else {rest}\nuse(a + {rest})\n",
    "A = {first}\ndef f():\n    return A + {rest}\nuse(f())\n",
    "def f():\n    return {first}\nuse(f() + {rest})\n",
    "a = b{first}\nuse(a + b{rest})\n",
    "x = {escaped}\nuse(x)\n",
    "m = use()\nm['To'] = {first} + {rest}\nm.To = {whole}\n",
    "s = use()\na = {first}\ns.add_job(use, a + {rest})\ns.every().day.at({first} + {rest})\n",
    "x = {whole}.replace({first}, {rest})\n",
    "assert {first} + {rest} in use()\n",
    "x = {first}; y = lambda: x + {rest}\n",
    "with use() as a:\n    a = str({first}) + {rest}\n",
    "x: str = {first}\nx = x + {rest}\nuse(x)\n",
    "try:\n    a = {first}\nexcept ValueError:\n    a = {first}\nuse(a + {rest})\n",
    "x = ''.join(({first}, {rest}))\n",
    "x = {first} + \\\n    {rest}\n",
    "match {first}:\n    case a:\n        use(a + {rest})\n",
]  # fmt: skip
"""How a text may come about; `use` stands for what nobody knows beforehand."""
HOURS = [
    "if agora . hour >= 20: f()\n", "h = 3\nif hora<5: f()\n", "if(now\n  .hour > 21): f()\n", "if d.weekday()in [5, 6]: f()\n",
    "if d.weekday() >= 5: f()\n", "if 8 <= hour < 18: return\n", "if not 8 <= hour < 18: f()\n", "if h > 19: f()\n",
    "if x.strftime('%A') == 'Sunday': f()\n", "w = wd = d.weekday()\nif wd > 4: f()\n", "senha = base64.b64decode('YQ==')\n",
    "minha_senha = 'abc'[::-1]\n", "api_key = codecs.decode('nop', 'rot13')\n", "self.token_x = bytes.fromhex('61').decode()\n",
]  # fmt: skip


@pytest.fixture(scope="module")
def engine(vault_key, tmp_path_factory):
    if not default_command().exists():
        pytest.skip("Semgrep is not installed; run script/run once")
    return SemgrepEngine(vault_key, Staging(tmp_path_factory.mktemp("semgrep") / "staging"), few=-1)


def put_together():
    for telling in TELLING:
        first, rest = telling[: len(telling) // 2], telling[len(telling) // 2 :]
        escaped = '"' + "".join(f"\\x{ord(letter):02x}" for letter in first) + rest + '"'
        for form in FORMS:
            yield form.format(
                whole=f'"{telling}"', first=f'"{first}"', rest=f'"{rest}"', open=f'"{first}', escaped=escaped
            ).encode()
    yield from (text.encode() for text in HOURS)


def staged(bodies, path="a.py"):
    contents = {Digest.of(body): read_content(Digest.of(body), body, path=path) for body in bodies}
    return list(contents.values())


def compare(engine, contents, monkeypatch):
    with_it = engine.scan(contents, Limits())
    with monkeypatch.context() as patch:
        patch.setattr(Prefilter, "needless", lambda self, content: "")
        without = engine.scan(contents, Limits())
    assert [(one.digest, one.status, one.findings) for one in with_it] == [
        (one.digest, one.status, one.findings) for one in without
    ]
    return sum(len(one.findings) for one in without)


def test_a_text_that_is_put_together_in_whatever_way_is_told_as_before(engine, monkeypatch):
    assert compare(engine, staged(put_together()), monkeypatch) > 200


@pytest.mark.soak
@pytest.mark.timeout(900)
def test_every_labelled_script_is_told_as_before(engine, monkeypatch):
    paths = sorted([*LABELLED.rglob("*.py"), *LABELLED.rglob("*.ipynb")])
    contents = [one for suffix in (".py", ".ipynb") for one in staged(
        [path.read_bytes() for path in paths if path.suffix == suffix], path="a" + suffix
    )]  # fmt: skip
    assert compare(engine, contents, monkeypatch) > 1_000


TOLD = b"x = 'C:/Users/ana/OneDrive/x'\n"


def test_a_rule_whose_sign_stands_in_a_files_name_is_not_tried_on_it(engine, monkeypatch):
    content = read_content(Digest.of(TOLD), TOLD, path="a.py")
    assert engine.scan([content], Limits())[0].findings
    monkeypatch.setattr(Prefilter, "needless", lambda self, content: "".join(self.signs))
    (report,) = engine.scan([content], Limits())
    assert (report.status, report.findings) == (EngineStatus.COMPLETE, ())


def test_a_folder_that_looks_like_a_name_with_signs_hides_nothing(vault_key, tmp_path):
    root = tmp_path / f"escrow-{ascii_letters}.d"
    subprocess.run(["git", "init", "-q", root], check=True)
    engine = SemgrepEngine(vault_key, Staging(root / "staging"), few=-1)
    (report,) = engine.scan([read_content(Digest.of(TOLD), TOLD, path="a.py")], Limits())
    assert "escrow.py.files.somebodys-own-cloud-folder" in {finding.rule for finding in report.findings}
