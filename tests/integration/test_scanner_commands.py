"""`escrow feeds` and `escrow calendars`, as an operator types them."""

import json
import os
import sys
from pathlib import Path

import pytest

from tests import programs

ADVISORY = {
    "id": "CVE-2026-1",
    "summary": "it breaks",
    "affected": [
        {"package": {"ecosystem": "PyPI", "name": "thing"},
         "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2"}]}]}
    ],
}  # fmt: skip


@pytest.fixture
def escrow(tmp_path):
    """Run one command against a vault of its own; (exit code, what it printed)."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("ESCROW_")}
    environ |= {"ESCROW_DATA_DIR": str(tmp_path / "var"), "ESCROW_KEY_FILE": str(tmp_path / "keys" / "vault.key")}

    def run(*arguments, keys=None):
        trusted = {} if keys is None else {"ESCROW_FEED_KEYS": keys}
        command = Path(sys.executable).parent / "escrow"
        done = programs.run([command, *arguments], env={**environ, **trusted})
        return done.returncode, done.stdout.strip(), done.stderr.strip()

    assert run("migrate")[0] == 0
    return run


def test_a_feed_is_packed_previewed_taken_in_and_taken_back(escrow, tmp_path):
    folder, bundle, private = tmp_path / "osv", tmp_path / "feed.zip", tmp_path / "feed.key"
    folder.mkdir()
    (folder / "a.json").write_text(json.dumps(ADVISORY, indent=2))
    code, public, _ = escrow("feeds", "key", private, "--name", "acme-feeds")
    assert (code, public.split("+")[0]) == (0, "acme-feeds")
    assert private.stat().st_mode & 0o777 == 0o600
    assert escrow("feeds", "key", private, "--name", "acme-feeds")[0] == 1
    assert escrow("feeds", "pack", folder, bundle, "--key", private)[0] == 0

    code, _, said = escrow("feeds", "import", bundle)
    assert code == 1
    assert "FEED_KEYS" in said
    code, shown, _ = escrow("feeds", "preview", bundle, "--json", keys=public)
    assert (code, json.loads(shown)["added"]) == (0, 1)
    assert escrow("feeds", "import", bundle, keys=public)[0] == 0
    _, shown, _ = escrow("feeds", "list", "--json")
    assert [(one["name"], one["is_active"]) for one in json.loads(shown)] == [("osv-pypi", True), ("seed", False)]
    assert escrow("feeds", "rollback")[0] == 0
    assert escrow("feeds", "rollback")[0] == 3


def test_working_hours_are_set_and_listed(escrow):
    hours = "08:00-18:00"
    assert escrow("calendars", "set", "site", "default", "--hours", hours, "--holidays", "BR-SP")[0] == 0
    _, shown, _ = escrow("calendars", "list", "--json")
    [calendar] = json.loads(shown)
    assert calendar["hours"] == ",".join([hours] * 5 + ["-", "-"])
    assert calendar["holidays"] == "BR-SP"
    assert escrow("calendars", "set", "team", "x", "--hours", hours)[0] == 1
    assert escrow("calendars", "set", "site", "default", "--hours", "late")[0] == 1
