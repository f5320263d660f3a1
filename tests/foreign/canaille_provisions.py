"""Canaille, a foreign identity provider, pushing its people to a SCIM server: run in an environment of its own.

`python canaille_provisions.py ADDRESS TOKEN`: one act a line on standard input (`hire`, `rename`, `dismiss`), one line
of JSON on standard output for each that is done. Nothing here imports the vault.
"""

import datetime
import json
import sys

from canaille import create_app
from canaille.app import models
from canaille.backends import Backend

ADDRESS, TOKEN = sys.argv[1:]
CONFIG = {
    "SECRET_KEY": "of no consequence",
    "SERVER_NAME": "idp.example",
    "WTF_CSRF_ENABLED": False,
    "CANAILLE": {"DATABASE": "memory", "JAVASCRIPT": False, "LOGGING": None},
    "CANAILLE_OIDC": {},
    "CANAILLE_SCIM": {"ENABLE_CLIENT": True},
}


def main() -> None:
    app = create_app(CONFIG)
    with app.backend.session():
        trust_the_vault()
        for line in sys.stdin:
            with app.app_context():
                done = ACTS[line.strip()]()
            print(json.dumps({"act": line.strip(), "id": done}), flush=True)


def trust_the_vault() -> None:
    now = datetime.datetime.now(datetime.UTC)
    client = models.Client(client_id="vault", client_name="vault", client_uri=ADDRESS,
                           client_secret="s", client_id_issued_at=now)  # fmt: skip
    Backend.instance.save(client)
    token = models.Token(token_id="t", access_token=TOKEN, subject=None, audience=[client], client=client,
                         refresh_token="r", scope=["openid"], issue_date=now, lifetime=3600)  # fmt: skip
    Backend.instance.save(token)


def hire() -> str:
    person = models.User(user_name="nora", formatted_name="Nora Dias", given_name="Nora", family_name="Dias",
                         emails=["nora@corp.example"], department="Finance")  # fmt: skip
    Backend.instance.save(person)
    return str(person.id)


def rename() -> str:
    person = Backend.instance.get(models.User, user_name="nora")
    person.family_name, person.formatted_name, person.display_name = "Reis", "Nora Reis", "Nora Reis"
    Backend.instance.save(person)
    return str(person.id)


def dismiss() -> str:
    person = Backend.instance.get(models.User, user_name="nora")
    Backend.instance.delete(person)
    return str(person.id)


ACTS = {"hire": hire, "rename": rename, "dismiss": dismiss}

main()
