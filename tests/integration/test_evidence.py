"""Evidence holds with the vault gone, and no change of it does: not a byte's, nor the key holder's own."""

import hashlib
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from escrow.audit.checkpoint import LogSigner, open_checkpoint
from escrow.audit.evidence import TITLE, Wanted, export, key_in, verify_evidence
from escrow.audit.queries import latest_checkpoint
from escrow.core.canonical import canonical_json
from escrow.core.errors import ProofBroken
from escrow.core.events import Event
from escrow.core.principals import Principal, PrincipalKind, Role
from escrow.core.vault_key import VaultKey
from tests import independent_verifier, programs
from tests.independent_verifier import accepts_evidence
from tests.web_fixtures import application, bearer, client, services
from web.wiring import Services

__all__ = ["application", "client", "services"]

ANA, LEO = (Principal(PrincipalKind.PERSON, key) for key in ("ana", "leo"))


@pytest.fixture
def vault(services: Services) -> Services:
    """A log of forty leaves about four scripts."""
    for n in range(4):
        with services.database.transaction() as session:
            for step in range(10):
                services.audit.append(
                    session,
                    Event.SCRIPT_CLONED,
                    by=ANA if step % 2 else LEO,
                    subject=f"script:{n}" if step else f"script:{n}:1",
                    details={"step": step, "note": "líne\nbreak"},
                )
        services.sequencer.run_once()
    return services


def taken(vault: Services, wanted: Wanted | None = None) -> str:
    with vault.database.reading() as session:
        return "".join(export(session, vault.tiles, vault.signer, wanted or Wanted(), at=vault.clock.now()))


def test_the_whole_log_is_verified_with_the_database_gone(vault: Services, tmp_path: Path) -> None:
    text, key = taken(vault), vault.signer.key
    vault.database.close()
    (tmp_path / "var" / "escrow.db").unlink()
    found = verify_evidence(text, key)
    assert (found.checkpoint.size, len(found.leaves), found.is_whole_log, found.erased) == (40, 40, True, 0)
    assert found.leaves[3]["row"]["actor"] == "person:ana"
    assert accepts_evidence(text, key.text)
    assert key_in(text) == key


def test_a_part_is_what_was_asked_for_and_says_so(vault: Services) -> None:
    for wanted, count in (
        (Wanted(script="2"), 10),
        (Wanted(person="ana"), 20),
        (Wanted(script="1", person="leo"), 5),
        (Wanted(event="batch.received"), 0),
        (Wanted(indexes=[3, 17]), 2),
        (Wanted(until=vault.clock.now()), 0),
    ):
        text = taken(vault, wanted)
        found = verify_evidence(text, vault.signer.key)
        assert len(found.leaves) == count, wanted
        assert found.wanted == wanted.said
        assert not found.is_whole_log
        assert accepts_evidence(text, vault.log_key)


def test_an_erased_leaf_stays_proved_without_its_names(vault: Services) -> None:
    with vault.database.transaction() as session:
        session.connection().exec_driver_sql(
            "update audit_details set actor = null, subject = null, details = null, salt = null where leaf_id = 5"
        )
    text = taken(vault)
    found = verify_evidence(text, vault.signer.key)
    assert (found.erased, found.is_whole_log) == (1, True)
    assert accepts_evidence(text, vault.log_key)


def test_the_log_is_shown_to_continue_the_checkpoint_an_auditor_holds(vault: Services) -> None:
    key = vault.signer.key
    held = open_checkpoint(vault.signer.sign(10, _root_at(vault, 10)), key)
    found = verify_evidence(taken(vault, Wanted(indexes=[1], held=10)), key, held)
    assert found.continues == 10
    with pytest.raises(ProofBroken, match="--held 10"):
        verify_evidence(taken(vault), key, held)
    forked = open_checkpoint(vault.signer.sign(10, bytes(32)), key)
    with pytest.raises(ProofBroken, match="rewritten"):
        verify_evidence(taken(vault, Wanted(held=10)), key, forked)


def _root_at(vault: Services, size: int) -> bytes:
    from escrow.audit.tlog import root_hash

    return root_hash(size, vault.tiles.hash_at)


def mutated(text: bytes, chance: random.Random) -> bytes:
    """One random change: a bit, a byte more or less, a line moved, repeated or left out, the end cut off."""
    at = chance.randrange(len(text))
    lines = text.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    swapped = list(lines)
    swapped[one], swapped[other] = swapped[other], swapped[one]
    made = chance.choice(
        [
            text[:at] + bytes([text[at] ^ 1 << chance.randrange(8)]) + text[at + 1 :],
            text[:at] + text[at + 1 :],
            text[:at] + bytes([chance.randrange(256)]) + text[at:],
            text[:at],
            b"\n".join(lines[:one] + lines[one + 1 :]),
            b"\n".join([*lines[:one], lines[other], *lines[one:]]),
            b"\n".join(swapped),
            text[:at] + bytes(chance.randrange(256) for _ in range(4)) + text[at + 4 :],
        ]
    )
    return made if made != text else text + b"\n"


