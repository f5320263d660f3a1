"""The real Semgrep over real files: our rules, and every way in which it could look away."""

import multiprocessing
import os
import shutil
import stat
import sys
import time
from pathlib import Path

import pytest
from client import until

from escrow.core.digests import Digest
from scanners.cage import Cage, best_cage
from scanners.engine import EngineStatus, Limits
from scanners.engines.semgrep import RULES, SemgrepEngine, default_command
from scanners.findings import Severity, severity_of
from scanners.rule_tests import try_rules
from scanners.semgrep.pack import files_in, read_pack
from scanners.staging import Staging, read_content

PICKLE = b"import pickle\ntable = pickle.load(open('t', 'rb'))\n"
A_RULE = """rules:
- id: company.py.files.bad
  languages: [python]
  severity: ERROR
  message: m
  metadata: {vector: files, likelihood: LOW, impact: LOW, confidence: LOW, fix: f, fix_pt: f}
  pattern: f(1)
"""
RULE = "escrow.py.libraries.unpickles-what-it-is-given"
FIXTURES = Path(__file__).parents[1] / "rules"


@pytest.fixture(scope="module", autouse=True)
def _installed():
    if not default_command().exists():
        pytest.skip("Semgrep is not installed; run script/run once")


ALWAYS, NEVER = 10_000, -1
"""How few contents are few enough to ask the running server."""


@pytest.fixture(params=[ALWAYS, NEVER], ids=["server", "one call"], scope="module")
def engine(request, vault_key, tmp_path_factory):
    """As a worker has it: one for all it is asked; its server needs seconds to start."""
    engine = SemgrepEngine(vault_key, Staging(tmp_path_factory.mktemp("semgrep") / "staging"), few=request.param)
    yield engine
    engine.close()


def look(engine, *bodies, limits=None):
    contents = [read_content(Digest.of(body), body, path=path) for path, body in bodies]
    return engine.scan(contents, limits or Limits())


def rules(report):
    return {finding.rule for finding in report.findings}


def test_every_rule_hits_what_it_must_and_nothing_else(engine):
    result = try_rules(engine, FIXTURES)
    assert result.missed == []
    assert result.unexpected == []
    assert list(result.unreadable) == []


def test_every_rule_has_a_test_that_it_hits():
    marks = "\n".join(path.read_text() for path in FIXTURES.iterdir()).split()
    assert sorted(read_pack(files_in(RULES)).rules.keys() - set(marks)) == []


def test_no_message_can_carry_what_a_rule_matched():
    lines = [line for path in RULES.glob("*.yml") for line in path.read_text().split("\n")]
    assert [line for line in lines if line.strip().startswith(("message:", "fix:")) and "$" in line] == []


def test_one_call_answers_for_every_content_in_whatever_encoding_and_under_whatever_name(engine):
    bodies = [
        ("a.py", PICKLE), ("b.pyw", b"\n" + PICKLE), ("no extension", b"#!/usr/bin/env python\n" + PICKLE),
        ("latin.py", b"# -*- coding: latin-1 -*-\n# \xe7\xe3o\n" + PICKLE),
        ("wide.py", PICKLE.decode().encode("utf-16")),
        ("bom.py", b"\xef\xbb\xbf" + PICKLE), ("crlf.py", PICKLE.replace(b"\n", b"\r\n")),
        ("nosem.py", PICKLE.replace(b"\n", b"  # nosemgrep\n")), ("tests/x.py", b"\n\n" + PICKLE),
        ("n.ipynb", b'{"cells": [{"cell_type": "code", "source": ["import pickle\\n", "t = pickle.load(f)\\n"]}]}'),
    ]  # fmt: skip
    reports = look(engine, *bodies)
    assert [report.status for report in reports] == [EngineStatus.COMPLETE] * len(bodies)
    assert [rules(report) >= {RULE} for report in reports] == [True] * len(bodies)


