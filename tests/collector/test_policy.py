"""The vault's word on this machine: checked, never older, and what it means for one start."""

import base64
import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from escrow_collector import ed25519, verdict
from escrow_collector.policy import Policy, Unacceptable, compile_table, read_bundle
from hypothesis import given, settings
from hypothesis import strategies as st

# RFC 8032, section 7.1: TEST 1, TEST 2, TEST 3 and TEST SHA(abc): public key, message, signature.
VECTORS = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
    (
        "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
        "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("public", "message", "signature"), VECTORS)
def test_the_vectors_of_the_standard_hold(public: str, message: str, signature: str) -> None:
    key, text, signed = bytes.fromhex(public), bytes.fromhex(message), bytes.fromhex(signature)
    assert ed25519.verify(key, text, signed)
    assert not ed25519.verify(key, text + b"x", signed)
    for place in (0, 31, 32, 63):
        assert not ed25519.verify(key, text, signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :])


def test_a_scalar_beyond_the_order_is_refused() -> None:
    """The same signature in another form would be two names for one word."""
    public, message, signature = (bytes.fromhex(part) for part in VECTORS[1])
    order = 2**252 + 27742317777372353535851937790883648493
    other = int.from_bytes(signature[32:], "little") + order
    assert not ed25519.verify(public, message, signature[:32] + other.to_bytes(32, "little"))


@settings(max_examples=15, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=200))
def test_it_agrees_with_another_implementation(seed: bytes, message: bytes) -> None:
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = private.public_key().public_bytes_raw(), private.sign(message)
    assert ed25519.verify(public, message, signature)
    assert not ed25519.verify(public, message + b"\0", signature)


@given(st.binary(max_size=40), st.binary(max_size=40), st.binary(max_size=70))
@settings(max_examples=30, deadline=None)
def test_malformed_signatures_are_false_and_never_an_error(public: bytes, message: bytes, signature: bytes) -> None:
    assert ed25519.verify(public, message, signature) is False


# --- bundles ---------------------------------------------------------------------------------------------------------

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
NAME = "script-escrow/v1/policy"


def key_text(private: Ed25519PrivateKey = PRIVATE, name: str = NAME) -> str:
    packed = b"\1" + private.public_key().public_bytes_raw()
    mark = hashlib.sha256(name.encode() + b"\n" + packed).digest()[:4]
    return f"{name}+{mark.hex()}+{base64.b64encode(packed).decode()}"


def note(bundle: dict[str, Any], private: Ed25519PrivateKey = PRIVATE) -> str:
    body = json.dumps(bundle) + "\n"
    mark = bytes.fromhex(key_text(private).split("+")[1])
    return f"{body}\n\u2014 {NAME} {base64.b64encode(mark + private.sign(body.encode())).decode()}\n"


def a_bundle(version: int = 7, **changed: Any) -> dict[str, Any]:
    return {
        "format": 1, "vault": "v1", "endpoint": "e1", "version": version, "issued_at": "2026-11-26T00:00:00Z",
        "expires_at": "2026-12-26T00:00:00Z", "link": "http://vault/d/", "rules": [], **changed,
    }  # fmt: skip


ENROLMENT = {"policy_keys": [key_text()], "endpoint_id": "e1", "vault_id": "v1"}


def test_a_bundle_of_ours_is_taken_and_an_older_one_never_again(tmp_path: Path) -> None:
    policy = Policy(str(tmp_path))
    assert policy.take(note(a_bundle(7)), ENROLMENT) == 7
    assert policy.take(note(a_bundle(7)), ENROLMENT) == 7
    assert policy.take(note(a_bundle(9)), ENROLMENT) == 9
    with pytest.raises(Unacceptable, match="version 7, and version 9"):
        policy.take(note(a_bundle(7)), ENROLMENT)
    os.remove(policy.bundle_path)
    os.remove(policy.table_path)
    with pytest.raises(Unacceptable, match="version 9 was seen"):
        policy.take(note(a_bundle(8)), ENROLMENT)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (note(a_bundle(), Ed25519PrivateKey.from_private_bytes(bytes(32))), "no key"),
        (note(a_bundle()).replace('"version": 7', '"version": 8'), "no key"),
        (note(a_bundle(endpoint="e2")), "another endpoint"),
        (note(a_bundle(vault="v2")), "another endpoint"),
        (note(a_bundle(format=2)), "format"),
        (note(a_bundle(rules=[{"id": "r"}])), "malformed"),
        (note(a_bundle(expires_at=3)), "malformed"),
        (note(a_bundle(expires_at="soon")), "malformed"),
        (json.dumps(a_bundle()), "no key"),
        ("", "no key"),
    ],
)
def test_what_is_not_the_vaults_word_to_us_is_refused(tmp_path: Path, text: str, why: str) -> None:
    policy = Policy(str(tmp_path))
    with pytest.raises(Unacceptable, match=why):
        policy.take(text, ENROLMENT)
    assert policy.table() is None


