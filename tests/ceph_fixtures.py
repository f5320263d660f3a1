"""A second S3 server with object lock: Ceph's gateway over one monitor and one store in memory, on loopback.

From Debian's packages (`apt-get install --no-install-recommends radosgw ceph-mon ceph-osd`), or from a folder they were
unpacked into that PATH and LD_LIBRARY_PATH name.
"""

import os
import shutil
import subprocess
import time
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from escrow.core.errors import ArchiveUnavailable
from tests.s3_fixtures import S3Server, free_ports

_PATIENCE = 90
_CONF = """
[global]
fsid = {fsid}
mon initial members = a
mon host = v1:127.0.0.1:{monitor}
ms bind msgr2 = false
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
mon allow pool size one = true
mon max pg per osd = 1000
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
osd objectstore = memstore
memstore device bytes = 1073741824
osd class dir = {lib}/rados-classes
plugin dir = {lib}/ceph
erasure code dir = {lib}/ceph/erasure-code
run dir = {folder}
admin socket =
log file = {folder}/$name.log
pid file =
[mon.a]
mon data = {folder}/mon
[osd.0]
osd data = {folder}/osd
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:{gateway}
rgw thread pool size = 32
rgw run sync thread = false
"""


class _Ceph:
    """One cluster's processes and folder."""

    def __init__(self, folder: Path, radosgw: Path) -> None:
        self.folder = folder
        self.fsid = str(uuid.uuid4())
        self.monitor, self.gateway = free_ports(2)
        self._processes: list[subprocess.Popen[bytes]] = []
        self._log = (folder / "output.log").open("ab")
        (lib,) = (radosgw.resolve().parents[1] / "lib").glob("*-linux-gnu")
        # The tool for people is written for the system's Python.
        packages = radosgw.resolve().parents[1] / "lib" / "python3" / "dist-packages"
        self._environ = os.environ | {"PYTHONPATH": str(packages)}
        conf = {"fsid": self.fsid, "monitor": self.monitor, "gateway": self.gateway, "folder": folder, "lib": lib}
        (folder / "ceph.conf").write_text(_CONF.format(**conf))
        for name in ("mon", "osd"):
            (folder / name).mkdir()

    def start(self) -> None:
        at, disk = f"[v1:127.0.0.1:{self.monitor}]", str(uuid.uuid4())
        self._run("monmaptool", "--create", "--addv", "a", at, "--fsid", self.fsid, f"{self.folder}/map", conf=False)
        self._run("ceph-mon", "-i", "a", "--mkfs", "--monmap", f"{self.folder}/map", "--keyring", os.devnull)
        self._serve("ceph-mon", "-i", "a", "-f")
        self._run("ceph", "osd", "new", disk, "0")
        self._run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", disk)
        self._serve("ceph-osd", "-i", "0", "-f")
        server = S3Server(f"127.0.0.1:{self.gateway}")
        keys = ("--access-key", server.access_key, "--secret", server.secret_key)
        self._run("radosgw-admin", "user", "create", "--uid=test", "--display-name=test", *keys)
        self._serve("radosgw", "-n", "client.rgw", "-f")
        self._wait(server)

    def stop(self) -> None:
        for process in reversed(self._processes):
            process.kill()
            process.wait()
        self._log.close()

    def _command(self, program: str, arguments: Sequence[str], *, conf: bool = True) -> list[str]:
        return [program, *(["-c", f"{self.folder}/ceph.conf"] if conf else []), *arguments]

    def _run(self, program: str, *arguments: str, conf: bool = True) -> None:
        command = self._command(program, arguments, conf=conf)
        done = subprocess.run(
            command, env=self._environ, stdout=self._log, stderr=self._log, timeout=_PATIENCE, check=False
        )
        if done.returncode:
            pytest.fail(f"Ceph did not come up: {' '.join(command)} ended with {done.returncode}: {self._said()}")

    def _serve(self, program: str, *arguments: str) -> None:
        command = self._command(program, arguments)
        self._processes.append(
            subprocess.Popen(command, env=self._environ, cwd=self.folder, stdout=self._log, stderr=self._log)
        )

    def _wait(self, server: S3Server) -> None:
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                return server.store("ready").ensure_bucket()
            except ArchiveUnavailable:
                if time.monotonic() > end or any(one.poll() is not None for one in self._processes):
                    pytest.fail(f"Ceph did not come up: {self._said()}")
                time.sleep(0.3)

    def _said(self) -> str:
        return (self.folder / "output.log").read_text("utf-8", "replace")[-2000:]


@pytest.fixture(scope="session")
def ceph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Server]:
    found = shutil.which("radosgw")
    if found is None:
        pytest.skip("no Ceph: apt-get install --no-install-recommends radosgw ceph-mon ceph-osd")
    ceph = _Ceph(tmp_path_factory.mktemp("ceph"), Path(found))
    try:
        ceph.start()
        yield S3Server(f"127.0.0.1:{ceph.gateway}")
    finally:
        ceph.stop()
