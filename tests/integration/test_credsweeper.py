"""The real CredSweeper over real files: what it adds to our own rules, and what it must never leave behind."""

import os
import shutil
import stat
from pathlib import Path

import pytest
from sqlmodel import select

from escrow.archive.queries import read_content as stored_content
from escrow.config import Settings
from escrow.core.digests import Digest
from escrow.core.errors import Misconfigured
from scanners import finding_queries, redacted_queries
from scanners.cage import Cage, best_cage
from scanners.confirming import SECOND, forget_second
from scanners.credsweeper import program as programs
from scanners.credsweeper.program import Program
from scanners.engine import EngineStatus, Isolation, Limits
from scanners.engines.credsweeper import CredSweeperEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.lineup import engines_for, require_second_opinion, second_opinion_state
from scanners.staging import Staging, read_content
from scanners.tables import ContentFindingRow, EngineResultRow
from tests.scanners_fixtures import make_scan_vault
from tests.venvs import python_of

VALUE = b"Yx7hT2pLz9w"
OTHER = b"Wx7hT2pLz9wKm"
SCRIPT = b'connect(user, pw="' + VALUE + b'")\nmy_passwd_hint = "' + OTHER + b'"\n'
"""Our own rules know the first, with medium confidence; the second they leave to a second opinion."""
UNDER_ANY_NAME = {
    "a.py": b'import x\n# a\xc3\xa7\xc3\xa3o\npassword = "%s"\n' % VALUE,
    "latin.py": b'# -*- coding: latin-1 -*-\n# a\xe7\xe3o\npassword = "%s"\n' % VALUE,
    "wide.py": f'password = "{VALUE.decode()}"\r\n'.encode("utf-16"),
    "a.sh": b'export DB_PASSWORD="%s"\n' % VALUE,
    "a.ps1": b'$password = "%s"\r\n' % VALUE,
    "a.js": b'const password = "%s";\n' % VALUE,
    "a.r": b'password = "%s"\n' % VALUE,
    "a.sql": b"-- x\nALTER USER fin PASSWORD '%s';\n" % VALUE,
    "a.yml": b'db:\n  password: "%s"\n' % VALUE,
    "notes": b'password = "%s"\n' % VALUE,
    "package.json": b'{\n  "password": "%s"\n}\n' % VALUE,
    "a.ipynb": b'{"cells":[{"cell_type":"code","source":["x=1\\n",\n"password = \\"%s\\"\\n"]}],"nbformat":4}' % VALUE,
}
LOOKED_AT = ("tuning", "stranger_1", "stranger_2", "stranger_3", "stranger_4", "stranger_6")
"""Labelled scripts that may be looked at while rules are written."""
STRANGER = """#!/usr/bin/env python3
import os, socket, sys
report = sys.argv[sys.argv.index("--save-json") + 1]
{body}
"""


@pytest.fixture(scope="module")
def program():
    """Made from its lock at the first use; without it nothing here means anything, so that it fails and is not skipped."""
    return Program(python_of("credsweeper").parent / "credsweeper")


@pytest.fixture
def engine(vault_key, tmp_path, program):
    return CredSweeperEngine(vault_key, Staging(tmp_path / "staging"), program=program)


def look(engine, files, limits=None):
    contents = [read_content(Digest.of(body), body, path=path) for path, body in files.items()]
    return dict(zip(files, engine.scan(contents, limits or Limits()), strict=True))


