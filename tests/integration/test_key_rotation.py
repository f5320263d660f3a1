"""Rotating the wrapping key: everything stays readable, the old key alone opens nothing, an erased key stays erased."""

import stat
from pathlib import Path

import pytest
from sqlmodel import select

from escrow.archive.contents import ContentArchive
from escrow.archive.queries import list_contents, replace_key
from escrow.archive.tables import ContentRow
from escrow.audit.tables import AuditLeafRow
from escrow.core.digests import Digest
from escrow.core.errors import CustodyBroken, Misconfigured
from escrow.core.events import Event
from escrow.core.vault_key import VaultKey
from escrow.keyfile import add_wrapping_key, create_key, load_key
from tests.deposit_fixtures import Api, api, quick, services
from web.rotating import rotate

__all__ = ["api", "quick", "services"]


@pytest.fixture
def vault_key(tmp_path: Path) -> VaultKey:
    return create_key(tmp_path / "vault.key")


def test_after_a_rotation_everything_is_read_as_before(api: Api, vault_key: VaultKey) -> None:
    for number in range(3):
        api.run({"etl.py": f"print({number})\n".encode()})
    assert rotate(api.services) == {"generation": 2, "rewrapped": 3}
    assert rotate(api.services) == {"generation": 3, "rewrapped": 3}
    with api.services.database.reading() as session:
        stored = list_contents(session)
        events = session.exec(select(AuditLeafRow.event)).all()
    for content in stored:
        assert Digest.of(api.services.archive.load(content)) == content.digest
        with pytest.raises(CustodyBroken, match="generation 3"):
            ContentArchive(api.services.store, vault_key).load(content)
    assert events.count(Event.KEY_ROTATED.value) == 2
    api.run({"etl.py": b"after\n"})  # and the running server wraps by the newest from then on
    with api.services.database.reading() as session:
        assert {content.wrapped_key[0] for content in list_contents(session) if content.wrapped_key} == {3}


def test_a_key_destroyed_while_rotating_stays_destroyed(api: Api) -> None:
    api.run({"etl.py": b"secret\n"})
    with api.services.database.reading() as session:
        (stored,) = list_contents(session)
    with api.services.database.transaction() as session:
        session.get_one(ContentRow, str(stored.digest)).wrapped_key = None
    with api.services.database.transaction() as session:
        assert replace_key(session, stored, b"anew") == 0
    assert rotate(api.services)["rewrapped"] == 0


def test_the_key_file_keeps_what_it_held_and_stays_ours(tmp_path: Path) -> None:
    path = tmp_path / "keys" / "vault.key"
    first = create_key(path)
    second = add_wrapping_key(path)
    third = add_wrapping_key(path)
    assert load_key(path) == third
    assert (third.secret, third.generation) == (first.secret, 3)
    assert third.wrapping_key(2) == second.wrapping_key(2)
    assert third.vault_id == first.vault_id
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["vault.key"]


@pytest.mark.parametrize("line", ["nonsense", "escrow-wrapping-key-v1:1:AAAA", "escrow-wrapping-key-v1:2:AAAA"])
def test_a_key_file_with_a_line_of_another_kind_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "vault.key"
    create_key(path)
    path.write_text(path.read_text() + line + "\n")
    with pytest.raises(Misconfigured, match="KEY_FILE"):
        load_key(path)
