"""The verifier's side of the interface: claim a job, fetch what it is about, hand in a signed result."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx2

from escrow.core.errors import DirectoryUnavailable, Misconfigured, NotAuthenticated, RequestRefused

_MOST_BYTES = 256 << 20


@dataclass(frozen=True, slots=True)
class Job:
    """A job as it was claimed."""

    id: str
    digest: str
    tree: str
    wanted: str


class VaultClient:
    """Speaks to one vault, with a token that does nothing else."""

    def __init__(self, server: str, token: str, http: Any | None = None) -> None:
        parts = urlsplit(server)
        is_loopback = parts.hostname in ("127.0.0.1", "::1", "localhost")
        if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback):
            raise Misconfigured("--server", "expected https", advice="name the vault's public address")
        self._server = server.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"}
        self._http = http or httpx2.Client(timeout=60, follow_redirects=False)

    def claim(self) -> Job | None:
        answer = self._ask("POST", "/api/v1/verifications/claim")
        if answer.status_code == 204:
            return None
        said = answer.json()
        return Job(said["id"], said["digest"], said["tree"], said["wanted"])

    def material(self, job: Job) -> bytes:
        return self._body(self._ask("GET", f"/api/v1/verifications/{job.id}/material"))

    def collector(self) -> bytes:
        """The collector the vault serves: it watches the run inside the cage."""
        return self._body(self._ask("GET", "/collector/escrow-collector.pyz"))

    def hand_in(self, job: Job, note: str) -> Mapping[str, Any]:
        said: Mapping[str, Any] = self._ask(
            "POST", f"/api/v1/verifications/{job.id}/result", json={"note": note}
        ).json()
        return said

    def _ask(self, method: str, path: str, **more: Any) -> Any:
        try:
            answer = self._http.request(method, f"{self._server}{path}", headers=self._headers, **more)
        except httpx2.HTTPError:
            raise DirectoryUnavailable(f"vault {self._server}: it does not answer; try again shortly") from None
        if answer.status_code >= 500:
            raise DirectoryUnavailable(f"vault {self._server}: it answered {answer.status_code}; try again shortly")
        if answer.status_code in (401, 403):
            raise NotAuthenticated(f"vault {self._server}: it does not take this token; ask for another")
        if answer.status_code >= 300:
            raise RequestRefused(f"vault {self._server}: {_code(answer)}; look there", code=_code(answer))
        return answer

    def _body(self, answer: Any) -> bytes:
        body: bytes = answer.content
        if len(body) > _MOST_BYTES:
            raise RequestRefused(f"vault {self._server}: at most {_MOST_BYTES} bytes are read; look there")
        return body


def _code(answer: Any) -> str:
    try:
        said = answer.json()
    except ValueError:
        return f"http_{answer.status_code}"
    return str(said.get("code") or f"http_{answer.status_code}") if isinstance(said, dict) else "unexpected"