def test_lines_are_those_of_the_content_also_in_a_notebook(engine):
    code = b'{"cell_type": "code", "source": ["import pickle; t = pickle.load(f)"]}'
    cells = b'\n{"cells": [\n {"cell_type": "markdown", "source": "x"},\n ' + code + b"]}"
    [script, notebook] = look(engine, ("a.py", PICKLE), ("n.ipynb", cells))
    assert next(finding.line for finding in script.findings if finding.rule == RULE) == 2
    assert [finding.line for finding in notebook.findings if finding.rule == RULE] == [4]


def test_a_content_no_rule_speaks_of_is_not_applicable(engine):
    [report] = look(engine, ("requirements.txt", b"requests==2.0\n"))
    assert (report.status, report.findings) == (EngineStatus.NOT_APPLICABLE, ())


def test_a_content_over_the_limit_is_partly_read_and_says_so(engine):
    [report] = look(engine, ("a.py", PICKLE + b"#" * 300_000))
    assert report.status is EngineStatus.PARTIAL
    assert "200000 bytes" in report.reason


def test_the_same_match_has_the_same_fingerprint_wherever_it_stands(engine):
    one, two = look(engine, ("a.py", PICKLE), ("b.py", b"# moved\n\n" + PICKLE))
    assert {finding.fingerprint for finding in one.findings} == {finding.fingerprint for finding in two.findings}


@pytest.mark.parametrize("few", [ALWAYS, NEVER], ids=["server", "one call"])
def test_nothing_is_left_behind_in_the_staging_folder(vault_key, tmp_path, few):
    engine = SemgrepEngine(vault_key, Staging(tmp_path / "staging"), few=few)
    look(engine, ("a.py", PICKLE))
    assert list((tmp_path / "staging").glob("*/contents/*")) == []
    engine.close()
    assert list((tmp_path / "staging").iterdir()) == []
    assert stat.S_IMODE((tmp_path / "staging").stat().st_mode) == 0o700


def test_what_a_dead_process_left_is_removed_and_what_a_living_one_uses_stays(tmp_path):

    living, dead = tmp_path / f"{os.getpid()}-x", tmp_path / "999999999-x"
    living.mkdir()
    dead.mkdir()
    Staging(tmp_path).empty()
    assert (living.exists(), dead.exists()) == (True, False)


def test_a_rule_that_cannot_be_used_fails_the_pack_and_is_never_a_clean_result(vault_key, tmp_path):
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "bad.yml").write_text(A_RULE.replace("pattern: f(1)", "pattern: 'f('"))
    engine = SemgrepEngine(vault_key, Staging(tmp_path / "staging"), pack=read_pack(files_in(folder)))
    [report] = look(engine, ("a.py", PICKLE))
    engine.close()
    assert report.status is EngineStatus.FAILED
    assert report.findings == ()


def program(folder, body):
    """A program standing in Semgrep's place."""
    path = folder / "bin" / "semgrep"
    path.parent.mkdir(parents=True)
    path.write_text(f"#!{sys.executable}\n{body}\n")
    path.chmod(0o755)
    return path


def test_without_the_program_every_content_failed_and_the_reason_says_what_to_do(vault_key, tmp_path):
    engine = SemgrepEngine(
        vault_key, Staging(tmp_path / "staging"), cage=Cage(), few=NEVER, command=tmp_path / "bin" / "semgrep"
    )
    [report] = look(engine, ("a.py", PICKLE))
    assert (report.status, engine.version) == (EngineStatus.FAILED, "absent")
    assert "script/run" in report.reason


def test_a_content_the_program_does_not_mention_failed(vault_key, tmp_path):
    body = 'print(\'{"results": [], "errors": [], "paths": {"scanned": []}}\')'
    engine = SemgrepEngine(
        vault_key, Staging(tmp_path / "staging"), cage=Cage(), few=NEVER, command=program(tmp_path, body)
    )
    [report] = look(engine, ("a.py", PICKLE))
    assert report.status is EngineStatus.FAILED


