"""A rule of sending out is not told of a script that names the company's own machines alone."""

import pytest

from scanners.engines.semgrep import _stays_inside
from scanners.flow.python import read_flows
from scanners.flow.tools import leaving_by

DOMAINS = ("acme.example", "acme.pt")
INSIDE = [
    "requests.post('https://api.acme.example/v1', data=d)", "ftp = FTP('files.acme.pt')",
    "post('https://a.acme.pt'); post('https://ACME.example/x')",
]  # fmt: skip
OUTSIDE = [
    "requests.post('https://api.other.example/v1', data=d)", "requests.post('https://acme.example.evil.net', data=d)",
    "requests.post('https://notacme.example/v1', data=d)",
    "post('https://a.acme.pt'); post('https://transfer.example.org')", "requests.post(url, data=d)",
]  # fmt: skip


@pytest.mark.parametrize("text", INSIDE)
def test_what_goes_to_the_company_stays_inside(text):
    assert _stays_inside(text, DOMAINS)


@pytest.mark.parametrize("text", OUTSIDE)
def test_what_goes_to_others_or_nobody_knows_where_does_not(text):
    assert not _stays_inside(text, DOMAINS)


def test_another_company_s_inner_name_or_team_site_is_outside_once_the_company_named_its_own():
    own = (*DOMAINS, "acme.sharepoint.com")
    for text in ("post('https://intranet.other.com/v1')", "post('https://files.corp.other.com')",
                 "post('https://other.sharepoint.com/sites/a')"):  # fmt: skip
        assert not _stays_inside(text, own)
        assert _stays_inside(text, ()), "told with doubt by what follows the ways data goes"


def test_a_private_address_is_inside_without_any_domain():
    assert _stays_inside('ssh.connect("10.20.0.15"); sftp.put("saida.csv", "/in")', ())
    assert not _stays_inside('ssh.connect("10.20.0.15"); other.connect("files.example.net")', ())
    assert not _stays_inside('sftp.put("saida.csv", "/in")', ())
    assert not _stays_inside('import boto3; get("http://erp.intra/x"); s3.upload_file("a.csv", "b")', ())


@pytest.mark.parametrize(("bucket", "domains", "kinds"), [
    ("steinbach-bau-archiv", (), {"data-to-unnamed-host"}), ("steinbach-bau-archiv", DOMAINS, {"data-to-unnamed-host"}),
    ("steinbach-bau-archiv", (*DOMAINS, "other-bucket"), {"data-to-upload"}), ("joana-archive", (), {"data-to-upload"}),
    ("steinbach-bau-archiv", (*DOMAINS, "steinbach-bau-archiv"), set()), ("erp-backup-partner", (), {"data-to-upload"}),
])  # fmt: skip
def test_a_bucket_that_calls_itself_the_company_s_is_doubted_until_the_company_named_its_own(bucket, domains, kinds):
    assert set(leaving_by(f"aws s3 sync /srv/plans s3://{bucket}/plans", domains)) == kinds
    code = f"import boto3\nBUCKET = '{bucket}'\nboto3.client('s3').upload_file('a.csv', BUCKET, 'a.csv')\n"
    assert {flow.kind for flow in read_flows(code.encode(), domains=domains)} == kinds
