"""Rotating the log's signing key: old proofs hold, new checkpoints are signed by both, then by the new one alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from escrow.audit.checkpoint import LogKey, open_checkpoint
from escrow.audit.evidence import Wanted, export, verify_evidence
from escrow.audit.proof import make_proof, verify_proof
from escrow.audit.queries import get_leaf, latest_checkpoint
from escrow.audit.verify import check_log
from escrow.config import Settings
from escrow.core.errors import Misconfigured, ProofBroken, WrongState
from escrow.core.principals import VAULT
from escrow.keyfile import create_key, load_key
from tests.conftest import FrozenClock
from tests.independent_verifier import accepts, accepts_evidence
from tests.schema_fixtures import migrate
from web.rotating import retire_log, rotate_log
from web.wiring import Services, build


class House:
    """One vault, restarted whenever its key file changed."""

    def __init__(self, folder: Path, clock: FrozenClock) -> None:
        self.settings = Settings(data_dir=folder / "var", key_file=folder / "keys" / "vault.key")
        self.settings.data_dir.mkdir()
        create_key(folder / "keys" / "vault.key")
        self.clock = clock
        self.vault = build(self.settings, clock=clock)
        migrate(self.vault.database)

    def restart(self) -> None:
        self.vault.sequencer.stop()
        self.vault.database.close()
        self.vault = build(self.settings, clock=self.clock)

    def grow(self) -> str:
        """A leaf more, numbered and signed; the newest note."""
        with self.vault.database.transaction() as session:
            self.vault.enrolment.create_enrolment(session, by=VAULT)
        assert self.vault.sequencer.run_once() >= 1
        return self.note

    @property
    def note(self) -> str:
        with self.vault.database.reading() as session:
            newest = latest_checkpoint(session)
        assert newest is not None
        return newest.note

    def proof(self, index: int) -> tuple[str, bytes]:
        note = self.note
        size = open_checkpoint(note, self.vault.signer.key).size
        with self.vault.database.reading() as session:
            entry = get_leaf(session, index).entry.encode()
        return make_proof(self.vault.tiles, index=index, size=size, note=note).text, entry

    def check(self) -> int:
        with self.vault.database.reading() as session:
            return check_log(session, self.vault.tiles, self.vault.signer.key)

    def evidence(self) -> str:
        with self.vault.database.reading() as session:
            made = export(session, self.vault.tiles, self.vault.signer, Wanted(), at=self.clock.now())
            return "".join(made)


@pytest.fixture
def house(tmp_path: Path, clock: FrozenClock) -> Iterator[House]:
    made = House(tmp_path, clock)
    yield made
    made.vault.database.close()


def public(vault: Services) -> LogKey:
    """The key as an auditor has it: a text, and nothing else."""
    return LogKey.parse(vault.log_key)


def test_old_proofs_hold_and_new_checkpoints_are_signed_by_both_until_the_old_key_is_retired(house: House) -> None:
    house.grow()
    old = public(house.vault)
    proof, entry = house.proof(0)
    # 1. A new key. The vault that runs goes on with the old one, and nothing is broken meanwhile.
    told = rotate_log(house.vault)
    assert told["generation"] == 2
    house.grow()
    with pytest.raises(WrongState, match="restart"):
        retire_log(house.vault)
    # 2. Restarted, it signs with both: whoever holds either key can check.
    house.restart()
    new = public(house.vault)
    assert new.text == told["log_key"] != old.text
    note = house.grow()
    assert note.count("\n— ") == 2
    for key in (old, new):
        assert open_checkpoint(note, key).size == house.check()
        fresh, leaf = house.proof(0)
        verify_proof(fresh, leaf, key)
        assert accepts(fresh, leaf, key.text)
    verify_evidence(house.evidence(), new)
    assert accepts_evidence(house.evidence(), new.text)
    # 3. Retired, the old key signs nothing more, and what it signed stays signed.
    assert retire_log(house.vault)["retired"] == 1
    house.restart()
    note = house.grow()
    assert note.count("\n— ") == 1
    assert open_checkpoint(note, new).size == house.check()
    with pytest.raises(ProofBroken, match="no valid signature"):
        open_checkpoint(note, old)
    verify_proof(proof, entry, old)
    assert accepts(proof, entry, old.text)
    assert accepts_evidence(house.evidence(), new.text)


def test_evidence_names_the_key_its_checkpoint_is_signed_by(house: House) -> None:
    house.grow()
    old = public(house.vault)
    rotate_log(house.vault)
    house.restart()  # and nothing is signed yet since
    text = house.evidence()
    assert accepts_evidence(text, old.text)
    verify_evidence(text, old)


def test_a_third_generation_stands_beside_all_that_were_not_retired(house: House) -> None:
    house.grow()
    rotate_log(house.vault)
    rotate_log(house.vault)
    house.restart()
    assert house.grow().count("\n— ") == 3
    assert retire_log(house.vault)["retired"] == 2
    house.restart()
    assert house.grow().count("\n— ") == 1
    house.check()


def test_there_is_nothing_to_retire_before_a_rotation(house: House) -> None:
    house.grow()
    with pytest.raises(WrongState, match="rotate-log"):
        retire_log(house.vault)


def test_a_rotation_changes_no_name(house: House) -> None:
    before = load_key(house.settings.key_path)
    rotate_log(house.vault)
    after = load_key(house.settings.key_path)
    assert (after.vault_id, after.generation, after.secret) == (before.vault_id, before.generation, before.secret)


@pytest.mark.parametrize(
    "line", ["escrow-signing-key-v1:1:AAAA", "escrow-signing-key-v1:2:AAAA", "escrow-signing-retired-v1:x"]
)
def test_a_key_file_with_a_torn_line_is_refused(tmp_path: Path, line: str) -> None:
    path = tmp_path / "vault.key"
    create_key(path)
    path.write_text(path.read_text() + line + "\n")
    with pytest.raises(Misconfigured, match="KEY_FILE"):
        load_key(path)
