"""The filter of C: it drops nothing the hook would tell of, and one that does not fit is never put in."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from escrow_collector import filters, hook, install, interpreters, spool

from tests.collector import test_truth
from tests.collector.test_install import SUPPORTED, copied
from tests.collector.truth.ground import LABELS, listeners
from web.distribution import build

LIBRARY = install.library_of(sys.executable) or ""
LIGHT = [name for name in sorted(LABELS) if LABELS[name]["light"]]
# Every decision of the filter beside the one of `heard` in hook.py, on events real and made up.
_BOTH = """
import json, random, sys
import _frozen_importlib as machinery, _frozen_importlib_external as external
names = {"__name__": "_escrow_hook", "__file__": sys.argv[1]}
exec(external.SourceFileLoader("_escrow_hook", sys.argv[1]).get_code("_escrow_hook"), names)
in_python, in_c, kept = [], [], []
class Sys:
    addaudithook = staticmethod(kept.append)
names["sys"] = Sys
names["_part"] = lambda name: {"listen": lambda path, *known: kept.append(known)}
names["exists"] = lambda path: True
made = names["Hook"]("/nowhere", None, None)
made.take = lambda event, args: in_python.append((event, args))
names["_listen"](made)
audit, *known = kept[0]
seen, quiet, native_quiet, texts, alert = known[1:]
seen.update(("/own/seen.py", "/r\\xe9sum\\xe9/seen.py"))
quiet.update(("/lib/python3", "/r\\xe9sum\\xe9", ""))
native_quiet.add("/lib/native")
loader = external.ExtensionFileLoader("_escrow_filter", sys.argv[2])
module = loader.create_module(machinery.ModuleSpec("_escrow_filter", loader, origin=sys.argv[2]))
loader.exec_module(module)
listening = False
def take(event, args):
    if listening:
        in_c.append((event, args))
module.listen(take, *known)
class Text(str):
    pass
paths = ["/lib/python3/a.py", "/lib/python3/a.pyc",
         "/own/seen.py", "/own/new.py", "/own/data.csv", "it.py", "", "<string>",
         "<frozen os>", "/r\\xe9sum\\xe9/x.py", "/r\\xe9sum\\xe9/seen.py", "/lib/native/x.so", "/lib/other/x.so", None, 7, b"/own/a.py",
         Text("/own/a.py"), "/bad\\udcff/x.py", "/own/x.py\\n", "/own/.py", "py", "/a/b/c.pyc/d", "/a/b/c.pyw"]
codes = [compile("1", path, "exec") for path in paths if type(path) is str and "\\udcff" not in path]
sources = ["a\\nb", "ab", b"a\\nb", b"ab", None, 3, Text("a\\nb"), "\\n", "\\xe9\\n", ""]
flags = [0, 1, 2, 3, 64, 65, None, -1, 1 << 70, "r", 524288]
chance = random.Random(int(sys.argv[3]))
pick = chance.choice
other = sorted(known[0]) + ["object.__getattr__", "builtins.id", "marshal.loads", "nothing", "opened", "open.", "", "x" * 300]
differ, dropped, passed = [], 0, 0
for turn in range(20000):
    if chance.random() < 0.02:
        alert.add("notebook") if chance.random() < 0.5 else alert.clear()
        texts.update({1: "a"}) if chance.random() < 0.5 else texts.clear()
        if chance.random() < 0.2:
            alert.add("command")
    event, args = pick([
        ("open", (pick(paths), pick(["r", "w", None]), pick(flags))),
        ("exec", (pick(codes),)), ("exec", (pick(paths),)),
        ("import", ("name", pick(paths), None, None, None)),
        ("compile", (pick(sources), pick(paths))),
        (pick(other), tuple(pick(paths) for _ in range(chance.randrange(4)))),
    ])
    state = set(alert), dict(texts)
    del in_python[:], in_c[:]
    listening = True
    sys.audit(event, *args)
    listening = False
    before = made.faults
    try:
        audit(event, args)
    except Exception:
        pass
    tells = bool(in_python) or made.faults > before or (set(alert), dict(texts)) != state
    dropped, passed = dropped + (not in_c), passed + bool(in_c)
    if tells and not in_c:
        differ.append(repr((event, args, state)))
