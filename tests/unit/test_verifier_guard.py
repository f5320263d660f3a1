"""Where a verifier refuses to work: anywhere a vault's secrets could be reached from."""

import os
import socket
from pathlib import Path

import pytest

from escrow.core.errors import Misconfigured
from lifecycle.verifier.client import VaultClient
from lifecycle.verifier.guard import refuse_beside_a_vault
from lifecycle.verifier.keys import open_signer

ELSEWHERE = "https://vault.example.invalid"


def a_machine(folder: Path) -> dict[str, Path]:
    places = {name: folder / name for name in ("home", "here", "proc")}
    for place in places.values():
        place.mkdir()
    return places


def test_a_machine_without_a_vault_will_do(tmp_path: Path) -> None:
    refuse_beside_a_vault({}, server=ELSEWHERE, **a_machine(tmp_path))


@pytest.mark.parametrize("place", ["home/.config/escrow/vault.key", "here/var/vault.key", "here/var/escrow.db",
                                   "home/var/escrow.db", "here/escrow.toml"])  # fmt: skip
def test_a_key_or_data_that_can_be_read_is_refused_by_name(place: str, tmp_path: Path) -> None:
    machine = a_machine(tmp_path)
    path = tmp_path / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")
    with pytest.raises(Misconfigured, match=str(path)):
        refuse_beside_a_vault({}, server=ELSEWHERE, **machine)


@pytest.mark.parametrize("name", ["ESCROW_DATA_DIR", "ESCROW_KEY_FILE", "ESCROW_DATABASE_URL", "ESCROW_S3_SECRET_KEY"])
def test_a_vaults_environment_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=name):
        refuse_beside_a_vault({name: "x"}, server=ELSEWHERE, **a_machine(tmp_path))


@pytest.mark.parametrize("word", [b"up", b"serve", b"work"])
def test_a_vault_of_the_same_user_is_refused(word: bytes, tmp_path: Path) -> None:
    machine = a_machine(tmp_path)
    (machine["proc"] / "77").mkdir()
    (machine["proc"] / "77" / "cmdline").write_bytes(b"/usr/bin/python3\0/srv/bin/escrow\0" + word + b"\0")
    with pytest.raises(Misconfigured, match="process 77"):
        refuse_beside_a_vault({}, server=ELSEWHERE, **machine)


def test_a_server_that_this_user_listens_for_is_refused(tmp_path: Path) -> None:
    machine = {**a_machine(tmp_path), "proc": Path("/proc")}
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        with pytest.raises(Misconfigured, match="same user"):
            refuse_beside_a_vault({}, server=address, **machine)


def test_a_key_is_its_owners_alone_and_stays_the_same(tmp_path: Path) -> None:
    first = open_signer(tmp_path / "state", "bench-1").key.text
    assert open_signer(tmp_path / "state", "bench-1").key.text == first
    assert first.startswith("verifier/bench-1+")
    os.chmod(tmp_path / "state" / "verifier.key", 0o644)
    with pytest.raises(Misconfigured, match="read by others"):
        open_signer(tmp_path / "state", "bench-1")


@pytest.mark.parametrize("server", ["http://vault.example.com", "ftp://x", "vault", "http://127.0.0.1.example.com"])
def test_a_token_never_travels_in_the_clear(server: str) -> None:
    with pytest.raises(Misconfigured, match="https"):
        VaultClient(server, "esc_x")
