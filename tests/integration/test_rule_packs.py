"""A company's own rules: refused whole when anything is amiss, tried and previewed before they are used, kept by version."""

import pytest
from sqlmodel import select

from escrow.audit.log import AuditLog
from escrow.audit.tables import AuditLeafRow
from escrow.core.errors import NotFound
from escrow.core.events import Event
from escrow.core.principals import Principal, PrincipalKind
from scanners import finding_queries, packs, redacted_queries
from scanners.cage import Cage
from scanners.engine import Limits
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.engines.semgrep import RULES, SemgrepEngine, default_command
from scanners.preview import preview
from scanners.rule_tests import try_rules
from scanners.semgrep.pack import PackRefused, files_in, read_pack
from scanners.staging import Staging
from tests import scanners_fixtures as fixtures

ANA = Principal(PrincipalKind.PERSON, "ana")
TOKEN = "itk_" + "a1b2c3d4e5f6a7b8c9d0"
RULE = """rules:
- id: company.py.credentials.internal-token
  languages: [python]
  severity: ERROR
  message: An internal token is written in the script
  metadata:
    vector: credentials
    likelihood: HIGH
    impact: HIGH
    confidence: HIGH
    redacts: internal-token
    fix: Read the token from the secret store
    fix_pt: Leia o token do cofre
  patterns:
  - pattern: $NAME = "$TOKEN"
  - metavariable-regex: {metavariable: $TOKEN, regex: "^itk_[a-z0-9]{20}$"}
  - focus-metavariable: $TOKEN
"""
HITS = f'# hit: company.py.credentials.internal-token\nlabel = "{TOKEN}"\nother = "itk_short"\n'
OWN = read_pack(files_in(RULES))


def a_pack(text=RULE):
    return {"company.yml": text.encode()}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("vector: credentials", "vector: money"), "`vector`"),
        (("likelihood: HIGH", "likelihood: OFTEN"), "`likelihood`"),
        (("    fix_pt: Leia o token do cofre\n", ""), "`fix_pt`"),
        (("An internal token is", "The token $TOKEN is"), "`message`"),
        (("fix: Read the token", "fix: Replace $TOKEN"), "`fix`"),
        (("company.py.credentials.internal-token", "escrow.py.credentials.internal-token"), "begin with your own"),
        (("company.py.credentials.internal-token", "Token!"), "id is missing"),
        (("languages: [python]", "languages: [cobol]"), "`languages`"),
        (("redacts: internal-token", "redacts: 'No Kind'"), "`redacts`"),
        (("  patterns:", "  nothing:"), "`pattern`"),
        (("rules:\n", "rules: &a\n  - *a\n"), "not plain YAML"),
        (("rules:", "rules: ["), "not plain YAML"),
        (("rules:", "others:"), "`rules:`"),
    ],
)
def test_a_pack_with_one_fault_is_refused_whole_and_the_fault_is_named(change, said):
    with pytest.raises(PackRefused) as refusal:
        packs.check_pack(a_pack(RULE.replace(*change)), own=OWN)
    assert said in str(refusal.value)
    assert ";" in str(refusal.value)


def test_a_rule_may_not_take_a_name_that_is_taken():
    with pytest.raises(PackRefused, match="two packs"):
        packs.check_pack(a_pack(), own=OWN, others=[read_pack(a_pack())])
    with pytest.raises(PackRefused, match="twice"):
        packs.check_pack(a_pack() | {"again.yml": RULE.encode()}, own=OWN)


@pytest.fixture
def vault(sqlite_database, clock, vault_key, tmp_path):
    engines = (
        SecretsEngine(vault_key), PersonalDataEngine(vault_key),
        SemgrepEngine(vault_key, Staging(tmp_path / "staging")),
    )  # fmt: skip
    if not default_command().exists():
        pytest.skip("Semgrep is not installed; run script/run once")
    vault = fixtures.make_scan_vault(sqlite_database, clock, vault_key, tmp_path, engines)
    yield vault
    vault.runner.close()


def install(vault, text=RULE, name="company"):
    audit = AuditLog(vault.key, vault.clock)
    pack = packs.check_pack(a_pack(text), own=OWN)
    with vault.database.transaction() as session:
        return packs.install(session, audit, name=name, pack=pack, by=ANA, now=vault.clock.now())


def events(vault):
    with vault.database.reading() as session:
        return [row.event for row in session.exec(select(AuditLeafRow).order_by(AuditLeafRow.id))]


