"""Code and differences become safe HTML."""

from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.diffs import unified_diff
from web.rendering.diff import diff_file
from web.rendering.environment import ago, brief, environment, local_when
from web.rendering.highlight import MOST_BYTES, highlight
from web.rendering.names import exact, plain

HOSTILE = b"<script>alert(1)</script>\nx = '<img src=x onerror=alert(1)>'  # </td>\n"


def test_code_is_escaped() -> None:
    for path in ("a.py", "a.txt"):
        shown = "".join(highlight(HOSTILE, path=path).lines)
        assert "<script" not in shown
        assert "<img" not in shown
        assert "&lt;" in shown


@given(st.text(max_size=300))
def test_no_text_brings_markup_of_its_own(text: str) -> None:
    import re

    shown = "".join(highlight(text.encode(), path="a.py").lines)
    assert set(re.findall(r"<(/?[a-z]+)", shown)) <= {"span", "/span", "b", "/b"}


def test_lines_keep_their_numbers() -> None:
    body = b'"""a\nb\n"""\n\nx = 1\n'
    assert len(highlight(body, path="a.py").lines) == 5


def test_a_placeholder_is_a_chip_wherever_it_stands() -> None:
    for body in (
        b"x = '{{SECRET:password:1a2b3c4d}}'\n",
        b"y = f'{{SECRET:password:1a2b3c4d}}'\n",
        b"# {{SECRET:password:1a2b3c4d}}\n",
    ):
        (line,) = highlight(body, path="a.py").lines
        assert 'class="secret"' in line
        assert "<b>1a2b3c4d</b>" in line
        assert "{{SECRET" not in line


def test_what_is_too_long_is_plain_and_says_so() -> None:
    code = highlight(b"x = 1\n" * (MOST_BYTES // 6 + 1), path="a.py")
    assert code.note is not None
    assert "<span" not in code.lines[0]


def test_binary_is_not_shown() -> None:
    assert highlight(b"\x7fELF\0\0", path="a").lines == []


def test_a_difference_shows_both_sides_and_folds_the_rest() -> None:
    old = b"".join(b"line %d\n" % n for n in range(40))
    new = old.replace(b"line 20\n", b"line twenty\nand more\n")
    diff = diff_file("a.txt", old, new)
    assert (diff.added, diff.removed) == (2, 1)
    changed = [row for row in diff.rows if row.left.change == "removed" or row.right.change == "added"]
    assert [(row.left.number, row.right.number) for row in changed] == [(21, 21), (None, 22)]
    assert sum(row.folded for row in diff.rows) == 17 + 16
    assert [row.left.number for row in diff.rows if row.left.change == "same"] == [18, 19, 20, 22, 23, 24]


@given(
    st.lists(st.sampled_from(["a", "b", "c", "d", ""]), max_size=25),
    st.lists(st.sampled_from(["a", "b", "c", "e"]), max_size=25),
)
def test_every_line_of_both_sides_is_shown_or_counted(old: list[str], new: list[str]) -> None:
    one, other = ("\n".join(lines).encode() + b"\n" for lines in (old, new))
    diff = diff_file("a.txt", one, other)
    left = sum(row.left.number is not None for row in diff.rows) + sum(row.folded for row in diff.rows)
    right = sum(row.right.number is not None for row in diff.rows) + sum(row.folded for row in diff.rows)
    assert (left, right) == (len(one.splitlines()), len(other.splitlines()))


def test_a_new_and_a_removed_file_are_told_apart() -> None:
    assert diff_file("a.py", None, b"x\n").state == "added"
    assert diff_file("a.py", b"x\n", None).state == "removed"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"a.py": b"x\n"}, {"a.py": b"x\n"}, ""),
        ({}, {"a.py": b"x\n"}, "--- /dev/null\n+++ b/a.py\n@@ -0,0 +1 @@\n+x\n"),
        ({"a.py": b"x"}, {"a.py": b"y\n"}, "-x\n\\ No newline at end of file\n+y\n"),
        ({"a.py": b"\0"}, {"a.py": b"y"}, "Binary files"),
        ({}, {"a\n+++ b/c\u202e": b"x\n"}, '--- /dev/null\n+++ "b/a\\n+++ b/c\\342\\200\\256"\n@@ -0,0 +1 @@\n+x\n'),
        ({'a"b\\': b"x\n"}, {}, 'diff --git "a/a\\"b\\\\" "b/a\\"b\\\\"\ndeleted file mode 100644\n'),
    ],
)
def test_the_patch_is_one_git_would_take(before: dict[str, bytes], after: dict[str, bytes], expected: str) -> None:
    assert expected in unified_diff(before, after)


UNSEEN = "\u202e\u2066\u200b\ufeff\u00ad\x1b\U000e0041\u2028"


def test_what_nobody_can_see_is_written_out_in_names_and_in_code() -> None:
    assert plain("a\u202efdp.exe") == "a‹U+202E›fdp.exe"
    for character in UNSEEN:
        assert character not in plain(f"x{character}y")
        (line,) = highlight(f"x = '{character}'\n".encode(), path="a.py").lines
        assert character not in line
        assert f'<span class="unseen">U+{ord(character):04X}</span>' in line


def test_a_template_prints_no_unseen_character_and_no_markup() -> None:
    shown = environment().from_string("<p title='{{ name }}'>{{ name }}</p>").render(name="<b>\u202e'")
    assert shown == "<p title='&lt;b&gt;‹U+202E›&#39;'>&lt;b&gt;‹U+202E›&#39;</p>"


@given(st.text(alphabet=st.sampled_from("ab \t\r\n\x0b\x0c\x1c\x85\u2028"), max_size=40))
def test_lines_are_counted_as_git_counts_them(text: str) -> None:
    # A line more or less on the page than in the engines' count would put findings beside the wrong code.
    expected = text.count("\n") + (not text.endswith("\n") and text != "")
    for path in ("a.py", "a.txt"):
        assert len(highlight(text.encode(), path=path).lines) == expected


@given(
    st.text(alphabet=st.sampled_from("a\r\n\x0c"), max_size=20),
    st.text(alphabet=st.sampled_from("b\r\n\x0c"), max_size=20),
)
def test_strange_line_ends_do_not_break_a_difference(old: str, new: str) -> None:
    diff = diff_file("a.py", old.encode(), new.encode())
    assert sum(row.right.change == "added" for row in diff.rows) == diff.added


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(5, "just now"), (60, "1 minute ago"), (7300, "2 hours ago"), (90_000, "1 day ago")],
)
def test_times_are_said_in_the_largest_unit(seconds: int, expected: str) -> None:
    now = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    assert ago(now - timedelta(seconds=seconds), now) == expected


def test_times_of_machines_carry_their_zone() -> None:
    at = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
    assert local_when(at, "-03:00") == "2026-11-22 02:00 -03:00"
    assert local_when(at, None) == "2026-11-22 05:00 UTC"


def test_long_names_of_bytes_are_cut_in_lists() -> None:
    assert brief("batch:5a187b2c-1234-5678-9abc-def012345678") == "batch:5a187b2c…"
    assert brief("sha256:" + "ab" * 32) == "sha256:abababab…"
    assert brief("deadbeef") == "deadbeef"


@given(st.text(alphabet=st.sampled_from("a<&\"'\u202e\u200b\ufeff"), max_size=20))
def test_a_field_sends_back_what_it_was_given(name: str) -> None:
    shown = str(exact(name))
    assert unescape(shown) == name
    assert not set(shown) & set("<\"'\u202e\u200b\ufeff")
