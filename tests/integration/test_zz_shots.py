from pathlib import Path

from escrow.core.principals import Role
from lifecycle.tables import OwnershipRow, PersonRow
from tests import scanners_fixtures as fixtures
from tests.integration.test_known_secrets import OTHER, scan
from tests.integration.test_rule_packs import HITS, RULE
from tests.web_fixtures import bearer, signed_in
from web.ruling import preview_version

OUT = Path("/tmp/st_shots")
OUT.mkdir(exist_ok=True)


def test_shots(services, client):
    v = fixtures.ScanVault(
        services.database, services.clock, services.key, services.archive, services.queue, services.runner
    )
    for s in ("s1", "s2", "s3"):
        scan(v, s)
    scan(v, "s4", OTHER)
    v.add_run("s1", 1, {}, run="r1")
    now = services.clock.now()
    with services.database.transaction() as session:
        session.add(PersonRow(key="bruno", name="Bruno Dias", email="b@c.example", created_at=now, changed_at=now))
        session.flush()
        session.add(PersonRow(key="ana", name="Ana Souza", email="b@c.example", created_at=now, changed_at=now))
        session.flush()
        session.add(
            OwnershipRow(
                id="o",
                script_id="s1",
                principal_kind="person",
                principal_key="bruno",
                role="owner",
                valid_from=now,
                cause="runs it",
            )
        )
    who = bearer(services, Role.ANALYST, person="ivo")
    ids = [o["id"] for o in client.get("/api/v1/secrets", headers=who).json()["items"]]
    client.post(
        f"/api/v1/secrets/{ids[1]}/state", json={"state": "rotated", "reason": "changed in the ERP today"}, headers=who
    )
    client.post(
        "/api/v1/rules/packs",
        json={
            "name": "company",
            "files": {"company.yml": RULE},
            "tests": {"t.py": HITS},
            "reason": "tokens of the gateway",
        },
        headers=who,
    )
    preview_version(services, "company", 1)
    client.put("/api/v1/calendars/person/bruno", json={"hours": "22:00-06:00", "holidays": "BR"}, headers=who)
    signed_in(services, client, "ana", [Role.ANALYST, Role.ADMIN])
    css = Path("web/static/console.css").read_text()
    for name, url in {
        "secrets": "/secrets",
        "secret": f"/secrets/{ids[1]}",
        "rules": "/rules",
        "pack": "/rules/packs/company/1",
        "rule": "/rules/secrets.password",
        "calendars": "/calendars",
        "me": "/me",
        "person": "/people/bruno",
        "empty": "/secrets?kind=nothing",
    }.items():
        a = client.get(url)
        assert a.status_code == 200, (url, a.text[-300:])
        html = a.text.replace('<link rel="stylesheet" href="/static/console.css">', f"<style>{css}</style>")
        (OUT / f"{name}.html").write_text(html)
    services.runner.close()
