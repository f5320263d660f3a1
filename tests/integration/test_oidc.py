"""Signing in through a real issuer (Canaille), and what a lying one cannot do."""

import base64
import json
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import canaille.oidc.userinfo
import httpx2
import pytest
from fastapi.testclient import TestClient
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from sqlmodel import select

from escrow.access import grants
from escrow.audit.tables import AuditLeafRow
from escrow.config import Settings
from escrow.core.errors import DirectoryUnavailable, NotAuthenticated
from escrow.core.events import Event
from escrow.core.principals import Role
from escrow.core.vault_key import VaultKey
from escrow.db.session import Database
from escrow.identity.claims import LOGOUT_EVENT
from escrow.identity.issuer import Issuer
from escrow.identity.sessions import Identity, SignedIn
from escrow.identity.tables import SessionRow
from tests.schema_fixtures import migrate
from web.app import create_app
from web.wiring import Services, build

ADDRESS = "http://127.0.0.1:8800"
ME = "/auth/callback"


# --- the real issuer ------------------------------------------------------------------------------------


@pytest.fixture
def idp_client(iam_server: Any) -> Iterator[Any]:
    made = iam_server.models.Client(
        client_id="escrow",
        client_secret="escrow-secret",
        client_name="Script Escrow",
        client_uri=ADDRESS,
        redirect_uris=[f"{ADDRESS}{ME}"],
        grant_types=["authorization_code"],
        response_types=["code"],
        token_endpoint_auth_method="client_secret_basic",
        scope=["openid", "profile", "email", "groups"],
        id_token_signed_response_alg="RS256",
    )
    iam_server.backend.save(made)
    iam_server.backend.update(made, audience=[made])
    iam_server.backend.save(made)
    yield made
    iam_server.backend.delete(made)


