"""Methods of types of C are looked at too, though such a type refuses to have its names set."""

import subprocess
import sys
from pathlib import Path

import pytest
from escrow_collector import observe

from tests.collector import test_truth
from tests.collector.truth.ground import listeners
from tests.venvs import python_of

_WRAPPED = """
import sys
from _collections import deque
names = {"__name__": "observe", "__file__": sys.argv[1]}
exec(compile(open(sys.argv[1]).read(), sys.argv[1], "exec"), names)
class Hook:
    counts, seen, ours, count = {}, set(), [], None
    def quietly(self, function, *given):
        return function(*given)
warm = deque()
for _ in range(int(sys.argv[2])):
    warm.append(0)
heard = []
names["Observer"](Hook()).wrap(deque, "append", before=lambda *given: heard.append(given[1:]))
found = deque()
found.append(7)
deque.append(found, 8)
class Own(deque):
    pass
own = Own()
own.append(9)
try:
    found.append()
except TypeError as fault:
    print(fault.__traceback__.tb_next is None, end=" ")
print(list(found), list(own), heard, deque.append.__name__, len(warm))
"""


def wrapped(warmed: int) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _WRAPPED, observe.__file__, str(warmed)], capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.returncode) == ("", 0)
    return done.stdout


def test_a_method_of_a_type_of_c_is_heard_and_does_what_it_did() -> None:
    assert wrapped(0) == "True [7, 8] [9] [(7,), (8,), (9,), ()] append 0\n"


def test_an_interpreter_that_remembers_the_old_method_goes_on_with_it() -> None:
    assert wrapped(5000).startswith("True [7, 8] [9] [")


_LXML = """
from lxml import etree
with open("in.xml", "w") as file:
    file.write("<a><b/></a>")
tree = etree.parse("in.xml")
tree.write("written.xml")
tree.write_c14n("canonical.xml")
with etree.xmlfile("grown.xml") as file:
    file.write(etree.Element("a"))
try:
    tree.write("/nowhere/it.xml")
except OSError:
    print("as ever")
"""


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_what_lxml_writes_by_itself_is_told(tmp_path: Path) -> None:
    check_lxml(str(python_of("stranger")), tmp_path)


def check_lxml(python: str, folder: Path) -> None:
    (folder / "here" / "scripts").mkdir(parents=True)
    (folder / "here" / "scripts" / "it.py").write_text(_LXML)
    with listeners() as seen:
        activity, _, faults = test_truth.observed("it", python, folder / "run", seen, folder / "here")
    files = {(one["path"].rsplit("/", 1)[-1], one["mode"]) for one in activity["files"]}
    assert files == {
        ("in.xml", "write"), ("in.xml", "read"), ("written.xml", "write"), ("canonical.xml", "write"),
        ("grown.xml", "write"),
    }  # fmt: skip
    assert faults == 0
