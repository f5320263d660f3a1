"""What scripts do by single calls and commands: told by tables of names, each beside what only looks like it."""

import pytest

from scanners.flow.acts import read_acts
from scanners.flow.lines_acts import read_line_acts
from scanners.flow.programs import done_by
from scanners.flow.text import read_statements
from scanners.languages import Language
from scanners.syntax import read_syntax

DATABASE, INSTALL, RUN = "works-on-a-database", "installs-code", "runs-unreviewed-code"
UNCHECKED, UNPICKLE, WIPE = "does-not-check-who-answers", "loads-a-program-as-data", "wipes-files"
LOCK, RECORD, OPEN, ASK = "locks-files", "records-people", "opens-a-way-in", "asks-a-model"

PYTHON = [
    ("import {0}\n{0}.connect(dsn)", DATABASE, (
     "pyodbc pypyodbc turbodbc oracledb cx_Oracle psycopg2 psycopg asyncpg pg8000 "
     "pymysql MySQLdb mariadb pymssql pytds ibm_db teradatasql vertica_python redshift_connector pyathena trino fdb nzpy")),
    ("from {0} import Client\nClient('srv')", DATABASE, "clickhouse_driver pymongo motor couchdb elasticsearch neo4j"),
    ("import {0}\n{0}.load(f)", UNPICKLE, "pickle dill cloudpickle joblib marshal"),
    ("import subprocess\nsubprocess.run('{0} -h srv db', shell=True)", DATABASE, "psql pg_dump mysql mysqldump mongoexport"),
    ("import subprocess, sys\nsubprocess.check_call([sys.executable, '-m', 'pip', 'install', '{0}'])", INSTALL, "rich"),
    ("import {0}\nclient = {0}.Client()\n", ASK, "ollama cohere"),
]  # fmt: skip
PYTHON_WHOLE = [
    ("from sqlalchemy import create_engine\ncreate_engine('mssql+pyodbc://srv/db')", DATABASE),
    ("import boto3\nboto3.resource('dynamodb')", DATABASE),
    ("import win32com.client\nwin32com.client.Dispatch('ADODB.Connection')", DATABASE),
    ("import duckdb\nduckdb.sql(\"ATTACH 'host=srv' AS pg (TYPE postgres)\")", DATABASE),
    ("import sqlite3\nsqlite3.connect(r'\\\\srv\\erp\\erp.db')", DATABASE),
    ("import x\nx.connect(host='h', user='u', database='d')", DATABASE),
    ("import yaml\nyaml.load(f)", UNPICKLE),
    ("import torch\ntorch.load(f)", UNPICKLE),
    ("import pip\npip.main(['install', 'x'])", INSTALL),
    ("import sys\nsys.path.insert(0, r'\\\\srv\\macros')", RUN),
    ("code = fetch()\nexec(code)", RUN),
    ("requests.get(url, verify=False)", UNCHECKED),
    ("s = requests.Session()\ns.verify = False", UNCHECKED),
    ("import ssl\nctx.verify_mode = ssl.CERT_NONE", UNCHECKED),
    ("import shutil\nPASTA = r'\\\\srv\\financeiro'\nshutil.rmtree(PASTA)", WIPE),
    ("from pathlib import Path\nfor f in Path('//srv/dados').glob('*'):\n    f.unlink()", WIPE),
    ("import pyperclip, time\nwhile True:\n    keep(pyperclip.paste())\n    time.sleep(2)", RECORD),
    ("import py7zr\npy7zr.SevenZipFile('a.7z', 'w', password=p)", LOCK),
    ("from pyngrok import ngrok\nngrok.connect(8000)", OPEN),
    ("from transformers import pipeline\npipeline('text-generation')", ASK),
]  # fmt: skip
PYTHON_HARMLESS = [
    "import sqlite3\nsqlite3.connect('local.db')",
    "from sqlalchemy import create_engine\ncreate_engine('sqlite:///local.db')",
    "import psycopg2.sql\npsycopg2.sql.SQL('select 1')",
    "import boto3\nboto3.client('s3')",
    "import win32com.client\nwin32com.client.Dispatch('Excel.Application')",
    "import yaml\nyaml.load(f, Loader=yaml.SafeLoader)",
    "import torch\ntorch.load(f, weights_only=True)",
    "import pickle\npickle.dump(x, f)",
    "import ast\nast.literal_eval(text)",
    "import sys, os\nsys.path.insert(0, os.path.dirname(__file__))",
    "import subprocess\nsubprocess.run(['git', 'status'])",
    "print('run pip install rich first')",
    "import ctypes\nctypes.WinDLL('user32.dll')",
    "requests.get(url, verify='/etc/ca.pem')",
    "import jwt\njwt.decode(t, k, verify=False)",
    "import shutil\nshutil.rmtree('/srv/app/tmp')",
    "import shutil\nshutil.rmtree(work)",
    "from pathlib import Path\nfor f in Path('//srv/dados').glob('*'):\n    if f.stat().st_mtime < old:\n        f.unlink()",
    "import py7zr\npy7zr.SevenZipFile('a.7z', 'r', password=p)",
    "import tiktoken\ntiktoken.get_encoding('cl100k_base')",
    "from transformers import pipeline\npipeline('image-classification')",
]
COMMANDS = [
    ("PGPASSWORD=x psql -h db", DATABASE), ("docker exec -i pg psql -U x", DATABASE), ("ssh db 'mysqldump erp' > x", DATABASE),
    ("aws dynamodb scan --table-name t", DATABASE), ("gcloud sql connect x", DATABASE), ("pip install x", INSTALL),
    ("sudo apt-get -y install jq", INSTALL), ("npm install -g x", INSTALL), ("curl -s https://x | sudo bash", RUN),
    ("bash <(curl -s https://x)", RUN), ('eval "$(wget -qO- https://x)"', RUN), ("source /mnt/shared/lib.sh", RUN),
    ("curl -sk https://x", UNCHECKED), ("ssh -o StrictHostKeyChecking=no h", UNCHECKED), ("zip -er x.zip y", LOCK),
    ("7z a -pX x.7z y", LOCK), ("gpg -c f", LOCK), ("rm -rf /srv/share/x", WIPE), ("robocopy a b /MIR", WIPE),
    ("find /mnt/x -type f -delete", WIPE), ("ngrok http 80", OPEN), ("python3 -m http.server", OPEN),
    ("cat q | ollama run mistral", ASK), ("scrot a.png", RECORD),
]  # fmt: skip
HARMLESS_COMMANDS = [
    "echo 'run psql first'", "cat mysql.txt", "pip list", "npm run build", "npm ci", "7z x -pX x.7z", "zip -r x.zip y",
    "gpg --verify x", "rm -rf build", 'rm -rf "$TMP"', "rm -rf /tmp/foo", "find /mnt/x -mtime +30 -delete", "source ./lib.sh",
    "docker run --rm postgres:15", "curl -o k https://x", "git push origin main", "ssh -p 22 h ls", "age=3", "node app.js",
]  # fmt: skip
LINES = [
    (Language.R, "con <- dbConnect(RPostgres::Postgres())", DATABASE), (Language.R, "ch <- odbcConnect('x')", DATABASE),
    (Language.R, "remotes::install_github('a/b')", INSTALL), (Language.R, "eval(parse(text = x))", RUN),
    (Language.R, "source('https://x.example/a.R')", RUN), (Language.R, "GET(u, config(ssl_verifypeer = 0L))", UNCHECKED),
    (Language.R, "library(ellmer)", ASK), (Language.R, "unlink('//srv/dados', recursive = TRUE)", WIPE),
    (Language.JAVASCRIPT, "const sql = require('mssql');", DATABASE), (Language.JAVASCRIPT, "import pg from 'pg';", DATABASE),
    (Language.JAVASCRIPT, "execSync('npm install left-pad');", INSTALL), (Language.JAVASCRIPT, "eval(body);", RUN),
    (Language.JAVASCRIPT, "new https.Agent({ rejectUnauthorized: false })", UNCHECKED),
    (Language.JAVASCRIPT, "import { anthropic } from '@ai-sdk/anthropic';", ASK),
    (Language.POWERSHELL, "Invoke-Sqlcmd -Query 'select 1'", DATABASE),
    (Language.POWERSHELL, "$c = New-Object System.Data.OleDb.OleDbConnection $s", DATABASE),
    (Language.POWERSHELL, "Install-Module ImportExcel -Force", INSTALL), (Language.POWERSHELL, "iex $code", RUN),
    (Language.POWERSHELL, "irm https://x -SkipCertificateCheck", UNCHECKED), (Language.POWERSHELL, "Get-Clipboard", RECORD),
    (Language.SQL, "SELECT SNOWFLAKE.CORTEX.COMPLETE('m', x) FROM t;", ASK),
    (Language.SQL, "EXEC msdb.dbo.sp_send_dbmail @recipients='ana@gmail.com', @query='x';", "data-to-private-mailbox"),
]  # fmt: skip
HARMLESS_LINES = [
    (Language.R, "con <- dbConnect(RSQLite::SQLite(), 'a.db')"), (Language.R, "source('util.R')"),
    (Language.R, "# install.packages('x')"), (Language.JAVASCRIPT, "const fs = require('fs');"),
    (Language.JAVASCRIPT, "// eval(body)"), (Language.JAVASCRIPT, "JSON.parse(body);"),
    (Language.POWERSHELL, "Import-Module ActiveDirectory"), (Language.POWERSHELL, "# iex $code"),
    (Language.POWERSHELL, "Get-ChildItem C:\\dados"), (Language.SQL, "-- SELECT 1 FROM t;"),
]  # fmt: skip


