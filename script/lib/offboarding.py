"""The sample leaver: HR says so, custody moves, an engineer adopts with history, and HR takes it back."""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import observations
from client import until

LEAVER = "ana"


def leave_and_adopt(vault, folder, tell):
    """The whole journey of one leaver; what it did, counted. Raises RuntimeError when a step does not do what it must."""
    hr = vault.client("hr", person="helena")
    analyst = vault.client("analyst", person="local")
    engineer = vault.client("engineer", person="edu")
    owned = list(analyst.items(f"/scripts?owner={LEAVER}"))

    event = hr.post("/hr/events", hr_event("leaver.now", "check-1"))
    transfer = hr.get(f"/transfers/{event['transfer']}")
    expect(
        transfer["state"] == "planned" and transfer["counts"]["population"] == len(owned),
        "the transfer was not planned",
    )
    applied = hr.post(f"/transfers/{transfer['id']}/apply", {"plan_hash": transfer["plan_hash"]})
    expect(applied["state"] == "applied" and not applied["counts"]["conflict"], "the transfer was not applied")
    tell(f"  {applied['counts']['applied']} scripts have a custodian")

    script = next(script for script in owned if script["name"] == "weekly_report.py")
    adoption = adopt(vault, analyst, engineer, script)
    tell(f"  {script['name']} is adopted by an engineer, with its history")
    check_package(engineer, adoption, script, Path(folder))
    offered = next(script for script in owned if script["name"] == "ledger_summary.py")
    offer_and_accept(vault, analyst, offered)
    tell(f"  {offered['name']} was offered to a colleague, who took it")

    hr.post("/hr/events", hr_event("leaver.cancelled", "check-2"))
    undone = hr.post(f"/transfers/{transfer['id']}/undo")
    expect(undone["state"] == "undone", "the transfer was not undone")
    restored = {item["id"] for item in analyst.items(f"/scripts?owner={LEAVER}")}
    expect(
        restored == {item["id"] for item in owned} - {script["id"], offered["id"]}, "undo missed what is not adopted"
    )
    return {"transferred": applied["counts"]["applied"], "adopted": len(owned) - len(restored)}


def adopt(vault, analyst, engineer, script):
    """Ask, be approved by whoever has custody, and be the owner."""
    adoption = engineer.post(f"/scripts/{script['id']}/adoptions", {"reason": "the Monday meeting needs this report"})
    approver = custodian_of(vault, analyst, script)
    approver.post(f"/adoptions/{adoption['id']}/approve", {"reason": "she knows the report"})
    finished = until(lambda: engineer.get(f"/adoptions/{adoption['id']}")["state"] == "approved", 60)
    expect(finished, "the adoption did not finish")
    owner = analyst.get(f"/scripts/{script['id']}")["owner"]
    expect(owner is not None and owner["key"] == "edu", "the adopter is not the owner")
    return engineer.get(f"/adoptions/{adoption['id']}")


def offer_and_accept(vault, analyst, script):
    """Whoever has custody offers the script to a colleague; it is theirs once they say so."""
    offer = custodian_of(vault, analyst, script).post(
        f"/scripts/{script['id']}/offers", {"person": "bruno", "reason": "the payables team reads this summary"}
    )
    taken = vault.client("owner", person="bruno").post(f"/offers/{offer['id']}/accept")
    owner = analyst.get(f"/scripts/{script['id']}")["owner"]
    expect(taken["state"] == "accepted" and owner["key"] == "bruno", "the offer was not taken")


def custodian_of(vault, analyst, script):
    """Whoever answers for the script now, ready to act: a person, or one of the global queue."""
    custodian = analyst.get(f"/scripts/{script['id']}")["custodian"]
    return vault.client("custodian", person=custodian["key"] if custodian["kind"] == "person" else "fernanda")


def check_package(engineer, adoption, script, folder):
    """The package comes twice with the same bytes, and its bundle clones to the redacted history."""
    status, _, first = engineer.raw("GET", f"/api/v1/adoptions/{adoption['id']}/package")
    _, _, second = engineer.raw("GET", f"/api/v1/adoptions/{adoption['id']}/package")
    expect(status == 200 and first == second, "the package is not the same bytes twice")
    target = folder / "package"
    zipfile.ZipFile(io.BytesIO(first)).extractall(target)
    observations.git(folder, "clone", "--quiet", str(target / "repo.bundle"), str(target / "repo"))
    commits = observations.git(target / "repo", "rev-list", "HEAD").split()
    expect(len(commits) == script["versions"], "the bundle does not hold every version")
    observations.git_clone(adoption["clone_url"], engineer.token, target / "clone")


def hr_event(kind, name):
    now = datetime.now(UTC).isoformat().replace("+00:00", "Z")
    return {"id": name, "source": "hr-system", "type": kind, "person_key": LEAVER, "effective_at": now,
            "time_zone": "America/Sao_Paulo", "occurred_at": now, "reason_class": "voluntary"}  # fmt: skip


def expect(claim, otherwise):
    if not claim:
        raise RuntimeError(f"sample leaver: {otherwise}")
