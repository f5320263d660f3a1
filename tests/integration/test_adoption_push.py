"""An adopted script pushed by Git to a real host over TLS: with a credential nobody keeps, and to nowhere else."""

import base64
import datetime
import os
import ssl
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from fastapi.testclient import TestClient

from escrow.core.errors import NotPermitted, RequestRefused, WrongState
from escrow.core.events import Event
from escrow.core.principals import VAULT, Role
from lifecycle.adoption.pushing import read_remote
from lifecycle.people.directory import put_person
from lifecycle.people.listing import PersonFacts
from tests.deposit_fixtures import Api, quick, services
from tests.lifecycle_fixtures import events
from tests.web_fixtures import ADDRESS, bearer
from web.app import create_app
from web.wiring import Services

__all__ = ["quick", "services"]

USER, SECRET = "edu", "glpat-Zx81-very-own-credential"
PASSWORD = "Qx7-0815-vR2pLk9Z"


@dataclass
class GitHost:
    """A Git host on loopback: `git http-backend` behind TLS and a password."""

    folder: Path
    ca_file: Path
    port: int = 0
    asked: list[str] = field(default_factory=list)
    redirect_to: str | None = None

    def url(self, name: str = "team/report.git") -> str:
        return f"https://127.0.0.1:{self.port}/{name}"

    def repository(self, name: str = "team/report.git") -> Path:
        path = self.folder / name
        if not path.exists():
            subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(path)], check=True)
            subprocess.run(["git", "-C", str(path), "config", "http.receivepack", "true"], check=True)
        return path

    def log(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(self.repository()), *arguments], capture_output=True, text=True, check=True
        )
        return done.stdout.strip()


def a_certificate(folder: Path) -> tuple[Path, Path]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a git host")])
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    import ipaddress

    made = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now)
        .not_valid_after(now + datetime.timedelta(days=3650))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    cert, secret = folder / "host.pem", folder / "host.key"
    cert.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return cert, secret


