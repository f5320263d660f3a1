"""The hook is put beside a copied interpreter's library, and taken out to the last byte, whatever happens between."""

import hashlib
import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from escrow_collector import inbox, install, policy, spool, verdict

VERSIONS = sorted(Path.home().glob(".pyenv/versions/3.*"), key=lambda path: [int(n) for n in path.name.split(".")])
SUPPORTED = [path for path in VERSIONS if int(path.name.split(".")[1]) >= 8]
OLDER = sorted(Path.home().glob(".pyenv/versions/2.7*")) + [path for path in VERSIONS if path not in SUPPORTED]
IGNORED = shutil.ignore_patterns(
    "test", "site-packages", "idlelib", "lib2to3", "*.a", "config-*", "ensurepip", "tkinter"
)


def copied(base: Path, folder: Path) -> Path:
    """An interpreter of our own to hook: its program, and its library without what nobody needs here."""
    name = "python" + ".".join(base.name.split(".")[:2])
    (folder / "bin").mkdir(parents=True)
    shutil.copy2(base / "bin" / name, folder / "bin" / name)
    shutil.copytree(base / "lib" / name, folder / "lib" / name, ignore=IGNORED, symlinks=True)
    (folder / "lib" / name / "site-packages").mkdir(exist_ok=True)
    for shared in (base / "lib").glob("libpython*"):
        shutil.copy2(shared, folder / "lib", follow_symlinks=False)
    return folder / "bin" / name


@pytest.fixture(scope="module")
def bases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A copied 3.11 for the tests that need no other version."""
    folder = tmp_path_factory.mktemp("bases")
    return {"3.11": copied(next(path for path in SUPPORTED if path.name.startswith("3.11")), folder / "3.11")}


@pytest.fixture
def program(bases: dict[str, Path]) -> Path:
    return bases["3.11"]


@pytest.fixture
def installer(tmp_path: Path) -> install.Installer:
    install.make_drop(str(tmp_path / "drop"), is_shared=False)
    return install.Installer(str(tmp_path / "state"), str(tmp_path / "drop"))


@pytest.fixture(autouse=True)
def everything_is_put_back(bases: dict[str, Path], installer: install.Installer) -> Iterator[None]:
    before = listing(bases["3.11"].parent.parent)
    yield
    installer.uninstall_all()
    assert listing(bases["3.11"].parent.parent) == before


def listing(folder: Path) -> dict[str, str]:
    """Every file below a folder by its bytes; the caches an interpreter makes for its own library left out."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = "-> " + os.readlink(path)
        elif path.is_file() and ("__pycache__" not in name or "sitecustomize" in name):
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        elif path.is_dir() and "__pycache__" not in name:
            found[name] = "folder"
    return found


def run(program: Path, *words: str, cwd: Path | None = None, **more: str) -> "subprocess.CompletedProcess[str]":
    environ = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", **more}
    return subprocess.run(
        [program, *words], capture_output=True, text=True, cwd=cwd, env=environ, check=False, timeout=60
    )


def starts(installer: install.Installer) -> list[tuple[str, ...]]:
    facts = [spool.read_facts(str(path)) for path in sorted(Path(installer.drop).glob("*.facts"))]
    return [fact for found in facts for fact in found if fact[0] == "start"]


def test_every_start_of_a_hooked_base_is_noted(installer: install.Installer, program: Path, tmp_path: Path) -> None:
    assert installer.install(str(program)) == "library"
    assert installer.install(str(program)) == "present"
    (tmp_path / "it.py").write_text("print('hello')")
    subprocess.run([program, "-m", "venv", "--without-pip", tmp_path / "env"], check=True)
    for python, flags in (
        (program, ()),
        (program, ("-I",)),
        (program, ("-E", "-s")),
        (tmp_path / "env/bin/python", ()),
    ):
        done = run(Path(python), *flags, "it.py", cwd=tmp_path)
        assert (done.stdout, done.stderr, done.returncode) == ("hello\n", "", 0)
    found = [fact for fact in starts(installer) if fact[1] == "file"]
    assert [fact[2] for fact in found] == [str(tmp_path / "it.py")] * 4
    assert run(program, "-S", "it.py", cwd=tmp_path).stdout == "hello\n"
    assert len([fact for fact in starts(installer) if fact[1] == "file"]) == 4  # -S: only the kernel sees that one


