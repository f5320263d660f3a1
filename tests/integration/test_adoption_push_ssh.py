"""An adopted script pushed over ssh, with the vault's deploy key, to a real sshd on loopback."""

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.deposit_fixtures import Api, quick, services
from tests.integration.test_adoption_push import PASSWORD, Adopted, GitHost
from tests.web_fixtures import ADDRESS
from web.app import create_app
from web.wiring import Services

__all__ = ["quick", "services"]

SSHD = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin")
pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(SSHD is None, reason="there is no sshd here; Debian has it in openssh-server"),
]


@dataclass
class SshHost(GitHost):
    """A Git host that takes one key, and proves itself with another."""

    key_file: Path = Path()
    known_hosts: Path = Path()

    def url(self, name: str = "team/report.git") -> str:
        return f"ssh://{getpass.getuser()}@127.0.0.1:{self.port}{self.folder / name}"


def a_key(file: Path) -> Path:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(file)], check=True)
    return file


def public(key: Path) -> str:
    return " ".join(key.with_suffix(".pub").read_text().split()[:2])


@pytest.fixture
def host(tmp_path: Path) -> Iterator[SshHost]:
    folder = tmp_path / "ssh"
    folder.mkdir(mode=0o700)
    deploy, mine = a_key(folder / "deploy"), a_key(folder / "host")
    (folder / "authorized").write_text(public(deploy) + "\n")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "known").write_text(f"[127.0.0.1]:{port} {public(mine)}\n")
    said = [
        f"Port {port}", "ListenAddress 127.0.0.1", f"HostKey {mine}", f"AuthorizedKeysFile {folder / 'authorized'}",
        "PasswordAuthentication no", "KbdInteractiveAuthentication no", "UsePAM no", "StrictModes no",
        f"PidFile {folder / 'pid'}", "PermitRootLogin prohibit-password",
    ]  # fmt: skip
    (folder / "sshd_config").write_text("\n".join(said) + "\n")
    assert SSHD is not None
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # where it shuts its first process in; the service makes it
    server = subprocess.Popen([SSHD, "-D", "-e", "-f", str(folder / "sshd_config")], stderr=subprocess.DEVNULL)
    made = SshHost(tmp_path / "repositories", folder, port, key_file=deploy, known_hosts=folder / "known")
    made.folder.mkdir()
    _wait_for(port)
    yield made
    server.terminate()
    server.wait(10)


def _wait_for(port: int) -> None:
    end = time.monotonic() + 60
    while True:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert time.monotonic() < end, "sshd did not come up"
        time.sleep(0.05)


@pytest.fixture
def api(quick: Services, host: SshHost) -> Iterator[Api]:
    """A vault with a deploy key that may push to this host alone."""
    allowed = {"push_hosts": f"127.0.0.1:{host.port}", "push_key_file": host.key_file,
               "push_known_hosts": host.known_hosts}  # fmt: skip
    made = replace(quick, settings=quick.settings.model_copy(update=allowed))
    with TestClient(create_app(made), base_url=ADDRESS, raise_server_exceptions=False) as client:
        yield Api(made, client)


@pytest.fixture
def adopted(api: Api, host: SshHost) -> Adopted:
    host.repository()
    return Adopted(api, host)


def push(adopted: Adopted) -> tuple[int, str | None]:
    answer = adopted.push(credential=None)
    return answer.status_code, answer.json().get("code")


def test_the_redacted_history_arrives_with_the_deploy_key(adopted: Adopted, host: SshHost) -> None:
    assert push(adopted) == (201, None)
    assert host.log("rev-list", "--count", "main") == "2"
    everything = host.log("log", "-p", "--all")
    assert PASSWORD not in everything
    assert "{{SECRET:" in everything


def test_a_host_that_proves_to_be_another_gets_nothing(adopted: Adopted, host: SshHost) -> None:
    another = a_key(host.known_hosts.with_name("another"))
    host.known_hosts.write_text(f"[127.0.0.1]:{host.port} {public(another)}\n")
    assert push(adopted) == (409, "remote_unproved")
    assert host.log("for-each-ref") == ""


def test_a_key_the_host_does_not_take_and_a_repository_it_does_not_have_are_told_apart(
    adopted: Adopted, host: SshHost
) -> None:
    answer = adopted.push(credential=None, remote=host.url("team/none.git"))
    assert answer.json()["code"] == "remote_unknown"
    (host.known_hosts.with_name("authorized")).write_text("")
    assert push(adopted) == (409, "remote_credential")