@pytest.fixture
def host(tmp_path: Path) -> Iterator[GitHost]:
    cert, key = a_certificate(tmp_path)
    made = GitHost(tmp_path / "repositories", cert)
    made.folder.mkdir()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.answer(b"")

        def do_POST(self) -> None:
            self.answer(self.rfile.read(int(self.headers.get("Content-Length") or 0)))

        def answer(self, body: bytes) -> None:
            made.asked.append(self.path)
            if made.redirect_to is not None:
                self.send_response(302)
                self.send_header("Location", made.redirect_to + self.path)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            wanted = base64.b64encode(f"{USER}:{SECRET}".encode()).decode()
            if self.headers.get("Authorization") != f"Basic {wanted}":
                self.send_response(401)
                self.send_header("WWW-Authenticate", 'Basic realm="git"')
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            path, _, query = self.path.partition("?")
            environment = {
                "PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": str(made.folder), "GIT_HTTP_EXPORT_ALL": "1",
                "PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": self.command, "REMOTE_USER": USER,
                "CONTENT_TYPE": self.headers.get("Content-Type", ""), "CONTENT_LENGTH": str(len(body)),
                "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
                "GIT_CONFIG_GLOBAL": os.devnull,
            }  # fmt: skip
            done = subprocess.run(
                ["git", "http-backend"], input=body, env=environment, capture_output=True, check=False
            )
            head, _, rest = done.stdout.partition(b"\r\n\r\n")
            lines = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
            self.send_response(int(lines.pop("Status", "200").split()[0]))
            for name, value in {**lines, "Content-Length": str(len(rest))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(rest)

        def log_message(self, *_: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    made.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield made
    server.shutdown()


@pytest.fixture
def api(quick: Services, host: GitHost) -> Iterator[Api]:
    """A vault that may push to this host alone."""
    allowed = {"push_hosts": f"127.0.0.1:{host.port}", "push_ca_file": host.ca_file}
    settings = quick.settings.model_copy(update=allowed)
    made = replace(quick, settings=settings)
    with TestClient(create_app(made), base_url=ADDRESS, raise_server_exceptions=False) as client:
        yield Api(made, client)


class Adopted:
    """A script with a password in its past, adopted by Eduardo."""

    def __init__(self, api: Api, host: GitHost) -> None:
        self.api, self.host = api, host
        with api.services.database.transaction() as session:
            for key in ("ana", "edu", "anna"):
                put_person(session, api.services.office, PersonFacts(key, key.title()), by=VAULT)
        for body in (f"import oracledb\noracledb.connect(user='a', password='{PASSWORD}')\n", "print('clean')\n"):
            api.run({"report.py": body.encode()}, account={"uid": 1000, "name": "ana"})
        api.scan()
        path = f"/api/v1/endpoints/{api.endpoint_id}/accounts/ana/person"
        assert api.client.put(path, json={"person": "ana"}, headers=api.analyst).status_code == 200
        (script,) = api.items("/scripts")
        self.script = script["id"]
        self.edu = bearer(api.services, Role.ENGINEER, person="edu")
        asked = self.post(f"/scripts/{self.script}/adoptions", {"reason": "it is ours now"}, self.edu)
        self.id = asked.json()["id"]
        for by in (bearer(api.services, Role.OWNER, person="ana"), api.analyst):
            self.post(f"/adoptions/{self.id}/approve", {"reason": "gladly"}, by)

    def post(self, path: str, body: Any, by: dict[str, str]) -> Any:
        return self.api.client.post(f"/api/v1{path}", json=body, headers=by)

    def push(self, by: dict[str, str] | None = None, **more: Any) -> Any:
        body = {"remote": self.host.url(), "user": USER, "credential": SECRET, **more}
        return self.post(f"/adoptions/{self.id}/push", body, by or self.edu)

    def watched(self) -> Any:
        return self.api.client.get(f"/api/v1/adoptions/{self.id}/watch", headers=self.edu).json()


@pytest.fixture
def adopted(api: Api, host: GitHost) -> Adopted:
    host.repository()
    return Adopted(api, host)


def test_the_redacted_history_arrives_whole_and_the_credential_is_kept_nowhere(
    adopted: Adopted, host: GitHost, caplog: pytest.LogCaptureFixture
) -> None:
    answer = adopted.push()
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert host.log("rev-parse", "main") == made["commit"]
    assert host.log("rev-list", "--count", "main") == "2"
    everything = host.log("log", "-p", "--all")
    assert PASSWORD not in everything
    assert "{{SECRET:" in everything
    folder = adopted.api.services.settings.data_dir
    kept = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert SECRET.encode() not in kept
    assert SECRET not in caplog.text
    assert adopted.watched()["pushes"][0]["url"] == host.url()
    with adopted.api.services.database.reading() as session:
        assert events(session).count(Event.PACKAGE_PUSHED.value) == 1


def test_what_is_there_already_is_never_overwritten(adopted: Adopted, host: GitHost, tmp_path: Path) -> None:
    assert adopted.push().status_code == 201
    assert adopted.push().status_code == 201, "the same again is no conflict"
    work = tmp_path / "work"
    subprocess.run(["git", "clone", "-q", str(host.repository()), str(work)], check=True, capture_output=True)
    (work / "own.txt").write_text("mine")
    for words in (["add", "."], ["-c", "user.name=e", "-c", "user.email=e@x", "commit", "-qm", "mine"], ["push", "-q"]):
        subprocess.run(["git", "-C", str(work), *words], check=True, capture_output=True)
    before = host.log("rev-parse", "main")
    refused = adopted.push()
    assert (refused.status_code, refused.json()["code"]) == (409, "remote_diverged")
    assert host.log("rev-parse", "main") == before
    assert adopted.push(branch="from-escrow").status_code == 201


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"credential": "wrong"}, "remote_credential"),
        ({"remote": "https://127.0.0.1:PORT/team/none.git"}, "remote_unknown"),
        ({"remote": "https://127.0.0.1:1/team/report.git"}, "host_refused"),
        ({"remote": "https://git.elsewhere.example/x.git"}, "host_refused"),
        ({"remote": "http://127.0.0.1:PORT/team/report.git"}, "remote_malformed"),
        ({"remote": "file:///etc/passwd"}, "remote_malformed"),
        ({"remote": "ext::sh -c id"}, "remote_malformed"),
        ({"remote": "https://edu:secret@127.0.0.1:PORT/team/report.git"}, "remote_malformed"),
        ({"remote": "https://127.0.0.1:PORT/team/../../x.git"}, "remote_malformed"),
        ({"remote": "git@127.0.0.1:team/report.git"}, "remote_malformed"),
        ({"branch": "--force"}, None),
        ({"branch": "a..b"}, None),
        ({"credential": None}, "no_deploy_key"),
        ({"credential": "two\nlines"}, None),
    ],
)
def test_a_push_that_would_not_do_sends_nothing(
    adopted: Adopted, host: GitHost, more: dict[str, Any], code: str | None
) -> None:
    more = {
        name: said.replace("PORT", str(host.port)) if isinstance(said, str) else said for name, said in more.items()
    }
    answer = adopted.push(**more)
    assert answer.status_code in (403, 409, 422), answer.text
    assert code is None or answer.json()["code"] == code
    assert SECRET not in answer.text
    assert host.log("for-each-ref") == ""


