"""More ways in which people write a secret: each is told, and nothing of it is left in what is shown."""

import json

import pytest

from scanners.engines.secrets import SecretsEngine
from scanners.redaction import redact
from tests.unit.test_secrets import look

S = "Outono#77x41"
P = "Outono77x41"


@pytest.fixture
def engine(vault_key):
    return SecretsEngine(vault_key)


WRITTEN = {
    "a.py": [
        ("password = 'Outono77?'", "Outono77?"), ("senha = 'Outono77:'", "Outono77:"), ("url = 'postgresql://etl:P@ssw0rd77@db/x'", "P@ssw0rd77"),
        (f"url = f'postgresql://{{user}}:{P}@{{host}}/x'", P), (f"url = 'postgresql://{{}}:{P}@{{}}/x'.format(user, host)", P),
        ("c = 'DRIVER={x};UID=a;PWD={Outono;77#41}'", "Outono;77#41"), ("c = 'DRIVER={x};UID=a;PWD=Out(no)7741;Encrypt=yes'", "Out(no)7741"),
        ("c = 'UID=a;PWD=Out no7741;x=1'", "Out no7741"), ("c = \"host=db user=a password='Out no7741'\"", "Out no7741"),
        (f"password: str = field(default='{S}')", S), (f"password: SecretStr = Field('{S}')", S), (f"password: str = Field(default_factory=lambda: '{S}')", S),
        (f"'''Run with\n\n    password: {S}\n'''", S), (f"# senha do banco: {S}", S), (f"# the password is {S}", S), (f"#senha={S}", S),
        (f"password = None if x else '{S}'", S), (f"password = '{S}' or x", S), (f"import os\npassword = os.environ.get('P', '{S}')", S),
        (f"cfg = dict([('user', 'a'), ('password', '{S}')])", S), (f"cfg = dict(zip(('user', 'password'), ('a', '{S}')))", S),
        (f"import oracledb\nARGS = ('etl', '{S}', 'db')\noracledb.connect(*ARGS)", S), (f"match password:\n    case '{S}': pass", S),
        (f"if password in ('{S}', 'x'): pass", S), (f"if input('Senha: ') == '{S}': pass", S), (f"import getpass\nif getpass.getpass() == '{S}': pass", S),
        (f"import hmac\nhmac.compare_digest(password, '{S}')", S), ("password = 'Outono#77_41'.replace('_', 'x')", "Outono#77_41"),
        ("password = 'Outono%s' % '#77x41'", "#77x41"), ("password = chr(79) + chr(117) + 'tono77'", "tono77"),
        ("h = {'Authorization': 'Basic ' + 'ZXRsOk91dG9ubyM3N3g0MQ=='}", "ZXRsOk91dG9ubyM3N3g0MQ=="), ("password = 482193", "482193"),
        (f"import subprocess\nsubprocess.run(['sshpass', '-p', '{S}', 'scp', 'a', 'u@h:/'])", S), (f"subprocess.run(['mysql', '-uetl', '-p{S}', 'db'])", S),
        (f"subprocess.run(['curl', '-u', 'etl:{S}', 'https://x.example'])", S), (f"ws.Protect('{S}')", S), (f"dbpass = '{S}'", S),
        (f"from sqlalchemy.engine import URL\nURL.create('mssql', 'etl', '{S}', 'h')", S), (f"J = '[db]\\npassword={S}\\n'", S),
        (f"X = '<cfg><password>{S}</password></cfg>'", S), ("c = 'Endpoint=sb://x/;SharedAccessKey=" + "abcdEFGH0123456789" * 2 + "='", "abcdEFGH0123456789" * 2 + "="),
        (f"child.expect('password:')\nchild.sendline('{P}')", P),
    ],
    "a.sh": [
        ("curl -u 'etl:Out$no77x41' https://x.example", "Out$no77x41"), (f"SSHPASS='{S}' sshpass -e ssh u@h", S), (f"PGPASSWORD={S} psql -h db", S),
        ("sqlplus 'etl/\"Out@no77\"@PRD' @x.sql", "Out@no77"), (f"export DB_PASSWORD={S}", S), (f"readonly SENHA={P}", P), (f"declare -r SENHA={P}", P),
        (f"P=${{DB_PASSWORD:-{P}}}", P), (f"echo 'etl:{P}' | chpasswd", P), (f"echo {P} | docker login -u etl --password-stdin", P),
    ],
    "a.exp": [(f'spawn ssh u@h\nexpect "password:"\nsend "{P}\\r"', P)],
    ".netrc": [(f"machine h password {P} login etl", P)], ".pgpass": [("db:5432:x:etl:Out\\:no77x41", "no77x41")],
    "my.cnf": [(f"[client]\nuser=etl\npassword={S}", S)], ".env": [(f"DB_PASSWORD={S}", S)], "a.ini": [("[db]\npassword = Outono 77x41", "Outono 77x41")],
    "a.yml": [
        (f"db:\n  password: {S}", S), (f"pw: &pw {P}\ndb:\n  password: *pw", P), (f"db:\n  password: |\n    {P}", P), (f"db: {{user: etl, password: {P}}}", P),
        (f"db:\n  password: !!str {P}", P), (f"env:\n  - name: DB_PASSWORD\n    value: {P}", P),
    ],
    "a.json": [(f'[{{"name": "DB_PASSWORD", "value": "{P}"}}]', P)], "a.toml": [(f'[db]\npassword = """{S}"""', S)],
    "tnsnames.ora": [(f"PRD=(DESCRIPTION=(SECURITY=(MY_WALLET_PASSWORD={P})))", P)],
    "a.ps1": [
        (f"$p = ConvertTo-SecureString -AsPlainText -Force -String '{S}'", S), (f"$p = ConvertTo-SecureString -AsPlainText '{S}' -Force", S),
        (f"$p = ConvertTo-SecureString -AsPlainText -Force {P}", P), (f"$x = '{S}'\n$p = ConvertTo-SecureString $x -AsPlainText -Force", S),
        (f"$p = ConvertTo-SecureString “{S}” –AsPlainText –Force", S), (f"$senha = “{S}”", S), (f"$senha = ‘{S}’", S),
    ],
    "a.bat": [(f"set SENHA={S}\r\n", S), ('set "SENHA=Out no77x41"\r\n', "Out no77x41"), (f"echo {P}| runas /user:etl cmd\r\n", P)],
    "a.bas": [(f'Private Const SENHA As String = "{S}"', S), (f'ActiveSheet.Unprotect "{S}"', S)],
    "a.js": [
        (f"const password = `{S}`;", S), (f"const p = process.env.DB_PASSWORD || '{S}';", S), ("connect('mongodb://etl:Sen@ha77x@h/x');", "Sen@ha77x"),
        ("const password = 'Outono' + '#77x41';", "#77x41"),
    ],
    "a.ts": [(f"const password: string = '{S}';", S)], "a.R": [(f"'{S}' -> senha", S)],
    "a.sql": [
        (f"DEFINE senha = {P}", P), (f"DECLARE @senha varchar(20) = '{S}';", S), (f"SELECT * FROM OPENROWSET('SQLNCLI', 'h';'etl';'{S}', 'select 1')", S),
    ],
}  # fmt: skip
NONE = {
    "a.py": [
        "password = 'Senha?'", "password = 'Password:'", "password = 's3://bucket/key'", "c = f'UID={u};PWD={p}'", "c = 'UID={u};PWD={pw1}'", "c = f'PWD={{{p}}}'",
        "url = 'postgresql://{}:{}@{}/x'.format(u, p, h)", "x = 'https://host:443, contact a@b.com'", "x = 'http://h:80/a?to=b@c.com'", "# password policy: minimum 12 characters",
        "# the password is read from the vault", "# senha: ver cofre", "password_min = 12", "PIN = 4821", "passwords = 10000", "fields = [('password', 'CharField'), ('senha', 'VARCHAR')]",
        "password = cfg.get('prod', 'pw1')", "if password in ('', None): pass", "x = input('Nome: ') == 'Maria77#x'", "password: str = Field(..., description='the password')",
        "'''\n    password: the password of the user\n    token (str): the token\n'''", "ws.Protect()", "subprocess.run(['mysql', '-u', user, '-p' + senha, 'db'])",
        "password = None if x else os.environ['P']", "# see cfg.Pass1, password: cfg.Pass1", "data = cipher.decrypt(blob)",
    ],
    "a.sh": [
        "SENHA=`cat x`", "declare -r SENHA", "P=${DB_PASSWORD:?missing}", 'export RESTIC_PASSWORD_FILE="/etc/restic/finance.pw"', 'echo "$U:$P" | chpasswd',
        'echo "$PASS" | docker login --password-stdin', 'expect "password:"\nsend "$env(P)\\r"', 'curl -u "$USER:$PASS" https://x',
    ],
    "a.yml": ["db:\n  password: *pw", "db:\n  password: !vault x", "password:\n  secretKeyRef:\n    name: x", "env:\n  - name: DB_PASSWORD\n    valueFrom: x", "db: {password: ${P}}"],
    "a.ps1": ["$senha = “$x”", "$p = ConvertTo-SecureString (Get-Content x)", "$p = ConvertTo-SecureString $env:P -AsPlainText -Force", "$x = 'abc'\n$p = ConvertTo-SecureString $y"],
    "a.js": ["const password = `${x}`;", "const password: string = prompt('Senha');", "const p = process.env.DB_PASSWORD || '';"],
}  # fmt: skip


