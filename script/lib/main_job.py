"""The main job: scripts run, and are captured, kept, versioned, scanned, owned, transferred, adopted and cloned.

Without arguments it does so on the checkout's `var/` and then serves; with `--check` it does so on temporary data, says
what it observed as one JSON line, and ends with 0 when all of it holds. Every value is observed in that very run.
"""

import argparse
import getpass
import json
import os
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

import observations
from client import NotStarted, Vault, Workstation
from company_day import CHECKOUT, MACHINES, PLANTED_SECRET, Company, edit_and_run_again, live_the_day
from offboarding import leave_and_adopt


def main():
    # Whoever ends us ends the vault we started too: a terminal that is closed, a service manager, a plain kill.
    for ending in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(ending, _interrupted)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    arguments = argparse.ArgumentParser(description="Run the samples under the collector and serve what it caught.")
    arguments.add_argument("--check", action="store_true", help="do it all on temporary data, then exit 0 or 1")
    act = check if arguments.parse_args().check else serve
    try:
        return act()
    except NotStarted as fault:
        tell(f"The vault did not start: {fault}")
        tell(f"  try: {what_helps(str(fault))}")
        return 1


def what_helps(said):
    """The command that gets a newcomer further, for what usually goes wrong."""
    if said.startswith("already_serving"):
        return "script/escrow sign-in local     (it runs already; this prints a link into it)"
    if "in use" in said:
        return "ESCROW_BIND=127.0.0.1:0 script/run     (takes a free port)"
    if "KEY_FILE" in said and "600" in said:
        return f"chmod 600 {os.environ.get('ESCROW_KEY_FILE', 'var/vault.key')}     (if nobody else could have read it)"
    return "script/escrow config check     (names the setting that is wrong)"


def _interrupted(number, frame):
    raise KeyboardInterrupt


def check():
    """The whole journey on temporary data; 0 when everything observed is as it should be."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="escrow-check-") as folder:
        vault = Vault(Path(folder) / "var", Path(folder) / "keys" / "vault.key", "127.0.0.1:0")
        company = None
        try:
            tell("Starting a vault on temporary data ...")
            vault.start()
            company = Company(Path(folder) / "company")
            machines = enrol_machines(vault, Path(folder))
            tell("Running the samples, captured:")
            paths = live_the_day(company, machines, tell)
            edit_and_run_again(company, machines, paths)
            seen = observe(vault, machines, paths, Path(folder))
        except Exception:
            tell(vault_log_tail(vault))
            raise
        finally:
            vault.stop()
            if company:
                company.close()
    seen["seconds"] = round(time.monotonic() - began, 1)
    # Every sample once, and one of them a second time after an edit.
    faults = observations.faults(seen, {"scripts": len(paths), "versions": len(paths) + 1, "runs": len(paths) + 1})
    for fault in faults:
        tell(f"NOT AS IT SHOULD BE: {fault}")
    print(json.dumps(seen))
    return 1 if faults else 0


def observe(vault, machines, paths, folder):
    """Everything `--check` says, looked at from outside."""
    analyst = vault.client("analyst", "auditor", person="local")
    tell("Waiting for every version to be scanned and rated ...")
    observations.wait_for_scans(analyst, len(paths))
    seen = observations.inventory(analyst, machines)
    seen["byte_exact"] = observations.byte_exact(analyst, paths)
    tell("An employee leaves: plan, apply, offer, adoption, clone, undo ...")
    seen |= leave_and_adopt(vault, folder, tell)
    seen["cloned"] = observations.cloned(vault, analyst, folder)
    seen["redacted"] = observations.redacted(vault, analyst, folder, PLANTED_SECRET)
    seen["orphans_without_custodian"] = analyst.get("/status")["lifecycle"]["orphans_without_custodian"]
    seen["audit_verified"] = observations.audit_verified(vault, analyst, folder)
    return {name: seen.get(name) for name in observations.NAMES}


def serve():
    """The samples on the checkout's own data, then the vault until Ctrl-C."""
    data = Path(os.environ.get("ESCROW_DATA_DIR", CHECKOUT / "var"))
    first_time = not (data / "escrow.db").exists()
    vault = Vault(data, key_file_beside(data), os.environ.get("ESCROW_BIND", "127.0.0.1:8800"))
    try:
        vault.start()
        if first_time:
            first_day(vault, data)
        report(vault)
        vault.wait()
    except KeyboardInterrupt:
        tell("\nStopping ...")
    finally:
        vault.stop()
    return 0


def key_file_beside(data):
    """The checkout keeps its key with its data; elsewhere the vault's own default, or what was asked for, holds."""
    own = CHECKOUT / "var"
    return os.environ.get("ESCROW_KEY_FILE") or (data / "vault.key" if data.resolve() == own.resolve() else None)


def first_day(vault, data):
    tell(f"The vault serves at {vault.url}. Running the samples of examples/ under the collector:")
    company = Company(data / "company")
    try:
        machines = enrol_machines(vault, data)
        enrol_this_machine(vault, data)
        paths = live_the_day(company, machines, tell)
        edit_and_run_again(company, machines, paths)
        for machine in machines.values():
            machine.deliver()  # tells, too, what watches on the machine
        tell("Waiting for every version to be scanned and rated ...")
        observations.wait_for_scans(vault.client("analyst", person="local"), len(paths))
    finally:
        company.close()


def enrol_machines(vault, folder):
    """One collector for each person of the sample company, its login linked to that person."""
    secret = vault.command("enrolment", "create", "--uses", str(len(MACHINES)))
    analyst = vault.client("analyst", person="local")
    machines = {}
    for person, name in MACHINES.items():
        machine = Workstation(name, Path(folder) / "machines" / name)
        machine.enrol(vault.url, secret)
        analyst.put(f"/endpoints/{machine.endpoint_id}/accounts/{getpass.getuser()}/person", {"person": person})
        machines[person] = machine
    return machines


def enrol_this_machine(vault, data):
    """The checkout's own collector, so that `script/collector run -- …` works at once, owned by `local`."""
    state = Path(os.environ.get("ESCROW_COLLECTOR_DIR", CHECKOUT / "var" / "collector"))
    if (state / "enrolment.json").exists():
        shutil.rmtree(state)
    machine = Workstation(os.uname().nodename, state)
    machine.enrol(vault.url, vault.command("enrolment", "create"))
    vault.client("analyst", person="local").put(
        f"/endpoints/{machine.endpoint_id}/accounts/{getpass.getuser()}/person", {"person": "local"}
    )


def report(vault):
    """What was caught, worst first, with links; how to sign in; how to capture a script of one's own."""
    analyst = vault.client("analyst", person="local")
    order = ["critical", "high", "medium", "low", None]
    scripts = sorted(analyst.items("/scripts"), key=lambda script: (order.index(script["level"]), script["name"]))
    tell(f"\n{len(scripts)} scripts in escrow:")
    for script in scripts:
        owner = (script["owner"] or {}).get("name", "nobody")
        tell(f"  {script['level'] or 'pending':9} {script['name']:24} {owner:16} {vault.url}/scripts/{script['id']}")
    tell(f"\nSign in (once):            {vault.command('sign-in', 'local')}")
    tell("Capture one of your own:   script/collector run -- python3 your_script.py")
    tell("Stop:                      Ctrl-C\n")


def vault_log_tail(vault):
    if not vault.log_path.exists():
        return "the vault left no log"
    return "The vault's last words:\n" + "\n".join(vault.log_path.read_text(errors="replace").splitlines()[-25:])


def tell(line):
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
