"""One reading of a text for every engine: it is shared, it holds whatever `ast.walk` meets, and it ends on hostile texts."""

import ast
from pathlib import Path

import pytest

from escrow.core.digests import Digest
from scanners.engine import EngineStatus, Limits
from scanners.engines.secrets import SecretsEngine
from scanners.staging import read_content
from scanners.syntax import _KNOWN, FUNCTIONS, SOURCE_LIMIT, Unreadable, children, read_syntax

EVERY_KIND = b"""
import os as o, sys
from a.b import c
global_ = 1
@deco(1)
async def f(a, /, b: int = 2, *c, d=3, **e) -> int:
    global g
    async with x as y:
        await z
    async for i in j:
        yield i
    return [k async for k in l if k]
class K(B, metaclass=M):
    def m(self): nonlocal_ = lambda q=1: q
    x: int
    y: str = 'a'
try:
    raise A from b
except (C, D) as e:
    pass
else:
    del t[1:2, ..., 3]
finally:
    assert u, 'w'
match v:
    case None | True: pass
    case [1, *rest] | {'a': 1, **more} | P(1, z=2) as whole if guard: pass
w = {**a, 'b': f'{c!r:>{d}} {e}', 'd': (yield)} if not -1 < 2 else {1, *s}
x += (n := 3) @ 4
while 1: continue
"""


def scan(vault_key, body):
    [report] = SecretsEngine(vault_key).scan([read_content(Digest.of(body), body, path="a.py")], Limits())
    return report


def test_every_node_that_may_matter_is_met_once():
    read = read_syntax(EVERY_KIND)
    met = [node for nodes in read.by_kind.values() for node in nodes]
    assert read.size == len(met)
    wanted = [
        node for node in ast.walk(read.tree)
        if not isinstance(node, ast.expr_context | ast.operator | ast.unaryop | ast.boolop | ast.cmpop)
    ]  # fmt: skip
    assert len(met) == len(set(met)) == len(wanted)
    assert set(met) == set(wanted)


def test_each_node_stands_in_the_function_it_is_written_in():
    read = read_syntax(b"def f():\n    def g():\n        return inner\n    return outer\nfree\n")
    names = {node.id: read.scopes.get(node, "") for node in read.of_kind(ast.Name)}
    assert names == {"free": "", "outer": "f", "inner": "g"}
    assert sorted(read.scopes[node] for node in read.of_kind(ast.Return)) == ["f", "g"]


def test_engines_that_ask_for_one_text_are_given_one_reading():
    assert read_syntax(b"x = 1\n") is read_syntax(bytes(bytearray(b"x = 1\n")))


@pytest.mark.parametrize(
    ("body", "why"),
    [(b"print 'old'\n", "not Python 3"), (b"x = 1\n" * (SOURCE_LIMIT // 6 + 1), "longer"), (b"(" * 5_000, "Python 3|deep"),
     (b"x=" + b"'a'+" * 30_000 + b"'a'", "deep"), (b"x = '\0'\n", "not Python 3")],
)  # fmt: skip
def test_what_has_no_tree_is_said_each_time_it_is_asked_for(body, why):
    for _ in range(2):
        with pytest.raises(Unreadable, match=why):
            read_syntax(body)


def test_a_password_added_up_letter_by_letter_is_found(vault_key):
    letters = "+".join(f"'{letter}'" for letter in "Outono#7741" * 20).encode()
    report = scan(vault_key, b"password = " + letters + b"\n")
    assert [finding.rule for finding in report.findings] == ["secrets.password"]
    assert report.status is EngineStatus.COMPLETE


def test_a_sum_of_thousands_is_read_once_not_once_for_each_term(vault_key):
    terms = b"+".join(b"'postgres://u:Outono7741@db.example/%d'" % number for number in range(900))
    assert scan(vault_key, b"x = " + terms + b"\n").findings


def test_text_made_of_itself_over_and_over_ends(vault_key):
    doubled = b"".join(b"a%d = a%d + a%d\n" % (n + 1, n, n) for n in range(35))
    report = scan(vault_key, b"a0 = 'Outono#77'\n" + doubled + b"password = a35\npassword = 'Outono#7741'\n")
    assert [finding.line for finding in report.findings] == [38]


def test_a_password_behind_too_many_names_is_not_passed_over_in_silence(vault_key):
    chain = b"".join(b"a%d = a%d\n" % (number, number + 1) for number in range(60))
    report = scan(vault_key, chain + b"a60 = 'Outono#7741'\npassword = a0\n")
    assert (report.status, report.reason) == (EngineStatus.PARTIAL, "a text goes through more than 40 names or calls")
    within_reach = scan(vault_key, chain + b"a60 = 'Outono#7741'\npassword = a45\npassword = a45\n")
    assert [finding.line for finding in within_reach.findings] == [61]


def test_names_that_stand_for_each_other_stand_for_nothing(vault_key):
    assert scan(vault_key, b"a = b\nb = a\npassword = a\n").status is EngineStatus.COMPLETE


def test_kinds_that_are_read_in_a_way_of_their_own_are_read_in_the_order_of_their_fields():
    nodes = [*ast.walk(ast.parse(EVERY_KIND)), *ast.walk(ast.parse(Path(__file__).read_text("utf-8")))]
    own = [node for node in nodes if node.__class__ in _KNOWN and node.__class__ not in FUNCTIONS]
    assert own
    for node in own:
        assert [*(_as_list(_KNOWN[node.__class__](node)))] == children(node), node


def _as_list(found):
    return found if isinstance(found, list | tuple) else [found]