def left_in(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def hidden_texts(body, report):
    return [body[span.start : span.end] for finding in report.findings for span in finding.spans]


def test_a_planted_secret_is_told_in_every_language_and_encoding_and_its_value_in_no_report(engine, tmp_path):
    folder = tmp_path / "venv" / "target"  # names at which the program by itself would look away
    engine._staging = Staging(folder)
    reports = look(engine, UNDER_ANY_NAME)
    for name, report in reports.items():
        value = VALUE.decode().encode("utf-16-le") if name == "wide.py" else VALUE
        assert (name, report.status, report.isolation) == (name, EngineStatus.COMPLETE, best_cage().isolation)
        assert value in hidden_texts(UNDER_ANY_NAME[name], report), name
    assert len({finding.secret_tag for report in reports.values() for finding in report.findings}) == 1
    assert VALUE.decode() not in repr(reports)
    assert left_in(folder) == []
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_same_contents_are_told_the_same_of_in_whatever_order_and_company(engine):
    clean = {"clean.py": b"rows = [1, 2]\nprint(sum(rows))\n", "empty.py": b""}
    files = {"script.py": SCRIPT, "a.ipynb": UNDER_ANY_NAME["a.ipynb"], **clean}
    first = look(engine, files)
    again = look(engine, dict(reversed(files.items())))
    assert first == again
    assert [len(first[name].findings) for name in files] == [2, 1, 0, 0]
    assert {one.status for one in first.values()} == {EngineStatus.COMPLETE}


# --- what it adds to a vault ---------------------------------------------------------------------------------


@pytest.fixture
def vault(sqlite_database, clock, vault_key, tmp_path, engine):
    engines = (SecretsEngine(vault_key), PersonalDataEngine(vault_key), engine)
    return make_scan_vault(sqlite_database, clock, vault_key, tmp_path, engines)


def found_in(vault):
    with vault.database.reading() as session:
        found = finding_queries.findings_of(session, "etl", now=vault.clock.now())
    return {(one.rule, one.confidence, one.line) for one in found}


def test_two_voices_make_one_surer_finding_and_one_voice_a_doubtful_one(vault, tmp_path, caplog, capfd):
    number = vault.add_version("etl", {"main.py": SCRIPT})
    outcome = vault.runner.scan_version("etl", number)
    assert outcome.state == "complete"
    assert found_in(vault) == {("secrets.password", "high", 1), ("credsweeper.password", "medium", 2)}
    with vault.database.reading() as session:
        view = redacted_queries.redactions_of(session, "etl")[Digest.of(SCRIPT)]
        kept = stored_content(session, vault.archive, Digest.of(SCRIPT))
        assert {kept[span.start : span.end] for span in view} == {VALUE, OTHER}
        engines = session.exec(select(ContentFindingRow.engine, ContentFindingRow.confidence)).all()
    assert sorted(engines) == [(SECOND, "medium"), (SECOND, "medium"), ("secrets", "medium")]  # what each said itself
    said = "".join(capfd.readouterr()) + caplog.text
    for value in (VALUE, OTHER):
        assert value.decode() not in said
        assert [path for path in left_in(tmp_path) if value in path.read_bytes()] == []
    assert left_in(tmp_path / "staging") == []

    vault.runner.scan_version("etl", number)
    with vault.database.reading() as session:
        [result] = session.exec(select(EngineResultRow).where(EngineResultRow.engine == SECOND)).all()
        assert (result.engine_version, result.rules_version) == (
            engine_of(vault).version,
            engine_of(vault).rules_version,
        )

    # Taken out again, it takes along what it said.
    with vault.database.transaction() as session:
        forget_second(session)
    assert found_in(vault) == {("secrets.password", "medium", 1)}


def engine_of(vault):
    return next(one for one in vault.runner._engines if one.name == SECOND)


def test_it_is_off_unless_a_setting_names_it(vault_key, tmp_path, program):
    off = Settings(data_dir=tmp_path)
    assert SECOND not in {one.name for one in engines_for(off, vault_key)}
    assert second_opinion_state(off) == "off"
    require_second_opinion(off)
    named = Settings(data_dir=tmp_path, credsweeper=str(program.command))
    assert SECOND in {one.name for one in engines_for(named, vault_key)}
    assert second_opinion_state(named) == program.version
    require_second_opinion(named)


# --- when it cannot, or does not -----------------------------------------------------------------------------


def test_one_that_is_not_there_is_told_by_every_door(vault_key, tmp_path):
    lost = Settings(data_dir=tmp_path, credsweeper="/nowhere/bin/credsweeper")
    assert second_opinion_state(lost).startswith("cannot be run: there is no program at /nowhere/bin/credsweeper; ")
    with pytest.raises(Misconfigured, match="CREDSWEEPER: CredSweeper cannot be run: there is no program at"):
        require_second_opinion(lost)
    engine = CredSweeperEngine(vault_key, Staging(tmp_path), program=Program(Path("/nowhere/bin/credsweeper")))
    report = look(engine, {"a.py": SCRIPT})["a.py"]
    assert report.status is EngineStatus.FAILED
    assert "there is no program" in report.reason


@pytest.mark.parametrize(
    ("limits", "status"),
    [
        (Limits(megabytes=10), EngineStatus.FAILED),
        (Limits(seconds=0.2), EngineStatus.TIMED_OUT),
        (Limits(bytes_per_content=10), EngineStatus.PARTIAL),
    ],
    ids=["crash", "too slow", "too long"],
)
def test_a_program_that_ends_or_takes_too_long_is_told_and_leaves_nothing(engine, tmp_path, limits, status):
    report = look(engine, {"a.py": SCRIPT}, limits)["a.py"]
    assert (report.status, report.findings) == (status, ())
    assert report.reason
    assert left_in(tmp_path / "staging") == []


def test_a_program_kept_from_looking_is_not_believed(engine, monkeypatch):
    monkeypatch.setattr(programs, "_OPTIONS", (*programs._OPTIONS, "--severity", "critical"))
    report = look(engine, {"a.py": SCRIPT})["a.py"]
    assert report.status is EngineStatus.FAILED
    assert "overlooked a secret it was given to find" in report.reason


# --- taken over by what it reads -----------------------------------------------------------------------------


def stranger(folder, program, body):
    """A program in the place of CredSweeper, as if a content had taken that over."""
    (folder / "bin").mkdir(parents=True)
    (folder / f"lib/python3/site-packages/credsweeper-{program.version}.dist-info").mkdir(parents=True)
    settings = folder / "lib/python3/site-packages/credsweeper/secret"
    shutil.copytree(program._settings[-1].parent, settings)
    (folder / "bin" / "python").symlink_to(os.path.realpath(program._python))
    command = folder / "bin" / "credsweeper"
    command.write_text(STRANGER.format(body=body))
    command.chmod(0o755)
    return Program(command)


def test_in_its_cage_it_reads_nothing_else_reaches_nobody_and_changes_no_script(vault_key, tmp_path, program):
    if best_cage().isolation is not Isolation.FULL:
        pytest.skip(f"namespaces are not to be had here; isolation is {best_cage().isolation}")
    private = tmp_path / "vault.key"
    private.write_text("k")
    held = f"""
files = sys.argv[sys.argv.index("--path") + 1]
def refused(act):
    try: act()
    except OSError: return True
    return False
held = [
    refused(lambda: open({str(private)!r})), refused(lambda: socket.create_connection(("127.0.0.1", 9), 1)),
    refused(lambda: open(os.path.join(files, "canary.py"), "w")), not any("ESCROW" in name for name in os.environ),
    len(os.listdir("/sys/class/net") if os.path.exists("/sys/class/net") else []) == 0,
    {os.geteuid()} != 0 or os.getuid() != 0,
]
sys.exit(40 + held.index(False) if False in held else 39)
"""
    engine = CredSweeperEngine(
        vault_key, Staging(tmp_path / "staging"), program=stranger(tmp_path / "env", program, held)
    )  # fmt: skip
    assert look(engine, {"a.py": SCRIPT})["a.py"].reason == "the program ended without an answer (exit 39)"
    free = CredSweeperEngine(vault_key, Staging(tmp_path / "free"), program=engine._program, cage=Cage())
    assert look(free, {"a.py": SCRIPT})["a.py"].reason == "the program ended without an answer (exit 40)"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("os.symlink({target!r}, report)", "ended without an answer"),
        ("os.mkfifo(report)", "ended without an answer"),
        ("open(report, 'w').write('[{{\"rule\": \"{secret}\"}}]')", "not of the form we know"),
        ("open(report, 'w').write('[]')", "overlooked a secret"),
    ],
    ids=["link", "pipe", "another form", "nothing"],
)
def test_what_it_leaves_in_the_place_of_a_report_is_not_followed(vault_key, tmp_path, program, body, reason):
    target = tmp_path / "target.json"
    target.write_text("[]")
    made = stranger(tmp_path / "env", program, body.format(target=str(target), secret=VALUE.decode()))
    engine = CredSweeperEngine(vault_key, Staging(tmp_path / "staging"), program=made, cage=Cage())
    report = look(engine, {"a.py": SCRIPT})["a.py"]
    assert report.status is EngineStatus.FAILED
    assert reason in report.reason
    assert VALUE.decode() not in report.reason
    assert target.exists()
    assert left_in(tmp_path / "staging") == []