@pytest.fixture
def roles(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The app roles the issuer's administrator gave, by user name."""
    given: dict[str, list[str]] = {}
    original = canaille.oidc.userinfo.generate_user_claims

    def with_roles(user: Any, *rest: Any, **more: Any) -> Any:
        claims = original(user, *rest, **more)
        return {**claims, "roles": given.get(user.user_name, [])}

    scopes = canaille.oidc.userinfo.UserInfo.SCOPES_CLAIMS_MAPPING
    monkeypatch.setitem(scopes, "profile", [*scopes["profile"], "roles"])
    for module in _modules_using(original):
        monkeypatch.setattr(module, "generate_user_claims", with_roles)
    return given


@pytest.fixture
def vault(iam_server: Any, idp_client: Any, tmp_path: Path, vault_key: VaultKey) -> Iterator[Services]:
    settings = Settings(
        data_dir=tmp_path / "var",
        oidc_issuer=iam_server.url.rstrip("/"),
        oidc_client_id="escrow",
        oidc_client_secret="escrow-secret",  # type: ignore[arg-type]
    )
    yield from _vault(settings, vault_key)


@pytest.fixture
def browser(vault: Services) -> Iterator[TestClient]:
    with TestClient(
        create_app(vault), base_url=ADDRESS, raise_server_exceptions=False, follow_redirects=False
    ) as browser:
        yield browser


def at_the_issuer(iam_server: Any, idp_client: Any, user: Any, browser: TestClient, path: str = "/auth/login") -> str:
    """Begin, be let in by the issuer; the callback's path and query."""
    iam_server.login(user)
    iam_server.consent(user, idp_client)
    begun = browser.get(path)
    assert begun.status_code == 303
    answer = httpx2.get(begun.headers["location"], follow_redirects=False)
    parts = urlsplit(answer.headers["location"])
    assert parts.path == ME, answer.text
    return f"{parts.path}?{parts.query}"


def who(vault: Services, browser: TestClient) -> SignedIn:
    with vault.database.reading() as session:
        return vault.sessions.authenticate(session, browser.cookies["escrow_session"])


def test_a_person_signs_in_by_subject_with_the_roles_we_know(
    iam_server: Any, idp_client: Any, vault: Services, browser: TestClient, roles: dict[str, list[str]]
) -> None:
    user = iam_server.random_user(user_name="ana")
    roles["ana"] = ["analyst", "superuser"]
    callback = at_the_issuer(iam_server, idp_client, user, browser, "/auth/login?next=/scripts%3Fq=x")
    answer = browser.get(callback)
    assert (answer.status_code, answer.headers.get("location")) == (303, "/scripts?q=x"), answer.text
    found = who(vault, browser)
    assert (found.principal.person_key, sorted(found.principal.roles)) == ("ana", ["analyst"])
    assert not found.is_development
    with vault.database.reading() as session:
        assert Event.SESSION_STARTED.value in session.exec(select(AuditLeafRow.event)).all()


def test_the_sign_in_uses_a_proof_key_a_nonce_and_a_state(vault: Services, browser: TestClient) -> None:
    asked = parse_qs(urlsplit(browser.get("/auth/login").headers["location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["response_type"] == ["code"]
    assert {"nonce", "state", "code_challenge"} <= set(asked)
    assert "openid" in asked["scope"][0].split()


def test_signing_out_goes_on_to_the_issuer(
    iam_server: Any, idp_client: Any, vault: Services, browser: TestClient, roles: dict[str, list[str]]
) -> None:
    user = iam_server.random_user(user_name="ana")
    roles["ana"] = ["analyst"]
    browser.get(at_the_issuer(iam_server, idp_client, user, browser))
    answer = browser.post("/auth/logout", headers={"X-CSRF-Token": who(vault, browser).csrf_token})
    address = urlsplit(answer.headers["location"])
    assert f"{address.scheme}://{address.netloc}" == iam_server.url.rstrip("/")
    asked = parse_qs(address.query)
    hint = asked.pop("id_token_hint")[0]
    assert asked == {"client_id": ["escrow"], "post_logout_redirect_uri": [f"{ADDRESS}/auth/login"]}
    said = json.loads(base64.urlsafe_b64decode(hint.split(".")[1] + "=="))
    assert (said["sub"], said["aud"]) == ("ana", ["escrow"])
    with vault.database.reading() as session:
        assert session.exec(select(SessionRow.id_token)).all() == [None]
    assert httpx2.get(answer.headers["location"], follow_redirects=True).status_code < 400
    assert f"form-action 'self' {iam_server.url.rstrip('/')}" in answer.headers["content-security-policy"]
    assert browser.get("/api/v1/me").status_code == 401


def test_somebody_without_a_role_of_ours_is_not_let_in(
    iam_server: Any, idp_client: Any, browser: TestClient, roles: dict[str, list[str]]
) -> None:
    user = iam_server.random_user(user_name="nobody")
    roles["nobody"] = ["superuser"]
    answer = browser.get(at_the_issuer(iam_server, idp_client, user, browser))
    assert answer.status_code == 401
    assert "escrow_session" not in browser.cookies


def test_a_leaver_is_not_let_in(
    iam_server: Any, idp_client: Any, vault: Services, browser: TestClient, roles: dict[str, list[str]]
) -> None:
    user = iam_server.random_user(user_name="leaver")
    roles["leaver"] = ["analyst"]
    with vault.database.transaction() as session:
        grants.disable(session, "leaver", cause="leaver", at=vault.clock.now())
    assert browser.get(at_the_issuer(iam_server, idp_client, user, browser)).status_code == 401


def test_an_answer_meant_for_another_browser_is_refused(
    iam_server: Any, idp_client: Any, vault: Services, browser: TestClient, roles: dict[str, list[str]]
) -> None:
    user = iam_server.random_user(user_name="eve")
    roles["eve"] = ["analyst"]
    callback = at_the_issuer(iam_server, idp_client, user, browser)
    with TestClient(create_app(vault), base_url=ADDRESS, follow_redirects=False) as another:
        assert another.get(callback).status_code == 401
        assert "escrow_session" not in another.cookies


def test_an_answer_is_good_once(
    iam_server: Any, idp_client: Any, browser: TestClient, roles: dict[str, list[str]]
) -> None:
    user = iam_server.random_user(user_name="twice")
    roles["twice"] = ["analyst"]
    callback = at_the_issuer(iam_server, idp_client, user, browser)
    assert browser.get(callback).status_code == 303
    assert browser.get(callback).status_code == 401


def test_a_second_tab_does_not_undo_the_first(
    iam_server: Any, idp_client: Any, browser: TestClient, roles: dict[str, list[str]]
) -> None:
    user = iam_server.random_user(user_name="tabs")
    roles["tabs"] = ["analyst"]
    first = at_the_issuer(iam_server, idp_client, user, browser)
    assert browser.get("/auth/login").status_code == 303
    assert browser.get(first).status_code == 303


@pytest.mark.parametrize("change", [("iss", "https://other.example"), ("state", "guess"), ("code", "")])
def test_a_changed_answer_is_refused(
    iam_server: Any,
    idp_client: Any,
    browser: TestClient,
    roles: dict[str, list[str]],
    change: tuple[str, str],
) -> None:
    user = iam_server.random_user()
    roles[user.user_name] = ["analyst"]
    said = parse_qs(urlsplit(at_the_issuer(iam_server, idp_client, user, browser)).query)
    query = {**{name: values[0] for name, values in said.items()}, change[0]: change[1]}
    answer = browser.get(ME, params=query)
    assert answer.status_code == 401
    assert "escrow_session" not in browser.cookies


# --- an issuer of our own, so that it can lie -------------------------------------------------------------


@dataclass
class Liar:
    """A small issuer whose keys and metadata a test may change while it runs."""

    url: str
    key: RSAKey
    metadata: dict[str, Any]
    keys: list[dict[str, Any]]
    fetches: int = 0
    asked: int = 0
    is_up: bool = True

    def sign(self, claims: dict[str, Any], *, alg: str = "RS256", key: RSAKey | None = None, **header: Any) -> str:
        used = key or self.key
        return jwt.encode({"alg": alg, "kid": "k1", **header}, claims, used, algorithms=[alg])


@pytest.fixture
def liar() -> Iterator[Liar]:
    key = RSAKey.generate_key(2048, {"kid": "k1", "use": "sig"})
    found: dict[str, Liar] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            liar = found["liar"]
            liar.asked += 1
            if not liar.is_up:
                self.send_error(503)
                return
            if self.path.endswith("/jwks"):
                liar.fetches += 1
                body: Any = {"keys": liar.keys}
            else:
                body = liar.metadata
            text = json.dumps(body).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, *_: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    url = f"http://127.0.0.1:{server.server_port}"
    metadata = {
        "issuer": url,
        "authorization_endpoint": f"{url}/a",
        "token_endpoint": f"{url}/t",
        "jwks_uri": f"{url}/jwks",
        "id_token_signing_alg_values_supported": ["none", "HS256", "RS256"],
    }
    found["liar"] = Liar(url, key, metadata, [key.as_dict(private=False)])
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield found["liar"]
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def issuer(liar: Liar, clock: Any) -> Iterator[Issuer]:
    with httpx2.Client(timeout=5) as http:
        yield Issuer(liar.url, clock, http)


def test_a_token_of_the_issuer_is_believed(liar: Liar, issuer: Issuer) -> None:
    assert issuer.verify(liar.sign({"sub": "ana"})).claims == {"sub": "ana"}


def test_only_our_algorithms_count_whatever_the_issuer_lists(liar: Liar, issuer: Issuer) -> None:
    unsigned = "eyJhbGciOiJub25lIn0." + liar.sign({"sub": "ana"}).split(".")[1] + "."
    public = OctKey.import_key(json.dumps(liar.keys[0]))
    shared = jwt.encode({"alg": "HS256", "kid": "k1"}, {"sub": "ana"}, public)
    for token in (unsigned, shared, liar.sign({"sub": "ana"}, alg="RS512"), "a.b.c", "", "x" * 9000):
        with pytest.raises(NotAuthenticated):
            issuer.verify(token)


def test_a_token_signed_by_somebody_else_is_refused(liar: Liar, issuer: Issuer) -> None:
    foreign = RSAKey.generate_key(2048, {"kid": "k1"})
    with pytest.raises(NotAuthenticated):
        issuer.verify(liar.sign({"sub": "ana"}, key=foreign))


def test_an_empty_list_of_critical_headers_is_refused(liar: Liar, issuer: Issuer) -> None:
    with pytest.raises(NotAuthenticated):
        issuer.verify(liar.sign({"sub": "ana"}, crit=[]))


def test_a_new_key_under_an_old_name_is_learnt_at_once(liar: Liar, issuer: Issuer) -> None:
    issuer.verify(liar.sign({"sub": "ana"}))
    fresh = RSAKey.generate_key(2048, {"kid": "k1", "use": "sig"})
    liar.keys = [fresh.as_dict(private=False)]
    assert issuer.verify(liar.sign({"sub": "ana"}, key=fresh)).claims == {"sub": "ana"}
    with pytest.raises(NotAuthenticated):
        issuer.verify(liar.sign({"sub": "ana"}))


def test_a_key_that_was_taken_back_is_forgotten_in_time(liar: Liar, issuer: Issuer, clock: Any) -> None:
    token = liar.sign({"sub": "ana"})
    issuer.verify(token)
    liar.keys = [RSAKey.generate_key(2048, {"kid": "k2", "use": "sig"}).as_dict(private=False)]
    clock.advance(601)
    with pytest.raises(NotAuthenticated):
        issuer.verify(token)


def test_a_flood_of_forged_keys_does_not_become_a_flood_of_questions(liar: Liar, issuer: Issuer) -> None:
    for number in range(60):
        with pytest.raises(NotAuthenticated):
            issuer.verify(liar.sign({"sub": "ana"}, kid=f"forged-{number}"))
    assert liar.fetches <= 2


def test_while_the_issuer_is_away_its_last_keys_stand_for_a_day(liar: Liar, issuer: Issuer, clock: Any) -> None:
    token = liar.sign({"sub": "ana"})
    issuer.verify(token)
    liar.is_up = False
    clock.advance(3600)
    assert issuer.verify(token).claims == {"sub": "ana"}
    clock.advance(24 * 3600)
    with pytest.raises(DirectoryUnavailable):
        issuer.verify(token)


def test_an_issuer_that_is_away_is_not_asked_by_everybody_who_comes(liar: Liar, issuer: Issuer, clock: Any) -> None:
    token = liar.sign({"sub": "ana"})
    issuer.verify(token)
    liar.is_up = False
    clock.advance(3600)
    before = liar.asked
    for _ in range(20):
        assert issuer.verify(token).claims == {"sub": "ana"}
    assert liar.asked - before <= 2
    clock.advance(31)
    liar.is_up = True
    fresh = RSAKey.generate_key(2048, {"kid": "k1", "use": "sig"})
    liar.keys = [fresh.as_dict(private=False)]
    assert issuer.verify(liar.sign({"sub": "ana"}, key=fresh)).claims == {"sub": "ana"}


@pytest.mark.parametrize(
    "keys",
    [[{"kty": "AKP", "kid": "pq", "alg": "ML-DSA-65", "pub": "x"}], [{"kid": "nothing"}], [{"kty": "RSA", "kid": "k0", "n": "?"}],
     ["text"], [{"kty": "OKP", "crv": "X9", "x": "AA"}]],
    ids=str,
)  # fmt: skip
def test_a_key_nobody_can_read_keeps_no_other_out(liar: Liar, issuer: Issuer, keys: list[Any]) -> None:
    liar.keys = [*keys, *liar.keys]
    assert issuer.verify(liar.sign({"sub": "ana"})).claims == {"sub": "ana"}


@pytest.mark.parametrize("keys", [None, [], {}, "keys", [{"kty": "AKP"}]], ids=str)
def test_keys_that_are_none_are_the_issuers_fault_and_not_ours(liar: Liar, issuer: Issuer, keys: Any) -> None:
    token = liar.sign({"sub": "ana"})
    liar.keys = keys
    with pytest.raises(DirectoryUnavailable):
        issuer.verify(token)


def test_an_issuer_that_calls_itself_something_else_is_not_believed(liar: Liar, issuer: Issuer) -> None:
    liar.metadata["issuer"] += "/"
    with pytest.raises(DirectoryUnavailable, match="issuer"):
        issuer.metadata()


# --- access tokens and back-channel logout ------------------------------------------------------------------


@pytest.fixture
def believing(liar: Liar, tmp_path: Path, vault_key: VaultKey) -> Iterator[Services]:
    """A vault that takes the small issuer's access tokens."""
    settings = Settings(
        data_dir=tmp_path / "var", oidc_issuer=liar.url, oidc_client_id="escrow", oidc_audience="https://vault.example"
    )
    yield from _vault(settings, vault_key)


@pytest.fixture
def api(believing: Services) -> Iterator[TestClient]:
    with TestClient(create_app(believing), base_url=ADDRESS, raise_server_exceptions=False) as api:
        yield api


def access_token(liar: Liar, vault: Services, *, typ: str = "at+jwt", **change: Any) -> dict[str, str]:
    now = int(vault.clock.now().timestamp())
    claims = {
        "iss": liar.url, "aud": "https://vault.example", "sub": "ana", "client_id": "console", "iat": now,
        "exp": now + 300, "roles": ["operator"], **change,
    }  # fmt: skip
    return {"Authorization": f"Bearer {liar.sign(claims, typ=typ)}"}


def test_an_access_token_for_this_vault_opens_the_interface(liar: Liar, believing: Services, api: TestClient) -> None:
    assert api.get("/api/v1/status", headers=access_token(liar, believing)).status_code == 200


@pytest.mark.parametrize(
    "change",
    [{"aud": "escrow"}, {"roles": []}, {"roles": ["endpoint"]}, {"iss": "x"}, {"typ": "JWT"}, {"exp": 10**18}],
    ids=str,
)
def test_another_token_of_the_issuer_does_not(
    liar: Liar, believing: Services, api: TestClient, change: dict[str, Any]
) -> None:
    assert api.get("/api/v1/status", headers=access_token(liar, believing, **change)).status_code == 401


def test_a_leavers_access_token_is_refused_at_once(liar: Liar, believing: Services, api: TestClient) -> None:
    headers = access_token(liar, believing)
    with believing.database.transaction() as session:
        grants.disable(session, "ana", cause="leaver", at=believing.clock.now())
    assert api.get("/api/v1/status", headers=headers).status_code == 401


def test_without_an_audience_no_access_token_is_taken(liar: Liar, tmp_path: Path, vault_key: VaultKey) -> None:
    settings = Settings(data_dir=tmp_path / "other", oidc_issuer=liar.url, oidc_client_id="escrow")
    for vault in _vault(settings, vault_key):
        with TestClient(create_app(vault), base_url=ADDRESS) as api:
            assert api.get("/api/v1/status", headers=access_token(liar, vault)).status_code == 401


def logout_token(liar: Liar, vault: Services, *, typ: str = "logout+jwt", **change: Any) -> str:
    now = int(vault.clock.now().timestamp())
    claims = {"iss": liar.url, "aud": "escrow", "iat": now, "exp": now + 60, "jti": "1", "sub": "ana"}
    said = {**claims, "events": {LOGOUT_EVENT: {}}, **change}
    return liar.sign({name: value for name, value in said.items() if value is not None}, typ=typ)


def test_a_logout_at_the_issuer_ends_the_session_here_once(liar: Liar, believing: Services, api: TestClient) -> None:
    with believing.database.transaction() as session:
        started = believing.sessions.start(session, Identity("ana", frozenset({Role.OWNER}), issuer_subject="ana"))
    token = logout_token(liar, believing)
    assert api.post("/auth/backchannel-logout", data={"logout_token": token}).status_code == 200
    with believing.database.reading() as session, pytest.raises(NotAuthenticated):
        believing.sessions.authenticate(session, started.cookie)
    assert api.post("/auth/backchannel-logout", data={"logout_token": token}).status_code == 400


@pytest.mark.parametrize(
    ("said", "ended"),
    [({}, "named unnamed"), ({"sid": "s1"}, "named unnamed"), ({"sid": "s2"}, "unnamed"),
     ({"sid": "s1", "sub": None}, "named"), ({"sid": "s1", "sub": "bea"}, "named other")],
    ids=str,
)  # fmt: skip
def test_a_logout_ends_the_session_that_is_meant_and_any_that_could_be(
    liar: Liar, believing: Services, api: TestClient, said: dict[str, Any], ended: str
) -> None:
    who = {"named": ("ana", "s1"), "unnamed": ("ana", None), "other": ("bea", None)}
    with believing.database.transaction() as session:
        cookies = {
            name: believing.sessions.start(
                session, Identity(sub, frozenset({Role.OWNER}), issuer_subject=sub, issuer_session=sid)
            ).cookie
            for name, (sub, sid) in who.items()
        }
    token = logout_token(liar, believing, **said)
    assert api.post("/auth/backchannel-logout", data={"logout_token": token}).status_code == 200
    found = set()
    with believing.database.reading() as session:
        for name, cookie in cookies.items():
            try:
                believing.sessions.authenticate(session, cookie)
            except NotAuthenticated:
                found.add(name)
    assert sorted(found) == ended.split()


@pytest.mark.parametrize("change", [{"typ": "JWT"}, {"aud": "other"}, {"nonce": "n"}, {"events": {}}], ids=str)
def test_a_bad_logout_token_is_refused(
    liar: Liar, believing: Services, api: TestClient, change: dict[str, Any]
) -> None:
    answer = api.post("/auth/backchannel-logout", data={"logout_token": logout_token(liar, believing, **change)})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_logout_token")


# --- parts -------------------------------------------------------------------------------------------------------


def _vault(settings: Settings, key: VaultKey) -> Iterator[Services]:
    settings.data_dir.mkdir()
    database = Database(settings.sql_url)
    migrate(database)
    database.close()
    made = build(settings, key=key)
    yield made
    made.database.close()


def _modules_using(function: Any) -> list[Any]:
    return [
        module
        for name, module in list(sys.modules.items())
        if name.startswith("canaille.") and getattr(module, "generate_user_claims", None) is function
    ]


# --- a corpus of tokens that must open nothing ---------------------------------------------------------------


def b64(value: Any) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def hostile_tokens(liar: Liar, now: int) -> dict[str, str]:
    """Name to token: each differs from one that is taken in a single way, or is none at all."""
    good: dict[str, Any] = {"iss": liar.url, "aud": "https://vault.example", "sub": "ana", "client_id": "console",
                            "iat": now, "exp": now + 300, "roles": ["operator"]}  # fmt: skip
    head = {"alg": "RS256", "kid": "k1", "typ": "at+jwt"}
    signed = liar.sign(good, typ="at+jwt")
    other, small = RSAKey.generate_key(2048, {"kid": "k1"}), OctKey.import_key(b"k" * 32)
    public = OctKey.import_key(json.dumps(liar.keys[0]))
    changes: dict[str, dict[str, Any]] = {
        "another issuer": {"iss": "https://evil.example"}, "issuer with a slash": {"iss": liar.url + "/"},
        "no issuer": {"iss": None}, "another audience": {"aud": "escrow"}, "no audience": {"aud": None},
        "an empty audience": {"aud": []}, "an audience in parts": {"aud": [["https://vault.example"]]},
        "no subject": {"sub": None}, "an empty subject": {"sub": ""}, "a subject that is a number": {"sub": 7},
        "a subject without end": {"sub": "a" * 300}, "no client": {"client_id": None}, "over": {"exp": now - 61},
        "never over": {"exp": 10**18}, "over in two days": {"exp": now + 2 * 86400}, "no end": {"exp": None},
        "an end that is a text": {"exp": str(now + 300)}, "an end that is true": {"exp": True},
        "an end in parts of a second": {"exp": now + 0.5}, "from tomorrow": {"iat": now + 86400, "exp": now + 86700},
        "no beginning": {"iat": None}, "a beginning below zero": {"iat": -1}, "not yet": {"nbf": now + 3600},
        "no role": {"roles": []}, "a role nobody knows": {"roles": ["root"]}, "the role of machines": {"roles": ["endpoint"]},
        "roles in an object": {"roles": {"operator": True}}, "roles as numbers": {"roles": [1]},
    }  # fmt: skip
    claims = {name: {**good, **change} for name, change in changes.items()}
    found = {
        name: liar.sign({key: value for key, value in said.items() if value is not None}, typ="at+jwt")
        for name, said in claims.items()
    }
    payload, signature = signed.split(".")[1:]
    return found | {
        "an ID token": liar.sign(good, typ="JWT"),
        "no type": jwt.encode({"alg": "RS256", "kid": "k1"}, good, liar.key),
        "a logout token": liar.sign(good, typ="logout+jwt"),
        "no key id": jwt.encode({"alg": "RS256", "typ": "at+jwt"}, good, liar.key),
        "unsigned": f"{b64({**head, 'alg': 'none'})}.{payload}.",
        "unsigned in capitals": f"{b64({**head, 'alg': 'NONE'})}.{payload}.",
        "signature cut off": f"{b64(head)}.{payload}.",
        "signed with the public key": jwt.encode({**head, "alg": "HS256"}, good, public),
        "signed with a shared key": jwt.encode({**head, "alg": "HS256"}, good, small),
        "signed by somebody else": jwt.encode(head, good, other),
        "brings its own key": jwt.encode({**head, "jwk": other.as_dict(private=False)}, good, other),
        "names where its key is": jwt.encode({**head, "jku": "https://evil.example/jwks"}, good, other),
        "a key nobody has": jwt.encode({**head, "kid": "../../etc/passwd"}, good, other),
        "another algorithm of the same key": liar.sign(good, alg="RS512", typ="at+jwt"),
        "claims changed after signing": f"{signed.split('.')[0]}.{b64({**good, 'roles': ['admin']})}.{signature}",
        "head changed after signing": f"{b64({**head, 'kid': 'k2'})}.{payload}.{signature}",
        "asks for an extension": f"{b64({**head, 'crit': ['x'], 'x': 1})}.{payload}.{signature}",
        "four parts": signed + ".x",
        "two parts": ".".join(signed.split(".")[:2]),
        "claims that are a list": f"{b64(head)}.{b64([1])}.{signature}",
        "claims that are no JSON": f"{b64(head)}.{b64(b'{')}.{signature}",
        "too long": signed + "A" * 9000,
        "not a token": "a.b.c",
    }


def test_no_hostile_token_opens_anything(liar: Liar, believing: Services, api: TestClient) -> None:
    tokens = hostile_tokens(liar, int(believing.clock.now().timestamp()))
    assert len(tokens) >= 40
    for name, token in tokens.items():
        answer = api.get("/api/v1/status", headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 401, name
        assert token not in answer.text
    assert api.get("/api/v1/status", headers=access_token(liar, believing)).status_code == 200
