"""HTTPS to the vault with the endpoint's own token; plain http to loopback only."""

import gzip
import http.client
import json
import ssl
import urllib.error
import urllib.parse
import urllib.request

_LOOPBACK = ("localhost", "127.", "::1")
_MOST_ANSWER = 32 << 20


class Refused(Exception):
    """The vault answered no: a status, a stable code, and what it said."""

    def __init__(self, status, code, message, retry_after=None):
        super(Refused, self).__init__("%s %s: %s" % (status, code, message))
        self.status = status
        self.code = code
        self.retry_after = retry_after


class Unreachable(Exception):
    """Nobody answered, or not in time: the same call may pass later."""


def check_server(url):
    """The server's base URL, or ValueError with what is wrong and what to do."""
    parts = urllib.parse.urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme == "http" and not (host == "localhost" or host.startswith("127.") or host == "::1"):
        raise ValueError("server: http is taken to this very machine only; use the vault's https address")
    if parts.scheme not in ("http", "https") or not host:
        raise ValueError("server: expected https://HOST[:PORT]; copy it from the vault's console")
    return url.rstrip("/")


class Transport(object):
    """Calls of one endpoint. Environment proxies are left alone for loopback."""

    def __init__(self, server, token=None, ca_file=None):
        self.server = check_server(server)
        self._token = token
        handlers = [urllib.request.ProxyHandler({})] if self.server.startswith("http:") else []
        if self.server.startswith("https:"):
            handlers.append(urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=ca_file)))
        self._opener = urllib.request.build_opener(_NoRedirect(), *handlers)

    def enrol(self, secret, host, timeout=15):
        return self._json("POST", "/api/v1/collectors/enrol", {"secret": secret, "host": host}, timeout)

    def rotate(self, timeout=15):
        """A fresh token; the one we have is good for an hour more."""
        token = self._json("POST", "/api/v1/collectors/token", {}, timeout).get("token")
        if not isinstance(token, str):
            raise self._no_vault()
        return token

    def send_batch(self, batch_id, body, timeout):
        """Deposit one batch of lines; the receipt."""
        headers = {"Batch-Id": batch_id, "Content-Encoding": "gzip", "Content-Type": "application/x-ndjson"}
        packed = gzip.compress(body, 6)
        receipt = self._told(self._call("POST", "/api/v1/collectors/batches", packed, headers, timeout))
        if not isinstance(receipt.get("rejected"), list) or not isinstance(receipt.get("missing"), list):
            raise self._no_vault()
        return receipt

    def put_content(self, digest, body, timeout):
        headers = {"Content-Type": "application/octet-stream"}
        self._call("PUT", "/api/v1/contents/" + digest, body, headers, timeout)

    def own_run(self, run, timeout):
        """What the vault made of a run of ours: {run, script, version, digest, url}."""
        path = "/api/v1/collectors/runs/" + urllib.parse.quote(run, safe="")
        return self._told(self._call("GET", path, None, {}, timeout))

    def get_policy(self, mark, timeout):
        """The signed policy and its mark; None when it is the one we have."""
        headers = {"If-None-Match": mark} if mark else {}
        try:
            body, fresh = self._exchange("GET", "/api/v1/collectors/policy", None, headers, timeout)
        except Refused as answer:
            if answer.status == 304:
                return None
            raise
        return self._text(body), fresh.get("ETag")

    def get_collector(self, timeout):
        """The collector the vault serves, and its signature."""
        body = self._call("GET", "/collector/escrow-collector.pyz", None, {}, timeout)
        return body, self._text(self._call("GET", "/collector/escrow-collector.pyz.note", None, {}, timeout))

    def _json(self, method, path, value, timeout):
        body = json.dumps(value).encode("utf-8")
        return self._told(self._call(method, path, body, {"Content-Type": "application/json"}, timeout))

    def _told(self, body):
        """The JSON object of an answer."""
        try:
            told = json.loads(self._text(body))
        except ValueError:
            raise self._no_vault()
        if not isinstance(told, dict):
            raise self._no_vault()
        return told

    def _text(self, body):
        try:
            return body.decode("utf-8")
        except ValueError:
            raise self._no_vault()

    def _no_vault(self):
        """Something between us answered in the vault's place, a sign-in page or a proxy: the vault may another time."""
        return Unreachable("no answer of a vault's from %s: is something between that answers for it?" % self.server)

    def _call(self, method, path, body, headers, timeout):
        return self._exchange(method, path, body, headers, timeout)[0]

    def _exchange(self, method, path, body, headers, timeout):
        request = urllib.request.Request(self.server + path, data=body, method=method, headers=headers)
        if self._token:
            request.add_header("Authorization", "Bearer " + self._token)
        try:
            with self._opener.open(request, timeout=max(timeout, 0.1)) as answer:
                return answer.read(_MOST_ANSWER), answer.headers
        except urllib.error.HTTPError as problem:
            raise _refused(problem)
        except (OSError, http.client.HTTPException, ValueError) as fault:
            raise Unreachable("no answer from %s: %s" % (self.server, _why(fault)))


def _why(fault):
    """What hindered, in the words of whatever noticed it."""
    cause = getattr(fault, "reason", None) or fault
    return getattr(cause, "strerror", None) or str(cause) or type(fault).__name__


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirected deposit would hand the token to somebody else."""

    def redirect_request(self, *_arguments):
        return None


def _refused(problem):
    try:
        said = json.loads(problem.read(64 << 10).decode("utf-8"))
    except (ValueError, OSError):
        said = {}
    if not isinstance(said, dict):
        said = {}
    retry = problem.headers.get("Retry-After", "") if problem.headers else ""
    return Refused(
        problem.code,
        str(said.get("code", "unknown")),
        str(said.get("detail", "")),
        int(retry) if retry.isdigit() else None,
    )
