"""Libraries of scripts: what is named and how, what is known against it, and bundles nobody can alter unseen."""

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packaging.version import Version

from escrow.core.errors import ProofBroken, RequestRefused
from scanners.findings import Confidence, Severity, Trait
from scanners.packages.advisories import Feed, NotAnAdvisory, Range, cvss3_score, read_advisories
from scanners.packages.feeds import make_key, open_bundle, pack, read_key, seed, write_key
from scanners.packages.judging import judge_packages, merge_packages
from scanners.packages.manifests import declared_in, header_of
from scanners.packages.names import distribution_of, imitated, resembles, well_known
from scanners.packages.package import Component, Evidence, Package

AT = datetime(2026, 11, 1, tzinfo=UTC)


def osv(name, events, *, id="CVE-1", **more):
    affected = {"package": {"ecosystem": "PyPI", "name": name}, "ranges": [{"type": "ECOSYSTEM", "events": events}]}
    return json.dumps({"id": id, "summary": "it breaks", "affected": [affected], **more})


def feed(*lines, known=()):
    return Feed("test", AT.isoformat(), read_advisories(lines), frozenset(known), "sha256:0")


def told(component, against):
    return {one.rule.split(".")[1]: one for one in judge_packages([component], against)}


# --- what is named ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("requests==2.19.0  # old\n", ("requests", "==2.19.0", "2.19.0")),
        ("Flask_Login >= 0.5, < 0.7\n", ("flask-login", "<0.7,>=0.5", None)),
        ("pandas==2.2.3 --hash=sha256:00\n", ("pandas", "==2.2.3", "2.2.3")),
        ('[project]\ndependencies = ["lxml==4.6.2"]\n', ("lxml", "==4.6.2", "4.6.2")),
        ('[packages]\nflask = "==0.12.2"\n', ("flask", "==0.12.2", "0.12.2")),
        ('[tool.poetry.dependencies]\npython = "^3.11"\nflask = {version = "^2.0"}\n', ("flask", ">=2.0", None)),
        ("dependencies:\n  - numpy=1.16.2\n", ("numpy", "==1.16.2", "1.16.2")),
    ],
)
def test_manifests_of_every_kind_are_read(text, expected):
    [package] = declared_in(text)
    assert (package.name, package.requirement, package.version) == expected


@pytest.mark.parametrize(
    "text", ["", "just some notes about things\nand more\n", "{", "a = [1", "\x00\x01", "- -\n: :\n"]
)
def test_what_is_no_manifest_asks_for_nothing(text):
    assert declared_in(text) == []


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_no_text_breaks_the_readers(text):
    declared_in(text)
    header_of(text)


def test_a_script_s_own_header_is_read_with_its_line():
    text = "import x\n# /// script\n# dependencies = [\n#   'urllib3==1.24.1',\n# ]\n# ///\n"
    assert header_of(text) == [Package("urllib3", Evidence.DECLARED, 4, "==1.24.1", "1.24.1")]


def test_imports_have_the_name_they_are_installed_by():
    assert [distribution_of(one) for one in ("cv2", "yaml.loader", "google.cloud.storage", "sqlite3", "os.path")] == [
        "opencv-python", "pyyaml", "google-cloud-storage", None, None,
    ]  # fmt: skip


def test_a_file_beside_the_script_is_no_library():
    named = [("a.py", Package("sap-tools", Evidence.INFERRED, 1)), ("a.py", Package("pandas", Evidence.INFERRED, 2))]
    assert [one.name for one in merge_packages([], named, local={"sap_tools"})] == ["pandas"]


def test_what_a_run_loaded_stands_before_what_was_asked_for_and_that_before_an_import():
    named = [
        ("a.py", Package("requests", Evidence.INFERRED, 1)),
        ("requirements.txt", Package("requests", Evidence.DECLARED, 3, "==2.32.5", "2.32.5")),
    ]
    [asked] = merge_packages([], named)
    assert (asked.evidence, asked.version, asked.path) == (Evidence.DECLARED, "2.32.5", "requirements.txt")
    [seen] = merge_packages([("requests", "2.19.0"), ("requests", None)], named)
    assert (seen.evidence, seen.version, seen.requirement) == (Evidence.OBSERVED, "2.19.0", "==2.32.5")


# --- what is known ------------------------------------------------------------------------------------------


def test_a_version_within_a_range_is_told_and_the_mended_one_is_not():
    against = feed(
        osv("acme-ledgers", [{"introduced": "1.0"}, {"fixed": "1.5"}], database_specific={"severity": "HIGH"})
    )
    found = told(Component("acme-ledgers", Evidence.OBSERVED, "1.4"), against)
    assert (found["vulnerable"].severity, found["vulnerable"].confidence) == (Severity.HIGH, Confidence.HIGH)
    assert "1.5" in found["vulnerable"].fix
    for version in ("0.9", "1.5", "2.0", "not a version"):
        assert "vulnerable" not in told(Component("acme-ledgers", Evidence.OBSERVED, version), against)


