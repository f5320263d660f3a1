"""A provider of language models that is refused is not reached, over whatever a script asks it; the script reads why."""

import os
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import Any

import pytest
from escrow_collector import compose, spool, verdict

from tests.collector.test_truth_labels import telemetry_python  # noqa: F401  (a fixture)
from tests.collector.truth.ground import listeners

INJECT = Path(compose.__file__).parent / "inject"
SENTENCE = "escrow: asking openai for a model's answer was refused: Not for payroll. See https://vault/decisions/d1"
BODY = "{'model': 'gpt-4o', 'messages': []}"
TRANSPORTS = {
    "httpx_direct": f"import httpx\nhttpx.post('https://api.openai.com/v1/chat/completions', json={BODY})",
    "httpx_proxy": f"import httpx\nhttpx.Client(proxy=PROXY).post('http://api.openai.com/v1/chat/completions', json={BODY})",
    "httpx_async": f"""
        import asyncio, httpx
        async def main():
            async with httpx.AsyncClient(proxy=PROXY) as client:
                await client.post('https://api.openai.com/v1/chat/completions', json={BODY})
        asyncio.run(main())
        """,
    "requests_direct": f"import requests\nrequests.post('https://api.openai.com/v1/chat/completions', json={BODY})",
    "requests_proxy": f"""
        import requests
        requests.post('http://api.openai.com/v1/chat/completions', json={BODY}, proxies=dict(http=PROXY))
        """,
    "urllib3_tunnel": "import urllib3\nurllib3.ProxyManager(PROXY).request('POST', 'https://api.openai.com/v1/x', retries=False)",
    "urllib_direct": "import urllib.request\nurllib.request.urlopen('https://api.openai.com/v1/models')",
    "urllib_proxy": """
        import urllib.request
        opener = urllib.request.build_opener(urllib.request.ProxyHandler(dict(https=PROXY, http=PROXY)))
        opener.open('http://api.openai.com/v1/chat/completions', data=b'{}')
        """,
    "http_client_direct": "import http.client\nhttp.client.HTTPSConnection('api.openai.com').request('GET', '/v1/models')",
    "http_client_tunnel": """
        import http.client
        connection = http.client.HTTPSConnection('127.0.0.1', PORT)
        connection.set_tunnel('api.openai.com', 443)
        connection.request('POST', '/v1/chat/completions', b'{}')
        """,
    "http_client_absolute": """
        import http.client
        connection = http.client.HTTPConnection('127.0.0.1', PORT)
        connection.request('POST', 'http://api.openai.com/v1/chat/completions', b'{}')
        """,
    "socket": "import socket\nsocket.create_connection(('api.openai.com', 443), 2)",
    "asyncio_streams": "import asyncio\nasyncio.run(asyncio.open_connection('api.openai.com', 443))",
}
SDKS = {
    "openai": """
        import openai
        client = openai.OpenAI(api_key='x', max_retries=0, http_client=openai.DefaultHttpxClient(proxy=PROXY))
        client.chat.completions.create(model='gpt-4o', messages=[{'role': 'user', 'content': 'hi'}])
        """,
    "openai_gateway": """
        import openai
        client = openai.OpenAI(api_key='x', max_retries=0, base_url=PROXY + '/v1')
        client.chat.completions.create(model='gpt-4o', messages=[{'role': 'user', 'content': 'hi'}])
        """,
    "langchain": """
        from langchain_openai import ChatOpenAI
        ChatOpenAI(model='gpt-4o', api_key='x', base_url=PROXY + '/v1', max_retries=0).invoke('hi')
        """,
    "aiohttp": f"""
        import asyncio, aiohttp
        async def main():
            async with aiohttp.ClientSession() as session:
                await session.post('http://api.openai.com/v1/chat/completions', json={BODY}, proxy=PROXY)
        asyncio.run(main())
        """,
    "pycurl": """
        import pycurl
        handle = pycurl.Curl()
        handle.setopt(pycurl.PROXY, PROXY)
        handle.setopt(pycurl.URL, 'http://api.openai.com/v1/models')
        handle.perform()
        """,
    "websockets": """
        import asyncio, websockets
        asyncio.run(websockets.connect('wss://api.openai.com/v1/realtime', proxy=None).__aenter__())
        """,
}


