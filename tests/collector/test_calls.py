"""Whose model a run asked, and which: as the libraries that ask send it, through the hook, to a listener."""

import textwrap
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from escrow_collector import curls

from tests.collector.test_drivers import activity_of
from tests.collector.truth.ground import listeners

BODY = '{"messages": [], "model": "gemma2-9b-it"}'
TUNNEL = """
import http.client
connection = http.client.HTTPSConnection("127.0.0.1", PORT)
connection.set_tunnel("api.groq.com", 443)
try:
    {asks}
except OSError:
    pass
"""
STEPS = """connection.putrequest("POST", PATH); connection.putheader("Content-Length", "42"); connection.endheaders(BODY.encode())"""
# Libraries made for one provider, as their users find them: installed, and asking by way of the standard library.
SDK = """
import json, urllib.request
class Client:
    def asks(self, url, model):
        asked = urllib.request.Request(url, json.dumps({"model": model}).encode(), {"Content-Type": "application/json"})
        return urllib.request.build_opener(urllib.request.ProxyHandler({"http": PROXY})).open(asked).read()
"""


def models_of(tmp_path: Path, script: str, **libraries: str) -> set[tuple[str, str, str | None]]:
    """What is told of the models a script asks, beside libraries of these bodies."""
    packages = tmp_path / "lib" / "site-packages"
    packages.mkdir(parents=True)
    with listeners() as seen:
        settings = f"PORT, BODY = {seen.http}, {BODY!r}\nPROXY = 'http://127.0.0.1:{seen.http}'\n"
        for name, body in libraries.items():
            (packages / name).mkdir()
            (packages / name / "__init__.py").write_text(settings + textwrap.dedent(body))
            (packages / f"{name}-1.dist-info").mkdir()
            (packages / f"{name}-1.dist-info" / "METADATA").write_text(f"Name: {name}\nVersion: 1\n")
        path = f"import sys\nsys.path.append({str(packages)!r})\n"
        found = activity_of(tmp_path, settings + path + textwrap.dedent(script))
    return {(one["provider"], one["grade"], one["model"]) for one in found.get("llm", [])}


@pytest.mark.parametrize(("asks", "told"), [
    ("connection.request('POST', '/openai/v1/chat/completions', BODY)", ("groq", "called", "gemma2-9b-it")),
    (STEPS.replace("PATH", "'/openai/v1/chat/completions'"), ("groq", "called", "gemma2-9b-it")),
    ("connection.request('POST', '/openai/v1/chat/completions', '{}')", ("groq", "contacted", None)),
    ("connection.request('GET', '/openai/v1/models')", ("groq", "contacted", None)),
])  # fmt: skip
def test_a_request_whose_tunnel_is_refused_was_made_all_the_same(
    tmp_path: Path, asks: str, told: tuple[str, str, str | None]
) -> None:
    assert models_of(tmp_path, TUNNEL.format(asks=asks)) == {told}


SENT = {
    "below a client of httpx": """
        import httpx
        asked = httpx.Request("POST", "http://api.groq.com/openai/v1/chat/completions", content=BODY)
        httpx.HTTPTransport(proxy=httpx.Proxy(PROXY)).handle_request(asked)
        """,
    "below a session of requests": """
        import requests
        from requests.adapters import HTTPAdapter
        asked = requests.Request("POST", "http://api.groq.com/openai/v1/chat/completions", data=BODY).prepare()
        HTTPAdapter().send(asked, proxies={"http": PROXY})
        """,
    "in pieces": """
        import http.client
        connection = http.client.HTTPSConnection("127.0.0.1", PORT)
        connection.set_tunnel("api.groq.com", 443)
        try: connection.request("POST", "/openai/v1/chat/completions", [BODY[:20].encode(), BODY[20:].encode()])
        except OSError: pass
        """,
}
NAMELESS = {
    "a file of requests to come": ("openai", "contacted", """
        import requests
        requests.post("http://api.openai.com/v1/files", files={"file": ("a.jsonl", BODY)}, proxies={"http": PROXY})
        """),
    "what cannot be seen": ("groq", "called", """
        import requests
        where = "http://api.groq.com/openai/v1/chat/completions"
        requests.post(where, data=iter([BODY.encode()]), proxies={"http": PROXY})
        """),
    "a service by its signature": ("bedrock", "contacted", """
        import urllib.request
        signed = {"Authorization": "AWS4-HMAC-SHA256 Credential=a/20261127/eu-west-1/bedrock/aws4_request, Signature=0"}
        urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:%d/foundation-models" % PORT, headers=signed))
        """),
}  # fmt: skip


