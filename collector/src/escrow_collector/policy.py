"""The vault's policy bundle: checked, kept, and compiled to the table that sensor and hook read.

A bundle is a C2SP signed note: one line of JSON, an empty line, and signatures. It is taken only when a key given at
enrolment signed it, for this very endpoint and vault, and when it is not older than the one that stands.
"""

import base64
import binascii
import calendar
import hashlib
import json
import os
import re
import time

from escrow_collector import ed25519, verdict
from escrow_collector.regular import read_regular
from escrow_collector.spool import write_whole

_KINDS = ("digest", "path", "account", "endpoint", "level_at_least", "llm_provider")
_SIGNATURE = re.compile("^\u2014 (\\S+) (\\S+)$")
_ED25519 = b"\x01"


class Unacceptable(ValueError):
    """A bundle that is not taken, and why; the one that stood before stays."""


def read_bundle(text, keys, endpoint, vault, newest=None):
    """The bundle in a signed note, or Unacceptable."""
    # 1. Signed by a key this endpoint was given?
    body, _, signatures = text.partition("\n\n")
    body += "\n"
    if not any(is_signed(key, body.encode("utf-8"), signatures) for key in keys):
        raise Unacceptable("no key given at enrolment has signed it")
    # 2. Made for us?
    bundle = json.loads(body)
    if not isinstance(bundle, dict) or bundle.get("format") != 1 or not isinstance(bundle.get("version"), int):
        raise Unacceptable("it is of a format this collector does not know; update the collector")
    if bundle.get("endpoint") != endpoint or bundle.get("vault") != vault:
        raise Unacceptable("it was made for another endpoint")
    # 3. Not older than what stands: who replays an old one would lift what was decided since.
    if newest is not None and bundle["version"] < newest:
        raise Unacceptable("it is version %d, and version %d was seen already" % (bundle["version"], newest))
    return bundle


def compile_table(bundle):
    """The table of a checked bundle."""
    rules, digests, paths = [], {}, {}
    for rule in bundle.get("rules") or []:
        kind, value = next(((kind, rule["scope"][kind]) for kind in _KINDS if kind in rule["scope"]), (None, None))
        if kind is None:
            continue
        since, until = seconds(rule.get("from")), seconds(rule.get("expires_at"))
        rules.append(
            verdict.Rule(rule["id"], rule["action"], kind, value, since, until, rule.get("fail", "open"),
                         rule.get("reason") or "", spared_by(rule))
        )  # fmt: skip
        named = rule.get("digests") or []
        for digest in named + ([value] if kind == "digest" else []):
            digests.setdefault(digest.split(":", 1)[-1], []).append(rule["id"])
        for path in rule.get("paths") or []:
            paths.setdefault(path, []).append(rule["id"])
    return verdict.Table(
        bundle["version"], seconds(bundle["expires_at"]), bundle.get("link") or "", rules, digests, paths
    )


def spared_by(rule):
    """The (account, path) a rule leaves out; what names no account would leave out everybody, and is malformed."""
    return [(one["account"], one.get("path") or "") for one in rule.get("except") or []]


class Policy(object):
    """The bundle that stands on this machine, and the table made of it, in the state folder."""

    def __init__(self, folder, hooks_table=None):
        self.hooks_table = hooks_table
        self.bundle_path = os.path.join(folder, "policy.note")
        self.table_path = os.path.join(folder, "policy.table")
        self._newest_path = os.path.join(folder, "policy.version")

    @property
    def newest(self):
        """The highest version ever taken here; kept apart, so that losing the bundle does not open the door."""
        try:
            with open(self._newest_path, encoding="ascii") as file:
                return int(file.read())
        except (OSError, ValueError):
            return None

    def take(self, text, enrolment):
        """Check a bundle and make it stand; its version. Raises Unacceptable."""
        try:
            bundle = read_bundle(
                text, enrolment.get("policy_keys") or [], enrolment["endpoint_id"], enrolment["vault_id"], self.newest
            )
            table = compile_table(bundle)
        except Unacceptable:
            raise
        except (KeyError, TypeError, AttributeError, ValueError, OverflowError) as fault:
            raise Unacceptable("it is malformed: %s" % type(fault).__name__)
        # The number first: after a crash here the old bundle stands, and the same new one may still come.
        write_whole(self._newest_path, b"%d\n" % bundle["version"])
        write_whole(self.bundle_path, text.encode("utf-8"))
        write_whole(self.table_path, verdict.dump(table).encode("utf-8"), mode=0o644)
        self.share()
        return bundle["version"]

    def share(self):
        """Lay the table where hooks look for it, when any are installed."""
        path = self.hooks_table
        if path is None or path == self.table_path or not os.path.isdir(os.path.dirname(path)):
            return
        body = read_regular(self.table_path, verdict.MOST_BYTES)
        if body is not None and body != read_regular(path, verdict.MOST_BYTES):
            write_whole(path, body, mode=0o644)

    def table(self):
        return verdict.load(self.table_path)

    def describe(self, now=None):
        """`{version, expires_at, is_expired, rules}` of what stands, or None."""
        table = self.table()
        if table is None:
            return None
        now = time.time() if now is None else now
        return {
            "version": table.version,
            "expires_at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(table.expires)),
            "is_expired": now >= table.expires,
            "rules": [
                {"id": rule.id, "action": rule.action, "scope": {rule.kind: rule.value}, "fail": rule.fail,
                 "reason": rule.reason, "is_live": rule.is_live(now)}
                for rule in table.rules
            ],
        }  # fmt: skip


def seconds(text):
    """RFC 3339 UTC to seconds since 1970; nothing is 0."""
    if not text:
        return 0
    whole, _, part = text.rstrip("Z").partition(".")
    return calendar.timegm(time.strptime(whole, "%Y-%m-%dT%H:%M:%S")) + (float("0." + part) if part else 0)


def is_signed(key, body, signatures):
    """Is there a line of this key among the signatures, and is it right?"""
    try:
        name, mark, encoded = key.split("+", 2)
        packed = base64.b64decode(encoded, validate=True)
    except (ValueError, binascii.Error):
        return False
    if packed[:1] != _ED25519 or hashlib.sha256(name.encode("utf-8") + b"\n" + packed).hexdigest()[:8] != mark:
        return False
    for line in signatures.split("\n"):
        found = _SIGNATURE.match(line)
        if found and found.group(1) == name:
            try:
                signature = base64.b64decode(found.group(2), validate=True)
            except binascii.Error:
                continue
            if signature[:4].hex() == mark and ed25519.verify(packed[1:], body, signature[4:]):
                return True
    return False