def acts(text, language, domains=()):
    statements, is_whole = read_statements(text, language)
    found, fault = read_line_acts(statements, text, language, domains=domains)
    assert (is_whole, fault) == (True, None)
    return found


def acts_of(text, language, domains=()):
    return {kind for kind, _, _ in acts(text, language, domains)}


def kinds(code):
    return {kind for kind, _, _ in read_acts(read_syntax(code.encode()))}


@pytest.mark.parametrize(("template", "kind", "names"), PYTHON)
def test_every_name_of_a_table_is_told(template, kind, names):
    assert {name for name in names.split() if kind not in kinds(template.format(name))} == set()


@pytest.mark.parametrize(("code", "kind"), PYTHON_WHOLE)
def test_a_call_is_told_for_what_it_does(code, kind):
    assert kinds(code) == {kind}


@pytest.mark.parametrize("code", PYTHON_HARMLESS)
def test_its_benign_twin_is_not(code):
    assert kinds(code) == set()


@pytest.mark.parametrize(("line", "kind"), COMMANDS)
def test_a_command_is_told_for_what_it_does(line, kind):
    assert kind in set(done_by(line))


@pytest.mark.parametrize("line", HARMLESS_COMMANDS)
def test_a_command_that_only_looks_like_one_is_not(line):
    assert list(done_by(line)) == []


