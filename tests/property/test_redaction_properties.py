"""Whatever the script: no secret that was found survives, and no byte outside the spans is touched."""

import string

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from escrow.core.digests import Digest
from escrow.core.vault_key import VaultKey
from scanners.encodings import decode
from scanners.engine import Limits
from scanners.engines.secrets import SecretsEngine
from scanners.findings import Span
from scanners.redaction import merge, redact
from scanners.staging import read_content

ENGINE = SecretsEngine(VaultKey(bytes(32)))
values = st.text(string.ascii_letters + string.digits + "!#.-ç", min_size=8, max_size=20).filter(
    lambda text: any(c.isdigit() for c in text) and any(c.isupper() for c in text)
)
templates = st.sampled_from([
    'password = "{v}"\n', "senha = '{v}'\n", 'x = dict(password="{v}")\n', '# pwd = "{v}"\n',
    'u = "postgresql://a:{v}@db/x"\n', 'c = "UID=a;PWD={v};"\n', 'os.environ["DB_PASSWORD"] = "{v}"\n',
])  # fmt: skip
noise = st.text(st.characters(blacklist_categories=("Cs",), max_codepoint=0xFF), max_size=40)
codecs = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "latin-1"])


def look(body):
    return ENGINE.scan([read_content(Digest.of(body), body, path="a.py")], Limits())[0]


def spans_of(body):
    return [span for finding in look(body).findings for span in finding.spans]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.tuples(templates, values), min_size=1, max_size=4), noise, codecs)
def test_no_found_secret_survives_anywhere_in_the_content(lines, junk, codec):
    planted = [value for _, value in lines]
    text = "".join(template.replace("{v}", value) for template, value in lines)
    text += f"# {junk!r} {' '.join(planted)}\n"
    body = text.encode(codec)
    assume(decode(body).text == text)
    spans = spans_of(body)
    shown = decode(redact(body, spans)).text
    found = {decode(body).codec and body[span.start : span.end].decode(decode(body).codec) for span in spans}
    assert all(value not in shown for value in found if len(value) >= 6)
    assert all(value not in shown for value in planted)


@settings(max_examples=400, deadline=None)
@given(st.binary(max_size=200), st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)), max_size=8))
def test_bytes_outside_the_spans_are_untouched(body, places):
    spans = [Span(min(a, b, len(body)), min(max(a, b), len(body)), "k", "t") for a, b in places]
    codec = decode(body).codec
    mark = "{{SECRET:k:t}}".encode(codec)
    kept, at = [], 0
    for span in merge(spans):
        kept.append(body[at : span.start])
        at = span.end
    assert redact(body, spans) == mark.join([*kept, body[at:]])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(templates, values), min_size=1, max_size=4))
def test_what_was_redacted_has_nothing_left_to_redact(lines):
    body = "".join(template.replace("{v}", value) for template, value in lines).encode()
    once = redact(body, spans_of(body))
    assert spans_of(once) == []


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_decode_and_every_place_leads_back(body):
    decoded = decode(body)
    ends = decoded.original([0, len(decoded.utf8)])
    assert body[ends[0] : ends[len(decoded.utf8)]].decode(decoded.codec) == decoded.text
    assert ends[len(decoded.utf8)] == len(body)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.py", "a.sh", "a.ipynb", "a.yaml", "a"]))
def test_any_bytes_under_any_name_are_read_without_a_fault(body, path):
    report = ENGINE.scan([read_content(Digest.of(body), body, path=path)], Limits())[0]
    assert all(0 <= span.start < span.end <= len(body) for finding in report.findings for span in finding.spans)
