"""A catalogue card names what goes in and out by kind, and never which file, machine or person it was."""

from lifecycle.adoption.profile import Library, Profile
from lifecycle.catalogue import _files, _named

PROFILE = Profile(
    runs=2, first_at=None, last_at=None, failures=0, longest_seconds=None, peak_rss_bytes=None, interpreters=(),
    triggers=("cron /etc/cron.d/etl",), libraries=(Library("pandas", "2.2"),),
    activity={
        "files": [{"path": "/srv/in/a.xlsx", "mode": "read", "class": "share", "kind": "spreadsheet"},
                  {"path": "/srv/in/b.xlsx", "mode": "read", "class": "share", "kind": "spreadsheet"},
                  {"path": "/home/ana/x", "mode": "write"}],
        "databases": [{"driver": "psycopg", "host": "db1"}, {"driver": "psycopg", "host": "db2"}, {"host": "db3"}],
    },
)  # fmt: skip


def test_files_are_told_by_kind_and_class() -> None:
    assert _files(PROFILE, "read") == ["spreadsheet (share)"]
    assert _files(PROFILE, "write") == ["file (elsewhere)"]


def test_what_is_named_is_named_once() -> None:
    assert _named(PROFILE, "databases", "driver") == ["psycopg"]
