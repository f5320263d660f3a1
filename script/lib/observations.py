"""What `--check` looks at, each thing observed from outside through the API, Git or the verifier."""

import hashlib
import os
import subprocess
from pathlib import Path

from client import until

NAMES = (
    "runs", "scripts", "versions", "findings", "levels", "not_fully_analysed", "byte_exact", "redacted", "cloned",
    "transferred", "adopted", "orphans_without_custodian", "audit_verified", "seconds",
)  # fmt: skip
LEVELS = ("critical", "high", "medium", "low")


def wait_for_scans(client, expected):
    """Until `expected` scripts are there and each has a level; raises TimeoutError naming what is still waiting."""

    def settled():
        scripts = list(client.items("/scripts"))
        return len(scripts) >= expected and all(script["level"] for script in scripts)

    if not until(settled, 120):
        waiting = [script["name"] for script in client.items("/scripts") if not script["level"]]
        raise TimeoutError(f"not rated after 120 s: {', '.join(waiting) or 'scripts that never arrived'}")


def inventory(client, machines):
    scripts = list(client.items("/scripts"))
    newest = [client.get(f"/scripts/{script['id']}/versions/{script['versions']}") for script in scripts]
    return {
        "runs": sum(1 for _ in client.items("/runs")),
        "runs_reported": sum(len(report) for machine in machines.values() for report in machine.reports),
        "scripts": len(scripts),
        "versions": sum(script["versions"] for script in scripts),
        "findings": sum(1 for _ in client.items("/findings")),
        "levels": {level: sum(script["level"] == level for script in scripts) for level in LEVELS},
        "not_fully_analysed": sum(not version["fully_analysed"] for version in newest),
    }


def byte_exact(client, paths):
    """Does the vault hold the very bytes on disk, under the names `sha256sum` and `git hash-object` give them?"""
    for path in paths.values():
        (script,) = client.items(f"/scripts?path={path}")
        version = client.get(f"/scripts/{script['id']}/versions/{script['versions']}")
        body = Path(path).read_bytes()
        blob = subprocess.run(
            ["git", "hash-object", str(path)], capture_output=True, text=True, check=True
        ).stdout.strip()
        name = next(file["path"] for file in version["files"] if file["role"] == "script")
        status, _, held = client.raw(
            "GET", f"/api/v1/scripts/{script['id']}/versions/{version['number']}/files/{name}?view=raw&reason=check"
        )
        expected = ("sha256:" + hashlib.sha256(body).hexdigest(), f"swh:1:cnt:{blob}", 200, body)
        if (version["digest"], version["swhid"], status, held) != expected:
            return False
    return True


def cloned(vault, client, folder):
    """Does a stock `git clone` of every script give one commit a version, ending in the commit the API names?"""
    for script in client.items("/scripts"):
        target = Path(folder) / "clones" / script["id"]
        git_clone(script["clone_url"], client.token, target)
        commits = git(target, "rev-list", "HEAD").split()
        newest = client.get(f"/scripts/{script['id']}/versions/{script['versions']}")
        if len(commits) != script["versions"] or f"swh:1:rev:{commits[0]}" != newest["redacted_commit"]:
            return False
    return True


def redacted(vault, client, folder, secret):
    """Is the planted secret in no answer, page, clone, package or log, while its placeholder is?"""
    needle = secret.encode()
    (script,) = client.items("/scripts?q=invoice_entry")
    version = client.get(f"/scripts/{script['id']}/versions/{script['versions']}")
    base = f"/api/v1/scripts/{script['id']}"
    status, headers, text = client.raw("GET", f"{base}/versions/{version['number']}/files/invoice_entry.py")
    if status != 200 or b"{{SECRET:" not in text or int(headers["Escrow-Redacted"]) < 1:
        return False
    for path in (
        f"{base}/findings",
        f"{base}/runs",
        f"/api/v1/contents/{version['digest']}",
        "/api/v1/findings",
        "/api/v1/openapi.json",
    ):
        client.raw("GET", path)
    if any(needle in answer for answer in client.heard):
        return False
    history = git(Path(folder) / "clones" / script["id"], "log", "-p", "--all")
    logs = vault.log_path.read_bytes()
    packages = b"".join(path.read_bytes() for path in Path(folder).glob("package*/**/*") if path.is_file())
    return needle.decode() not in history and needle not in logs and needle not in packages


def audit_verified(vault, client, folder):
    """Does the vault verify deep, and does a proof of the newest leaf verify offline with nothing but its public key?"""
    vault.command("verify", "--deep")
    newest = client.get("/audit/leaves?limit=1")["items"][0]
    status, _, proof = client.raw("GET", f"/audit/proofs/{newest['index']}")
    key = client.get("/status")["audit"]["log_key"]
    proof_file = Path(folder) / "newest.tlog-proof"
    proof_file.write_bytes(proof)
    entry_file = Path(folder) / "newest.entry"
    entry_file.write_text(newest["entry"])
    vault.command("verify", "--proof", str(proof_file), "--entry", str(entry_file), "--key", key)
    return status == 200


def faults(seen, counts):
    """What of the things observed is not as it should be, in words; `counts` are the numbers known beforehand."""
    found = [f"{name} was not observed" for name in NAMES if seen.get(name) is None]
    found += [
        f"{name} is false" for name in ("byte_exact", "redacted", "cloned", "audit_verified") if seen.get(name) is False
    ]
    found += [f"{name} is 0" for name in ("findings", "transferred", "adopted") if seen.get(name) == 0]
    found += [f"{name} is {seen.get(name)}, not {known}" for name, known in counts.items() if seen.get(name) != known]
    if seen.get("orphans_without_custodian"):
        found.append(f"{seen['orphans_without_custodian']} scripts have nobody who answers for them")
    return found


def git_clone(url, token, target):
    """A stock clone; the token goes in through the environment, never on a command line or in the clone's config."""
    helper = '!f() { echo username=token; echo "password=$ESCROW_CLONE_TOKEN"; }; f'
    environ = dict(os.environ, ESCROW_CLONE_TOKEN=token, GIT_TERMINAL_PROMPT="0", GIT_CONFIG_NOSYSTEM="1")
    subprocess.run(
        ["git", "-c", "credential.helper=", "-c", f"credential.helper={helper}", "clone", "--quiet", url, str(target)],
        env=environ, check=True, capture_output=True, timeout=60,
    )  # fmt: skip


def git(folder, *arguments):
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout
