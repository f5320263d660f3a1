"""Sube los huéspedes del mes a la lista de Mailchimp."""
import hashlib
import os

import pandas as pd
import requests

SERVIDOR = "us14"
LISTA = "3e8b1d20c7"
URL = f"https://{SERVIDOR}.api.mailchimp.com/3.0/lists/{LISTA}/members"


def subir(sesion: requests.Session, huesped) -> bool:
    correo = huesped.correo.strip().lower()
    clave = hashlib.md5(correo.encode()).hexdigest()
    r = sesion.put(f"{URL}/{clave}", timeout=20, json={
        "email_address": correo,
        "status_if_new": "subscribed",
        "merge_fields": {"FNAME": huesped.nombre, "LNAME": huesped.apellidos, "PHONE": str(huesped.telefono)},
        "tags": [f"hotel-{huesped.hotel}"],
    })
    return r.ok


def main():
    sesion = requests.Session()
    sesion.auth = ("cualquiera", os.environ["MAILCHIMP_KEY"])
    df = pd.read_csv("huespedes.csv").dropna(subset=["correo"])
    subidos = sum(subir(sesion, h) for h in df.itertuples())
    print(f"{subidos} de {len(df)} huéspedes subidos")


if __name__ == "__main__":
    main()