def test_a_library_whose_version_nobody_knows_is_neither_accused_nor_cleared():
    against = feed(osv("acme-ledgers", [{"introduced": "0"}, {"fixed": "1.5"}]))
    assert told(Component("acme-ledgers", Evidence.INFERRED, None), against) == {}
    assert "vulnerable" in told(Component("acme-ledgers", Evidence.DECLARED, None, "<=1.4"), against)
    assert "vulnerable" not in told(Component("acme-ledgers", Evidence.DECLARED, None, ">=1.0"), against)


def test_a_malicious_library_is_critical_and_says_to_change_secrets():
    against = feed(osv("evil", [{"introduced": "0"}], id="MAL-2026-1"))
    found = told(Component("evil", Evidence.INFERRED, None), against)["malicious"]
    assert (found.severity, found.traits) == (Severity.CRITICAL, {Trait.MALICIOUS_LIBRARY})
    assert "change every secret" in found.fix


def test_one_stolen_release_does_not_condemn_the_others():
    affected = {"package": {"ecosystem": "PyPI", "name": "good"}, "versions": ["1.1"]}
    against = feed(json.dumps({"id": "MAL-2026-2", "affected": [affected]}), known={"good"})
    assert "malicious" in told(Component("good", Evidence.OBSERVED, "1.1"), against)
    assert told(Component("good", Evidence.OBSERVED, "1.2"), against) == {}


@pytest.mark.parametrize("version", ["2.0.1", "2.0.1+cu118", "2.0.1.0", "v2.0.1", "2.00.1"])
def test_a_version_is_the_same_however_it_is_written_and_whoever_built_it(version):
    affected = {"package": {"ecosystem": "PyPI", "name": "torch"}, "versions": ["2.0.1"]}
    known = feed(json.dumps({"id": "CVE-1", "summary": "it breaks", "affected": [affected]}))
    assert told(Component("torch", Evidence.OBSERVED, version), known)
    assert not told(Component("torch", Evidence.OBSERVED, "2.0.2+cu118"), known)


def test_a_build_of_the_last_affected_version_is_affected():
    known = feed(osv("torch", [{"introduced": "0"}, {"last_affected": "2.0.1"}]))
    assert told(Component("torch", Evidence.OBSERVED, "2.0.1+cu118"), known)
    assert not told(Component("torch", Evidence.OBSERVED, "2.0.2"), known)


def test_a_withdrawn_advisory_says_nothing_any_more():
    against = feed(osv("acme-ledgers", [{"introduced": "0"}], withdrawn="2026-01-01T00:00:00Z"))
    assert told(Component("acme-ledgers", Evidence.OBSERVED, "1.0"), against).keys() <= {"unknown"}


def test_a_name_one_slip_from_a_known_one_is_told_and_a_known_one_never():
    for name in ("reqeusts", "pandsa", "python-numpy", "numpyy", "scikit-1earn"):
        assert "look-alike" in told(Component(name, Evidence.INFERRED, None), feed()), name
    for name in sorted(imitated()):
        assert resembles(name, imitated()) is None


def test_an_unknown_library_is_told_where_it_is_asked_for_or_loaded_and_not_where_a_module_is_imported():
    for evidence in (Evidence.DECLARED, Evidence.OBSERVED):
        component = Component("zebra-tools-of-mine", evidence, None)
        assert told(component, feed())["unknown"].severity is Severity.LOW
        assert judge_packages([component], feed(), own={component.name}) == []
        assert told(component, feed(known={component.name})) == {}
    assert told(Component("zebra_tools_of_mine", Evidence.INFERRED, None), feed()) == {}, (
        "perhaps a module of one's own"
    )


def test_what_many_use_is_neither_unknown_nor_taken_for_something_else():
    ordinary = ("pymssql", "pandas", "xlwings", "pysimplegui", "nfelib", "pyautogui", "openpyxl", "django", "fastapi",
                "polars", "duckdb", "weasyprint", "pdfplumber", "oracledb", "hdbcli", "ldap3", "pymupdf", "gspread")  # fmt: skip
    for name in ordinary:
        assert told(Component(name, Evidence.DECLARED, None), feed()) == {}, name
    assert len(well_known()) > 14_000


def test_the_seed_is_whole_and_each_of_its_ranges_can_be_met():
    assert len(seed().advisories) > 60
    for advisory in seed().advisories:
        for part in advisory.affected:
            versions = [one.introduced for one in part.ranges] + sorted(part.versions)
            assert any(part.holds(version) for version in versions), advisory.id


VERSIONS = st.builds(lambda a, b, c: f"{a}.{b}.{c}", *[st.integers(0, 30)] * 3)


@settings(max_examples=200, deadline=None)
@given(VERSIONS, VERSIONS, VERSIONS)
def test_a_range_holds_from_its_beginning_to_before_its_end(introduced, fixed, asked):
    holds = Range(introduced, fixed).holds(Version(asked))
    assert holds == (Version(introduced) <= Version(asked) < Version(fixed))