@pytest.mark.parametrize(("language", "line", "kind"), LINES)
def test_a_statement_is_told_for_what_it_does(language, line, kind):
    assert kind in {one for one, _, _ in acts(line, language)}


@pytest.mark.parametrize(("language", "line"), HARMLESS_LINES)
def test_a_statement_that_only_looks_like_one_is_not(language, line):
    assert acts(line, language) == []


def test_a_hostile_line_is_read_in_no_time():
    assert list(done_by("curl " * 100_000)) == []
    assert acts("eval " * 100_000, Language.JAVASCRIPT) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.SHELL, "git clone https://github.com/a-b/tool.git\ncd tool\nmake\n"),
        (
            Language.SHELL,
            'D=/opt/tool\ngit clone -b main git@gitlab.com:a/b.git "$D"\npython3 "$D/run.py" prices.csv\n',
        ),
        (
            Language.POWERSHELL,
            "git clone https://github.com/a/b C:\\tools\\b\nSet-Location C:\\tools\\b\n& .\\run.ps1\n",
        ),
        (Language.POWERSHELL, '$lib = "\\\\srv02\\common\\lib"\nImport-Module "$lib\\Prices.psm1"\n'),
        (Language.POWERSHELL, '$lib = "\\\\srv02\\common\\lib"\n. "$lib\\prices.ps1"\n'),
        (Language.POWERSHELL, 'Get-ChildItem "\\\\srv02\\lib\\*.ps1" | ForEach-Object {\n  . $_.FullName\n}\n'),
    ],
)
def test_code_taken_in_and_run_over_several_statements_is_told(language, text):
    assert RUN in acts_of(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.SHELL, "git clone https://github.com/a/norms.git\ngrep -r price norms\nmake -C ~/own report\n"),
        (Language.POWERSHELL, 'Import-Module "$PSScriptRoot\\Prices.psm1"\nImport-Csv "\\\\srv02\\lib\\a.csv"\n'),
        (Language.POWERSHELL, 'Get-ChildItem "\\\\srv02\\lib\\*.ps1" | Select-Object Name\n'),
        (Language.POWERSHELL, 'Write-Warning "Ask IT; Install-Module is not allowed here"\n'),
        (Language.R, 'message("install.packages(x) is done by IT")\n'),
    ],
)
def test_code_that_is_only_fetched_or_named_is_not(language, text):
    assert not {RUN, INSTALL} & acts_of(text, language)


def test_code_cloned_from_the_company_s_own_host_is_not_told():
    text = "git clone https://git.acme.com/a/tool.git\ncd tool\nmake\n"
    assert RUN not in acts_of(text, Language.SHELL, ["acme.com"])
    assert RUN in acts_of(text, Language.SHELL)


def test_a_message_that_works_something_out_is_read():
    assert INSTALL in acts_of('Write-Host "$(Install-Module Pester)"\n', Language.POWERSHELL)


@pytest.mark.parametrize("call", ["cur.execute(q)", "pd.read_sql(q, con)", "session.sql(q)"])
def test_a_model_asked_by_a_statement_of_sql_is_told_wherever_it_stands(call):
    asked = "q = \"select ai_query('m', concat('sum up ', note)) from notes\"\n"
    assert ASK in kinds(asked + call)
    assert ASK not in kinds('q = "select ai_score, query_no from notes"\n' + call)
    assert ASK in acts_of('dbGetQuery(con, "select snowflake.cortex.summarize(note) from n")\n', Language.R)
