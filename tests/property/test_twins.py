"""One thing told twice stands once, and a rating never falls for it."""

import random

import pytest

from scanners.findings import Confidence, Severity, Trait, Vector
from scanners.rating import Concern, score
from scanners.tables import ContentFindingRow
from scanners.twins import said_once

FEW = 500
MANY = 20_000
RULES = (
    "escrow.py.files.transfers-to-a-server", "escrow.py.files.sends-to-a-drop-site", "flows.data-to-upload",
    "flows.locks-files", "escrow.py.files.locks-files-under-a-password", "company.py.files.data-to-upload",
    "flows.wipes-files",
)  # fmt: skip


TRAITS = (Trait.BUSINESS_DATA.value, Trait.PERSONAL_CLOUD.value)


def a_row(chance, at):
    rule = chance.choice(RULES)
    return ContentFindingRow(
        digest="d", fingerprint=f"{at}", engine="flows" if rule.startswith("flows.") else "semgrep", rule=rule,
        vector=Vector.FILES.value, severity=chance.choice(list(Severity)).value,
        confidence=chance.choice(list(Confidence)).value, line=chance.randrange(1, 5), message=rule, fix="f",
        traits=sorted(chance.sample(TRAITS, chance.randrange(3))),
    )  # fmt: skip


def cases(count, seed):
    chance = random.Random(seed)
    for _ in range(count):
        yield chance, [a_row(chance, at) for at in range(chance.randrange(1, 15))]


def rated(found):
    concerns = [
        Concern(one.rule, one.fingerprint, Vector(one.vector), Severity(one.severity), Confidence(one.confidence), "",
                frozenset(Trait(trait) for trait in one.traits))
        for one in said_once(found)
    ]  # fmt: skip
    return score(concerns, fully_analysed=True)


def check_adding(found):
    assert rated(found) >= rated(found[:-1])


def test_one_more_finding_never_lowers_a_rating():
    for _, found in cases(FEW, 1):
        check_adding(found)


@pytest.mark.soak
def test_one_more_finding_never_lowers_a_rating_in_many_cases():
    for _, found in cases(MANY, 2):
        check_adding(found)


def test_the_order_never_matters():
    for chance, found in cases(FEW, 3):
        mixed = chance.sample(found, len(found))
        assert sorted(map(repr, said_once(found))) == sorted(map(repr, said_once(mixed)))


def test_a_rules_finding_keeps_its_name_and_nothing_stored_is_changed():
    for _, found in cases(FEW, 4):
        before = [one.model_dump() for one in found]
        stands = {one.fingerprint for one in said_once(found)}
        assert [one.model_dump() for one in found] == before
        assert {one.fingerprint for one in found if one.engine != "flows"} <= stands
        told_alone = {one.fingerprint for one in found if one.engine == "flows"} & stands
        lines = {(one.line, one.rule) for one in found if one.fingerprint in told_alone}
        assert len(lines) == len(told_alone)


def test_what_a_rule_and_a_table_tell_of_one_line_is_one_finding_that_weighs_what_the_heavier_does():
    ruled = ContentFindingRow(
        digest="d", fingerprint="r", engine="semgrep", rule="escrow.py.files.transfers-to-a-server", vector="files",
        severity="low", confidence="high", line=3, message="m", fix="f", traits=[],
    )  # fmt: skip
    plain = ContentFindingRow(**ruled.model_dump() | {
        "fingerprint": "p", "engine": "flows", "rule": "flows.data-to-upload", "severity": "high",
        "confidence": "medium", "traits": ["business_data"],
    })  # fmt: skip
    [one] = said_once([plain, ruled])
    assert (one.fingerprint, one.severity, one.confidence, one.traits) == ("r", "high", "medium", ["business_data"])
    elsewhere = ContentFindingRow(**plain.model_dump() | {"line": 4})
    assert len(said_once([elsewhere, ruled])) == 2
