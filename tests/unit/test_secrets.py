"""What the secrets engine finds, what it leaves alone, and where it says a secret stands."""

import json
import time

import pytest

from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from scanners.engine import EngineStatus, Limits
from scanners.engines.secrets import SecretsEngine
from scanners.findings import Trait
from scanners.redaction import redact
from scanners.staging import read_content


@pytest.fixture
def engine(vault_key):
    return SecretsEngine(vault_key)


def look(engine, body, path="script.py"):
    return engine.scan([read_content(Digest.of(body), body, path=path)], Limits())[0]


def found(engine, source, path="script.py"):
    """The texts under the spans of every finding, with its kind."""
    body = source if isinstance(source, bytes) else source.encode()
    report = look(engine, body, path)
    return sorted(
        {(finding.rule.removeprefix("secrets."), body[span.start : span.end].decode("utf-8", "replace"))
         for finding in report.findings for span in finding.spans}
    )  # fmt: skip


PYTHON = [
    ('password = "Inv0ice!24"', [("password", "Inv0ice!24")]),
    ('password = "na-B4nco!9"', [("password", "na-B4nco!9")]),
    ('password = "!000000A"', [("password", "!000000A")]),
    ('password = "my-Secr3t"', [("password", "my-Secr3t")]),
    ("senha = 'Fatur4s#2024'", [("password", "Fatur4s#2024")]),
    ('contraseña = "Gato1234"', [("password", "Gato1234")]),
    ('chave_api = "a8Kd93jfLq02ZmXy"', [("key", "a8Kd93jfLq02ZmXy")]),
    ('SEGREDO_CLIENTE = "zx81-qwerty"', [("password", "zx81-qwerty")]),
    ('db_password: str = "Ann0tated"', [("password", "Ann0tated")]),
    ('self.PWD = "ClassPw99"', [("password", "ClassPw99")]),
    ('user, password = "scott", "T1ger99"', [("password", "T1ger99")]),
    ('config["DB_PASSWORD"] = "Subscr1pt"', [("password", "Subscr1pt")]),
    ('settings = {"user": "x", "senha": "D1cionario"}', [("password", "D1cionario")]),
    ('settings = dict(password="D1ctcall")', [("password", "D1ctcall")]),
    ('def connect(user, password="D3fault!"): pass', [("password", "D3fault!")]),
    ('def connect(*, senha="Kw0nly99"): pass', [("password", "Kw0nly99")]),
    ('if password == "C0mpared": pass', [("password", "C0mpared")]),
    ('import os\nos.getenv("DB_PASSWORD", "F4llback")', [("password", "F4llback")]),
    ('import os\nos.environ.setdefault("DB_PASSWORD", "S3tdefault")', [("password", "S3tdefault")]),
    ('import os\npassword = os.getenv("P") or "Or3lse99"', [("password", "Or3lse99")]),
    ('import cx_Oracle\ncx_Oracle.connect("scott", "T1ger99", "db")', [("database-password", "T1ger99")]),
    ('import cx_Oracle as ora\nora.connect("scott/T1ger99@db")', [("database-password", "T1ger99")]),
    ('from oracledb import connect as c\nc("scott", "T1ger99", "db")', [("database-password", "T1ger99")]),
    ('import oracledb\noracledb.connect(user="a", password="T1ger99")', [("database-password", "T1ger99")]),
    ('import oracledb\nP = "T1ger99"\noracledb.connect(user="a", password=P)', [("database-password", "T1ger99")]),
    ('import psycopg\npsycopg.connect("host=db user=a password=T1ger99")', [("database-password", "T1ger99")]),
    ('import pyodbc\npyodbc.connect("DRIVER=x;UID=a;PWD=T1ger99;")', [("database-password", "T1ger99")]),
    ('import pyodbc\npyodbc.connect(f"DRIVER=x;UID={u};PWD=T1ger99;")', [("database-password", "T1ger99")]),
    ('import pyodbc\npyodbc.connect("DRIVER=x;" "UID=a;" "PWD=T1ger99;")', [("database-password", "T1ger99")]),
    ('x = "DRIVER=x;UID=a;P" + "WD=T1ger99;"', [("database-password", "T1ger99")]),
    ('url = "postgresql+psycopg://bob:T1ger99@db/x"', [("database-password", "T1ger99")]),
    ('url = "https://bob:T1ger99@api.example/x"', [("url-password", "T1ger99")]),
    ('password = "Sen" + "ha1234567"', [("password", "Sen"), ("password", "ha1234567")]),
    ('import smtplib\nsmtplib.SMTP("h").login("me", "M4ilpass")', [("password", "M4ilpass")]),
    ('import requests\nrequests.get(u, auth=("me", "B4sicAuth"))', [("password", "B4sicAuth")]),
    ('session.findById("wnd[0]/usr/pwdRSYST-BCODE").text = "S4pLogon"', [("password", "S4pLogon")]),
    ('# password = "C0mmented"\n', [("password", "C0mmented")]),
    ('import base64\npassword = base64.b64decode("c2VuaGExMjM0")', [("password", "c2VuaGExMjM0")]),
    ('token = bytes.fromhex("6d796170692d546f6b656e2d3432396a6b").decode()',
     [("token", "6d796170692d546f6b656e2d3432396a6b")]),
    ('import codecs\nimport ftplib\nchave = codecs.decode("Fnagb.33.Qvn", "rot13")\nftplib.FTP("h").login("u", chave)',
     [("password", "Fnagb.33.Qvn")]),
    ('secret = "41!reviR-neerG"[::-1]', [("password", "41!reviR-neerG")]),
    ('senha = "".join(reversed("99-ohlimaC"))', [("password", "99-ohlimaC")]),
    ('senha = "".join(map(chr, [77, 97, 110, 103, 97, 55]))', [("password", "[77, 97, 110, 103, 97, 55]")]),
    ('senha = "".join(chr(c) for c in (77, 97, 110, 103, 97, 55))', [("password", "(77, 97, 110, 103, 97, 55)")]),
    ('senha = bytes([77, 97, 110, 103, 97, 55]).decode()', [("password", "[77, 97, 110, 103, 97, 55]")]),
    ('senha = "{}{}".format("Man", "ga-77")', [("password", "Man"), ("password", "ga-77")]),
    ('senha = "%s-%s" % ("Manga", "7788")', [("password", "7788"), ("password", "Manga")]),
    ('import os\nos.system("sapshcut -system=PRD -user=ANA -pw=Mango77 -client=300")', [("password", "Mango77")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), PYTHON, ids=[source[:50] for source, _ in PYTHON])
def test_a_secret_in_python_is_found_where_it_stands(engine, source, expected):
    assert found(engine, source) == expected


SHAPES = [
    ("aws-access-key", "AKIA" + "Q3EGRZ7XKJ2MPL5D"),
    ("google-api-key", "AIza" + "SyA1234567890abcdefghijklmnopqrstuv"),
    ("github-token", "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"),
    ("gitlab-token", "glpat-" + "a1B2c3D4e5F6g7H8i9J0"),
    ("slack-token", "xoxb-" + "123456789012-abcdefABCDEF"),
    ("openai-key", "sk-proj-" + "a1B2c3D4e5F6g7H8i9J0k1L2"),
    ("anthropic-key", "sk-ant-" + "api03-a1B2c3D4e5F6g7H8i9J0"),
    ("stripe-key", "sk_live_" + "a1B2c3D4e5F6g7H8"),
    ("huggingface-token", "hf_" + "aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgH"),
    ("jwt", "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIn0." + "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"),
    ("azure-client-secret", "abc8Q~" + "abcdefghijklmnopqrstuvwxyz0123456"),
]


@pytest.mark.parametrize(("kind", "secret"), SHAPES, ids=[kind for kind, _ in SHAPES])
def test_a_provider_s_shape_is_known_under_any_name(engine, kind, secret):
    assert (kind, secret) in found(engine, f'x = "{secret}"\n')


def test_a_private_key_is_found_even_when_it_is_cut_short(engine):
    begin, body = "-----BEGIN RSA " + "PRIVATE KEY-----", "MIIEpAIBAAKCAQEA" * 4
    whole = f'k = """{begin}\n{body}\n-----END RSA ' + 'PRIVATE KEY-----"""\n'
    assert found(engine, whole) == [("private-key", f"\n{body}\n")]
    assert found(engine, f"{begin}\n{body}", "key.txt")[0][0] == "private-key"


NOT_PYTHON = [
    ("a.sh", 'export DB_PASSWORD="Sh3ll!pw"', ("password", "Sh3ll!pw")),
    ("a.sh", "PGPASSWORD=Sh3ll!pw psql -h db", ("password", "Sh3ll!pw")),
    ("a.sh", "sqlplus scott/T1ger99@db @x.sql", ("database-password", "T1ger99")),
    ("a.sh", "mysql -u root -pT1ger99 base", ("database-password", "T1ger99")),
    ("a.sh", "curl -u bob:T1ger99 https://x.example", ("password", "T1ger99")),
    ("a.sh", "tool --password T1ger99 --fast", ("password", "T1ger99")),
    ("a.ps1", '$Password = ConvertTo-SecureString "P0wersh3ll" -AsPlainText', ("password", "P0wersh3ll")),
    ("a.ps1", "$senha = 'P0wersh3ll'", ("password", "P0wersh3ll")),
    ("a.js", "const dbPassword = 'J4vascript';", ("password", "J4vascript")),
    ("a.r", 'con <- dbConnect(drv, user = "a", password = "R5tat1stics")', ("password", "R5tat1stics")),
    ("a.ini", "[db]\nsenha = In1file9\n", ("password", "In1file9")),
    ("a.yaml", "database:\n  password: Y4mlfile\n", ("password", "Y4mlfile")),
    (".env", "SECRET_KEY=En5vfile1", ("password", "En5vfile1")),
    ("a.sql", "CREATE USER x; -- password = 'Sq1comment'", ("password", "Sq1comment")),
    ("old.py", "print 'hello'\npassword = 'Pyth0n2pw'\n", ("password", "Pyth0n2pw")),
    ("settings.xml", "<server>\n<password>N3xus-Ci</password>\n</server>", ("password", "N3xus-Ci")),
    ("web.config", '<add key="SmtpPassword" value="C0rreio-1" />', ("password", "C0rreio-1")),
    ("wp.php", "<?php\ndefine('DB_PASSWORD', 'W0rdpress');", ("password", "W0rdpress")),
    (".pgpass", "db01:5432:bi:loader:V3nto-Norte\n", ("password", "V3nto-Norte")),
    (".netrc", "machine git.example\nlogin bot\npassword D3ploy-22\n", ("password", "D3ploy-22")),
    (".npmrc", "//npm.example/:_authToken=0f1e2d3c-4b5a\n", ("password", "0f1e2d3c-4b5a")),
    ("x.properties", "url=jdbc:oracle:thin:fin/Ver4o_20@db:1521/FIN", ("database-password", "Ver4o_20")),
    ("config.json", '{"auths": {"r.example": {"auth": "Ym90OkQzcGxveQ=="}}}', ("password", "Ym90OkQzcGxveQ==")),
    ("requirements.txt", "--index-url https://bot:T1ger99@pypi.example/simple", ("url-password", "T1ger99")),
]


@pytest.mark.parametrize(("path", "source", "expected"), NOT_PYTHON, ids=[source[:40] for _, source, _ in NOT_PYTHON])
def test_a_secret_in_another_language_is_found(engine, path, source, expected):
    assert expected in found(engine, source, path)


NONE = [
    'import os\npassword = os.environ["DB_PASSWORD"]',
    'import os\npassword = os.environ.get("DB_PASSWORD", "")',
    'import getpass\npassword = getpass.getpass("Password: ")',
    'senha = "%s" % ("senha",)', 'logo = bytes.fromhex("504b0304")', 'word = "level"[::-1]',
    'chave = codecs.decode("Obz qvn, rdhvcr", "rot13")',
    'password = "changeme"', 'password = "your-password"', 'password = "n/a"', 'password = "!vault x"',
    'password = "<password>"', 'password = "${DB_PASSWORD}"', 'password = "$DB_PASSWORD"',
    'password = "{{ db_password }}"', 'password = "********"', 'password = "your_password_here"', 'password = ""',
    'password = None', 'password = "password"', 'senha = "senha"', 'PASSWORD_FIELD = "passwordInput"',
    'password_file = "/run/secrets/db"', 'pwd = "/home/ana/work"', 'token_url = "https://login.example/token"',
    'max_tokens = "4096000000000"', 'label = "Password:"', 'print("Digite a senha do banco")',
    'key = "customer_name"', 'sort_key = "posted_at"', 'primary_key = "customer_id"',
    'cursor.execute("UPDATE u SET password = %s", (p,))', 'url = "postgresql://{user}:{password}@db/x"',
    'url = f"postgresql://{user}:{password}@db/x"', 'conn = "UID=a;PWD={};".format(p)', 'conn = "UID=a;PWD=%s;" % p',
    'parser.add_argument("--password", help="the password")', 'dsn = f"DRIVER=x;PWD={pwd};"',
    'password = "{{SECRET:password:0123abcd}}"', 'api_key = os.environ["OPENAI_API_KEY"]', 'secret_name = "prod/db"',
    'path = "a/b@2.0"', 'email = "ana@example.com"', 'password = input("senha: ")', 'password = "[redacted]"',
]  # fmt: skip


@pytest.mark.parametrize("source", NONE, ids=[source[-45:] for source in NONE])
def test_a_place_for_a_secret_is_not_a_secret(engine, source):
    assert found(engine, source) == []


@pytest.mark.parametrize("value", ["ESrLXzXpymPUQlbHtPwO", "pwOjjKPVLZeQNMGDrdbR", "GbjqPINPatMt", "TfzjetRrYFPw"])
def test_letters_by_chance_that_hold_a_name_of_secrets_are_no_label(engine, value):
    assert found(engine, f"URL = 'postgresql://etl:{value}@db1:5432/gl'"), "it was taken for the name of a password"
    for label in ("userPwField", "myAccessTokenName", "senhaDoBanco", "passwordForProd"):
        assert not found(engine, f"password = '{label}'")


@pytest.mark.parametrize("path", ["a.py", "a.sh", "a.env", "a.yml", "a.ps1"])
@pytest.mark.parametrize(
    "value", ["/KxJ7vQ2mZp9RtW4yB8nC1sD5fG6hL0aEoUiTqMw", "/b3+Rz/9QkTf2LmXw8Vd1CyPa", "~Gp4!xTz9wQ", "/Tr0ca!2024+mar"]
)
def test_a_secret_may_begin_as_a_path_does(engine, path, value):
    source = {"a.yml": "secret_key: '{}'\n", "a.env": "SECRET_KEY={}\n", "a.ps1": "$secretKey = '{}'\n"}
    assert found(engine, source.get(path, "SECRET_KEY='{}'\n").format(value), path=path)


@pytest.mark.parametrize("path", ["a.py", "a.sh", "a.env", "a.yml", "a.ps1"])
@pytest.mark.parametrize(
    "value",
    ["/run/secrets/db_password", "~/keys/id_rsa", "/mnt/RH/PayrollMay2024.xlsx", "C:/Users/Ana/Cofre.kdbx", "./vault"],
)
def test_where_a_secret_lies_is_no_secret(engine, path, value):
    source = {"a.yml": "secret_key: '{}'\n", "a.env": "SECRET_KEY={}\n", "a.ps1": "$secretKey = '{}'\n"}
    assert not found(engine, source.get(path, "SECRET_KEY='{}'\n").format(value), path=path)


def test_a_reused_value_is_hidden_wherever_it_stands(engine):
    body = b'# the old one was Inv0ice!24\npassword = "Inv0ice!24"\nprint("Inv0ice!24x")\n'
    [finding] = look(engine, body).findings
    assert [body[span.start : span.end] for span in finding.spans] == [b"Inv0ice!24"] * 3
    assert finding.line == 1


def test_the_same_value_has_the_same_tag_in_every_content_and_another_in_another_vault(engine):
    one, two = (
        look(engine, b'password = "Inv0ice!24"').findings[0],
        look(engine, b'\n\nsenha = "Inv0ice!24"').findings[0],
    )
    other = look(SecretsEngine(VaultKey(bytes(32))), b'password = "Inv0ice!24"').findings[0]
    assert one.secret_tag == two.secret_tag
    assert one.fingerprint == two.fingerprint
    assert other.secret_tag != one.secret_tag


def test_no_finding_carries_the_value(engine):
    report = look(engine, b'password = "Inv0ice!24"')
    assert "Inv0ice" not in repr(report)


@pytest.mark.parametrize(
    "codec", ["latin-1", "cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_spans_are_in_the_original_bytes_whatever_their_encoding(engine, codec):
    cookie = (
        f"# -*- coding: {codec} -*-\n" if codec in {"latin-1", "cp1252"} else "# São Paulo\n" * (codec[:6] != "utf-16")
    )
    source = cookie + 'senha = "Fatur4çao!"\nprint("ok")\n'
    body = source.encode(codec)
    [finding] = look(engine, body).findings
    [span] = finding.spans
    plain = "utf-16-le" if codec == "utf-16" else "utf-32-le" if codec == "utf-32" else codec.removesuffix("-sig")
    assert body[span.start : span.end].decode(plain) == "Fatur4çao!"
    assert "Fatur4" not in redact(body, finding.spans).decode(codec)


def test_a_secret_in_a_notebook_cell_is_hidden_in_its_json(engine):
    cells = [{"cell_type": "code", "source": ["%matplotlib inline\n", 'p = "Sen"\n', 'password = "N0tebook!pw"\n']}]
    body = json.dumps({"cells": cells}).encode()
    report = look(engine, body, "a.ipynb")
    assert {finding.rule for finding in report.findings} == {"secrets.password"}
    assert b"N0tebook!pw" not in redact(body, [span for finding in report.findings for span in finding.spans])


def test_a_database_password_says_so_for_the_rating(engine):
    [finding] = look(engine, b'u = "oracle://a:T1ger99@db"').findings
    assert finding.traits == {Trait.DATABASE_CREDENTIAL}


def test_what_is_no_python_is_read_as_text_and_counts_as_partly_read(engine):
    report = look(engine, b"def broken(:\n  password = 'Pyth0n2pw'\n")
    assert report.status is EngineStatus.PARTIAL
    assert len(report.findings) == 1


def test_a_content_with_too_many_secrets_is_hidden_whole(engine):
    body = b"".join(b'password%d = "Zebra%05d!"\n' % (n, n) for n in range(400))
    report = look(engine, body)
    assert report.status is EngineStatus.PARTIAL
    [finding] = report.findings
    assert redact(body, finding.spans) == b"{{SECRET:too-many-secrets:%s}}" % finding.secret_tag.encode()


@pytest.mark.parametrize("body", [b"", b"\x00\x01\x02\xff" * 100, b"\xff\xfe", b"\xef\xbb\xbf", b"{", b'"' * 999])
def test_a_content_that_is_nothing_is_read_without_a_fault(engine, body):
    assert look(engine, body).findings == ()


HOSTILE = {
    "quotes": b'password="' * 100_000, "letters": b"a" * 1_000_000, "urls": b"x://a:" * 160_000,
    "keys": b"-----BEGIN PRIVATE KEY-----" * 38_000, "commands": b"mysql -p -p " * 80_000, "parens": b"(" * 1_000_000,
    "jwt": b"eyJ" * 330_000, "curl": b"curl -u a" * 110_000, "assignments": b'k="aaaa"\n' * 100_000,
    "sum": b'x="a"+' * 150_000, "one value": b'password="aaaaaaa" ' + b"a" * 1_000_000, "spaces": b" " * 1_000_000,
}  # fmt: skip


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("path", ["a.py", "a.sh"])
def test_a_megabyte_made_to_stall_us_is_read_in_bounded_steps(engine, body, path):
    # CPU seconds, not wall time: far above what it takes, far below what anything quadratic would.
    before = time.process_time()
    look(engine, body, path)
    assert time.process_time() - before < 10


@pytest.mark.parametrize(
    ("source", "is_found"),
    [
        ('p.add_argument("--password", default="Dw_2026_read")', True),
        ('p.add_argument("-p", "--db-senha", default="Dw_2026_read")', True),
        ('@click.option("--token", default="a81f0c2d9b7e6a5f4c3d")\ndef f(token): ...', True),
        ('p.add_argument("--password-file", default="/run/secrets/dw")', False),
        ('p.add_argument("--password", default=os.environ["DW"])', False),
        ('p.add_argument("--output", default="out_2026.xlsx")', False),
        ('d.find_element(By.ID, "senha").send_keys("Tesour@ria9")', True),
        ('field = d.find_element(By.NAME, "password")\nfield.send_keys("Tesour@ria9")', True),
        ('page.fill("#password", "Tesour@ria9")', True),
        ('page.fill("#user", "Tesour@ria9")', False),
        ('d.find_element(By.ID, "senha").send_keys(getpass())', False),
        ('d.find_element(By.ID, "search").send_keys("password rules")', False),
    ],
)
def test_defaults_of_options_and_what_is_typed_into_a_located_field(engine, source, is_found):
    assert bool(found(engine, source)) is is_found


NOTEBOOK_CELLS = [
    (["password = 'Outo' + 'no#7741'\n"], ["Outo", "no#7741"]), (["senha = 'Verão#2024'\n"], ["Verão#2024"]),
    (["%env DB_PASSWORD=Outono#7741\n"], ["Outono#7741"]), (["%set_env SENHA Outono#7741\n"], ["Outono#7741"]),
    (["!mysql -u etl -pVerão2024 db\n"], ["Verão2024"]), (["x = 1\n", "password = 'Outo' 'no#7741'\n"], ["Outo", "no#7741"]),
]  # fmt: skip


@pytest.mark.parametrize("ensure_ascii", [True, False])
@pytest.mark.parametrize(("cell", "hidden"), NOTEBOOK_CELLS, ids=[str(cell) for cell, _ in NOTEBOOK_CELLS])
def test_every_piece_of_a_secret_in_a_cell_is_hidden_in_its_json(engine, cell, hidden, ensure_ascii):
    whole = {"cells": [{"cell_type": "code", "source": cell}], "nbformat": 4}
    body = json.dumps(whole, indent=1, ensure_ascii=ensure_ascii).encode()
    report = look(engine, body, "a.ipynb")
    shown = redact(body, [span for finding in report.findings for span in finding.spans])
    assert report.findings
    assert report.status is EngineStatus.COMPLETE
    for piece in hidden:
        assert json.dumps(piece, ensure_ascii=ensure_ascii)[1:-1].encode() not in shown
