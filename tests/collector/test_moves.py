"""Where a script came from, as far as it was seen; and what passes for a pool's worker."""

import os
from pathlib import Path

import pytest
from escrow_collector import moves, pools
from hypothesis import given
from hypothesis import strategies as st


def named(path: str) -> str:
    return os.path.normpath(os.path.join("/srv", path))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("a.py b.py", [("a.py", "b.py")]),
        ("-v a.py b.py d", [("a.py", "d"), ("b.py", "d")]),
        ("-t d a.py b.py", [("a.py", "d"), ("b.py", "d")]),
        ("--target-directory=d a.py", [("a.py", "d")]),
        ("-S .old a.py b.py", [("a.py", "b.py")]),
        ("-- -a.py b.py", [("-a.py", "b.py")]),
        ("a.py", []),
        ("", []),
    ],
)
def test_what_is_moved_where_is_read_from_the_line(line: str, found: list[tuple[str, str]]) -> None:
    assert moves.pairs(line.split()) == found


@given(st.lists(st.text(max_size=8), max_size=8))
def test_any_line_is_read(words: list[str]) -> None:
    assert all(len(pair) == 2 for pair in moves.pairs(words))


def test_a_script_that_was_copied_or_moved_says_from_where(tmp_path: Path) -> None:
    seen = moves.Moves()
    seen.asked(["cp", "a.py", "b.py"], named)
    seen.asked(["/bin/mv", "jobs", "old"], named)
    assert seen.origin_of("/srv/b.py", (1, 2)) == {"copied_from": "/srv/a.py"}
    assert seen.origin_of("/srv/old/deep/x.py", (1, 3)) == {"moved_from": "/srv/jobs/deep/x.py"}
    assert seen.origin_of("/srv/c.py", (1, 4)) == {}
    seen.asked(["cp", "a.py", str(tmp_path)], named)
    assert seen.origin_of(str(tmp_path / "a.py"), (1, 5)) == {"copied_from": "/srv/a.py"}


def test_a_file_that_kept_its_inode_was_moved_when_nothing_is_at_its_old_place(tmp_path: Path) -> None:
    seen, old = moves.Moves(), tmp_path / "old.py"
    old.touch()
    assert seen.origin_of(str(old), (1, 2)) == {}
    assert seen.origin_of(str(tmp_path / "link.py"), (1, 2)) == {}
    seen.origin_of(str(old), (1, 2))
    old.unlink()
    assert seen.origin_of(str(tmp_path / "new.py"), (1, 2)) == {"moved_from": str(old)}


def test_what_was_seen_a_week_ago_is_forgotten() -> None:
    seen = moves.Moves()
    seen.asked(["cp", "a.py", "b.py"], named, now=0.0)
    assert seen.origin_of("/srv/b.py", None, now=6 * 86400.0) == {"copied_from": "/srv/a.py"}
    assert seen.origin_of("/srv/b.py", None, now=8 * 86400.0) == {}


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("from multiprocessing.spawn import spawn_main; spawn_main(tracker_fd=5, pipe_handle=7)", True),
        ("from multiprocessing.resource_tracker import main;main(3)", True),
        ("from multiprocessing.forkserver import main; main(5, 6, ['__main__'], **{'sys_path': ['/a', 'b']})", True),
        ("from multiprocessing.spawn import spawn_main; spawn_main(__import__('os').system('id'))", False),
        ("from multiprocessing.spawn import spawn_main; spawn_main(1)\nevil()", False),
        ("from multiprocessing.spawn import spawn_main; main(1)", False),
        ("from multiprocessing.pool import main; main(1)", False),
        ("from multiprocessing.spawn import spawn_main; " + "(" * 9000, False),
    ],
)
def test_only_a_pools_own_words_pass_for_its_worker(text: str, *, is_one: bool) -> None:
    assert pools.is_worker(text) is is_one
