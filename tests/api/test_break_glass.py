"""An administrator reads code only when another person agrees, for an hour, and every look is in the log."""

from escrow.core.principals import Role
from tests.deposit_fixtures import Api, api, quick, services
from tests.web_fixtures import bearer

__all__ = ["api", "quick", "services"]

URL, CODE = "/api/v1/break-glass", b"print('payroll')\n"


def test_two_people_open_one_script_for_an_hour(api: Api) -> None:
    api.run({"etl.py": CODE})
    api.run({"other.py": b"print('other')\n"})
    api.scan()
    scripts = {script["name"]: script["id"] for script in api.items("/scripts")}
    root, second = (bearer(api.services, Role.ADMIN, person=key) for key in ("root-admin", "second-admin"))
    raw = f"/scripts/{scripts['etl.py']}/versions/1/files/etl.py?view=raw&reason=incident+7"
    assert api.get(raw, by=root).status_code in (403, 404)

    asked = {"script": scripts["etl.py"], "reason": "incident 7"}
    made = api.client.post(URL, json=asked, headers=root)
    assert made.status_code == 201, made.text
    name = made.json()["id"]
    own = api.client.post(f"{URL}/{name}/approve", headers=root)
    assert (own.status_code, own.json()["code"]) == (403, "own_request")
    assert api.get(raw, by=root).status_code in (403, 404), "asking opens nothing"

    agreed = api.client.post(f"{URL}/{name}/approve", headers=second)
    assert agreed.status_code == 200, agreed.text
    assert api.get(raw, by=root).content == CODE
    assert api.get(raw, by=second).status_code in (403, 404), "who agreed may not read"
    elsewhere = raw.replace(scripts["etl.py"], scripts["other.py"]).replace("etl.py?", "other.py?")
    assert api.get(elsewhere, by=root).status_code in (403, 404)
    assert api.client.post(f"{URL}/{name}/approve", headers=second).status_code == 409

    api.services.clock.advance(3601)  # type: ignore[attr-defined]
    assert api.get(raw, by=root).status_code in (403, 404), "it is over by itself"
    auditor = bearer(api.services, Role.AUDITOR)
    events = [leaf["event"] for leaf in api.items("/audit/leaves?limit=200", by=auditor)]
    told = [event for event in events if event.startswith(("break_glass", "content.read"))]
    assert told == ["content.read_raw", "break_glass.approved", "break_glass.requested"]


def test_a_request_grows_old_and_nonsense_is_refused(api: Api) -> None:
    api.run({"etl.py": CODE})
    script = api.items("/scripts")[0]["id"]
    root, paula = (
        bearer(api.services, Role.ADMIN, person="root-admin"),
        bearer(api.services, Role.PRIVACY, person="paula"),
    )
    made = api.client.post(URL, json={"script": script, "reason": "incident 7"}, headers=root).json()["id"]
    api.services.clock.advance(24 * 3600 + 1)  # type: ignore[attr-defined]
    assert api.client.post(f"{URL}/{made}/approve", headers=paula).status_code == 409
    for body, status in (({"script": "nothing", "reason": "why"}, 404), ({"script": script, "reason": ""}, 422)):
        assert api.client.post(URL, json=body, headers=root).status_code == status
    nobody = api.client.post(URL, json={"script": script, "reason": "why"}, headers=bearer(api.services, Role.ADMIN))
    assert (nobody.status_code, nobody.json()["code"]) == (403, "needs_person")
    for role in (Role.ANALYST, Role.OPERATOR, Role.PRIVACY):
        who = bearer(api.services, role, person="eve")
        assert api.client.post(URL, json={"script": script, "reason": "why"}, headers=who).status_code == 403
    assert [one["id"] for one in api.client.get(URL, headers=paula).json()["items"]] == [made]