@pytest.mark.parametrize(("path", "source", "secret"), [(path, *one) for path, rows in WRITTEN.items() for one in rows])
def test_it_is_told_and_nothing_of_it_is_left(engine, path, source, secret):
    body = f"{source}\n".encode()
    report = look(engine, body, path)
    shown = redact(body, [span for finding in report.findings for span in finding.spans]).decode()
    assert report.findings
    left = {secret[at : at + 5] for at in range(max(1, len(secret) - 4))}
    assert not [piece for piece in left if piece in shown], shown


@pytest.mark.parametrize(("path", "source"), [(path, source) for path, rows in NONE.items() for source in rows])
def test_what_is_no_secret_is_left_alone(engine, path, source):
    assert look(engine, f"{source}\n".encode(), path).findings == ()


SHOWN = [
    {"output_type": "stream", "text": [f"DB_PASSWORD={S}\n"]}, {"output_type": "stream", "text": f"  password: {S}\n"},
    {"output_type": "execute_result", "data": {"text/plain": [f"Engine(postgresql://etl:{P}@h/x)"]}},
]  # fmt: skip


@pytest.mark.parametrize(
    "cell",
    [{"cell_type": "code", "source": "!cat x", "outputs": [one]} for one in SHOWN]
    + [
        {"cell_type": "markdown", "source": f"senha: `{P}`"},
        {"cell_type": "code", "source": f"%%bash\nexport DB_PASSWORD={P}\n"},
        {"cell_type": "code", "source": [f"# the password is {S}\n"]},
    ],
)
def test_what_a_notebook_shows_and_notes_is_looked_at_too(engine, cell):
    body = json.dumps({"cells": [cell], "nbformat": 4}).encode()
    report = look(engine, body, "a.ipynb")
    shown = redact(body, [span for finding in report.findings for span in finding.spans])
    assert report.findings
    assert S.encode() not in shown
    assert P.encode() not in shown