@pytest.mark.parametrize(
    ("vector", "score"),
    [
        ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8), ("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1),
        ("CVSS:3.0/AV:L/AC:H/PR:H/UI:N/S:U/C:L/I:N/A:N", 1.9), ("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0.0),
        ("CVSS:4.0/AV:N", None), ("CVSS:3.1/AV:N", None),
    ],
)  # fmt: skip
def test_a_cvss_vector_has_its_published_score(vector, score):
    assert cvss3_score(vector) == score


@pytest.mark.parametrize(
    "line", ["{", "[]", "{}", osv("x", [{"introduced": "no version"}]), '{"id": 1, "affected": [3]}']
)
def test_what_is_no_advisory_is_named_by_its_line(line):
    with pytest.raises(NotAnAdvisory, match="line 2"):
        read_advisories([osv("fine", [{"introduced": "0"}]), line])


# --- bundles ------------------------------------------------------------------------------------------------

LINES = [osv("acme-ledgers", [{"introduced": "0"}, {"fixed": "2"}])]


def bundle(key, lines=LINES, known=("Some_Library",)):
    return pack(lines, known, name="osv", issued_at=AT, key=key)


def test_a_signed_bundle_opens_for_whoever_trusts_its_key_and_is_the_same_every_time():
    key = make_key("acme-feeds")
    opened = open_bundle(bundle(key), [make_key("other").public, key.public])
    assert (opened.name, opened.issued_at, opened.known) == ("osv", AT.isoformat(), {"some-library"})
    assert [one.id for one in opened.advisories] == ["CVE-1"]
    assert bundle(key) == bundle(read_key(write_key(key)))


def test_a_bundle_of_a_key_nobody_trusts_is_refused():
    with pytest.raises(ProofBroken, match="FEED_KEYS"):
        open_bundle(bundle(make_key("acme-feeds")), [])
    with pytest.raises(ProofBroken):
        open_bundle(bundle(make_key("acme-feeds")), [make_key("acme-feeds").public])


@pytest.mark.parametrize("part", ["feed.json", "advisories.jsonl", "packages.txt", "feed.sig"])
def test_a_bundle_with_any_part_altered_is_refused(part):
    key = make_key("acme-feeds")
    altered = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bundle(key))) as whole, zipfile.ZipFile(altered, "w") as changed:
        for one in whole.infolist():
            body = whole.read(one)
            changed.writestr(one, body[:-2] + b"x\n" if one.filename == part else body)
    with pytest.raises(ProofBroken):
        open_bundle(altered.getvalue(), [key.public])


@pytest.mark.parametrize("body", [b"", b"PK\x03\x04", b"not a zip" * 99])
def test_what_is_no_bundle_is_refused(body):
    with pytest.raises(RequestRefused):
        open_bundle(body, [])


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch):
    key = make_key("acme-feeds")
    monkeypatch.setattr("scanners.packages.feeds._MOST_BYTES", 100)
    with pytest.raises(RequestRefused) as refusal:
        open_bundle(bundle(key, known=[f"name-{n}" for n in range(1000)]), [key.public])
    assert refusal.value.code == "feed_too_large"


POETRY = "[tool.poetry.dependencies]\n"
OTHERS = [
    ("[tool.poetry.group.dev.dependencies]\npyyaml = '5.3'\n", [("pyyaml", "==5.3")]), ("[tool.poetry.dev-dependencies]\npyyaml = '5.3'\n", [("pyyaml", "==5.3")]),
    (POETRY + "foo = [{version = '1.0', python = '<3.8'}, {version = '2.0'}]\n", [("foo", "==1.0"), ("foo", "==2.0")]),
    (POETRY + "foo = '~1.2'\nbar = '~1'\nbaz = '^1 || ^2'\n", [("foo", "~=1.2"), ("bar", "==1.*"), ("baz", "")]),
    ("[tool.uv]\ndev-dependencies = ['pyyaml==5.3']\n", [("pyyaml", "==5.3")]), ("[[package]]\nname = 'requests'\nversion = '2.19.0'\n", [("requests", "==2.19.0")]),
    ('{"_meta": {}, "default": {"requests": {"version": "==2.19.0"}}, "develop": {}}', [("requests", "==2.19.0")]),
    ("git+https://git.example/x/y.git#egg=y\nrequests==2.19.0\n", [("requests", "==2.19.0")]),
    ("[options]\ninstall_requires =\n    requests==2.19.0\n    pyyaml\n", [("requests", "==2.19.0"), ("pyyaml", "")]),
    ("dependencies:\n  - conda-forge::pyyaml=5.3\n", [("pyyaml", "==5.3")]), ('{"name": "x", "dependencies": {"left-pad": "1.0"}}', []), ("{", []), ("[1]", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_groups_locks_and_other_ways_of_asking_are_read(text, expected):
    assert [(one.name, one.requirement) for one in declared_in(text)] == expected