def test_a_program_that_hangs_is_ended_with_all_it_started(vault_key, tmp_path):
    marker = tmp_path / "child"
    body = (
        "import subprocess, sys, time\n"
        f"child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(marker)!r}, 'w').write(str(child.pid))\ntime.sleep(600)"
    )
    engine = SemgrepEngine(
        vault_key, Staging(tmp_path / "staging"), cage=Cage(), few=NEVER, command=program(tmp_path, body)
    )
    [report] = look(engine, ("a.py", PICKLE), limits=Limits(seconds=2))
    assert report.status is EngineStatus.TIMED_OUT
    assert until(lambda: is_over(int(marker.read_text())), 60)


def is_over(pid):
    """A killed process is gone, or waits for whoever takes its exit code; the kernel may need a moment for it."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="only where a program can be tied to its parent")
def test_a_worker_that_is_killed_takes_the_program_with_it(vault_key, tmp_path):
    marker = tmp_path / "pid"
    body = f"import os, time\nopen({str(marker)!r}, 'w').write(str(os.getpid()))\ntime.sleep(600)"
    engine = SemgrepEngine(
        vault_key, Staging(tmp_path / "staging"), cage=Cage(), few=NEVER, command=program(tmp_path, body)
    )
    worker = multiprocessing.get_context("fork").Process(target=look, args=[engine, ("a.py", PICKLE)])
    worker.start()
    until = time.monotonic() + 60
    while not (marker.exists() and marker.read_text()) and time.monotonic() < until:
        time.sleep(0.05)
    worker.kill()
    worker.join()
    state = Path(f"/proc/{marker.read_text()}/stat")
    while state.exists() and state.read_text().split(")")[1].split()[0] != "Z" and time.monotonic() < until:
        time.sleep(0.05)
    assert time.monotonic() < until


def test_one_content_that_breaks_the_program_does_not_blind_it_to_the_others(vault_key, tmp_path):
    body = (
        "import json, pathlib, sys\n"
        "files = [str(p) for p in pathlib.Path(sys.argv[-1]).iterdir()]\n"
        "if any('poison' in pathlib.Path(f).read_text() for f in files): sys.exit(2)\n"
        "print(json.dumps({'results': [], 'errors': [], 'paths': {'scanned': files}}))"
    )
    engine = SemgrepEngine(
        vault_key, Staging(tmp_path / "staging"), cage=Cage(), few=NEVER, command=program(tmp_path, body)
    )
    reports = look(engine, ("a.py", b"a = 1\n"), ("b.py", b"poison = 1\n"), ("c.py", b"c = 1\n"))
    assert [report.status for report in reports] == [EngineStatus.COMPLETE, EngineStatus.FAILED, EngineStatus.COMPLETE]


def test_the_program_gets_nothing_of_our_environment_and_no_version_check(vault_key, tmp_path, monkeypatch):
    monkeypatch.setenv("ESCROW_S3_SECRET_KEY", "s3cret")
    seen = tmp_path / "seen"
    body = f"import os, json\nopen({str(seen)!r}, 'w').write(json.dumps(dict(os.environ)))"
    look(
        SemgrepEngine(
            vault_key, Staging(tmp_path / "staging"), cage=Cage(), few=NEVER, command=program(tmp_path, body)
        ),
        ("a.py", PICKLE),
    )
    text = seen.read_text()
    assert "s3cret" not in text
    assert '"SEMGREP_ENABLE_VERSION_CHECK": "0"' in text


def test_the_result_says_how_far_the_program_was_kept_apart(engine):
    [report] = look(engine, ("a.py", PICKLE))
    assert report.isolation is best_cage().isolation


@pytest.mark.parametrize(
    ("likelihood", "impact", "severity"),
    [("HIGH", "HIGH", Severity.HIGH), ("MEDIUM", "HIGH", Severity.MEDIUM), ("MEDIUM", "LOW", Severity.LOW)],
)
def test_severity_is_likelihood_times_impact(likelihood, impact, severity):
    assert severity_of(likelihood, impact) is severity