def test_a_key_of_another_name_signs_nothing() -> None:
    with pytest.raises(Unacceptable):
        read_bundle(note(a_bundle()), [key_text(name="somebody-else")], "e1", "v1")


# --- verdicts --------------------------------------------------------------------------------------------------------

NOW, DIGEST = 1_795_700_000.0, "a" * 64


def a_table(*rules: dict[str, Any], expires_at: str = "2027-01-01T00:00:00Z") -> verdict.Table:
    numbered = [{"id": f"r{number}", "reason": "because", **rule} for number, rule in enumerate(rules)]
    return compile_table(a_bundle(rules=numbered, expires_at=expires_at))


CASES: list[tuple[list[dict[str, Any]], str, str | None]] = [
    ([], "observe", None),
    ([{"action": "block", "scope": {"digest": "sha256:" + DIGEST}}], "block", "r0"),
    ([{"action": "warn", "scope": {"digest": "sha256:" + DIGEST}}], "warn", "r0"),
    ([{"action": "block", "scope": {"path": "/srv/it.py"}}], "block", "r0"),
    ([{"action": "block", "scope": {"path": "/srv/"}}], "block", "r0"),
    ([{"action": "block", "scope": {"path": "/sr"}}], "observe", None),
    ([{"action": "block", "scope": {"account": "ana"}}], "block", "r0"),
    ([{"action": "block", "scope": {"endpoint": "e1"}}], "block", "r0"),
    ([{"action": "block", "scope": {"level_at_least": "high"}, "digests": ["sha256:" + DIGEST]}], "block", "r0"),
    ([{"action": "block", "scope": {"llm_provider": "openai"}, "digests": ["sha256:" + DIGEST]}], "block", "r0"),
    ([{"action": "block", "scope": {"llm_provider": "openai"}}], "observe", None),
    # An approved content stands against rules on its level, its provider or its path; never against who runs it.
    ([{"action": "block", "scope": {"level_at_least": "low"}, "digests": ["sha256:" + DIGEST]},
      {"action": "approve", "scope": {"digest": "sha256:" + DIGEST}}], "observe", "r1"),
    ([{"action": "block", "scope": {"path": "/srv/"}},
      {"action": "approve", "scope": {"digest": "sha256:" + DIGEST}}], "observe", "r1"),
    ([{"action": "block", "scope": {"account": "ana"}},
      {"action": "approve", "scope": {"digest": "sha256:" + DIGEST}}], "block", "r0"),
    ([{"action": "warn", "scope": {"path": "/srv/it.py"}}, {"action": "block", "scope": {"path": "/srv/"}}], "block", "r1"),
    ([{"action": "block", "scope": {"path": "/srv/it.py"}, "from": "2027-01-01T00:00:00Z"}], "observe", None),
    ([{"action": "block", "scope": {"path": "/srv/it.py"}, "expires_at": "2026-01-01T00:00:00Z"}], "observe", None),
]  # fmt: skip


@pytest.mark.parametrize(("rules", "action", "rule"), CASES)
def test_a_start_meets_the_rules_that_name_it(rules: list[dict[str, Any]], action: str, rule: str | None) -> None:
    said = verdict.parse(verdict.dump(a_table(*rules))).decide(NOW, DIGEST, "/srv/it.py", "ana")
    assert (said.action, said.rule.id if said.rule else None) == (action, rule)


def test_after_its_end_only_rules_that_fail_closed_stay() -> None:
    rules = [{"action": "block", "scope": {"path": "/srv/it.py"}, "fail": fail} for fail in ("open", "closed")]
    table = a_table(*rules, expires_at="2026-01-01T00:00:00Z")
    assert table.decide(NOW, DIGEST, "/srv/it.py", "ana").rule.id == "r1"


def test_a_content_that_cannot_be_read_is_judged_by_where_it_was_seen_when_the_rule_fails_closed() -> None:
    rule = {"action": "block", "scope": {"digest": "sha256:" + DIGEST}, "fail": "closed", "paths": ["/srv/it.py"]}
    table = a_table(rule)
    assert table.decide(NOW, None, "/srv/it.py", "ana").action == "block"
    assert table.decide(NOW, "b" * 64, "/srv/it.py", "ana").action == "observe"


def test_a_script_is_met_by_its_own_name_and_by_that_of_a_link() -> None:
    for value in ("/srv/it.py", "/tmp/link.py", "/srv/"):
        block = verdict.Rule("r", "block", "path", value)
        table = verdict.Table(1, NOW + 60, "", [block])
        assert table.decide(NOW, None, "/tmp/link.py", "ana", "/srv/it.py").action == "block"
        assert table.decide(NOW, None, "/tmp/other.py", "ana", "/home/it.py").action == "observe"
    for path in ("/srv/it.py", "/tmp/link.py", ""):
        spared = verdict.Rule("r", "block", "path", "/srv/it.py", spared=[("ana", path)])
        table = verdict.Table(1, NOW + 60, "", [spared])
        assert table.decide(NOW, None, "/tmp/link.py", "ana", "/srv/it.py").action == "observe"
        assert table.decide(NOW, None, "/tmp/link.py", "bea", "/srv/it.py").action == "block"


