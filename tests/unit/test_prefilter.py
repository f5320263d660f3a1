"""What a rule asks of a whole text before it is tried: never more than a match of it holds."""

import json
import re

import pytest
import re2
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from escrow.core.digests import Digest
from scanners.engines.semgrep import RULES
from scanners.semgrep.pack import files_in
from scanners.semgrep.prefilter import Evidence, asked_by, loosened, prefilter_of, puts_texts_together
from scanners.staging import read_content
from scanners.syntax import read_syntax

OURS = [rule for body in files_in(RULES).values() for rule in yaml.safe_load(body)["rules"]]


def rule(**fields):
    return {"id": "company.py.files.bad", "languages": ["python"], **fields}


def any_text(regex):
    return {"patterns": [{"pattern": '"$TEXT"'}, {"metavariable-regex": {"metavariable": "$TEXT", "regex": regex}}]}


def evidence(text):
    return Evidence(text, read_syntax(text.encode()))


@pytest.mark.parametrize(
    "text",
    ["x = 'a/OneDrive/b'\n", "x = ('a/One'\n     'Drive/b')\n", 'x = "a/" "OneDrive"\n', "x = b'One' b'Drive/'\n",
     "x = 'One' + 'Drive/'\n", "y = 'One'\nx = y + 'Drive/'\n", "x = f'One{\"Drive\"}/'\n",
     "x = 'One\\\nDrive'\n"],
)  # fmt: skip
def test_a_text_in_whatever_pieces_is_asked_of(text):
    assert asked_by(rule(**any_text("(?i)(^|.*/)onedrive(/|$)")))(evidence(text))


def test_a_text_without_what_a_rule_asks_for_need_not_be_tried():
    assert not asked_by(rule(**any_text("(?i)(^|.*/)onedrive(/|$)")))(evidence("x = 'a' + b\nprint(f'{x}')\n"))


def test_names_are_asked_for_beside_what_a_text_looks_like():
    asked = asked_by(rule(**{"pattern-either": [any_text("^removable$"), {"pattern": "win32file.GetDriveType(...)"}]}))
    assert asked(evidence("import win32file as w\nw.GetDriveType(x)\n"))
    assert asked(evidence("x = 'removable'\n"))
    assert not asked(evidence("x = 'removables'\nwin32file.other()\n"))


@pytest.mark.parametrize(
    "fields",
    [
        {"pattern": "f(...)"},  # the program looks for `f` itself
        {"pattern": '"$TEXT"'},
        {"pattern-either": [any_text("^a+$"), {"pattern": "$X($Y)"}]},
        {"patterns": [{"pattern": "$F(...)"}, {"metavariable-regex": {"metavariable": "$F", "regex": ".*"}}]},
        any_text(r"^(a)\1$"),
        any_text("^a{2000}$"),
        {**any_text("^a$"), "mode": "taint"},
        {**any_text("^a$"), "paths": {"include": ["*.py"]}},
        {**any_text("^a$"), "languages": ["python", "js"]},
        {
            "patterns": [
                {"pattern": "$X"},
                {"metavariable-regex": {"metavariable": "$X", "regex": "^ab$", "constant-propagation": True}},
            ]
        },
    ],
    ids=range(10),
)
def test_what_is_not_sure_is_not_asked_for(fields):
    assert asked_by(rule(**fields)) is None


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ('f(r"$A", ...)', "f('x')\n"),
        ("($X : str).join($Y)", "'a'.join(b)\n"),
        ("$A.b($...ARGS)", "a.b(1)\n"),
        ("if $X: ...", "if a: b()\n"),
        ("import a.b", "from a import b\n"),
    ],
)
def test_names_within_texts_of_types_and_of_placeholders_are_not_asked_for(pattern, text):
    asked = asked_by(rule(patterns=[{"pattern": pattern}, {"pattern-either": [any_text(".*"), {"pattern": "z"}]}]))
    assert asked is None or asked(evidence(text))


@pytest.mark.parametrize(
    "text",
    ["x = 'a' + 'b'\n", "a = 'x'\nb = a + 'c'\n", "x = f'{\"a\"}b'\n", "a = 'b'\nx = f'{a}c'\n", "a = 'x'\na += 'y'\n",
     "class A:\n    b = 'x'\n    def c(self):\n        return self.b + 'y'\n", "def f(a='x'):\n    return a + 'y'\n",
     "if (a := 'x'):\n    b = a + 'y'\n", "a, b = 'x', 'y'\nc = a + b\n", "c = b\nb = a\na = 'x'\nd = c + 'y'\n",
     "def f(*, a='x'):\n    return a + 'y'\n", "a: str = 'x'\nb = a + 'y'\n", "x = '%s' % 'b'\n",
     "".join(f"a{n} = a{n + 1}\n" for n in range(50)) + "a50 = 'x'\nb = a0 + 'y'\n", "x = ('a' + 'b' +\n 'c')\n",
     "x = b'a' + b'b'\n"],
)  # fmt: skip
def test_texts_put_together_are_seen(text):
    assert puts_texts_together(read_syntax(text.encode()))


