"""The sample leaver, step by step, and an outsider who believes none of it without a proof."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import observations
import pytest
from client import Client, Refused, Vault, until
from company_day import Company
from main_job import enrol_machines
from offboarding import leave_and_adopt

from escrow.core.events import Event
from tests import independent_verifier

STEPS = (
    Event.HR_EVENT_RECEIVED,
    Event.PERSON_DISABLED,
    Event.TRANSFER_PLANNED,
    Event.TRANSFER_APPLIED,
    Event.OFFER_MADE,
    Event.OFFER_ACCEPTED,
    Event.ADOPTION_REQUESTED,
    Event.ADOPTION_APPROVED,
    Event.ADOPTION_COMPLETED,
    Event.PACKAGE_READ,
    Event.SCRIPT_CLONED,
    Event.PERSON_ENABLED,
    Event.TRANSFER_UNDONE,
)


@dataclass(frozen=True, slots=True)
class Left:
    """A vault in which somebody left and came back, with an auditor's view of it."""

    vault: Vault
    auditor: Client
    scripts: list[dict[str, Any]]
    counts: dict[str, int]


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Left]:
    folder = tmp_path_factory.mktemp("leaver")
    vault, company = Vault(folder / "var", folder / "keys" / "vault.key", "127.0.0.1:0"), None
    try:
        vault.start()
        company = Company(folder / "company", patients=100)
        machines = enrol_machines(vault, folder)
        for name in ("sales/weekly_report.py", "finance/ledger_summary.py", "finance/ledger_extract.py"):
            path = company.script("ana", name)
            done = machines["ana"].run(["python3", str(path)], path.parent, company.environ("ana", 10))
            assert done.returncode == 0, done.stderr
        auditor = vault.client("analyst", "auditor", person="local")
        observations.wait_for_scans(auditor, 3)
        counts = leave_and_adopt(vault, folder, lambda line: None)
        yield Left(vault, auditor, list(auditor.items("/scripts")), counts)
    finally:
        vault.stop()
        if company:
            company.close()


def test_everything_the_leaver_had_found_somebody(left: Left) -> None:
    assert left.counts == {"transferred": 3, "adopted": 2}
    answers = {script["name"]: (script["custodian"] or script["owner"])["key"] for script in left.scripts}
    assert answers == {"weekly_report.py": "edu", "ledger_summary.py": "bruno", "ledger_extract.py": "ana"}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.value)
def test_each_step_has_a_proof_that_two_verifiers_accept_offline(left: Left, step: Event, tmp_path: Path) -> None:
    def numbered() -> Any:
        """The newest leaf of this step; the sequencer numbers it within a moment."""
        newest = left.auditor.get(f"/audit/leaves?event={step.value}&limit=1")["items"][0]
        return None if newest["index"] is None else newest

    leaf = until(numbered, 60)
    proved = until(lambda: left.auditor.raw("GET", f"/audit/proofs/{leaf['index']}")[0] == 200, 60)
    assert proved, "no proof within a minute"
    _, _, proof = left.auditor.raw("GET", f"/audit/proofs/{leaf['index']}")
    key = left.auditor.get("/status")["audit"]["log_key"]
    assert independent_verifier.accepts(proof.decode(), leaf["entry"].encode(), key)
    assert not independent_verifier.accepts(proof.decode(), leaf["entry"].encode() + b" ", key)
    (tmp_path / "proof").write_bytes(proof)
    (tmp_path / "entry").write_text(leaf["entry"])
    left.vault.command("verify", "--proof", str(tmp_path / "proof"), "--entry", str(tmp_path / "entry"), "--key", key)


def test_an_entry_names_nobody(left: Left) -> None:
    for leaf in left.auditor.items("/audit/leaves"):
        assert not any(name in leaf["entry"] for name in ("ana", "edu", "bruno", "helena", "weekly_report"))


def test_a_raw_clone_has_a_reason_and_a_leaf(left: Left, tmp_path: Path) -> None:
    script = next(script for script in left.scripts if script["name"] == "ledger_summary.py")
    raw = f"{left.vault.url}/git/scripts/{script['id']}/raw.git"
    auditor = left.vault.client("auditor")
    with pytest.raises(Exception, match="128"):
        observations.git_clone(raw, auditor.token, tmp_path / "refused")
    assert leaves(left, Event.SCRIPT_CLONED_RAW) == []
    observations.git_clone(raw, left.vault.client("analyst", person="local").token, tmp_path / "raw")
    assert (tmp_path / "raw" / "ledger_summary.py").is_file()
    (leaf,) = leaves(left, Event.SCRIPT_CLONED_RAW)
    assert leaf["actor"] == "person:local"


def test_nobody_approves_their_own_request_and_a_rejected_one_is_over(left: Left) -> None:
    script = next(script for script in left.scripts if script["name"] == "ledger_extract.py")
    engineer = left.vault.client("engineer", person="edu")
    asked = engineer.post(f"/scripts/{script['id']}/adoptions", {"reason": "it belongs in the data platform"})
    own = left.vault.client("engineer", "custodian", "analyst", person="edu")
    with pytest.raises(Refused) as refused:
        own.post(f"/adoptions/{asked['id']}/approve", {"reason": "I know it well"})
    assert refused.value.status == 403
    owner = left.vault.client("owner", person="ana")
    assert owner.post(f"/adoptions/{asked['id']}/reject", {"reason": "I still need it"})["state"] == "rejected"
    with pytest.raises(Refused) as over:
        owner.post(f"/adoptions/{asked['id']}/approve", {"reason": "I changed my mind"})
    assert over.value.status == 409
    (leaf,) = leaves(left, Event.ADOPTION_REJECTED)
    assert leaf["actor"] == "person:ana"
    assert owner.get(f"/scripts/{script['id']}")["owner"]["key"] == "ana"


def test_what_the_directory_says_of_a_person_is_on_record(left: Left) -> None:
    left.vault.client("directory").put("/people/nina", {"name": "Nina Alves", "department": "Finance"})
    (leaf,) = left.auditor.items(f"/audit/leaves?event={Event.PERSON_CHANGED.value}&subject=person:nina")
    assert leaf["details"] == {"created": True}


def leaves(left: Left, event: Event) -> list[dict[str, Any]]:
    return list(left.auditor.items(f"/audit/leaves?event={event.value}"))
