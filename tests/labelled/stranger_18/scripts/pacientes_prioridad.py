from dataclasses import dataclass
from datetime import date
import json


@dataclass
class Paciente:
    nombre: str
    dni: str
    nacimiento: date
    diagnostico: str
    gravedad: int

    @property
    def edad(self) -> int:
        return (date.today() - self.nacimiento).days // 365


with open("lista_espera.json", encoding="utf-8") as f:
    lista = [Paciente(d["nombre"], d["dni"], date.fromisoformat(d["nacimiento"]), d["diagnostico"], d["gravedad"])
             for d in json.load(f)]

for p in sorted(lista, key=lambda p: (-p.gravedad, -p.edad)):
    print(f"{p.gravedad} {p.edad:>3} {p.nombre:<30} {p.dni} {p.diagnostico}")