def resealed(text: str, signer: LogSigner, change: str, chance: random.Random) -> str:
    """What whoever holds the key could hand out: leaves changed, and a fresh seal. They cannot change the log."""
    body = text.rpartition(f"\n{TITLE}\n")[0] + "\n"
    lines = body.split("\n")
    at = 2 + chance.randrange(len(lines[2 : lines.index("")]))
    leaf = json.loads(lines[at])
    if change == "entry":
        leaf["entry"] = leaf["entry"].replace("script.cloned", "script.cloneD")
    elif change == "actor":
        leaf["row"]["actor"] = "person:eve"
    elif change == "details":
        leaf["row"]["details"]["step"] += 1
    elif change == "salt":
        leaf["row"]["salt"] = "0" * 32
    elif change == "index":
        leaf["index"] += 1
        if at + 1 < lines.index(""):
            del lines[at + 1]
    else:
        leaf["path"][chance.randrange(len(leaf["path"]))] = "A" * 43 + "="
    lines[at] = canonical_json(leaf).decode()
    body = "\n".join(lines)
    return body + signer.sign_text(f"{TITLE}\n{hashlib.sha256(body.encode()).hexdigest()}\n")


def refused(text: bytes, vault: Services) -> bool:
    """By the outsider's verifier and by ours."""
    plain = text.decode("utf-8", "replace")
    try:
        verify_evidence(plain, vault.signer.key)
    except ProofBroken:
        return not accepts_evidence(plain, vault.log_key)
    return False


def test_three_hundred_random_changes_of_the_exported_log_are_refused(vault: Services) -> None:
    _all_refused(vault, 300)


@pytest.mark.soak
def test_ten_thousand_random_changes_of_the_exported_log_are_refused(vault: Services) -> None:
    _all_refused(vault, 10_000)


def _all_refused(vault: Services, count: int) -> None:
    whole, chance = taken(vault).encode(), random.Random(20261122)
    assert not refused(whole, vault)
    passed = [n for n in range(count) if not refused(mutated(whole, chance), vault)]
    assert passed == []


@pytest.mark.parametrize("change", ["entry", "actor", "details", "salt", "index", "path"])
def test_not_even_a_fresh_seal_hides_a_changed_leaf(vault: Services, change: str) -> None:
    whole, chance = taken(vault), random.Random(7)
    for _ in range(10):
        assert refused(resealed(whole, vault.signer, change, chance).encode(), vault)


def test_a_signature_repeated_under_the_seal_is_refused(vault: Services) -> None:
    whole = taken(vault)
    assert refused(f"{whole}{whole.splitlines()[-1]}\n".encode(), vault)
    assert refused(f"{whole}\n".encode(), vault)
    assert refused(whole.removesuffix("\n").encode(), vault)


def test_another_logs_key_is_refused(vault: Services) -> None:
    stranger = LogSigner(VaultKey(bytes(32))).key
    with pytest.raises(ProofBroken):
        verify_evidence(taken(vault), stranger)
    assert not accepts_evidence(taken(vault), stranger.text)


@pytest.mark.parametrize("text", ["", "\n", TITLE, f"{TITLE}\n", f"{TITLE}\n{{}}\n\n\n{TITLE}\n00\n\n— a b\n"])
def test_what_is_no_evidence_is_refused_in_words(vault: Services, text: str) -> None:
    with pytest.raises(ProofBroken):
        verify_evidence(text, vault.signer.key)
    assert not accepts_evidence(text, vault.log_key)


def test_an_auditor_fetches_it_and_that_is_in_the_log_first(vault: Services, client: TestClient) -> None:
    headers = bearer(vault, Role.AUDITOR)
    answer = client.get("/api/v1/audit/evidence?script=2&held=20", headers=headers)
    assert answer.status_code == 200
    assert len(verify_evidence(answer.text, vault.signer.key).leaves) == 10
    vault.sequencer.run_once()
    leaves = client.get("/api/v1/audit/leaves?event=evidence.exported", headers=headers).json()["items"]
    assert [(leaf["event"], leaf["details"]) for leaf in leaves] == [("evidence.exported", {"script": "2"})]
    assert client.get("/api/v1/audit/evidence?held=7", headers=headers).status_code == 404
    for role in (Role.ANALYST, Role.OPERATOR, Role.PRIVACY):
        assert client.get("/api/v1/audit/evidence", headers=bearer(vault, role)).status_code == 403


def test_nothing_signed_is_no_evidence(services: Services, client: TestClient) -> None:
    assert client.get("/api/v1/audit/evidence", headers=bearer(services, Role.AUDITOR)).status_code == 404
    with services.database.reading() as session:
        assert latest_checkpoint(session) is None


def test_the_command_verifies_without_a_vault(vault: Services, tmp_path: Path) -> None:
    file, held = tmp_path / "evidence.txt", tmp_path / "held"
    file.write_text(taken(vault, Wanted(held=10)), "utf-8")
    held.write_text(vault.signer.sign(10, _root_at(vault, 10)), "utf-8")
    for arguments, status in (
        (["--key", vault.log_key, "--held", str(held), "--json"], 0),
        ([], 0),
        (["--key", LogSigner(VaultKey(bytes(32))).key.text], 1),
    ):
        done = _command("evidence", "verify", str(file), *arguments, cwd=tmp_path)
        assert done.returncode == status, done.stderr
    said = json.loads(_command("evidence", "verify", str(file), "--json", cwd=tmp_path).stdout)
    assert (said["size"], said["leaves"], said["whole_log"]) == (40, 40, True)
    outsider = [sys.executable, "-I", independent_verifier.__file__, str(file), vault.log_key]
    assert subprocess.run(outsider, capture_output=True, text=True).stdout.strip() == "ACCEPTED"


def test_an_outsider_who_asks_wrongly_is_told_how_to_ask():
    words = [sys.executable, "-I", independent_verifier.__file__, "--help"]
    asked = subprocess.run(words, capture_output=True, text=True)
    assert asked.returncode == 2
    assert asked.stderr.startswith("usage: ")


def _command(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "escrow"
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(cwd), "ESCROW_DATA_DIR": str(cwd / "nowhere")}
    return programs.run([program, *arguments], cwd=cwd, env=environment)
