"""A small outsider's view of the vault: its HTTP interface and its two programs, nothing else."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

BIN = Path(sys.executable).parent


class Refused(Exception):
    """The vault answered with a problem."""

    def __init__(self, method, path, status, problem):
        super().__init__(f"{method} {path}: {status} {problem.get('code', '?')}: {problem.get('detail', '')}")
        self.status = status
        self.problem = problem


class NotStarted(RuntimeError):
    """The vault ended instead of serving; the text is what it said."""


class Client:
    """Calls the API with one token, and remembers everything it was told so that it can be searched."""

    def __init__(self, url, token):
        self.url = url
        self.token = token
        self.heard = []

    def get(self, path):
        return self._json("GET", path, None)

    def post(self, path, body=None):
        return self._json("POST", path, body if body is not None else {})

    def put(self, path, body):
        return self._json("PUT", path, body)

    def items(self, path):
        """Every item of a list, page by page."""
        joint = "&" if "?" in path else "?"
        cursor = ""
        while True:
            page = self.get(f"{path}{joint}limit=200{cursor}")
            yield from page["items"]
            if page["next"] is None:
                return
            cursor = f"&cursor={page['next']}"

    def raw(self, method, path, body=None):
        """(status, headers, bytes) of one call; a problem is an answer too."""
        request = urllib.request.Request(self.url + path, method=method)
        request.add_header("Authorization", f"Bearer {self.token}")
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                found = answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as problem:
            found = problem.code, problem.headers, problem.read()
        if "reason=" not in path:
            self.heard.append(found[2])
        return found

    def _json(self, method, path, body):
        status, _, answer = self.raw(method, "/api/v1" + path, body)
        if status >= 400:
            raise Refused(method, path, status, json.loads(answer))
        return json.loads(answer) if answer else None


class Vault:
    """The embedded vault as a process of ours."""

    popen = subprocess.Popen
    run = staticmethod(subprocess.run)

    def __init__(self, data_dir, key_file, bind):
        self.environ = dict(os.environ, ESCROW_DATA_DIR=str(data_dir), ESCROW_BIND=bind)
        if key_file is not None:
            self.environ["ESCROW_KEY_FILE"] = str(key_file)
        self.log_path = Path(data_dir) / "vault.log"
        self.url = None
        self._process = None

    def start(self):
        """Start serving; returns when it says it is ready, raises NotStarted with its last words when it is not."""
        self.log_path.parent.mkdir(parents=True, exist_ok=True)
        self._log_began = len(self.log_path.read_text(errors="replace")) if self.log_path.exists() else 0
        self._log = self.log_path.open("ab")
        self._process = self.popen(
            [BIN / "escrow", "up"], env=self.environ, stdout=subprocess.PIPE, stderr=self._log, text=True
        )
        line = self._process.stdout.readline()
        if not line.startswith("serving "):
            self._process.wait(timeout=30)
            raise NotStarted(self._last_words())
        self.url = line.split()[1]
        return self.url

    def _last_words(self):
        """What the vault said when it refused to start; its log's end when it said nothing of the kind."""
        written = self.log_path.read_text(errors="replace")[self._log_began :]
        said = [line for line in written.splitlines() if line.startswith("escrow: ")]
        return said[-1].removeprefix("escrow: ") if said else written[-2000:]

    def command(self, *arguments):
        """Run one `escrow` command beside the server; its standard output."""
        done = self.run([BIN / "escrow", *arguments], env=self.environ, capture_output=True, text=True, timeout=180)
        if done.returncode:
            raise RuntimeError(
                f"escrow {' '.join(arguments[:2])} ended with {done.returncode}: {done.stderr.strip()[-800:]}"
            )
        return done.stdout.strip()

    def client(self, *roles, person=None):
        """A client with a fresh token of these roles, perhaps a person's."""
        arguments = [part for role in roles for part in ("--role", role)]
        return Client(self.url, self.command("token", "create", *arguments, *(["--person", person] if person else [])))

    def wait(self):
        return self._process.wait()

    def stop(self):
        if self._process and self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self._process.kill()


class Workstation:
    """One enrolled collector: a machine, its state folder, and the login its scripts run under."""

    def __init__(self, name, state_dir, endpoint_id=None):
        self.name = name
        self.state_dir = Path(state_dir)
        self.endpoint_id = endpoint_id
        self.reports = []

    def enrol(self, url, secret):
        done = self._collector("enrol", "--server", url, "--secret", secret, "--name", self.name)
        if done.returncode:
            raise RuntimeError(f"{self.name} could not enrol: {done.stderr.strip()[-400:]}")
        status = json.loads(self._collector("status", "--json").stdout)
        self.endpoint_id = status["endpoint_id"]

    def run(self, command, cwd, environ):
        """Run one script captured; the process as it ended."""
        report = self.state_dir / f"report-{len(self.reports)}.json"
        done = self._collector("run", "--report", report, "--", *command, cwd=cwd, environ=environ)
        self.reports.append(json.loads(report.read_text()))
        return done

    def deliver(self):
        return self._collector("agent", "--once")

    def _collector(self, *arguments, cwd=None, environ=None):
        environ = {**os.environ, **(environ or {}), "ESCROW_COLLECTOR_DIR": str(self.state_dir)}
        return subprocess.run(
            [BIN / "escrow-collector", *arguments], cwd=cwd, env=environ, capture_output=True, text=True, timeout=300
        )


def until(question, seconds, every=0.2):
    """Ask until the answer is truthy; the answer, or the last one when time is up."""
    end = time.monotonic() + seconds
    while True:
        answer = question()
        if answer or time.monotonic() > end:
            return answer
        time.sleep(every)
