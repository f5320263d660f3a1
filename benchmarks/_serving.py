"""A vault in a process of its own, as `escrow up` starts it, and an endpoint enrolled in it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from escrow.config import Settings
from escrow.core.principals import VAULT
from escrow.identity.enrolment import Host
from escrow.keyfile import create_key
from web.up import prepare
from web.wiring import build

_ROOT = Path(__file__).resolve().parents[1]


@dataclass
class Apart:
    """Where that vault answers, and its process."""

    url: str
    pid: int
    endpoint_id: str
    headers: dict[str, str]

    def client(self) -> httpx2.Client:
        return httpx2.Client(base_url=f"{self.url}/api/v1", headers=self.headers, timeout=120)

    @property
    def resident_megabytes(self) -> float:
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    @property
    def cpu_seconds(self) -> float:
        """What the process used so far, without what it started."""
        user, system = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def served_apart(folder: Path, database_url: str | None = None, **more: str) -> Iterator[Apart]:
    """`more` are further settings, by their names in the environment without the prefix."""
    folder.mkdir(parents=True, exist_ok=True)
    given = {
        "data_dir": str(folder / "var"), "key_file": str(folder / "vault.key"), "bind": "127.0.0.1:0",
        "semgrep_command": "/bin/false", "log_level": "error", "quota_batches_per_minute": "1000000",
        "quota_content_bytes_per_hour": str(1 << 40), **more,
    }  # fmt: skip
    if database_url is not None:
        given["database_url"] = database_url
    create_key(folder / "vault.key")
    settings = Settings.model_validate(given)
    prepare(settings)
    services = build(settings)
    with services.database.transaction() as session:
        issued = services.enrolment.create_enrolment(session, by=VAULT)
        enrolled = services.enrolment.enrol(session, issued.secret, Host("bench", "bench", "linux"))
    services.database.close()
    environment = os.environ | {f"ESCROW_{name.upper()}": value for name, value in given.items()}
    log = (folder / "server.log").open("wb")
    command = [Path(sys.executable).with_name("escrow"), "up"]
    server = subprocess.Popen(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, stderr=log)
    try:
        assert server.stdout is not None
        said = next((line.decode() for line in server.stdout if line.startswith(b"serving ")), "")
        if not said:
            raise RuntimeError(f"the vault did not come up: {(folder / 'server.log').read_text()[-2000:]}")
        yield Apart(said.split()[1], server.pid, enrolled.endpoint_id, {"Authorization": f"Bearer {enrolled.token}"})
    finally:
        server.terminate()
        server.wait(60)
        log.close()
