"""Pushing an adopted script's redacted history to a repository of its adopter's, on a host that is allowed, by Git."""

import ipaddress
import os
import re
import socket
import subprocess
import tempfile
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from escrow.core.errors import DirectoryUnavailable, NotPermitted, RequestRefused, WrongState

_LASTS = 120
_PATH = re.compile(r"/[A-Za-z0-9._~/+@%-]{1,1000}")
_BRANCH = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,200}")
_USER = re.compile(r"[A-Za-z0-9._-]{1,64}")
_PORTS = {"https": 443, "ssh": 22}
_ASKED = '#!/bin/sh\ncase "$1" in Username*) printf %s "$PUSH_USER" ;; *) printf %s "$PUSH_SECRET" ;; esac\n'
_SAID = (
    (re.compile(r"\[rejected\]|non-fast-forward|fetch first|\[remote rejected\]"), "remote_diverged"),
    (re.compile(r"Authentication failed|HTTP 40[13]|error: 40[13]|Permission denied|could not read (?:User|Pass)"),
     "remote_credential"),
    (re.compile(r"redirect|error: 30\d"), "remote_redirects"),
    (re.compile(r"Host key verification failed|SSL|certificate"), "remote_unproved"),
    (re.compile(r"not found|error: 404|does not appear to be a git repository"), "remote_unknown"),
)  # fmt: skip

