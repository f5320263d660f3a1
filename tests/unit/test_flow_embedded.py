"""Commands that stand in configuration are read as a shell reads them, each where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escrow.core.digests import Digest
from scanners.engine import Limits
from scanners.engines.flows import FlowsEngine
from scanners.flow.embedded import shell_in
from scanners.languages import Language
from scanners.staging import read_content

WORKFLOW = """\
jobs:
  build:
    steps:
      - uses: actions/checkout@v4
      - run: curl -fsSL https://tools.example/get.sh | bash
      - name: many lines
        run: |
          echo one
          pip install -r requirements.txt
        env: {A: b}
      - name: after
"""
CONTAINER = """\
containers:
  - name: dump
    command: ["/bin/sh", "-c"]
    args:
    - pg_dump --host=db sales > /out/x
    - |
      ls /out
    env:
    - name: run
"""
PLAY = """\
- hosts: all
  tasks:
    - name: x
      ansible.builtin.shell: systemctl restart app
    # command: rm -rf /
    - ansible.builtin.command:
        cmd: 'df -h'
"""
UNIT = "[Service]\nExecStart=/usr/bin/python3 /opt/x.py --now\nUser=app\n"


def commands(text):
    said = shell_in(text)
    return {} if said is None else {at: line.strip() for at, line in enumerate(said.split("\n"), 1) if line.strip()}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            WORKFLOW,
            {
                5: "curl -fsSL https://tools.example/get.sh | bash",
                8: "echo one",
                9: "pip install -r requirements.txt",
            },
        ),
        (CONTAINER, {5: "pg_dump --host=db sales > /out/x", 7: "ls /out"}),
        (PLAY, {4: "systemctl restart app", 7: "df -h"}),
        (UNIT, {2: "/usr/bin/python3 /opt/x.py --now"}),
        ('command: ["sh", "-c", "mysqldump crm"]\n', {1: "mysqldump crm"}),
    ],
)
def test_commands_stay_on_their_lines(text, said):
    assert commands(text) == said


@pytest.mark.parametrize("text", ["a: b\n", "running: fast\n", "[tool.x]\nscripts = 1\n", "", "requests==2.0\n"])
def test_what_names_no_command_is_read_no_further(text):
    assert shell_in(text) is None


def test_they_are_told_as_the_lines_of_a_shell_are(vault_key):
    body = WORKFLOW.encode()
    content = read_content(Digest.of(body), body, path="ci.yml")
    assert content.language is Language.MANIFEST
    (report,) = FlowsEngine(vault_key).scan([content], Limits())
    assert ("flows.runs-unreviewed-code", 5) in {(one.rule, one.line) for one in report.findings}


@given(st.text(alphabet="run: script|args-[]\"'\n #cmd>", max_size=200))
def test_no_text_stops_it_and_lines_stay(text):
    said = shell_in(text)
    assert said is None or len(said.split("\n")) == len(text.splitlines())
