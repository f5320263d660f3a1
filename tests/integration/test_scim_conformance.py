"""The SCIM server against a tester that was not written for it, over a real socket."""

import socket
import threading
from collections import Counter
from collections.abc import Iterator

import pytest
import uvicorn
from fastapi import FastAPI
from httpx2 import Client
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import Status, check_server

from escrow.core.principals import Role
from tests.web_fixtures import application, bearer, services
from web.wiring import Services

__all__ = ["application", "services"]


@pytest.fixture
def address(application: FastAPI) -> Iterator[str]:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(application, log_config=None))
    serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    serving.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/scim/v2"
    server.should_exit = True
    serving.join(10)


def test_every_check_of_a_foreign_tester_passes_and_none_is_skipped(services: Services, address: str) -> None:
    http = Client(base_url=address, headers=bearer(services, Role.DIRECTORY), timeout=30)
    results = check_server(SyncSCIMClient(http))
    failed = [f"{one.title}: {one.reason}" for one in results if one.status is not Status.SUCCESS]
    print("\nscim2-tester:", dict(Counter(one.status.name for one in results)))
    assert failed == []
    assert len(results) >= 135


def test_the_tester_notices_a_wrong_token(address: str) -> None:
    http = Client(base_url=address, headers={"Authorization": "Bearer esc_guess"}, timeout=30)
    assert any(one.status is Status.ERROR for one in check_server(SyncSCIMClient(http)))