def test_a_provider_is_refused_where_the_call_is_seen() -> None:
    table = a_table({"action": "block", "scope": {"llm_provider": "openai"}})
    assert table.on_provider(NOW, "openai").id == "r0"
    assert table.on_provider(NOW, "anthropic") is None


def test_what_is_allowed_of_a_script_itself_is_nearer_than_a_word_on_a_provider() -> None:
    table = a_table(
        {"action": "block", "scope": {"llm_provider": "openai"}},
        {"action": "approve", "scope": {"digest": "sha256:" + DIGEST}},
        {"action": "approve", "scope": {"path": "/srv/ours/"}},
    )
    assert table.on_provider(NOW, "openai", DIGEST, "/home/ana/it.py") is None
    assert table.on_provider(NOW, "openai", None, "/srv/ours/it.py") is None
    assert table.on_provider(NOW, "openai", "b" * 64, "/home/ana/it.py").id == "r0"


def test_a_block_of_a_provider_weighs_more_than_a_warning() -> None:
    table = a_table(
        {"action": "warn", "scope": {"llm_provider": "openai"}},
        {"action": "block", "scope": {"llm_provider": "openai"}},
    )
    assert table.on_provider(NOW, "openai").action == "block"


SPARED = [{"account": "ana"}, {"account": "svc", "path": "/srv/hers.py"}]
RULES: list[dict[str, Any]] = [
    {"scope": {"digest": "sha256:" + DIGEST}}, {"scope": {"path": "/srv/"}}, {"scope": {"endpoint": "e1"}},
    {"scope": {"level_at_least": "high"}, "digests": ["sha256:" + DIGEST]},
]  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: next(iter(rule["scope"])))
def test_a_rule_leaves_out_whom_a_review_found_it_wrong_about_and_nobody_else(rule: dict[str, Any]) -> None:
    table = verdict.parse(verdict.dump(a_table({"action": "block", "except": SPARED, **rule})))
    assert table.decide(NOW, DIGEST, "/srv/it.py", "ana").action == "observe"
    assert table.decide(NOW, DIGEST, "/srv/hers.py", "svc").action == "observe"
    for path, account in (("/srv/it.py", "svc"), ("/srv/it.py", "bea"), ("/srv/hers.py", "bea"), ("/srv/it.py", None)):
        assert table.decide(NOW, DIGEST, path, account).action == "block", (path, account)


def test_another_rule_still_meets_whom_one_leaves_out() -> None:
    rule = {"action": "block", "scope": {"path": "/srv/"}}
    table = verdict.parse(verdict.dump(a_table({**rule, "except": SPARED}, rule)))
    assert table.decide(NOW, DIGEST, "/srv/it.py", "ana").rule.id == "r1"


def test_a_provider_is_asked_by_whom_its_rule_leaves_out() -> None:
    table = a_table({"action": "block", "scope": {"llm_provider": "openai"}, "except": SPARED})
    assert table.on_provider(NOW, "openai", None, "/srv/it.py", "ana") is None
    assert table.on_provider(NOW, "openai", None, "/srv/it.py", "bea").id == "r0"


def test_an_exception_that_names_nobody_makes_the_bundle_malformed(tmp_path: Path) -> None:
    rule = {"id": "r", "action": "block", "scope": {"path": "/srv/"}, "except": [{"path": "/srv/it.py"}]}
    with pytest.raises(Unacceptable, match="malformed"):
        Policy(str(tmp_path)).take(note(a_bundle(rules=[rule])), ENROLMENT)


def test_the_sentence_says_why_and_where_to_look() -> None:
    table = a_table({"action": "block", "scope": {"path": "/srv/it.py"}, "reason": "It holds a password."})
    said = table.sentence(table.decide(NOW, DIGEST, "/srv/it.py", "ana"))
    assert said == "escrow: this script was not started: It holds a password. See http://vault/d/r0"


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=5))
def test_a_table_survives_being_written_whatever_is_in_it(rows: list[tuple[str, str]]) -> None:
    rules = [verdict.Rule(f"r{n}", "block", "path", value, reason=why) for n, (value, why) in enumerate(rows)]
    back = verdict.parse(verdict.dump(verdict.Table(3, 1.5, "l\t\n", rules)))
    assert [(rule.value, rule.reason) for rule in back.rules] == rows
    assert back.link == "l\t\n"


def test_a_table_others_may_write_or_own_is_nobodys_word(tmp_path: Path) -> None:
    path = tmp_path / "policy.table"
    path.write_text(verdict.dump(a_table()))
    path.chmod(0o644)
    assert verdict.load(str(path)) is not None
    path.chmod(0o666)
    assert verdict.load(str(path)) is None
    path.chmod(0o644)
    if os.geteuid() == 0:
        os.chown(path, 1234, 0)
        assert verdict.load(str(path)) is None
    link = tmp_path / "link"
    link.symlink_to(path)
    assert verdict.load(str(link)) is None