def test_a_redirect_is_not_followed_and_the_credential_does_not_go_with_it(adopted: Adopted, host: GitHost) -> None:
    host.redirect_to = "https://127.0.0.1:1"
    answer = adopted.push()
    assert (answer.status_code, answer.json()["code"]) == (409, "remote_redirects")


def test_nobody_but_the_adopter_pushes_and_only_while_it_is_theirs(adopted: Adopted) -> None:
    for by in (adopted.api.analyst, bearer(adopted.api.services, Role.OWNER, person="ana")):
        assert adopted.push(by=by).status_code == 404


def test_copies_that_run_on_and_versions_nobody_took_over_are_seen(adopted: Adopted, clock: Any) -> None:
    assert adopted.watched()["is_drifted"] is False
    clock.advance(3600)
    changed = b"print('changed behind the adopter')\n"
    now = clock.now().strftime("%Y-%m-%dT%H:%M:%S.000Z")
    adopted.api.run({"report.py": changed}, account={"uid": 1000, "name": "ana"}, time=now)
    found = adopted.watched()
    assert (found["handed_over"], found["newest"], found["is_drifted"], found["runs_since"]) == (2, 3, True, 1)
    (copy,) = [one for one in found["copies"] if one["is_since"]]
    assert (copy["version"], copy["is_drifted"], copy["endpoint_name"]) == (3, True, "fin-ws-07")


def test_a_name_that_leads_to_this_machine_is_refused_whatever_the_list_says() -> None:
    for address in ("127.0.0.1", "169.254.169.254", "::1", "0.0.0.0", "::ffff:127.0.0.1"):
        with pytest.raises(NotPermitted):
            read_remote("https://git.corp/x.git", hosts=["git.corp"], find=lambda _h, _p, a=address: [a])  # type: ignore[misc]
    inner = read_remote("https://git.corp/x.git", hosts=["git.corp"], find=lambda _h, _p: ["10.1.2.3"])
    assert (inner.host, inner.port, inner.address) == ("git.corp", 443, "10.1.2.3")
    assert read_remote("ssh://git@git.corp/x.git", hosts=["git.corp"], find=lambda _h, _p: ["10.1.2.3"]).port == 22
    with pytest.raises(RequestRefused):
        read_remote("ssh://-oProxyCommand=x@git.corp/x.git", hosts=["git.corp"], find=lambda _h, _p: ["10.1.2.3"])
    with pytest.raises(WrongState):
        read_remote("https://git.corp/x.git", hosts=[], find=lambda _h, _p: [])
