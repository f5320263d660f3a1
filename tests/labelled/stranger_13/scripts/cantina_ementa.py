import random
from datetime import date, timedelta

PRATOS = {
    "carne": ["Bife à casa", "Frango assado", "Rojões", "Almôndegas"],
    "peixe": ["Bacalhau à Brás", "Pescada cozida", "Polvo à lagareiro"],
    "vegetariano": ["Lasanha de legumes", "Caril de grão", "Empadão de lentilhas"],
}
DIAS = ["Segunda", "Terça", "Quarta", "Quinta", "Sexta"]

segunda = date.today() + timedelta(days=7 - date.today().weekday())
anterior = None
usados = set()
for i, dia in enumerate(DIAS):
    tipo = random.choice([t for t in PRATOS if not (t == "carne" and anterior == "carne")])
    prato = random.choice([p for p in PRATOS[tipo] if p not in usados] or PRATOS[tipo])
    usados.add(prato)
    anterior = tipo
    print(f"{dia:8} {segunda + timedelta(days=i):%d/%m}  {prato} ({tipo})")