print(json.dumps([differ[:5], dropped, passed]))
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filter")
    with pytest.MonkeyPatch.context() as here:
        here.setattr(filters, "prebuilt", lambda: None)  # one may lie in this checkout
        assert filters.bring(sys.executable, LIBRARY, str(folder)) == "compiled"
    return folder / filters.NAME


@pytest.mark.parametrize("seed", range(3))
def test_what_it_drops_the_hook_would_have_dropped(seed: int, built: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _BOTH, hook.__file__, str(built), str(seed)],
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    differ, dropped, passed = json.loads(done.stdout)
    assert differ == []
    assert dropped > 3000
    assert passed > 3000


def test_no_wanted_event_is_refused_by_its_first_letter() -> None:
    assert not [name for name in hook._HANDLERS if name[0] in "bmrtfgw_dp"]
    assert not [name for name in hook._HANDLERS if name.startswith(("object.", "sys._", "code."))]
    assert len(hook._HANDLERS) <= 64


def test_the_truth_set_is_told_the_same_with_it_and_without(
    tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = tmp_path / "escrow_collector"
    shutil.copytree(Path(hook.__file__).parent, ours, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(built, ours)
    told: dict[str, list[str]] = {}
    for way, inject in (("python", test_truth.INJECT), ("c", ours / "inject")):
        monkeypatch.setattr(test_truth, "INJECT", inject)
        for name in LIGHT:
            folder = tmp_path / way / name
            with listeners() as seen:
                activity, _, faults = test_truth.observed(name, sys.executable, folder, seen)
                label = LABELS[name]
                found = test_truth.told(activity, label, str(folder / "work"))
                text = json.dumps({kind: sorted(map(str, facts)) for kind, facts in found.items()})
                for port in seen.environ.values():
                    text = text.replace(f" {port}", " PORT")
                expected = test_truth.labelled(label, seen)
                kept = {kind: sorted(map(str, expected[kind] & found[kind])) == sorted(map(str, expected[kind]))
                        for kind in expected}  # fmt: skip
            told.setdefault(name, []).append(f"{faults} {kept} {len(text)}")
    assert {name: ways for name, ways in told.items() if ways[0] != ways[1]} == {}


@pytest.mark.parametrize("kind", ["garbage", "another library", "empty"])
def test_one_that_does_not_fit_leaves_python_as_it_was(kind: str, tmp_path: Path) -> None:
    program = copied(next(path for path in SUPPORTED if path.name.startswith("3.11")), tmp_path / "base")
    install.make_drop(str(tmp_path / "drop"), is_shared=False)
    installer = install.Installer(str(tmp_path / "state"), str(tmp_path / "drop"))
    installer.install(str(program))
    library = Path(install.library_of(str(program)) or "")
    place = library / "__escrow__" / filters.NAME
    assert place.exists()
    assert interpreters.has_filter(str(program))
    place.unlink()
    if kind == "another library":
        shutil.copy(next((library / "lib-dynload").glob("_struct*.so")), place)
    else:
        place.write_bytes(b"" if kind == "empty" else b"\x7fELF nothing of the kind")
    assert installer.state_of(str(library)) == "altered"
    (tmp_path / "it.py").write_text("import json\nprint(json.dumps([1]))")
    done = subprocess.run([program, str(tmp_path / "it.py")], capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout, done.stderr, done.returncode) == ("[1]\n", "", 0)
    (facts,) = [spool.read_facts(str(path)) for path in (tmp_path / "drop").glob("*.facts")]
    assert facts[0][:3] == ("start", "file", str(tmp_path / "it.py"))
    assert facts[-1][-1] == "0"


def test_one_that_kills_its_interpreter_is_found_out_before_and_the_next_best_is_put_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.c").write_text("__attribute__((constructor)) static void f(void) { __builtin_trap(); }\n")
    subprocess.run(["cc", "-shared", "-fPIC", tmp_path / "bad.c", "-o", tmp_path / "bad.so"], check=True)
    monkeypatch.setattr(filters, "prebuilt", (tmp_path / "bad.so").read_bytes)
    assert filters.bring(sys.executable, LIBRARY, str(tmp_path)) == "compiled"
    monkeypatch.setattr(filters, "_COMPILERS", ())
    (tmp_path / filters.NAME).unlink()
    with pytest.raises(filters.Unfit, match=r"killed by it \(signal 4\); no C compiler here"):
        filters.bring(sys.executable, LIBRARY, str(tmp_path))
    assert not list(tmp_path.glob("_escrow*"))


def test_one_brought_along_serves_where_there_is_no_compiler(
    tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filters, "prebuilt", built.read_bytes)
    monkeypatch.setattr(filters, "_COMPILERS", ())
    assert filters.bring(sys.executable, LIBRARY, str(tmp_path)) == "brought"


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A collector as a vault serves it, with the filter `build-filter` put beside its source."""
    source = tmp_path / "escrow_collector"
    shutil.copytree(Path(filters.__file__).parent, source, ignore=shutil.ignore_patterns("__pycache__", "filters"))
    programs = [str(path / "bin" / f"python{path.name.rpartition('.')[0]}") for path in SUPPORTED]
    done = subprocess.run(
        [sys.executable, "-m", "escrow_collector", "build-filter", *programs],
        env={**os.environ, "PYTHONPATH": str(tmp_path)}, cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    place = source / "filters" / filters.name_of(filters.tag())
    assert done.stdout.splitlines()[:-1] == [f"{program}: fits" for program in programs]
    assert done.stdout.splitlines()[-1].startswith(f"{place}: {place.stat().st_size} bytes;")
    made = build(source)
    assert place.read_bytes() in made.body
    path = tmp_path / "escrow-collector.pyz"
    path.write_bytes(made.body)
    return path


def test_an_endpoint_without_a_compiler_takes_the_filter_the_vault_packed(packed: Path, tmp_path: Path) -> None:
    program = copied(next(path for path in SUPPORTED if path.name.startswith("3.11")), tmp_path / "base")
    bare = tmp_path / "bare.py"  # the collector, on a machine without a compiler
    bare.write_text(
        f"import sys\nsys.path.insert(0, {str(packed)!r})\nfrom escrow_collector import filters\nfilters._COMPILERS = ()\n"
        "from escrow_collector.cli import main\nsys.exit(main())\n"
    )
    environ = {"PATH": os.environ["PATH"], "ESCROW_COLLECTOR_DIR": str(tmp_path / "state"), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-I", str(bare), "install", str(program)],
        env=environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "judged in Python" not in done.stdout
    assert interpreters.has_filter(str(program))


def test_a_filter_for_everybody_is_not_made_with_what_others_may_change(tmp_path: Path) -> None:
    program = copied(next(path for path in SUPPORTED if path.name.startswith("3.11")), tmp_path / "base")
    Path(program).chmod(0o777)
    with pytest.raises(filters.Unfit, match="others may change it"):
        filters.build([str(program)], str(tmp_path / "filters"))
    assert not list((tmp_path / "filters").glob("*.so"))


def test_a_packed_collector_says_that_nothing_can_be_added_to_it(packed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(packed), "build-filter", sys.executable], capture_output=True, text=True, check=False,
        env={**os.environ, "ESCROW_COLLECTOR_DIR": str(tmp_path / "state")}, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 1
    assert "build from a checkout" in done.stderr