@pytest.mark.parametrize(
    "text",
    ["x = 'a'\n", "x = y + 'a'\n", "i += 1\n", "x = f'{a} b'\n", "x = a[0] + 'b'\n", "x = '%s' % f(y)\n",
     "n = 1\nm = n + 2\n", "for a in b:\n    print(a + 'c')\n"],
)  # fmt: skip
def test_what_is_not_known_beforehand_puts_no_texts_together(text):
    assert not puts_texts_together(read_syntax(text.encode()))


def regexes(part):
    """Every `metavariable-regex` in some part of a rule."""
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    own = [part["metavariable-regex"]["regex"]] if isinstance(part, dict) and "metavariable-regex" in part else []
    return own + [regex for one in inner for regex in regexes(one)]


@pytest.mark.parametrize(
    ("regex", "loose"),
    [
        (r"(?i)^ab$", r"(?i)(?:\A|\W|\b)ab(?:\b|\W|\z)"), (r"^(^|x)a(b|$)", r"(?:\A|\W|\b)(|x)a(b|)"),
        (r"a\^\$[$^]", r"a\^\$[$^]"), (r"\Aa\z", "a"), (r"a(?!b(c)[)]\))d", "ad"), (r"\(?=a", r"\(?=a"),
        (r"[(?=]x(?<!y)", "[(?=]x"), (r"\s[\s]", r"[\s\v][\s\v]"), (r"^a|^b", r"(?:\A|\W|\b)a|b"),
    ],
)  # fmt: skip
def test_a_looser_pattern_looks_neither_ahead_nor_at_ends(regex, loose):
    assert loosened(regex) == loose


REGEXES = sorted({regex for rule in OURS if rule["languages"] == ["python"] for regex in regexes(rule)})


@pytest.mark.parametrize("regex", REGEXES)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_whatever_a_rule_of_ours_meets_the_looser_pattern_meets_in_the_file(regex, data):
    loose = loosened(regex)
    met = data.draw(st.from_regex(re.compile(regex, re.ASCII)).filter(lambda text: re.match(regex, text, re.ASCII)))
    before, after = data.draw(st.sampled_from([('x = "', '"'), ("f(", ")"), ("", "")]))
    assert re2.compile(loose).search(before + met + after) is not None


def test_every_rule_of_ours_that_any_text_could_meet_is_looked_for_first():
    looked_for = {rule["id"] for rule in OURS if asked_by(rule) is not None}
    assert looked_for == {
        "escrow.py.credentials.encoding-is-no-protection", "escrow.py.credentials.reads-passwords-of-browsers",
        "escrow.py.files.looks-for-removable-drives", "escrow.py.files.mail-to-private-mailbox",
        "escrow.py.files.somebodys-own-cloud-folder", "escrow.py.llm.calls-a-model-by-address",
        "escrow.py.off-hours.acts-only-when-nobody-is-there", "escrow.py.off-hours.schedules-itself-at-night",
        "escrow.py.script-loss.depends-on-a-mapped-drive", "escrow.py.script-loss.tied-to-one-persons-folder",
    }  # fmt: skip


def test_a_rule_and_the_files_it_is_not_for_are_told_apart_by_one_sign(tmp_path):
    prefilter = prefilter_of(files_in(RULES))
    quiet = prefilter.needless(read_content(Digest.of(b"x = 1\n"), b"x = 1\n", path="a.py"))
    prefilter.lay_out(tmp_path)
    laid = [rule for path in tmp_path.glob("*.yml") for rule in json.loads(path.read_text())["rules"]]
    signs = [sign for rule in laid for sign in rule.get("paths", {}).get("exclude", ())]
    assert sorted(signs) == sorted(f"{'?' * 64}-*{sign}*.*" for sign in quiet)
    assert len(laid) == len(OURS)
    assert [{**rule, "paths": None} for rule in sorted(laid, key=lambda one: one["id"])] == [
        {**rule, "paths": None} for rule in sorted(OURS, key=lambda one: one["id"])
    ]


@pytest.mark.parametrize(
    ("path", "body"), [("a.sh", b"x=1\n"), ("a.py", b"print 'x'\n"), ("a.py", b"x = 1\n#" + b"a" * 300_000)]
)
def test_what_cannot_be_read_as_a_tree_is_asked_everything(path, body):
    assert prefilter_of(files_in(RULES)).needless(read_content(Digest.of(body), body, path=path)) == ""


def test_one_rule_is_tried_on_every_file_for_the_program_is_silent_on_one_that_none_is_tried_on():
    alone = rule(**any_text("^removable$"))
    other = {**rule(**any_text("^removable$")), "id": "company.py.files.worse"}
    content = read_content(Digest.of(b"x = 1\n"), b"x = 1\n", path="a.py")
    for rules, signs in (([alone], 0), ([alone, other], 1), ([alone, rule(pattern="f(...)")], 1)):
        assert len(prefilter_of({"a.yml": yaml.safe_dump({"rules": rules}).encode()}).needless(content)) == signs