def test_a_script_that_looks_for_us_finds_nothing(installer: install.Installer, program: Path, tmp_path: Path) -> None:
    source = (
        "import sys, os, site\n"
        "print(sorted(m for m in sys.modules if not m.startswith('_')))\n"
        "print(sys.meta_path, len(sys.path_hooks), sys.path, sorted(os.environ), sorted(vars(site)))\n"
        "print(open(os.devnull).fileno())\n"
        "try:\n    import sitecustomize\nexcept ImportError as fault:\n    print(type(fault), fault.name, fault)\n"
    )
    (tmp_path / "it.py").write_text(source)
    bare = run(program, "it.py", cwd=tmp_path)
    installer.install(str(program))
    hooked = run(program, "it.py", cwd=tmp_path)
    assert hooked.stdout == bare.stdout
    assert (hooked.stderr, hooked.returncode) == (bare.stderr, bare.returncode)


THEIRS = "import builtins\nbuiltins.theirs = 'loaded'\n"


def test_a_sitecustomize_that_was_there_runs_as_itself_and_comes_back(
    installer: install.Installer, program: Path, tmp_path: Path
) -> None:
    library = Path(install.library_of(str(program)) or "")
    path = library / "sitecustomize.py"
    path.write_text(THEIRS)
    run(program, "-c", "1")
    before, status = listing(library), path.stat()
    show = "import sys, sitecustomize; print(theirs, sitecustomize.__file__, sitecustomize.__name__)"
    bare = run(program, "-c", show)
    assert installer.install(str(program)) == "diverted"
    hooked = run(program, "-c", show)
    assert (hooked.stdout, hooked.stderr) == (bare.stdout, bare.stderr)
    assert starts(installer)
    assert installer.uninstall_all() == ([str(library)], [])
    assert listing(library) == before
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (status.st_ino, status.st_mtime_ns)
    path.unlink()
    shutil.rmtree(library / "__pycache__")


@pytest.mark.parametrize(
    "theirs",
    ["raise RuntimeError('theirs')", "x = = 1", "import nothing_of_this_name",
     "import sys; print(__file__, __name__, file=sys.stderr)"],
)  # fmt: skip
def test_a_fault_of_theirs_is_reported_as_ever(installer: install.Installer, program: Path, theirs: str) -> None:
    library = Path(install.library_of(str(program)) or "")
    path = library / "sitecustomize.py"
    path.write_text(theirs + "\n")
    bare = run(program, "-c", "print(1)")
    installer.install(str(program))
    assert run(program, "-c", "print(1)").stderr == bare.stderr != ""
    installer.uninstall_all()
    path.unlink()
    shutil.rmtree(library / "__pycache__")


def test_a_file_somebody_put_there_since_is_theirs(installer: install.Installer, program: Path) -> None:
    library = Path(install.library_of(str(program)) or "")
    installer.install(str(program))
    (library / "sitecustomize.py").write_text("x = 1\n")
    assert installer.state_of(str(library)) == "altered"
    places, changed = installer.uninstall_all()
    assert (places, changed) == ([str(library)], [str(library / "sitecustomize.py")])
    assert (library / "sitecustomize.py").read_text() == "x = 1\n"
    (library / "sitecustomize.py").unlink()


def test_a_changed_file_of_ours_is_seen(installer: install.Installer, program: Path) -> None:
    installer.install(str(program))
    library = install.library_of(str(program)) or ""
    assert installer.state_of(library) == "present"
    with open(os.path.join(library, "__escrow__", "hook.py"), "a") as file:
        file.write("#")
    assert installer.state_of(library) == "altered"
    assert installer.install(str(program)) == "library"
    assert installer.state_of(library) == "present"