def test_a_live_pack_is_looked_for_in_all_of_history_and_hides_what_it_finds(vault):
    number = vault.add_version("s1", {"a.py": f'label = "{TOKEN}"\n'.encode()})
    vault.runner.scan_version("s1", number)
    before = vault.runner.rules_version, vault.runner.redaction_pack
    install(vault)
    vault.runner.take_up_packs()
    assert vault.runner.rules_version != before[0]
    assert vault.runner.redaction_pack != before[1]
    vault.runner.scan_version("s1", number)
    with vault.database.reading() as session:
        found = [one.rule for one in finding_queries.findings_of(session, "s1", now=vault.clock.now())]
        view = redacted_queries.redacted_file(session, vault.archive, "s1", number, "a.py")
    assert "company.py.credentials.internal-token" in found
    assert view.body.startswith(b'label = "{{SECRET:internal-token:')
    assert TOKEN.encode() not in view.body
    assert Event.RULES_INSTALLED.value in events(vault)


def test_versions_are_kept_and_an_earlier_one_can_be_made_live_again(vault):
    first = install(vault)
    same = install(vault)
    second = install(vault, RULE.replace("{20}", "{16,20}"))
    assert (first.version, same.version, second.version) == (1, 1, 2)
    audit = AuditLog(vault.key, vault.clock)
    with vault.database.transaction() as session:
        third = packs.restore(session, audit, name="company", version=1, by=ANA, now=vault.clock.now())
        assert (third.version, third.digest) == (3, first.digest)
        assert [one.is_live for one in packs.list_packs(session)] == [True, False, False]
        packs.remove(session, audit, name="company", by=ANA)
        assert packs.live_packs(session) == []
        with pytest.raises(NotFound):
            packs.remove(session, audit, name="company", by=ANA)
    vault.runner.take_up_packs()
    assert Event.RULES_REMOVED.value in events(vault)


def test_a_pack_that_fails_its_tests_never_goes_live(vault, vault_key, tmp_path):
    folder = tmp_path / "tests"
    folder.mkdir()
    (folder / "a.py").write_text(HITS.replace("itk_short", TOKEN))
    pack = read_pack(a_pack())
    result = try_rules(SemgrepEngine(vault_key, Staging(tmp_path / "st"), pack=pack, few=-1), folder)
    with pytest.raises(PackRefused, match=r"a\.py:3"):
        packs.require_passed(result, pack)
    (folder / "a.py").write_text(HITS)
    packs.require_passed(try_rules(SemgrepEngine(vault_key, Staging(tmp_path / "st"), pack=pack, few=-1), folder), pack)


def test_a_preview_counts_what_a_pack_would_find_and_keeps_nothing(vault, vault_key, tmp_path):
    vault.add_version("s1", {"a.py": f'label = "{TOKEN}"\n'.encode()})
    vault.add_version("s2", {"a.py": f'label = "{TOKEN}"\n'.encode(), "b.py": b"x = 1\n"})
    pack = read_pack(a_pack())
    engine = SemgrepEngine(vault_key, Staging(tmp_path / "st"), pack=pack, few=-1)
    with vault.database.reading() as session:
        shown = preview(session, vault.archive, engine, sorted(pack.rules), Limits())
        assert finding_queries.findings_of(session, "s1", now=vault.clock.now()) == []
    [rule] = shown.rules
    assert (shown.contents, shown.incomplete) == (2, 0)
    assert (rule.contents, rule.scripts, rule.examples) == (1, 2, ["s1", "s2"])


def test_packs_that_do_not_go_together_leave_the_last_good_ones_in_use(vault, monkeypatch):
    install(vault)
    vault.runner.take_up_packs()
    good = vault.runner.rules_version
    with vault.database.transaction() as session:  # as after an upgrade of ours that takes the company's name
        audit = AuditLog(vault.key, vault.clock)
        packs.install(session, audit, name="twin", pack=read_pack(a_pack()), by=ANA, now=vault.clock.now())
    vault.runner.take_up_packs()
    assert vault.runner.rules_version == good


def test_a_pack_whose_pattern_cannot_be_read_is_refused_when_it_is_previewed(vault, vault_key, tmp_path):
    vault.add_version("s1", {"a.py": b"x = 1\n"})
    pack = read_pack(a_pack(RULE.replace('pattern: $NAME = "$TOKEN"', "pattern: 'f('")))
    engine = SemgrepEngine(vault_key, Staging(tmp_path / "st"), pack=pack, few=-1, cage=Cage())
    with vault.database.reading() as session, pytest.raises(PackRefused):
        preview(session, vault.archive, engine, sorted(pack.rules), Limits())
