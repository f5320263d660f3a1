"""The papers of a package, written from stored facts alone: pure, and the same facts are the same bytes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from escrow.core.canonical import Json
from escrow.core.clock import rfc3339
from lifecycle.adoption.profile import Profile
from scanners.redaction import placeholder


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret that was found and hidden: its kind and tag, never its value."""

    kind: str
    tag: str

    @property
    def variable(self) -> str:
        return f"SECRET_{re.sub(r'[^A-Z0-9]+', '_', self.kind.upper())}_{self.tag.upper()}"

    @property
    def placeholder(self) -> str:
        return placeholder(self.kind, self.tag)


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version with every name it has."""

    number: int
    first_seen_at: datetime
    swhid: str
    tree: str
    commit: str
    redacted_commit: str
    leaf: int | None


@dataclass(frozen=True, slots=True)
class OwnerLine:
    """Somebody who answered for the script."""

    name: str
    role: str
    valid_from: datetime
    valid_to: datetime | None
    cause: str


@dataclass(frozen=True, slots=True)
class Handover:
    """Everything the papers tell."""

    vault_id: str
    script_id: str
    name: str
    language: str
    adoption_id: str
    adopter: str
    reason: str
    approved_at: datetime
    verification: str
    level: str | None
    versions: Sequence[VersionLine]
    owners: Sequence[OwnerLine]
    secrets: Sequence[Secret]
    findings: Mapping[str, int]
    profile: Profile
    files: Sequence[str]
    starts: Sequence[str] = ()
    """What starts it under whose login, in words."""
    is_hashed: bool = False


def handover_md(facts: Handover) -> str:
    """What the adopter reads first."""
    return _joined(
        f"# {_plain(facts.name)}",
        f"Handed over on {rfc3339(facts.approved_at)} to {_plain(facts.adopter)}, who asked for it: "
        f"“{_plain(facts.reason)}”.",
        "## Begin here",
        "1. `git clone repo.bundle NAME` and go into it: the whole history, with secrets replaced by placeholders.\n"
        "2. Fill in what `.env.example` lists. **Rotate every secret first**: whoever left knew it.\n"
        "3. `pip install --no-deps -r requirements.lock` in a fresh environment, then `python ../smoke_test.py` in the "
        "clone.\n"
        "4. Read `findings.sarif` and `runtime-profile.json`, then `OWNERSHIP.md`.",
        "## What it does here",
        _what_it_does(facts),
        "## What starts it, and as whom",
        _starts(facts),
        "## What was found in it",
        _found(facts),
        "## How far this package was checked",
        _checked(facts),
    )


def ownership_md(facts: Handover) -> str:
    """Who answered for it, and how to prove every version."""
    return _joined(
        f"# Ownership of {_plain(facts.name)}",
        f"Script `{facts.script_id}` in vault `{facts.vault_id}`, adoption `{facts.adoption_id}`.",
        "## Who answered for it",
        "\n".join(_owner(line) for line in facts.owners),
        "## Versions",
        "Each has an ISO/IEC 18670 name for its script and tree. A leaf is the index of its entry in the vault's audit "
        "log; `/api/v1/audit/proofs/LEAF` gives a proof that can be checked offline.",
        "| version | first seen | script | tree | commit | redacted commit | leaf |\n|---|---|---|---|---|---|---|\n"
        + "\n".join(_version(line) for line in facts.versions),
    )


def env_example(secrets: Sequence[Secret]) -> str:
    """One variable for each secret found; the same secret is the same placeholder wherever it stood."""
    lines = ["# Every secret that was found in this script, by kind. None of their values is here: rotate them, then",
             "# give the new ones through the environment instead of writing them into the code."]  # fmt: skip
    lines += [f"# {secret.kind}\n{secret.variable}={secret.placeholder}" for secret in secrets]
    return "\n".join([*lines, ""])


def _what_it_does(facts: Handover) -> str:
    profile = facts.profile
    last = "never" if profile.last_at is None else rfc3339(profile.last_at)
    lines = [
        f"- {facts.language}, {len(facts.versions)} versions, {profile.runs} runs looked at, the last one {last}",
        f"- interpreters: {_listed(profile.interpreters)}; started by: {_listed(profile.triggers)}",
        f"- reads and writes: {_listed([str(one.get('path')) for one in profile.activity['files']])}",
        f"- talks to: {_listed([_host(one) for one in profile.activity['network_out']])}",
        f"- databases: {_listed([_database(one) for one in profile.activity['databases']])}",
        f"- language models: {_listed([str(one.get('provider')) for one in profile.activity['llm']])}",
    ]
    return "\n".join(lines)


def _starts(facts: Handover) -> str:
    """A job runs as a login: whoever takes the script does not take that."""
    if not facts.starts:
        return "Nothing was seen to start it by itself: it was run by hand."
    rows = "\n".join(f"- {_plain(line)}" for line in facts.starts)
    return f"{rows}\n\nThese stop when that login is shut. Start it from an account of your team, and end these."


def _found(facts: Handover) -> str:
    counted = ", ".join(f"{count} {severity}" for severity, count in facts.findings.items() if count) or "nothing"
    return f"- level: {facts.level or 'not known'}; findings: {counted}\n- secrets to rotate: {len(facts.secrets)}"


def _checked(facts: Handover) -> str:
    """Only what was really done for this version when the package was made; what was not is said."""
    return (
        f"Verification **{facts.verification}** when this package was made. L1: its contents were read back from the "
        "archive and hashed again. L2: besides, every engine looked at all of it and a run of it was seen to its end, "
        "so that dependencies, inputs, hosts, secrets and what starts it are known. L3 to L5 are shown by a verifier, "
        "on a machine of its own: the environment was rebuilt from the lock; it ran, caged and without network, as far "
        "as its first external call; it behaved as recorded. The vault itself never runs it, and shows the level of "
        "today on the adoption's page.\n\n"
        f"{_locked(facts)}"
    )


def _locked(facts: Handover) -> str:
    if facts.is_hashed:
        return "Every line of `requirements.lock` carries the hashes the configured index gives."
    return "`requirements.lock` pins what was observed, without hashes: see its head for why."


def _owner(line: OwnerLine) -> str:
    until = "now" if line.valid_to is None else rfc3339(line.valid_to)
    return f"- {_plain(line.name)}, {line.role}: {rfc3339(line.valid_from)} to {until} ({_plain(line.cause)})"


def _version(line: VersionLine) -> str:
    leaf = "not numbered yet" if line.leaf is None else str(line.leaf)
    return (
        f"| {line.number} | {rfc3339(line.first_seen_at)} | `{line.swhid}` | `{line.tree}` | `{line.commit}` | "
        f"`{line.redacted_commit}` | {leaf} |"
    )


def _host(one: Mapping[str, Json]) -> str:
    return f"{one.get('host')}:{one.get('port')}"


def _database(one: Mapping[str, Json]) -> str:
    return " ".join(str(one[part]) for part in ("driver", "host", "database") if one.get(part))


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(f"`{_plain(text)}`" for text in texts[:20]) or "none seen"


def _plain(text: str) -> str:
    """A name or a reason on one line, without marks of its own."""
    return re.sub(r"[`|<>\[\]*\x00-\x1f\x7f]", " ", text).strip()


def _joined(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"