def test_an_environment_gets_a_pth_of_its_own(installer: install.Installer, program: Path, tmp_path: Path) -> None:
    subprocess.run([program, "-m", "venv", "--without-pip", tmp_path / "env"], check=True)
    before = listing(tmp_path / "env")
    python = tmp_path / "env/bin/python"
    show = "import site; print(sorted(vars(site)))"
    bare = run(python, "-c", show)
    assert installer.install(str(python)) == "pth"
    assert run(python, "-c", show).stdout == bare.stdout
    assert [fact[1] for fact in starts(installer)] == ["command"]
    installer.uninstall_all()
    assert listing(tmp_path / "env") == before


def test_a_library_of_packages_is_diverted_by_dpkg_itself(
    installer: install.Installer, program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not shutil.which("dpkg-divert"):
        pytest.fail("dpkg-divert: expected on the machine the suite runs on; sudo apt-get install dpkg")
    library = Path(install.library_of(str(program)) or "")
    path = library / "sitecustomize.py"
    path.write_text(THEIRS)
    admin = tmp_path / "dpkg"
    (admin / "info").mkdir(parents=True)
    (admin / "updates").mkdir()
    (admin / "status").write_text(
        "Package: some-python\nStatus: install ok installed\nMaintainer: x\nArchitecture: all\nVersion: 1\nDescription: x\n"
    )
    (admin / "info" / "some-python.list").write_text(f"/.\n{path}\n")
    (admin / "info" / "format").write_text("1\n")
    (admin / "diversions").write_text("")
    monkeypatch.setenv("DPKG_ADMINDIR", str(admin))
    assert install.package_of(str(path)) == "dpkg"
    assert installer.install(str(program)) == "diverted"
    assert str(path) in (admin / "diversions").read_text()
    assert run(program, "-c", "print(theirs)").stdout == "loaded\n"
    assert installer.uninstall_all()[1] == []
    assert (admin / "diversions").read_text() == ""
    assert path.read_text() == THEIRS
    path.unlink()
    shutil.rmtree(library / "__pycache__", ignore_errors=True)


KILLED = """
import os, sys
sys.path.insert(0, {source!r})
left = int(sys.argv[3])
def audit(event, args):
    global left
    if event in ("open", "os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "shutil.rmtree", "subprocess.Popen"):
        if event == "open" and not (isinstance(args[2], int) and args[2] & 3):
            return
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)
from escrow_collector import install
here = install.Installer(sys.argv[1], sys.argv[2])
sys.addaudithook(audit)
{act}
print("done")
"""
INSTALLS = "here.install(sys.argv[4])"
UNINSTALLS = "left, kept = 10**9, left\nhere.install(sys.argv[4])\nleft = kept\nhere.uninstall_all()"


def killed_everywhere(act: str, program: Path, tmp_path: Path, steps: range) -> int:
    """Kill the act before its first, second, third ... change to the disk, and take the hook out each time."""
    library = Path(install.library_of(str(program)) or "")
    theirs = library / "sitecustomize.py"
    theirs.write_text(THEIRS)
    run(program, "-c", "1")
    before = listing(library)
    rounds = 0
    source = str(Path(install.__file__).parents[1])
    for step in steps:
        state, drop = tmp_path / f"state{step}", tmp_path / "drop"
        done = subprocess.run(
            [sys.executable, "-c", KILLED.format(source=source, act=act), state, drop, str(step), program],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode in (0, -signal.SIGKILL), done.stderr
        assert run(program, "-c", "print(theirs)").stdout == "loaded\n"  # in between, theirs always runs
        rounds += done.returncode != 0
        install.Installer(str(state), str(drop)).uninstall_all()
        assert listing(library) == before, step
        if done.returncode == 0:
            break
    theirs.unlink()
    shutil.rmtree(library / "__pycache__")
    return rounds


@pytest.mark.parametrize("act", [INSTALLS, UNINSTALLS], ids=["putting in", "taking out"])
def test_a_kill_at_any_moment_is_put_right(act: str, program: Path, tmp_path: Path) -> None:
    assert killed_everywhere(act, program, tmp_path, range(0, 60, 7)) >= 3


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize("act", [INSTALLS, UNINSTALLS], ids=["putting in", "taking out"])
def test_a_kill_before_every_single_step_is_put_right(act: str, program: Path, tmp_path: Path) -> None:
    assert killed_everywhere(act, program, tmp_path, range(400)) >= 12


def by_version() -> list[Any]:
    """The oldest and the newest Python each time; those between in the long run."""
    ends = (SUPPORTED[0], SUPPORTED[-1])
    return [pytest.param(one, id=one.name, marks=() if one in ends else (pytest.mark.soak,)) for one in SUPPORTED]


@pytest.mark.parametrize("base", by_version())
def test_every_supported_python_carries_it(base: Path, installer: install.Installer, tmp_path: Path) -> None:
    python = copied(base, tmp_path / "base")
    before = listing(tmp_path / "base")
    installer.install(str(python))
    (tmp_path / "it.py").write_text("import json\nopen('out.csv', 'w').close()\nprint('hello')")
    assert run(python, "it.py", cwd=tmp_path).stdout == "hello\n"
    facts = [spool.read_facts(str(path)) for path in Path(installer.drop).glob("*.facts")]
    (found,) = [one for one in facts if one[0][1] == "file"]
    assert ("file", str(tmp_path / "out.csv"), "write") in found
    assert found[-1][0] == "finish"
    assert found[-1][-1] == "0"
    installer.uninstall_all()
    assert listing(tmp_path / "base") == before


@pytest.mark.parametrize("base", OLDER, ids=lambda path: path.name)
def test_an_older_python_notes_its_start(base: Path, installer: install.Installer, tmp_path: Path) -> None:
    python = copied(base, tmp_path / "base")
    installer.install(str(python))
    (tmp_path / "it.py").write_text("print('hello')")
    done = run(python, "it.py", "--password", "hunter2", cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("hello\n", "")
    found = [fact for fact in starts(installer) if fact[1] == "file"]
    assert [fact[2] for fact in found] == [str(tmp_path / "it.py")]
    assert "hunter2" not in json.dumps(found)
    copies = [path.read_text() for path in Path(installer.drop).glob("*.copy")]
    assert copies == ["print('hello')"]


@pytest.mark.parametrize("name", ["python", "python9.9", "perl", "python-config"])
def test_a_name_no_python_has_hooks_nothing_that_lies_beside_it(
    installer: install.Installer, program: Path, name: str
) -> None:
    named = program.with_name(name)
    if not name.startswith("python9") and name != "python":
        named.write_text("#!/bin/sh\n")
        named.chmod(0o755)
    try:
        with pytest.raises(install.NotPossible, match=name):
            installer.install(str(named))
    finally:
        named.unlink(missing_ok=True)
    assert installer.places() == []
    assert not (Path(install.library_of(str(program)) or "") / "__escrow__").exists()


def test_where_the_library_cannot_be_written_the_message_says_what_to_do(
    installer: install.Installer, tmp_path: Path
) -> None:
    alone = tmp_path / "bin" / "python3"
    alone.parent.mkdir()
    alone.write_text("#!/bin/sh\n")
    alone.chmod(0o755)
    with pytest.raises(install.NotPossible, match="no standard library"):
        installer.install(str(alone))


BLOCKS = [
    ("a path", "path", "{work}/it.py", ["it.py"]),
    ("a folder", "path", "{work}/", ["it.py"]),
    ("a path, by a link", "path", "{work}/it.py", ["link.py"]),
    ("a digest", "digest", "", ["it.py"]),
    ("a digest given as -c", "digest", "", ["-c", "open('ran', 'w')"]),
    ("a module", "path", "{work}/it.py", ["-m", "it"]),
    ("the account", "account", "{account}", ["it.py"]),
]


@pytest.mark.parametrize(("kind", "value", "words"), [row[1:] for row in BLOCKS], ids=[row[0] for row in BLOCKS])
@pytest.mark.parametrize("action", ["block", "warn"])
def test_a_blocked_script_does_not_run_its_first_line(
    action: str, kind: str, value: str, words: list[str], installer: install.Installer, program: Path, tmp_path: Path
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    (work / "it.py").write_text("open('ran', 'w')")
    (work / "link.py").symlink_to("it.py")
    account = pwd.getpwuid(os.getuid()).pw_name
    digest = hashlib.sha256(b"open('ran', 'w')").hexdigest()
    rule = verdict.Rule("r1", action, kind, value.format(work=work, account=account), reason="because")
    table = verdict.Table(
        3, time.time() + 60, "https://vault/decisions/", [rule], {digest: ["r1"]} if kind == "digest" else {}
    )
    installer.install(str(program))
    Path(installer.policy).write_text(verdict.dump(table))
    Path(installer.policy).chmod(0o644)
    done = run(program, *words, cwd=work)
    assert done.stdout == ""
    assert "https://vault/decisions/r1" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert (done.returncode, (work / "ran").exists()) == ((126, False) if action == "block" else (0, True))
    told = spool.Spool(str(tmp_path / "spool"))
    inbox.Inbox(installer.drop, told).tell_all()
    records = [record for _, found, _ in told.finished() for record in found if record["type"] == "run.start"]
    decided = [record["decision"] for record in records if record["decision"]]
    assert decided == [{"action": "deny" if action == "block" else "warn", "rule": "r1", "policy": 3}]


needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="somebody else than who installs needs root to be made")


@pytest.fixture
def open_base(bases: dict[str, Path]) -> Iterator[Path]:
    """A base interpreter that every account can start, in a folder of its own; pytest's are closed."""
    with tempfile.TemporaryDirectory(prefix="escrow-open-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        shutil.copytree(bases["3.11"].parents[1], folder / "base", symlinks=True)
        (folder / "base").chmod(0o755)
        for path in (folder / "base").rglob("*"):
            path.chmod(path.stat().st_mode | (0o055 if path.is_dir() or path.parent.name == "bin" else 0o044))
        yield folder / "base" / "bin" / bases["3.11"].name


def as_nobody(program: Path, path: Path) -> "subprocess.CompletedProcess[str]":
    words = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", str(program), str(path)]
    return subprocess.run(words, capture_output=True, text=True, cwd="/", timeout=60)


@needs_root
@pytest.mark.parametrize("mask", [0o022, 0o077])
def test_everybody_is_heard_and_held_to_the_policy_however_closed_roots_own_files_are(
    mask: int, open_base: Path
) -> None:
    """The collector's own folder is closed; hooks of all accounts start, leave their notes and read the table."""
    folder, before = open_base.parents[2], os.umask(mask)
    try:
        (folder / "state").mkdir(mode=0o700)
        drop, table = folder / "spool" / "in", folder / "spool" / "policy.table"
        install.make_drop(str(drop), is_shared=True)
        one = install.Installer(str(folder / "state"), str(drop), str(table))
        assert one.install(str(open_base)) == "library"
        assert one.state_of(install.library_of(str(open_base)) or "") == "present"
        for word in ("ran", "held"):
            (folder / f"{word}.py").write_text("print('hello')")
            (folder / f"{word}.py").chmod(0o644)
        rule = verdict.Rule("r1", "block", "path", str(folder / "held.py"), reason="because")
        rules = verdict.dump(verdict.Table(3, time.time() + 60, "https://vault/", [rule]))
        (folder / "state" / "policy.table").write_text(rules)
        policy.Policy(str(folder / "state"), str(table)).share()
        ran, held = as_nobody(open_base, folder / "ran.py"), as_nobody(open_base, folder / "held.py")
        assert (ran.stdout, ran.stderr, ran.returncode) == ("hello\n", "", 0)
        assert (held.stdout, held.returncode) == ("", 126)
        assert {fact[2] for fact in starts(one)} == {str(folder / "ran.py"), str(folder / "held.py")}
        assert {path.stat().st_uid for path in drop.glob("*.facts")} == {65534}
    finally:
        os.umask(before)


def hand_over(folder: Path, account: int) -> None:
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, account, account, follow_symlinks=False)


@needs_root
def test_root_touches_somebodys_own_interpreter_as_that_somebody(installer: install.Installer, open_base: Path) -> None:
    base = open_base.parents[1]
    hand_over(base, 65533)
    before = listing(base)
    assert installer.install(str(open_base)) == "library"
    library = Path(install.library_of(str(open_base)) or "")
    ours = [library / "sitecustomize.py", *(library / "__escrow__").rglob("*")]
    assert {path.stat().st_uid for path in ours} == {65533}
    assert os.geteuid() == 0
    assert run(open_base, "-c", "print(1)").stdout == "1\n"
    assert starts(installer)
    assert installer.uninstall_all() == ([str(library)], [])
    assert listing(base) == before


@needs_root
def test_root_is_not_led_out_of_somebodys_own_library(installer: install.Installer, open_base: Path) -> None:
    base, elsewhere = open_base.parents[1], open_base.parents[2] / "roots"
    elsewhere.mkdir(mode=0o755)
    hand_over(base, 65533)
    library = Path(install.library_of(str(open_base)) or "")
    (library / "__escrow__").symlink_to(elsewhere)
    with pytest.raises(OSError, match="Permission denied"):
        installer.install(str(open_base))
    assert list(elsewhere.iterdir()) == []
    installer.uninstall_all()
    assert elsewhere.exists()


@needs_root
def test_what_lies_in_somebodys_own_folder_is_in_their_hands(tmp_path: Path) -> None:
    (tmp_path / "theirs/lib").mkdir(parents=True)
    os.chown(tmp_path / "theirs", 65533, -1)
    assert install._holder_of(str(tmp_path / "theirs/lib")) == 65533
    assert install._holder_of(str(tmp_path)) == 0


def test_what_an_earlier_version_put_in_is_brought_up_to_date(installer: install.Installer, program: Path) -> None:
    assert installer.install(str(program)) == "library"
    library = Path(install.library_of(str(program)) or "")
    (journal,) = Path(installer.folder).glob("*.journal")
    older = (library / "sitecustomize.py").read_bytes() + b"# as it once was\n"
    known = hashlib.sha256((library / "sitecustomize.py").read_bytes()).hexdigest()
    (library / "sitecustomize.py").write_bytes(older)
    journal.write_text(journal.read_text().replace(known, hashlib.sha256(older).hexdigest()))
    assert installer.state_of(str(library)) == "altered"
    assert installer.install(str(program)) == "library"
    assert b"as it once was" not in (library / "sitecustomize.py").read_bytes()
    assert installer.install(str(program)) == "present"


@pytest.mark.parametrize("fault", ["writable by others", "torn", "expired", "not there"])
def test_a_table_that_cannot_be_trusted_stops_nobody(
    fault: str, installer: install.Installer, program: Path, tmp_path: Path
) -> None:
    (tmp_path / "it.py").write_text("print('hello')")
    rule = verdict.Rule("r1", "block", "path", str(tmp_path / "it.py"), reason="because")
    table = verdict.Table(3, time.time() + (-60 if fault == "expired" else 60), "https://vault/", [rule])
    installer.install(str(program))
    path = Path(installer.policy)
    text = verdict.dump(table)
    path.write_text("escrow-policy\tx" if fault == "torn" else text)
    path.chmod(0o666 if fault == "writable by others" else 0o644)
    if fault == "not there":
        path.unlink()
    done = run(program, "it.py", cwd=tmp_path)
    assert (done.stdout, done.stderr, done.returncode) == ("hello\n", "", 0)