@pytest.mark.parametrize("name", SENT)
def test_a_request_is_told_however_it_is_sent(tmp_path: Path, name: str) -> None:
    assert models_of(tmp_path, SENT[name]) == {("groq", "called", "gemma2-9b-it")}


@pytest.mark.parametrize("name", NAMELESS)
def test_a_request_that_names_no_model_is_told_as_far_as_it_is_known(tmp_path: Path, name: str) -> None:
    provider, grade, script = NAMELESS[name]
    assert models_of(tmp_path, script) == {(provider, grade, None)}


def test_each_request_over_a_connection_is_told_once(tmp_path: Path) -> None:
    script = """
    import http.client
    connection = http.client.HTTPConnection("127.0.0.1", PORT)
    for model in ("gpt-4o", "gpt-4o", "o3-mini"):
        connection.request("POST", "http://api.openai.com/v1/chat/completions", '{"model": "%s"}' % model)
        connection.getresponse().read()
    """
    with listeners() as seen:
        found = activity_of(tmp_path, f"PORT = {seen.http}\n" + textwrap.dedent(script))
    assert [(one["model"], one["count"]) for one in found["llm"]] == [("gpt-4o", 2), ("o3-mini", 1)]
    assert [(one["host"], one["count"]) for one in found["network_out"]] == [("api.openai.com", 3)]


def test_a_library_by_way_of_which_another_provider_is_asked_is_not_told_as_idle(tmp_path: Path) -> None:
    script = "import anthropic\nanthropic.Client().asks('http://127.0.0.1:%d/model/claude/invoke' % PORT, 'claude')\n"
    assert models_of(tmp_path, script, anthropic=SDK) == {("bedrock", "called", "claude")}


def test_a_library_another_one_needs_is_not_told_as_idle_once_that_was_used(tmp_path: Path) -> None:
    router = SDK + "import openai\n"
    script = "import {0}\n{0}.Client().asks('http://api.groq.com/openai/v1/chat/completions', 'gemma2-9b-it')\n"
    called = ("groq", "called", "gemma2-9b-it")
    assert models_of(tmp_path / "a", script.format("router"), router=router, openai=SDK) == {called}
    idle = script.format("router").replace("import router", "import openai, router")
    assert models_of(tmp_path / "b", idle, router=router, openai=SDK) == {called, ("openai", "capable", None)}


def test_a_client_of_a_class_of_the_script_s_own_is_of_the_library_it_was_made_from(tmp_path: Path) -> None:
    library = """
    import urllib.request
    class OpenAI:
        def lists(self):
            named = {"User-Agent": type(self).__name__ + "/Python 1", "X-Stainless-Lang": "python"}
            return urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:%d/v1/models" % PORT, headers=named)).read()
    class AzureOpenAI(OpenAI):
        pass
    """
    script = "import openai\nclass Ours(openai.{}): pass\nOurs().lists()\n"
    assert models_of(tmp_path / "a", script.format("OpenAI"), openai=library) == {("openai", "contacted", None)}
    assert models_of(tmp_path / "b", script.format("AzureOpenAI"), openai=library) == {
        ("azure-openai", "contacted", None)
    }


# --- libcurl ---------------------------------------------------------------------------------------------------------


class Calls:
    """Remembers what is told of."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str, Any]] = []
        self.proxied = self.told.append

    def asked(self, url: str, method: str, headers: Any, body: Any, is_seen: bool) -> None:
        self.told.append((url, method, body))


class Handle:
    """A handle of libcurl."""


def curls_of(calls: Calls) -> Any:
    return curls.Part(SimpleNamespace(wrap=None, part=lambda name: calls, plain=str))


def test_a_handle_tells_what_it_asks_when_it_goes() -> None:
    calls, handle = Calls(), Handle()
    part = curls_of(calls)
    for kind, value in (("body", "{}"), ("url", "x.org/a"), ("headers", ["a: b"])):
        part.set_to(handle, kind, value)
    assert calls.told == []
    part.goes(handle)
    part.set_to(handle, "body", None)
    part.goes(handle)
    assert calls.told == [("http://x.org/a", "POST", "{}"), ("http://x.org/a", "GET", None)]


def test_a_handle_that_lies_where_one_was_knows_nothing_of_it() -> None:
    calls, handle = Calls(), Handle()
    part = curls_of(calls)
    part.set_to(handle, "url", "x.org")
    assert len(part.given) == 1
    del handle
    assert part.given == {}
    part.goes(Handle())
    assert calls.told == []