class Machine:
    """A collector's state folder with one rule in its table, and scripts that run under the hook."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "spool").mkdir()
        self.table = folder / "policy.table"

    def rule(
        self, action: str, provider: str = "openai", expires: float = 3600, fail: str = "open", **scope: Any
    ) -> None:
        rules = [verdict.Rule("d1", action, "llm_provider", provider, 0, 0, fail, "Not for payroll.")]
        rules += [verdict.Rule("d2", "approve", kind, value) for kind, value in scope.items()]
        table = verdict.Table(3, time.time() + expires, "https://vault/decisions/", rules)
        self.table.write_text(verdict.dump(table))
        self.table.chmod(0o644)

    def run(self, code: str, python: str = sys.executable, **more: Any) -> subprocess.CompletedProcess[str]:
        self.script = self.folder / "it.py"
        self.script.write_text(textwrap.dedent(code))
        environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "PYTHONPATH": str(INJECT),
            "ESCROW_COLLECTOR_SPOOL": str(self.folder / "spool"),
        }
        return subprocess.run(
            [python, str(self.script)], cwd=self.folder, env=environ, capture_output=True, text=True, timeout=120,
            check=False, **more,
        )  # fmt: skip

    @property
    def activity(self) -> dict[str, Any]:
        (path,) = (self.folder / "spool").glob("*.facts")
        facts = spool.read_facts(str(path))
        assert facts[-1][0] == "finish"
        assert facts[-1][-1] == "0", "faults inside the hook"
        return compose.activity_record("r", facts, str(self.folder), ()) or {}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def check_refused(machine: Machine, code: str, python: str) -> None:
    machine.rule("block")
    with listeners() as seen:
        settings = f"PORT = {seen.http}\nPROXY = 'http://127.0.0.1:{seen.http}'\n"
        done = machine.run(settings + textwrap.dedent(code), python)
    assert done.returncode == 1
    assert done.stderr.count("\n" + SENTENCE + "\n") + done.stderr.startswith(SENTENCE + "\n") == 1, done.stderr
    assert seen.requests == []
    activity = machine.activity
    (one,) = [one for one in activity["llm"] if one["provider"] == "openai"]
    assert one["decision"] == {"action": "deny", "rule": "d1", "policy": 3}
    assert one["grade"] == "capable"
    assert not [one for one in activity["network_out"] if "openai" in one["host"]]


@pytest.mark.parametrize("name", sorted(TRANSPORTS))
def test_a_refused_provider_is_not_reached(machine: Machine, name: str) -> None:
    check_refused(machine, TRANSPORTS[name], sys.executable)


@pytest.mark.soak
@pytest.mark.parametrize("name", sorted(SDKS))
def test_a_refused_provider_is_not_reached_by_a_library_made_for_it(
    machine: Machine,
    name: str,
    telemetry_python: str,  # noqa: F811
) -> None:
    check_refused(machine, SDKS[name], telemetry_python)


def asks_through_a_proxy(machine: Machine) -> tuple[subprocess.CompletedProcess[str], list[bytes]]:
    with listeners() as seen:
        code = f"PROXY = 'http://127.0.0.1:{seen.http}'\n" + textwrap.dedent(TRANSPORTS["urllib_proxy"]) * 2
        return machine.run(code), seen.requests


def test_a_warning_is_told_once_and_lets_the_call_pass(machine: Machine) -> None:
    machine.rule("warn")
    done, requests = asks_through_a_proxy(machine)
    assert done.returncode == 0
    assert done.stderr == SENTENCE.replace("was refused", "may soon be refused") + "\n"
    assert len(requests) == 2
    (one,) = machine.activity["llm"]
    assert one["decision"] == {"action": "warn", "rule": "d1", "policy": 3}


@pytest.mark.parametrize(
    ("fail", "is_refused"),
    [pytest.param("open", False, id="open"), pytest.param("closed", True, id="closed")],
)
def test_after_the_policy_ended_only_a_rule_that_fails_closed_refuses(
    machine: Machine, fail: str, is_refused: bool
) -> None:
    machine.rule("block", expires=-1, fail=fail)
    done, requests = asks_through_a_proxy(machine)
    assert (done.returncode != 0) == is_refused
    assert (len(requests) == 0) == is_refused


def test_another_provider_is_no_concern_of_the_rule(machine: Machine) -> None:
    machine.rule("block", provider="anthropic")
    done, requests = asks_through_a_proxy(machine)
    assert (done.returncode, done.stderr, len(requests)) == (0, "", 2)


def test_a_script_that_is_allowed_itself_may_ask(machine: Machine) -> None:
    machine.rule("block", path=str(machine.folder / "it.py"))
    done, requests = asks_through_a_proxy(machine)
    assert (done.returncode, done.stderr, len(requests)) == (0, "", 2)


def test_a_table_others_can_write_refuses_nothing(machine: Machine) -> None:
    machine.rule("block")
    machine.table.chmod(0o666)
    done, requests = asks_through_a_proxy(machine)
    assert (done.returncode, done.stderr, len(requests)) == (0, "", 2)


def test_a_table_of_somebody_else_refuses_nothing(machine: Machine) -> None:
    if os.geteuid() != 0:
        pytest.skip("needs root to give a file away")
    machine.rule("block")
    os.chown(machine.table, 4242, 4242)
    done, requests = asks_through_a_proxy(machine)
    assert (done.returncode, done.stderr, len(requests)) == (0, "", 2)


def test_a_rule_that_is_undone_while_the_script_runs_is_undone_for_it(machine: Machine) -> None:
    machine.rule("block")
    code = f"""
        import os, socket
        def asks():
            try:
                socket.getaddrinfo('api.openai.com', 443)
            except PermissionError as fault:
                return str(fault)
            except OSError:
                return 'offline'
            return 'online'
        print(asks())
        os.remove({str(machine.table)!r})
        print(asks() != {SENTENCE!r})
        """
    done = machine.run(code)
    assert done.stdout.splitlines() == [SENTENCE, "True"]


def test_a_refusal_is_an_error_the_script_may_handle(machine: Machine) -> None:
    machine.rule("block")
    code = """
        import urllib.request
        try:
            urllib.request.urlopen('https://api.openai.com/v1/models')
        except PermissionError:
            print('did without')
        """
    done = machine.run(code)
    assert (done.returncode, done.stdout, done.stderr) == (0, "did without\n", SENTENCE + "\n")


def test_without_a_standard_error_a_refusal_refuses_all_the_same(machine: Machine) -> None:
    machine.rule("block")
    code = """
        import os, urllib.request
        os.close(2)
        try:
            urllib.request.urlopen('https://api.openai.com/v1/models')
        except PermissionError:
            print('did without')
        """
    assert machine.run(code).stdout == "did without\n"
