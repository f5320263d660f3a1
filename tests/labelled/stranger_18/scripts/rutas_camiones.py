from dataclasses import dataclass
import json


@dataclass
class Ruta:
    codigo: str
    origen: str
    destino: str
    km: float
    toneladas: float

    @property
    def coste(self) -> float:
        return round(self.km * 1.42 + self.toneladas * 3.8, 2)


with open("rutas.json", encoding="utf-8") as f:
    rutas = [Ruta(**d) for d in json.load(f)]

for r in sorted(rutas, key=lambda r: -r.coste):
    print(f"{r.codigo} {r.origen:<14} {r.destino:<14} {r.km:>7.1f} km {r.coste:>9.2f} EUR")
