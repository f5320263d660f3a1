"""Checks that the translated labels of the login screens are complete."""
import json
import re
import sys
from pathlib import Path

PASSWORD_FIELD = "password_field_label"
TOKEN_TYPE = "bearer"
SECRET_QUESTION = "secret.question.title"
PASSWORD_RULE = re.compile(r"^(?=.*[A-Z])(?=.*\d).{8,}$")

REQUIRED = {
    "username": "Usuário",
    "password": "Senha",
    "confirm_password": "Confirme a senha",
    "forgot_password": "Esqueci minha senha",
    "api_token": "Token de acesso",
}


def check(path):
    labels = json.loads(path.read_text(encoding="utf-8"))
    missing = [key for key in (*REQUIRED, PASSWORD_FIELD, SECRET_QUESTION) if key not in labels]
    same = [key for key, text in REQUIRED.items() if path.stem != "pt-BR" and labels.get(key) == text]
    return missing, same


bad = 0
for path in sorted(Path("i18n").glob("*.json")):
    missing, same = check(path)
    for key in missing:
        print(f"{path.name}: missing {key}")
    for key in same:
        print(f"{path.name}: {key} not translated")
    bad += len(missing) + len(same)
sys.exit(1 if bad else 0)