Resolve = Callable[[str, int], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Remote:
    """A repository somewhere else, checked before anything is sent there."""

    url: str
    scheme: str
    host: str
    port: int
    address: str
    """Where its host was found to be: the push goes there and nowhere else."""


@dataclass(frozen=True, slots=True)
class Credential:
    """What one push is made with. Held for that long, in memory alone."""

    user: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeployKey:
    """The vault's own key, and the hosts whose keys it knows."""

    key_file: Path
    known_hosts: Path


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses of a host; raises DirectoryUnavailable when there is none."""
    try:
        return sorted({str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)})
    except OSError:
        raise DirectoryUnavailable(f"remote {host}: its name leads nowhere; check it") from None


def read_remote(url: str, *, hosts: Collection[str], find: Resolve = resolve) -> Remote:
    """The repository an address names; raises RequestRefused for anything but https and ssh to an allowed host."""
    if not hosts:
        raise WrongState("push: this vault pushes nowhere; an operator names hosts in PUSH_HOSTS", code="push_off")
    parts = urlsplit(url)
    try:
        host, port = (parts.hostname or "").lower(), parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        raise _malformed() from None
    is_plain = parts.password is None and not parts.query and not parts.fragment and ".." not in parts.path.split("/")
    has_user = parts.username is not None
    if parts.scheme not in _PORTS or not host or not is_plain or not _PATH.fullmatch(parts.path):
        raise _malformed()
    if has_user and (parts.scheme != "ssh" or not _USER.fullmatch(parts.username or "")):
        raise _malformed()
    allowed = {_host_of(one, parts.scheme) for one in hosts}
    if (host, port) not in allowed:
        raise NotPermitted(f"remote {host}:{port}: it is not among PUSH_HOSTS; ask an operator", code="host_refused")
    addresses = find(host, port)
    if not addresses or (not _is_literal(host) and any(_leads_inside(one) for one in addresses)):
        raise NotPermitted(f"remote {host}: its name leads to an address of this machine; ask an operator",
                           code="host_refused")  # fmt: skip
    return Remote(url, parts.scheme, host, port, addresses[0])


def require_fit(remote: Remote, branch: str, by: Credential | DeployKey) -> None:
    """Return when the branch has a plain name and the credential is of the remote's kind; raise RequestRefused."""
    if not _BRANCH.fullmatch(branch) or ".." in branch or branch.endswith((".lock", "/")) or "//" in branch:
        raise RequestRefused("branch: expected a plain name such as main; choose another")
    if isinstance(by, DeployKey) != (remote.scheme == "ssh"):
        raise RequestRefused("push: https takes a credential, ssh the vault's deploy key; give the one that fits")


def push(
    repository: Path, commit: str, remote: Remote, branch: str, *, by: Credential | DeployKey, ca_file: Path | None
) -> None:
    """Push one commit as a branch, never over something else; raises what stood against it, without its words."""
    require_fit(remote, branch, by)
    with tempfile.TemporaryDirectory(prefix="escrow-push-") as folder:
        environment = _environment(Path(folder), by)
        command = ["git", *_options(remote, ca_file), f"--git-dir={repository}", "push", "--porcelain", "--no-verify",
                   "--", remote.url, f"{commit}:refs/heads/{branch}"]  # fmt: skip
        try:
            done = subprocess.run(
                command, env=environment, capture_output=True, stdin=subprocess.DEVNULL, timeout=_LASTS, check=False,
                cwd=folder,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise DirectoryUnavailable(f"remote {remote.host}: it took longer than {_LASTS} s; try again") from None
    if done.returncode != 0:
        raise _refusal(remote, (done.stdout + done.stderr).decode("utf-8", "replace"))


def _options(remote: Remote, ca_file: Path | None) -> list[str]:
    """No helper, no proxy, no redirect, no other protocol, and only the address that was looked at."""
    said = {
        "protocol.allow": "never",
        f"protocol.{remote.scheme}.allow": "always",
        "credential.helper": "",
        "http.followRedirects": "false",
        "http.proxy": "",
        "http.lowSpeedLimit": "1000",
        "http.lowSpeedTime": "30",
        "core.hooksPath": "/dev/null",
        **(
            {"http.curloptResolve": f"{remote.host}:{remote.port}:{remote.address}"} if remote.scheme == "https" else {}
        ),
        **({"http.sslCAInfo": str(ca_file)} if ca_file is not None else {}),
    }
    return [word for name, value in said.items() for word in ("-c", f"{name}={value}")]


def _environment(folder: Path, by: Credential | DeployKey) -> dict[str, str]:
    """Nothing of the vault's own surroundings: no settings, no agent, no proxy."""
    plain = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(folder), "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0",
        "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull,
    }  # fmt: skip
    if isinstance(by, DeployKey):
        words = ["ssh", "-F", os.devnull, "-i", str(by.key_file), "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes",
                 "-o", "StrictHostKeyChecking=yes", "-o", f"UserKnownHostsFile={by.known_hosts}",
                 "-o", "ConnectTimeout=15", "-o", "ForwardAgent=no"]  # fmt: skip
        return {**plain, "GIT_SSH_COMMAND": " ".join(f"'{word}'" for word in words)}
    asked = folder / "askpass"
    asked.write_text(_ASKED)
    asked.chmod(0o700)
    return {**plain, "GIT_ASKPASS": str(asked), "PUSH_USER": by.user, "PUSH_SECRET": by.secret}


def _refusal(remote: Remote, said: str) -> Exception:
    code = next((code for pattern, code in _SAID if pattern.search(said)), "remote_unavailable")
    where = f"remote {remote.host}"
    if code == "remote_unavailable":
        return DirectoryUnavailable(f"{where}: it could not be reached; try again", code=code)
    advice = {
        "remote_diverged": "the branch holds something else or takes no push; choose another branch",
        "remote_credential": "it does not take this credential; check what it may",
        "remote_redirects": "it sends elsewhere, and that is not followed; give the address it leads to",
        "remote_unproved": "it could not prove who it is; check PUSH_CA_FILE or PUSH_KNOWN_HOSTS",
        "remote_unknown": "it has no such repository; create it empty first",
    }[code]
    return WrongState(f"{where}: {advice}", code=code)


def _host_of(said: str, scheme: str) -> tuple[str, int]:
    host, _, port = (
        said.strip().lower().rpartition(":") if re.search(r":\d+$", said.strip()) else (said.strip(), "", "")
    )
    return host.lower(), int(port) if port else _PORTS[scheme]


def _is_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _leads_inside(address: str) -> bool:
    """To this machine or the link it hangs on: never a Git host that somebody named. The company's own net is one."""
    found = ipaddress.ip_address(address.partition("%")[0])
    found = getattr(found, "ipv4_mapped", None) or found
    return found.is_loopback or found.is_link_local or found.is_unspecified or found.is_multicast


def _malformed() -> RequestRefused:
    return RequestRefused(
        "remote: expected https://HOST/PATH or ssh://USER@HOST/PATH without password, query or fragment; correct it",
        code="remote_malformed",
    )