# --- many ----------------------------------------------------------------------------------------------------


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_a_content_that_ends_the_program_is_named_and_the_others_are_read(vault_key, tmp_path, program):
    """Before the real program stands one that gives up at a word, as the real one might at what we do not know."""
    before = f"""
files = sys.argv[sys.argv.index("--path") + 1]
if any(b"POISON" in open(os.path.join(files, name), "rb").read() for name in os.listdir(files)): os.abort()
os.execv({str(program._python)!r}, [{str(program._python)!r}, "-I", "-B", {str(program.command)!r}, *sys.argv[1:]])
"""
    made = stranger(tmp_path / "env", program, before)
    engine = CredSweeperEngine(vault_key, Staging(tmp_path / "staging"), program=made, cage=Cage())
    files = {f"{number}.py": b"# %d\n" % number + SCRIPT for number in range(9)}
    reports = look(engine, {**files, "bad.py": b"POISON = 1\n"})
    assert reports.pop("bad.py").status is EngineStatus.FAILED
    assert {(one.status, len(one.findings)) for one in reports.values()} == {(EngineStatus.COMPLETE, 2)}


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_its_own_voice_is_rare_over_the_labelled_scripts(vault_key, engine):
    """What it tells alone costs people time: the reason its model is asked."""
    files = {
        str(path): path.read_bytes()
        for part in LOOKED_AT
        for path in sorted((Path(__file__).parents[1] / "labelled" / part).rglob("*"))
        if path.suffix in {".py", ".sh", ".ps1", ".js", ".sql", ".ipynb", ".env", ".properties", ".yml"}
    }
    first, second = look(SecretsEngine(vault_key), files), look(engine, files)
    agreed = alone = 0
    for name, report in second.items():
        assert report.status is EngineStatus.COMPLETE, name
        ours = [span for finding in first[name].findings for span in finding.spans]
        for finding in report.findings:
            meets = any(one.start < two.end and two.start < one.end for one in finding.spans for two in ours)
            agreed, alone = agreed + meets, alone + (not meets)
    assert agreed >= 60
    assert alone <= agreed // 10
